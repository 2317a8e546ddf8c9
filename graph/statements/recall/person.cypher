// Return what every article says of these Person nodes.
UNWIND $ids AS id
MATCH (p:Person {id: id})<-[e:MENTIONS]-(:Article)
RETURN id, collect(properties(e)) AS words
