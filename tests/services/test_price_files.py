"""Prices and official rates from files, in every shape they come in, and what is refused."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.core import errors
from alem_desktop.core.money import plain
from alem_desktop.services import portfolio, trust
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import newest_price_time
from alem_desktop.services.prices import import_prices, list_prices
from alem_desktop.services.recording import record
from tests.conftest import Cli
from tests.samples import SHARED_DATA, at, draft, sha256

RATES = """<?xml version="1.0" encoding="utf-8"?>
<rates>
    <generator>Alternate RSS Builder</generator>
    <title>Official exchange rates of National Bank of Republic Kazakhstan</title>
    <date>{date}</date>
    {items}
</rates>
"""
ITEM = """<item><fullname>ДОЛЛАР</fullname><title>{code}</title><description>{rate}</description>
<quant>{quant}</quant><index>UP</index><change>+1.80</change></item>"""
CHANNEL = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>
<title>Official exchange rates</title><description>rates</description>{items}</channel></rss>"""
CHANNEL_ITEM = """<item><title>{code}</title><pubDate>{date}</pubDate>
<description>{rate}</description><quant>{quant}</quant><index></index>
<change>0.00</change><link /></item>"""

Load = Callable[..., object]


def rates(*listed: tuple[str, str, str], day: str = "01.04.2026") -> str:
    items = "".join(ITEM.format(code=c, rate=r, quant=q) for c, r, q in listed)
    return RATES.format(date=day, items=items)


def stored(book: Book) -> list[tuple[str, str, str, str, str | None]]:
    return [
        (o.base, o.quote, plain(o.price), o.source, o.effective and o.effective.isoformat())
        for o, _batch in list_prices(book)
    ]


def load(book: Book, text: str | bytes, name: str = "file", **said: str):  # type: ignore[no-untyped-def]
    path = book.path.parent / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return import_prices(book, path, user="u", **said)


def refused(book: Book, cli: Cli, text: str | bytes, *options: str, name: str = "file.csv"):  # type: ignore[no-untyped-def]
    """What the command says of a file that it refuses; the book's bytes are as before."""
    path = book.path.parent / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    book.close()
    before = sha256(book.path)
    answer = cli("prices", "import", book.path, path, "--json", *options)
    assert answer.code == 2
    assert sha256(book.path) == before
    assert answer.json["accepted"] == 0
    rejected = answer.json["rejected"]
    assert rejected
    for row in rejected:
        assert row["message"] in answer.err
    return rejected


# -- CSV -------------------------------------------------------------------------------------------


def test_our_own_columns_dates_and_instants(empty_book: Book) -> None:
    outcome = load(
        empty_book,
        "time,base,quote,price,source\n"
        "2024-02-29,BNB,USD,400.10,Exchange\n"
        "2024-03-01T12:00:00+05:00,BNB,USD,401,Exchange\n"
        "2024-03-01,USD,KZT,450.5,NBK\n",
    )
    assert (outcome.accepted, outcome.duplicates, outcome.rejected) == (3, 0, ())
    found = [(o.time, plain(o.price), o.effective) for o, _ in list_prices(empty_book, "BNB")]
    assert found == [
        (at("2024-02-29T19:00:00Z"), "400.1", date(2024, 2, 29)),
        (at("2024-03-01T07:00:00Z"), "401", None),
    ]
    assert newest_price_time(empty_book) == at("2024-03-01T19:00:00Z")
    assert trust.verify(empty_book.path).ok


def test_closes_of_an_ohlc_file(empty_book: Book) -> None:
    text = (
        "date,open,high,low,close,volume\n"
        "2020-03-29,12.1888,12.2425,11.275,11.3008,2305768.52\n"
        "2020-03-30,11.3007,12.4277,11.2552,12.1365,4237647.48\n"
    )
    outcome = load(empty_book, text, "BNBUSDT-1d.csv", asset="bnb", quote="usd")
    assert outcome.accepted == 2
    assert stored(empty_book) == [
        ("BNB", "USD", "11.3008", "BNBUSDT-1d", "2020-03-29"),
        ("BNB", "USD", "12.1365", "BNBUSDT-1d", "2020-03-30"),
    ]


@pytest.mark.parametrize("form", ["{}", "\ufeff{}", "{}\n\n"])
def test_a_plain_series_of_rates(empty_book: Book, form: str) -> None:
    text = form.format("date,rate\n2015-03-30,185.5\n2015-03-31,185.65\n")
    assert load(empty_book, text, asset="USD", quote="KZT", source="NBK").accepted == 2
    assert stored(empty_book)[0] == ("USD", "KZT", "185.5", "NBK", "2015-03-30")


def test_semicolons_and_tabs_are_separators_too(empty_book: Book) -> None:
    assert load(empty_book, "time;base;quote;price\n2024-01-01;BNB;USD;1\n").accepted == 1
    assert load(empty_book, "time\tbase\tquote\tprice\n2024-01-02\tBNB\tUSD\t1\n").accepted == 1


def test_the_same_again_is_skipped_and_another_value_supersedes(empty_book: Book) -> None:
    row = "time,base,quote,price,source\n2024-01-01,BNB,USD,{},Exchange\n"
    assert load(empty_book, row.format("300.00")).accepted == 1
    head = empty_book.head()
    again = load(empty_book, row.format("300"))
    assert (again.accepted, again.duplicates, again.change) == (0, 1, None)
    assert empty_book.head() == head
    assert load(empty_book, row.format("301")).accepted == 1
    assert [price for *_, price, _source, _day in stored(empty_book)] == ["300", "301"]
    record(empty_book, [draft("O", "2024-01-01T00:00:00Z", "opening", "A", "BNB",
                              quantity="1", price="1", currency="USD")], "u")  # fmt: skip
    (bnb,) = portfolio.holdings(empty_book, date(2024, 1, 1)).positions
    assert bnb.functional.market_value == 301
    other = row.replace("Exchange", "Other").format("301")
    assert load(empty_book, other).accepted == 1, "another source is another observation"
    assert trust.verify(empty_book.path).ok


def test_each_import_is_one_record_with_the_digest_of_its_batch(empty_book: Book) -> None:
    before = empty_book.head().sequence
    text = "time,base,quote,price\n2024-01-01,BNB,USD,1\n2024-01-02,BNB,USD,2\n"
    change = load(empty_book, text, "prices.csv").change
    assert change is not None
    assert change.sequences == (before + 1,)
    assert change.prices
    assert {batch for _o, batch in list_prices(empty_book)} == {before + 1}


@pytest.mark.parametrize(
    ("price", "word"),
    [
        ("0", "not above zero"), ("0.00", "not above zero"), ("-0", "not above zero"),
        ("-1", "negative"), ("NaN", "“NaN”"), ("nan", "“nan”"), ("Infinity", "“Infinity”"),
        ("-Infinity", "“-Infinity”"), ("", ""), ("1e5", "“1e5”"), ("1,5", ""), ("abc", "“abc”"),
        ("=1", "“=1”"), ("1" * 25, "24 digits"), ("0.0000000000000000001", "18"),
    ],
)  # fmt: skip
def test_a_price_that_is_none_is_refused_by_row_and_column(
    empty_book: Book, cli: Cli, price: str, word: str
) -> None:
    text = f'time,base,quote,price\n2024-01-01,BNB,USD,1\n2024-01-02,BNB,USD,"{price}"\n'
    (found,) = refused(empty_book, cli, text)
    assert (found["row"], found["column"]) == (3, "price")
    assert word in found["message"]


def test_a_bad_close_names_its_column(empty_book: Book, cli: Cli) -> None:
    text = "date,open,high,low,close,volume\n2020-03-29,1,1,1,0,1\n"
    (found,) = refused(empty_book, cli, text, "--asset", "BNB", "--quote", "USD")
    assert (found["row"], found["column"]) == (2, "close")


SOON = datetime.now(UTC).date()


@pytest.mark.parametrize(
    "time",
    [
        (SOON + timedelta(days=2)).isoformat(),
        (datetime.now(UTC) + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "2999-01-01",
        "9999-12-31",
        "9999-12-31T23:59:59-14:00",
    ],
    ids=["the-day-after-next", "in-two-hours", "far", "last-day", "last-moment"],
)
def test_a_price_of_the_future_is_refused(empty_book: Book, cli: Cli, time: str) -> None:
    (found,) = refused(empty_book, cli, f"time,base,quote,price\n{time},BNB,USD,1\n")
    assert (found["row"], found["column"]) == (2, "time")


def test_a_price_for_tomorrow_is_of_the_future(empty_book: Book, cli: Cli) -> None:
    today = empty_book.calendar.local(at(datetime.now(UTC).isoformat())).date()
    tomorrow = today + timedelta(days=1)
    refused(empty_book, cli, f"time,base,quote,price\n{tomorrow},BNB,USD,1\n")


def test_a_rate_published_ahead_is_taken_and_one_far_ahead_is_not(
    empty_book: Book, cli: Cli
) -> None:
    """The National Bank names Monday's rate on Friday, and after holidays some days ahead."""
    ahead = SOON + timedelta(days=4)
    assert load(empty_book, f"time,base,quote,price\n{ahead},USD,KZT,500\n").accepted == 1
    far = SOON + timedelta(days=40)
    refused(empty_book, cli, f"time,base,quote,price\n{far},USD,KZT,500\n")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("time,base,quote,price,colour\n", "“colour”"),
        ("time,base,quote\n", "price"),
        ("base,quote,price\n", "time"),
        ("time,date,base,quote,price\n", "time"),
        ("time,base,quote,price,close\n", "price"),
        ("time,base,base,price\n", "base"),
        ("date,rate\n2024-01-01,1\n", "--asset and --quote"),
        ("", "empty"),
        ("\n", "no rows"),
        ("{}", ""),
        (b"time,base,quote,price\n2024-01-01,\xff,USD,1\n", "0xFF is not UTF-8"),
        (b"PK\x03\x04" + bytes(range(256)), "CSV (UTF-8)"),
        ("time,base,quote,price\n".encode("utf-16"), "UTF-16"),
    ],
)
def test_a_file_that_is_no_price_file(
    empty_book: Book, cli: Cli, text: str | bytes, word: str
) -> None:
    (found,) = refused(empty_book, cli, text)
    assert word in found["message"]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("2024-01-01,BNB,BNB,1", "quote"),
        ("2024-01-01,,USD,1", "base"),
        ("2024-01-01,BN B,USD,1", "base"),
        ("2024-01-01,ſOL,USD,1", "base"),
        ("01.01.2024,BNB,USD,1", "time"),
        ("2024-01-01T10:00:00,BNB,USD,1", "time"),
        ("2024-01-01,BNB,USD", None),
        ("2024-01-01,BNB,USD,1,2", None),
    ],
)
def test_a_bad_row_is_named(empty_book: Book, cli: Cli, row: str, column: str | None) -> None:
    text = f"time,base,quote,price\n2024-01-01,BNB,USD,1\n{row}\n"
    (found,) = refused(empty_book, cli, text)
    assert (found["row"], found["column"]) == (3, column)


# -- National Bank ---------------------------------------------------------------------------------


def test_rates_of_a_day_with_their_nominals(empty_book: Book) -> None:
    text = rates(("USD", "478.77", "1"), ("KRW", "31.29", "100"), ("IRR", "0.4", "1000"),
                 ("HUF", "14.23", "10"), ("JPY", "3", "1"))  # fmt: skip
    assert load(empty_book, text, "rates.xml").accepted == 5
    assert {(b, q): (p, s, d) for b, q, p, s, d in stored(empty_book)} == {
        ("USD", "KZT"): ("478.77", "NBK", "2026-04-01"),
        ("KRW", "KZT"): ("0.3129", "NBK", "2026-04-01"),
        ("IRR", "KZT"): ("0.0004", "NBK", "2026-04-01"),
        ("HUF", "KZT"): ("1.423", "NBK", "2026-04-01"),
        ("JPY", "KZT"): ("3", "NBK", "2026-04-01"),
    }


def test_the_channel_leaves_dead_currencies_out(empty_book: Book) -> None:
    listed = (("USD", "334.41", "1", "18.04.16"), ("KRW", "29.19", "100", "18.04.16"),
              ("LVL", "210.7", "1", "31.12.13"), ("EEK", "12.6", "1", "31.12.10"),
              ("TRL", "97", "1000000", "05.01.05"))  # fmt: skip
    items = "".join(CHANNEL_ITEM.format(code=c, rate=r, quant=q, date=d) for c, r, q, d in listed)
    assert load(empty_book, CHANNEL.format(items=items), "rates_all.xml").accepted == 2
    assert [(b, p, d) for b, _q, p, _s, d in stored(empty_book)] == [
        ("KRW", "0.2919", "2016-04-18"), ("USD", "334.41", "2016-04-18"),
    ]  # fmt: skip


@pytest.mark.parametrize("day", ["18.04.2016", "18.04.16"])
def test_years_of_two_and_of_four_digits(empty_book: Book, day: str) -> None:
    item = CHANNEL_ITEM.format(code="USD", rate="334.41", quant="1", date=day)
    assert load(empty_book, CHANNEL.format(items=item)).accepted == 1
    assert stored(empty_book)[0][4] == "2016-04-18"


BOMB = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2
"&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]><rates><date>01.04.2026</date>&lol2;</rates>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE rates [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rates><date>01.04.2026</date><item><title>USD</title><description>&x;</description>
<quant>1</quant></item></rates>"""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (BOMB, "document type definition"),
        (OUTSIDE, "document type definition"),
        ('<!DOCTYPE rates SYSTEM "http://x/y.dtd"><rates/>', "document type definition"),
        ("<!DOCTYPE html><html><body>502 Bad Gateway</body></html>", ""),
        ("<html><head><title>Rates</title></head><body/></html>", "<html>"),
        ("<rates/>", ""),
        (RATES.format(date="01.04.2026", items=""), "no rates"),
        (RATES.format(date="", items=ITEM.format(code="USD", rate="1", quant="1")), "“”"),
        (RATES.format(date="31.02.2026", items=ITEM.format(code="USD", rate="1", quant="1")),
         "“31.02.2026”"),
        (CHANNEL.format(items=""), "no r"),
        ("<rates><date>01.04.2026</date><item>", "not well-formed"),
        ("<rates>&nbsp;</rates>", ""),
        ("<", "not well-formed"),
        ("<rates>" + " " * 1_100_000 + "</rates>", "bytes"),
    ],
    ids=["bomb", "outside", "dtd", "html-page", "html", "empty", "no-items", "no-date", "bad-date",
         "no-channel-items", "cut", "entity", "one-byte", "large"],
)  # fmt: skip
def test_xml_that_is_no_rates(empty_book: Book, cli: Cli, text: str, word: str) -> None:
    (found,) = refused(empty_book, cli, text, name="rates.xml")
    assert word in found["message"]
    assert "root:" not in found["message"]


@pytest.mark.parametrize(
    ("listed", "column"),
    [
        (("USD", "0", "1"), "description"),
        (("USD", "-478.77", "1"), "description"),
        (("USD", "NaN", "1"), "description"),
        (("USD", "478,77", "1"), "description"),
        (("USD", "", "1"), "description"),
        (("USD", "478.77", "0"), "quant"),
        (("USD", "478.77", ""), "quant"),
        (("DOLLAR", "478.77", "1"), "title"),
        (("", "478.77", "1"), "title"),
    ],
)
def test_a_bad_rate_is_named(
    empty_book: Book, cli: Cli, listed: tuple[str, str, str], column: str
) -> None:
    (found,) = refused(empty_book, cli, rates(("EUR", "1", "1"), listed), name="rates.xml")
    assert found["column"] == column


def real(name: str) -> Path:
    path = SHARED_DATA / name
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    return path


def test_a_real_answer_of_the_national_bank(empty_book: Book) -> None:
    outcome = import_prices(empty_book, real("nbk/get_rates-2026-04-01.xml"), user="u")
    assert (outcome.accepted, outcome.rejected) == (39, ())
    found = {o.base: plain(o.price) for o, _ in list_prices(empty_book)}
    assert (found["USD"], found["KRW"], found["IRR"], found["UZS"], found["AMD"], found["JPY"]) == (
        "478.77", "0.3129", "0.0004", "0.0393", "1.272", "3",
    )  # fmt: skip
    again = import_prices(empty_book, real("nbk/get_rates-2026-04-01.xml"), user="u")
    assert (again.accepted, again.duplicates) == (0, 39)


def test_a_real_channel_of_the_national_bank(empty_book: Book) -> None:
    outcome = import_prices(empty_book, real("nbk/rates_all-2016-04-18.xml"), user="u")
    assert outcome.rejected == ()
    found = {o.base: (plain(o.price), o.effective) for o, _ in list_prices(empty_book)}
    assert found["USD"] == ("334.41", date(2016, 4, 18))
    assert not {"LVL", "EEK", "TRL"} & set(found)
    assert {effective for _price, effective in found.values()} == {date(2016, 4, 18)}


@pytest.mark.parametrize(
    ("name", "options", "first"),
    [
        ("BNBUSDT-1d.csv", {"asset": "BNB", "quote": "USD"}, Decimal("1.571")),
        ("BTCUSDT-1d.csv", {"asset": "BTC", "quote": "USD"}, Decimal("4285.08")),
        ("USDKZT.csv", {"asset": "USD", "quote": "KZT", "source": "NBK"}, Decimal("185.5")),
        ("ETHUSDT-1d.csv", {"asset": "ETH", "quote": "USD"}, None),
    ],
)
def test_real_series(
    empty_book: Book, name: str, options: dict[str, str], first: Decimal | None
) -> None:
    file = real(name)
    rows = len(file.read_text(encoding="utf-8").splitlines()) - 1
    outcome = import_prices(empty_book, file, user="u", **options)
    assert (outcome.accepted, outcome.duplicates, outcome.rejected) == (rows, 0, ())
    found = [o.price for o, _ in list_prices(empty_book)]
    assert first is None or found[0] == first
    assert trust.verify(empty_book.path).ok


def test_what_the_file_does_not_say_must_be_sayable(empty_book: Book) -> None:
    for said in ({"asset": "B N", "quote": "USD"}, {"asset": "BNB", "quote": ""}):
        with pytest.raises(errors.LedgerError):
            load(empty_book, "date,rate\n2024-01-01,1\n", **said)
