"""Where the name of a body ends: its complements ("de lutte contre la drogue") and adjectives, read left to right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.bodies import word_set
from entrevue.loaders.gazetteer.links import FOR
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Collection

    from entrevue.loaders.gazetteer.bodies import Context

COMPLEMENT = re.compile(rf" {FOR} (\w+)")
_INFINITIVE = re.compile(r"\w{3,}(?:er|ir|oir|dre|tre)")
_ASIDE = re.compile(r" (?:a|aux|au|pour|contre) ")
_MORE = re.compile(rf"(?:,| et)(?: {FOR})?(?: la| le| les| l)? (\w+)")
_NEXT = re.compile(r" (?:et (?=\w+[^\w]))?(\w+)")


def complements_end(context: Context, at: int, opening: Collection[str], *, own: bool = False) -> int:
    """Return where the complements after `at` end; a further one needs a word of `opening` after "et" or a comma.

    With `own`, only "de" opens a complement beyond the first, as for ministries: what stands behind "à" or "pour" is no
    part of "le ministère de l'Intérieur pour l'exercice".
    """
    text, first = context.folded.text, at
    while True:
        match = COMPLEMENT.match(text, at)
        more = None if match else _MORE.match(text, at)
        if more and (at == first or more[1] not in opening):
            return at
        match = match or more
        if not match or match[1] in word_set("heads", "stops") or match[1].isdigit():
            return at
        word = match.start(1)
        if own and at != first and (_ASIDE.match(text, at) or _is_infinitive(context, match)):
            return at
        named = word in context.listed and context.is_capital(word)
        if word in context.states or (named and at != first) or match[1].startswith("minister"):
            return at
        if at != first and match.re is COMPLEMENT and word in context.cities:
            return at
        at = adjectives_end(context, match.end(1), nationality=False)


def _is_infinitive(context: Context, match: re.Match[str]) -> bool:
    """Whether "de" opens no complement but an infinitive: "a chargé le ministère de l'Intérieur de dresser"."""
    word = match[1]
    return (
        match[0] in {f" de {word}", f" d {word}"}
        and bool(_INFINITIVE.fullmatch(word))
        and word not in word_set("heads", "nouns")
        and not context.is_capital(match.start(1))
    )


def adjectives_end(context: Context, at: int, *, nationality: bool) -> int:
    """Return where the adjectives (and hyphenated parts) after `at` end."""
    folded, known = context.folded, word_set("heads", "adjectives")
    heads = read_table("bodies")["heads"]
    endings, prefixes = tuple(heads["endings"]), tuple(heads["prefixes"])
    while match := _NEXT.match(folded.text, at):
        word = match[1]
        sides = (match.start(), match.end())
        hyphen = any(folded.original[folded.offsets[i]] in "-\u2010\u2011" for i in sides if i < len(folded.text))
        state = context.states.get(match.start(1))
        if state and not (nationality and state.form == "adjective"):
            return at
        if word in word_set("heads", "verbs"):
            return at
        formed = word.startswith(prefixes) or (len(word) > 3 and word.endswith(endings))  # noqa: PLR2004 - not "mal"
        if not (hyphen or state or word in known or formed):
            return at
        at = match.end(1)
    return at
