// 05 Called off or denied
//
// Encounters that were cancelled or postponed, and those that somebody says did not take place.
//
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns status: held, planned, cancelled or denied
// returns people: who took part
// returns countries: states represented
// returns topics: threats and fields of cooperation discussed
// returns sources: articles that report it
// returns sentence: the words of the first of them
// returns meeting: the meeting's key, for meeting-evidence

WITH coalesce($since, date('0001-01-01')) AS first, coalesce($until, date('9999-12-31')) AS last
CALL (first, last) {
  UNWIND ['cancelled', 'denied'] AS status
  MATCH (m:Meeting)
  WHERE m.status = status AND m.start >= first AND m.start <= last
  RETURN m
UNION
  MATCH (m:Meeting {precision: 'unknown'})
  WHERE m.status IN ['cancelled', 'denied'] AND $since IS NULL AND $until IS NULL
  RETURN m
}
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
WITH m, COLLECT { MATCH (p:Person)-[:ATTENDED]->(m) RETURN DISTINCT p.name AS name ORDER BY name } AS people,
  COLLECT { MATCH (c:Country)-[:REPRESENTED_AT]->(m) RETURN DISTINCT c.name AS name ORDER BY name } AS countries,
  COLLECT { MATCH (m)-[:DISCUSSED]->(t:Topic) RETURN DISTINCT t.name AS name ORDER BY name } AS topics,
  COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) RETURN a.id AS id ORDER BY r.date, id } AS sources,
  head(COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) WHERE r.sentence IS NOT NULL
                 RETURN r.sentence AS sentence ORDER BY r.date, a.id LIMIT 1 }) AS sentence
RETURN m.date AS date, m.status AS status,
  reduce(text = head(people), one IN tail(people) | text + ', ' + one) AS people,
  reduce(text = head(countries), one IN tail(countries) | text + ', ' + one) AS countries,
  reduce(text = head(topics), one IN tail(topics) | text + ', ' + one) AS topics,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  sentence, m.id AS meeting
ORDER BY m.start IS NULL, m.start DESC, m.id
