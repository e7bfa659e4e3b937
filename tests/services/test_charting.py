"""What the charts show, of one small book worked out by hand."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.series import FUND, Scope
from alem_desktop.services import charting
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.charting import ChartAnswer, ChartKind, ChartQuery
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from tests import samples
from tests.samples import draft, price_file

FIRST = date(2024, 3, 1)
END = date(2024, 3, 5)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Ten BNB at 100 that rise to 130, four of them moved to another account, two sold; a bitcoin
    at 500 that falls to 450. All paid from outside."""
    made = create_book(tmp_path / "f.alem", NewBook(samples.FUND), "u")
    bnb = ["100", "110", "121", "121", "130"]
    lines = [f"{FIRST + timedelta(days=n)},BNB,USD,{price},X" for n, price in enumerate(bnb)]
    lines += ["2024-03-01,BTC,USD,400,X", "2024-03-02,BTC,USD,480,X", "2024-03-03,BTC,USD,400,X",
              "2024-03-04,BTC,USD,500,X", "2024-03-05,BTC,USD,450,X",
              "2024-03-01,USD,KZT,450,NBK", "2024-03-05,USD,KZT,460,NBK"]  # fmt: skip
    import_prices(made, price_file(tmp_path / "p.csv", *lines), user="u")
    record(
        made,
        [
            draft("P-1", "2024-03-01T06:00:00Z", "purchase", "A", "BNB", quantity="10",
                  price="100", currency="USD", settlement="external"),
            draft("M-1", "2024-03-03T06:00:00Z", "transfer", "A", "BNB", quantity="4",
                  to_account="B"),
            draft("P-2", "2024-03-04T06:00:00Z", "purchase", "A", "BTC", quantity="1",
                  price="500", currency="USD", settlement="external"),
            draft("S-1", "2024-03-05T06:00:00Z", "sale", "A", "BNB", quantity="2",
                  price="130", currency="USD", settlement="external"),
        ],
        "u",
    )  # fmt: skip
    yield made
    made.close()


def ask(
    book: Book,
    kind: ChartKind = ChartKind.VALUE,
    scope: Scope = FUND,
    currency: str = "USD",
    benchmark: str | None = None,
    start: date | None = None,
) -> ChartAnswer:
    return charting.chart(book, ChartQuery(kind, start, END, currency, scope, benchmark))


def texts(figures: object) -> list[str | None]:
    assert isinstance(figures, (list, tuple))
    return [None if figure is None else f"{Decimal(figure):.4f}" for figure in figures]


def test_the_fund_by_day(book: Book) -> None:
    answer = ask(book)
    days = answer.series.days
    assert [day.date for day in days] == [FIRST + timedelta(days=n) for n in range(5)]
    assert texts([day.market_value for day in days]) == [
        "1000.0000", "1100.0000", "1210.0000", "1710.0000", "1490.0000",
    ]  # fmt: skip
    assert texts([day.cost_basis for day in days]) == [
        "1000.0000", "1000.0000", "1000.0000", "1500.0000", "1300.0000",
    ]  # fmt: skip
    assert [(str(day.inflow), str(day.outflow)) for day in days] == [
        ("1000", "0"), ("0", "0"), ("0", "0"), ("500", "0"), ("0", "260"),
    ]  # fmt: skip
    # (1490 + 260) / 1710 on the last day: 20.23 a BNB more on ten, 50 less on the bitcoin.
    assert texts([day.simple_return for day in answer.returns]) == [
        None, "0.1000", "0.1000", "0.0000", "0.0234",
    ]  # fmt: skip
    assert texts([day.index for day in answer.returns]) == [
        "1.0000", "1.1000", "1.2100", "1.2100", "1.2383",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("scope", "values", "inflows", "outflows", "returns"),
    [
        # Four go to B on the third: worth 484 at its end for A, 440 at its start for B.
        (Scope("A"), ["1000", "1100", "726", "1226", "970"], ["1000", "0", "0", "500", "0"],
         ["0", "0", "484", "0", "260"], [None, "0.1000", "0.1000", "0.0000", "0.0033"]),
        (Scope("B"), ["0", "0", "484", "484", "520"], ["0", "0", "440", "0", "0"],
         ["0", "0", "0", "0", "0"], [None, "0.0000", "0.1000", "0.0000", "0.0744"]),
        # Of one asset a transfer is no flow, and the other's purchase neither.
        (Scope(asset="BNB"), ["1000", "1100", "1210", "1210", "1040"],
         ["1000", "0", "0", "0", "0"], ["0", "0", "0", "0", "260"],
         [None, "0.1000", "0.1000", "0.0000", "0.0744"]),
    ],
)  # fmt: skip
def test_parts_of_the_fund_by_day(
    book: Book,
    scope: Scope,
    values: list[str],
    inflows: list[str],
    outflows: list[str],
    returns: list[str | None],
) -> None:
    answer = ask(book, scope=scope)
    days = answer.series.days
    assert [day.market_value for day in days] == list(map(Decimal, values))
    assert [day.inflow for day in days] == list(map(Decimal, inflows))
    assert [day.outflow for day in days] == list(map(Decimal, outflows))
    assert texts([day.simple_return for day in answer.returns]) == returns


def test_in_another_currency_flows_are_at_their_own_days_rates(book: Book) -> None:
    days = ask(book, currency="KZT").series.days
    assert days[3].inflow == 500 * 450
    assert days[4].outflow == 260 * 460
    assert days[4].market_value == 1490 * 460
    # Each lot at the rate of its purchase: all were bought at 450.
    assert days[4].cost_basis == 1300 * 450
    assert ask(book, currency="BTC").series.days[4].market_value == pytest.approx(
        Decimal(1490) / 450
    )


def test_trades_are_marked_by_day_and_side(book: Book) -> None:
    told = [
        (day.date.day, day.is_purchase, [trade.reference for trade in day.trades], day.value)
        for day in ask(book).trades
    ]
    assert told == [
        (1, True, ["P-1"], 1000), (4, True, ["P-2"], 500), (5, False, ["S-1"], 260),
    ]  # fmt: skip
    assert [day.trades[0].reference for day in ask(book, scope=Scope(asset="BTC")).trades] == [
        "P-2"
    ]


def test_the_same_money_in_a_benchmark(book: Book) -> None:
    """1,000 at 400 are 2.5 bitcoin; 500 at 500 one more; 260 at 450 leave as 0.57777."""
    found = ask(book, benchmark="BTC").benchmark
    assert found is not None
    assert texts(found.index) == ["1.0000", "1.2000", "1.0000", "1.2500", "1.1250"]
    assert texts(found.same_money) == [
        "1000.0000", "1200.0000", "1000.0000", "1750.0000", "1315.0000",
    ]  # fmt: skip
    assert texts(found.drawdown) == ["0.0000", "0.0000", "-0.1667", "0.0000", "-0.1000"]


def test_a_price_with_what_a_unit_had_cost(book: Book) -> None:
    answer = ask(book, ChartKind.PRICE)
    assert answer.prices is not None
    assert answer.prices.asset == "BNB"  # of what is held, the largest
    assert texts(answer.prices.prices) == [
        "100.0000", "110.0000", "121.0000", "121.0000", "130.0000",
    ]  # fmt: skip
    assert set(texts(answer.prices.average_costs)) == {"100.0000"}
    assert [day.trades[0].asset for day in answer.trades] == ["BNB", "BNB"]
    there = ask(book, ChartKind.PRICE, Scope(asset="BTC"), "KZT").prices
    assert there is not None
    assert there.prices[4] == 450 * 460
    assert texts(there.average_costs) == [None, None, None, "225000.0000", "225000.0000"]


def test_what_the_value_consists_of(book: Book) -> None:
    found = ask(book, ChartKind.ALLOCATION).allocation
    assert found is not None
    assert [(part.name, texts(part.values)[-1]) for part in found.parts] == [
        ("BNB", "1040.0000"), ("BTC", "450.0000"),
    ]  # fmt: skip
    by_account = ask(book, ChartKind.ALLOCATION, Scope(asset="BNB")).allocation
    assert by_account is not None
    assert by_account.by == "account"
    assert [(part.name, part.values[-1]) for part in by_account.parts] == [("A", 520), ("B", 520)]


def test_an_asset_without_any_price_leaves_no_whole_to_share(book: Book) -> None:
    record(
        book,
        [draft("P-3", "2024-03-02T07:00:00Z", "purchase", "A", "SOL", quantity="1", price="9",
               currency="USD", settlement="external")],
        "u",
    )  # fmt: skip
    found = ask(book, ChartKind.ALLOCATION).allocation
    assert found is not None
    assert [part.name for part in found.parts] == ["BNB", "BTC", "SOL"]
    assert found.parts[2].values == (0, None, None, None, None)


@pytest.mark.parametrize("currency", ["USD", "KZT", "BTC"])
def test_a_benchmark_earns_the_same_in_the_line_and_in_the_figures(
    book: Book, tmp_path: Path, currency: str
) -> None:
    """Even where its price is quoted in the currency, at another level than by the official rate:
    what is held is valued by the rate, and so is the benchmark."""
    import_prices(book, price_file(tmp_path / "k.csv", "2024-03-05,BTC,KZT,999999,X"), user="u")
    answer = ask(book, benchmark="BTC", currency=currency)
    assert answer.benchmark is not None
    assert answer.performance is not None
    against = answer.performance.figures.benchmark
    assert against is not None
    last = answer.benchmark.index[-1]
    assert last is not None
    assert against.twr.value == pytest.approx(last - 1, abs=Decimal("1E-17"))


def test_in_a_third_currency_cost_is_told_and_realised_gains_are_not(book: Book) -> None:
    answer = ask(book, ChartKind.GAINS, currency="BTC")
    assert answer.gains is not None
    assert answer.gains.realised[-1] is None
    assert answer.gains.unrealised[-1] is not None
    assert answer.series.printed(4).cost_basis is not None
    assert not answer.series.lacks_cost


def test_gains_realised_and_not(book: Book) -> None:
    found = ask(book, ChartKind.GAINS).gains
    assert found is not None
    assert texts(found.realised) == ["0.0000", "0.0000", "0.0000", "0.0000", "60.0000"]
    assert texts(found.unrealised) == [
        "0.0000", "100.0000", "210.0000", "210.0000", "190.0000",
    ]  # fmt: skip
    there = ask(book, ChartKind.GAINS, currency="KZT").gains
    assert there is not None
    assert there.realised[-1] == 260 * 460 - 200 * 450


def test_months_and_years_as_far_as_the_period_covers_them(book: Book) -> None:
    months = ask(book, ChartKind.MONTHS, start=date(2024, 2, 28)).months
    told = [(m.year, m.month, texts([m.value])[0], m.is_whole) for m in months]
    # Nothing was held before March: it earned nothing, and the first purchase is a flow.
    assert told == [
        (2024, 2, "0.0000", False), (2024, 3, "0.2383", False), (2024, 0, "0.2383", False),
    ]  # fmt: skip


def test_what_has_no_price_is_unknown_and_not_bridged(book: Book, tmp_path: Path) -> None:
    record(
        book,
        [draft("P-3", "2024-03-05T07:00:00Z", "purchase", "A", "SOL", quantity="1", price="9",
               currency="USD", settlement="external")],
        "u",
    )  # fmt: skip
    last = ask(book).series.days[-1]
    assert (last.market_value, last.unpriced) == (None, ("SOL",))
    import_prices(book, price_file(tmp_path / "s.csv", "2024-03-05,SOL,USD,10,X"), user="u")
    assert ask(book).series.days[-1].market_value == 1500


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (ChartQuery(ChartKind.VALUE, date(2024, 3, 9), END, "USD"), "ends after it starts"),
        (ChartQuery(ChartKind.VALUE, None, END, "XYZ"), "cannot be told in “XYZ”"),
        (ChartQuery(ChartKind.VALUE, None, END, "USD", Scope("C")), "no account “C”"),
        (ChartQuery(ChartKind.VALUE, None, END, "USD", Scope(asset="DOT")), "no asset “DOT”"),
        (ChartQuery(ChartKind.VALUE, None, END, "USD", FUND, "DOT"), "No price of “DOT”"),
    ],
)
def test_what_cannot_be_asked_is_refused(book: Book, query: ChartQuery, said: str) -> None:
    with pytest.raises(UsageProblem, match=said):
        charting.chart(book, query)


def test_of_an_empty_book_there_is_nothing_to_show(tmp_path: Path) -> None:
    empty = create_book(tmp_path / "e.alem", NewBook(samples.FUND), "u")
    try:
        for kind in ChartKind:
            answer = charting.chart(empty, ChartQuery(kind, None, END, "USD"))
            assert answer.series.days == ()
            assert answer.performance is None
    finally:
        empty.close()


def test_choices_are_what_has_a_price(book: Book) -> None:
    assert charting.currencies(book)[:2] == ("USD", "KZT")
    assert charting.benchmarks(book) == ("BNB", "BTC")
