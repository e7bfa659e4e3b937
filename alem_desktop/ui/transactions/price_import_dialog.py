"""Import of prices and official rates: what the file says, what is wrong, then all of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from alem_desktop.core.errors import LedgerError, RowProblem
from alem_desktop.core.file_errors import PairNotNamed
from alem_desktop.services.book import Book
from alem_desktop.services.prices import MOST_PROBLEMS, PriceImport, import_prices
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.code_combo import CodeCombo
from alem_desktop.ui.transactions.file_dialog import FileDialog
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.transactions.labels import plain_label
from alem_desktop.ui.transactions.price_import_words import (
    button_text,
    counts_text,
    imported_text,
    ready_text,
)
from alem_desktop.ui.transactions.words import grouped
from alem_desktop.ui.widgets.columns import Align, Cell, Column
from alem_desktop.ui.widgets.line_model import LineModel


@dataclass(frozen=True, slots=True)
class _Said:
    """What the user says where the file does not."""

    asset: str | None
    quote: str | None
    source: str | None


class PriceImportDialog(FileDialog):
    """Shows how many prices, and daily volumes, a file would bring, and brings them."""

    def __init__(self, context: BookContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(context, path, parent)
        self._outcome: PriceImport | None = None
        self._asked: _Said | None = None
        self._asset, self._quote = CodeCombo(), CodeCombo()
        self._source = QLineEdit()
        self._words = [plain_label("", "label") for _ in range(3)]
        for word, field in zip(self._words, (self._asset, self._quote, self._source), strict=True):
            word.setBuddy(field)
            field.setFixedWidth(current_theme().px(130))
            self.tools.addWidget(word)
            self.tools.addWidget(field)
        self.tools.addStretch(1)
        self.options.addWidget(self.save_errors_button)
        self._columns = self._make_columns()
        self._model: LineModel[RowProblem] = LineModel(self._columns, self)
        self._table = FittedTable(self._columns)
        self._table.setModel(self._model)
        self._table.hide()
        self._counts = plain_label("", "figure")
        self._counts.setMargin(24)
        self._counts.setWordWrap(True)
        self._counts.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.middle.addWidget(self._counts, 1)
        self.middle.addWidget(self._table, 1)
        for combo in (self._asset, self._quote):
            combo.textActivated.connect(self.on_said)
            combo.gone_on.connect(self.on_next_asked)
            edit = combo.lineEdit()
            assert edit is not None
            edit.editingFinished.connect(self.on_said)
        self._source.editingFinished.connect(self.on_said)
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(0)
        self._first.timeout.connect(self.read)
        self.retranslate()
        self._first.start()
        theme = current_theme()
        resize_to_fit(self, min(self.width(), theme.px(860)), min(self.height(), theme.px(460)))
        self._asset.setFocus()
        context.jobs.run(partial(_codes, context.book), self.on_codes, self.on_no_codes)

    # -- what others ask ------------------------------------------------------------------------

    @property
    def outcome(self) -> PriceImport | None:
        """What the last dry run found."""
        return self._outcome

    @property
    def counts_text(self) -> str:
        """How many prices are new and how many are known, and how many volumes are new."""
        return self._counts.text()

    @property
    def table(self) -> FittedTable:
        """The rows that are wrong."""
        return self._table

    @property
    def asset_choice(self) -> CodeCombo:
        """The asset that an OHLC file does not name."""
        return self._asset

    @property
    def quote_choice(self) -> CodeCombo:
        """The currency that an OHLC file does not name."""
        return self._quote

    @property
    def source_field(self) -> QLineEdit:
        """The source, where it is not the file's name."""
        return self._source

    def problems(self) -> tuple[RowProblem, ...]:
        return () if self._outcome is None else self._outcome.rejected

    # -- reading and importing ------------------------------------------------------------------

    def read(self) -> None:
        """Read the file without writing anything."""
        self._asked = self._said()
        self.word.say("")
        words = self.tr("Reading {file}").format(file=self.path.name)
        job = self.context.jobs.run(
            self._work(dry_run=True), self.on_read, self.on_not_read, label=words
        )
        self.began(job, words)

    def on_said(self) -> None:
        """Another asset, quote or source: the same file, read again."""
        if not self.is_busy and self._said() != self._asked:
            self.read()

    def on_read(self, outcome: PriceImport) -> None:
        """The dry run is done; what was said meanwhile is read again."""
        self.ended()
        if self._said() != self._asked:
            self.read()
            return
        self._outcome = outcome
        problems = outcome.rejected
        self._table.setVisible(bool(problems))
        self._counts.setVisible(not problems)
        self.save_errors_button.setVisible(bool(problems))
        self._model.set_lines(problems)
        formats = self.context.formats
        is_new = bool(outcome.accepted or outcome.volumes)
        self.import_button.setEnabled(is_new and not problems)
        self.import_button.setText(button_text(outcome, formats))
        if problems:
            words = grouped(
                self.tr("%n lines to correct", "", len(problems)), len(problems), formats
            )
            self.heading.setText(self.tr("1 line to correct") if len(problems) == 1 else words)
            more = len(problems) >= MOST_PROBLEMS
            self.word.say(
                self.tr("Reading stopped there. A file goes in whole or not at all.")
                if more
                else self.tr(
                    "A file goes in whole or not at all. Correct the lines in the file, then "
                    "import it again."
                )
            )
            return
        self.heading.setText(ready_text(outcome, formats))
        self._counts.setText(counts_text(outcome, formats))
        if not is_new:
            self.word.say(self.tr("There is nothing new in this file."), icon="info", role="label")

    def on_not_read(self, problem: Exception) -> None:
        """The file is none, needs to be told more, or the reading was stopped."""
        if self._said() != self._asked and not self.stopped:
            self.ended()
            self.read()
            return
        self._outcome = None
        self._table.hide()
        self._counts.setText("")
        self._counts.show()
        self.save_errors_button.hide()
        self.heading.setText(self.tr("This file cannot be imported as it is"))
        self.import_button.setText(self.tr("Import"))
        self.import_button.setEnabled(False)
        self.say_failed(problem)
        if isinstance(problem, PairNotNamed):
            self.word.say(
                self.tr(
                    "The file does not say what it prices and in which currency. Choose the asset "
                    "and the quote above."
                )
            )
            empty = self._quote if self._asset.currentText().strip() else self._asset
            empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_import(self) -> None:
        """Store all prices and volumes, or none."""
        if self._outcome is None or self.is_busy or self._outcome.rejected:
            return
        words = self.tr("Importing {file}").format(file=self.path.name)
        job = self.context.jobs.run(
            self._work(dry_run=False), self.on_imported, self.on_not_imported, label=words
        )
        self.began(job, words)

    def on_imported(self, outcome: PriceImport) -> None:
        """The prices and volumes are in the book."""
        self.ended()
        if outcome.rejected:
            self._asked = self._said()
            self.on_read(outcome)
            return
        self.context.changed(outcome.change)
        self.context.imported.emit(outcome.change)
        self.context.announce(imported_text(outcome, self.context.formats))
        self.accept()

    def on_not_imported(self, problem: Exception) -> None:
        """Nothing was written; the preview stays."""
        self.import_button.setEnabled(True)
        self.say_failed(problem)

    def _said(self) -> _Said:
        texts = (
            self._asset.currentText().strip().upper(),
            self._quote.currentText().strip().upper(),
            self._source.text().strip(),
        )
        return _Said(*(text or None for text in texts))

    def _work(self, *, dry_run: bool) -> partial[PriceImport]:
        said = self._said()
        return partial(
            import_prices,
            self.context.book,
            self.path,
            asset=said.asset,
            quote=said.quote,
            source=said.source,
            dry_run=dry_run,
            user=self.context.user,
        )

    # -- the rest -------------------------------------------------------------------------------

    def on_codes(self, codes: tuple[str, ...]) -> None:
        """What asset and quote can be chosen among."""
        self._asset.set_names(codes)
        self._quote.set_names(codes)

    def on_no_codes(self, problem: Exception) -> None:
        """A code can still be typed."""
        if not isinstance(problem, LedgerError):
            raise problem

    def _make_columns(self) -> tuple[Column[RowProblem], ...]:
        formats = self.context.formats
        teller = Teller.of(self.context)

        def fault(problem: RowProblem) -> str:
            return problem.message if problem.error is None else text_of(problem.error, teller)

        return (
            Column(
                key="row",
                title=self.tr("Line"),
                cell=lambda problem: Cell(formats.integer(problem.row)),
                value=lambda problem: problem.row,
                align=Align.FIGURE,
                decimals=0,
                width=64,
            ),
            Column(
                key="column",
                title=self.tr("Column"),
                cell=lambda problem: Cell(problem.column or ""),
                value=lambda problem: problem.column,
                width=110,
            ),
            Column(
                key="problem",
                title=self.tr("Problem"),
                cell=lambda problem: Cell(
                    " ".join(fault(problem).split()), tone="danger", tip=fault(problem)
                ),
                value=fault,
                width=400,
            ),
        )

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.setWindowTitle(self.tr("Import prices: preview"))
        self.heading.setText(self.tr("Reading {file}").format(file=self.path.name))
        self.about.setText(
            self.tr(
                "{file}. Asset, quote and source count only where the file does not say."
            ).format(file=self.path.name)
        )
        names = (self.tr("Asset"), self.tr("Quote"), self.tr("Source"))
        fields: tuple[QWidget, ...] = (self._asset, self._quote, self._source)
        for word, field, name in zip(self._words, fields, names, strict=True):
            word.setText(name)
            field.setAccessibleName(name)
        self._source.setPlaceholderText(self.path.stem[:60])
        self.save_errors_button.setText(self.tr("Save errors as CSV"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.import_button.setText(self.tr("Import"))
        self._table.setAccessibleName(self.tr("Lines to correct"))


def _codes(book: Book) -> tuple[str, ...]:
    return tuple(asset.code for asset in book.assets())
