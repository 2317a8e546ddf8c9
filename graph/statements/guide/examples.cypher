// Who and what this graph knows most of, to stand in examples: null where there is nothing of the kind.
CALL () {
  OPTIONAL MATCH (p:Person)
  WITH p, COUNT { (p)-[:ATTENDED]->() } AS number ORDER BY number DESC, p.id LIMIT 1
  OPTIONAL MATCH (p)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(other:Person)
  WHERE other <> p AND m.status = 'held'
  WITH p, other, count(DISTINCT m) AS number ORDER BY number DESC, other.id LIMIT 1
  RETURN p AS person, other
}
CALL () {
  OPTIONAL MATCH (c:Country)
  WITH c, COUNT { (c)-[:REPRESENTED_AT]->() } AS number ORDER BY number DESC, c.code LIMIT 1
  OPTIONAL MATCH (c)-[:REPRESENTED_AT]->(m:Meeting)<-[:REPRESENTED_AT]-(partner:Country)
  WHERE partner <> c
  WITH c, partner, count(DISTINCT m) AS number ORDER BY number DESC, partner.code LIMIT 1
  RETURN c AS country, partner AS partner_country
}
CALL () {
  OPTIONAL MATCH (g:Agency)
  WITH g, COUNT { (g)-[:REPRESENTED_AT]->() } AS number ORDER BY number DESC, g.id LIMIT 1
  OPTIONAL MATCH (g)-[:REPRESENTED_AT]->(m:Meeting)<-[:REPRESENTED_AT]-(partner:Agency)
  WHERE partner <> g
  WITH g, partner, count(DISTINCT m) AS number ORDER BY number DESC, partner.id LIMIT 1
  RETURN g AS agency, partner AS partner_agency
}
CALL () {
  OPTIONAL MATCH (t:Topic)
  WHERE t.kind = 'threat'
  RETURN t AS topic ORDER BY COUNT { (t)<-[:DISCUSSED]-() } DESC, t.code LIMIT 1
}
CALL () {
  OPTIONAL MATCH (m:Meeting)
  WHERE m.sources >= 1
  WITH m ORDER BY m.sources DESC LIMIT 1
  OPTIONAL MATCH (a:Article)-[:REPORTS]->(m)
  RETURN m AS meeting, a AS article ORDER BY a.id LIMIT 1
}
RETURN person.id AS person, person.name AS person_name, other.id AS other, other.name AS other_name,
  country.code AS country, country.name AS country_name,
  partner_country.code AS partner_country, partner_country.name AS partner_country_name,
  agency.id AS agency, agency.name AS agency_name, partner_agency.id AS partner_agency, partner_agency.name AS partner_agency_name,
  topic.code AS topic, topic.name AS topic_name, meeting.id AS meeting, meeting.name AS meeting_name,
  article.id AS article, article.name AS article_name
