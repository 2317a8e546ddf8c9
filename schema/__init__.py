"""What everything else agrees on: records, the graph model, the vocabularies and the errors. Imports nothing of ours."""
