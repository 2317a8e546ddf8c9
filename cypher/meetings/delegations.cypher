// 11 Delegations
//
// Who came with whom: for each encounter of a state, its people there, the largest delegations first.
//
// param country: country -- a state: code, French or English name (Maroc)
// param size: int = 2 -- people of that state at least (3)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns size: how many of them there were
// returns delegation: the state's people
// returns others: the other people
// returns place: city and state
// returns meeting: the meeting's key, for meeting-evidence

UNWIND $country AS code
MATCH (c:Country {code: code})-[:REPRESENTED_AT]->(m:Meeting)
WITH DISTINCT c, m
WHERE ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
WITH c, m, COUNT { MATCH (m)<-[:ATTENDED]-(p:Person) WHERE EXISTS { (p)-[:SERVES]->(c) } RETURN DISTINCT p } AS size
WHERE size >= $size
WITH c, m, size ORDER BY size DESC, m.start DESC, m.id LIMIT $limit
WITH m, size,
  COLLECT { MATCH (m)<-[:ATTENDED]-(p:Person) WHERE EXISTS { (p)-[:SERVES]->(c) } RETURN DISTINCT p.name AS name ORDER BY name } AS members,
  COLLECT { MATCH (m)<-[:ATTENDED]-(p:Person) WHERE NOT EXISTS { (p)-[:SERVES]->(c) } RETURN DISTINCT p.name AS name ORDER BY name } AS others,
  head(COLLECT { MATCH (m)-[:HELD_IN]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name }) AS state
RETURN m.date AS date, size,
  reduce(text = head(members), one IN tail(members) | text + ', ' + one) AS delegation,
  reduce(text = head(others), one IN tail(others) | text + ', ' + one) AS others,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  m.id AS meeting
ORDER BY size DESC, m.start DESC, m.id
