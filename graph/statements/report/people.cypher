// People with the state that each serves, by most articles' word, in person or through an agency; null where unknown.
UNWIND $people AS id
MATCH (p:Person {id: id})
CALL (p) {
  OPTIONAL MATCH (p)-[r:SERVES]->(body)
  OPTIONAL MATCH (body)-[:BELONGS_TO]->(owner:Country)
  WITH CASE WHEN body:Country THEN body ELSE owner END AS state, r.article AS article
  WITH state.code AS country, count(DISTINCT article) AS articles
  RETURN country ORDER BY country IS NULL, articles DESC, country LIMIT 1
}
RETURN p.id AS id, p.name AS name, country
