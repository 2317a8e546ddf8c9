// Tie agencies to their states: the state that their key names.
UNWIND $rows AS row
MATCH (a:Agency {id: row.agency})
MATCH (c:Country {code: row.country})
MERGE (a)-[:BELONGS_TO]->(c)
