"""Who "le visiteur", "son invité", "l'hôte de X" is: somebody else, who came or to whom one came.

Whoever has a guest is not that guest, nor is it who acts or is named in the same breath ("X a promis à son visiteur",
"A et B ont écouté le visiteur"). Of the others in view it is a visitor who is told to have come or to have been
received, before anybody else; a traveller's host is the one who received.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import HIS, OF
from entrevue.loaders.persons.folding import fold
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from entrevue.loaders.annotations import PersonMention
    from entrevue.loaders.persons.view import Seen, View

_REACH = 8  # sentences: who came remains the visitor
_NEAR = 8  # tokens between somebody and the verb that tells that they came
_BACK = 4  # tokens between a verb of welcoming and whom it welcomes


def is_guest(view: View, mention: PersonMention) -> bool:
    """Whether a mention tells of somebody as another's guest or host, and of nothing else.

    "Son hôte" may be either side of a visit, and is left to what is told of the encounter.
    """
    word = fold(mention.posts[0].text) if mention.kind == "office" and not mention.plural else ""
    if word in person_words("hosts") and view.scene.words[mention.start] in HIS:
        return False
    return any(word in person_words(kind) for kind in ("visitors", "hosts", "partners"))


def guest(view: View, number: int, mention: PersonMention) -> tuple[tuple[int, ...], str]:
    """The person whom mention `number` means, and the rule."""
    owner, beside = _owner(view, number, mention), _beside(view, number)
    near = view.within(number, _REACH)
    state = view.people[owner].country if owner is not None else None
    came = frozenset(s.person for s in view.seen if _came(view, s))
    open_to = {
        s.person
        for s in near
        if s.person not in beside
        and s.person != owner
        and view.may_be(s.person, mention)
        and s.person not in view.scene.bystanders
        and (state is None or view.people[s.person].country != state or s.person in came)
        and (mention.country is None or view.people[s.person].country in {None, mention.country})
    }
    if mention.country is not None:
        open_to = {p for p in open_to if view.people[p].country == mention.country} or open_to
    if not open_to:
        return (), "nobody-named"
    partner = fold(mention.posts[0].text) in person_words("partners")
    fitting = open_to if partner else _part(view, open_to, owner, came, mention)
    return (view.salient(sorted(fitting), number),), "guest"


def _part(view: View, open_to: set[int], owner: int | None, came: frozenset[int], mention: PersonMention) -> set[int]:
    """Of those who may be meant, who came; or, where a traveller's host is meant, who received."""
    received = {s.person for s in view.seen if _receives(view, s)} - came
    hosted = owner in came and fold(mention.posts[0].text) in person_words("hosts")
    wanted, others = (received, came) if hosted else (came, received)
    # our own go without their nationality
    abroad = {p for p in open_to - others if view.people[p].marked and not hosted}
    return open_to & wanted or abroad or open_to - others or open_to


def _owner(view: View, number: int, mention: PersonMention) -> int | None:
    """Whose guest it is: of "son visiteur" who acts in the sentence, else before it; of "l'hôte de X" it is X."""
    words, mentions = view.scene.words, view.scene.mentions
    following = number + 1
    if following < len(mentions) and mentions[following].start == mention.end + 1 and words[mention.end] in OF:
        return view.scene.named.get(following)
    if words[mention.start] not in HIS:
        return None
    here = view.here(number)
    acting = [s.person for s in view.seen if s.subject and s.sentence == here and s.number < number]
    if acting:
        return acting[-1]
    before = [s for s in view.within(number, 2) if s.subject and s.sentence < here]
    return before[-1].person if before else None


def _beside(view: View, number: int) -> frozenset[int]:
    """Who is named in the same sentence as a subject, or at all where the mention itself is one."""
    here, subject = view.here(number), view.is_subject(number)
    return frozenset(
        person
        for other, person in view.scene.named.items()
        if view.here(other) == here and (subject or view.is_subject(other) or other > number)
    )


def _came(view: View, seen: Seen) -> bool:
    """Whether the words around a mention tell that they came: "X est arrivé", "a reçu X", "la visite de X"."""
    after, before = _around(view, seen)
    acts = seen.subject or "qui" in after[:2] or after[:1] == [","]
    if acts and not person_words("coming").isdisjoint(after):
        return True
    welcomed = acts and "ete" in after and not person_words("welcoming").isdisjoint(after)
    visit = before[-1:] != [] and before[-1] in OF and before[-2:-1] != [] and before[-2] in person_words("visits")
    return welcomed or visit or ("par" not in before and not person_words("welcoming").isdisjoint(before))


def _receives(view: View, seen: Seen) -> bool:
    """Whether a mention is who receives: "X a reçu", "reçu par X"."""
    after, before = _around(view, seen)
    if "par" in before:
        return not person_words("welcoming").isdisjoint(before)
    return seen.subject and "ete" not in after and not person_words("welcoming").isdisjoint(after)


def _around(view: View, seen: Seen) -> tuple[list[str], list[str]]:
    """The words of the sentence behind a mention, and right before it, up to the next mention on either side."""
    mention, mentions, words = view.scene.mentions[seen.number], view.scene.mentions, view.scene.words
    end = min(mention.end + _NEAR, len(words))
    if seen.number + 1 < len(mentions):
        end = min(end, max(mention.end, mentions[seen.number + 1].start))
    start = max(0, mention.start - _BACK)
    if seen.number:
        start = max(start, min(mention.start, mentions[seen.number - 1].end))
    sentence = view.scene.sentence
    after = [words[i] for i in range(mention.end, end) if sentence[i] == seen.sentence]
    return after, [words[i] for i in range(start, mention.start) if sentence[i] == seen.sentence]
