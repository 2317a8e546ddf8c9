"""What all others agree on: records, the graph model, the vocabularies and the errors. Imports nothing of ours."""
