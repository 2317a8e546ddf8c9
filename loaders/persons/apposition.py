"""Which office belongs to which name: apposition on either side, lists, relative clauses, nationality in brackets.

French puts the article before an office that precedes the name ("le ministre de l'Intérieur, X") and mostly drops it
after ("X, ministre de l'Intérieur"); where both readings are open, an office with an article goes to the name that has
none yet.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF
from entrevue.loaders.persons.clauses import Attachment, capacities, clauses
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import MINISTERS
from entrevue.loaders.persons.neighbours import OPEN, Neighbours
from entrevue.loaders.persons.rows import Rows
from entrevue.loaders.persons.sharing import IN_SERIES, shared_posts
from entrevue.loaders.persons.tails import Tails, with_tail
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.names import NameSpan
    from entrevue.loaders.persons.offices import OfficePhrase
    from entrevue.loaders.persons.references import Reference
    from entrevue.loaders.persons.text import Text


def attach(
    text: Text,
    lexicon: Lexicon,
    names: Sequence[NameSpan],
    offices: Sequence[OfficePhrase],
    references: Sequence[Reference],
) -> list[Attachment]:
    """The posts and counterparts of names, each office at most once per name, in text order."""
    reader = _Reader(text, lexicon, names, offices)
    for reference in references:  # first, so that "son homologue X, le ministre Y," leaves the office to Y
        if reference.sort == "counterpart":
            reader.counterpart(reference)
    counterparts, reader.attachments = reader.attachments, []
    for group in _groups(text, offices):
        reader.office(group)
    found = [*reader.attachments, *counterparts, *clauses(text, lexicon, names, offices)]
    return [*found, *capacities(text, names, offices, {a.name for a in found if a.office is not None})]


def _groups(text: Text, offices: Sequence[OfficePhrase]) -> list[list[OfficePhrase]]:
    """Offices of one holder in a row: "ministre d'État, ministre de l'Intérieur", "membre de X et secrétaire de Y"."""
    groups: list[list[OfficePhrase]] = []
    for office in offices:
        last = groups[-1][-1] if groups else None
        apart = office.plural or office.office.epithet
        if last is not None and office.determiner == "none" and not apart and not last.plural:
            passing = person_words("between_posts")
            between = [w for w in text.folded[last.end : office.start] if w not in passing]
            if between == [","] and _is_charge(office) and last.office.family in MINISTERS:
                portfolio = last.portfolio or office.portfolio
                whole = replace(last, end=office.end, text=f"{last.text}, {office.text}", portfolio=portfolio)
                groups[-1][-1] = whole  # "ministre délégué à la présidence, chargé de la Défense"
                continue
            if between and len(between) <= 3 and all(w in {"et", ",", "ainsi", "que", "/", "-"} for w in between):  # noqa: PLR2004
                groups[-1].append(office)
                continue
        groups.append([office])
    return groups


def _is_charge(office: OfficePhrase) -> bool:
    """Whether "chargé de" opens the phrase, with what its holder is in charge of."""
    return office.office.family == "member" and office.end > office.head_end and fold(office.text).startswith("charg")


class _Reader:
    def __init__(
        self, text: Text, lexicon: Lexicon, names: Sequence[NameSpan], offices: Sequence[OfficePhrase]
    ) -> None:
        self.text, self.lexicon, self.names, self.offices = text, lexicon, names, offices
        self.by_outer = {n.outer: i for i, n in enumerate(names)} | {n.start: i for i, n in enumerate(names)}
        self.by_end = {n.end: i for i, n in enumerate(names)}
        self.tails = Tails(text, lexicon, names, self.by_outer, offices)
        self.near = Neighbours(text, lexicon, names, self.by_outer, self.by_end)
        self.rows = Rows(text, names, self.by_outer, self.by_end)
        self.attachments: list[Attachment] = []
        self.preposed: set[int] = set()

    def _add(
        self,
        name: int,
        rule: str,
        office: OfficePhrase | None = None,
        reference: Reference | None = None,
        country: str | None = None,
    ) -> None:
        self.attachments.append(Attachment(name, office, reference, country, rule))

    def office(self, group: list[OfficePhrase]) -> None:
        """Give the offices of one holder to the name beside them, if there is one."""
        if group[0].plural:
            shared = shared_posts(self.lexicon, self.rows, group[0])
            self.attachments += shared
            self.preposed.update(one.name for one in shared if one.rule == IN_SERIES)
            return
        if (found := self._holder(group)) is None:
            return
        name, rule, group = found
        if rule != "name-office":
            self.preposed.add(name)
        for office in group:
            self._add(name, rule, office)
        if (again := self.rows.again(self.names[name].end)) is not None:
            self._add(again[0], "office-again", group[-1], None, again[1])

    def _holder(self, group: list[OfficePhrase]) -> tuple[int, str, list[OfficePhrase]] | None:
        """Whose offices they are and by which rule, and the offices with their whole titles."""
        first, last = group[0], group[-1]
        before, after = self.near.before(first), self.near.after(last.end)
        if before is not None and after is not None and first.determiner == "definite" and self.near.acts(after):
            before = None  # "après l'attaque de Diboli, le patron de la DGSE, X, s'est rendu": the holder is who acts
        close = self.by_outer.get(last.end)
        if close is None and first.determiner == "definite" and self._is_adjective(last.end):
            close = self.by_outer.get(last.end + 1)
            close = None if close is None or self.names[close].rank else close  # "le commissaire divisionnaire X"
        if close is not None and (not last.office.weak or last.end > last.head_end or last.determiner != "none"):
            return close, "office-name", group
        if before is not None and (first.determiner in {"none", "indefinite"} or before not in self.preposed):
            return before, "name-office", group
        if after is not None and self._comma_binds(group, after):
            return after, "office-comma-name", group
        if (behind := self.tails.holder_behind(first, last)) is not None:
            return behind[0], "office-comma-name", [*group[:-1], with_tail(self.text, last, behind[1])]
        return None

    def _is_adjective(self, i: int) -> bool:
        """An adjective between office and name: "le conseiller aux États genevois X", "la députée conservatrice X"."""
        word = self.text.words[i] if i < len(self.text) else ""
        of_a_place = word.endswith(("ois", "oise", "ais", "aise", "ien", "ienne", "in", "ine"))
        return word.islower() and (of_a_place or self.text.doc[i].pos_ == "ADJ")

    def _comma_binds(self, group: list[OfficePhrase], name: int) -> bool:
        office = group[0]
        # "conseiller d'État et ministre de la Justice" is not bare
        bare = all(o.end == o.head_end and not o.country for o in group)
        bare = bare and not self._has_superior(group[-1])
        if (
            office.office.epithet
            or self._is_another(group, name, bare=bare)
            or self.near.opens_clause(office.start, name)
        ):
            return False
        if office.office.family == "rank":
            told = group[-1].end > group[-1].head_end  # "le général d'armée, commandant de la garde nationale, X a"
            return office.determiner != "none" and (told or self._closes(name))
        if office.determiner == "none" and self.names[name].honorific and not bare:
            return True  # "Vice-Président de la Commission, M. X"
        if office.determiner == "none":
            return self.text.initial[office.start] and not bare
        state = any(o.office.state for o in group)
        if bare and not state and office.determiner != "possessive":
            return office.office.family in {"prefect", "ambassador", "mayor", "minister"} and self._closes(name)
        return True

    def _is_another(self, group: list[OfficePhrase], name: int, *, bare: bool) -> bool:
        """Whether a ruler in passing stands before the comma: "sur instructions du roi, chef suprême, le général X"."""
        office, holder = group[0], self.names[name]
        if office.determiner == "none":
            return False
        if office.office.family == "monarch" and holder.rank and fold(holder.rank) not in person_words("crowned"):
            return True
        passing = self.text.folded[max(0, office.start - 1) : office.start] in (["du"], ["au"])
        alone = bare and len(group) == 1 and office.office.state
        return alone and passing and not holder.honorific and not self._closes(name)  # "aux yeux du roi, X pourrait"

    def _has_superior(self, office: OfficePhrase) -> bool:
        """Whether the name of whom the holder serves follows: "l'émissaire de X, Y,"."""
        return self.text.folded[office.end : office.end + 1] != [] and (
            self.text.folded[office.end] in OF and office.end + 1 in self.by_outer
        )

    def _closes(self, name: int) -> bool:
        end = self.names[name].end
        return end < len(self.text) and self.text.words[end] in {",", ".", ")", "et"}

    def counterpart(self, reference: Reference) -> None:
        """Give "son homologue" to the name after or before it."""
        text, end = self.text, reference.end
        if reference.plural:
            self._counterparts(reference)
            return
        country = reference.countries[0] if reference.countries else None
        opened = reference.start > 0 and text.words[reference.start - 1] in OPEN
        before = self.by_end.get(reference.start - 1) if opened else None
        name, rule = self.by_outer.get(end), "counterpart-name"
        if name is None:
            name, rule = (before, "name-counterpart") if before is not None else (self.near.after(end), rule)
            if name is not None and before is None and self.near.opens_clause(reference.start, name):
                return  # "lors de sa rencontre avec son homologue malien, X a"
            if name is not None and before is None and self._is_invited(reference.start, name):
                return  # "à l'invitation de son homologue malien, X, ministre de la Défense, s'est rendu …"
        if name is not None:
            self.preposed.add(name)
            self._add(name, rule, None, reference, country)

    def _is_invited(self, start: int, name: int) -> bool:
        """Whether the name behind "à l'invitation de son homologue" is the sentence's subject, with its post or not."""
        text = self.text
        if text.folded[start - 2 : start] != ["invitation", "de"]:
            return False
        apposed = text.words[self.names[name].end : self.names[name].end + 1] == [","]
        office = next((o for o in self.offices if apposed and o.start == self.names[name].end + 1), None)
        if office is None or office.determiner != "none":
            return self.near.acts(name)
        return text.words[office.end : office.end + 1] == [","] and self.near.acts_from(office.end + 1)

    def _counterparts(self, reference: Reference) -> None:
        """Give "ses homologues" to the names behind it, with the states that it or the row tells."""
        states = reference.countries
        respective = self.rows.respective(reference.end, states[0] if len(states) == 1 else None)
        for one, state in respective:
            self._add(one, "counterparts-respectively", None, reference, state)
        names = [] if respective else self.rows.listed(reference.end)
        told = states * len(names) if len(states) == 1 else states
        for position, each in enumerate(names):
            self._add(each, "counterparts-names", None, reference, told[position] if len(told) == len(names) else None)
