// By which keys the accounts of a meeting name a participant.
UNWIND $ids AS id
MATCH (n:Person|Agency {id: id})<-[e:MENTIONS]-(a:Article)-[r:REPORTS]->(m:Meeting {id: $meeting})
WHERE EXISTS { (n)-[x:ATTENDED|REPRESENTED_AT]->(m) WHERE x.article = a.id }
RETURN r.account AS account, e.key AS key
