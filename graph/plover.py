"""Coding of encounters by PLOVER (Political Language Ontology for Verifiable Event Records, openeventdata/PLOVER).

A held meeting is CONSULT, "all consultations and meetings: visiting and hosting visits, meeting at a neutral location,
consultation by phone"; a planned one AGREE, since "all cooperative actions reported in future tense are taken to imply
intentions". One called off or denied has no event of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from entrevue.schema.records import Meeting

_SIDES_OF_A_PAIR = 2


def event(status: str) -> str | None:
    """Return the event type of a meeting of that status, None where PLOVER has none."""
    return {"held": "CONSULT", "planned": "AGREE"}.get(status)


def mode(meeting: Meeting) -> str | None:
    """Return the mode of CONSULT that the account amounts to: phone, multilateral, third-party, visit, or None."""
    states = {part.name for part in meeting.countries}
    if meeting.kind == "call":
        return "phone"
    if meeting.kind == "conference" or len(states) > _SIDES_OF_A_PAIR:
        return "multilateral"
    if len(states) == _SIDES_OF_A_PAIR and meeting.place.country:
        return "visit" if meeting.place.country in states else "third-party"
    return "visit" if meeting.kind == "visit" else None
