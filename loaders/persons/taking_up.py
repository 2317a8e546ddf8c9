"""The name that takes up an office told just before without one.

Le ministre de l'Intérieur a entamé une visite. M. X a salué        the next subject is the minister
Le ministre espagnol a été reçu par le Premier ministre X. L'entretien entre M. X et M. Y a porté sur
                                          of the two who talked, one was told by name and the other by office
La visite de la secrétaire générale … Mme X a rencontré son homologue Y     who has a counterpart has a post
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BETWEEN, THE
from entrevue.loaders.persons.lexicon import NO_POST
from entrevue.loaders.persons.view import STATESMEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from entrevue.loaders.persons.view import View

_REACH = 2


def office_taken_up(view: View, number: int, offices: Sequence[int]) -> int | None:
    """The mention, of the `offices` that stand for nobody yet, whose holder named mention `number` tells, if any."""
    person = view.scene.named[number]
    if view.people[person].posts:
        return None
    gone_on_with = _office_gone_on_with(view, number, [o for o in offices if view.is_subject(o)])
    if gone_on_with is None and view.is_subject(number) and _has_counterpart(view, number):
        gone_on_with = _one_before(view, number, offices)
    return gone_on_with if gone_on_with is not None else _office_of_the_pair(view, number, offices)


def _office_gone_on_with(view: View, number: int, offices: Sequence[int]) -> int | None:
    """The last office, told as a subject, that a subject goes on with."""
    if not view.is_subject(number) or not _may_go_on(view, number, offices):
        return None
    for office in reversed(offices):
        post = view.scene.mentions[office].posts[0]
        if view.here(number) - view.here(office) > _REACH or post.family in NO_POST:
            return None
        if _may_hold(view, view.scene.named[number], office):
            return office
    return None


def _may_go_on(view: View, number: int, offices: Sequence[int]) -> bool:
    """Whether a name may be that of the office before: after "M.", or a full name told for the first time."""
    mention, person = view.scene.mentions[number], view.scene.named[number]
    if "honorific" in mention.rule:
        return True
    first = not view.met(person)
    last = bool(offices) and view.here(number) - view.here(offices[-1]) == 1
    return first and last and mention.kind == "name" and not mention.posts


def _has_counterpart(view: View, number: int) -> bool:
    """Whether the next person told in the sentence is the counterpart of mention `number`, who is told first here."""
    person, mentions = view.scene.named[number], view.scene.mentions
    if number + 1 >= len(mentions) or view.here(number + 1) != view.here(number):
        return False
    following = mentions[number + 1]
    first = mentions[number].kind == "name" and not view.met(person)
    return first and (following.counterpart or following.kind == "counterpart")


def _one_before(view: View, number: int, offices: Sequence[int]) -> int | None:
    """The one office of the sentence before that mention `number` may hold."""
    before = [o for o in offices if view.here(number) - view.here(o) == 1]
    return before[0] if len(before) == 1 and _may_hold(view, view.scene.named[number], before[0]) else None


def _may_hold(view: View, person: int, office: int) -> bool:
    mention = view.scene.mentions[office]
    post = mention.posts[0]
    told = post.family not in NO_POST and (post.portfolio or post.service or post.family in STATESMEN)
    return bool(told) and view.may_be(person, mention)


def _office_of_the_pair(view: View, number: int, offices: Sequence[int]) -> int | None:
    """The one office of the sentence before, where only the other of "entre X et Y" is told beside it."""
    other = _other_of_the_pair(view, number)
    if other is None:
        return None
    person, here = view.scene.named[number], view.here(number)
    if any(s.sentence < here and s.person == person for s in view.seen):
        return None
    alongside = {s.person for s in view.seen if s.sentence == here - 1}
    return _one_before(view, number, offices) if alongside == {view.scene.named[other]} else None


def _other_of_the_pair(view: View, number: int) -> int | None:
    """The named mention with which "entre … et …" joins mention `number`."""
    mentions, words, named = view.scene.mentions, view.scene.words, view.scene.named
    for first, second, other in ((number - 1, number, number - 1), (number, number + 1, number + 1)):
        if first not in named or second not in named or view.here(first) != view.here(second):
            continue
        opening = mentions[first].start - 1
        while opening > 0 and words[opening] in THE:
            opening -= 1
        if words[opening] in BETWEEN and list(words[mentions[first].end : mentions[second].start]) == ["et"]:
            return other
    return None
