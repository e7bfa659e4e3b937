"""What the tab is set to: chart, scope and days, and the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from alem_desktop.services.charting import ChartKind
from alem_desktop.ui.charts.asked import Asked
from alem_desktop.ui.charts.ranges import ChartRange, Period, first_day, kept_name, period_of
from alem_desktop.ui.context import FUNCTIONAL, PRESENTATION, BookContext
from alem_desktop.ui.settings import CHART_BENCHMARK, CHART_KIND, CHART_LOG, CHART_RANGE

_MOST_BACK = 50


class Step(NamedTuple):
    """Where one has come from."""

    kind: ChartKind
    period: Period


class ChartState(QObject):
    """The choices of a tab, kept in the settings. Signal `changed`: something else is asked."""

    changed = Signal()

    def __init__(self, context: BookContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        settings = context.settings
        self._asked = Asked(
            _kind_of(settings.get(CHART_KIND)),
            benchmark=settings.get(CHART_BENCHMARK),
            log=settings.get(CHART_LOG),
        )
        self._period = period_of(settings.get(CHART_RANGE))
        self._steps: list[Step] = []
        context.currency_changed.connect(self.on_window_currency)

    @property
    def asked(self) -> Asked:
        """Chart, scope, currency and benchmark."""
        return self._asked

    @property
    def period(self) -> Period:
        """The days, by name or of one's own."""
        return self._period

    @property
    def currency(self) -> str:
        """The code of the currency in which all is told."""
        return self._asked.currency or self._context.currency_code

    @property
    def may_go_back(self) -> bool:
        """Whether there is a period to go back to."""
        return bool(self._steps)

    def set_asked(self, asked: Asked) -> None:
        """Another chart, scope, currency, benchmark or scale.

        The window's two currencies are the window's to switch.
        """
        info = self._context.book.info
        window = {
            info.presentation_currency: PRESENTATION,
            info.functional_currency: FUNCTIONAL,
        }
        if asked.currency in window:
            wanted, asked = window[asked.currency], replace(asked, currency=None)
            self._put(asked)
            self._context.set_currency(wanted)
            return
        self._put(asked)

    def set_kind(self, kind: ChartKind) -> None:
        """Another chart of the same."""
        self.set_asked(replace(self._asked, kind=kind))

    def choose_range(self, chosen: ChartRange) -> None:
        """A named period: there is nothing to go back to from it."""
        self._steps.clear()
        self._take(self._asked.kind, chosen)

    def step_range(self, step: int, end: date, days: int) -> None:
        """The next longer (1) or shorter (-1) named period; `days` are shown up to `end`."""
        ranges = list(ChartRange)
        if isinstance(self._period, ChartRange):
            at = ranges.index(self._period) + step
            self.choose_range(ranges[min(max(at, 0), len(ranges) - 1)])
            return
        lengths = [(first, each) for each in ranges if (first := first_day(each, end))]
        longer = [each for first, each in lengths if (end - first).days + 1 > days]
        shorter = [each for first, each in lengths if (end - first).days + 1 < days]
        if step > 0:
            self.choose_range(longer[0] if longer else ChartRange.ALL)
        else:
            self.choose_range(shorter[-1] if shorter else ranges[0])

    def go_to(self, period: Period, kind: ChartKind | None = None) -> None:
        """Days of one's own, from which there is a way back."""
        if period != self._period:
            self._steps = [*self._steps, Step(self._asked.kind, self._period)][-_MOST_BACK:]
            self._take(kind or self._asked.kind, period)

    def go_back(self) -> None:
        """Where one came from."""
        if self._steps:
            self._take(*self._steps.pop())

    def on_window_currency(self, _currency: str) -> None:
        """The window's currency was switched: it counts here, too."""
        self._asked = replace(self._asked, currency=None)
        self.changed.emit()

    def _take(self, kind: ChartKind, period: Period) -> None:
        self._period = period
        self._asked = replace(self._asked, kind=kind)
        self._keep()
        self.changed.emit()

    def _put(self, asked: Asked) -> None:
        if asked != self._asked:
            self._asked = asked
            self._keep()
            self.changed.emit()

    def _keep(self) -> None:
        settings = self._context.settings
        settings.set(CHART_KIND, self._asked.kind.value)
        settings.set(CHART_BENCHMARK, self._asked.benchmark)
        settings.set(CHART_LOG, self._asked.log)
        settings.set(CHART_RANGE, kept_name(self._period))


def _kind_of(name: str) -> ChartKind:
    try:
        return ChartKind(name)
    except ValueError:
        return ChartKind.VALUE
