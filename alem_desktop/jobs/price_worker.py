"""The price thread's own part: asks the sources, knows no book.

What speaks HTTP is imported here when the first question is asked, in this thread: a window that
only reads its book never loads it.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

if TYPE_CHECKING:
    from alem_desktop.core.calendar import BookCalendar
    from alem_desktop.services.fetching.outcomes import Batch, FetchReport
    from alem_desktop.services.fetching.plan import FetchPlan
    from alem_desktop.services.fetching.run import Progress
    from alem_desktop.services.price_settings import PriceSettings
    from alem_desktop.services.web.stop import Stop

_TELL_EVERY_S = 0.05
_MOST_WAITING = 3
"""Batches on their way into the book before the next question is asked: a network that is faster
than the disk fills no memory, and a stop finds little that is not kept yet."""


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """What the thread is to ask, and how.

    `manual`: somebody asked for it, and may know that the network is another one: sources that
    refused this place are asked again. `room` for batches that wait: who keeps one gives it back.
    """

    plan: FetchPlan
    settings: PriceSettings
    calendar: BookCalendar
    stop: Stop
    manual: bool
    room: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(_MOST_WAITING))

    @property
    def asked(self) -> frozenset[str]:
        """The sources that there is a question for."""
        from alem_desktop.services.fetching import sources

        return sources.asked(self.plan)


class PriceWorker(QObject):
    """Works off one order after another. Signals, each with the order first: batch_ready (a Batch),
    progressed (a Progress), finished (a FetchReport), failed (an exception)."""

    batch_ready = Signal(object, object)
    progressed = Signal(object, object)
    finished = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._told = 0.0

    def ask(self, order: Order) -> None:
        """Ask everything in an order; in the price thread."""
        try:
            report = self._asked(order)
        except Exception as problem:
            self.failed.emit(order, problem)
        else:
            self.finished.emit(order, report)

    def _asked(self, order: Order) -> FetchReport:
        from alem_desktop.services.fetching import run, sources

        key = sources.key_for(order.plan, order.stop)
        if order.manual:
            sources.forgive(sources.limits(), order.plan)
        asked = sources.sources_of(order.settings, order.calendar, order.stop, key)
        web = sources.web_of(order.settings, order.stop)
        try:
            return run.run(
                order.plan,
                asked,
                web,
                lambda batch: self._hand_over(order, batch),
                lambda progress: self._tell(order, progress),
            )
        finally:
            web.close()

    def _hand_over(self, order: Order, batch: Batch) -> None:
        with order.stop.calling(order.room.release):
            order.room.acquire()
        self.batch_ready.emit(order, batch)

    def _tell(self, order: Order, progress: Progress) -> None:
        now = time.monotonic()
        if progress.done >= progress.total or now - self._told >= _TELL_EVERY_S:
            self._told = now
            self.progressed.emit(order, progress)


class PriceThread(QObject):
    """Owns the thread and its worker, from the first order to `close`. Signals: the worker's."""

    batch_ready = Signal(object, object)
    progressed = Signal(object, object)
    finished = Signal(object, object)
    failed = Signal(object, object)
    _ordered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: QThread | None = None
        self._worker: PriceWorker | None = None

    def ask(self, order: Order) -> None:
        """Work an order off, after those before it."""
        if self._thread is None:
            thread, worker = self._thread, self._worker = QThread(self), PriceWorker()
            worker.moveToThread(thread)
            self._ordered.connect(worker.ask)
            worker.batch_ready.connect(self.batch_ready)
            worker.progressed.connect(self.progressed)
            worker.finished.connect(self.finished)
            worker.failed.connect(self.failed)
            thread.finished.connect(worker.deleteLater)
            thread.start()
        self._ordered.emit(order)

    def close(self) -> None:
        """Wait for the thread to end; every order must have been stopped."""
        if self._thread is not None:
            self._thread.quit()
            self._thread.wait()
            self._thread = self._worker = None
