"""The agenda: which of an article's topics belong to which encounter.

The press tells an encounter and then what was said there. So a topic belongs to an encounter of its own sentence (the
one whose words govern it, else the nearest before it), else to one told before: the last whose time goes with the
sentence's tense, those first whose participants the sentence names. A pluperfect recalls, a future announces; what is
told after them in the narrative's own tense goes on with the encounter before. Asides ("Rappelons que") and causes
("après les attentats de") tell of no agenda. "Même ordre du jour" repeats the agenda before.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from entrevue.loaders.gazetteer.zones import article_proper
from entrevue.loaders.meetings import syntax
from entrevue.loaders.meetings.narrative import pluperfect
from entrevue.loaders.meetings.vocabulary import load_triggers
from entrevue.schema.data import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Span, Token

    from entrevue.loaders.annotations import TopicMention
    from entrevue.loaders.meetings.merging import Cluster
    from entrevue.loaders.meetings.model import Encounter

Tense = Literal["pluperfect", "future", "narrative"]
_CAUSE = 4  # tokens before a topic in which "après", "en raison de" may stand
_CHAIN = 12  # steps up the tree from a topic to the word of encounter that governs it


@dataclass(frozen=True, slots=True)
class _Told:
    """A mention of the encounter `cluster`, told at the word `token` in `tense`; `beside` if only to date another."""

    token: int
    cluster: int
    tense: Tense
    beside: bool
    mention: Encounter


def assign_topics(doc: Doc, clusters: Sequence[Cluster]) -> list[list[TopicMention]]:
    """For each cluster the topic mentions tied to it, in text order."""
    out: list[list[TopicMention]] = [[] for _ in clusters]
    if not clusters:
        return out
    told = sorted((_told(doc, m, n) for n, c in enumerate(clusters) for m in c.mentions), key=lambda t: t.token)
    told = _ordinals(doc, told)
    for topic in topics_of(doc):
        sentence = doc[topic.start].sent
        if _is_aside(sentence) or _is_circumstance(doc, topic, sentence, told):
            continue
        for number in _owners(doc, topic, sentence, told, clusters):
            out[number].append(topic)
    _repeat(doc, told, out)
    _headline(doc, told, out)
    return out


def topics_of(doc: Doc) -> list[TopicMention]:
    """The topic mentions of the article proper."""
    within = article_proper(doc)
    return [t for t in doc._.topics if within is None or any(s.start <= t.start < s.end for s in within)]


def _told(doc: Doc, mention: Encounter, cluster: int) -> _Told:
    word = doc[mention.trigger.token]
    verb = syntax.verb_of(word)
    before = syntax.introduces(doc, word.i).split()
    noun = not syntax.is_verbal(word)
    beside = noun and any(w in _lexicon("beside") for w in before[-3:])
    recalled = noun and any(w.lower_.startswith(tuple(_lexicon("recall"))) for w in _ancestors(word))
    return _Told(word.i, cluster, _tense(verb), beside or recalled, mention)


def _ancestors(word: Token) -> list[Token]:
    """The word and those that govern it, a dozen steps up at most."""
    chain = [word]
    while len(chain) < _CHAIN and chain[-1].head != chain[-1]:
        chain.append(chain[-1].head)
    return chain


def _ordinals(doc: Doc, told: list[_Told]) -> list[_Told]:
    """Let "du premier tête-à-tête", "avec le second" tell that one of the encounters of the sentence before."""
    out = told
    nouns, rank_of = load_triggers().nouns, ranks()
    for token in doc[1:-1]:
        rank = rank_of.get(token.lower_)
        if rank is None or token.nbor(-1).lower_ not in _lexicon("articles"):
            continue
        following = doc[token.i + 1]
        if following.pos_ not in {"VERB", "AUX", "PUNCT"} and not any(e.forms.has(following.lower_) for e in nouns):
            continue
        earlier = [t for t in out if t.token < token.sent.start]
        last = doc[earlier[-1].token].sent if earlier else token.sent
        before = [t for t in earlier if t.token >= last.start]
        several = list(dict.fromkeys(t.cluster for t in before))
        if len(several) > 1 and rank < len(several):
            told_so = _Told(token.i, several[rank], "narrative", beside=False, mention=before[0].mention)
            out = sorted([*(t for t in out if not token.i <= t.token <= token.i + 1), told_so], key=lambda t: t.token)
    return out


def ranks() -> dict[str, int]:
    """The place from 0 that an ordinal gives one of several encounters ("du premier tête-à-tête")."""
    return read_table("agenda")["ranks"]  # type: ignore[no-any-return]


def _tense(verb: Token | None) -> Tense:
    """The tense that a clause is told in, by its finite verb or the auxiliary before its participle."""
    if verb is None:
        return "narrative"
    finite = [t for t in (verb, *syntax.auxiliaries(verb)) if syntax.is_finite(t)]
    if any("Fut" in t.morph.get("Tense", []) or "Cnd" in t.morph.get("Mood", []) for t in finite):
        return "future"
    if any(t.lower_ in _lexicon("duty") for t in (verb, verb.head)):
        return "future"
    near = verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]
    participle = "Part" in verb.morph.get("VerbForm", [])
    if participle and any(t.lower_ in _lexicon("pluperfect") for t in (*finite, *near)):
        return "pluperfect"
    return "narrative"


def _owners(
    doc: Doc, topic: TopicMention, sentence: Span, told: Sequence[_Told], clusters: Sequence[Cluster]
) -> Iterable[int]:
    """The encounters that a topic belongs to: several where one word tells of several."""
    own = [t for t in told if sentence.start <= t.token < sentence.end]
    before = [t for t in told if t.token < sentence.start]
    chosen = _of_sentence(doc, topic, own, before) if own else _told_before(doc, sentence, before, clusters)
    if chosen is None and not before and not own:
        chosen = _headlined(doc, told)
    if chosen is None:
        return ()
    return dict.fromkeys(t.cluster for t in told if t.token == chosen.token)


def _of_sentence(doc: Doc, topic: TopicMention, own: Sequence[_Told], before: Sequence[_Told]) -> _Told | None:
    governing = {t.token: t for t in own}
    found = next((governing[w.i] for w in _ancestors(doc[topic.start]) if w.i in governing), None)
    if found is not None:
        return found
    ahead = [t for t in own if t.token < topic.start]
    if ahead:
        return next((t for t in reversed(ahead) if not t.beside), ahead[-1])
    main = [t for t in own if not t.beside]
    if not main and before:
        return before[-1]
    return (main or list(own))[0]


def _told_before(doc: Doc, sentence: Span, before: Sequence[_Told], clusters: Sequence[Cluster]) -> _Told | None:
    named = {
        p
        for m in doc._.person_mentions
        if sentence.start <= m.start < sentence.end
        for p in (m.persons or (() if m.person is None else (m.person,)))
    }
    tense = _tense(sentence.root)
    if pluperfect(doc, sentence.root.i):  # what had happened before was not discussed, unless who took part had done it
        before = [t for t in before if t.tense == "pluperfect" or named & set(clusters[t.cluster].persons)]
    if not before:
        return None
    fitting = [t for t in before if _goes_with(t, tense, sentence)] or list(before)
    shared = [len(named & set(clusters[t.cluster].persons)) for t in fitting]
    return fitting[max(range(len(fitting)), key=lambda n: (shared[n], n))]


def _goes_with(told: _Told, tense: Tense, sentence: Span) -> bool:
    """Whether a sentence in `tense` may go on with an encounter so told; within a paragraph it goes on with any."""
    if told.beside:
        return False
    if tense == "narrative" and told.tense == "pluperfect":
        return "\n" not in sentence.doc[told.token : sentence.start].text
    if tense == "future":
        return told.mention.status == "planned" or told.tense == "narrative"
    return True


def _headlined(doc: Doc, told: Sequence[_Told]) -> _Told | None:
    """The encounter that headline and lead announce: the only one, unless recalled or announced at the end."""
    if len({t.cluster for t in told}) > 1:
        return None
    first = told[0]
    return first if first.tense == "narrative" or first.token < len(doc) / 2 else None


def _headline(doc: Doc, told: Sequence[_Told], out: list[list[TopicMention]]) -> None:
    """Give the encounter told first what headline and lead speak of, where the text after it names no topic of it."""
    first = next((t for t in told if not t.beside and t.tense == "narrative"), None)
    if first is not None and not out[first.cluster]:
        out[first.cluster] += [t for t in topics_of(doc) if t.start < told[0].mention.end]


def _is_aside(sentence: Span) -> bool:
    text = sentence.text.lower().lstrip(' «"-\u2013\u2014')
    return text.startswith(tuple(read_table("agenda")["asides"]))


def _is_circumstance(doc: Doc, topic: TopicMention, sentence: Span, told: Sequence[_Told]) -> bool:
    """Whether a topic only explains ("en raison de") or, in a sentence without an encounter, dates ("depuis")."""
    before = " ".join(t.lower_ for t in doc[max(sentence.start, topic.start - _CAUSE) : topic.start])
    words = list(read_table("agenda")["causes"])
    if not any(sentence.start <= t.token < sentence.end for t in told):
        words += read_table("agenda")["dates"]
    return any(f" {word} " in f" {before} " for word in words)


def _repeat(doc: Doc, told: Sequence[_Told], out: list[list[TopicMention]]) -> None:
    """Give an encounter the agenda of the one before where the text says that it was the same."""
    phrases = read_table("agenda")["same"]
    for sentence in doc.sents:
        if any(map(sentence.text.lower().__contains__, phrases)):
            clusters = list(dict.fromkeys(t.cluster for t in told if t.token < sentence.end))
            if len(clusters) > 1:
                out[clusters[-1]] += [t for t in out[clusters[-2]] if t not in out[clusters[-1]]]


@cache
def _lexicon(name: str) -> frozenset[str]:
    return frozenset(read_table("agenda")[name])
