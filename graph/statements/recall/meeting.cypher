// Return what every article says of these Meeting nodes.
UNWIND $ids AS id
MATCH (m:Meeting {id: id})<-[e:REPORTS]-(:Article)
RETURN id, collect(properties(e)) AS words
