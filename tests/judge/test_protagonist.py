"""How somebody takes part in the encounters told around one that does not name them."""

from __future__ import annotations

from entrevue.loaders.judge import protagonist

VISITOR, HOST, GUEST = 0, 1, 2
# A visitor received by one host after the other; the second encounter names the host alone.
TOLD = [{VISITOR: 0.9, HOST: 0.8}, {HOST: 0.9}, {VISITOR: 0.7, GUEST: 0.9}]


def test_whoever_was_at_the_encounters_before_and_after_is_known_to_have_been() -> None:
    seen = protagonist.features(TOLD, 1, VISITOR, [HOST])
    assert (seen["previous"], seen["next"], seen["attends-share"]) == (0.9, 0.7, 1.0)


def test_whoever_was_at_one_of_them_carries_the_report_less() -> None:
    visitor, guest = (protagonist.features(TOLD, 1, person, [HOST]) for person in (VISITOR, GUEST))
    assert visitor["carries"] > guest["carries"]
    assert (visitor["carries-rank"], guest["carries-rank"]) == (0, 1)


def test_two_who_were_together_before_are_told_from_two_who_were_not() -> None:
    visitor, guest = (protagonist.features(TOLD, 1, person, [HOST]) for person in (VISITOR, GUEST))
    assert (visitor["together"], guest["together"]) == (0.8, 0.0)


def test_an_encounter_alone_has_none_around_it() -> None:
    seen = protagonist.features(TOLD[:1], 0, VISITOR, [HOST])
    around = ("previous", "next", "earlier", "later", "opening", "attends-share", "carries", "together")
    assert {seen[name] for name in around} == {-1.0}
