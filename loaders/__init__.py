"""From a source to facts: readers, text cleaning, dates, the spaCy pipeline, extraction. Imports `entrevue.schema`."""
