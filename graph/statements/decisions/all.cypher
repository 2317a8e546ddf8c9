// The decisions that the graph was made with.
MATCH (d:Decision)
RETURN properties(d) AS decision
