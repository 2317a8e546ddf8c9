"""Who came along with whom, by the words that open a list of companions, and those whom "son ministre" serves.

le président turc était accompagné de X et de Y          X and Y serve Turkey
Accompagné du général X, le ministre Y s'est rendu       X came with Y
sont arrivés lundi à Tripoli avec X                      X came with the subject
le Premier ministre malien et son ministre X             X serves Mali
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import BY, OF, WITH
from entrevue.loaders.persons.lexicon import LEADERS
from entrevue.loaders.persons.text import opens_sentence
from entrevue.loaders.persons.words import person_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.persons.company import Company

_OWN = frozenset({"son", "sa", "leur"})
_PRINCIPALS = LEADERS | {"minister"}
_LED_REACH, _OF_REACH, _CAME_REACH = 9, 6, 6  # tokens


def companions(company: Company) -> list[tuple[int, int]]:
    """Pairs of a mention's number (the one who came) and a person who came along."""
    found = [*_retinue(company)]
    for i in range(len(company.folded)):
        end = _list_end(company, i)
        if end is None:
            continue
        here = [n for n, m in enumerate(company.mentions) if company.sentence[m.start] == company.sentence[i]]
        before = [n for n in here if company.mentions[n].end <= i and not company.mentions[n].plural]
        after = [n for n in here if i < company.mentions[n].start < end and n in company.named]
        if before:
            close = [n for n in before if _opens_behind(company, n, i)]
            principal = close[-1] if close else before[0]
            found += [(principal, company.named[n]) for n in after if not company.mentions[n].counterpart]
        elif after and opens_sentence(company.folded, company.sentence, i):
            *along, principal = after  # "Accompagné du général X, le ministre Y s'est rendu à Tunis"
            found += [(principal, company.named[n]) for n in along if not company.mentions[n].counterpart]
    return found


def _opens_behind(company: Company, mention: int, i: int) -> bool:
    """Whether the list at `i` stands right behind a mention: of "A a reçu B, accompagné de C", C came with B."""
    return "".join(company.folded[company.mentions[mention].end : i]) in {"", ","}


def _retinue(company: Company) -> Iterator[tuple[int, int]]:
    """Yield whom "son ministre de l'Intérieur, X" serves, with X: the last one before with a post that leads."""
    for number, person in company.named.items():
        mention = company.mentions[number]
        if company.folded[mention.start] not in _OWN or mention.counterpart or not mention.posts:
            continue
        for other in range(number - 1, -1, -1):
            if company.sentence[company.mentions[other].start] != company.sentence[mention.start]:
                break
            if any(post.family in _PRINCIPALS for post in company.mentions[other].posts):
                yield other, person
                break


def _list_end(company: Company, i: int) -> int | None:
    """Where the list ends that "accompagné de", "arrivé avec", "à ses côtés" opens at `i`; None elsewhere."""
    if company.folded[i] in company.lexicon.members:
        if not _is_led(company, i):
            return None
    elif company.folded[i] in WITH:
        if not _came_with(company, i):
            return None
    elif company.folded[i] in company.lexicon.company:
        if (OF | BY).isdisjoint(company.folded[i + 1 : i + 1 + _OF_REACH]):
            return None
    elif company.lexicon.beside.match(company.folded, i) is None:
        return None
    end = i + 1
    while end < len(company.folded) and company.sentence[end] == company.sentence[i]:
        if company.words[end].lower() in company.lexicon.clause and end > i + 2:
            break
        end += 1
    return end


def _came_with(company: Company, i: int) -> bool:
    """Whether "avec" at `i` tells who came along: "sont arrivés lundi à Tripoli avec X", not "s'y est vu avec X"."""
    for j in range(i - 1, max(0, i - _CAME_REACH), -1):
        if company.folded[j] in person_words("came"):
            return True
        when_or_where = company.words[j][0].isupper() or company.folded[j] in person_words("on_arrival")
        if not when_or_where or company.sentence[j] != company.sentence[i]:
            return False
    return False


def _is_led(company: Company, i: int) -> bool:
    """Whether the members listed at `i` came behind somebody: "à la tête d'une délégation comprenant"."""
    before = company.folded[max(0, i - _LED_REACH) : i]
    return "delegation" in before and "tete" in before[: before.index("delegation")]
