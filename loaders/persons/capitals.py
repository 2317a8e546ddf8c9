"""Names in headlines of capitals, where nothing shows their end: "ANNA LIND REÇOIT KARL BERG"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.persons.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.persons.names import NameSpan
    from entrevue.loaders.persons.text import Text


def without_verbs(text: Text, names: Sequence[NameSpan]) -> list[NameSpan]:
    """The names, in lines of capitals without the words behind: they end where the same name does in small letters."""
    known = {tuple(map(fold, n.words)) for n in names if n.believed and not _in_capitals(n.words)}
    return [_without_verb(text, name, known) for name in names]


def _without_verb(text: Text, name: NameSpan, known: set[tuple[str, ...]]) -> NameSpan:
    words = tuple(map(fold, name.words))
    beside = (*text.words[name.outer - 1 : name.outer], *text.words[name.end : name.end + 1])
    if words in known or not _in_capitals((*name.words, *(word for word in beside if word.isalpha()))):
        return name
    lengths = [length for length in range(2, len(words)) if words[:length] in known]
    if not lengths:
        return name
    return replace(name, end=name.start + lengths[-1], words=name.words[: lengths[-1]], believed=True)


def _in_capitals(words: Sequence[str]) -> bool:
    return all(word.isupper() for word in words if word[0].isalpha())
