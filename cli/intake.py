"""What `extract` and `load` do alike: read the sources, say at once what is set aside and why, and sum up.

Only counts are kept: a corpus of any size passes through one article at a time.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from entrevue.loaders.parallel import read_articles
from entrevue.loaders.sources import Note, Reading, Rejection, open_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console
    from rich.progress import Progress

    from entrevue.schema.records import Article, Record

SET_ASIDE = 3  # the exit code when something could not be read, as InputError's

# How the summary calls the causes of `loaders/sources/protocol.py`.
CAUSES = {
    "missing": "no such file or folder",
    "unreadable": "cannot be read",
    "empty": "empty",
    "binary": "binary",
    "encoding": "unknown encoding",
    "too-large": "too large",
    "unsupported": "unknown format",
    "malformed": "malformed",
    "no-text": "without text",
    "no-id": "without id",
    "duplicate": "id given twice",
    "language": "not French",
    "failed": "extraction failed",
}


class Intake:
    """The articles of one call.

    screen: stderr, where each rejection and note becomes one line as it comes.
    """

    def __init__(self, paths: Sequence[str], screen: Console) -> None:
        self._paths = paths
        self._screen = screen
        self.articles = 0
        self.set_aside: Counter[str] = Counter()

    def read(self) -> Iterator[Article]:
        """Stream the articles that the sources give."""
        reading = Reading(note=self._note)
        for item in open_sources(self._paths, reading):
            if isinstance(item, Rejection):
                self._reject(item)
            else:
                self.articles += 1
                yield item

    def extract(self, articles: Iterable[Article], *, processes: int = 1) -> Iterator[Record]:
        """Stream the records of `articles`, in their order."""
        for item in read_articles(articles, processes=processes):
            if isinstance(item, Rejection):
                self.articles -= 1
                self._reject(item)
            else:
                yield item

    @property
    def exit_code(self) -> int:
        """0 if all was read; text that is not French is no defect, unless there was nothing else."""
        defects = self.set_aside.total() - self.set_aside["language"]
        return SET_ASIDE if defects or not self.articles else 0

    @property
    def causes(self) -> list[tuple[str, int]]:
        """What was set aside, by cause as a user reads it, the most frequent first."""
        return [(CAUSES[cause], count) for cause, count in self.set_aside.most_common()]

    def summary(self) -> str:
        """Say in a line how many articles were read, and what was set aside."""
        line = f"{self.articles:,} article{'s' * (self.articles != 1)} read"
        if self.set_aside:
            causes = ", ".join(f"{count:,} {cause}" for cause, count in self.causes)
            line += f", {self.set_aside.total():,} set aside ({causes})"
        return line

    def _reject(self, rejection: Rejection) -> None:
        self.set_aside[rejection.cause] += 1
        self._say(f"set aside: {rejection}")

    def _note(self, note: Note) -> None:
        self._say(f"note: {note}")

    def _say(self, line: str) -> None:
        text = re.sub(r"[\x00-\x1f\x7f-\x9f]+", " ", line)  # names of files and of fields must not steer the terminal
        self._screen.print(text, markup=False, highlight=False, soft_wrap=True)


def progress_bar(screen: Console, *, shown: bool = True) -> Progress:
    """Return a bar for a number of articles that nobody knows beforehand: how many, how fast, for how long.

    It is shown on a terminal only.
    """
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed:,.0f} articles"),
        TimeElapsedColumn(),
        console=screen,
        transient=True,
        disable=not (shown and screen.is_terminal),
    )
