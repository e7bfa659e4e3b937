"""Ledger work in one background thread, in order; outcomes on the GUI thread.

    self._jobs.run(partial(portfolio.holdings, book), self.on_holdings, self.on_failed)

A receiver is a bound method of a QObject. When that object is gone before the outcome comes, the
outcome is dropped; so a closed tab or dialog never hears from its last question.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QThreadPool, Signal

from alem_desktop.core import errors

T = TypeVar("T")
Work = Callable[[], T]
Report = Callable[[int, int], None]
"""Called by work with how much is done, and of how much (0: unknown)."""
Cancelled = Callable[[], bool]
"""Asked by work between its steps: whether it is to stop."""

JobCancelled = errors.Cancelled
"""What ends a job that was taken back, before it began or half-way."""

_REPORT_EVERY_S = 0.05


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is. `total` 0 means that nobody knows yet."""

    job: Job
    done: int
    total: int


class Job:
    """A question to the background thread, to be watched, stopped or forgotten.

    `label` says in the user's language what runs; a job without one is not shown to anyone.
    """

    __slots__ = ("_stop", "_unwanted", "label", "leaves", "state")

    def __init__(self, label: str, leaves: str) -> None:
        self.label = label
        self.leaves = leaves
        self.state = "queued"
        self._stop = threading.Event()
        self._unwanted = False

    @property
    def is_done(self) -> bool:
        """Whether the outcome has been delivered or dropped."""
        return self.state == "done"

    @property
    def cancel_asked(self) -> bool:
        """Whether somebody has asked it to stop."""
        return self._stop.is_set()

    @property
    def is_wanted(self) -> bool:
        """Whether anyone still waits for the outcome."""
        return not self._unwanted

    def cancel(self) -> None:
        """Ask it to stop. The receiver hears how it ended; JobCancelled if it had not begun."""
        self._stop.set()

    def forget(self) -> None:
        """The outcome is no longer wanted; it is not delivered, and not begun if it waits."""
        self._unwanted = True
        self._stop.set()


class _Task:
    """What goes to the thread and comes back; receivers stay behind on the GUI thread."""

    __slots__ = ("error", "number", "result", "work")

    def __init__(self, number: int, work: Callable[[], Any]) -> None:
        self.number = number
        self.work: Callable[[], Any] | None = work
        self.result: Any = None
        self.error: Exception | None = None


@dataclass(slots=True)
class _Order:
    job: Job
    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None


class JobRunner(QObject):
    """Runs one job after another in one thread that lives as long as the runner.

    Signals: busy_changed (whether anything runs or waits), progressed (a Progress), began and
    ended (a Job), unheard (an Exception that no receiver was named for).
    """

    busy_changed = Signal(bool)
    progressed = Signal(object)
    began = Signal(object)
    ended = Signal(object)
    unheard = Signal(object)
    _finished = Signal(object)
    _reported = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._queue: deque[int] = deque()
        self._orders: dict[int, _Order] = {}
        self._running: int | None = None
        self._count = 0
        self._closed = False
        self._finished.connect(self.on_finished)
        self._reported.connect(self.on_reported)

    @property
    def is_busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._orders)

    @property
    def current(self) -> Job | None:
        """The job that runs now."""
        return None if self._running is None else self._orders[self._running].job

    @property
    def labelled(self) -> Job | None:
        """The first job, running or waiting, that the user knows of."""
        return next((o.job for o in self._orders.values() if o.job.label), None)

    def run(
        self,
        work: Work[T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        label: str = "",
        leaves: str = "",
    ) -> Job:
        """Run `work` after all that was asked for before; hear of it in `done` or `failed`.

        `leaves` says what stays if the program is closed meanwhile, for the question that it asks.
        """
        job = Job(label, leaves)
        self._add(job, work, done, failed)
        return job

    def run_with_progress(
        self,
        work: Callable[[Report, Cancelled], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        label: str = "",
        leaves: str = "",
    ) -> Job:
        """Run `work(report, cancelled)`; what it reports comes as `progressed`."""
        job = Job(label, leaves)
        number = self._count + 1
        last = [0.0]

        def report(count: int, total: int) -> None:
            now = time.monotonic()
            if count >= total or now - last[0] >= _REPORT_EVERY_S:
                last[0] = now
                self._reported.emit(number, (count, total))

        self._add(job, lambda: work(report, lambda: job.cancel_asked), done, failed)
        return job

    def close(self) -> None:
        """Ask everything to stop and wait for it. Nothing is delivered any more."""
        self._closed = True
        for order in self._orders.values():
            order.job.forget()
        self._queue.clear()
        self._pool.waitForDone(-1)
        self._orders.clear()
        self._running = None

    def on_finished(self, task: _Task) -> None:
        """The thread is done with a task; on the GUI thread."""
        order = self._orders.pop(task.number, None)
        self._running = None
        if order is None:
            return
        try:
            self._settle(order, task.result, task.error)
        finally:  # a receiver's fault is its own; the queue goes on
            self._next()

    def on_reported(self, number: int, counts: tuple[int, int]) -> None:
        """A running job says how far it is; on the GUI thread."""
        order = self._orders.get(number)
        if order is not None and order.job.is_wanted:
            self.progressed.emit(Progress(order.job, *counts))

    def _add(
        self,
        job: Job,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        if self._closed:
            job.state = "done"
            return
        self._count += 1
        was_busy = self.is_busy
        self._orders[self._count] = _Order(job, work, done, failed)
        self._queue.append(self._count)
        if not was_busy:
            self.busy_changed.emit(True)
        self._next()

    def _next(self) -> None:
        while self._running is None and self._queue and not self._closed:
            number = self._queue.popleft()
            order = self._orders[number]
            if order.job.cancel_asked:
                del self._orders[number]
                try:
                    self._settle(order, None, JobCancelled())
                finally:  # a receiver's fault is its own; the queue goes on
                    self._next()
                return
            self._running = number
            order.job.state = "running"
            self.began.emit(order.job)
            self._pool.start(partial(self._execute, _Task(number, order.work)))
        if not self._orders and not self._closed:
            self.busy_changed.emit(False)

    def _execute(self, task: _Task) -> None:
        """In the thread. The work's last reference is dropped on the GUI thread, never here."""
        work, task.work = task.work, None
        assert work is not None
        try:
            task.result = work()
        except Exception as error:
            task.error = error
        del work
        self._finished.emit(task)

    def _settle(self, order: _Order, result: Any, error: Exception | None) -> None:
        job = order.job
        job.state = "done"
        try:
            if not self._closed:
                self.ended.emit(job)
            if self._closed or not job.is_wanted:
                return
            if error is None:
                if order.done is not None and _is_alive(order.done):
                    order.done(result)
            elif order.failed is not None:
                if _is_alive(order.failed):
                    order.failed(error)
            elif not isinstance(error, JobCancelled):
                self.unheard.emit(error)
        finally:
            order.work = _nothing


def _nothing() -> None:
    """Stands in for work that is over, so that what it held can go."""


def _is_alive(receiver: Callable[..., object]) -> bool:
    while isinstance(receiver, partial):
        receiver = receiver.func
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
