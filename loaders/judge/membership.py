"""Who took part in an encounter, all its mentions considered: what speaks for and against each person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge import party, protagonist, salience, segment
from entrevue.loaders.judge.bodies import collective
from entrevue.loaders.judge.scene import own_chances

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter


def features(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    scene: Scene,
    groups: Sequence[Sequence[Encounter]],
    number: int,
    person: int,
    attending: Mapping[int, Mapping[int, float]],
    telling: Mapping[int, float],
    everywhere: Sequence[Mapping[int, float]],
) -> dict[str, float]:
    """What speaks for a person at the encounter of the group `number`.

    `attending` gives for a trigger's token how likely each person takes part, `telling` how likely the word tells of an
    encounter at all; `everywhere` has for each group everybody's best chance at it.
    """
    people, mentions = scene.doc._.people, groups[number]
    elsewhere = max([b.get(person, 0.0) for n, b in enumerate(everywhere) if n != number], default=0.0)
    tokens = [m.trigger.token for m in mentions]
    told_of = [own_chances(scene, m, attending) for m in mentions]
    chances = sorted((of_mention.get(person, 0.0) for of_mention in told_of), reverse=True)
    known = [of_mention[person] for of_mention in told_of if person in of_mention]
    best = everywhere[number]
    others = sorted((c for p, c in best.items() if p != person), reverse=True)
    likely = [p for p, c in best.items() if p != person and c > protagonist.LIKELY]
    tellings = [telling.get(t, 0.0) for t in tokens]
    own = scene.mentions.get(person, ())
    mates = [best.get(p, 0.0) for m in own for p in _mates(scene, m.sentence, m.lead.start, person)]
    none = 1.0
    for chance in known:
        none *= 1 - chance
    country = people[person].country
    sides = {people[p].country for p in likely} - {None}
    role = (people[person].role or "").casefold().split()
    out: dict[str, float] = {
        "best": chances[0],
        "second": chances[1] if len(chances) > 1 else 0.0,
        "mean": sum(known) / len(known) if known else 0.0,
        "any": 1 - none,
        "known": len(known),
        "sure": sum(c > protagonist.LIKELY for c in known),
        "words": len(tokens),
        "telling": max(tellings),
        "telling-mean": sum(tellings) / len(tellings),
        "elsewhere": elsewhere,
        "ahead": chances[0] - elsewhere,
        "others-best": others[0] if others else 0.0,
        "others-second": others[1] if len(others) > 1 else 0.0,
        "others-third": others[2] if len(others) > 2 else 0.0,  # noqa: PLR2004
        "likely": len(likely),
        "rank": len([c for c in others if c > chances[0]]),
        "sum": sum(others),
        "mates": max(mates, default=-1.0),
        "mates-mean": sum(mates) / len(mates) if mates else -1.0,
        "same-country": float(country is not None and country in sides),
        "other-country": float(country is not None and bool(sides - {country})),
        "no-country": float(country is None),
        "sides": len(sides),
        "mentions": len(own),
        "cast": len(people),
        "ruled": sum(person in m.persons and any(r.rule != "learnt" for r in m.participants) for m in mentions),
        f"kind={mentions[0].trigger.kind}": 1,
        f"frame={mentions[0].trigger.entry.frame}": 1,
        f"status={mentions[0].status}": 1,
        "span": mentions[-1].sentence - mentions[0].sentence,
        "number": mentions[0].sentence,
        "nearest": min((abs(m.sentence - e.sentence) for m in own for e in mentions), default=9),
    }
    if role:
        out[f"role={role[0]}"] = 1
    for mention in own:
        out[f"form={mention.unit.form}"] = 1
    out |= party.carried(scene, person, best)
    out |= segment.features(scene, groups, number, person)
    out |= protagonist.features(everywhere, number, person, likely)
    out |= scene.once(("told-by", *tokens), lambda: _told_by(scene, mentions))
    first = mentions[0]
    return out | salience.last_named(scene, first.sentence, first.trigger.token, person)


def _told_by(scene: Scene, mentions: Sequence[Encounter]) -> dict[str, float]:
    """Who is named where an encounter is told, and by which collective nouns."""
    numbers = sorted({m.sentence for m in mentions})
    humans = [u for n in numbers for u in scene.sentences[n].units if u.human]
    out: dict[str, float] = {
        "people-there": len({p for u in humans for p in u.persons}),
        "unnamed-there": sum(not u.persons for u in humans),
        "plural-there": float(any(u.plural for u in humans)),
    }
    for number in numbers:
        out |= collective(scene, number)
    return out


def _mates(scene: Scene, number: int, lead: int, person: int) -> set[int]:
    """Those coordinated with a person in a sentence."""
    return {
        other
        for other, mentions in scene.mentions.items()
        for m in mentions
        if other != person and m.sentence == number and m.lead.start == lead
    }
