from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from entrevue.graph.connection import connect
from entrevue.graph.settings import Settings
from entrevue.schema.errors import ConnectionFailedError

if TYPE_CHECKING:
    from neo4j import Driver

pytestmark = pytest.mark.neo4j


def test_a_query_runs(graph: Driver) -> None:
    records, _, _ = graph.execute_query("RETURN 1 AS one")
    assert [record["one"] for record in records] == [1]


def test_a_wrong_password_is_told_without_repeating_it(settings: Settings) -> None:
    with pytest.raises(ConnectionFailedError, match="refuses the user or password") as told:
        connect(replace(settings, password="not-the-password"))
    assert "not-the-password" not in str(told.value)


def test_a_user_locked_after_wrong_passwords_is_told(driver: Driver, settings: Settings) -> None:
    driver.execute_query("CREATE USER forgetful IF NOT EXISTS SET PASSWORD 'not-remembered'", database_="system")
    try:
        for _ in range(4):  # three are allowed
            with pytest.raises(ConnectionFailedError, match="refuses") as told:
                connect(replace(settings, username="forgetful", password="not-the-password"))
        assert "too many times" in str(told.value)
    finally:
        driver.execute_query("DROP USER forgetful", database_="system")


def test_an_encrypted_scheme_against_a_plain_server_is_told(settings: Settings) -> None:
    assert settings.uri
    with pytest.raises(ConnectionFailedError, match="is the scheme right"):
        connect(replace(settings, uri=settings.uri.replace("bolt:", "bolt+s:")))


def test_an_unknown_database_is_named(settings: Settings) -> None:
    with pytest.raises(ConnectionFailedError, match="no database 'nowhere'"):
        connect(replace(settings, database="nowhere"))


def test_no_server_is_told_with_its_address() -> None:
    with pytest.raises(ConnectionFailedError, match=r"no Neo4j answers at bolt://127\.0\.0\.1:1 "):
        connect(Settings(uri="bolt://127.0.0.1:1", password="secret"))
