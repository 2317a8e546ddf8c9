"""The office words of `vocabulary/offices.toml` ("ministre", "directeurs généraux"): what each of their forms tells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.phrases import Phrases, split_phrase

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Gender


@dataclass(frozen=True, slots=True)
class Office:
    """A head of office descriptions, see `offices.toml`; `epithet` marks words for any holder of `families`."""

    family: str
    gender: Gender | None
    plural: bool
    state: bool
    takes: frozenset[str]
    topic: str | None
    weak: bool
    singular: str
    informal: bool = False
    chair: bool = False
    epithet_alone: bool = False
    epithet: bool = False
    nation: str | None = None
    families: frozenset[str] = frozenset()


def read_offices(data: dict[str, Any], ranks: list[str]) -> tuple[Phrases[Office], frozenset[str]]:
    """The forms of all offices, epithets and `ranks`, and the single words that they are made of."""
    weak = frozenset(fold(w) for w in data["weak"]["forms"])
    chairs = frozenset(fold(w) for w in data["chair"]["forms"])
    nations = {fold(form): code for code, forms in data["nations"].items() for form in forms}
    phrases: Phrases[Office] = Phrases()
    by_form: dict[str, list[tuple[Office, str]]] = {}
    for entry, epithet in [(e, False) for e in data["office"]] + [(e, True) for e in data["epithet"]]:
        for key, gender, plural in (("m", "m", False), ("f", "f", False), ("mp", None, True)):
            for form in entry.get(key, ()):
                office = Office(
                    family=entry.get("family", "epithet"),
                    gender=gender,  # type: ignore[arg-type]
                    plural=plural,
                    state=entry.get("state", False),
                    takes=frozenset(fold(t) for t in entry.get("takes", ())),
                    topic=entry.get("topic"),
                    weak=fold(form) in weak,
                    singular=singular_of(form) if plural else form,
                    informal=entry.get("informal", False),
                    chair=fold(form) in chairs,
                    epithet=epithet,
                    families=frozenset(entry.get("families", ())),
                    nation=nations.get(fold(form)),
                )
                by_form.setdefault(fold(form), []).append((office, form))
    for form in ranks:
        rank = Office("rank", None, False, False, frozenset(), None, weak=False, singular=form)  # noqa: FBT003 -- in order
        by_form.setdefault(fold(form), []).append((rank, form))
    for entries in by_form.values():
        office, form = entries[0]
        if len({o.gender for o, _ in entries if o.family == office.family}) > 1 and not office.plural:
            office = replace(office, gender=None)
        if not office.epithet and any(o.epithet for o, _ in entries):
            office = replace(office, epithet_alone=True)
        phrases.add(form, office)
        if office.family != "rank" and not form.startswith("ex-"):
            phrases.add(f"ex-{form}", office)
    return phrases, frozenset(fold(p) for entries in by_form.values() for p in split_phrase(entries[0][1]))


def singular_of(phrase: str) -> str:
    """The singular of an office: "directeurs généraux" gives "directeur général", what follows a preposition stays."""
    words = phrase.split(" ")
    end = next(
        (i for i, w in enumerate(words) if w in {"de", "du", "des", "de la", "à", "en"} or w[:2] in {"d'", "d’"}),
        len(words),
    )
    return " ".join(
        [
            *(w.removesuffix("aux") + "al" if w.endswith("aux") else w.removesuffix("s") for w in words[:end]),
            *words[end:],
        ]
    )
