// Which nodes these keys stand for; all mentions of one key are of one node, so the first is enough.
UNWIND $keys AS key
CALL (key) {
  MATCH (:Article)-[e:MENTIONS]->(n:Agency)
  WHERE e.key = key
  RETURN n.id AS id
  LIMIT 1
}
RETURN key, id
