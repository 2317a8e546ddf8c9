"""Puts a report's facts, style, script and the drawing library into one HTML page.

The page's Content-Security-Policy is `default-src 'none'` but for the very scripts and style inside it, by their hashes
(CSP Level 3, section 2.3.1): it asks nothing of any network, and no name that an article brought could run even if it
came to stand in the markup. None does: the facts are JSON in a data block, with every `<`, `>` and `&` escaped, and the
script writes them as text. The drawing library is Cytoscape.js (MIT; its licence is beside it and in the page).
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from importlib import resources
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIELD = re.compile(r"\{\{(\w+)\}\}")
_ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def page(facts: Mapping[str, Any], title: str, made: str) -> str:
    """Return the page; `made` says when it was made."""
    scripts = {name: _asset(f"{name}.js") for name in ("cytoscape.min", "report")}
    style = _asset("report.css")
    hashes = " ".join(map(_hash, scripts.values()))
    policy = f"default-src 'none'; script-src {hashes}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    fields = {
        "policy": html.escape(policy),
        "title": html.escape(title),
        "made": html.escape(made),
        "style": style,
        "facts": orjson.dumps(facts).decode().translate(_ESCAPES),
        "licence": html.escape(_asset("cytoscape.LICENSE")),
        "library": scripts["cytoscape.min"],
        "script": scripts["report"],
    }
    return _FIELD.sub(lambda match: fields[match[1]], _asset("report.html"))


def _asset(name: str) -> str:
    return resources.files("entrevue.graph.report").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """Return the hash of an inline script or style as CSP writes it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
