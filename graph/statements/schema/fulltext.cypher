// Names searched by their words, whatever their case and accents (Lucene's ASCII folding).
CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{entity}) ON EACH [{properties}]
OPTIONS {{indexConfig: {{`fulltext.analyzer`: 'standard-folding'}}}}
