"""Reads the encounters of a parsed `Doc`, sentence by sentence: triggers, participants, status, date, place."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.apportioning import told_apart_behind
from entrevue.loaders.meetings.completion import complete_noun, complete_verb, points
from entrevue.loaders.meetings.history import History, appositions, groups_of, last_pair, refer
from entrevue.loaders.meetings.itinerary import by_stages
from entrevue.loaders.meetings.joining import add_company
from entrevue.loaders.meetings.model import Encounter, Participant, Trigger
from entrevue.loaders.meetings.nouns import noun_participants
from entrevue.loaders.meetings.placing import city_for, destination_for, timex_for
from entrevue.loaders.meetings.sentence import Sentence, main_subjects, parts
from entrevue.loaders.meetings.status import status_of
from entrevue.loaders.meetings.together import together
from entrevue.loaders.meetings.triggers import find_triggers
from entrevue.loaders.meetings.units import sentence_units
from entrevue.loaders.meetings.verbs import comitative, verb_participants
from entrevue.loaders.meetings.vocabulary import load_triggers
from entrevue.loaders.parsed import parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_STRESSED = frozenset({"lui", "elle", "eux", "elles"})
_TOO = frozenset({"aussi", "également"})


@dataclass(frozen=True, slots=True)
class Reading:
    """The sentences of an article's body as the rules see them, and the mentions of encounters that they find."""

    sentences: tuple[Sentence, ...]
    encounters: tuple[Encounter, ...]


def read_encounters(doc: Doc) -> Reading:
    """All mentions of encounters in the sentences of `doc`, in text order."""
    doc = parsed(doc)
    history = History()
    sentences = []
    for number, span in enumerate(_sentences(doc)):
        sentence = _sentence(doc, span, history)
        sentences.append(sentence)
        history.encounters += _read_sentence(sentence, number, history)
    return Reading(tuple(sentences), tuple(history.encounters))


def _sentences(doc: Doc) -> list[Span]:
    """The sentences of the body; headlines repeat, exaggerate or contradict it, and are left out."""
    sentences = list(doc.spans.get("sentences", doc.sents))
    body = [(b.start, b.end) for b in doc.spans["body"]] if "body" in doc.spans else []
    return [s for s in sentences if not body or any(a <= s.start < b or s.start <= a < s.end for a, b in body)]


def _sentence(doc: Doc, span: Span, history: History) -> Sentence:
    vocabulary = load_triggers()
    units = sentence_units(doc, span.start, span.end, vocabulary.context["sides"])
    units = appositions(doc, tuple(refer(doc, unit, history) for unit in units))
    triggers = find_triggers(doc, span.start, span.end, vocabulary)
    return Sentence(doc, span.start, span.end, units, triggers, vocabulary)


def _read_sentence(sentence: Sentence, number: int, history: History) -> list[Encounter]:
    doc, units, triggers = sentence.doc, sentence.units, sentence.triggers
    found: list[Encounter] = []
    for trigger in triggers:
        if len(triggers) > 1 and "marge" in syntax.introduces(doc, trigger.token).split():
            continue  # "en marge de la session, X a rencontré Y" tells of what happened beside it
        busy = frozenset(p for e in found if len(e.persons) > 1 for p in e.persons)
        found += _read_trigger(sentence, trigger, number, history, busy)
    found = _fuse(found, doc)
    add_company(sentence, found, history, number)
    history.focus += [u for u in units if u.human and u.persons]
    history.pair = last_pair(sentence)
    subject = [u for t in main_subjects(sentence) for u in sentence.group_of(t) if u.human and u.persons]
    # "X assistait à l'audience": the text is not about X
    aside = any(e.joins and any(p.rule == "joining" for p in e.participants) for e in found)
    if len(subject) == 1 and len(subject[0].persons) == 1 and not (aside and history.center is not None):
        history.center = subject[0]
    history.groups += list(groups_of(sentence))
    shared = Counter(e.trigger.token for e in found)
    return [e for e in found if _stands(e) or (e.persons and shared[e.trigger.token] > 1)]


def _read_trigger(
    sentence: Sentence, trigger: Trigger, number: int, history: History, busy: frozenset[int] = frozenset()
) -> list[Encounter]:
    token = sentence.doc[trigger.token]
    status, rule = status_of(sentence.doc, sentence.start, sentence.end, trigger.token)
    if status is None:
        return []
    noun = trigger.entry.frame == "noun"
    participants = noun_participants(sentence, trigger) if noun else verb_participants(sentence, trigger)
    back = False
    if noun:
        participants, back = complete_noun(sentence, trigger, participants, history)
    elif trigger.entry.frame == "attend" and not participants:
        return []
    elif trigger.entry.frame == "phrase":
        known = tuple(p for part in participants for p in part.unit.persons)
        other = history.last_person(known) if len(set(known)) == 1 else None
        if other is not None:
            participants = (*parts((other,), "participant", "phrase-before"), *participants)
    else:
        participants = complete_verb(sentence, trigger, participants, history)
    if participants and participants[0].rule == "comitative":
        trigger = replace(trigger, kind="talks")
    if trigger.entry.weak and not noun and len({p for part in participants for p in part.unit.persons}) < 2:  # noqa: PLR2004
        participants = comitative(sentence, token) or participants
    if not back and trigger.kind not in {"visit", "conference"}:
        participants = _or_together(sentence, trigger, participants, busy)
    back = back and (bool(history.encounters) or points(token))
    if (
        noun
        and trigger.kind == "talks"
        and any(p.unit.human and p.unit.plural and not p.unit.persons for p in participants)
    ):
        trigger = replace(trigger, kind="conference") if token.lower_.startswith("réunion") else trigger
    rivals = [t for t in sentence.triggers if t.token != trigger.token and t.kind == trigger.kind == "visit"]
    shared = not back and not rivals  # "la visite de X intervient après celle de Y, le 12 décembre": each its own date
    encounter = Encounter(
        trigger=trigger,
        sentence=number,
        start=sentence.start,
        end=sentence.end,
        participants=participants,
        back=back,
        pointing=noun and back and points(token),
        status=status,
        status_rule=rule,
        timex=timex_for(sentence, trigger, shared=shared),
        city=city_for(sentence, trigger, shared=shared),
        destination=destination_for(sentence, trigger),
        apart=_apart(sentence, token.i),
    )
    return _distribute(sentence, encounter)


def _or_together(
    sentence: Sentence, trigger: Trigger, participants: tuple[Participant, ...], busy: frozenset[int]
) -> tuple[Participant, ...]:
    if (
        trigger.entry.frame in {"joint", "travel", "attend", "chair", "dative"}
        or len({p for part in participants for p in part.unit.persons}) > 1
    ):
        return participants
    if trigger.entry.weak and any(not t.entry.weak for t in sentence.triggers):
        return participants
    return (*participants, *together(sentence, trigger, participants, busy))


def _apart(sentence: Sentence, token: int) -> bool:
    """Whether a word before it tells it apart; "X a lui aussi été convié" adds somebody to what was told."""
    words = [t.lower_ for t in sentence.doc[sentence.start : token]]
    before = {word for n, word in enumerate(words) if not (n and word in _TOO and words[n - 1] in _STRESSED)}
    return bool(before & sentence.vocabulary.context["further"])


def _distribute(sentence: Sentence, encounter: Encounter) -> list[Encounter]:
    """One mention each where the words tell encounters apart: "avec A, puis avec B, enfin avec C"."""
    words = sentence.doc[sentence.start : sentence.end].text.casefold()
    apart = any(w in words for w in sentence.vocabulary.phrases["apart"])
    trigger, then = encounter.trigger.token, sentence.vocabulary.context["then"]
    for rule in dict.fromkeys(p.rule for p in encounter.participants):
        same = [p for p in encounter.participants if p.rule == rule and p.unit.human]
        behind = [p for p in same if p.unit.start > trigger]
        many = behind if len(behind) > 1 else same
        common = tuple(p for p in encounter.participants if p not in many)
        gaps = [{t.lower_ for t in sentence.doc[a.unit.end : b.unit.start]} for a, b in itertools.pairwise(many)]
        again = rule in {"verb-with", "noun-with"} and all("avec" in gap for gap in gaps)  # "avec A et avec B"
        one_by_one = apart or again or rule == "noun-towards" or any(then & gap for gap in gaps)
        alone = not common and many is behind and (again or any(then & gap for gap in gaps))
        told_so = one_by_one or (many != [] and many[0].unit.start > trigger and told_apart_behind(sentence))
        if gaps and (common or alone) and told_so:
            told = [replace(encounter, participants=(*common, one), apart=True) for one in many]
            return by_stages(sentence.doc, encounter, many, common) or told
        if common and gaps and (stages := by_stages(sentence.doc, encounter, many, common)):
            return stages
    return [encounter]


def _fuse(found: list[Encounter], doc: Doc) -> list[Encounter]:
    """Join what two triggers of one sentence tell of one encounter ("s'est entretenu … lors d'une audience")."""
    out: list[Encounter] = []
    for encounter in found:
        for index, other in enumerate(out):
            mine, theirs = set(encounter.persons), set(other.persons)
            nested = mine <= theirs or theirs <= mine
            governed = doc[other.trigger.token].is_ancestor(doc[encounter.trigger.token]) or doc[
                encounter.trigger.token
            ].is_ancestor(doc[other.trigger.token])
            same_time = encounter.timex == other.timex or encounter.timex is None or other.timex is None
            if (
                nested
                and same_time
                and encounter.trigger.token != other.trigger.token
                and (mine and theirs)
                and (governed or mine == theirs)
                and (encounter.status == other.status)
            ):
                out[index] = _union(other, encounter)
                break
        else:
            out.append(encounter)
    return out


def _union(first: Encounter, second: Encounter) -> Encounter:
    keep = {p.unit: p for p in (*second.participants, *first.participants)}
    participants = tuple(sorted(keep.values(), key=lambda p: p.unit.start))
    return replace(
        first,
        participants=participants,
        back=first.back and second.back,
        timex=first.timex or second.timex,
        city=first.city or second.city,
        destination=first.destination or second.destination,
    )


def _stands(  # noqa: C901, PLR0911 -- one return a case
    encounter: Encounter,
) -> bool:
    """Whether a mention says enough: two sides, or one who visits or attends, or words that point back."""
    if encounter.back or encounter.joins:
        return True
    people = len(encounter.persons)
    sides = {code for p in encounter.participants for code in p.unit.codes}
    human = [p for p in encounter.participants if p.unit.human or p.unit.form == "side"]
    if people >= 2:  # noqa: PLR2004
        return True
    entry = encounter.trigger.entry
    if entry.kind != "visit" and any(len(p.unit.states) > 1 for p in human):
        return True  # "les ministres français, italien et espagnol se sont réunis"
    if entry.weak:
        return False
    chaired = any(p.rule == "presence" for p in encounter.participants)
    placed = encounter.timex is not None or encounter.city is not None
    if chaired and placed and entry.frame == "noun":
        return True  # "la réunion tenue jeudi à Skopje sous la présidence de X": later sentences tell of the others
    if people == 1:
        if len(human) >= 2 or len(encounter.participants) >= 2:  # noqa: PLR2004
            return True
        if entry.kind == "visit":
            return any(x is not None for x in (encounter.destination, encounter.city, encounter.timex))
        return entry.kind == "conference"
    if entry.kind == "conference" or any(p.unit.human and p.unit.plural for p in encounter.participants):
        return placed and entry.frame == "noun"  # a scene that later sentences people
    if entry.frame == "noun" and encounter.timex is not None and encounter.city is not None:
        return entry.kind == "talks"  # "le groupe de travail a tenu sa réunion à Paris le 16 novembre"
    if entry.kind == "visit":
        return False
    return len(sides) >= 2 and (entry.frame == "noun" or entry.kind == "signing")  # noqa: PLR2004
