"""Public bodies of `vocabulary/agencies.toml`, by acronym and by long form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.loaders.gazetteer.phrases import PhraseIndex
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

INTERNATIONAL = "INT"
_SPOKEN = re.compile(r"(?=.*[AEIOUY])[A-Z]{4,}")
_LONG = 4  # words from which a name is plain even where it begins in lower case


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a listed body; `country` is None for an international one.

    `short` marks an acronym or an international body's one word ("Interpol"), `spoken` an acronym written in small
    letters like a word ("Otan").
    """

    key: str
    country: str | None
    kind: str
    short: bool
    written: str
    spoken: bool = False


@cache
def listed_forms() -> PhraseIndex[Form]:
    """Return the index of all forms; a form of several states' bodies has several values, in the file's order."""
    return PhraseIndex(_entries())


def _entries() -> Iterator[tuple[str, Form]]:
    table = read_table("agencies")
    for code, kinds in table.items():
        if code == "reading":
            continue
        country = None if code == INTERNATIONAL else code
        for kind, bodies in kinds.items():
            for line in bodies:
                forms = [form.strip() for form in line.split("|")]
                key = f"{code}:{fold_phrase(forms[0])}"
                for form in forms:
                    phrase = form[0].lower() + form[1:] if len(form.split()) >= _LONG else form
                    short = _is_short(form, forms) or (country is None and " " not in form)
                    yield phrase, Form(key, country, kind, short, form)
                    if _SPOKEN.fullmatch(form) and form not in reading("capitals"):
                        yield form.capitalize(), Form(key, country, kind, short=True, written=form, spoken=True)
    for phrase in table["reading"]["elsewhere"]:
        yield phrase, Form("", None, "", short=False, written=phrase)


def _is_short(form: str, forms: list[str]) -> bool:
    """Whether `form` is an acronym: one word of several capitals, or one word beside a form of several."""
    if " " in form:
        return False
    return sum(c.isupper() for c in form) > 1 or (form == forms[0] and any(" " in other for other in forms[1:]))


@cache
def reading(key: str) -> frozenset[str]:
    """Return a list of `[reading]` as a set."""
    words: list[str] = read_table("agencies")["reading"][key]
    return frozenset(words)


def form_of_state(stem: str, code: str) -> Form | None:
    """Return the form of the state `code` that is written `stem` (folded), if one is listed."""
    return next((form for form in reversed(listed_forms().values_of(stem)) if form.country == code), None)
