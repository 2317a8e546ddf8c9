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
WITH m, r, n ORDER BY CASE WHEN n:Article THEN coalesce(r.date, '') + n.id ELSE n.name END, r.article
WITH m,
  collect(DISTINCT CASE WHEN n:Person THEN n.name END) AS people,
  collect(DISTINCT CASE WHEN n:Agency THEN n.name END) AS agencies,
  collect(DISTINCT CASE WHEN n:Country AND type(r) = 'REPRESENTED_AT' THEN n.name END) AS countries,
  head(collect(CASE type(r) WHEN 'HELD_IN' THEN n.name END)) AS state,
  head(collect(CASE WHEN n:Topic AND n.code IN $threat THEN r END)) AS word
RETURN m.date AS date, m.status AS status,
  reduce(text = head(people), one IN tail(people) | text + ', ' + one) AS people,
  reduce(text = head(agencies), one IN tail(agencies) | text + ', ' + one) AS agencies,
  reduce(text = head(countries), one IN tail(countries) | text + ', ' + one) AS countries,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  word.sentence AS sentence, word.article AS article, m.id AS meeting
ORDER BY m.start IS NULL, m.start DESC, m.id
