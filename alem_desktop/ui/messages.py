"""One way to tell the user: what the world did in plain words, what we did wrong as a report.

A `LedgerError` is for the user and is shown where the act was asked for. A failing disk is the
world's doing. All else is our bug: it opens the report dialog, through a signal, since the hook
runs in the thread that failed.
"""

from __future__ import annotations

import re
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from alem_desktop import __version__
from alem_desktop.core import calendar, errors
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.file_errors import FileProblem
from alem_desktop.core.money import decimal_places
from alem_desktop.core.statements.questions import NO_PRICE
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.paths import data_dir
from alem_desktop.ui.control_words import act_inside, roles_inside, state_inside
from alem_desktop.ui.price_words import flag_word
from alem_desktop.ui.transactions.words import field_word, settlement_word, type_word
from alem_desktop.ui.widgets.buttons import make_button

if TYPE_CHECKING:
    from alem_desktop.ui.context import BookContext

ExceptHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FIGURE = re.compile(r"-?\d{1,60}(?:\.\d{1,60})?", re.ASCII)

_TIMES = frozenset({"time", "settlement_time", "date", "day", "since", "until"})
_FIGURES = frozenset(
    {
        "position",
        "needed",
        "missing",
        "held",
        "left",
        "named",
        "quantity",
        "to_quantity",
        "price",
        "stored",
        "product",
        "amount",
        "fee",
    }
)
_CONTROLS = {
    "roles": roles_inside,
    "may": roles_inside,
    "one": roles_inside,
    "other": roles_inside,
    "act": act_inside,
    "state": state_inside,
}
"""How fields are said that tell who may do what, and where something stands."""

_COUNTS = frozenset({"limit", "size", "length", "longest", "count"})
_FOUND_FIGURES = (
    errors.TooManyDecimals,
    errors.NumberTooLarge,
    errors.NotPositive,
    errors.NegativeNumber,
)
"""Errors whose `found` is a figure and not a text that could not be read."""


def _flags(said: str) -> str:
    """Flags, each by itself or after its asset (“BNB: move, BTC: no price”), in words."""
    found = []
    for part in said.split(", "):
        asset, colon, flag = part.rpartition(": ")
        word = QCoreApplication.translate("PriceFlags", "No price")
        word = word if flag == NO_PRICE else flag_word(flag)
        found.append(f"{asset}{colon}{word}")
    return ", ".join(found)


@dataclass(frozen=True, slots=True)
class Teller:
    """Shows the fields of an error as the window shows such things.

    Errors carry what machines read: instants in UTC, plain figures, names of columns. Here instants
    come in the book's local time with its distance from UTC, figures with the language's signs,
    types and fields as words. What a person wrote (names, references, what was found) stays.
    """

    formats: Formats
    calendar: BookCalendar

    @classmethod
    def of(cls, context: BookContext) -> Teller:
        """As the window of an open book shows them at the moment."""
        return cls(context.formats, context.book.calendar)

    def shown(self, error: LedgerError, name: str, value: object) -> object:
        """One field of an error for people; a value of no known kind comes back as it is."""
        if name in ("was", "now"):
            return self._said(str(error.fields.get("differs")), value)
        if name == "found":
            if isinstance(error, _FOUND_FIGURES):
                return self._figure(value)
            return self._time(value) if isinstance(error, errors.FutureTime) else value
        return self.told(name, value)

    def told(self, name: str, value: object) -> object:
        """A field that means the same wherever it stands; one of no known kind as it is."""
        if name in _TIMES:
            return self._time(value)
        if name in _FIGURES:
            return self._figure(value)
        if name == "flags":
            return _flags(str(value))
        if name in _COUNTS and isinstance(value, int):
            return self.formats.integer(value, grouped=True)
        if name in _CONTROLS:
            return _CONTROLS[name](str(value))
        if name == "field":
            return field_word(str(value))
        if name in ("differs", "of"):
            return _inside(field_word(str(value)))
        return _inside(type_word(str(value))) if name == "type" else value

    def _said(self, field: str, value: object) -> object:
        """What a record says in a field; `nothing` where it leaves it out."""
        if value == "nothing":
            return QCoreApplication.translate("Messages", "nothing")
        if field in _TIMES:
            return self._time(value)
        if field in _FIGURES:
            return self._figure(value)
        if field == "type":
            return _inside(type_word(str(value)))
        return _inside(settlement_word(str(value))) if field == "settlement" else value

    def _time(self, value: object) -> object:
        if isinstance(value, date):
            return self.formats.date(value)
        text = str(value)
        if _DAY.fullmatch(text):
            return self.formats.date(date.fromisoformat(text))
        if not _INSTANT.fullmatch(text):
            return value
        local = self.calendar.local(calendar.parse_iso(text))
        shown = self.formats.moment(local, seconds=bool(local.second or local.microsecond))
        if local.microsecond:
            shown += self.formats.point + f"{local.microsecond:06}".rstrip("0")
        return with_unit(shown, self.formats.zone(local.utcoffset()))

    def _figure(self, value: object) -> object:
        text = str(value)
        if not _FIGURE.fullmatch(text):
            return value
        if "." not in text:
            return self.formats.integer(int(text), grouped=True)
        figure = Decimal(text)
        return self.formats.quantity(figure, decimal_places(figure))


def _inside(word: str) -> str:
    """A word that heads a field, as it stands inside a sentence."""
    return word[:1].lower() + word[1:]


def text_of(error: Exception, teller: Teller | None = None) -> str:
    """What went wrong and what to do, in the language in force.

    Without a `teller` (no book is open) the fields stand as the error has them.
    """
    if isinstance(error, LedgerError):
        sentence = QCoreApplication.translate("LedgerError", error.template)
        fields = {name: _field(error, name, teller) for name in error.fields}
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


def _field(error: LedgerError, name: str, teller: Teller | None) -> object:
    value = error.fields[name]
    if isinstance(value, LedgerError):
        return text_of(value, teller)
    return value if teller is None else teller.shown(error, name, value)


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

    Signal: found (the exception). One dialog at a time: what else is found while
    it stands open, often of the same cause, goes to the error output alone.
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
