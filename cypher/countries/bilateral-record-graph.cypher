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

MATCH (a:Country) WHERE a.code IN $country
MATCH (b:Country) WHERE b.code IN $partner AND b <> a
WITH a, b, COUNT { (a)-[:REPRESENTED_AT]->() } AS ours, COUNT { (b)-[:REPRESENTED_AT]->() } AS theirs
WITH CASE WHEN ours <= theirs THEN a ELSE b END AS rare, CASE WHEN ours <= theirs THEN b ELSE a END AS other,
  CASE WHEN ours <= theirs THEN ours ELSE theirs END AS least
// A rare state leads to its encounters; two that meet often are found along the calendar.
CALL (rare, other, least) {
  WITH rare, other, least WHERE least < 5000
  MATCH (rare)-[:REPRESENTED_AT]->(m:Meeting)
  WHERE EXISTS { (m)<-[:REPRESENTED_AT]-(other) } AND ($since IS NULL OR m.start >= $since) AND ($until IS NULL OR m.start <= $until)
  RETURN DISTINCT m
UNION
  WITH rare, other, CASE WHEN least >= 5000 THEN coalesce($since, date('0001-01-01')) END AS first,
    coalesce($until, date('9999-12-31')) AS last
  MATCH (m:Meeting)
  WHERE m.start >= first AND m.start <= last
    AND EXISTS { (m)<-[:REPRESENTED_AT]-(rare) } AND EXISTS { (m)<-[:REPRESENTED_AT]-(other) }
  RETURN m ORDER BY m.start DESC LIMIT $limit
UNION
  WITH rare, other, least WHERE least >= 5000 AND $since IS NULL AND $until IS NULL
  MATCH (m:Meeting {precision: 'unknown'})
  WHERE EXISTS { (m)<-[:REPRESENTED_AT]-(rare) } AND EXISTS { (m)<-[:REPRESENTED_AT]-(other) }
  RETURN m LIMIT $limit
}
WITH DISTINCT m
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
MATCH (m)-[r:ATTENDED|REPRESENTED_AT|DISCUSSED|HELD_IN]-(n)
WITH m, n, type(r) AS kind, head(collect(r)) AS link
RETURN m AS meeting, link, n AS node
