// 50 Who discussed a threat
//
// Encounters at which a threat, or a field of cooperation, was on the agenda, the latest first.
//
// param threat: topic -- a threat or field of cooperation: code or name (terrorism)
// param status: held|planned|cancelled|denied = null -- held, planned, cancelled or denied (held)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns status: held, planned, cancelled or denied
// returns people: who took part
// returns agencies: bodies represented
// returns countries: states represented
// returns place: city and state
// returns sentence: the words that tie the threat to the encounter
// returns article: the article that says so
// returns meeting: the meeting's key, for meeting-evidence

UNWIND $threat AS code
MATCH (:Topic {code: code})<-[:DISCUSSED]-(m:Meeting)
WITH DISTINCT m
WHERE ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
  AND ($status IS NULL OR m.status = $status)
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
WITH m, COLLECT { MATCH (p:Person)-[:ATTENDED]->(m) RETURN DISTINCT p.name AS name ORDER BY name } AS people,
  COLLECT { MATCH (g:Agency)-[:REPRESENTED_AT]->(m) RETURN DISTINCT g.name AS name ORDER BY name } AS agencies,
  COLLECT { MATCH (c:Country)-[:REPRESENTED_AT]->(m) RETURN DISTINCT c.name AS name ORDER BY name } AS countries,
  head(COLLECT { MATCH (m)-[:HELD_IN]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name }) AS state,
  head(COLLECT { MATCH (m)-[r:DISCUSSED]->(t:Topic) WHERE t.code IN $threat RETURN r ORDER BY r.article LIMIT 1 }) AS word
RETURN m.date AS date, m.status AS status,
  reduce(text = head(people), one IN tail(people) | text + ', ' + one) AS people,
  reduce(text = head(agencies), one IN tail(agencies) | text + ', ' + one) AS agencies,
  reduce(text = head(countries), one IN tail(countries) | text + ', ' + one) AS countries,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  word.sentence AS sentence, word.article AS article, m.id AS meeting
ORDER BY m.start IS NULL, m.start DESC, m.id
