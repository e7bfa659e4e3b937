"""The book day by day: every day is what the holdings of that day say, however it was come by."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings

from alem_desktop.core.calendar import EARLIEST
from alem_desktop.core.money import ONE, ZERO, divide
from alem_desktop.core.policy import LotMethod, Policies
from alem_desktop.core.postings import external_flow
from alem_desktop.core.series import FUND, Scope, ValueSeries
from alem_desktop.core.transactions import Draft
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.history import transactions_between
from alem_desktop.services.prices import import_prices
from tests.samples import price_file
from tests.services.test_random_books import (
    BEYOND,
    LAST_DAY,
    Change,
    Reversal,
    acts,
    filled_book,
    perform,
    policies,
)

FIRST_DAY = date(2024, 2, 19)


def check_days(book: Book, series: ValueSeries, start: date) -> None:
    """Each day against the holdings of that day, exact and printed."""
    functional = series.currency == book.info.functional_currency
    for number, day in enumerate(series.days):
        assert day.date == start + timedelta(days=number)
        totals = portfolio.holdings(book, day.date).totals
        exact = totals.functional if functional else totals.presentation
        printed = totals.printed.functional if functional else totals.printed.presentation
        assert day.unpriced == totals.unpriced
        assert day.cost_basis == exact.cost_basis
        if not totals.unpriced:
            assert day.market_value == exact.market_value
            assert series.printed(number) == printed


def check_flows(book: Book, series: ValueSeries) -> None:
    """The days' flows are those of the transactions, by the rule that the journal is held to."""
    expected: dict[date, tuple[Decimal, Decimal]] = {}
    with book.database.look() as reader:
        for t in transactions_between(reader, EARLIEST, BEYOND):
            flow, day = external_flow(t), book.calendar.date_of(t.time)
            came, went = expected.get(day, (ZERO, ZERO))
            expected[day] = came + max(flow, ZERO), went + max(-flow, ZERO)
    for day in series.days:
        assert (day.inflow, day.outflow) == expected.get(day.date, (ZERO, ZERO))


@settings(max_examples=40, deadline=None)
@given(acts=acts, rules=policies)
def test_every_day_is_what_its_holdings_are(
    acts: Sequence[Draft | Reversal | Change], rules: Policies
) -> None:
    with filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(acts):
            perform(book, act, number, done)
        for currency in ("USD", "KZT"):
            series = portfolio.value_series(book, FIRST_DAY, LAST_DAY, currency=currency)
            check_days(book, series, FIRST_DAY)
            if currency == "USD":
                check_flows(book, series)


@settings(max_examples=40, deadline=None)
@given(acts=acts, rules=policies)
def test_what_is_kept_follows_every_change(
    acts: Sequence[Draft | Reversal | Change], rules: Policies
) -> None:
    """After each act a kept answer, brought up to date, is the one that a fresh look gives."""
    with filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(acts):
            perform(book, act, number, done)
            for scope in (FUND, Scope("A"), Scope(asset="BNB"), Scope("B", "BTC")):
                for currency in ("USD", "KZT"):
                    kept, fresh = both(book, scope, currency)
                    assert kept.days == fresh.days
                    last = len(kept.days) - 1
                    assert kept.printed(last) == fresh.printed(last)


def both(book: Book, scope: Scope, currency: str) -> tuple[ValueSeries, ValueSeries]:
    """A series from what is kept, and one from nothing; what is kept stays."""
    kept = portfolio.value_series(book, FIRST_DAY, LAST_DAY, scope=scope, currency=currency)
    days, book.kept_days = book.kept_days, None
    fresh = portfolio.value_series(book, FIRST_DAY, LAST_DAY, scope=scope, currency=currency)
    book.kept_days = days
    return kept, fresh


@settings(max_examples=40, deadline=None)
@given(acts=acts, rules=policies)
def test_cost_in_any_currency_is_each_lots_at_the_rate_of_its_acquisition(
    acts: Sequence[Draft | Reversal | Change], rules: Policies
) -> None:
    """In a currency that always costs half a dollar every lot had cost twice as much."""
    with filled_book(rules) as book:
        file = price_file(book.path.parent / "e.csv", "2024-02-01,EUR,USD,0.5,X")
        import_prices(book, file, user="u")
        done: list[str] = []
        for number, act in enumerate(acts):
            perform(book, act, number, done)
        for scope in (FUND, Scope("A"), Scope(asset="BNB")):
            own = portfolio.value_series(book, FIRST_DAY, LAST_DAY, scope=scope)
            there = portfolio.value_series(book, FIRST_DAY, LAST_DAY, scope=scope, currency="EUR")
            averaged = book.timeline().ever_under(LotMethod.AVERAGE)
            for day, translated in zip(own.days, there.days, strict=True):
                assert day.cost_basis is not None
                expected = None if averaged else divide(2 * day.cost_basis, ONE)
                assert translated.cost_basis == expected
                assert day.market_value is not None
                assert translated.market_value == divide(2 * day.market_value, ONE)
