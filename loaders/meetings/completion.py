"""The sides that a construction leaves to the discourse: "son entretien", "leur rencontre", "il l'a reçu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import HIS, THE, THEIR, THIS
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.history import can_be
from entrevue.loaders.meetings.sentence import Sentence, main_subjects, parts
from entrevue.loaders.meetings.verbs import subject_units

if TYPE_CHECKING:
    from spacy.tokens import Token

    from entrevue.loaders.meetings.history import History
    from entrevue.loaders.meetings.model import Participant, Trigger
    from entrevue.loaders.meetings.units import Unit

_CLITICS = THE | {"lui"}


def complete_noun(
    sentence: Sentence, trigger: Trigger, participants: tuple[Participant, ...], history: History
) -> tuple[tuple[Participant, ...], bool]:
    """Resolve "son", "leur", "cette" before a noun, and an elliptic side ("une audience auprès du Roi")."""
    noun = sentence.doc[trigger.token]
    known = tuple(p for part in participants for p in part.unit.persons)
    owner = possessor(noun)
    determiner = syntax.determiner(noun)
    form = determiner.lower_ if determiner is not None else ""
    if owner == "many":
        pair = _pair(sentence, noun) or history.pair
        if not pair and trigger.entry.kind == "signing":
            return participants, False  # "leur signature" is the signature of subjects who are not known
        new = (u for u in pair if u not in {p.unit for p in participants})
        return (*parts(new, "participant", "leur"), *participants), True
    if owner == "one":
        unit = _sentence_owner(sentence, noun.i, known) or history.last_person(known) or history.protagonist(known)
        if any(p.rule == "noun-support" and p.unit.human and p.unit.persons for p in participants):
            unit = None  # "X fera sa première visite": his own
        role = "visitor" if trigger.entry.kind == "visit" else "participant"
        if unit is not None and not set(unit.persons) <= set(known):
            participants = (*parts((unit,), role, "possessive"), *participants)  # type: ignore[arg-type]
        return participants, False
    if form in THIS:
        return (*participants, *_host_of(sentence, noun)), True
    people = [p for p in participants if p.unit.human]
    own = [p for p in participants if p.rule not in {"noun-support", "noun-beside"}]
    held = noun.dep_ == "obj" and len(own) < len(participants)  # "a multiplié les rendez-vous": nothing told before
    if (
        (form in THE or _contracted(noun))
        and not own
        and not held
        and trigger.entry.kind not in {"visit", "conference"}
    ):
        return participants, True
    rules = {p.rule for p in people}
    if people and (
        rules == {"noun-towards"}
        or (rules <= {"noun-with", "noun-by"} and (not trigger.entry.weak or syntax.governor(noun) is None))
    ):
        unit = history.protagonist(known) or history.last_person(known)
        if unit is not None:
            participants = (*parts((unit,), "participant", "protagonist"), *participants)
    return participants, False


def complete_verb(
    sentence: Sentence, trigger: Trigger, participants: tuple[Participant, ...], history: History
) -> tuple[Participant, ...]:
    """Fill an empty side of a verb of encounter from the discourse ("Il a été reçu par X", "l'a reçu")."""
    verb = sentence.doc[trigger.token]
    pronoun = next((t.lower_ for t in syntax.subjects(verb) if t.lower_ in {"il", "elle"}), None)
    if pronoun and participants and trigger.entry.frame in {"object", "receive", "with", "dative"}:
        unit = None if trigger.entry.weak else history.centered(participants[0].unit.persons)
        one = len({p for part in participants for p in part.unit.persons}) < 2  # noqa: PLR2004
        if unit is not None and one and can_be(sentence.doc, pronoun, unit.persons[0]):
            return (*parts((unit,), "participant", "pronoun-protagonist"), *participants)
    first = min([verb.i, *(a.i for a in syntax.auxiliaries(verb))])
    near = sentence.doc[max(sentence.start, first - 3) : verb.i]
    clitic = any(_is_clitic(t) for t in near)
    if trigger.entry.frame not in {"object", "receive"} or len(participants) != 1 or not clitic:
        return participants
    unit = _subject_above(sentence, verb, participants) or history.centered(participants[0].unit.persons)
    return participants if unit is None else (*participants, *parts((unit,), "participant", "clitic"))


def _subject_above(sentence: Sentence, verb: Token, participants: tuple[Participant, ...]) -> Unit | None:
    """Who acts in the clause that a verb's own depends on: "la ministre s'est arrêtée à Arlon, où l'attendait X"."""
    known = {p for part in participants for p in part.unit.persons}
    for token in main_subjects(sentence):
        units = [u for u in sentence.group_of(token) if u.human and u.persons]
        one = len(units) == 1 and len(units[0].persons) == 1 and units[0].end <= verb.i
        if one and token.head != verb and known.isdisjoint(units[0].persons):
            return units[0]
    return None


def _is_clitic(token: Token) -> bool:
    """Whether a word is an object pronoun, and not the article of "L'Inde accueillera"."""
    if token.lower_ not in _CLITICS:
        return False
    following = token.doc[token.i + 1]
    return token.pos_ == "PRON" or (following.pos_ in {"VERB", "AUX", "ADV"} or following.lower_ == "y")


def possessor(noun: Token) -> str | None:
    """As in "one" for son/sa/ses, "many" for leur/leurs before a noun, else None."""
    determiner = syntax.determiner(noun)
    if determiner is None:
        return None
    form = determiner.lower_
    return "one" if form in HIS else "many" if form in THEIR else None


def points(noun: Token) -> bool:
    """Whether a demonstrative stands before a noun."""
    determiner = syntax.determiner(noun)
    return determiner is not None and determiner.lower_ in THIS


def _contracted(noun: Token) -> bool:
    """Whether a definite article hides in a preposition ("à la table des discussions")."""
    return noun.i > 0 and noun.doc[noun.i - 1].lower_ in {"du", "des", "au", "aux"}


def _host_of(sentence: Sentence, noun: Token) -> tuple[Participant, ...]:
    """As in "Hôte de cette réunion, X a…": the person in apposition."""
    if noun.head.lower_ not in sentence.vocabulary.context["hosts"]:
        return ()
    units = [u for u in sentence.units if u.start > noun.i and u.human and u.persons][:1]
    return parts(units, "host", "host-apposition")


def _pair(sentence: Sentence, noun: Token) -> tuple[Unit, ...]:
    """The two sides that "leur" before a noun refers to: a plural subject, else the last two people before it."""
    verb = syntax.governor(noun)
    if verb is not None:
        units = subject_units(sentence, verb)
        if len({p for u in units for p in u.persons}) > 1:
            return units
    named = [u for u in sentence.units if u.human and u.persons and u.end <= noun.i]
    pair: list[Unit] = []
    for unit in reversed(named):
        if not any(set(unit.persons) & set(u.persons) for u in pair):
            pair.insert(0, unit)
        if len({p for u in pair for p in u.persons}) > 1:
            return tuple(pair)
    return ()


def _sentence_owner(sentence: Sentence, before: int, known: tuple[int, ...]) -> Unit | None:
    named = [u for u in sentence.units if u.human and len(u.persons) == 1 and u.persons[0] not in known]
    subject = [u for u in named if sentence.doc[u.head].dep_ in {"nsubj", "nsubj:pass"}]
    earlier = [u for u in named if u.end <= before]
    if earlier:
        return earlier[-1]
    return subject[0] if subject else None
