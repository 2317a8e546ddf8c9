// Which articles tell of a meeting, and how.
UNWIND $ids AS id
MATCH (a:Article)-[r:REPORTS]->(m:Meeting {id: id})
RETURN id, r.account AS account, a.id AS article, r.date AS published, r.meeting_date AS date, r.status AS status,
       r.kind AS kind, r.city AS city, r.sentence AS sentence,
       COLLECT { MATCH (p:Person)-[e:ATTENDED]->(m) WHERE e.article = a.id RETURN p.name ORDER BY p.name } AS persons
ORDER BY id, published, account
