// Keys of the encounters at which all that were named took part, the latest first, and how many there are in all.
// $people and $agencies are lists of lists of keys: of each inner list one at least was there; $countries, $topics and
// $places are lists of codes, or null. The encounters are reached from the first people named, else from the first bodies.
CALL () {
  UNWIND head($people) AS key
  MATCH (:Person {id: key})-[:ATTENDED]->(m:Meeting)
  RETURN m
UNION
  WITH head($agencies) AS keys WHERE size($people) = 0
  UNWIND keys AS key
  MATCH (:Agency {id: key})-[:REPRESENTED_AT]->(m:Meeting)
  RETURN m
}
WITH m
WHERE ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
  AND ($statuses IS NULL OR m.status IN $statuses)
  AND ($countries IS NULL OR all(code IN $countries WHERE code IN m.countries))
  AND ($topics IS NULL OR all(code IN $topics WHERE code IN m.topics))
  AND ($places IS NULL OR all(code IN $places WHERE code IN m.places))
  AND all(keys IN tail($people) WHERE EXISTS { MATCH (m)<-[:ATTENDED]-(p:Person) WHERE p.id IN keys })
  AND all(keys IN CASE WHEN $people = [] THEN tail($agencies) ELSE $agencies END
          WHERE EXISTS { MATCH (m)<-[:REPRESENTED_AT]-(g:Agency) WHERE g.id IN keys })
WITH m ORDER BY m.start IS NULL, m.start DESC, m.id
WITH collect(m.id) AS meetings
RETURN size(meetings) AS total, meetings[..$limit] AS meetings
