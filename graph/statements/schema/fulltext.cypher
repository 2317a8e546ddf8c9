// Names searched by their words; what is indexed is folded already, so words are simply what blanks part.
CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{entity}) ON EACH [{properties}]
OPTIONS {{indexConfig: {{`fulltext.analyzer`: 'whitespace'}}}}
