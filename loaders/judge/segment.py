"""In which part of a report somebody is named: where the encounter is told, or where another is.

A report tells one encounter after the other; who is named between two is mostly spoken of in connection with the one
told last (discourse segments: Grosz and Sidner 1986).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Mention, Scene
    from entrevue.loaders.meetings.model import Encounter

_NOWHERE = -1.0


def features(scene: Scene, groups: Sequence[Sequence[Encounter]], number: int, person: int) -> Row:
    """Of a person's mentions, how many stand in the segments and paragraphs of the group `number`, and which first."""
    own = scene.mentions.get(person, ())
    if not own:
        return {}
    told = sorted((mention.trigger.token, n) for n, group in enumerate(groups) for mention in group)
    before = [_told_last(told, mention) for mention in own]
    after = [_told_next(told, mention) for mention in own]
    paragraphs = _paragraphs(scene)
    home = {paragraphs[m.sentence] for m in groups[number]}
    others = {paragraphs[m.sentence] for n, group in enumerate(groups) if n != number for m in group}
    where = [paragraphs[mention.sentence] for mention in own]
    return {
        "segment-share": before.count(number) / len(own),
        "segment-first": float(before[0] == number),
        "segment-none": before.count(None),
        "segment-others": len({n for n in before if n is not None and n != number}),
        "announced-share": after.count(number) / len(own),
        "announced-first": float(after[0] == number),
        "between-own": list(zip(before, after, strict=True)).count((number, number)),
        "paragraph-own": len([p for p in where if p in home]),
        "paragraph-only-own": len([p for p in where if p in home - others]),
        "paragraph-others": len([p for p in where if p in others - home]),
        "paragraph-first": float(where[0] in home),
        "paragraph-gap": min(abs(p - h) for p in where for h in home) if home else _NOWHERE,
        "alone-told": float(before.count(number) == len(own)),
    }


def _told_last(told: Sequence[tuple[int, int]], mention: Mention) -> int | None:
    """The group whose word stands last before a mention."""
    at = bisect_left(told, (mention.unit.start, -1))
    return told[at - 1][1] if at else None


def _told_next(told: Sequence[tuple[int, int]], mention: Mention) -> int | None:
    at = bisect_left(told, (mention.unit.end, -1))
    return told[at][1] if at < len(told) else None


def _paragraphs(scene: Scene) -> tuple[int, ...]:
    """The paragraph of every sentence: lines are counted where there is text between them."""
    return remembered(scene.doc, "judge.paragraphs", lambda _doc: tuple(_count(scene)))


def _count(scene: Scene) -> list[int]:
    found: list[int] = []
    for sentence in scene.sentences:
        at, broken = sentence.start - 1, False
        while at >= 0 and scene.doc[at].is_space:
            broken = broken or "\n" in scene.doc[at].text
            at -= 1
        found.append((found[-1] if found else 0) + broken)
    return found
