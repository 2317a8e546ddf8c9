"""Rules over token classes: a small finite-state grammar, in the manner of FASTUS (Hobbs et al. 1997).

A text becomes a string with one letter per token, the letter standing for the token's class; a rule is a regular
expression over class names ("the? weekday? day month year?"), compiled to one over those letters. Matching is then as
fast as `re`, whatever the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from entrevue.loaders.dates.lexicon import lexicon
from entrevue.loaders.dates.timex import Meaning, Timex, Type
from entrevue.loaders.dates.tokens import Token

LEXER_CLASSES = (
    *("day", "small", "num", "year", "numeric", "dm", "clock", "roman", "ordinal"),
    *("comma", "dash", "slash", "stop", "open", "mark", "break", "other"),
)
TEMPORAL_NUMBERS = ("year", "numeric", "dm", "clock", "small", "day")
OUTSIDE = ("other", "stop", "mark", "break")
# Classes of the lexicon that many other words than dates have about them; alone they make no expression.
COMMON = frozenset(
    {"numword", "ordinal", "last", "next", "current", "previous", "following", "earlier", "later", "edge"}
)
FIRST_LETTER = 0xE000  # the private use area, where no letter means anything to `re`
NAME = re.compile(r"[a-z_]+")
LINE_END = re.compile(r"[^\S\n]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of its tokens."""

    meaning: Meaning
    type: Type = "DATE"
    mod: str | None = None
    time: str | None = None


Builder = Callable[[Sequence[Token], str], Reading | None]
Guard = Callable[["Match"], bool]


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `first` to `last` (exclusive) of a text that a rule covers, and all of the text's tokens."""

    text: str
    tokens: Sequence[Token]
    first: int
    last: int

    def form(self, index: int) -> str:
        """The word at a token index, as written; "" outside the text."""
        if not 0 <= index < len(self.tokens):
            return ""
        return self.text[self.tokens[index].start : self.tokens[index].end]

    def name(self, index: int) -> str:
        """The class at a token index; "break" outside the text."""
        return self.tokens[index].name if 0 <= index < len(self.tokens) else "break"

    @property
    def ends_line(self) -> bool:
        """Whether nothing follows on the line, as in the heads of an agenda."""
        end = self.tokens[self.last - 1].end
        return LINE_END.match(self.text, end) is not None


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern over token classes, the builder of its meaning, and an optional guard on what stands around.

    The builder gets the matched tokens and the matched text; it may refuse (None).
    """

    name: str
    pattern: str
    build: Builder
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class Grammar:
    """Compiled rules, in the order of their precedence among matches of equal length.

    `stretch` finds the runs of tokens in which an expression may lie: no words of other fields, at least one of time.
    """

    rules: tuple[tuple[Rule, re.Pattern[str]], ...]
    letters: dict[str, str]
    stretch: re.Pattern[str]

    def candidates(self, text: str, tokens: Sequence[Token]) -> list[tuple[Match, Rule]]:
        """All matches whose guard agrees, longest first from each start, in the order of the text."""
        letters = "".join(self.letters[token.name] for token in tokens)
        found: list[tuple[int, int, int, Match, Rule]] = []
        for stretch in self.stretch.finditer(letters):
            for order, (rule, pattern) in enumerate(self.rules):
                for hit in pattern.finditer(letters, stretch.start(), stretch.end()):
                    match = Match(text, tokens, hit.start(), hit.end())
                    if rule.guard is None or rule.guard(match):
                        found.append((hit.start(), -hit.end(), order, match, rule))
        found.sort(key=lambda item: item[:3])
        return [(match, rule) for *_, match, rule in found]


def compile_grammar(rules: Sequence[Rule]) -> Grammar:
    """Compile rules; a class name that neither lexer nor lexicon knows raises `KeyError`: a slip of their author."""
    words = lexicon()
    letters = {name: chr(FIRST_LETTER + index) for index, name in enumerate(sorted(words.classes.union(LEXER_CLASSES)))}

    def translate(pattern: str) -> re.Pattern[str]:
        grouped = re.sub(r"\s+", "", NAME.sub(r"(?:\g<0>)", pattern))
        return re.compile(NAME.sub(lambda name: letters[name[0]], grouped))

    outside = "".join(letters[name] for name in OUTSIDE)
    temporal = "".join(letters[name] for name in sorted(words.temporal.difference(COMMON).union(TEMPORAL_NUMBERS)))
    stretch = re.compile(f"[^{outside}{temporal}]*[{temporal}][^{outside}]*")
    return Grammar(tuple((rule, translate(rule.pattern)) for rule in rules), letters, stretch)


def make_timex(match: Match, rule: Rule) -> Timex | None:
    """Build the expression that a rule reads in its match; None where the builder refuses."""
    tokens = match.tokens[match.first : match.last]
    start, end = tokens[0].start, tokens[-1].end
    text = match.text[start:end]
    reading = rule.build(tokens, text)
    if reading is None:
        return None
    return Timex(start, end, text, reading.type, reading.meaning, rule.name, mod=reading.mod, time=reading.time)
