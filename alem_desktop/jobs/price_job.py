"""The price thread and its schedule: what is missing is asked for, and what comes is kept.

    prices = PriceService(jobs, self)
    prices.stored.connect(context.changed)
    prices.start(book, user_of)
    prices.watch()          # from now on by the clock
    prices.fetch()          # or when somebody asks

Looking into the book and writing to it happens in the runner, in order with all other ledger work;
the sources are asked in a thread of its own, which begins with the first question.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import DiskProblem, LedgerError
from alem_desktop.core.fetch_errors import BookDoubted, FetchRunning
from alem_desktop.jobs import price_work
from alem_desktop.jobs.price_schedule import PriceSchedule
from alem_desktop.jobs.price_work import Concluded, Look, Planned
from alem_desktop.jobs.price_worker import Order, PriceThread
from alem_desktop.jobs.runner import Job, JobRunner

if TYPE_CHECKING:
    from alem_desktop.services.book import Book, BookChange
    from alem_desktop.services.fetching.outcomes import Batch, FetchReport, Tally
    from alem_desktop.services.fetching.plan import Wanted
    from alem_desktop.services.fetching.run import Progress

UserOf = Callable[[], str]
"""The name under which prices are kept; raises the LedgerError of why nobody may now."""


@dataclass(frozen=True, slots=True)
class FetchState:
    """How fetching stands.

    `is_on`: prices are fetched here, by the clock or when somebody has asked. `is_manual`: somebody
    asked for the fetch that runs or ran last. `last`: the report of the last that was not stopped;
    `stopped`: of one after it that was. `next_at`: when the clock begins the next. `answered`:
    whether a source answered when one was last asked; None before. `lacks_all`: no price came then
    of anything that the book holds. `came_at`: when one last did, also before this start.
    `problem`: why nothing is fetched.
    """

    is_running: bool = False
    progress: Progress | None = None
    last: FetchReport | None = None
    stopped: FetchReport | None = None
    next_at: Instant | None = None
    is_offline: bool = False
    problem: LedgerError | None = None
    is_on: bool = False
    is_manual: bool = False
    answered: bool | None = None
    lacks_all: bool = False
    came_at: Instant | None = None


class _Fetch:
    """One fetch, from being asked for to its report."""

    def __init__(self, user: str, manual: bool) -> None:
        self.user = user
        self.manual = manual
        self.job: Job | None = None
        self.planned: Planned | None = None
        self.order: Order | None = None
        self.tallies: list[Tally] = []
        self.keeping = 0
        self.report: FetchReport | None = None


class PriceService(QObject):
    """Fetches prices for one book, by the clock and on demand.

    Signals: state_changed (a FetchState), stored (a BookChange, one for each batch in the book),
    finished (a FetchReport; `stopped` where it was stopped), refused (the LedgerError of why what
    somebody asked for was not done), failed (an exception that is our fault).
    """

    state_changed = Signal(object)
    stored = Signal(object)
    finished = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._book: Book | None = None
        self._user_of: UserOf | None = None
        self._has_looked = False
        self._state = FetchState()
        self._current: _Fetch | None = None
        self._asked: dict[Order, _Fetch] = {}
        self._thread = PriceThread(self)
        self._thread.batch_ready.connect(self.on_batch)
        self._thread.progressed.connect(self.on_progressed)
        self._thread.finished.connect(self.on_asked)
        self._thread.failed.connect(self.on_not_asked)
        self._schedule = PriceSchedule(self)
        self._schedule.due.connect(self.on_due)
        self._schedule.next_changed.connect(self.on_next_changed)

    @property
    def state(self) -> FetchState:
        """How it stands now."""
        return self._state

    @property
    def schedule(self) -> PriceSchedule:
        """What says when it is time."""
        return self._schedule

    # -- beginning and ending --------------------------------------------------------------------

    def start(self, book: Book, user_of: UserOf) -> None:
        """Fetch for a book; nothing is asked before `watch` or `fetch`."""
        self._book, self._user_of = book, user_of

    def watch(self) -> None:
        """Fetch by the clock from now on, as the settings say; call it again when they changed."""
        if self._book is not None:
            work = partial(price_work.look, self._book)
            self._jobs.run(work, self.on_looked, self.on_look_failed)

    def close(self) -> None:
        """Stop at once and for ever. What is on its way into the book is kept whole or not."""
        self._book = self._user_of = None
        self._schedule.stop()
        self._drop()
        self._thread.close()

    # -- fetching --------------------------------------------------------------------------------

    def fetch(self, wanted: Wanted | None = None, manual: bool = True) -> None:
        """Fetch what is wanted, by default all that the book lacks.

        Where that cannot be now `refused` says why to who asked; the clock waits quietly.
        """
        if self._current is not None:
            if manual:
                self.refused.emit(FetchRunning())
            return
        try:
            book, user = self._allowed()
        except LedgerError as problem:
            if manual:
                self.refused.emit(problem)
            else:
                self._set(problem=problem)
                self._schedule.hold()  # until somebody can
            return
        fetch = self._current = _Fetch(user, manual)
        self._schedule.begin(manual=manual)
        self._set(is_running=True, is_manual=manual, progress=None, problem=None)
        fetch.job = self._jobs.run(
            partial(price_work.plan_fetch, book, wanted),
            partial(self.on_planned, fetch),
            partial(self.on_failed, fetch),
        )

    def cancel(self) -> None:
        """Stop what runs. What was stored stays; what comes too late is dropped."""
        if self._drop():
            self._schedule.plan()

    def on_user_changed(self) -> None:
        """Somebody else is there, or nobody. Who began a fetch signs for it, so it ends; another
        one begins when somebody who may fetch is there."""
        if self._book is None:
            return
        if self._current is not None:
            try:
                same = self._allowed()[1] == self._current.user
            except LedgerError:
                same = False
            if not same and self._drop():
                self._schedule.hold()
        self._schedule.on_time()

    # -- what comes back, on the GUI thread ------------------------------------------------------

    def on_due(self) -> None:
        """The clock says so."""
        if self._book is not None and self._current is None:
            self.fetch(manual=False)

    def on_next_changed(self, turn: Instant | None) -> None:
        """It is planned for another time."""
        self._set(next_at=turn)

    def on_looked(self, found: Look) -> None:
        """Settings were read."""
        if self._book is None:
            return
        first, self._has_looked = not self._has_looked, True
        settings = found.settings
        self._schedule.set_rules(settings, self._book.calendar)
        came_at = self._state.came_at or found.came_at
        is_on = settings.enabled or self._state.answered is not None
        self._set(is_on=is_on, came_at=came_at, problem=None)
        if self._current is not None:
            return
        if first and settings.enabled and settings.at_open:
            self.fetch(manual=False)
        else:
            self._schedule.plan()

    def on_look_failed(self, error: Exception) -> None:
        """They cannot be read: whoever asks for prices is told."""
        problem = _as_problem(error)
        if problem is None:
            self.failed.emit(error)
        else:
            self._set(problem=problem)

    def on_planned(self, fetch: _Fetch, planned: Planned) -> None:
        """It is known what to ask."""
        if fetch is not self._current or self._book is None:
            return
        from alem_desktop.services.web.stop import Stop

        days = self._book.calendar
        self._schedule.set_rules(planned.settings, days)
        if not fetch.manual and not planned.settings.enabled:  # since the clock began it
            self.cancel()
            return
        self._set(is_on=True)
        fetch.planned = planned
        order = fetch.order = Order(planned.plan, planned.settings, days, Stop(), fetch.manual)
        self._asked[order] = fetch
        self._thread.ask(order)

    def on_batch(self, order: Order, batch: Batch) -> None:
        """Prices came: into the book with them, unless it was stopped meanwhile."""
        fetch = self._asked.get(order)
        if fetch is None or fetch is not self._current or self._book is None:
            return
        assert fetch.planned is not None
        fetch.keeping += 1
        self._jobs.run(
            partial(price_work.keep_batch, self._book, batch, fetch.planned, fetch.user),
            partial(self.on_kept, fetch),
            partial(self.on_not_kept, fetch),
        )

    def on_kept(self, fetch: _Fetch, done: tuple[Tally, BookChange | None]) -> None:
        """A batch is in the book."""
        if self._book is None:
            return
        tally, change = done
        fetch.tallies.append(tally)
        fetch.keeping -= 1
        if fetch.order is not None:
            fetch.order.room.release()
        if change is not None:
            self.stored.emit(change)
        self._conclude(fetch)

    def on_not_kept(self, fetch: _Fetch, error: Exception) -> None:
        """The book does not take it: then it takes nothing else either."""
        fetch.keeping -= 1
        self.on_failed(fetch, error)
        self._conclude(fetch)

    def on_progressed(self, order: Order, progress: Progress) -> None:
        """More answers have come."""
        fetch = self._asked.get(order)
        if fetch is not None and fetch is self._current:
            self._set(progress=progress)

    def on_asked(self, order: Order, report: FetchReport) -> None:
        """Every source has been asked, or it was stopped."""
        fetch = self._asked.pop(order, None)
        if fetch is not None:
            fetch.report = report
            self._conclude(fetch)

    def on_not_asked(self, order: Order, error: Exception) -> None:
        """The price thread met what it does not know."""
        fetch = self._asked.pop(order, None)
        if fetch is not None:
            self.on_failed(fetch, error)

    def on_failed(self, fetch: _Fetch, error: Exception) -> None:
        """A fetch cannot go on."""
        if self._book is None or fetch is not self._current:
            return
        self._drop()
        problem = _as_problem(error)
        if problem is None:
            self.failed.emit(error)
        else:
            self._set(problem=problem)
            if fetch.manual:
                self.refused.emit(problem)
        self._schedule.plan()

    def on_concluded(self, fetch: _Fetch, done: Concluded) -> None:
        """All is in the book and in the log."""
        if self._book is None:
            return
        report = done.report
        if fetch is self._current:
            self._current = None
            self._set(is_running=False, progress=None, **self._found(fetch, done))
            self._schedule.plan(report)
        elif self._current is None:
            self._set(stopped=report)
        self.finished.emit(report)

    # -- parts -----------------------------------------------------------------------------------

    def _allowed(self) -> tuple[Book, str]:
        """The book, and who fetches. Raises the LedgerError of why nothing can be fetched."""
        assert self._book is not None
        assert self._user_of is not None
        if self._book.trusted is not None:
            raise BookDoubted
        return self._book, self._user_of()

    def _found(self, fetch: _Fetch, done: Concluded) -> dict[str, Any]:
        """What a report changes of the state."""
        from alem_desktop.services.fetching.outcomes import FOLDER, State

        assert fetch.order is not None
        report = done.report
        asked = fetch.order.asked - {FOLDER}
        if not asked:  # nothing was lacking, so nobody can say whether there is a network
            return {"last": report, "stopped": None}
        good = (State.UPDATED, State.UNCHANGED)
        answered = any(o.source in asked and o.state in good for o in report.outcomes)
        return {
            "last": report,
            "stopped": None,
            "lacks_all": done.lacks_all,
            "is_offline": report.is_offline,
            "answered": answered,
            "came_at": report.ended if answered else self._state.came_at,
        }

    def _conclude(self, fetch: _Fetch) -> None:
        """Count and log a fetch when the last of it is in the book."""
        if fetch.report is None or fetch.keeping or self._book is None:
            return
        report, fetch.report = fetch.report, None
        if fetch is not self._current:
            report = replace(report, stopped=True)
        self._jobs.run(
            partial(price_work.conclude, self._book, report, tuple(fetch.tallies)),
            partial(self.on_concluded, fetch),
            partial(self.on_failed, fetch),
        )

    def _drop(self) -> bool:
        """Stop what runs, whatever it waits for; whether anything did."""
        fetch, self._current = self._current, None
        if fetch is None:
            return False
        if fetch.job is not None:
            fetch.job.forget()
        if fetch.order is not None:
            fetch.order.stop.set()
        else:
            from alem_desktop.services.fetching.outcomes import FetchReport

            now = calendar.now()
            fetch.report = FetchReport(now, now, (), stopped=True)
        self._set(is_running=False, progress=None)
        self._conclude(fetch)
        return True

    def _set(self, **changes: Any) -> None:
        state = replace(self._state, **changes)
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)


def _as_problem(error: Exception) -> LedgerError | None:
    """What is wrong, for the user; None where it is our fault."""
    if isinstance(error, LedgerError):
        return error
    if isinstance(error, OSError):
        return DiskProblem(path=error.filename or "a file", reason=error.strerror or str(error))
    return None
