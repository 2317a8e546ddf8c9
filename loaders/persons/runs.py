"""Runs of capitalised words, hyphens and particles that may be a name: "Hamoud ben Faisal al-Kindi", "Edjo'o"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import IN, OF
from entrevue.loaders.persons.folding import has_french_letters

if TYPE_CHECKING:
    from entrevue.loaders.persons.lexicon import Lexicon
    from entrevue.loaders.persons.text import Text

_MAX_WORDS = 9
_NOBILIARY = frozenset({"De", "Du"})
_ARTICLES = frozenset({"La", "Le", "Les"})
_ELIDED = frozenset({"d'", "l'", "qu'", "s'", "n'", "c'", "j'", "m'", "t'"})


def is_word(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether token `i` can be a capitalised word of a name."""
    if not text.capital[i] or i in text.agency:
        return False
    return _is_half(text, lexicon, i) or _is_middle_initial(text, lexicon, i) or _is_plain(text, lexicon, i)


def _is_plain(text: Text, lexicon: Lexicon, i: int) -> bool:
    word = text.words[i]
    if word in lexicon.honorifics or word in lexicon.reverences:
        return False
    if text.folded[i] in lexicon.stop and has_french_letters(word) and not _is_inner(text, lexicon, i):
        return False
    if text.folded[i] in lexicon.months and (text.initial[i] or word.isupper() or text.words[i - 1].isdigit()):
        return False  # within a sentence French writes months small
    if text.initial[i] and text.folded[i] == "l'":
        return False  # an article; "L'Huillier" opens no sentence
    state = text.country.get(i)
    named = text.label[i] == "PER" or _is_given_to(text, lexicon, i)
    if state is not None and (state.form != "name" or not named or state.end - state.start > 1):
        return False
    return word in lexicon.upper or all(c.isalpha() or c in "'’-." for c in word)


def _is_given_to(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether a state's name is somebody's given name: "le ministre Israël Selmi", but not "entre Israël et Gaza"."""
    if text.folded[i] not in lexicon.given_states or i + 1 >= len(text):
        return False
    surname = text.capital[i + 1] and not any(i + 1 in known for known in (text.country, text.city, text.agency))
    return surname and text.label[i + 1] in {"", "PER", text.label[i]} and not _is_led_in(text, i)


def _is_led_in(text: Text, i: int) -> bool:
    """Whether a word that leads in a place, not a person's full name, stands before token `i`."""
    before = text.folded[i - 1] if i else ""
    return before in IN | OF | {"contre", "vers", "chez", "selon"}


def _is_half(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether a common word is the first half of a surname: "Thierry Maréchal-Lys", "M. Parisien-Louis"."""
    halves = text.words[i + 1 : i + 2] == ["-"] and text.glued[i] and text.glued[i + 1]
    if not halves or i + 2 >= len(text) or not text.capital[i + 2]:
        return False
    office = lexicon.offices.match(text.folded, i)
    if office is not None and office[0] > i + 1:
        return False  # "Jean Vice-Président"
    behind = text.country.get(i + 2)
    if behind is not None and behind.form != "name":
        return False  # "Jacques Franco-Malien"
    given = i > 0 and text.capital[i - 1] and text.folded[i - 1] in lexicon.given
    return given or _is_addressed(text, lexicon, i)


def _is_middle_initial(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether "M." between a given name and a surname stands for a name: "le général Douglas M. Rutledge"."""
    if text.words[i] != "M." or not i or i + 1 >= len(text):
        return False
    follows = text.capital[i + 1] and len(text.words[i + 1]) > 1 and text.words[i + 1] not in lexicon.honorifics
    return follows and text.capital[i - 1] and text.folded[i - 1] in lexicon.given


def _is_inner(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether a common word is part of a name: "Fernando Grande Marlaska", "Mohamed Ould Cheikh X", "Jean Petit"."""
    if text.folded[i] in lexicon.inner:
        before = text.words[i - 1] if i else ""
        sired = before in lexicon.particles and before not in lexicon.weak_particles  # "Khaled ben Sultan"
        sires = not lexicon.filial.isdisjoint(text.words[i + 1 : i + 2])  # "Sultan ben Khaled"
        return sired or sires or (i > 0 and is_word(text, lexicon, i - 1))
    if i and text.folded[i] in lexicon.surnames:
        return (text.capital[i - 1] and text.folded[i - 1] in lexicon.given) or _is_addressed(text, lexicon, i)
    if i and text.folded[i] in lexicon.given and text.label[i] == "PER" and text.entity[i - 1] == text.entity[i]:
        return text.capital[i - 1]  # "Évens Toussaint"
    same = 0 < i < len(text) - 1 and text.entity[i - 1] == text.entity[i] == text.entity[i + 1]
    return same and text.label[i] == "PER" and text.capital[i - 1] and text.capital[i + 1]


def may_open(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether token `i` is worth a closer look: most words have no capital and are no particle."""
    return text.capital[i] or text.folded[i] in lexicon.opening


def opens(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether a name may begin at token `i`: with a capitalised word, or a particle before one."""
    if is_word(text, lexicon, i):
        return text.words[i] not in lexicon.honorifics and text.words[i] not in lexicon.numerals
    return (
        text.folded[i] in lexicon.opening
        and text.words[i][0].islower()
        and (nxt := _after_hyphen(text, i + 1)) < len(text)
        and is_word(text, lexicon, nxt)
        and (_is_addressed(text, lexicon, i) or text.folded[i] not in lexicon.weak_particles)
        and text.label[nxt] == "PER"
    )


def _is_addressed(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether a form of address for one person stands before token `i`: "Mme de Moulins"."""
    before = text.words[i - 1] if i else ""
    address = lexicon.honorifics.get("".join(text.words[max(0, i - 2) : i]) if before == "." else before)
    return address is not None and not address.plural


def run_start(text: Text, lexicon: Lexicon, i: int) -> int:
    """The start with a capitalised particle that is also a common word: "Le Quoc Hung", "De Niro"."""
    if (
        i
        and text.capital[i - 1]
        and text.words[i - 1] in lexicon.upper
        and not text.initial[i - 1]
        and not text.glued[i - 1]
    ):
        return i - 1
    return i


def _after_hyphen(text: Text, i: int) -> int:
    return i + 1 if i < len(text) and text.words[i] == "-" and text.glued[i - 1] and text.glued[i] else i


def run_end(text: Text, lexicon: Lexicon, start: int) -> int:
    """End of the longest run of capitalised words, hyphens and inner particles from `start`."""
    end = i = start + 1
    while i < len(text) and i - start < 2 * _MAX_WORDS:
        word = text.words[i]
        if word == "-" and text.glued[i - 1] and text.glued[i]:
            i += 1
            if i < len(text) and (text.capital[i] or text.words[i].isalpha()) and _joins(text, lexicon, start, i):
                i += 1
                end = i
                continue
            break
        if text.glued[i - 1] and _is_elision(text, i):
            i += 1
            end = i
            continue
        if word == "/" and _is_maiden_name(text, lexicon, start, i + 1):
            i += 2
            end = i
            continue
        if word in lexicon.numerals or is_word(text, lexicon, i):
            i += 1
            end = i
            continue
        if word in _NOBILIARY and text.capital[i - 1] and i + 1 < len(text) and is_word(text, lexicon, i + 1):
            i += 1  # "Armand De Decker"
            continue
        if word in lexicon.particles and _particle_continues(text, lexicon, start, i):
            i += 1
            continue
        if _is_inner_article(text, lexicon, i) or _is_forefather(text, lexicon, i):
            i += 1  # "Charles-Henri de La Tour"
            continue
        break
    return end


def _is_maiden_name(text: Text, lexicon: Lexicon, start: int, i: int) -> bool:
    """Whether a second surname stands at `i` behind a slash, as Burkina Faso writes it: "Mme Aminata Kaboré/Sanou"."""
    if i >= len(text) or i - start <= 2 or not (text.glued[i - 2] and text.glued[i - 1]):  # noqa: PLR2004
        return False
    folded = text.folded[i]
    named = text.folded[start] in lexicon.given and folded not in lexicon.given and folded not in lexicon.credits
    return named and is_word(text, lexicon, i)


def _is_inner_article(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether a capital "La" or "Le" stands between the particle that goes on a name and its next word."""
    inner = text.words[i] in _ARTICLES and text.words[i - 1] in lexicon.weak_particles
    return inner and i + 1 < len(text) and is_word(text, lexicon, i + 1)


def _is_forefather(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Whether a title in small letters is part of a name, behind "fils de", short or not: "Mohamed O. cheikh X"."""
    before = text.words[i - 1]
    son = before == "O." or (before in lexicon.particles and before not in lexicon.weak_particles)
    follows = i + 1 < len(text) and (text.words[i + 1] in lexicon.upper or is_word(text, lexicon, i + 1))
    return son and text.words[i].islower() and text.folded[i] in lexicon.inner and follows


def _is_office(text: Text, lexicon: Lexicon, i: int) -> bool:
    return lexicon.offices.match(text.folded, i) is not None


def _is_elision(text: Text, i: int) -> bool:
    """Whether token `i` goes on a name across an apostrophe: "Edjo'o", "Shia' al Sudani"."""
    before = text.folded[i - 1]
    inner = before not in _ELIDED or (text.capital[i - 1] and not text.initial[i - 1])  # "Ahmedou M'haimid"
    return text.folded[i] == "'" or (text.words[i].islower() and before.endswith("'") and inner)


def _joins(text: Text, lexicon: Lexicon, start: int, i: int) -> bool:
    """Whether the word behind a hyphen goes on: in small letters it does after a surname ("Han Dong-seok")."""
    later = i - start > 2 and text.capital[i - 2] and text.folded[i - 2] not in lexicon.given  # noqa: PLR2004
    return text.capital[i] or later or text.folded[i - 2] in lexicon.particles or text.label[i] == "PER"


def _particle_continues(text: Text, lexicon: Lexicon, start: int, i: int) -> bool:
    """Whether the lower-case particle at `i` stands inside the name: a capital follows; weak ones need a witness."""
    following = i + 1
    while following < len(text) and (
        text.words[following] in lexicon.particles
        or text.words[following] in {*lexicon.upper, "-"}
        or _is_forefather(text, lexicon, following)
    ):
        following += 1
    if following >= len(text) or not is_word(text, lexicon, following) or following - i > 3:  # noqa: PLR2004
        return False
    if text.words[i] in {"le", "la"} and _is_office(text, lexicon, following):
        return False  # "pour Kinshasa le Vice-Premier ministre X"
    if text.words[i] not in lexicon.weak_particles:
        return True
    if following in text.city or following in text.country:
        return False
    beyond = following + 1
    if (
        i - start > 1
        and text.label[start] == "PER"
        and text.label[following] in {"PER", ""}
        and beyond < len(text)
        and text.words[beyond] == ","
    ):
        return True  # "Apollinaire Kyélem de Tambèla, Premier ministre"
    same = text.entity[i] >= 0 and text.entity[i] == text.entity[following] and text.label[i] == "PER"
    first = start + (text.folded[start] in lexicon.field_nouns)  # "la secrétaire d'État à l'Asile Anne de Moulins"
    known = text.folded[first] in lexicon.given and (first > start or text.label[following] != "ORG")
    return same or (i - start <= 4 and known)  # noqa: PLR2004
