"""What the annotations say of the judge's questions: which words tell of which meeting, and who took part."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from entrevue.loaders.evaluation.names import bare_name

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.tokens import Doc

    from entrevue.loaders.meetings.model import Encounter


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated dispatch against its `Doc`, meeting by meeting.

    `told` are the tokens that tell of it, `persons` its people as indices of `doc._.people`.
    """

    record: dict[str, Any]
    told: tuple[frozenset[int], ...]
    persons: tuple[frozenset[int], ...]

    def telling(self, token: int) -> list[int]:
        """The meetings that a word tells of."""
        return [n for n, tokens in enumerate(self.told) if token in tokens]

    def meant_by(self, mention: Encounter) -> set[int]:
        """The meetings that a mention means: of those that its word tells of, the ones that its people fit best.

        Annotators may name the verb for the first encounter and "puis avec" for the next, which the rules read off the
        verb too; so those that its sentence tells of are considered with a mention that is told apart.
        """
        told = self.telling(mention.trigger.token)
        if told and mention.apart:
            sentence = range(mention.start, mention.end)
            told = [n for n, tokens in enumerate(self.told) if not tokens.isdisjoint(sentence)]
        people = set(mention.persons)
        fit = {n: 2 * len(people & self.persons[n]) / max(1, len(people) + len(self.persons[n])) for n in told}
        return {n for n in told if fit[n] == max(fit.values())}


def read_gold(path: Path, doc: Doc) -> Gold:
    """Align the record at `path` with a `Doc` over the text beside it."""
    record = json.loads(path.read_text(encoding="utf-8"))
    names: dict[str, int] = {}
    for index, person in enumerate(doc._.people):
        for form in (*person.aliases, person.name):
            names[bare_name(form)] = index
    forms = {p["name"]: [p["name"], *p.get("aliases", ())] for p in record["persons"]}
    persons = tuple(
        frozenset(
            names[bare_name(f)] for name in m["persons"] for f in forms.get(name, [name]) if bare_name(f) in names
        )
        for m in record["meetings"]
    )
    return Gold(record, tuple(_told(doc, m.get("told", ())) for m in record["meetings"]), persons)


def _told(doc: Doc, quotes: list[str]) -> frozenset[int]:
    at, tokens = 0, set()
    for quote in quotes:
        pattern = r"\s+".join(re.escape(word) for word in quote.split())
        found = re.compile(pattern).search(doc.text, at)
        if found is None:
            continue
        at = found.start()
        tokens |= {t.i for t in doc if t.idx < found.end() and t.idx + len(t) > found.start()}
    return frozenset(tokens)
