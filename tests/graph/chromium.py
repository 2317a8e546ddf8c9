"""A real Chromium for the tests that look at pages, with watch kept over its requests."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page, Request

OURS = ("localhost", "127.0.0.1", None, "")  # data:, blob: and file: have no host
PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser")

needed = pytest.mark.skipif(PROGRAM is None, reason="no Chromium here: apt-get install chromium (see .ci/run)")


@contextmanager
def page(**context: Any) -> Iterator[Page]:
    """Open a page; afterwards assert that no request of it left the machine: asked for, some were, and all stopped."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - one test session in ten has a Chromium

    asked: set[Request] = set()
    stopped: set[Request] = set()
    with sync_playwright() as playwright:
        # No name but this machine's is looked up, whatever a page may want.
        options = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"]
        with playwright.chromium.launch(executable_path=PROGRAM, args=options) as browser:
            opened = browser.new_page(**context)
            opened.set_default_timeout(60_000)
            opened.on("request", lambda request: asked.add(request) if _leaves(request) else None)
            opened.on("requestfailed", lambda request: stopped.add(request) if request.failure == "csp" else None)
            yield opened
            urls = {request.url for request in asked - stopped}
    assert not urls, f"these were not stopped by the page's policy: {urls}"


def _leaves(request: Request) -> bool:
    return urlsplit(request.url).hostname not in OURS
