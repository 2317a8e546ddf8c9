// Make or find the Person nodes of a batch and lock them (setting the key locks), so that what is read here stays true.
UNWIND $rows AS row
MERGE (p:Person {id: row.id})
SET p.id = row.id
RETURN p.id AS id, properties(p) AS properties
