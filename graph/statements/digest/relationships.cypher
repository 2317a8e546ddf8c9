// How many relationships a type has; Neo4j keeps the count. The word in braces is the model's own type.
MATCH ()-[r:{type}]->() RETURN count(r) AS count
