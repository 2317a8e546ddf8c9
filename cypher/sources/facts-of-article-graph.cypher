// 61 Facts of an article (graph)
//
// One article with all that it names and tells of, to be drawn.
//
// param article: string -- the article's id (rabat)
// returns article: the article
// returns tie: REPORTS or MENTIONS
// returns node: what it names or tells of
// returns link: this article's word on an encounter
// returns other: who or what was there

MATCH (a:Article {id: $article})-[tie:REPORTS|MENTIONS]->(n)
OPTIONAL MATCH (n:Meeting)-[link:ATTENDED|REPRESENTED_AT|DISCUSSED|HELD_IN]-(other)
WHERE link.article = a.id
RETURN a AS article, tie, n AS node, link, other
