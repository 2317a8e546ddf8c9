// 64 Publishers
//
// How many articles each publisher brought, and between which dates.
//
// param limit: int = 50 -- rows wanted at most (20)
// returns publisher: who brought them out
// returns articles: how many
// returns first: date of the first
// returns latest: date of the latest

MATCH (a:Article)
WHERE a.publisher IS NOT NULL
WITH a.publisher AS publisher, count(*) AS articles
ORDER BY articles DESC, publisher LIMIT $limit
CALL (publisher) {
  OPTIONAL MATCH (a:Article)
  WHERE a.publisher = publisher AND a.published IS NOT NULL
  RETURN a.published AS first ORDER BY a.published LIMIT 1
}
CALL (publisher) {
  OPTIONAL MATCH (a:Article)
  WHERE a.publisher = publisher AND a.published IS NOT NULL
  RETURN a.published AS latest ORDER BY a.published DESC LIMIT 1
}
RETURN publisher, articles, toString(first) AS first, toString(latest) AS latest
ORDER BY articles DESC, publisher
