// Give Meeting nodes the properties that all their articles together amount to.
UNWIND $rows AS row
MERGE (m:Meeting {id: row.id})
SET m = row.properties
