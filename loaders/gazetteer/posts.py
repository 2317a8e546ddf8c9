"""Posts that a body's name completes: "le chef de la police", "le colonel X, de la gendarmerie".

A bare "police" or "douane" may be anything; where it says whom somebody serves, it is the body itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.inflection import nationalities
from entrevue.loaders.gazetteer.links import OF_THE
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from entrevue.loaders.gazetteer.folding import Folded

_OPENINGS = (" la ", " le ", " l ", " les ", " des ", " du ")
_CHIEF_OF = ("chef d ", "cheffe d ", "chefs d ", "chef de l ", "cheffe de l ")
_REACH = 80  # characters before a body in which its post begins
_COORDINATION = 140  # the same where other bodies stand between: "les chefs de la police, des douanes et de la garde"
_MEMBERS = rf"(?: [\w'-]+){{1,5}}(?:,|,? et|,? ainsi que) {OF_THE}"
_PORTFOLIO = re.compile(
    rf"(?<!\w)ministres?(?!\w)(?:(?!(?:,| et) (?:le|la|les|l|par|a) )[\w ,'-])*(?:,| et) {OF_THE} $"
)
_FIELD = re.compile(rf"(?<!\w)ministeres?(?: \w+){{0,2}} {OF_THE}(?: [\w, '-]{{3,60}}?(?:,| et) {OF_THE})? $")
_MEMBER = re.compile(
    r"[A-ZÀ-ÝĀ-Ž][\w'\u2019-]+(?:, (?:de la |de l['\u2019]|des |du )|,? pour (?:la |les |l['\u2019]))$"
)


def serves(folded: Folded, at: int) -> bool:
    """Whether what stands right before `at` makes the name there the body that somebody heads or belongs to."""
    before = folded.text[max(0, at - _COORDINATION) : at]
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
    """Whether a minister's portfolio begins or goes on at `at`: "ministre de l'Intérieur et de l'Administration"."""
    before = folded.text[max(0, at - _REACH) : at]
    return bool(_PORTFOLIO.search(before) or _minister().search(before))


def is_field(folded: Folded, at: int) -> bool:
    """Whether a ministry's name goes on at `at`: "le ministère de l'Intérieur et de la Protection civile"."""
    return bool(_FIELD.search(folded.text[max(0, at - _REACH) : at]))


def is_mandate(folded: Folded, at: int) -> bool:
    """Whether a minister is in charge of what `at` names: "secrétaire d'État chargé de la Sûreté nationale"."""
    match = _minister().search(folded.text[max(0, at - _REACH) : at])
    return match is not None and match["charge"] is not None


def is_chiefs_staff(folded: Folded, start: int, end: int) -> bool:
    """Whether the staff named at `start:end` is part of its chief's title: "le chef d'état-major des armées"."""
    return folded.text.startswith("etat major", start, end) and folded.text[:start].endswith(_CHIEF_OF)


@cache
def qualities() -> str:
    """Return the expression of the adjectives between a post and its complement: "general", "algerienne"."""
    return "|".join(fold_phrase(w) for w in (*read_table("topic_posts")["qualities"], *nationalities()))


@cache
def _minister() -> re.Pattern[str]:
    """Return the expression of a minister up to the portfolio: "ministre tchadien de l'", "secrétaire d'État à la "."""
    return re.compile(
        rf"(?<!\w)(?:ministres?|secretaires? d etat)(?: (?:{qualities()}|d etat|aupres [\w ]{{1,40}}))*"
        r"(?P<charge> chargee?s?| en charge)? (?:de la|de l|des|du|a la|a l|aux?) $"
    )


@cache
def _posts(key: str) -> re.Pattern[str]:
    """Return the expression of a post of the list `key` up to its complement: "directeur general adjoint de la "."""
    table: dict[str, list[str]] = read_table("bodies")["posts"]
    heads, verbs = ("|".join(fold_phrase(w) for w in table[k]) for k in (key, "verbs"))
    return re.compile(
        rf"(?<!\w)(?:(?:{heads})(?: (?:{qualities()}))* {OF_THE}|(?:{verbs}) (?:la|le|l|les))"
        rf"(?:{_MEMBERS})* $"
    )
