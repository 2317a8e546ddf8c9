"""Mentions without a name or office of their own: counterparts, "ce dernier", nationalities, subject pronouns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from entrevue.loaders.annotations import AgencyMention
    from entrevue.loaders.persons.lexicon import Gender, Lexicon
    from entrevue.loaders.persons.text import Text

Sort = Literal["counterpart", "latter", "demonym", "pronoun"]
_POSSESSIVE = frozenset({"son", "ses", "leur", "leurs", "sa", "notre", "nos", "mon", "mes", "votre"})
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


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference at tokens `start:end`; `countries` those that it names, `possessor_plural` for "leur(s)"."""

    start: int
    end: int
    sort: Sort
    gender: Gender | None
    plural: bool
    possessor_plural: bool
    countries: tuple[str, ...]


def find_references(text: Text, lexicon: Lexicon, barriers: frozenset[int]) -> list[Reference]:
    """All references of the article proper in text order, outside the tokens of `barriers` (names and offices)."""
    found = []
    for i in range(len(text)):
        if not text.body[i] or i in barriers:
            continue
        reference = (
            _counterpart(text, lexicon, i) or _latter(text, i) or _demonym(text, i, barriers) or _pronoun(text, i)
        )
        if reference is not None:
            found.append(reference)
    return found


def _counterpart(text: Text, lexicon: Lexicon, i: int) -> Reference | None:
    alter = text.folded[i : i + 2] == ["alter", "ego"]
    if i == 0 or not (alter or text.folded[i] in lexicon.counterparts):
        return None
    gender, plural = (None, False) if alter else lexicon.counterparts[text.folded[i]]
    start, countries = i, []
    while start > 0 and (
        text.folded[start - 1] in lexicon.before
        or text.folded[start - 1] in {"deux", "trois", "quatre", "principaux", "autres"}
    ):
        start -= 1
    owner = text.folded[start - 1] if start else ""
    if owner not in _POSSESSIVE and not (text.folded[i] == "homologue" and owner in {"l'", "un", "une"}):
        return None
    start -= 1
    end = i + 1 + alter
    while end < len(text):
        mention = text.country.get(end)
        if mention is not None and mention.form in {"adjective", "demonym"}:
            countries.append(mention.code)
            end = mention.end
        elif (
            text.folded[end] in {"et", ","}
            and (m := text.country.get(end + 1)) is not None
            and m.form == "adjective"
            and countries
        ):
            end += 1
        elif (match := lexicon.after.match(text.folded, end)) is not None:
            end = match[0]
        elif (
            text.folded[end] in {"de", "du", "des", "d'", "en", "au", "aux"}
            and (m := _state(text, end + 1)) is not None
        ):
            countries.append(m[0])
            end = m[1]
        else:
            break
    return Reference(
        start, end, "counterpart", gender, plural, owner in {"leur", "leurs"}, tuple(dict.fromkeys(countries))
    )


def _body(text: Text, i: int) -> AgencyMention | None:
    """The body of "son homologue de la CIA"."""
    return text.agency.get(i + (i < len(text) and text.folded[i] in {"la", "l'", "le"}))


def _state(text: Text, i: int) -> tuple[str, int] | None:
    if i < len(text) and text.folded[i] in {"la", "l'", "le"}:
        i += 1
    mention = text.country.get(i)
    return (mention.code, mention.end) if mention is not None and mention.form == "name" else None


def _latter(text: Text, i: int) -> Reference | None:
    word = text.folded[i]
    if word in {"dernier", "derniere", "derniers", "dernieres"} and i and text.folded[i - 1] in {"ce", "cette", "ces"}:
        return Reference(i - 1, i + 1, "latter", "f" if "ere" in word else "m", word.endswith("s"), False, ())
    if word in {"celui-ci", "celle-ci", "celui-la", "celle-la", "ceux-ci"}:
        return Reference(
            i, i + 1, "latter", "f" if word.startswith("celle") else "m", word.startswith("ceux"), False, ()
        )
    if word in {"interesse", "interessee"} and i and text.folded[i - 1] == "l'":
        return Reference(i - 1, i + 1, "latter", "f" if word.endswith("ee") else "m", False, False, ())
    return None


def _demonym(text: Text, i: int, barriers: frozenset[int]) -> Reference | None:
    """The words "l'Allemand", "la Britannique": one person by nationality alone."""
    mention = text.country.get(i)
    if mention is None or mention.start != i or mention.form != "demonym" or i == 0:
        return None
    if text.folded[i - 1] not in {"le", "la", "l'", "du", "au"} or mention.end in barriers:
        return None
    if (
        text.folded[i - 1] in {"le", "la"}
        and text.folded[i].endswith("s")
        and not text.folded[i].endswith(("ais", "ois"))
    ):
        return None
    gender: Gender | None = (
        "f" if text.folded[i - 1] == "la" else "m" if text.folded[i - 1] in {"le", "du", "au"} else None
    )
    start = i - 1 if text.folded[i - 1] in {"le", "la", "l'"} else i
    return Reference(start, mention.end, "demonym", gender, False, False, (mention.code,))


def _pronoun(text: Text, i: int) -> Reference | None:
    word = text.folded[i]
    if word not in {"il", "elle", "-il", "-elle", "t-il", "t-elle", "-t-il", "-t-elle", "ils", "elles"}:
        return None
    if word.endswith("il") and _impersonal(text, i):
        return None
    plural = word.endswith("s")
    return Reference(i, i + 1, "pronoun", "f" if "elle" in word else "m", plural, False, ())


def _impersonal(text: Text, i: int) -> bool:
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
