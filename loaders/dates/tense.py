"""Does a sentence look back or ahead? A shallow answer from the words around a temporal expression.

It stands in where no parse gives the tense of the governing verb. The nearest cue of the sentence decides: a
preposition right before the expression ("depuis", "à compter de"), a participle that governs it ("tenue mardi", "prévue
mardi"), a future ending, a modal of expectation, an auxiliary with its participle.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.timex import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.dates.tokens import Token

WINDOW = 30  # tokens to either side: the length of a long clause
PREPOSITION_REACH, PARTICIPLE_REACH, HOUR_REACH = 3, 3, 4
SENTENCE_ENDS = ".!?\n"
FINITE_PAST = frozenset({"a", "ont", "avait", "avaient"})
UNTIL = frozenset({"jusqu'", "jusque"})
LASTING_REACH = 7  # words from "jusqu'à" to the verb: "sont restés à la table des négociations jusqu'à mardi"
TOOK_PLACE = frozenset({"eu", "lieu"})
# The lists whose words are cues by themselves, wherever they stand.
TELLING = (
    *("was_to_be", "commitments", "expected", "future_words", "summoned"),
    *("announcing_presents", "modals", "past_presents"),
)
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
    """Read the tense around the expression at tokens `first` to `last` (exclusive), and where it stands."""
    fronted = (
        first == 0
        or tokens[first - 1].name in {"stop", "break"}
        or "\n" in text[tokens[first - 1].end : tokens[first].start]
    )
    line = text.count("\n", 0, tokens[first].start)
    found = _tense(tokens, text, first, last)
    scene = found.background and _is_main_clause(_words(tokens, text, range(first - 1, max(first - WINDOW, -1), -1)))
    alone = _is_alone(text, tokens[first].start, tokens[last - 1].end)
    return replace(found, fronted=fronted, scene=scene, paragraph=line, alone=alone)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether no word stands on its line beside it, as none does by the date of a masthead or of a foot."""
    opening, closing = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    beside = text[opening:start] + text[end : closing if closing >= 0 else len(text)]
    return not any(letter.isalnum() for letter in beside)


def _is_main_clause(before: Sequence[str]) -> bool:
    """Whether no subordinate clause has opened between the start of the sentence and the expression."""
    return word_set("cues", "subordinators").isdisjoint(before)


def _tense(tokens: Sequence[Token], text: str, first: int, last: int) -> Cue:
    before = _words(tokens, text, range(first - 1, max(first - WINDOW, -1), -1))
    after = _words(tokens, text, range(last, min(last + WINDOW, len(tokens))))
    if (cue := _by_preposition(before, after)) is not None:
        return cue
    if _is_of_a_noun(tokens, first, last):
        return Cue(firm=True)
    opening = next((i for i, word in enumerate(after) if word in word_set("cues", "subordinators")), len(after))
    after = after[:opening]
    if (cue := _by_verb(before, after)) is not None:
        return cue
    # A notice without a verb that names the hour announces: "Réunion publique samedi à 8 h".
    return Cue("future") if any(token.name == "clock" for token in tokens[last : last + HOUR_REACH]) else Cue()


def _by_preposition(before: Sequence[str], after: Sequence[str]) -> Cue | None:
    """The firm cue of "depuis" and "à compter de"; "pour" sets a day ahead, unless a plan is told from later.

    What did not take place then, or was put off, may lie behind: "prévue pour mardi, a été annulée".
    """
    near = before[:PREPOSITION_REACH]
    if not word_set("cues", "past_prepositions").isdisjoint(near):
        return Cue("past", firm=True)
    if not word_set("cues", "future_prepositions").isdisjoint(near):
        return Cue("past" if _has_lasted(before) else "future", firm=True)
    if before[:1] != ["pour"]:
        return None
    if TOOK_PLACE.issubset(after):
        return Cue("past", firm=True)
    off = not FINITE_PAST.isdisjoint(after) and not word_set("cues", "called_off").isdisjoint(after)
    return Cue("either" if off or _looks_back(before, ()) else "future", firm=True)


def _has_lasted(before: Sequence[str]) -> bool:
    """Tell "sont restés jusqu'à mardi", which is over, from "resteront jusqu'à mardi" and "a fermé jusqu'à mardi"."""
    until = next((n for n, word in enumerate(before[:PREPOSITION_REACH]) if word in UNTIL), None)
    if until is None:
        return False
    for distance, word in enumerate(before[until + 1 : until + LASTING_REACH], start=until + 1):
        if word.rstrip("es") in word_set("cues", "lasted"):
            return not word_set("cues", "past_auxiliaries").isdisjoint(before[distance + 1 : distance + 5])
    return False


def _by_verb(before: Sequence[str], after: Sequence[str]) -> Cue | None:
    """The cue of the nearest verb; of a plan that is told from later, to either side."""
    found = _nearest(before, reach=PARTICIPLE_REACH, backwards=True)
    following = _nearest(after, reach=0, backwards=False)
    ahead = found is None or (following is not None and following[0] * DISTANCE_AFTER < found[0])
    distance, cue = (following if ahead else found) or (0, None)
    if cue is None or cue.tense == "past":
        return cue
    if TOOK_PLACE.issubset(after):
        return Cue("past")  # "qui était prévu mardi, n'a pas eu lieu"
    plan = not ahead and before[distance] in word_set("cues", "expected")
    return Cue("either") if plan and _looks_back(before, after) else cue


def _looks_back(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether a plan is told from later: "la visite prévue mardi a été annulée", "il avait annulé la visite"."""
    return not word_set("cues", "past_expectation").isdisjoint(before) or not FINITE_PAST.isdisjoint(after)


def _is_of_a_noun(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell "l'accord du 31 janvier", whose year no verb's tense tells: the nearest is meant."""
    of_noun = first > 1 and tokens[first - 1].name in {"of", "of_the"} and tokens[first - 2].name == "other"
    return of_noun and any(token.name == "month" for token in tokens[first:last])


def _words(tokens: Sequence[Token], text: str, indices: range) -> list[str]:
    """The words of the sentence in the order given, lower case; names (capitals) are blank."""
    words: list[str] = []
    for index in indices:
        token = tokens[index]
        if (
            token.name in {"stop", "break"}
            and text[token.start] in SENTENCE_ENDS
            and not _abbreviates(tokens, text, index)
        ):
            break
        form = text[token.start : token.end].replace("\u2019", "'")
        opening = index == 0 or text[tokens[index - 1].start] in SENTENCE_ENDS
        words.append(form.lower() if opening or form.islower() else "")
    return words


def _abbreviates(tokens: Sequence[Token], text: str, index: int) -> bool:
    """Tell the full stop of "M." and of an initial from that of a sentence."""
    if index == 0 or tokens[index - 1].end != tokens[index].start:
        return False
    form = text[tokens[index - 1].start : tokens[index - 1].end]
    return form == "MM" or (len(form) == 1 and form.isupper())


def _nearest(words: Sequence[str], *, reach: int, backwards: bool) -> tuple[int, Cue] | None:
    """The distance of the nearest cue in words that go away from the expression, and the cue."""
    for distance, word in enumerate(words):
        if not _may_tell(word):
            continue
        found = _ahead(words, distance, backwards=backwards) or _behind(words, distance, reach, backwards=backwards)
        if found is not None:
            return distance, found
    return None


@lru_cache(maxsize=100_000)
def _may_tell(word: str) -> bool:
    """Whether a word can be a cue at all, which few are: the readings below ask what stands around it."""
    ends = (_future_ending(), _participle(), _infinitive())
    return any(word in word_set("cues", name) for name in TELLING) or any(end.fullmatch(word) for end in ends)


def _ahead(words: Sequence[str], distance: int, *, backwards: bool) -> Cue | None:
    """The cue of a future, of an expectation, or of a present that announces."""
    word = words[distance]
    near = words[max(distance - 2, 0) : distance + 3]
    if word in word_set("cues", "was_to_be") or word in word_set("cues", "commitments"):
        return Cue("either")
    waited = word in word_set("cues", "awaited") and not FINITE_PAST.isdisjoint(near)
    if word in word_set("cues", "expected") and not waited and "comme" not in near:
        return Cue("either" if word_set("cues", "past_expectation").intersection(near) else "future")
    if word in word_set("cues", "future_words") or (
        word in word_set("cues", "summoned") and word_set("cues", "present_auxiliaries").intersection(near)
    ):
        return Cue("future")
    if _is_future(word) or word in word_set("cues", "announcing_presents"):
        return Cue("future")
    if backwards and distance == 0 and _infinitive().fullmatch(word) and words[1:2] == ["à"]:
        return Cue("future", firm=True)  # "verdict à suivre mardi"
    return Cue("future") if backwards and word in word_set("cues", "modals") else None


def _behind(words: Sequence[str], distance: int, reach: int, *, backwards: bool) -> Cue | None:
    """The cue of a participle that governs the expression, or that an auxiliary near it makes a past."""
    word = words[distance]
    if not _participle().fullmatch(word) or word in word_set("cues", "not_participles"):
        return Cue("past") if backwards and word in word_set("cues", "past_presents") else None
    around = words[distance + 1 : distance + 5] if backwards else words[max(distance - 4, 0) : distance]
    beside = around[:1] if backwards else around[-1:]
    if "être" in beside or any(_is_future(helper) for helper in beside):
        return None  # "doit être reçu", "sera reçu": the modal or the auxiliary tells
    bare = distance < reach and word not in word_set("cues", "nouns_like_participles")
    helpers = word_set("cues", "past_auxiliaries").intersection(around)
    present = helpers <= word_set("cues", "present_auxiliaries") and not _takes_to_be(word, around)
    if present and (helpers or word in word_set("cues", "summoned")):
        return Cue("either")  # "est maintenue mardi", a present passive, and "le sommet convoqué mardi"
    if bare or helpers:
        said = word in word_set("cues", "said")
        return Cue("past", background=_is_pluperfect(word, around), said=said)
    return None


def _is_pluperfect(participle: str, around: Sequence[str]) -> bool:
    """Tell "avait reçu", "s'était rendu" and "était arrivée" from the state of "était fermée"."""
    words = word_set("cues", "pluperfect").intersection(around)
    if not words:
        return False
    return "avait" in words or "avaient" in words or _takes_to_be(participle, around)


def _takes_to_be(participle: str, around: Sequence[str]) -> bool:
    """Tell "est arrivé" and "s'est rendu", pasts, from "est organisé", a present."""
    return not {"s'", "se"}.isdisjoint(around) or participle.rstrip("es") in word_set("cues", "movements")


@cache
def _plain_future() -> re.Pattern[str]:
    return re.compile(
        r"[^\W\d_]+(?:ront|(?<!é)er(?:a|ai|ait|aient)|(?:nd|ev|tt|ît|oud|aud|ourr|err)r(?:a|ai|ait|aient)|[nrlg]ir(?:ait|aient))|aura|ira"
    )


def is_plainly_future(word: str) -> bool:
    """Tell a future or conditional by an ending that no past has: "recevra", "rejoindra", not "rencontra"."""
    return _plain_future().fullmatch(word) is not None


def _is_future(word: str) -> bool:
    return _future_ending().fullmatch(word) is not None and word not in word_set("cues", "not_future")
