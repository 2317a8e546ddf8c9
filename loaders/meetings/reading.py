"""Reads the encounters of a parsed `Doc`, sentence by sentence: triggers, arguments, completion, status, date, place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from entrevue.loaders.meetings import arguments, syntax
from entrevue.loaders.meetings.arguments import Sentence, parts
from entrevue.loaders.meetings.model import Encounter, Participant
from entrevue.loaders.meetings.placing import city_for, destination_for, timex_for
from entrevue.loaders.meetings.status import load_status, status_of
from entrevue.loaders.meetings.triggers import find_triggers
from entrevue.loaders.meetings.units import Unit, sentence_units
from entrevue.loaders.meetings.vocabulary import load_triggers
from entrevue.schema.edtf import is_compatible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from entrevue.loaders.meetings.model import Trigger
    from entrevue.schema.records import Status

_NUMBERS = ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_DELEGATES = 3
_PRONOUNS = frozenset({"il", "elle", "ils", "elles", "celui-ci", "celle-ci", "cela", "tout"})
_VISITORS = frozenset({"visiteur", "visiteuse", "invité", "invitée"})
_HOSTS = frozenset({"hôte", "hôtesse"})
_DEMONSTRATIVE = frozenset({"ce", "cet", "cette", "ces"})
_CLITICS = frozenset({"l'", "l’", "le", "la", "les", "lui"})  # noqa: RUF001
_DEFINITE = frozenset({"le", "la", "les", "l'", "l’"})  # noqa: RUF001


@dataclass(slots=True)
class History:
    """What the text has told so far: encounters, and the people in focus, latest last."""

    encounters: list[Encounter] = field(default_factory=list)
    focus: list[Unit] = field(default_factory=list)
    pair: tuple[Unit, ...] = ()
    groups: list[tuple[int, ...]] = field(default_factory=list)
    center: Unit | None = None

    def centered(self, beside: tuple[int, ...]) -> Unit | None:
        """Whom a pronoun means: the last main subject (Grosz, Joshi and Weinstein 1995), else the article's first person."""
        if self.center is not None and self.center.persons[0] not in beside:
            return self.center
        return self.protagonist(beside) or next((u for u in self.focus if len(u.persons) == 1 and u.persons[0] not in beside), None)

    def protagonist(self, beside: tuple[int, ...]) -> Unit | None:
        """The person of most encounters so far who is not among `beside`."""
        counts: dict[int, int] = {}
        units: dict[int, Unit] = {}
        for encounter in self.encounters:
            for participant in encounter.participants:
                for person in participant.unit.persons:
                    counts[person] = counts.get(person, 0) + 1
                    units.setdefault(person, participant.unit)
        counts = {p: n for p, n in counts.items() if p not in beside}
        return units[max(counts, key=lambda p: counts[p])] if counts else None

    def last_person(self, beside: tuple[int, ...]) -> Unit | None:
        """The person named last who is not among `beside`."""
        return next((u for u in reversed(self.focus) if len(u.persons) == 1 and u.persons[0] not in beside), None)


def read_encounters(doc: Doc) -> list[Encounter]:
    """All mentions of encounters in the sentences of `doc`, in text order."""
    history = History()
    for number, span in enumerate(_sentences(doc)):
        for encounter in _read_sentence(doc, span, number, history):
            history.encounters.append(encounter)
    return history.encounters


def _sentences(doc: Doc) -> list[Span]:
    """The sentences of the body; headlines repeat, exaggerate or contradict it, and are left out."""
    sentences = list(doc.spans["sentences"] if "sentences" in doc.spans else doc.sents)
    body = [(b.start, b.end) for b in doc.spans["body"]] if "body" in doc.spans else []
    return [s for s in sentences if not body or any(a <= s.start < b or s.start <= a < s.end for a, b in body)]


def _read_sentence(doc: Doc, span: Span, number: int, history: History) -> Iterator[Encounter]:
    vocabulary = load_triggers()
    units = sentence_units(doc, span.start, span.end, vocabulary.context["sides"])
    units = _appositions(doc, tuple(refer(doc, unit, history) for unit in units))
    triggers = find_triggers(doc, span.start, span.end, vocabulary)
    sentence = Sentence(doc, span.start, span.end, units, triggers, vocabulary)
    found: list[Encounter] = []
    for trigger in triggers:
        if len(triggers) > 1 and "marge" in syntax.introduces(doc, trigger.token).split():
            continue  # "en marge de la session, X a rencontré Y" tells of what happened beside it
        busy = frozenset(p for e in found if len(e.persons) > 1 for p in e.persons)
        found += _read_trigger(sentence, trigger, number, history, busy)
    found = _fuse(found, doc)
    _add_presence(sentence, found, history, number)
    history.focus += [u for u in units if u.human and u.persons]
    history.pair = _last_pair(sentence)
    subject = [u for t in arguments.main_subjects(sentence) for u in sentence.group_of(t) if u.human and u.persons]
    if len(subject) == 1 and len(subject[0].persons) == 1:
        history.center = subject[0]
    history.groups += [g for g in _groups(sentence)]
    yield from (e for e in found if _stands(e))


def _read_trigger(
    sentence: Sentence, trigger: Trigger, number: int, history: History, busy: frozenset[int] = frozenset()
) -> list[Encounter]:
    token = sentence.doc[trigger.token]
    status, rule = status_of(sentence.doc, sentence.start, sentence.end, trigger.token)
    if status is None:
        return []
    noun = trigger.entry.frame == "noun"
    participants = (
        arguments.noun_participants(sentence, trigger) if noun else arguments.verb_participants(sentence, trigger)
    )
    back = False
    if noun:
        participants, back = _complete_noun(sentence, trigger, participants, history)
    elif trigger.entry.frame == "attend":
        return []
    elif trigger.entry.frame == "phrase":
        known = tuple(p for part in participants for p in part.unit.persons)
        other = history.last_person(known) if len(set(known)) == 1 else None
        if other is not None:
            participants = (*parts((other,), "participant", "phrase-before"), *participants)
    else:
        participants = _complete_verb(sentence, trigger, participants, history)
    if not back and trigger.kind not in {"visit", "conference"}:
        participants = _or_together(sentence, trigger, participants, busy)
    back = back and (bool(history.encounters) or _points(token))
    if noun and trigger.kind == "talks" and any(p.unit.human and p.unit.plural and not p.unit.persons for p in participants):
        trigger = replace(trigger, kind="conference") if token.lower_.startswith("réunion") else trigger
    encounter = Encounter(
        trigger=trigger,
        sentence=number,
        start=sentence.start,
        end=sentence.end,
        participants=participants,
        back=back,
        pointing=noun and back and _points(token),
        status=status,
        status_rule=rule,
        timex=timex_for(sentence, trigger, shared=not back),
        city=city_for(sentence, trigger, shared=not back),
        destination=destination_for(sentence, trigger),
    )
    apart = _apart(sentence, token.i)
    return _distribute(sentence, replace(encounter, apart=apart))


def _or_together(
    sentence: Sentence, trigger: Trigger, participants: tuple[Participant, ...], busy: frozenset[int]
) -> tuple[Participant, ...]:
    if trigger.entry.frame in {"joint", "travel", "attend", "chair", "dative"} or len(
        {p for part in participants for p in part.unit.persons}) > 1:
        return participants
    if trigger.entry.weak and any(not t.entry.weak for t in sentence.triggers):
        return participants
    return (*participants, *arguments.together(sentence, trigger, participants, busy))


def _complete_noun(
    sentence: Sentence, trigger: Trigger, participants: tuple[Participant, ...], history: History
) -> tuple[tuple[Participant, ...], bool]:
    """Resolve "son", "leur", "cette" before a noun, and an elliptic side ("une audience auprès du Roi")."""
    noun = sentence.doc[trigger.token]
    known = tuple(p for part in participants for p in part.unit.persons)
    owner = arguments.possessor(noun)
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
        role = "visitor" if trigger.entry.kind == "visit" else "participant"
        if unit is not None and not set(unit.persons) <= set(known):
            participants = (*parts((unit,), role, "possessive"), *participants)  # type: ignore[arg-type]
        return participants, False
    if form in _DEMONSTRATIVE:
        return (*participants, *_host_of(sentence, noun)), True
    people = [p for p in participants if p.unit.human]
    own = [p for p in participants if p.rule not in {"noun-support", "noun-beside"}]
    held = noun.dep_ == "obj" and len(own) < len(participants)  # "a multiplié les rendez-vous": nothing told before
    if (form in _DEFINITE or _contracted(noun)) and not own and not held and trigger.entry.kind not in {"visit", "conference"}:
        return participants, True
    rules = {p.rule for p in people}
    if people and (rules == {"noun-towards"} or (rules <= {"noun-with", "noun-by"} and (
        not trigger.entry.weak or syntax.governor(noun) is None
    ))):
        unit = history.protagonist(known) or history.last_person(known)
        if unit is not None:
            participants = (*parts((unit,), "participant", "protagonist"), *participants)
    return participants, False


def _complete_verb(
    sentence: Sentence, trigger: Trigger, participants: tuple[Participant, ...], history: History
) -> tuple[Participant, ...]:
    """Fill an empty side of a verb of encounter from the discourse ("Il a été reçu par X", "l'a reçu")."""
    verb = sentence.doc[trigger.token]
    pronoun = any(t.lower_ in {"il", "elle"} for t in syntax.subjects(verb))
    if pronoun and participants and trigger.entry.frame in {"object", "receive", "with", "dative"}:
        unit = None if trigger.entry.weak else history.centered(participants[0].unit.persons)
        if unit is not None and len({p for part in participants for p in part.unit.persons}) < 2:  # noqa: PLR2004
            return (*parts((unit,), "participant", "pronoun-protagonist"), *participants)
    first = min([verb.i, *(a.i for a in syntax.auxiliaries(verb))])
    near = sentence.doc[max(sentence.start, first - 3) : verb.i]
    clitic = any(t.lower_ in {"l'", "l’"} or (t.lower_ in _CLITICS and t.pos_ == "PRON") for t in near)  # noqa: RUF001
    if trigger.entry.frame not in {"object", "receive"} or len(participants) != 1 or not clitic:
        return participants
    unit = history.centered(participants[0].unit.persons)
    return participants if unit is None else (*participants, *parts((unit,), "participant", "clitic"))


def _contracted(noun: Token) -> bool:
    """Whether a definite article hides in a preposition ("à la table des discussions")."""
    return noun.i > 0 and noun.doc[noun.i - 1].lower_ in {"du", "des", "au", "aux"}


def _host_of(sentence: Sentence, noun: Token) -> tuple[Participant, ...]:
    """ "Hôte de cette réunion, X a…": the person in apposition."""
    if noun.head.lower_ not in {"hôte", "hôtesse"}:
        return ()
    units = [u for u in sentence.units if u.start > noun.i and u.human and u.persons][:1]
    return parts(units, "host", "host-apposition")


def _groups(sentence: Sentence) -> list[tuple[int, ...]]:
    """The people of each coordination of a sentence, and of each unit that stands for several."""
    out = []
    for index, unit in enumerate(sentence.units):
        people = tuple(dict.fromkeys(p for u in sentence.group(index) for p in u.persons)) if unit.human else ()
        if len(people) > 1:
            out.append(people)
    return out


def _appositions(doc: Doc, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """ "Les deux chefs d'état-major, A et B": the plural is the two named right behind it, nobody told before."""
    out = []
    for index, unit in enumerate(units):
        following = units[index + 1] if index + 1 < len(units) else None
        apposed = unit.plural and following is not None and following.form == "name" and doc[
            unit.end : following.start
        ].text.strip() in {",", ":"}
        out.append(replace(unit, persons=()) if apposed else unit)
    return tuple(out)


def refer(doc: Doc, unit: Unit, history: History) -> Unit:
    """Resolve what only the encounters told before explain: "les cinq directeurs", "le visiteur", "son hôte"."""
    if not unit.human or unit.form in {"name", "surname"}:
        return unit
    words = [t.lower_ for t in doc[unit.start : unit.end]]
    if unit.form == "pronoun" and not unit.plural and doc[unit.start].sent.start >= unit.start - 3:
        center = history.centered(()) if doc[unit.head].dep_ in {"nsubj", "nsubj:pass", "expl:subj"} else None
        return replace(unit, persons=center.persons) if center is not None else unit
    if unit.plural and not unit.persons:
        count = next((_NUMBERS.index(w) for w in words if w in _NUMBERS), 0)
        same = next((g for g in reversed(history.groups) if count > 1 and len(g) == count), None)
        return replace(unit, persons=same) if same else unit
    role = "visitor" if words[-1] in _VISITORS else "host" if words[-1] in _HOSTS else None
    if role is None:
        return unit
    for encounter in reversed(history.encounters):
        people = [p for part in encounter.participants if part.role == role for p in part.unit.persons]
        if people:
            return replace(unit, persons=(people[0],))
    guest = history.protagonist(()) if role == "visitor" and not unit.persons else None
    return replace(unit, persons=guest.persons) if guest is not None else unit


def _last_pair(sentence: Sentence) -> tuple[Unit, ...]:
    """The last coordination of people in a sentence, which "leur" in the next one may mean."""
    groups = [sentence.group(i) for i, u in enumerate(sentence.units) if u.human and u.persons]
    groups = [g for g in groups if len({p for u in g for p in u.persons}) > 1]
    return groups[-1] if groups else ()


def _pair(sentence: Sentence, noun: Token) -> tuple[Unit, ...]:
    """The two sides that "leur" before a noun refers to: a plural subject, else the last two people before it."""
    verb = syntax.governor(noun)
    if verb is not None:
        units = arguments.subject_units(sentence, verb)
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
    return (earlier or subject or [None])[-1 if earlier else 0]


def _points(noun: Token) -> bool:
    determiner = syntax.determiner(noun)
    return determiner is not None and determiner.lower_ in _DEMONSTRATIVE


def _apart(sentence: Sentence, token: int) -> bool:
    before = {t.lower_ for t in sentence.doc[sentence.start : token]}
    return bool(before & {"puis", "ensuite", "également", "aussi", "enfin"})


def _distribute(sentence: Sentence, encounter: Encounter) -> list[Encounter]:
    """One mention each where the words tell encounters apart: "avec A, puis avec B, enfin avec C"."""
    words = sentence.doc[sentence.start : sentence.end].text.casefold()
    apart = any(w in words for w in sentence.vocabulary.phrases["apart"])
    for rule in dict.fromkeys(p.rule for p in encounter.participants):
        many = [p for p in encounter.participants if p.rule == rule and p.unit.human]
        common = tuple(p for p in encounter.participants if p not in many)
        gaps = [
            {t.lower_ for t in sentence.doc[a.unit.end : b.unit.start]} for a, b in zip(many, many[1:], strict=False)
        ]
        again = rule in {"verb-with", "noun-with"} and all("avec" in gap for gap in gaps)  # "avec A et avec B"
        if common and gaps and (apart or again or rule == "noun-towards" or any({"puis", "ensuite"} & gap for gap in gaps)):
            return [replace(encounter, participants=(*common, one), apart=True) for one in many]
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
            same_time = encounter.timex is other.timex or encounter.timex is None or other.timex is None
            if nested and same_time and encounter.trigger.token != other.trigger.token and (mine and theirs) and (governed or mine == theirs) and (
                encounter.status == other.status
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


def _add_presence(sentence: Sentence, found: list[Encounter], history: History, number: int) -> None:
    """Add those present, to the encounter of the sentence, else to the one told just before."""
    for position, participants in arguments.presence(sentence):
        peopled = [i for i, e in enumerate(found) if e.persons] or list(range(len(found)))
        before = [i for i in peopled if found[i].trigger.token < position] or peopled
        if before:
            index = before[-1]
            known = set(found[index].persons)
            extra = tuple(p for p in participants if not set(p.unit.persons) <= known or not p.unit.persons)
            found[index] = replace(found[index], participants=(*found[index].participants, *extra))
    if history.encounters:
        for index, encounter in enumerate(found):
            if encounter.persons and all(p.rule == "presence" for p in encounter.participants if p.unit.persons):
                found[index] = replace(encounter, back=True, joins=True)  # who witnessed it does not make it
    joined = arguments.on_roll(sentence) or arguments.joining(sentence)
    if not joined and history.encounters and history.encounters[-1].trigger.kind == "conference":
        joined = arguments.at_it(sentence) or _delegates(sentence, history, number)
        if joined and all(e.trigger.entry.frame == "joint" for e in found):
            found.clear()  # two delegates who insist on the same did not meet apart
    off = _called_off(sentence) if not found and history.encounters else None
    if off is not None:
        last = history.encounters[-1]
        found.append(replace(last, sentence=number, start=sentence.start, end=sentence.end, participants=(), back=True,
                             joins=True, apart=False, status=off, status_rule="called-off", timex=None, city=None))
        return
    if joined and _elsewhen(sentence, history):
        return
    if joined and all(e.back or len(e.persons) < 2 for e in found):  # noqa: PLR2004
        found.clear()
    if joined and not found and history.encounters:
        last = history.encounters[-1]
        found.append(
            replace(
                last,
                sentence=number,
                start=sentence.start,
                end=sentence.end,
                participants=joined,
                back=True,
                apart=False,
                joins=True,
                timex=None,
                city=None,
            )
        )


def _elsewhen(sentence: Sentence, history: History) -> bool:
    """Whether a sentence gives a day of its own that is not that of the encounter told last."""
    told = history.encounters[-1].timex.value if history.encounters and history.encounters[-1].timex else None
    days = [t.value for t in sentence.doc._.timexes if sentence.start <= t.start < sentence.end and t.value]
    return bool(told and days) and not any(is_compatible(told, day) for day in days)


def _delegates(sentence: Sentence, history: History, number: int) -> tuple[Participant, ...]:
    """The people who speak or take sides in the sentences after a multilateral encounter was told: its delegates."""
    last = history.encounters[-1]
    if last.status != "held" or number - last.sentence > _DELEGATES or len(set(last.persons)) == 2:  # noqa: PLR2004
        return ()
    subjects = [u for t in arguments.main_subjects(sentence) for u in sentence.group_of(t) if u.human and u.persons]
    root = next((t for t in sentence.doc[sentence.start : sentence.end] if t.dep_ == "ROOT"), None)
    if root is None or any("Imp" in a.morph.get("Tense", []) for a in syntax.auxiliaries(root)):
        return ()
    return parts((u for u in subjects if u.form in {"name", "surname"}), "participant", "delegate")


def _called_off(sentence: Sentence) -> Status | None:
    """ "Elle a été reportée": a verb of calling off whose subject is a pronoun for the encounter told last."""
    words = load_status()["cancelled"]
    for token in sentence.doc[sentence.start : sentence.end]:
        if words.has(token.lower_) and any(t.lower_ in _PRONOUNS for t in syntax.subjects(token)):
            return "cancelled"
    return None


def _stands(encounter: Encounter) -> bool:
    """Whether a mention says enough: two sides, or one who visits or attends, or words that point back."""
    if encounter.back or encounter.joins:
        return True
    people = len(encounter.persons)
    sides = {p.unit.country for p in encounter.participants if p.unit.country}
    human = [p for p in encounter.participants if p.unit.human or p.unit.form == "side"]
    if people >= 2:  # noqa: PLR2004
        return True
    entry = encounter.trigger.entry
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
    if entry.kind == "visit":
        return False
    return len(sides) >= 2 and (entry.frame == "noun" or entry.kind == "signing")  # noqa: PLR2004
