// 25 Shortest chain of meetings between two people
//
// Who met whom who met whom: the fewest held encounters that lead from one person to another, four at most.
//
// param person: person -- from whom (Hammouchi)
// param other: person -- to whom (Benkirane)
// returns step: number of the encounter in the chain
// returns from: one end
// returns to: the other
// returns date: when (EDTF)
// returns caption: the encounter
// returns meeting: its key

MATCH (a:Person), (b:Person)
WHERE a.id IN $person AND b.id IN $other AND a <> b
MATCH path = shortestPath((a)-[:ATTENDED*..8]-(b))
WHERE all(node IN nodes(path) WHERE node:Person OR node.status = 'held')
WITH path ORDER BY length(path) LIMIT 1
WITH nodes(path) AS nodes
UNWIND range(1, size(nodes) - 2, 2) AS at
WITH (at + 1) / 2 AS step, nodes[at - 1] AS a, nodes[at] AS m, nodes[at + 1] AS b
RETURN step, a.name AS from, b.name AS to, m.date AS date, m.name AS caption, m.id AS meeting
ORDER BY step
