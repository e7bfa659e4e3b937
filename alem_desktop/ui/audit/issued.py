"""Issued statements, and what came in later that would have made them others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.errors import Cancelled
from alem_desktop.core.statements.compared import Difference
from alem_desktop.drawing.tokens import GROUPS, PAGE_SIDE, RELATED
from alem_desktop.jobs.runner import Job
from alem_desktop.services.book import BookChange
from alem_desktop.ui.audit.columns import change_columns, issued_columns
from alem_desktop.ui.audit.loading import IssuedLine, load_issued
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.empty_state import EmptyState
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.plain import PlainLabel

_WIDTH, _HEIGHT = 900, 560


class IssuedDialog(QDialog):
    """Above the statements, below what would be others of the chosen one's figures."""

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Issued statements"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._context = context
        self._loaded: tuple[IssuedLine, ...] | None = None
        self._job: Job | None = None
        self._build()
        context.book_changed.connect(self.on_book_changed)
        resize_to_fit(self, current_theme().px(_WIDTH), current_theme().px(_HEIGHT))
        self.on_book_changed(None)

    @property
    def loaded(self) -> tuple[IssuedLine, ...] | None:
        """What is shown; None while the figures are worked out for the first time."""
        return self._loaded

    def current(self) -> IssuedLine | None:
        """The chosen statement."""
        index = self.table.currentIndex()
        return self.model.line(index) if index.isValid() else None

    def on_book_changed(self, _change: BookChange | None) -> None:
        """Work the figures out, for the first time or again; what is on its way is forgotten."""
        self._forget()
        if self._loaded is None:
            self.empty.set_content(self.tr("Working the figures out again…"), "")
        self._job = self._context.jobs.run_with_progress(
            partial(load_issued, self._context.book),
            self.on_loaded,
            self.on_load_failed,
            label=self.tr("Comparing issued statements"),
            leaves=self.tr("The comparison ends without a result; the book is not touched."),
        )

    def done(self, result: int) -> None:
        """Nobody waits for the figures of a window that is closed."""
        self._forget()
        super().done(result)

    def _forget(self) -> None:
        if self._job is not None:
            self._job.forget()
            self._job = None

    def on_loaded(self, lines: tuple[IssuedLine, ...]) -> None:
        """The statements are here."""
        self._job = None
        first, self._loaded = self._loaded is None, lines
        self.model.update_lines(lines)
        self._pages.setCurrentWidget(self._splitter if lines else self.empty)
        if not lines:
            self.empty.set_content(
                self.tr("No statement was issued yet"),
                self.tr(
                    "A statement gets a number when it is issued, and its figures are kept for "
                    "good. Later entries that would have changed them are listed here."
                ),
            )
        elif first:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.fit()
            self.table.setFocus()
        self.on_current_changed()

    def on_load_failed(self, error: Exception) -> None:
        """The book cannot be read, or somebody stopped it; what is here stays."""
        self._job = None
        if not isinstance(error, Cancelled):
            self._context.fail(error)
        elif self._loaded is None:
            self.empty.set_content(
                self.tr("The comparison was stopped"),
                self.tr("Close this window and open it again to compare the statements."),
            )

    def on_current_changed(self, *_indexes: object) -> None:
        """Another statement is chosen: what would be another in it."""
        line = self.current()
        if line is None:
            self.about.setText("")
            self.changes.set_lines(())
            return
        issued = line.issued
        number, reason, newer = issued.number, issued.void_reason, issued.replaced_by
        problem = "" if line.problem is None else text_of(line.problem, Teller.of(self._context))
        if reason is not None:
            words = self.tr("{number} is void: {reason}")
        elif newer is not None:
            words = self.tr("{number} is replaced by {newer}, which is compared in its place.")
        elif problem:
            words = self.tr(
                "{number} as it was issued stands. It cannot be made again today: {problem}"
            )
        elif line.changes:
            words = self.tr(
                "{number} as it was issued stands. Made today it would differ in these figures, "
                "by what was entered or priced after record {known}."
            )
        else:
            words = self.tr("{number} would come out the same today.")
        known = issued.known_at
        self.about.setText(
            words.format(number=number, known=known, reason=reason, newer=newer, problem=problem)
        )
        self.changes.set_lines(line.changes)
        self.change_table.setVisible(bool(line.changes))
        self.change_table.fit()

    def _build(self) -> None:
        point = self._context.formats.point
        columns = issued_columns(self._context)
        self.model: LineModel[IssuedLine] = LineModel(columns, self)
        self.table = FittedTable(columns, point=point)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Issued statements"))
        change_cols = change_columns(self._context)
        self.changes: LineModel[Difference] = LineModel(change_cols, self)
        self.change_table = FittedTable(change_cols, point=point)
        self.change_table.setModel(self.changes)
        self.change_table.setAccessibleName(self.tr("Figures that would be others"))
        for table in (self.table, self.change_table):
            table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.selectionModel().currentRowChanged.connect(self.on_current_changed)
        self.about = PlainLabel("", self)
        self.about.setWordWrap(True)
        below = QWidget(self)
        lower = QVBoxLayout(below)
        lower.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, 0)
        lower.setSpacing(RELATED)
        lower.addWidget(self.about)
        lower.addWidget(self.change_table, 1)
        lower.addStretch(0)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(below)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([200, 300])
        self.empty = EmptyState(self)
        self.empty.set_content(self.tr("Working the figures out again…"), "")
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._splitter)
        self._pages.addWidget(self.empty)
        self._pages.setCurrentWidget(self.empty)
        close = make_button(self.tr("Close"), parent=self)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(GROUPS, RELATED, GROUPS, RELATED)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)
