"""Posts that a body's name completes: "le chef de la police", "le colonel X, de la gendarmerie".

A bare "police" or "douane" may be anything; where it says whom somebody serves, it is the body itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.inflection import nationalities
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from entrevue.loaders.gazetteer.folding import Folded

_OPENINGS = (" la ", " le ", " l ", " les ", " des ", " du ")
_REACH = 80  # characters before a body in which its post begins
_PORTFOLIO = re.compile(
    r"(?<!\w)ministres?(?!\w)(?:(?!(?:,| et) (?:le|la|les|l|par|a) )[\w ,'-])*(?:,| et) (?:de la|de l|des|du) $"
)
_MEMBER = re.compile(r"[A-ZÀ-ÝĀ-Ž][\w'\u2019-]+, (?:de la |de l['\u2019]|des |du )$")


def serves(folded: Folded, at: int) -> bool:
    """Whether what stands right before `at` makes the name there the body that somebody heads or belongs to."""
    before = folded.text[max(0, at - _REACH) : at]
    if not before.endswith(_OPENINGS):
        return False
    if _posts("heads").search(before):
        return True
    place = folded.offsets[at]
    return bool(_MEMBER.search(folded.original[max(0, place - _REACH) : place]))


def commands(folded: Folded, at: int) -> bool:
    """Whether the name at `at` is what somebody commands or directs: "le chef adjoint de l'", "qui dirige le "."""
    before = folded.text[max(0, at - _REACH) : at]
    return before.endswith(_OPENINGS) and bool(_posts("commands").search(before))


def is_portfolio(folded: Folded, at: int) -> bool:
    """Whether `at` goes on a minister's portfolio: "ministre de l'Intérieur et de l'Administration du Territoire"."""
    return bool(_PORTFOLIO.search(folded.text[max(0, at - _REACH) : at]))


@cache
def _posts(key: str) -> re.Pattern[str]:
    """Return the expression of a post of the list `key` up to its complement: "directeur general adjoint de la "."""
    table: dict[str, list[str]] = read_table("bodies")["posts"]
    heads, verbs = ("|".join(fold_phrase(w) for w in table[k]) for k in (key, "verbs"))
    qualities = "|".join(fold_phrase(w) for w in (*read_table("topic_posts")["qualities"], *nationalities()))
    return re.compile(
        rf"(?<!\w)(?:(?:{heads})(?: (?:{qualities}))* (?:de la|de l|des|du)|(?:{verbs}) (?:la|le|l|les)) $"
    )
