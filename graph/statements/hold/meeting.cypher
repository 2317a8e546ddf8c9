// Make or find the Meeting nodes of a batch and lock them (setting the key locks), so that what is read here stays true.
UNWIND $rows AS row
MERGE (m:Meeting {id: row.id})
SET m.id = row.id
RETURN m.id AS id, properties(m) AS properties
