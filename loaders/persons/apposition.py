"""Which office belongs to which name: apposition on either side, lists, relative clauses, nationality in brackets.

French puts the article before an office that precedes the name ("le ministre de l'Intérieur, X") and mostly drops it
after ("X, ministre de l'Intérieur"); where both readings are open, an office with an article goes to the name that has
none yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.persons.clauses import Attachment, capacities, clauses
from entrevue.loaders.persons.rows import Rows
from entrevue.loaders.persons.tails import Tails, with_tail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.names import NameSpan
    from entrevue.loaders.persons.offices import OfficePhrase
    from entrevue.loaders.persons.references import Reference
    from entrevue.loaders.persons.text import Text

_OPEN = frozenset({",", "(", "–", "-", "—", ":"})


def attach(
    text: Text,
    lexicon: Lexicon,
    names: Sequence[NameSpan],
    offices: Sequence[OfficePhrase],
    references: Sequence[Reference],
) -> list[Attachment]:
    """The posts and counterparts of names, each office at most once per name, in text order."""
    reader = _Reader(text, lexicon, names, offices)
    for group in _groups(text, offices):
        reader.office(group)
    for reference in references:
        if reference.sort == "counterpart":
            reader.counterpart(reference)
    found = [*reader.attachments, *clauses(text, lexicon, names, offices)]
    return [*found, *capacities(text, names, offices, {a.name for a in found if a.office is not None})]


def _groups(text: Text, offices: Sequence[OfficePhrase]) -> list[list[OfficePhrase]]:
    """Offices of one holder in a row: "ministre d'État, ministre de l'Intérieur", "membre de X et secrétaire de Y"."""
    groups: list[list[OfficePhrase]] = []
    for office in offices:
        last = groups[-1][-1] if groups else None
        if last is not None and office.determiner == "none" and not office.plural and not last.plural:
            between = [
                w
                for w in text.folded[last.end : office.start]
                if w not in {"ex", "ancien", "ancienne", "aussi", "egalement"}
            ]
            if between and len(between) <= 3 and all(w in {"et", ",", "ainsi", "que", "/", "-"} for w in between):  # noqa: PLR2004
                groups[-1].append(office)
                continue
        groups.append([office])
    return groups


class _Reader:
    def __init__(
        self, text: Text, lexicon: Lexicon, names: Sequence[NameSpan], offices: Sequence[OfficePhrase]
    ) -> None:
        self.text, self.lexicon, self.names = text, lexicon, names
        self.by_outer = {n.outer: i for i, n in enumerate(names)} | {n.start: i for i, n in enumerate(names)}
        self.by_end = {n.end: i for i, n in enumerate(names)}
        self.tails = Tails(text, lexicon, names, self.by_outer, offices)
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
        first, last = group[0], group[-1]
        if first.plural:
            self._plural(first)
            return
        before, after = self._before(first), self._after(last.end)
        if before is not None and first.determiner in {"definite", "demonstrative"} and not self._closed(last.end):
            before = None  # an apposition with an article is set off on both sides
        close = self.by_outer.get(last.end)
        if close is None and first.determiner == "definite" and self._epithet_of_place(last.end):
            close = self.by_outer.get(last.end + 1)
        if close is not None and (not last.office.weak or last.end > last.head_end or last.determiner != "none"):
            name, rule, preposed = close, "office-name", True
        elif before is not None and (first.determiner in {"none", "indefinite"} or before not in self.preposed):
            name, rule, preposed = before, "name-office", False
        elif after is not None and self._comma_binds(group, after):
            name, rule, preposed = after, "office-comma-name", True
        elif (behind := self.tails.holder_behind(last)) is not None:
            name, rule, preposed = behind[0], "office-comma-name", True
            group = [*group[:-1], with_tail(self.text, last, behind[1])]
        else:
            return
        if preposed:
            self.preposed.add(name)
        for office in group:
            self._add(name, rule, office)

    def _closed(self, i: int) -> bool:
        return i >= len(self.text) or not self.text.words[i][0].isalnum() or self.text.folded[i] in {"et", "ainsi"}

    def _epithet_of_place(self, i: int) -> bool:
        """An adjective of a town or region between office and name: "le conseiller aux États genevois X"."""
        word = self.text.words[i] if i < len(self.text) else ""
        return word.islower() and word.endswith(("ois", "oise", "ais", "aise", "ien", "ienne", "in", "ine"))

    def _comma_binds(self, group: list[OfficePhrase], name: int) -> bool:
        office = group[0]
        bare = office.end == office.head_end and not office.country
        if office.office.epithet:
            return False
        if office.office.family == "rank":
            return office.determiner != "none" and self._closes(name)
        if office.determiner == "none" and self.names[name].honorific and not bare:
            return True  # "Vice-Président de la Commission, M. X"
        if office.determiner == "none":
            return self.text.initial[office.start] and not bare
        if bare and not office.office.state and office.determiner != "possessive":
            return office.office.family in {"prefect", "ambassador", "mayor", "minister"} and self._closes(name)
        return True

    def _closes(self, name: int) -> bool:
        end = self.names[name].end
        return end < len(self.text) and self.text.words[end] in {",", ".", ")", "et"}

    def _before(self, office: OfficePhrase) -> int | None:
        """The name that the office follows: "X, ", "X, alors ", "X (", "X, l'ancien "."""
        i = office.start
        text = self.text
        if i and text.folded[i - 1] in {"du", "au", "des", "aux", "d'", "de", "a"}:
            return None
        steps = 0
        while i > 0 and steps < 4 and text.words[i - 1] not in _OPEN:  # noqa: PLR2004
            for size in range(4, 0, -1):
                match = self.lexicon.adverbs.match(text.folded, i - size) if i >= size else None
                if match is not None and match[0] == i:
                    i -= size
                    break
            else:
                return None
            steps += 1
        if i == 0 or text.words[i - 1] not in _OPEN or text.words[i - 1] == ":":
            return None
        if text.words[i - 1] == "-" and text.glued[i - 1]:
            return None
        name = self.by_end.get(i - 1)
        if name is None:
            name = self._before_brackets(i - 1)
        return name

    def _before_brackets(self, i: int) -> int | None:
        """A name followed by a short bracket: "X (PJD), ministre"."""
        if self.text.words[i - 1 : i] != [")"]:
            return None
        for j in range(i - 2, max(i - 6, 0), -1):
            if self.text.words[j] == "(":
                return self.by_end.get(j)
        return None

    def _after(self, end: int) -> int | None:
        """The name after a comma (or an acronym in brackets): ", X", "(DGSN), X", "en France, X"."""
        text = self.text
        i = end
        if i < len(text) and text.words[i] == "(":
            j = next((j for j in range(i + 1, min(i + 8, len(text))) if text.words[j] == ")"), None)
            if j is None:
                return None
            i = j + 1
            if i in self.by_outer:
                return self.by_outer[i]
        if i < len(text) and text.words[i] in {",", "–", "—", "«"}:
            i += 1
            while i < len(text) and text.words[i] in {"«", "le", "la"} and i not in self.by_outer:
                i += 1
            return self.by_outer.get(i)
        return None

    def _plural(self, office: OfficePhrase) -> None:
        """Give an office of several to the names that a list or a row of states behind it tells."""
        respective = self.rows.respective(office.end, office.country)
        if respective:
            for one, state in respective:
                self._add(one, "offices-respectively", office, None, state)
            return
        names, rule = self.rows.listed(office.end), "offices-names"
        if len(names) < 2 and office.determiner == "none" and office.start and self.text.words[office.start - 1] == ",":  # noqa: PLR2004
            names, rule = self.rows.before(office.start - 1), "names-offices"
        if len(names) < 2:  # noqa: PLR2004
            return
        for position, name in enumerate(names):
            country = office.countries[position] if len(office.countries) == len(names) else office.country
            self._add(name, rule, office, None, country)

    def counterpart(self, reference: Reference) -> None:
        """Give "son homologue" to the name after or before it."""
        text, end = self.text, reference.end
        if reference.plural:
            self._counterparts(reference)
            return
        country = reference.countries[0] if reference.countries else None
        opened = reference.start > 0 and text.words[reference.start - 1] in _OPEN
        before = self.by_end.get(reference.start - 1) if opened else None
        name, rule = self.by_outer.get(end), "counterpart-name"
        if name is None:
            name, rule = (before, "name-counterpart") if before is not None else (self._after(end), rule)
        if name is not None:
            self.preposed.add(name)
            self._add(name, rule, None, reference, country)

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
