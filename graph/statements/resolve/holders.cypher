// What articles say of those who hold these posts by name, alike claims counted together.
UNWIND $posts AS post
MATCH (:Article)-[e:MENTIONS]->(:Person)
WHERE e.post = post
WITH e, CASE WHEN size(e.date) = 10 THEN e.date END AS day
RETURN e.key AS key, e.block AS block, e.name AS name, e.title AS title, e.country AS country, e.service AS service,
       coalesce(e.states, []) AS states,
       min(day) AS first, max(day) AS last, count(*) AS count, collect(DISTINCT e.aliases) AS aliases
