// Take out the decisions that were taken back.
UNWIND $ids AS id
MATCH (d:Decision {id: id})
DELETE d
