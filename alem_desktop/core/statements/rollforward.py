"""The fair-value roll-forward of the whole fund: units, cost and fair value from end to end.

Layout of ASC 350-60-50 (ASU 2023-08): opening, additions, disposals, gains, losses and closing of
each asset, gains and losses net per asset; the nature of what came and went; what was realised;
what may not be sold. Digital assets alone are in its scope, so they have subtotals of their own;
stablecoins and cash follow them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from alem_desktop.core.attribution import Attribution
from alem_desktop.core.money import total
from alem_desktop.core.rollforward import RollForward
from alem_desktop.core.statements.change_of_value import (
    PrintedChange,
    change_rows,
    printed_change,
)
from alem_desktop.core.statements.holdings import HEADINGS
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
    money_cell,
)
from alem_desktop.core.statements.printed_rolls import (
    natures_of,
    printed_roll,
    realised_by_asset,
)
from alem_desktop.core.statements.rolled import Rolled
from alem_desktop.core.statements.rounding import fitted
from alem_desktop.core.statements.sums import sum_row
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.statements.valued import in_each, money_columns, without

_TOTAL = Phrase(Term.TOTAL)


def rolled_figures(subject: Subject, rolled: Rolled) -> tuple[KeyFigure, ...]:
    """The closing fair value; it names what it leaves out."""
    label = without(
        rolled.rolls.unpriced,
        Term.CLOSING_FAIR_VALUE,
        Term.CLOSING_FAIR_VALUE_WITHOUT,
        Term.CLOSING_FAIR_VALUE_WITHOUT_MANY,
    )
    fair_values = rolled.fair_values()
    closing = total(roll.closing for roll in fair_values.values())
    known = fair_values or not rolled.rolls.assets
    amounts = [Amount(closing if known else None, subject.functional_currency)]
    if subject.two_currencies:
        there = rolled.presentation_ends()[1] if known else None
        amounts.append(Amount(there, subject.presentation_currency))
    return (KeyFigure(label, tuple(amounts)),)


def rolled_tables(subject: Subject, rolled: Rolled) -> tuple[Table, ...]:
    """The tables of the statement, those that have lines."""
    currency = subject.functional_currency
    tables = [
        _fair_value(currency, rolled),
        _cost(currency, rolled),
        _units(rolled),
        _change(subject, rolled),
        _natures(currency, rolled),
        _realised(currency, rolled),
        _restrictions(currency, rolled.restrictions),
    ]
    return tuple(table for table in tables if table is not None)


def _summed(
    name: str,
    title: Term,
    columns: tuple[Column, ...],
    lines: Sequence[Row],
    label: Phrase = _TOTAL,
) -> Table:
    """A table of lines and their total."""
    rows = (*lines, sum_row(RowKind.TOTAL, columns, lines, label))
    return Table(name, Phrase(title), columns, rows)


def _sectioned(
    rolled: Rolled, columns: tuple[Column, ...], line: Callable[[RollForward], Row], label: Phrase
) -> tuple[Row, ...]:
    """The assets in their sections, with subtotals and the total."""
    rows: list[Row] = []
    every: list[Row] = []
    for kind, assets in rolled.sections():
        lines = [line(each) for each in assets]
        rows.append(Row(RowKind.HEADING, label=Phrase(HEADINGS[kind])))
        rows += lines
        rows.append(sum_row(RowKind.SUBTOTAL, columns, lines, Phrase(Term.SUBTOTAL)))
        every += lines
    if not rows:
        rows.append(Row(RowKind.HEADING, label=Phrase(Term.NOTHING_HELD)))
    rows.append(sum_row(RowKind.TOTAL, columns, every, label))
    return tuple(rows)


def _sum_label(rolled: Rolled) -> Phrase:
    """What a total in fair value is called; it names what it leaves out."""
    return without(rolled.rolls.unpriced, Term.TOTAL, Term.SUM_WITHOUT, Term.SUM_WITHOUT_MANY)


# -- the three rolls -------------------------------------------------------------------------------


def _fair_value(currency: str, rolled: Rolled) -> Table:
    columns = (
        Column(Term.ASSET, ColumnKind.TEXT, strong=True, flexible=True),
        Column(Term.OPENING, ColumnKind.MONEY, currency, sums=True),
        Column(Term.ADDITIONS, ColumnKind.MONEY, currency, sums=True),
        Column(Term.DISPOSALS, ColumnKind.MONEY, currency, sums=True),
        Column(Term.GAINS, ColumnKind.GAIN, currency, sums=True),
        Column(Term.LOSSES, ColumnKind.GAIN, currency, sums=True),
        Column(Term.DIFFERENCE, ColumnKind.MONEY, currency, sums=True),
        Column(Term.CLOSING, ColumnKind.MONEY, currency, sums=True),
    )
    fair_values = rolled.fair_values()

    def line(of: RollForward) -> Row:
        roll = fair_values.get(of.asset)
        if roll is None:
            return Row(RowKind.LINE, (of.asset, *(None,) * 7))
        moved = (roll.opening, roll.additions, roll.disposals, roll.gains, roll.losses)
        return Row(RowKind.LINE, (of.asset, *moved, roll.difference, roll.closing))

    rows = _sectioned(rolled, columns, line, _sum_label(rolled))
    title, note = Phrase(Term.FAIR_VALUE_ROLL), Phrase(Term.FAIR_VALUE_NOTE)
    return Table("fair-value", title, columns, rows, note)


def _cost(currency: str, rolled: Rolled) -> Table:
    columns = (
        Column(Term.ASSET, ColumnKind.TEXT, strong=True, flexible=True),
        Column(Term.OPENING, ColumnKind.MONEY, currency, sums=True),
        Column(Term.ADDITIONS, ColumnKind.MONEY, currency, sums=True),
        Column(Term.DISPOSALS, ColumnKind.MONEY, currency, sums=True),
        Column(Term.DIFFERENCE, ColumnKind.MONEY, currency, sums=True),
        Column(Term.CLOSING, ColumnKind.MONEY, currency, sums=True),
    )

    def line(of: RollForward) -> Row:
        before, after = rolled.ends(of.asset)
        roll = printed_roll(of.cost, before.cost, after.cost)
        moved = (roll.opening, roll.additions, roll.disposals, roll.difference, roll.closing)
        return Row(RowKind.LINE, (of.asset, *moved))

    rows = _sectioned(rolled, columns, line, _TOTAL)
    return Table("cost", Phrase(Term.COST_ROLL), columns, rows)


def _units(rolled: Rolled) -> Table | None:
    """Units of different assets have no sum."""
    columns = (
        Column(Term.ASSET, ColumnKind.TEXT, strong=True, flexible=True),
        Column(Term.OPENING, ColumnKind.QUANTITY),
        Column(Term.ADDITIONS, ColumnKind.QUANTITY_CHANGE),
        Column(Term.DISPOSALS, ColumnKind.QUANTITY_CHANGE),
        Column(Term.DIFFERENCE, ColumnKind.QUANTITY),
        Column(Term.CLOSING, ColumnKind.QUANTITY),
    )
    lines = []
    for each in rolled.rolls.assets:
        roll = each.units
        moved = (roll.opening, roll.additions, roll.disposals, roll.difference, roll.closing)
        lines.append(Row(RowKind.LINE, (each.asset, *moved)))
    return Table("units", Phrase(Term.UNITS_ROLL), columns, tuple(lines)) if lines else None


# -- why -------------------------------------------------------------------------------------------


def _change(subject: Subject, rolled: Rolled) -> Table | None:
    """The change of value in each currency, from the opening to the closing below the line; blank
    where a rate is unknown."""
    fair_values = rolled.fair_values().values()
    told = in_each(
        subject,
        _told(
            rolled.change,
            total(roll.opening for roll in fair_values),
            total(roll.closing for roll in fair_values),
        ),
        _told(rolled.presented, *rolled.presentation_ends()),
    )
    rows = change_rows(told, Term.OPENING, Term.CLOSING)
    if rolled.change is None or not rows:
        return None
    columns = (
        Column(Term.KIND, ColumnKind.TERM, strong=True, flexible=True),
        *money_columns(subject, Term.AMOUNT, ColumnKind.MONEY),
    )
    return Table("change", Phrase(Term.CHANGE_OF_VALUE), columns, rows)


def _told(
    exact: Attribution | None, opening: Decimal | None, closing: Decimal | None
) -> PrintedChange | None:
    if exact is None or opening is None or closing is None:
        return None
    return printed_change(exact, opening, closing)


def _natures(currency: str, rolled: Rolled) -> Table | None:
    """What came and went by its nature, adding up to the roll in fair value."""
    fair_values = rolled.fair_values()
    natures = natures_of(
        {
            term: [change for change in changes if change.asset in fair_values]
            for term, changes in rolled.changes.items()
        }
    )
    if not natures:
        return None
    columns = (
        Column(Term.KIND, ColumnKind.TERM, strong=True, flexible=True),
        Column(Term.ADDITIONS, ColumnKind.MONEY, currency, sums=True),
        Column(Term.DISPOSALS, ColumnKind.MONEY, currency, sums=True),
    )
    order = [term for term in Term if term in natures]
    additions = _fitted_cells(
        [natures[term].additions for term in order],
        total(roll.additions for roll in fair_values.values()),
    )
    disposals = _fitted_cells(
        [natures[term].disposals for term in order],
        total(roll.disposals for roll in fair_values.values()),
    )
    lines = [
        Row(RowKind.LINE, (term, *moved))
        for term, *moved in zip(order, additions, disposals, strict=True)
    ]
    return _summed("nature", Term.NATURE_OF_CHANGES, columns, lines, _sum_label(rolled))


def _fitted_cells(exact: Sequence[Decimal], target: Decimal) -> list[Cell]:
    """Money that adds up to a sum printed elsewhere; blank of none."""
    told = fitted(exact, target)
    assert told is not None, "what a roll prints has parts"
    return [
        money_cell(printed, amount) if amount else None
        for printed, amount in zip(told, exact, strict=True)
    ]


def _realised(currency: str, rolled: Rolled) -> Table | None:
    """What was realised in the period, gains and losses apart."""
    changes = (change for moved in rolled.changes.values() for change in moved)
    found = realised_by_asset(changes)
    if not found:
        return None
    columns = (
        Column(Term.ASSET, ColumnKind.TEXT, strong=True, flexible=True),
        Column(Term.GAINS, ColumnKind.GAIN, currency, sums=True),
        Column(Term.LOSSES, ColumnKind.GAIN, currency, sums=True),
        Column(Term.NET, ColumnKind.GAIN, currency, sums=True),
    )
    lines = [
        Row(RowKind.LINE, (asset, of.gains, of.losses, of.gains + of.losses))
        for asset, of in sorted(found.items())
    ]
    return _summed("realised", Term.REALISED_BY_ASSET, columns, lines)


def _restrictions(currency: str, restrictions: Sequence[Restriction]) -> Table | None:
    """What is locked at the closing, since when and why."""
    if not restrictions:
        return None
    columns = (
        Column(Term.ACCOUNT, ColumnKind.TEXT),
        Column(Term.ASSET, ColumnKind.TEXT, strong=True),
        Column(Term.LOCKED, ColumnKind.QUANTITY),
        Column(Term.FAIR_VALUE, ColumnKind.MONEY, currency, sums=True),
        Column(Term.LOCKED_SINCE, ColumnKind.DAY),
        Column(Term.REASON, ColumnKind.TEXT, flexible=True),
    )
    lines = [
        Row(
            RowKind.LINE,
            (each.account, each.asset, each.locked, each.value, each.since, each.reason or None),
        )
        for each in restrictions
    ]
    return _summed("restrictions", Term.RESTRICTIONS, columns, lines)
