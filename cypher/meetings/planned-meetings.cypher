// 03 Planned meetings
//
// Encounters announced or expected, the nearest first.
//
// param person: person = null -- who is to take part (Hammouchi)
// param country: country = null -- a state to be represented (Espagne)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns status: held, planned, cancelled or denied
// returns people: who took part
// returns agencies: bodies represented
// returns countries: states represented
// returns place: city and state
// returns threats: threats discussed
// returns sources: articles that report it
// returns sentence: the words of the first of them
// returns meeting: the meeting's key, for meeting-evidence

WITH coalesce($since, date('0001-01-01')) AS first, coalesce($until, date('9999-12-31')) AS last
CALL (first, last) {
  MATCH (m:Meeting)
  WHERE m.status = 'planned' AND m.start >= first AND m.start <= last
  RETURN m
UNION
  MATCH (m:Meeting {precision: 'unknown'})
  WHERE m.status = 'planned' AND $since IS NULL AND $until IS NULL
  RETURN m
}
WITH m
WHERE ($person IS NULL OR EXISTS { MATCH (m)<-[:ATTENDED]-(p:Person) WHERE p.id IN $person })
  AND ($country IS NULL OR EXISTS { MATCH (m)<-[:REPRESENTED_AT]-(c:Country) WHERE c.code IN $country })
WITH m ORDER BY m.start IS NULL, m.start, m.id LIMIT $limit
WITH m, COLLECT { MATCH (p:Person)-[:ATTENDED]->(m) RETURN DISTINCT p.name AS name ORDER BY name } AS people,
  COLLECT { MATCH (g:Agency)-[:REPRESENTED_AT]->(m) RETURN DISTINCT g.name AS name ORDER BY name } AS agencies,
  COLLECT { MATCH (c:Country)-[:REPRESENTED_AT]->(m) RETURN DISTINCT c.name AS name ORDER BY name } AS countries,
  COLLECT { MATCH (m)-[:DISCUSSED]->(t:Topic) WHERE t.kind = 'threat' RETURN DISTINCT t.name AS name ORDER BY name } AS threats,
  head(COLLECT { MATCH (m)-[:HELD_IN]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name }) AS state,
  COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) RETURN a.id AS id ORDER BY r.date, id } AS sources,
  head(COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) WHERE r.sentence IS NOT NULL
                 RETURN r.sentence AS sentence ORDER BY r.date, a.id LIMIT 1 }) AS sentence
RETURN m.date AS date, m.status AS status,
  reduce(text = head(people), one IN tail(people) | text + ', ' + one) AS people,
  reduce(text = head(agencies), one IN tail(agencies) | text + ', ' + one) AS agencies,
  reduce(text = head(countries), one IN tail(countries) | text + ', ' + one) AS countries,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  reduce(text = head(threats), one IN tail(threats) | text + ', ' + one) AS threats,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  sentence, m.id AS meeting
ORDER BY m.start IS NULL, m.start, m.id
