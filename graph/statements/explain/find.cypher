// Persons, agencies and meetings by id, by a key of theirs, or by a name folded.
CALL () {
  MATCH (n:Person {id: $text}) RETURN n
  UNION MATCH (n:Agency {id: $text}) RETURN n
  UNION MATCH (n:Meeting {id: $text}) RETURN n
  UNION MATCH (:Article)-[e:MENTIONS]->(n:Person|Agency) WHERE e.key = $text RETURN n
  UNION MATCH (:Article)-[r:REPORTS]->(n:Meeting) WHERE r.account = $text RETURN n
}
RETURN DISTINCT head(labels(n)) AS label, n.id AS id, n.name AS name
