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
WITH DISTINCT m, m.date AS date
MATCH (m)<-[:REPRESENTED_AT]-(other)
WITH other, count(DISTINCT m) AS meetings, min(date) AS first, max(date) AS latest
WHERE NOT EXISTS { MATCH (g:Agency) WHERE g.id IN $agency AND (g = other OR (g)-[:BELONGS_TO]->(other)) }
RETURN other.name AS partner, head(labels(other)) AS kind, meetings, first, latest
ORDER BY meetings DESC, partner LIMIT $limit
