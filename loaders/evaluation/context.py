"""The sentence of an article that an item is about, for a reader who wants to see why it was missed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from entrevue.loaders.evaluation.names import bare_name, fold

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from entrevue.loaders.evaluation.records import JsonRecord

# A line's end, or a sign that ends a sentence and a capital (or quotation) after it, but not after "M." or "S.E.".
_BOUNDARY = re.compile(r"\n+|(?<!\b[A-Z]\.)(?<!\bMM\.)(?<!\bDr\.)(?<=[.!?…])\s+(?=[«“\"—–]?\s?[A-ZÀ-Ý])")


class Context:
    """The sentences of one article, found by the names in them."""

    def __init__(self, text: str, gold: JsonRecord) -> None:
        """Take the article's text, and its gold record for the other forms of each name."""
        self._sentences = [part.strip() for part in _BOUNDARY.split(text) if part.strip()]
        self._folded = [f" {fold(sentence)} " for sentence in self._sentences]
        self._forms: dict[str, set[str]] = {}
        for key in ("persons", "agencies"):
            for entry in gold.get(key) or ():
                forms = {bare_name(form) for form in (entry["name"], *(entry.get("aliases") or ()))}
                self._forms[entry["name"]] = forms | {form.split()[-1] for form in forms}

    def sentence(self, about: AbstractSet[str]) -> str | None:
        """Return the first sentence that names the most of `about`, None where none names any."""
        forms = [self._forms.get(name, {bare_name(name)}) for name in sorted(about)]
        counts = [sum(any(f" {form} " in folded for form in known) for known in forms) for folded in self._folded]
        best = max(counts, default=0)
        return self._sentences[counts.index(best)] if best else None
