"""The calendar page: which days of an asset have a price, and what the current day has in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.jobs.runner import Job, JobCancelled
from alem_desktop.services.price_board import BoardLine, CoverageDay, DayState
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.price_words import source_text
from alem_desktop.ui.prices.day_marks import DayLegend
from alem_desktop.ui.prices.filtering import key_of
from alem_desktop.ui.prices.loading import load_coverage
from alem_desktop.ui.prices.months_view import MonthsView
from alem_desktop.ui.prices.words import crossed_path, doubts_text, moment_text, price_text
from alem_desktop.ui.widgets.buttons import make_icon_button, name_icon_button
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.scroll_column import ScrollColumn


class CalendarPage(QWidget):
    """Signals: day_changed (a date), day_opened (a date: its observations are wanted)."""

    day_changed = Signal(object)
    day_opened = Signal(object)

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: BoardLine | None = None
        self._coverage: Mapping[date, CoverageDay] = {}
        self._job: Job | None = None
        self._scroll = ScrollColumn(self)
        self.months = MonthsView(context.today(), self.day_words, self)
        self.earlier = make_icon_button("chevron-up", "", self)
        self.later = make_icon_button("chevron-down", "", self)
        self.said = PlainLabel(parent=self)
        self.said.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.legend = DayLegend(self)
        turns = QVBoxLayout()
        turns.setSpacing(0)
        turns.addWidget(self.earlier)
        turns.addWidget(self.later)
        turns.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(RELATED)
        line.addWidget(self.months, 1)
        line.addLayout(turns)
        column = self._scroll.column
        column.setContentsMargins(PAGE_SIDE, RELATED, RELATED, 4)
        column.setSpacing(RELATED)
        column.addLayout(line, 1)
        column.addWidget(self.legend)
        self.said.setContentsMargins(PAGE_SIDE, 4, PAGE_SIDE, RELATED)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.said)
        self.months.day_changed.connect(self.on_day_changed)
        self.months.day_opened.connect(self.day_opened)
        self.months.months_changed.connect(self.reload)
        self.earlier.clicked.connect(partial(self._turn, -1))
        self.later.clicked.connect(partial(self._turn, 1))
        self.retranslate()

    @property
    def day(self) -> date:
        """The current day."""
        return self.months.day

    def show_line(self, line: BoardLine | None) -> None:
        """Show another asset's calendar, or the same after something came."""
        before, self._line = self._line, line
        if line is None or before is None or key_of(line) != key_of(before):
            self._take({})
        self.months.set_today(self._context.today())
        self.reload()

    def go_to(self, day: date) -> None:
        """Make a day the current one."""
        self.months.go_to(day)
        self._say()

    def take_focus(self) -> None:
        """The days have the keys."""
        self.months.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_day()

    def reload(self) -> None:
        """Ask what the days in sight have, while the page is in sight."""
        if self._job is not None:
            self._job.forget()
            self._job = None
        line = self._line
        if line is None or not self.isVisible():
            return
        first, last = self.months.span
        self._job = self._context.jobs.run(
            partial(load_coverage, self._context.book, line.asset, line.currency, first, last),
            self.on_loaded,
            self.on_failed,
        )

    # -- what happens ----------------------------------------------------------------------------

    def on_loaded(self, coverage: Mapping[date, CoverageDay]) -> None:
        """What the days have."""
        self._job = None
        self._take(coverage)

    def on_failed(self, error: Exception) -> None:
        """The book cannot be read."""
        self._job = None
        if not isinstance(error, JobCancelled):
            self._context.fail(error)

    def on_day_changed(self, day: date) -> None:
        """The user went to another day."""
        self._say()
        self._show_day()
        self.day_changed.emit(day)

    # -- words -----------------------------------------------------------------------------------

    def day_words(self, day: date) -> str:
        """What a day has: price, source, age and doubts; or that there is none."""
        found, formats = self._coverage.get(day), self._context.formats
        when = formats.long_date(day)
        if found is None:
            return when
        price = found.price
        if found.state is DayState.BEFORE:
            return self.tr("{day}: the book had no entry yet.").format(day=when)
        if price is None:
            return self.tr("{day}: no price is known.").format(day=when)
        texts = {
            DayState.CARRIED: self.tr("{day}: {price}, {source}, carried over from {time}."),
            DayState.OVERRIDDEN: self.tr("{day}: {price}, said by hand, for {time}."),
        }
        usual = self.tr("{day}: {price}, {source}, of {time}.")
        rate = self._line is not None and self._line.is_rate
        time = formats.date(price.date) if rate else moment_text(self._context, price.time)
        source = " ".join(filter(None, (source_text(price.source), crossed_path(price))))
        text = texts.get(found.state, usual).format(
            day=when, price=price_text(formats, price), source=source, time=time
        )
        if found.state is DayState.FLAGGED:
            doubts = self.tr("To look at: {doubts}.").format(doubts=doubts_text(price, formats))
            text = f"{text} {doubts}"
        return text

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.months.set_language(self._context.formats.language)
        self.months.setAccessibleName(self.tr("Calendar of prices"))
        name_icon_button(self.earlier, self.tr("Earlier (Page Up)"))
        name_icon_button(self.later, self.tr("Later (Page Down)"))
        self.legend.retranslate()
        self._say()

    # -- how -------------------------------------------------------------------------------------

    def _take(self, coverage: Mapping[date, CoverageDay]) -> None:
        self._coverage = coverage
        self.months.set_coverage(coverage)
        self._say()

    def _say(self) -> None:
        words = self.day_words(self.months.day)
        self.said.setText(words)
        self.months.setAccessibleDescription(words)

    def _show_day(self) -> None:
        """In a low window the days scroll: the current one stays in sight."""
        box, inner = self.months.current_box(), self._scroll.widget()
        if inner is not None:
            at = self.months.mapTo(inner, box.center())
            self._scroll.ensureVisible(at.x(), at.y(), box.width(), box.height())

    def _turn(self, months: int, _checked: bool = False) -> None:
        self.months.step_months(months)
