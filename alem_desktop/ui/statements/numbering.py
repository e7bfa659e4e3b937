"""Issuing and voiding as jobs, received by what outlives the dialogs that ask for them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from alem_desktop.core.statements.model import Statement
from alem_desktop.jobs.runner import Cancelled, Job, Report
from alem_desktop.services.statements.asked import Asked
from alem_desktop.ui.context import BookContext

if TYPE_CHECKING:
    from alem_desktop.services.book import Book, BookChange


class Numbering(QObject):
    """Gives numbers and takes them back. A write that is begun is heard of here whatever becomes of
    the window that asked, so that everybody is told of it.

    Signals: issued (a Statement), voided (a number), failed (an exception; nothing was written).
    """

    issued = Signal(object)
    voided = Signal(str)
    failed = Signal(object)

    def __init__(self, context: BookContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._number = ""

    def issue(self, asked: Asked, seen: Statement, replaces: str | None) -> Job:
        """Issue what is asked, if it still says what `seen` does."""
        context = self._context
        return context.jobs.run_with_progress(
            partial(_issue, context.book, asked, context.user, replaces, seen),
            self.on_issued,
            self.on_failed,
            label=self.tr("Issuing the statement"),
            leaves=self.tr("No number is given."),
        )

    def void(self, number: str, reason: str) -> Job:
        """Take an issued statement back."""
        context = self._context
        self._number = number
        return context.jobs.run(
            partial(_void, context.book, number, reason, context.user),
            self.on_voided,
            self.on_failed,
            label=self.tr("Voiding the statement"),
            leaves=self.tr("What is in the journal by then stays."),
        )

    def on_issued(self, outcome: tuple[Statement, BookChange]) -> None:
        """It has a number, and the journal all that it says."""
        statement, change = outcome
        text = self.tr("Issued as {number}").format(number=statement.subject.number)
        self._context.announce(text)
        self._context.changed(change)
        self.issued.emit(statement)

    def on_voided(self, change: BookChange) -> None:
        """It is void."""
        self._context.announce(self.tr("{number} is void").format(number=self._number))
        self._context.changed(change)
        self.voided.emit(self._number)

    def on_failed(self, error: Exception) -> None:
        """Nothing was written."""
        self.failed.emit(error)


def _issue(
    book: Book,
    asked: Asked,
    user: str,
    replaces: str | None,
    seen: Statement,
    report: Report,
    cancelled: Cancelled,
) -> tuple[Statement, BookChange]:
    """In a job."""
    from alem_desktop.drawing.statement_pdf import digests_of
    from alem_desktop.services import issuing
    from alem_desktop.services.book import BookChange

    digests = partial(digests_of, report=report, stopped=cancelled)
    statement = issuing.issue(book, asked, user, digests, replaces, seen, cancelled)
    return statement, BookChange(book.head())


def _void(book: Book, number: str, reason: str, user: str) -> BookChange:
    """In a job."""
    from alem_desktop.services import issuing

    return issuing.void(book, number, reason, user)
