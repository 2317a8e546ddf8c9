"""A page to look at: who met whom as one file that needs no server and no network."""
