"""Who came along was at all that was told before of the journey."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from plain import CASTS
from scenes import scene

from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge.company import companies
from entrevue.schema.records import Article

FIRST, SECOND, THIRD = CASTS["Nordic"][:3]
OTHER = replace(THIRD, name="Karine Lemaitre", surname="Lemaitre")


def test_a_sentence_about_the_company_tells_of_one_and_a_remark_does_not() -> None:
    about, remark = scene("Anna était accompagnée de Karl ."), scene("Omar , accompagné de Karl , repart .")
    about.sentences[0].doc[2].dep_ = "ROOT"
    remark.sentences[0].doc[6].dep_ = "ROOT"
    assert [(one.lead, set(one.people)) for one in companies(about)] == [(0, {2})]
    assert not list(companies(remark))


def test_a_relative_clause_behind_a_body_tells_of_its_members_by_the_way() -> None:
    by_the_way = scene("La délégation suisse , dont faisait partie Karl , repart .")
    assert [set(one.people) for one in companies(by_the_way)] == [{2}]
    assert not list(companies(scene("La délégation suisse , dont parle Karl , repart .")))


def met(*sentences: str) -> list[set[str]]:
    text = f"Genève, 15 mai 2019 (AFP) – {' '.join(sentences)}".replace(" de le ", " du ")
    record = Extractor().extract(Article("a", text, published=datetime.date(2019, 5, 15)))
    return [{part.name for part in meeting.persons} for meeting in record.meetings]


@pytest.mark.slow
def test_who_came_along_was_at_the_encounters_of_that_day_told_before() -> None:
    told = met(
        f"{FIRST.introduced[0].upper()}{FIRST.introduced[1:]}, a rencontré mercredi {SECOND.introduced}.",
        f"Mercredi soir, {FIRST.again} s'est ensuite entretenue avec {THIRD.introduced}.",
        f"{FIRST.again} était accompagnée de l'ambassadrice de Suède, {OTHER.name}.",
    )
    assert [OTHER.name in people for people in told] == [True, True]
