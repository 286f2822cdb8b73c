"""Engines: batches of items become files on local processes, or on a Dask cluster that the user runs."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Any, Final, NamedTuple

from analysis.archive.parts import encoded
from analysis.archive.sources import Item

_WAITING: Final = 2  # batches that wait for each process: enough to keep it busy, few enough for the memory


class Batch(NamedTuple):
    """Items to be made one part of: its number, what tells it from others, and how far it brings the reading."""

    number: int
    items: list[Item]
    fingerprint: str
    amount: int


Made = tuple[Batch, dict[str, bytes]]
Work = Callable[[Sequence[Item]], dict[str, bytes]]


def local(batches: Iterable[Batch], processes: int | None = None, work: Work = encoded) -> Iterator[Made]:
    """The files of each batch as they are finished, on so many processes (all cores; 1 is this process itself).

    A process that dies, because the memory was full or a library failed, ends nothing: its batch is tried again by
    itself, then in halves, until the article is found; that one becomes a row of errors.
    """
    processes = processes or os.cpu_count() or 1
    if processes == 1:
        for batch in batches:
            yield batch, work(batch.items)
        return
    upcoming = iter(batches)
    running: dict[Future[dict[str, bytes]], Batch] = {}
    pool = _pool(processes)
    try:
        while True:
            for batch in islice(upcoming, _WAITING * processes - len(running)):
                running[_submitted(pool, work, batch)] = batch
            if not running:
                return
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            lost = [running.pop(future) for future in finished if isinstance(future.exception(), BrokenProcessPool)]
            for future in finished:
                if future in running:
                    yield running.pop(future), future.result()
            if lost:
                # All that ran in the broken pool is lost with it.
                lost += running.values()
                running.clear()
                pool.shutdown(wait=True, cancel_futures=True)
                pool = _pool(processes)
                for batch in lost:
                    yield batch, _alone(batch.items, work)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(processes: int) -> ProcessPoolExecutor:
    # Started afresh, not forked: a fork copies the locks of threads that it does not copy.
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_left_to_the_caller)


def _submitted(pool: ProcessPoolExecutor, work: Work, batch: Batch) -> "Future[dict[str, bytes]]":
    """The batch under way; where a process has died since the last look, as lost as those that it took along."""
    try:
        return pool.submit(work, batch.items)
    except BrokenProcessPool as error:
        lost: Future[dict[str, bytes]] = Future()
        lost.set_exception(error)
        return lost


def _left_to_the_caller() -> None:
    """Ctrl-C reaches the caller as well, which ends its processes in good order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _alone(items: Sequence[Item], work: Work) -> dict[str, bytes]:
    """The files of a batch during which a process died: without the article that kills it, which is an error."""
    deadly = {item.place for item in _deadly(items, work)}
    told = "the process that read it died: it may need more memory than there is"
    return work([item._replace(text="", path="", error=told) if item.place in deadly else item for item in items])


def _deadly(items: Sequence[Item], work: Work) -> list[Item]:
    """The items that kill a process, found by halves."""
    with _pool(1) as pool:
        try:
            pool.submit(work, items).result()
        except BrokenProcessPool:
            pass
        else:
            return []
    if len(items) == 1:
        return list(items)
    half = len(items) // 2
    return _deadly(items[:half], work) + _deadly(items[half:], work)


def dask(batches: Iterable[Batch], scheduler: str, work: Work = encoded) -> Iterator[Made]:
    """The files of each batch as they are finished, on the cluster whose scheduler is at that address.

    The workers need this package, and see the files of a folder by the same paths. Dask gives the batch of a worker
    that dies to another one.
    """
    try:
        from distributed import Client, as_completed
    except ImportError:
        raise ImportError("a cluster needs Dask: pip install 'news-close-reading[cluster]'") from None
    upcoming = iter(batches)
    running: dict[Any, Batch] = {}
    with Client(scheduler, set_as_default=False) as client:
        # As many as the workers have threads, twice; asked for anew each time, as workers come and go.
        finished = as_completed(loop=client.loop)
        while True:
            threads = sum(client.nthreads().values()) or 1
            for batch in islice(upcoming, max(0, _WAITING * threads - len(running))):
                future = client.submit(work, batch.items, pure=False)
                running[future] = batch
                finished.add(future)
            if not running:
                return
            future = next(finished)
            yield running.pop(future), future.result()
