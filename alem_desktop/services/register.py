"""The register: transactions sorted, filtered and paged, and one of them unfolded."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from alem_desktop.core import errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.transactions import Transaction, TransactionType, from_payload
from alem_desktop.services import scratch
from alem_desktop.services.book import Book
from alem_desktop.storage import name_store, position_store, register_store
from alem_desktop.storage.engine import Database
from alem_desktop.storage.position_store import BookedMovement
from alem_desktop.storage.register_store import Filter


@dataclass(frozen=True, slots=True)
class RegisterQuery:
    """What of the register is wanted. `text`: words, and `field:value` that narrows.

    Fields: asset, account, type, state, reference, since, until (dates, YYYY-MM or YYYY-MM-DD).
    """

    text: str = ""
    types: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    state: str | None = None
    since: date | None = None
    until: date | None = None
    sort: str = "time"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A transaction as the register shows it: `sequence` is its number; who recorded it, when.

    `reversed_by`: the record that took it out of all figures, None of what stands.
    """

    sequence: int
    state: str
    transaction: Transaction
    user: str
    recorded_at: Instant
    reversed_by: int | None = None

    # The register's columns read these straight from the line.
    @property
    def reference(self) -> str:
        return self.transaction.reference

    @property
    def time(self) -> Instant:
        return self.transaction.time

    @property
    def type(self) -> TransactionType:
        return self.transaction.type

    @property
    def account(self) -> str:
        return self.transaction.account

    @property
    def asset(self) -> str:
        return self.transaction.asset

    @property
    def quantity(self) -> Decimal:
        return self.transaction.quantity

    @property
    def price(self) -> Decimal:
        return self.transaction.price

    @property
    def currency(self) -> str:
        return self.transaction.currency

    @property
    def amount(self) -> Decimal:
        return self.transaction.amount

    @property
    def fee(self) -> Decimal:
        return self.transaction.fee

    @property
    def fee_asset(self) -> str:
        return self.transaction.fee_asset

    @property
    def settlement(self) -> str:
        return self.transaction.settlement.value

    @property
    def counterparty(self) -> str | None:
        return self.transaction.counterparty

    @property
    def tx_hash(self) -> str | None:
        return self.transaction.tx_hash

    @property
    def note(self) -> str | None:
        return self.transaction.note


@dataclass(frozen=True, slots=True)
class RegisterCount:
    """How many match of how many; the functional amount of the matching purchases, without fees."""

    matching: int
    all: int
    purchases_total: Decimal | None


def count(book: Book, query: RegisterQuery) -> RegisterCount:
    """Count the matching transactions and add up the purchases among them."""
    wanted = _filter(book, query)
    with book.database.read() as connection:
        matching, whole = register_store.count(connection, wanted)
        return RegisterCount(matching, whole, _purchases_total(connection, wanted))


def _purchases_total(connection: Any, wanted: Filter) -> Decimal | None:
    total = Decimal(0)
    purchase = TransactionType.PURCHASE.value
    for amount, rate in register_store.amounts_of_type(connection, wanted, purchase):
        total += Decimal(amount) if rate is None else Decimal(amount) * Decimal(rate)
    return total


def page(
    book: Book,
    query: RegisterQuery,
    offset: int = 0,
    limit: int | None = None,
    known_at: int | None = None,
) -> tuple[RegisterLine, ...]:
    """Lines of the register from `offset` on, at most `limit`, as known at a record (None: all)."""
    if query.sort not in register_store.SORTS:
        known = ", ".join(register_store.SORTS)
        raise errors.UsageProblem(reason=f"The register sorts by {known}, not by {query.sort}.")
    wanted = _filter(book, query)
    if known_at is None:
        return _lines(book, wanted, query, offset, limit)
    with scratch.known(book, known_at) as database:
        return _lines(book, wanted, query, offset, limit, database)


def _lines(
    book: Book,
    wanted: Filter,
    query: RegisterQuery,
    offset: int,
    limit: int | None,
    database: Database | None = None,
) -> tuple[RegisterLine, ...]:
    with (database or book.database).read() as connection:
        rows = register_store.lines(connection, wanted, query.sort, query.descending, offset, limit)
        return tuple(
            RegisterLine(
                row.sequence,
                row.state,
                from_payload(row.sequence, row.payload),
                row.user,
                row.recorded_at,
                row.reversed_by,
            )
            for row in rows
        )


def line_of(book: Book, reference: str) -> RegisterLine:
    """One transaction by its reference. Raises UsageProblem when it is not in the book."""
    found = _lines(book, Filter(references=(reference,)), RegisterQuery(), 0, 1)
    if not found:
        raise errors.UsageProblem(reason=f"{reference} is not in this book.")
    return found[0]


def lines_named(book: Book, text: str) -> tuple[RegisterLine, ...]:
    """The transaction whose record has this number, and the one of exactly this reference."""
    number = int(text) if text.isdecimal() and len(text) < 12 else None
    by_number = Filter(sequence=number) if number is not None else None
    wanted = (by_number, Filter(references=(text,)))
    found: list[RegisterLine] = []
    for each in wanted:
        if each is not None:
            found += [x for x in _lines(book, each, RegisterQuery(), 0, 1) if x not in found]
    return tuple(found)


def references_of(book: Book, sequences: Iterable[int]) -> dict[int, str]:
    """The references of transactions by their records."""
    with book.database.look() as connection:
        return name_store.references_of(connection, tuple(sequences))


def movements(book: Book, sequence: int) -> tuple[BookedMovement, ...]:
    """What a transaction moved, posting by posting, with what each position held after it."""
    with book.database.look() as connection:
        return tuple(position_store.movements_of(connection, sequence))


_FIELDS = ("asset", "account", "type", "state", "reference", "since", "until")


def _filter(book: Book, query: RegisterQuery) -> Filter:
    """A query in the terms of the store; raises NotADay for a date that is none."""
    words: list[str] = []
    named: dict[str, list[str]] = {field: [] for field in _FIELDS}
    for word in _words(query.text):
        field, colon, value = word.partition(":")
        if colon and field.casefold() in named and value:
            named[field.casefold()].append(value)
        else:
            words.append(word)
    calendar = book.calendar
    since = [calendar.start_of(_first_day(text)) for text in named["since"]]
    before = [calendar.valuation_point(_last_day(text)) for text in named["until"]]
    if query.since is not None:
        since.append(calendar.start_of(query.since))
    if query.until is not None:
        before.append(calendar.valuation_point(query.until))
    return Filter(
        words=tuple(words),
        types=_both(query.types, [value.casefold() for value in named["type"]]),
        states=_both((query.state,) if query.state else (), named["state"]),
        accounts=_both(query.accounts, named["account"]),
        assets=_both(query.assets, [value.upper() for value in named["asset"]]),
        references=tuple(named["reference"]),
        since=max(since, default=None),
        before=min(before, default=None),
    )


def _both(chosen: tuple[str, ...], typed: list[str]) -> tuple[str, ...]:
    """Values that satisfy a choice and what was typed; nothing matches when they disagree."""
    if not chosen or not typed:
        return chosen or tuple(typed)
    return tuple(value for value in chosen if value in typed) or ("\x00",)


def _words(text: str) -> list[str]:
    """Words parted by space; a part in double quotes keeps its spaces."""
    words: list[str] = []
    current, quoted, started = "", False, False
    for letter in text:
        if letter == '"':
            quoted, started = not quoted, True
        elif letter.isspace() and not quoted:
            if current or started:
                words.append(current)
            current, started = "", False
        else:
            current += letter
    if current:
        words.append(current)
    return [word for word in words if word]


def _first_day(text: str) -> date:
    """The first day of a date, a month (2026-11) or a year (2026)."""
    try:
        return date.fromisoformat(text + {4: "-01-01", 7: "-01"}.get(len(text), ""))
    except ValueError as problem:
        raise errors.NotADay(found=text) from problem


def _last_day(text: str) -> date:
    """The last day of a date, a month or a year."""
    first = _first_day(text)
    if len(text) == 4:
        return first.replace(month=12, day=31)
    if len(text) == 7:
        return first.replace(day=monthrange(first.year, first.month)[1])
    return first
