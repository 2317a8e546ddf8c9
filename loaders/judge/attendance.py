"""Who took part in what a word tells of: the candidates near it, and what speaks for and against each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import NOT
from entrevue.loaders.judge import party, salience, standin
from entrevue.loaders.judge.bodies import collective, introduced
from entrevue.loaders.judge.cooccurrence import other_sentence, same_sentence
from entrevue.loaders.judge.telling import STEM
from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.clauses import clause_of, reports
from entrevue.loaders.meetings.sentence import speaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from entrevue.loaders.judge.scene import Mention, Scene

WINDOW = 3  # sentences
_RECALLED = 12  # sentences before a collective noun, in which those whom it stands for may have been named
_NEAR = 4  # tokens


def candidates(scene: Scene, number: int, index: int) -> list[int]:
    """The people mentioned within a few sentences of the word, and those whom a rule has take part.

    A collective noun in its sentence ("la délégation") may stand for people who were introduced as a body long before,
    and whoever is named in it may have come with others (`party`).
    """
    around = scene.once(("around", number), lambda: frozenset(_around(scene, number)))
    ruled = {p for e in scene.told.get(index, ()) for p in e.persons}
    return [person for person in scene.mentions if person in around or person in ruled]


def _around(scene: Scene, number: int) -> Iterator[int]:
    together = party.near(scene, number)
    told_in = set(range(number - WINDOW, number + WINDOW + 1))
    if collective(scene, number):
        told_in.update(n for n in range(max(0, number - _RECALLED), number) if introduced(scene, n))
    for person, mentions in scene.mentions.items():
        if person in together or not told_in.isdisjoint([m.sentence for m in mentions]):
            yield person


def features(  # noqa: PLR0913, PLR0917 -- a question with the answers before it
    scene: Scene, number: int, index: int, person: int, telling: float, scores: dict[int, float]
) -> dict[str, float]:
    """What speaks for and against a person; `telling` is the word's own score, `scores` those of all words by token."""
    mention = scene.near(person, number)
    out: dict[str, float] = {"telling": telling}
    out |= _rules(scene, number, index, person)
    out |= scene.once(("word", index), lambda: _word(scene, number, index))
    out |= scene.once(("person", number, person), lambda: _person(scene, number, person))
    out |= scene.once(("places", index), lambda: salience.places(scene, number, index))
    out |= salience.last_named(scene, number, index, person)
    out |= party.features(scene, number, index, person)
    out |= scene.once(("sides", number, person), lambda: salience.sides(scene, number, person))
    if mention is None:
        return out
    delta = mention.sentence - number
    out["delta"] = delta
    out["distance"] = abs(delta)
    if delta == 0:
        out |= same_sentence(scene, number, index, mention, person, scores)
    else:
        out |= standin.features(scene, number, index, person)
        out |= other_sentence(scene, number, index, mention, scores)
    # `scores` are the same for all words of an article, so that what they say of a mention is too
    out |= scene.once(("mention", mention.unit.start), lambda: _mention(scene, mention, scores))
    return out


def _rules(scene: Scene, number: int, index: int, person: int) -> dict[str, float]:
    out: dict[str, float] = {}
    own = scene.told.get(index, ())
    for encounter in own:
        for part in encounter.participants:
            if person in part.unit.persons:
                out["in-rule"] = 1
                out[f"rule={part.rule}"] = 1
    out["rule"] = float(bool(own))
    out["rule-people"] = max((len(e.persons) for e in own), default=0)
    ruled = scene.once(("encounters-of", person), lambda: [e for e in scene.encounters if person in e.persons])
    for encounter in ruled:
        if encounter.trigger.token == index and encounter not in own:
            out["joined"] = 1
        if encounter.trigger.token != index:
            key = "same" if encounter.sentence == number else "before" if encounter.sentence < number else "after"
            if abs(encounter.sentence - number) <= WINDOW:
                out[f"rule-{key}"] = out.get(f"rule-{key}", 0) + 1
                if encounter.back or encounter.joins:
                    out[f"rule-{key}-joins"] = 1
    return out


def _word(scene: Scene, number: int, index: int) -> dict[str, float]:
    sentence = scene.sentences[number]
    token = scene.doc[index]
    out: dict[str, float] = {f"stem={token.lower_[:STEM]}": 1, f"pos={token.pos_}": 1}
    trigger = next((t for t in sentence.triggers if t.token == index), None)
    if trigger is not None:
        out[f"frame={trigger.entry.frame}"] = out[f"kind={trigger.kind}"] = 1
    persons = {p for u in sentence.units if u.human for p in u.persons}
    out["people"] = len(persons)
    out["unnamed"] = sum(u.human and not u.persons for u in sentence.units)
    determiner = syntax.determiner(token)
    if determiner is not None:
        out[f"det={determiner.lower_}"] = 1
    out["number"] = number
    return out | collective(scene, number)


def _person(scene: Scene, number: int, person: int) -> dict[str, float]:
    mentions = scene.mentions.get(person, ())
    known = scene.doc._.people[person]
    out: dict[str, float] = {
        "mentions": len(mentions),
        "share": len(mentions) / max(1, sum(map(len, scene.mentions.values()))),
        "first": min((m.sentence for m in mentions), default=99) - number,
        "no-role": float(known.role is None),
        "no-country": float(known.country is None),
        "cast": len(scene.doc._.people),
    }
    for mention in mentions:
        if mention.sentence <= number:
            out |= introduced(scene, mention.sentence)
    out["listed"] = max((m.size for m in mentions), default=0)
    if known.role:
        words = known.role.casefold().replace("’", "'").split()
        out[f"role={words[0]}"] = 1
        out["former"] = float(words[0].startswith(judge_words("former")))
    return out


def _mention(scene: Scene, mention: Mention, scores: dict[int, float]) -> dict[str, float]:
    sentence, doc = scene.sentences[mention.sentence], scene.doc
    head, lead = doc[mention.unit.head], doc[mention.lead.head]
    out: dict[str, float] = {
        f"form={mention.unit.form}": 1,
        f"rel={head.dep_}": 1,
        f"lead-rel={lead.dep_}": 1,
        f"head={lead.head.lower_[:STEM]}": 1,
        "place": mention.place,
        "size": mention.size,
        "speaks": float(speaks(sentence, mention.unit)),
        "plural": float(mention.unit.plural),
        "opens": float(mention.unit.start <= sentence.start + 2),
    }
    for name, unit in (("before", mention.unit), ("lead-before", mention.lead)):
        for back in (1, 2):
            if unit.start - back >= sentence.start:
                out[f"{name}{back}={doc[unit.start - back].lower_}"] = 1
    if mention.unit.end < sentence.end:
        out[f"after={doc[mention.unit.end].lower_}"] = 1
    text = doc[sentence.start : mention.unit.start].text
    out["bracketed"] = float(text.count("(") > text.count(")"))
    out["quoted"] = float(text.count("«") > text.count("»"))
    case = next((c.lower_ for c in lead.children if c.dep_ == "case"), "")
    out[f"case={case}"] = 1
    clause = clause_of(lead)
    out["head-telling"] = scores.get(lead.head.i, 0.0)
    out["clause-telling"] = scores.get(clause.i, 0.0)
    out["reported-by"] = float(reports(clause))
    out[f"clause={clause.lower_[:STEM]}"] = 1
    out["negated"] = float(
        any(t.lower_ in NOT for t in doc[max(sentence.start, clause.i - _NEAR) : clause.i])
        or any(
            t.lower_ in judge_forms("absence")
            for t in doc[max(sentence.start, mention.lead.start - _NEAR) : mention.lead.start]
        )
    )
    titles = [u for u in sentence.units if u.human and u is not mention.unit and u.start <= head.head.i < u.end]
    out["in-title"] = float(bool(titles) and head.dep_.startswith("nmod"))
    return out
