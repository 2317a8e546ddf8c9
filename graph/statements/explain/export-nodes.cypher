// All nodes of a label, in the order of their keys. The word in braces is the model's own label.
MATCH (n:{label})
RETURN properties(n) AS properties
ORDER BY coalesce(n.id, n.code)
