// Take out Country nodes to which nothing is tied any more (there are few of them: all are looked at).
MATCH (c:Country)
WHERE NOT EXISTS { (c)--() }
DELETE c
