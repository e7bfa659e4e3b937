"""What narrows the list of acts: words, who, what, from and to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QWidget

from alem_desktop.drawing.formats import DateError, parse_date
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.services.auditing import AuditFilter
from alem_desktop.ui.audit.words import KIND_GROUPS, kind_word
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.widgets.field_note import FieldNote
from alem_desktop.ui.widgets.search_field import SearchField
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

_AFTER_MS = 250
_DAY_LEAST, _DAY_WIDTH, _BOX_LEAST, _MOST_SHOWN = 96, 118, 104, 30
_ONE_ROW = 760
"""The least width at which all fields stand in one row."""


class OptionalDay(QLineEdit):
    """A day, typed in any form, or none. Signal: day_changed."""

    day_changed = Signal()

    def __init__(self, context: BookContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._day: date | None = None
        self._note: FieldNote | None = None
        self.problem = ""
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setMinimumWidth(current_theme().px(_DAY_LEAST))
        self.setMaximumWidth(current_theme().px(_DAY_WIDTH))
        self.editingFinished.connect(self.on_editing_finished)

    @property
    def day(self) -> date | None:
        """The day, None for no bound."""
        return self._day

    def clear_day(self) -> None:
        """No bound any more, without a signal."""
        self._day = None
        self.clear()
        self._say("")

    def on_editing_finished(self) -> None:
        """Read what was typed."""
        text = self.text().strip()
        day = None
        if text:
            try:
                day = parse_date(text, self._context.today())
            except DateError:
                self._say(
                    self.tr("“{text}” is not a date. Write it as 20.11.2026.").format(text=text)
                )
                return
        self._say("")
        self.setText("" if day is None else self._context.formats.date(day))
        if day != self._day:
            self._day = day
            self.day_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.on_editing_finished()
        else:
            super().keyPressEvent(event)

    def _say(self, problem: str) -> None:
        self.problem = problem
        restyle(self, "problem", "error" if problem else "")
        self.setAccessibleDescription(problem)
        if self._note is None:
            if not problem:
                return
            self._note = FieldNote(self)
        self._note.say(problem)


class FilterRow(QWidget):
    """Signal: filter_changed (an AuditFilter), a moment after the last key of a word."""

    filter_changed = Signal(object)

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._last = AuditFilter()
        self.words = SearchField(self.tr("Words of an act (Ctrl+F)"), self)
        self.user = QComboBox(self)
        self.user.setAccessibleName(self.tr("Who"))
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Kind of act"))
        self.kind.setMaxVisibleItems(_MOST_SHOWN)
        self.since = OptionalDay(context, self.tr("From day"), self)
        self.until = OptionalDay(context, self.tr("To day"), self)
        self.show_users(())
        self.kind.addItem(self.tr("All acts"), "")
        for group in KIND_GROUPS:
            self.kind.insertSeparator(self.kind.count())
            for kind in group:
                self.kind.addItem(kind_word(kind), kind.value)
        guard_wheel(self.user, self.kind)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self.on_changed)
        for box in (self.user, self.kind):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumWidth(current_theme().px(_BOX_LEAST))
        rest = QHBoxLayout()
        rest.setSpacing(RELATED)
        for widget in (self.user, self.kind, self.since, self.until):
            rest.addWidget(widget, 1 if widget is self.kind else 0)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(RELATED)
        self._layout.addWidget(self.words, 1)
        self._layout.addLayout(rest, 1)
        self.words.textChanged.connect(self.on_typed)
        self.user.currentIndexChanged.connect(self.on_changed)
        self.kind.currentIndexChanged.connect(self.on_changed)
        self.since.day_changed.connect(self.on_changed)
        self.until.day_changed.connect(self.on_changed)

    @property
    def wanted(self) -> AuditFilter:
        """What is asked for."""
        since, until = self.since.day, self.until.day
        days = self._context.book.calendar
        user, kind = self.user.currentData(), self.kind.currentData()
        return AuditFilter(
            tuple(self.words.text().split()),
            (user,) if user else (),
            (kind,) if kind else (),
            None if since is None else days.start_of(since),
            None if until is None else days.valuation_point(until),
        )

    @property
    def is_waiting(self) -> bool:
        """Whether a word has been typed and not yet been asked for."""
        return self._soon.isActive()

    def show_users(self, users: tuple[str, ...]) -> None:
        """Offer everybody who ever did something; the choice stays."""
        offered = [self.user.itemData(at) for at in range(1, self.user.count())]
        if offered == list(users) and self.user.count():
            return
        chosen = self.user.currentData()
        self.user.blockSignals(True)
        self.user.clear()
        self.user.addItem(self.tr("Everybody"), "")
        for name in users:
            self.user.addItem(name, name)
        self.user.setCurrentIndex(max(self.user.findData(chosen), 0))
        self.user.blockSignals(False)

    def clear_all(self) -> None:
        """Everything again."""
        for box in (self.user, self.kind):
            box.setCurrentIndex(0)
        self.since.clear_day()
        self.until.clear_day()
        self.words.clear()
        self.on_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_wide = self.width() >= current_theme().px(_ONE_ROW)
        self._layout.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def on_typed(self, _text: str) -> None:
        """Another word, or a part of one."""
        self._soon.start()

    def on_changed(self, *_said: object) -> None:
        """Ask, if it is something else than before."""
        self._soon.stop()
        wanted = self.wanted
        if wanted != self._last:
            self._last = wanted
            self.filter_changed.emit(wanted)
