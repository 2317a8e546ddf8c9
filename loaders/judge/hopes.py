"""What somebody hoped for and did not get was never agreed: it is denied, not called off.

"L'audience sollicitée n'a jamais eu lieu", "le rendez-vous qu'elle espérait n'a pas eu lieu", "il avait demandé à voir
le ministre": of eleven such encounters in a quarter of the annotated dispatches, nine are denied. What had been fixed
before ("prévue", "annoncée") or is put off is called off, whoever had asked for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.model import Encounter


def without_agreement(scene: Scene, group: Sequence[Encounter], vote: Mapping[str, float]) -> dict[str, float]:
    """The chances of each status, those of calling off and of denying changed round where it was only hoped for."""
    off, denied = vote["cancelled"], vote["denied"]
    if off <= denied or not _is_hoped_for(scene, group):
        return dict(vote)
    return {**vote, "cancelled": denied, "denied": off}


def _is_hoped_for(scene: Scene, group: Sequence[Encounter]) -> bool:
    sentences = {m.sentence for m in group}
    if any(form.startswith(judge_words("agreed")) for n in sentences for form in scene.sentences[n].forms):
        return False
    return any(_hopes(scene, mention) for mention in group)


def _hopes(scene: Scene, mention: Encounter) -> bool:
    """Whether a word of hope or request governs what a mention tells, or is said of it ("l'audience sollicitée")."""
    token = scene.doc[mention.trigger.token]
    words = scene.doc[mention.start : mention.end]
    return any(
        word.lower_.startswith(judge_words("hoped")) and (word.is_ancestor(token) or token.is_ancestor(word))
        for word in words
        if word.i != token.i
    )
