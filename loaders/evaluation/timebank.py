"""The date component against a TimeBank: `python -m entrevue.loaders.evaluation.timebank FOLDER [--errors]`.

FOLDER holds TimeML documents (.tml), such as the French TimeBank 1.1 (Bittar et al., ACL 2011). Counted as in
TempEval-3 (UzZaman et al., SemEval 2013) on TIMEX3 of one type (DATE unless told otherwise): an expression found is
right if it overlaps one of the gold ones (relaxed) or equals it (strict), one for one; the value F1 counts the relaxed
matches whose TIMEX3 value is the gold's, too. The document's creation time anchors and is not counted.
"""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple
from xml.etree import ElementTree

import click

from entrevue.loaders.dates import find_timexes, resolve
from entrevue.loaders.evaluation.report import Figures
from entrevue.schema.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Half = Literal["even", "odd"]
CONTEXT = 45


class Annotation(NamedTuple):
    """A TIMEX3: code point offsets into the document's text, words, type and value."""

    start: int
    end: int
    text: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A TimeML document: its name, creation day, text and annotations."""

    name: str
    created: date
    text: str
    annotations: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Figures per measure, and one line for each error."""

    strict: Figures
    relaxed: Figures
    value: Figures
    errors: tuple[str, ...]


def read_timebank(folder: Path, half: Half | None = None) -> list[Document]:
    """Read the .tml files of a folder, or the half whose name's SHA-1 is even or odd. Raises `InputError`."""
    paths = sorted(path for path in folder.glob("*.tml") if half is None or half_of(path) == half)
    if not paths:
        raise InputError(f"{folder}: no .tml document")
    return [read_document(path) for path in paths]


def half_of(path: Path) -> Half:
    """The half to which a document belongs: development ("even") or check ("odd")."""
    return "odd" if hashlib.sha1(path.name.encode(), usedforsecurity=False).digest()[-1] % 2 else "even"


def read_document(path: Path) -> Document:
    """Read a TimeML document. Raises `InputError`, which names the file."""
    try:
        root = ElementTree.parse(path).getroot()  # noqa: S314 -- a corpus that the developer chose
        creation, body = root.find("DCT/TIMEX3"), root.find("TEXT")
        if creation is None or body is None:
            raise InputError(f"{path}: no DCT or TEXT element")
        created = date.fromisoformat(creation.get("value", "")[:10])
    except (OSError, ElementTree.ParseError, ValueError) as error:
        raise InputError(f"{path}: {error}") from error
    annotations: list[Annotation] = []
    text = _read_text(body, 0, annotations)
    return Document(path.name, created, text, tuple(it for it in annotations if it.text.strip()))


def _read_text(element: ElementTree.Element, start: int, annotations: list[Annotation]) -> str:
    """The text of an element that begins at offset `start`; the TIMEX3 met in it go to `annotations`."""
    text = element.text or ""
    for child in element:
        at = start + len(text)
        words = "".join(child.itertext())
        if child.tag == "TIMEX3":
            kind, value = child.get("type", ""), child.get("value", "")
            annotations.append(Annotation(at, at + len(words), words, kind, value))
        text += _read_text(child, at, annotations) + (child.tail or "")
    return text


def annotate(document: Document) -> list[Annotation]:
    """What the date component finds in the document, the parts of a span one by one as TimeML has them."""
    timexes = find_timexes(document.text)
    found: list[Annotation] = []
    for timex, resolved in zip(timexes, resolve(timexes, anchor=document.created), strict=True):
        for part, value in zip(timex.parts, resolved.parts or (resolved,), strict=True):
            found.append(Annotation(part.start, part.end, part.text, timex.type, value.timex_value or ""))
    return found


def score(documents: Iterable[Document], kind: str = "DATE") -> Scores:
    """Compare the component with the annotations of one type."""
    gold_count = found_count = strict = relaxed = right = 0
    errors: list[str] = []
    for document in documents:
        gold = [it for it in document.annotations if it.type == kind]
        found = [it for it in annotate(document) if it.type == kind]
        gold_count, found_count = gold_count + len(gold), found_count + len(found)
        pairs = _pair(gold, found)
        relaxed += len(pairs)
        strict += sum(one[:2] == other[:2] for one, other in pairs)
        right += sum(one.value == other.value for one, other in pairs)
        errors += _errors(document, gold, found, pairs)
    strictly, loosely, valued = (Figures(it, found_count - it, gold_count - it) for it in (strict, relaxed, right))
    return Scores(strictly, loosely, valued, tuple(errors))


def _pair(gold: Sequence[Annotation], found: Sequence[Annotation]) -> list[tuple[Annotation, Annotation]]:
    """Pair overlapping expressions one for one, in the order of the text."""
    pairs: list[tuple[Annotation, Annotation]] = []
    free = list(found)
    for one in gold:
        other = next((it for it in free if it.start < one.end and one.start < it.end), None)
        if other is not None:
            free.remove(other)
            pairs.append((one, other))
    return pairs


def _errors(
    document: Document,
    gold: Sequence[Annotation],
    found: Sequence[Annotation],
    pairs: Sequence[tuple[Annotation, Annotation]],
) -> list[str]:
    paired_gold, paired_found = {one for one, _ in pairs}, {other for _, other in pairs}
    lines = [(it, f"missed {it.value}") for it in gold if it not in paired_gold]
    lines += [(it, f"spurious {it.value}") for it in found if it not in paired_found]
    lines += [(one, f"value {one.value}, got {other.value}") for one, other in pairs if one.value != other.value]
    return [f"{document.name} ({document.created}) {what}: {_context(document.text, it)}" for it, what in lines]


def _context(text: str, it: Annotation) -> str:
    before, after = text[max(it.start - CONTEXT, 0) : it.start], text[it.end : it.end + CONTEXT]
    return f"{before}[{it.text}]{after}".replace("\n", " ")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--type", "kind", default="DATE", show_default=True, help="The type of TIMEX3 to score.")
@click.option("--half", type=click.Choice(["even", "odd"]), help="Only the development or the check half.")
@click.option("--errors", is_flag=True, help="Show what was missed, spurious or of another value, in its sentence.")
def main(folder: Path, kind: str, half: Half | None, *, errors: bool) -> None:
    """Score the date component against the TimeML documents of FOLDER."""
    try:
        scores = score(read_timebank(folder, half), kind)
    except InputError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(error.exit_code)
    click.echo(f"{kind:16}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}{'found':>7}{'gold':>7}")
    for name in ("strict", "relaxed", "value"):
        it: Figures = getattr(scores, name)
        counts = f"{it.tp:7}{it.tp + it.fp:7}{it.tp + it.fn:7}"
        click.echo(f"{name:16}{it.precision:7.3f}{it.recall:7.3f}{it.f1:7.3f}{counts}")
    for line in scores.errors if errors else ():
        click.echo(line)


if __name__ == "__main__":
    main()
