"""The `entrevue` command: one small module per group of commands; the only room that joins loaders and graph."""
