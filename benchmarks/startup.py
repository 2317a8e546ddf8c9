"""How long a user waits for `entrevue --help` and, where a server runs, for a query: medians of fresh processes.

The processor's share of it is printed too: on a busy machine, it tells a slow program from a slow machine.
Run with `.venv/bin/python benchmarks/startup.py` (after `make demo` for the query). Exits with 1 if a limit is passed.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ENTREVUE = Path(sys.executable).with_name("entrevue")
RUNS = 7
# Command line and the seconds it may take.
LIMITS = {("--help",): 0.4, ("query", "who-met-whom", "--format", "json"): 1.5}


def seconds(arguments: tuple[str, ...]) -> tuple[float, float] | None:
    """Return the seconds of one call by the clock and by the processor, None where it fails."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([ENTREVUE, *arguments], check=False, capture_output=True)
    took, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return None if done.returncode else (took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> int:
    """Print the medians beside their limits; the first call of each, which fills caches, is left out."""
    code = 0
    for arguments, limit in LIMITS.items():
        command = " ".join(("entrevue", *arguments))
        if seconds(arguments) is None:
            print(f"{command:45} not measured: it failed (no server running?)")
            continue
        runs = [took for _ in range(RUNS) if (took := seconds(arguments)) is not None]
        median, processor = (statistics.median(column) for column in zip(*runs, strict=True))
        verdict = "ok" if median < limit else "TOO SLOW"
        print(f"{command:45} median {median:.2f} s (processor {processor:.2f} s), limit {limit} s: {verdict}")
        code |= median >= limit
    return code


if __name__ == "__main__":
    sys.exit(main())
