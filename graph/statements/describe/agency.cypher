// Give Agency nodes the properties that all their articles together amount to.
UNWIND $rows AS row
MERGE (a:Agency {id: row.id})
SET a = row.properties
