// Names of people and agencies that have a word beginning as typed; $words is a Lucene query made of folded words alone.
CALL () {
  CALL db.index.fulltext.queryNodes('person_names', $words, {limit: 30}) YIELD node, score
  RETURN node.name AS name, score
UNION ALL
  CALL db.index.fulltext.queryNodes('agency_names', $words, {limit: 30}) YIELD node, score
  RETURN node.name AS name, score
}
RETURN DISTINCT name ORDER BY name LIMIT 30
