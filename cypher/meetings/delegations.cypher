// 11 Delegations
//
// Who came with whom: encounters at which a state had several people, the latest first.
//
// param country: country -- a state: code, French or English name (Maroc)
// param size: int = 2 -- people of that state at least (2)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns size: how many of them there were
// returns delegation: the state's people
// returns others: the other people
// returns place: city and state
// returns meeting: the meeting's key, for meeting-evidence

MATCH (c:Country) WHERE c.code IN $country
WITH c, COUNT { (c)-[:REPRESENTED_AT]->() } AS frequent
CALL (c, frequent) {
  WITH c, frequent WHERE frequent < 5000
  MATCH (c)-[:REPRESENTED_AT]->(m:Meeting)
  WHERE ($since IS NULL OR m.start >= $since) AND ($until IS NULL OR m.start <= $until)
    AND any(one IN m.delegations WHERE left(one, 2) = c.code AND toInteger(substring(one, 3)) >= $size)
  WITH DISTINCT m
  RETURN m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
UNION
  WITH c, CASE WHEN frequent >= 5000 THEN coalesce($since, date('0001-01-01')) END AS first,
    coalesce($until, date('9999-12-31')) AS last
  MATCH (m:Meeting)
  USING INDEX m:Meeting(start, status, countries, topics, places, date)
  WHERE m.start >= first AND m.start <= last AND m.status IS NOT NULL AND m.date IS NOT NULL
    AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
    AND c.code IN m.countries
  WITH c, m
  WHERE any(one IN m.delegations WHERE left(one, 2) = c.code AND toInteger(substring(one, 3)) >= $size)
  RETURN m ORDER BY m.start DESC, m.id LIMIT $limit
}
WITH c, m ORDER BY m.start IS NULL, m.start DESC, m.id LIMIT $limit
MATCH (m)-[r:ATTENDED|HELD_IN]-(n)
WITH c, m, r, n ORDER BY n.name
WITH m,
  collect(DISTINCT CASE r.country WHEN c.code THEN n.name END) AS members,
  collect(DISTINCT CASE WHEN n:Person THEN n.name END) AS people,
  head(collect(CASE type(r) WHEN 'HELD_IN' THEN n.name END)) AS state
WITH m, members, state, [name IN people WHERE NOT name IN members] AS others
RETURN m.date AS date, size(members) AS size,
  reduce(text = head(members), one IN tail(members) | text + ', ' + one) AS delegation,
  reduce(text = head(others), one IN tail(others) | text + ', ' + one) AS others,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  m.id AS meeting
ORDER BY m.start IS NULL, m.start DESC, m.id
