// Take out those of these Person nodes that no article supports any more.
UNWIND $ids AS id
MATCH (p:Person {id: id})
WHERE NOT EXISTS { (p)<-[:MENTIONS]-(:Article) }
DETACH DELETE p
