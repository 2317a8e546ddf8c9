// 54 Threats of a pair of countries
//
// What two states discussed when they met, how often, when first and last.
//
// param country: country -- a state: code, French or English name (Maroc)
// param partner: country -- the other state (France)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// returns topic: threat or field of cooperation
// returns kind: threat or cooperation
// returns meetings: encounters that discussed it
// returns first: date of the first (EDTF)
// returns latest: date of the latest (EDTF)

MATCH (a:Country)-[:REPRESENTED_AT]->(m:Meeting)
WHERE a.code IN $country
  AND EXISTS { MATCH (m)<-[:REPRESENTED_AT]-(b:Country) WHERE b.code IN $partner }
WITH DISTINCT m
WHERE ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
MATCH (m)-[:DISCUSSED]->(t:Topic)
WITH DISTINCT t, m
RETURN t.name AS topic, t.kind AS kind, count(m) AS meetings, min(m.date) AS first, max(m.date) AS latest
ORDER BY meetings DESC, topic
