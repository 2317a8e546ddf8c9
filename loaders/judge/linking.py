"""Which words tell of the same encounter: what speaks for and against two mentions being one."""

from __future__ import annotations

from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from entrevue.loaders.judge.phase import phases
from entrevue.loaders.judge.scene import lineage, own_chances, path
from entrevue.loaders.judge.telling import STEM
from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import clause_of, reports
from entrevue.loaders.meetings.narrative import pluperfect
from entrevue.schema.edtf import is_compatible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from entrevue.loaders.judge.manner import Manners
    from entrevue.loaders.judge.scene import Attending, Scene
    from entrevue.loaders.meetings.model import Encounter

_FAR = 9
_LIKELY, _UNLIKELY = 0.6, 0.3  # the chances from which on somebody may well take part, and up to which hardly
_SURE = 0.8  # the chance from which on somebody takes part without doubt


def features(
    scene: Scene,
    first: Encounter,
    second: Encounter,
    attending: Attending,
    between: int,
) -> dict[str, float]:
    """What speaks for and against two mentions, in text order, being one encounter.

    `attending` gives for a trigger's token how likely each person takes part; `between` counts the mentions in between.
    """
    doc = scene.doc
    one, two = first.trigger.token, second.trigger.token
    gap = doc[one:two].text
    past = [scene.once(("pluperfect", token), partial(steps_back, doc, token)) for token in (one, two)]
    out: dict[str, float] = {
        "sentences": min(_FAR, second.sentence - first.sentence),
        "same-sentence": float(first.sentence == second.sentence),
        "tokens": min(200, two - one),
        "between": between,
        "paragraphs": gap.count("\n\n"),
        "lines": gap.count("\n"),
        f"kinds={first.trigger.kind}+{second.trigger.kind}": 1,
        f"statuses={first.status}+{second.status}": 1,
        f"frames={first.trigger.entry.frame}+{second.trigger.entry.frame}": 1,
        f"first={doc[one].lower_[:STEM]}": 1,
        f"second={doc[two].lower_[:STEM]}": 1,
        "same-stem": float(doc[one].lower_[:STEM] == doc[two].lower_[:STEM]),
        "back": float(second.back),
        "pointing": float(second.pointing),
        "joins": float(second.joins),
        "apart": float(second.apart),
        "same-place": float(one == two),
        f"tenses={past[0]}+{past[1]}": 1,
        "first-leads": float(first.sentence == 0),
    }
    beside = [scene.once(("beside", m.start, m.trigger.token), partial(is_beside, doc, m)) for m in (first, second)]
    out[f"beside={beside[0]:d}{beside[1]:d}"] = 1
    out |= _people(first, second, own_chances(scene, first, attending), own_chances(scene, second, attending))
    out |= _sides(scene, first, second)
    out |= _time_and_place(first, second)
    for name, token in (("first", one), ("second", two)):
        out |= scene.once(("linked", name, token), partial(_word, scene, name, token))
    before = (
        {t.lower_ for t in doc[second.start : two]}
        if first.sentence != second.sentence
        else {t.lower_ for t in doc[one:two]}
    )
    for word in judge_words("order"):
        if word in before:
            out[f"word={word}"] = 1
    if first.sentence == second.sentence:
        way = path(doc[one], doc[two])
        out[f"path={''.join(way) if len(way) < 4 else 'far'}"] = 1  # noqa: PLR2004
        out["governs"] = float(doc[one].is_ancestor(doc[two]))
        out["governed"] = float(doc[two].is_ancestor(doc[one]))
        out["et-between"] = float("et" in before)
    return out


def steps_back(doc: Doc, index: int) -> bool:
    """Whether a word is told in the pluperfect, and not only as a source puts it ("le communiqué dit qu'il avait vu").

    There the tense follows that of the source; what somebody says himself of the past he may well recall.
    """
    token = doc[index]
    verb = syntax.verb_of(token)
    if verb is not None and verb.dep_ == "ccomp" and reports(verb.head) and _has_source(verb.head):
        own = any(doc[t.start : t.end].root.head == verb for t in doc._.timexes)
        return own and pluperfect(doc, index)
    return pluperfect(doc, index)


def _has_source(verb: Token) -> bool:
    """Whether a document or an institution says it, not a person."""
    return any(subject.lower_ in judge_words("sources") for subject in syntax.subjects(verb))


def _word(scene: Scene, name: str, index: int) -> dict[str, float]:
    token = scene.doc[index]
    verbal, determiner = syntax.is_verbal(token), syntax.determiner(token)
    out: dict[str, float] = {f"{name}-verb": float(verbal)}
    if determiner is not None and not verbal:
        out[f"{name}-det={determiner.lower_}"] = 1
    return out | {f"{name}-{phase}": 1.0 for phase in phases(scene, index)}


def is_beside(doc: Doc, mention: Encounter) -> bool:
    """Whether it took place beside a conference ("en marge du sommet, il a reçu"): the summit itself did not."""
    token = doc[mention.trigger.token]
    margins = [t for t in doc[mention.start : token.i] if t.lower_ in judge_forms("margin")]
    return any(t not in lineage(token) and clause_of(t) == clause_of(token) for t in margins)


def divided(
    doc: Doc, mentions: Sequence[Encounter], attending: Mapping[int, Mapping[int, float]], manners: Manners
) -> frozenset[tuple[int, int]]:
    """The pairs of mentions, the earlier first, that are never one.

    These are a conference and what took place beside it, what was surely held and what is surely planned or was called
    off, what the text tells of other people on another day, and of quite other people altogether.
    `attending` gives for a trigger's token how likely each person takes part, `manners` the status by its word.
    """
    beside = {number for number, mention in enumerate(mentions) if is_beside(doc, mention)}
    confers = {number for number, mention in enumerate(mentions) if mention.trigger.kind == "conference"} - beside
    pairs = {(min(a, b), max(a, b)) for a in beside for b in confers}
    statuses = [manners[m.sentence, m.trigger.token].sure_status for m in mentions]
    pairs |= {
        (a, b)
        for a, b in combinations(range(len(mentions)), 2)
        if statuses[a] and statuses[b] and statuses[a] != statuses[b]
    }
    sure = [{p for p, c in attending.get(m.trigger.token, {}).items() if c >= _SURE} for m in mentions]
    several = [n for n, people in enumerate(sure) if len(people) > 1]
    pairs |= {
        (a, b)
        for a, b in combinations(several, 2)
        if not sure[a] & sure[b] and _told_on_other_days(mentions[a], mentions[b])
    }
    return frozenset(pairs | _of_others(mentions, attending))


def _of_others(
    mentions: Sequence[Encounter], attending: Mapping[int, Mapping[int, float]]
) -> frozenset[tuple[int, int]]:
    """The pairs of mentions, the earlier first, that tell of two people or more each, none of whom the other has.

    A conference is told by some of its people here, and by others there.
    """
    chances = [attending.get(m.trigger.token, {}) if m.trigger.kind != "conference" else {} for m in mentions]
    likely = [{p for p, c in of_mention.items() if c >= _LIKELY} for of_mention in chances]
    several = [n for n, people in enumerate(likely) if len(people) > 1]
    return frozenset(
        (a, b)
        for a, b in combinations(several, 2)
        if all(chances[other].get(p, 0.0) < _UNLIKELY for one, other in ((a, b), (b, a)) for p in likely[one])
    )


def _told_on_other_days(first: Encounter, second: Encounter) -> bool:
    days = [mention.timex.value for mention in (first, second) if mention.timex and mention.timex.value]
    return len(days) > 1 and not is_compatible(*days)


def _people(first: Encounter, second: Encounter, a: Mapping[int, float], b: Mapping[int, float]) -> dict[str, float]:
    mine, theirs = set(first.persons), set(second.persons)
    shared, union = mine & theirs, mine | theirs
    chances = [(a.get(p, 0.0), b.get(p, 0.0)) for p in a.keys() | b.keys()]
    soft, total = sum(map(min, chances)), sum(map(max, chances))
    return {
        "mine": len(mine),
        "theirs": len(theirs),
        "shared": len(shared),
        "union": len(union),
        "jaccard": len(shared) / len(union) if union else 0.5,
        "only-mine": len(mine - theirs),
        "only-theirs": len(theirs - mine),
        "nested": float(bool(mine) and bool(theirs) and (mine <= theirs or theirs <= mine)),
        "soft": soft,
        "soft-jaccard": soft / total if total else 0.5,
    }


def _sides(scene: Scene, first: Encounter, second: Encounter) -> dict[str, float]:
    """The states at either, and of those who are not named: a French and a Spanish counterpart are two."""
    people = scene.doc._.people
    states, nameless = [], []
    for mention in (first, second):
        units = [part.unit for part in mention.participants]
        own = {u.country for u in units if u.country and not u.persons}
        nameless.append({u.country for u in units if u.country and not u.persons and u.human})
        states.append(own | {c for p in mention.persons if (c := people[p].country)})
    mine, theirs = states
    return {
        "states-shared": len(mine & theirs),
        "states-only-mine": len(mine - theirs),
        "states-only-theirs": len(theirs - mine),
        "nameless-mine": len(nameless[0]),
        "nameless-theirs": len(nameless[1]),
        "nameless-shared": len(nameless[0] & nameless[1]),
        "nameless-apart": float(bool(nameless[0]) and bool(nameless[1]) and not nameless[0] & nameless[1]),
        "nameless-new": len(nameless[1] - mine),
    }


def _time_and_place(first: Encounter, second: Encounter) -> dict[str, float]:
    one = first.timex.value if first.timex else None
    two = second.timex.value if second.timex else None
    out = {
        "dated": float(one is not None) + float(two is not None),
        "second-dated": float(two is not None),
        "first-dated": float(one is not None),
        "unanchored": float((first.timex is not None and one is None) or (second.timex is not None and two is None)),
    }
    if one is not None and two is not None:
        out["same-date"] = float(one == two)
        out["dates-conflict"] = float(not is_compatible(one, two))
    if first.city and second.city:
        out["same-city"] = float(first.city.city == second.city.city)
        out["cities-conflict"] = float(first.city.city != second.city.city)
    out["cities"] = float(first.city is not None) + float(second.city is not None)
    if first.destination or second.destination:
        out["same-destination"] = float(first.destination == second.destination)
    return out
