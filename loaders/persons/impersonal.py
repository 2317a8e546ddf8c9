"""The impersonal pronoun, which stands for nobody: "il s'agit", "il y a", "il est important de", "il a été convenu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from entrevue.loaders.persons.text import Text

_IMPERSONAL_NEXT = frozenset(
    {
        "y",
        "s'agit",
        "faut",
        "fallait",
        "faudra",
        "convient",
        "convenait",
        "reste",
        "restait",
        "semble",
        "parait",
        "importe",
        "suffit",
        "n'y",
        "apparait",
        "ressort",
        "existe",
    }
)
_IMPERSONAL_BE = frozenset(
    {
        "a noter",
        "question",
        "prevu",
        "convenu",
        "decide",
        "vrai",
        "temps",
        "important",
        "necessaire",
        "possible",
        "evident",
        "clair",
        "rappele",
        "procede",
        "precise",
        "indique",
        "signale",
        "souligne",
        "proceder",
        "essentiel",
        "probable",
        "impossible",
        "difficile",
        "urgent",
        "interdit",
        "demande",
    }
)
_BE = frozenset(
    {
        "est",
        "a",
        "etait",
        "avait",
        "sera",
        "serait",
        "aurait",
        "fut",
        "ete",
        "aussi",
        "egalement",
        "n'est",
        "n'a",
        "aura",
        "donc",
        "d'ailleurs",
        "en",
        "toutefois",
    }
)


def is_impersonal(text: Text, i: int) -> bool:
    """Whether "il" at token `i` is the subject of an impersonal verb or expression."""
    following = text.folded[i + 1 : i + 6]
    if not following:
        return True
    joined = "".join(following[:2])
    if (
        following[0] in _IMPERSONAL_NEXT
        or joined in _IMPERSONAL_NEXT
        or (
            following[0] in {"s'", "ne", "n'"}
            and following[1:2]
            and following[1] in _IMPERSONAL_NEXT | {"agit", "agissait", "agira", "agirait"}
        )
    ):
        return True
    position = 0
    while position < len(following) and following[position] in _BE:
        position += 1
    if position == 0 or position >= len(following):
        return False
    return following[position] in _IMPERSONAL_BE or " ".join(following[position : position + 2]) in _IMPERSONAL_BE
