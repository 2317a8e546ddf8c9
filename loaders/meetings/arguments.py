"""Who takes part, by the construction of the trigger: one named rule per frame (see `triggers.toml`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.model import Participant
from entrevue.loaders.meetings.units import Unit, group_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Token

    from entrevue.loaders.meetings.model import Trigger
    from entrevue.loaders.meetings.vocabulary import Triggers
    from entrevue.schema.records import Kind, Role

_REACH = 40
_TITLE = 12
_OTHER_CASES = frozenset({"avec", "par", "pour", "entre", "sur", "contre", "dans", "qui", "que", "pendant"})
_POSSESSIVE_ONE = frozenset({"son", "sa", "ses"})
_POSSESSIVE_MANY = frozenset({"leur", "leurs"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the rules see of one sentence: tokens `start:end`, its units and triggers, and the vocabulary."""

    doc: Doc
    start: int
    end: int
    units: tuple[Unit, ...]
    triggers: tuple[Trigger, ...]
    vocabulary: Triggers

    @property
    def stops(self) -> frozenset[int]:
        """Noun triggers, over which no list of participants runs."""
        return frozenset(t.token for t in self.triggers if t.entry.frame == "noun")

    def at(self, token: int) -> int | None:
        """Index of the unit that covers a token."""
        return next((i for i, u in enumerate(self.units) if u.start <= token < u.end), None)

    def group(self, index: int) -> tuple[Unit, ...]:
        """The coordination that begins with a unit."""
        return group_from(self.doc, self.units, index, self.stops)

    def group_of(self, token: Token) -> tuple[Unit, ...]:
        """The coordination that a token heads: its own unit's, or that of the first unit in its noun phrase."""
        index = self.at(token.i)
        if index is None:
            left, right = token.left_edge.i, token.right_edge.i
            near = [i for i, u in enumerate(self.units) if left <= u.start <= min(right, token.i + 8)]
            near = [i for i in near if not self._crosses_verb(token.i, self.units[i].start)]
            if not near or token.pos_ in {"VERB", "PRON"}:
                return ()
            index = near[0]
        return self.group(index)

    def after(self, token: int, cases: frozenset[str], reach: int = _REACH) -> tuple[Unit, ...]:
        """The group behind the first of the given prepositions after a token, in the same clause."""
        for position in range(token + 1, min(self.end, token + reach)):
            word = self.doc[position]
            if word.text in {";", "."} or position in self.stops:
                return ()
            if syntax.is_finite(word) and not word.dep_.startswith(("aux", "cop")) and word.dep_ != "acl:relcl":
                return ()
            if word.lower_ in cases and (group := self.behind(position)):
                return group
        return ()

    def behind(self, position: int) -> tuple[Unit, ...]:
        """The group whose first unit is the noun phrase right behind a preposition (title words may come between)."""
        for index, unit in enumerate(self.units):
            if position < unit.start <= position + _TITLE and not self._breaks(position, unit.start):
                if unit.form == "country" and unit.start > position + 1:
                    return ()  # "avec un gradé … au Qatar": the country is not the company
                return self.group(index)
        return ()

    def _crosses_verb(self, left: int, right: int) -> bool:
        return any(syntax.is_finite(t) for t in self.doc[left:right])

    def _breaks(self, left: int, right: int) -> bool:
        gap = self.doc[left + 1 : right]
        if len(gap) and gap[-1].text == ",":
            gap = gap[:-1]
        return any(
            (t.pos_ in {"VERB", "AUX"} and syntax.is_finite(t)) or t.text in {",", ";", ":"} or t.lower_ in _OTHER_CASES
            for t in gap
        )


_AVEC = frozenset({"avec"})
_COMPANY_PRONOUNS = frozenset({"lequel", "laquelle", "lesquels", "lesquelles", "qui"})
_PAR = frozenset({"par"})
_ENTRE = frozenset({"entre"})
_CHEZ = frozenset({"chez"})
_DATIVE = frozenset({"à", "au", "aux"})
_OF = frozenset({"de", "du", "des", "d'", "d’"})  # noqa: RUF001
_END_OF_COMPLEMENT = frozenset({"auprès", "avec", "entre", "sur", "pour", "par"})
_DESTINATION = frozenset({"à", "en", "au", "aux"})
_TOWARDS = frozenset({"auprès", "chez"})


def parts(units: Iterable[Unit], role: Role, rule: str) -> tuple[Participant, ...]:
    """Participants of one role."""
    return tuple(Participant(unit, role, rule) for unit in units)


def subject_units(sentence: Sentence, verb: Token) -> tuple[Unit, ...]:
    """The units that are subject of a verb, by the parse; else the last unit before it in its clause."""
    found: list[Unit] = []
    known = False
    for token in syntax.subjects(verb):
        known = True
        found += [u for u in sentence.group_of(token) if u not in found]
    if found or known:
        return tuple(found)
    if verb.dep_ not in {"ROOT", "conj", "parataxis", "ccomp"}:
        return ()
    for unit in reversed(sentence.units):
        if verb.i - 12 <= unit.start < verb.i and unit.human:
            return (unit,)
    return ()


def object_units(sentence: Sentence, verb: Token, reach: int = 12) -> tuple[Unit, ...]:
    """The units that are direct object: clitic, relative or noun phrase; else the first unit right after the verb."""
    for child in verb.children:
        if child.dep_ in {"obj", "iobj", "obl:arg", "dep", "expl:comp"}:
            units = sentence.group_of(syntax.antecedent(child))
            if units and units[0].human:
                return units
    for index, unit in enumerate(sentence.units):
        if verb.i < unit.start <= verb.i + reach and unit.human:
            gap = sentence.doc[verb.i + 1 : unit.start]
            words = [t for t in gap if t.pos_ != "DET"]
            if (words and words[-1].pos_ == "ADP") or any(syntax.is_finite(t) or t.i in sentence.stops for t in gap):
                return ()
            return sentence.group(index)
    return ()


def verb_participants(sentence: Sentence, trigger: Trigger) -> tuple[Participant, ...]:
    """The participants of a verbal trigger; empty where the construction does not name them."""
    verb = sentence.doc[trigger.token]
    frame = trigger.entry.frame
    if frame in {"object", "receive"}:
        return _object_frame(sentence, verb, receive=frame == "receive", reach=4 if trigger.entry.weak else _TITLE)
    if frame == "with":
        return _with_frame(sentence, verb, "verb-with")
    if frame == "dative":
        return parts(subject_units(sentence, verb), "participant", "verb-dative") + parts(
            sentence.after(verb.i, _DATIVE, 8), "participant", "verb-dative"
        )
    if frame == "travel":
        return _awaited(sentence, verb) or _travel_frame(sentence, verb)
    if frame == "comitative":
        actors = tuple(u for u in subject_units(sentence, verb) if u.human)
        company = tuple(u for u in _company(sentence, verb) if u.human and u.persons and u not in actors)
        return parts(actors + company, "participant", "comitative") if actors and company else ()
    if frame == "phrase":
        people = (u for u in sentence.units if u.human and not _speaks(sentence, u))
        return parts(people, "participant", "phrase")
    if frame == "gather":
        gathered = object_units(sentence, verb)
        return parts(gathered, "participant", "verb-gather")
    if frame in {"joint", "chair"}:
        actors = subject_units(sentence, verb)
        return parts(actors, "participant", "verb-joint") if len({p for u in actors for p in u.persons}) > 1 else ()
    if frame == "sign":
        if not _signs(sentence, verb):
            return ()
        return _with_frame(sentence, verb, "verb-sign")
    return ()


def _object_frame(sentence: Sentence, verb: Token, *, receive: bool, reach: int) -> tuple[Participant, ...]:
    active: Role = "host" if receive else "participant"
    other: Role = "visitor" if receive else "participant"
    if syntax.is_passive(verb):
        agent = sentence.after(verb.i, _PAR)
        return parts(subject_units(sentence, verb), other, "verb-passive") + parts(agent, active, "verb-passive")
    actor = subject_units(sentence, verb)
    met = tuple(u for u in object_units(sentence, verb, reach) if u not in actor)
    if not met and actor and actor[0].start > verb.i:  # "que recevait Angelino Alfano": the relative object comes first
        met = tuple(u for u in sentence.units if u.end <= verb.i and u.human)[-1:]
    return parts(actor, active, "verb-object") + parts(met, other, "verb-object")


def _with_frame(sentence: Sentence, verb: Token, rule: str) -> tuple[Participant, ...]:
    relative = _company_relative(sentence, verb)
    if relative is not None:
        return relative
    actors = subject_units(sentence, verb)
    company = tuple(u for u in sentence.after(verb.i, _AVEC) if u not in actors)
    if not company:
        before = next((c for c in verb.children if c.dep_.startswith("obl") and any(
            g.lower_ == "avec" for g in c.children)), None)
        if before is not None:
            company = tuple(u for u in sentence.group_of(before) if u not in actors)
    return parts(actors, "participant", rule) + parts(company, "participant", rule)


def _company_relative(sentence: Sentence, verb: Token) -> tuple[Participant, ...] | None:
    """ "Y, avec lequel X s'est entretenu": the antecedent and the unit between the pronoun and the verb."""
    for position in range(verb.i - 1, max(sentence.start, verb.i - 25), -1):
        if sentence.doc[position].lower_ in _COMPANY_PRONOUNS and sentence.doc[position - 1].lower_ == "avec":
            before = [u for u in sentence.units if u.end < position and u.human][-1:]
            actors = [u for u in sentence.units if position < u.start < verb.i and u.human][:1]
            if before and actors:
                return parts((*before, *actors), "participant", "verb-with-relative")
    return None


def _company(sentence: Sentence, verb: Token) -> tuple[Unit, ...]:
    for token in sentence.doc[sentence.start : sentence.end]:
        if token.lower_ in sentence.vocabulary.comitative and verb.is_ancestor(token) and token.i not in sentence.stops:
            group = sentence.behind(token.i)
            if group:
                return group
    return ()


def _awaited(sentence: Sentence, verb: Token) -> tuple[Participant, ...]:
    """ "Il est attendu par X": who awaits the traveller is his host."""
    hosts = tuple(u for u in sentence.after(verb.i, _PAR, 15) if u.human)
    visitors = subject_units(sentence, verb)
    return parts(visitors, "visitor", "verb-awaited") + parts(hosts, "host", "verb-awaited") if hosts else ()


def _travel_frame(sentence: Sentence, verb: Token) -> tuple[Participant, ...]:
    visitors = tuple(u for u in subject_units(sentence, verb) if u.human or u.form == "side")
    host = sentence.after(verb.i, _CHEZ, 20)
    return parts(visitors, "visitor", "verb-travel") + parts(host, "host", "verb-travel")


def _signs(sentence: Sentence, verb: Token) -> bool:
    words = sentence.vocabulary.context["signable"]
    near = sentence.doc[max(sentence.start, verb.i - 12) : min(sentence.end, verb.i + 15)]
    return any(t.lower_ in words for t in near)


def noun_participants(sentence: Sentence, trigger: Trigger) -> tuple[Participant, ...]:
    """The participants that a nominal trigger's complements and its governing verb name."""
    noun = sentence.doc[trigger.token]
    visit = trigger.entry.kind == "visit"
    if noun.lower_.startswith(("hôte", "invité", "convive")):
        return _guest(sentence, noun)
    complement = _of_complement(sentence, noun, visit=visit)
    found: list[Participant] = list(parts(complement, "visitor" if visit else "participant", "noun-of"))
    between = sentence.after(noun.i, _ENTRE)
    if len(between) > 1 or any(u.plural for u in between):
        found += parts(between, "participant", "noun-between")
    elif not visit:
        found += parts(sentence.after(noun.i, _AVEC), "participant", "noun-with")
    found += parts(_towards(sentence, noun), "host", "noun-towards")
    if visit:
        found += parts(_of_relative(sentence, noun), "visitor", "noun-relative")
    elif noun.lower_.startswith(("accueil", "réception")):
        found += parts(sentence.after(noun.i, _PAR, 6), "host", "noun-by")
    if trigger.kind == "call":  # "un coup de fil de X à Y"
        found += parts(sentence.after(noun.i, _DATIVE, 12), "participant", "noun-to")
    hosted = any(p.rule == "noun-towards" for p in found)
    found += _actors(sentence, noun, named=hosted if visit else bool(found), kind=trigger.kind)
    return tuple({p.unit: p for p in reversed(found)}.values())[::-1]


def _of_relative(sentence: Sentence, noun: Token) -> tuple[Unit, ...]:
    """ "la visite de travail que X a effectuée": the subject of the relative clause is the visitor."""
    for child in noun.children:
        if child.dep_.startswith("acl") and sentence.vocabulary.support_visit.has(child.lower_):
            own = [t for t in child.children if t.dep_ == "nsubj"]
            return tuple(u for t in own for u in sentence.group_of(t) if u.human)
    return ()


def _guest(sentence: Sentence, noun: Token) -> tuple[Participant, ...]:
    """ "X sera l'hôte à dîner de Y": the subject of the predicate noun and its complement."""
    if not any(c.dep_ == "cop" for c in noun.children):
        return ()
    guests = [u for t in noun.children if t.dep_ == "nsubj" for u in sentence.group_of(t) if u.human]
    hosts = [u for u in sentence.after(noun.i, _OF, 12) if u.human and u.start > noun.i]
    return parts(guests, "visitor", "noun-guest") + parts(hosts, "host", "noun-guest") if guests and hosts else ()


def _towards(sentence: Sentence, noun: Token) -> tuple[Unit, ...]:
    """The hosts behind "auprès de" and "chez", each one's own encounter ("l'une chez A, l'autre chez B")."""
    found: list[Unit] = []
    for position in range(noun.i + 1, min(sentence.end, noun.i + _REACH)):
        if position in sentence.stops or sentence.doc[position].text in {";", "."}:
            break
        if sentence.doc[position].lower_ in _TOWARDS:
            found += [u for u in sentence.behind(position) if u not in found]
    return tuple(found)


def _of_complement(sentence: Sentence, noun: Token, *, visit: bool) -> tuple[Unit, ...]:
    """The group of "de" right behind the noun and its adjectives ("la visite de travail du ministre").

    A visit may name its destination first ("la venue en Inde d'Emmanuel Macron").
    """
    for position in range(noun.i + 1, min(sentence.end, noun.i + 12)):
        token = sentence.doc[position]
        if token.text == "," or token.lower_ in _END_OF_COMPLEMENT or syntax.is_finite(token):
            return ()
        if token.lower_ in _DESTINATION and not visit:
            return ()
        if token.lower_ in _OF:
            index = next((i for i, u in enumerate(sentence.units) if position < u.start <= position + 2), None)
            if index is not None and (sentence.units[index].human or sentence.units[index].form == "side"):
                return sentence.group(index)
    return ()


def _actors(sentence: Sentence, noun: Token, *, named: bool, kind: Kind) -> list[Participant]:
    """The subject of the verb that governs the noun, where that verb makes its subject take part."""
    visit, conference = kind == "visit", kind == "conference"
    role: Role = "visitor" if visit else "participant"
    verb = syntax.governor(noun)
    if verb is None:
        return []
    lexicon = sentence.vocabulary.support_visit if visit else sentence.vocabulary.support
    support = lexicon.has(verb.lower_)
    beside = bool(set(syntax.introduces(sentence.doc, noun.i).split()[-5:]) & sentence.vocabulary.context["beside"])
    own = [t for t in syntax.subjects(verb) if not (t.left_edge.i <= noun.i <= t.right_edge.i)]
    if not own:
        return []
    if support or (beside and (named if visit else named or conference)) or _in_visit(sentence, noun):
        if syntax.is_passive(verb) and not support:
            return []
        units = [u for t in own for u in sentence.group_of(t) if u.human or u.form in {"country", "side", "agency"}]
        return list(parts(units, role, "noun-support" if support else "noun-beside"))
    return []


def _in_visit(sentence: Sentence, noun: Token) -> bool:
    return noun.i > sentence.start and sentence.doc[noun.i - 1].lower_ == "en" and noun.lower_.startswith(("visite", "déplacement", "tournée"))


def possessor(noun: Token) -> str | None:
    """ "one" for son/sa/ses, "many" for leur/leurs before a noun, else None."""
    determiner = syntax.determiner(noun)
    if determiner is None:
        return None
    form = determiner.lower_
    return "one" if form in _POSSESSIVE_ONE else "many" if form in _POSSESSIVE_MANY else None


def presence(sentence: Sentence) -> list[tuple[int, tuple[Participant, ...]]]:
    """Groups behind "en présence de", "accompagné de", "sous la présidence de", with the token where they begin."""
    found = []
    text = [token.lower_ for token in sentence.doc[sentence.start : sentence.end]]
    for phrase in sentence.vocabulary.phrases["presence"]:
        words = phrase.split()
        for offset in range(len(text) - len(words)):
            if text[offset : offset + len(words)] != words:
                continue
            position = sentence.start + offset
            last = position + len(words) - 1
            group = sentence.after(last, _OF | _PAR, 6)
            if group:
                found.append((position, parts(group, "participant", "presence")))
    return found


def joining(sentence: Sentence) -> tuple[Participant, ...]:
    """Those whom a sentence adds to the encounter told before it: "X et Y étaient présents", "À la tribune, Z…".

    With a phrase of presence all people of the sentence join; with a word of the scene (tribune, débats, travaux) the
    subject of its main verb does; with a delegation, its head and its members.
    """
    text = sentence.doc[sentence.start : sentence.end].text.casefold()
    phrases = sentence.vocabulary.phrases
    if any(phrase in text for phrase in phrases["joining"]):
        return parts((u for u in sentence.units if u.human and not _speaks(sentence, u)), "participant", "joining")
    words = {t.lower_ for t in sentence.doc[sentence.start : sentence.end]}
    if words & {"délégation", "délégations"} and any(phrase in text for phrase in phrases["delegation"]):
        return parts((u for u in sentence.units if u.human), "participant", "delegation")
    if words & sentence.vocabulary.context["scene"]:
        found = [u for t in main_subjects(sentence) for u in sentence.group_of(t) if u.human and u.persons]
        root = next((t.i for t in sentence.doc[sentence.start : sentence.end] if t.dep_ == "ROOT"), sentence.end)
        found = found or [u for u in sentence.units if u.human and u.persons and u.end <= root][:1]
        return parts(found, "participant", "scene")
    return ()


def on_roll(sentence: Sentence) -> tuple[Participant, ...]:
    """The people of an item of a list that an earlier line announces ("Étaient présents :", one name a line)."""
    if not _is_item(sentence.doc, sentence.start):
        return ()
    position = sentence.start - 1
    line = position
    while line >= 0:  # up to the line that ends with a colon, over other items only
        while line >= 0 and sentence.doc[line].is_space:
            line -= 1
        begin = line
        while begin > 0 and "\n" not in sentence.doc[begin - 1].text:
            begin -= 1
        if line < 0:
            return ()
        if sentence.doc[line].text == ":":
            text = sentence.doc[begin:line].text.casefold()
            if any(word in text for word in sentence.vocabulary.phrases["roll"]):
                return parts((u for u in sentence.units if u.human), "participant", "roll")
            return ()
        if not _is_item(sentence.doc, begin) and not _is_side(sentence, begin, line):
            return ()
        line = begin - 1
    return ()


def _is_side(sentence: Sentence, begin: int, end: int) -> bool:
    """A line that only names a side of the list ("Pour la partie ivoirienne")."""
    words = {t.lower_ for t in sentence.doc[begin : end + 1]}
    return end - begin < _TITLE and bool(words & {"partie", "côté", "délégation", "coté", "camp"})


def _is_item(doc: Doc, start: int) -> bool:
    first = doc[start].text
    return first[0] in "-–—•*·" or (first.rstrip(".)").isdigit() and start + 1 < len(doc))  # noqa: RUF001


def at_it(sentence: Sentence) -> tuple[Participant, ...]:
    """The subject of a verb with "y", where the encounter told last is the place meant ("Les deux hommes y sont attendus")."""
    for token in sentence.doc[sentence.start : sentence.end]:
        if token.lower_ == "y" and token.pos_ in {"PRON", "ADV"} and token.head.lower_ not in {"a", "avait", "ait", "eu"}:
            units = [u for u in subject_units(sentence, token.head) if u.human and u.persons]
            if not units:
                units = [u for u in sentence.units if u.end <= token.i and u.human and u.persons][-1:]
            return parts(units, "participant", "at-it")
    return ()


def main_subjects(sentence: Sentence) -> list[Token]:
    """The subjects of a sentence's main verb."""
    roots = [t for t in sentence.doc[sentence.start : sentence.end] if t.dep_ == "ROOT"]
    return [s for root in roots[:1] for s in syntax.subjects(root)]


def together(
    sentence: Sentence, trigger: Trigger, known: tuple[Participant, ...], busy: frozenset[int]
) -> tuple[Participant, ...]:
    """Where the construction does not tell: the two people of the trigger's sentence, if it names just two.

    Speakers ("a indiqué X", "selon X") are not counted, nor is whoever stands in another clause of speech, or is `busy`
    in another encounter of the sentence.
    """
    if any(c.dep_ == "obj" and c.pos_ == "NOUN" and sentence.at(c.i) is None for c in sentence.doc[trigger.token].children):
        return ()  # "saluer la mobilisation …": the verb has an object, and it is nobody
    units = [
        u
        for u in sentence.units
        if u.human and u.persons and not _speaks(sentence, u) and _same_statement(sentence, trigger.token, u.head)
    ]
    persons = {p for u in units for p in u.persons} | {p for part in known for p in part.unit.persons}
    if len(persons) != 2:  # noqa: PLR2004
        return ()
    have = {p for part in known for p in part.unit.persons}
    if persons <= busy:
        return ()
    return parts((u for u in units if not set(u.persons) <= have), "participant", "together")


def _speaks(sentence: Sentence, unit: Unit) -> bool:
    token = sentence.doc[unit.head]
    if unit.start > sentence.start and sentence.doc[unit.start - 1].lower_ in {"selon", "d'après"}:
        return True
    return token.dep_ in {"nsubj", "expl:subj"} and sentence.vocabulary.reporting.has(token.head.lower_)


def _same_statement(sentence: Sentence, first: int, second: int) -> bool:
    """Whether no conjunction of speech or purpose and no quotation mark stands between two tokens."""
    low, high = sorted((first, second))
    return not any(t.text in {"«", "»", '"', ";", ":"} or t.lower_ in {"que", "qu'", "pour", "dont"} for t in sentence.doc[low:high])
