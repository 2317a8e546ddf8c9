// Write whole articles, each one nested map: the article, what it mentions, the meetings it reports, who serves whom.
// Edges are created, not merged: the article's former ones were retracted before, it is locked, and rows hold no two
// edges between the same nodes. Merging them would search the many edges of a well-known person for nothing.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a = row.properties
FOREACH (item IN row.persons |
  MERGE (p:Person {id: item.id})
  CREATE (a)-[e:MENTIONS]->(p)
  SET e = item.edge)
FOREACH (item IN row.agencies |
  MERGE (g:Agency {id: item.id})
  CREATE (a)-[e:MENTIONS]->(g)
  SET e = item.edge)
FOREACH (item IN row.countries |
  MERGE (c:Country {code: item.code})
  CREATE (a)-[e:MENTIONS]->(c)
  SET e = item.edge)
FOREACH (item IN row.topics |
  MERGE (t:Topic {code: item.code})
  CREATE (a)-[e:MENTIONS]->(t)
  SET e = item.edge)
FOREACH (item IN row.serves_agency |
  MERGE (p:Person {id: item.person})
  MERGE (g:Agency {id: item.agency})
  CREATE (p)-[e:SERVES]->(g)
  SET e = item.edge)
FOREACH (item IN row.serves_country |
  MERGE (p:Person {id: item.person})
  MERGE (c:Country {code: item.country})
  CREATE (p)-[e:SERVES]->(c)
  SET e = item.edge)
FOREACH (meeting IN row.meetings |
  MERGE (m:Meeting {id: meeting.id})
  CREATE (a)-[r:REPORTS]->(m)
  SET r = meeting.edge
  FOREACH (item IN meeting.persons |
    MERGE (p:Person {id: item.id})
    CREATE (p)-[e:ATTENDED]->(m)
    SET e = item.edge)
  FOREACH (item IN meeting.agencies |
    MERGE (g:Agency {id: item.id})
    CREATE (g)-[e:REPRESENTED_AT]->(m)
    SET e = item.edge)
  FOREACH (item IN meeting.countries |
    MERGE (c:Country {code: item.code})
    CREATE (c)-[e:REPRESENTED_AT]->(m)
    SET e = item.edge)
  FOREACH (item IN meeting.topics |
    MERGE (t:Topic {code: item.code})
    CREATE (m)-[e:DISCUSSED]->(t)
    SET e = item.edge)
  FOREACH (item IN meeting.places |
    MERGE (c:Country {code: item.code})
    CREATE (m)-[e:HELD_IN]->(c)
    SET e = item.edge))
