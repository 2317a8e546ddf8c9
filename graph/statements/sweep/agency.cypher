// Take out those of these Agency nodes that no article supports any more.
UNWIND $ids AS id
MATCH (a:Agency {id: id})
WHERE NOT EXISTS { (a)<-[:MENTIONS]-(:Article) }
DETACH DELETE a
