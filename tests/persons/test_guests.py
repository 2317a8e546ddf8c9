"""Who a visitor, a guest or a host is, whoever has or is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_person_identity import persons_of

if TYPE_CHECKING:
    from plain_docs import Reader

DUMONT, ZEMMOURI, KELLER = range(3)
CAST = "M. Claude Dumont est arrivé mardi à Rabat. M. Karim Zemmouri a plaidé la fermeté. "


@pytest.mark.parametrize(
    ("later", "words", "person"),
    [
        ("M. Zemmouri a parlé à son visiteur.", "son visiteur", DUMONT),
        ("M. Zemmouri a promis une réponse à son invité.", "son invité", DUMONT),
        ("L'hôte de M. Dumont a souri.", "L'hôte", ZEMMOURI),
        ("L'hôte de M. Zemmouri a souri.", "L'hôte", DUMONT),
        ("Le visiteur a salué M. Zemmouri.", "Le visiteur", DUMONT),
        ("M. Zemmouri a interrogé son interlocuteur.", "son interlocuteur", DUMONT),
        ("M. Dumont a interrogé son interlocuteur.", "son interlocuteur", ZEMMOURI),
    ],
)
def test_a_guest_is_the_other_one_who_came_and_a_travellers_host_one_who_did_not(
    read: Reader, later: str, words: str, person: int
) -> None:
    _, mentions, doc = read(CAST + later)
    assert persons_of(mentions, doc, words) == [(person,)]


def test_who_has_been_received_is_the_visitor_of_the_day(read: Reader) -> None:
    text = (
        "M. Claude Dumont a été reçu par M. Karim Zemmouri. Mme Anne Keller a parlé. M. Zemmouri a écouté le visiteur."
    )
    _, mentions, doc = read(text)
    assert persons_of(mentions, doc, "le visiteur") == [(DUMONT,)]


def test_a_guest_of_nobody_else_is_nobody(read: Reader) -> None:
    _, mentions, doc = read("M. Karim Zemmouri a parlé à son visiteur.")
    assert persons_of(mentions, doc, "son visiteur") == [()]
