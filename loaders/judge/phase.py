"""Which phase of an encounter a word or a date belongs to: its opening, its course, its close (`judge.toml`).

"Les travaux, ouverts mardi, se poursuivront mercredi et prendront fin jeudi" tells of one encounter three times, by
verbs that only say where in it we are (aspectual verbs; Binnick 1991, "Time and the Verb").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.judge.scene import lineage
from entrevue.loaders.judge.words import judge_words
from entrevue.loaders.meetings.clauses import clause_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Scene

PHASES = ("opens", "lasts", "closes", "arrives", "leaves")
_UP = 4  # relations from a word to what says the phase
_BACK = 3  # tokens before a date: "jusqu'au", "à compter du", "dès"


def phases(scene: Scene, index: int) -> Row:
    """The phases told by what governs the token `index`, up to the verb of its clause, and by a preposition before."""
    return scene.once(("phase", index), lambda: _phases(scene.doc[index]))


def phases_of_day(doc: Doc, start: int, end: int) -> Row:
    """The phases of the day that tokens name, without those of participles beside it, which have their own days.

    "Ouverte lundi, la conférence a rendu mercredi ses conclusions": nothing opens on Wednesday. The word right before a
    day tells its phase, whatever the parse.
    """
    token = doc[start:end].root
    leading = doc[start - 1].lower_ if start else ""
    if leading.startswith(_stems("")):
        return {phase: 1.0 for phase in PHASES if leading.startswith(judge_words(f"phase_{phase}"))}
    return _phases(token, [child for child in clause_of(token).children if child.pos_ != "VERB"])


def _phases(token: Token, beside: Sequence[Token] | None = None) -> Row:
    clause = clause_of(token)
    way = lineage(token)[:_UP]
    above = way[: way.index(clause) + 1] if clause in way else [*way, clause]
    said = [
        t.lower_ for t in (*above, *(clause.children if beside is None else beside)) if t.lower_.startswith(_stems(""))
    ]
    before = [t.lower_ for t in token.doc[max(0, token.i - _BACK) : token.i] if t.lower_.startswith(_stems("_before"))]
    out: Row = {}
    for phase in PHASES if said or before else ():
        telling, leading = judge_words(f"phase_{phase}"), judge_words(f"phase_{phase}_before")
        if any(form.startswith(telling) for form in said):
            out[phase] = 1
        if any(form.startswith(leading) for form in before):
            out[f"{phase}-before"] = 1
    return out


@cache
def _stems(where: str) -> tuple[str, ...]:
    """The words of all phases: most words of a text are none."""
    return tuple(stem for phase in PHASES for stem in judge_words(f"phase_{phase}{where}"))
