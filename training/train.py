"""Grow the judge's forests from the annotated dispatches beside this file: `make train`.

Each question is trained on the answers to those before it as unseen articles would get them: the dispatches are dealt
into folds, and a fold's answers come from forests grown on the others (stacking, Wolpert 1992). The figures printed
are those answers'; the forests written are grown on everything. Same dispatches, same forests.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import lightgbm
import numpy as np
from labels import Gold, read_gold
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from entrevue.loaders.evaluation.records import GoldArticle
from entrevue.loaders.evaluation.report import evaluate
from entrevue.loaders.extraction import Extractor
from entrevue.loaders.judge import stages, telling
from entrevue.loaders.judge.calendar import chances
from entrevue.loaders.judge.component import set_meetings
from entrevue.loaders.judge.forest import parse_forest
from entrevue.loaders.judge.judge import Judge, count_votes, elect
from entrevue.loaders.judge.resemblance import Resemblance, vectors
from entrevue.loaders.judge.scene import Scene, build_scene
from entrevue.loaders.meetings.reading import read_encounters
from entrevue.loaders.pipeline.facts import build_record
from entrevue.schema.records import Article
from entrevue.schema.serialisation import record_to_dict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from entrevue.loaders.judge.forest import Forest, Row
    from entrevue.loaders.meetings.model import Encounter
    from entrevue.loaders.pipeline.plan import Plan

    Groups = list[list[Encounter]]

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "loaders" / "judge" / "weights"
FOLDS = 5
RARE = 6  # a feature that fewer rows have is left out
TREES = {"telling": 160, "attendance": 220, "linking": 160, "membership": 120, "dating": 180, "calendar": 80, "standing": 80, "agenda": 150, "status": 70, "kind": 70}
_UNKNOWN = object()  # the date of what no annotator told
STATUSES = ("held", "planned", "cancelled", "denied")
KINDS = ("talks", "visit", "conference", "call", "signing")
GROWTH = {
    "num_leaves": 15,
    "max_depth": 7,
    "learning_rate": 0.08,
    "min_data_in_leaf": 8,
    "lambda_l2": 1.0,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "seed": 1,
    "verbose": -1,
}


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated dispatch as the judge sees it, with its fold."""

    stem: str
    plan: Plan
    scene: Scene
    gold: Gold
    fold: int


def read_cases(folder: Path) -> list[Case]:
    """Read every dispatch of a folder, in the order of the names."""
    extractor = Extractor()
    cases = []
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        plan, doc = extractor.prepared(Article(id=path.stem, text=text))
        scene = build_scene(doc, read_encounters(doc))
        fold = zlib.crc32(path.stem.encode()) % FOLDS
        cases.append(Case(path.stem, plan, scene, read_gold(path, doc), fold))
    return cases


def grow(name: str, rows: Sequence[Row], labels: Sequence[int], classes: tuple[str, ...] = ()) -> dict[str, Any]:
    """Grow one forest and return it as `parse_forest` takes it."""
    counts = Counter(key for row in rows for key, value in row.items() if value)
    features = sorted(key for key, count in counts.items() if count >= RARE)
    columns = {key: index for index, key in enumerate(features)}
    table = np.zeros((len(rows), len(features)))
    for index, row in enumerate(rows):
        for key, value in row.items():
            if key in columns:
                table[index, columns[key]] = value
    goal = {"objective": "multiclass", "num_class": len(classes)} if classes else {"objective": "binary"}
    booster = lightgbm.train({**GROWTH, **goal}, lightgbm.Dataset(table, np.array(labels)), TREES[name])
    trees = [_nodes(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
    used = sorted({int(node[0]) for tree in trees for node in tree if len(node) > 1})
    place = {column: index for index, column in enumerate(used)}
    for tree in trees:
        for node in tree:
            if len(node) > 1:
                node[0] = place[int(node[0])]
    return {"features": [features[c] for c in used], "classes": list(classes), "trees": trees}


def _nodes(tree: dict[str, Any]) -> list[list[float]]:
    """A tree as a list of nodes, the root first."""
    out: list[list[float]] = []

    def add(node: dict[str, Any]) -> int:
        index = len(out)
        out.append([])
        if "leaf_value" in node:
            out[index] = [round(node["leaf_value"], 5)]
        else:
            threshold = float(f"{node['threshold']:.9g}")
            left, right = add(node["left_child"]), add(node["right_child"])
            out[index] = [node["split_feature"], threshold, left, right]
        return index

    add(tree)
    return out


@dataclass(slots=True)
class Question:
    """The rows of one question over all cases: each with its case's index, its key, and its label (None: unknown)."""

    name: str
    case: list[int]
    keys: list[Any]
    rows: list[Row]
    labels: list[int | None]
    classes: tuple[str, ...] = ()

    def add(self, case: int, key: Any, row: Row, label: int | None) -> None:  # noqa: ANN401 -- each question has its own keys
        """One more row."""
        self.case.append(case)
        self.keys.append(key)
        self.rows.append(row)
        self.labels.append(label)


def question(name: str, classes: tuple[str, ...] = ()) -> Question:
    """A question without rows."""
    return Question(name, [], [], [], [], classes)


def answer(asked: Question, cases: Sequence[Case], grown_so_far: dict[str, list[Forest]]) -> list[Any]:
    """The answers to a question as unseen cases get them; the forest grown on all of them is written.

    The forests of the folds are added to `grown_so_far` under the question's name.
    """

    def forest(keep: Callable[[int], bool]) -> tuple[dict[str, Any], Forest]:
        chosen = [i for i, c in enumerate(asked.case) if asked.labels[i] is not None and keep(cases[c].fold)]
        labels = [label for i in chosen if (label := asked.labels[i]) is not None]
        data = grow(asked.name, [asked.rows[i] for i in chosen], labels, asked.classes)
        return data, parse_forest(data)

    answers: list[Any] = [None] * len(asked.rows)
    folds = grown_so_far.setdefault(asked.name, [])
    for fold in range(FOLDS):
        _data, grown = forest(lambda f, fold=fold: f != fold)
        folds.append(grown)
        chosen = [i for i, c in enumerate(asked.case) if cases[c].fold == fold]
        rows = [asked.rows[i] for i in chosen]
        found = grown.distributions(rows) if asked.classes else grown.probabilities(rows)
        for i, value in zip(chosen, found, strict=True):
            answers[i] = value
    data, _grown = forest(lambda _fold: True)
    (WEIGHTS / f"{asked.name}.json").write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    _report(asked, answers)
    return answers


def _report(asked: Question, answers: Sequence[Any]) -> None:
    known = [(answers[i], label) for i, label in enumerate(asked.labels) if label is not None]
    if asked.classes:
        right = sum(asked.classes.index(max(votes, key=votes.get)) == label for votes, label in known)
        print(f"{asked.name:12} {len(known):6} rows   accuracy {right / len(known):.3f}", flush=True)
    elif known:
        scores, labels = zip(*known, strict=True)
        precision = average_precision_score(labels, scores)
        print(f"{asked.name:12} {len(known):6} rows   average precision {precision:.3f}", flush=True)


def train_resemblance(cases: Sequence[Case]) -> list[Resemblance]:
    """One for each fold, grown on the others; the one grown on everything is written."""
    fold, table, labels = [], [], []
    for case in cases:
        for _number, index in telling.candidates(case.scene):
            fold.append(case.fold)
            table.append(vectors(case.scene.doc, index))
            labels.append(int(bool(case.gold.telling(index))))
    folds, features, answers = np.array(fold), np.array(table), np.array(labels)

    def fit(keep: Any) -> Resemblance:  # noqa: ANN401 -- a boolean array
        model = LogisticRegression(C=1.0, max_iter=500, class_weight="balanced").fit(features[keep], answers[keep])
        return Resemblance(np.array([float(f"{w:.4g}") for w in model.coef_[0]]), float(f"{model.intercept_[0]:.4g}"))

    whole = fit(folds >= 0)
    data = {"weights": list(whole.weights), "constant": whole.constant}
    (WEIGHTS / "resemblance.json").write_text(json.dumps(data, separators=(",", ":")) + "\n", "utf-8")
    return [fit(folds != f) for f in range(FOLDS)]


def train(cases: Sequence[Case]) -> list[Judge]:
    """Ask the questions in their order, and write a forest for each; the judges of the folds, who saw the others."""
    resembling = train_resemblance(cases)
    grown: dict[str, list[Forest]] = {}
    asked = question("telling")
    for c, case in enumerate(cases):
        for key, row in zip(*stages.telling_rows(case.scene, resembling[case.fold]), strict=True):
            asked.add(c, key[1], row, int(bool(case.gold.telling(key[1]))))
    told: list[stages.Telling] = [{} for _ in cases]
    for c, index, p in zip(asked.case, asked.keys, answer(asked, cases, grown), strict=True):
        told[c][index] = p

    asked = question("attendance")
    for c, case in enumerate(cases):
        for (index, person), row in zip(*stages.attendance_rows(case.scene, told[c]), strict=True):
            asked.add(c, (index, person), row, int(any(person in case.gold.persons[m] for m in case.gold.telling(index))))
    attending: list[stages.Attending] = [{} for _ in cases]
    for c, (index, person), p in zip(asked.case, asked.keys, answer(asked, cases, grown), strict=True):
        attending[c].setdefault(index, {})[person] = p

    mentions = [stages.mentions(case.scene, told[c], attending[c]) for c, case in enumerate(cases)]
    asked = question("linking")
    for c, case in enumerate(cases):
        meant = [set(case.gold.telling(m.trigger.token)) for m in mentions[c]]
        for (a, b), row in zip(*stages.linking_rows(case.scene, mentions[c], attending[c]), strict=True):
            asked.add(c, (a, b), row, int(bool(meant[a] & meant[b])) if meant[a] and meant[b] else None)
    linked: list[dict[tuple[int, int], float]] = [{} for _ in cases]
    for c, key, p in zip(asked.case, asked.keys, answer(asked, cases, grown), strict=True):
        linked[c][key] = p
    groups = [stages.group(mentions[c], linked[c]) for c in range(len(cases))]

    asked = question("membership")
    for c, case in enumerate(cases):
        meetings = [_meant(case.gold, group) for group in groups[c]]
        for (number, person), row in zip(
            *stages.membership_rows(case.scene, groups[c], attending[c], told[c]), strict=True
        ):
            meeting = meetings[number]
            asked.add(c, (number, person), row, int(meeting is not None and person in case.gold.persons[meeting]))
    members: list[list[dict[int, float]]] = [[{} for _ in own] for own in groups]
    for c, (number, person), p in zip(asked.case, asked.keys, answer(asked, cases, grown), strict=True):
        members[c][number][person] = p
    votes = train_manner(cases, groups, grown)

    asked = question("standing")
    for c, case in enumerate(cases):
        shares, kinds = [v for v, _ in votes[c]], [kind for _, kind in votes[c]]
        rows = stages.standing_rows(case.scene, groups[c], members[c], told[c], shares, kinds)
        for number, row in enumerate(rows):
            asked.add(c, number, row, int(_stands(case.gold, groups[c][number], members[c][number])))
    answer(asked, cases, grown)
    asked = question("agenda")
    for c, case in enumerate(cases):
        meetings = [_meant(case.gold, group) for group in groups[c]]
        for (number, code), row in zip(*stages.agenda_rows(case.scene, groups[c], told[c]), strict=True):
            meeting = meetings[number]
            topics = None if meeting is None else case.gold.record["meetings"][meeting]["topics"]
            asked.add(c, (number, code), row, None if topics is None else int(code in topics))
    answer(asked, cases, grown)
    manners = [[(elect([v]), kind) for v, kind in own] for own in votes]
    train_dating(cases, groups, manners, told, grown)
    return [Judge(resembling[f], **{name: forests[f] for name, forests in grown.items()}) for f in range(FOLDS)]


def _meant(gold: Gold, group: Sequence[Any]) -> int | None:
    """The annotated meeting that a group tells of: most of its words, then most of its people."""
    votes = Counter(m for mention in group for m in gold.telling(mention.trigger.token))
    people = {p for mention in group for p in mention.persons}
    return max(votes, key=lambda m: (votes[m], len(people & gold.persons[m]), -m), default=None)


def _stands(gold: Gold, group: Sequence[Encounter], members: dict[int, float]) -> bool:
    """Whether a group tells of an annotated meeting and names its people for the greater part (score.py's measure)."""
    meeting = _meant(gold, group)
    if meeting is None:
        return False
    people = {p for p, chance in members.items() if chance >= stages.MEMBER}
    annotated = gold.persons[meeting]
    if not people or not annotated:
        return True
    return 2 * len(people & annotated) >= (len(people) + len(annotated)) / 2


def train_manner(
    cases: Sequence[Case], groups: Sequence[Groups], grown: dict[str, list[Forest]]
) -> list[list[tuple[dict[str, float], str]]]:
    """Status and kind, from the words that the annotators named; the votes on those of every group, by case."""
    status, kind = question("status", STATUSES), question("kind", KINDS)
    for c, case in enumerate(cases):
        ours = {(m.sentence, m.trigger.token) for group in groups[c] for m in group}
        theirs = {(n, i) for n, i in telling.candidates(case.scene) if case.gold.telling(i)}
        words = sorted(ours | theirs)
        for (number, index), row in zip(words, stages.manner_rows(case.scene, words), strict=True):
            meetings = [case.gold.record["meetings"][m] for m in case.gold.telling(index)[:1]]
            status.add(c, (number, index), row, next((STATUSES.index(m["status"]) for m in meetings), None))
            kind.add(c, (number, index), row, next((KINDS.index(m["kind"]) for m in meetings), None))
    statuses: list[dict[Any, Any]] = [{} for _ in cases]
    kinds: list[dict[Any, Any]] = [{} for _ in cases]
    for c, key, vote in zip(status.case, status.keys, answer(status, cases, grown), strict=True):
        statuses[c][key] = vote
    for c, key, vote in zip(kind.case, kind.keys, answer(kind, cases, grown), strict=True):
        kinds[c][key] = vote
    return [[count_votes(group, statuses[c], kinds[c]) for group in groups[c]] for c in range(len(cases))]


def train_dating(
    cases: Sequence[Case],
    groups: Sequence[Groups],
    manners: Sequence[Sequence[tuple[str, str]]],
    told: Sequence[stages.Telling],
    grown: dict[str, list[Forest]],
) -> None:
    """Dates: by the expressions of each group, then with the other groups considered."""
    asked = question("dating")
    dates: list[list[Any]] = []
    for c, case in enumerate(cases):
        meetings = [_meant(case.gold, group) for group in groups[c]]
        dates.append([_UNKNOWN if m is None else _normal(case.gold.record["meetings"][m]["date"]) for m in meetings])
        found = stages.dating_questions(case.scene, groups[c], manners[c], case.plan.anchor, told[c])
        for number, one in enumerate(found):
            for candidate, row in zip(one.candidates, one.rows, strict=True):
                asked.add(c, (number, candidate), row, _same(dates[c][number], candidate.value))
    scores: list[dict[int, list[tuple[Any, float]]]] = [{} for _ in cases]
    for c, (number, candidate), p in zip(asked.case, asked.keys, answer(asked, cases, grown), strict=True):
        scores[c].setdefault(number, []).append((candidate, p))
    asked = question("calendar")
    for c in range(len(cases)):
        pairs = [scores[c].get(number, []) for number in range(len(groups[c]))]
        found_here = [chances([p[0] for p in one], [p[1] for p in one]) for one in pairs]
        for (number, value), row in zip(*stages.calendar_rows(groups[c], manners[c], found_here), strict=True):
            asked.add(c, (number, value), row, _same(dates[c][number], value))
    best: dict[tuple[int, int], tuple[float, str | None]] = {}
    for c, (number, value), p in zip(asked.case, asked.keys, answer(asked, cases, grown), strict=True):
        best[c, number] = max(best.get((c, number), (stages.DATES, None)), (p, value), key=lambda pair: pair[0])
    known = [(c, n, d) for c, own in enumerate(dates) for n, d in enumerate(own) if d is not _UNKNOWN]
    hits = sum(best.get((c, n), (0, None))[1] == d for c, n, d in known)
    print(f"{'':12} {len(known):6} dates  accuracy {hits / len(known):.3f}", flush=True)


def _same(date: object, value: str) -> int | None:
    return None if date is _UNKNOWN else int(date == value)


def _normal(date: str | None) -> str | None:
    start, _, end = (date or "").partition("/")
    return (start if start == end else date) or None


def measure(cases: Sequence[Case], judges: Sequence[Judge]) -> dict[str, Any]:
    """The measure of `entrevue evaluate`, each case as the judge reads it who has not seen its fold."""
    gold, predicted = [], {}
    for case in cases:
        doc = case.scene.doc
        set_meetings(doc, read_encounters(doc), judges[case.fold])
        gold.append(GoldArticle(case.stem, case.gold.record, doc.text))
        predicted[case.stem] = record_to_dict(build_record(case.plan, doc))
    return evaluate(gold, predicted).as_json()


def main() -> int:
    """Train on a folder of dispatches."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=HERE / "dispatches")
    args = parser.parse_args()
    start = time.monotonic()
    cases = read_cases(args.folder)
    print(f"{len(cases)} dispatches read in {time.monotonic() - start:.0f} s", flush=True)
    figures = measure(cases, train(cases))
    for name in ("meetings", "attendance", "who-whom", "who-whom-when", "who-whom-when-on-what"):
        print(f"{name:24}", *(f"{figures[name][ratio]:.3f}" for ratio in ("precision", "recall", "f1")))
    print(f"{'meeting dates':24} {figures['meeting dates']['accuracy']:.3f}")
    print(f"done in {time.monotonic() - start:.0f} s")
    return 0




if __name__ == "__main__":
    sys.exit(main())
