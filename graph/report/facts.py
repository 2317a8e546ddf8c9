"""What a report shows, out of the graph, as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from entrevue.graph.asking import find
from entrevue.graph.statements import statement
from entrevue.schema.countries import name_fr
from entrevue.schema.topics import topics

if TYPE_CHECKING:
    import neo4j

    from entrevue.graph.asking import Question


def read_facts(session: neo4j.Session, question: Question) -> dict[str, Any]:
    """Return the encounters that `question` asks for, their people, countries and topics, and the total.

    `asked` says it in words. `people` maps keys to name and country (a code or None), `countries` codes to French
    names, `topics` codes to French names and kinds; `meetings` come latest first.
    """
    total, keys = find(session, question)
    meetings = session.run(statement("report/meetings"), meetings=keys).data()
    ids = sorted({id_ for meeting in meetings for id_ in meeting["people"]})
    people = session.run(statement("report/people"), people=ids).data()
    codes = {code for meeting in meetings for code in meeting["countries"]}
    codes |= {person["country"] for person in people if person["country"]}
    subjects = {code for meeting in meetings for code in meeting["topics"]}
    return {
        "asked": ", ".join(text for text, _ in question.parts()),
        "total": total,
        "meetings": meetings,
        "people": {one["id"]: {"name": one["name"], "country": one["country"]} for one in people},
        "countries": {code: name_fr(code) for code in sorted(codes)},
        "topics": {code: {"name": one.fr, "kind": one.kind} for code, one in topics().items() if code in subjects},
    }
