// Let one load at a time decide identity: the node is locked until the transaction's end, and gone by then.
UNWIND $ids AS id
MERGE (d:Decision {id: id})
SET d.id = id
