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

// The state that was met less leads to its encounters; two that meet often are found along the calendar, whose index
// holds countries.
MATCH (c:Country) WHERE c.code IN $country + $partner
WITH c.code AS code, COUNT { (c)-[:REPRESENTED_AT]->() } AS number
WITH sum(CASE WHEN code IN $country THEN number ELSE 0 END) AS ours, sum(CASE WHEN code IN $partner THEN number ELSE 0 END) AS theirs
WITH CASE WHEN ours <= theirs THEN $country ELSE $partner END AS codes, CASE WHEN ours <= theirs THEN ours ELSE theirs END AS frequent
CALL (codes, frequent) {
  UNWIND CASE WHEN frequent < 5000 THEN codes END AS code
  MATCH (:Country {code: code})-[:REPRESENTED_AT]->(m:Meeting)
  WITH DISTINCT m
  WHERE m.status = 'held' AND m.start IS NOT NULL
    AND any(code IN $country WHERE code IN m.countries AND any(other IN $partner WHERE other IN m.countries AND other <> code))
  WITH m ORDER BY m.start, m.id
  WITH collect(m) AS found
  UNWIND [['first', head(found)], ['latest', last(found)]] AS end
  RETURN end[0] AS which, end[1] AS m
UNION
  WITH CASE WHEN frequent >= 5000 THEN date('0001-01-01') END AS dawn
  MATCH (m:Meeting)
  USING INDEX m:Meeting(start, status, countries, topics, places, date)
  WHERE m.start >= dawn AND m.status = 'held' AND m.date IS NOT NULL
    AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
    AND any(code IN $country WHERE code IN m.countries AND any(other IN $partner WHERE other IN m.countries AND other <> code))
  WITH m ORDER BY m.start, m.id LIMIT 1
  RETURN 'first' AS which, m
UNION
  WITH CASE WHEN frequent >= 5000 THEN date('0001-01-01') END AS dawn
  MATCH (m:Meeting)
  USING INDEX m:Meeting(start, status, countries, topics, places, date)
  WHERE m.start >= dawn AND m.status = 'held' AND m.date IS NOT NULL
    AND m.countries IS NOT NULL AND m.topics IS NOT NULL AND m.places IS NOT NULL
    AND any(code IN $country WHERE code IN m.countries AND any(other IN $partner WHERE other IN m.countries AND other <> code))
  WITH m ORDER BY m.start DESC, m.id DESC LIMIT 1
  RETURN 'latest' AS which, m
}
WITH which, m WHERE m IS NOT NULL
RETURN which, m.date AS date, m.name AS caption,
  head(COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) WHERE r.sentence IS NOT NULL
                 RETURN r.sentence AS words ORDER BY r.date, a.id LIMIT 1 }) AS sentence, m.id AS meeting
ORDER BY which
