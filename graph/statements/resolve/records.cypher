// The records of these articles, as they were before identity was decided.
UNWIND $ids AS id
MATCH (a:Article {id: id})
WHERE a.record IS NOT NULL
RETURN id, a.record AS record
