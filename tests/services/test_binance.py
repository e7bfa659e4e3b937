"""Binance spot-trade exports: real samples where they are at hand, and every quirk in small."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.core import errors, file_errors
from alem_desktop.core.money import plain
from alem_desktop.core.policy import FeeInKind, Policies
from alem_desktop.core.transactions import Transaction
from alem_desktop.services import portfolio, register, trust
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.importers.binance_trades import split_pair
from alem_desktop.services.importing import ImportOutcome, import_file
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.register import RegisterQuery
from tests.samples import SHARED_DATA, at, draft, price_file

EXPORTS = SHARED_DATA / "exports"

FAMILY_A = "Date(UTC),Market,Type,Price,Amount,Total,Fee,Fee Coin"
FAMILY_B = "Date(UTC),Pair,Side,Price,Executed,Amount,Fee"
SPANISH = "Tiempo,Par,Lado,Precio,Ejecutado,Cantidad,Tarifa"


def sample(name: str) -> Path:
    path = EXPORTS / name
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    return path


@pytest.fixture
def stocked(empty_book: Book, tmp_path: Path) -> Book:
    """A book that holds some of everything, with prices of it, so that any trade can be booked."""
    coins = ("BTC", "EUR", "BNB", "ETH", "LTC", "CTK", "LSK", "AAVE", "LINK", "USDT", "ADA",
             "1INCH", "IDR", "GALA", "USD", "TRY")  # fmt: skip
    rows = [
        f"{year}-01-01,{coin},USD,{number + 2},X"
        for year in (2019, 2020, 2024, 2025)
        for number, coin in enumerate(coins)
        if coin != "USD"
    ]
    import_prices(empty_book, price_file(tmp_path / "stock.csv", *rows), user="u")
    record(
        empty_book,
        [
            draft(f"O-{coin}", "2019-06-01T00:00:00Z", "contribution", "Binance", coin,
                  quantity="1000000")
            if coin in ("EUR", "TRY", "USD")
            else draft(f"O-{coin}", "2019-06-01T00:00:00Z", "opening", "Binance", coin,
                       quantity="100000000", price="1", currency="USD")
            for coin in coins
        ],
        "u",
    )  # fmt: skip
    return empty_book


Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(header: str, *rows: str, separator: str = ",") -> Path:
        path = tmp_path / "export.csv"
        text = "\n".join((header, *rows)) + "\n"
        path.write_text(
            text.replace(",", separator) if separator != "," else text, encoding="utf-8"
        )
        return path

    return write


def trades(book: Book) -> list[Transaction]:
    lines = register.page(book, RegisterQuery(descending=False))
    return [line.transaction for line in lines if line.reference.startswith("binance")]


def brief(t: Transaction) -> tuple[str, ...]:
    return (
        t.type.value, t.asset, plain(t.quantity), t.currency, plain(t.amount), plain(t.fee),
        t.fee_asset,
    )  # fmt: skip


def taken(outcome: ImportOutcome, count: int) -> None:
    assert outcome.rejected == ()
    assert (outcome.format, outcome.accepted, outcome.duplicates) == ("binance-trades", count, 0)


# -- real samples ----------------------------------------------------------------------------------


def test_family_a_separated_by_semicolons_newest_first(stocked: Book) -> None:
    file = sample("binance_spot_trades_semicolon_market_type.csv")
    taken(import_file(stocked, file, user="u"), 2)
    assert [(t.time, *brief(t)) for t in trades(stocked)] == [
        (at("2020-02-04T16:18:30Z"),
         "sale", "LTC", "0.96", "BTC", "0.00708864", "0.00000709", "BTC"),
        (at("2020-02-04T16:19:07Z"),
         "purchase", "LTC", "1.61", "BTC", "0.01190273", "0.00161", "LTC"),
    ]  # fmt: skip
    assert import_file(stocked, file, user="u").duplicates == 2
    assert trust.verify(stocked.path).ok


def test_family_b_without_units(stocked: Book) -> None:
    taken(import_file(stocked, sample("binance_spot_trades_plain.csv"), user="u"), 3)
    assert [(t.time, *brief(t)) for t in trades(stocked)] == [
        (at("2024-01-15T10:30:00Z"), "purchase", "BTC", "0.05", "EUR", "2100", "0.001", "BTC"),
        (at("2024-03-10T08:00:00Z"), "purchase", "ETH", "1", "EUR", "3200", "0.01", "ETH"),
        (at("2024-06-20T14:00:00Z"), "sale", "BTC", "0.05", "EUR", "2400", "0.001", "BTC"),
    ]  # fmt: skip


def test_spanish_with_two_digit_years_and_glued_units(stocked: Book) -> None:
    taken(import_file(stocked, sample("binance_spot_trades_localised_es_yy.csv"), user="u"), 5)
    assert [(t.time, *brief(t)) for t in trades(stocked)] == [
        (at("2025-03-15T10:30:00Z"),
         "purchase", "AAVE", "0.13", "BTC", "0.00039", "0.0000312", "BNB"),
        (at("2025-06-20T14:22:11Z"),
         "sale", "LINK", "50", "BTC", "0.01", "0.0008", "BNB"),
        (at("2025-12-28T01:01:16Z"),
         "purchase", "LSK", "374.7", "BTC", "0.00087679", "0.00006813", "BNB"),
        (at("2025-12-29T01:00:57Z"),
         "sale", "LSK", "374.7", "BTC", "0.00081684", "0.00006292", "BNB"),
        (at("2025-12-31T01:00:45Z"),
         "sale", "CTK", "285.7", "BTC", "0.0008571", "0.00006618", "BNB"),
    ]  # fmt: skip
    assert trust.verify(stocked.path).ok


@pytest.mark.parametrize(
    "name",
    [
        "binance_auto_invest.csv",
        "binance_order_history_nested.csv",
        "binance_transaction_history_user_id_time_yy.csv",
        "binance_transaction_history_user_id_utc_time.csv",
        "binance_trades_market_type.xlsx",
        "bybit_funding.csv",
        "coinbase_v_id_preamble.csv",
        "kraken_ledgers.csv",
        "cryptocom_dust_bom.csv",
        "electrum_wallet_history_fx.csv",
    ],
)
def test_exports_of_other_kinds_are_refused_whole_and_plainly(
    stocked: Book, name: str, cli: Callable[..., object]
) -> None:
    head = stocked.head()
    answer = cli("import", stocked.path, sample(name), "--json")
    assert answer.code == 2  # type: ignore[attr-defined]
    assert answer.json["rejected"]  # type: ignore[attr-defined]
    assert "Traceback" not in answer.err  # type: ignore[attr-defined]
    assert stocked.head() == head


# -- quirks ----------------------------------------------------------------------------------------


def test_identical_fills_are_real_and_the_same_file_again_is_not(
    stocked: Book, write: Write
) -> None:
    row = "2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05BTC,2100USDT,0.00005BTC"
    taken(import_file(stocked, write(FAMILY_B, row, row, row), user="u"), 3)
    assert len({t.reference for t in trades(stocked)}) == 3
    again = import_file(stocked, write(FAMILY_B, row, row, row), user="u")
    assert (again.accepted, again.duplicates) == (0, 3)
    more = import_file(stocked, write(FAMILY_B, row, row, row, row), user="u")
    assert (more.accepted, more.duplicates) == (1, 3)


def test_of_equal_seconds_the_last_line_of_a_newest_first_export_happened_first(
    empty_book: Book, write: Write
) -> None:
    """Bought, then sold within the second that the export knows: it must not go below zero."""
    funds = draft("O", "2024-01-01T00:00:00Z", "opening", "Binance", "USDT",
                  quantity="3000", price="1", currency="USD")  # fmt: skip
    prices = ("2024-01-01,USDT,USD,1,X", "2024-01-01,BTC,USD,40000,X")
    import_prices(empty_book, price_file(empty_book.path.parent / "p.csv", *prices), user="u")
    record(empty_book, [funds], "u")
    file = write(
        FAMILY_B,
        "2024-02-01 00:00:00,BTCUSDT,BUY,40000,0.01BTC,400USDT,0USDT",
        "2024-01-15 10:30:00,BTCUSDT,SELL,42000,0.05BTC,2100USDT,0USDT",
        "2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05BTC,2100USDT,0USDT",
    )
    taken(import_file(empty_book, file, user="u"), 3)


@pytest.mark.parametrize(
    ("pair", "split"),
    [
        ("BTCUSDT", ("BTC", "USDT")),
        ("1INCHUSDT", ("1INCH", "USDT")),
        ("ADAEUR", ("ADA", "EUR")),
        ("BNBIDR", ("BNB", "IDR")),
        ("BNBBTC", ("BNB", "BTC")),
        ("LTCBTC", ("LTC", "BTC")),
        ("ETHBTC", ("ETH", "BTC")),
        ("BTCEUR", ("BTC", "EUR")),
        ("BTCKZT", ("BTC", "KZT")),
        ("USDTKZT", ("USDT", "KZT")),
        ("BNBUSDC", ("BNB", "USDC")),
        ("USDCUSDT", ("USDC", "USDT")),
        ("FDUSDUSDT", ("FDUSD", "USDT")),
        ("BTCFDUSD", ("BTC", "FDUSD")),
        ("BNB-USDT", ("BNB", "USDT")),
        ("BNB/USDT", ("BNB", "USDT")),
        ("btcusdt", ("BTC", "USDT")),
        ("WBETHETH", ("WBETH", "ETH")),
        ("BNBTRY", ("BNB", "TRY")),
    ],
)
def test_pairs_are_split_by_their_quote(pair: str, split: tuple[str, str]) -> None:
    assert split_pair(pair) == split


@pytest.mark.parametrize("pair", ["", "BTC", "USDT", "XYZ", "BTCXYZ", "KZT"])
def test_what_is_no_pair_is_not_guessed(pair: str) -> None:
    with pytest.raises(errors.FieldError) as caught:
        split_pair(pair)
    assert caught.value.field == "asset"


@pytest.mark.parametrize("pair", ["GALAEUR", "LUNAEUR"])
def test_an_ambiguous_pair_is_not_guessed(pair: str) -> None:
    """GALA in EUR or GAL in AEUR: silently the wrong one would be the wrong asset in the books."""
    try:
        split = split_pair(pair)
    except errors.FieldError:
        return
    assert split == (pair.removesuffix("EUR"), "EUR")


@pytest.mark.parametrize("pair", ["SHIBUSD", "DOTUSD", "USDTUSD"])
def test_a_dollar_pair_is_not_taken_for_a_stablecoin_pair(pair: str) -> None:
    try:
        split = split_pair(pair)
    except errors.FieldError:
        return
    assert split == (pair.removesuffix("USD"), "USD")


def test_glued_units_settle_an_ambiguous_pair(stocked: Book, write: Write) -> None:
    file = write(FAMILY_B, "2024-01-15 10:30:00,GALAEUR,BUY,0.02,100GALA,2EUR,0.1GALA")
    taken(import_file(stocked, file, user="u"), 1)
    assert brief(trades(stocked)[0]) == ("purchase", "GALA", "100", "EUR", "2", "0.1", "GALA")


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (FAMILY_B, "2024-01-15 10:30:00,1INCHUSDT,BUY,0.5,10 1INCH,5 USDT,0.01 1INCH",
         ("purchase", "1INCH", "10", "USDT", "5", "0.01", "1INCH")),
        (FAMILY_B, "2024-01-15 10:30:00,1INCHUSDT,BUY,0.5,101INCH,5USDT,0.00002BNB",
         ("purchase", "1INCH", "10", "USDT", "5", "0.00002", "BNB")),
        (FAMILY_B, '2024-01-15 10:30:00,BTCUSDT,SELL,"42,000.00","0.0500000000BTC",'
                   '"2,100.00000000USDT",2.1USDT',
         ("sale", "BTC", "0.05", "USDT", "2100", "2.1", "USDT")),
        (FAMILY_B, "2024-01-15 10:30:00,ADAEUR,BUY,0.5,10ADA,5EUR,0.01ADA",
         ("purchase", "ADA", "10", "EUR", "5", "0.01", "ADA")),
        (FAMILY_B, "2024-01-15 10:30:00,BNBIDR,BUY,5000000,2BNB,10000000IDR,0.002BNB",
         ("purchase", "BNB", "2", "IDR", "10000000", "0.002", "BNB")),
        (FAMILY_B.replace("Executed", "Quantity"),
         "2024-01-15 10:30:00,BTCUSDT,buy,42000,0.05,2100,0",
         ("purchase", "BTC", "0.05", "USDT", "2100", "0", "USDT")),
        (FAMILY_B.replace("Date(UTC)", "Date (UTC)"),
         "2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05,2100,",
         ("purchase", "BTC", "0.05", "USDT", "2100", "0", "USDT")),
        (SPANISH, "24-01-15 10:30:00,BTCUSDT,Compra,42000,0.05BTC,2100USDT,0.00005BTC",
         ("purchase", "BTC", "0.05", "USDT", "2100", "0.00005", "BTC")),
        ("Čas,Pár,Strana,Cena,Provedeno,Částka,Poplatek",
         "24-01-15 10:30:00,BTCUSDT,SELL,42000,0.05BTC,2100USDT,2.1USDT",
         ("sale", "BTC", "0.05", "USDT", "2100", "2.1", "USDT")),
        (FAMILY_A, "2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05,2100,0.001,BNB",
         ("purchase", "BTC", "0.05", "USDT", "2100", "0.001", "BNB")),
    ],
)  # fmt: skip
def test_rows_of_every_family(
    stocked: Book, write: Write, header: str, row: str, expected: tuple[str, ...]
) -> None:
    taken(import_file(stocked, write(header, row), user="u"), 1)
    (t,) = trades(stocked)
    assert brief(t) == expected
    assert t.time == at("2024-01-15T10:30:00Z")
    assert t.account == "Binance"


@pytest.mark.parametrize(
    ("header", "time"),
    [
        ("Date(UTC)", "2024-01-15T10:30:00Z"),
        ("Date(UTC+0)", "2024-01-15T10:30:00Z"),
        ("Date(UTC+5)", "2024-01-15T05:30:00Z"),
        ("Date(UTC-3)", "2024-01-15T13:30:00Z"),
        ("Date(UTC+5:30)", "2024-01-15T05:00:00Z"),
        ("Date(UTC-3:30)", "2024-01-15T14:00:00Z"),
        ("Date(UTCnull)", "2024-01-15T10:30:00Z"),
    ],
)
def test_the_header_says_the_offset(stocked: Book, write: Write, header: str, time: str) -> None:
    file = write(FAMILY_B.replace("Date(UTC)", header),
                 "2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05,2100,0")  # fmt: skip
    taken(import_file(stocked, file, user="u"), 1)
    assert trades(stocked)[0].time == at(time)


@pytest.mark.parametrize(
    ("row", "column", "word"),
    [
        ("2024-01-15,BTCUSDT,BUY,42000,0.05,2100,0", "time", "“2024-01-15” is not a time"),
        ("1/15/2024 10:30,BTCUSDT,BUY,42000,0.05,2100,0", "time", "spreadsheet"),
        ("2009-01-15 10:30:00,BTCUSDT,BUY,42000,0.05,2100,0", "time", "2009"),
        ("2024-02-30 10:30:00,BTCUSDT,BUY,42000,0.05,2100,0", "time", "“2024-02-30 10:30:00”"),
        ("2024-01-15 10:30:00,BTCXYZ,BUY,42000,0.05,2100,0", "asset", "“BTCXYZ”"),
        ("2024-01-15 10:30:00,BTCUSDT,SWAP,42000,0.05,2100,0", "type", "“SWAP”"),
        ("2024-01-15 10:30:00,BTCUSDT,BUY,42000,0,0,0", "quantity", "0 is not above zero"),
        ("2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05,2200,0", "amount", "amount says 2200"),
        ("2024-01-15 10:30:00,BTCUSDT,BUY,42000,1e-2,420,0", "quantity", "“1e-2”"),
        ("2024-01-15 10:30:00,BTCUSDT,BUY,42000,-0.05,2100,0", "quantity", "negative"),
        ("2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05ETH,2100,0", "quantity", "“0.05ETH”"),
        ("2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05,2100", None, "6 cells"),
        ("2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05,2100,1GAS", "fee", "GAS"),
        ("2024-01-15 10:30:00,BTCUSDT,BUY,0.00000001,0.0000001,0.01,0", "amount",
         "quantity 0.0000001 x price 0.00000001 ="),
    ],
)  # fmt: skip
def test_a_bad_row_is_named(
    stocked: Book, write: Write, row: str, column: str | None, word: str
) -> None:
    good = "2024-01-14 10:30:00,BTCUSDT,BUY,42000,0.05,2100,0"
    head = stocked.head()
    (problem,) = import_file(stocked, write(FAMILY_B, good, row), user="u").rejected
    assert (problem.row, problem.column) == (3, column)
    assert word in problem.message
    assert "E-" not in problem.message, "numbers are written out"
    assert stocked.head() == head


def test_the_account_is_the_one_that_was_named(stocked: Book, write: Write) -> None:
    file = write(FAMILY_B, "2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05,2100,0")
    (problem,) = import_file(stocked, file, account="Custody", user="u").rejected
    assert "Custody holds 0 USDT" in problem.message


def test_a_format_that_was_named_is_not_guessed(stocked: Book, write: Write) -> None:
    file = write(FAMILY_B, "2024-01-15 10:30:00,BTCUSDT,BUY,42000,0.05,2100,0")
    with pytest.raises(errors.LedgerError):
        import_file(stocked, file, format="alem", user="u")
    other = write("reference,time,type,account,asset", "")
    with pytest.raises(errors.LedgerError):
        import_file(stocked, other, format="binance-trades", user="u")


def test_x6_through_an_export_a_commission_in_kind_reduces_what_is_received(
    tmp_path: Path, write: Write
) -> None:
    """Worked figure X6: 25 BNB at 640, 0.075 % of it in BNB kept back: 24.98125 at 640.480360."""
    policies = Policies(fee_in_kind=FeeInKind.REDUCE)
    book = create_book(tmp_path / "x6.alem", NewBook("F", policies=policies), "u")
    record(book, [draft("C", "2024-01-01T00:00:00Z", "contribution", "Binance", "USD",
                        quantity="16000")], "u")  # fmt: skip
    file = write(FAMILY_B, "2024-01-15 10:30:00,BNBUSD,BUY,640,25BNB,16000USD,0.01875BNB")
    taken(import_file(book, file, user="u"), 1)
    (bnb,) = portfolio.holdings(book, date(2024, 1, 20)).positions
    assert (bnb.quantity, bnb.functional.cost_basis) == (Decimal("24.98125"), 16_000)
    assert bnb.average_cost is not None
    assert str(bnb.average_cost.quantize(Decimal("0.000001"))) == "640.480360"
    assert trust.verify(book.path).ok
    book.close()


def test_an_offset_that_no_clock_has_is_no_such_export(empty_book: Book, tmp_path: Path) -> None:
    file = tmp_path / "b.csv"
    file.write_text(
        FAMILY_B.replace("UTC", "UTC+99") + "\n2024-01-15 10:30:00,BTCUSDT,BUY,1,1,1,0\n"
    )
    with pytest.raises(file_errors.NotASpotExport):
        import_file(empty_book, file, format="binance-trades", user="u")
