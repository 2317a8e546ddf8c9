"""Check annotated dispatches: `python training/check.py [FOLDER] [--only PREFIX]` names every file with a problem.

A dispatch is `ID.txt` beside `ID.json`, the record of `tests/gold/README.md`; each meeting has one more key, `told`:
the words by which the text tells of it, verbatim, once for every place that does so, in the order of the text.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from entrevue.schema.data import read_table
from entrevue.schema.records import Kind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

TOPICS = frozenset(read_table("topics"))
STATUSES = frozenset(get_args(Status))
KINDS = frozenset(get_args(Kind))
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")
_COUNTRY = re.compile(r"[A-Z]{2}")


def problems(text: str, record: dict[str, Any], stem: str) -> Iterator[str]:
    """What is wrong with one dispatch, a sentence each."""
    if record.get("id") != stem:
        yield f"id {record.get('id')!r} is not the file's name"
    missing = {"id", "published", "persons", "agencies", "countries", "topics", "meetings"} - record.keys()
    if missing:
        yield f"without {', '.join(sorted(missing))}"
        return
    flat = " ".join(text.split())
    persons = {p["name"] for p in record["persons"]}
    for person in record["persons"]:
        if not any(form in flat for form in (person["name"], *person.get("aliases", ()))):
            yield f"person {person['name']!r} is not in the text"
    agencies = {a["name"] for a in record["agencies"]}
    yield from (f"agency {a!r} is not in the text" for a in agencies if a.casefold() not in flat.casefold())
    for key in ("countries", "topics"):
        if record[key] != sorted(record[key]):
            yield f"{key} are not sorted"
    yield from (f"unknown topic {t!r}" for t in record["topics"] if t not in TOPICS)
    for number, meeting in enumerate(record["meetings"], start=1):
        yield from (f"meeting {number}: {p}" for p in _meeting(meeting, flat, persons, agencies))


def _meeting(meeting: dict[str, Any], flat: str, persons: set[str], agencies: set[str]) -> Iterator[str]:
    yield from (f"{p!r} is not among the persons" for p in meeting["persons"] if p not in persons)
    yield from (f"{a!r} is not among the agencies" for a in meeting["agencies"] if a not in agencies)
    yield from (f"unknown topic {t!r}" for t in meeting["topics"] if t not in TOPICS)
    yield from (f"{c!r} is no country code" for c in meeting["countries"] if not _COUNTRY.fullmatch(c))
    if meeting["status"] not in STATUSES or meeting["kind"] not in KINDS:
        yield f"unknown status or kind: {meeting['status']!r}, {meeting['kind']!r}"
    if meeting["date"] is not None and not _DATE.fullmatch(meeting["date"]):
        yield f"date {meeting['date']!r} is not EDTF"
    if set(meeting["place"]) != {"city", "country"}:
        yield "place has city and country, or null for each"
    if not meeting.get("told"):
        yield "told is empty"
    at = 0
    for words in meeting.get("told", ()):
        found = flat.find(" ".join(words.split()), at)
        if found < 0:
            yield f"{words!r} is not in the text, or not in this order"
        else:
            at = found


def digest(folder: Path) -> str:
    """The SHA-256 over the names and contents of a folder's dispatches."""
    sha256 = hashlib.sha256()
    for path in sorted(folder.glob("*.*")):
        if path.suffix in {".txt", ".json"}:
            content = path.read_bytes()
            sha256.update(f"{path.name}\0{len(content)}\0".encode() + content)
    return sha256.hexdigest()


def main() -> int:
    """Print every problem; exit 1 where there is one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent / "dispatches")
    parser.add_argument("--only", default="", metavar="PREFIX")
    args = parser.parse_args()
    bad = count = 0
    for path in sorted(args.folder.glob(f"{args.only}*.txt")):
        count += 1
        try:
            record = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            found = list(problems(path.read_text(encoding="utf-8"), record, path.stem))
        except (OSError, ValueError, KeyError, TypeError) as error:
            found = [f"{type(error).__name__}: {error}"]
        bad += bool(found)
        for problem in found:
            print(f"{path.stem}: {problem}")
    print(f"{count} dispatches, {bad} with problems")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
