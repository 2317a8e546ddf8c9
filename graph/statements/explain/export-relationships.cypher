// All relationships of a type, by the keys of their ends. The word in braces is the model's own type.
MATCH (a)-[r:{type}]->(b)
RETURN head(labels(a)) AS source_label, coalesce(a.id, a.code) AS source,
       head(labels(b)) AS target_label, coalesce(b.id, b.code) AS target, properties(r) AS properties
ORDER BY source, target, coalesce(r.article, ""), coalesce(r.key, "")
