"""One encounter that the judge leaves in parts is told once: what the text goes on telling of, or tells of one alone.

The judge may part the words of one encounter ("a effectué une visite… lors de l'audience, les deux ministres ont
évoqué"). Where two encounters it leaves are of just the same people in the same status, and nothing says that the later
one is another, they are one: a visit with the talks held in it, or an encounter with words that only go on about it (a
noun with its article, a verb of deliberation). A day of its own, another town, the pluperfect or words that count ("une
seconde réunion", "puis") tell the later one apart. Such pairs are rare in the annotated articles: of five visits with
their talks in an eighth of the dispatches and half of the pages four are one.

And whoever is said alone to have met somebody, at a time at which one encounter of theirs is told in full, has been at
that one; so have states of which the text names nobody where it names those who met of just these states on that day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import HIS, THE, THEIR, THIS
from entrevue.loaders.judge.linking import is_beside, steps_back
from entrevue.loaders.judge.words import judge_forms
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.merging import Cluster

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.judge.judge import Verdict
    from entrevue.loaders.meetings.model import Encounter

_TWO = 2  # people without whom no encounter is known again
_DAY = len("2024-04-16")
_OPENING = 4  # tokens of a sentence, among which it says when what it tells was: "Le lendemain, les deux hommes"
_STAYS = frozenset({"talks", "visit"})
_GOES_ON = frozenset({"learnt", "travel", "attend", "joint", "chair", "join"})  # frames of verbs that open nothing
_DEFINITE = THE | THIS | HIS | THEIR | {"du", "des", "au", "aux"}


def told_once(verdicts: Sequence[Verdict], doc: Doc) -> list[Verdict]:
    """The encounters, each once: with all that the text goes on telling of it, and with what it tells of one alone."""
    return _without_lone(_without_retold(verdicts, doc), doc)


def _without_retold(verdicts: Sequence[Verdict], doc: Doc) -> list[Verdict]:
    """The encounters, each that the text only goes on telling of with the one told before."""
    out: list[Verdict] = []
    for later in verdicts:
        place = next((n for n, one in enumerate(out) if _goes_on(one, later, doc)), None)
        if place is None:
            out.append(later)
        else:
            out[place] = _united(out[place], later)
    return out


def _without_lone(verdicts: Sequence[Verdict], doc: Doc) -> list[Verdict]:
    """The encounters, each of one person alone or of nobody named with the fuller one that tells it."""
    told, kept = list(verdicts), []
    for number, lone in enumerate(verdicts):
        fuller = _fuller(lone, verdicts, doc) if lone.cluster.persons else _named(lone, verdicts, doc)
        if fuller is None:
            kept.append(number)
        else:
            told[fuller] = _united(told[fuller], lone)
    return [told[number] for number in kept]


def _united(one: Verdict, other: Verdict) -> Verdict:
    """Both as one: the later gives the date and the city only where the earlier has none."""
    return replace(
        one,
        cluster=Cluster([*one.cluster.mentions, *other.cluster.mentions]),
        date=one.date if one.date[0] is not None else other.date,
        city=one.city if one.city[0] is not None else other.city,
        topics=one.topics | other.topics,
    )


def _fuller(lone: Verdict, verdicts: Sequence[Verdict], doc: Doc) -> int | None:
    """The first encounter of the one person of `lone` with others, of the same status and date.

    Somebody alone at a conference was there with people whom the article does not name: only a conference tells it.
    What took place beside one is not told by it.
    """
    people = set(lone.cluster.persons)
    if len(people) != 1:
        return None
    confers = lone.cluster.mentions[0].trigger.kind == "conference"
    beside = any(is_beside(doc, mention) for mention in lone.cluster.mentions)
    same = (
        number
        for number, other in enumerate(verdicts)
        if people < set(other.cluster.persons)
        and _is_of_time_of(other, lone)
        and (not confers or other.cluster.mentions[0].trigger.kind == "conference")
        and not (beside and other.cluster.mentions[0].trigger.kind == "conference")
    )
    return next(same, None)


def _named(unnamed: Verdict, verdicts: Sequence[Verdict], doc: Doc) -> int | None:
    """The first encounter of people of just the states of `unnamed`, of the same status and date."""
    if unnamed.date[0] is None:
        return None
    people = doc._.people
    states = unnamed.cluster.sides(people)
    same = (
        number
        for number, other in enumerate(verdicts)
        if other.cluster.persons and _is_of_time_of(other, unnamed) and other.cluster.sides(people) == states
    )
    return next(same, None)


def _is_of_time_of(one: Verdict, other: Verdict) -> bool:
    """Whether both have the same status and date, or neither has a date."""
    return one.cluster.mentions[0].status == other.cluster.mentions[0].status and one.date[0] == other.date[0]


def _goes_on(one: Verdict, later: Verdict, doc: Doc) -> bool:
    first, second = one.cluster, later.cluster
    if len(first.persons) < _TWO or set(first.persons) != set(second.persons):
        return False
    if first.mentions[0].status != second.mentions[0].status or not _at_one_time(one, later):
        return False
    if first.cities and second.cities and first.cities.isdisjoint(second.cities):
        return False
    if any(m.apart or steps_back(doc, m.trigger.token) or _is_another(m, doc) for m in second.mentions):
        return False
    kinds = first.mentions[0].trigger.kind, second.mentions[0].trigger.kind
    if set(kinds) == _STAYS or (kinds[0] == kinds[1] and _is_of_day_of(one, later)):
        return True
    return kinds[1] in _STAYS and not any(_opens(m, doc) for m in second.mentions)


def _at_one_time(one: Verdict, later: Verdict) -> bool:
    """Whether both have the same date, or the later tells no time of its own, and none is held to be another day."""
    if one.date[0] is not None and later.date[0] is not None:
        return one.date[0] == later.date[0]
    told = {_time(m.timex) for m in one.cluster.mentions if m.timex}
    return all(_time(m.timex) in told for m in later.cluster.mentions if m.timex)


def _is_of_day_of(one: Verdict, later: Verdict) -> bool:
    """Whether both are of one and the same day, told to the day."""
    return one.date[0] == later.date[0] and len(one.date[0] or "") == _DAY


def _time(timex: TimexMention) -> str:
    """What a time is by: its value, or its words where nothing anchors them ("mardi" in an undated text)."""
    return timex.value or timex.text.casefold()


def _is_another(mention: Encounter, doc: Doc) -> bool:
    """Whether a word that opens the sentence, or hangs on the one that tells, makes it another of several."""
    token = doc[mention.trigger.token]
    verb = syntax.governor(token) or token
    near = [*doc[mention.start : min(mention.start + _OPENING, token.i)], *token.children, *verb.children]
    return any(t.lower_ in judge_forms("anew") for t in near)


def _opens(mention: Encounter, doc: Doc) -> bool:
    """Whether a word tells of one as if for the first time: "a reçu", "une entrevue", not "la série d'entretiens"."""
    entry, token = mention.trigger.entry, doc[mention.trigger.token]
    if entry.frame != "noun":
        return entry.frame not in _GOES_ON and not entry.weak
    determiner = syntax.determiner(token)
    if determiner is None and token.dep_ == "nmod":
        determiner = syntax.determiner(token.head)
    return determiner is None or determiner.lower_ not in _DEFINITE
