"""The day in a page's own web address: « www.lejournal.example/2015/05/26/ceuta.html ».

Sites that keep their articles by day put it there. In the annotated dispatches such a day is that of publication, 10 of
10 times. A page that shows the addresses of other days has links to other articles, which say nothing of its own.
"""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.page.days import WrittenDay

if TYPE_CHECKING:
    from collections.abc import Iterator


def address_day(text: str) -> WrittenDay | None:
    """The one day that the addresses of a page name; None where they name none or several."""
    found = list(_days(text))
    return found[0] if len({one.day for one in found}) == 1 else None


def _days(text: str) -> Iterator[WrittenDay]:
    if "/" not in text:
        return
    for match in _dated().finditer(text):
        with suppress(ValueError):
            day = datetime.date(int(match["y"]), int(match["m"]), int(match["d"]))
            yield WrittenDay(match.start("y"), match.end("d"), day)


@cache
def _dated() -> re.Pattern[str]:
    """Compile an address whose path names a day: year, month, day, apart by slashes or hyphens."""
    site = r"(?:https?://|\bwww\.|\b[\w-]+\.[a-z]{2,}/)"
    return re.compile(rf"{site}\S{{0,200}}?[/-](?P<y>(?:19|20)\d\d)(?P<by>[/-])(?P<m>\d\d)(?P=by)(?P<d>\d\d)(?!\d)")
