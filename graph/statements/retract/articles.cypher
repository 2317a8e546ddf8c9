// Take out the articles themselves, once nothing hangs on them.
UNWIND $ids AS id
MATCH (a:Article {id: id})
DELETE a
