// 51 Who discussed a threat (graph)
//
// The same encounters with their people, bodies, states and topics, to be drawn.
//
// param threat: topic -- a threat or field of cooperation: code or name (terrorism)
// param status: held|planned|cancelled|denied = null -- held, planned, cancelled or denied (held)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 25 -- rows wanted at most (20)
// returns meeting: the meeting
// returns link: what ties it to the other node
// returns node: a person, agency, state or topic

// A rare threat leads to its encounters; a frequent one is found along the calendar, whose index holds topics.
MATCH (t:Topic) WHERE t.code IN $threat
WITH sum(COUNT { (t)<-[:DISCUSSED]-() }) AS frequent
CALL (frequent) {
  UNWIND CASE WHEN frequent < 5000 THEN $threat END AS code
  MATCH (:Topic {code: code})<-[:DISCUSSED]-(m:Meeting)
  WHERE ($since IS NULL OR m.start >= $since) AND ($until IS NULL OR m.start <= $until) AND ($status IS NULL OR m.status = $status)
  RETURN m
UNION
  WITH CASE WHEN frequent >= 5000 THEN coalesce($since, date('0001-01-01')) END AS first,
    coalesce($until, date('9999-12-31')) AS last
  MATCH (m:Meeting)
  USING INDEX m:Meeting(start, status, countries, topics, places, date)
  WHERE m.start >= first AND m.start <= last AND m.status IS NOT NULL AND m.date IS NOT NULL
    AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
    AND ($status IS NULL OR m.status = $status)
    AND any(code IN $threat WHERE code IN m.topics)
  RETURN m ORDER BY m.start DESC, m.id LIMIT $limit
UNION
  WITH frequent WHERE frequent >= 5000 AND $since IS NULL AND $until IS NULL
  MATCH (m:Meeting {precision: 'unknown'})
  WHERE ($status IS NULL OR m.status = $status) AND any(code IN $threat WHERE code IN m.topics)
  RETURN m ORDER BY m.id LIMIT $limit
}
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
MATCH (m)-[r:ATTENDED|REPRESENTED_AT|DISCUSSED|HELD_IN]-(n)
WITH m, n, type(r) AS kind, head(collect(r)) AS link
RETURN m AS meeting, link, n AS node
