// 41 Partners of an agency
//
// The bodies and states that a body meets, and how often; held encounters count.
//
// param agency: agency -- a body: acronym or name (DGSN)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns partner: the other body or state
// returns kind: Agency or Country
// returns meetings: encounters of both
// returns first: date of the first (EDTF)
// returns latest: date of the latest (EDTF)

MATCH (g:Agency)-[:REPRESENTED_AT]->(m:Meeting)
WHERE g.id IN $agency AND m.status = 'held'
  AND ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
WITH collect(DISTINCT m) AS meetings, collect(DISTINCT g) AS own
WITH meetings, own + COLLECT { UNWIND own AS g MATCH (g)-[:BELONGS_TO]->(c:Country) RETURN DISTINCT c } AS own
UNWIND meetings AS m
MATCH (m)<-[:REPRESENTED_AT]-(other:Agency|Country)
WHERE NOT other IN own
WITH DISTINCT other, m
RETURN other.name AS partner, head(labels(other)) AS kind, count(m) AS meetings,
  min(m.date) AS first, max(m.date) AS latest
ORDER BY meetings DESC, partner LIMIT $limit
