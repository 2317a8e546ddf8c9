// Which meetings these accounts tell of.
UNWIND $keys AS key
MATCH (:Article)-[r:REPORTS]->(m:Meeting)
WHERE r.account = key
RETURN key, m.id AS id
