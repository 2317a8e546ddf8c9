// 04 Planned and never reported as held
//
// Encounters announced for a time that is over, of which no article says that they took place.
//
// param before: date = null -- the time is over before this day; today where not given (2016-01-01)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns people: who took part
// returns countries: states represented
// returns place: city and state
// returns sources: articles that report it
// returns sentence: the words of the first of them
// returns meeting: the meeting's key, for meeting-evidence

MATCH (m:Meeting)
WHERE m.status = 'planned' AND m.start < coalesce($before, date()) AND m.end < coalesce($before, date())
WITH m ORDER BY m.start DESC, m.id LIMIT $limit
WITH m, COLLECT { MATCH (p:Person)-[:ATTENDED]->(m) RETURN DISTINCT p.name AS name ORDER BY name } AS people,
  COLLECT { MATCH (c:Country)-[:REPRESENTED_AT]->(m) RETURN DISTINCT c.name AS name ORDER BY name } AS countries,
  head(COLLECT { MATCH (m)-[:HELD_IN]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name }) AS state,
  COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) RETURN a.id AS id ORDER BY r.date, id } AS sources,
  head(COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) WHERE r.sentence IS NOT NULL
                 RETURN r.sentence AS sentence ORDER BY r.date, a.id LIMIT 1 }) AS sentence
RETURN m.date AS date,
  reduce(text = head(people), one IN tail(people) | text + ', ' + one) AS people,
  reduce(text = head(countries), one IN tail(countries) | text + ', ' + one) AS countries,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  sentence, m.id AS meeting
ORDER BY m.start DESC, m.id
