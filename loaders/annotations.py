"""What the components write on a spaCy `Doc`, and the next ones read: mentions with token offsets.

Token offsets are `Doc` indices, end exclusive. A component sets one attribute, a tuple in the order of the text:

| attribute | set by | holds |
| --- | --- | --- |
| `doc._.countries` | `country_mentions` | `CountryMention` |
| `doc._.cities` | `country_mentions` | `CityMention` |
| `doc._.agencies` | `agency_mentions` | `AgencyMention` |
| `doc._.topics`, `doc._.concerns`, `doc._.allusions` | `topic_mentions` | `TopicMention` |
| `doc._.timexes` | `timexes` | `TimexMention` |
| `doc._.person_mentions`, `doc._.people` | `person_mentions`, `person_identity` | `PersonMention`, `DocumentPerson` |
| `doc._.published` | the pipeline | the day of publication (`datetime.date`), None where it is not known |
| `doc._.places` | the pipeline | the offset in the article of each character, None where they are the same |
| `doc._.meetings` | `meetings` | records' `Meeting` |
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

ATTRIBUTES = (
    "countries",
    "cities",
    "agencies",
    "topics",
    "concerns",
    "allusions",
    "timexes",
    "person_mentions",
    "people",
    "meetings",
)


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country by name, adjective or demonym; `capital` when the state's capital stands for it ("entre Rabat et")."""

    start: int
    end: int
    code: str
    form: Literal["name", "adjective", "demonym", "capital"]


@dataclass(frozen=True, slots=True)
class CityMention:
    """A city of the gazetteer (with its country) or a place that syntax shows to be one (country None)."""

    start: int
    end: int
    city: str
    country: str | None


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """A public body; mentions of the same body share `key`; `name` is the acronym where the article gives one."""

    start: int
    end: int
    key: str
    name: str
    country: str | None
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class TopicMention:
    """A surface form of a topic code."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class TimexMention:
    """A temporal expression (TIMEX3, ISO-TimeML): its EDTF value (None where nothing anchors it) and how it was got.

    `rule` names the way, `reason` says it in words. `ahead` and `nearest` are the values that the same words have after
    the publication and nearest to it, for readers that know better than the verb whether the fact was to come.
    `shift` is how many days the words count from a day that the text names ("la veille": -1), None where they do not.
    `asides` are the values that the words have counted from others, each with the token at which that one begins, or
    those of days that they list apart ("vendredi et dimanche"), with their own.
    """

    start: int
    end: int
    text: str
    value: str | None
    rule: str
    reason: str = ""
    ahead: str | None = None
    nearest: str | None = None
    shift: int | None = None
    asides: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """A post as some words tell it: `text` is the role for the record (no article, no nationality).

    `family` and `portfolio` are the keys by which two descriptions are the same post ("chef de la diplomatie",
    "ministre des Affaires étrangères"); `portfolio` is None for a bare office. `country` is the state served, `service`
    the body, where the words tell them; `former` marks "ancien", "ex-"; `formal` is false for "patron".
    """

    text: str
    family: str
    portfolio: str | None
    country: str | None
    service: str | None
    former: bool = False
    formal: bool = True


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A reference to a person.

    `start:end` covers the whole phrase (title, office, name); `head` is its syntactic head where parsed, else its last
    token. `kind`: "name" (full), "surname" (alone or after an honorific), "office" ("le ministre marocain de
    l'Intérieur", "le chef du gouvernement"), "counterpart" ("son homologue français"), "pronoun", "demonstrative" ("ce
    dernier"). `person` is an index into `doc._.people`, None where nobody named stands behind it; `country` is the
    state that the phrase itself gives, so that an unnamed minister still brings his country; `plural` marks "ses
    homologues", "les deux ministres" (then `persons` may hold several indices).

    `countries` are the states of "les ministres français et italien", `number` that of "les deux ministres".
    `name` is the name as written without titles, at tokens `name_start:name_end` (None and -1 for other kinds);
    `gender` what title, office and given name tell; `posts` those that the phrase itself states; `counterpart` marks
    a name brought in by "son homologue X".
    """

    start: int
    end: int
    head: int
    kind: Literal["name", "surname", "office", "counterpart", "pronoun", "demonstrative"]
    person: int | None
    persons: tuple[int, ...]
    office: str | None
    country: str | None
    service: str | None
    plural: bool
    rule: str
    name: str | None = None
    name_start: int = -1
    name_end: int = -1
    gender: Literal["m", "f"] | None = None
    posts: tuple[Post, ...] = ()
    counterpart: bool = False
    number: int | None = None
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentPerson:
    """One person of one article: fullest correct form, other forms, and what the article says of their post."""

    name: str
    aliases: tuple[str, ...]
    role: str | None
    country: str | None
    service: str | None


def of_the_field(doc: Doc) -> tuple[TopicMention, ...]:
    """The words of security and defence that a text has: its topics, and what only alludes to them."""
    return (*doc._.topics, *doc._.allusions)


def register_attributes() -> None:
    """Declare the attributes above on `Doc` (once per process; later calls change nothing)."""
    for name in ATTRIBUTES:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=())
    for name in ("published", "places"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)


def remembered(doc: Doc, name: str, read: Callable[[Doc], T]) -> T:
    """What `read` makes of a `Doc`, made once and kept with it: for what several components read alike."""
    known: dict[str, T] = doc.user_data
    key = f"entrevue.{name}"
    if key not in known:
        known[key] = read(doc)
    return known[key]


def text_of(doc: Doc) -> str:
    """The text of a `Doc`, which spaCy puts together anew at every access."""
    return remembered(doc, "text", lambda d: d.text)
