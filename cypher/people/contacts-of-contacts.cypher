// 24 Contacts of a person's contacts
//
// Whom a person has not met, though those whom he or she met most have: by how many of these, and which.
//
// param person: person -- a name, a surname alone, or a key (Cazeneuve)
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns person: whom the contacts met
// returns contacts: how many contacts met this person
// returns through: those contacts

MATCH (p:Person)-[:ATTENDED]->(m:Meeting)
WHERE p.id IN $person AND m.status = 'held'
  AND ($since IS NULL OR m.start >= $since)
  AND ($until IS NULL OR m.start <= $until)
MATCH (m)<-[:ATTENDED]-(contact)
WITH contact, count(DISTINCT m) AS times
WHERE NOT contact.id IN $person
WITH contact, times ORDER BY times DESC, contact.id
WITH collect(contact) AS met
CALL (met) {
  UNWIND met[..20] AS contact
  CALL (contact) {
    MATCH (contact)-[:ATTENDED]->(m:Meeting)
    WHERE m.status = 'held'
      AND ($since IS NULL OR m.start >= $since)
      AND ($until IS NULL OR m.start <= $until)
    WITH DISTINCT m
    MATCH (m)<-[:ATTENDED]-(far)
    RETURN DISTINCT far
  }
  RETURN far, collect(contact) AS through
}
WITH met, far, through ORDER BY size(through) DESC, far.name, far.id
WHERE NOT far IN met AND NOT far.id IN $person
WITH far, through LIMIT $limit
WITH far, COLLECT { UNWIND through AS one RETURN one.name AS name ORDER BY name } AS names
RETURN far.name AS person, size(names) AS contacts, reduce(text = head(names), one IN tail(names) | text + ', ' + one) AS through
ORDER BY contacts DESC, person
