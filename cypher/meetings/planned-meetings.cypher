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
  UNWIND $person AS key
  MATCH (:Person {id: key})-[:ATTENDED]->(m:Meeting)
  WHERE m.status = 'planned' AND ($since IS NULL OR m.start >= $since) AND ($until IS NULL OR m.start <= $until)
    AND ($country IS NULL OR any(code IN $country WHERE code IN m.countries))
  RETURN m
UNION
  WITH CASE WHEN $person IS NULL THEN first END AS dawn, last
  MATCH (m:Meeting)
  WHERE m.status = 'planned' AND m.start >= dawn AND m.start <= last
    AND ($country IS NULL OR any(code IN $country WHERE code IN m.countries))
  RETURN m ORDER BY m.status, m.start, m.id LIMIT $limit
UNION
  WITH first, last WHERE $person IS NULL AND $since IS NULL AND $until IS NULL
  MATCH (m:Meeting {precision: 'unknown'})
  WHERE m.status = 'planned'
    AND ($country IS NULL OR any(code IN $country WHERE code IN m.countries))
  RETURN m ORDER BY m.id LIMIT $limit
}
WITH m ORDER BY m.start IS NULL, m.start, m.id LIMIT $limit
MATCH (m)-[r:ATTENDED|REPRESENTED_AT|DISCUSSED|HELD_IN|REPORTS]-(n)
WITH m, r, n ORDER BY CASE WHEN n:Article THEN coalesce(r.date, '') + n.id ELSE n.name END
WITH m,
  collect(DISTINCT CASE WHEN n:Person THEN n.name END) AS people,
  collect(DISTINCT CASE WHEN n:Agency THEN n.name END) AS agencies,
  collect(DISTINCT CASE WHEN n:Country AND type(r) = 'REPRESENTED_AT' THEN n.name END) AS countries,
  collect(DISTINCT CASE WHEN n:Topic AND n.kind = 'threat' THEN n.name END) AS threats,
  head(collect(CASE type(r) WHEN 'HELD_IN' THEN n.name END)) AS state,
  collect(CASE WHEN n:Article THEN n.id END) AS sources,
  head(collect(CASE WHEN n:Article THEN r.sentence END)) AS sentence
RETURN m.date AS date, m.status AS status,
  reduce(text = head(people), one IN tail(people) | text + ', ' + one) AS people,
  reduce(text = head(agencies), one IN tail(agencies) | text + ', ' + one) AS agencies,
  reduce(text = head(countries), one IN tail(countries) | text + ', ' + one) AS countries,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  reduce(text = head(threats), one IN tail(threats) | text + ', ' + one) AS threats,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  sentence, m.id AS meeting
ORDER BY m.start IS NULL, m.start, m.id
