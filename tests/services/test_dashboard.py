"""The figures at the head of the holdings, by hand and against holdings, gains and the series.

The small book by hand: 1,050,000 USD came in on 10 January 2024; at the end of 6 March it is worth
1,078,259.52 USD. Of the 28,259.52 between, 23,859.52 are not realised and 4,400.00 are (S-1).
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alem_desktop.core.calendar import Instant
from alem_desktop.core.changes_of_value import ChangeOfValue, Unknown, Valuation
from alem_desktop.core.gains import PrintedDisposal, printed_totals
from alem_desktop.core.money import ONE, ZERO, divide, round_money, total
from alem_desktop.core.policy import Policies
from alem_desktop.core.positions import day_change
from alem_desktop.core.postings import external_flow
from alem_desktop.core.series import return_days
from alem_desktop.core.transactions import Draft
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.dashboard import Changes, dashboard
from alem_desktop.services.history import transactions_between
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from tests import samples
from tests.samples import at, draft, price_file
from tests.services.test_random_books import (
    LAST_DAY,
    Change,
    Reversal,
    acts,
    filled_book,
    perform,
    policies,
)

LAST = date(2024, 3, 6)
FIRST = date(2024, 1, 10)


def percent(change: ChangeOfValue) -> str:
    return "" if change.fraction is None else f"{change.fraction:.6f}"


# -- by hand ---------------------------------------------------------------------------------------


def test_the_small_book_in_dollars(book: Book) -> None:
    found = dashboard(book, LAST)
    day, month, year, start = told(found.functional)
    assert found.first == FIRST
    assert day.opening == Valuation(date(2024, 3, 5), Decimal("1071626.53"))
    assert (day.change, day.net_flow) == (Decimal("6632.99"), ZERO)
    assert month.opening == Valuation(date(2024, 2, 29), Decimal("1044548.75"))
    assert month.change == Decimal("33710.77")
    assert percent(month) == "0.032273", "nothing flowed: 33,710.77 on 1,044,548.75"
    assert year.opening == Valuation(date(2023, 12, 31), ZERO)
    assert (year.net_flow, year.change) == (Decimal(1_050_000), Decimal("28259.52"))
    assert percent(year) == "0.026914", "28,259.52 on 1,050,000"
    assert start.opening.date == date(2024, 1, 9)
    assert (start.net_flow, start.change) == (year.net_flow, year.change)
    realised = found.realised
    assert (realised.start, realised.count) == (date(2024, 1, 1), 1)
    assert realised.functional.gain == Decimal("4400.00")
    unrealised = portfolio.holdings(book, LAST).totals.printed.functional.unrealised_gain
    assert start.change == Decimal("4400.00") + (unrealised or ZERO)


def test_the_same_in_tenge(book: Book) -> None:
    """What came in counts at its own day's 450.00, what is there at today's 447.90."""
    start = dashboard(book, LAST).presentation.start
    assert start.closing == Valuation(LAST, Decimal("482952439.01"))
    assert start.net_flow == Decimal("472500000.00")
    assert start.change == Decimal("10452439.01")


def test_the_first_days_gain_counts(tmp_path: Path) -> None:
    """Ten BNB bought at 100 are worth 110 each that evening, 121 the next."""
    book = create_book(tmp_path / "f.alem", NewBook(samples.FUND), "u")
    prices = price_file(tmp_path / "p.csv", "2024-03-01,BNB,USD,110,X", "2024-03-02,BNB,USD,121,X")
    import_prices(book, prices, user="u")
    bought = draft("P-1", "2024-03-01T06:00:00Z", "purchase", "A", "BNB", quantity="10",
                   price="100", currency="USD", settlement="external")  # fmt: skip
    record(book, [bought], "u")
    for day, change, fraction in ((1, 100, "0.1"), (2, 210, "0.21")):
        start = dashboard(book, date(2024, 3, day)).functional.start
        assert start.opening.value == 0
        assert start.net_flow == 1000
        assert start.change == change
        assert start.fraction == Decimal(fraction)
    book.close()


def test_within_a_day_only_what_has_come_counts(book: Book) -> None:
    """At noon of 6 March the closes of the 5th are in force; 1,000 came at 11, 500 come at 13."""
    record(book, [
        draft("C-8", "2024-03-06T06:00:00Z", "contribution", "Vault", "USD", quantity="1000"),
        draft("C-9", "2024-03-06T08:00:00Z", "contribution", "Vault", "USD", quantity="500"),
    ], "u")  # fmt: skip
    noon = at("2024-03-06T07:00:00Z")
    found = dashboard(book, noon)
    day = found.functional.day
    assert (
        day.closing.value == portfolio.holdings(book, noon).totals.printed.functional.market_value
    )
    assert day.net_flow == 1000
    assert day.change == 0
    assert found.functional.start.net_flow == 1_051_000
    assert dashboard(book, LAST).functional.day.net_flow == 1500


def test_before_the_first_transaction_nothing_has_changed(book: Book, empty_book: Book) -> None:
    for found in (dashboard(book, date(2024, 1, 5)), dashboard(empty_book)):
        assert found.first is None
        for change in told(found.functional):
            assert (change.opening.value, change.change, change.fraction) == (ZERO, ZERO, None)
        assert found.realised.functional.gain == 0
    told_there = dashboard(book, date(2024, 1, 5)).presentation.day
    assert told_there.unknown == Unknown(date(2024, 1, 5)), "no rate yet"
    assert dashboard(book, date.min).functional.day.change == 0


def test_unknown_values_are_blank_with_day_and_asset(book: Book) -> None:
    """TON comes in on 29 February and has no price; on 5 March it is gone again."""
    record(book, [
        draft("U-1", "2024-02-29T05:00:00Z", "contribution", "Vault", "TON", quantity="5",
              amount="20", currency="USD"),
        draft("U-2", "2024-03-05T05:00:00Z", "distribution", "Vault", "TON", quantity="5",
              amount="25", currency="USD"),
    ], "u")  # fmt: skip
    found = dashboard(book, LAST)
    for changes in (found.functional, found.presentation):
        assert changes.month.unknown == Unknown(date(2024, 2, 29), ("TON",))
        assert changes.month.change is None
        assert changes.day.change is not None
        assert changes.start.fraction is not None, "days without a value are bridged"
    held = dashboard(book, date(2024, 3, 4))
    assert held.functional.start.unknown == Unknown(date(2024, 3, 4), ("TON",))


def test_without_a_rate_tenge_are_unknown_and_dollars_are_not(tmp_path: Path) -> None:
    book = create_book(tmp_path / "f.alem", NewBook(samples.FUND), "u")
    record(book, [
        draft("C-1", "2024-03-01T06:00:00Z", "contribution", "A", "USD", quantity="1000"),
        draft("S-0", "2024-03-01T07:00:00Z", "purchase", "A", "BNB", quantity="1", price="100",
              currency="USD"),
        draft("S-1", "2024-03-02T06:00:00Z", "sale", "A", "BNB", quantity="1", price="110",
              currency="USD"),
    ], "u")  # fmt: skip
    found = dashboard(book, date(2024, 3, 2))
    assert found.functional.start.change == 10
    assert found.presentation.start.unknown == Unknown(date(2024, 3, 2))
    assert found.realised.functional.gain == 10
    assert found.realised.presentation.gain is None
    assert found.realised.without_rate == ("S-1",)
    book.close()


def test_a_book_of_one_currency_says_the_same_twice(tmp_path: Path) -> None:
    new = NewBook(samples.FUND, functional_currency="USD", presentation_currency="USD")
    book = create_book(tmp_path / "f.alem", new, "u")
    come = draft("C-1", "2024-03-01T06:00:00Z", "contribution", "A", "USD", quantity="1000")
    record(book, [come], "u")
    found = dashboard(book, date(2024, 3, 2))
    assert found.functional == found.presentation
    assert found.functional.start.change == 0
    book.close()


def test_a_kept_answer_is_given_again_while_nothing_happens(book: Book, tmp_path: Path) -> None:
    first = dashboard(book, at("2024-03-06T07:00:00Z"))
    again = dashboard(book, at("2024-03-06T07:05:00Z"), first)
    assert again.functional is first.functional
    assert again.as_of.valuation_point == at("2024-03-06T07:05:00Z")
    other_day = dashboard(book, LAST - timedelta(days=1), first)
    assert other_day == dashboard(book, LAST - timedelta(days=1))
    end = dashboard(book, LAST, first)
    assert end == dashboard(book, LAST), "the closes of the day have come in between"
    assert end.functional.day.change == Decimal("6632.99")
    dear = price_file(tmp_path / "dear.csv", "2024-03-06,BTC,USD,80000.00,Test exchange")
    import_prices(book, dear, user="u")
    anew = dashboard(book, LAST, end)
    assert anew == dashboard(book, LAST)
    assert anew.functional.day.change != end.functional.day.change


def test_the_days_of_the_charts_serve_it_too(book: Book) -> None:
    """Whatever day is asked about, the days to the present are kept, and not read twice."""
    dashboard(book, LAST)
    kept = book.kept_days
    dashboard(book)
    portfolio.value_series(book, None, LAST)
    dashboard(book, date(2024, 2, 10))
    dashboard(book, date(2024, 1, 2))
    assert book.kept_days is kept


# -- against what else says the same ---------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(acts=acts, rules=policies, back=st.integers(0, 24))
def test_every_figure_is_the_printed_one(
    acts: Sequence[Draft | Reversal | Change], rules: Policies, back: int
) -> None:
    with filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(acts):
            perform(book, act, number, done)
        day = LAST_DAY - timedelta(days=back)
        found = dashboard(book, day)
        assert found.first is not None
        openings = [day - timedelta(days=1), day.replace(day=1) - timedelta(days=1),
                    date(2023, 12, 31), found.first - timedelta(days=1)]  # fmt: skip
        for changes, currency in ((found.functional, "USD"), (found.presentation, "KZT")):
            for opening, change in zip(openings, told(changes), strict=True):
                check_change(book, change, opening, day, currency)
            check_return(book, changes, currency)
        gains = portfolio.gains(book, date(2024, 1, 1), day).disposals
        realised = found.realised
        assert realised.functional == printed_totals(map(PrintedDisposal.functional, gains))
        assert realised.presentation == printed_totals(map(PrintedDisposal.presentation, gains))


def check_change(
    book: Book, change: ChangeOfValue, opening: date, closing: date, currency: str
) -> None:
    """Money against the holdings of both ends and the transactions between."""
    for told, when in ((change.opening, opening), (change.closing, closing)):
        totals = portfolio.holdings(book, when).totals
        printed = totals.printed.functional if currency == "USD" else totals.printed.presentation
        assert told == Valuation(when, None if totals.unpriced else printed.market_value)
    calendar = book.calendar
    with book.database.look() as reader:
        since, until = calendar.valuation_point(opening), calendar.valuation_point(closing)
        flows = [
            (calendar.date_of(t.time), external_flow(t))
            for t in transactions_between(reader, since, until)
        ]
    rates = portfolio.daily_prices(book, "USD", "KZT", date(2024, 2, 20), LAST_DAY).prices
    net = ZERO
    for day, flow in flows:
        rate = ONE if currency == "USD" else rates[(day - date(2024, 2, 20)).days]
        assert rate is not None
        net += flow * rate
    assert change.net_flow == round_money(net)
    assert change.opening.value is not None
    assert change.closing.value is not None
    assert change.change == change.closing.value - change.opening.value - round_money(net)


def check_return(book: Book, changes: Changes, currency: str) -> None:
    """Fractions against the series, which knows nothing of moments within a day."""
    for change in (changes.month, changes.year, changes.start):
        start = max(change.opening.date, date(2024, 2, 1))
        series = portfolio.value_series(book, start, change.closing.date, currency=currency)
        index = return_days(series.days)[-1].index
        if index is None:
            assert change.fraction is None
            assert change.undefined_on is not None
        else:
            assert change.fraction == divide(index - ONE, ONE)
    day = changes.day
    assert day.closing.value is not None
    assert day.opening.value is not None
    assert day.net_flow is not None
    assert (day.change, day.fraction) == day_change(
        day.closing.value, day.opening.value, day.net_flow
    )


@settings(max_examples=25, deadline=None)
@given(acts=acts, rules=policies, hours=st.integers(1, 24 * 20))
def test_within_a_day_it_is_what_the_holdings_of_the_instant_print(
    acts: Sequence[Draft | Reversal | Change], rules: Policies, hours: int
) -> None:
    with filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(acts):
            perform(book, act, number, done)
        moment = Instant(at("2024-02-25T00:00:00Z") + hours * 3_600_000_000)
        found = dashboard(book, moment)
        printed = portfolio.holdings(book, moment).totals.printed
        assert found.functional.start.closing.value == printed.functional.market_value
        assert found.presentation.start.closing.value == printed.presentation.market_value
        with book.database.look() as reader:
            flows = transactions_between(reader, Instant(0), found.as_of.cut)
            assert found.functional.start.net_flow == round_money(total(map(external_flow, flows)))


def told(changes: Changes) -> tuple[ChangeOfValue, ChangeOfValue, ChangeOfValue, ChangeOfValue]:
    return changes.day, changes.month, changes.year, changes.start


@pytest.mark.parametrize("moment", [None, LAST])
def test_one_head_for_all(book: Book, moment: date | None) -> None:
    assert dashboard(book, moment).head == book.head()
