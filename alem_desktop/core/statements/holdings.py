"""The statement of holdings: what is held, where, what it is worth, and by which prices.

Everything is of the positions given, the book's or those of a part of it: totals are sums of their
printed lines, and weights are shares of their own total.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alem_desktop.core.positions import OpenLotLine, Position, Totals
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.arrangement import (
    SectionKind,
    other_prices,
    sections_of,
    usual_day,
)
from alem_desktop.core.statements.holdings_annexes import (
    Headed,
    accounts_annex,
    cost_annex,
    lots_annex,
    price_table,
    prices_annex,
)
from alem_desktop.core.statements.locked import Restriction
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
)
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.statements.valued import (
    currencies_of,
    line_cells,
    money_columns,
    sum_cells,
    value_of,
    weight_cell,
    without,
)

HEADINGS = {
    SectionKind.DIGITAL_ASSETS: Term.DIGITAL_ASSETS,
    SectionKind.MONEY: Term.STABLECOINS_AND_CASH,
}
"""What sections are called."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a statement of holdings is made of: positions by account, valued together, with their
    totals, their open lots and the official rate; `restrictions`: what of them is locked, since
    when and why."""

    positions: tuple[Position, ...]
    totals: Totals
    lots: tuple[OpenLotLine, ...]
    rate: Price | None
    restrictions: tuple[Restriction, ...] = ()


def holdings_figures(subject: Subject, totals: Totals) -> tuple[KeyFigure, ...]:
    """Net asset value in both currencies; of a part of the book, the value of what is stated, and
    where a fee accrues, which is not deducted here, that of the assets."""
    if subject.scope.is_part:
        terms = Term.PART_VALUE, Term.PART_VALUE_WITHOUT, Term.PART_VALUE_WITHOUT_MANY
    elif owes_fees(subject):
        terms = Term.ASSETS_VALUE, Term.ASSETS_VALUE_WITHOUT, Term.ASSETS_VALUE_WITHOUT_MANY
    else:
        terms = (
            Term.NET_ASSET_VALUE,
            Term.NET_ASSET_VALUE_WITHOUT,
            Term.NET_ASSET_VALUE_WITHOUT_MANY,
        )
    amounts = zip(
        (totals.printed.functional, totals.printed.presentation),
        currencies_of(subject),
        strict=False,
    )
    return (
        KeyFigure(
            without(totals.unpriced, *terms),
            tuple(Amount(figures.market_value, currency) for figures, currency in amounts),
        ),
    )


def holdings_tables(subject: Subject, held: Holdings) -> tuple[Table, ...]:
    """The tables of the statement and of its annexes, those that have lines."""
    sections = sections_of(held.positions)
    lines = [line for section in sections for line in section.lines]
    headed = [(HEADINGS[section.kind], section) for section in sections]
    label = _total_label(subject, held.totals)
    tables = (
        _positions(subject, headed, held.totals, label),
        balances_table(lines, held.restrictions),
        _other_prices(subject, lines),
        cost_annex(subject, headed, held.totals),
        lots_annex(subject, lines, held.lots),
        accounts_annex(subject, lines, held.totals, label),
        prices_annex(lines, held.rate if subject.two_currencies else None),
    )
    return tuple(table for table in tables if table is not None)


def owes_fees(subject: Subject) -> bool:
    """Whether a fee accrues by the rules in force: then net assets are less than the assets."""
    return bool(subject.policies.management_fee)


def _total_label(subject: Subject, totals: Totals) -> Phrase:
    if subject.scope.is_part:
        terms = Term.TOTAL, Term.SUM_WITHOUT, Term.SUM_WITHOUT_MANY
    elif owes_fees(subject):
        terms = Term.TOTAL_ASSETS, Term.TOTAL_ASSETS_WITHOUT, Term.TOTAL_ASSETS_WITHOUT_MANY
    else:
        terms = Term.TOTAL_NET_ASSETS, Term.TOTAL_WITHOUT, Term.TOTAL_WITHOUT_MANY
    return without(totals.unpriced, *terms)


def _positions(
    subject: Subject, sections: Sequence[Headed], totals: Totals, label: Phrase
) -> Table:
    functional = subject.functional_currency
    foreign = any(
        line.price is not None and line.price.currency != functional
        for _, section in sections
        for line in section.lines
    )
    columns = (
        Column(Term.ASSET, ColumnKind.TEXT, strong=True),
        Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True),
        Column(Term.QUANTITY, ColumnKind.QUANTITY),
        Column(Term.PRICE, ColumnKind.PRICE, "" if foreign else functional),
        *([Column(Term.PRICE_CURRENCY, ColumnKind.TEXT)] if foreign else []),
        *money_columns(subject, Term.MARKET_VALUE, ColumnKind.MONEY),
        Column(Term.WEIGHT, ColumnKind.SHARE, sums=True),
    )

    def line(position: Position) -> Row:
        price = position.price
        priced = (None, None) if price is None else (price.price, price.currency)
        return Row(
            RowKind.LINE,
            (
                position.asset.code,
                position.account,
                position.quantity,
                *(priced if foreign else priced[:1]),
                *line_cells(subject, position, value_of),
                weight_cell(position),
            ),
        )

    def sums(kind: RowKind, of: Totals, said: Phrase) -> Row:
        blank = (None,) * (5 if foreign else 4)
        weight = of.printed.weight if of.printed.functional.market_value else None
        return Row(kind, (*blank, *sum_cells(subject, of.printed, value_of), weight), said)

    rows: list[Row] = []
    for term, section in sections:
        rows.append(Row(RowKind.HEADING, label=Phrase(term)))
        rows += map(line, section.lines)
        rows.append(sums(RowKind.SUBTOTAL, section.subtotal, Phrase(Term.SUBTOTAL)))
    if not rows:
        rows.append(Row(RowKind.HEADING, label=Phrase(Term.NOTHING_HELD)))
    rows.append(sums(RowKind.TOTAL, totals, label))
    return Table("positions", None, columns, tuple(rows))


def balances_table(
    lines: Sequence[Position], restrictions: Sequence[Restriction] = ()
) -> Table | None:
    """What of each position is not available, and why not; since when and for what reason it is
    locked, where anything is. None where all of everything is available."""
    locks = {(each.account, each.asset): each for each in restrictions}

    def why(line: Position) -> tuple[Cell, ...]:
        if not locks:
            return ()
        lock = locks.get((line.account or "", line.asset.code))
        return (None, None) if lock is None else (lock.since, lock.reason or None)

    rows = tuple(
        Row(
            RowKind.LINE,
            (
                line.asset.code,
                line.account,
                line.quantity,
                line.available_quantity,
                line.locked_quantity,
                line.unsettled_quantity,
                line.in_transit_quantity,
                *why(line),
            ),
        )
        for line in lines
        if line.available_quantity != line.quantity
    )
    reasons = (
        Column(Term.LOCKED_SINCE, ColumnKind.DAY),
        Column(Term.REASON, ColumnKind.TEXT, flexible=True),
    )
    columns = (
        Column(Term.ASSET, ColumnKind.TEXT, strong=True),
        Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=not locks),
        Column(Term.QUANTITY, ColumnKind.QUANTITY),
        Column(Term.AVAILABLE, ColumnKind.QUANTITY),
        Column(Term.LOCKED, ColumnKind.QUANTITY),
        Column(Term.PENDING, ColumnKind.QUANTITY),
        Column(Term.IN_TRANSIT, ColumnKind.QUANTITY),
        *(reasons if locks else ()),
    )
    if not rows:
        return None
    return Table("balances", Phrase(Term.LOCKED_AND_MOVING), columns, rows)


def _other_prices(subject: Subject, lines: Sequence[Position]) -> Table | None:
    """Prices that are not of the usual source, older than most of its prices, or flagged."""
    found = other_prices(lines, subject.usual_source)
    if not found:
        return None
    title = Phrase(Term.PRICE_SOURCES)
    day = usual_day(lines, subject.usual_source)
    if day is not None:
        fields = {"source": subject.usual_source, "date": day.isoformat()}
        title = Phrase(Term.OTHER_PRICES, fields)
    return price_table("other-prices", title, found)
