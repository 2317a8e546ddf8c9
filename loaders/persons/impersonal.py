"""The impersonal pronoun, which stands for nobody: "il s'agit", "il y a", "il est important de", "il a été convenu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from entrevue.loaders.persons.text import Text

_CLITICS = frozenset({"s'", "ne", "n'"})


def is_impersonal(text: Text, i: int) -> bool:
    """Whether "il" at token `i` is the subject of an impersonal verb or expression."""
    following = text.folded[i + 1 : i + 6]
    if not following:
        return True
    verbs, reflexives = person_words("impersonal_verbs"), person_words("impersonal_reflexives")
    if following[0] in verbs or "".join(following[:2]) in verbs:
        return True
    if following[0] in _CLITICS and following[1:2] and following[1] in verbs | reflexives:
        return True
    at = 0
    while at < len(following) and following[at] in person_words("impersonal_auxiliaries"):
        at += 1
    if at == 0 or at >= len(following):
        return False
    predicates = person_words("impersonal_predicates")
    return following[at] in predicates or " ".join(following[at : at + 2]) in predicates
