// Persons and agencies of which a form ends with this word, or holds it as its first: a surname or an acronym alone.
MATCH (n:Person|Agency)
WHERE any(form IN n.folded WHERE form ENDS WITH $tail OR form STARTS WITH $head)
RETURN head(labels(n)) AS label, n.id AS id, n.name AS name
ORDER BY label, id
