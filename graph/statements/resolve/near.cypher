// The articles whose meetings one of these people attended in these days; each person's meetings are looked at once.
UNWIND $people AS person
MATCH (:Person {id: person.id})-[e:ATTENDED]->(m:Meeting)
WITH person, e, m.earliest AS earliest, m.latest AS latest
WHERE any(span IN person.spans WHERE earliest <= span.end AND latest >= span.start)
RETURN DISTINCT e.article AS article
