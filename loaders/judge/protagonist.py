"""Who carries a report: how somebody takes part in the encounters told around one.

The press tells a visit encounter by encounter and does not name the visitor each time ("Mercredi, dîner offert par le
ministre"); whoever was at the ones before and after, with the same people, was most likely at this one too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from entrevue.loaders.judge.forest import Row

LIKELY = 0.4
_NOWHERE = -1.0  # there is no such encounter


def features(best: Sequence[Mapping[int, float]], number: int, person: int, company: Collection[int]) -> Row:
    """How a person takes part in the encounters around the one of this number.

    `best` gives for every encounter, in the order in which they are told, how likely each person took part; `company`
    are those likely at this one.
    """
    own = [chances.get(person, 0.0) for chances in best]
    around = [n for n in range(len(best)) if n != number]
    totals: dict[int, float] = {}
    for n in around:
        for other, chance in best[n].items():
            totals[other] = totals.get(other, 0.0) + chance
    mine = totals.get(person, 0.0)
    together = [min(own[n], best[n].get(other, 0.0)) for n in around for other in company]
    return {
        "previous": own[number - 1] if number else _NOWHERE,
        "next": own[number + 1] if number + 1 < len(best) else _NOWHERE,
        "earlier": max(own[:number], default=_NOWHERE),
        "later": max(own[number + 1 :], default=_NOWHERE),
        "opening": own[0] if number else _NOWHERE,
        "encounters": len(best),
        "attends": sum(own[n] > LIKELY for n in around),
        "attends-share": sum(own[n] > LIKELY for n in around) / len(around) if around else _NOWHERE,
        "carries": mine / len(around) if around else _NOWHERE,
        "carries-rank": sum(total > mine for total in totals.values()),
        "together": max(together, default=_NOWHERE),
        "together-least": min(
            (max(min(own[n], best[n].get(other, 0.0)) for n in around) for other in company if around),
            default=_NOWHERE,
        ),
    }
