// The records of all articles.
MATCH (a:Article)
WHERE a.record IS NOT NULL
RETURN a.record AS record
