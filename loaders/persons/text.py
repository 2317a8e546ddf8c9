"""A Doc as columns of plain Python values, read once, so that rules over tokens cost little."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered
from entrevue.loaders.closed_classes import THE
from entrevue.loaders.persons.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import AgencyMention, CityMention, CountryMention

_FINAL = frozenset(".!?…")
_OPENERS = frozenset('«"“([-–—•*>')


@dataclass(frozen=True, slots=True)
class Text:
    """Columns over the tokens of `doc`.

    `words` as written, `folded` for matching, `capital` whether the first letter is one, `initial` whether the token
    opens a sentence or line, `glued` whether no space follows, `sentence` the sentence's number, `label` the
    recogniser's label ("" outside), `entity` the index of the entity (-1), `country`, `city`, `agency` the mention
    that covers the token, `body` whether the token is of the article proper.
    """

    doc: Doc
    words: list[str]
    folded: list[str]
    capital: list[bool]
    initial: list[bool]
    glued: list[bool]
    sentence: list[int]
    label: list[str]
    entity: list[int]
    country: dict[int, CountryMention]
    city: dict[int, CityMention]
    agency: dict[int, AgencyMention]
    body: list[bool]

    def __len__(self) -> int:
        return len(self.words)

    def text(self, start: int, end: int) -> str:
        """The characters of tokens `start:end`, line breaks made spaces."""
        return " ".join(self.doc[start:end].text.split())

    def is_finite(self, index: int) -> bool:
        """Whether the parser takes the word for a finite verb."""
        token = self.doc[index]
        return token.pos_ in {"VERB", "AUX"} and "Fin" in token.morph.get("VerbForm", [])

    def opening_bracket(self, end: int, reach: int) -> int | None:
        """The token of the bracket that closes right before `end` and opens fewer than `reach` tokens before it."""
        if end == 0 or self.words[end - 1] != ")":
            return None
        return next((j for j in range(end - 2, max(-1, end - reach), -1) if self.words[j] == "("), None)

    def closing_bracket(self, start: int, reach: int) -> int | None:
        """The token that closes the bracket opened at `start`, fewer than `reach` tokens behind it."""
        if self.words[start] != "(":
            return None
        return next((j for j in range(start + 1, min(start + reach, len(self))) if self.words[j] == ")"), None)

    def state_by_name(self, index: int) -> CountryMention | None:
        """The state that its name gives at a token, or behind the article there: "(le) Niger"."""
        state = self.country.get(index + (self.folded[index : index + 1] in ([w] for w in THE)))
        return state if state is not None and state.form == "name" else None

    def is_common(self, index: int) -> bool:
        """Whether the word, in small letters, is a word of the model's vocabulary (not known without vectors)."""
        return self.doc.vocab.has_vector(self.words[index].lower())


def read_text(doc: Doc) -> Text:
    """The columns of `doc`; gazetteer attributes may be absent or empty."""
    words = words_of(doc)
    initial = _initials(doc, words)
    label, entity = [""] * len(words), [-1] * len(words)
    for number, ent in enumerate(doc.ents):
        for i in range(ent.start, ent.end):
            label[i], entity[i] = ent.label_, number
    return Text(
        doc=doc,
        words=words,
        folded=[fold(w) for w in words],
        capital=[w[0].isupper() for w in words],
        initial=initial,
        glued=[not space for space in doc.to_array("SPACY").tolist()],
        sentence=number_sentences(words),
        label=label,
        entity=entity,
        country={i: m for m in _attribute(doc, "countries") for i in range(m.start, m.end)},
        city={i: m for m in _attribute(doc, "cities") for i in range(m.start, m.end)},
        agency={i: m for m in _attribute(doc, "agencies") for i in range(m.start, m.end)},
        body=_body(doc, len(words)),
    )


def words_of(doc: Doc) -> list[str]:
    """The tokens' texts, three times as fast as through `Token`, read once."""
    return remembered(doc, "words", _words_of)


def _words_of(doc: Doc) -> list[str]:
    strings = doc.vocab.strings
    return [strings[orth] for orth in doc.to_array("ORTH").tolist()]


def _attribute(doc: Doc, name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- a tuple of one of the mentions
    return doc._.get(name) if doc.has_extension(name) else ()


def _body(doc: Doc, length: int) -> list[bool]:
    """Title and body where the zones are known, else everything."""
    if "body" not in doc.spans:
        return [True] * length
    body = [False] * length
    for key in ("title", "body"):
        for span in doc.spans.get(key, ()):
            body[span.start : span.end] = [True] * (span.end - span.start)
    return body


def _initials(doc: Doc, words: list[str]) -> list[bool]:
    """Tokens that open a sentence or a line, quotation marks and dashes passed over."""
    starts = {i for i, s in enumerate(doc.to_array("SENT_START").tolist()) if s == 1}
    initial = [False] * len(words)
    opening = True
    for i, word in enumerate(words):
        if "\n" in word:
            opening = True
        elif word.isspace() or word in _OPENERS:
            opening = opening or word in '«"“—'
        else:
            initial[i] = opening or i in starts
            opening = word[-1] in _FINAL and not (len(word) > 1 and word[-1] == "." and word[0].isupper())
            opening = opening or word == ":" or (word[-1] == "/" and len(word) > 1)  # "Justice/ Coopération : …"
    return initial


def number_sentences(words: list[str]) -> list[int]:
    """The number of each token's sentence; a line break ends one too, but for one behind a comma."""
    numbers, number, ended, last = [], 0, False, ""
    for word in words:
        if ended and not word.isspace() and word not in {"»", "”", ")", '"'}:
            number, ended = number + 1, False
        numbers.append(number)
        broken = "\n" in word and last != ","
        ended = ended or broken or (word[-1] in _FINAL and not (len(word) > 1 and word[-1] == "."))
        last = word
    return numbers


def opens_sentence(words: Sequence[str], sentences: Sequence[int], index: int) -> bool:
    """Whether no word of its sentence, or of its line, stands before a token."""
    return index == 0 or sentences[index - 1] != sentences[index] or words[index - 1].isspace()
