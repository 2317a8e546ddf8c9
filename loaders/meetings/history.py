"""What the text has told so far, and whom pronouns, plurals and roles mean in the light of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered
from entrevue.loaders.meetings.vocabulary import load_triggers

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.meetings.model import Encounter
    from entrevue.loaders.meetings.sentence import Sentence
    from entrevue.loaders.meetings.units import Unit

_GENDERS = {"il": "m", "elle": "f"}
_NUMBERS = ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")


@dataclass(slots=True)
class History:
    """What the text has told so far: encounters, and the people in focus, latest last."""

    encounters: list[Encounter] = field(default_factory=list)
    focus: list[Unit] = field(default_factory=list)
    pair: tuple[Unit, ...] = ()
    groups: list[tuple[int, ...]] = field(default_factory=list)
    center: Unit | None = None

    def centered(self, beside: tuple[int, ...]) -> Unit | None:
        """Whom a pronoun means: the last main subject (Grosz, Joshi, Weinstein 1995), else the first person told."""
        if self.center is not None and self.center.persons[0] not in beside:
            return self.center
        return self.protagonist(beside) or next(
            (u for u in self.focus if len(u.persons) == 1 and u.persons[0] not in beside), None
        )

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


def can_be(doc: Doc, pronoun: str, person: int) -> bool:
    """Whether a pronoun agrees in gender with somebody: "elle" is not "M. Berrada", "il" not "la ministre"."""
    genders = remembered(doc, "meetings.genders", _genders)
    return genders.get(person) in {None, _GENDERS.get(pronoun, genders.get(person))}


def _genders(doc: Doc) -> dict[int, str]:
    """By person, the gender that the first of their mentions tells that tells any."""
    found: dict[int, str] = {}
    for mention in doc._.person_mentions:
        if mention.person is not None and mention.gender is not None:
            found.setdefault(mention.person, mention.gender)
    return found


def groups_of(sentence: Sentence) -> list[tuple[int, ...]]:
    """The people of each coordination of a sentence, and of each unit that stands for several."""
    out = []
    for index, unit in enumerate(sentence.units):
        people = tuple(dict.fromkeys(p for u in sentence.group(index) for p in u.persons)) if unit.human else ()
        if len(people) > 1:
            out.append(people)
    return out


def last_pair(sentence: Sentence) -> tuple[Unit, ...]:
    """The last coordination of people in a sentence, which "leur" in the next one may mean."""
    groups = [sentence.group(i) for i, u in enumerate(sentence.units) if u.human and u.persons]
    groups = [g for g in groups if len({p for u in g for p in u.persons}) > 1]
    return groups[-1] if groups else ()


def appositions(doc: Doc, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """As in "Les deux chefs d'état-major, A et B": the plural is the two named right behind it, nobody told before."""
    out = []
    for index, unit in enumerate(units):
        following = units[index + 1] if index + 1 < len(units) else None
        apposed = (
            unit.plural
            and following is not None
            and following.form == "name"
            and doc[unit.end : following.start].text.strip() in {",", ":"}
        )
        out.append(replace(unit, persons=()) if apposed else unit)
    return tuple(out)


def refer(doc: Doc, unit: Unit, history: History) -> Unit:
    """Resolve what only the encounters told before explain: "les cinq directeurs", "le visiteur", "son hôte"."""
    if not unit.human or unit.form in {"name", "surname"}:
        return unit
    words = [t.lower_ for t in doc[unit.start : unit.end]]
    if unit.form == "pronoun" and not unit.plural and doc[unit.start].sent.start >= unit.start - 3:
        center = history.centered(()) if doc[unit.head].dep_ in {"nsubj", "nsubj:pass", "expl:subj"} else None
        agrees = center is not None and can_be(doc, doc[unit.start].lower_, center.persons[0])
        return replace(unit, persons=center.persons) if center is not None and agrees else unit
    if unit.plural and not unit.persons:
        count = next((_NUMBERS.index(w) for w in words if w in _NUMBERS), 0)
        same = next((g for g in reversed(history.groups) if count > 1 and len(g) == count), None)
        return replace(unit, persons=same) if same else unit
    role = (
        "visitor"
        if words[-1] in load_triggers().context["visitors"]
        else "host"
        if words[-1] in load_triggers().context["hosts"]
        else None
    )
    if role is None:
        return unit
    for encounter in reversed(history.encounters):
        people = [p for part in encounter.participants if part.role == role for p in part.unit.persons]
        if people:
            return replace(unit, persons=(people[0],))
    guest = history.protagonist(()) if role == "visitor" and not unit.persons else None
    return replace(unit, persons=guest.persons) if guest is not None else unit
