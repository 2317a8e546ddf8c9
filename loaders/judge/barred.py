"""The days that cannot be an encounter's: of what was put off, of what was held, of other entries of a log."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered, text_of
from entrevue.loaders.closed_classes import NOT
from entrevue.loaders.dates.lexicon import word_set
from entrevue.loaders.dates.verbs import outlook
from entrevue.loaders.judge.naming import milestone_days
from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import clause_of
from entrevue.schema.edtf import bounds, precision

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.dates.verbs import Outlook
    from entrevue.loaders.judge.dates import Candidate
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.dating import Dated

_LOG = 3  # entries
_YEAR = 366  # days
_BRIEF = frozenset({"call", "signing"})
_MADE = frozenset({"pair", "from", "until"})  # spans that no expression tells by itself
_NEAR = 4  # tokens from a word of putting off to the day, and from "ne" to its verb
_INSETS = frozenset({",", "»", '"', "\u201d"})
_UP_TO = frozenset({"à", "au", "la", "le", "fin", "de", "du"})  # between "d'ici" and its day


def bar(
    scene: Scene, words: Sequence[tuple[int, int]], manner: tuple[str, str], published: datetime.date | None
) -> Callable[[Candidate], bool]:
    """Tell which dates an encounter of this status and kind cannot have that these words (sentence, token) tell.

    A deadline is none ("avant dimanche"), nor is for what was held the end of a time that begins today ("d'ici juin"),
    or a term yet to come ("avant la fin du mois"), and a call or a signing does not last from one day of the text to
    another. What is planned, called off or denied was not to be on the day on which that was said (", a annoncé lundi
    l'agence").
    What is called off was to be on the day that it is put off from, not on that to which it is ("reportée au 3").
    What is told as past does not lie ahead of the publication; what is planned does not lie behind it, unless it is
    told from later ("devait être reçu mardi"), nor does what will not be ("n'aura pas lieu"). Words that name the year
    tell more than the day of publication found, but no plan is for a year long past.
    Nor is it the day of a milestone from which it counts ("après sa nomination, le 3 mai").
    In a log of the day each entry opens with its hour: a day named in another entry is that of what is told there.
    """
    doc, (status, kind) = scene.doc, manner
    entries = remembered(doc, "log-entries", _entries)
    milestones = remembered(doc, "milestones", milestone_days)
    own = {_entry(doc, entries, token) for _, token in words}
    logged = len(entries) >= _LOG and None not in own
    past = status == "held" and any(outlook_at(doc, token) == "past" for _, token in words)
    coming = status == "planned" and not any(_is_told_from_later(scene, number) for number, _ in words)
    off = status == "cancelled" and any(_will_not_be(doc, token) for _, token in words)

    def is_barred(candidate: Candidate) -> bool:
        timex = candidate.timex
        if timex is None:
            return False
        if is_deadline(doc, timex) or (kind in _BRIEF and candidate.way in _MADE) or timex.start in milestones:
            return True
        if is_of_coming_time(doc, timex) if status == "held" else is_day_of_saying(doc, timex):
            return True
        if status == "cancelled" and (is_put_off_to(doc, timex) or is_new_day(doc, timex)):
            return True
        if published is not None and is_out_of_time(candidate.value, timex, published):
            return True
        return logged and _entry(doc, entries, timex.start) not in {*own, None}

    def is_out_of_time(value: str, timex: TimexMention, today: datetime.date) -> bool:
        first, last = bounds(value)
        if status == "held" and last > today and is_term(doc, timex):
            return True
        if timex.rule.endswith("absolute"):
            return coming and (today - last).days > _YEAR
        return (past and first > today) or ((coming or off) and last < today)

    return is_barred


def lies_ahead(date: Dated, published: datetime.date | None) -> bool:
    """Whether it is dated after the publication, and not by words that name the year or count from another day.

    The former tell more than the day of publication that was found, the latter may count from the wrong day.
    """
    value, timex, _ = date
    if published is None or value is None or timex is None:
        return False
    return bounds(value)[0] > published and timex.shift is None and not timex.rule.endswith("absolute")


def outlook_at(doc: Doc, token: int) -> Outlook | None:
    """The tense of the verb that a word is, or by which it stands: "a reçu", "l'entretien a porté sur"."""
    word = doc[token]
    verb = syntax.verb_of(word)
    return None if verb is None else outlook(verb)


def _will_not_be(doc: Doc, token: int) -> bool:
    """Whether a future is denied ("n'aura pas lieu"); what is only put off may have been to be long ago."""
    word = doc[token]
    verb = syntax.verb_of(word)
    if verb is None or outlook(verb) != "future":
        return False
    return any(t.lower_ in NOT for t in doc[max(0, verb.i - _NEAR) : verb.i])


def _is_told_from_later(scene: Scene, number: int) -> bool:
    words = word_set("cues", "was_to_be") | word_set("cues", "past_expectation")
    return not words.isdisjoint(scene.sentences[number].forms)


def is_deadline(doc: Doc, timex: TimexMention) -> bool:
    """Whether something is to be before that day ("avant dimanche"); "avant la fin du mois" tells the month."""
    before = doc[timex.start - 1].lower_ if timex.start else ""
    return before == "avant" and timex.value is not None and "/" not in timex.value and precision(timex.value) == "day"


def is_term(doc: Doc, timex: TimexMention) -> bool:
    """Whether "avant" stands before it: "avant la fin du mois"."""
    at = timex.start
    while at and doc[at - 1].lower_ in _UP_TO:
        at -= 1
    return at > 0 and doc[at - 1].lower_ == "avant"


def is_of_coming_time(doc: Doc, timex: TimexMention) -> bool:
    """Whether it is told as the end of the time that begins today: "d'ici juin", "d'ici à la fin de l'année"."""
    at = timex.start
    while at and doc[at - 1].lower_ in _UP_TO:
        at -= 1
    return any(
        doc[here].lower_ == "ici" and doc[here - 1].lower_ in {"d'", "d\u2019"}
        for here in (at - 1, timex.start, timex.start + 1)
        if 0 < here < len(doc)
    )


def is_day_of_saying(doc: Doc, timex: TimexMention) -> bool:
    """Whether it follows a verb of saying set in: ", a annoncé lundi l'agence", ", annonce, lundi 15 mai, l'agence"."""
    at = timex.start
    while at and doc[at - 1].lower_ in {",", "ce"}:
        at -= 1
    if at == 0 or doc[at - 1].lower_ not in judge_words("says"):
        return False
    return any(t.text in _INSETS for t in doc[max(0, at - _NEAR) : at - 1])


def is_put_off_to(doc: Doc, timex: TimexMention) -> bool:
    """Whether something is put off to it: "renvoyée à lundi", "a glissé au 26"."""
    before = [t.lower_ for t in doc[max(0, timex.start - _NEAR) : timex.start + 1]]
    links = judge_words("put_off_to")
    for place, word in enumerate(before[:-1]):
        if word.startswith(judge_words("put_off")) and all(w in links for w in before[place + 1 : -1]):
            return place + 1 < len(before) - 1 or before[-1] in links
    return False


def is_new_day(doc: Doc, timex: TimexMention) -> bool:
    """Whether it is that of a clause joined to one of putting off: "a été ajourné et doit se tenir lundi"."""
    verb = clause_of(doc[timex.start : timex.end].root)
    if verb.head.dep_ == "conj" and "Inf" in verb.morph.get("VerbForm", []):
        verb = verb.head
    joined = verb.dep_ == "conj" and verb.head.lower_.startswith(judge_words("put_off"))
    return joined and not any(t.lower_ in NOT for t in verb.children)


def _entries(doc: Doc) -> list[tuple[int, int]]:
    """The lines that open with an hour of the clock, as offsets of the text."""
    return [match.span() for match in _hour().finditer(text_of(doc))]


def _entry(doc: Doc, entries: Sequence[tuple[int, int]], token: int) -> int | None:
    """The number of the entry that a token stands in."""
    place = doc[token].idx
    number = bisect_right(entries, place, key=lambda entry: entry[0]) - 1
    return number if number >= 0 and place < entries[number][1] else None


@cache
def _hour() -> re.Pattern[str]:
    return re.compile(r"^[^\w\n]*\d{1,2} ?[hH:] ?(?:\d{2})? ?[-\u2013\u2014:.|][^\n]*", re.MULTILINE)
