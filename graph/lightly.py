"""Importing the driver without pandas, numpy and pyarrow.

The driver imports all three wherever they are installed, for `Result.to_df` and for parameters of their types. That is
more than half of its import time, and nobody who asks one question on the command line needs it.
"""

from __future__ import annotations

import importlib
import sys

_HEAVY = ("pandas", "numpy", "pyarrow")


def import_driver_lightly() -> None:
    """Import neo4j as if the three were not installed; does nothing once it is imported. They can be imported later."""
    if "neo4j" in sys.modules:
        return
    absent = [name for name in _HEAVY if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None there makes an import fail
    try:
        importlib.import_module("neo4j")
    finally:
        for name in absent:
            del sys.modules[name]
