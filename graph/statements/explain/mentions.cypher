// Where a person or agency is mentioned, by which key and in which words.
UNWIND $ids AS id
MATCH (a:Article)-[e:MENTIONS]->(n:Person|Agency)
WHERE n.id = id
RETURN id, e.key AS key, e.name AS name, e.title AS title, e.country AS country, e.service AS service, e.date AS date,
       a.id AS article, e.sentence AS sentence
ORDER BY id, key, date, article
