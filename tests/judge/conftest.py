"""What the texts of a module tell, all of them read in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from plain import read

if TYPE_CHECKING:
    from plain import Met


@pytest.fixture(scope="module")
def told(request: pytest.FixtureRequest) -> dict[str, Met]:
    """Who met whom in each of the module's `TEXTS`, by text."""
    return read(request.module.TEXTS)
