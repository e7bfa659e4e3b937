"""Statements made by hand, for whatever writes them: their figures can be added up in the head."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.journal import Head
from alem_desktop.core.letterhead import Letterhead
from alem_desktop.core.policy import Policies
from alem_desktop.core.statements.model import (
    Amount,
    Cell,
    Column,
    ColumnKind,
    KeyFigure,
    Phrase,
    Row,
    RowKind,
    Scope,
    Signatory,
    StatedRate,
    Statement,
    StatementBasis,
    StatementKind,
    Subject,
    Table,
    Trace,
)
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.terms import Term

ZONE = BookCalendar("Asia/Almaty")
DAY = date(2026, 11, 20)
AS_OF = ZONE.as_of(DAY)
PRICED_AT = ZONE.parse_time("2026-11-20T17:59:30+05:00", "time")

LINES = (
    Column(Term.ASSET, ColumnKind.TEXT, strong=True),
    Column(Term.ACCOUNT, ColumnKind.TEXT, flexible=True),
    Column(Term.QUANTITY, ColumnKind.QUANTITY),
    Column(Term.PRICE, ColumnKind.PRICE, "USD"),
    Column(Term.PRICE_TIME, ColumnKind.MOMENT),
    Column(Term.MARKET_VALUE, ColumnKind.MONEY, "USD", sums=True),
    Column(Term.UNREALISED_GAIN, ColumnKind.GAIN, "USD", sums=True),
    Column(Term.WEIGHT, ColumnKind.SHARE, sums=True),
)
"""The columns of `lines`."""

LOTS = (
    Column(Term.LOT, ColumnKind.TEXT, strong=True),
    Column(Term.ACQUIRED, ColumnKind.DAY),
    Column(Term.TYPE, ColumnKind.TERM),
    Column(Term.HELD_DAYS, ColumnKind.COUNT),
    Column(Term.COST_BASIS, ColumnKind.MONEY, "USD", sums=True),
    Column(Term.COST_BASIS, ColumnKind.MONEY, "KZT", sums=True),
)
"""The columns of the annex."""


def line(*cells: Cell) -> Row:
    """A line of a table."""
    return Row(RowKind.LINE, cells)


def heading(term: Term) -> Row:
    """Names the lines below it."""
    return Row(RowKind.HEADING, (), Phrase(term))


def summed(columns: Sequence[Column], rows: Sequence[Row], total: Term = Term.TOTAL) -> list[Row]:
    """The rows with a subtotal at the end of each section and a total at the end."""
    found: list[Row] = []
    section: list[Row] = []

    def close() -> None:
        if section and any(row.kind is RowKind.HEADING for row in found):
            cells = _sums(columns, section)
            found.append(Row(RowKind.SUBTOTAL, cells, Phrase(Term.SUBTOTAL)))
        section.clear()

    for row in rows:
        if row.kind is RowKind.HEADING:
            close()
        else:
            section.append(row)
        found.append(row)
    close()
    lines = [row for row in rows if row.kind is RowKind.LINE]
    return [*found, Row(RowKind.TOTAL, _sums(columns, lines), Phrase(total))]


def _sums(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Cell, ...]:
    return tuple(
        sum((c for row in rows if isinstance(c := row.cells[at], Decimal)), Decimal(0))
        if column.sums
        else None
        for at, column in enumerate(columns)
    )


DIGITAL = (
    line("BNB", "Vault, cold", Decimal("420.25"), Decimal("712.4"), PRICED_AT,
         Decimal("299386.10"), Decimal("31386.10"), Decimal("0.7491")),
    line("BNB", "Binance KZ", Decimal("150.00000412"), Decimal("712.4"), PRICED_AT,
         Decimal("106860.00"), Decimal("-240.50"), Decimal("0.2509")),
    line("TON", "Binance KZ", Decimal("0.00131"), Decimal("3.218"), PRICED_AT,
         Trace.ABOVE, Trace.BELOW, Decimal("0.0000")),
    line("XYZ", "=cmd|'/c calc'!A1", Decimal(12), None, None, None, None, None),
)  # fmt: skip
CASH = (
    line("USD", "Settlement bank", Decimal("1250.75"), Decimal(1), None,
         Decimal("1250.75"), Decimal("0.00"), Decimal("0.0031")),
)  # fmt: skip


def lines_table() -> Table:
    """406,246.10 digital, 1,250.75 in cash, 407,496.85 in all; gains 31,145.60."""
    rows = [
        heading(Term.DIGITAL_ASSETS),
        *DIGITAL,
        heading(Term.STABLECOINS_AND_CASH),
        *CASH,
    ]
    return Table("positions", None, LINES, tuple(summed(LINES, rows, Term.TOTAL_NET_ASSETS)))


def lots_table() -> Table:
    """Two lots, 1,800.00 dollars of cost; the tenge of one are too many for a spreadsheet."""
    rows = [
        line("1003", date(2025, 10, 2), Term.ASSET, 414, Decimal("1000.00"),
             Decimal("98765432109876543.21")),
        line("1010", date(2025, 10, 19), Term.ASSET, 397, Decimal("800.00"), Decimal("1.10")),
    ]  # fmt: skip
    title = Phrase(Term.LOTS_ANNEX, {"currency": "USD"})
    return Table("lots", title, LOTS, tuple(summed(LOTS, rows)), annex=True)


def subject(**changed: object) -> Subject:
    """Of holdings on 20 November 2026, issued as SH-2026-0087 from record 4512."""
    said = Subject(
        kind=StatementKind.HOLDINGS,
        number="SH-2026-0087",
        replaces=None,
        letterhead=Letterhead("Alem Crypto Fund", "000000000000", "Qazaqstan Venture Group"),
        scope=Scope(account_count=3),
        opening=None,
        as_of=AS_OF,
        known_at=Head(4512, hashlib.sha256(b"record 4512").hexdigest()),
        known_time=ZONE.parse_time("2026-11-20T18:31:04.250000+05:00", "time"),
        time_zone="Asia/Almaty",
        basis=StatementBasis.TRADE,
        functional_currency="USD",
        presentation_currency="KZT",
        policies=Policies(),
        four_eyes=False,
        rate=StatedRate(
            Decimal("521.36"), "USD", "KZT", "NBK", "USD/KZT", DAY, AS_OF.valuation_point
        ),
        usual_source="Binance Kazakhstan",
        program_version="0.1.0",
    )
    return replace(said, **changed)  # type: ignore[arg-type]


def statement(*tables: Table, **changed: object) -> Statement:
    """The two tables above, or others; the head with some of it changed."""
    figures = (Amount(Decimal("407496.85"), "USD"), Amount(Decimal("212452557.72"), "KZT"))
    return Statement(
        subject(**changed),
        (KeyFigure(Phrase(Term.NET_ASSET_VALUE), figures),),
        tables or (lines_table(), lots_table()),
        (Note(NoteKind.UNPRICED, {"asset": "XYZ"}), Note(NoteKind.ROUNDING)),
        (Signatory(Term.PREPARED_BY, "Aigerim Nurlanova", "Accountant"),),
    )
