// All that a report shows of these encounters, in the order of the list.
UNWIND range(0, size($meetings) - 1) AS at
MATCH (m:Meeting {id: $meetings[at]})
RETURN m.id AS id, m.name AS name, m.date AS date, toString(m.start) AS start, toString(m.end) AS end,
  m.status AS status, m.kind AS kind, m.city AS city,
  head(COLLECT { MATCH (m)-[:HELD_IN]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name }) AS state,
  COLLECT { MATCH (p:Person)-[:ATTENDED]->(m) RETURN DISTINCT p.id AS id ORDER BY id } AS people,
  COLLECT { MATCH (g:Agency)-[:REPRESENTED_AT]->(m) RETURN DISTINCT g.name AS name ORDER BY name } AS agencies,
  COLLECT { MATCH (c:Country)-[:REPRESENTED_AT]->(m) RETURN DISTINCT c.code AS code ORDER BY code } AS countries,
  COLLECT { MATCH (m)-[:DISCUSSED]->(t:Topic) RETURN DISTINCT t.code AS code ORDER BY code } AS topics,
  COLLECT {
    MATCH (a:Article)-[r:REPORTS]->(m)
    RETURN {
      sentence: r.sentence, article: a.id, title: coalesce(a.title, a.name), publisher: a.publisher, url: a.url,
      published: coalesce(toString(a.published), r.date), status: r.status
    } AS word
    ORDER BY r.date, a.id
  } AS words
ORDER BY at
