"""Where the construction does not tell: the two people whom a trigger's sentence names (rule `together`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.meetings.sentence import Sentence, parts, speaks

if TYPE_CHECKING:
    from entrevue.loaders.meetings.model import Participant, Trigger


def together(
    sentence: Sentence, trigger: Trigger, known: tuple[Participant, ...], busy: frozenset[int]
) -> tuple[Participant, ...]:
    """Where the construction does not tell: the two people of the trigger's sentence, if it names just two.

    Speakers ("a indiqué X", "selon X") are not counted, nor is whoever stands in another clause of speech, or is `busy`
    in another encounter of the sentence.
    """
    if any(
        c.dep_ == "obj" and c.pos_ == "NOUN" and sentence.at(c.i) is None for c in sentence.doc[trigger.token].children
    ):
        return ()  # "saluer la mobilisation …": the verb has an object, and it is nobody
    units = [
        u
        for u in sentence.units
        if u.human and u.persons and not speaks(sentence, u) and _same_statement(sentence, trigger.token, u.head)
    ]
    persons = {p for u in units for p in u.persons} | {p for part in known for p in part.unit.persons}
    if len(persons) != 2:  # noqa: PLR2004
        return ()
    have = {p for part in known for p in part.unit.persons}
    if persons <= busy:
        return ()
    return parts((u for u in units if not set(u.persons) <= have), "participant", "together")


def _same_statement(sentence: Sentence, first: int, second: int) -> bool:
    """Whether no conjunction of speech or purpose and no quotation mark stands between two tokens."""
    low, high = sorted((first, second))
    return not any(
        t.text in {"«", "»", '"', ";", ":"} or t.lower_ in {"que", "qu'", "pour", "dont"}
        for t in sentence.doc[low:high]
    )
