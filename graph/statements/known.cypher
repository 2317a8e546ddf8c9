// Which of these articles stand in the graph with the same text and fields, read by the same version of the extraction.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
WHERE a.sha256 = row.sha256 AND a.extractor = $extractor
RETURN a.id AS id
