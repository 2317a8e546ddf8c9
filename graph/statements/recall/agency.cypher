// Return what every article says of these Agency nodes.
UNWIND $ids AS id
MATCH (a:Agency {id: id})<-[e:MENTIONS]-(:Article)
RETURN id, collect(properties(e)) AS words
