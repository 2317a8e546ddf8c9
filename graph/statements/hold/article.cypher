// Make or find the Article nodes of a batch and lock them (setting the key locks), so that what is read here stays true.
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a.id = row.id
RETURN a.id AS id, a.fingerprint AS fingerprint
