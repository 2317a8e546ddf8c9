// 06 Multilateral meetings
//
// Conferences, summits and other encounters at which at least so many states were represented, the latest first.
//
// param states: int = 3 -- states represented at least (4)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns status: held, planned, cancelled or denied
// returns states: number of states represented
// returns countries: states represented
// returns agencies: bodies represented
// returns place: city and state
// returns topics: threats and fields of cooperation discussed
// returns sources: articles that report it
// returns meeting: the meeting's key, for meeting-evidence

WITH coalesce($since, date('0001-01-01')) AS first, coalesce($until, date('9999-12-31')) AS last
MATCH (m:Meeting)
USING INDEX m:Meeting(start, status, countries, topics, places, date)
WHERE m.start >= first AND m.start <= last AND m.status IS NOT NULL AND m.date IS NOT NULL
  AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
  AND size(m.countries) >= $states
WITH m ORDER BY m.start DESC, m.id LIMIT $limit
MATCH (m)-[r:REPRESENTED_AT|DISCUSSED|HELD_IN|REPORTS]-(n)
WITH m, r, n ORDER BY CASE WHEN n:Article THEN coalesce(r.date, '') + n.id ELSE n.name END
WITH m,
  collect(DISTINCT CASE WHEN n:Country AND type(r) = 'REPRESENTED_AT' THEN n.name END) AS countries,
  collect(DISTINCT CASE WHEN n:Agency THEN n.name END) AS agencies,
  collect(DISTINCT CASE WHEN n:Topic THEN n.name END) AS topics,
  head(collect(CASE type(r) WHEN 'HELD_IN' THEN n.name END)) AS state,
  collect(CASE WHEN n:Article THEN n.id END) AS sources
RETURN m.date AS date, m.status AS status, size(countries) AS states,
  reduce(text = head(countries), one IN tail(countries) | text + ', ' + one) AS countries,
  reduce(text = head(agencies), one IN tail(agencies) | text + ', ' + one) AS agencies,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  reduce(text = head(topics), one IN tail(topics) | text + ', ' + one) AS topics,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  m.id AS meeting
ORDER BY m.start DESC, m.id
