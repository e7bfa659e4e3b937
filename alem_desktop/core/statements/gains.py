"""The realised gains report: disposal by disposal and lot by lot, gains and losses apart.

Every figure is a sum of printed lines; a sum is unknown as soon as one of its lines is. Gains and
losses apart are decided disposal by disposal, as on screen, in each currency by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.gains import (
    Expense,
    Income,
    PrintedDisposal,
    PrintedTotals,
    printed_at,
    printed_sum,
    printed_totals,
)
from alem_desktop.core.money import round_money
from alem_desktop.core.statements.gain_parts import Disposed, Part, parts_of
from alem_desktop.core.statements.kinds import METHODS
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
from alem_desktop.core.statements.sums import sum_row
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.statements.valued import currencies_of, money_columns

Event = Income | Expense


@dataclass(frozen=True, slots=True)
class Realised:
    """What a realised gains report is made of, in economic order.

    `rate_on`: presentation for one functional as amounts of a day are booked; None for unknown.
    """

    disposals: tuple[Disposed, ...]
    income: tuple[Income, ...]
    expenses: tuple[Expense, ...]
    rate_on: Callable[[date], Decimal | None]
    calendar: BookCalendar

    def printed(self, event: Event) -> tuple[Decimal, Decimal | None]:
        """An income or expense in both currencies, converted at the rate of its day."""
        rate = self.rate_on(self.calendar.date_of(event.time))
        return round_money(event.amount), printed_at(event.amount, rate)

    def totals(self) -> tuple[PrintedTotals, PrintedTotals]:
        """The sums of the printed disposals in both currencies."""
        disposals = [each.disposal for each in self.disposals]
        return (
            printed_totals(map(PrintedDisposal.functional, disposals)),
            printed_totals(map(PrintedDisposal.presentation, disposals)),
        )

    def unknown(self) -> tuple[str, ...]:
        """The references of what has an unknown figure in the presentation currency."""
        found = [
            each.disposal.reference
            for each in self.disposals
            if each.disposal.presentation_gain is None
        ]
        events: Iterable[Event] = (*self.income, *self.expenses)
        found += [event.reference for event in events if self.printed(event)[1] is None]
        return tuple(dict.fromkeys(found))


def realised_figures(subject: Subject, realised: Realised) -> tuple[KeyFigure, ...]:
    """The net realised gain, and gains and losses apart."""
    currencies = currencies_of(subject)
    totals = realised.totals()[: len(currencies)]
    figures = (
        (Term.NET_REALISED_GAIN, [each.gain for each in totals]),
        (Term.GAINS, [each.gains_only for each in totals]),
        (Term.LOSSES, [each.losses_only for each in totals]),
    )
    return tuple(
        KeyFigure(Phrase(term), tuple(map(Amount, amounts, currencies)))
        for term, amounts in figures
    )


def realised_tables(subject: Subject, realised: Realised) -> tuple[Table, ...]:
    """The tables of the report, those that have lines."""
    by_asset: dict[str, list[_Line]] = {}
    for each in realised.disposals:
        lines = by_asset.setdefault(each.disposal.movement.asset, [])
        lines += ((each, part) for part in parts_of(each, realised.calendar))
    groups = sorted(by_asset.items())
    shape = _Shape.of(subject, realised.disposals)
    functional, presentation = subject.functional_currency, subject.presentation_currency
    tables = [_disposals("gains", functional, tuple(shape.columns()), groups, shape.cells)]
    if subject.two_currencies:
        columns = tuple(_presentation_columns(presentation))
        name = "gains-presentation"
        tables.append(_disposals(name, presentation, columns, groups, _presentation_cells))
    tables.append(_summary(subject, realised))
    if realised.income:
        title = Term.INCOME_OF_PERIOD
        tables.append(_events("income", title, subject, realised, realised.income))
    if realised.expenses:
        title = Term.EXPENSES_OF_PERIOD
        tables.append(_events("expenses", title, subject, realised, realised.expenses))
    return tuple(tables)


# -- disposals -------------------------------------------------------------------------------------

_Line = tuple[Disposed, Part]


def _disposals(
    name: str,
    currency: str,
    columns: tuple[Column, ...],
    groups: Sequence[tuple[str, Sequence[_Line]]],
    cells: Callable[[Disposed, Part], tuple[Cell, ...]],
) -> Table:
    """Lines by asset with their subtotals, and the total."""
    rows: list[Row] = []
    found: list[Row] = []
    for asset, disposals in groups:
        lines = [Row(RowKind.LINE, cells(disposed, part)) for disposed, part in disposals]
        found += lines
        rows.append(Row(RowKind.HEADING, label=Phrase(Term.NAMED, {"name": asset})))
        rows += lines
        rows.append(_sum_row(RowKind.SUBTOTAL, columns, lines, Term.SUBTOTAL))
    if not rows:
        rows.append(Row(RowKind.HEADING, label=Phrase(Term.NO_DISPOSALS)))
    rows.append(_sum_row(RowKind.TOTAL, columns, found, Term.TOTAL))
    return Table(name, Phrase(Term.GAINS_IN, {"currency": currency}), columns, tuple(rows))


def _sum_row(kind: RowKind, columns: Sequence[Column], lines: Sequence[Row], label: Term) -> Row:
    """The sums of lines; unknown where a line of the column is."""
    return sum_row(kind, columns, lines, Phrase(label), blank_is_unknown=True)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which columns the disposals need: fees where there are any, the method where a disposal has
    another than the rules in force at the end."""

    currency: str
    fees: bool
    methods: bool

    @staticmethod
    def of(subject: Subject, disposals: Sequence[Disposed]) -> _Shape:
        usual = METHODS[subject.policies.lot_method]
        return _Shape(
            subject.functional_currency,
            fees=any(each.fee for each in disposals),
            methods=any(each.method is not usual for each in disposals),
        )

    def columns(self) -> Iterator[Column]:
        yield Column(Term.REFERENCE, ColumnKind.TEXT, strong=True)
        yield Column(Term.DATE, ColumnKind.DAY)
        yield Column(Term.TYPE, ColumnKind.TERM)
        yield Column(Term.ASSET, ColumnKind.TEXT)
        yield Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True)
        yield Column(Term.LOT, ColumnKind.TEXT)
        yield Column(Term.ACQUIRED, ColumnKind.DAY)
        yield Column(Term.HELD_DAYS, ColumnKind.COUNT)
        if self.methods:
            yield Column(Term.METHOD, ColumnKind.TERM)
        yield Column(Term.QUANTITY, ColumnKind.QUANTITY)
        yield Column(Term.PROCEEDS, ColumnKind.MONEY, self.currency, sums=True)
        if self.fees:
            yield Column(Term.FEE, ColumnKind.MONEY, self.currency, sums=True)
        yield Column(Term.COST_BASIS, ColumnKind.MONEY, self.currency, sums=True)
        yield Column(Term.REALISED_GAIN, ColumnKind.GAIN, self.currency, sums=True)

    def cells(self, disposed: Disposed, part: Part) -> tuple[Cell, ...]:
        disposal = disposed.disposal
        return (
            disposal.reference,
            disposal.date,
            disposed.kind,
            disposal.movement.asset,
            disposal.movement.account,
            part.lot,
            part.acquired,
            part.held_days,
            *([disposed.method] if self.methods else []),
            part.quantity,
            part.functional.proceeds,
            *([part.fee] if self.fees else []),
            part.functional.cost_basis,
            part.functional.gain,
        )


def _presentation_columns(currency: str) -> Iterator[Column]:
    yield Column(Term.REFERENCE, ColumnKind.TEXT, strong=True)
    yield Column(Term.DATE, ColumnKind.DAY)
    yield Column(Term.ASSET, ColumnKind.TEXT)
    yield Column(Term.LOT, ColumnKind.TEXT, flexible=True)
    yield Column(Term.QUANTITY, ColumnKind.QUANTITY)
    yield Column(Term.RATE, ColumnKind.RATE)
    yield Column(Term.PROCEEDS, ColumnKind.MONEY, currency, sums=True)
    yield Column(Term.COST_BASIS, ColumnKind.MONEY, currency, sums=True)
    yield Column(Term.REALISED_GAIN, ColumnKind.GAIN, currency, sums=True)
    yield Column(Term.PRICE_GAIN, ColumnKind.GAIN, currency, sums=True)
    yield Column(Term.CURRENCY_GAIN, ColumnKind.GAIN, currency, sums=True)


def _presentation_cells(disposed: Disposed, part: Part) -> tuple[Cell, ...]:
    disposal, shown = disposed.disposal, part.presentation
    return (
        disposal.reference,
        disposal.date,
        disposal.movement.asset,
        part.lot,
        part.quantity,
        disposal.rate,
        shown.proceeds,
        shown.cost_basis,
        shown.gain,
        shown.price_gain,
        shown.currency_gain,
    )


# -- sums and events -------------------------------------------------------------------------------


def _summary(subject: Subject, realised: Realised) -> Table:
    """Gains and losses apart, their net, income and expenses (negative), and the sum of it all."""
    currencies = currencies_of(subject)
    columns = (
        Column(Term.KIND, ColumnKind.TERM, strong=True, flexible=True),
        *money_columns(subject, Term.AMOUNT, ColumnKind.GAIN),
    )
    totals = realised.totals()[: len(currencies)]

    def events(of: Sequence[Event], sign: int) -> list[Decimal | None]:
        found = [realised.printed(event) for event in of]
        sums = [printed_sum(each[at] for each in found) for at in range(len(currencies))]
        return [None if each is None else sign * each for each in sums]

    gained = [
        Row(RowKind.LINE, (Term.GAINS, *(each.gains_only for each in totals))),
        Row(RowKind.LINE, (Term.LOSSES, *(each.losses_only for each in totals))),
    ]
    earned = [
        Row(RowKind.LINE, (Term.INCOME, *events(realised.income, 1))),
        Row(RowKind.LINE, (Term.FEES_PAID, *events(realised.expenses, -1))),
    ]
    rows = (
        *gained,
        _sum_row(RowKind.SUBTOTAL, columns, gained, Term.NET_REALISED_GAIN),
        *earned,
        _sum_row(RowKind.TOTAL, columns, gained + earned, Term.REALISED_RESULT),
    )
    return Table("summary", Phrase(Term.GAINS_SUMMARY), columns, rows)


def _events(
    name: str, title: Term, subject: Subject, realised: Realised, events: Sequence[Event]
) -> Table:
    """Income or expenses, a line each."""
    currencies = currencies_of(subject)
    columns = (
        Column(Term.REFERENCE, ColumnKind.TEXT, strong=True),
        Column(Term.DATE, ColumnKind.DAY),
        Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True),
        Column(Term.ASSET, ColumnKind.TEXT),
        Column(Term.QUANTITY, ColumnKind.QUANTITY),
        *money_columns(subject, Term.AMOUNT, ColumnKind.MONEY),
    )
    lines = [
        Row(
            RowKind.LINE,
            (
                event.reference,
                realised.calendar.date_of(event.time),
                event.account,
                event.asset,
                event.quantity,
                *realised.printed(event)[: len(currencies)],
            ),
        )
        for event in events
    ]
    total = _sum_row(RowKind.TOTAL, columns, lines, Term.TOTAL)
    return Table(name, Phrase(title), columns, (*lines, total))
