"""The library for notebooks: a graph that answers in pandas DataFrames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from entrevue.cypher.library import library
from entrevue.graph.settings import Settings, read_settings
from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import neo4j
    import pandas as pd


class Graph:
    """The graph that the settings mean (see `entrevue.graph.settings`); it connects with the first question.

    Every method reads. Usable as a context manager; otherwise `close` ends the connection, or the program's end does.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings
        self._driver: neo4j.Driver | None = None

    def query(self, name: str, /, **parameters: object) -> pd.DataFrame:
        """Return the answer of the library's query `name`, one column a column of its header.

        Parameters are as on the command line: names in any spelling, dates as text or `datetime.date`, several values
        as a list. What names were taken for is in `frame.attrs["meant"]`. Raises UsageError, ConnectionFailedError.
        """
        from entrevue.graph.runner import Runner, find_query  # noqa: PLC0415 - loads the driver

        find_query(name)
        driver, database = self._connect()
        answer = Runner(driver, database).run(name, parameters)
        frame = _frame(answer.columns, answer.rows)
        frame.attrs["meant"] = dict(answer.meant)
        return frame

    def cypher(self, text: str, /, **parameters: Any) -> pd.DataFrame:
        """Return the answer of a query of your own, read-only; nodes and edges come as dictionaries."""
        from entrevue.graph.own import run_own, statements  # noqa: PLC0415 - as above

        if len(statements(text)) != 1:
            raise UsageError("one statement at a time, please")
        driver, database = self._connect()
        (result,) = run_own(driver, text, parameters, database=database)
        return _frame(result.columns, result.rows)

    def queries(self) -> pd.DataFrame:
        """Return what can be asked: name, title, folder, and the parameters, those in capitals being needed."""
        rows = [
            (
                query.name,
                query.header.title,
                query.folder,
                ", ".join(one.name.upper() if one.required else one.name for one in query.header.parameters),
            )
            for query in library().values()
        ]
        return _frame(("name", "title", "folder", "parameters"), rows)

    def close(self) -> None:
        """End the connection; the next question opens another."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _connect(self) -> tuple[neo4j.Driver, str | None]:
        from entrevue.graph.connection import connect  # noqa: PLC0415 - as above

        self._settings = self._settings or read_settings()
        if self._driver is None:
            self._driver = connect(self._settings)
        return self._driver, self._settings.database


def _frame(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - half a second that only an answer is worth

    from entrevue.graph.values import plain  # noqa: PLC0415 - as above

    return pd.DataFrame([[plain(value) for value in row] for row in rows], columns=list(columns))
