"""The query library: one documented `.cypher` file a question, and a thin index. Imports `entrevue.schema`."""
