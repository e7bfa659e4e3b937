"""Import of prices or rates: what is in the file, then all of it or nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.errors import FieldError
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.jobs.runner import Job
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.messages import is_our_fault, text_of
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.form_row import FormRow

if TYPE_CHECKING:
    from alem_desktop.services.book import Book
    from alem_desktop.services.prices import PriceImport

_FIELDS = ("asset", "quote", "source")
_MOST_SHOWN = 200


class PriceImportDialog(QDialog):
    """Says how many prices are new, how many are known, and what is wrong in which row.

    The three fields are for files that do not say; the file is read again when one is changed.
    """

    def __init__(self, context: BookContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._path = path
        self._job: Job | None = None
        self._read = False
        self._ready = 0
        self.setWindowTitle(self.tr("Import prices or rates"))
        file = QLabel(path.name, self)
        file.setProperty("role", "panel")
        file.setTextFormat(Qt.TextFormat.PlainText)
        self._rows: dict[str, FormRow] = {}
        labels = {
            "asset": self.tr("&Asset"),
            "quote": self.tr("&Quoted in"),
            "source": self.tr("&Source"),
        }
        hints = {
            "asset": self.tr("only if the file does not say, as BNB"),
            "quote": self.tr("only if the file does not say, as USD"),
            "source": self.tr("who says so; the file's name if blank"),
        }
        for name in _FIELDS:
            field = QLineEdit(self)
            field.editingFinished.connect(self.on_field_edited)
            field.setProperty("last", "")
            self._rows[name] = FormRow(
                labels[name], field, hint=hints[name], field_width=180, parent=self
            )
        self._outcome = QLabel(self)
        self._outcome.setProperty("role", "section")
        self._outcome.setWordWrap(True)
        self._outcome.setTextFormat(Qt.TextFormat.PlainText)
        self._problems = QPlainTextEdit(self)
        self._problems.setReadOnly(True)
        self._problems.setAccessibleName(self.tr("What is wrong"))
        self._problems.hide()
        self._import = make_button("", "primary", parent=self)
        self._import.clicked.connect(self.on_import)
        self._cancel = make_button(self.tr("Cancel"), parent=self)
        self._cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.on_import)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._import)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addWidget(file)
        for row in self._rows.values():
            layout.addWidget(row)
        layout.addSpacing(RELATED)
        layout.addWidget(self._outcome)
        layout.addWidget(self._problems, 1)
        layout.addStretch(0)
        layout.addLayout(buttons)
        self.setMinimumWidth(current_theme().px(560))
        self._show_button()

    @property
    def outcome(self) -> str:
        """What is said of the file."""
        return self._outcome.text()

    def field(self, name: str) -> QLineEdit:
        """One of the three fields."""
        field = self._rows[name].field
        assert isinstance(field, QLineEdit)
        return field

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._read:
            self._read = True
            self.read()

    def read(self) -> None:
        """Read the file without writing anything."""
        self._outcome.setText(self.tr("Reading the file…"))
        self._ask(dry_run=True)

    def on_field_edited(self) -> None:
        """Something is said that the file does not say: read again, if it is new."""
        changed = False
        for name in _FIELDS:
            field = self.field(name)
            if field.text().strip() != field.property("last"):
                field.setProperty("last", field.text().strip())
                changed = True
        if changed:
            self.read()

    def on_import(self) -> None:
        """Write all of the file's new prices."""
        if self._ready and self._job is None:
            self._ask(dry_run=False)

    def on_read(self, outcome: PriceImport) -> None:
        """The file was read."""
        self._job = None
        self._show(outcome)

    def on_imported(self, outcome: PriceImport) -> None:
        """The file's prices are in the book, or something came up since it was read."""
        self._job = None
        if outcome.rejected:
            self._show(outcome)
            return
        n = outcome.accepted
        self._context.changed(outcome.change)
        self._context.announce(counted(self.tr("%n price(s) imported", "", n), n))
        self.accept()

    def on_failed(self, error: Exception) -> None:
        """The file as a whole is no price file, or a field is wrong."""
        self._job = None
        self._ready = 0
        if is_our_fault(error):
            self._context.fail(error)
            self.reject()
            return
        field = error.field if isinstance(error, FieldError) else ""
        if field in self._rows:
            self._rows[field].set_error(text_of(error))
            self._outcome.setText("")
        else:
            self._outcome.setText(text_of(error))
        self._problems.hide()
        self._show_button()

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.forget()
        super().done(result)

    def _ask(self, *, dry_run: bool) -> None:
        if self._job is not None:
            self._job.forget()
        for row in self._rows.values():
            row.clear_problem()
        said = {name: self.field(name).text().strip() or None for name in _FIELDS}
        self._job = self._context.jobs.run(
            partial(_imported, self._context.book, self._path, said, self._context.user, dry_run),
            self.on_read if dry_run else self.on_imported,
            self.on_failed,
            label=self.tr("Reading {file}").format(file=self._path.name),
            leaves=self.tr("Nothing of the file is kept."),
        )

    def _show(self, outcome: PriceImport) -> None:
        n, known = outcome.accepted, outcome.duplicates
        problems = len(outcome.rejected)
        self._ready = 0 if problems else n
        if problems:
            text = counted(
                self.tr("%n row(s) are wrong; nothing can be imported.", "", problems), problems
            )
            lines = [str(problem) for problem in outcome.rejected[:_MOST_SHOWN]]
            self._problems.setPlainText("\n".join(lines))
        else:
            new = counted(self.tr("%n price(s) new", "", n), n)
            old = counted(self.tr("%n already in the book", "", known), known)
            text = f"{new}, {old}"
        self._problems.setVisible(bool(problems))
        self._outcome.setText(text)
        self._show_button()
        self.adjustSize()

    def _show_button(self) -> None:
        n = self._ready
        text = counted(self.tr("Import %n price(s)", "", n), n) if n else self.tr("Import")
        self._import.setText(text)
        self._import.setEnabled(n > 0)


def _imported(
    book: Book, path: Path, said: dict[str, str | None], user: str, dry_run: bool
) -> PriceImport:
    from alem_desktop.services.prices import import_prices

    return import_prices(book, path, **said, dry_run=dry_run, user=user)
