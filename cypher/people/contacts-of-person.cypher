// 22 Contacts of one person
//
// Whom a person met, how often, when first and last; held encounters count, others do not.
//
// param person: person -- a name, a surname alone, or a key (Cazeneuve)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns contact: whom
// returns country: the state that the contact serves
// returns meetings: how many encounters
// returns first: date of the first (EDTF)
// returns latest: date of the latest (EDTF)

MATCH (p:Person)-[:ATTENDED]->(m:Meeting)
WHERE p.id IN $person AND m.status = 'held'
  AND ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
WITH DISTINCT m, m.date AS date
MATCH (other)-[:ATTENDED]->(m)
WITH other, count(DISTINCT m) AS meetings, min(date) AS first, max(date) AS latest
WHERE NOT other.id IN $person
WITH other, meetings, first, latest ORDER BY meetings DESC, latest DESC, other.name LIMIT $limit
WITH other, meetings, first, latest,
  COLLECT { MATCH (other)-[:SERVES]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name } AS states
RETURN other.name AS contact, reduce(text = head(states), one IN tail(states) | text + ', ' + one) AS country,
  meetings, first, latest
ORDER BY meetings DESC, latest DESC, contact
