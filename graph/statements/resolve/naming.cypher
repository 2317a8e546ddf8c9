// The articles that tell of holders of these posts by office alone (few articles have such posts: all are looked at).
MATCH (a:Article)
WHERE a.posts IS NOT NULL AND any(post IN a.posts WHERE post IN $posts)
RETURN a.id AS id
