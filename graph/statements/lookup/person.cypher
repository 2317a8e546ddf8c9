// Person nodes by key, or by words of their names; $words is a Lucene query made of folded words alone.
CALL () {
  MATCH (p:Person {id: $key})
  RETURN p
UNION
  CALL db.index.fulltext.queryNodes('person_names', $words, {limit: 500}) YIELD node AS p
  RETURN p
}
RETURN p.id AS id, p.name AS name, p.folded AS folded
