// Every relationship with all it holds, its ends by their keys.
MATCH (a)-[r]->(b)
RETURN type(r) AS type, labels(a) AS from, coalesce(a.id, a.code) AS source,
       labels(b) AS to, coalesce(b.id, b.code) AS target, properties(r) AS properties
