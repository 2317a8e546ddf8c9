"""From the words that tell of encounters to mentions, and from mentions to groups, each of one encounter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.meetings.model import Encounter, Participant, Trigger
from entrevue.loaders.meetings.placing import city_for, destination_for, timex_for
from entrevue.loaders.meetings.status import status_of
from entrevue.loaders.meetings.units import unit_of
from entrevue.loaders.meetings.vocabulary import LEARNT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.judge.scene import Attending, Scene, Telling
    from entrevue.loaders.meetings.sentence import Sentence

# What counts as a yes; training has its own, so that these can be tuned without it.
TELLS = 0.4859
ATTENDS = 0.434
LINKS = 0.3201


def mentions(scene: Scene, told: Telling, attending: Attending, *, tells: float, attends: float) -> list[Encounter]:
    """The mentions of encounters that questions 1 and 2 leave: the rules' own where there are any, else new ones.

    A word counts from the chance `tells`, a person from `attends`.
    """
    out: list[Encounter] = []
    for number, sentence in enumerate(scene.sentences):
        for index in sorted(t for t, p in told.items() if sentence.start <= t < sentence.end and p >= tells):
            who = {p for p, chance in attending.get(index, {}).items() if chance >= attends}
            own = scene.told.get(index, ())
            if not own and _only_governs(scene, index):
                continue
            if len(own) > 1:  # "avec A, puis avec B": the rules tell them apart, and leave out who "elle" is
                out += [_shared(scene, e, own, who, number) for e in own]
                continue
            encounter = own[0] if own else _encounter(scene, sentence, number, index)
            kept = _kept(encounter, who)
            new = who - {p for part in kept for p in part.unit.persons}
            parts = (*kept, *(p for person in sorted(new) for p in participant(scene, person, number)))
            out.append(replace(encounter, participants=tuple(sorted(parts, key=lambda p: p.unit.start))))
    return out


def _only_governs(scene: Scene, index: int) -> bool:
    """Whether a word governs one off which the rules read several encounters ("a enchaîné deux rendez-vous : avec A…").

    All of them together are none.
    """
    return any(len(scene.told.get(child.i, ())) > 1 for child in scene.doc[index].children)


def _shared(scene: Scene, encounter: Encounter, own: Sequence[Encounter], who: set[int], number: int) -> Encounter:
    """One of several encounters that the rules read off one word, with those who are at all of them."""
    told = {p for each in own for p in each.persons}
    new = who - told if len(encounter.persons) == 1 else set()
    added = (p for person in sorted(new) for p in participant(scene, person, number))
    return replace(encounter, participants=(*_kept(encounter, who), *added))


def _kept(encounter: Encounter, who: set[int]) -> tuple[Participant, ...]:
    return tuple(p for p in encounter.participants if not p.unit.persons or who & set(p.unit.persons))


def only(mention: Encounter, people: set[int]) -> tuple[Participant, ...]:
    """The participants of a mention of whom just these people are left; whoever has no name stays."""
    return tuple(
        part
        if people.issuperset(part.unit.persons)
        else replace(part, unit=replace(part.unit, persons=tuple(p for p in part.unit.persons if p in people)))
        for part in mention.participants
        if not part.unit.persons or not people.isdisjoint(part.unit.persons)
    )


def participant(scene: Scene, person: int, number: int) -> tuple[Participant, ...]:
    """A person as the judge adds one, by the mention nearest to a sentence, or that of a headline; none without any."""
    mention = scene.near(person, number)
    unit = unit_of(scene.doc, person) if mention is None else mention.unit
    if unit is None:
        return ()
    return (Participant(replace(unit, persons=(person,), plural=False), "participant", "learnt"),)


def _encounter(scene: Scene, sentence: Sentence, number: int, index: int) -> Encounter:
    trigger = next((t for t in sentence.triggers if t.token == index), None) or Trigger(index, LEARNT, "talks")
    status, rule = status_of(scene.doc, sentence.start, sentence.end, index)
    return Encounter(
        trigger,
        number,
        sentence.start,
        sentence.end,
        (),
        status=status or "held",
        status_rule=rule,
        timex=timex_for(sentence, trigger),
        city=city_for(sentence, trigger),
        destination=destination_for(sentence, trigger),
    )


def group(told: Sequence[Encounter], linked: Mapping[tuple[int, int], float], links: float) -> list[list[Encounter]]:
    """Mentions of one encounter together: each joins the group with which it goes best on average, or opens one.

    What the rules tell apart in one word ("reçu par A, puis par B") stays apart, as do mentions without any chance.
    """
    groups: list[list[int]] = []
    for index, mention in enumerate(told):
        best, chance = None, links
        for members in groups:
            if mention.apart and _another(mention, [told[m] for m in members]):
                continue
            chances = [linked[m, index] for m in members]
            mean = sum(chances) / len(chances) if all(chances) else 0.0
            if mean > chance:
                best, chance = members, mean
        if best is None:
            groups.append([index])
        else:
            best.append(index)
    return [[told[i] for i in members] for members in groups]


def _another(mention: Encounter, group: Sequence[Encounter]) -> bool:
    """Whether what the rules tell apart ("puis", "ensuite") is not the group's: told by its very word, or of others."""
    present = {p for other in group for p in other.persons}
    return any(m.trigger.token == mention.trigger.token for m in group) or not set(mention.persons) <= present
