// What is in the graph: numbers of nodes, and the span of its encounters.
RETURN COUNT { (:Article) } AS articles, COUNT { (:Meeting) } AS meetings, COUNT { (:Person) } AS people,
  COUNT { (:Agency) } AS agencies, COUNT { (:Country) } AS countries, COUNT { (:Topic) } AS topics,
  COUNT { (m:Meeting) WHERE m.status = 'planned' } AS planned,
  toString(head(COLLECT { MATCH (m:Meeting) WHERE m.start IS NOT NULL RETURN m.start AS day ORDER BY m.start LIMIT 1 })) AS first,
  toString(head(COLLECT { MATCH (m:Meeting) WHERE m.start IS NOT NULL RETURN m.start AS day ORDER BY m.start DESC LIMIT 1 })) AS latest
