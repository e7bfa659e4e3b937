"""When prices are fetched next: by the clock, and sooner after a fetch that failed."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from alem_desktop.core import calendar as clock
from alem_desktop.core.calendar import HOUR, SECOND, BookCalendar, Instant

if TYPE_CHECKING:
    from alem_desktop.services.fetching.outcomes import FetchReport, Outcome
    from alem_desktop.services.price_settings import PriceSettings

MINUTE = 60 * SECOND
AFTER = 2 * MINUTE
"""A close is asked for so long after it: by then every source has it."""

JITTER_S = 60
"""By up to so much before or after that, so that an office does not ask in one breath."""

PAUSES = (1, 2, 4, 8, 15)
"""Minutes to the first tries after a failure; the last pause stays."""

LOOK_EVERY_MS = 30_000
"""The longest wait at once: a computer that slept, or whose clock was set, is noticed."""


class PriceSchedule(QObject):
    """Says when it is time. Signals: due (it is; again and again until `begin`), next_changed (the
    Instant of the next time, or None)."""

    due = Signal()
    next_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next_at: Instant | None = None
        self._is_due = False
        self._tries = 0
        self._armed_at = Instant(0)
        self._rules: tuple[PriceSettings, BookCalendar] | None = None
        self._jitter_s = random.uniform(-JITTER_S, JITTER_S)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.on_time)

    @property
    def next_at(self) -> Instant | None:
        """When it is time next; None: not by itself, or now already."""
        return self._next_at

    def set_rules(self, settings: PriceSettings, calendar: BookCalendar) -> None:
        """By which settings, and on whose calendar; holds from the next `plan` on."""
        self._rules = settings, calendar

    def plan(self, report: FetchReport | None = None) -> None:
        """Look for the next time, sooner where a report says that something failed; never where
        the settings leave fetching to whoever asks for it."""
        if self._rules is None:
            return
        now = clock.now()
        turn = scheduled_after(now, *self._rules, self._jitter_s)
        if report is not None and not report.stopped and self._rules[0].enabled:
            retry = retry_after(now, report.failed, self._tries)
            self._tries = 0 if retry is None else self._tries + 1
            turn = min((each for each in (turn, retry) if each is not None), default=None)
        self._set_next(turn)
        self._arm()

    def begin(self, *, manual: bool) -> None:
        """A fetch begins: nothing is due until it is over."""
        if manual:
            self._tries = 0
        self.stop()

    def hold(self) -> None:
        """It is time, but nobody can: it stays due. Nothing ever is by settings that are off."""
        self._is_due = self._rules is None or self._rules[0].enabled
        self._set_next(None)
        self._arm()

    def stop(self) -> None:
        """Forget what was planned."""
        self._is_due = False
        self._timer.stop()
        self._set_next(None)

    def on_time(self) -> None:
        """Look at the clock."""
        now = clock.now()
        if self._is_due or (self._next_at is not None and now >= self._next_at):
            self._arm()
            self.due.emit()
        elif self._next_at is not None and now < self._armed_at:
            self.plan()  # the clock was set back
        else:
            self._arm()

    def _arm(self) -> None:
        now = self._armed_at = clock.now()
        if self._is_due:
            self._timer.start(LOOK_EVERY_MS)
        elif self._next_at is not None:
            left_ms = (self._next_at - now) // 1_000 + 1
            self._timer.start(max(0, min(left_ms, LOOK_EVERY_MS)))

    def _set_next(self, turn: Instant | None) -> None:
        if turn != self._next_at:
            self._next_at = turn
            self.next_changed.emit(turn)


def scheduled_after(
    now: Instant, settings: PriceSettings, calendar: BookCalendar, jitter_s: float = 0
) -> Instant | None:
    """When the settings want prices next, after `now`; None: never by themselves.

    `jitter_s`: this program's own distance from the others', the same at each turn.
    """
    if not settings.enabled:
        return None
    after = AFTER + round(jitter_s * SECOND)
    found: list[int] = []
    if settings.hourly:
        turn = now // HOUR * HOUR + after
        found.append(turn if turn > now else turn + HOUR)
    if settings.at_valuation_point:
        today = calendar.date_of(now)
        points = (calendar.valuation_point(today + timedelta(days=n)) for n in (-1, 0))
        found.append(next(turn for point in points if (turn := point + after) > now))
    return Instant(min(found)) if found else None


def retry_after(now: Instant, failed: Iterable[Outcome], tries: int) -> Instant | None:
    """When to ask again for what failed, `tries` of it before this one; None where it is no use.

    No source is asked before the time that it said itself.
    """
    at = now + PAUSES[min(tries, len(PAUSES) - 1)] * MINUTE
    turns = [
        max(at, outcome.next_try or 0)
        for outcome in failed
        if outcome.problem is None or outcome.problem.again
    ]
    return Instant(min(turns)) if turns else None
