// 32 First and latest contact of two countries
//
// The first and the latest encounter known of both, and how many there were; held ones with a date count.
//
// param country: country -- the one (Maroc)
// param partner: country -- the other (France)
// returns which: first or latest
// returns date: when (EDTF)
// returns caption: the encounter
// returns meetings: how many there were in all
// returns sentence: the words of the first article
// returns meeting: the meeting's key

MATCH (a:Country)-[:REPRESENTED_AT]->(m:Meeting)
WHERE a.code IN $country AND m.status = 'held' AND m.start IS NOT NULL
  AND EXISTS { MATCH (m)<-[:REPRESENTED_AT]-(b:Country) WHERE b.code IN $partner AND b <> a }
WITH DISTINCT m ORDER BY m.start, m.id
WITH collect(m) AS found
WITH size(found) AS meetings, [['first', found[0]], ['latest', found[-1]]] AS ends
WHERE meetings > 0
UNWIND ends AS end
WITH meetings, end[0] AS which, end[1] AS m
RETURN which, m.date AS date, m.name AS caption, meetings,
  head(COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) WHERE r.sentence IS NOT NULL
                 RETURN r.sentence AS words ORDER BY r.date, a.id LIMIT 1 }) AS sentence, m.id AS meeting
ORDER BY which
