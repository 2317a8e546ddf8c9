"""Names of public bodies made comparable: what `vocabulary/agencies.toml` knows as one, initials for the rest."""

from __future__ import annotations

import functools
from collections import defaultdict

from entrevue.graph.resolution.names import function_words
from entrevue.schema.data import read_table
from entrevue.schema.names import fold

_INTERNATIONAL = "INT"  # the vocabulary's section for bodies of no state


def known_body(name: str, country: str | None) -> str | None:
    """Return the first form, folded, of the body that the vocabulary knows by this name; None where none or several.

    Without a state, a name that only one body has is enough.
    """
    bodies = _bodies().get(fold(name), {})
    if country:
        return bodies.get(country)
    several = set(bodies.values())
    return bodies.get(_INTERNATIONAL) or (several.pop() if len(several) == 1 else None)


def body_block(name: str, country: str | None) -> str:
    """Return the block of a body: its first form in the vocabulary, or the initials of the name's content words.

    An acronym is its own initials, so it shares its long form's block.
    """
    folded = known_body(name, country) or fold(name)
    words = [word for word in folded.split() if word not in function_words()]
    return words[0] if len(words) == 1 else "".join(word[0] for word in words) or folded


@functools.cache
def _bodies() -> dict[str, dict[str, str]]:
    """Return folded form → state → first form, folded."""
    table: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for state, kinds in read_table("agencies").items():
        for lines in kinds.values():
            for line in lines:
                forms = [fold(form) for form in line.split("|")]
                for form in forms:
                    table[form].setdefault(state, forms[0])
    return dict(table)
