// The articles that name all of these people at one meeting in these days.
UNWIND $rows AS row
UNWIND row.persons AS id
MATCH (:Person {id: id})-[e:ATTENDED]->(m:Meeting)
WHERE m.earliest <= row.end AND m.latest >= row.start
WITH row, m, e.article AS article, count(*) AS shared
WHERE shared >= size(row.persons)
RETURN DISTINCT article
