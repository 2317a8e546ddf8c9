// Keep the decisions that the graph is now made with.
UNWIND $rows AS row
MERGE (d:Decision {id: row.id})
SET d = row
