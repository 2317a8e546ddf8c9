"""The state of someone told by the leader whom he serves: "l'attaché militaire du Premier ministre".

Where the article tells of one Premier ministre only, or of several of one state, the attaché is that state's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF, THE
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import LEADERS, lexicon
from entrevue.loaders.persons.phrases import split_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.persons.roster import Entry


def state_of_superior(entry: Entry, people: Sequence[Entry]) -> str | None:
    """Return the state that all those of `people` serve whose office the person's own post names as its superior's."""
    superiors = {family for post in entry.posts if not post.former for family in _superiors(post.text)}
    holders = [e for e in people if e is not entry and any(p.family in superiors and not p.former for p in e.posts)]
    states = {holder.country for holder in holders}
    return states.pop() if len(states) == 1 else None


def _superiors(title: str) -> set[str]:
    """The families of the heads of state or government behind "de" in a title."""
    words = [fold(word) for word in split_phrase(title)]
    found = set()
    for at in (i + 1 for i, word in enumerate(words) if word in OF):
        start = at + (words[at : at + 1] != [] and words[at] in THE)
        office = lexicon().offices.match(words, start) if start < len(words) else None
        if office is not None and office[1].family in LEADERS:
            found.add(office[1].family)
    return found
