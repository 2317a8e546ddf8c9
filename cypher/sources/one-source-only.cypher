// 63 Meetings with one source only
//
// Encounters of which a single article speaks, the latest first: what may want a second look.
//
// param since: first-day = null -- not before this day, month or year (2015-01)
// param until: last-day = null -- not after this day, month or year (2015)
// param limit: int = 50 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns status: held, planned, cancelled or denied
// returns caption: the encounter
// returns article: the article
// returns publisher: who brought it out
// returns sentence: its words
// returns meeting: the meeting's key, for meeting-evidence

WITH coalesce($since, date('0001-01-01')) AS first, coalesce($until, date('9999-12-31')) AS last
MATCH (m:Meeting)
WHERE m.start >= first AND m.start <= last AND m.sources = 1
WITH m ORDER BY m.start DESC, m.id LIMIT $limit
MATCH (a:Article)-[r:REPORTS]->(m)
RETURN m.date AS date, m.status AS status, m.name AS caption, a.id AS article, a.publisher AS publisher,
  r.sentence AS sentence, m.id AS meeting
ORDER BY m.start DESC, m.id
