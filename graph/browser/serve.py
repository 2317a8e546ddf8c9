"""Serves the guide and the style sheet to Neo4j Browser on this machine: on 127.0.0.1, to pages of our Browser only.

The Browser reads a guide from another origin than its own, so the answer must allow it (Fetch Standard, "CORS
protocol": the preflight with OPTIONS, and `Access-Control-Allow-Origin`). Only the Browser's own origin is allowed, and
only requests that call this machine by name are answered, so that no other page that is open can read the graph.
"""

from __future__ import annotations

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from entrevue.schema.errors import EntrevueError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

HOST = "127.0.0.1"
_TYPES = {"md": "text/markdown", "adoc": "text/plain", "grass": "text/css"}
_HEADERS = "cache-control,pragma,sentry-trace,baggage"


def style_sheet() -> str:
    """Return Neo4j Browser's style sheet for this graph.

    It replaces the whole sheet, hence its rules without a label. Neo4j Browser 5.24 reads it only with one property a
    line and no comments. The colours are told apart in grey and by those who do not see red or green (after Okabe and
    Ito, "Color Universal Design", 2008).
    """
    return resources.files("entrevue.graph.browser").joinpath("style.grass").read_text(encoding="utf-8")


class GuideServer(ThreadingHTTPServer):
    """Answers GET and OPTIONS for `pages`, path → what makes its text; `browser` is the address of Neo4j Browser."""

    daemon_threads = True

    def __init__(self, pages: dict[str, Callable[[], str]], browser: str, port: int = 0) -> None:
        parts = urlsplit(browser)
        self.pages = pages
        self.origin = f"{parts.scheme}://{parts.netloc}"
        try:
            super().__init__((HOST, port), _Handler)
        except OSError as error:
            raise UsageError(
                f"port {port} cannot be used: {error.strerror}; leave --port out for any free one"
            ) from error

    def address(self, path: str) -> str:
        """Return the address of a page; Neo4j Browser takes `localhost`, not its number."""
        return f"http://localhost:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: GuideServer
    server_version = "entrevue"
    sys_version = ""

    def do_OPTIONS(self) -> None:
        """Answer the preflight."""
        self._answer(HTTPStatus.NO_CONTENT, b"", "text/plain")

    def do_GET(self) -> None:
        """Answer with the page, made now."""
        path = urlsplit(self.path).path
        page = self.server.pages.get(path)
        if page is None or urlsplit(f"//{self.headers.get('Host', '')}").hostname not in ("localhost", HOST):
            self._answer(HTTPStatus.NOT_FOUND, b"There is no such page.\n", "text/plain")
            return
        try:
            body = page().encode()
        except EntrevueError as error:
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, f"{error}\n".encode(), "text/plain")
            return
        self._answer(HTTPStatus.OK, body, _TYPES[path.rpartition(".")[2]])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Print nothing: what was asked for is nobody's business."""

    def _answer(self, status: HTTPStatus, body: bytes, type_: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{type_}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Vary", "Origin")
        if self.headers.get("Origin") == self.server.origin:
            self.send_header("Access-Control-Allow-Origin", self.server.origin)
            self.send_header("Access-Control-Allow-Methods", "GET, OPTIONS")
            self.send_header("Access-Control-Allow-Headers", _HEADERS)
        self.end_headers()
        self.wfile.write(body)
