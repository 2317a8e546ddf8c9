"""Prepositions and articles, folded: the closed classes of words that tie an office to what it is of."""

from __future__ import annotations

OF = frozenset({"de", "du", "des", "d'"})
TO = frozenset({"à", "au", "aux"})
IN = frozenset({"en", "au", "aux"})
ARTICLES = frozenset({"le", "la", "l'", "les"})
