// 08 Evidence of a meeting
//
// Every edge at one encounter with the article, the sentence, its place in the text and the rule that read it.
//
// param meeting: string -- the meeting's key, as the other queries return it (b08a0172c72f48b1)
// returns fact: what is said
// returns article: the article that says it
// returns published: the article's date
// returns sentence: its words
// returns start: where they begin in its text
// returns end: where they end
// returns rule: what read them

MATCH (m:Meeting {id: $meeting})
CALL (m) {
  MATCH (a:Article)-[r:REPORTS]->(m)
  RETURN 1 AS place, r.status + coalesce(', ' + r.meeting_date, '') + coalesce(', ' + r.city, '') AS fact, r, a.id AS article
UNION ALL
  MATCH (n)-[r:ATTENDED|REPRESENTED_AT]->(m)
  RETURN 2 AS place, n.name + ': ' + r.role AS fact, r, r.article AS article
UNION ALL
  MATCH (m)-[r:DISCUSSED|HELD_IN]->(n)
  RETURN 3 AS place, CASE type(r) WHEN 'DISCUSSED' THEN 'discussed: ' ELSE 'held in: ' END + n.name AS fact, r, r.article AS article
}
MATCH (a:Article {id: article})
RETURN fact, article, toString(a.published) AS published, r.sentence AS sentence,
  r.start_char AS start, r.end_char AS end, r.rule AS rule
ORDER BY place, fact, article
