"""Word embeddings, computed once a form.

The first layer of the French model looks at one word at a time: its form and whether a space follows. News repeats its
words, and that layer is a third of the model's work, so its rows are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    import numpy.typing as npt
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Model

    Form = tuple[int, int]  # of a word, and whether a space follows
    Rows = list[npt.NDArray[np.float32]]

_MOST = 100_000  # forms: some 40 MB a table


def remember_embeddings(nlp: Language) -> None:
    """Let every component of `nlp` that embeds words itself keep their rows.

    From then on its `Doc`s must be made of words alone: a norm of a token's own is not looked at.
    """
    for _, component in nlp.pipeline:
        for node in list(component.model.walk()) if hasattr(component, "model") else ():
            if node.has_ref("embed") and node.has_ref("encode"):
                memory = _memory(node.get_ref("embed"))
                node.layers[0] = memory
                node.set_ref("embed", memory)


def _memory(embed: Model[list[Doc], Rows]) -> Model[list[Doc], Rows]:
    from thinc.api import Model  # noqa: PLC0415 -- only where something is read

    return Model("remembered", _forward, layers=[embed], attrs={"known": _Known(embed.get_dim("nO"))})


class _Known:
    """The rows of the forms met so far, in a table that doubles when it is full."""

    def __init__(self, width: int) -> None:
        import numpy as np  # noqa: PLC0415 -- only where something is read

        self.places: dict[Form, int] = {}
        self.table: npt.NDArray[np.float32] = np.empty((0, width), dtype=np.float32)

    def add(self, forms: Sequence[Form], rows: npt.NDArray[np.float32]) -> None:
        """Keep the rows of new forms."""
        import numpy as np  # noqa: PLC0415 -- only where something is read

        held, size = len(self.places), len(self.places) + len(forms)
        if size > len(self.table):
            self.table = np.concatenate([self.table, np.empty((2 * size - len(self.table), rows.shape[1]), np.float32)])
        self.table[held:size] = rows
        self.places.update(zip(forms, range(held, size), strict=True))


def _forward(
    model: Model[list[Doc], Rows],
    docs: list[Doc],
    is_train: bool,  # noqa: ARG001, FBT001 -- as thinc calls it
) -> tuple[Rows, Callable[[Rows], list[Doc]]]:
    import numpy as np  # noqa: PLC0415 -- only where something is read

    forms = [tuple(form) for doc in docs for form in doc.to_array(["ORTH", "SPACY"]).tolist()]
    known: _Known = model.attrs["known"]
    if len(known.places) > _MOST:
        known = model.attrs["known"] = _Known(known.table.shape[1])
    fresh = sorted(set(forms).difference(known.places))
    if fresh:
        known.add(fresh, _embedded(model, docs[0], fresh))
    rows = known.table[[known.places[form] for form in forms]]
    return np.split(rows, np.cumsum([len(doc) for doc in docs])[:-1]), lambda _: []


def _embedded(model: Model[list[Doc], Rows], doc: Doc, forms: list[Form]) -> npt.NDArray[np.float32]:
    from spacy.tokens import Doc  # noqa: PLC0415 -- only where something is read

    strings = doc.vocab.strings
    words = Doc(doc.vocab, words=[strings[form] for form, _ in forms], spaces=[bool(space) for _, space in forms])
    rows: Rows = model.layers[0].predict([words])
    return rows[0]
