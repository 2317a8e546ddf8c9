// 29 Offices held and when
//
// The offices in which a person is presented, of which body or state, and between which articles' dates.
//
// param person: person -- a name, a surname alone, or a key (Cazeneuve)
// returns person: who
// returns office: the office, as the articles word it
// returns of: body or state
// returns first: date of the first article that says so
// returns latest: date of the latest
// returns articles: how many say so
// returns sentence: words of the first

UNWIND $person AS key
MATCH (p:Person {id: key})-[r:SERVES]->(body:Agency|Country)
WITH p, body, r ORDER BY r.date
WITH p, body, r.title AS office, collect(r) AS words
RETURN p.name AS person, office, body.name AS of, head(words).date AS first, last(words).date AS latest,
  size(words) AS articles, head(words).sentence AS sentence
ORDER BY person, first, of, office
