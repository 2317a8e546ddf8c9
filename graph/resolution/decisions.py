"""The user's last word: one JSON object a line in a plain file, replayed at every load, undone by removing the line.

    {"kind": "same", "label": "Person", "a": "mohamed-hassad:ma", "b": "mohammed-hassad", "judgement": "positive",
     "who": "ada", "when": "2026-05-04T10:00:00+00:00", "why": "one minister"}

| kind | says | fields |
| --- | --- | --- |
| same, different | two keys are one node, or two | label, a, b |
| rename | a node's name | label, a, value |
| set-date | a meeting's date, EDTF | a, value |
| reject | an article's account of a meeting is wrong, or its naming of the participant b | a, b |
| identify | a node's Wikidata item | label, a, value |

Keys, not nodes, are judged: a node's id is one of its keys, and an account's key names its article, so a decision holds
whatever else is loaded. Of two decisions on the same thing the later counts; the order of lines does not.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

import orjson

from entrevue.graph.resolution.bodies import body_block
from entrevue.graph.resolution.keys import article_of
from entrevue.graph.resolution.names import parse
from entrevue.graph.resolution.pairs import Links, pair
from entrevue.schema import edtf
from entrevue.schema.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

Kind = Literal["same", "different", "rename", "set-date", "reject", "identify"]
Label = Literal["Person", "Agency", "Meeting"]

_JUDGEMENTS = {"same": "positive", "different": "negative", "reject": "negative"}
_NEEDS = {
    "same": ("a", "b"),
    "different": ("a", "b"),
    "rename": ("a", "value"),
    "set-date": ("a", "value"),
    "reject": ("a",),
    "identify": ("a", "value"),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One line; `a` and `b` are keys of `label` (for a rejection, `b` is the participant's key or code)."""

    kind: Kind
    label: Label
    a: str
    b: str | None = None
    value: str | None = None
    who: str = ""
    when: str = ""
    why: str = ""

    @property
    def judgement(self) -> str:
        """Return "positive" or "negative", as nomenklatura and OpenSanctions call what joins and what parts."""
        return _JUDGEMENTS.get(self.kind, "positive")

    @property
    def id(self) -> str:
        """Return 16 hexadecimal digits of all the line says."""
        return hashlib.sha256(orjson.dumps(self.as_dict(), option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]

    def as_dict(self) -> dict[str, str]:
        """Return the line's fields, those that are empty left out."""
        return {key: value for key, value in asdict(self).items() if value} | {"judgement": self.judgement}


class Decisions:
    """All decisions, ready to be asked; a function of their set."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self.all = tuple(sorted(set(decisions), key=lambda decision: (decision.when, decision.id)))
        self.by_id = {decision.id: decision for decision in self.all}
        self._links = {label: _links(self.all, label) for label in get_args(Label)}
        self.names = {(d.label, d.a): d.value for d in self.all if d.kind == "rename" and d.value}
        self.items = {(d.label, d.a): d.value for d in self.all if d.kind == "identify" and d.value}
        self.dates = {d.a: d.value for d in self.all if d.kind == "set-date" and d.value}
        self.rejected = frozenset(d.a for d in self.all if d.kind == "reject" and not d.b)
        parts: defaultdict[str, set[str]] = defaultdict(set)
        for d in self.all:
            if d.kind == "reject" and d.b:
                parts[d.a].add(d.b)
        self.rejected_parts: Mapping[str, frozenset[str]] = {key: frozenset(keys) for key, keys in parts.items()}
        self._groups = {label: _block_groups(self._links[label], label) for label in get_args(Label)}

    def links(self, label: Label) -> Links:
        """Return the judgements on pairs of a label."""
        return self._links[label]

    def widened(self, label: Label, blocks: Iterable[str]) -> set[str]:
        """Return these blocks and all that the user's judgements tie to them."""
        groups = self._groups[label]
        return {other for block in blocks for other in groups.get(block, (block,))}

    def group(self, label: Label, block: str) -> str:
        """Return the name of the group of blocks that have to be decided together."""
        return min(self._groups[label].get(block, (block,)))

    def chosen(self, values: Mapping[tuple[Label, str], str], label: Label, keys: Iterable[str]) -> str | None:
        """Return what the latest decision on any of these keys says, from `names` or `items`."""
        known = set(keys)
        found = [value for (kind, key), value in values.items() if kind == label and key in known]
        return found[-1] if found else None

    def date(self, accounts: Iterable[str]) -> str | None:
        """Return the date that the user gave the meeting with these accounts."""
        known = set(accounts)
        found = [value for key, value in self.dates.items() if key in known]
        return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change of decisions may change: blocks of people and bodies, articles."""

    persons: frozenset[str]
    agencies: frozenset[str]
    articles: frozenset[str]


def touched(decisions: Iterable[Decision]) -> Touched:
    """Return what these decisions, made or taken back, may change."""
    blocks: dict[str, set[str]] = {"Person": set(), "Agency": set()}
    articles: set[str] = set()
    for decision in decisions:
        keys = [decision.a] if decision.kind == "reject" else [key for key in (decision.a, decision.b) if key]
        for key in keys:
            if decision.label == "Meeting":
                articles.add(article_of(key))
            else:
                blocks[decision.label].add(block_of(decision.label, key))
    return Touched(frozenset(blocks["Person"]), frozenset(blocks["Agency"]), frozenset(articles))


def block_of(label: str, key: str) -> str:
    """Return the block of a person's or agency's key."""
    slug, _, rest = key.partition(":")
    name, country = slug.replace("-", " "), rest[:2].upper() or None
    return parse(name, country).block if label == "Person" else body_block(name, country)


def read_decisions(path: Path) -> Decisions:
    """Read the file, none if there is none; raise `InputError` naming the line that cannot be read."""
    if not path.exists():
        return Decisions()
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}") from error
    return Decisions(_read_line(path, number, line) for number, line in enumerate(lines, 1) if line.strip())


def append_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Add lines to the file; raise `InputError` where it cannot be written."""
    text = "".join(orjson.dumps(decision.as_dict()).decode() + "\n" for decision in decisions)
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise InputError(f"{path}: {error}") from error


def _read_line(path: Path, number: int, line: str) -> Decision:
    where = f"{path}, line {number}"
    try:
        fields: Any = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise InputError(f"{where}: no JSON object: {error}") from error
    if not isinstance(fields, dict) or not all(isinstance(value, str) for value in fields.values()):
        raise InputError(f"{where}: a decision is a JSON object of strings")
    judgement = fields.pop("judgement", None)
    kind = fields.get("kind")
    fields.setdefault("label", "Meeting")
    if kind not in _NEEDS or fields["label"] not in get_args(Label):
        raise InputError(f"{where}: kind is one of {', '.join(_NEEDS)}; label one of {', '.join(get_args(Label))}")
    if missing := [name for name in _NEEDS[kind] if not fields.get(name)]:
        raise InputError(f"{where}: a decision of kind {kind} needs {' and '.join(missing)}")
    if unknown := set(fields) - set(Decision.__dataclass_fields__):
        raise InputError(f"{where}: unknown field {', '.join(sorted(unknown))}")
    if kind == "set-date" and not edtf.is_valid(fields["value"]):
        raise InputError(f"{where}: {fields['value']!r} is no EDTF date such as 2015-02-14 or 2015-02")
    decision = Decision(**fields)
    if judgement not in {None, decision.judgement}:
        raise InputError(f"{where}: kind {kind} is a {decision.judgement} judgement, not {judgement}")
    return decision


def _links(decisions: Iterable[Decision], label: str) -> Links:
    """Return the pairs judged; of two judgements on one pair the later counts."""
    judged: dict[tuple[str, str], str] = {}
    for decision in decisions:
        if decision.label == label and decision.b and decision.kind in {"same", "different"}:
            judged[pair(decision.a, decision.b)] = decision.kind
    return Links(
        frozenset(link for link, kind in judged.items() if kind == "same"),
        frozenset(link for link, kind in judged.items() if kind == "different"),
    )


def _block_groups(links: Links, label: str) -> dict[str, tuple[str, ...]]:
    """Return for each block that a positive judgement ties to another the blocks of its group."""
    if label == "Meeting":
        return {}
    groups: dict[str, set[str]] = {}
    for one, other in sorted(links.positive):
        first, second = block_of(label, one), block_of(label, other)
        if first != second:
            merged = groups.get(first, {first}) | groups.get(second, {second})
            groups |= dict.fromkeys(merged, merged)
    return {block: tuple(sorted(group)) for block, group in groups.items()}
