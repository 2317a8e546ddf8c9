"""The sample of sample_records.py in the tests' Neo4j, and the way there for commands.

loaded     the driver, the sample being all that the database holds (per module)
reachable  as `loaded`, with the environment that leads commands to that server
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Driver

    from entrevue.graph.settings import Settings


@pytest.fixture(scope="module")
def loaded(driver: Driver) -> Iterator[Driver]:
    from sample_records import corpus  # noqa: PLC0415 - this folder is on the path once its tests are collected

    from entrevue.graph.writer import Writer  # noqa: PLC0415 - as the driver's fixture

    driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")
    list(Writer(driver, database="neo4j").write(corpus()))
    yield driver
    driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")


@pytest.fixture(scope="module")
def reachable(loaded: Driver, settings: Settings) -> Iterator[dict[str, str]]:  # noqa: ARG001 - in this order
    assert settings.uri is not None
    values = {
        "NEO4J_URI": settings.uri,
        "NEO4J_USERNAME": settings.username,
        "NEO4J_PASSWORD": settings.password,
        "NEO4J_DATABASE": "neo4j",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, value in values.items():
            patch.setenv(name, value)
        yield os.environ | values
