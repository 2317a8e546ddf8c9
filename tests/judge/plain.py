"""Plain agency reports on invented people, to be told again of others, in other words around them, in another order.

A report says `{a}` for the post and the name of somebody (`{A}` at the head of a sentence), `{ma}` for "M." or "Mme"
and the surname, `{ea}` for the ending of a participle that agrees, and `{x}` where a neutral clause can stand (`{y}`
where a comma has to end it).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PUBLISHED = datetime.date(2019, 5, 15)  # a Wednesday
DATELINE = "Genève, 15 mai 2019 (AFP) – "


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody as the press introduces them: "le ministre suédois de l'Intérieur", "Anna Lindqvist"."""

    post: str
    name: str
    surname: str

    @property
    def feminine(self) -> bool:
        return self.post.startswith("la ")

    @property
    def introduced(self) -> str:
        return f"{self.post}, {self.name}"

    @property
    def again(self) -> str:
        return f"{'Mme' if self.feminine else 'M.'} {self.surname}"


@dataclass(frozen=True, slots=True)
class Plain:
    """The text of a report and who met whom in it: "ab" where the first two people did, "ab ac" at two encounters."""

    text: str
    who: str

    def about(self, cast: Sequence[Someone], clause: str = "") -> str:
        """The report with people in it, and with a clause where it has room for one."""
        words = {"x": clause, "y": clause and f"{clause},"}
        for letter, one in zip("abc", cast, strict=True):
            words[letter] = one.introduced
            words[letter.upper()] = one.introduced[0].upper() + one.introduced[1:]
            words[f"m{letter}"] = one.again
            words[f"e{letter}"] = "e" if one.feminine else ""
        return self.text.format(**words).replace(" de le ", " du ").replace(" à le ", " au ")

    def met(self, cast: Sequence[Someone]) -> Met:
        """Who met whom in it."""
        named = dict(zip("abc", cast, strict=True))
        return frozenset(frozenset(named[letter].name for letter in group) for group in self.who.split())


Met = frozenset[frozenset[str]]


def read(texts: Iterable[str], batch: int = 32) -> dict[str, Met]:
    """The people of each encounter that each text tells, by the text."""
    texts = list(dict.fromkeys(texts))
    articles = [Article(str(number), text, published=PUBLISHED) for number, text in enumerate(texts)]
    records = Extractor(batch=batch).extract_all(articles)
    return {
        text: frozenset(frozenset(p.name for p in meeting.persons) for meeting in record.meetings)
        for text, record in zip(texts, records, strict=True)
    }


REPORTS = {
    "received": Plain(
        "{A}{x}, a reçu mercredi {b}, a indiqué un communiqué. Les deux responsables ont évoqué la lutte contre le "
        "terrorisme.",
        "ab",
    ),
    "met": Plain("{A}{x}, a rencontré mardi {b}. La lutte contre le trafic de drogue a été évoquée.", "ab"),
    "talked": Plain("{A}{x}, s'est entretenu{ea} mercredi avec {b}, de la sécurité des frontières.", "ab"),
    "was received": Plain("{A}{x}, a été reçu{ea} mercredi par {b}. {ma} doit repartir jeudi.", "ab"),
    "talks between": Plain("Un entretien a réuni mercredi {a}{y} et {b}. Il a duré une heure.", "ab"),
    "telephoned": Plain("{A}{x}, s'est entretenu{ea} mercredi par téléphone avec {b}.", "ab"),
    "will meet": Plain("{A}{x}, rencontrera jeudi {b}, pour parler de la sécurité aux frontières.", "ab"),
    "talked together": Plain("{A}{y} et {b} se sont entretenus mercredi de la lutte contre le terrorisme.", "ab"),
    "signed": Plain("{A}{y} et {b} ont signé mercredi un accord de coopération policière.", "ab"),
    "received two": Plain("{A}{x}, a reçu mercredi {b} et {c}. La séance a porté sur le terrorisme.", "abc"),
    "one after the other": Plain("{A}{x}, a reçu mercredi {b}. {ma} s'est ensuite entretenu{ea} avec {c}.", "ab ac"),
    "in presence": Plain("{A}{x}, a reçu mercredi {b}, en présence de {c}.", "abc"),
    "no meeting": Plain("{A}{x}, a critiqué mercredi {b}. {ma} a réclamé des explications.", ""),
}

# Plain as well, but not yet read right.
HARDER = {
    "had talks": Plain("{A}{y} et {b} ont eu mercredi des entretiens sur la lutte contre le terrorisme.", "ab"),
}
# Reports that name somebody who met nobody.
BYSTANDERS = {
    "comments": Plain("{A}{x}, a rencontré mercredi {b}. {C}, n'a pas souhaité commenter cette information.", "ab"),
    "comments in a paragraph of their own": Plain(
        "{A}{x}, a rencontré mercredi {b}.\n\n{C}, n'a pas souhaité commenter cette information.", "ab"
    ),
    "did something else before": Plain(
        "{C}, a présenté mercredi son rapport annuel au Parlement.\n\n{A}{x}, a rencontré mercredi {b}.", "ab"
    ),
    "did something else after": Plain(
        "{A}{x}, a rencontré mercredi {b}.\n\n{C}, a présenté mercredi son rapport annuel au Parlement.", "ab"
    ),
    "was spoken of": Plain("{A}{x}, a rencontré mercredi {b}. Ils ont évoqué les déclarations de {c}.", "ab"),
    "spoke elsewhere": Plain(
        "{A}{x}, a rencontré mercredi {b}. Dans un discours à la presse, {c}, a critiqué cette politique.", "ab"
    ),
    "was absent": Plain("{A}{x}, a rencontré mercredi {b}, en l'absence de {c}.", "ab"),
    "was not the one": Plain("{A}{x}, a rencontré mercredi {b}, et non {c}.", "ab"),
    "had appointed one of them": Plain("{A}{x}, nommé{ea} en janvier par {c}, a rencontré mercredi {b}.", "ab"),
}

CASTS = {
    "Arabic": (
        Someone("le ministre algérien de l'Intérieur", "Noureddine Benaïssa", "Benaïssa"),
        Someone("la ministre tunisienne de la Justice", "Leïla Gharbi", "Gharbi"),
        Someone("le ministre jordanien de la Défense", "Fayçal Haddad", "Haddad"),
    ),
    "Sahelian": (
        Someone("le ministre malien de la Sécurité", "Boubacar Cissoko", "Cissoko"),
        Someone("la ministre nigérienne des Affaires étrangères", "Hadiza Mahamadou", "Mahamadou"),
        Someone("le ministre burkinabè de la Justice", "Issouf Ouédraogo", "Ouédraogo"),
    ),
    "Nordic": (
        Someone("la ministre suédoise de l'Intérieur", "Anna Lindqvist", "Lindqvist"),
        Someone("le ministre finlandais de la Défense", "Jukka Virtanen", "Virtanen"),
        Someone("la ministre norvégienne de la Justice", "Ingrid Solheim", "Solheim"),
    ),
    "Asian": (
        Someone("le ministre vietnamien de la Sécurité publique", "Nguyen Van Thanh", "Thanh"),
        Someone("la ministre japonaise de la Justice", "Keiko Murakami", "Murakami"),
        Someone("le ministre philippin des Affaires étrangères", "Ramon Villanueva", "Villanueva"),
    ),
    "Spanish": (
        Someone("la ministre espagnole de l'Intérieur", "Lucía Montalbán", "Montalbán"),
        Someone("le ministre mexicain des Affaires étrangères", "Javier Herrera", "Herrera"),
        Someone("le ministre colombien de la Défense", "Andrés Quintero", "Quintero"),
    ),
}

CLAUSES = {
    "an apposition": ", ancien juge d'instruction",
    "a relative clause": ", qui a pris ses fonctions en janvier",
    "a source": ", selon la même source",
}

ELSEWHERE = {
    "weather": "De fortes pluies sont attendues en fin de semaine dans le nord du pays.",
    "prices": "Le prix du pétrole a reculé de deux pour cent en une semaine.",
    "sport": "L'équipe nationale de football disputera son prochain match en juin.",
}
