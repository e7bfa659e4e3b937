"""The page of a day: everything that was said of an asset, all sources side by side."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.jobs.runner import Job, JobCancelled
from alem_desktop.services.price_board import BoardLine, DayObservation
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.prices.line_table import LineTable
from alem_desktop.ui.prices.loading import load_day
from alem_desktop.ui.prices.observation_columns import observation_columns
from alem_desktop.ui.prices.words import pair_text
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.date_field import AsOfField
from alem_desktop.ui.widgets.plain import PlainLabel

_DAY_WIDTH = 124


class ObservationsPage(QWidget):
    """Signal: day_changed (a date, by the user)."""

    day_changed = Signal(object)

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: BoardLine | None = None
        self._job: Job | None = None
        self._label = PlainLabel(parent=self)
        self._label.setProperty("role", "label")
        self.day = AsOfField(context.formats, context.today, self)
        self._label.setBuddy(self.day)
        self.count = PlainLabel(parent=self)
        self.count.setProperty("role", "label")
        columns, point = observation_columns(context), context.formats.point
        self.table: LineTable[DayObservation] = LineTable(columns, point, self)
        self.none = PlainLabel(parent=self)
        self.none.setProperty("role", "body2")
        self.none.setWordWrap(True)
        self.none.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, 0)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.none)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, 6, PAGE_SIDE, 6)
        head.setSpacing(RELATED)
        head.addWidget(self._label)
        head.addWidget(self.day)
        head.addStretch(1)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.day.date_changed.connect(self.on_day_changed)
        self.day.returnPressed.connect(self.take_focus)
        self.retranslate()
        self._measure()

    @property
    def lines(self) -> tuple[DayObservation, ...]:
        """What is listed."""
        return tuple(self.table.lines)

    def show_line(self, line: BoardLine | None) -> None:
        """Another asset, or the same after something came."""
        self._line = line
        self.reload()

    def go_to(self, day: date) -> None:
        """Another day."""
        if day != self.day.date:
            self.day.set_date(day)
            self.reload()

    def take_focus(self) -> None:
        """The rows have the keys; the day where there are none."""
        shown = self.table if self._stack.currentWidget() is self.table else self.day
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Ask the book, while the page is in sight."""
        if self._job is not None:
            self._job.forget()
            self._job = None
        line = self._line
        if line is None or not self.isVisible():
            return
        work = partial(load_day, self._context.book, line, self.day.date)
        self._job = self._context.jobs.run(work, self.on_loaded, self.on_failed)

    # -- what happens ----------------------------------------------------------------------------

    def on_loaded(self, found: tuple[DayObservation, ...]) -> None:
        """What was said on the day."""
        self._job = None
        self.table.show_lines(found)
        formats, n = self._context.formats, len(found)
        self.count.setText(
            counted(self.tr("%n observation(s)", "", n), n, formats) if found else ""
        )
        asset = "" if self._line is None else pair_text(self._line)
        text = self.tr("Nothing was said of {asset} on {day}.")
        self.none.setText(text.format(asset=asset, day=formats.long_date(self.day.date)))
        self._stack.setCurrentWidget(self.table if found else self.none)

    def on_failed(self, error: Exception) -> None:
        """The book cannot be read."""
        self._job = None
        if not isinstance(error, JobCancelled):
            self._context.fail(error)

    def on_day_changed(self, day: date) -> None:
        """The user asks about another day; one that has not begun has nothing."""
        today = self._context.today()
        if day > today:
            self.day.set_date(today)
        self.reload()
        self.day_changed.emit(self.day.date)

    def retranslate(self) -> None:
        """The words of the language in force."""
        formats = self._context.formats
        self._label.setText(self.tr("Day"))
        self.day.set_formats(formats)
        self.day.setAccessibleName(self.tr("Day"))
        self.table.setAccessibleName(self.tr("Observations of the day"))
        self.table.declare(observation_columns(self._context), formats.point)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_stack"):
            self._measure()

    def _measure(self) -> None:
        self.day.setFixedWidth(current_theme().px(_DAY_WIDTH))
