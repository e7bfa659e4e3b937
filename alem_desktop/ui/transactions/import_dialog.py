"""Import of transactions: a dry run, line by line, then all of the file or nothing of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from alem_desktop.core.errors import LedgerError, RowProblem
from alem_desktop.drawing.tokens import PAGE_SIDE
from alem_desktop.services.book import Book
from alem_desktop.services.importers.said import Said
from alem_desktop.services.importing import (
    DEFAULT_BINANCE_ACCOUNT,
    FORMATS,
    MOST_PROBLEMS,
    ImportLine,
    ImportOutcome,
)
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller
from alem_desktop.ui.transactions.code_combo import CodeCombo
from alem_desktop.ui.transactions.entry_warnings import regains_done
from alem_desktop.ui.transactions.file_dialog import FileDialog
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.transactions.import_columns import (
    DUPLICATE,
    ERROR,
    READY,
    STANDS_IN,
    import_columns,
    problem_text,
    with_room_for,
)
from alem_desktop.ui.transactions.import_load import BINANCE, Preview, read_preview, run_import
from alem_desktop.ui.transactions.labels import Sentence, plain_label
from alem_desktop.ui.transactions.words import grouped
from alem_desktop.ui.widgets.columns import Column
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.segmented import SegmentedControl
from alem_desktop.ui.widgets.wheel_guard import guard_wheel


class ImportDialog(FileDialog):
    """Shows what a file of transactions would bring, and brings it."""

    def __init__(self, context: BookContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(context, path, parent)
        self._outcome: ImportOutcome | None = None
        self._four_eyes = False
        self._asked = ("", "")
        self._teller = Teller.of(context)
        self._columns: tuple[Column[ImportLine], ...] = import_columns(self._teller, Said())
        self._model: LineModel[ImportLine] = LineModel(self._columns, self)
        self._table = FittedTable(self._columns, point=context.formats.point)
        self._table.setModel(self._model)
        self.middle.addWidget(self._table, 1)
        self._about_line = Sentence()
        self._about_line.setContentsMargins(PAGE_SIDE, 6, PAGE_SIDE, 6)
        self.middle.addWidget(self._about_line)
        self._table.selectionModel().currentRowChanged.connect(self.on_current_changed)
        self._states = SegmentedControl([("", "")])
        self._states.chosen.connect(self.on_state_chosen)
        self._format = QComboBox()
        for name in FORMATS:
            self._format.addItem("", name)
        guard_wheel(self._format)
        self._account_word = plain_label("", "label")
        self._account = CodeCombo(completes=True)
        self._account.setMinimumWidth(170)
        self.tools.addWidget(self._states)
        self.tools.addStretch(1)
        self._format_word = plain_label("", "label")
        self.options.addWidget(self.save_errors_button)
        self.options.addWidget(self._format_word)
        self.options.addWidget(self._format)
        self.options.addWidget(self._account_word)
        self.options.addWidget(self._account)
        self._next_problem = QAction(self)
        self._next_problem.setShortcut(QKeySequence("Alt+Down"))
        self._next_problem.triggered.connect(self.on_next_problem)
        self._table.addAction(self._next_problem)
        self._format.activated.connect(self.on_choice_made)
        self._account.textActivated.connect(self.on_choice_made)
        self._account.gone_on.connect(self.on_next_asked)
        edit = self._account.lineEdit()
        assert edit is not None
        edit.editingFinished.connect(self.on_choice_made)
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(0)
        self._first.timeout.connect(self.read)
        self.retranslate()
        self._first.start()
        context.jobs.run(partial(_accounts, context.book), self.on_accounts, self.on_no_accounts)

    # -- what others ask ------------------------------------------------------------------------

    @property
    def outcome(self) -> ImportOutcome | None:
        """What the last dry run found."""
        return self._outcome

    @property
    def table(self) -> FittedTable:
        """The lines."""
        return self._table

    @property
    def states(self) -> SegmentedControl:
        """All, ready, duplicate or error."""
        return self._states

    @property
    def format_choice(self) -> QComboBox:
        """The formats that can be chosen."""
        return self._format

    @property
    def account_choice(self) -> CodeCombo:
        """The account that an export without accounts goes to."""
        return self._account

    def problems(self) -> tuple[RowProblem, ...]:
        return () if self._outcome is None else self._outcome.rejected

    # -- reading --------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the file without writing anything."""
        format_name, account = self._choice()
        self._asked = (format_name, account)
        self.word.say("")
        work = partial(
            read_preview,
            self.context.book,
            self.path,
            format_name,
            account or None,
            self.context.user,
        )
        words = self.tr("Reading {file}").format(file=self.path.name)
        job = self.context.jobs.run_with_progress(work, self.on_read, self.on_not_read, label=words)
        self.began(job, words)

    def on_read(self, preview: Preview) -> None:
        """The dry run is done."""
        self.ended()
        self._outcome, self._four_eyes = preview.outcome, preview.four_eyes
        columns = import_columns(self._teller, preview.said, preview.rare)
        point = self._teller.formats.point
        self._columns = with_room_for(columns, preview.widest, point)
        self._model.set_columns(self._columns)
        self._table.set_columns(self._columns, point=point)
        self._show()

    def on_not_read(self, problem: Exception) -> None:
        """The file is none, or the reading was stopped."""
        self._outcome = None
        self._model.set_lines([])
        self._show_counts(0, 0, 0)
        self.heading.setText(self.tr("This file cannot be imported"))
        self.save_errors_button.hide()
        self.import_button.setText(self.tr("Import"))
        self.import_button.setEnabled(False)
        self.say_failed(problem)

    def _choice(self) -> tuple[str, str]:
        return str(self._format.currentData()), self._account.currentText().strip()

    def on_choice_made(self) -> None:
        """Another format or account: the same file, read again."""
        if not self.is_busy and self._choice() != self._asked:
            self.read()

    # -- showing --------------------------------------------------------------------------------

    def _show(self) -> None:
        outcome = self._outcome
        if outcome is None:
            return
        ready, duplicate, error = self._counts(outcome)
        self._show_counts(ready, duplicate, error)
        self._show_lines()
        formats = self.context.formats
        count, whole = formats.integer(ready, grouped=True), ready + duplicate + error
        words = self.tr("{ready} of %n lines are ready to import", "", whole)
        words = grouped(words, whole, formats)
        if whole == 1:
            words = self.tr("{ready} of 1 line is ready to import")
        self.heading.setText(words.format(ready=count))
        self.about.setText(
            self.tr("{file}, {format}").format(
                file=self.path.name, format=self._format_name(outcome.format)
            )
        )
        needs_account = outcome.format == BINANCE
        self._account.setEnabled(needs_account)
        self._account_word.setEnabled(needs_account)
        if needs_account and not self._account.currentText():
            self._account.set_text(DEFAULT_BINANCE_ACCOUNT)
            self._asked = (self._asked[0], DEFAULT_BINANCE_ACCOUNT)
        self.save_errors_button.setVisible(bool(outcome.rejected))
        self.import_button.setText(self._act_text(ready))
        self.import_button.setEnabled(bool(ready) and not outcome.rejected)
        self._say_what_is_next(ready, error)
        if outcome.rejected:
            self._select_next(ERROR, -1)

    def _act_text(self, ready: int) -> str:
        """What the button does with the ready lines."""
        formats = self.context.formats
        if self._four_eyes:
            if ready == 1:
                return self.tr("Submit 1 transaction for approval")
            words = self.tr("Submit %n transactions for approval", "", ready)
        else:
            if ready == 1:
                return self.tr("Import 1 transaction")
            words = self.tr("Import %n transactions", "", ready)
        return grouped(words, ready, formats)

    def _done_text(self, outcome: ImportOutcome) -> str:
        """What became of the lines that were taken."""
        proposed = 0 if outcome.change is None else len(outcome.change.proposed)
        if proposed:
            if proposed == 1:
                return self.tr("1 transaction submitted for approval")
            words = self.tr("%n transactions submitted for approval", "", proposed)
            return grouped(words, proposed, self.context.formats)
        if outcome.accepted == 1:
            return self.tr("1 transaction imported")
        words = self.tr("%n transactions imported", "", outcome.accepted)
        return grouped(words, outcome.accepted, self.context.formats)

    def _say_what_is_next(self, ready: int, error: int) -> None:
        formats = self.context.formats
        if error >= MOST_PROBLEMS:
            words = self.tr(
                "Reading stopped after %n errors. A file goes in whole or not at all: "
                "correct them in the file, then import it again.",
                "",
                error,
            )
            self.word.say(grouped(words, error, formats))
        elif error:
            words = self.tr(
                "A file goes in whole or not at all. Correct %n lines in the file, then import "
                "it again.",
                "",
                error,
            )
            one = self.tr(
                "A file goes in whole or not at all. Correct 1 line in the file, then import it "
                "again."
            )
            self.word.say(one if error == 1 else grouped(words, error, formats))
        elif ready and self._four_eyes:
            self.word.say(
                self.tr(
                    "All ready lines are submitted at once and count once another person approves "
                    "them. Duplicates are skipped."
                ),
                icon="hourglass",
                role="label",
            )
        elif ready:
            self.word.say(
                self.tr("All ready lines are recorded at once. Duplicates are skipped."),
                icon="info",
                role="label",
            )
        else:
            self.word.say(self.tr("There is nothing new in this file."), icon="info", role="label")

    def _counts(self, outcome: ImportOutcome) -> tuple[int, int, int]:
        states = [line.state for line in outcome.lines]
        return states.count(READY), states.count(DUPLICATE), states.count(ERROR)

    def _show_counts(self, ready: int, duplicate: int, error: int) -> None:
        grouped = partial(self.context.formats.integer, grouped=True)
        self._states.set_options(
            [
                ("", self.tr("All {count}").format(count=grouped(ready + duplicate + error))),
                (READY, self.tr("Ready {count}").format(count=grouped(ready))),
                (DUPLICATE, self.tr("Duplicate {count}").format(count=grouped(duplicate))),
                (ERROR, self.tr("Error {count}").format(count=grouped(error))),
            ]
        )

    def _show_lines(self) -> None:
        if self._outcome is None:
            return
        wanted = self._states.value
        lines = self._outcome.lines
        self._model.set_lines([line for line in lines if not wanted or line.state == wanted])
        self._about_line.say("")

    def on_state_chosen(self, _value: object) -> None:
        """Only the lines of one state."""
        self._show_lines()

    def on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        """The whole of what is wrong with the line, which its cell may have to cut."""
        line = self._model.line(now) if now.isValid() else None
        problem = "" if line is None else problem_text(line, self._teller)
        if line is None or not problem:
            self._about_line.say("")
            return
        text = self.tr("Line {row}. {problem}").format(row=line.row, problem=problem)
        if line.state == ERROR:
            self._about_line.say(text)
        else:
            self._about_line.say(text, icon="copy", role="warning")

    def on_next_problem(self) -> None:
        """Alt+Down: the next line with an error."""
        self._select_next(ERROR, self._table.currentIndex().row())

    def _select_next(self, state: str, after: int) -> None:
        rows = [row for row, line in enumerate(self._model.lines) if line.state == state]
        row = next((row for row in rows if row > after), rows[0] if rows else None)
        if row is None:
            return
        line = self._model.lines[row]
        keys = [column.key for column in self._columns]
        column = STANDS_IN.get(line.column or "", line.column)
        wanted = keys.index(column) if column in keys else 0
        if self._table.isColumnHidden(wanted):
            wanted = 0
        index = self._model.index(row, wanted)
        self._table.setCurrentIndex(index)
        self._table.scrollTo(self._model.index(row, 0))

    # -- importing ------------------------------------------------------------------------------

    def start_import(self) -> None:
        """Record all ready lines, or nothing."""
        if self._outcome is None or self.is_busy or self._outcome.rejected:
            return
        work = partial(
            run_import,
            self.context.book,
            self.path,
            self._outcome.format,
            self._choice()[1] or None,
            False,
            self.context.user,
        )
        words = self.tr("Importing {file}").format(file=self.path.name)
        job = self.context.jobs.run_with_progress(
            work,
            self.on_imported,
            self.on_not_imported,
            label=words,
            leaves=self.tr("nothing of the file is imported"),
        )
        self.began(job, words)

    def on_imported(self, outcome: ImportOutcome) -> None:
        """The file is in the book, unless it or the book has changed since the dry run."""
        self.ended()
        if outcome.rejected:
            self.read()
            return
        self.context.changed(outcome.change)
        self.context.imported.emit(outcome.change)
        text = self._done_text(outcome)
        if outcome.duplicates:
            skipped = self.tr("%n duplicates skipped", "", outcome.duplicates)
            skipped = grouped(skipped, outcome.duplicates, self.context.formats)
            if outcome.duplicates == 1:
                skipped = self.tr("1 duplicate skipped")
            text = self.tr("{imported}, {skipped}").format(imported=text, skipped=skipped)
        if outcome.change is not None:
            currency = self.context.book.info.functional_currency
            changed = regains_done(outcome.change.regains, self.context.formats, currency)
            if changed:
                text = self.tr("{imported}. {changed}").format(imported=text, changed=changed)
        self.context.announce(text)
        self.accept()

    def on_not_imported(self, problem: Exception) -> None:
        """Nothing was written; the preview stays."""
        self.import_button.setEnabled(True)
        self.say_failed(problem)

    # -- the rest -------------------------------------------------------------------------------

    def on_accounts(self, accounts: tuple[str, ...]) -> None:
        """What the account can be chosen among."""
        self._account.set_names(accounts)

    def on_no_accounts(self, problem: Exception) -> None:
        """A name can still be typed."""
        if not isinstance(problem, LedgerError):
            raise problem

    def _format_name(self, name: str) -> str:
        names = {
            "auto": self.tr("Automatic"),
            "alem": self.tr("Alem CSV"),
            BINANCE: self.tr("Binance spot trades"),
        }
        return names.get(name, name)

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.setWindowTitle(self.tr("Import transactions: preview"))
        self.heading.setText(self.tr("Reading {file}").format(file=self.path.name))
        self.about.setText(str(self.path))
        for at, name in enumerate(FORMATS):
            self._format.setItemText(at, self._format_name(name))
        self._format_word.setText(self.tr("Format"))
        self._format_word.setBuddy(self._format)
        self._format.setAccessibleName(self.tr("Format"))
        self._account_word.setText(self.tr("Account"))
        self._account_word.setBuddy(self._account)
        self._account.setAccessibleName(self.tr("Account"))
        self.save_errors_button.setText(self.tr("Save errors as CSV"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.import_button.setText(self.tr("Import"))
        self._table.setAccessibleName(self.tr("Lines of the file"))
        self._next_problem.setText(self.tr("Next error"))
        self._show_counts(0, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)


def _accounts(book: Book) -> tuple[str, ...]:
    return book.accounts()
