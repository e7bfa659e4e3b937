"""The main job on real input: a fund of 2020 from files to a printed statement.

BNBUSDT and BTCUSDT daily closes stand for prices in USD, the National Bank's USDKZT series for the
official rate, one of its XML files comes on top; ten purchases come by CSV, two trades by a real
Binance export (LTC against BTC). Every figure expected here was worked out from the files' own
numbers of 2020-03-30: BNB 12.1365, BTC 6,394.38, USD/KZT 445.84. LTC is priced through BTC at an
old note of 0.0073: 2.64839 x 0.0073 x 6,394.38 = 123.62, and says that it is stale.
"""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from alem_desktop.core.statements.model import StatementKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import portfolio, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from tests.conftest import Cli
from tests.samples import SHARED_DATA, csv_file, price_file

FILES = ("BNBUSDT-1d.csv", "BTCUSDT-1d.csv", "USDKZT.csv", "nbk/rates_all-2016-04-18.xml",
         "exports/binance_spot_trades_semicolon_market_type.csv")  # fmt: skip
MISSING = [name for name in FILES if not (SHARED_DATA / name).exists()]
pytestmark = pytest.mark.skipif(
    bool(MISSING), reason=f"real files are not on this machine: {SHARED_DATA}/{MISSING[:1]}"
)

DAY = "2020-03-30"
CENT = Decimal("0.01")

PURCHASES = (
    # reference, time, asset, quantity, price, fee in USD; paid from outside the book
    ("B-01", "2018-03-01T06:00:00Z", "BNB", "150", "10.20", "1.53"),
    ("B-02", "2018-06-15T06:00:00Z", "BNB", "80.5", "16.04", "1.29"),
    ("B-03", "2018-12-07T06:00:00Z", "BTC", "0.75", "3412.40", "2.56"),
    ("B-04", "2019-01-15T06:00:00Z", "BNB", "300", "5.98", "1.79"),
    ("B-05", "2019-04-02T06:00:00Z", "BTC", "0.5", "4858.92", "2.43"),
    ("B-06", "2019-06-21T06:00:00Z", "BNB", "45.25", "36.55", "1.65"),
    ("B-07", "2019-09-25T06:00:00Z", "BTC", "0.25", "8438.35", "2.11"),
    ("B-08", "2019-12-18T06:00:00Z", "BNB", "210.123456789012345678", "13.05", "2.74"),
    ("B-09", "2020-01-20T06:00:00Z", "BTC", "0.125", "8626.47", "1.08"),
    ("B-10", "2020-03-13T06:00:00Z", "BNB", "500", "9.99", "5.00"),
)  # fmt: skip

# Of the export: bought 1.61 LTC for 0.01190273 BTC, fee 0.00161 LTC; sold 0.96 LTC for 0.00708864
# BTC, fee 0.00000709 BTC. Two LTC were there before, brought forward at 130.00 USD.
BNB = Decimal("785.873456789012345678") + Decimal("500")
BTC = Decimal("1.625") - Decimal("0.01190273") + Decimal("0.00708864") - Decimal("0.00000709")
LTC = Decimal("2") + Decimal("1.61") - Decimal("0.00161") - Decimal("0.96")

CLOSE = {"BNB": Decimal("12.1365"), "BTC": Decimal("6394.38")}
RATE = Decimal("445.84")


def money(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


VALUE = {"BNB": money(BNB * CLOSE["BNB"]), "BTC": money(BTC * CLOSE["BTC"])}
IN_KZT = {asset: money(value * RATE) for asset, value in VALUE.items()}


def test_the_figures_worked_out_by_hand_are_these() -> None:
    assert str(BNB) == "1285.873456789012345678"
    assert str(BTC) == "1.62017882"
    assert str(LTC) == "2.64839"
    assert {asset: str(value) for asset, value in VALUE.items()} == {
        "BNB": "15606.00",  # 1,285.873456789012345678 x 12.1365 = 15,606.0032...
        "BTC": "10360.04",  # 1.62017882 x 6,394.38 = 10,360.0390...
    }
    assert {asset: str(value) for asset, value in IN_KZT.items()} == {
        "BNB": "6957779.04",  # 15,606.00 x 445.84
        "BTC": "4618920.23",  # 10,360.04 x 445.84 = 4,618,920.2336
    }


@pytest.fixture(scope="module")
def fund_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole way by the command line, once."""
    folder = tmp_path_factory.mktemp("real")
    book = folder / "alem.alem"
    rows = csv_file(
        folder / "purchases.csv",
        *(
            f"{reference},{time},purchase,Binance,{asset},{quantity},{price},USD,,{fee},,external"
            for reference, time, asset, quantity, price, fee in PURCHASES
        ),
        "O-1,2018-01-05T06:00:00Z,opening,Binance,LTC,2,,USD,130.00",
    )
    # The export's fee in LTC needs a price of LTC before its day.
    ltc = price_file(folder / "ltc.csv", "2020-02-03,LTC,BTC,0.0073,Desk note")

    def run(*arguments: object) -> None:
        from alem_desktop.cli.main import main

        assert main([str(argument) for argument in arguments]) == 0

    run("new", book, "--fund", "Alem Crypto Fund", "--functional", "USD", "--presentation", "KZT")
    data = SHARED_DATA
    run("prices", "import", book, data / "BNBUSDT-1d.csv", "--asset", "BNB", "--quote", "USD",
        "--source", "Binance BNBUSDT")  # fmt: skip
    run("prices", "import", book, data / "BTCUSDT-1d.csv", "--asset", "BTC", "--quote", "USD",
        "--source", "Binance BTCUSDT")  # fmt: skip
    run("prices", "import", book, data / "USDKZT.csv", "--asset", "USD", "--quote", "KZT",
        "--source", "NBK")  # fmt: skip
    run("prices", "import", book, data / "nbk/rates_all-2016-04-18.xml")
    run("prices", "import", book, ltc)
    run("import", book, rows)
    run("import", book, data / "exports/binance_spot_trades_semicolon_market_type.csv")
    return book


@pytest.fixture
def fund(fund_path: Path) -> Iterator[Book]:
    book = open_book(fund_path)
    yield book
    book.close()


def test_it_verifies(fund_path: Path) -> None:
    found = trust.verify(fund_path)
    assert found.ok, found.problems


def test_every_line_is_quantity_times_close_times_official_rate(fund_path: Path, cli: Cli) -> None:
    answer = cli("holdings", fund_path, "--as-of", DAY, "--json").json
    lines = {line["asset"]: line for line in answer["positions"]}
    assert list(lines) == ["BNB", "BTC", "LTC"]
    assert answer["valuation_point"] == "2020-03-30T18:00:00Z"
    for asset, quantity in (("BNB", BNB), ("BTC", BTC)):
        line = lines[asset]
        assert Decimal(line["quantity"]) == quantity
        assert Decimal(line["price"]) == CLOSE[asset]
        assert line["price_source"] == f"Binance {asset}USDT"
        assert (line["price_time"], line["price_flags"]) == ("2020-03-30T18:00:00Z", [])
        assert Decimal(line["market_value"]) == quantity * CLOSE[asset]
        second = line["presentation"]
        assert (second["rate"], second["rate_date"], second["rate_source"]) == (
            "445.84", DAY, "NBK",
        )  # fmt: skip
        assert Decimal(second["market_value"]) == quantity * CLOSE[asset] * RATE
    exact = sum((BNB * CLOSE["BNB"], BTC * CLOSE["BTC"]), LTC * Decimal("0.0073") * CLOSE["BTC"])
    assert answer["totals"]["unpriced"] == []
    assert Decimal(answer["totals"]["market_value"]) == exact
    assert Decimal(answer["totals"]["presentation"]["market_value"]) == exact * RATE


def test_ltc_is_priced_through_btc_and_says_that_it_is_stale(fund: Book) -> None:
    ltc = portfolio.holdings(fund, date(2020, 3, 30)).positions[2]
    assert ltc.quantity == LTC
    assert ltc.price is not None
    assert ltc.price.path == "LTC/BTC/USD"
    assert ltc.price.price == Decimal("0.0073") * CLOSE["BTC"]
    assert "stale" in ltc.price.flags
    assert ltc.price.date == date(2020, 2, 3)


def test_cost_is_what_was_paid_and_in_kzt_at_the_rates_of_the_days(fund: Book) -> None:
    paid = sum(
        (Decimal(quantity) * Decimal(price) + Decimal(fee)
         for _r, _t, asset, quantity, price, fee in PURCHASES if asset == "BNB"),
        Decimal(0),
    )  # fmt: skip
    rates = dict(
        line.split(",")
        for line in (SHARED_DATA / "USDKZT.csv").read_text(encoding="utf-8").splitlines()
    )
    in_kzt = sum(
        (
            (Decimal(quantity) * Decimal(price) + Decimal(fee)) * Decimal(rates[time[:10]])
            for _r, time, asset, quantity, price, fee in PURCHASES
            if asset == "BNB"
        ),
        Decimal(0),
    )
    bnb = portfolio.holdings(fund, date(2020, 3, 30)).positions[0]
    assert bnb.functional.cost_basis == paid
    assert bnb.presentation.cost_basis == in_kzt


def test_the_statement_prints_the_same_in_both_currencies(fund: Book) -> None:
    asked = Asked(StatementKind.HOLDINGS, date(2020, 3, 30))
    statement = prepare(fund, asked).statement
    positions = statement.table("positions")
    value, in_kzt = (positions.place(Term.MARKET_VALUE, unit) for unit in ("USD", "KZT"))
    lines = {row.cells[positions.place(Term.ASSET)]: row for row in positions.lines()}
    for asset, worth in VALUE.items():
        assert lines[asset].cells[value] == worth
        assert lines[asset].cells[in_kzt] == IN_KZT[asset]
    costs = statement.table("cost")
    gain, cost = costs.place(Term.UNREALISED_GAIN, "USD"), costs.place(Term.COST_BASIS, "USD")
    for row in costs.lines():
        asset = row.cells[costs.place(Term.ASSET)]
        if asset in VALUE:
            assert row.cells[gain] == VALUE[asset] - row.cells[cost]
    ltc = lines["LTC"].cells[value]
    assert ltc == money(LTC * Decimal("0.0073") * CLOSE["BTC"]) == Decimal("123.62")
    total = positions.rows[-1].cells
    assert total[value] == sum(VALUE.values(), ltc) == Decimal("26089.66")
    assert total[in_kzt] == sum(IN_KZT.values(), money(ltc * RATE)) == Decimal("11631814.01")
    rate = statement.subject.rate
    assert rate is not None
    assert (rate.rate, rate.effective) == (RATE, date(2020, 3, 30))


def test_the_chart_ends_at_the_same_value(fund_path: Path, fund: Book, cli: Cli) -> None:
    totals = portfolio.holdings(fund, date(2020, 3, 30)).totals
    picture = fund_path.parent / "value.png"
    for currency, figures in (("USD", totals.functional), ("KZT", totals.presentation)):
        answer = cli("chart", fund_path, "--kind", "value", "--from", "2019-01-01", "--to", DAY,
                     "--currency", currency, "--out", picture, "--json")  # fmt: skip
        assert answer.code == 0, answer.err
        assert Decimal(answer.json["market_value"]) == figures.market_value
        assert Decimal(answer.json["cost_basis"]) == figures.cost_basis
        assert picture.read_bytes().startswith(b"\x89PNG")
        series = portfolio.value_series(
            fund, date(2019, 1, 1), date(2020, 3, 30), currency=currency
        )
        assert series.days[-1].market_value == figures.market_value


def text_of(pdf: Path) -> str:
    if shutil.which("pdftotext"):
        done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
        return done.stdout.decode()
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(pdf).pages)


def test_the_paper_holds_the_same_figures(fund_path: Path, cli: Cli) -> None:
    pdf = fund_path.parent / "statement.pdf"
    answer = cli("statement", fund_path, "--kind", "holdings", "--as-of", DAY, "--pdf", pdf,
                 "--json")  # fmt: skip
    assert answer.code == 0, answer.err
    text = " ".join(text_of(pdf).split())
    for words in (
        "15,606.00", "10,360.04", "6,957,779.04", "4,618,920.23",
        "Total net assets 26,089.66 11,631,814.01",
        "445.84", "12.1365", "6,394.38", answer.json["fingerprint"][:8],
    ):  # fmt: skip
        assert words in text, words
    assert answer.json["totals"]["market_value"] == "26089.66"
    assert answer.json["totals"]["presentation"]["market_value"] == "11631814.01"
    assert f"Page {answer.json['pages']} of {answer.json['pages']}" in text
