"""Is it French? Function words answer for nearly every article, a language model for the rest.

Function words are what no French text does without, whoever it speaks of: a dispatch full of Arabic names has as many
as any other. Identification by letter sequences (Lui and Baldwin 2012, langid.py; here py3langid) reads the names too,
so it is asked only where function words are rare, and only among plausible languages.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from entrevue.loaders.function_words import WORD, function_word_share
from entrevue.schema.data import read_table

ENOUGH = 0.12  # share of function words; French dispatches have 0.15 to 0.3, other languages under 0.05
SAMPLE = 20_000  # characters that decide


def language_of(text: str) -> str:
    """Return the language of `text` (ISO 639-1), "und" for text without letters."""
    sample = text[:SAMPLE]
    if function_word_share(sample) >= ENOUGH:
        return "fr"
    if not WORD.search(sample):
        return "und"
    language, _score = _identifier().classify(sample)
    return str(language)


def language_name(language: str) -> str:
    """Return the English name of a plausible language, for messages."""
    names: dict[str, str] = read_table("languages")["plausible"]
    return names.get(language, "text without words")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 (a second, for texts in doubt only)

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)  # our own: restricting the module's would be global
    identifier.set_languages(list(read_table("languages")["plausible"]))
    return identifier
