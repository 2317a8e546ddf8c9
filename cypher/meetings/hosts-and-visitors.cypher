// 10 Hosts and visitors
//
// Who received whom, as far as the articles tell hosts from visitors, the latest first.
//
// param person: person = null -- host or visitor (Benkirane)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns hosts: who received
// returns visitors: who were received
// returns place: city and state
// returns sources: articles that report it
// returns meeting: the meeting's key, for meeting-evidence

CALL () {
  UNWIND $person AS key
  MATCH (:Person {id: key})-[r:ATTENDED]->(m:Meeting)
  WHERE r.role IN ['host', 'visitor'] AND ($since IS NULL OR m.start >= $since) AND ($until IS NULL OR m.start <= $until)
  RETURN DISTINCT m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
UNION
  WITH coalesce($since, date('0001-01-01')) AS first, coalesce($until, date('9999-12-31')) AS last
  WHERE $person IS NULL
  MATCH (m:Meeting)
  WHERE m.start >= first AND m.start <= last
    AND EXISTS { MATCH (m)<-[r:ATTENDED|REPRESENTED_AT]-() WHERE r.role = 'host' }
    AND EXISTS { MATCH (m)<-[r:ATTENDED|REPRESENTED_AT]-() WHERE r.role = 'visitor' }
  RETURN m ORDER BY m.start DESC LIMIT $limit
}
WITH m, COLLECT { MATCH (n)-[r:ATTENDED|REPRESENTED_AT]->(m) WHERE r.role = 'host' RETURN DISTINCT n.name AS name ORDER BY name } AS hosts,
  COLLECT { MATCH (n)-[r:ATTENDED|REPRESENTED_AT]->(m) WHERE r.role = 'visitor' RETURN DISTINCT n.name AS name ORDER BY name } AS visitors,
  head(COLLECT { MATCH (m)-[:HELD_IN]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name }) AS state,
  COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) RETURN a.id AS id ORDER BY r.date, id } AS sources
RETURN m.date AS date,
  reduce(text = head(hosts), one IN tail(hosts) | text + ', ' + one) AS hosts,
  reduce(text = head(visitors), one IN tail(visitors) | text + ', ' + one) AS visitors,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  m.id AS meeting
ORDER BY m.start IS NULL, m.start DESC, m.id
