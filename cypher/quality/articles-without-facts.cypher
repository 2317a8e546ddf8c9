// 72 Articles without facts
//
// Articles of which no encounter was read, the latest first, and what they name.
//
// param nothing: bool = false -- only those that name nobody and nothing either (true)
// param limit: int = 50 -- rows wanted at most (20)
// returns article: the article's id
// returns title: its short title
// returns published: its date
// returns mentions: how many people, bodies, states and topics it names
// returns source: where it was read from

MATCH (a:Article {reports: 0})
WHERE NOT $nothing OR NOT EXISTS { (a)-[:MENTIONS]->() }
WITH a ORDER BY a.published IS NULL, a.published DESC, a.id LIMIT $limit
RETURN a.id AS article, a.name AS title, toString(a.published) AS published,
  COUNT { (a)-[:MENTIONS]->() } AS mentions, a.source AS source
ORDER BY a.published IS NULL, a.published DESC, article
