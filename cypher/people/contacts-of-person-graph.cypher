// 23 Contacts of one person (graph)
//
// A person, the encounters and whom he or she met there, to be drawn.
//
// param person: person -- a name, a surname alone, or a key (Cazeneuve)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 40 -- rows wanted at most (20)
// returns person: the person or a contact
// returns attended: the tie
// returns meeting: the encounter

MATCH (p:Person)-[:ATTENDED]->(m:Meeting)
WHERE p.id IN $person AND m.status = 'held'
  AND ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
WITH DISTINCT m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
MATCH (n:Person)-[r:ATTENDED]->(m)
WITH m, n, head(collect(r)) AS attended
RETURN n AS person, attended, m AS meeting
