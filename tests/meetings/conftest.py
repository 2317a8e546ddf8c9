"""The report of a test is its docstring, and `told` is what the extractor makes of it.

The docstrings name the people below by their first name, `{anna}` in mid-sentence and `{Anna}` at its head. All reports
of a module are read in one call, with one model for all modules.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import pytest
from reports import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from reports import Told

PEOPLE = {
    "anna": "la ministre suédoise de l'Intérieur, Anna Lindqvist",
    "omar": "le ministre marocain de l'Intérieur, Omar Berrada",
    "karl": "le chef de la police allemande, Karl Weber",
    "paolo": "le ministre italien des Affaires étrangères, Paolo Ricci",
}
CAPITALISED = {name.capitalize(): words[0].upper() + words[1:] for name, words in PEOPLE.items()}


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="module")
def reports(request: pytest.FixtureRequest, reader: Reader) -> dict[str, list[Told]]:
    """What is told by the report of each test of the module, by the test's name."""
    tests: dict[str, Callable[..., None]] = {
        name: item for name, item in vars(request.module).items() if name.startswith("test_") and item.__doc__
    }
    texts = [inspect.cleandoc(item.__doc__ or "").format(**PEOPLE, **CAPITALISED) for item in tests.values()]
    return dict(zip(tests, reader.read(texts), strict=True))


@pytest.fixture
def told(request: pytest.FixtureRequest, reports: dict[str, list[Told]]) -> list[Told]:
    """The encounters that the test's own report tells of."""
    return reports[request.function.__name__]
