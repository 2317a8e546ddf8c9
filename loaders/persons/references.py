"""Mentions without a name or office of their own: counterparts, "ce dernier", nationalities, subject pronouns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from entrevue.loaders.closed_classes import IN, OF, POSSESSIVE
from entrevue.loaders.persons.impersonal import is_impersonal
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from entrevue.loaders.annotations import AgencyMention
    from entrevue.loaders.persons.lexicon import Gender, Lexicon
    from entrevue.loaders.persons.text import Text

Sort = Literal["counterpart", "latter", "same", "demonym", "pronoun", "stressed"]
_OWNERS = POSSESSIVE - {"ma", "vos"}  # "ma collègue de la douane" has a post of her own
_ANY = frozenset({"l'", "un", "une"})


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference at tokens `start:end`; `countries` those that it names, `possessor_plural` for "leur(s)"."""

    start: int
    end: int
    sort: Sort
    gender: Gender | None
    plural: bool
    possessor_plural: bool = False
    countries: tuple[str, ...] = ()


def find_references(text: Text, lexicon: Lexicon, barriers: frozenset[int]) -> list[Reference]:
    """All references of the article proper in text order, outside the tokens of `barriers` (names and offices)."""
    found = []
    for i in range(len(text)):
        if not text.body[i] or i in barriers:
            continue
        reference = (
            _counterpart(text, lexicon, i) or _latter(text, i) or _demonym(text, i, barriers) or _pronoun(text, i)
        )
        if reference is not None:
            found.append(reference)
    return found


def _counterpart(text: Text, lexicon: Lexicon, i: int) -> Reference | None:
    """The phrases "son homologue marocain", "ses homologues espagnol et portugais", "son alter ego de la CIA"."""
    alter = text.folded[i : i + 2] == ["alter", "ego"]
    if i == 0 or not (alter or text.folded[i] in lexicon.counterparts):
        return None
    gender, plural = (None, False) if alter else lexicon.counterparts[text.folded[i]]
    start = i
    while start > 0 and (text.folded[start - 1] in lexicon.before or text.folded[start - 1] in person_words("counts")):
        start -= 1
    owner = text.folded[start - 1] if start else ""
    if owner not in _OWNERS and not (text.folded[i] == "homologue" and owner in _ANY):
        return None
    countries: list[str] = []
    end = i + 1 + alter
    while end < len(text) and (further := _counterpart_goes_on(text, lexicon, end, countries)) is not None:
        end = further
    return Reference(
        start - 1, end, "counterpart", gender, plural, owner in {"leur", "leurs"}, tuple(dict.fromkeys(countries))
    )


def _counterpart_goes_on(text: Text, lexicon: Lexicon, i: int, countries: list[str]) -> int | None:
    """End of the nationality, modifier, body or state that stands at `i`; states are added to `countries`."""
    state, word = text.country.get(i), text.folded[i]
    if state is not None and state.form in {"adjective", "demonym"}:
        countries.append(state.code)
        return state.end
    if word in {"et", ","} and countries:
        return _further_state(text, i + 1, countries)
    modifier = lexicon.after.match(text.folded, i)
    if modifier is not None:
        return modifier[0]
    body = _body(text, i + 1) if word in OF else None
    if body is not None:
        if body.country and body.rule == "listed":
            countries.append(body.country)
        return body.end
    return _state(text, i, countries) if word in OF | IN else None


def _further_state(text: Text, i: int, countries: list[str]) -> int | None:
    """Where a list of states goes on at `i`: at an adjective, or behind "du Niger", whose state is added."""
    following = text.country.get(i)
    if following is not None and following.form == "adjective":
        return i
    return _state(text, i, countries) if i < len(text) and text.folded[i] in OF else None


def _state(text: Text, i: int, countries: list[str]) -> int | None:
    """End of the state by name behind the preposition at `i`, which is added to `countries`."""
    state = text.state_by_name(i + 1)
    if state is None:
        return None
    countries.append(state.code)
    return state.end


def _body(text: Text, i: int) -> AgencyMention | None:
    """The body of "son homologue de la CIA"."""
    return text.agency.get(i + (i < len(text) and text.folded[i] in {"la", "l'", "le"}))


def _latter(text: Text, i: int) -> Reference | None:
    word = text.folded[i]
    if word in {"dernier", "derniere", "derniers", "dernieres"} and i and text.folded[i - 1] in {"ce", "cette", "ces"}:
        return Reference(i - 1, i + 1, "latter", "f" if "ere" in word else "m", plural=word.endswith("s"))
    if word in {"celui-ci", "celle-ci", "celui-la", "celle-la", "ceux-ci"}:
        return Reference(i, i + 1, "latter", "f" if word.startswith("celle") else "m", plural=word.startswith("ceux"))
    if (
        word == "memes"
        and i
        and text.folded[i - 1] == "les"
        and text.folded[i + 1 : i + 2] != []
        and text.folded[i + 1] in person_words("same_people")
    ):
        return Reference(i - 1, i + 1, "same", None, plural=True)
    if word in {"interesse", "interessee"} and i and text.folded[i - 1] == "l'":
        return Reference(i - 1, i + 1, "latter", "f" if word.endswith("ee") else "m", plural=False)
    return None


def _demonym(text: Text, i: int, barriers: frozenset[int]) -> Reference | None:
    """One person by nationality alone: "l'Allemand", "la Britannique"."""
    mention = text.country.get(i)
    if mention is None or mention.start != i or mention.form != "demonym" or i == 0:
        return None
    if text.folded[i - 1] not in {"le", "la", "l'", "du", "au"} or mention.end in barriers:
        return None
    if (
        text.folded[i - 1] in {"le", "la"}
        and text.folded[i].endswith("s")
        and not text.folded[i].endswith(("ais", "ois"))
    ):
        return None
    gender: Gender | None = (
        "f" if text.folded[i - 1] == "la" else "m" if text.folded[i - 1] in {"le", "du", "au"} else None
    )
    start = i - 1 if text.folded[i - 1] in {"le", "la", "l'"} else i
    return Reference(start, mention.end, "demonym", gender, plural=False, countries=(mention.code,))


def _pronoun(text: Text, i: int) -> Reference | None:
    word = text.folded[i]
    if word == "lui" and _is_stressed(text, i):
        return Reference(i, i + 1, "stressed", "m", plural=False)
    if word not in {"il", "elle", "-il", "-elle", "t-il", "t-elle", "-t-il", "-t-elle", "ils", "elles"}:
        return None
    if word.endswith("il") and is_impersonal(text, i):
        return None
    plural = word.endswith("s")
    return Reference(i, i + 1, "pronoun", "f" if "elle" in word else "m", plural=plural)


def _is_stressed(text: Text, i: int) -> bool:
    """Whether "lui" is a participant: "son homologue et lui", "lui et X", "c'est encore lui qui".

    It is not in "X l'a reçu et lui a promis", where it stands for whom a verb in the singular gives something.
    """
    before, after = text.folded[max(0, i - 1) : i], text.folded[i + 1 : i + 2]
    if before == ["et"] and after and text.is_finite(i + 1) and "Plur" not in text.doc[i + 1].morph.get("Number", []):
        return False
    return before == ["et"] or after == ["et"] or (after == ["qui"] and "c'" in text.folded[max(0, i - 4) : i])
