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

from alem_desktop.core import calendar

if TYPE_CHECKING:
    from alem_desktop.core.calendar import BookCalendar
    from alem_desktop.services.fetching.outcomes import Batch, FetchReport
    from alem_desktop.services.fetching.plan import FetchPlan
    from alem_desktop.services.fetching.run import Progress
    from alem_desktop.services.price_settings import PriceSettings
    from alem_desktop.services.web.stop import Stop

_TELL_EVERY_S = 0.05
_KEY_WITHIN_S = 30.0
"""A keyring waits for its user to unlock it; without a key the source is asked as anybody may."""

_KEYED = "CoinGecko"

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
        errands = self.plan.errands
        return frozenset(source for e in errands for source, _series, asks in e.sources if asks)


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
        from alem_desktop.services.fetching import outcomes, run, sources
        from alem_desktop.services.web.stop import Stopped

        started = calendar.now()
        try:
            key = _key(order)
        except Stopped:
            return outcomes.FetchReport(started, calendar.now(), (), stopped=True)
        if order.manual:
            limits = sources.limits()
            for source in order.asked:
                limits.forgive(source)
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


def _key(order: Order) -> str:
    """The key of the source that takes one; blank where it is not asked or has none.

    The keyring is asked in a thread that is left behind if its user does not unlock it. Raises
    Stopped.
    """
    order.stop.raise_if_set()
    if _KEYED not in order.asked:
        return ""
    from alem_desktop.services import source_keys

    found: list[str] = []
    asking = threading.Thread(target=lambda: found.append(source_keys.key_of(_KEYED)), daemon=True)
    asking.start()
    until = time.monotonic() + _KEY_WITHIN_S
    while asking.is_alive() and time.monotonic() < until:
        asking.join(0.02)
        order.stop.raise_if_set()
    return found[0] if found else ""
