"""Temporal expressions of French: found in plain text (`find_timexes`), then dated (`resolve`, `resolve_one`).

A component of our own after TimeML (ISO 24617-1): words in `schema/vocabulary/dates.toml`, rules over token classes in
`grammar/`, underspecified meanings in `timex`, values in EDTF of Level 0 and TIMEX3. It needs no parse and imports no
spaCy; `component` is the thin layer that writes the result on a `Doc`.
"""

from entrevue.loaders.dates.recognition import find_timexes
from entrevue.loaders.dates.resolution import resolve, resolve_one
from entrevue.loaders.dates.timex import Resolved, Tense, Timex

__all__ = ["Resolved", "Tense", "Timex", "find_timexes", "resolve", "resolve_one"]
