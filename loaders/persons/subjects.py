"""Which mentions are a clause's subject: whom the text goes on about.

The parser often misses the subject that follows its verb in an incise ("…, a indiqué le ministre"): a mention after a
comma or quotation mark and a verb of saying is one too. It misses names that it has never met as well: what opens a
sentence right before its verb is its subject, and "Accompagné de X, Y s'est rendu à …" is about Y.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BY, OF, THE, WITH
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import lexicon
from entrevue.loaders.persons.text import opens_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from entrevue.loaders.annotations import PersonMention

_INCISE = 7
_CLITICS = 4  # tokens behind a name: "X ne s'y est pas rendu"
_RELATIVE = frozenset({"où", "dont", "lequel", "laquelle"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_AUXILIARIES = frozenset({"a", "ont", "avait"})
_BRINGS_IN = OF | BY | WITH


def subject_mentions(
    doc: Doc, folded: Sequence[str], mentions: Sequence[PersonMention], sentences: Sequence[int]
) -> frozenset[int]:
    """Numbers of the mentions that are a clause's subject (not a relative's); unparsed, the first of each sentence is.

    `folded` has the folded words of the tokens, `sentences` the number of each token's sentence.
    """
    subjects, opened = set[int](), set[int]()
    for number, mention in enumerate(mentions):
        relation = doc[mention.head].dep_ if doc.has_annotation("DEP") else ""
        first = sentences[mention.start] not in opened
        subject = relation in _SUBJECTS and not _is_embedded(doc, mention)
        opens = first and _opens_sentence(doc, mention, sentences)
        kept = _company_before(folded, mention.start)
        if kept is None and (subject or opens or (not relation and first) or _is_incise(folded, mention.start)):
            subjects.add(number)
        if first and kept is not None and opens_sentence(folded, sentences, kept):
            subjects |= _behind_company(folded, mentions, number, sentences)
        opened.add(sentences[mention.start])
    return frozenset(subjects)


def _opens_sentence(doc: Doc, mention: PersonMention, sentences: Sequence[int]) -> bool:
    """Whether a mention is all that stands before the first, finite verb of its sentence, or before its company."""
    here, before = sentences[mention.start], mention.start - 1
    while before >= 0 and sentences[before] == here and doc[before].is_space:
        before -= 1
    behind = next((t for t in doc[mention.end : mention.end + _CLITICS] if t.pos_ != "PRON"), None)
    datelines = doc.spans.get("dateline", ())
    opens = before < 0 or sentences[before] != here or any(line.start <= before < line.end for line in datelines)
    inset = [fold(t.text) for t in doc[mention.end : mention.end + 2]]
    if opens and inset[:1] == [","] and inset[-1] in lexicon().company:
        return True  # "Le ministre X, accompagné de Y, a"
    return opens and behind is not None and sentences[behind.i] == here and "Fin" in behind.morph.get("VerbForm", [])


def _is_embedded(doc: Doc, mention: PersonMention) -> bool:
    """Whether a subject is that of a relative clause: in "le centre où l'attendait X", the text is not about X."""
    verb = doc[mention.head].head
    return verb.dep_ == "acl:relcl" or any(c.lower_ in _RELATIVE and c.i < mention.start for c in verb.children)


def _is_incise(folded: Sequence[str], start: int) -> bool:
    """Whether "…, a (-t-il) indiqué" or "…», affirme" stands right before the mention."""
    saying = lexicon().saying
    for i in range(start - 1, max(0, start - _INCISE), -1):
        if folded[i] in {",", "»", '"', "”"}:
            return folded[i + 1] in _AUXILIARIES or folded[i + 1] in saying
        if not folded[i][0].isalpha():
            return False
    return False


def _behind_company(
    folded: Sequence[str], mentions: Sequence[PersonMention], number: int, sentences: Sequence[int]
) -> set[int]:
    """Whom a sentence that opens with the company kept is about: Y of "Accompagné de X (et de Z), Y s'est rendu".

    `number` is X; nobody where a list may go on behind it.
    """
    for other in range(number + 1, len(mentions)):
        start, end = mentions[other].start, mentions[other].end
        if sentences[start] != sentences[mentions[number].start]:
            break
        if folded[start - 1] == ",":
            return set() if folded[end : end + 1] == ["et"] else {other}
        if folded[start - 1] not in _BRINGS_IN | THE | {"et"}:
            break
    return set()


def _company_before(folded: Sequence[str], start: int) -> int | None:
    """The participle of company that stands with its preposition right before: "| accompagné du directeur X"."""
    i = start
    while i and folded[i - 1] in THE:
        i -= 1
    return i - 2 if i > 1 and folded[i - 1] in OF | BY and folded[i - 2] in lexicon().company else None
