// 60 Facts of an article
//
// Everything that one article says: whom it names, which encounters it tells of, with the sentences.
//
// param article: string -- the article's id (rabat)
// returns fact: what kind of fact
// returns what: person, body, state, topic or encounter
// returns detail: what is said
// returns sentence: the words
// returns start: where they begin in the text
// returns end: where they end

MATCH (a:Article {id: $article})
CALL (a) {
  MATCH (a)-[r:REPORTS]->(m:Meeting)
  RETURN 1 AS place, 'meeting' AS fact, r.name AS what, r.status AS detail, r
UNION ALL
  MATCH (a)-[:MENTIONS]->(p:Person)-[r:SERVES]->(body:Agency|Country)
  WHERE r.article = a.id
  RETURN 2 AS place, 'office' AS fact, p.name AS what, coalesce(r.title + ', ', '') + body.name AS detail, r
UNION ALL
  MATCH (a)-[r:MENTIONS]->(n)
  RETURN 3 AS place, 'mention' AS fact, n.name AS what, head(labels(n)) AS detail, r
}
RETURN fact, what, detail, r.sentence AS sentence, r.start_char AS start, r.end_char AS end
ORDER BY place, start, what, detail
