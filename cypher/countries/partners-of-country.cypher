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
WITH first, last, COUNT { MATCH (a:Country)-[:REPRESENTED_AT]->() WHERE a.code IN $country } AS frequent
CALL (first, last, frequent) {
  WITH first, last, frequent WHERE frequent < 5000
  MATCH (a:Country)-[:REPRESENTED_AT]->(m:Meeting)
  WHERE a.code IN $country AND m.status = 'held' AND m.start >= first AND m.start <= last
  RETURN DISTINCT m
UNION
  WITH CASE WHEN frequent >= 5000 THEN first END AS dawn, last
  MATCH (m:Meeting)
  WHERE m.status = 'held' AND m.start >= dawn AND m.start <= last
  RETURN m
}
MATCH (m)-[r:REPRESENTED_AT|DISCUSSED]-(n)
WITH m, collect(DISTINCT CASE WHEN n:Country THEN n END) AS states, collect(DISTINCT CASE WHEN n:Topic THEN n END) AS topics
WHERE any(state IN states WHERE state.code IN $country)
UNWIND states AS b
WITH m, m.date AS date, topics, b WHERE NOT b.code IN $country
WITH b, count(*) AS meetings, min(date) AS first, max(date) AS latest, collect(topics) AS topics
ORDER BY meetings DESC, b.name LIMIT $limit
CALL (topics) {
  UNWIND topics AS some
  UNWIND some AS t
  WITH t, count(*) AS number ORDER BY number DESC, t.name
  RETURN collect(t.name)[..3] AS names
}
RETURN b.name AS partner, meetings, first, latest,
  reduce(text = head(names), one IN tail(names) | text + ', ' + one) AS topics
ORDER BY meetings DESC, partner
