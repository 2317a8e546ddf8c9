// 64 What each publisher brings
//
// Articles by publisher and how many of them report encounters, with the span of their dates.
//
// param limit: int = 50 -- rows wanted at most (20)
// returns publisher: who brought them out
// returns articles: how many
// returns reporting: how many report an encounter
// returns first: date of the first
// returns latest: date of the latest

MATCH (a:Article)
WHERE a.publisher IS NOT NULL
WITH a.publisher AS publisher, a.published AS published, CASE WHEN EXISTS { (a)-[:REPORTS]->() } THEN 1 ELSE 0 END AS reports
RETURN publisher, count(*) AS articles, sum(reports) AS reporting,
  toString(min(published)) AS first, toString(max(published)) AS latest
ORDER BY articles DESC, publisher LIMIT $limit
