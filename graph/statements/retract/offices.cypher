// Take back what these articles say of offices.
UNWIND $ids AS id
MATCH ()-[e:SERVES]->()
WHERE e.article = id
DELETE e
