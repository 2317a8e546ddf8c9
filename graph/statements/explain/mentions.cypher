// Where a person or agency is mentioned, by which key and in which words; `told` is what the article says of it at a
// meeting, which tells more than the bare name.
UNWIND $ids AS id
MATCH (a:Article)-[e:MENTIONS]->(n:Person|Agency)
WHERE n.id = id
RETURN id, e.key AS key, e.name AS name, e.title AS title, e.country AS country, e.service AS service, e.date AS date,
       a.id AS article, e.sentence AS sentence,
       head(COLLECT {
         MATCH (a)-[:REPORTS]->(:Meeting)<-[r:ATTENDED|REPRESENTED_AT]-(n)
         WHERE r.article = a.id
         RETURN r.sentence ORDER BY r.sentence
       }) AS told
ORDER BY id, key, date, article
