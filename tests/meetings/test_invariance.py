"""Who met whom does not hang on who they are, on a neutral clause, or on what stands before or after."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from reports import Reader, Told

pytestmark = pytest.mark.slow

# One encounter each, with the two sides {a} and {b} (capitalised where the sentence begins) and room for a clause {x}.
TEMPLATES = {
    "object": "{A}, a rencontré lundi{x} {b}.",
    "receive": "{A}, a reçu lundi{x} {b}.",
    "passive": "{A}, a été reçu{e} lundi{x} par {b}.",
    "with": "{A}, s'est entretenu{e} lundi{x} avec {b}.",
    "between": "Un entretien a eu lieu lundi{x} entre {a}, et {b}.",
    "future": "{A}, rencontrera{x} {b}, lundi prochain.",
    "visit": "La visite de {a}, auprès de {b}, a commencé lundi{x}.",
    "wish": "{A}, souhaite{x} rencontrer {b}.",
}
ROLES = {
    "receive": ("host", "visitor"),
    "passive": ("visitor", "host"),
    "visit": ("visitor", "host"),
}
STATUS = {"future": "planned"}
# The ending of the participle that agrees with {a}, and the two sides, whose surnames come last.
CASTS = {
    "SE, MA": ("e", "la ministre suédoise de l'Intérieur, Anna Lindqvist", "le ministre marocain, Omar Berrada"),
    "ES, TR": ("", "le ministre espagnol de la Justice, Javier Montalbán", "le chef de la police turque, Kemal Aydin"),
    "SN, BE": ("", "le ministre sénégalais de la Défense, Moussa Diagne", "la ministre belge, Lien Verhoeven"),
}
CLAUSES = {"plain": "", "sourced": ", selon un communiqué officiel,"}
CASES = list(itertools.product(TEMPLATES, CASTS, CLAUSES))
# Pairs of sentences about other people: in either order they tell the same two encounters.
PAIRS = list(itertools.permutations(["object", "receive", "passive", "with"], 2))[::2]


def sentence(template: str, cast: str, clause: str = "plain") -> str:
    ending, a, b = CASTS[cast]
    return TEMPLATES[template].format(A=a[0].upper() + a[1:], a=a, b=b, e=ending, x=CLAUSES[clause])


def expected(template: str, cast: str) -> list[tuple[str, dict[str, str]]]:
    if template == "wish":
        return []
    names = [side.split()[-1] for side in CASTS[cast][1:]]
    roles = ROLES.get(template, ("participant", "participant"))
    return [(STATUS.get(template, "held"), dict(zip(names, roles, strict=True)))]


def outline(told: list[Told]) -> list[tuple[str, dict[str, str]]]:
    return [(t.status, t.who) for t in told]


@pytest.fixture(scope="module")
def read(reader: Reader) -> dict[str, list[Told]]:
    """What each text of this module tells, all of them read in one call."""
    texts = [sentence(*case) for case in CASES] + [text for pair in PAIRS for text in both_orders(*pair)]
    return dict(zip(texts, reader.read(texts), strict=True))


def both_orders(first: str, second: str) -> tuple[str, str]:
    one, other = sentence(first, "SE, MA"), sentence(second, "ES, TR")
    return f"{one} {other}", f"{other} {one}"


@pytest.mark.parametrize(("template", "cast", "clause"), CASES)
def test_other_names_other_states_and_a_neutral_clause_change_nothing(
    read: dict[str, list[Told]], template: str, cast: str, clause: str
) -> None:
    assert outline(read[sentence(template, cast, clause)]) == expected(template, cast)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_two_independent_sentences_tell_the_same_in_either_order(
    read: dict[str, list[Told]], first: str, second: str
) -> None:
    one, other = expected(first, "SE, MA"), expected(second, "ES, TR")
    forward, backward = both_orders(first, second)
    assert outline(read[forward]) == one + other
    assert outline(read[backward]) == other + one
