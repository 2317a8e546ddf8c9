"""Reading many articles: in this process or in several, in order, with what fails set aside rather than fatal.

Processes return records only, since a `Doc` costs more to send than to make. Whatever their number, the records and
their order are the same.
"""

from __future__ import annotations

import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING

from entrevue.loaders.sources.opening import place
from entrevue.loaders.sources.protocol import Rejection
from entrevue.schema.errors import EntrevueError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from entrevue.schema.records import Article, Record

CHUNK = 16  # articles handed to a process at a time
_MOST = 2_000_000  # characters of such a chunk
_AHEAD = 2  # chunks a process that are read ahead


def read_articles(articles: Iterable[Article], *, processes: int = 1) -> Iterator[Record | Rejection]:
    """Extract articles one after the other; one on which the extraction itself fails is rejected, the rest goes on.

    With `processes` above 1, that many work at once, a few chunks ahead of whoever asks: memory does not grow with
    the number of articles. Raises EntrevueError if a process dies.
    """
    chunks = in_chunks(articles, CHUNK, _MOST)
    if processes <= 1:
        for chunk in chunks:
            yield from read_chunk(chunk)
    else:
        yield from _read_in_processes(chunks, processes)


def in_chunks(articles: Iterable[Article], size: int, most: int) -> Iterator[list[Article]]:
    """Cut a stream into lists of at most `size` articles, and of no more than `most` characters if more than one."""
    chunk: list[Article] = []
    held = 0
    for article in articles:
        if chunk and (len(chunk) >= size or held + len(article.text) > most):
            yield chunk
            chunk, held = [], 0
        chunk.append(article)
        held += len(article.text)
    if chunk:
        yield chunk


def read_chunk(chunk: list[Article]) -> list[Record | Rejection]:
    """Extract a few articles together; if that fails, one by one, to find the one on which it does."""
    from entrevue.loaders.extraction import Extractor  # noqa: PLC0415 -- spaCy and the model, only if anything is read

    extractor = Extractor(batch=CHUNK)
    try:
        return list(extractor.extract_all(chunk))
    except EntrevueError:
        raise
    except Exception as error:  # noqa: BLE001 -- a defect of ours must not cost the user all other articles
        if len(chunk) == 1:
            return [_failure(chunk[0], error)]
    return [item for article in chunk for item in read_chunk([article])]


def _failure(article: Article, error: Exception) -> Rejection:
    reason = f"the extraction fails on it ({type(error).__name__}: {' '.join(str(error).split())[:120]})"
    return Rejection(*place(article.source), "failed", reason)


def _read_in_processes(chunks: Iterator[list[Article]], processes: int) -> Iterator[Record | Rejection]:
    # "spawn" is what all systems have, and what is safe beside the threads of a progress bar or a driver.
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_leave_ctrl_c_to_the_parent)
    try:
        waiting: deque[Future[list[Record | Rejection]]] = deque()
        while True:
            waiting.extend(pool.submit(read_chunk, c) for c in islice(chunks, _AHEAD * processes - len(waiting)))
            if not waiting:
                return
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise EntrevueError("a process that was reading articles died (too little memory?): try fewer") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_ctrl_c_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
