// The articles with reports in these blocks (the same states in the same month): all in the blocks `open`, elsewhere
// those that name nobody.
UNWIND $blocks AS block
MATCH (a:Article)-[r:REPORTS]->(m:Meeting)
WHERE r.block = block AND (block IN $open OR NOT EXISTS { (m)<-[other:ATTENDED]-() WHERE other.article = a.id })
RETURN DISTINCT a.id AS article
