"""Which day of the picture is read out: the one under the pointer, the chosen one, or the last."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from alem_desktop.ui.charts.chart_view import ChartView
from alem_desktop.ui.charts.plot import Plot
from alem_desktop.ui.charts.plot_keys import count_of
from alem_desktop.ui.charts.read_out import Reading, ReadOut
from alem_desktop.ui.charts.readings import PictureReader


class DayReader(QObject):
    """Reads the shown day into the row above the plot and to screen readers.

    Signal `said`: a sentence for the status line.
    """

    said = Signal(str)

    def __init__(self, view: ChartView, read_out: ReadOut, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._read_out = view, read_out
        self._plot: Plot | None = None
        self._reader: PictureReader | None = None
        self._pinned: int | None = None
        self._hovered: int | None = None
        view.day_pointed.connect(self.on_day_pointed)
        view.day_chosen.connect(self.on_day_chosen)
        view.span_pointed.connect(self.on_span_pointed)
        view.zooming.changed.connect(self.on_window_changed)

    @property
    def shown_day(self) -> int | None:
        """The index of what is read out: of a day, or of a month's cell."""
        last = -1 if self._plot is None else count_of(self._plot.picture) - 1
        if last < 0:
            return None
        chosen = self._hovered if self._hovered is not None else self._pinned
        return last if chosen is None else min(chosen, last)

    def show_plot(self, plot: Plot, reader: PictureReader) -> None:
        """Another picture: its last day is read out."""
        self._plot, self._reader = plot, reader
        self._pinned = self._hovered = None
        self._show()

    def on_day_pointed(self, day: int | None) -> None:
        """The pointer is over a day, or has left: then the chosen day, or the last, is back."""
        if day != self._hovered:
            self._hovered = day
            self._show()

    def on_day_chosen(self, day: int | None) -> None:
        """A key or a click went to a day, which stays."""
        self._pinned, self._hovered = day, None
        self._show()

    def on_span_pointed(self, span: tuple[int, int] | None) -> None:
        """Days are being chosen: first and last of them, and how long it is from one to the
        other."""
        plot = self._plot
        if span is None or plot is None:
            self._show()
            return
        dates, formats = plot.picture.dates, plot.formats
        first, last = (dates[at] for at in span)
        hint = self.tr("Enter or letting go shows them, Esc drops them")
        self._say(
            self.tr("{first} to {last}").format(first=formats.date(first), last=formats.date(last)),
            [Reading("", formats.days((last - first).days)), Reading(hint, "")],
        )

    def on_window_changed(self) -> None:
        """The wheel has come to other days, or to rest."""
        plot, window = self._plot, self._view.zooming.window
        if plot is None or window is None:
            self._show()
            return
        formats = plot.formats
        first, last = plot.day_of(window.first), plot.day_of(window.last)
        self._say(
            self.tr("{first} to {last}").format(first=formats.date(first), last=formats.date(last)),
            [Reading("", formats.days((last - first).days))],
        )

    def go_to_trade(self, step: int) -> None:
        """The next day with a purchase or sale (1), or the one before (-1); round the ends, so
        that the key always leads somewhere."""
        here, reader = self.shown_day, self._reader
        if reader is None or here is None:
            return
        days = reader.days_with_trades
        if not days:
            self.said.emit(self.tr("Nothing was bought or sold in this period"))
            return
        if step > 0:
            self.on_day_chosen(next((day for day in days if day > here), days[0]))
        else:
            earlier = [day for day in days if day < here]
            self.on_day_chosen(earlier[-1] if earlier else days[-1])

    def _show(self) -> None:
        plot, reader, at = self._plot, self._reader, self.shown_day
        if plot is None or reader is None:
            return
        if at is None or plot.picture.sentence:
            self._say("", [Reading("", plot.picture.sentence, tone="text2")])
            self._view.mark(None, crosshair=False)
            return
        self._say(*reader.read(at))
        self._view.mark(at, crosshair=self._hovered is not None or self._pinned is not None)

    def _say(self, title: str, found: list[Reading]) -> None:
        self._read_out.show_readings(title, found)
        self._view.describe(self._read_out.text)
