"""What follows the signatures of a statement of holdings: cost, lots, accounts, prices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TypeAlias

from alem_desktop.core.assets import AssetClass
from alem_desktop.core.money import ZERO, plain, total
from alem_desktop.core.positions import (
    Figures,
    OpenLotLine,
    Position,
    Totals,
    sum_figures,
    totals_of,
)
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.arrangement import LotGroup, Section, lot_groups
from alem_desktop.core.statements.model import (
    Cell,
    Column,
    ColumnKind,
    Phrase,
    Row,
    RowKind,
    Subject,
    Table,
    money_cell,
)
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.statements.valued import (
    cost_of,
    currencies_of,
    gain_of,
    line_cells,
    money_columns,
    sum_cells,
    value_of,
    weight_cell,
)

Headed: TypeAlias = tuple[Term, Section]
"""A section with its heading."""


def cost_annex(subject: Subject, sections: Sequence[Headed], totals: Totals) -> Table | None:
    """Cost and unrealised gain of each position, in both currencies."""
    if not sections:
        return None
    columns = (
        Column(Term.ASSET, ColumnKind.TEXT, strong=True),
        Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True),
        Column(Term.AVERAGE_COST, ColumnKind.PRICE, subject.functional_currency),
        *money_columns(subject, Term.COST_BASIS, ColumnKind.MONEY),
        *money_columns(subject, Term.UNREALISED_GAIN, ColumnKind.GAIN),
    )

    def line(position: Position) -> Row:
        return Row(
            RowKind.LINE,
            (
                position.asset.code,
                position.account,
                position.average_cost,
                *line_cells(subject, position, cost_of),
                *line_cells(subject, position, gain_of),
            ),
        )

    def sums(kind: RowKind, of: Totals, term: Term) -> Row:
        cost = sum_cells(subject, of.printed, cost_of)
        gain = sum_cells(subject, of.printed, gain_of)
        return Row(kind, (None, None, None, *cost, *gain), Phrase(term))

    rows: list[Row] = []
    for term, section in sections:
        rows.append(Row(RowKind.HEADING, label=Phrase(term)))
        rows += map(line, section.lines)
        rows.append(sums(RowKind.SUBTOTAL, section.subtotal, Term.SUBTOTAL))
    rows.append(sums(RowKind.TOTAL, totals, Term.TOTAL))
    title = Phrase(Term.COST_ANNEX, {"currency": ", ".join(currencies_of(subject))})
    note = _left_out(totals.unpriced)
    return Table("cost", title, columns, tuple(rows), note, annex=True)


def _left_out(unpriced: Sequence[str]) -> Phrase | None:
    """What is in no sum of values and gains, and in that of cost."""
    return Phrase(Term.VALUE_WITHOUT, {"assets": ", ".join(unpriced)}) if unpriced else None


# -- lots ------------------------------------------------------------------------------------------


def lots_annex(
    subject: Subject, lines: Sequence[Position], lots: Sequence[OpenLotLine]
) -> Table | None:
    """The open lots of digital assets, in the order of their positions; None without any.

    Moving average knows no lots: a position stands for all it was bought in.
    """
    order = list(
        dict.fromkeys(
            line.asset.code for line in lines if line.asset.asset_class is AssetClass.CRYPTO
        )
    )
    shown = sorted(
        (lot for lot in lots if lot.asset in order), key=lambda lot: order.index(lot.asset)
    )
    if not shown:
        return None
    currency = subject.functional_currency
    named = any(lot.lot is not None for lot in shown)
    names = (Column(Term.LOT, ColumnKind.TEXT), Column(Term.ACQUIRED, ColumnKind.DAY))
    columns = (
        *(names if named else ()),
        Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True),
        Column(Term.LOT_QUANTITY, ColumnKind.QUANTITY, sums=True),
        Column(Term.UNIT_COST, ColumnKind.PRICE, currency),
        Column(Term.COST_BASIS, ColumnKind.MONEY, currency, sums=True),
        Column(Term.MARKET_VALUE, ColumnKind.MONEY, currency, sums=True),
        Column(Term.UNREALISED_GAIN, ColumnKind.GAIN, currency, sums=True),
    )
    groups = lot_groups(shown)
    rows: list[Row] = []
    for group in groups:
        rows.append(Row(RowKind.HEADING, label=Phrase(Term.NAMED, {"name": group.asset})))
        rows += [_lot_row(lot, named) for lot in group.lots]
        sums = (group.quantity, group.unit_cost, *_figures(group.subtotal))
        rows.append(_lot_sums(RowKind.SUBTOTAL, Term.SUBTOTAL, named, sums))
    whole = sum_figures(group.subtotal for group in groups)
    rows.append(_lot_sums(RowKind.TOTAL, Term.TOTAL, named, (None, None, *_figures(whole))))
    return Table(
        "lots",
        Phrase(Term.LOTS_ANNEX, {"currency": currency}),
        columns,
        tuple(rows),
        _lots_note(whole, groups, lines, currency),
        annex=True,
    )


def _lot_row(lot: OpenLotLine, named: bool) -> Row:
    exact, printed = lot.functional, lot.printed
    return Row(
        RowKind.LINE,
        (
            *((lot.lot, lot.acquired_on) if named else ()),
            lot.account,
            lot.quantity,
            lot.unit_cost if lot.quantity else None,
            money_cell(printed.cost_basis, exact.cost_basis),
            money_cell(printed.market_value, exact.market_value),
            money_cell(printed.unrealised_gain, exact.unrealised_gain),
        ),
    )


def _lot_sums(kind: RowKind, term: Term, named: bool, sums: Sequence[Cell]) -> Row:
    return Row(kind, (*(None,) * (3 if named else 1), *sums), Phrase(term))


def _figures(figures: Figures) -> tuple[Decimal | None, ...]:
    return figures.cost_basis, figures.market_value, figures.unrealised_gain


def _lots_note(
    whole: Figures, groups: Sequence[LotGroup], lines: Sequence[Position], currency: str
) -> Phrase | None:
    """By how much values and cost, rounded lot by lot, differ from those of the positions, and what
    has no value."""
    shown = {group.asset for group in groups}
    of = [line for line in lines if line.asset.code in shown]
    unpriced = totals_of(of).unpriced
    value, cost = (
        (figure(whole) or ZERO) - total(figure(line.printed.functional) or ZERO for line in of)
        for figure in (value_of, cost_of)
    )
    if not value and not cost:
        return _left_out(unpriced)
    if not cost and not unpriced:
        fields = {"amount": plain(abs(value)), "currency": currency}
        return Phrase(Term.LOTS_EXCEED if value > 0 else Term.LOTS_FALL_SHORT, fields)
    fields = {
        "cost_difference": plain(cost),
        "value_difference": plain(value),
        "currency": currency,
    }
    if not unpriced:
        return Phrase(Term.LOTS_DIFFER, fields)
    return Phrase(Term.LOTS_DIFFER_WITHOUT, {**fields, "assets": ", ".join(unpriced)})


# -- accounts --------------------------------------------------------------------------------------


def accounts_annex(
    subject: Subject, lines: Sequence[Position], totals: Totals, label: Phrase
) -> Table | None:
    """What each account comes to, the largest first."""
    if not lines:
        return None
    by_account: dict[str, list[Position]] = {}
    for line in lines:
        by_account.setdefault(line.account or "", []).append(line)
    sums = {account: totals_of(held) for account, held in by_account.items()}

    def largest_first(account: str) -> tuple[bool, Decimal, str]:
        value = sums[account].printed.functional.market_value
        return value is None, -(value or ZERO), account

    columns = (
        Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True, strong=True),
        *money_columns(subject, Term.MARKET_VALUE, ColumnKind.MONEY),
        Column(Term.WEIGHT, ColumnKind.SHARE, sums=True),
    )

    def cells(of: Totals, name: str | None) -> tuple[Cell, ...]:
        weight: Cell = None
        if of.printed.functional.market_value:
            weight = of.printed.weight if name is None else weight_cell(of)
        return name, *sum_cells(subject, of.printed, value_of), weight

    rows = [
        Row(RowKind.LINE, cells(sums[account], account))
        for account in sorted(sums, key=largest_first)
    ]
    rows.append(Row(RowKind.TOTAL, cells(totals, None), label))
    return Table("accounts", Phrase(Term.ACCOUNTS_ANNEX), columns, tuple(rows), annex=True)


# -- prices ----------------------------------------------------------------------------------------


def prices_annex(lines: Sequence[Position], rate: Price | None) -> Table | None:
    """Every price used, to its last digit, and at the end the official rate."""
    found: dict[tuple[str, str], Price] = {}
    for line in lines:
        if line.price is not None:
            found.setdefault((line.price.asset, line.price.currency), line.price)
    if rate is not None:
        found.setdefault((rate.asset, rate.currency), rate)
    if not found:
        return None
    title = Phrase(Term.PRICES_ANNEX)
    return price_table("prices", title, found.values(), with_path=True, annex=True)


def price_table(
    name: str,
    title: Phrase,
    prices: Iterable[Price],
    *,
    with_path: bool = False,
    annex: bool = False,
) -> Table:
    """Prices to their last digit, with where they are from; `with_path`: how each was found, and
    for which day."""
    columns = (
        Column(Term.ASSET, ColumnKind.TEXT, strong=True),
        Column(Term.PRICE, ColumnKind.RATE),
        Column(Term.CURRENCY, ColumnKind.TEXT),
        Column(Term.SOURCE, ColumnKind.TEXT, flexible=True),
        *(_PATH if with_path else ()),
        Column(Term.PRICE_TIME, ColumnKind.MOMENT),
        Column(Term.FLAGS, ColumnKind.TEXT),
    )
    rows = tuple(
        Row(
            RowKind.LINE,
            (
                price.asset,
                price.price,
                price.currency,
                price.source,
                *((price.path, price.date) if with_path else ()),
                price.time,
                ", ".join(price.flags) or None,
            ),
        )
        for price in prices
    )
    return Table(name, title, columns, rows, annex=annex)


_PATH = (Column(Term.PRICE_PATH, ColumnKind.TEXT), Column(Term.DATE, ColumnKind.DAY))
