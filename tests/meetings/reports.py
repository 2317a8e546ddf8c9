"""Short reports, all of Wednesday, 15 May 2019 and about invented people, as the rules alone read them.

What the judge makes of them is another question (`tests/judge`): a rule has to be right by itself.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.meetings.component import find_meetings
from entrevue.schema.records import Article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.schema.records import Meeting

PUBLISHED = datetime.date(2019, 5, 15)


@dataclass(frozen=True, slots=True)
class Told:
    """What a test asks of one encounter: `who` maps surnames to roles, `by` surnames to the rules that found them.

    `frames` are the constructions of its mentions in the order of the text, `because` the rule of its status.
    """

    who: dict[str, str]
    by: dict[str, str]
    status: str
    kind: str
    frames: tuple[str, ...]
    because: str


class Reader:
    """Reads reports."""

    def __init__(self) -> None:
        self._extractor = Extractor()

    def read(self, texts: Sequence[str]) -> list[list[Told]]:
        articles = [Article(str(n), _contract(t), published=PUBLISHED) for n, t in enumerate(texts)]
        return [[_told(m) for m in find_meetings(self._extractor.prepared(article)[1])] for article in articles]


def _contract(text: str) -> str:
    return text.replace(" de le ", " du ").replace(" à le ", " au ")


def _told(meeting: Meeting) -> Told:
    people = {p.name.split()[-1]: p for p in meeting.persons}
    return Told(
        who={name: p.role for name, p in people.items()},
        by={name: p.evidence.rule for name, p in people.items() if p.evidence},
        status=meeting.status,
        kind=meeting.kind,
        frames=tuple(e.rule for e in meeting.evidence),
        because=meeting.status_evidence.rule if meeting.status_evidence else "",
    )
