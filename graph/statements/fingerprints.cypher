// What of these articles is in the graph already.
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.extractor AS extractor
