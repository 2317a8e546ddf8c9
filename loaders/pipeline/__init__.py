"""The French model run where it pays: sentences, selective tagging, parsing and entity recognition."""
