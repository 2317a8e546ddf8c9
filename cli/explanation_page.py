"""The explanation of articles as one page that needs nothing besides itself: no script, no font, no request.

The template escapes whatever it is given: names and texts are data. The marks look as in displaCy, spaCy's visualiser
(https://spacy.io/usage/visualizers).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from entrevue.cli.explanation import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from entrevue.cli.explanation import Explanation


def render_page(explanations: Iterable[Explanation]) -> Iterator[str]:
    """Return the page, a part at a time, as the explanations come."""
    templates = Environment(
        loader=PackageLoader("entrevue.cli"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return templates.get_template("explanation.html").generate(explanations=explanations, pieces=pieces)
