"""The judge's questions asked in their order over all cases; each is trained on the answers to those before."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, get_args

import numpy as np
from grow import FOLDS, Question, answer, question, write_weights
from sklearn.linear_model import LogisticRegression

from entrevue.loaders.evaluation.encounters import plain_date
from entrevue.loaders.judge import circumstances, grouping, stages, telling
from entrevue.loaders.judge.calendar import chances
from entrevue.loaders.judge.choosing import settle
from entrevue.loaders.judge.judge import Judge
from entrevue.loaders.judge.manner import Manner, count_votes, elect
from entrevue.loaders.judge.resemblance import Resemblance, vectors
from entrevue.schema.names import fold
from entrevue.schema.records import Kind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cases import Case
    from labels import Gold

    from entrevue.loaders.judge.forest import Forest
    from entrevue.loaders.judge.scene import Attending, Telling
    from entrevue.loaders.meetings.dating import Dated
    from entrevue.loaders.meetings.model import Encounter

    Groups = list[list[Encounter]]

STATUSES: tuple[str, ...] = get_args(Status)
KINDS: tuple[str, ...] = get_args(Kind)
LEARNT_FROM = 0.1  # words that may tell: more of them than are asked about teach who takes part
# What the questions take as answers of those before; the product's own (`loaders/judge`) may be tuned without training.
TELLS, ATTENDS, LINKS, MEMBER, STANDS = 0.4, 0.3, 0.5, 0.4, 0.5
_UNKNOWN = object()  # the date of what no annotator told


class Course:
    """Trains the judge on cases; what one question answers is kept, a list by case, for those that follow."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self.cases = cases
        self.grown: dict[str, list[Forest]] = {}
        self.told: list[Telling] = [{} for _ in cases]
        self.attending: list[Attending] = [{} for _ in cases]
        self.mentions: list[list[Encounter]] = []
        self.manners: list[dict[tuple[int, int], Manner]] = []
        self.groups: list[Groups] = []
        self.meant: list[list[int | None]] = []
        self.members: list[list[dict[int, float]]] = []
        self.votes: list[list[dict[str, float]]] = []
        self.kinds: list[list[str]] = []
        self.standing_chances: list[list[float]] = []
        self.elected: list[list[tuple[str, str]]] = []
        self.dates: list[list[Dated]] = []

    def run(self) -> list[Judge]:
        """Ask everything and write a forest a question; the judges of the folds, each grown on the others."""
        resembling = self.resemblance()
        self.telling(resembling)
        self.attendance()
        self.manner()
        self.linking()
        self.membership()
        self.outcome()
        self.standing()
        self.dating()
        self.placing()
        self.agenda()
        by_fold = [{name: forests[f] for name, forests in self.grown.items()} for f in range(FOLDS)]
        return [Judge(words, **forests) for words, forests in zip(resembling, by_fold, strict=True)]

    def _answers(self, asked: Question) -> Iterator[tuple[int, Any, Any]]:
        """Case, key and answer of every row, each answered by a forest that has not seen the case."""
        found = answer(asked, [case.fold for case in self.cases], self.grown)
        return zip(asked.case, asked.keys, found, strict=True)

    def resemblance(self) -> list[Resemblance]:
        """One for each fold, grown on the others; the one grown on everything is written."""
        asked = [(case, [index for _, index in telling.candidates(case.scene)]) for case in self.cases]
        folds = np.array([case.fold for case, words in asked for _ in words])
        features = np.concatenate([vectors(case.scene.doc, words) for case, words in asked])
        answers = np.array([int(bool(case.gold.telling(index))) for case, words in asked for index in words])

        def fit(keep: Any) -> Resemblance:
            model = LogisticRegression(C=1.0, max_iter=500, class_weight="balanced").fit(features[keep], answers[keep])
            weights = np.array([float(f"{w:.4g}") for w in model.coef_[0]])
            return Resemblance(weights, float(f"{model.intercept_[0]:.4g}"))

        whole = fit(folds >= 0)
        write_weights("resemblance", {"weights": list(whole.weights), "constant": whole.constant})
        return [fit(folds != f) for f in range(FOLDS)]

    def telling(self, resembling: Sequence[Resemblance]) -> None:
        """Which words tell of an encounter."""
        asked = question("telling")
        for c, case in enumerate(self.cases):
            for (_number, index), row in zip(*stages.telling_rows(case.scene, resembling[case.fold]), strict=True):
                asked.add(c, index, row, int(bool(case.gold.telling(index))))
        for c, index, p in self._answers(asked):
            self.told[c][index] = p

    def attendance(self) -> None:
        """Who takes part in what a word tells of."""
        asked = question("attendance")
        for c, case in enumerate(self.cases):
            for (index, person), row in zip(
                *stages.attendance_rows(case.scene, self.told[c], LEARNT_FROM), strict=True
            ):
                attends = any(person in case.gold.persons[m] for m in case.gold.telling(index))
                asked.add(c, (index, person), row, int(attends))
        for c, (index, person), p in self._answers(asked):
            self.attending[c].setdefault(index, {})[person] = p

    def manner(self) -> None:
        """Status and kind, from the words that the annotators named; leaves the mentions, each with its manner."""
        self.mentions = [
            grouping.mentions(k.scene, self.told[c], self.attending[c], tells=TELLS, attends=ATTENDS)
            for c, k in enumerate(self.cases)
        ]
        status, kind = question("status", STATUSES), question("kind", KINDS)
        for c, case in enumerate(self.cases):
            ours = {(m.sentence, m.trigger.token) for m in self.mentions[c]}
            words = sorted(ours | {(n, i) for n, i in telling.candidates(case.scene) if case.gold.telling(i)})
            for (number, index), row in zip(words, stages.manner_rows(case.scene, words), strict=True):
                meetings = [case.gold.record["meetings"][m] for m in case.gold.telling(index)[:1]]
                status.add(c, (number, index), row, next((STATUSES.index(m["status"]) for m in meetings), None))
                kind.add(c, (number, index), row, next((KINDS.index(m["kind"]) for m in meetings), None))
        self.manners = [{} for _ in self.cases]
        for (c, key, of_status), (_, _, of_kind) in zip(self._answers(status), self._answers(kind), strict=True):
            self.manners[c][key] = Manner(of_status, of_kind)

    def linking(self) -> None:
        """Which words tell of the same encounter; leaves mentions in groups, with the meeting that each group means."""
        asked = question("linking")
        for c, case in enumerate(self.cases):
            meant = [case.gold.meant_by(m) for m in self.mentions[c]]
            rows = stages.linking_rows(case.scene, self.mentions[c], self.attending[c])
            for (a, b), row in zip(*rows, strict=True):
                asked.add(c, (a, b), row, int(bool(meant[a] & meant[b])) if meant[a] and meant[b] else None)
        linked: list[dict[tuple[int, int], float]] = [{} for _ in self.cases]
        for c, key, p in self._answers(asked):
            linked[c][key] = p
        self.groups = [grouping.group(own, linked[c], LINKS) for c, own in enumerate(self.mentions)]
        self.meant = [[_meant(case.gold, group) for group in self.groups[c]] for c, case in enumerate(self.cases)]

    def membership(self) -> None:
        """Who took part in an encounter, all its mentions considered."""
        asked = question("membership")
        for c, case in enumerate(self.cases):
            seats = stages.membership_rows(case.scene, self.groups[c], self.attending[c], self.told[c])
            for (number, person), row in zip(*seats, strict=True):
                meeting = self.meant[c][number]
                asked.add(c, (number, person), row, int(meeting is not None and person in case.gold.persons[meeting]))
        self.members = [[{} for _ in own] for own in self.groups]
        for c, (number, person), p in self._answers(asked):
            self.members[c][number][person] = p

    def outcome(self) -> None:
        """Status, all mentions of an encounter heard, from what each of them says by its word."""
        asked = question("outcome", STATUSES)
        for c, case in enumerate(self.cases):
            votes, elected = count_votes(self.groups[c], self.manners[c])
            self.kinds.append(elected)
            rows = stages.outcome_rows(case.scene, self.groups[c], votes, self.told[c], elected)
            for number, row in enumerate(rows):
                meeting = self.meant[c][number]
                known = None if meeting is None else case.gold.record["meetings"][meeting]["status"]
                asked.add(c, number, row, None if known is None else STATUSES.index(known))
        self.votes = [[{} for _ in own] for own in self.groups]
        for c, number, vote in self._answers(asked):
            self.votes[c][number] = vote

    def standing(self) -> None:
        """Whether a group stands as an encounter at all."""
        asked = question("standing")
        for c, case in enumerate(self.cases):
            votes, kinds = self.votes[c], self.kinds[c]
            rows = stages.standing_rows(case.scene, self.groups[c], self.members[c], self.told[c], votes, kinds)
            for number, row in enumerate(rows):
                asked.add(c, number, row, int(_stands(case.gold, self.meant[c][number], self.members[c][number])))
        self.standing_chances = [[] for _ in self.cases]
        for c, _number, p in self._answers(asked):
            self.standing_chances[c].append(p)

    def dating(self) -> None:
        """When: by the expressions of each group, then with the other groups considered."""
        self.elected = [
            [(elect([vote]), kind) for vote, kind in zip(*own, strict=True)]
            for own in zip(self.votes, self.kinds, strict=True)
        ]
        questions = [
            circumstances.dating_questions(
                k.scene, self.groups[c], self.elected[c], self.members[c], k.plan.anchor, self.told[c]
            )
            for c, k in enumerate(self.cases)
        ]
        asked = question("dating")
        dates: list[list[Any]] = []
        for c, case in enumerate(self.cases):
            meetings = case.gold.record["meetings"]
            dates.append([_UNKNOWN if m is None else plain_date(meetings[m]["date"]) for m in self.meant[c]])
            for number, one in enumerate(questions[c]):
                for candidate, row in zip(one.candidates, one.rows, strict=True):
                    asked.add(c, (number, candidate), row, _same(dates[c][number], candidate.value))
        scores: list[list[list[float]]] = [[[] for _ in own] for own in self.groups]
        for c, (number, _candidate), p in self._answers(asked):
            scores[c][number].append(p)
        asked = question("calendar")
        for c, of_case in enumerate(questions):
            given = [chances(one.candidates, s) for one, s in zip(of_case, scores[c], strict=True)]
            for (number, value), row in zip(
                *circumstances.calendar_rows([one.told for one in of_case], given, 0.0), strict=True
            ):
                asked.add(c, (number, value), row, _same(dates[c][number], value))
        answers: list[list[tuple[tuple[int, str], float]]] = [[] for _ in self.cases]
        for c, key, p in self._answers(asked):
            answers[c].append((key, p))
        self.dates = [settle(*own) for own in zip(questions, scores, answers, strict=True)]

    def placing(self) -> None:
        """Where it was."""
        asked = question("placing")
        for c, case in enumerate(self.cases):
            found = circumstances.placing_questions(
                case.scene, self.groups[c], self.elected[c], self.dates[c], self.told[c]
            )
            for number, one in enumerate(found):
                meeting = self.meant[c][number]
                place = None if meeting is None else case.gold.record["meetings"][meeting]["place"]["city"]
                for city, row in zip(one.candidates, one.rows, strict=True):
                    right = None if meeting is None else int(fold(city.city) == fold(place or ""))
                    asked.add(c, (number, city.start), row, right)
        list(self._answers(asked))

    def agenda(self) -> None:
        """What was on the agenda of an encounter that stands."""
        asked = question("agenda")
        for c, case in enumerate(self.cases):
            kept = [number for number, p in enumerate(self.standing_chances[c]) if p >= STANDS]
            groups = [self.groups[c][number] for number in kept]
            for (number, code), row in zip(*stages.agenda_rows(case.scene, groups, self.told[c]), strict=True):
                meeting = self.meant[c][kept[number]]
                topics = None if meeting is None else case.gold.record["meetings"][meeting]["topics"]
                asked.add(c, (number, code), row, None if topics is None else int(code in topics))
        list(self._answers(asked))


def _meant(gold: Gold, group: Sequence[Encounter]) -> int | None:
    """The annotated meeting that a group tells of: most of its words, then most of its people."""
    votes = Counter(m for mention in group for m in gold.meant_by(mention))
    people = {p for mention in group for p in mention.persons}
    return max(votes, key=lambda m: (votes[m], len(people & gold.persons[m]), -m), default=None)


def _stands(gold: Gold, meeting: int | None, members: dict[int, float]) -> bool:
    """Whether a group tells of an annotated meeting and names its people for the greater part, as `score.py` counts."""
    if meeting is None:
        return False
    people = {p for p, chance in members.items() if chance >= MEMBER}
    annotated = gold.persons[meeting]
    if not people or not annotated:
        return True
    return 2 * len(people & annotated) >= (len(people) + len(annotated)) / 2


def _same(date: object, value: str) -> int | None:
    return None if date is _UNKNOWN else int(date == value)
