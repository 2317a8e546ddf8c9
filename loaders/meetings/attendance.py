"""Who was there too: presence clauses, companions, delegations, lists, delegates who take the floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BY, OF
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.sentence import Sentence, main_subjects, parts, speaks
from entrevue.loaders.meetings.verbs import subject_units

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from entrevue.loaders.meetings.history import History
    from entrevue.loaders.meetings.model import Participant

_TITLE = 12
_DELEGATES = 3


def presence(sentence: Sentence) -> list[tuple[int, tuple[Participant, ...]]]:
    """Groups behind "en présence de", "accompagné de", "sous la présidence de", with the token where they begin."""
    found = []
    text, joined = sentence.forms, " ".join(sentence.forms)
    for phrase in sentence.vocabulary.phrases["presence"]:
        if phrase not in joined:
            continue
        words = tuple(phrase.split())
        for offset in range(len(text) - len(words)):
            if text[offset] != words[0] or text[offset : offset + len(words)] != words:
                continue
            position = sentence.start + offset
            last = position + len(words) - 1
            group = sentence.after(last, OF | BY, 6)
            if group:
                found.append((position, parts(group, "participant", "presence")))
    return found


def joining(sentence: Sentence) -> tuple[Participant, ...]:
    """Those whom a sentence adds to the encounter told before it: "X et Y étaient présents", "À la tribune, Z…".

    With a phrase of presence all people of the sentence join; with a word of the scene (tribune, débats, travaux) the
    subject of its main verb does; with a delegation, its head and its members.
    """
    text = sentence.doc[sentence.start : sentence.end].text.casefold()
    phrases = sentence.vocabulary.phrases
    if any(map(text.__contains__, phrases["joining"])):
        return parts((u for u in sentence.units if u.human and not speaks(sentence, u)), "participant", "joining")
    words = frozenset(sentence.forms)
    if words & sentence.vocabulary.context["delegations"] and any(phrase in text for phrase in phrases["delegation"]):
        return parts((u for u in sentence.units if u.human), "participant", "delegation")
    if words & sentence.vocabulary.context["scene"]:
        found = [u for t in main_subjects(sentence) for u in sentence.group_of(t) if u.human and u.persons]
        root = next((t.i for t in sentence.doc[sentence.start : sentence.end] if t.dep_ == "ROOT"), sentence.end)
        found = found or [u for u in sentence.units if u.human and u.persons and u.end <= root][:1]
        return parts(found, "participant", "scene")
    return ()


def on_roll(sentence: Sentence) -> tuple[Participant, ...]:
    """The people of an item of a list that an earlier line announces ("Étaient présents :", one name a line)."""
    if not _is_item(sentence.doc, sentence.start):
        return ()
    position = sentence.start - 1
    line = position
    while line >= 0:  # up to the line that ends with a colon, over other items only
        while line >= 0 and sentence.doc[line].is_space:
            line -= 1
        begin = line
        while begin > 0 and "\n" not in sentence.doc[begin - 1].text:
            begin -= 1
        if line < 0:
            return ()
        if sentence.doc[line].text == ":":
            text = sentence.doc[begin:line].text.casefold()
            if any(word in text for word in sentence.vocabulary.phrases["roll"]):
                return parts((u for u in sentence.units if u.human), "participant", "roll")
            return ()
        if not _is_item(sentence.doc, begin) and not _is_side(sentence, begin, line):
            return ()
        line = begin - 1
    return ()


def _is_side(sentence: Sentence, begin: int, end: int) -> bool:
    """A line that only names a side of the list ("Pour la partie ivoirienne")."""
    words = {t.lower_ for t in sentence.doc[begin : end + 1]}
    return end - begin < _TITLE and bool(words & sentence.vocabulary.context["roll_sides"])


def _is_item(doc: Doc, start: int) -> bool:
    first = doc[start].text
    return first[0] in "-–—•*·" or (first.rstrip(".)").isdigit() and start + 1 < len(doc))


def at_it(sentence: Sentence) -> tuple[Participant, ...]:
    """The subject of a verb with "y", which means the encounter told last ("Les deux hommes y sont attendus")."""
    for token in sentence.doc[sentence.start : sentence.end]:
        if (
            token.lower_ == "y"
            and token.pos_ in {"PRON", "ADV"}
            and token.head.lower_ not in {"a", "avait", "ait", "eu"}
        ):
            units = [u for u in subject_units(sentence, token.head) if u.human and u.persons]
            if not units:
                units = [u for u in sentence.units if u.end <= token.i and u.human and u.persons][-1:]
            return parts(units, "participant", "at-it")
    return ()


def delegates(sentence: Sentence, history: History, number: int) -> tuple[Participant, ...]:
    """The people who speak or take sides in the sentences after a multilateral encounter was told: its delegates."""
    last = history.encounters[-1]
    if last.status != "held" or number - last.sentence > _DELEGATES or len(set(last.persons)) == 2:  # noqa: PLR2004
        return ()
    subjects = [u for t in main_subjects(sentence) for u in sentence.group_of(t) if u.human and u.persons]
    root = next((t for t in sentence.doc[sentence.start : sentence.end] if t.dep_ == "ROOT"), None)
    if root is None or any("Imp" in a.morph.get("Tense", []) for a in syntax.auxiliaries(root)):
        return ()
    return parts((u for u in subjects if u.form in {"name", "surname"}), "participant", "delegate")
