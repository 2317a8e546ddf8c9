// 62 Meetings with most independent sources
//
// The encounters that most articles report, copies of one dispatch counted once, and how many publishers are among
// them.
//
// param limit: int = 20 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns status: held, planned, cancelled or denied
// returns caption: the encounter
// returns independent: how many texts of their own report it
// returns articles: how many articles do
// returns publishers: how many publishers these have
// returns sources: which articles
// returns meeting: the meeting's key

MATCH (m:Meeting)
WHERE m.independent_sources >= 2 AND m.sources IS NOT NULL
WITH m ORDER BY m.independent_sources DESC, m.sources DESC, m.id LIMIT $limit
MATCH (a:Article)-[r:REPORTS]->(m)
WITH m, a, r ORDER BY r.date, a.id
WITH m, collect(a.id) AS sources, count(DISTINCT coalesce(a.publisher, a.id)) AS publishers
RETURN m.date AS date, m.status AS status, m.name AS caption, m.independent_sources AS independent,
  m.sources AS articles, publishers,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  m.id AS meeting
ORDER BY independent DESC, articles DESC, meeting
