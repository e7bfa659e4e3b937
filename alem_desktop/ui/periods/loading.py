"""What the window with the periods asks of the book; run by the job runner, in its thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.periods import CheckLine, PeriodAct, Periods
from alem_desktop.services import access, approvals, closing
from alem_desktop.services.approvals import Waiting
from alem_desktop.services.book import Book


@dataclass(frozen=True, slots=True)
class LoadedPeriods:
    """What is closed, what was done about it, and reopenings that await approval."""

    periods: Periods
    history: tuple[PeriodAct, ...]
    waiting: tuple[Waiting, ...]
    four_eyes: bool


@dataclass(frozen=True, slots=True)
class Checklist:
    """The checklist of a period that ends with a day."""

    until: date
    lines: tuple[CheckLine, ...]


def load(book: Book) -> LoadedPeriods:
    """How far the book is closed; its past the newest first."""
    return LoadedPeriods(
        closing.periods_of(book),
        closing.history(book)[::-1],
        tuple(
            line for line in approvals.waiting(book) if line.proposal.kind is ProposalKind.REOPENING
        ),
        access.four_eyes(book),
    )


def load_checklist(book: Book, until: date) -> Checklist:
    """What is done and what is not before a day can be the last that is locked."""
    return Checklist(until, closing.checklist(book, until))
