// Keys of the encounters at which all that were named took part, the latest first, and how many there are in all.
// $people, $agencies and $countries are lists of lists of keys: of each inner list one at least was there; $topics and
// $places likewise. The encounters are reached from the first list that is not empty.
CALL () {
  UNWIND head($people) AS key
  MATCH (:Person {id: key})-[:ATTENDED]->(m:Meeting)
  RETURN m
UNION
  WITH head($agencies) AS keys WHERE size($people) = 0
  UNWIND keys AS key
  MATCH (:Agency {id: key})-[:REPRESENTED_AT]->(m:Meeting)
  RETURN m
UNION
  WITH head($topics) AS codes WHERE size($people) = 0 AND size($agencies) = 0
  UNWIND codes AS code
  MATCH (:Topic {code: code})<-[:DISCUSSED]-(m:Meeting)
  RETURN m
UNION
  WITH head($countries) AS codes WHERE size($people) = 0 AND size($agencies) = 0 AND size($topics) = 0
  UNWIND codes AS code
  MATCH (:Country {code: code})-[:REPRESENTED_AT]->(m:Meeting)
  RETURN m
UNION
  WITH head($places) AS codes
  WHERE size($people) = 0 AND size($agencies) = 0 AND size($topics) = 0 AND size($countries) = 0
  UNWIND codes AS code
  MATCH (:Country {code: code})<-[:HELD_IN]-(m:Meeting)
  RETURN m
UNION
  WITH coalesce($since, date('0001-01-01')) AS first, coalesce($until, date('9999-12-31')) AS last
  WHERE size($people) = 0 AND size($agencies) = 0 AND size($topics) = 0 AND size($countries) = 0 AND size($places) = 0
  MATCH (m:Meeting)
  WHERE (m.start >= first AND m.start <= last) OR (m.start IS NULL AND $since IS NULL AND $until IS NULL)
  RETURN m
}
WITH m
WHERE ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
  AND ($statuses IS NULL OR m.status IN $statuses)
  AND all(keys IN $people WHERE EXISTS { MATCH (m)<-[:ATTENDED]-(p:Person) WHERE p.id IN keys })
  AND all(keys IN $agencies WHERE EXISTS { MATCH (m)<-[:REPRESENTED_AT]-(g:Agency) WHERE g.id IN keys })
  AND all(codes IN $countries WHERE EXISTS { MATCH (m)<-[:REPRESENTED_AT]-(c:Country) WHERE c.code IN codes })
  AND all(codes IN $topics WHERE EXISTS { MATCH (m)-[:DISCUSSED]->(t:Topic) WHERE t.code IN codes })
  AND all(codes IN $places WHERE EXISTS { MATCH (m)-[:HELD_IN]->(c:Country) WHERE c.code IN codes })
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id
WITH collect(m.id) AS meetings
RETURN size(meetings) AS total, meetings[..$limit] AS meetings
