"""Days that are dragged over, zoomed to, typed, or opened as a month."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from alem_desktop.services.charting import ChartKind
from alem_desktop.ui.charts.chart_view import ChartView
from alem_desktop.ui.charts.filters import PeriodPopup
from alem_desktop.ui.charts.loading import Loaded
from alem_desktop.ui.charts.ranges import Span, fitted, month_span
from alem_desktop.ui.charts.state import ChartState
from alem_desktop.ui.charts.zooming import Window
from alem_desktop.ui.context import BookContext


class PeriodChoice(QObject):
    """Makes periods of what a plot or the popup with two dates says, by the days that are shown."""

    def __init__(
        self, context: BookContext, state: ChartState, view: ChartView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._state, self._view = context, state, view
        self._loaded: Loaded | None = None
        self.popup = PeriodPopup(context.formats, context.today, parent)
        self.popup.span_chosen.connect(state.go_to)
        view.span_chosen.connect(self.on_span_chosen)
        view.window_chosen.connect(self.on_window_chosen)
        view.cell_opened.connect(self.on_cell_opened)

    def show(self, loaded: Loaded) -> None:
        """Other days are shown."""
        self._loaded = loaded

    @property
    def shown(self) -> Span | None:
        """First and last day that are shown; None without any."""
        days = () if self._loaded is None else self._loaded.answer.series.days
        return Span(days[0].date, days[-1].date) if days else None

    def open_below(self, anchor: QWidget) -> None:
        """Type or pick the days."""
        if self.shown is not None:
            self.popup.show_span(self.shown, self._context.formats)
            self.popup.open_below(anchor)

    def on_span_chosen(self, chosen: tuple[int, int]) -> None:
        """Days were dragged over, or chosen by keys."""
        if self._loaded is not None:
            dates = self._loaded.plot.picture.dates
            self._state.go_to(Span(dates[chosen[0]], dates[chosen[1]]))

    def on_window_chosen(self, window: Window) -> None:
        """The wheel has come to rest."""
        loaded, shown = self._loaded, self.shown
        if loaded is None or shown is None:
            return
        plot, end = loaded.plot, loaded.question.end
        earliest = min(loaded.earliest or shown.first, shown.first, end - timedelta(days=1))
        span = fitted(Span(plot.day_of(window.first), plot.day_of(window.last)), earliest, end)
        if span == shown:
            self._view.zooming.drop()
        else:
            self._state.go_to(span)

    def on_cell_opened(self, at: int) -> None:
        """The days of a month."""
        if self._loaded is not None:
            cell = self._loaded.plot.picture.cells[at]
            self._state.go_to(month_span(cell.year, cell.month), ChartKind.VALUE)

    def on_shorter(self) -> None:
        """The next shorter of the named periods."""
        self._step(-1)

    def on_longer(self) -> None:
        """The next longer one."""
        self._step(1)

    def _step(self, step: int) -> None:
        end = self._context.as_of or self._context.today()
        self._state.step_range(step, end, 0 if self.shown is None else self.shown.days)
