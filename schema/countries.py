"""States by ISO 3166-1 alpha-2 code: French and English names (Unicode CLDR through Babel), and a forgiving look-up.

CLDR's short names are the ones that the press uses ("Corée du Sud"); pycountry adds the official ones and alpha-3
codes, `vocabulary/country_names.toml` the usual names that neither has. Kosovo has no ISO code; XK is in common use.
"""

from __future__ import annotations

import functools

from babel import Locale

from entrevue.schema.data import read_table
from entrevue.schema.names import fold

_KOSOVO = "XK"


def name_fr(code: str) -> str:
    """Return the French name of the state `code`; the code itself where CLDR has none."""
    return _names("fr").get(code, code)


def name_en(code: str) -> str:
    """Return the English name of the state `code`; the code itself where CLDR has none."""
    return _names("en").get(code, code)


def find(text: str) -> str | None:
    """Return the code of the state that `text` names: a code of two or three letters, a French or an English name."""
    return known_names().get(fold(text))


@functools.cache
def known_names() -> dict[str, str]:
    """Return folded name or code → alpha-2 code, for every state."""
    import pycountry  # noqa: PLC0415 - a tenth of a second, and only look-ups need it

    table: dict[str, str] = {}
    for country in pycountry.countries:
        for attribute in ("alpha_2", "alpha_3", "name", "official_name", "common_name"):
            if value := getattr(country, attribute, None):
                table.setdefault(fold(value), country.alpha_2)
    for language in ("en", "fr"):
        for code, name in _names(language).items():
            if code == _KOSOVO or pycountry.countries.get(alpha_2=code):
                table.setdefault(fold(name), code)
                table.setdefault(fold(code), code)
    for code, names in read_table("country_names").items():
        table |= {fold(name): code for name in names}
    return table


@functools.cache
def _names(language: str) -> dict[str, str]:
    return {code: name.replace("’", "'") for code, name in Locale(language).territories.items() if len(code) == 2}  # noqa: PLR2004 - alpha-2; longer ones are regions
