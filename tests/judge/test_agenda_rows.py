"""What the judge sees of a topic that may have been on an agenda: its own words, and the topics named beside it."""

from __future__ import annotations

from scenes import scene

from entrevue.loaders.annotations import TopicMention
from entrevue.loaders.judge import agenda


def row(code: str) -> dict[str, float]:
    """The features of a topic of "Anna rencontre Omar : Sécurité et trafic . terrorisme"."""
    topics = (
        TopicMention(4, 5, "security-cooperation"),
        TopicMention(6, 7, "drug-trafficking"),
        TopicMention(8, 9, "terrorism"),
    )
    seen = scene("Anna rencontre Omar : Sécurité et trafic .", "terrorisme .", told=(1,), topics=topics)
    own = [topic for topic in topics if topic.code == code]
    return agenda.features(seen, [seen.encounters], 0, own, [[]], {1: 0.9})


def test_the_words_of_a_topic_are_read_without_case_and_accents() -> None:
    assert row("security-cooperation")["word=securite"] == 1


def test_topics_of_the_same_sentence_keep_each_other_company() -> None:
    told = row("drug-trafficking")
    assert (told["codes-there"], told["with=security-cooperation"]) == (1, 1)
    assert not {"with=drug-trafficking", "with=terrorism"} & told.keys()


def test_a_topic_alone_in_its_sentence_has_no_company() -> None:
    told = row("terrorism")
    assert told["codes-there"] == 0
    assert not any(name.startswith("with=") for name in told)


def test_a_general_topic_needs_less_than_a_special_one() -> None:
    between = (agenda.ALLUDES + agenda.DISCUSSES) / 2
    assert agenda.is_discussed("security-cooperation", between)
    assert not agenda.is_discussed("terrorism", between)


def test_a_conflict_that_a_report_goes_on_about_needs_less_too() -> None:
    between = (agenda.SPREADS + agenda.DISCUSSES) / 2
    assert agenda.is_discussed("regional-instability", between)
    assert not agenda.is_discussed("terrorism", between)
    assert not agenda.is_discussed("regional-instability", (agenda.ALLUDES + agenda.SPREADS) / 2)


def test_a_topic_that_the_rules_tie_to_one_encounter_alone_needs_less() -> None:
    between = (agenda.TIED + agenda.DISCUSSES) / 2
    assert agenda.is_discussed("terrorism", between, tied=True)
    assert not agenda.is_discussed("terrorism", between)
