"""What follows tells the encounters of one verb apart: "il a reçu X et Y. Avec le premier, il a évoqué la drogue".

One verb with two guests is one encounter unless something says otherwise, and often the next sentence does: it takes up
one of the two alone, or counts what was told ("les deux entretiens"). In 32 of 34 such places of the annotated
dispatches the verb before tells of two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from entrevue.loaders.meetings.sentence import Sentence

_OPENING = 4  # tokens in which the next sentence takes one of them up


def told_apart_behind(sentence: Sentence) -> bool:
    """Whether the sentence behind takes up one of those met alone, or counts their encounters."""
    doc = sentence.doc
    following = next((s for s in doc.spans.get("sentences", ()) if s.start >= sentence.end), None)
    if following is None:
        return False
    text = " ".join(t.lower_ for t in following).replace("\u2019", "'").replace("' ", "'")
    opening = " ".join(t.lower_ for t in following[: _OPENING + 1])
    phrases = sentence.vocabulary.phrases
    return opening.startswith(phrases["one_of_them"]) or any(map(text.__contains__, phrases["both_of_them"]))
