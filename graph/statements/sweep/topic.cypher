// Take out Topic nodes to which nothing is tied any more (there are few of them: all are looked at).
MATCH (t:Topic)
WHERE NOT EXISTS { (t)--() }
DELETE t
