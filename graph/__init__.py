"""Everything that touches Neo4j: settings, server, identity, the write path, queries. Imports `schema` and `cypher`."""
