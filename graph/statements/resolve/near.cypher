// The articles whose meetings some of these people attended in these days; each person's meetings are looked at once.
// One person in common is enough in the days `alone`, or where the other account has no other person.
UNWIND $people AS person
MATCH (:Person {id: person.id})-[e:ATTENDED]->(m:Meeting)
WITH person, e, m, m.earliest AS earliest, m.latest AS latest
WHERE any(span IN person.spans WHERE earliest <= span.end AND latest >= span.start)
WITH m, e.article AS article, count(*) AS shared,
     max(any(span IN person.alone WHERE earliest <= span.end AND latest >= span.start)) AS alone
WHERE shared > 1 OR alone OR COUNT { (m)<-[other:ATTENDED]-() WHERE other.article = article } = 1
RETURN DISTINCT article
