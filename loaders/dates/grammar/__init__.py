"""The grammar of French temporal expressions: one file a linguistic concern, assembled here."""

from __future__ import annotations

from functools import cache

from entrevue.loaders.dates.grammar.calendar import RULES as CALENDAR
from entrevue.loaders.dates.grammar.eves import RULES as EVES
from entrevue.loaders.dates.grammar.measures import RULES as MEASURES
from entrevue.loaders.dates.grammar.relative import RULES as RELATIVE
from entrevue.loaders.dates.grammar.spans import RULES as SPANS
from entrevue.loaders.dates.grammar.stays import RULES as STAYS
from entrevue.loaders.dates.grammar.vague import RULES as VAGUE
from entrevue.loaders.dates.pattern import Grammar, compile_grammar


@cache
def grammar() -> Grammar:
    """Compile the whole grammar, once a process; spans first, so that they win over their parts."""
    return compile_grammar((*SPANS, *CALENDAR, *RELATIVE, *EVES, *STAYS, *VAGUE, *MEASURES))
