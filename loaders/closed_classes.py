"""The closed classes of French that the readers ask for: articles, determiners, prepositions, relatives, negation.

Tokens in lower case, with either apostrophe. Folded text (`persons.folding`) knows the straight one alone; there the
other is never met. The marks of quotation are those whose two sides differ.
"""

from __future__ import annotations

THE = frozenset({"le", "la", "les", "l'", "l\u2019"})
THIS = frozenset({"ce", "cet", "cette", "ces"})
HIS = frozenset({"son", "sa", "ses"})
THEIR = frozenset({"leur", "leurs"})
POSSESSIVE = HIS | THEIR | {"mon", "ma", "mes", "notre", "nos", "votre", "vos"}

OF = frozenset({"de", "du", "des", "d'", "d\u2019"})
TO = frozenset({"à", "au", "aux"})
IN = frozenset({"en", "au", "aux"})
WITH = frozenset({"avec"})
BY = frozenset({"par"})
BETWEEN = frozenset({"entre"})

THAT = frozenset({"que", "qu'", "qu\u2019"})
WHICH = frozenset({"lequel", "laquelle", "lesquels", "lesquelles"})
RELATIVES = THAT | WHICH | {"qui", "dont", "où"}
REFLEXIVES = frozenset({"se", "s'", "s\u2019"})
INVERTED = frozenset({f"{link}{word}" for link in ("-", "-t-") for word in ("on", "il", "elle", "ils", "elles")})
NO = frozenset({"aucun", "aucune", "nul", "nulle"})
NOT = frozenset({"ne", "n'", "n\u2019"})

QUOTES_OPEN = frozenset({"«", "“"})
QUOTES_CLOSE = frozenset({"»", "”"})
