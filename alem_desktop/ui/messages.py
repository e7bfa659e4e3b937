"""One way to tell the user: what the world did in plain words, what we did wrong as a report.

A `LedgerError` is for the user and is shown where the act was asked for. A failing disk is the
world's doing. All else is our bug: it opens the report dialog, through a signal, since the hook
runs in the thread that failed.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from alem_desktop import __version__
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.file_errors import FileProblem
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.paths import data_dir
from alem_desktop.ui.widgets.buttons import make_button

ExceptHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def text_of(error: Exception) -> str:
    """What went wrong and what to do, in the language in force."""
    if isinstance(error, LedgerError):
        sentence = QCoreApplication.translate("LedgerError", error.template)
        fields = {
            name: text_of(value) if isinstance(value, LedgerError) else value
            for name, value in error.fields.items()
        }
        try:
            return sentence.format(**fields)
        except (KeyError, IndexError, ValueError):  # a translation that names other fields
            return str(error)
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        named = error.filename
        return f"{named}: {reason}" if named else reason
    return QCoreApplication.translate("Messages", "This is a fault of the program: {what}").format(
        what=f"{type(error).__name__}: {error}"
    )


def is_our_fault(error: BaseException) -> bool:
    """Whether an error is a bug of this program, and not what the user or the world did."""
    return not isinstance(error, LedgerError | OSError)


def report_of(error: BaseException) -> str:
    """Everything somebody needs to find a bug; no figures of the book beyond the message."""
    import platform  # rarely needed, and slow to come

    lines = (
        f"Alem Desktop {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
        "".join(traceback.format_exception(error)),
    )
    return "\n".join(lines)


def keep_report(report: str, folder: Path | None = None) -> Path:
    """Write a report beside the program's own files. Raises FileProblem when that fails too."""
    folder = data_dir() / "reports" if folder is None else folder
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    path = folder / f"problem-{stamp}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report, encoding="utf-8")
    except OSError as problem:
        raise FileProblem(file=str(path), reason=problem.strerror or str(problem)) from problem
    return path


class BugReporter(QObject):
    """Catches what nobody handled, in any thread, and shows it on the GUI thread.

    Signal: found (the exception). One dialog at a time; the same fault is not shown twice running.
    """

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: BugDialog | None = None
        self._window: QWidget | None = None
        self.found.connect(self.on_found, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the hook of the interpreter and of its threads."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    @property
    def dialog(self) -> BugDialog | None:
        """The report that is shown, if one is."""
        return self._dialog

    def set_window(self, window: QWidget) -> None:
        """The window over which the dialog stands."""
        self._window = window

    def on_found(self, error: BaseException) -> None:
        """Show a fault; on the GUI thread."""
        if self._dialog is None:
            self._dialog = BugDialog(error, self._window)
            self._dialog.finished.connect(self.on_closed)
            self._dialog.open()

    def on_closed(self, _result: int) -> None:
        """The report was read."""
        self._dialog = None

    def _hook(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, where)
        if isinstance(error, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.found.emit(error)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self._hook(args.exc_type, args.exc_value, args.exc_traceback)


class BugDialog(QDialog):
    """Says that the fault is ours, what still holds, and gives the details to send."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A fault of the program"))
        self._report = report_of(error)
        what = QLabel(
            self.tr(
                "The program did something wrong: {what}. Nothing half-done was written to the "
                "book: each act is written whole or not at all."
            ).format(what=f"{type(error).__name__}: {error}"[:300]),
            self,
        )
        what.setWordWrap(True)
        what.setTextFormat(Qt.TextFormat.PlainText)
        details = QPlainTextEdit(self._report, self)
        details.setReadOnly(True)
        details.setAccessibleName(self.tr("Details"))
        self._kept = QLabel(self)
        self._kept.setProperty("role", "hint")
        self._kept.setWordWrap(True)
        self._kept.setTextFormat(Qt.TextFormat.PlainText)
        self._kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = make_button(self.tr("Copy details"), icon="copy", parent=self)
        copy.clicked.connect(self.on_copy)
        keep = make_button(self.tr("Save as a file to send"), icon="save", parent=self)
        keep.clicked.connect(self.on_keep)
        close = make_button(self.tr("Go on"), "primary", parent=self)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addWidget(copy)
        row.addWidget(keep)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addWidget(what)
        layout.addWidget(details, 1)
        layout.addWidget(self._kept)
        layout.addLayout(row)
        self.resize(680, 420)
        close.setFocus()

    @property
    def report(self) -> str:
        """The details that are copied or saved."""
        return self._report

    def on_copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)
        self._kept.setText(self.tr("The details are on the clipboard."))

    def on_keep(self) -> None:
        """Write the details to a file and say where it is."""
        try:
            path = keep_report(self._report)
        except FileProblem as problem:
            self._kept.setText(text_of(problem))
            return
        self._kept.setText(self.tr("Saved: {path}").format(path=path))
