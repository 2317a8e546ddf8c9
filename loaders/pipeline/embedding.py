"""Word embeddings, computed once a form.

The first layer of the French model looks at one word at a time: its form and whether a space follows. News repeats its
words, and that layer is a third of the model's work, so its rows are kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import numpy.typing as npt
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Model

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

    return Model("remembered", _forward, layers=[embed], attrs={"places": {}, "table": None})


def _forward(
    model: Model[list[Doc], Rows],
    docs: list[Doc],
    is_train: bool,  # noqa: ARG001, FBT001 -- as thinc calls it
) -> tuple[Rows, Callable[[Rows], list[Doc]]]:
    import numpy as np  # noqa: PLC0415 -- only where something is read

    forms = [list(map(tuple, doc.to_array(["ORTH", "SPACY"]).tolist())) for doc in docs]
    places: dict[tuple[int, int], int] = model.attrs["places"]
    if len(places) > _MOST:
        places.clear()
        model.attrs["table"] = None
    fresh = [form for form in dict.fromkeys(f for line in forms for f in line) if form not in places]
    if fresh:
        rows = _embedded(model, docs[0], fresh)
        table = model.attrs["table"]
        model.attrs["table"] = rows if table is None else np.concatenate([table, rows])
        places.update(zip(fresh, range(len(places), len(places) + len(fresh)), strict=True))
    return [model.attrs["table"][[places[f] for f in line]] for line in forms], lambda _: []


def _embedded(model: Model[list[Doc], Rows], doc: Doc, forms: list[tuple[int, int]]) -> npt.NDArray[np.float32]:
    from spacy.tokens import Doc  # noqa: PLC0415 -- only where something is read

    strings = doc.vocab.strings
    words = Doc(doc.vocab, words=[strings[form] for form, _ in forms], spaces=[bool(space) for _, space in forms])
    rows: Rows = model.layers[0].predict([words])
    return rows[0]
