"""Periods of the book: what is closed and locked, closing more of it, and opening it again."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.control_errors import ChecklistOpen
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.people import Permission
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.services import closing
from alem_desktop.services.book import BookChange
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.periods.close_part import ClosePart
from alem_desktop.ui.periods.columns import HistoryLine, history_columns, history_lines
from alem_desktop.ui.periods.loading import Checklist, LoadedPeriods, load, load_checklist
from alem_desktop.ui.periods.reopen_part import ReopenPart
from alem_desktop.ui.periods.words import cut_text
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.transactions.labels import rule
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.scroll_column import ScrollColumn

_WIDTH, _HEIGHT = 1160, 650
_BESIDE = 860
"""The least width at which the halves stand side by side."""
_LEAST_HISTORY = 150


class PeriodsDialog(QDialog):
    """Left the checklist and closing, right reopening and what was done before. Esc closes the
    window; what cannot be undone takes its button."""

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Periods"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._context = context
        self._loaded: LoadedPeriods | None = None
        self._running = False
        self.closing = ClosePart(context, self)
        self.closing.day_changed.connect(self.on_day_changed)
        self.closing.close_wanted.connect(self.on_close_wanted)
        self.reopening = ReopenPart(context, self)
        self.reopening.reopen_wanted.connect(self.on_reopen_wanted)
        self._build()
        context.book_changed.connect(self.on_book_changed)
        context.user_changed.connect(self.on_user_changed)
        resize_to_fit(self, current_theme().px(_WIDTH), current_theme().px(_HEIGHT))
        self.on_user_changed()
        self._load()
        self.closing.day.setFocus()

    @property
    def loaded(self) -> LoadedPeriods | None:
        """What is shown; None before the first answer."""
        return self._loaded

    # -- what happens ----------------------------------------------------------------------------

    def on_loaded(self, loaded: LoadedPeriods) -> None:
        """How far the book is closed."""
        self._loaded = loaded
        formats = self._context.formats
        self.closed.setText(cut_text(loaded.periods.closed or loaded.periods.locked, formats))
        self.locked.setText(cut_text(loaded.periods.locked, formats))
        self.reopening.show_periods(loaded.periods, loaded.four_eyes)
        self.history.set_lines(history_lines(loaded, self._context))
        self.history_table.fit()
        # Nothing was closed: that is said above, and a table without rows says no more.
        for widget in (self._history_rule, self._history_title, self.history_table):
            widget.setVisible(bool(self.history.rowCount()))

    def on_checklist(self, checklist: Checklist) -> None:
        """The list of the day that was asked about."""
        self.closing.show_checklist(checklist)

    def on_load_failed(self, error: Exception) -> None:
        """The book cannot be read."""
        self._context.fail(error)

    def on_checklist_failed(self, error: Exception) -> None:
        """A day that cannot be asked about."""
        if isinstance(error, LedgerError):
            self.closing.say_refused(self._text_of(error))
        else:
            self._context.fail(error)

    def on_day_changed(self, day: date) -> None:
        """Another last day was chosen."""
        self._check(day)

    def on_close_wanted(self, lock: bool) -> None:
        """One of the two ways."""
        if self._running or not self.closing.is_ready(lock):
            return
        self._running = True
        self._context.jobs.run(
            partial(
                closing.close,
                self._context.book,
                self.closing.until,
                self._context.user,
                lock=lock,
                reason=self.closing.reason.text().strip(),
            ),
            self.on_locked if lock else self.on_closed,
            self.on_close_refused,
        )

    def on_closed(self, change: BookChange) -> None:
        """Only late entries with a note are taken now."""
        self._done_closing(change, self.tr("Closed until {day}. Late entries take a note."))

    def on_locked(self, change: BookChange) -> None:
        """Nothing more is taken."""
        self._done_closing(change, self.tr("Locked until {day}. Nothing dated in it is taken."))

    def on_close_refused(self, error: Exception) -> None:
        """Say why not, where it is to be mended."""
        self._running = False
        if isinstance(error, LedgerError):
            text = self._text_of(error)
            self.closing.say_refused(text, at_reason=isinstance(error, ChecklistOpen))
        else:
            self._context.fail(error)

    def on_reopen_wanted(self) -> None:
        """Open what is closed."""
        if self._running or not self.reopening.is_ready():
            return
        self._running = True
        book, since = self._context.book, self.reopening.since
        reason = self.reopening.reason.text().strip()
        self._context.jobs.run(
            partial(closing.reopen, book, since, reason, self._context.user),
            self.on_reopened,
            self.on_reopen_refused,
        )

    def on_reopened(self, change: BookChange) -> None:
        """It is open, or it waits."""
        self._running = False
        day = self._context.formats.date(self.reopening.since)
        if change.proposed:
            text = self.tr("Proposed as {reference}, awaits approval. Until then nothing opens.")
            text = text.format(reference=change.proposed[0])
        else:
            text = self.tr("Open from {day} on.").format(day=day)
        self.reopening.say_done(text, waits=bool(change.proposed))
        self._context.announce(text)
        self._context.changed(change)

    def on_reopen_refused(self, error: Exception) -> None:
        """Say why not."""
        self._running = False
        if isinstance(error, LedgerError):
            self.reopening.say_refused(self._text_of(error))
        else:
            self._context.fail(error)

    def on_book_changed(self, _change: BookChange) -> None:
        """Somebody has changed something: a line may be done now."""
        self._load()

    def on_user_changed(self) -> None:
        """Another person works here, who may do other things."""
        context = self._context
        self.closing.allow(context.refusal(Permission.CLOSE))
        self.reopening.allow(context.refusal(Permission.REOPEN))
        self.hint.setText(
            ""
            if context.has_users
            else self.tr("This book has no users, so whoever opens it may close and reopen.")
        )

    # -- parts -----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.closed, self.locked = PlainLabel("", self), PlainLabel("", self)
        stands = QGridLayout()
        stands.setHorizontalSpacing(RELATED)
        stands.setColumnStretch(4, 1)
        names = (self.tr("Closed"), self.tr("Locked"))
        for at, (name, label) in enumerate(zip(names, (self.closed, self.locked), strict=True)):
            term = PlainLabel(name, self)
            term.setProperty("role", "body2")
            label.setProperty("role", "section")
            label.setAccessibleName(name)
            stands.addWidget(term, at, 0)
            stands.addWidget(label, at, 1)
        columns = history_columns(self._context)
        self.history: LineModel[HistoryLine] = LineModel(columns, self)
        self.history_table = FittedTable(columns, point=self._context.formats.point)
        self.history_table.setModel(self.history)
        self.history_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.history_table.setAccessibleName(self.tr("What was done"))
        self.history_table.setMinimumHeight(current_theme().px(_LEAST_HISTORY))
        self._history_title = PlainLabel(self.tr("What was done, the newest first"), self)
        self._history_title.setProperty("role", "section")
        self._right = QWidget(self)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(RELATED)
        self._history_rule = rule()
        for widget in (self.reopening, self._history_rule, self._history_title):
            right.addWidget(widget)
        right.addWidget(self.history_table, 1)
        right.addStretch(0)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(2 * GROUPS)
        self._halves.addWidget(self.closing, 5)
        self._halves.addWidget(self._right, 6)
        scroll = ScrollColumn(self)
        scroll.column.setContentsMargins(GROUPS, GROUPS, GROUPS, RELATED)
        scroll.column.setSpacing(RELATED)
        scroll.column.addLayout(stands)
        scroll.column.addWidget(rule())
        scroll.column.addLayout(self._halves, 1)
        self.hint = PlainLabel("", self)
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        self.close_button = make_button(self.tr("Close the window"), parent=self)
        self.close_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(GROUPS, RELATED, GROUPS, RELATED)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)

    def _done_closing(self, change: BookChange, words: str) -> None:
        self._running = False
        text = words.format(day=self._context.formats.date(self.closing.until))
        self.closing.say_done(text)
        self._context.announce(text)
        self._context.changed(change)

    def _load(self) -> None:
        jobs, book = self._context.jobs, self._context.book
        jobs.run(partial(load, book), self.on_loaded, self.on_load_failed)
        self._check(self.closing.until)

    def _check(self, day: date) -> None:
        self._context.jobs.run(
            partial(load_checklist, self._context.book, day),
            self.on_checklist,
            self.on_checklist_failed,
        )

    def _text_of(self, error: Exception) -> str:
        return text_of(error, Teller.of(self._context))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= current_theme().px(_BESIDE)
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on to the next; Esc closes the window."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
