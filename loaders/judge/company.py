"""Who came along, told in a sentence of its own: "M. X était accompagné de Y", "la délégation comprenait Y et Z".

The press says it once, often at the end, and means all that was told before of the journey. In the annotated dispatches
and half of the pages Y took part in the encounter of X told last before (127 of 131), in X's others of the same time
(30 of 33), and in the last one of the state whose delegation is made up (44 of 46); whatever is told later may well be
without Y.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from entrevue.loaders.judge import grouping
from entrevue.loaders.judge.absence import absent
from entrevue.loaders.judge.party import parties
from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.merging import Cluster
from entrevue.schema.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from entrevue.loaders.judge.judge import Verdict
    from entrevue.loaders.judge.party import Party
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.sentence import Sentence

_MEMBERS = 8  # tokens behind a body: "la délégation de l'Intérieur suisse, dont faisait partie"


@dataclass(frozen=True, slots=True)
class Company:
    """Those who came along, as a sentence tells: with `lead`, or with whoever is of the state `country`."""

    sentence: int
    people: frozenset[int]
    lead: int | None
    country: str | None


def with_company(scene: Scene, verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The encounters told before such a sentence, with those who came along to them."""
    out = list(verdicts)
    for company in companies(scene):
        gone = absent(scene, company.sentence)
        for number in _shared(scene, company, out):
            new = company.people - set(out[number].cluster.persons) - gone
            out[number] = _joined(scene, out[number], new, company.sentence)
    return out


def companies(scene: Scene) -> Iterator[Company]:
    """Those whom a sentence is about to tell: its main verb accompanies or makes up."""
    for party in parties(scene):
        sentence = scene.sentences[party.sentence]
        word = _main_word(sentence, party)
        if word is None:
            continue
        mates = party.people - {party.lead}
        if word.lower_ in judge_forms("bodies") and party.lead in _behind(sentence, word):
            yield Company(party.sentence, party.people, None, party.country)
        elif mates:
            yield Company(party.sentence, mates, party.lead, None)


def _main_word(sentence: Sentence, party: Party) -> Token | None:
    """The word for the company by which the sentence's main verb tells of it, None where it is said by the way."""
    doc = sentence.doc
    for token in doc[sentence.start : sentence.end]:
        if token.lower_ in judge_forms("accompanied") | judge_forms("accompanying"):
            return token if token.dep_ == "ROOT" else None
        if token.lower_ in judge_forms("bodies") and _behind(sentence, token) & party.people:
            if _counts_members(doc[token.i + 1 : token.i + _MEMBERS]):
                return token
            verb = syntax.governor(token)
            made = verb is not None and verb.lower_.startswith(judge_words("makeup"))
            if verb is not None and verb.dep_ == "ROOT" and (made or verb.lower_ in judge_forms("making_up")):
                return token
    return None


def _counts_members(behind: Span) -> bool:
    """Whether a relative clause right behind a body names its members: "la délégation, dont faisait partie X"."""
    words = [t.lower_ for t in behind]
    return "dont" in words and "partie" in words[words.index("dont") :]


def _behind(sentence: Sentence, word: Token) -> frozenset[int]:
    return frozenset(p for unit in sentence.units if unit.human and unit.start > word.i for p in unit.persons)


def _shared(scene: Scene, company: Company, verdicts: Sequence[Verdict]) -> list[int]:
    """The encounters that a company shares: the last before its sentence, and its lead's others of the same time."""
    told = {
        number: max(m.trigger.token for m in verdict.cluster.mentions if m.sentence <= company.sentence)
        for number, verdict in enumerate(verdicts)
        if verdict.cluster.mentions[0].sentence <= company.sentence and _is_theirs(scene, company, verdict)
    }
    if not told:
        return []
    last = max(told, key=lambda number: told[number])
    if company.lead is None:
        return [last]
    return [number for number in told if number == last or _at_one_time(verdicts[number], verdicts[last])]


def _is_theirs(scene: Scene, company: Company, verdict: Verdict) -> bool:
    """Whether the one with whom they came, or else somebody of their state, took part."""
    if company.lead is not None:
        return company.lead in verdict.cluster.persons
    people = set(verdict.cluster.persons) - company.people
    return company.country is not None and any(scene.doc._.people[p].country == company.country for p in people)


def _at_one_time(one: Verdict, other: Verdict) -> bool:
    """Whether both are of one status, and their dates have a day in common."""
    if one.cluster.mentions[0].status != other.cluster.mentions[0].status or None in {one.date[0], other.date[0]}:
        return False
    (start, end), (first, last) = bounds(one.date[0] or ""), bounds(other.date[0] or "")
    return start <= last and first <= end


def _joined(scene: Scene, verdict: Verdict, people: frozenset[int], number: int) -> Verdict:
    """An encounter with others, by how they are named nearest to a sentence."""
    if not people:
        return verdict
    added = [part for person in sorted(people) for part in grouping.participant(scene, person, number)]
    first, *rest = verdict.cluster.mentions
    return replace(verdict, cluster=Cluster([replace(first, participants=(*first.participants, *added)), *rest]))
