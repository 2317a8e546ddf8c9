// Take back what these articles say of meetings; return the meetings concerned.
UNWIND $ids AS id
MATCH (:Article {id: id})-[r:REPORTS]->(m:Meeting)
OPTIONAL MATCH (m)-[e:ATTENDED|REPRESENTED_AT|DISCUSSED|HELD_IN]-()
WHERE e.article = id
DELETE e, r
RETURN DISTINCT m.id AS id
