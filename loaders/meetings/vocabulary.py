"""The trigger vocabulary, read from `schema/vocabulary/triggers.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, cast

from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from entrevue.schema.records import Kind

Frame = Literal[
    "object",
    "receive",
    "with",
    "dative",
    "travel",
    "sign",
    "joint",
    "chair",
    "attend",
    "noun",
    "phrase",
    "comitative",
    "gather",
    "learnt",
]


@dataclass(frozen=True, slots=True)
class Words:
    """Word forms: prefixes and whole words, lower case; `by_letter` has the prefixes by their first."""

    stems: tuple[str, ...]
    whole: frozenset[str]
    by_letter: dict[str, tuple[str, ...]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Sort the prefixes, of which a word is compared with those of its letter only."""
        letters = dict.fromkeys(stem[0] for stem in self.stems)
        by_letter = {letter: tuple(s for s in self.stems if s.startswith(letter)) for letter in letters}
        object.__setattr__(self, "by_letter", by_letter)

    def has(self, form: str) -> bool:
        """Whether a lower-case form is one of them."""
        return form in self.whole or form.startswith(self.by_letter.get(form[:1], ()))

    def among(self, forms: Iterable[str]) -> frozenset[str]:
        """Those of some lower-case forms that are one of them."""
        whole, stems_of = self.whole, self.by_letter.get
        return frozenset([form for form in forms if form in whole or form.startswith(stems_of(form[:1], ()))])


@dataclass(frozen=True, slots=True)
class Entry:
    """A group of trigger words that share a construction; one that `bids` is none in "a appelé X à la retenue"."""

    frame: Frame
    kind: Kind
    weak: bool
    forms: Words
    not_before: tuple[str, ...]
    only_before: tuple[str, ...]
    bids: bool = False


@dataclass(frozen=True, slots=True)
class Triggers:
    """The whole vocabulary: verbs and nouns in the file's order (first match wins), and the context lists.

    `forms` are those of all verbs and nouns: most words of a text are none.
    """

    verbs: tuple[Entry, ...]
    nouns: tuple[Entry, ...]
    forms: Words
    set_phrases: tuple[tuple[tuple[str, ...], Entry], ...]
    comitative: frozenset[str]
    not_comitative: Words
    context: dict[str, frozenset[str]]
    phrases: dict[str, tuple[str, ...]]
    support: Words
    support_visit: Words
    reporting: Words


def words(raw: list[str]) -> Words:
    """Split a list of the vocabulary into prefixes and, where an item ends in "$", whole words."""
    return Words(tuple(s for s in raw if not s.endswith("$")), frozenset(s[:-1] for s in raw if s.endswith("$")))


def _entry(raw: dict[str, Any], frame: Frame | None = None) -> Entry:
    return Entry(
        frame=frame or cast("Frame", raw["frame"]),
        kind=cast("Kind", raw["kind"]),
        weak=bool(raw.get("weak", False)),
        forms=words(raw["stems"]),
        not_before=tuple(raw.get("not_before", ())),
        only_before=tuple(raw.get("only_before", ())),
        bids=bool(raw.get("bids", False)),
    )


LEARNT = Entry("learnt", "talks", True, Words((), frozenset()), (), ())  # noqa: FBT003 -- positional record
COMITATIVE = Entry("comitative", "talks", True, Words((), frozenset()), (), ())  # noqa: FBT003 -- positional record


@cache
def load_triggers() -> Triggers:
    """Read the vocabulary that ships with Entrevue (once per process)."""
    data = read_table("triggers")
    context = data["context"]
    return Triggers(
        verbs=tuple(_entry(raw) for raw in data["verb"]),
        nouns=tuple(_entry(raw, "noun") for raw in data["noun"]),
        forms=words([stem for raw in (*data["verb"], *data["noun"]) for stem in raw["stems"]]),
        set_phrases=tuple(
            (tuple(phrase.split()), Entry("phrase", raw["kind"], False, words([]), (), ()))  # noqa: FBT003
            for raw in data["phrase"]
            for phrase in raw["words"]
        ),
        comitative=frozenset(data["comitative"]["words"]),
        not_comitative=words(data["comitative"]["not_verbs"]),
        context={key: frozenset(items) for key, items in context.items()},
        phrases={key: tuple(items) for key, items in context.items()},
        support=words(context["support"]),
        support_visit=words(context["support_visit"]),
        reporting=words(context["reporting"]),
    )
