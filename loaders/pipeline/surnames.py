"""Surnames in capitals, as many offices and papers set them: "Monsieur Sidiki DIAKITÉ", "Mme Anne LE BRIS".

Taggers and recognisers of names have learnt from texts in small letters, so that these are read as if they were. A
heading in capitals throughout is another matter (`headings.py`): nothing in it tells where a name ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import lexicon
from entrevue.loaders.pipeline.characters import rewritten
from entrevue.loaders.pipeline.headings import is_in_capitals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from entrevue.loaders.page.layout import Span

_CAPITALS = r"[A-ZÀ-ÖØ-ÞŒŠŽ][A-ZÀ-ÖØ-ÞŒŠŽ'\u2019]+(?:-[A-ZÀ-ÖØ-ÞŒŠŽ'\u2019]+)*"
_EDGE = r"[\w'\u2019-]"
_RUN = re.compile(
    rf"(?:(?<![\w.])(?P<title>[^\W\d_][\w'\u2019-]*) (?=[A-ZÀ-ÖØ-ÞŒŠŽ][\w'\u2019-]*[a-zß-öø-ÿ]))?"
    rf"(?:(?<![\w.])(?P<before>[^\W\d_][\w'\u2019-]*\.?) )?"
    rf"(?<!{_EDGE})(?P<run>{_CAPITALS}(?: {_CAPITALS}){{0,3}})(?!{_EDGE})"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONG = 3  # letters of a given name, and of a surname's longest word: shorter ones are as often something else


def with_names_in_small(text: str, spans: Iterable[Span]) -> str:
    """Return the text, character for character, with the names in capitals within `spans` in small letters."""
    stretches = ((start, end, text[start:end]) for start, end in spans)
    named = (found for found in stretches if _RUN.search(found[2]) is not None and not is_in_capitals(found[2]))
    return rewritten(text, ((start, end, _RUN.sub(_in_small, stretch)) for start, end, stretch in named))[0]


def _in_small(found: re.Match[str]) -> str:
    run, before = found["run"], found["before"] or ""
    if not (_is_name(before, run.split(" ")) or _is_titled(found["title"] or "", before, run)):
        return found[0]
    start = 0 if before.isupper() and len(before) > 1 else found.start("run") - found.start()
    return found[0][:start] + _WORD.sub(_lowered, found[0][start:])


def _is_name(before: str, words: list[str]) -> bool:
    """Whether a given name or a form of address leads the words in, or they begin with a given name."""
    if max(map(len, words)) < _LONG:
        return False
    known = lexicon()
    given = len(before) >= _LONG and before[0].isupper() and fold(before.partition("-")[0]) in known.given
    return given or before in known.honorifics or (len(words) > 1 and fold(words[0].partition("-")[0]) in known.given)


def _is_titled(title: str, before: str, run: str) -> bool:
    """Whether a post leads in a given name that no vocabulary lists: "le Président Alimamy SESAY-KARGBO"."""
    posts = lexicon().office_words
    return min(map(len, run.split("-"))) >= _LONG and fold(title) in posts and fold(before) not in posts


def _lowered(word: re.Match[str]) -> str:
    """The word in small letters, but for its first one; a ruler's number stays in capitals: "le roi Charles III"."""
    first, letters = word[0][0], word[0][1:]
    small = letters.lower()
    return word[0] if word[0] in lexicon().numerals or len(small) != len(letters) else first + small
