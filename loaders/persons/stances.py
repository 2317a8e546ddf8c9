"""The state for which somebody speaks: "M. X a réitéré l'engagement du Maroc", "Mme Y a exprimé la volonté du Mali".

Who only praises ("a salué l'engagement du Maroc") may be anybody's; the verbs that voice a stance of one's own are few.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BY, OF, THE, TO, WITH
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from entrevue.loaders.annotations import CountryMention
    from entrevue.loaders.persons.company import Company

_NO_SUBJECT = BY | OF | TO | WITH
_BEFORE_NOUN = 3  # tokens between the verb and the stance: "a réitéré la ferme volonté"
_BEFORE_VERB = 3  # tokens between the speaker and the verb: "M. X, a également réitéré"


def states_spoken_for(company: Company, states: Sequence[CountryMention]) -> Iterator[tuple[int, str]]:
    """Yield the persons who voice a state's stance, with the state."""
    words = company.folded
    for state in states:
        noun = state.start - 1 - (words[state.start - 1] in THE)
        if state.form != "name" or noun < 1 or words[noun] not in OF or words[noun - 1] not in person_words("stances"):
            continue
        first = max(0, noun - 2 - _BEFORE_NOUN)
        verb = next((i for i in range(noun - 2, first, -1) if words[i] in person_words("voicing")), None)
        speaker = None if verb is None else _speaker(company, verb)
        if speaker is not None:
            yield speaker, state.code


def _speaker(company: Company, verb: int) -> int | None:
    """The person named right before a verb, in its sentence."""
    last = max((n for n, m in enumerate(company.mentions) if m.end <= verb), default=None)
    if last is None or last not in company.named:
        return None
    mention = company.mentions[last]
    near = verb - mention.end <= _BEFORE_VERB and company.sentence[mention.start] == company.sentence[verb]
    before = company.words[mention.start - 1].lower()  # folded, "à" is the verb "a"
    return company.named[last] if near and before not in _NO_SUBJECT else None
