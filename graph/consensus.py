"""What a node says when several articles speak of it: a function of the set of their words, never of their order.

The user's decisions have the last word on names, dates and Wikidata items.
"""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz

from entrevue.graph import plover
from entrevue.graph.resolution.dates import day, open_days
from entrevue.graph.resolution.names import parse
from entrevue.schema import edtf
from entrevue.schema.names import fold, fold_person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from entrevue.graph.resolution.claims import AgencyClaim, PersonClaim
    from entrevue.graph.resolution.decisions import Decisions

Properties = dict[str, Any]

# A report that it took place outdoes an announcement; a denial outdoes a cancellation, which outdoes an announcement.
_STATUSES = ("held", "denied", "cancelled", "planned")
_FINENESS = ("day", "interval", "month", "year")
_COPY = 92.0  # token-sort ratio of two accounts' words that are one wire text


def person(id_: str, claims: Iterable[PersonClaim], decisions: Decisions) -> Properties:
    """Return a Person's properties from all that articles claim of them."""
    told = list(claims)
    keys = {claim.key for claim in told}
    full = [claim for claim in told if claim.key == id_ or parse(claim.name).given] or told
    chosen = decisions.chosen(decisions.names, "Person", keys)
    properties = _named(id_, chosen or _commonest(id_, full), told, fold_person)
    if item := decisions.chosen(decisions.items, "Person", keys):
        properties["wikidata"] = item
    return properties


def agency(id_: str, claims: Iterable[AgencyClaim], decisions: Decisions) -> Properties:
    """Return an Agency's properties from all that articles claim of it."""
    told = list(claims)
    keys = {claim.key for claim in told}
    chosen = decisions.chosen(decisions.names, "Agency", keys)
    properties = _named(id_, chosen or _commonest(id_, [c for c in told if c.key == id_]), told, fold)
    name = properties["name"]
    long_names = Counter(claim.long_name for claim in told if claim.long_name)
    if not long_names:  # a body that some articles call by its acronym, others in full
        long_names = Counter(claim.name for claim in told if " " not in name and " " in claim.name)
    if long_names:
        properties["long_name"] = max(long_names, key=lambda form: (long_names[form], _quality(form)))
    kinds = Counter(claim.kind for claim in told if claim.kind)
    if kinds:
        properties["kind"] = min(kinds, key=lambda kind: (-kinds[kind], kind))
    if item := decisions.chosen(decisions.items, "Agency", keys):
        properties["wikidata"] = item
    return properties


def meeting(id_: str, words: Iterable[Mapping[str, Any]], decisions: Decisions) -> Properties:
    """Return a Meeting's properties from its articles' accounts (REPORTS edges), at least one."""
    accounts = list(words)
    keys = {account["account"] for account in accounts}
    status = min((account["status"] for account in accounts), key=_STATUSES.index)
    dated = [account for account in accounts if account.get("meeting_date")]
    dates = sorted({account["meeting_date"] for account in dated})
    date = decisions.date(keys) or _best_date(
        [account["meeting_date"] for account in dated],
        [account["meeting_date"] for account in dated if account["status"] == status],
    )
    conflict = any(not edtf.is_compatible(one, other) for one in dates for other in dates if one < other)
    windows = [open_days(a.get("meeting_date"), day(a.get("date")), a["status"]) for a in accounts]
    captions = [account["name"] for account in dated if account["meeting_date"] == date]
    properties = {
        "id": id_,
        "name": decisions.chosen(decisions.names, "Meeting", keys)
        or _favourite(captions or [account["name"] for account in accounts]),
        "kind": _favourite([account["kind"] for account in accounts]),
        "status": status,
        "precision": edtf.precision(date) if date else "unknown",
        "city": _favourite([account["city"] for account in accounts if account.get("city")]),
        "sources": len(accounts),
        "independent_sources": _independent([account.get("sentence") or account["account"] for account in accounts]),
        "date_conflict": conflict or None,
        "earliest": datetime.date.fromordinal(min(window.start for window in windows)),
        "latest": datetime.date.fromordinal(max(window.end for window in windows)),
        "plover_event": plover.event(status),
        "plover_mode": _favourite([account["plover_mode"] for account in accounts if account.get("plover_mode")])
        if status == "held"
        else None,
    }
    if date:
        start, end = edtf.bounds(date)
        properties |= {"date": date, "start": start, "end": end}
    return {key: value for key, value in properties.items() if value is not None}


def _named(
    id_: str, name: str | None, claims: Iterable[PersonClaim | AgencyClaim], folding: Callable[[str], str]
) -> Properties:
    long_names = {getattr(claim, "long_name", None) for claim in claims}
    forms = {form for claim in claims for form in (claim.name, *claim.aliases)} | {form for form in long_names if form}
    chosen = name or id_.partition(":")[0]
    return {
        "id": id_,
        "name": chosen,
        "aliases": sorted(forms - {chosen}),
        "folded": sorted({folding(form) for form in (*forms, chosen)}),
    }


def _commonest(id_: str, claims: Iterable[PersonClaim | AgencyClaim]) -> str | None:
    """Return the name that most articles use; among equals one that the id comes from, then the best written."""
    counts: Counter[str] = Counter()
    own: set[str] = set()
    for claim in claims:
        counts[claim.name] += claim.count
        own |= {claim.name} if claim.key == id_ else set()
    return max(counts, key=lambda form: (counts[form], form in own, _quality(form)), default=None)


def _independent(accounts: list[str]) -> int:
    """Return how many texts there are, a wire text that several print counted once."""
    texts = sorted({fold(account) for account in accounts})
    originals: list[str] = []
    for text in texts:
        if not any(fuzz.token_sort_ratio(text, other) >= _COPY for other in originals):
            originals.append(text)
    return len(originals)


def _quality(form: str) -> tuple[bool, int, int, str]:
    """Order forms of one name: mixed case, then accents kept, then the longer one."""
    shouted = any(word.isupper() and len(word) > 2 for word in form.split())  # noqa: PLR2004 - initials are capitals
    mixed = not shouted and not form.islower()
    return mixed, sum(not letter.isascii() for letter in form), len(form), form


def _best_date(dates: list[str], preferred: list[str]) -> str | None:
    """Return the finest date that an account of what became of it (`preferred`) bears out; of several, the commonest.

    A month is compatible with more than a day is, so fineness goes before support. Among equals the earliest.
    """

    def merit(date: str) -> tuple[bool, int, int, int, str]:
        support = sum(edtf.is_compatible(date, other) for other in dates)
        chief = sum(edtf.is_compatible(date, other) for other in preferred)
        return chief == 0, _FINENESS.index(edtf.precision(date)), -chief, -support, date

    return min(set(dates), key=merit, default=None)


def _favourite(values: list[str]) -> str | None:
    """Return the commonest value; among equals the longest, then the first of the alphabet."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default=None)
