"""Days that name a thing, not when somebody met: an attack's, a law's, a border's, a paper's issue's, a milestone's.

"Les attentats du 22 mars 2016", "la loi du 3 mars", "depuis sa nomination, en juillet", "son édition du mercredi": it
tells which attack, law, beginning or issue is meant. Of 128 days that stand so behind what happened in the
annotated dispatches, 124 are no encounter's, and the other four are told elsewhere too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrevue.loaders.closed_classes import OF
from entrevue.loaders.judge.words import judge_forms, judge_words
from entrevue.loaders.meetings.syntax import is_finite
from entrevue.loaders.meetings.vocabulary import load_triggers
from entrevue.schema.edtf import precision

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from entrevue.loaders.annotations import TimexMention

_ARTICLES = frozenset({"le", "la", "l'", "l’", "ce"})
_OF = OF - {"des"}
_LEADS = frozenset(
    {",", "(", "en", "le", "la", "du", "au", "de", "d'", "d\u2019", "l'", "l\u2019", "fin", "début", "mois"}
)
_ONLY_BACK = frozenset({"depuis", "suite"})
_THAT = frozenset({"que", "qu'", "qu\u2019"})
_BREAKS = frozenset({",", ".", ";", ":", "–", "»", "«"})
_FARTHEST = 7  # tokens from what happened to its day: "les attaques terroristes contre New York du 11 septembre"
_PHRASE = 9  # tokens of the phrase whose last noun is the milestone: "après la présentation de ses lettres de créance"
_BLOW = 14  # tokens from "après" to the day: "après la mort par balle d'une fillette de sept ans lundi"
_NEAR = 3  # tokens between the milestone and its day: "depuis l'attaque du consulat, en 2012"
_LAPSE = 14  # tokens between "depuis" and the month or year that it reaches back to
_OF_A_TEXT = 5  # tokens between a plan and the year of its name
_ACCOUNT = 8  # tokens between an account and its year: "le bilan de la coopération policière de l'année 2021"


def is_of_a_thing(doc: Doc, timex: TimexMention, value: str) -> bool:
    """Whether the value of an expression is that of an issue, a plan, what happened, or tells since when, not when."""
    told = names_event(doc, timex) or _is_of_a_blow(doc, timex)
    return told or tells_since_when(doc, timex, value) or _is_of_a_text(doc, timex, value)


def names_event(doc: Doc, timex: TimexMention) -> bool:
    """Whether a day is told as that of an attack, an election, a law and the like ("happenings" of `judge.toml`)."""
    if timex.value is None or precision(timex.value) != "day":
        return False
    at = timex.start
    if doc[at].lower_ not in _OF:
        while at and doc[at - 1].lower_ in _ARTICLES:
            at -= 1
        at -= 1
    if at < 1 or not (doc[at].lower_ in _OF or doc[at].lower_.startswith(judge_words("happened"))):
        return False
    for token in reversed(doc[max(0, at - _FARTHEST) : at]):
        word = token.lower_
        if word in judge_forms("happenings"):
            return True
        if not token.text[0].isalpha() or word in judge_forms("happening_ends") or is_finite(token):
            return False
    return False


def _is_of_a_blow(doc: Doc, timex: TimexMention) -> bool:
    """Whether it is the day of a death or an attack after which the report plays: "après la mort d'un enfant lundi"."""
    before = list(doc[max(0, timex.start - _BLOW) : timex.start])
    at = max((n for n, t in enumerate(before) if t.lower_ in judge_forms("counting_from")), default=None)
    if at is None or any(t.is_punct or is_finite(t) for t in before[at:]):
        return False
    return any(t.lower_ in judge_forms("blows") for t in before[at + 1 : at + 1 + _NEAR])


def is_fixed_term(doc: Doc, timex: TimexMention) -> bool:
    """Whether it names a text, a border or a war, no part of the report: "la loi du 3 mai", "datant de 2008"."""
    at = _before_leads(doc, timex)
    term = at > 0 and doc[at - 1].lower_ in {*judge_words("terms"), *judge_words("dating")}
    return term or counts_from_milestone(doc, timex)


def milestone_days(doc: Doc) -> frozenset[int]:
    """Where the expressions begin that are the day of what people count from (`counts_from_milestone`)."""
    return frozenset(timex.start for timex in doc._.timexes if counts_from_milestone(doc, timex))


def counts_from_milestone(doc: Doc, timex: TimexMention) -> bool:
    """Whether it is the day of what people count from: "depuis sa nomination, en juillet", "après le putsch de mai"."""
    at = _before_leads(doc, timex)
    phrase = [t.lower_ for t in doc[max(0, at - _PHRASE) : at]]
    noun = max((n for n, word in enumerate(phrase) if word in judge_words("milestones")), default=None)
    if noun is None or len(phrase) - noun > _NEAR or any(map(is_finite, doc[at - len(phrase) + noun : at])):
        return False
    back = phrase[:noun]
    since = max((n for n, word in enumerate(back) if word in judge_words("counting_from")), default=None)
    counted = at - len(phrase) + (since or 0)
    apart = "," in [t.lower_ for t in doc[at : timex.start]]  # then the day may be the main clause's
    return (
        since is not None
        and not (apart and back[since] not in _ONLY_BACK)
        and not any(t.is_punct or is_finite(t) for t in doc[counted : counted + noun - since])
        and not any(t.end == counted for t in doc._.timexes)
    )


def tells_since_when(doc: Doc, timex: TimexMention, value: str) -> bool:
    """Whether the words tell since when, not when: "depuis octobre 2022", "depuis l'attaque du consulat en 2012".

    A day may well be when it began ("ils se réunissent depuis lundi"); a clause dates what it tells of.
    """
    if "/" in value:
        return False
    before = doc[max(0, timex.start - _LAPSE) : timex.start]
    since = max((t.i for t in before if t.lower_ == "depuis"), default=None)
    coarse = precision(value) != "day"
    if since is None or since == timex.start - 1:
        return coarse and (since is not None or doc[timex.start].lower_ == "depuis")
    between = doc[since + 1 : timex.start]
    if between[0].lower_ in _THAT:  # "depuis qu'il a formé son gouvernement en 2009"
        return not any(t.is_punct or load_triggers().forms.has(t.lower_) for t in between)
    return not any(t.text in _BREAKS or is_finite(t) for t in between)


def _is_of_a_text(doc: Doc, timex: TimexMention, value: str) -> bool:
    """Whether the day is a paper's issue ("son édition du mercredi"), or the year a name's ("le plan local 2020").

    A year right behind a capital ("Flintlock 2018", "la CAN 2021") is part of the name too, and a year for which
    something is planned ("leur coopération pour l'année 2026") is what the plan is of.
    """
    if precision(value) == "year" and (_is_planned_for(doc, timex) or _is_of_an_account(doc, timex)):
        return True
    before = [t.lower_ for t in doc[max(0, timex.start - _OF_A_TEXT) : timex.start]]
    if len(before) > 1 and before[-2] in judge_words("issues"):
        return before[-1] in {"du", "de", "d'"}
    year = precision(value) == "year" and doc[timex.start].text.isdigit()
    if not year or not before or not before[-1].isalpha() or before[-1] in judge_words("before_years"):
        return False
    if _is_name(doc[timex.start - 1]):
        return True
    back = next((n for n, word in enumerate(reversed(before)) if word in judge_words("plans")), None)
    if back is None:
        return False
    return not any(t.text in _BREAKS or is_finite(t) for t in doc[timex.start - back : timex.start])


def _is_planned_for(doc: Doc, timex: TimexMention) -> bool:
    """Whether "pour l'année" and its like stand before a year, or within its expression."""
    words = [t.lower_ for t in doc[max(0, timex.start - _OF_A_TEXT) : timex.end]]
    since = max((n for n, word in enumerate(words) if word == "pour"), default=None)
    return since is not None and not judge_forms("plan_years").isdisjoint(words[since:])


def _is_of_an_account(doc: Doc, timex: TimexMention) -> bool:
    """Whether a year told as one is that of a plan or account: "le bilan de la coopération de l'année 2021"."""
    before = doc[max(0, timex.start - _ACCOUNT) : timex.start]
    if judge_forms("plan_years").isdisjoint(t.lower_ for t in doc[max(0, timex.start - 1) : timex.end]):
        return False
    plan = max((t.i for t in before if t.lower_ in judge_words("plans")), default=None)
    return plan is not None and not any(t.text in _BREAKS or is_finite(t) for t in doc[plan : timex.start])


def _is_name(token: Token) -> bool:
    """Whether a word is a name's by its capital, which the first of a sentence or of a line owes to its place."""
    before = token.nbor(-1).text if token.i else "."
    opens = before in _BREAKS or before in {"!", "?", "…"} or before.isspace()
    return token.text[:1].isupper() and not opens


def _before_leads(doc: Doc, timex: TimexMention) -> int:
    """Where the words begin that lead from a noun to its day: ", en", "du", "au début du mois de"."""
    at = timex.start
    while at and doc[at - 1].lower_ in _LEADS:
        at -= 1
    return at
