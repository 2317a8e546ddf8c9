// 33 Partners of a country
//
// The states that a state met in the last two years of the graph, or in the time asked for: how often, when first and
// last, and what they talked about most.
//
// param country: country -- a state: code, French or English name (Maroc)
// param since: first-day = null -- not before this; two years before the latest where not given (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns partner: the other state
// returns meetings: held encounters
// returns first: date of the first (EDTF)
// returns latest: date of the latest (EDTF)
// returns topics: what was discussed most

CALL () {
  MATCH (m:Meeting) WHERE m.start <= coalesce($until, date())
  RETURN m.start AS latest ORDER BY m.start DESC LIMIT 1
}
WITH coalesce($since, latest - duration({years: 2})) AS first, coalesce($until, date('9999-12-31')) AS last
MATCH (m:Meeting)
USING INDEX m:Meeting(start, status, countries, topics, places, date)
WHERE m.start >= first AND m.start <= last AND m.status = 'held' AND m.date IS NOT NULL
  AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
  AND any(code IN $country WHERE code IN m.countries)
UNWIND m.countries AS code
WITH m.date AS date, m.topics AS topics, code WHERE NOT code IN $country
WITH code, count(*) AS meetings, min(date) AS first, max(date) AS latest, collect(topics) AS agendas
MATCH (b:Country {code: code})
WITH b, meetings, first, latest, agendas ORDER BY meetings DESC, b.name LIMIT $limit
CALL (agendas) {
  UNWIND agendas AS agenda
  UNWIND agenda AS code
  WITH code, count(*) AS number
  MATCH (t:Topic {code: code})
  WITH t, number ORDER BY number DESC, t.name
  RETURN collect(t.name)[..3] AS names
}
RETURN b.name AS partner, meetings, first, latest,
  reduce(text = head(names), one IN tail(names) | text + ', ' + one) AS topics
ORDER BY meetings DESC, partner
