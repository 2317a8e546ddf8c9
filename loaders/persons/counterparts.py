"""Counterparts ("son homologue marocain"): the same post in another state, seen from the one before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.lexicon import LEADERS, MINISTERS, NO_POST, lexicon
from entrevue.loaders.persons.view import compatible

if TYPE_CHECKING:
    from entrevue.loaders.annotations import PersonMention, Post
    from entrevue.loaders.persons.lexicon import Gender
    from entrevue.loaders.persons.view import View

_REACH = 4
_STATES = LEADERS | MINISTERS
_ACTING = " par intérim"
_AND = (["et"], [",", "et"], ["et", "avec"], ["ainsi", "que"], [",", "ainsi", "que"])


class Principal(NamedTuple):
    """Whose counterpart someone is: the person (None if unnamed), the post, and the state served."""

    person: int | None
    post: Post | None
    country: str | None


def principal_of(view: View, number: int) -> Principal:
    """The person or office before counterpart `number`, in its sentence or the one before; subjects come first."""
    choices = []
    for other in range(number - 1, -1, -1):
        mention = view.scene.mentions[other]
        distance = view.here(number) - view.here(other)
        if distance > 1:
            break
        beside = other == number - 1 and distance == 0 and _joined(view, other, number)
        if mention.kind not in {"name", "surname", "office", "pronoun"} or (mention.plural and not beside):
            continue
        person = view.scene.named.get(other, next((s.person for s in view.seen if s.number == other), None))
        posts = [*mention.posts, *(view.people[person].posts if person is not None else ())]
        held = [p for p in posts if p.family not in NO_POST and not p.former]
        post = next((p for p in held if p.portfolio and p.family == held[0].family), next(iter(held), None))
        country = mention.country or (view.people[person].country if person is not None else None)
        # "X s'est entretenu avec le ministre A et son homologue B": whose he is, the subject tells
        met = _accompanies(view, other)
        acts = _acts_behind(view, other, number)  # "accompagné de X, qui avait rencontré son homologue Y"
        rank = (post is None, not acts, distance, met or not beside, met or not view.is_subject(other), -other)
        choices.append((rank, Principal(person, post, country)))
    if not any(principal.post for _, principal in choices) and (ahead := _ahead(view, number)) is not None:
        return ahead  # "accompagné de son homologue X, le ministre Y a reçu Z"
    return min(choices, key=lambda c: c[0])[1] if choices else Principal(None, None, None)


def _joined(view: View, other: int, number: int) -> bool:
    """Whether the counterpart is coordinated with the mention before it: "entre le ministre A et son homologue B"."""
    between = view.scene.words[view.scene.mentions[other].end : view.scene.mentions[number].start]
    return list(between) in _AND


def _acts_behind(view: View, other: int, number: int) -> bool:
    """Whether the mention is the antecedent of the relative clause with the counterpart, which goes on to it."""
    words, end, start = view.scene.words, view.scene.mentions[other].end, view.scene.mentions[number].start
    if view.here(other) != view.here(number):
        return False
    opening = end + (words[end : end + 1] == [","])
    return words[opening : opening + 1] == ["qui"] and "," not in words[opening:start]


def _accompanies(view: View, other: int) -> bool:
    """Whether the mention is what a subject of its sentence, someone with a post, met with: "avec le ministre A"."""
    start = view.scene.mentions[other].start
    if start == 0 or fold(view.scene.words[start - 1]) != "avec":
        return False
    subjects = (n for n in range(other) if view.here(n) == view.here(other) and view.is_subject(n))
    return any(any(p.family not in NO_POST for p in _posts(view, n)) for n in subjects)


def _posts(view: View, number: int) -> tuple[Post, ...]:
    """The posts that a mention tells, and those of its person."""
    person = view.scene.named.get(number, next((s.person for s in view.seen if s.number == number), None))
    return (*view.scene.mentions[number].posts, *(view.people[person].posts if person is not None else ()))


def _ahead(view: View, number: int) -> Principal | None:
    """The sentence's subject behind counterpart `number`, where its words state a post."""
    for other in range(number + 1, len(view.scene.mentions)):
        mention = view.scene.mentions[other]
        if view.here(other) != view.here(number):
            return None
        post = next((p for p in mention.posts if p.family not in NO_POST and not p.former), None)
        if view.is_subject(other) and post is not None and not mention.plural:
            return Principal(view.scene.named.get(other), post, mention.country)
    return None


def inherited_post(view: View, number: int, mention: PersonMention) -> Post | None:
    """The post of "son homologue français" (mention `number`), who is not named: the other's, in that state."""
    principal = principal_of(view, number)
    if principal.post is None or mention.country is None:
        return None
    return _abroad(view, principal.post, mention.country)


def _abroad(view: View, post: Post, country: str | None, gender: Gender | None = None) -> Post:
    """A post as another state has it, in the words for its holder there."""
    own = view.scene.demonyms | lexicon().personal
    words = [w for w in post.text.removesuffix(_ACTING).split() if fold(w) not in own]
    if gender is not None and words:
        feminine = lexicon().feminine
        forms = feminine if gender == "f" else {her: his for his, her in feminine.items()}
        words[0] = forms.get(words[0], words[0])
    return replace(post, country=country, service=None, text=" ".join(words))


def inherit(view: View, number: int) -> None:
    """Give the person named by "son homologue X" (mention `number`) the post of the one before."""
    mention, person = view.scene.mentions[number], view.scene.named[number]
    entry = view.people[person]
    principal = principal_of(view, number)
    if principal.post is None or principal.person == person or any(p.family != "rank" for p in mention.posts):
        return
    if any(p.family in _STATES and p.family != principal.post.family and not p.former for p in entry.posts):
        return  # "le Premier ministre a reçu le ministre X, qui verra son homologue Y, ministre": Y is the guest's
    own = mention.country or entry.country
    inherited = _abroad(view, principal.post, own, entry.gender)
    if not any(compatible(inherited, held, entry.country) for held in entry.posts):
        entry.posts.append(inherited)
        entry.marked = entry.marked or own is not None


def counterpart(view: View, number: int, mention: PersonMention) -> tuple[tuple[int, ...], str]:
    """Who "son homologue (marocain)" is, of the people of the article, and the rule."""
    principal = principal_of(view, number)
    if principal.post is None:
        return _of_the_unofficial(view, number, mention, principal)
    post, wanted = replace(principal.post, country=None), mention.country
    excluded = None if wanted else principal.country
    fitting = [
        i
        for i, entry in enumerate(view.people)
        if i != principal.person
        and view.may_be(i, mention)
        and (wanted is None or entry.country in {None, wanted})
        and (excluded is None or entry.country != excluded)
        and view.holds(i, post)
    ]
    exact = [i for i in fitting if wanted is not None and view.people[i].country == wanted] or fitting
    met = [i for i in exact if view.met(i)] or exact
    if not met:
        return _in_view(view, number, mention, principal)
    if len(met) == 1:
        return (met[0],), "counterpart"
    return (view.salient(met, number),) if view.met(met[0]) else (), "counterpart-salient"


def _in_view(view: View, number: int, mention: PersonMention, principal: Principal) -> tuple[tuple[int, ...], str]:
    """The only other person of the last two sentences of whom no post and no wrong state is told."""
    free = {
        s.person
        for s in view.within(number, 1)
        if s.person != principal.person
        and view.is_free(s.person)
        and view.may_be(s.person, mention)
        and view.people[s.person].country != principal.country
        and (mention.country is None or view.people[s.person].country in {None, mention.country})
    }
    return ((free.pop(),), "counterpart-in-view") if len(free) == 1 else ((), "counterpart-unnamed")


def _of_the_unofficial(
    view: View, number: int, mention: PersonMention, principal: Principal
) -> tuple[tuple[int, ...], str]:
    """The counterpart of someone whose post is not told: the official in view, whose post is then that one's too."""
    officials = {
        s.person
        for s in view.within(number, _REACH)
        if s.person != principal.person
        and view.has_post(s.person)
        and view.may_be(s.person, mention)
        and (mention.country is None or view.people[s.person].country in {None, mention.country})
    }
    if principal.person is None or not officials:
        return (), "counterpart-unnamed"
    return (view.salient(tuple(officials), number),), "counterpart-of-the-unofficial"
