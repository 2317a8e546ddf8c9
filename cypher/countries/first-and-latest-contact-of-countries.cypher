// 32 First and latest contact of two countries
//
// The first and the latest encounter known of both; held ones with a date count.
//
// param country: country -- the one (Maroc)
// param partner: country -- the other (France)
// returns which: first or latest
// returns date: when (EDTF)
// returns caption: the encounter
// returns sentence: the words of the first article
// returns meeting: the meeting's key

MATCH (a:Country) WHERE a.code IN $country
MATCH (b:Country) WHERE b.code IN $partner AND b <> a
WITH a, b, COUNT { (a)-[:REPRESENTED_AT]->() } AS ours, COUNT { (b)-[:REPRESENTED_AT]->() } AS theirs
WITH CASE WHEN ours <= theirs THEN a ELSE b END AS rare, CASE WHEN ours <= theirs THEN b ELSE a END AS other,
  CASE WHEN ours <= theirs THEN ours ELSE theirs END AS least
CALL (rare, other, least) {
  WITH rare, other, least WHERE least < 5000
  MATCH (rare)-[:REPRESENTED_AT]->(m:Meeting)
  WHERE m.status = 'held' AND m.start IS NOT NULL AND EXISTS { (m)<-[:REPRESENTED_AT]-(other) }
  WITH m ORDER BY m.start, m.id
  WITH collect(m) AS found
  UNWIND [['first', head(found)], ['latest', last(found)]] AS end
  RETURN end[0] AS which, end[1] AS m
UNION
  WITH rare, other, CASE WHEN least >= 5000 THEN date('0001-01-01') END AS dawn
  MATCH (m:Meeting)
  WHERE m.status = 'held' AND m.start >= dawn
    AND EXISTS { (m)<-[:REPRESENTED_AT]-(rare) } AND EXISTS { (m)<-[:REPRESENTED_AT]-(other) }
  WITH m ORDER BY m.status, m.start LIMIT 1
  RETURN 'first' AS which, m
UNION
  WITH rare, other, CASE WHEN least >= 5000 THEN date('0001-01-01') END AS dawn
  MATCH (m:Meeting)
  WHERE m.status = 'held' AND m.start >= dawn
    AND EXISTS { (m)<-[:REPRESENTED_AT]-(rare) } AND EXISTS { (m)<-[:REPRESENTED_AT]-(other) }
  WITH m ORDER BY m.status DESC, m.start DESC LIMIT 1
  RETURN 'latest' AS which, m
}
WITH which, m WHERE m IS NOT NULL
RETURN which, m.date AS date, m.name AS caption,
  head(COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) WHERE r.sentence IS NOT NULL
                 RETURN r.sentence AS words ORDER BY r.date, a.id LIMIT 1 }) AS sentence, m.id AS meeting
ORDER BY which
