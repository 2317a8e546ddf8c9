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
  MATCH (m:Meeting)
  WHERE m.status = 'cancelled' AND m.start >= first AND m.start <= last
  RETURN m ORDER BY m.status DESC, m.start DESC, m.id LIMIT $limit
UNION
  MATCH (m:Meeting)
  WHERE m.status = 'denied' AND m.start >= first AND m.start <= last
  RETURN m ORDER BY m.status DESC, m.start DESC, m.id LIMIT $limit
UNION
  WITH first WHERE $since IS NULL AND $until IS NULL
  MATCH (m:Meeting {precision: 'unknown'})
  WHERE m.status IN ['cancelled', 'denied']
  RETURN m ORDER BY m.id LIMIT $limit
}
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
MATCH (m)-[r:ATTENDED|REPRESENTED_AT|DISCUSSED|REPORTS]-(n)
WITH m, r, n ORDER BY CASE WHEN n:Article THEN coalesce(r.date, '') + n.id ELSE n.name END
WITH m,
  collect(DISTINCT CASE WHEN n:Person THEN n.name END) AS people,
  collect(DISTINCT CASE WHEN n:Country AND type(r) = 'REPRESENTED_AT' THEN n.name END) AS countries,
  collect(DISTINCT CASE WHEN n:Topic THEN n.name END) AS topics,
  collect(CASE WHEN n:Article THEN n.id END) AS sources,
  head(collect(CASE WHEN n:Article THEN r.sentence END)) AS sentence
RETURN m.date AS date, m.status AS status,
  reduce(text = head(people), one IN tail(people) | text + ', ' + one) AS people,
  reduce(text = head(countries), one IN tail(countries) | text + ', ' + one) AS countries,
  reduce(text = head(topics), one IN tail(topics) | text + ', ' + one) AS topics,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  sentence, m.id AS meeting
ORDER BY m.start IS NULL, m.start DESC, m.id
