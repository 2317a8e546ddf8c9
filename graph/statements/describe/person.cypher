// Give Person nodes the properties that all their articles together amount to.
UNWIND $rows AS row
MERGE (p:Person {id: row.id})
SET p = row.properties
