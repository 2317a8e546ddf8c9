// 42 Partners of an agency (graph)
//
// The same, with the encounters, to be drawn.
//
// param agency: agency -- a body: acronym or name (DGSN)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 25 -- rows wanted at most (20)
// returns meeting: the meeting
// returns link: what ties it to the other node
// returns node: a person, agency, state or topic

UNWIND $agency AS key
MATCH (:Agency {id: key})-[:REPRESENTED_AT]->(m:Meeting)
WITH DISTINCT m
WHERE ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
MATCH (m)<-[r:REPRESENTED_AT]-(n)
WITH m, n, head(collect(r)) AS link
RETURN m AS meeting, link, n AS node
