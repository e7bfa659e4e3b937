"""Fetching in the window: begun with the book, shown at the foot, told above the figures when it
matters, stopped with the book."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from alem_desktop.core import calendar
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.fetch_errors import (
    BadPriceSettings,
    FetchRunning,
    NobodyThere,
)
from alem_desktop.core.people import Permission
from alem_desktop.jobs.price_job import FetchState, PriceService
from alem_desktop.jobs.price_lack import missing
from alem_desktop.ui.fetching.news import clock_trouble, restated_trouble
from alem_desktop.ui.fetching.outage import outage_of, stale_among
from alem_desktop.ui.fetching.words import connection_of, done_text, freshness, progress_text
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.opening import demo_path
from alem_desktop.ui.status import BookStatus
from alem_desktop.ui.troubles import Act, Trouble, Troubles
from alem_desktop.ui.widgets.message_bar import Level

if TYPE_CHECKING:
    from alem_desktop.services.fetching.outcomes import FetchReport
    from alem_desktop.ui.context import BookContext

AFTER_FIGURES_MS = 1_000
WITHOUT_FIGURES_MS = 3_000
"""When the first fetch begins: after the first figures, or, where none are in sight, after this."""

_TASK_AFTER_MS = 2_000
"""What the clock began and ends sooner is not shown running."""
_AGE_EVERY_MS = 20_000

OUTAGE, REFUSED = "prices", "prices-refused"
CLOCK, RESTATED = "prices-clock", "prices-restated"
"""Sources of what is said in the message bar; `REFUSED`: why fetching cannot even begin."""


class Fetching(QObject):
    """Owns the price service of the open book.

    Signals: changed (how it stands is another, or who may fetch), price_wanted (for this asset),
    settings_wanted and prices_wanted (a button asks for a form or for the list of prices).
    """

    changed = Signal()
    price_wanted = Signal(str)
    settings_wanted = Signal()
    prices_wanted = Signal()

    def __init__(
        self,
        status: BookStatus,
        troubles: Troubles,
        is_locked: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._status = status
        self._troubles = troubles
        self._is_locked = is_locked
        self._context: BookContext | None = None
        self._service: PriceService | None = None
        self._stop_asked = False
        self._hidden: set[str] = set()
        self._watch = self._timer(WITHOUT_FIGURES_MS, self.on_time_to_watch)
        self._task = self._timer(_TASK_AFTER_MS, self.on_task_long)
        self._age = self._timer(_AGE_EVERY_MS, self.on_age)
        self._age.setSingleShot(False)
        status.cancel_requested.connect(self.on_cancel_requested)
        troubles.hidden.connect(self._hidden.add)

    @property
    def state(self) -> FetchState:
        """How it stands; as if nothing had happened where no book is open."""
        return FetchState() if self._service is None else self._service.state

    # -- a book comes and goes -------------------------------------------------------------------

    def begin(self, context: BookContext) -> None:
        """A book is open. Nothing is asked of anybody before its figures are there."""
        self._context = context
        service = self._service = PriceService(context.jobs, self)
        service.state_changed.connect(self.on_state_changed)
        service.stored.connect(context.changed)
        service.finished.connect(self.on_finished)
        service.refused.connect(self.on_refused)
        service.failed.connect(context.fail)
        context.user_changed.connect(service.on_user_changed)
        context.user_changed.connect(self.changed)
        context.formats_changed.connect(self.on_formats_changed)
        context.set_fetching(service)
        service.start(context.book, self.user)
        if context.book.path != demo_path():  # invented prices are not continued by real ones
            self._watch.start(WITHOUT_FIGURES_MS)
        self._age.start()

    def on_figures(self) -> None:
        """The first figures are on the screen, or others are."""
        if self._watch.isActive():
            self._watch.start(min(AFTER_FIGURES_MS, self._watch.remainingTime()))

    def stop(self) -> None:
        """The book is going, and the price thread with it."""
        for timer in (self._watch, self._task, self._age):
            timer.stop()
        for source in (OUTAGE, REFUSED, CLOCK, RESTATED):
            self._troubles.clear(source)
        service, self._service, self._context = self._service, None, None
        if service is not None:
            service.close()
            service.deleteLater()
        self._stop_asked = False
        self._hidden.clear()
        self._status.clear_task(self)
        self._status.set_fetched(None, "")
        self.changed.emit()

    def on_locked_changed(self) -> None:
        """The book is hidden, or shown again."""
        if self._service is not None:
            self._service.on_user_changed()

    def user(self) -> str:
        """Who signs for what is fetched. Raises NobodyThere, or what the person's roles say."""
        context = self._context
        if context is None or self._is_locked():
            raise NobodyThere
        if context.has_users:
            if context.person is None:
                raise NobodyThere
            context.person.check(Permission.IMPORT_PRICES)
        return context.user

    # -- acts ------------------------------------------------------------------------------------

    def fetch(self) -> None:
        """Somebody wants prices now."""
        if self._service is not None:
            self._service.fetch()

    def cancel(self) -> None:
        """Somebody wants it to stop."""
        if self._service is not None and self.state.is_running:
            self._stop_asked = True
            self._service.cancel()

    def on_cancel_requested(self, owner: object) -> None:
        """The cross at the foot; it may be that of another task."""
        if owner is self:
            self.cancel()

    # -- what happens ----------------------------------------------------------------------------

    def on_time_to_watch(self) -> None:
        """The window has what it needs itself: from now on prices are fetched by the clock."""
        if self._service is not None:
            self._service.watch()

    def on_formats_changed(self) -> None:
        """Another language: what runs is named in it (what is said above the figures is made anew
        by `Troubles`)."""
        if self.state.is_running and not self._task.isActive():
            self._show_task()
        self.on_age()

    def on_state_changed(self, state: FetchState) -> None:
        """Show it at the foot."""
        if state.problem is None:
            self._troubles.clear(REFUSED)
        if not state.is_running:
            self._troubles.retell(OUTAGE)  # the next try is at another time
            self._task.stop()
            self._status.clear_task(self)
        elif state.is_manual or state.progress is None or not self._task.isActive():
            self._show_running(state)
        self.on_age()
        self.changed.emit()

    def on_task_long(self) -> None:
        """It runs longer than nobody would notice."""
        if self.state.is_running:
            self._show_task()

    def on_age(self) -> None:
        """Time goes by: say anew how old prices are."""
        if self._context is not None:
            text = freshness(self.state, self._context, calendar.now())
            self._status.set_fetched(connection_of(self.state), text)

    def on_finished(self, report: FetchReport) -> None:
        """All that came is in the book."""
        context, state = self._context, self.state
        if context is None:
            return
        if report.stopped:
            if self._stop_asked:
                self._stop_asked = False
                context.announce(done_text(report, context))
            return
        if state.is_manual:
            self._hidden.clear()
        self._tell_clock(report)
        self._tell_restated(report)
        if not missing(report):
            self._hidden.discard(OUTAGE)
            self._troubles.clear(OUTAGE)
            if state.is_manual:
                context.announce(done_text(report, context))
        elif state.is_manual or OUTAGE in self._troubles.sources:
            self._tell_outage(report)
        elif OUTAGE in self._hidden:
            return
        elif _has_wrong_clock(report):
            self._tell_outage(report)
        else:
            work = partial(stale_among, context.book, missing(report))
            context.jobs.run(work, partial(self.on_stale_known, report), context.fail)

    def on_stale_known(self, report: FetchReport, assets: tuple[str, ...]) -> None:
        """It is known whether the figures in sight suffer."""
        if assets and self._context is not None and report is self.state.last:
            self._tell_outage(report)

    def on_refused(self, problem: LedgerError) -> None:
        """What somebody asked for is not done."""
        context = self._context
        if context is None:
            return
        if isinstance(problem, FetchRunning | NobodyThere):
            context.announce(text_of(problem, Teller.of(context)))
            return
        source = REFUSED if problem is self.state.problem else OUTAGE
        self._troubles.tell(source, partial(self._refusal, problem))

    # -- parts -----------------------------------------------------------------------------------

    def _refusal(self, problem: LedgerError) -> Trouble:
        assert self._context is not None
        acts: tuple[Act, ...] = ()
        if isinstance(problem, BadPriceSettings):
            acts = (Act(self.tr("Price settings…"), self.settings_wanted.emit),)
        return Trouble(text_of(problem, Teller.of(self._context)), Level.WARNING, acts=acts)

    def _show_running(self, state: FetchState) -> None:
        if state.is_manual:
            self._show_task()
        elif state.progress is None:
            self._task.start()
        else:
            self._show_task()

    def _show_task(self) -> None:
        progress = self.state.progress
        if self._context is not None:
            text = progress_text(progress, self._context)
            done, total = (0, 0) if progress is None else (progress.done, progress.total)
            self._status.set_task(text, done, total, owner=self, behind=True)

    def _tell_outage(self, report: FetchReport) -> None:
        self._troubles.tell(OUTAGE, partial(self._outage, report))

    def _outage(self, report: FetchReport) -> Trouble:
        assert self._context is not None
        outage = outage_of(self.state, report, self._context, calendar.now())
        asset = missing(report)[0]
        acts = (
            Act(self.tr("Try now"), self.fetch, "refresh-cw"),
            Act(self.tr("Enter a price"), partial(self.price_wanted.emit, asset)),
        )
        return Trouble(outage.text, outage.level, outage.details, acts, outage.hint)

    def _tell_clock(self, report: FetchReport) -> None:
        off, context = report.clock_off_s, self._context
        if off is None or context is None:
            self._hidden.discard(CLOCK)
            self._troubles.clear(CLOCK)
        elif CLOCK not in self._hidden:
            self._troubles.tell(CLOCK, partial(clock_trouble, off, context))

    def _tell_restated(self, report: FetchReport) -> None:
        count, context = sum(outcome.restated for outcome in report.outcomes), self._context
        if count and context is not None:
            sources = ", ".join(dict.fromkeys(o.source for o in report.outcomes if o.restated))
            self._troubles.tell(RESTATED, lambda: self._restated(count, sources, context))

    def _restated(self, count: int, sources: str, context: BookContext) -> Trouble:
        act = Act(self.tr("Show prices"), self.prices_wanted.emit)
        return restated_trouble(count, sources, context, act)

    def _timer(self, after_ms: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(act)
        return timer


def _has_wrong_clock(report: FetchReport) -> bool:
    from alem_desktop.core.fetch_errors import WrongClock

    return any(isinstance(outcome.problem, WrongClock) for outcome in report.failed)
