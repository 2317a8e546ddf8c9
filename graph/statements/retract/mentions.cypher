// Take back what these articles mention; return the persons and agencies concerned.
UNWIND $ids AS id
MATCH (:Article {id: id})-[e:MENTIONS]->(n)
DELETE e
WITH DISTINCT n
WHERE n:Person OR n:Agency
RETURN head(labels(n)) AS label, n.id AS id
