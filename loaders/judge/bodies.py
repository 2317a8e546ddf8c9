"""Bodies of people: the nouns that stand for several at once, and the words that introduce a body with its members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.judge.words import judge_forms, judge_words

if TYPE_CHECKING:
    from entrevue.loaders.judge.forest import Row
    from entrevue.loaders.judge.scene import Scene


def collective(scene: Scene, number: int) -> Row:
    """The collective nouns of a sentence ("la délégation", "les deux hommes")."""
    return scene.once(("collective", number), lambda: _words_of(scene, number, judge_forms("collective")))


def _words_of(scene: Scene, number: int, words: frozenset[str]) -> Row:
    return {f"collective={form}": 1 for form in scene.sentences[number].forms if form in words}


def introduced(scene: Scene, number: int) -> Row:
    """The words of a sentence that introduce a body with its members ("une délégation comprenant")."""
    return scene.once(("introduced", number), lambda: _stems_of(scene, number, judge_words("introducing")))


def _stems_of(scene: Scene, number: int, stems: tuple[str, ...]) -> Row:
    forms = [form for form in scene.sentences[number].forms if form.startswith(stems)]
    return {f"introduced={stem}": 1 for stem in stems if any(form.startswith(stem) for form in forms)}
