"""The marks of page furniture, from `vocabulary/boilerplate.toml`: "Lire aussi", "Partager", "Laisser un avis"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from entrevue.loaders.vocabulary import read_vocabulary
from entrevue.schema.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Sequence

Scope = Literal["line", "list", "rest"]
LONGEST = 60  # words: a line that says more tells something, whatever phrase stands in it
BULLETS = " \t\u00a0\u202f-–—•·*>\u203a»▶►→|/\"'“”_#+…"
CLOSING = " \t\u00a0\u202f.!?…»\u203a:>→|-–—"
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
        return (
            bare in self.phrases["whole"]
            or any(folded.startswith(phrase) and _ends_word(folded, len(phrase)) for phrase in self.phrases["starts"])
            or any(folded.endswith(phrase) for phrase in self.phrases["ends"])
            or any(phrase in folded for phrase in self.phrases["contains"])
        )


def marker_of(line: str, *, prose: bool = False) -> Marker | None:
    """Return the first marker that a line carries; of a line of prose, the first of those that may drop prose."""
    if len(line.split()) > LONGEST:
        return None
    folded = fold(line).lstrip(BULLETS)
    if not folded:
        folded = fold(line)
    bare = folded.rstrip(CLOSING)
    return next((marker for marker in markers() if marker.prose >= prose and marker.marks(folded, bare)), None)


def is_label(cell: str) -> bool:
    """Whether a cell is one word or phrase of navigation, sharing or comments, and nothing else."""
    bare = fold(cell).strip(BULLETS + CLOSING)
    return any(bare in marker.phrases["whole"] for marker in markers())


def tail_of(text: str) -> int | None:
    """Return where the call to read on that ends an excerpt begins ("… Lire la suite »"); None without one."""
    match = _tails().search(fold_in_place(text))
    return None if match is None else match.start()


def fold(text: str) -> str:
    """Lower case without accents, numbers as "#", one space between words, straight apostrophes."""
    plain = unicodedata.normalize("NFD", text.lower().replace("’", "'"))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(re.sub(r"\d+", "#", plain).split())


def fold_in_place(text: str) -> str:
    """Lower case without accents, character for character, so that offsets hold."""
    return "".join(unicodedata.normalize("NFD", character)[0] for character in text.replace("’", "'")).lower()


@cache
def markers() -> tuple[Marker, ...]:
    """Read the vocabulary; raises `DataError` for an entry without a reason or with an unknown scope or key."""
    found = []
    for entry in read_vocabulary("boilerplate")["marker"]:
        if entry.keys() - {"reason", "scope", "prose", *MODES} or entry.get("scope") not in {"line", "list", "rest"}:
            raise DataError(f"vocabulary/boilerplate.toml: marker '{entry.get('reason')}': unknown key or scope")
        phrases = {mode: _folded(entry.get(mode, ())) for mode in MODES}
        found.append(Marker(entry["reason"], entry["scope"], entry.get("prose", False), phrases))
    return tuple(found)


@cache
def phrases_before_date(kind: Literal["published", "updated", "visited"]) -> tuple[str, ...]:
    """Return the phrases that tell what a date is, longest first, without accents."""
    phrases = _folded(read_vocabulary("boilerplate")[kind]["before_date"])
    return tuple(sorted(phrases, key=len, reverse=True))


def _folded(phrases: Sequence[str]) -> tuple[str, ...]:
    return tuple(fold(phrase) if phrase != "#" else "#" for phrase in phrases)


def _ends_word(folded: str, end: int) -> bool:
    """Whether a phrase that ends at `end` ends with a word there: "photo" does not start "photographe"."""
    return end >= len(folded) or not (folded[end - 1].isalnum() and folded[end].isalnum())


@cache
def _tails() -> re.Pattern[str]:
    phrases = sorted(_folded(read_vocabulary("boilerplate")["tails"]["phrases"]), key=len, reverse=True)
    alternatives = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"(?:\.{{3,}}|…|\[…\]|\[\.\.\.\]|\s)[\s.…\[\]]*(?:{alternatives})\b[^.!?\n]{{0,40}}$")
