"""Days of acts that are no encounter, in commas behind their noun."""

from __future__ import annotations

import pytest
from scenes import VOCAB
from spacy.tokens import Doc

from entrevue.loaders.annotations import TimexMention
from entrevue.loaders.judge.acts import is_of_an_act


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("il remercie son hôte pour l' extradition , en MAI , de deux trafiquants", True),
        ("après l' arrestation , le MAI , d' un convoyeur", True),
        ("il évoque la visite , en MAI , du ministre", False),
        ("il évoque l' extradition , en MAI , avec le ministre", False),
        ("il évoque l' extradition en MAI de deux trafiquants", False),
    ],
)
def test_a_day_between_an_act_and_whom_it_befell_is_no_encounters(text: str, *, expected: bool) -> None:
    words = text.split(" ")
    at = words.index("MAI")
    assert is_of_an_act(Doc(VOCAB, words=words), TimexMention(at, at + 1, "", "2021-05", "month")) is expected
