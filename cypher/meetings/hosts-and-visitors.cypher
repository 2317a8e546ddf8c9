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
  WITH CASE WHEN $person IS NULL THEN coalesce($since, date('0001-01-01')) END AS first,
    coalesce($until, date('9999-12-31')) AS last
  MATCH (m:Meeting)
  WHERE m.start >= first AND m.start <= last
    AND EXISTS { MATCH (m)<-[r:ATTENDED|REPRESENTED_AT]-() WHERE r.role = 'host' }
    AND EXISTS { MATCH (m)<-[r:ATTENDED|REPRESENTED_AT]-() WHERE r.role = 'visitor' }
  RETURN m ORDER BY m.start DESC, m.id LIMIT $limit
}
MATCH (m)-[r:ATTENDED|REPRESENTED_AT|HELD_IN|REPORTS]-(n)
WITH m, r, n ORDER BY CASE WHEN n:Article THEN coalesce(r.date, '') + n.id ELSE n.name END
WITH m,
  collect(DISTINCT CASE r.role WHEN 'host' THEN n.name END) AS hosts,
  collect(DISTINCT CASE r.role WHEN 'visitor' THEN n.name END) AS visitors,
  head(collect(CASE type(r) WHEN 'HELD_IN' THEN n.name END)) AS state,
  collect(CASE WHEN n:Article THEN n.id END) AS sources
RETURN m.date AS date,
  reduce(text = head(hosts), one IN tail(hosts) | text + ', ' + one) AS hosts,
  reduce(text = head(visitors), one IN tail(visitors) | text + ', ' + one) AS visitors,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  m.id AS meeting
ORDER BY m.start IS NULL, m.start DESC, m.id
