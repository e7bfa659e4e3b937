"""Reconciling: balances that a custodian or a chain tells, against what the book holds.

What waits for a second person is not in the book's quantity; it is named as what explains a
difference that it would close, item by item.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from alem_desktop.core import calendar, errors, file_errors
from alem_desktop.core.assets import check_asset_code, check_name
from alem_desktop.core.calendar import AsOf, BookCalendar
from alem_desktop.core.errors import FieldError, RowProblem
from alem_desktop.core.file_errors import NoRows
from alem_desktop.core.journal import Head, Kind
from alem_desktop.core.money import parse_quantity, plain
from alem_desktop.core.people import Permission
from alem_desktop.core.postings import quantity_changes
from alem_desktop.core.reconciliation import (
    BalanceKey,
    ItemKind,
    Reconciliation,
    ReconcilingItem,
    reconcile,
)
from alem_desktop.core.transactions import from_payload
from alem_desktop.services import acts, portfolio
from alem_desktop.services.acts import Act
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.importers.reader import Row, delimiter_of, open_text
from alem_desktop.services.portfolio import Moment
from alem_desktop.storage import journal_store, position_store, proposal_store
from alem_desktop.storage.reading import Reader

COLUMNS = ("account", "asset", "quantity", "time")
_NEEDED = COLUMNS[:3]


@dataclass(frozen=True, slots=True)
class Told:
    """A balance of the other side: how much of an asset is in an account; `at`: since the row says
    when, None where it does not."""

    account: str
    asset: str
    quantity: Decimal
    at: calendar.Instant | None


@dataclass(frozen=True, slots=True)
class ReconciliationAnswer:
    """Lines as of a moment; `rejected`: rows that cannot be read, with no lines then."""

    head: Head
    as_of: AsOf
    file: str
    sha256: str
    result: Reconciliation
    rejected: tuple[RowProblem, ...] = ()


def reconcile_file(book: Book, path: Path, moment: Moment = None) -> ReconciliationAnswer:
    """Set a file of balances against the book as of a moment, or of each row's own time.

    Raises FileProblem for what is no such file.
    """
    told, rejected = _read(book.calendar, path)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    at = portfolio.as_of(book, moment)
    with book.database.look() as connection:
        head = journal_store.head(connection)
        result = _compared(connection, book, told, at) if not rejected else Reconciliation(())
    return ReconciliationAnswer(head, at, path.name, sha256, result, tuple(rejected))


def _compared(reader: Reader, book: Book, told: list[Told], at: AsOf) -> Reconciliation:
    held: dict[BalanceKey, Decimal] = {}
    cuts = {key: _cut(book, each, at) for each in told for key in [(each.account, each.asset)]}
    for cut in {at.cut, *cuts.values()}:
        for position in position_store.held(reader, cut):
            key = position.account, position.asset.code
            if cuts.get(key, at.cut) == cut:
                held[key] = position.balance.quantity
    counterpart = {(each.account, each.asset): each.quantity for each in told}
    accounts = {each.account for each in told}
    items = [
        item
        for item in _waiting(reader, book, lambda key: cuts.get(key, at.cut))
        if item.account in accounts and _open(item, held, counterpart)
    ]
    return reconcile(held, counterpart, items)


def _cut(book: Book, each: Told, at: AsOf) -> calendar.Instant:
    return at.cut if each.at is None else book.calendar.as_of(each.at).cut


def _open(
    item: ReconcilingItem,
    held: dict[BalanceKey, Decimal],
    counterpart: dict[BalanceKey, Decimal],
) -> bool:
    """Whether an item goes the way of a difference: what already agrees needs no reason."""
    key = item.account, item.asset
    difference = counterpart.get(key, Decimal(0)) - held.get(key, Decimal(0))
    return bool(difference) and (difference > 0) == (item.quantity > 0)


def _waiting(
    reader: Reader, book: Book, cut_of: Callable[[BalanceKey], calendar.Instant]
) -> list[ReconcilingItem]:
    """What waits and is of the time that is looked at, position by position."""
    timeline = book.timeline(reader)
    found = []
    waiting = proposal_store.waiting_transactions(reader)
    for sequence, payload in journal_store.payloads(reader, waiting):
        t = from_payload(sequence, payload)
        for (account, asset), quantity in quantity_changes(t, timeline.at(t.time)).items():
            if quantity and t.time < cut_of((account, asset)):
                kind = ItemKind.TIMING
                found.append(ReconcilingItem(account, asset, kind, quantity, t.reference))
    return found


def record_reconciliation(book: Book, answer: ReconciliationAnswer, user: str) -> BookChange:
    """Keep in the journal that a reconciliation was made, and what it found."""
    with book.taking(user, Permission.RECONCILE) as connection:
        payload = {
            "as_of": calendar.iso(answer.as_of.valuation_point),
            "breaks": str(answer.result.breaks),
            "file": answer.file,
            "known_at": str(answer.head.sequence),
            "lines": [
                [
                    line.account,
                    line.asset,
                    plain(line.book),
                    plain(line.counterpart),
                    line.status.value,
                ]
                for line in answer.result.lines
            ],
            "sha256": answer.sha256,
        }
        change = acts.perform(connection, book, user, [Act(Kind.RECONCILED, payload)])
    book.seen(change.head)
    return change


# -- the file --------------------------------------------------------------------------------------


def _read(book_calendar: BookCalendar, path: Path) -> tuple[list[Told], list[RowProblem]]:
    told: list[Told] = []
    rejected: list[RowProblem] = []
    seen: dict[BalanceKey, int] = {}
    with open_text(path) as file:
        lines = file.lines()
        first = next(lines, "")
        rows = file.rows_after(first, lines, delimiter_of(first))
        header = next(rows, None)
        if header is None:
            raise NoRows(file=file.name)
        told_of = _reader(header, book_calendar, file.name)
        for row in rows:
            try:
                each = told_of(row.cells)
                key = each.account, each.asset
                if key in seen:
                    raise errors.SaidTwice(
                        "account", account=each.account, asset=each.asset, row=seen[key]
                    )
                seen[key] = row.number
                told.append(each)
            except FieldError as problem:
                rejected.append(
                    RowProblem(row.number, problem.field or None, str(problem), problem, file.name)
                )
    if not told and not rejected:
        raise NoRows(file=path.name)
    return told, rejected


def _reader(header: Row, book_calendar: BookCalendar, file: str) -> Callable[[list[str]], Told]:
    names = [name.strip().casefold() for name in header.cells]
    for name in names:
        if name not in COLUMNS:
            known = ", ".join(COLUMNS)
            raise file_errors.UnknownColumn(file=file, row=1, column=name[:40], known=known)
        if names.count(name) > 1:
            raise file_errors.RepeatedColumn(file=file, row=1, column=name)
    for name in _NEEDED:
        if name not in names:
            raise file_errors.MissingColumn(file=file, row=1, column=name)
    places = {name: place for place, name in enumerate(names)}

    def told_of(cells: list[str]) -> Told:
        if len(cells) != len(names):
            raise file_errors.RaggedRow("", cells=len(cells), expected=len(names))
        row = {name: cells[place].strip() for name, place in places.items()}
        asset = check_asset_code(row["asset"], "asset")
        at = row.get("time")
        return Told(
            check_name(row["account"], "account"),
            asset,
            parse_quantity(row["quantity"], "quantity", asset),
            book_calendar.as_of(book_calendar.parse_as_of(at)).valuation_point if at else None,
        )

    return told_of
