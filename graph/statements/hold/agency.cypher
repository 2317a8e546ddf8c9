// Make or find the Agency nodes of a batch and lock them (setting the key locks), so that what is read here stays true.
UNWIND $rows AS row
MERGE (a:Agency {id: row.id})
SET a.id = row.id
RETURN a.id AS id, properties(a) AS properties
