// One node per key; the constraint brings its index. The words in braces are the model's own identifiers.
CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{entity}) REQUIRE n.{properties} IS UNIQUE
