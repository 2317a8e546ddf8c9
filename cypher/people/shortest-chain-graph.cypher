// 26 Shortest chain of meetings between two people (graph)
//
// The same chain, to be drawn.
//
// param person: person -- from whom (Hammouchi)
// param other: person -- to whom (Benkirane)
// returns path: the chain

MATCH (a:Person), (b:Person)
WHERE a.id IN $person AND b.id IN $other AND a <> b
MATCH path = shortestPath((a)-[:ATTENDED*..8]-(b))
WHERE all(node IN nodes(path) WHERE node:Person OR node.status = 'held')
RETURN path ORDER BY length(path) LIMIT 1
