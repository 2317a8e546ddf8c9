// Give Country nodes the properties that all their articles together amount to.
UNWIND $rows AS row
MERGE (c:Country {code: row.code})
SET c = row.properties
