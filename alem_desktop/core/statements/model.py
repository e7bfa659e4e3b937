"""A statement as data: who it is of, its key figures, its tables, its notes and who signs it.

Whatever shows a statement (paper, preview, workbook, CSV, JSON, the journal) is made from this one
value. Nothing in it is in a language or laid out: texts that people read are `Phrase`s, a term with
its fields; figures are exact. Money in cells is what is printed, rounded once, so that a total is
the sum of its lines (DESIGN.md, exactness).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import TypeAlias

from alem_desktop.core.calendar import AsOf, Instant
from alem_desktop.core.journal import Head
from alem_desktop.core.letterhead import Letterhead
from alem_desktop.core.money import CENT, ZERO
from alem_desktop.core.policy import Policies
from alem_desktop.core.statements.notes import Note
from alem_desktop.core.statements.terms import Term


class StatementKind(StrEnum):
    """The five documents, by the names of the command line."""

    HOLDINGS = "holdings"
    TRANSACTIONS = "transactions"
    GAINS = "gains"
    NET_ASSETS = "net-assets"
    ROLLFORWARD = "rollforward"

    @property
    def letters(self) -> str:
        """With which its numbers begin: SH-2026-0001."""
        return _LETTERS[self]

    @property
    def document(self) -> Term:
        """What the document is called."""
        return _DOCUMENTS[self]

    @property
    def has_period(self) -> bool:
        """Whether it is of a period, not of one moment."""
        return self in (self.TRANSACTIONS, self.GAINS, self.ROLLFORWARD)


_LETTERS = {
    StatementKind.HOLDINGS: "SH",
    StatementKind.TRANSACTIONS: "ST",
    StatementKind.GAINS: "SG",
    StatementKind.NET_ASSETS: "SN",
    StatementKind.ROLLFORWARD: "SR",
}


_DOCUMENTS = {
    StatementKind.HOLDINGS: Term.STATEMENT_OF_HOLDINGS,
    StatementKind.TRANSACTIONS: Term.TRANSACTION_STATEMENT,
    StatementKind.GAINS: Term.REALISED_GAINS_REPORT,
    StatementKind.NET_ASSETS: Term.STATEMENT_OF_NET_ASSETS,
    StatementKind.ROLLFORWARD: Term.ROLL_FORWARD,
}


class StatementBasis(StrEnum):
    """From when on a transaction counts, by the codes of ISO 20022 (StatementBasis)."""

    TRADE = "TRAD"
    SETTLEMENT = "SETT"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that people read, before it is in a language: a term and what its words name.

    Fields are text: dates as ISO 8601, instants as ISO 8601 in UTC, figures in plain notation; the
    words of a language format them by their names.
    """

    term: Term
    fields: dict[str, str] = field(default_factory=dict)


class ColumnKind(StrEnum):
    """What a column's cells hold, and so how they are shown."""

    TEXT = "text"  # str, as it is: codes, names, references
    TERM = "term"  # Term, shown in words
    QUANTITY = "quantity"  # Decimal, to the last digit
    QUANTITY_CHANGE = "quantity change"  # Decimal, with its sign
    MONEY = "money"  # Decimal of two places
    GAIN = "gain"  # Decimal of two places, with its sign
    PRICE = "price"  # Decimal, of one unit; its size decides the digits shown
    RATE = "rate"  # Decimal, to the last digit
    SHARE = "share"  # Decimal fraction, shown in percent
    COUNT = "count"  # int
    DAY = "day"  # date
    MOMENT = "moment"  # Instant, shown on the book's clock

    @property
    def is_figure(self) -> bool:
        """Whether its cells stand under one another by their decimal sign."""
        return self not in (self.TEXT, self.TERM, self.DAY, self.MOMENT)


class Trace(Enum):
    """Money, or percent of a share, that is not nought and rounds to nought: counted as nought,
    never shown as it."""

    ABOVE = "<0.01"
    BELOW = "-<0.01"


Cell: TypeAlias = str | Decimal | int | date | Trace | None
"""None is blank: unknown, or nothing to say."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `unit`: the currency of all its figures, where they have one.

    `sums`: subtotals and totals add up its lines. `flexible`: its texts may be long and wrap, and
    it takes the room that is left; one column of a table at most. `strong`: it names the line.
    """

    term: Term
    kind: ColumnKind
    unit: str = ""
    sums: bool = False
    flexible: bool = False
    strong: bool = False


class RowKind(StrEnum):
    HEADING = "heading"
    LINE = "line"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a cell for each column.

    A heading has no cells, and its label names the lines below it. A subtotal adds up the lines
    since the last heading or subtotal, the total all lines of the table, in the columns that are
    summed; of the others, a subtotal has the mean unit cost alone. Their `label` stands in place of
    the first cell. A line may have a label for its first cell too, where a phrase and not
    a name says what it is.
    """

    kind: RowKind
    cells: tuple[Cell, ...] = ()
    label: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns. `name` is its name for machines; a table without title follows what is
    above it. `note` stands below it. `annex`: it comes after the signatures, on pages of its own.
    """

    name: str
    title: Phrase | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: Phrase | None = None
    annex: bool = False

    def lines(self) -> Iterator[Row]:
        """The rows that are neither headings nor sums."""
        return (row for row in self.rows if row.kind is RowKind.LINE)

    def place(self, term: Term, unit: str = "") -> int:
        """Where the column of a term stands, of several the first of that unit."""
        return next(
            at
            for at, column in enumerate(self.columns)
            if column.term is term and unit in ("", column.unit)
        )


def amount_of(cell: Cell) -> Decimal:
    """A cell as a part of a sum."""
    if isinstance(cell, int):
        return Decimal(cell)
    return cell if isinstance(cell, Decimal) else ZERO


LEAST_TRACE = Decimal("1E-9")
"""Less money than this is no trace of anything: it is what divisions to 18 places leave over."""


def money_cell(printed: Decimal | None, exact: Decimal | None) -> Cell:
    """Printed money; a trace where it rounded to nought what is not nought but below a cent.

    Half a cent times a rate of 450 is printed as nought too, being the printed figure times the
    rate, and is no trace.
    """
    if exact is not None and abs(exact) < CENT:
        return trace_cell(printed, exact)
    return printed


def trace_cell(printed: Decimal | None, value: Decimal | None) -> Cell:
    """A printed figure; a trace where it rounded to nought and is that of a `value` which is
    not."""
    if printed is None or printed or value is None or abs(value) < LEAST_TRACE:
        return printed
    return Trace.ABOVE if value > 0 else Trace.BELOW


@dataclass(frozen=True, slots=True)
class Amount:
    """Money of a key figure; None is unknown."""

    amount: Decimal | None
    currency: str


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """What the document comes to, in large figures under its head."""

    label: Phrase
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class StatedRate:
    """The official rate: presentation for one functional. `effective` is the day it is in force
    for; `time` that of its observation."""

    rate: Decimal
    base: str
    quote: str
    source: str
    path: str
    effective: date
    time: Instant
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """How a period begins: its first day, and the exact instant from which on it counts."""

    date: date
    instant: Instant


@dataclass(frozen=True, slots=True)
class Scope:
    """What of the book is in: the accounts and assets named, none: all of them.

    `account_count`: how many accounts the book has.
    """

    accounts: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    account_count: int = 0

    @property
    def is_part(self) -> bool:
        """Whether something of the book is left out."""
        return bool(self.accounts or self.assets)


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signs: Term.PREPARED_BY, CHECKED_BY or APPROVED_BY, name and position.

    Blank parts are left to be written by hand.
    """

    role: Term
    name: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a statement is of, and on what it rests.

    `number` is None of a preview, which is a draft. `opening` is that of a period, or the moment
    compared with; `as_of` closes it. `known_at` is the newest record used, `known_time` its
    instant. `usual_source` priced most value. `rate` is None where none was in force, or where both
    currencies are one.
    """

    kind: StatementKind
    number: str | None
    replaces: str | None
    letterhead: Letterhead
    scope: Scope
    opening: Opening | None
    as_of: AsOf
    known_at: Head
    known_time: Instant
    time_zone: str
    basis: StatementBasis
    functional_currency: str
    presentation_currency: str
    policies: Policies
    four_eyes: bool
    rate: StatedRate | None
    usual_source: str
    program_version: str

    @property
    def two_currencies(self) -> bool:
        """Whether figures stand in a second currency too."""
        return self.functional_currency != self.presentation_currency


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement, complete; equal values print equal pages."""

    subject: Subject
    key_figures: tuple[KeyFigure, ...]
    tables: tuple[Table, ...]
    notes: tuple[Note, ...]
    signatories: tuple[Signatory, ...]

    @property
    def main(self) -> Sequence[Table]:
        """The tables before the signatures."""
        return [table for table in self.tables if not table.annex]

    @property
    def annexes(self) -> Sequence[Table]:
        """The tables after them."""
        return [table for table in self.tables if table.annex]

    def table(self, name: str) -> Table:
        """A table by its name."""
        return next(table for table in self.tables if table.name == name)
