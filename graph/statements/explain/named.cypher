// Persons and agencies of which a form, folded, is this; meetings by their caption.
CALL () {
  MATCH (n:Person) WHERE $folded IN n.folded RETURN n
  UNION MATCH (n:Agency) WHERE $folded IN n.folded RETURN n
  UNION MATCH (n:Meeting) WHERE n.name = $text RETURN n
}
RETURN head(labels(n)) AS label, n.id AS id, n.name AS name
ORDER BY label, id
