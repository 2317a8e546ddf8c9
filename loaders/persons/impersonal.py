"""The impersonal pronoun, which stands for nobody: "il s'agit", "il lui faut", "il est important", "il a été convenu".

With "y" it stands for somebody who is there or goes there, unless the verb is a bare "avoir": "il y a rencontré X",
"il y retrouvera Y", but "il y a deux ans", "il y a eu un échange", "il y est écrit".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from entrevue.loaders.persons.text import Text

_CLITICS = frozenset({"s'", "ne", "n'"})
_DATIVES = frozenset({"lui", "leur", "nous", "vous", "me", "m'"})


def is_impersonal(text: Text, i: int) -> bool:
    """Whether "il" at token `i` is the subject of an impersonal verb or expression."""
    following = text.folded[i + 1 : i + 6]
    if not following:
        return True
    if following[0] == "y":
        return _is_there(text, i + 2)
    verbs, reflexives = person_words("impersonal_verbs"), person_words("impersonal_reflexives")
    if following[0] in verbs or "".join(following[:2]) in verbs:
        return True
    behind = person_words("impersonal_for") if following[0] in _DATIVES else verbs | reflexives
    if following[0] in _CLITICS | _DATIVES and following[1:2] and following[1] in behind:
        return True
    at, predicates = 0, person_words("impersonal_predicates")
    while at < len(following) and following[at] in person_words("impersonal_auxiliaries"):
        at += 1
        if " ".join(following[at : at + 2]) in predicates:  # "à noter": folded, "à" is an auxiliary
            return True
    return 0 < at < len(following) and following[at] in predicates


def _is_there(text: Text, verb: int) -> bool:
    """Whether "il y" stands for nobody before the verb at a token: "il y a un an", "il y aurait eu", "il y va de"."""
    if verb + 1 >= len(text):
        return True
    rest, predicates = text.folded[verb + 1 : verb + 3], person_words("impersonal_predicates")
    if text.folded[verb] in person_words("impersonal_have"):
        after = next((j for j in range(verb + 1, min(verb + 4, len(text))) if text.doc[j].pos_ != "ADV"), verb + 1)
        participle = "Part" in text.doc[after].morph.get("VerbForm", []) and text.folded[after] != "eu"
        return not participle or (text.folded[after] == "ete" and text.folded[after + 1] in predicates)
    if text.folded[verb] in person_words("impersonal_be"):
        return not predicates.isdisjoint(rest) or rest[0] in person_words("impersonal_told")
    return rest[0] == "de" or not text.is_finite(verb)
