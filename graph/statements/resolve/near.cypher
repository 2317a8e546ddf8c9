// The articles whose meetings these people attended in these days; `least` of the people at least.
UNWIND $rows AS row
UNWIND row.persons AS id
MATCH (:Person {id: id})-[e:ATTENDED]->(m:Meeting)
WHERE m.earliest <= row.end AND m.latest >= row.start
WITH row, m, e.article AS article, count(*) AS shared
WHERE shared >= row.least
RETURN DISTINCT article
