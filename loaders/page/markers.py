"""The marks of page furniture, from `vocabulary/boilerplate.toml`: "Lire aussi", "Partager", "Laisser un avis"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from entrevue.schema.data import read_table
from entrevue.schema.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Sequence

Scope = Literal["line", "list", "rest"]
LONGEST_LABEL = 50  # characters
LONGEST_ROW = 200  # characters
LONGEST_TAIL = 120  # characters
LONGEST = 80  # words: a line that says more tells something, whatever phrase stands in it
BULLETS = " \t\u00a0\u202f-–—•·*>\u203a»▶►→|/\"'“”_+…"
CLOSING = " \t\u00a0\u202f.!?…»\u203a:>→|-–—"
COMBINING, NUMBER = re.compile("[\u0300-\u036f]"), re.compile(r"\d+")
LETTERS = {"’": "'", "\u0131": "i"}  # without a decomposition; a Turkish agency writes "Mise" without its dot
MODES = ("whole", "starts", "ends", "contains")


@dataclass(frozen=True, slots=True)
class Marker:
    """Why a line is not the article, and how far that reaches; `phrases` by mode, in folded form.

    `prose` tells that the marker may set a full sentence aside ("Ce site utilise des cookies.").
    """

    reason: str
    scope: Scope
    prose: bool
    phrases: dict[str, tuple[str, ...]]

    def marks(self, folded: str, bare: str) -> bool:
        """Whether a folded line (`bare` of its bullets and closing punctuation) has one of the phrases."""
        phrases = self.phrases
        return (
            bare in phrases["whole"]
            or any(folded.startswith(phrase) and _ends_word(folded, len(phrase)) for phrase in phrases["starts"])
            or folded.endswith(phrases["ends"])
            or any(phrase in folded for phrase in phrases["contains"])
        )


def marker_of(line: str, *, prose: bool = False) -> Marker | None:
    """Return the first marker that a line carries; of a line of prose, the first of those that may drop prose."""
    if len(line) > LONGEST * 10 or len(line.split()) > LONGEST:
        return None
    folded = fold(line).lstrip(BULLETS) or fold(line)
    bare = folded.rstrip(CLOSING)
    if not _may_mark(folded, bare):
        return None
    return next((marker for marker in markers() if marker.prose >= prose and marker.marks(folded, bare)), None)


def _may_mark(folded: str, bare: str) -> bool:
    """Whether any marker at all can be there: four look-ups instead of one a phrase, for the lines that are prose."""
    every = _every_phrase()
    return (
        bare in _labels()
        or folded.startswith(every["starts"])
        or folded.endswith(every["ends"])
        or any(map(folded.__contains__, every["contains"]))
    )


def is_label(cell: str) -> bool:
    """Whether a cell is one word or phrase of navigation, sharing or comments, and nothing else."""
    return len(cell) <= LONGEST_LABEL and fold(cell).strip(BULLETS + CLOSING) in _labels()


def is_row_of_labels(line: str) -> bool:
    """Whether a line is nothing but such words, one after another ("Accueil Envoyer à un ami Partager")."""
    return len(line) <= LONGEST_ROW and _rows().fullmatch(fold(line)) is not None


def tail_of(text: str) -> int | None:
    """Return where the call to read on that ends an excerpt begins ("… Lire la suite »"); None without one."""
    before = max(0, len(text) - LONGEST_TAIL)
    match = _tails().search(fold_in_place(text[before:]))
    return None if match is None else before + match.start()


def fold(text: str) -> str:
    """Lower case without accents, numbers as "#", one space between words, straight apostrophes."""
    plain = COMBINING.sub("", unicodedata.normalize("NFD", text.lower().replace("’", "'")))
    return " ".join(NUMBER.sub("#", plain).split())


def fold_in_place(text: str) -> str:
    """Lower case without accents, character for character, so that offsets hold."""
    return "".join(map(_letter, text))


@cache
def _letter(character: str) -> str:
    return LETTERS.get(character) or unicodedata.normalize("NFD", character)[0].lower()[0]


@cache
def markers() -> tuple[Marker, ...]:
    """Read the vocabulary; raises `DataError` for an entry without a reason or with an unknown scope or key."""
    found = []
    for entry in read_table("boilerplate")["marker"]:
        if entry.keys() - {"reason", "scope", "prose", *MODES} or entry.get("scope") not in {"line", "list", "rest"}:
            raise DataError(f"vocabulary/boilerplate.toml: marker '{entry.get('reason')}': unknown key or scope")
        phrases = {mode: _folded(entry.get(mode, ())) for mode in MODES}
        found.append(Marker(entry["reason"], entry["scope"], entry.get("prose", False), phrases))
    return tuple(found)


@cache
def _every_phrase() -> dict[str, tuple[str, ...]]:
    return {mode: tuple(phrase for marker in markers() for phrase in marker.phrases[mode]) for mode in MODES}


@cache
def _rows() -> re.Pattern[str]:
    words = "|".join(re.escape(label) for label in sorted(_labels(), key=len, reverse=True) if label[0].isalpha())
    return re.compile(rf"(?:(?:{words})[^\w]*(?=$|\b)){{2,}}")


@cache
def _labels() -> frozenset[str]:
    return frozenset(_every_phrase()["whole"])


@cache
def phrases_before_date(kind: Literal["published", "updated", "visited"]) -> tuple[str, ...]:
    """Return the phrases that tell what a date is, longest first, without accents."""
    phrases = _folded(read_table("boilerplate")[kind]["before_date"])
    return tuple(sorted(phrases, key=len, reverse=True))


def _folded(phrases: Sequence[str]) -> tuple[str, ...]:
    return tuple(fold(phrase) if phrase != "#" else "#" for phrase in phrases)


def _ends_word(folded: str, end: int) -> bool:
    """Whether a phrase that ends at `end` ends with a word there: "photo" does not start "photographe"."""
    return end >= len(folded) or not (folded[end - 1].isalnum() and folded[end].isalnum())


@cache
def _tails() -> re.Pattern[str]:
    phrases = sorted(_folded(read_table("boilerplate")["tails"]["phrases"]), key=len, reverse=True)
    alternatives = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"(?:\.{{3,}}|…|\[…\]|\[\.\.\.\]|\s)[\s.…\[\]]*(?:{alternatives})\b[^.!?\n]{{0,40}}$")
