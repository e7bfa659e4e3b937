"""What is on the pages, printed or written to files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from alem_desktop.core.errors import WouldReplaceUnasked
from alem_desktop.drawing.statement_output import called, note, write
from alem_desktop.drawing.statements.form import form_text
from alem_desktop.jobs.runner import Cancelled, JobCancelled, Report
from alem_desktop.services import auditing
from alem_desktop.services.statement_names import CSV, ENDINGS, PDF, XLSX, file_name
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.file_dialogs import print_dialog, save_dialog
from alem_desktop.ui.settings import LAST_FOLDER
from alem_desktop.ui.statements.loading import Shown

if TYPE_CHECKING:
    from alem_desktop.services.book import Book, BookChange


class PaperActs(QObject):
    """Asks for a printer or a file, and prints or writes in a job.

    Signals: failed (an exception to be told where the statement is), done and said (a sentence:
    what is done; what is good to know before it is).
    """

    failed = Signal(object)
    done = Signal(str)
    said = Signal(str)

    def __init__(self, context: BookContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._printer: QPrinter | None = None
        self._shown: Shown | None = None

    # -- printing --------------------------------------------------------------------------------

    def ask_printer(self, shown: Shown) -> None:
        """Ask for the printer and the pages; what prints them is what paints them on the screen.

        Where there is no printer, ask for the file of a PDF instead.
        """
        from alem_desktop.drawing.printing import new_printer

        self._shown = shown
        if not printers():
            self.said.emit(self.tr("There is no printer on this computer; save as PDF"))
            self.ask_file(shown)
            return
        self._printer = new_printer(shown.pages.title, shown.pages)
        dialog = print_dialog(self._printer, self._parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, shown.pages.page_count)
        dialog.accepted.connect(self.on_printer_accepted)
        QDialog.open(dialog)

    def on_printer_accepted(self) -> None:
        """The printer was chosen; a file in its place gets the real PDF, its figures inside."""
        printer, shown = self._printer, self._shown
        self._printer = None
        if printer is None or shown is None:
            return
        if printer.outputFileName():
            self.save(Path(printer.outputFileName()).with_suffix(f".{PDF}"), shown)
        else:
            self.print_to(printer, shown)

    def print_to(self, printer: QPrinter, shown: Shown) -> None:
        """Print the wanted pages, in a job."""
        context = self._context
        target = printer.printerName() or self.tr("printer")
        context.jobs.run_with_progress(
            partial(_print, context.book, context.user, shown, printer, target),
            self.on_printed,
            self.on_failed,
            label=self.tr("Printing the statement"),
            leaves=self.tr("What the printer has not begun is not printed."),
        )

    def on_printed(self, outcome: tuple[int, BookChange | None]) -> None:
        """The printer has the pages."""
        pages, change = outcome
        self._context.changed(change)
        self.done.emit(self.tr("Sent to the printer: %n pages", "", pages))

    # -- files -----------------------------------------------------------------------------------

    def ask_file(self, shown: Shown) -> None:
        """Ask where the file goes, and of which kind it is."""
        self._shown = shown
        filters = {
            PDF: self.tr("PDF as it prints (*.pdf)"),
            XLSX: self.tr("Workbook (*.xlsx)"),
            CSV: self.tr("CSV, a file for each table (*.csv)"),
        }
        dialog = save_dialog(
            self._parent,
            self.tr("Save the statement"),
            self._context.settings.get(LAST_FOLDER),
            list(filters.values()),
        )
        self._offer_name(dialog, PDF)
        by_filter = {text: ending for ending, text in filters.items()}
        dialog.filterSelected.connect(
            lambda text: self._offer_name(dialog, by_filter.get(text, PDF))
        )
        dialog.fileSelected.connect(self.on_file_chosen)
        dialog.open()

    def on_file_chosen(self, name: str) -> None:
        """The file was named."""
        if self._shown is not None:
            self.save(Path(name), self._shown)

    def save(self, path: Path, shown: Shown) -> None:
        """Write a file of the kind that its ending says, in a job; one without is a PDF."""
        ending = path.suffix.lower().lstrip(".")
        if ending not in ENDINGS:
            ending = PDF
            path = path.with_name(f"{path.name}.pdf")
            if path.exists():  # the dialog asked about another name
                self.failed.emit(WouldReplaceUnasked(path=path))
                return
        context = self._context
        context.settings.set(LAST_FOLDER, str(path.parent))
        context.jobs.run_with_progress(
            partial(_save, context.book, context.user, shown, path, ending),
            self.on_saved,
            self.on_failed,
            label=self.tr("Saving the statement"),
            leaves=self.tr("The file is not written."),
        )

    def on_saved(self, outcome: tuple[Path, BookChange | None]) -> None:
        """The file is on disk."""
        path, change = outcome
        self._context.changed(change)
        self.done.emit(self.tr("Saved: {path}").format(path=path))

    def on_failed(self, error: Exception) -> None:
        """Nothing half-written is left; what was stopped by a person is no failure."""
        if isinstance(error, JobCancelled):
            self._context.announce(self.tr("Cancelled; the book is as it was"))
        else:
            self.failed.emit(error)

    def _offer_name(self, dialog: QFileDialog, ending: str) -> None:
        if self._shown is not None:
            dialog.setDefaultSuffix(ending)
            dialog.selectFile(offered_name(self._shown, ending))


def offered_name(shown: Shown, ending: str) -> str:
    """What a file is called unless somebody says otherwise. Only a PDF and a workbook are in a
    language, the workbook in one."""
    form = {PDF: form_text(shown.wanted.form), XLSX: shown.wanted.form[0]}.get(ending, "")
    return file_name(shown.statement, form, ending)


def _print(
    book: Book,
    user: str,
    shown: Shown,
    printer: QPrinter,
    target: str,
    report: Report,
    cancelled: Cancelled,
) -> tuple[int, BookChange | None]:
    """In a job, from pages of its own: those on the screen are being painted meanwhile."""
    from alem_desktop.drawing.printing import print_pages
    from alem_desktop.drawing.statements.pages import StatementPages

    auditing.check_may_export(book, user)
    pages = StatementPages(shown.statement, shown.wanted.form)
    count = print_pages(pages, printer, report, cancelled)
    # A paper that leaves the book is an act of its own, where somebody can be named.
    return count, auditing.note_print(book, user, called(shown.statement), count, target)


def _save(
    book: Book,
    user: str,
    shown: Shown,
    path: Path,
    ending: str,
    report: Report,
    cancelled: Cancelled,
) -> tuple[Path, BookChange | None]:
    auditing.check_may_export(book, user)
    output = write(shown.statement, shown.wanted.form, ending, path, report, cancelled)
    return path, note(book, user, shown.statement, output)


def printers() -> list[str]:
    """The printers of this computer by their names."""
    return QPrinterInfo.availablePrinterNames()
