// 55 Threats raised together
//
// What else is on the agenda when a threat is discussed.
//
// param threat: topic -- a threat or field of cooperation: code or name (terrorism)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// returns topic: the other threat or field of cooperation
// returns meetings: encounters that discussed both
// returns share: of all that discussed the first, in percent

MATCH (t:Topic)<-[:DISCUSSED]-(m:Meeting)
WHERE t.code IN $threat
  AND ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
WITH collect(DISTINCT m) AS meetings
UNWIND meetings AS m
MATCH (m)-[:DISCUSSED]->(other:Topic)
WHERE NOT other.code IN $threat
WITH DISTINCT meetings, m, other
WITH other, count(m) AS both, size(meetings) AS total
RETURN other.name AS topic, both AS meetings, round(100.0 * both / total, 1) AS share
ORDER BY meetings DESC, topic
