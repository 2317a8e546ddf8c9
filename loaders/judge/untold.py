"""Days that would stand in for one that nobody can tell: "reçu jeudi dernier … depuis sa nomination, en juillet 2016".

A report whose day of publication is unknown says "hier" and "jeudi"; the one full date of its background is then no
answer to when. What the adverbial itself leaves open (a weekday, a day of the month) a day from elsewhere may tell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from entrevue.loaders.dates.lexicon import lexicon
from entrevue.loaders.judge.naming import counts_from_milestone
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import reach
from entrevue.loaders.meetings.whereabouts import in_dateline
from entrevue.schema.data import read_table
from entrevue.schema.edtf import bounds, precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import TimexMention
    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.dating import Dated
    from entrevue.loaders.meetings.model import Encounter

HOUR = re.compile(r"\d{1,2}[h:]\d{0,2}")


def without_stand_ins(
    scene: Scene, groups: Sequence[Sequence[Encounter]], manners: Sequence[tuple[str, str]], dates: Sequence[Dated]
) -> list[Dated]:
    """The dates of groups of mentions, none where it would only stand in for the day that the group's own clauses name.

    Nor does what was called off take the day of what the article tells beside it: it was to be on a day that its own
    sentences tell, or on one that only its planners know. Where these tell the hour ("13h50 : le déjeuner est annulé",
    "devait le recevoir en fin d'après-midi"), the day is that of the report, as it goes.
    """
    out: list[Dated] = []
    for group, (status, _), (value, timex, rule) in zip(groups, manners, dates, strict=True):
        beside = (
            status == "cancelled"
            and timex is not None
            and not _is_in(scene, group, timex)
            and not _tells_hour(scene, group)
        )
        none = value is not None and (beside or _stands_in(scene, group, value, timex))
        out.append((None, None, "unknown") if none else (value, timex, rule))
    return out


def _tells_hour(scene: Scene, group: Sequence[Encounter]) -> bool:
    """Whether a sentence that tells of the group names an hour or a part of the day."""
    sentences = [scene.sentences[mention.sentence] for mention in group]
    words = (word.lower_ for sentence in sentences for word in scene.doc[sentence.start : sentence.end])
    parts = read_table("dates")["daypart"]
    return any(word in parts or HOUR.fullmatch(word) for word in words)


def _is_in(scene: Scene, group: Sequence[Encounter], timex: TimexMention) -> bool:
    """Whether an expression stands in a sentence that tells of the group."""
    sentences = [scene.sentences[mention.sentence] for mention in group]
    return any(sentence.start <= timex.start < sentence.end for sentence in sentences)


def _stands_in(scene: Scene, group: Sequence[Encounter], value: str, given: TimexMention | None) -> bool:
    """Whether the clause of a mention names a day that nobody can tell, and the value is not what the words leave open.

    A verb's own adverbial counts before that of a noun, which may recall another encounter ("après la visite de mai").
    """
    doc = scene.doc
    own = [(m.trigger.token, timex) for m in group for timex in own_times(scene, m.sentence, m.trigger.token)]
    by_verbs = [(token, timex) for token, timex in own if syntax.is_verbal(doc[token])]
    if any(_is_untold(doc, timex) for _, timex in by_verbs):
        own = by_verbs
    untold = [timex for _, timex in own if _is_untold(doc, timex)]
    if not untold or any(timex.value is not None for _, timex in own):
        return False
    if given is not None and given.start in {timex.start for timex in untold}:
        return False
    return not any(_can_be(doc, timex, value) for timex in untold)


def own_times(scene: Scene, number: int, token: int) -> Iterator[TimexMention]:
    """The expressions of time in the clause of a word, without those of what people count from."""
    doc, sentence = scene.doc, scene.sentences[number]
    for timex in doc._.timexes:
        if not sentence.start <= timex.start < sentence.end or in_dateline(doc, timex.start):
            continue
        near = reach(doc[timex.start : timex.end].root, doc[token]) == "same"
        if near and not counts_from_milestone(doc, timex):
            yield timex


def _is_untold(doc: Doc, timex: TimexMention) -> bool:
    """Whether only the day of publication, which is unknown, would tell it; the text itself tells "ce soir-là"."""
    unanchored = timex.value is None and timex.rule == "unanchored" and timex.shift is None
    behind = doc[timex.end].lower_ if timex.end < len(doc) else ""
    return unanchored and behind.lstrip("-") != "là"


def _can_be(doc: Doc, timex: TimexMention, value: str) -> bool:
    """Whether a value is what the words say as far as they go: that weekday, that day, that month; "hier" says none."""
    start, end = bounds(value)
    said: dict[str, int] = {}
    for token in doc[timex.start : timex.end]:
        entry = lexicon().words.get(token.lower_)
        if token.text.isdigit():
            said["day"] = int(token.text)
        elif entry is not None and entry.name in {"weekday", "month"}:
            said[entry.name] = int(entry.value)
    if not said or (precision(value) != "day" and said.keys() != {"month"}):
        return False
    fits = {
        "weekday": {start.isoweekday(), end.isoweekday()},
        "day": {start.day, end.day},
        "month": {start.month, end.month},
    }
    return all(number in fits[name] for name, number in said.items())
