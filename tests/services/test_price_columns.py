"""Columns of prices say of each day what the finder says of it, however the book was filled."""

import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from alem_desktop.core.price_finding import PriceFinder
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.policies import change_policy
from alem_desktop.services.prices import import_prices
from alem_desktop.storage.price_store import StoredPrices
from tests import samples
from tests.samples import at, price_file

START, END = date(2024, 2, 25), date(2024, 3, 12)
DAYS = (END - START).days + 1

pairs = st.sampled_from(
    ["BNB,USD"] * 8 + ["BNB,USDT"] * 2 + ["USDT,USD", "USD,BNB", "BNB,BTC", "BTC,USD"]
    + ["USD,KZT"] * 4 + ["KZT,USD", "EUR,KZT", "EUR,USD"]
)  # fmt: skip
times = st.one_of(
    st.integers(-50, DAYS).map(lambda n: (START + timedelta(days=n)).isoformat()),
    st.tuples(st.integers(-4, DAYS), st.integers(0, 23)).map(
        lambda place: f"{START + timedelta(days=place[0])}T{place[1]:02d}:00:00Z"
    ),
)
prices = st.sampled_from(["100", "100", "100", "104", "126", "70", "0.333333333333333333", "1"])
lines = st.builds(
    lambda time, pair, price, source: f"{time},{pair},{price},{source}",
    times, pairs, prices, st.sampled_from(["X"] * 9 + ["Y"]),
)  # fmt: skip
rules = st.lists(
    st.sampled_from(
        [
            ("price-sources", "Y,X"),
            ("price-sources", "Z"),
            ("stale-after", "5"),
            ("stale-after", "100,BNB=none"),
            ("unchanged-after", "2"),
            ("unchanged-after", "5"),
            ("move-limit", "0.04"),
            ("move-limit", "none"),
            ("stablecoin", "par"),
        ]
    ),
    max_size=2,
    unique=True,
)


def daily_lines(pair: str, changes: Sequence[str]) -> list[str]:
    """A price every day, as books have them."""
    return [
        f"{START + timedelta(days=number - 3)},{pair},{price},X"
        for number, price in enumerate(changes)
    ]


def check_columns(book: Book) -> None:
    with book.database.look() as reader:
        finder = PriceFinder(StoredPrices(reader), book.calendar, book.timeline(reader).price_rules)
        for asset, currency in (("BNB", "USD"), ("USD", "KZT"), ("KZT", "USD"), ("USD", "BNB")):
            column = portfolio.daily_prices(book, asset, currency, START, END)
            assert len(column.prices) == len(column.flags) == DAYS
            for number in range(DAYS):
                day = START + timedelta(days=number)
                found = finder.price(asset, currency, book.calendar.valuation_point(day), day)
                assert column.prices[number] == (None if found is None else found.price)
                assert column.flags[number] == (() if found is None else found.flags)


@settings(max_examples=120, deadline=None)
@given(
    daily=st.lists(prices, min_size=0, max_size=DAYS + 6),
    others=st.lists(lines, max_size=5),
    later=st.lists(lines, min_size=1, max_size=3),
    said=rules,
    since=st.sampled_from(["2024-01-01T00:00:00Z", "2024-03-01T12:00:00Z"]),
)
def test_a_column_says_of_each_day_what_the_finder_says(
    daily: list[str], others: list[str], later: list[str], said: list[tuple[str, str]], since: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = create_book(Path(folder) / "f.alem", NewBook(samples.FUND), "u")
        try:
            first = daily_lines("BNB,USD", daily) + others
            if first:
                import_prices(book, price_file(Path(folder) / "p.csv", *first), user="u")
            for key, value in said:
                change_policy(book, key, value, "u", at(since))
            check_columns(book)
            # What is kept follows what comes later, a rate's first date among it.
            import_prices(book, price_file(Path(folder) / "q.csv", *later), user="u")
            check_columns(book)
        finally:
            book.close()
