"""Who held a post when: what dated titles in the corpus say of "le ministre français de l'Intérieur" of May 2015."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from entrevue.schema import edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from entrevue.graph.resolution.claims import PersonClaim

_WITHIN = 365  # days from an attested date on which the post was probably held by the same person


class Posts:
    """The holders of posts ("fr:minister-interieur") with the first and last day on which articles attest them."""

    def __init__(self, claims: Iterable[PersonClaim], ids: Mapping[str, str]) -> None:
        terms: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
        for claim in claims:
            if claim.post and not claim.unnamed and claim.first and claim.last and (id_ := ids.get(claim.key)):
                days = terms[claim.post].setdefault(id_, [])
                days += [edtf.bounds(claim.first)[0].toordinal(), edtf.bounds(claim.last)[1].toordinal()]
        self._terms = {
            post: {id_: (min(days), max(days)) for id_, days in holders.items()} for post, holders in terms.items()
        }

    def holder(self, post: str, day: str | None) -> str | None:
        """Return the one person who held the post about that day (EDTF); None where nobody or several may have."""
        if not day:
            return None
        start, end = (bound.toordinal() for bound in edtf.bounds(day))
        holders = self._terms.get(post, {})
        near = [id_ for id_, (since, until) in holders.items() if since - _WITHIN <= end and start <= until + _WITHIN]
        if len(near) > 1:
            near = [id_ for id_ in near if holders[id_][0] <= start and end <= holders[id_][1]]
        return near[0] if len(near) == 1 else None
