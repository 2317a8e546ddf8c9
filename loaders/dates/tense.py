"""Does a sentence look back or ahead? A shallow answer from the words around a temporal expression.

It stands in where no parse gives the tense of the governing verb. The nearest cue of the sentence decides: a
preposition right before the expression ("depuis", "à compter de"), a participle that governs it ("tenue mardi", "prévue
mardi"), a future ending, a modal of expectation, an auxiliary with its participle.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.timex import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.dates.tokens import Token

WINDOW = 30  # tokens to either side: the length of a long clause
PREPOSITION_REACH, PARTICIPLE_REACH, HOUR_REACH = 3, 3, 4
DISTANCE_AFTER = 2  # a cue after the expression counts as so many times farther: French adjuncts mostly follow


@cache
def _future_ending() -> re.Pattern[str]:
    # A future stem ends in r, after e, i or a consonant of the third group (recevra, tiendra, ira, pourra, conclura).
    return re.compile(r"[^\W\d_]+[eidtvrup]r(?:a|ont|ai)|(?:i|aur|fer|ser)(?:ra|ront|a|ont)")


@cache
def _infinitive() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{2,}(?:er|ir|re)")


@cache
def _participle() -> re.Pattern[str]:
    # Nouns in -ité are far more frequent in the press than participles: "sécurité", "autorités".
    return re.compile(
        r"[^\W\d_]{2,}(?:(?<!it)(?<!iét)é|i|(?<![aeoq])u|(?<![ao])is|it|[ueo]rt|[eao]int|fait)e?s?"
        r"|(?:eu|vu|lu|pu|né|dit|mis|pris)e?s?|été"
    )


def cue(tokens: Sequence[Token], text: str, first: int, last: int) -> Cue:
    """Read the tense around the expression at tokens `first` to `last` (exclusive)."""
    before = _words(tokens, text, range(first - 1, max(first - WINDOW, -1), -1))
    near = before[:PREPOSITION_REACH]
    if any(word in word_set("cues", "past_prepositions") for word in near):
        return Cue("past", firm=True)
    if any(word in word_set("cues", "future_prepositions") for word in near):
        return Cue("future", firm=True)
    if _is_of_a_noun(tokens, first, last):
        return Cue(firm=True)
    after = _words(tokens, text, range(last, min(last + WINDOW, len(tokens))))
    opening = next((i for i, word in enumerate(after) if word in word_set("cues", "subordinators")), len(after))
    after = after[:opening]
    found = _nearest(before, reach=PARTICIPLE_REACH, backwards=True)
    following = _nearest(after, reach=0, backwards=False)
    if found is None or (following is not None and following[0] * DISTANCE_AFTER < found[0]):
        found = following
    if found is None:
        # A notice without a verb that names the hour announces: "Réunion publique samedi à 8 h".
        notice = any(token.name == "clock" for token in tokens[last : last + HOUR_REACH])
        return Cue("future") if notice else Cue()
    return found[1]


def _is_of_a_noun(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell "l'accord du 31 janvier", whose year no verb's tense tells: the nearest is meant."""
    of_noun = first > 1 and tokens[first - 1].name in {"of", "of_the"} and tokens[first - 2].name == "other"
    return of_noun and any(token.name == "month" for token in tokens[first:last])


def _words(tokens: Sequence[Token], text: str, indices: range) -> list[str]:
    """The words of the sentence in the order given, lower case; names (capitals) are blank."""
    words: list[str] = []
    for index in indices:
        token = tokens[index]
        if token.name in {"stop", "break"} and text[token.start] in ".!?\n":
            break
        form = text[token.start : token.end].replace("\u2019", "'")
        opening = index == 0 or tokens[index - 1].name in {"stop", "break"}
        words.append(form.lower() if opening or form.islower() else "")
    return words


def _nearest(words: Sequence[str], *, reach: int, backwards: bool) -> tuple[int, Cue] | None:
    """The distance of the nearest cue in words that go away from the expression, and the cue."""
    for distance, word in enumerate(words):
        found = _ahead(words, distance, backwards=backwards) or _behind(words, distance, reach, backwards=backwards)
        if word and found is not None:
            return distance, found
    return None


def _ahead(words: Sequence[str], distance: int, *, backwards: bool) -> Cue | None:
    """The cue of a future, of an expectation, or of a present that announces."""
    word = words[distance]
    if word in word_set("cues", "future_words"):
        near = words[max(distance - 2, 0) : distance + 3]
        return Cue(None if word_set("cues", "past_expectation").intersection(near) else "future")
    if _is_future(word) or word in word_set("cues", "announcing_presents"):
        return Cue("future")
    if backwards and distance == 0 and _infinitive().fullmatch(word) and words[1:2] == ["à"]:
        return Cue("future", firm=True)  # "verdict à suivre mardi"
    return Cue("future") if backwards and word in word_set("cues", "modals") else None


def _behind(words: Sequence[str], distance: int, reach: int, *, backwards: bool) -> Cue | None:
    """The cue of a participle that governs the expression, or that an auxiliary near it makes a past."""
    word = words[distance]
    if not _participle().fullmatch(word) or word in word_set("cues", "not_participles"):
        return None
    around = words[distance + 1 : distance + 5] if backwards else words[max(distance - 4, 0) : distance]
    bare = distance < reach and word not in word_set("cues", "nouns_like_participles")
    if bare or word_set("cues", "past_auxiliaries").intersection(around):
        return Cue("past", background=bool(word_set("cues", "pluperfect").intersection(around)))
    return None


def _is_future(word: str) -> bool:
    return _future_ending().fullmatch(word) is not None and word not in word_set("cues", "not_future")
