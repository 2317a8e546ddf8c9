"""The explanation of an article in the terminal's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from entrevue.cli.explanation import pieces

if TYPE_CHECKING:
    from typing import TextIO

    from rich.console import RenderableType

    from entrevue.cli.explanation import Encounter, Explanation, Someone, Why

# Black on a light ground reads on dark and light terminals alike.
STYLES = {
    "person": "black on #9fd8f5",
    "agency": "black on #c8b6f2",
    "country": "black on #a8e6b0",
    "city": "black on #d5eec2",
    "date": "black on #f7e08a",
    "topic": "black on #f5b7a5",
}
_WIDE = 100  # columns where nobody's terminal says how many


def print_explanation(explanation: Explanation, stream: TextIO) -> None:
    """Print one article: its text with the mentions, then meeting by meeting and person by person what was read."""
    console = Console(file=stream, highlight=False)
    coloured = console.color_system is not None
    if not console.is_terminal:
        console.width = _WIDE
    published = f"published {explanation.published}" if explanation.published else "day of publication unknown"
    console.print(Rule(Text(f"{explanation.id}  ·  {published}", style="bold"), align="left"))
    console.print(Padding(_text(explanation, coloured=coloured), (1, 2)))
    if coloured:
        console.print(Padding(_legend(), (0, 2, 1, 2)))
    for number, encounter in enumerate(explanation.encounters, 1):
        console.print(_encounter(number, encounter))
    if not explanation.encounters:
        console.print(Padding("No meeting.", (0, 2)))
    if explanation.people:
        console.print(Padding(_people(explanation.people), (1, 2)))


def _text(explanation: Explanation, *, coloured: bool) -> Text:
    """Return the text with its mentions; what a mention stands for follows in bold, unless it says so itself."""
    text = Text()
    styles: list[str] = []
    for step, words, mark in pieces(explanation):
        if mark is None:
            text.append(words, styles[-1] if styles else "")
        elif step == "open":
            styles.append(STYLES[mark.kind])
        else:
            style = styles.pop()
            if mark.label:
                text.append(f" {mark.label}" if coloured else f" [{mark.label}]", f"{style} bold")
    return text


def _legend() -> Text:
    return Text("  ").join(Text(f" {kind} ", style) for kind, style in STYLES.items())


def _encounter(number: int, encounter: Encounter) -> RenderableType:
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim", no_wrap=True)
    facts.add_column(style="bold")
    facts.add_column(overflow="fold")
    name = ""
    for fact in encounter.facts:
        words = Text(f"« {fact.words} » " if fact.words else "")
        facts.add_row(fact.name if fact.name != name else "", Text(fact.value), words.append_text(_why(fact.why)))
        name = fact.name
    told = Text("\n").join(Text(f"« {words} » ").append_text(_why(why)) for words, why in encounter.sentences)
    title = Text(f"{number}  {encounter.caption}", style="bold")
    return Panel(Group(facts, Text(), told), title=title, title_align="left", subtitle=encounter.kind, box=box.ROUNDED)


def _people(people: tuple[Someone, ...]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column()
    table.add_column(overflow="fold")
    for someone in people:
        heading = Text(someone.name or "Nobody named", style="bold")
        table.add_row(heading, Text(someone.description, style="dim"))
        for words, why in someone.mentions:
            table.add_row(Text(f"  {words}"), _why(why))
    return table


def _why(why: Why) -> Text:
    """Return the reason, and the rule's name after it."""
    return Text(why.reason).append(f"  {why.rule}" if why.reason and why.rule else why.rule, "dim")
