// The articles that mention somebody or something by these keys.
UNWIND $keys AS key
MATCH (a:Article)-[e:MENTIONS]->(:Person)
WHERE e.key = key
RETURN DISTINCT a.id AS id
