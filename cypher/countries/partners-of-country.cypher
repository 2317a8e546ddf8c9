// 33 Partners of a country
//
// The states that a state meets, how often, when first and last, and what they talk about most.
//
// param country: country -- a state: code, French or English name (Maroc)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns partner: the other state
// returns meetings: held encounters
// returns first: date of the first (EDTF)
// returns latest: date of the latest (EDTF)
// returns topics: what was discussed most

MATCH (a:Country)-[:REPRESENTED_AT]->(m:Meeting)
WHERE a.code IN $country AND m.status = 'held'
  AND ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
WITH DISTINCT m
MATCH (m)<-[:REPRESENTED_AT]-(b:Country)
WHERE NOT b.code IN $country
WITH DISTINCT b, m
WITH b, collect(m) AS meetings, min(m.date) AS first, max(m.date) AS latest
ORDER BY size(meetings) DESC, b.name LIMIT $limit
WITH b, meetings, first, latest, COLLECT {
  UNWIND meetings AS m
  MATCH (m)-[:DISCUSSED]->(t:Topic)
  WITH t, count(DISTINCT m) AS number
  RETURN t.name AS name ORDER BY number DESC, name LIMIT 3
} AS topics
RETURN b.name AS partner, size(meetings) AS meetings, first, latest,
  reduce(text = head(topics), one IN tail(topics) | text + ', ' + one) AS topics
ORDER BY meetings DESC, partner
