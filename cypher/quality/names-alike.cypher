// 71 Names that may be one person
//
// Other people whose names are spelt nearly like a person's, with the states that they serve and the days they were met.
//
// param person: person -- a name, a surname alone, or a key (Cazeneuve)
// param limit: int = 20 -- rows wanted at most (20)
// returns person: the person asked for
// returns other: the one whose name is alike
// returns country: the states that the other serves
// returns aliases: the other's further forms
// returns likeness: Lucene's score
// returns meetings: encounters of the other
// returns key: the other's key

UNWIND $person AS key
MATCH (p:Person {id: key})
WITH p, [word IN split(split(p.id, ':')[0], '-') WHERE size(word) > 2 | word + '~1'] AS words
CALL db.index.fulltext.queryNodes('person_names', reduce(text = head(words), one IN tail(words) | text + ', ' + one), {limit: 200}) YIELD node AS other, score
WHERE NOT other.id IN $person
WITH p, other, score, words
WHERE COUNT { UNWIND words AS word WITH replace(word, '~1', '') AS word WHERE split(other.id, ':')[0] CONTAINS word RETURN word } >= 1
WITH p, other, score ORDER BY score DESC, other.id LIMIT $limit
WITH p, other, score, COLLECT { MATCH (other)-[:SERVES]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name } AS states
RETURN p.name AS person, other.name AS other, reduce(text = head(states), one IN tail(states) | text + ', ' + one) AS country,
  reduce(text = head(other.aliases), one IN tail(other.aliases) | text + ', ' + one) AS aliases,
  round(score, 2) AS likeness, COUNT { MATCH (other)-[:ATTENDED]->(m:Meeting) RETURN DISTINCT m } AS meetings, other.id AS key
ORDER BY likeness DESC, key
