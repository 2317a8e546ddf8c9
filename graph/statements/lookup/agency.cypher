// Agency nodes by key, or by words of their names; $words is a Lucene query made of folded words alone.
CALL () {
  MATCH (a:Agency {id: $key})
  RETURN a
UNION
  CALL db.index.fulltext.queryNodes('agency_names', $words, {limit: 500}) YIELD node AS a
  RETURN a
}
RETURN a.id AS id, a.name AS name, a.folded AS folded
