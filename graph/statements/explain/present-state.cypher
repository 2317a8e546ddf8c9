// The accounts of a meeting that name a state among those who took part.
MATCH (c:Country {code: $code})-[x:REPRESENTED_AT]->(m:Meeting {id: $meeting})<-[r:REPORTS]-(a:Article)
WHERE x.article = a.id
RETURN r.account AS account
