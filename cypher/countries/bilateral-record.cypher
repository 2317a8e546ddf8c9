// 30 Bilateral record of two countries
//
// Every encounter at which both were represented, the latest first.
//
// param country: country -- a state: code, French or English name (Maroc)
// param partner: country -- the other state (France)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns status: held, planned, cancelled or denied
// returns kind: talks, visit, conference, call or signing
// returns people: who took part
// returns agencies: bodies represented
// returns place: city and state
// returns topics: threats and fields of cooperation discussed
// returns sources: articles that report it
// returns sentence: the words of the first of them
// returns meeting: the meeting's key, for meeting-evidence

// The state that was met less leads to its encounters; two that meet often are found along the calendar, whose index
// holds countries.
MATCH (c:Country) WHERE c.code IN $country + $partner
WITH c.code AS code, COUNT { (c)-[:REPRESENTED_AT]->() } AS number
WITH sum(CASE WHEN code IN $country THEN number ELSE 0 END) AS ours, sum(CASE WHEN code IN $partner THEN number ELSE 0 END) AS theirs
WITH CASE WHEN ours <= theirs THEN $country ELSE $partner END AS codes, CASE WHEN ours <= theirs THEN ours ELSE theirs END AS frequent
CALL (codes, frequent) {
  UNWIND CASE WHEN frequent < 5000 THEN codes END AS code
  MATCH (:Country {code: code})-[:REPRESENTED_AT]->(m:Meeting)
  WHERE ($since IS NULL OR m.start >= $since) AND ($until IS NULL OR m.start <= $until)
    AND any(code IN $country WHERE code IN m.countries AND any(other IN $partner WHERE other IN m.countries AND other <> code))
  RETURN DISTINCT m
UNION
  WITH CASE WHEN frequent >= 5000 THEN coalesce($since, date('0001-01-01')) END AS first,
    coalesce($until, date('9999-12-31')) AS last
  MATCH (m:Meeting)
  USING INDEX m:Meeting(start, status, countries, topics, places, date)
  WHERE m.start >= first AND m.start <= last AND m.status IS NOT NULL AND m.date IS NOT NULL
    AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
    AND any(code IN $country WHERE code IN m.countries AND any(other IN $partner WHERE other IN m.countries AND other <> code))
  RETURN m ORDER BY m.start DESC, m.id LIMIT $limit
UNION
  WITH frequent WHERE frequent >= 5000 AND $since IS NULL AND $until IS NULL
  MATCH (m:Meeting {precision: 'unknown'})
  WHERE any(code IN $country WHERE code IN m.countries AND any(other IN $partner WHERE other IN m.countries AND other <> code))
  RETURN m ORDER BY m.id LIMIT $limit
}
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
MATCH (m)-[r:ATTENDED|REPRESENTED_AT|DISCUSSED|HELD_IN|REPORTS]-(n)
WITH m, r, n ORDER BY CASE WHEN n:Article THEN coalesce(r.date, '') + n.id ELSE n.name END
WITH m,
  collect(DISTINCT CASE WHEN n:Person THEN n.name END) AS people,
  collect(DISTINCT CASE WHEN n:Agency THEN n.name END) AS agencies,
  collect(DISTINCT CASE WHEN n:Topic THEN n.name END) AS topics,
  head(collect(CASE type(r) WHEN 'HELD_IN' THEN n.name END)) AS state,
  collect(CASE WHEN n:Article THEN n.id END) AS sources,
  head(collect(CASE WHEN n:Article THEN r.sentence END)) AS sentence
RETURN m.date AS date, m.status AS status, m.kind AS kind,
  reduce(text = head(people), one IN tail(people) | text + ', ' + one) AS people,
  reduce(text = head(agencies), one IN tail(agencies) | text + ', ' + one) AS agencies,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  reduce(text = head(topics), one IN tail(topics) | text + ', ' + one) AS topics,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  sentence, m.id AS meeting
ORDER BY m.start IS NULL, m.start DESC, m.id
