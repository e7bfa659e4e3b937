"""Reading the register: transactions sorted, filtered and paged, by SQL composed for the asking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Text, cast, func, select

from alem_desktop.core.calendar import Instant
from alem_desktop.storage.tables import accounts, assets, journal, transactions

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Filter:
    """Which transactions are wanted; every part narrows. `words` match any shown text."""

    words: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    since: Instant | None = None
    before: Instant | None = None


SORTS: dict[str, ColumnElement[Any]] = {
    "number": transactions.c.sequence,
    "time": transactions.c.time,
    "type": transactions.c.type,
    "state": transactions.c.state,
    "reference": transactions.c.reference,
    "asset": assets.c.code,
    "account": accounts.c.name,
    "quantity": func.decimal_key(func.json_extract(journal.c.payload, "$.quantity")),
    "price": func.decimal_key(func.json_extract(journal.c.payload, "$.price")),
    "amount": func.decimal_key(func.json_extract(journal.c.payload, "$.amount")),
    "currency": transactions.c.currency,
    "counterparty": transactions.c.counterparty,
    "note": transactions.c.note,
}
"""Columns the register sorts by; amounts through a key that orders as the numbers do."""


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


def amounts_of_type(
    connection: Connection, wanted: Filter, kind: str
) -> Iterator[tuple[str, str | None]]:
    """Amount and, where it is not 1, rate of the matching transactions of one type."""
    payload = journal.c.payload
    query = select(
        func.json_extract(payload, "$.amount"), func.json_extract(payload, "$.rate")
    ).select_from(_joined().join(journal, journal.c.sequence == transactions.c.sequence))
    query = _filtered(query, wanted).where(transactions.c.type == kind)
    for row in connection.execution_options(yield_per=1_000).execute(query):
        yield row[0], row[1]


def _joined() -> Any:
    c = transactions.c
    return transactions.join(accounts, accounts.c.id == c.account_id).join(
        assets, assets.c.id == c.asset_id
    )


def _filtered(query: Select[Any], wanted: Filter) -> Select[Any]:
    c = transactions.c
    for column, values in (
        (c.type, wanted.types),
        (c.state, wanted.states),
        (accounts.c.name, wanted.accounts),
        (assets.c.code, wanted.assets),
        (c.reference, wanted.references),
    ):
        if values:
            query = query.where(column.in_(values))
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
        (c.counterparty, c.note),
        reduce(lambda whole, part: whole + "\n" + part, parts),
    )
    for word in wanted.words:
        pattern = word.casefold().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        query = query.where(func.folded(shown).like(f"%{pattern}%", escape="\\"))
    return query
