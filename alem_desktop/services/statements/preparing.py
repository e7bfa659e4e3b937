"""One way to every statement."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final

from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked, Prepared

_ROOMS: Final = {
    StatementKind.HOLDINGS: "holdings",
    StatementKind.TRANSACTIONS: "transactions",
    StatementKind.GAINS: "gains",
    StatementKind.NET_ASSETS: "net_assets",
    StatementKind.ROLLFORWARD: "rollforward",
}


def prepare(book: Book, asked: Asked) -> Prepared:
    """A draft of the statement asked for, all its figures from one state of the book.

    Raises UsageProblem for a period that is missing, the wrong way round or not asked of this
    kind, and for an account or asset that the book does not have; UsageProblem too for a record
    that the book does not have.
    """
    if asked.kind.has_period and asked.start is None:
        raise UsageProblem(reason=f"A statement of kind {asked.kind.value} takes a period.")
    room = import_module(f"alem_desktop.services.statements.{_ROOMS[asked.kind]}")
    ready: Callable[[Book, Asked], Prepared] = room.prepare
    return ready(book, asked)
