// 56 Who raises a threat
//
// People by the number of encounters at which a threat was discussed in their presence.
//
// param threat: topic -- a threat or field of cooperation: code or name (terrorism)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 20 -- rows wanted at most (20)
// returns person: who
// returns country: the state served
// returns meetings: encounters that discussed it
// returns latest: date of the latest (EDTF)

MATCH (t:Topic)<-[:DISCUSSED]-(m:Meeting)
WHERE t.code IN $threat AND m.status IN ['held', 'planned']
  AND ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
WITH DISTINCT m
MATCH (m)<-[:ATTENDED]-(p:Person)
WITH DISTINCT p, m
WITH p, count(m) AS meetings, max(m.date) AS latest
ORDER BY meetings DESC, latest DESC, p.name LIMIT $limit
WITH p, meetings, latest, COLLECT { MATCH (p)-[:SERVES]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name } AS states
RETURN p.name AS person, reduce(text = head(states), one IN tail(states) | text + ', ' + one) AS country, meetings, latest
ORDER BY meetings DESC, latest DESC, person
