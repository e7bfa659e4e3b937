"""The audit trail: every act of the book, who did it when and why, and what it changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.people import Permission
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.services.auditing import AuditFilter, AuditLine
from alem_desktop.services.book import BookChange
from alem_desktop.ui.audit.act_panel import ActPanel
from alem_desktop.ui.audit.columns import act_columns
from alem_desktop.ui.audit.export import AuditExport
from alem_desktop.ui.audit.filter_row import FilterRow
from alem_desktop.ui.audit.issued import IssuedDialog
from alem_desktop.ui.audit.loading import Act, Answer, load_act
from alem_desktop.ui.audit.model import AuditModel
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.empty_state import Act as EmptyAct
from alem_desktop.ui.widgets.empty_state import EmptyState
from alem_desktop.ui.widgets.plain import PlainLabel

_WIDTH, _HEIGHT, _UPPER = 1180, 710, 400
_LEAST_TABLE = 44


class AuditDialog(QDialog):
    """Above all acts, the newest first; below the chosen one in full.

    Ctrl+F goes to the filter, Enter into the chosen act, Esc back from there and out.
    """

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Audit trail"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._context = context
        self._export = AuditExport(context, self)
        self._export.saved.connect(self.on_saved)
        self._export.refused.connect(self.on_refused)
        self._build()
        context.book_changed.connect(self.on_book_changed)
        context.user_changed.connect(self.on_user_changed)
        resize_to_fit(self, current_theme().px(_WIDTH), current_theme().px(_HEIGHT))
        self.on_user_changed()
        self.model.ask(AuditFilter())
        self.table.setFocus()

    @property
    def export(self) -> AuditExport:
        """Writes what is listed."""
        return self._export

    def current(self) -> AuditLine | None:
        """The chosen act, None while its row is not here."""
        index = self.table.currentIndex()
        return self.model.line(index.row()) if index.isValid() else None

    # -- what happens ----------------------------------------------------------------------------

    def on_filter_changed(self, wanted: AuditFilter) -> None:
        """Other acts are asked for."""
        self.message.say("")
        self.model.ask(wanted)

    def on_loaded(self, answer: Answer) -> None:
        """The acts are here."""
        self.filters.show_users(answer.users)
        integer = self._context.formats.integer
        count = self.tr("{matching} of {all} acts").format(
            matching=integer(answer.matching, grouped=True), all=integer(answer.all, grouped=True)
        )
        self.count.setText(count)
        self._pages.setCurrentWidget(self.table if answer.matching else self.empty)
        if not answer.matching:
            self.panel.show_nothing()
        elif not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.fit()
        self.on_current_changed()

    def on_failed(self, error: Exception) -> None:
        """The book cannot be read; what is here stays."""
        self._context.fail(error)

    def on_current_changed(self, *_indexes: object) -> None:
        """Another act is chosen, or the chosen one has come: read all of it."""
        line = self.current()
        if line is None or line == self.panel.line:
            return
        self._context.jobs.run(
            partial(load_act, self._context.book, line), self.on_act, self.on_failed
        )

    def on_act(self, act: Act) -> None:
        """All of an act is here; one that is not chosen any more is not shown."""
        if act.line == self.current():
            self.panel.show_act(act)

    def on_book_changed(self, _change: BookChange) -> None:
        """Something was done: it comes in at the top."""
        self.model.refresh()

    def on_user_changed(self) -> None:
        """Another person works here; all may look, not all may take something out."""
        refusal = self._context.refusal(Permission.EXPORT)
        self.export_button.setEnabled(not refusal)
        self.message.say(refusal, icon="lock", role="label")

    def on_export(self) -> None:
        """Write what is listed."""
        self._export.choose_file(self.filters.wanted)

    def on_saved(self, text: str) -> None:
        """The file is there."""
        self.message.say(text, icon="check", role="label")

    def on_refused(self, text: str) -> None:
        """It is not."""
        self.message.say(text)

    def on_issued(self) -> None:
        """The statements that were issued, in a window of their own."""
        dialog = IssuedDialog(self._context, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def on_clear_wanted(self, _key: str) -> None:
        """All acts again."""
        self.filters.clear_all()
        self.filters.words.setFocus()

    def start_filter(self) -> None:
        """Type what to look for."""
        self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.words.selectAll()

    # -- parts -----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.filters = FilterRow(self._context, self)
        self.filters.filter_changed.connect(self.on_filter_changed)
        columns = act_columns(self._context)
        self.model = AuditModel(self._context, columns, self)
        self.table = FittedTable(columns, point=self._context.formats.point)
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Acts, the newest first"))
        self.table.setMinimumHeight(current_theme().px(_LEAST_TABLE))
        self.table.selectionModel().currentRowChanged.connect(self.on_current_changed)
        self.table.doubleClicked.connect(self.on_opened)
        self.model.loaded.connect(self.on_loaded)
        self.model.pages_came.connect(self.on_current_changed)
        self.model.failed.connect(self.on_failed)
        self.empty = EmptyState(self)
        self.empty.set_content(
            self.tr("No act matches"),
            self.tr("Nothing in the journal has all that is asked for."),
            question=self.tr("Look at all of them:"),
            link=EmptyAct("clear", self.tr("Clear the filter"), "link"),
        )
        self.empty.act_chosen.connect(self.on_clear_wanted)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        self.panel = ActPanel(self._context, self)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(self._pages)
        self.splitter.addWidget(self.panel)
        self.splitter.setChildrenCollapsible(False)
        upper = current_theme().px(_UPPER)
        self.splitter.setSizes([upper, current_theme().px(_HEIGHT) - upper])
        self.splitter.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(GROUPS, RELATED, GROUPS, RELATED)
        head.addWidget(self.filters)
        layout.addLayout(head)
        layout.addWidget(self.splitter, 1)
        layout.addLayout(self._make_foot())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.start_filter)
        QShortcut(QKeySequence("Ctrl+E"), self, self.export_button.click)

    def _make_foot(self) -> QHBoxLayout:
        self.count = PlainLabel("", self)
        self.count.setProperty("role", "label")
        self.message = Sentence(self)
        self.issued_button = make_button(
            self.tr("Issued statements…"), icon="file-text", parent=self
        )
        self.issued_button.clicked.connect(self.on_issued)
        self.export_button = make_button(self.tr("Export…"), icon="file-down", parent=self)
        self.export_button.setToolTip(self.tr("Write the acts that match as CSV (Ctrl+E)"))
        self.export_button.clicked.connect(self.on_export)
        close = make_button(self.tr("Close"), parent=self)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(GROUPS, RELATED, GROUPS, RELATED)
        foot.setSpacing(RELATED)
        foot.addWidget(self.count)
        foot.addWidget(self.message, 1)
        foot.addStretch(0)
        for button in (self.issued_button, self.export_button, close):
            foot.addWidget(button)
        foot.setStretch(2, 1)
        return foot

    def on_opened(self, *_index: object) -> None:
        """Enter, or a double click: into the act."""
        if self.current() is not None:
            self.panel.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if plain and is_enter:
            if self.table.hasFocus():
                self.on_opened()
            elif self.filters.isAncestorOf(QApplication.focusWidget() or self):
                self.filters.on_changed()
                self.table.setFocus()
        elif (
            plain
            and event.key() == Qt.Key.Key_Escape
            and self.panel.has_keys(QApplication.focusWidget())
        ):
            self.table.setFocus()
        else:
            super().keyPressEvent(event)
