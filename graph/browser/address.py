"""Addresses of Neo4j Browser, and those that open it with a query or a guide."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from entrevue.schema.errors import UsageError

if TYPE_CHECKING:
    from entrevue.graph.settings import Settings

_AURA = ".databases.neo4j.io"
_LONGEST = 20_000  # characters of an address that Neo4j Browser 5.24 still opened


def browser_address(settings: Settings, given: str | None = None) -> str:
    """Return where Neo4j Browser is: as `given`, of the local server (started where need be), or beside NEO4J_URI.

    Raises UsageError for an address that is none, ServerError.
    """
    if given is not None:
        parts = urlsplit(given)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UsageError(f"{given[:200]!r} is no address such as http://localhost:7474/browser/")
        return given if given.endswith("/") else given + "/"
    if settings.uri is None:
        from entrevue.graph.connection import local_server  # noqa: PLC0415 - loads the driver

        return local_server(settings).up().browser or ""
    parts = urlsplit(settings.uri)
    if (parts.hostname or "").endswith(_AURA):
        return "https://browser.neo4j.io/"
    secure = parts.scheme.endswith(("+s", "+ssc"))
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"https://{host}:7473/browser/" if secure else f"http://{host}:7474/browser/"


def query_address(browser: str, text: str) -> str:
    """Return the address that opens Neo4j Browser with `text` in its editor; raise UsageError where it is too long.

    The Browser cuts the text at `&` and `#` even where they are percent-encoded: the text must hold none.
    """
    return _with_command(browser, "edit", text)


def guide_address(browser: str, guide: str) -> str:
    """Return the address that opens Neo4j Browser with the guide at the address `guide`."""
    return _with_command(browser, "guide", guide)


def _with_command(browser: str, command: str, argument: str) -> str:
    if "&" in argument or "#" in argument:
        raise UsageError(
            "Neo4j Browser opens no query with & or # in it: write them \\u0026 and \\u0023 in its strings"
        )
    address = f"{browser}?cmd={command}&arg={quote(argument, safe='')}"
    if len(address) > _LONGEST:
        raise UsageError(f"the query with its values makes an address of {len(address)} characters: too long to open")
    return address
