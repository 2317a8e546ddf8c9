"""Text without the markup that exports leave in it: tags of HTML, and the signs of Markdown (CommonMark 0.31).

Fields of tables and of JSON hold "<p>…</p><p>…", "Il a vu **M. X**" or "[M. X](https://…)". Elements that begin a
line of their own end the one before (HTML Living Standard, 15.3 "Flow content"); what is within the others stays in its
sentence, and scripts, styles and comments are not read.
"""

from __future__ import annotations

import re
from functools import cache

from entrevue.loaders.pipeline.characters import rewritten
from entrevue.schema.data import read_table

_MARKS = re.compile(r"</?[A-Za-z!]|\*\*|# |\]\(")  # most texts have none
_REST = r"(?:\s[^<>]{0,2000})?/?>"


def without_markup(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Return a text without markup, and the offset of each character (None where they are the same)."""
    if _MARKS.search(text) is None:
        return text, None
    return rewritten(text, ((found.start(), found.end(), _read(found)) for found in _markup().finditer(text)))


@cache
def _markup() -> re.Pattern[str]:
    elements = {kind: "|".join(names) for kind, names in read_table("markup")["elements"].items()}
    target = r"\]\([^()\s]{1,500}\)"  # of a link: "[words](address)"
    return re.compile(
        rf"(?P<silent><!--.*?-->|<(?P<code>{elements['silent']})\b{_REST}.*?</(?P=code)>)"
        rf"|(?P<line><br{_REST})|(?P<paragraph></?(?:{elements['paragraphs']}){_REST})|</?(?:{elements['within']}){_REST}"
        rf"|^#{{1,6}} +|\*\*(?=\S)|(?<=\S)\*\*|!?\[(?=[^\[\]\n]{{1,200}}{target})|(?<=\S){target}",
        re.IGNORECASE | re.MULTILINE | re.DOTALL,
    )


def _read(found: re.Match[str]) -> str:
    """What stands for a piece of markup."""
    match found.lastgroup:
        case "line":
            return "\n"
        case "paragraph":
            return "\n\n"
        case _:
            return ""
