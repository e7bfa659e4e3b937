"""The book day by day: every day is what the holdings of that day say, however it was come by."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alem_desktop.core.calendar import EARLIEST
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.money import ONE, ZERO, divide
from alem_desktop.core.policy import LotMethod, Policies
from alem_desktop.core.postings import external_flow
from alem_desktop.core.series import FUND, Scope, ValueSeries
from alem_desktop.core.transactions import Draft
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.history import transactions_between
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.storage import day_store
from tests import samples
from tests.samples import draft, price_file
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


prices_said = st.builds(
    lambda day, pair, price: f"2024-{day},{pair},{price},X",
    st.sampled_from(["02-20", "02-25", "02-28T05:00:00Z", "03-01", "03-04T12:00:00Z", "03-12"]),
    st.sampled_from(["BNB,USD", "BNB,USD", "BTC,USD", "USD,KZT", "EUR,USD", "BNB,KZT", "KZTE,KZT"]),
    st.sampled_from(["1", "3", "450.5", "0.333333333333333333"]),
)
scopes = (FUND, Scope("A"), Scope(asset="BNB"), Scope("B", "BTC"))


@settings(max_examples=40, deadline=None)
@given(
    acts=acts,
    said=st.lists(st.tuples(st.integers(0, 13), prices_said), max_size=6),
    rules=policies,
)
def test_what_is_kept_follows_every_change(
    acts: Sequence[Draft | Reversal | Change], said: list[tuple[int, str]], rules: Policies
) -> None:
    """After each act, and prices of whatever kind that come between, a kept answer, brought up to
    date, is the one that a fresh look gives."""
    with filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(acts):
            perform(book, act, number, done)
            lines = [line for place, line in said if place == number]
            if lines:
                import_prices(book, price_file(book.path.parent / "q.csv", *lines), user="u")
            for scope in scopes:
                for currency in ("USD", "KZT"):
                    kept, fresh = both(book, scope, currency)
                    assert kept.days == fresh.days
                    last = len(kept.days) - 1
                    assert kept.printed(last) == fresh.printed(last)


def test_what_fails_half_way_is_not_taken_for_the_book(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails while a kept answer is brought up to date leaves nothing wrong behind."""
    end = date(2024, 3, 6)
    before = portfolio.value_series(book, date(2024, 2, 1), end)
    late = draft("P-9", "2024-02-12T06:00:00Z", "purchase", "Vault", "BNB", quantity="1",
                 price="600", currency="USD", settlement="external")  # fmt: skip
    record(book, [late], "u")
    with monkeypatch.context() as failing:
        failing.setattr(day_store, "followed_anew", _fails)
        with pytest.raises(OSError, match="the disk"):
            portfolio.value_series(book, date(2024, 2, 1), end)
    after = portfolio.value_series(book, date(2024, 2, 1), end)
    assert after.days[-1].market_value != before.days[-1].market_value
    check_days(book, after, date(2024, 2, 1))


def _fails(*_said: object) -> None:
    raise OSError("the disk is gone")


def test_the_doubts_of_a_rate_are_those_of_every_value_told_in_it(
    book: Book,
) -> None:
    """The last rate is of 6 March: a month later it is stale, and so is what is told in tenge."""
    end = date(2024, 4, 10)
    there = portfolio.value_series(book, end, end, currency="KZT").days[-1]
    rate = portfolio.holdings(book, end).rate
    assert rate is not None
    assert rate.flags == ("stale",)
    assert "stale" in there.flags
    money = portfolio.value_series(book, end, end, scope=Scope(asset="USD"), currency="KZT")
    assert money.days[-1].flags == ("stale",)


def test_a_period_that_ends_before_it_starts_is_refused(book: Book) -> None:
    with pytest.raises(UsageProblem, match="ends after it starts"):
        portfolio.value_series(book, date(2024, 3, 6), date(2024, 3, 5))


def test_what_a_swap_brings_without_an_earlier_price_comes_in_at_that_of_its_day(
    tmp_path: Path,
) -> None:
    """A token that is first priced on the day of its migration begins with that value."""
    book = create_book(tmp_path / "f.alem", NewBook(samples.FUND), "u")
    try:
        lines = [f"2024-03-0{n},OLD,USD,{n},X" for n in (1, 2, 3)] + ["2024-03-03,NEW,USD,0.03,X"]
        import_prices(book, price_file(tmp_path / "p.csv", *lines), user="u")
        record(
            book,
            [
                draft("P-1", "2024-03-01T06:00:00Z", "purchase", "A", "OLD", quantity="10",
                      price="1", currency="USD", settlement="external"),
                draft("W-1", "2024-03-03T06:00:00Z", "token_swap", "A", "OLD", quantity="10",
                      to_asset="NEW", to_quantity=Decimal(1000)),
            ],
            "u",
        )  # fmt: skip
        days = portfolio.value_series(
            book, date(2024, 3, 1), date(2024, 3, 3), scope=Scope(asset="NEW")
        ).days
        assert [day.market_value for day in days] == [ZERO, ZERO, Decimal(30)]
        assert [day.inflow for day in days] == [ZERO, ZERO, Decimal(30)]
        old = portfolio.value_series(
            book, date(2024, 3, 1), date(2024, 3, 3), scope=Scope(asset="OLD")
        ).days
        assert old[-1].market_value == 0
        assert old[-1].outflow == 30  # ten at the three it ended with
        fund = portfolio.value_series(book, date(2024, 3, 1), date(2024, 3, 3)).days
        assert [day.inflow for day in fund] == [Decimal(10), ZERO, ZERO]
        assert {day.outflow for day in fund} == {ZERO}
    finally:
        book.close()


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
