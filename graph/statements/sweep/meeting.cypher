// Take out those of these Meeting nodes that no article supports any more.
UNWIND $ids AS id
MATCH (m:Meeting {id: id})
WHERE NOT EXISTS { (m)<-[:REPORTS]-(:Article) }
DETACH DELETE m
