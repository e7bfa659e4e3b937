"""One way to every statement."""

from __future__ import annotations

from collections.abc import Callable

from alem_desktop.core.statement_errors import PeriodNeeded
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked, Prepared

Preparing = Callable[[Book, Asked], Prepared]


def prepare(book: Book, asked: Asked) -> Prepared:
    """A draft of the statement asked for, all its figures from one state of the book.

    Raises PeriodNeeded for a period that is missing, another UsageProblem for one that is the wrong
    way round or not asked of this kind, for an account or asset that the book does not have, and
    for a record that it does not have.
    """
    if asked.kind.has_period and asked.start is None:
        raise PeriodNeeded()
    return _preparing(asked.kind)(book, asked)


def _preparing(kind: StatementKind) -> Preparing:
    """What prepares a kind; read when the first of it is asked for, so that a command that tells
    something else begins at once."""
    match kind:
        case StatementKind.HOLDINGS:
            from alem_desktop.services.statements import holdings

            return holdings.prepare
        case StatementKind.TRANSACTIONS:
            from alem_desktop.services.statements import transactions

            return transactions.prepare
        case StatementKind.GAINS:
            from alem_desktop.services.statements import gains

            return gains.prepare
        case StatementKind.NET_ASSETS:
            from alem_desktop.services.statements import net_assets

            return net_assets.prepare
        case StatementKind.ROLLFORWARD:
            from alem_desktop.services.statements import rollforward

            return rollforward.prepare
