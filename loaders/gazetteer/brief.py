"""Brief names of international bodies: "la Commission", "l'Union", with a capital and no complement.

Where the article names the body in full they stand for it; where it does not, they are a body in an article that speaks
of Europe, and anything elsewhere.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from entrevue.loaders.gazetteer.folding import Folded

_NEXT = re.compile(r"\s*([^\W\d_]+|[,.;:)])?")


def brief_names(folded: Folded, keys: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where a brief name stands and the key of its body; `keys` are those of the bodies named in full."""
    table: dict[str, dict[str, Any]] = read_table("bodies")["brief"]
    after = _after()
    for name, entry in table["names"].items():
        full = [key for key in entry["of"] if key in keys]
        if len(full) > 1 or not (full or (_context().search(folded.text) and not _others(name).search(folded.text))):
            continue
        for match in _brief(name).finditer(folded.text):
            start, last = folded.span(match.start(1), match.end(1))
            follows = _NEXT.match(folded.original, last)
            word = follows[1] if follows else None
            written = folded.original[start:last]
            alone = word is None or not word.isalpha() or fold_phrase(word) in after
            if alone and written[0].isupper() and not written.isupper():
                yield match.start(1), match.end(1), full[0] if full else f"INT:{name}"


@cache
def _after() -> frozenset[str]:
    """Words that go on the sentence rather than the name."""
    return frozenset(fold_phrase(word) for word in read_table("bodies")["forces"]["after_bare"])


@cache
def _brief(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:la|l) ({re.escape(name)})(?!\w)")


@cache
def _others(name: str) -> re.Pattern[str]:
    """Return the expression of the same noun with a complement, which makes the brief name another body's."""
    words = "|".join(fold_phrase(w) for w in read_table("bodies")["brief"]["complements"])
    return re.compile(rf"(?<!\w){re.escape(name)} (?:{words})")


@cache
def _context() -> re.Pattern[str]:
    words = "|".join(fold_phrase(w) for w in read_table("bodies")["brief"]["context"])
    return re.compile(rf"(?<!\w)(?:{words})")
