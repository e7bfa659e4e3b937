"""Holdings, lots, gains and the daily series: the same answers for screen, command line and paper.

Every question may be asked as of any moment and as known at any record. Questions about the present
knowledge read the derived tables; for an earlier record the book is rebuilt aside from the records
up to it, and asked the same way. What the first figures of a window do not need is imported where
it is used.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from alem_desktop.core import calendar, errors
from alem_desktop.core.calendar import AsOf, Instant
from alem_desktop.core.journal import Head
from alem_desktop.core.lots import record_of
from alem_desktop.core.money import ONE, round_money
from alem_desktop.core.policy import LotMethod
from alem_desktop.core.positions import (
    Holding,
    OpenLotLine,
    Position,
    Totals,
    Worth,
    figures,
    still_pending,
    value_positions,
    valued_natively,
    worth_of,
)
from alem_desktop.core.price_finding import PriceFinder
from alem_desktop.core.prices import Price
from alem_desktop.core.series import FUND, Scope
from alem_desktop.services.book import Book
from alem_desktop.services.collection import without_collection
from alem_desktop.services.history import earning_between
from alem_desktop.storage import journal_store, name_store, position_store, price_store
from alem_desktop.storage.price_store import StoredPrices
from alem_desktop.storage.reading import Reader

if TYPE_CHECKING:
    from alem_desktop.core.gains import Disposal, Expense, GainTotals, Income
    from alem_desktop.core.price_columns import PriceColumn
    from alem_desktop.core.series import ValueSeries
    from alem_desktop.services.daily_values import DailyBook

Moment = date | Instant | None
"""A date (its valuation point), an instant, or None for now."""


class Basis(StrEnum):
    """From when on a transaction counts: its trade, or its settlement."""

    TRADE = "trade"
    SETTLEMENT = "settlement"


@dataclass(frozen=True, slots=True)
class HoldingsAnswer:
    """Positions as of a moment; `head` is the newest record used, `rate` the official rate."""

    head: Head
    as_of: AsOf
    known_at: int | None
    positions: tuple[Position, ...]
    totals: Totals
    rate: Price | None


@dataclass(frozen=True, slots=True)
class LotsAnswer:
    """Open lots as of a moment; `head` is the newest record used."""

    head: Head
    as_of: AsOf
    lots: tuple[OpenLotLine, ...]


@dataclass(frozen=True, slots=True)
class GainsAnswer:
    """Disposals of a period with the lots they took, what was earned and what was an expense."""

    head: Head
    disposals: tuple[Disposal, ...]
    expenses: tuple[Expense, ...]
    totals: GainTotals
    income: tuple[Income, ...] = ()


def as_of(book: Book, moment: Moment) -> AsOf:
    """The as-of moment of a date, an instant, or now (the second that is just ending)."""
    return book.calendar.as_of(calendar.this_second() if moment is None else moment)


@contextmanager
def knowledge(book: Book, known_at: int | None) -> Iterator[tuple[Reader, Head]]:
    """A connection to the book as known at a record (None: all), with that record's head."""
    with book.database.look() as connection:
        head = journal_store.head(connection)
        if known_at is None or known_at == head.sequence:
            yield connection, head
            return
    from alem_desktop.services import scratch

    with scratch.known(book, known_at) as database, database.look() as connection:
        yield connection, journal_store.head(connection)


def head_at(book: Book, sequence: int) -> Head:
    """The fingerprint that the book had at a record. Raises UsageProblem."""
    from alem_desktop.services import scratch

    scratch.check_known(sequence, book.head())
    with book.database.look() as connection:
        found = journal_store.record(connection, sequence)
    assert found is not None
    return Head(found.sequence, found.hash)


def known_by(book: Book, moment: Instant) -> int:
    """The newest record that was made up to a moment. Raises UsageProblem where none was."""
    with book.database.look() as connection:
        found = journal_store.newest_by(connection, moment)
    if found is None:
        raise errors.UsageProblem(
            reason=f"Nothing was recorded in this book up to {calendar.iso(moment)}."
        )
    return found


def holdings(
    book: Book,
    moment: Moment = None,
    known_at: int | None = None,
    by: str = "account",
    basis: Basis = Basis.TRADE,
) -> HoldingsAnswer:
    """What is held, at what cost and value; `by` account (one line per account) or asset.

    On the settlement basis what had not settled by then is left out; what had is of its trade's
    date, lots and rates as ever. Raises PositionBelowZero where something had been passed on that
    had not settled itself.
    """
    at = as_of(book, moment)
    with on_basis(book, known_at, at, basis) as (connection, head):
        return holdings_in(connection, head, book, at, known_at, by)


@contextmanager
def on_basis(
    book: Book, known_at: int | None, at: AsOf, basis: Basis
) -> Iterator[tuple[Reader, Head]]:
    """`knowledge`, of a book without what had not settled by the moment where that is the basis."""
    settled_before = at.cut if basis is Basis.SETTLEMENT else None
    with _under(book, known_at, None, settled_before) as answer:
        yield answer


def holdings_in(
    connection: Reader,
    head: Head,
    book: Book,
    at: AsOf,
    known_at: int | None,
    by: str,
    accounts: Collection[str] = (),
    assets: Collection[str] = (),
) -> HoldingsAnswer:
    """`holdings` on a connection that is open already, of some accounts and assets (none: all)."""
    info = book.info
    finder = price_finder(connection, book)
    average = averaged(book, connection, at.cut)
    found = [
        Holding(
            held.account,
            held.asset,
            held.balance.quantity,
            held.balance.cost,
            None if held.balance.unrated else held.balance.rated_cost,
            0 if average else held.balance.lot_count,
            held.locked,
            still_pending(held.balance.quantity, held.locked, held.in_transit + held.unsettled),
            held.in_transit,
        )
        for held in position_store.held(connection, at.cut)
        if (not accounts or held.account in accounts) and (not assets or held.asset.code in assets)
    ]
    if by == "asset":
        found = _merged(found)
    rate = finder.rate(info.functional_currency, info.presentation_currency, at.date)
    prices: dict[tuple[str, str], Price | None] = {}

    def price_of(asset: str, currency: str) -> Price | None:
        key = (asset, currency)
        if key not in prices:
            prices[key] = finder.price(asset, currency, at.valuation_point, at.date)
        return prices[key]

    positions, totals = value_positions(
        found, price_of, rate, info.functional_currency, info.presentation_currency
    )
    return HoldingsAnswer(head, at, known_at, positions, totals, rate)


def price_flags(answer: HoldingsAnswer) -> dict[str, tuple[str, ...]]:
    """The assets whose price or rate of value carries flags, with them, in order of code."""
    found: dict[str, tuple[str, ...]] = {}
    for position in answer.positions:
        if position.price is not None and position.price.flags:
            found[position.asset.code] = position.price.flags
    return dict(sorted(found.items()))


def averaged(book: Book, connection: Reader, cut: Instant) -> bool:
    """Whether moving average was the lot method just before an instant."""
    return book.timeline(connection).at(Instant(cut - 1)).lot_method is LotMethod.AVERAGE


def _merged(found: list[Holding]) -> list[Holding]:
    """One holding per asset over all accounts."""
    merged: OrderedDict[str, Holding] = OrderedDict()
    for holding in sorted(found, key=lambda held: held.asset.code):
        code = holding.asset.code
        before = merged.get(code)
        if before is None:
            merged[code] = replace(holding, account=None)
            continue
        presentation = None
        if before.presentation_cost is not None and holding.presentation_cost is not None:
            presentation = before.presentation_cost + holding.presentation_cost
        merged[code] = replace(
            before,
            quantity=before.quantity + holding.quantity,
            cost_basis=before.cost_basis + holding.cost_basis,
            presentation_cost=presentation,
            lot_count=before.lot_count + holding.lot_count,
            locked=before.locked + holding.locked,
            pending=before.pending + holding.pending,
            in_transit=before.in_transit + holding.in_transit,
        )
    return list(merged.values())


def lots(
    book: Book,
    moment: Moment = None,
    known_at: int | None = None,
    account: str | None = None,
    asset: str | None = None,
    method: LotMethod | None = None,
) -> LotsAnswer:
    """Open lots, valued like their positions; `method` asks what another lot method would leave."""
    at = as_of(book, moment)
    with _under(book, known_at, method) as (connection, head):
        return LotsAnswer(head, at, lots_in(connection, book, at, account, asset, method))


def open_lots(
    book: Book,
    moment: Moment = None,
    known_at: int | None = None,
    account: str | None = None,
    asset: str | None = None,
) -> tuple[OpenLotLine, ...]:
    """The lines of `lots`, under the book's own method."""
    return lots(book, moment, known_at, account, asset).lots


def lots_in(
    connection: Reader,
    book: Book,
    at: AsOf,
    account: str | None = None,
    asset: str | None = None,
    method: LotMethod | None = None,
) -> tuple[OpenLotLine, ...]:
    """`open_lots` on a connection that is open already."""
    info = book.info
    functional, presentation = info.functional_currency, info.presentation_currency
    finder = price_finder(connection, book)
    rate = ONE if functional == presentation else None
    if rate is None and (found := finder.rate(functional, presentation, at.date)) is not None:
        rate = found.price
    natives = {
        each.code
        for each in name_store.all_assets(connection)
        if valued_natively(each, functional, presentation)
    }
    prices: dict[str, Decimal | None] = {}

    def worth(code: str, quantity: Decimal) -> Worth:
        """As `core.positions` values the whole position."""
        native = code in natives
        if code not in prices:
            currency = presentation if native else functional
            price = finder.price(code, currency, at.valuation_point, at.date)
            prices[code] = None if price is None else price.price
        return worth_of(quantity, prices[code], rate, native)

    average = averaged(book, connection, at.cut) if method is None else method is LotMethod.AVERAGE
    if average:
        return tuple(
            _lot_line(
                None, held.account, held.asset.code, None, None, held.balance.quantity,
                held.balance.cost, None, worth(held.asset.code, held.balance.quantity),
            )
            for held in position_store.held(connection, at.cut)
            if account in (None, held.account) and asset in (None, held.asset.code)
        )  # fmt: skip
    lines = []
    for lot in position_store.open_lots(connection, at.cut, account, asset):
        acquired_on = book.calendar.date_of(lot.acquired_at)
        lines.append(
            _lot_line(
                lot.reference, lot.account, lot.asset, lot.acquired_at, acquired_on, lot.quantity,
                lot.cost, (at.date - acquired_on).days, worth(lot.asset, lot.quantity),
                record_of(lot.key),
            )
        )  # fmt: skip
    return tuple(lines)


def _lot_line(
    reference: str | None,
    account: str,
    asset: str,
    acquired_at: Instant | None,
    acquired_on: date | None,
    quantity: Decimal,
    cost: Decimal,
    held_days: int | None,
    worth: Worth,
    sequence: int | None = None,
) -> OpenLotLine:
    return OpenLotLine(
        reference,
        account,
        asset,
        acquired_at,
        acquired_on,
        quantity,
        cost,
        held_days,
        figures(cost, worth.value),
        figures(round_money(cost), worth.printed),
        worth.presentation_value,
        worth.printed_presentation,
        sequence,
    )


def gains(
    book: Book,
    start: date,
    end: date,
    known_at: int | None = None,
    method: LotMethod | None = None,
) -> GainsAnswer:
    """Disposals from the first to the last day, both included, with lots, gains and expenses.

    The functional currency is what gains are measured in, so paying with it is no disposal.
    """
    with without_collection(), _under(book, known_at, method) as (connection, head):
        found = gains_in(connection, book, start, end, method)
    return replace(found, head=head)


def gains_in(
    connection: Reader, book: Book, start: date, end: date, method: LotMethod | None = None
) -> GainsAnswer:
    """`gains` on a connection that is open already, to a book under `method`."""
    since, until = book.calendar.start_of(start), book.calendar.valuation_point(end)
    return gains_between(connection, book, since, until, method)


def gains_between(
    connection: Reader,
    book: Book,
    since: Instant,
    until: Instant,
    method: LotMethod | None = None,
) -> GainsAnswer:
    """`gains_in` of what happened from an instant on and before another."""
    from alem_desktop.core.gains import Disposal, Expense, Income, gain_totals

    info = book.info
    disposals: list[Disposal] = []
    expenses: list[Expense] = []
    income: list[Income] = []
    rates: dict[date, Price | None] = {}
    finder = price_finder(connection, book)
    timeline = book.timeline(connection)
    if method is not None:
        timeline = timeline.under(method)
    matches = position_store.matches_between(connection, since, until)
    for booked in position_store.movements_between(connection, since, until, True):
        movement = booked.movement
        if movement.asset == info.functional_currency and not movement.realised_gain:
            continue
        day = book.calendar.date_of(movement.time)
        if day not in rates:
            rates[day] = finder.booking_rate(
                info.functional_currency, info.presentation_currency, day
            )
        rate = rates[day]
        average = timeline.at(movement.time).lot_method is LotMethod.AVERAGE
        disposals.append(
            Disposal(
                booked.reference,
                movement,
                day,
                movement.value,
                -movement.cost,
                None if rate is None else rate.price,
                None if movement.presentation_cost is None else -movement.presentation_cost,
                None if average else matches.get((movement.sequence, movement.leg), ()),
            )
        )
    for _, transaction in earning_between(connection, timeline, since, until):
        policies = timeline.at(transaction.time)
        expense = Expense.of(transaction, policies)
        if expense is not None:
            expenses.append(expense)
        earned = Income.of(transaction, policies)
        if earned is not None:
            income.append(earned)
    totals = gain_totals(disposals, expenses, income)
    head = journal_store.head(connection)
    return GainsAnswer(head, tuple(disposals), tuple(expenses), totals, tuple(income))


def first_day(book: Book) -> date | None:
    """The day of the book's earliest transaction, None without any."""
    with book.database.look() as connection:
        first = position_store.first_time(connection)
    return None if first is None else book.calendar.date_of(first)


def booking_rates(book: Book, days: Iterable[date]) -> dict[date, Decimal | None]:
    """Presentation for one functional on each day, as amounts are booked; None for unknown."""
    info = book.info
    with book.database.look() as connection:
        finder = price_finder(connection, book)
        found = {
            day: finder.booking_rate(info.functional_currency, info.presentation_currency, day)
            for day in set(days)
        }
    return {day: None if rate is None else rate.price for day, rate in found.items()}


@contextmanager
def _under(
    book: Book,
    known_at: int | None,
    method: LotMethod | None,
    settled_before: Instant | None = None,
) -> Iterator[tuple[Reader, Head]]:
    """A connection to the book as derived under a lot method, or without what had not settled by
    an instant; its own is read as it stands."""
    if method is None and settled_before is None:
        with knowledge(book, known_at) as answer:
            yield answer
        return
    head = book.head()
    upto = head.sequence if known_at is None else known_at
    from alem_desktop.services import scratch

    scratch.check_known(upto, head)
    with (
        scratch.rebuilt(book, upto, method, settled_before=settled_before) as database,
        database.look() as connection,
    ):
        yield connection, journal_store.head(connection)


def value_series(
    book: Book,
    start: date | None,
    end: date,
    *,
    scope: Scope = FUND,
    currency: str | None = None,
    known_at: int | None = None,
) -> ValueSeries:
    """A scope's value, cost and flows on each day from `start` (None: the first transaction's) to
    `end`, in a currency (None: the functional one)."""
    with daily_book(book, start, end, known_at) as (days, first, _head):
        return days.series(scope, currency or book.info.functional_currency, first, end)


def daily_prices(
    book: Book, asset: str, currency: str, start: date, end: date, known_at: int | None = None
) -> PriceColumn:
    """The price of an asset at the valuation point of each day from `start` to `end`, with what is
    doubtful about it."""
    with daily_book(book, start, end, known_at) as (days, _first, _head):
        first, last = days.span.number_of(start), days.span.number_of(end) + 1
        return days.prices(asset, currency).part(first, last)


@contextmanager
def daily_book(
    book: Book, start: date | None, end: date, known_at: int | None = None
) -> Iterator[tuple[DailyBook, date, Head]]:
    """The days of a question, while a connection is open: the book by days, the first of them, and
    the record that it is known at. Without any transaction the first is the last."""
    from alem_desktop.services import daily_values

    with without_collection(), knowledge(book, known_at) as (connection, head):
        if start is None:
            moved = position_store.first_time(connection)
            start = end if moved is None else min(book.calendar.date_of(moved), end)
        if end < start:
            raise errors.UsageProblem(reason=f"A period ends after it starts: {start} to {end}.")
        if known_at is None:
            days = daily_values.daily_book(connection, book, head, start, end)
        else:
            days = daily_values.DailyBook(connection, book, head, start, end)
        try:
            yield days, start, head
        finally:
            days.put_away()


def newest_price_time(book: Book, until: Instant | None = None) -> Instant | None:
    """The instant of the newest observation (of those up to `until`), None when there is none."""
    with book.database.look() as connection:
        return price_store.newest_time(connection, until)


def held_assets(book: Book) -> frozenset[str]:
    """The codes of what is held now, in whatever account."""
    with book.database.look() as connection:
        return frozenset(
            each.asset.code for each in position_store.held(connection, calendar.now())
        )


def price_history(book: Book, asset: str, end: date, days: int = 30) -> tuple[Decimal | None, ...]:
    """An asset's price in the functional currency at the last `days` valuation points."""
    with book.database.look() as connection:
        finder = price_finder(connection, book)
        found = []
        for back in range(days - 1, -1, -1):
            day = end - timedelta(days=back)
            price = finder.price(
                asset, book.info.functional_currency, book.calendar.valuation_point(day), day
            )
            found.append(None if price is None else price.price)
    return tuple(found)


def price_finder(connection: Reader, book: Book) -> PriceFinder:
    """What finds prices and rates among a connection's observations, by the book's rules."""
    return PriceFinder(
        StoredPrices(connection), book.calendar, book.timeline(connection).price_rules
    )
