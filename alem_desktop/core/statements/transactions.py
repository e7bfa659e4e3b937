"""The transaction statement: what was there, each entry, what is there after them.

An entry has a line for each position that it changes by what it is of: a transfer leaves one
account and arrives in another, an exchange gives one asset for another; the second line says no
more than that. Quantity is that of the trade, so that quantity times price is the gross amount; a
fee stands beside it. So of each asset and account, opening quantity, plus in, less out, less the
fees in that asset, less or plus what trades paid or brought in money, is the closing quantity.

A reversed entry is out of all figures from its own time on. It stands in a table of its own, so
that all lines of the entries are in the sums and in the count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.assets import STABLECOINS, is_currency
from alem_desktop.core.money import ZERO, round_money, total
from alem_desktop.core.postings import money_total
from alem_desktop.core.statements.kinds import TYPES
from alem_desktop.core.statements.model import (
    Amount,
    Cell,
    Column,
    ColumnKind,
    KeyFigure,
    Phrase,
    Row,
    RowKind,
    Subject,
    Table,
    money_cell,
)
from alem_desktop.core.statements.rounding import short
from alem_desktop.core.statements.sums import sum_row
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.statements.transactions_annexes import (
    hashes_annex,
    references_annex,
    reversed_entries,
)
from alem_desktop.core.statements.turnover import Balance, Entry, Turnover
from alem_desktop.core.transactions import INCOMING, TransactionType, functional_value

_LOCKS = {TransactionType.LOCK: 1, TransactionType.UNLOCK: -1}


def turnover_figures(subject: Subject, turnover: Turnover) -> tuple[KeyFigure, ...]:
    """How many transactions there were, and the control sum of their values as printed."""
    label = Phrase(Term.TRANSACTIONS_VALUE, {"count": str(len(turnover.entries))})
    worth = total(entry.value or ZERO for entry in turnover.entries)
    return (KeyFigure(label, (Amount(worth, subject.functional_currency),)),)


def turnover_tables(subject: Subject, turnover: Turnover) -> tuple[Table, ...]:
    """The tables of the statement and its annexes, those that have lines."""
    tables = [
        _balances(subject, turnover.balances),
        _entries(subject, turnover.entries),
        _types(subject, turnover.entries),
        reversed_entries(turnover.reversed),
        references_annex(subject.functional_currency, turnover.entries),
        hashes_annex((*turnover.entries, *turnover.reversed)),
    ]
    return tuple(table for table in tables if table is not None)


# -- balances --------------------------------------------------------------------------------------


def _balances(subject: Subject, balances: Sequence[Balance]) -> Table:
    functional = subject.functional_currency
    columns = (
        Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True),
        Column(Term.ASSET, ColumnKind.TEXT, strong=True),
        Column(Term.OPENING, ColumnKind.QUANTITY),
        Column(Term.QUANTITY_IN, ColumnKind.QUANTITY),
        Column(Term.QUANTITY_OUT, ColumnKind.QUANTITY),
        Column(Term.CLOSING, ColumnKind.QUANTITY),
        Column(Term.OPENING_COST, ColumnKind.MONEY, functional, sums=True),
        Column(Term.CLOSING_COST, ColumnKind.MONEY, functional, sums=True),
    )
    lines = [
        Row(
            RowKind.LINE,
            (
                each.account,
                each.asset,
                each.opening,
                each.incoming,
                each.outgoing,
                each.closing,
                money_cell(round_money(each.opening_cost), each.opening_cost),
                money_cell(round_money(each.closing_cost), each.closing_cost),
            ),
        )
        for each in balances
    ]
    rows = lines or [Row(RowKind.HEADING, label=Phrase(Term.NOTHING_HELD))]
    rows = [*rows, sum_row(RowKind.TOTAL, columns, lines, Phrase(Term.TOTAL))]
    return Table("balances", Phrase(Term.BALANCES), columns, tuple(rows))


# -- entries ---------------------------------------------------------------------------------------


def _entries(subject: Subject, entries: Sequence[Entry]) -> Table:
    shape = _Shape.of(subject, entries)
    columns = tuple(shape.columns())
    lines = [row for entry in entries for row in shape.rows(entry)]
    rows = lines or [Row(RowKind.HEADING, label=Phrase(Term.NO_ENTRIES))]
    label = Phrase(Term.TOTAL_ENTRIES, {"count": str(len(entries))})
    rows = [*rows, sum_row(RowKind.TOTAL, columns, lines, label)]
    return Table("entries", Phrase(Term.ENTRIES), columns, tuple(rows))


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which columns the entries need. Where all amounts are in the functional currency, it is said
    once, over the columns; amounts in what is no money are told to the last digit."""

    functional: str
    foreign: bool
    fees: bool
    locks: bool
    amounts: ColumnKind

    @staticmethod
    def of(subject: Subject, entries: Sequence[Entry]) -> _Shape:
        told = [entry.transaction for entry in entries]
        currencies = {t.currency for t in told if t.valued}
        money = all(is_currency(each) or each in STABLECOINS for each in currencies)
        return _Shape(
            subject.functional_currency,
            foreign=bool(currencies - {subject.functional_currency}),
            fees=any(t.fee for t in told),
            locks=any(t.type in _LOCKS for t in told),
            amounts=ColumnKind.MONEY if money else ColumnKind.QUANTITY,
        )

    def columns(self) -> Iterator[Column]:
        unit = "" if self.foreign else self.functional
        yield Column(Term.RECORD_NUMBER, ColumnKind.TEXT)
        yield Column(Term.TRADE_TIME, ColumnKind.MOMENT)
        yield Column(Term.TYPE, ColumnKind.TERM)
        yield Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True)
        yield Column(Term.ASSET, ColumnKind.TEXT, strong=True)
        yield Column(Term.QUANTITY_IN, ColumnKind.QUANTITY)
        yield Column(Term.QUANTITY_OUT, ColumnKind.QUANTITY)
        if self.locks:
            yield Column(Term.LOCKED, ColumnKind.QUANTITY_CHANGE)
        yield Column(Term.PRICE, ColumnKind.RATE, unit)
        yield Column(Term.GROSS_AMOUNT, self.amounts, unit)
        if self.fees:
            yield Column(Term.FEE, ColumnKind.QUANTITY)
            yield Column(Term.FEE_ASSET, ColumnKind.TEXT)
            yield Column(Term.NET_AMOUNT, self.amounts, unit)
        if self.foreign:
            yield Column(Term.CURRENCY, ColumnKind.TEXT)
        yield Column(Term.VALUE, ColumnKind.MONEY, self.functional, sums=True)

    def rows(self, entry: Entry) -> Iterator[Row]:
        t = entry.transaction
        comes = t.quantity if t.type in INCOMING else None
        goes = t.quantity if t.type not in INCOMING and t.type not in _LOCKS else None
        lock = _LOCKS[t.type] * t.quantity if t.type in _LOCKS else None
        valued = t.valued
        # Money has no price in itself.
        price = short(t.price) if valued and t.currency != t.asset else None
        money: list[Cell] = [price, self._amount(t.amount) if valued else None]
        if self.fees:
            money += [t.fee, t.fee_asset] if t.fee else [None, None]
            money.append(self._amount(money_total(t)) if valued else None)
        if self.foreign:
            money.append(t.currency if valued else None)
        yield self._row(entry, t.account, t.asset, comes, goes, lock, (*money, _value(entry)))
        if t.to_account is not None or t.to_asset is not None:
            came = t.quantity if t.to_quantity is None else t.to_quantity
            blank = (None,) * (len(money) + 1)
            yield self._row(
                entry, t.to_account or t.account, t.to_asset or t.asset, came, None, None, blank
            )

    def _row(
        self,
        entry: Entry,
        account: str,
        asset: str,
        comes: Decimal | None,
        goes: Decimal | None,
        lock: Decimal | None,
        money: tuple[Cell, ...],
    ) -> Row:
        t = entry.transaction
        moved = (comes, goes, lock) if self.locks else (comes, goes)
        head = (str(entry.sequence), t.time, TYPES[t.type], account, asset)
        return Row(RowKind.LINE, (*head, *moved, *money))

    def _amount(self, exact: Decimal) -> Cell:
        if self.amounts is ColumnKind.QUANTITY:
            return exact
        return money_cell(round_money(exact), exact)


def _value(entry: Entry) -> Cell:
    return money_cell(entry.value, functional_value(entry.transaction))


def _types(subject: Subject, entries: Sequence[Entry]) -> Table | None:
    """How many entries there are of each type, and what they are worth."""
    columns = (
        Column(Term.TYPE, ColumnKind.TERM, strong=True, flexible=True),
        Column(Term.COUNT, ColumnKind.COUNT, sums=True),
        Column(Term.VALUE, ColumnKind.MONEY, subject.functional_currency, sums=True),
    )
    by_type: dict[TransactionType, list[Decimal | None]] = {}
    for entry in entries:
        by_type.setdefault(entry.transaction.type, []).append(entry.value)
    rows = []
    for kind, term in TYPES.items():
        values = by_type.get(kind)
        if values:
            known = [each for each in values if each is not None]
            rows.append(Row(RowKind.LINE, (term, len(values), total(known) if known else None)))
    if not rows:
        return None
    rows.append(sum_row(RowKind.TOTAL, columns, rows, Phrase(Term.TOTAL)))
    return Table("types", Phrase(Term.TOTALS_BY_TYPE), columns, tuple(rows))
