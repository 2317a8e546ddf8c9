// Tie agencies to their states; every article that names an agency says the same, since the state is part of its key.
UNWIND $rows AS row
MATCH (a:Agency {id: row.agency})
MATCH (c:Country {code: row.country})
MERGE (a)-[:BELONGS_TO]->(c)
