"""The name right before an office or right behind it, across commas, dashes and brackets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF
from entrevue.loaders.persons.lexicon import LEADERS, MINISTERS
from entrevue.loaders.persons.titles import is_postnominal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.names import NameSpan
    from entrevue.loaders.persons.offices import OfficePhrase
    from entrevue.loaders.persons.text import Text

OPEN = frozenset({",", "(", "–", "-", "—", ":"})
_ASIDE, _ACRONYM = 6, 8  # tokens of a bracket behind a name, behind an office
_QUOTES = frozenset({"»", "”", '"'})
_LOOSE = frozenset({"other", "rank"})  # common nouns, which need the comma to be in apposition
_CLITICS = frozenset({"s'", "se", "n'", "ne", "l'", "le", "la", "les", "lui", "leur", "y", "en"})
_ADJUNCTS = frozenset({"lors", "avant", "après", "outre", "suite"})  # prepositions that a tagger takes for adverbs


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The names of an article by where they begin (`by_outer`) and end (`by_end`), as numbers."""

    text: Text
    lexicon: Lexicon
    names: Sequence[NameSpan]
    by_outer: Mapping[int, int]
    by_end: Mapping[int, int]

    def before(self, office: OfficePhrase) -> int | None:
        """The name that the office follows; an apposition with an article is set off on both sides."""
        name = self._opener(office)
        if name is None or office.determiner not in {"definite", "demonstrative"} or self._closed(office.end):
            return name
        return name if self._goes_on(name, office) else None

    def _goes_on(self, name: int, office: OfficePhrase) -> bool:
        """Whether the apposition is the name's although nothing closes it.

        A clause or a superior may follow ("X, le chef du Mossad qui dirigera …", "X, la conseillère de Y,"), or the
        sentence's verb, where the name opens the sentence: "X, le vice-président de la République est arrivé".
        """
        text, end = self.text, office.end
        if text.folded[end] == "qui":
            return True
        superior = self.by_outer.get(end + 1) if text.folded[end] in OF else None
        if superior is not None and office.office.family not in MINISTERS | LEADERS:
            return self._closed(self.names[superior].end)
        opening = self.names[name]
        return text.initial[opening.outer] and office.end > office.head_end and text.is_finite(end)

    def _opener(self, office: OfficePhrase) -> int | None:
        """The name that the office follows: "X, ", "X, alors ", "X (", "X, l'ancien "."""
        i = office.start
        text = self.text
        if i in self.by_end or (i and text.folded[i - 1] in {"du", "au", "des", "aux", "d'", "de", "a"}):
            return self._beside(office)
        steps = 0
        while i > 0 and steps < 4 and text.words[i - 1] not in OPEN:  # noqa: PLR2004
            for size in range(4, 0, -1):
                match = self.lexicon.adverbs.match(text.folded, i - size) if i >= size else None
                if match is not None and match[0] == i:
                    i -= size
                    break
            else:
                return None
            steps += 1
        if i == 0 or text.words[i - 1] not in OPEN or text.words[i - 1] == ":":
            return None
        if text.words[i - 1] == "-" and text.glued[i - 1]:
            return None
        name = self.by_end.get(i - 1)
        if name is None and self.text.words[i - 2] in _QUOTES:
            name = self.by_end.get(i - 2)  # "« X », ambassadeur"
        if name is None and i > 2 and text.words[i - 3] == "," and is_postnominal(text.words[i - 2]):  # noqa: PLR2004
            return self.by_end.get(i - 3)  # "X, C.P., député"
        opening = text.opening_bracket(i - 1, _ASIDE) if name is None else None  # "X (PJD), ministre"
        return name if opening is None else self.by_end.get(opening)

    def _beside(self, office: OfficePhrase) -> int | None:
        """The name right before an office, without a comma: "X membre de la présidence"."""
        complete = office.determiner == "none" and office.end > office.head_end
        return self.by_end.get(office.start) if complete and office.office.family not in _LOOSE else None

    def after(self, end: int) -> int | None:
        """The name after a comma (or an acronym in brackets): ", X", "(DGSN), X", "en France, X"."""
        text = self.text
        i = end
        if i < len(text) and text.folded[i] in OF and (superior := self.by_outer.get(i + 1)) is not None:
            i = self.names[superior].end  # "l'émissaire de X, Y,"
            holder = self.by_outer.get(i + 1) if text.words[i : i + 1] == [","] else None
            return holder if holder is not None and self._closed(self.names[holder].end) else None
        if i < len(text) and text.words[i] == "(":
            closing = text.closing_bracket(i, _ACRONYM)
            if closing is None:
                return None
            i = closing + 1
            if i in self.by_outer:
                return self.by_outer[i]
        if i < len(text) and text.words[i] in {",", "–", "—", "«"}:
            i += 1
            body = text.agency.get(i)
            if body is not None and text.words[body.end : body.end + 1] == [","]:
                i = body.end + 1  # "le secrétaire général de l'Organisation internationale, Interpol, X"
            while i < len(text) and (text.folded[i] in {"«", "le", "la", "l'"} or text.words[i].isspace()):
                if i in self.by_outer:
                    break
                i += 1
            return self.by_outer.get(i, self._behind_grade(i))
        return None

    def _behind_grade(self, i: int) -> int | None:
        """The name behind a grade set off by commas: "le directeur général, le général-major, X"."""
        grade = self.lexicon.ranks.match(self.text.folded, i)
        if grade is None:
            return None
        end = grade[0]
        office = self.lexicon.offices.match(self.text.folded, i)
        following = self.text.folded[end : end + 1]
        if following and following != [","] and office is not None and office[1].family == "rank":
            end += 2 * (following[0] in OF)  # "l'inspecteur principal | des douanes |, X"
        return self.by_outer.get(end + 1) if self.text.words[end : end + 1] == [","] else None

    def acts(self, name: int) -> bool:
        """Whether the verb follows the name's comma: ", X, a reçu", ", X, s'est rendu"."""
        i = self.names[name].end
        return self.text.words[i : i + 1] == [","] and self.acts_from(i + 1)

    def acts_from(self, i: int) -> bool:
        """Whether a finite verb stands at a token, behind its clitics."""
        while i < len(self.text) and self.text.folded[i] in _CLITICS:
            i += 1
        return i < len(self.text) and self.text.is_finite(i)

    def opens_clause(self, start: int, name: int) -> bool:
        """Whether the comma before a name ends the adjunct in which an office stands at `start`, and the name acts.

        "À l'issue de son entretien avec le ministre, X a déclaré", "Reçu par le ministre, X a": the verb behind the
        name has no other subject, and what opens with a preposition or a participle has none to give.
        """
        if self.text.words[self.names[name].outer - 1] != "," or not self.acts_from(self.names[name].end):
            return False
        first = next((i for i in range(start, -1, -1) if self.text.initial[i]), 0)
        word = self.text.doc[first]
        adjunct = word.pos_ == "ADP" or word.lower_ in _ADJUNCTS or "Part" in word.morph.get("VerbForm", [])
        return adjunct and not any(map(self.text.is_finite, range(first, start)))

    def _closed(self, i: int) -> bool:
        return i >= len(self.text) or not self.text.words[i][0].isalnum() or self.text.folded[i] in {"et", "ainsi"}
