// 01 Who met whom
//
// Encounters, the latest first: who took part, where, on which threats, and a sentence that proves it.
// Every filter may be left out; those given must all hold.
//
// param person: person = null -- who took part: a name, a surname alone, or a key (Cazeneuve)
// param country: country = null -- a state that was represented: code, French or English name (Maroc)
// param agency: agency = null -- a body that was represented: acronym or name (DGSN)
// param threat: topic = null -- what was discussed: code or name (terrorism)
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
// returns threats: threats discussed
// returns sources: articles that report it
// returns sentence: the words of the first of them
// returns meeting: the meeting's key, for meeting-evidence

OPTIONAL MATCH (t:Topic) WHERE t.code IN $threat
WITH sum(COUNT { (t)<-[:DISCUSSED]-() }) AS threats
OPTIONAL MATCH (c:Country) WHERE c.code IN $country
WITH threats, sum(COUNT { (c)-[:REPRESENTED_AT]->() }) AS states
// Start where there is least to read: at a person, a body, a rare threat, a rare state, else along the calendar,
// whose index holds status, countries and topics.
WITH CASE
    WHEN $person IS NOT NULL THEN 'person'
    WHEN $agency IS NOT NULL THEN 'agency'
    WHEN $threat IS NOT NULL AND threats < 5000 THEN 'threat'
    WHEN $country IS NOT NULL AND states < 5000 THEN 'country'
    ELSE 'calendar'
  END AS start
CALL (start) {
  UNWIND CASE start WHEN 'person' THEN $person END AS key
  MATCH (:Person {id: key})-[:ATTENDED]->(m:Meeting)
  RETURN m
UNION
  UNWIND CASE start WHEN 'agency' THEN $agency END AS key
  MATCH (:Agency {id: key})-[:REPRESENTED_AT]->(m:Meeting)
  RETURN m
UNION
  UNWIND CASE start WHEN 'threat' THEN $threat END AS code
  MATCH (:Topic {code: code})<-[:DISCUSSED]-(m:Meeting)
  RETURN m
UNION
  UNWIND CASE start WHEN 'country' THEN $country END AS code
  MATCH (:Country {code: code})-[:REPRESENTED_AT]->(m:Meeting)
  RETURN m
UNION
  WITH CASE start WHEN 'calendar' THEN coalesce($since, date('0001-01-01')) END AS first,
    coalesce($until, date('9999-12-31')) AS last
  MATCH (m:Meeting)
  USING INDEX m:Meeting(start, status, countries, topics, places, date)
  WHERE m.start >= first AND m.start <= last AND m.status IS NOT NULL AND m.date IS NOT NULL
    AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
    AND ($status IS NULL OR m.status = $status)
    AND ($threat IS NULL OR any(code IN $threat WHERE code IN m.topics))
    AND ($country IS NULL OR any(code IN $country WHERE code IN m.countries))
  RETURN m ORDER BY m.start DESC, m.id LIMIT $limit
UNION
  WITH start WHERE start = 'calendar' AND $since IS NULL AND $until IS NULL
  MATCH (m:Meeting {precision: 'unknown'})
  WHERE ($status IS NULL OR m.status = $status)
    AND ($threat IS NULL OR any(code IN $threat WHERE code IN m.topics))
    AND ($country IS NULL OR any(code IN $country WHERE code IN m.countries))
  RETURN m ORDER BY m.id LIMIT $limit
}
WITH m
WHERE ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
  AND ($status IS NULL OR m.status = $status)
  AND ($agency IS NULL OR EXISTS { MATCH (m)<-[:REPRESENTED_AT]-(g:Agency) WHERE g.id IN $agency })
  AND ($threat IS NULL OR any(code IN $threat WHERE code IN m.topics))
  AND ($country IS NULL OR any(code IN $country WHERE code IN m.countries))
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
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
ORDER BY m.start IS NULL, m.start DESC, m.id
