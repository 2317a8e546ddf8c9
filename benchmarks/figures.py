"""What is measured of a query: times of warm calls and of the first, processor time, and what PROFILE says."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import psutil

LIMIT = 100  # milliseconds at p95
WARMING = 4  # calls of each choice of parameters that are not counted
SCANS = ("AllNodesScan", "NodeByLabelScan", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan")
FEW = ("Country", "Topic")  # labels with some dozen nodes, whatever the corpus: reading all of them is no full scan
HEADING = f"{'query':38} {'p50':>7} {'p95':>7} {'cpu':>5} {'first':>7} {'rows':>5} {'MB':>6} {'hits':>8}  reads"


@dataclass(slots=True)
class Figures:
    """What was measured of one query."""

    warm: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    first: float = 0.0
    rows: int = 0
    memory: int = 0
    hits: int = 0
    scans: set[str] = field(default_factory=set)

    def clock(self, call: Callable[[], int], times: int, server: psutil.Process | None) -> None:
        """Call once for the plan, some times for Java to compile what is called often, and then `times` times."""
        for number in range(1 + WARMING + times):
            busy, started = _busy(server), time.perf_counter()
            rows = call()
            spent = 1000 * (time.perf_counter() - started)
            if number == 0:
                self.first = max(self.first, spent)
            elif number > WARMING:
                self.warm.append(spent)
                self.busy.append(_busy(server) - busy)
                self.rows = max(self.rows, rows)

    def profile(self, plan: dict[str, Any] | None) -> None:
        """Take in what PROFILE says."""
        hits = 0
        for operator in _operators(plan or {}):
            arguments = operator.get("args", {})
            name, details = str(operator.get("operatorType", "")).split("@")[0], str(arguments.get("Details", ""))
            if name in SCANS and not details.endswith(tuple(f":{label}" for label in FEW)):
                self.scans.add(f"{name} {details}")
            hits += int(arguments.get("DbHits", 0))
            self.memory = max(self.memory, int(arguments.get("GlobalMemory", 0)))
        self.hits = max(self.hits, hits)

    def tell(self, name: str) -> bool:
        """Print one line; return whether the query is slower than it may be."""
        p95, busy = (statistics.quantiles(times, n=20, method="inclusive")[-1] for times in (self.warm, self.busy))
        figures = f"{statistics.median(self.warm):7.1f} {p95:7.1f} {busy:5.0f} {self.first:7.0f} {self.rows:5}"
        reads = "; ".join(sorted(self.scans)) or "seeks"
        mark = "  SLOW" if p95 > LIMIT else ""
        print(f"{name:38} {figures} {self.memory / 2**20:6.2f} {self.hits:8}  {reads}{mark}", flush=True)
        return p95 > LIMIT


def _busy(server: psutil.Process | None) -> float:
    """Return the milliseconds of processor time that the server has used."""
    return 1000 * sum(server.cpu_times()[:2]) if server else 0.0


def _operators(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("children", []):
        yield from _operators(child)
