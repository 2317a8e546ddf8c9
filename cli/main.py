"""The command `entrevue`: finds its commands by name, and turns every error into one line and an exit code.

A command's module is imported when the command is asked for (or listed by `--help`), so that nobody waits for what is
not used. Command modules therefore import only click and our light modules at their top; pandas, spaCy, the driver and
trafilatura are imported inside the functions that need them.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from entrevue.schema.errors import EntrevueError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

INTERRUPTED = 130  # 128 + SIGINT, the shells' convention
UNEXPECTED = 70  # EX_SOFTWARE of sysexits.h

# Name of the command -> "module:attribute" of its click command.
COMMANDS = {
    "ask": "entrevue.cli.ask:ask",
    "browser": "entrevue.cli.browser:browser",
    "completion": "entrevue.cli.completion:completion",
    "cypher": "entrevue.cli.cypher:cypher",
    "different": "entrevue.cli.judge:different",
    "down": "entrevue.cli.server:down",
    "evaluate": "entrevue.cli.evaluate:evaluate",
    "export": "entrevue.cli.export:export",
    "extract": "entrevue.cli.extract:extract",
    "forget": "entrevue.cli.forget:forget",
    "guide": "entrevue.cli.browser:guide",
    "link": "entrevue.cli.browser:link",
    "load": "entrevue.cli.load:load",
    "query": "entrevue.cli.query:query",
    "reject": "entrevue.cli.judge:reject",
    "rename": "entrevue.cli.judge:rename",
    "report": "entrevue.cli.report:report",
    "review": "entrevue.cli.review:review",
    "same": "entrevue.cli.judge:same",
    "schema": "entrevue.cli.schema:schema",
    "set-date": "entrevue.cli.judge:set_date",
    "status": "entrevue.cli.server:status",
    "up": "entrevue.cli.server:up",
    "why": "entrevue.cli.why:why",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all commands, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the command called `cmd_name`, or return None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name].split(":")
        command = getattr(importlib.import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{COMMANDS[cmd_name]} is not a click command")
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="entrevue")
@click.option("--debug", is_flag=True, help="Show the traceback of an unexpected error.")
@click.pass_context
def entrevue(ctx: click.Context, *, debug: bool) -> None:
    """Who met whom, when, where and on which threats: French press articles into Neo4j."""
    if debug:
        ctx.find_root().obj.append("debug")
        logging.basicConfig(level=logging.INFO)
    else:  # what libraries log is not for users: without any handler Python would print their warnings
        logging.getLogger().addHandler(logging.NullHandler())


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; whatever goes wrong is one line on stderr.

    A command may return an exit code; None means 0.
    """
    modes: list[str] = []
    try:
        result = entrevue.main(list(arguments), prog_name="entrevue", obj=modes, standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except EntrevueError as error:
        if "debug" in modes:
            traceback.print_exc()
        click.echo(f"entrevue: {' '.join(str(error).split())}", err=True)
        return error.exit_code
    except BrokenPipeError:
        return _reader_left()
    except Exception as error:  # noqa: BLE001 - the last resort: a user gets a line, the log gets the traceback
        return _unexpected(error, debug="debug" in modes)
    return result if isinstance(result, int) else 0


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def _reader_left() -> int:
    """Stay quiet when the reader of our output left (`entrevue query … | head`), also in Python's flush at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _unexpected(error: Exception, *, debug: bool) -> int:
    """Report an error that nobody foresaw: one line for the user, the traceback in a log file."""
    if debug:
        traceback.print_exc()
    what = f"{type(error).__name__}: {' '.join(str(error).split())}"[:300]
    try:
        log = _write_log(error)
    except OSError:
        click.echo(f"entrevue: unexpected {what} (--debug shows the traceback)", err=True)
    else:
        click.echo(f"entrevue: unexpected {what} (details in {log})", err=True)
    return UNEXPECTED


def _write_log(error: Exception) -> Path:
    """Append the traceback to the error log and return its path; raises OSError."""
    from entrevue.graph.folders import log_folder

    folder = log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "errors.log"
    with log.open("a", encoding="utf-8") as file:
        file.write(f"--- {datetime.now(UTC).isoformat(timespec='seconds')}\n")
        traceback.print_exception(error, file=file)
    return log


if __name__ == "__main__":
    main()
