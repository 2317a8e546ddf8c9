// The articles with reports in these blocks: the same states in the same month.
UNWIND $blocks AS block
MATCH (a:Article)-[r:REPORTS]->(:Meeting)
WHERE r.block = block
RETURN DISTINCT a.id AS article
