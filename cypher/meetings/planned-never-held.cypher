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
WITH m ORDER BY m.status DESC, m.start DESC, m.id LIMIT $limit
MATCH (m)-[r:ATTENDED|REPRESENTED_AT|HELD_IN|REPORTS]-(n)
WITH m, r, n ORDER BY CASE WHEN n:Article THEN coalesce(r.date, '') + n.id ELSE n.name END
WITH m,
  collect(DISTINCT CASE WHEN n:Person THEN n.name END) AS people,
  collect(DISTINCT CASE WHEN n:Country AND type(r) = 'REPRESENTED_AT' THEN n.name END) AS countries,
  head(collect(CASE type(r) WHEN 'HELD_IN' THEN n.name END)) AS state,
  collect(CASE WHEN n:Article THEN n.id END) AS sources,
  head(collect(CASE WHEN n:Article THEN r.sentence END)) AS sentence
RETURN m.date AS date,
  reduce(text = head(people), one IN tail(people) | text + ', ' + one) AS people,
  reduce(text = head(countries), one IN tail(countries) | text + ', ' + one) AS countries,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  sentence, m.id AS meeting
ORDER BY m.start DESC, m.id
