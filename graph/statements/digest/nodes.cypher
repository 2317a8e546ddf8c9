// How many nodes a label has; Neo4j keeps the count. The word in braces is the model's own label.
MATCH (n:{label}) RETURN count(n) AS count
