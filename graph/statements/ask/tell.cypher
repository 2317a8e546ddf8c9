// What is known of these encounters, in the order of the list.
UNWIND range(0, size($meetings) - 1) AS place
MATCH (m:Meeting {id: $meetings[place]})
WITH place AS at, m, COLLECT { MATCH (p:Person)-[:ATTENDED]->(m) RETURN DISTINCT p.name AS name ORDER BY name } AS people,
  COLLECT { MATCH (g:Agency)-[:REPRESENTED_AT]->(m) RETURN DISTINCT g.name AS name ORDER BY name } AS agencies,
  COLLECT { MATCH (c:Country)-[:REPRESENTED_AT]->(m) RETURN DISTINCT c.name AS name ORDER BY name } AS countries,
  COLLECT { MATCH (m)-[:DISCUSSED]->(t:Topic) RETURN DISTINCT t.name AS name ORDER BY name } AS topics,
  head(COLLECT { MATCH (m)-[:HELD_IN]->(c:Country) RETURN DISTINCT c.name AS name ORDER BY name }) AS state,
  COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) RETURN a.id AS id ORDER BY r.date, id } AS sources,
  head(COLLECT { MATCH (a:Article)-[r:REPORTS]->(m) WHERE r.sentence IS NOT NULL
                 RETURN r.sentence AS sentence ORDER BY r.date, a.id LIMIT 1 }) AS sentence
RETURN m.date AS date, m.status AS status,
  reduce(text = head(people), one IN tail(people) | text + ', ' + one) AS people,
  reduce(text = head(agencies), one IN tail(agencies) | text + ', ' + one) AS agencies,
  reduce(text = head(countries), one IN tail(countries) | text + ', ' + one) AS countries,
  CASE WHEN m.city IS NOT NULL AND state IS NOT NULL THEN m.city + ' (' + state + ')' ELSE coalesce(m.city, state) END AS place,
  reduce(text = head(topics), one IN tail(topics) | text + ', ' + one) AS topics,
  reduce(text = head(sources), one IN tail(sources) | text + ', ' + one) AS sources,
  sentence, m.id AS meeting
ORDER BY at
