"""What a node says when several articles speak of it: a function of the set of their words, never of their order.

Persons and agencies gather forms, which is a union; so a batch can add to a node without reading all its articles.
Meetings weigh their few articles' accounts anew each time.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from entrevue.graph import plover
from entrevue.schema import edtf
from entrevue.schema.names import fold, fold_person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Properties = dict[str, Any]

# A report that it took place outdoes an announcement; a denial outdoes a cancellation, which outdoes an announcement.
_STATUSES = ("held", "denied", "cancelled", "planned")
_FINENESS = ("day", "interval", "month", "year")


def person(id_: str, words: Iterable[Mapping[str, Any]]) -> Properties:
    """Return a Person's properties from words with `name` and `aliases` (MENTIONS edges, or the node's own)."""
    return _named(id_, words, fold_person)


def agency(id_: str, words: Iterable[Mapping[str, Any]]) -> Properties:
    """Return an Agency's properties from words with `name`, `aliases`, `long_name` and `kind`."""
    known = list(words)
    properties = _named(id_, known, fold)
    long_names = {word["long_name"] for word in known if word.get("long_name")}
    kinds = {word["kind"] for word in known if word.get("kind")}
    if long_names:
        best = max(long_names, key=_quality)
        properties["long_name"] = best
        forms = {*properties["aliases"], *long_names}
        properties["aliases"] = sorted(forms - {properties["name"]})
        properties["folded"] = sorted({*properties["folded"], *(fold(form) for form in long_names)})
    if kinds:
        properties["kind"] = min(kinds)
    return properties


def meeting(id_: str, words: Iterable[Mapping[str, Any]]) -> Properties:
    """Return a Meeting's properties from its articles' accounts (REPORTS edges), at least one."""
    accounts = list(words)
    status = min((account["status"] for account in accounts), key=_STATUSES.index)
    date = _best_date([account["meeting_date"] for account in accounts if account.get("meeting_date")])
    dates = sorted({account["meeting_date"] for account in accounts if account.get("meeting_date")})
    conflict = any(not edtf.is_compatible(one, other) for one in dates for other in dates if one < other)
    properties = {
        "id": id_,
        "name": _favourite([a["name"] for a in accounts if a.get("meeting_date") == date] or [accounts[0]["name"]]),
        "kind": _favourite([account["kind"] for account in accounts]),
        "status": status,
        "precision": edtf.precision(date) if date else "unknown",
        "city": _favourite([account["city"] for account in accounts if account.get("city")]),
        "sources": len(accounts),
        "date_conflict": conflict or None,
        "plover_event": plover.event(status),
        "plover_mode": _favourite([account["plover_mode"] for account in accounts if account.get("plover_mode")])
        if status == "held"
        else None,
    }
    if date:
        start, end = edtf.bounds(date)
        properties |= {"date": date, "start": start, "end": end}
    return {key: value for key, value in properties.items() if value is not None}


def _named(id_: str, words: Iterable[Mapping[str, Any]], folding: Callable[[str], str]) -> Properties:
    forms = {form for word in words for form in (word.get("name"), *(word.get("aliases") or ())) if form}
    slug = id_.partition(":")[0]
    name = max((form for form in forms if folding(form).replace(" ", "-") == slug), key=_quality, default=slug)
    folded = sorted({folding(form) for form in forms})
    return {"id": id_, "name": name, "aliases": sorted(forms - {name}), "folded": folded}


def _quality(form: str) -> tuple[bool, int, int, str]:
    """Order forms of one name: mixed case, then accents kept, then the longer one."""
    mixed = not form.isupper() and not form.islower()
    return mixed, sum(not letter.isascii() for letter in form), len(form), form


def _best_date(dates: list[str]) -> str | None:
    """Return the date with which most accounts agree; among equals the finest, then the earliest."""

    def merit(date: str) -> tuple[int, int, str]:
        support = sum(edtf.is_compatible(date, other) for other in dates)
        return -support, _FINENESS.index(edtf.precision(date)), date

    return min(set(dates), key=merit, default=None)


def _favourite(values: list[str]) -> str | None:
    """Return the commonest value; among equals the longest, then the first of the alphabet."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default=None)
