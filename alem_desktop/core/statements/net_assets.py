"""The statement of net assets: what there is less what is owed, and how it changed.

Assets stand at the sums of the printed lines of their kind, liabilities as negative figures, so
that the total is the sum of all lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from alem_desktop.core.assets import AssetClass
from alem_desktop.core.positions import (
    Position,
    totals_of,
)
from alem_desktop.core.statements.locked import locked_part
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
from alem_desktop.core.statements.net_assets_change import ChangeOfValue, change_table
from alem_desktop.core.statements.standing import FEES, Moment, Money
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.statements.valued import (
    currencies_of,
    line_cells,
    money_columns,
    sum_cells,
    value_of,
    without,
)

_KINDS = {
    AssetClass.CRYPTO: Term.DIGITAL_ASSETS,
    AssetClass.STABLECOIN: Term.STABLECOINS,
    AssetClass.CURRENCY: Term.CASH,
}


def net_assets_figures(subject: Subject, now: Moment) -> tuple[KeyFigure, ...]:
    """Net asset value in both currencies."""
    label = without(
        totals_of(now.positions).unpriced,
        Term.NET_ASSET_VALUE,
        Term.NET_ASSET_VALUE_WITHOUT,
        Term.NET_ASSET_VALUE_WITHOUT_MANY,
    )
    amounts = zip(now.net(subject), currencies_of(subject), strict=True)
    return (KeyFigure(label, tuple(Amount(*amount) for amount in amounts)),)


def net_assets_tables(
    subject: Subject, now: Moment, then: Moment | None, change: ChangeOfValue | None
) -> tuple[Table, ...]:
    """The tables that have lines. `then` is the moment compared with; the change between the two
    is left out where it is unknown."""
    tables = (
        _net_assets(subject, now, then),
        None if then is None or change is None else change_table(subject, then, now, change),
        _cash(subject, now),
        _locked(subject, now),
    )
    return tuple(table for table in tables if table is not None)


# -- net assets ------------------------------------------------------------------------------------


def _net_assets(subject: Subject, now: Moment, then: Moment | None) -> Table:
    columns = (
        Column(Term.KIND, ColumnKind.TERM, flexible=True, strong=True),
        *money_columns(subject, Term.VALUE, ColumnKind.MONEY),
        *(() if then is None else money_columns(subject, Term.COMPARATIVE, ColumnKind.MONEY)),
    )

    moments = (now,) if then is None else (now, then)
    unpriced = totals_of(now.positions).unpriced
    label = without(unpriced, Term.TOTAL_NET_ASSETS, Term.TOTAL_WITHOUT, Term.TOTAL_WITHOUT_MANY)
    label_of_assets = without(
        unpriced, Term.TOTAL_ASSETS, Term.TOTAL_ASSETS_WITHOUT, Term.TOTAL_ASSETS_WITHOUT_MANY
    )

    def row(kind: RowKind, first: Cell, said: Phrase | None, money: Iterable[Money]) -> Row:
        return Row(kind, (first, *chain.from_iterable(money)), said)

    assets = (
        row(RowKind.LINE, term, None, [moment.assets(subject, kind) for moment in moments])
        for kind, term in _KINDS.items()
    )
    owed = (
        row(RowKind.LINE, term, None, [moment.owed(subject, fee) for moment in moments])
        for fee, term in FEES.items()
    )
    all_assets = [moment.assets(subject) for moment in moments]
    all_owed = [moment.liabilities(subject) for moment in moments]
    net = [moment.net(subject) for moment in moments]
    rows = (
        Row(RowKind.HEADING, label=Phrase(Term.ASSETS)),
        *assets,
        row(RowKind.SUBTOTAL, None, label_of_assets, all_assets),
        Row(RowKind.HEADING, label=Phrase(Term.LIABILITIES)),
        *owed,
        row(RowKind.SUBTOTAL, None, Phrase(Term.TOTAL_LIABILITIES), all_owed),
        row(RowKind.TOTAL, None, label, net),
    )
    return Table("net-assets", None, columns, rows)


# -- what stands behind ----------------------------------------------------------------------------


def _cash(subject: Subject, now: Moment) -> Table | None:
    """Cash by account and currency: the line of the statement taken apart."""
    lines = sorted(
        (p for p in now.positions if p.asset.asset_class is AssetClass.CURRENCY),
        key=lambda p: (p.account or "", p.asset.code),
    )
    if not lines:
        return None
    columns = (
        Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True),
        Column(Term.CURRENCY, ColumnKind.TEXT, strong=True),
        Column(Term.QUANTITY, ColumnKind.QUANTITY),
        *money_columns(subject, Term.MARKET_VALUE, ColumnKind.MONEY),
    )
    return _listed("cash", Term.CASH_BY_ACCOUNT, subject, columns, lines, _by_account)


def _locked(subject: Subject, now: Moment) -> Table | None:
    """What is staked, pledged or frozen, with its value: a part of the assets."""
    lines = sorted(
        (locked_part(subject, p) for p in now.positions if p.locked_quantity),
        key=lambda p: (p.asset.code, p.account or ""),
    )
    if not lines:
        return None
    columns = (
        Column(Term.ASSET, ColumnKind.TEXT, strong=True),
        Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True),
        Column(Term.LOCKED, ColumnKind.QUANTITY),
        *money_columns(subject, Term.MARKET_VALUE, ColumnKind.MONEY),
    )
    return _listed("restrictions", Term.LOCKED_QUANTITIES, subject, columns, lines, _by_asset)


def _by_account(line: Position) -> tuple[Cell, Cell]:
    return line.account, line.asset.code


def _by_asset(line: Position) -> tuple[Cell, Cell]:
    return line.asset.code, line.account


def _listed(
    name: str,
    title: Term,
    subject: Subject,
    columns: tuple[Column, ...],
    lines: Sequence[Position],
    names: Callable[[Position], tuple[Cell, Cell]],
) -> Table:
    """Positions with their quantity and value, and the total of their printed values."""
    rows = [
        Row(RowKind.LINE, (*names(line), line.quantity, *line_cells(subject, line, value_of)))
        for line in lines
    ]
    totals = totals_of(lines)
    label = without(totals.unpriced, Term.TOTAL, Term.SUM_WITHOUT, Term.SUM_WITHOUT_MANY)
    sums = sum_cells(subject, totals.printed, value_of)
    rows.append(Row(RowKind.TOTAL, (None, None, None, *sums), label))
    return Table(name, Phrase(title), columns, tuple(rows))
