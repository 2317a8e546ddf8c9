// 73 Meetings without a date
//
// Encounters of which no article gives a date, with their sentences.
//
// param limit: int = 50 -- rows wanted at most (20)
// returns status: held, planned, cancelled or denied
// returns caption: the encounter
// returns sources: articles that report it
// returns sentence: the words of the first of them
// returns meeting: the meeting's key

MATCH (m:Meeting {precision: 'unknown'})
WITH m LIMIT $limit
WITH m, COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) RETURN a.id AS id ORDER BY r.date, id } AS sources,
  head(COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) WHERE r.sentence IS NOT NULL
                 RETURN r.sentence AS sentence ORDER BY r.date, a.id LIMIT 1 }) AS sentence
RETURN m.status AS status, m.name AS caption,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  sentence, m.id AS meeting
ORDER BY caption, meeting
