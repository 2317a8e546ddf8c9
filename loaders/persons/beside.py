"""The state that the words right beside a name give it, outside the person's own description.

M. X (police chypriote), M. Y (Gabon)           the body or the state in brackets
M. X, commissaire adjoint, police mauricienne   the body set off behind the name
le Libyen, le colonel X                         the nationality of whom or of what it stands in apposition to
la partie ghanéenne alignait M. X               the side of the sentence on which the name stands
signé par M. X du côté ghanéen et M. Y, pour le Gabon,      the side or the state told behind the name
le Togo était représenté par M. X, le Bénin par M. Y        the state whom the person represents
à Ankara, où il a parlé avec le président X      the place where a leader receives
M. X ; M. Y, celui du Burkina Faso              the state whose holder of the same post a pronoun gives
le Premier ministre algérien, X, et le ministre des Finances, Y     the ministers listed behind a head of government
M. X a réitéré l'engagement du Maroc            the state for which somebody speaks (`stances`)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import IN, OF, THE
from entrevue.loaders.persons.lexicon import LEADERS, MINISTERS
from entrevue.loaders.persons.stances import states_spoken_for
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from entrevue.loaders.annotations import AgencyMention, CountryMention, PersonMention
    from entrevue.loaders.persons.company import Company

_LINKS = OF | THE
_PARTING = frozenset({";", ".", "»", "avec", "pour", "contre"})
_OWN_STATE = frozenset({"force-adjective", "force-state", "force-city"})  # bodies whose own words give the state
_SAME_POST = frozenset({"celui", "celle"})
_LISTING = frozenset(
    {",", "et", "ainsi", "que", "qu'", "le", "la", "les", "l'", "son", "sa", "de", "du", "m", "mme", "."}
)
_ONE = frozenset({"le", "la", "l'", "un", "une"})
_SET_OFF = 5  # tokens between the comma behind a name and its body
_SIDE_REACH, _PAIR_REACH, _WHERE_REACH = 4, 3, 3


def states_beside(
    company: Company,
    states: Sequence[CountryMention],
    bodies: Sequence[AgencyMention],
    places: Sequence[tuple[int, str]],
) -> dict[int, str]:
    """Return the state of each person to whom words beside a name give one; `places` are tokens with their state."""
    found: dict[int, str] = {}
    for number, person in company.named.items():
        mention = company.mentions[number]
        if mention.country is not None or person in found:
            continue
        code = (
            _in_brackets(company, mention.end, states, bodies)
            or _set_off(company, mention.end, bodies)
            or _same_post(company, mention.end, states)
            or _for_before(company, mention.start, states)
            or _for_behind(company, mention.end, states)
            or _represented(company, mention.start, states)
            or _side_behind(company, mention.end, states)
            or _apposed_to(company, mention, states)
            or _on_side(company, mention.start, states)
            or _met_where(company, mention, places)
        )
        if code:
            found[person] = code
    for person, code in (*_cabinets(company), *states_spoken_for(company, states)):
        found.setdefault(person, code)
    return found


def _met_where(company: Company, mention: PersonMention, places: Sequence[tuple[int, str]]) -> str | None:
    """The state of the place where a leader receives: "à Ankara, où il s'était entretenu avec le président X"."""
    words, sentence = company.words, company.sentence[mention.start]
    led_in = company.folded[mention.start - 1] in {"avec", "par", "au"}
    if not led_in or not any(post.family in LEADERS and not post.former for post in mention.posts):
        return None
    clauses = [i for i in range(mention.start) if company.sentence[i] == sentence and words[i].lower() == "où"]
    near = {code for at, code in places if clauses and clauses[-1] - _WHERE_REACH <= at < clauses[-1]}
    return near.pop() if len(near) == 1 else None


def _cabinets(company: Company) -> Iterator[tuple[int, str]]:
    """Yield the ministers listed right behind their head of state or government, with the state.

    A comma alone lists nobody, but where a conjunction follows: "Invité par le Premier ministre grec, le ministre X".
    """
    leader, last, waiting = None, 0, list[int]()
    for number, mention in enumerate(company.mentions):
        families = {post.family for post in mention.posts if not post.former}
        between = company.folded[last : mention.start]
        if number not in company.named or mention.plural or mention.counterpart:
            leader = None
        elif families & LEADERS:
            leader = None if _one_of_a_pair(company, mention.start) else mention.country
            waiting = []
        elif families & MINISTERS and mention.country in {None, leader} and _LISTING.issuperset(between):
            waiting.append(number)
            if leader is not None and not {"et", "ainsi"}.isdisjoint(between):
                yield from ((company.named[n], leader) for n in waiting)
        else:
            leader = None
        last = mention.end


def _one_of_a_pair(company: Company, start: int) -> bool:
    """Whether "entre" opens the list, so that those in it face one another: "entre le président X et le ministre Y"."""
    return "entre" in company.folded[max(0, start - _PAIR_REACH) : start]


def _same_post(company: Company, end: int, states: Sequence[CountryMention]) -> str | None:
    """The state of ", celui du Mali" behind a name: the same post as the one before him has, in that state."""
    words = company.folded
    if words[end : end + 1] != [","] or _SAME_POST.isdisjoint(words[end + 1 : end + 2]):
        return None
    start = end + 2
    while start < len(words) and words[start] in _LINKS:
        start += 1
    return next((s.code for s in states if s.start == start > end + 2 and s.form == "name"), None)


def _for_behind(company: Company, end: int, states: Sequence[CountryMention]) -> str | None:
    """The state of ", pour le Gabon," or " pour le Gabon," behind a name: for whom its bearer came."""
    words = company.folded
    start = end + (words[end : end + 1] == [","])
    if words[start : start + 1] != ["pour"]:
        return None
    start += 1
    while start < len(words) and words[start] in _LINKS:
        start += 1
    state = next((s for s in states if s.start == start and s.form == "name"), None)
    return state.code if state is not None and words[state.end : state.end + 1] in ([","], ["."], [";"]) else None


def _for_before(company: Company, start: int, states: Sequence[CountryMention]) -> str | None:
    """The state of "pour le Gabon, (du) " before a name, where a list goes on so."""
    words, i = company.folded, start - 1
    while i > 0 and words[i] in _LINKS | {"par"}:
        i -= 1
    if i <= 0 or words[i] not in {",", ":"}:
        return None
    state = next((s for s in states if s.end == i and s.form == "name"), None)
    if state is None:
        return None
    i = state.start - 1
    while i > 0 and words[i] in _LINKS:
        i -= 1
    if words[i] != "pour" or company.sentence[i] != company.sentence[start]:
        return None
    behind = next((company.mentions[n] for n in company.named if company.mentions[n].end in {i - 1, i}), None)
    if behind is not None and _for_before(company, behind.start, states) is None:
        return None  # "X, pour le Gabon, Y, pour le Togo": each list tells its states on one side of the names
    return state.code


def _represented(company: Company, start: int, states: Sequence[CountryMention]) -> str | None:
    """The state that a name's bearer represents: "le Togo est représenté par X, le Bénin par Y"."""
    words, by = company.folded, start - 1
    sentence = company.sentence[start]
    if words[by : by + 1] != ["par"] or company.sentence[by] != sentence:
        return None
    i = by
    while i > 0 and words[i - 1] in person_words("represented") | person_words("passive"):
        i -= 1
    told = any(w in person_words("represented") and company.sentence[n] == sentence for n, w in enumerate(words[:by]))
    subject = next((s for s in states if s.end == i and s.form == "name"), None)
    if not told or subject is None:
        return None
    j = subject.start - 1
    while j >= 0 and words[j] in THE:
        j -= 1
    return None if j >= 0 and words[j] in OF | IN | {"a"} else subject.code


def _side_behind(company: Company, end: int, states: Sequence[CountryMention]) -> str | None:
    """The state of "du côté congolais" right behind a name."""
    words = company.folded
    start = end + 1 if words[end : end + 1] in (["du"], ["pour"], ["de"]) else end
    start += words[start : start + 1] == ["le"]
    if start == end or words[start : start + 1] not in (["cote"], ["partie"]):
        return None
    return next((s.code for s in states if s.start == start + 1 and s.form == "adjective"), None)


def _in_brackets(
    company: Company, end: int, states: Sequence[CountryMention], bodies: Sequence[AgencyMention]
) -> str | None:
    """The state of "(police chypriote)" or "(Gabon)" right behind a name that ends at `end`."""
    words = company.folded
    if words[end : end + 1] != ["("]:
        return None
    start = end + 1
    while start < len(words) and words[start] in _LINKS:
        start += 1
    body = next((b for b in bodies if b.start == start), None)
    if body is not None:
        return body.country
    state = next((s for s in states if s.start == start and s.form == "name"), None)
    return state.code if state is not None and words[state.end : state.end + 1] == [")"] else None


def _set_off(company: Company, end: int, bodies: Sequence[AgencyMention]) -> str | None:
    """The state of the body that a comma sets off behind a name: ", commissaire adjoint, police mauricienne"."""
    if company.folded[end : end + 1] != [","]:
        return None
    for body in bodies:
        if end < body.start <= end + 1 + _SET_OFF and body.rule in _OWN_STATE:
            apart = company.sentence[body.start] != company.sentence[end]
            others = any(end < m.start < body.start and m.name for m in company.mentions)
            between = company.folded[end + 1 : body.start]
            if not (apart or others or {"et", "a", "au", "avec", "chez", "par"} & set(between)):
                return body.country
    return None


def _apposed_to(company: Company, name: PersonMention, states: Sequence[CountryMention]) -> str | None:
    """The state of what a comma parts from the name behind: "le Libyen, X", "l'officier de liaison espagnol, X"."""
    words, start = company.folded, name.start
    if words[start - 1 : start] != [","]:
        return None
    if any(m.end == start - 1 and words[m.start - 2 : m.start] == ["invitation", "de"] for m in company.mentions):
        return None  # "à l'invitation de son homologue malien, X, ministre, …": X is not the counterpart
    if words[name.end : name.end + 1] != [","] and any(m.end == start - 1 and _is_another(m) for m in company.mentions):
        return None  # "lors de sa visite à son homologue malien, X a"
    state = next((s for s in states if s.end == start - 1 and s.form in {"adjective", "demonym"}), None)
    if state is None or (state.form == "demonym" and _ONE.isdisjoint(words[state.start - 1 : state.start])):
        return None
    return state.code


def _is_another(mention: PersonMention) -> bool:
    """Whether a counterpart or minister is told that no apposition has made one with the name behind the comma."""
    return mention.kind == "counterpart" or any(post.family in MINISTERS | LEADERS for post in mention.posts)


def _on_side(company: Company, start: int, states: Sequence[CountryMention]) -> str | None:
    """The state whose side the sentence tells before the name: "du côté malien", "la partie malienne alignait X"."""
    here = [s for s in states if s.end <= start and company.sentence[s.start] == company.sentence[start]]
    if not here:
        return None
    state, words = here[-1], company.folded
    between = words[state.end : start]
    if not (_PARTING | person_words("sides")).isdisjoint(between):
        return None
    i = state.start - 1
    while i >= 0 and state.start - i < _SIDE_REACH and words[i] in _LINKS:
        i -= 1
    if i < 0 or company.sentence[i] != company.sentence[start]:
        return None
    if words[i] not in person_words("sides") or company.is_told_behind(i):
        return None
    return state.code
