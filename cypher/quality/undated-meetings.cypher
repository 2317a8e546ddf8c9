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
WITH m ORDER BY m.name, m.id LIMIT $limit
MATCH (m)-[r:REPORTS]-(n)
WITH m, r, n ORDER BY CASE WHEN n:Article THEN coalesce(r.date, '') + n.id ELSE n.name END
WITH m,
  collect(CASE WHEN n:Article THEN n.id END) AS sources,
  head(collect(CASE WHEN n:Article THEN r.sentence END)) AS sentence
RETURN m.status AS status, m.name AS caption,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  sentence, m.id AS meeting
ORDER BY caption, meeting
