"""Which words tell of an encounter: the candidates, and what speaks for and against each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from entrevue.loaders.annotations import of_the_field
from entrevue.loaders.closed_classes import NOT
from entrevue.loaders.judge.phase import phases
from entrevue.loaders.judge.scene import lineage
from entrevue.loaders.judge.words import judge_forms
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import reports
from entrevue.loaders.meetings.sentence import speaks
from entrevue.loaders.meetings.status import cues, status_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from entrevue.loaders.judge.scene import Scene
    from entrevue.loaders.meetings.sentence import Sentence

STEM = 6
_NOUNS = frozenset({"NOUN", "ADJ"})


def candidates(scene: Scene) -> Iterator[tuple[int, int]]:
    """(sentence, token) of every word that may tell of an encounter.

    These are the triggers, and in sentences with people every verb, every noun outside of what names somebody, what a
    sentence without a verb hangs on, and the words that go on to the next encounter ("puis avec Y").
    """
    for number, sentence in enumerate(scene.sentences):
        triggers = {t.token for t in sentence.triggers}
        people = any(u.human for u in sentence.units)
        for token in scene.doc[sentence.start : sentence.end]:
            if token.i in triggers or (people and _may_tell(sentence, token)):
                yield number, token.i


def is_plain(sentence: Sentence, token: Token) -> bool:
    """Whether a candidate is a trigger of the vocabulary or a verb, which are asked about whatever they resemble."""
    return token.pos_ in {"VERB", "AUX"} or any(t.token == token.i for t in sentence.triggers)


def _may_tell(sentence: Sentence, token: Token) -> bool:
    if token.dep_.startswith(("aux", "cop")) or token.is_punct or token.is_space:
        return False
    if token.lower_ in judge_forms("again"):  # "s'est ensuite entretenu": the verb tells, not the adverb
        return all(trigger.token not in {token.head.i, token.i + 1} for trigger in sentence.triggers)
    if token.pos_ in {"VERB", "AUX"}:
        return True
    if token.pos_ not in _NOUNS:
        return False
    if token.dep_ == "ROOT" or syntax.is_verbal(token) or any(c.dep_ == "cop" for c in token.children):
        return True
    return token.pos_ == "NOUN" and sentence.at(token.i) is None and token.ent_iob_ in {"O", ""}


def features(scene: Scene, number: int, index: int) -> dict[str, float]:
    """What speaks for and against the word at token `index` of sentence `number`; categories as "name=value": 1."""
    return scene.once(("telling", index), lambda: _features(scene, number, index))


def _features(scene: Scene, number: int, index: int) -> dict[str, float]:
    sentence = scene.sentences[number]
    doc = scene.doc
    token = doc[index]
    out: dict[str, float] = {}
    trigger = next((t for t in sentence.triggers if t.token == index), None)
    if trigger is not None:
        out[f"frame={trigger.entry.frame}"] = out[f"kind={trigger.kind}"] = 1
        out["strong"] = float(not trigger.entry.weak)
        out["weak"] = float(trigger.entry.weak)
    out[f"stem={token.lower_[:STEM]}"] = out[f"pos={token.pos_}"] = out[f"dep={token.dep_}"] = 1
    verb = syntax.verb_of(token)
    out |= _rules(scene, sentence, index)
    if verb is None:
        out["no-verb"] = 1
    else:
        if verb != token:
            out[f"governor={verb.lower_[:STEM]}"] = 1
            out[f"governed={token.dep_}"] = 1
        out |= scene.once(("verb-group", verb.i), partial(_verb_group, verb))
    out |= _sentence(scene, sentence, number, index)
    head = verb or token
    out |= scene.once(("clause", head.i), partial(_clause, sentence, head))
    out |= _complements(sentence, token)
    out |= {f"phase={phase}": 1.0 for phase in phases(scene, index)}
    return out


def _rules(scene: Scene, sentence: Sentence, index: int) -> dict[str, float]:
    out: dict[str, float] = {}
    found = scene.told.get(index, ())
    if found:
        out["rule"] = 1
        out["rule-people"] = max(len(e.persons) for e in found)
        out["rule-back"] = float(found[0].back)
        out["rule-joins"] = float(found[0].joins)
    near = [e for e in scene.encounters if sentence.start <= e.trigger.token < sentence.end]
    out["rule-sentence-people"] = max((len(e.persons) for e in near), default=0)
    status, rule = status_of(scene.doc, sentence.start, sentence.end, index)
    out[f"status={status}"] = out[f"status-rule={rule}"] = 1
    return out


def _verb_group(verb: Token) -> dict[str, float]:
    out: dict[str, float] = {}
    helpers = syntax.auxiliaries(verb)
    for word in (verb, *helpers):
        for value in (*word.morph.get("Tense", []), *word.morph.get("Mood", []), *word.morph.get("VerbForm", [])):
            out[f"{'aux' if word in helpers else 'verb'}={value}"] = 1
    out["passive"] = float(syntax.is_passive(verb))
    out["reflexive"] = float(any(c.dep_.startswith("expl") for c in verb.children))
    out["reported"] = float(any(reports(t) for t in lineage(verb)[1:]))
    out["reports"] = float(reports(verb))
    before = {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]}
    out["negated"] = float(bool(before & NOT))
    out["y"] = float("y" in before)
    out["wish"] = float(any(t.lower_ in cues(verb.doc)["wish"] for t in lineage(verb)[1:3]))
    return out


def _company(scene: Scene, number: int) -> dict[str, float]:
    """What a sentence holds, whichever of its words is asked about."""
    doc, sentence = scene.doc, scene.sentences[number]
    units = [u for u in sentence.units if u.human]
    persons = {p for u in units for p in u.persons}
    return {
        "people": float(len(persons)),
        "unnamed": float(sum(not u.persons for u in units)),
        "plural": float(any(u.plural for u in units)),
        "countries": float(len({u.country for u in sentence.units if u.country})),
        "speakers": float(sum(speaks(sentence, u) for u in units)),
        "triggers": float(len(sentence.triggers)),
        "strong-triggers": float(sum(not t.entry.weak for t in sentence.triggers)),
        "number": float(number),
        "from-end": float(len(scene.sentences) - number),
        "length": float(sentence.end - sentence.start),
        "dated": float(any(sentence.start <= t.start < sentence.end for t in doc._.timexes)),
        "city": float(any(sentence.start <= c.start < sentence.end for c in doc._.cities)),
        "topic": float(any(sentence.start <= t.start < sentence.end for t in of_the_field(doc))),
        "finite": float(any(map(syntax.is_finite, doc[sentence.start : sentence.end]))),
        "item": float(doc[sentence.start].text[0] in "-–—•*·"),
    }


def _sentence(scene: Scene, sentence: Sentence, number: int, index: int) -> dict[str, float]:
    doc = scene.doc
    out = dict(scene.once(("sentence", number), lambda: _company(scene, number)))
    out["position"] = (index - sentence.start) / max(1, sentence.end - sentence.start)
    text = doc[sentence.start : index].text
    out["quoted"] = float(text.count("«") > text.count("»") or text.count("“") > text.count("”"))
    out["bracketed"] = float(text.count("(") > text.count(")"))
    determiner = syntax.determiner(doc[index])
    if determiner is not None:
        out[f"det={determiner.lower_}"] = 1
    for back in (1, 2):
        if index - back >= sentence.start:
            out[f"before{back}={doc[index - back].lower_}"] = 1
    if index + 1 < sentence.end:
        out[f"after={doc[index + 1].lower_}"] = 1
    return out


def _clause(sentence: Sentence, head: Token) -> dict[str, float]:
    """Which people stand in the subtree of the word's verb."""
    left, right = head.left_edge.i, head.right_edge.i
    inside = {p for u in sentence.units if u.human and left <= u.head <= right for p in u.persons}
    subject = {p for t in syntax.subjects(head) for u in sentence.group_of(t) if u.human for p in u.persons}
    return {"clause-people": len(inside), "subjects": len(subject), "others": len(inside - subject)}


def _complements(sentence: Sentence, token: Token) -> dict[str, float]:
    """What hangs on the word itself, by relation."""
    out: dict[str, float] = {}
    for child in token.children:
        unit = sentence.at(child.i)
        kind = "-" if unit is None else sentence.units[unit].form
        case = next((c.lower_ for c in child.children if c.dep_ == "case"), "")
        out[f"child={child.dep_}:{case}:{kind}"] = 1
        if child.dep_ == "obj":
            out[f"object={child.lower_[:STEM]}"] = 1
    return out
