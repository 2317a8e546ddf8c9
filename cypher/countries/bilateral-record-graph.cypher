// 31 Bilateral record of two countries (graph)
//
// The same encounters with their people, bodies, states and topics, to be drawn.
//
// param country: country -- a state: code, French or English name (Maroc)
// param partner: country -- the other state (France)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 25 -- rows wanted at most (20)
// returns meeting: the meeting
// returns link: what ties it to the other node
// returns node: a person, agency, state or topic

MATCH (a:Country)-[:REPRESENTED_AT]->(m:Meeting)
WHERE a.code IN $country
  AND EXISTS { MATCH (m)<-[:REPRESENTED_AT]-(b:Country) WHERE b.code IN $partner }
WITH DISTINCT m
WHERE ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
MATCH (m)-[r:ATTENDED|REPRESENTED_AT|DISCUSSED|HELD_IN]-(n)
WITH m, n, type(r) AS kind, head(collect(r)) AS link
RETURN m AS meeting, link, n AS node
