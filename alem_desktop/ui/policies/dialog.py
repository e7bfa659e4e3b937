"""The rules of the book: all that is a matter of choice, who chose it, and since when."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.errors import FieldError, LedgerError
from alem_desktop.core.people import Permission
from alem_desktop.core.policy import rule_for
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.services import policies
from alem_desktop.services.book import BookChange
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.policies.columns import Said, rule_columns
from alem_desktop.ui.policies.loading import LoadedRules, RuleLine, load
from alem_desktop.ui.policies.page import RulePage
from alem_desktop.ui.policies.words import rule_name
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.entry_warnings import regains_done
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.plain import PlainLabel

_WIDTH, _HEIGHT, _LEFT = 1120, 690, 572


class PoliciesDialog(QDialog):
    """Left every rule with its value, right the chosen one. Ctrl+Enter changes, Esc closes."""

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Policies"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._context = context
        self._said = Said(context)
        self._loaded: LoadedRules | None = None
        self._running = False
        self._build()
        context.book_changed.connect(self.on_book_changed)
        context.user_changed.connect(self.on_user_changed)
        resize_to_fit(self, current_theme().px(_WIDTH), current_theme().px(_HEIGHT))
        self.on_user_changed()
        self._load()
        self.table.setFocus()

    @property
    def loaded(self) -> LoadedRules | None:
        """What is shown; None before the first answer."""
        return self._loaded

    def current(self) -> RuleLine | None:
        """The chosen rule."""
        index = self.table.currentIndex()
        return self.model.line(index) if index.isValid() else None

    def choose(self, field: str) -> None:
        """Go to a rule."""
        row = next(at for at, line in enumerate(self.model.lines) if line.field == field)
        self.table.setCurrentIndex(self.model.index(row, 0))

    def submit(self) -> None:
        """Ask for the change."""
        line = self.page.line
        if line is None or self._running or not self.page.act.isEnabled():
            return
        value = self.page.editor.read()
        if value is None:
            return
        if not self.page.editor.is_changed(value):
            self.page.editor.say_wrong(self.tr("This is in force already. Choose another value."))
            return
        first = self.page.editor.first_day
        book, user = self._context.book, self._context.user
        effective = None if first is None else book.calendar.start_of(first)
        self._running = True
        self.page.say_refused("")
        key = rule_for(line.field).key
        self._context.jobs.run(
            partial(policies.change_policy, book, key, value, user, effective),
            self.on_changed,
            self.on_refused,
        )

    # -- what happens ----------------------------------------------------------------------------

    def on_loaded(self, loaded: LoadedRules) -> None:
        """The rules are here: for the first time, or again."""
        first, self._loaded = self._loaded is None, loaded
        self.model.update_lines(loaded.rules)
        if first:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.fit()
        else:
            self._show_current(keep=True)

    def on_load_failed(self, error: Exception) -> None:
        """The book cannot be read."""
        self._context.fail(error)

    def on_current_changed(self, *_indexes: object) -> None:
        """Another rule is chosen."""
        self._show_current(keep=False)

    def on_changed(self, change: BookChange) -> None:
        """It is in the book: in force, or proposed."""
        self._running = False
        line = self.page.line
        name = "" if line is None else rule_name(line.field)
        if change.proposed:
            text = self.tr(
                "Proposed as {reference}, awaits approval. Until another person approves it, "
                "the old value is in force."
            ).format(reference=change.proposed[0])
            announced = self.tr("{rule}: proposed as {reference}, awaits approval").format(
                rule=name, reference=change.proposed[0]
            )
        else:
            text = self.tr("Changed by record {number}.").format(number=change.head.sequence)
            currency = self._context.book.info.functional_currency
            gains = regains_done(change.regains, self._context.formats, currency)
            text = f"{text} {gains}".rstrip()
            announced = self.tr("{rule}: changed").format(rule=name)
        self.page.say_done(text, waits=bool(change.proposed))
        self._context.announce(announced)
        self._context.changed(change)

    def on_refused(self, error: Exception) -> None:
        """It is not: say why, where it is to be mended."""
        self._running = False
        if not isinstance(error, LedgerError):
            self._context.fail(error)
            return
        text = text_of(error, Teller.of(self._context))
        if isinstance(error, FieldError):
            self.page.editor.say_wrong(text, at_day=error.field == "from")
        else:
            self.page.say_refused(text)

    def on_book_changed(self, _change: BookChange) -> None:
        """Somebody has changed something, perhaps a rule."""
        self._load()

    def on_user_changed(self) -> None:
        """Another person works here, who may do other things."""
        refusal = self._context.refusal(Permission.POLICY)
        self.page.allow(refusal)
        if self._context.has_users:
            hint = self.tr("Only the administrator changes rules. All may look.")
        else:
            hint = self.tr(
                "This book has no users, so whoever opens it may change its rules. Each change "
                "stays in the journal with the name and the time."
            )
        self.hint.setText(hint)

    # -- parts -----------------------------------------------------------------------------------

    def _build(self) -> None:
        columns = rule_columns(self._said)
        self.model: LineModel[RuleLine] = LineModel(columns, self)
        self.table = FittedTable(columns, point=self._context.formats.point)
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Rules of the book"))
        self.table.selectionModel().currentRowChanged.connect(self.on_current_changed)
        self.page = RulePage(self._context, self)
        self.page.change_wanted.connect(self.submit)
        self.hint = PlainLabel("", self)
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        self.close_button = make_button(self.tr("Close"), parent=self)
        self.close_button.clicked.connect(self.reject)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.page)
        self.splitter.setChildrenCollapsible(False)
        left = current_theme().px(_LEFT)
        self.splitter.setSizes([left, current_theme().px(_WIDTH) - left])
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(GROUPS, RELATED, GROUPS, RELATED)
        foot.setSpacing(GROUPS)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addLayout(foot)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)

    def _load(self) -> None:
        self._context.jobs.run(
            partial(load, self._context.book), self.on_loaded, self.on_load_failed
        )

    def _show_current(self, *, keep: bool) -> None:
        line = self.current()
        if line is not None and self._loaded is not None:
            same = self.page.line is not None and self.page.line.field == line.field
            self.page.show_rule(line, self._loaded.four_eyes, keep=keep and same)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a rule goes to its value; in a field it goes on; Esc closes."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.table.hasFocus() and self.page.editor.row.field.isEnabled():
                self.page.editor.row.field.setFocus()
            else:
                self.focusNextChild()
        else:
            super().keyPressEvent(event)
