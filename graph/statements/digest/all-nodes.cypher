// Every node with all it holds.
MATCH (n)
RETURN labels(n) AS labels, properties(n) AS properties
