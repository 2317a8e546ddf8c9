"""Words in place of a name: which of a sentence's pronouns, offices, bodies and states may stand for a person.

Who "il", "le ministre", "les deux généraux" or "Rabat" stands for is not always told by one rule; what agrees with whom
in gender, number, office and state, and who was named last of those that agree, is evidence (Hobbs 1978, Lappin and
Leass 1994).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import remembered
from entrevue.loaders.judge.scene import path
from entrevue.loaders.judge.words import judge_forms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from entrevue.loaders.annotations import PersonMention
    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Scene

_LONGEST = 3  # relations of a path that is told in full
_FAR = 9
_LEAST = -9.0  # below any agreement


@dataclass(frozen=True, slots=True)
class StandIn:
    """A word that may stand for somebody, with what it tells of them."""

    token: int
    kind: str
    gender: str | None = None
    country: str | None = None
    service: str | None = None
    families: frozenset[str] = frozenset()
    portfolios: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article tells of a person: gender, the families and fields of their offices, state and service."""

    gender: str | None
    families: frozenset[str]
    portfolios: frozenset[str]
    country: str | None
    service: str | None


def profiles(scene: Scene) -> tuple[Profile, ...]:
    """The profile of everyone in the article, in the order of `doc._.people`."""
    return remembered(scene.doc, "judge.profiles", lambda _doc: tuple(_profiles(scene)))


def _profiles(scene: Scene) -> list[Profile]:
    own: dict[int, list[PersonMention]] = {}
    for mention in scene.doc._.person_mentions:
        if mention.person is not None:
            own.setdefault(mention.person, []).append(mention)
    found = []
    for index, person in enumerate(scene.doc._.people):
        mentions = own.get(index, [])
        posts = [post for mention in mentions for post in mention.posts]
        found.append(
            Profile(
                next((m.gender for m in mentions if m.gender), None),
                frozenset(post.family for post in posts),
                frozenset(post.portfolio for post in posts if post.portfolio),
                person.country,
                person.service,
            )
        )
    return found


def stand_ins(scene: Scene, number: int) -> tuple[StandIn, ...]:
    """The words of a sentence that may stand for somebody whom it does not name."""
    key = f"judge.stand-ins.{number}"
    return remembered(scene.doc, key, lambda _doc: tuple(_stand_ins(scene, number)))


def _stand_ins(scene: Scene, number: int) -> list[StandIn]:
    sentence, doc = scene.sentences[number], scene.doc
    mentions = {m.start: m for m in doc._.person_mentions if sentence.start <= m.start < sentence.end}
    found: list[StandIn] = []
    covered: set[int] = set()
    for unit in sentence.units:
        covered.update(range(unit.start, unit.end))
        mention = mentions.get(unit.start) if unit.human else None
        if unit.human and unit.persons:
            continue
        if mention is not None:
            found.append(
                StandIn(
                    unit.head,
                    f"{unit.form}s" if unit.plural else unit.form,
                    mention.gender,
                    unit.country,
                    unit.agency,
                    frozenset(post.family for post in mention.posts),
                    frozenset(post.portfolio for post in mention.posts if post.portfolio),
                )
            )
        elif not unit.human:
            found.append(StandIn(unit.head, unit.form, country=unit.country, service=unit.agency))
    for token in doc[sentence.start : sentence.end]:
        word = token.lower_
        if token.i not in covered and token.pos_ != "DET" and word in judge_forms("personal"):
            feminine, masculine = word in judge_forms("personal_feminine"), word in judge_forms("personal_masculine")
            gender = "f" if feminine else "m" if masculine else None
            found.append(StandIn(token.i, word, gender))
    return found


@dataclass(frozen=True, slots=True)
class _Seen:
    """A stand-in as a word sees it: the way to it, and how well it agrees with everyone in the article."""

    word: StandIn
    way: tuple[str, ...]
    fits: tuple[float, ...]

    @property
    def length(self) -> int:
        """The relations between the two; `_FAR` where there is no way."""
        return len(self.way) or _FAR


def features(scene: Scene, number: int, index: int, person: int) -> Row:
    """Whether a word of the sentence may stand for a person whom it does not name, and where that word stands."""
    out: Row = {}
    best, most = None, (_LEAST, -_FAR)
    for seen in _seen(scene, number, index):
        key, fit = f"in-place={seen.word.kind}", seen.fits[person]
        out[key] = max(out.get(key, _LEAST), fit)
        if (fit, -seen.length) > most:
            best, most = seen, (fit, -seen.length)
    if best is None:
        return out
    out["standin-fit"] = most[0]
    out[f"standin={best.word.kind}"] = 1
    out[f"standin-path={''.join(best.way) if len(best.way) <= _LONGEST else 'far'}"] = 1
    out["standin-length"] = best.length
    last = _last(scene, index)
    named = last.get(person, -1)
    others = [(best.fits[other], at) for other, at in last.items() if other != person]
    out["standin-rivals"] = sum(fit >= most[0] and at > named for fit, at in others)
    out["standin-better"] = sum(fit > most[0] for fit, _ in others)
    return out


def _seen(scene: Scene, number: int, index: int) -> tuple[_Seen, ...]:
    """The stand-ins of a word's sentence as the word sees them."""
    return remembered(scene.doc, f"judge.stand-ins-seen.{index}", lambda _doc: _seen_from(scene, number, index))


def _seen_from(scene: Scene, number: int, index: int) -> tuple[_Seen, ...]:
    words, everybody, doc = stand_ins(scene, number), profiles(scene), scene.doc
    return tuple(
        _Seen(word, path(doc[index], doc[word.token]), tuple(agreement(word, who) for who in everybody))
        for word in words
    )


def agreement(word: StandIn, who: Profile) -> float:
    """How well a word agrees with a person: more for every trait that they share, less for each that differs."""
    fit = 0.0
    if word.gender and who.gender:
        fit += 0.5 if word.gender == who.gender else -1.0
    if word.country and who.country:
        fit += 1.0 if word.country == who.country else -1.0
    if word.families and who.families:
        fit += 1.0 if word.families & who.families else -0.5
    if word.portfolios and who.portfolios:
        fit += 1.0 if word.portfolios & who.portfolios else -1.0
    if word.service and who.service:
        fit += 1.0 if word.service == who.service else -0.5
    return fit


def _last(scene: Scene, index: int) -> Mapping[int, int]:
    """Where everybody was last named before a word."""
    return remembered(scene.doc, f"judge.last-named.{index}", lambda _doc: _named_before(scene, index))


def _named_before(scene: Scene, index: int) -> Mapping[int, int]:
    return {
        person: max(starts)
        for person, mentions in scene.mentions.items()
        if (starts := [m.unit.start for m in mentions if m.unit.start < index])
    }
