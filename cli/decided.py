"""What the commands on identity share: the decisions file, and the graph that follows it."""

from __future__ import annotations

import getpass
import os
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from neo4j import Driver

    from entrevue.graph.explain import Explainer
    from entrevue.graph.resolution.decisions import Decision, Decisions

DEFAULT = Path("decisions.jsonl")
VOCABULARY = "ENTREVUE_VOCABULARY"
FROM_VOCABULARY = "vocabulary"  # who decided what comes from the user's vocabulary


def decisions_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--decisions FILE` to a command."""
    return click.option(
        "--decisions",
        "file",
        type=click.Path(path_type=Path, dir_okay=False),
        default=DEFAULT,
        envvar="ENTREVUE_DECISIONS",
        show_default=True,
        help="The file of your decisions on who is who (ENTREVUE_DECISIONS).",
    )(command)


def why_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--why TEXT` to a command."""
    return click.option("--why", default="", help="The reason, kept with the decision.")(command)


@contextmanager
def graph_at_hand() -> Iterator[tuple[Driver, str | None, Explainer]]:
    """Give the driver, the database's name and an Explainer."""
    from entrevue.graph.connection import connect, driver_errors
    from entrevue.graph.explain import Explainer
    from entrevue.graph.settings import read_settings

    settings = read_settings()
    with connect(settings) as driver, driver_errors(settings.uri or "the local server's address", settings.database):
        yield driver, settings.database, Explainer(driver, settings.database)


def vocabulary_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--vocabulary DIR` to a command."""
    return click.option(
        "--vocabulary",
        type=click.Path(path_type=Path, file_okay=False),
        envvar=VOCABULARY,
        help="The folder of your own vocabulary: people, agencies, topics, titles (ENTREVUE_VOCABULARY).",
    )(command)


def use_vocabulary(folder: Path | None) -> None:
    """Let this process, and those that it starts, read the user's vocabulary; raises DataError for what is off."""
    from entrevue.schema.data import read_table
    from entrevue.schema.extension import own_files

    if folder is not None:
        os.environ[VOCABULARY] = str(folder.resolve())
    for file in own_files():  # each of them once before anything is read, so that what is off is said once
        read_table(file.stem)


def read_file(file: Path) -> Decisions | None:
    """Return the file's decisions and the vocabulary's; None, which leaves the graph those it has, for neither."""
    from entrevue.graph.resolution.decisions import Decisions, read_decisions
    from entrevue.graph.resolution.people import read_people
    from entrevue.schema.extension import own_folder

    if (vocabulary := own_folder()) is None:
        return read_decisions(file) if file.exists() else None
    return Decisions((*read_decisions(file).all, *read_people(vocabulary)))


def made(kind: str, label: str, a: str, **fields: str | None) -> Decision:
    """Return a decision of this user, now."""
    from entrevue.graph.resolution.decisions import Decision

    when = datetime.now(UTC).isoformat(timespec="seconds")
    return Decision(kind, label, a, who=getpass.getuser(), when=when, **fields)  # type: ignore[arg-type]


def keep(driver: Driver, database: str | None, explainer: Explainer, file: Path, new: Iterable[Decision]) -> None:
    """Write decisions to the file and let the graph follow it."""
    write_down(explainer, file, new)
    follow(driver, database, explainer, file)


def write_down(explainer: Explainer, file: Path, new: Iterable[Decision]) -> None:
    """Add decisions to the file; a new one begins with those that the graph has already, lest they be taken back."""
    from entrevue.graph.resolution.decisions import append_decisions

    known = () if file.exists() else explainer.decisions().all
    append_decisions(file, [*(decision for decision in known if decision.who != FROM_VOCABULARY), *new])


def follow(driver: Driver, database: str | None, explainer: Explainer, file: Path) -> None:
    """Let the graph follow the file; what it has from a vocabulary stays."""
    from entrevue.graph.resolution.decisions import Decisions, read_decisions
    from entrevue.graph.writer import Writer

    kept = [decision for decision in explainer.decisions().all if decision.who == FROM_VOCABULARY]
    Writer(driver, database=database, decisions=Decisions((*read_decisions(file).all, *kept))).decide()
