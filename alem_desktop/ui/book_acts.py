"""What a window does with the whole book: import, back up, verify."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from alem_desktop.jobs.runner import Cancelled, Job, JobCancelled, JobRunner, Report
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import LAST_FOLDER

if TYPE_CHECKING:
    from alem_desktop.services.trust import Backup, Verification


class BookActs(QObject):
    """Acts on one open book; those that take long run in the background.

    `checks` is a runner of its own, so that a verification does not keep the tables waiting.
    Signal: verified (a Verification, and whether nobody asked for it).
    """

    verified = Signal(object, bool)

    def __init__(self, context: BookContext, checks: JobRunner, window: QWidget) -> None:
        super().__init__(context)
        self._context = context
        self._checks = checks
        self._window = window
        self._verification: Job | None = None
        self._quietly = False

    # -- import ----------------------------------------------------------------------------------

    def import_transactions(self) -> None:
        """Choose a file, and see what is in it before anything is written."""
        path = self._chosen(
            self.tr("Import transactions"), self.tr("CSV files (*.csv);;All files (*)")
        )
        if path is not None:
            self.import_transactions_from(path)

    def import_transactions_from(self, path: Path) -> None:
        """See what is in a file."""
        from alem_desktop.ui.transactions.import_dialog import ImportDialog

        dialog = ImportDialog(self._context, path, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def import_prices(self) -> None:
        """Choose a file with prices or rates."""
        path = self._chosen(
            self.tr("Import prices or rates"),
            self.tr("Prices and rates (*.csv *.xml);;All files (*)"),
        )
        if path is not None:
            self.import_prices_from(path)

    def import_prices_from(self, path: Path) -> None:
        """See what is in a price file."""
        from alem_desktop.ui.transactions.price_import_dialog import PriceImportDialog

        dialog = PriceImportDialog(self._context, path, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # -- papers ----------------------------------------------------------------------------------

    def chosen_paper(self) -> Path | None:
        """Choose a PDF that is to be checked; None where none was."""
        return self._chosen(self.tr("Check a paper"), self.tr("Papers (*.pdf)"))

    # -- backup ----------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Choose where a copy of the book goes."""
        book = self._context.book.path
        day = self._context.today().isoformat()
        folder = Path(self._context.settings.get(LAST_FOLDER) or book.parent)
        name = file_dialogs.save_name(
            self._window,
            self.tr("Back up"),
            str(folder / f"{book.stem}-{day}.alem"),
            self.tr("Books (*.alem)"),
        )
        if name:
            self.back_up_to(Path(name))

    def back_up_to(self, target: Path) -> None:
        """Copy the book, safe while it is in use."""
        self._context.settings.set(LAST_FOLDER, str(target.parent))
        self._context.jobs.run_with_progress(
            partial(_back_up, self._context, target),
            self.on_backed_up,
            self.on_failed,
            label=self.tr("Backing up"),
            leaves=self.tr("The copy is not finished; the book itself is not touched."),
        )

    def on_backed_up(self, outcome: tuple[Path, Backup]) -> None:
        """The copy is there."""
        path, made = outcome
        if made.broken is None:
            text = self.tr("Backed up to record {sequence}: {path}")
        else:
            text = self.tr("Copied as evidence only: the journal does not hold. {path}")
        self._context.announce(text.format(sequence=made.head.sequence, path=path))

    # -- verify ----------------------------------------------------------------------------------

    @property
    def is_verifying(self) -> bool:
        """Whether a verification runs."""
        return self._verification is not None

    def verify(self, *, quietly: bool = False) -> None:
        """Hash the journal again, rebuild aside and compare; `quietly` shows no task."""
        if self._verification is not None:
            if quietly:
                return
            self._verification.forget()
        self._quietly = quietly
        self._verification = self._checks.run_with_progress(
            partial(_verify, self._context.book.path),
            self.on_verified,
            self.on_verify_failed,
            label="" if quietly else self.tr("Verifying the journal"),
            leaves=self.tr("The verification ends without a result; the book is not touched."),
        )

    def stop(self) -> None:
        """The book is going: a verification under way has nobody to tell."""
        if self._verification is not None:
            self._verification.forget()
            self._verification = None

    def on_verified(self, result: Verification) -> None:
        """The verification has a result; a book that was changed takes nothing more in."""
        self._verification = None
        wrong = None if result.ok else result.problems[0].message
        self._context.book.distrust(wrong, result.trusted)
        self.verified.emit(result, self._quietly)

    def on_verify_failed(self, error: Exception) -> None:
        """It was cancelled, or the file could not be read."""
        self._verification = None
        self.on_failed(error)

    def on_failed(self, error: Exception) -> None:
        """Say why an act did not happen, unless it was taken back."""
        if _is_cancellation(error):
            self._context.announce(self.tr("Cancelled; the book is as it was"))
        else:
            self._context.fail(error)

    def _chosen(self, title: str, kinds: str) -> Path | None:
        settings = self._context.settings
        folder = settings.get(LAST_FOLDER) or str(self._context.book.path.parent)
        name = file_dialogs.open_name(self._window, title, folder, kinds)
        if not name:
            return None
        settings.set(LAST_FOLDER, str(Path(name).parent))
        return Path(name)


def _back_up(
    context: BookContext, target: Path, report: Report, _cancelled: Cancelled
) -> tuple[Path, Backup]:
    from alem_desktop.services import trust

    return target, trust.backup(context.book, target, report)


def _verify(path: Path, report: Report, cancelled: Cancelled) -> Verification:
    from alem_desktop.services import trust

    return trust.verify(path, progress=report, cancelled=cancelled)


def _is_cancellation(error: Exception) -> bool:
    if isinstance(error, JobCancelled):
        return True
    from alem_desktop.services.importing import Cancelled as WorkCancelled

    return isinstance(error, WorkCancelled)
