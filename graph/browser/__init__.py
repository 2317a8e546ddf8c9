"""What Neo4j Browser is given: addresses that open a query, favourites, a guide, a style sheet."""
