"""All mentions of persons in a Doc: names with their titles and posts, offices, counterparts, pronouns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import PersonMention, Post
from entrevue.loaders.closed_classes import OF, THE
from entrevue.loaders.persons.apposition import attach
from entrevue.loaders.persons.directors import find_directors
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.forms import parts
from entrevue.loaders.persons.lexicon import EPITHETS, lexicon
from entrevue.loaders.persons.names import NameSpan, find_names
from entrevue.loaders.persons.offices import OfficePhrase, find_offices
from entrevue.loaders.persons.references import Reference, find_references
from entrevue.loaders.persons.text import Text, read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.persons.clauses import Attachment

_KINDS = {
    "counterpart": "counterpart",
    "latter": "demonstrative",
    "same": "demonstrative",
    "demonym": "demonstrative",
    "pronoun": "pronoun",
    "stressed": "pronoun",
}
_UNREFERRING = frozenset({"other", "member", "lawmaker"})


def person_mentions(doc: Doc) -> tuple[PersonMention, ...]:
    """The mentions of `doc` (only in `doc.spans["body"]` where set) in text order, not yet told apart.

    Uses the entities of a recogniser and the gazetteer attributes where they are set, the parse (for heads) where there
    is one; needs none of them.
    """
    words = lexicon()
    text = read_text(doc)
    names = find_names(text, words)
    barriers = frozenset(i for n in names for i in range(n.start, n.end))
    offices = [*find_offices(text, words, names), *find_directors(text, words, barriers)]
    offices.sort(key=lambda office: office.start)
    covered = barriers | {i for o in offices for i in range(o.start, o.end)}
    references = find_references(text, words, covered)
    attachments = attach(text, words, names, offices, references)
    names, attachments = _believed(names, attachments)
    mentions = _named(text, names, attachments)
    used_offices = {id(a.office) for a in attachments}
    used_references = {id(a.reference) for a in attachments if a.reference}
    free = [o for o in offices if id(o) not in used_offices]
    apposed = {o.start: o for o in free if o.determiner == "none"}
    mentions += [_office(text, o) for o in free if _refers(o)]
    mentions += [_reference(text, r, apposed.get(r.end + 1)) for r in references if id(r) not in used_references]
    return tuple(_apart(mentions))


def _believed(names: Sequence[NameSpan], attachments: Sequence[Attachment]) -> tuple[list[NameSpan], list[Attachment]]:
    """Only believed names; an office or counterpart beside it makes a doubtful run believed, and then its surname."""
    witnessed = {a.name for a in attachments if a.rule != "nationality-brackets"}
    full = [tuple(map(fold, names[i].words)) for i in witnessed if len(names[i].words) > 1]
    kept = [i for i, n in enumerate(names) if n.believed or i in witnessed or _ends_one(n, full)]
    numbers = {old: new for new, old in enumerate(kept)}
    return [names[i] for i in kept], [replace(a, name=numbers[a.name]) for a in attachments if a.name in numbers]


def _ends_one(name: NameSpan, full: Sequence[tuple[str, ...]]) -> bool:
    """Whether a run is the end of a full name, a surname with what belongs to it: "Al-Rawin" of "Moutazz al-Rawin"."""
    words = tuple(map(fold, name.words))
    return words[-1] not in lexicon().given and any(len(words) < len(f) and f[-len(words) :] == words for f in full)


def _post(office: OfficePhrase, country: str | None) -> Post:
    old = ("ancienne " if office.office.gender == "f" else "ancien ") if office.former else ""
    return Post(
        text=old + office.text,
        family=office.office.family,
        portfolio=office.portfolio,
        country=country or office.country,
        service=office.service,
        former=office.former,
        formal=not office.office.informal,
    )


def _named(text: Text, names: Sequence[NameSpan], attachments: Sequence[Attachment]) -> list[PersonMention]:
    by_name: dict[int, list[Attachment]] = {}
    for attachment in attachments:
        by_name.setdefault(attachment.name, []).append(attachment)
    starts = sorted(n.start for n in names)
    return [_name(text, name, by_name.get(i, []), starts) for i, name in enumerate(names)]


def _name(text: Text, name: NameSpan, attachments: Sequence[Attachment], starts: Sequence[int]) -> PersonMention:
    start, end, country, gender = name.outer, name.end, name.country, name.gender
    posts, rules = [], []
    counterpart = False
    for a in attachments:
        rules.append(a.rule)
        country = country or a.country
        span = a.reference or a.office
        if span is not None and not span.plural and a.rule != "office-again":
            left, right = min(start, span.start), max(end, span.end)
            if not any(left <= other < right and other != name.start for other in starts):
                start, end = left, right  # but "l'émissaire de Y, X" does not hold Y
        if a.rule.endswith("-respectively"):
            start = min(start, _share_start(text, name.outer, a))
        if a.office is not None:
            posts.append(_post(a.office, a.country))
            gender = gender or (None if a.office.plural else a.office.gender)
        counterpart = counterpart or a.reference is not None
    plain = not (posts or name.rank or name.honorific)
    noun = _noun_before(text, name.outer) if plain else None
    if noun is not None and fold(noun) not in lexicon().field_nouns:  # "celui de la coopération X"
        posts.append(Post(noun, "other", None, None, None))
    if name.rank and not any(p.text == name.rank for p in posts):
        posts.append(Post(name.rank, "rank", None, name.country, None))
    country = country or next((p.country for p in posts if p.country), None)
    lead = min(posts, key=post_order, default=None)
    written = text.text(name.start, name.end)
    full = len(parts(written)) > 1
    return PersonMention(
        start=start,
        end=end,
        head=_head(text, start, end),
        kind="name" if full else "surname",
        person=None,
        persons=(),
        office=lead.text if lead else None,
        country=country,
        service=next((p.service for p in posts if p.service), None),
        plural=False,
        rule="+".join(rules) or ("honorific" if name.honorific else "rank" if name.rank else "name"),
        name=written,
        name_start=name.start,
        name_end=name.end,
        gender=gender,
        posts=tuple(posts),
        counterpart=counterpart,
    )


def _share_start(text: Text, outer: int, attachment: Attachment) -> int:
    """Where somebody's share of a plural begins: "ses homologues du Mali, X," is one, "et du Niger, Y" is another."""
    state = text.country.get(outer - 2) if text.words[outer - 1 : outer] == [","] else None
    span = attachment.reference or attachment.office
    if state is None or state.end != outer - 1 or state.code != attachment.country or span is None:
        return outer
    if span.start <= state.start < span.end:
        return span.start
    start = state.start
    while start and text.folded[start - 1] in OF | THE:
        start -= 1
    return start


def _noun_before(text: Text, start: int) -> str | None:
    """The common noun of "le randonneur X" (where the words are tagged): a role for want of a post."""
    if start < 2 or text.doc[start - 1].pos_ != "NOUN" or text.folded[start - 2] not in _DETERMINERS:  # noqa: PLR2004
        return None
    if start > 2 and text.folded[start - 3] == "contre":  # noqa: PLR2004 -- "la lutte contre le terrorisme X" is ill cut
        return None
    return text.words[start - 1] if text.words[start - 1].islower() else None


_DETERMINERS = frozenset({"le", "la", "l'", "du", "au", "un", "une"})
_NEED_FIELD = frozenset(
    {"prefect", "commissioner", "commander", "minister", "junior-minister", "state-secretary", "head"}
)


def post_order(post: Post) -> tuple[bool, ...]:
    """Sorting key: posts in force, of substance, in formal words come first, grades last."""
    bare = post.portfolio is None and post.service is None and post.family in _NEED_FIELD
    common = post.family in {"other", *EPITHETS}
    grade = post.family == "rank" or (post.family == "inspector" and post.service is None and post.country is None)
    return grade, post.former, common, bare, post.family == "member", not post.formal


def _head(text: Text, start: int, end: int) -> int:
    return text.doc[start:end].root.i if text.doc.has_annotation("DEP") else end - 1


def _refers(office: OfficePhrase) -> bool:
    """Whether the phrase, without a name, can point to someone."""
    if office.determiner == "none" or office.office.family in _UNREFERRING:
        return False
    bare = (
        office.portfolio is None and office.service is None and not office.countries and office.end == office.head_end
    )
    return not (office.office.weak and not office.office.epithet and bare)


def _office(text: Text, office: OfficePhrase) -> PersonMention:
    return PersonMention(
        start=office.start,
        end=office.end,
        head=_head(text, office.start, office.end),
        kind="office",
        person=None,
        persons=(),
        office=office.text,
        country=office.country,
        service=office.service,
        plural=office.plural,
        rule="indefinite" if office.determiner == "indefinite" else "epithet" if office.office.epithet else "office",
        gender=None if office.plural else office.gender,
        posts=(_post(office, None),),
        number=office.number,
        countries=office.countries,
    )


def _reference(text: Text, reference: Reference, apposed: OfficePhrase | None) -> PersonMention:
    """A reference, with the office apposed to it: "ce dernier, ministre des Affaires étrangères"."""
    if reference.end >= len(text) or text.words[reference.end] != "," or reference.sort in {"pronoun", "stressed"}:
        apposed = None
    return PersonMention(
        start=reference.start,
        end=reference.end,
        head=_head(text, reference.start, reference.end),
        kind=_KINDS[reference.sort],  # type: ignore[arg-type]
        person=None,
        persons=(),
        office=None,
        country=reference.countries[0] if len(reference.countries) == 1 else None,
        service=None,
        plural=reference.plural,
        rule=reference.sort,
        gender=reference.gender,
        posts=() if apposed is None else (_post(apposed, None),),
        counterpart=reference.sort == "counterpart",
        countries=reference.countries,
    )


def _apart(mentions: list[PersonMention]) -> list[PersonMention]:
    """Mentions in text order without overlaps: names before offices before the rest, then the longer."""
    order = {"name": 0, "surname": 0, "office": 1, "counterpart": 1, "demonstrative": 2, "pronoun": 2}
    taken: set[int] = set()
    kept = []
    for mention in sorted(mentions, key=lambda m: (order[m.kind], m.start - m.end)):
        tokens = range(mention.start, mention.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)
