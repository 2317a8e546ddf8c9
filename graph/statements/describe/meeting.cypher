// Give Meeting nodes the properties that all their articles together amount to, and beside them in short what their
// edges say, so that an index over these answers what would else be read from the edges of many meetings.
UNWIND $rows AS row
MERGE (m:Meeting {id: row.id})
WITH m, row.properties AS properties,
  COLLECT { MATCH (c:Country)-[:REPRESENTED_AT]->(m) RETURN DISTINCT c.code AS code ORDER BY code } AS countries,
  COLLECT { MATCH (m)-[:DISCUSSED]->(t:Topic) RETURN DISTINCT t.code AS code ORDER BY code } AS topics,
  COLLECT { MATCH (m)-[:HELD_IN]->(c:Country) RETURN DISTINCT c.code AS code ORDER BY code } AS places,
  COLLECT { MATCH (p:Person)-[r:ATTENDED]->(m) WHERE r.country IS NOT NULL RETURN DISTINCT [r.country, p.id] AS one } AS people
WITH m, properties, countries, topics, places, people,
  COLLECT {
    UNWIND people AS one
    WITH one[0] AS code, count(*) AS number
    RETURN code + ':' + number AS delegation ORDER BY delegation
  } AS delegations,
  COLLECT {
    UNWIND people AS one
    WITH one[1] AS key, min(one[0]) AS code WHERE code <> places[0]
    RETURN code + ' ' + key AS traveller ORDER BY traveller
  } AS travellers
SET m = properties {.*, countries: countries, topics: topics, places: places, delegations: delegations, travellers: travellers}
