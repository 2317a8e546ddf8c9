"""Names in a row that share an office: "les ministres X et Y", "les ministres hongrois, X, et slovaque, Y"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, THE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.persons.names import NameSpan
    from entrevue.loaders.persons.text import Text

_COORDINATION = frozenset({"et", ",", "ainsi", "que", ";", "-", "puis", "&"})
_OPENING = frozenset({",", ":", "("})
_LONGEST = 7  # tokens of a bracket
_AGAIN = frozenset({"celui", "celle"})


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of an article's names; `by_outer` and `by_end` give the number of the name that begins or ends there."""

    text: Text
    names: Sequence[NameSpan]
    by_outer: Mapping[int, int]
    by_end: Mapping[int, int]

    def listed(self, end: int) -> list[int]:
        """The names in a row behind a plural that ends at a token: ", X et Y", ": X, Y", "que sont X et Y"."""
        i = end
        if i < len(self.text) and self.text.words[i] in _OPENING:
            i += 1
            i += self.text.folded[i : i + 1] == ["respectivement"]
        elif self.text.folded[i : i + 2] in (["que", "sont"], ["a", "savoir"]):
            i += 2
        return self.after(i)

    def after(self, i: int) -> list[int]:
        """Names in a row from token `i`: "X et Y", "X, Y et Z"."""
        names: list[int] = []
        while i < len(self.text):
            if i in self.by_outer and (not names or names[-1] != self.by_outer[i]):
                names.append(self.by_outer[i])
                i = self.names[names[-1]].end
            elif self.text.folded[i] in _COORDINATION | {"m.", "mme"}:
                i += 1
            elif names and (closing := self._behind_party(i)) is not None:
                i = closing
            else:
                break
        return names

    def _behind_party(self, i: int) -> int | None:
        """The token behind a party in brackets, which is no state: "X (Parti du Centre) et Y"."""
        closing = self.text.closing_bracket(i, _LONGEST)
        told = closing is None or any(j in self.text.country or j in self.text.city for j in range(i, closing))
        return None if told or closing is None else closing + 1

    def before(self, i: int) -> list[int]:
        """Names in a row up to token `i`."""
        names: list[int] = []
        while i > 0:
            if i in self.by_end:
                number = self.by_end[i]
                names.insert(0, number)
                i = self.names[number].outer
            elif self.text.folded[i - 1] in _COORDINATION:
                i -= 1
            elif (opening := self.text.opening_bracket(i, _LONGEST)) is not None:
                i = opening
            else:
                break
        return names

    def respective(self, end: int, state: str | None) -> list[tuple[int, str]]:
        """Each name with the state before it, from a plural of a first `state` on; empty where there are not two.

        "les Premiers ministres hongrois, X, et slovaque, Y", "les chefs d'état-major du Rwanda, X, et du Burundi, Y".
        """
        text, i = self.text, end
        found: list[tuple[int, str]] = []
        while state is not None and i < len(text):
            i += text.words[i] == ","
            name = self.by_outer.get(i)
            if name is None:
                break
            found.append((name, state))
            i, state = self.names[name].end, None
            while i < len(text) and text.folded[i] in {",", "et"}:
                i += 1
            preposition = i
            while i < len(text) and text.folded[i] in OF | THE:
                i += 1
            mention = text.country.get(i)
            if mention is not None and mention.form == ("adjective" if i == preposition else "name"):
                i, state = mention.end, mention.code
        return found if len(found) > 1 else []

    def again(self, end: int) -> tuple[int, str] | None:
        """The name that "et celui du Soudan, X" adds behind one that ends at a token, and its state."""
        text, i = self.text, end
        while i < len(text) and text.folded[i] in {",", "et", "ainsi", "que"}:
            i += 1
        if i == end or i >= len(text) or text.folded[i] not in _AGAIN:
            return None
        i += 1
        while i < len(text) and text.folded[i] in OF | THE:
            i += 1
        mention = text.country.get(i)
        if mention is None or mention.form != "name":
            return None
        i = mention.end + (text.words[mention.end : mention.end + 1] == [","])
        return (self.by_outer[i], mention.code) if i in self.by_outer else None
