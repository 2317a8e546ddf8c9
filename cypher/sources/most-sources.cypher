// 62 Meetings with most independent sources
//
// The encounters that most articles report, and how many publishers are among them.
//
// param limit: int = 20 -- rows wanted at most (20)
// returns date: when, as precise as the sources (EDTF)
// returns status: held, planned, cancelled or denied
// returns caption: the encounter
// returns articles: how many report it
// returns publishers: how many publishers these have
// returns sources: which articles
// returns meeting: the meeting's key

MATCH (m:Meeting)
WHERE m.sources >= 2
WITH m ORDER BY m.sources DESC LIMIT $limit
WITH m, COUNT { MATCH (a:Article)-[:REPORTS]->(m) RETURN DISTINCT coalesce(a.publisher, a.id) } AS publishers,
  COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) RETURN a.id AS id ORDER BY r.date, id } AS sources
RETURN m.date AS date, m.status AS status, m.name AS caption, m.sources AS articles, publishers,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  m.id AS meeting
ORDER BY articles DESC, publishers DESC, caption
