// What articles say of the bodies of these blocks, alike claims counted together.
UNWIND $blocks AS block
MATCH (:Article)-[e:MENTIONS]->(:Agency)
WHERE e.block = block
RETURN e.key AS key, e.block AS block, e.name AS name, e.country AS country, e.long_name AS long_name, e.kind AS kind,
       count(*) AS count, collect(DISTINCT e.aliases) AS aliases
