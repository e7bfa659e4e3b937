"""Reading the register: transactions sorted, filtered and paged, by SQL composed for the asking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Text, case, cast, func, or_, select

from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import plain
from alem_desktop.core.transactions import OUTGOING, TransactionType
from alem_desktop.storage.engine import decimal_key
from alem_desktop.storage.tables import accounts, assets, journal, transactions

_OUTGOING = frozenset(kind.value for kind in OUTGOING)
_PURCHASE, _SALE = TransactionType.PURCHASE.value, TransactionType.SALE.value
_GOING = {
    "to_account": (TransactionType.TRANSFER.value,),
    "to_asset": (TransactionType.EXCHANGE.value, TransactionType.TOKEN_SWAP.value),
}
_COMPLEMENT = str.maketrans("0123456789", "9876543210")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which transactions are wanted; every part narrows. `words` match any shown text."""

    words: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    sequence: int | None = None
    since: Instant | None = None
    before: Instant | None = None


def _said(field: str) -> ColumnElement[Any]:
    """What a transaction's record says in a field."""
    return func.json_extract(journal.c.payload, f"$.{field}")


def _total() -> ColumnElement[Any]:
    """The key of what the register shows as a transaction's total: its money with a fee in it."""
    fee = case((_said("fee_asset") == transactions.c.currency, _said("fee")), else_=None)
    key: ColumnElement[Any] = func.total_key(transactions.c.type, _said("amount"), fee)
    return key


SORTS: dict[str, ColumnElement[Any]] = {
    "number": transactions.c.sequence,
    "time": transactions.c.time,
    "type": transactions.c.type,
    "state": transactions.c.state,
    "reference": transactions.c.reference,
    "asset": assets.c.code,
    "account": accounts.c.name,
    "quantity": func.signed_key(transactions.c.type, _said("quantity")),
    "price": case(
        (transactions.c.currency == assets.c.code, None), else_=func.decimal_key(_said("price"))
    ),
    "amount": _total(),
    "currency": case((_said("amount").is_(None), None), else_=transactions.c.currency),
    "counterparty": transactions.c.counterparty,
    "note": transactions.c.note,
}
"""Columns the register sorts by, as they are shown: figures by a key that orders as the numbers do,
with the sign of their direction; the price of money in itself is blank, and so are price, total and
currency of what has no value of its own."""


def count(connection: Connection, wanted: Filter) -> tuple[int, int]:
    """How many transactions match, and how many there are."""
    whole = connection.execute(select(func.count()).select_from(transactions)).scalar_one()
    if wanted == Filter():
        return whole, whole
    query = select(func.count()).select_from(_joined())
    return connection.execute(_filtered(query, wanted)).scalar_one(), whole


def lines(
    connection: Connection,
    wanted: Filter,
    sort: str,
    descending: bool,
    offset: int,
    limit: int | None,
) -> Iterator[Row[Any]]:
    """Register rows; ties in journal order, in the direction of the sort."""
    _teach(connection)
    c = transactions.c
    query = select(
        transactions,
        accounts.c.name.label("account"),
        assets.c.code.label("asset"),
        journal.c.payload,
        journal.c.user,
        journal.c.recorded_at,
    ).select_from(_joined().join(journal, journal.c.sequence == c.sequence))
    keys = [SORTS[sort], c.sequence]
    query = query.order_by(*(key.desc() if descending else key for key in keys))
    query = _filtered(query, wanted).offset(offset)
    if limit is not None:
        query = query.limit(limit)
    yield from connection.execution_options(yield_per=1_000).execute(query)


def _teach(connection: Connection) -> None:
    """Give SQLite the keys of signed figures; it knows them as long as the connection lives."""
    if "signed_key" in connection.info:
        return
    sqlite: Any = connection.connection.driver_connection
    sqlite.create_function("signed_key", 2, _signed_key, deterministic=True)
    sqlite.create_function("total_key", 3, _total_key, deterministic=True)
    connection.info["signed_key"] = True


def _signed_key(kind: str, figure: str | None) -> str | None:
    """Text that sorts as a figure does with the sign of its type: what leaves stands below zero.

    Below zero the digits are turned round, 9 for 0; and as the longer of two figures is the lower
    one there, each ends in a sign that sorts above all others.
    """
    key = decimal_key(figure)
    if key is None or kind not in _OUTGOING or figure == "0":
        return key
    return "-" + key.translate(_COMPLEMENT) + "~"  # "-" sorts before every digit


def _total_key(kind: str, amount: str | None, fee: str | None) -> str | None:
    """The key of an amount with its fee in money: paid for a purchase, got for a sale."""
    if amount is None or fee is None or kind not in (_PURCHASE, _SALE):
        return _signed_key(kind, amount)
    paid = Decimal(fee) if kind == _PURCHASE else -Decimal(fee)
    total = Decimal(amount) + paid
    if total < 0:  # a fee above the money of a sale: shown with the other sign
        return decimal_key(plain(-total))
    return _signed_key(kind, plain(total))


def amounts_of_type(
    connection: Connection, wanted: Filter, kind: str
) -> Iterator[tuple[str, str | None]]:
    """Amount and, where it is not 1, rate of the matching transactions of one type that count."""
    payload = journal.c.payload
    query = select(
        func.json_extract(payload, "$.amount"), func.json_extract(payload, "$.rate")
    ).select_from(_joined().join(journal, journal.c.sequence == transactions.c.sequence))
    counts = transactions.c.state == "approved"
    query = _filtered(query, wanted).where(transactions.c.type == kind, counts)
    for row in connection.execution_options(yield_per=1_000).execute(query):
        yield row[0], row[1]


def _joined() -> Any:
    c = transactions.c
    return transactions.join(accounts, accounts.c.id == c.account_id).join(
        assets, assets.c.id == c.asset_id
    )


def _went_to(field: str) -> ColumnElement[Any]:
    """Another account or asset that a transaction names; only few types do, so few are read."""
    said = journal.alias()
    text = (
        select(func.json_extract(said.c.payload, f"$.{field}"))
        .where(said.c.sequence == transactions.c.sequence)
        .correlate(transactions)
        .scalar_subquery()
    )
    return case((transactions.c.type.in_(_GOING[field]), text), else_=None)


def _filtered(query: Select[Any], wanted: Filter) -> Select[Any]:
    c = transactions.c
    for column, values in (
        (c.type, wanted.types),
        (c.state, wanted.states),
        (c.reference, wanted.references),
    ):
        if values:
            query = query.where(column.in_(values))
    for column, field, values in (
        (accounts.c.name, "to_account", wanted.accounts),
        (assets.c.code, "to_asset", wanted.assets),
    ):
        if values:
            query = query.where(or_(column.in_(values), _went_to(field).in_(values)))
    if wanted.sequence is not None:
        query = query.where(c.sequence == wanted.sequence)
    if wanted.since is not None:
        query = query.where(c.time >= wanted.since)
    if wanted.before is not None:
        query = query.where(c.time < wanted.before)
    # One fold of all that is shown, a line feed between the parts: a call a row, not a column.
    parts = (
        c.reference,
        c.type,
        accounts.c.name,
        assets.c.code,
        c.currency,
        cast(c.sequence, Text),
    )
    shown = reduce(
        lambda whole, part: whole + "\n" + func.coalesce(part, ""),
        (c.counterparty, c.note, _went_to("to_account"), _went_to("to_asset")),
        reduce(lambda whole, part: whole + "\n" + part, parts),
    )
    for word in wanted.words:
        pattern = word.casefold().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        query = query.where(func.folded(shown).like(f"%{pattern}%", escape="\\"))
    return query
