// 56 Who raises a threat
//
// People by the number of encounters at which a threat was discussed in their presence, in the last two years of the
// graph or in the time asked for.
//
// param threat: topic -- a threat or field of cooperation: code or name (terrorism)
// param since: first-day = null -- not before this; two years before the latest where not given (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 20 -- rows wanted at most (20)
// returns person: who
// returns country: the state served
// returns meetings: encounters that discussed it
// returns latest: date of the latest (EDTF)

CALL () {
  MATCH (m:Meeting) WHERE m.start <= coalesce($until, date())
  RETURN m.start AS latest ORDER BY m.start DESC LIMIT 1
}
WITH coalesce($since, latest - duration({years: 2})) AS first, coalesce($until, date('9999-12-31')) AS last
MATCH (m:Meeting)
USING INDEX m:Meeting(start, status, countries, topics, places, date)
WHERE m.start >= first AND m.start <= last AND m.status IN ['held', 'planned'] AND m.date IS NOT NULL
  AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
  AND any(code IN $threat WHERE code IN m.topics)
MATCH (p:Person)-[:ATTENDED]->(m)
WITH p, count(DISTINCT m) AS meetings, max(m.date) AS latest
ORDER BY meetings DESC, latest DESC, p.name LIMIT $limit
WITH p, meetings, latest, COLLECT { MATCH (p)-[:SERVES]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name } AS states
RETURN p.name AS person, reduce(text = head(states), one IN tail(states) | text + ', ' + one) AS country, meetings, latest
ORDER BY meetings DESC, latest DESC, person
