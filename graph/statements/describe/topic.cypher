// Give Topic nodes the properties that all their articles together amount to.
UNWIND $rows AS row
MERGE (t:Topic {code: row.code})
SET t = row.properties
