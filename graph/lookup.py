"""From what a user types to what the graph holds: people, agencies, countries and topics, found forgivingly.

Accents, case, hyphens and honorifics do not matter; a surname alone stands for everyone who bears it. What is not found
is answered with the names that come nearest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from neo4j.exceptions import ClientError

from entrevue.graph.statements import statement
from entrevue.schema import countries, topics
from entrevue.schema.errors import UsageError
from entrevue.schema.names import fold, fold_person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import neo4j

_NO_INDEX = "Neo.ClientError.Procedure.ProcedureCallFailed"
_NEAR = 70  # of 100: below, a name is no likely slip of another
_OFFERED = 3
_CODE = 3  # characters of the longest code of a country
_LONGEST = 500  # characters of words to look for: no name is longer
_SHOWN = 80  # characters of what was typed


@dataclass(frozen=True, slots=True)
class Found:
    """A node's key and its name."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    found: Found
    forms: tuple[str, ...]


def find_people(session: neo4j.Session, text: str) -> tuple[Found, ...]:
    """Return the people whom `text` means: a key, a name, a surname alone; raise `UsageError` where there is none."""
    wanted = fold_person(text)
    found = _people_called(wanted, _candidates(session, "person", text, wanted))
    if not found:
        raise _unknown("person", text, _similar(session, "person", wanted))
    return found


def find_agencies(session: neo4j.Session, text: str) -> tuple[Found, ...]:
    """Return the agencies that `text` means: a key, an acronym, a name or words of it; raise `UsageError` for none."""
    wanted = fold(text)
    candidates = _candidates(session, "agency", text, wanted)
    found = _first(
        candidates,
        lambda form: form == wanted,
        lambda form: set(wanted.split()) <= set(form.split()),
    )
    if not found:
        raise _unknown("agency", text, _similar(session, "agency", wanted))
    return found


def find_country(text: str) -> Found:
    """Return the state that `text` means: a code, a French or an English name; raise `UsageError` for none."""
    code = countries.find(text)
    if code is None:
        known = countries.known_names()
        raise _unknown("country", text, [countries.name_fr(known[form]) for form in _nearest(fold(text), known)])
    return Found(code, countries.name_fr(code))


def find_topic(text: str) -> Found:
    """Return the topic that `text` means: a code, a French or an English name; raise `UsageError` for none."""
    known = topics.known_names()
    code = known.get(fold(text))
    if code is None:
        near = [known[form] for form in _nearest(fold(text), known)]
        raise _unknown("topic", text, near or list(topics.topics()))
    return Found(code, topics.topics()[code].fr)


def similar(session: neo4j.Session, text: str) -> list[str]:
    """Return the names nearest to `text` of people, agencies, countries and topics, the nearest first."""
    wanted = fold(text)
    names = {fold(name): name for kind in ("person", "agency") for name in _similar(session, kind, wanted)}
    states, subjects = countries.known_names(), topics.known_names()
    words = [form for form in states if len(form) > _CODE]  # a code is near to everything
    names |= {form: countries.name_fr(states[form]) for form in _nearest(wanted, words)}
    names |= {form: subjects[form] for form in _nearest(wanted, subjects)}
    return list(dict.fromkeys(names[form] for form in _nearest(wanted, names)))


def _people_called(wanted: str, candidates: Sequence[_Candidate]) -> tuple[Found, ...]:
    words = set(wanted.split())
    ends = f" {wanted}"
    if len(words) == 1:  # everyone of that surname, also one whom no article calls by it alone
        return _first(
            candidates,
            lambda form: form == wanted or form.endswith(ends),
            lambda form: wanted in form.split(),
        )
    return _first(
        candidates,
        lambda form: form == wanted,
        lambda form: form.endswith(ends),
        lambda form: words <= set(form.split()),
    )


def _first(candidates: Sequence[_Candidate], *tests: Callable[[str], bool]) -> tuple[Found, ...]:
    """Return those who pass the first test that anyone passes; a key passes every test."""
    for test in tests:
        if found := {one.found for one in candidates if any(test(form) for form in one.forms)}:
            return tuple(sorted(found, key=lambda one: (one.name, one.key)))
    return ()


def _candidates(session: neo4j.Session, kind: str, text: str, wanted: str) -> list[_Candidate]:
    key = text.strip().lower()
    rows = _ask(session, kind, key, " ".join(f"+{word}" for word in wanted.split()))
    by_key = [one for one in rows if one.found.key == key]
    return [_Candidate(one.found, (wanted,)) for one in by_key] or rows


def _similar(session: neo4j.Session, kind: str, wanted: str) -> list[str]:
    """Return the names nearest to `wanted` among those that share a word with it, but for two letters."""
    rows = _ask(session, kind, "", " ".join(f"{word}~" for word in wanted.split()))
    names = {form: one.found.name for one in rows for form in one.forms}
    return list(dict.fromkeys(names[form] for form in _nearest(wanted, names)))


def _ask(session: neo4j.Session, kind: str, key: str, words: str) -> list[_Candidate]:
    if not words or len(words) > _LONGEST:
        return []
    try:
        rows = session.run(statement(f"lookup/{kind}"), key=key, words=words)
        return [_Candidate(Found(row["id"], row["name"]), tuple(row["folded"])) for row in rows]
    except ClientError as error:
        if error.code == _NO_INDEX:  # the first load makes the index
            raise UsageError("nothing was loaded into this graph yet: `entrevue load PATH…` does") from error
        raise


def _nearest(wanted: str, names: Iterable[str]) -> list[str]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a name that is not there needs it

    hits = process.extract(wanted, list(names), scorer=fuzz.WRatio, limit=_OFFERED, score_cutoff=_NEAR)
    return [name for name, _, _ in hits]


def _unknown(kind: str, text: str, near: Sequence[str]) -> UsageError:
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    offer = f"; did you mean {' or '.join(dict.fromkeys(near))}?" if near else ""
    return UsageError(f"no {kind} called {shown!r}{offer}")
