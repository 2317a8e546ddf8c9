"""Opens the driver to the Neo4j that the settings mean, starting the local server where need be.

A driver is a context manager; close it. `driver.execute_query(…, database_=settings.database)` names the database.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from neo4j import GraphDatabase, NotificationMinimumSeverity
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
)

from entrevue.graph.server import LocalServer
from entrevue.schema.errors import ConnectionFailedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import Driver

    from entrevue.graph.settings import Settings

_PATIENCE = 15.0  # seconds for a connection, and for a server that went away in the midst of work to come back


def local_server(settings: Settings) -> LocalServer:
    """Return the local server that `settings` mean; whether it runs is another question."""
    return LocalServer(settings.home, cache=settings.cache, line=settings.line)


def connect(settings: Settings) -> Driver:
    """Return a driver that has reached its server and database; raises ConnectionFailedError, ServerError."""
    if settings.uri is not None:
        return _open(settings.uri, settings.username, settings.password, settings.database)
    server = local_server(settings)
    state = server.up()
    if state.bolt is None:
        raise ConnectionFailedError(f"the local server was stopped just now; its logs are in {server.logs}")
    return _open(state.bolt, state.username, server.password(), settings.database)


def _open(uri: str, username: str, password: str, database: str | None) -> Driver:
    with driver_errors(uri, database):
        try:
            return _reach(uri, username, password, database)
        except ValueError as error:  # a port that is no number, and the like
            raise ConfigurationError(_first_line(error)) from error


def _reach(uri: str, username: str, password: str, database: str | None) -> Driver:
    driver = GraphDatabase.driver(
        uri,
        auth=(username, password),
        user_agent="entrevue",
        connection_timeout=_PATIENCE,
        connection_acquisition_timeout=_PATIENCE,
        max_transaction_retry_time=_PATIENCE,
        # Hints for those who write Cypher (an index is missing, a label unknown yet) are noise for those who ask.
        notifications_min_severity=NotificationMinimumSeverity.OFF,
    )
    try:
        with driver.session(database=database) as session, session.begin_transaction():
            pass  # opening one reaches the server, the user and the database; nothing is asked of them
    except BaseException:
        driver.close()
        raise
    return driver


@contextmanager
def driver_errors(uri: str, database: str | None = None) -> Iterator[None]:
    """Turn what the driver says of a server that is gone, refuses us or is no Neo4j into a ConnectionFailedError.

    Errors of a query itself (its syntax, a broken constraint) pass: they are ours to mend.
    """
    try:
        yield
    except AuthError as error:
        raise ConnectionFailedError(f"{uri} refuses the user or password (NEO4J_USERNAME, NEO4J_PASSWORD)") from error
    except ClientError as error:
        if error.code == "Neo.ClientError.Database.DatabaseNotFound":
            raise ConnectionFailedError(f"{uri} has no database {database!r} (NEO4J_DATABASE)") from error
        if str(error.code).startswith("Neo.ClientError.Security."):  # locked after wrong passwords, or not allowed
            raise ConnectionFailedError(f"{uri} refuses: {error.message}") from error
        raise
    except ConfigurationError as error:
        raise ConnectionFailedError(f"{uri} is no address of a Neo4j: {_first_line(error)}") from error
    except ServiceUnavailable as error:
        raise ConnectionFailedError(
            f"no Neo4j answers at {uri} ({_first_line(error)}); is it running, and is the scheme right?"
        ) from error
    except (DriverError, Neo4jError) as error:
        raise ConnectionFailedError(f"{uri}: {_first_line(error)}") from error


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
