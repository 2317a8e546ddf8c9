"""Sentences that add to the encounter told before them: its witnesses, its delegates, its calling off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.attendance import at_it, delegates, joining, on_roll, presence
from entrevue.loaders.meetings.status import cues
from entrevue.schema.edtf import is_compatible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.meetings.history import History
    from entrevue.loaders.meetings.model import Encounter, Participant
    from entrevue.loaders.meetings.sentence import Sentence
    from entrevue.schema.records import Status

_TWO = 2  # persons without whom no encounter stands by itself
_PRONOUNS = frozenset({"il", "elle", "ils", "elles", "celui-ci", "celle-ci", "cela", "tout"})


def add_company(sentence: Sentence, found: list[Encounter], history: History, number: int) -> None:
    """Add those present, to the encounter of the sentence, else to the one told just before."""
    _add_witnesses(sentence, found)
    last = history.encounters[-1] if history.encounters else None
    for index, encounter in enumerate(found if last else ()):
        if encounter.persons and all(p.rule == "presence" for p in encounter.participants if p.unit.persons):
            found[index] = replace(encounter, back=True, joins=True)  # who witnessed it does not make it
    joined = on_roll(sentence) or joining(sentence)
    if last and not joined and last.trigger.kind == "conference":
        joined = at_it(sentence) or delegates(sentence, history, number)
        if joined and all(e.trigger.entry.frame == "joint" for e in found):
            found.clear()  # two delegates who insist on the same did not meet apart
    if last and not found and (off := _called_off(sentence)) is not None:
        found.append(replace(_again(last, sentence, number, ()), status=off, status_rule="called-off"))
        return
    if not joined or (last and _elsewhen(sentence, last)):
        return
    if (journey := _own_journey(sentence, found, history)) is not None:
        known = set(found[journey].persons)
        company = tuple(p for p in joined if not known.issuperset(p.unit.persons))
        found[journey] = replace(found[journey], participants=(*found[journey].participants, *company))
        return
    if all(e.back or len(e.persons) < _TWO for e in found):
        found.clear()
    if last and not found:
        found.append(_again(last, sentence, number, joined))


def _own_journey(sentence: Sentence, found: Sequence[Encounter], history: History) -> int | None:
    """The number of a journey, among those `found`, of somebody who was not at the encounter told last.

    "X a reçu Y. Z s'était rendu à Tunis, accompagné de W": W was with Z. Who "s'y est rendu" was at what was told.
    """
    last = next((e for e in reversed(history.encounters) if e.persons), None)
    if last is None or len(last.persons) < _TWO or "y" in sentence.forms:
        return None
    journeys = (n for n, e in enumerate(found) if e.trigger.entry.frame == "travel" and e.persons)
    return next((n for n in journeys if set(found[n].persons).isdisjoint(last.persons)), None)


def _add_witnesses(sentence: Sentence, found: list[Encounter]) -> None:
    """Add those whose presence a phrase tells to the encounter told before it in the sentence."""
    for position, participants in presence(sentence):
        peopled = [i for i, e in enumerate(found) if e.persons] or list(range(len(found)))
        before = [i for i in peopled if found[i].trigger.token < position] or peopled
        if before:
            index = before[-1]
            known = set(found[index].persons)
            extra = tuple(p for p in participants if not set(p.unit.persons) <= known or not p.unit.persons)
            found[index] = replace(found[index], participants=(*found[index].participants, *extra))


def _again(last: Encounter, sentence: Sentence, number: int, joined: tuple[Participant, ...]) -> Encounter:
    """The encounter told last as this sentence tells of it again, with those who join it and no time of its own."""
    return replace(
        last,
        sentence=number,
        start=sentence.start,
        end=sentence.end,
        participants=joined,
        back=True,
        joins=True,
        apart=False,
        timex=None,
        city=None,
    )


def _elsewhen(sentence: Sentence, last: Encounter) -> bool:
    """Whether a sentence gives a day of its own that is not that of the encounter told last."""
    told = last.timex.value if last.timex else None
    days = [t.value for t in sentence.doc._.timexes if sentence.start <= t.start < sentence.end and t.value]
    return bool(told and days) and not any(is_compatible(told, day) for day in days)


def _called_off(sentence: Sentence) -> Status | None:
    """As in "Elle a été reportée": a verb of calling off whose subject is a pronoun for the encounter told last."""
    words = cues(sentence.doc)["cancelled"]
    for token in sentence.doc[sentence.start : sentence.end]:
        if token.lower_ in words and any(t.lower_ in _PRONOUNS for t in syntax.subjects(token)):
            return "cancelled"
    return None
