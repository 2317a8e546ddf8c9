"""In which field states cooperate where the word has no complement: that of which the article speaks.

"Les deux ministres ont salué leur coopération" tells of police forces in a report on interior ministers and of armies
in one on chiefs of staff; said once in passing ("renforcer leur coopération"), it names no field at all.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from entrevue.loaders.gazetteer.folding import fold_phrase
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.gazetteer.topics import TopicReference

SECURITY, DEFENCE = "security-cooperation", "defence-cooperation"
_PASSING = 2  # words of defence that a list of ministers in attendance may hold


def with_field(references: Sequence[TopicReference], text: str) -> list[TopicReference]:
    """Give the cooperation without complement in `references` the field of the folded `text`, or make it an allusion.

    Where that of security is named elsewhere it is meant here too; else it takes more than one word of cooperation,
    and more words of security than of defence. Where those of defence are more, and not just a title or two, it is
    theirs.
    """
    general = [r for r in references if r.kind == "general"]
    if not general or any(r.code == SECURITY and r.kind in {"forms", "bodies"} for r in references):
        return list(references)
    security, defence = (len(_words(code).findall(text)) for code in (SECURITY, DEFENCE))
    if defence > max(security, _PASSING):
        return [replace(r, code=DEFENCE) if r.kind == "general" else r for r in references]
    if security > defence and len(general) > 1:
        return list(references)
    return [replace(r, kind="allusions") if r.kind == "general" else r for r in references]


@cache
def _words(code: str) -> re.Pattern[str]:
    stems = "|".join(fold_phrase(stem) for stem in read_table("topic_fields")[code])
    return re.compile(rf"(?<!\w)(?:{stems})")
