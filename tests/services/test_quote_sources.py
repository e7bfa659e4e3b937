"""Binance, Kraken and CoinGecko against their own dialects, over real HTTP on loopback: every close
that there is comes out once, at its instant, digit for digit, and nothing else does."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alem_desktop.core import fetch_errors
from alem_desktop.core.calendar import HOUR, SECOND, Instant, instant_of, utc
from alem_desktop.core.prices import Observation
from alem_desktop.core.volumes import DayVolume, volumes_of
from alem_desktop.services.quote_sources.binance import DEFAULT_HOSTS, Binance
from alem_desktop.services.quote_sources.candles import (
    Points,
    Reading,
    page_of,
    price_of,
    volume_of,
)
from alem_desktop.services.quote_sources.coingecko import CURRENCIES, FREE_HISTORY, NEAR, CoinGecko
from alem_desktop.services.quote_sources.kraken import Kraken
from alem_desktop.services.quote_sources.source import (
    Answer,
    Ask,
    Getter,
    Interval,
    Page,
    QuoteSource,
    Series,
    Span,
)
from alem_desktop.services.web.client import Network, WebClient
from alem_desktop.services.web.limits import Limits
from alem_desktop.services.web.stop import Stop
from tests.dialects import Bad, History, at, walk
from tests.dialects.binance import PATH as KLINES
from tests.dialects.binance import BinanceDialect
from tests.dialects.coingecko import (
    CoinGeckoDialect,
    chart_path,
    hour_point,
    noise,
)
from tests.dialects.kraken import PATH as OHLC
from tests.dialects.kraken import KrakenDialect
from tests.price_server import Instead, PriceServer, Reply, Request
from tests.samples import SHARED_DATA

DAY = 24 * HOUR
NOW = datetime(2026, 3, 17, 10, 20, 30, tzinfo=UTC)
LISTED = datetime(2017, 11, 6, tzinfo=UTC)
DAILY = walk(LISTED, (NOW - LISTED).days + 1, DAY, seed=1)
HOURLY_FROM = datetime(2025, 1, 1, tzinfo=UTC)
HOURLY = walk(HOURLY_FROM, (NOW - HOURLY_FROM) // timedelta(hours=1) + 1, HOUR, seed=2)

BNB_DAY = Series("Binance", "BNB", "USDT", "BNBUSDT", Interval.DAY)
BNB_HOUR = Series("Binance", "BNB", "USDT", "BNBUSDT", Interval.HOUR)
XBT_DAY = Series("Kraken", "BTC", "USD", "XBTUSD", Interval.DAY)
XBT_HOUR = Series("Kraken", "BTC", "USD", "XBTUSD", Interval.HOUR)
COIN_DAY = Series("CoinGecko", "BNB", "USD", "binancecoin", Interval.DAY)
COIN_HOUR = Series("CoinGecko", "BNB", "USD", "binancecoin", Interval.HOUR)

slow_enough = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""Each example asks a real server; what it holds is made anew for each."""


@pytest.fixture
def server() -> Iterator[PriceServer]:
    with PriceServer() as started:
        yield started


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Getter]:
    """The real client, in no hurry to spare loopback: each look at its clock is a minute later."""
    minutes = count(instant_of(datetime.now(UTC)), 60 * SECOND)
    limits = Limits(tmp_path / "limits.json", pace=0, clock=lambda: Instant(next(minutes)))
    client = WebClient(Network(tries=1), limits, Stop())
    yield client
    client.close()


class Outcome(NamedTuple):
    """All that came of a question."""

    observations: list[Observation]
    settled: Span | None
    refused: int


def answer_of(source: QuoteSource, series: Series, span: Span, web: Getter) -> Outcome:
    """Ask, and check what every page promises: one after the other, nothing twice, all in order."""
    return together(list(source.pages(Ask(source.name, (series,), span), web)), series, span)


def together(pages: Sequence[Page], series: Series, span: Span) -> Outcome:
    found: list[Observation] = []
    start = span.start
    for page in pages:
        assert page.asked.start == start <= page.asked.end <= span.end
        times = [observation.time for observation in page.observations]
        assert times == sorted(set(times))
        near = NEAR if series.source == "CoinGecko" else 0
        assert all(page.asked.start - near <= time <= page.asked.end + near for time in times)
        found += page.observations
        start = Instant(page.asked.end + 1)
    for one in found:
        assert (one.base, one.quote, one.source) == (series.base, series.quote, series.source)
        assert one.effective is None
    settled = Span(span.start, Instant(start - 1)) if pages else None
    return Outcome(found, settled, sum(page.refused for page in pages))


def closes(history: History, length: int, span: Span, now: Instant) -> list[tuple[int, Decimal]]:
    """What there is to find: the closes of a span by the instants at which they are final."""
    ends = ((opens + length, close) for opens, close in sorted(history.items()))
    return [(end, close) for end, close in ends if span.start <= end <= min(span.end, now)]


def priced(observations: Sequence[Observation]) -> list[tuple[int, Decimal]]:
    return [(one.time, one.price) for one in observations]


def binance(server: PriceServer, now: datetime = NOW) -> BinanceDialect:
    server.date = now
    dialect = BinanceDialect({("BNBUSDT", "1d"): DAILY, ("BNBUSDT", "1h"): HOURLY}, now)
    server.routes.update(dialect.routes())
    return dialect


def kraken(server: PriceServer, now: datetime = NOW) -> KrakenDialect:
    server.date = now
    dialect = KrakenDialect({("XBTUSD", "1440"): DAILY, ("XBTUSD", "60"): HOURLY}, now)
    server.routes.update(dialect.routes())
    return dialect


# -- numbers ---------------------------------------------------------------------------------------

PRICES = st.decimals("1E-18", Decimal(10) ** 20 - 1, places=18)


@given(PRICES)
def test_a_price_is_taken_digit_for_digit(price: Decimal) -> None:
    assert price_of(f"{price:f}") == price
    assert price_of(price) == price


@given(st.decimals("1E-18", 10**6, places=30))
def test_a_number_is_rounded_to_what_can_be_kept_but_text_is_not(price: Decimal) -> None:
    assert price_of(price) == (price.quantize(Decimal("1E-18"), ROUND_HALF_EVEN) or None)
    exact = price == price.quantize(Decimal("1E-18"))
    assert price_of(f"{price:f}") == (price if exact else None)


@pytest.mark.parametrize(
    "found",
    ["NaN", "Infinity", "-1", "0", "0.00000000", "", " 1", "1e5", "1,5", "1_000", "١", "n/a",
     "1" + "0" * 20, "0." + "0" * 18 + "1", Decimal("NaN"), Decimal("-Infinity"), Decimal("1E+20"),
     Decimal("1E+999999"), Decimal("1E-30"), Decimal(0), Decimal(-1), 0, -1, True, None, 1.5, [],
     {}, ["1"]],
)  # fmt: skip
def test_what_cannot_be_a_price_is_none(found: object) -> None:
    assert price_of(found) is None


def test_whole_numbers_are_prices() -> None:
    assert price_of(88927) == 88927
    assert price_of(10**20 - 1) == 10**20 - 1


# -- pages -----------------------------------------------------------------------------------------


def test_a_page_ends_where_the_first_of_its_series_is_not_settled() -> None:
    times = [at(2026, 1, 1, hour) for hour in range(4)]
    prices = {time: Decimal(1) for time in times}
    part, late = Span(times[0], times[3]), Reading({}, Instant(times[2] - 1), 1, "b")
    series = (BNB_HOUR, Series("Binance", "ETH", "USDT", "ETHUSDT", Interval.HOUR))
    page = page_of(part, series, [Reading(prices, times[3], 2, "a"), late])
    assert page is not None
    assert [one.time for one in page.observations] == times[:2]
    assert (page.asked, page.refused) == (Span(times[0], late.until), 3)


def test_refused_rows_are_told_of_where_there_is_no_page_to_count_them() -> None:
    part = Span(at(2026, 1, 1), at(2026, 1, 2))
    assert page_of(part, (BNB_DAY,), [Reading({}, Instant(part.start - 1), 0, "a")]) is None
    with pytest.raises(fetch_errors.BadAnswer, match=r"a answered .* none of its rows \(2\)"):
        page_of(part, (BNB_DAY,), [Reading({}, Instant(part.start - 1), 2, "a")])


# -- volumes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "volume"),
    [
        ("21.63272000", "21.63272"), ("0", "0"), ("0.00000000", "0"),
        ("123456789012345678901234.5", "123456789012345678901234.5"),
    ],
)  # fmt: skip
def test_a_volume_is_taken_digit_for_digit(found: str, volume: str) -> None:
    assert volume_of(found) == Decimal(volume)


@pytest.mark.parametrize(
    "found",
    ["NaN", "Infinity", "-1", "", " 1", "1e5", "1,5", "n/a", "1" * 25, "0." + "0" * 18 + "1",
     Decimal("1.5"), 5, None, True, []],
)  # fmt: skip
def test_what_cannot_be_a_volume_is_none(found: object) -> None:
    assert volume_of(found) is None


def test_only_a_days_candle_has_a_days_volume() -> None:
    time = at(2026, 1, 2)
    part = Span(Instant(time - HOUR), time)
    for series, volumes in ((BNB_DAY, ["2026-01-01"]), (BNB_HOUR, [])):
        reading = Reading({time: Decimal(1)}, time, 0, "a", {time: Decimal(5)})
        page = page_of(part, (series,), [reading])
        assert page is not None
        assert [v.date.isoformat() for v in volumes_of(page.observations)] == volumes
        assert priced(page.observations) == [(time, 1)]


def test_of_two_volumes_of_one_candle_neither_is_kept() -> None:
    first, second, third = (at(2026, 1, day) for day in (1, 2, 3))
    points = Points()
    points.add(first, Decimal(1), Decimal(5))
    points.add(first, Decimal(1), Decimal("5.0"))
    points.add(second, Decimal(2), Decimal(6))
    points.add(second, Decimal(2), Decimal(7))
    points.add(third, Decimal(3), Decimal(8))
    points.add(third, Decimal(4), Decimal(8))
    reading = points.reading(third, "a")
    assert reading.prices == {first: 1, second: 2}
    assert reading.volumes == {first: 5}


@pytest.mark.parametrize("series", [BNB_DAY, BNB_HOUR, XBT_DAY, XBT_HOUR, COIN_DAY, COIN_HOUR])
def test_the_days_of_candles_have_their_volumes_and_nothing_else_has(
    server: PriceServer, web: Getter, series: Series
) -> None:
    """The dialects say 21.63272 and 288.69255 of each candle; CoinGecko counts its volumes in
    dollars, which are no units of the base."""
    binance(server)
    kraken(server)
    server.routes.update(CoinGeckoDialect({"binancecoin": lambda _at: Decimal(700)}, NOW).routes())
    span = Span(at(2026, 3, 1), at(2026, 3, 17))
    sources: dict[str, QuoteSource] = {
        "Binance": Binance((server.url,)),
        "Kraken": Kraken((server.url,)),
        "CoinGecko": CoinGecko(hosts=(server.url,)),
    }
    found = answer_of(sources[series.source], series, span, web)
    said = list(volumes_of(found.observations))
    if series.interval is Interval.HOUR or series.source == "CoinGecko":
        assert found.observations
        assert said == []
        return
    volume = Decimal("21.63272" if series.source == "Binance" else "288.69255")
    assert said == [
        DayVolume(o.base, o.quote, utc(Instant(o.time - DAY)).date(), volume, o.source)
        for o in found.observations
    ]
    assert said[0].date.isoformat() == "2026-02-28", "the day of the candle, not of its close"


@pytest.mark.parametrize("volume", ["-5", "NaN", "", "1e9", None, 7])
def test_a_candle_whose_volume_cannot_be_read_has_its_close(
    server: PriceServer, web: Getter, volume: object
) -> None:
    dialect = binance(server)
    span = Span(at(2026, 1, 1), at(2026, 1, 3))
    query = {"symbol": "BNBUSDT", "interval": "1d", "limit": "3",
             "startTime": str(at(2025, 12, 31) // 1_000)}  # fmt: skip
    rows = json.loads(dialect.klines(Request("GET", KLINES, query, {})).body)
    rows[1][5] = volume
    server.fault(Instead(Reply.of(rows)), KLINES)
    found = answer_of(Binance((server.url,)), BNB_DAY, span, web)
    assert (len(found.observations), found.refused) == (3, 0)
    assert [v.date.day for v in volumes_of(found.observations)] == [31, 2]


# -- Binance ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("series", "history", "start", "calls"),
    [
        (BNB_DAY, DAILY, datetime(2016, 3, 17, tzinfo=UTC), 4),
        (BNB_HOUR, HOURLY, datetime(2025, 3, 17, 10, tzinfo=UTC), 9),
    ],
    ids=["ten years of days", "a year of hours"],
)
def test_binance_gives_a_whole_history(
    server: PriceServer,
    web: Getter,
    series: Series,
    history: History,
    start: datetime,
    calls: int,
) -> None:
    binance(server)
    source, span = Binance((server.url,)), Span(instant_of(start), instant_of(NOW))
    found = answer_of(source, series, span, web)
    expected = closes(history, series.interval.length, span, instant_of(NOW))
    assert priced(found.observations) == expected
    assert (found.settled, found.refused) == (span, 0)
    assert len(server.requests) == source.calls(Ask("Binance", (series,), span)) == calls
    assert {request.query["limit"] for request in server.requests} == {"1000"}


def test_a_candle_is_observed_when_it_ends_and_not_before(server: PriceServer, web: Getter) -> None:
    dialect = binance(server)
    day, end = at(2026, 3, 16), at(2026, 3, 17)
    span = Span(Instant(day + 1), at(2026, 3, 18))
    for now, there in (
        (utc(Instant(end - SECOND)), []),
        (utc(end), [(end, DAILY[day])]),
        (utc(Instant(end + 23 * HOUR)), [(end, DAILY[day])]),
    ):
        dialect.now = server.date = now
        found = answer_of(Binance((server.url,)), BNB_DAY, span, web)
        assert priced(found.observations) == there
        assert found.settled == Span(span.start, instant_of(now))


def test_what_an_unfinished_candle_says_does_not_matter(server: PriceServer, web: Getter) -> None:
    binance(server).bad = Bad.NEGATIVE
    span = Span(at(2026, 3, 17, 1), at(2026, 3, 18))
    found = answer_of(Binance((server.url,)), BNB_DAY, span, web)
    assert found == ([], Span(span.start, instant_of(NOW)), 0)


def test_nothing_is_asked_for_where_no_candle_ends(server: PriceServer, web: Getter) -> None:
    binance(server)
    source, span = Binance((server.url,)), Span(at(2026, 3, 1, 1), at(2026, 3, 1, 23))
    assert answer_of(source, BNB_DAY, span, web) == ([], span, 0)
    assert source.calls(Ask("Binance", (BNB_DAY,), span)) == len(server.requests) == 0


def test_what_lies_in_the_future_is_neither_there_nor_settled(
    server: PriceServer, web: Getter
) -> None:
    binance(server)
    span = Span(at(2026, 3, 18), at(2032, 1, 1))
    assert answer_of(Binance((server.url,)), BNB_DAY, span, web) == ([], None, 0)
    assert len(server.requests) == 1


def test_several_series_share_a_page(server: PriceServer, web: Getter) -> None:
    dialect = BinanceDialect({("BNBUSDT", "1h"): HOURLY, ("ETHUSDT", "1h"): HOURLY}, NOW)
    server.date = NOW
    server.routes.update(dialect.routes())
    eth = Series("Binance", "ETH", "USDT", "ETHUSDT", Interval.HOUR)
    ask = Ask("Binance", (BNB_HOUR, eth), Span(at(2026, 1, 1), at(2026, 3, 1)))
    source = Binance((server.url,))
    pages = list(source.pages(ask, web))
    assert [page.asked.end for page in pages][-1] == ask.span.end
    expected = closes(HOURLY, HOUR, ask.span, instant_of(NOW))
    for base in ("BNB", "ETH"):
        assert expected == [
            (o.time, o.price) for page in pages for o in page.observations if o.base == base
        ]
    assert len(server.requests) == source.calls(ask) == 4


@st.composite
def markets(draw: st.DrawFn, length: int, most: int) -> tuple[History, Span, datetime]:
    """A history that begins somewhere, ends somewhere and has holes, a span, and a present."""
    begin = at(2025, 6, 1)
    history = dict(walk(utc(begin), draw(st.integers(0, most)), length, seed=draw(st.integers())))
    for place in draw(st.sets(st.integers(0, most), max_size=20)):
        history.pop(begin + place * length, None)
    whole = st.integers(-200 * 60, (most + 200) * 60)  # minutes, with the hour for length
    ends = sorted((draw(whole), draw(whole)))
    span = Span(*(Instant(begin + minutes * length // 60) for minutes in ends))
    now = begin + draw(st.integers(0, most + 400)) * length + draw(st.integers(0, 59)) * 60 * SECOND
    return history, span, utc(Instant(max(now, span.start)))


@slow_enough
@given(market=markets(HOUR, 2_200), limit=st.sampled_from([1_000, 999, 500, 100]))
def test_paging_finds_each_close_once(
    server: PriceServer, web: Getter, market: tuple[History, Span, datetime], limit: int
) -> None:
    history, span, now = market
    server.requests.clear()
    server.date = now
    dialect = BinanceDialect({("BNBUSDT", "1h"): history}, now)
    dialect.limit = limit
    server.routes.update(dialect.routes())
    source = Binance((server.url,))
    found = answer_of(source, BNB_HOUR, span, web)
    assert priced(found.observations) == closes(history, HOUR, span, instant_of(now))
    assert found.refused == 0
    if -(-span.start // HOUR) * HOUR <= span.end:
        assert found.settled == Span(span.start, min(span.end, instant_of(now)))
    else:  # no candle ends in it, now or ever
        assert (found.settled, server.requests) == (span, [])
    if limit == 1_000:  # one more for the part in which trading ends
        assert len(server.requests) <= source.calls(Ask("Binance", (BNB_HOUR,), span)) + 1


def test_its_market_data_host_is_asked_first() -> None:
    assert DEFAULT_HOSTS[0] == "https://data-api.binance.vision"
    assert len(set(DEFAULT_HOSTS)) == 7


def test_binance_does_not_know_a_pair(server: PriceServer, web: Getter) -> None:
    binance(server)
    series = Series("Binance", "USDT", "KZT", "USDTKZT", Interval.DAY)
    with pytest.raises(fetch_errors.UnknownPair, match="does not know USDTKZT") as refusal:
        answer_of(Binance((server.url,)), series, Span(at(2026, 1, 1), at(2026, 2, 1)), web)
    assert refusal.value.fields["asset"] == "USDT"


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (Reply.of({"code": -1120, "msg": "Invalid interval."}, 400), "-1120: Invalid interval."),
        (Reply.of({"code": -1100, "msg": "Illegal\n" + "x" * 300}, 400), "-1100: Illegal xxx"),
        (Reply.of({"code": 0, "msg": "odd"}, 400), "0: odd"),
        (Reply.of({"code": -1121, "msg": "odd"}, 200), "does not know BNBUSDT"),
        (Reply.of({"rows": []}), "HTTP 200 has none"),
        (Reply.of([], 400), "HTTP 400 has none"),
        (Reply.of("rows"), "HTTP 200 has none"),
        (Reply.of(None), "HTTP 200 has none"),
        (Reply(200, b"[[1,"), "not JSON"),
        (Reply(200, b"\xff\xfe"), "not JSON"),
        (Reply.of([None, 5, [], {}]), "none of its rows (4)"),
    ],
)  # fmt: skip
def test_an_answer_without_candles_says_why(
    server: PriceServer, web: Getter, reply: Reply, said: str
) -> None:
    binance(server)
    server.fault(Instead(reply), KLINES)
    with pytest.raises(fetch_errors.SourceProblem) as problem:
        answer_of(Binance((server.url,)), BNB_DAY, Span(at(2026, 1, 1), at(2026, 2, 1)), web)
    assert said in str(problem.value)
    assert len(str(problem.value)) < 260


MISSING = {Bad.NAN, Bad.INFINITE, Bad.NEGATIVE, Bad.ZERO, Bad.WORDS, Bad.ABSURD, Bad.SHORT_ROW,
           Bad.NO_TIME}  # fmt: skip
"""What takes the middle row out of an answer; each is counted once."""


def spoilt(expected: list[tuple[int, Decimal]], middle: int, bad: Bad) -> tuple[object, int]:
    """What is to be found of rows of which one is bad, and how many are refused."""
    if bad is Bad.TWO_VALUES or bad in MISSING:
        left = expected[:middle] + expected[middle + 1 :]
        return left, 2 if bad is Bad.TWO_VALUES else 1
    if bad is Bad.JUMP:
        time, price = expected[middle]
        return [*expected[:middle], (time, price * 1_000), *expected[middle + 1 :]], 0
    return expected, 1 if bad in (Bad.FUTURE, Bad.OUTSIDE) else 0


@pytest.mark.parametrize("bad", [bad for bad in Bad if bad not in (Bad.ELSEWHERE, Bad.OTHER_PAIR)])
@pytest.mark.parametrize("series", [BNB_DAY, BNB_HOUR], ids=["1d", "1h"])
def test_a_bad_candle_of_binance_is_refused_alone(
    server: PriceServer, web: Getter, bad: Bad, series: Series
) -> None:
    binance(server).bad = bad
    length = series.interval.length
    span = Span(Instant(at(2026, 1, 1)), Instant(at(2026, 1, 1) + 20 * length))
    history = DAILY if series is BNB_DAY else HOURLY
    expected = closes(history, length, span, instant_of(NOW))
    found = answer_of(Binance((server.url,)), series, span, web)
    assert (priced(found.observations), found.refused) == spoilt(expected, 10, bad)
    assert found.settled == span


def test_the_newest_candle_without_a_time_does_not_hide_the_others(
    server: PriceServer, web: Getter
) -> None:
    """The host is asked again from after the last one that it gave; it answers the same row."""
    binance(server).bad = Bad.NO_TIME
    span = Span(at(2026, 1, 1), at(2026, 1, 2))
    found = answer_of(Binance((server.url,)), BNB_DAY, span, web)
    assert priced(found.observations) == [(span.start, DAILY[at(2025, 12, 31)])]
    assert found.settled == span


def test_a_candle_of_another_length_is_refused(server: PriceServer, web: Getter) -> None:
    dialect = binance(server)
    span = Span(at(2026, 1, 1), at(2026, 1, 3))
    query = {"symbol": "BNBUSDT", "interval": "1d", "limit": "3",
             "startTime": str(at(2025, 12, 31) // 1_000)}  # fmt: skip
    rows = json.loads(dialect.klines(Request("GET", KLINES, query, {})).body)
    rows[1][6] = rows[1][0] + 3_599_999
    server.fault(Instead(Reply.of(rows)), KLINES)
    found = answer_of(Binance((server.url,)), BNB_DAY, span, web)
    assert [one.time for one in found.observations] == [at(2026, 1, 1), at(2026, 1, 3)]
    assert (found.settled, found.refused) == (span, 1)


def test_candles_of_another_time_are_no_answer(server: PriceServer, web: Getter) -> None:
    """Taken as empty, it would leave a hole that is never asked about again."""
    binance(server).bad = Bad.ELSEWHERE
    with pytest.raises(fetch_errors.BadAnswer, match="none of its rows"):
        answer_of(Binance((server.url,)), BNB_DAY, Span(at(2026, 1, 1), at(2026, 2, 1)), web)


recorded = pytest.mark.skipif(
    not (SHARED_DATA / "api").exists(), reason=f"recorded answers are not here: {SHARED_DATA}"
)


@recorded
def test_the_dialect_makes_rows_as_they_were_recorded(server: PriceServer, web: Getter) -> None:
    rows = json.loads((SHARED_DATA / "api" / "binance_klines_BTCUSDT_1m.json").read_bytes())
    dialect = binance(server)
    query = {"symbol": "BNBUSDT", "interval": "1h", "startTime": "0", "limit": "3"}
    ours = json.loads(dialect.klines(Request("GET", KLINES, query, {})).body)
    shapes = [[type(value) for value in row] for row in (*rows, *ours)]
    assert all(shape == shapes[0] for shape in shapes)
    assert {row[6] - row[0] for row in rows} == {59_999}
    assert {row[6] - row[0] for row in ours} == {3_599_999}
    assert all(price_of(row[4]) == Decimal(row[4]) for row in rows)


# -- Kraken ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("series", "history", "start"),
    [
        (XBT_DAY, DAILY, datetime(2016, 3, 17, tzinfo=UTC)),
        (XBT_HOUR, HOURLY, datetime(2025, 3, 17, tzinfo=UTC)),
    ],
    ids=["ten years of days", "a year of hours"],
)
def test_kraken_gives_what_it_has_and_settles_the_rest(
    server: PriceServer, web: Getter, series: Series, history: History, start: datetime
) -> None:
    kraken(server)
    source, span = Kraken((server.url,)), Span(instant_of(start), instant_of(NOW))
    found = answer_of(source, series, span, web)
    expected = closes(history, series.interval.length, span, instant_of(NOW))
    assert priced(found.observations) == expected[-719:]  # of 720 one is under way
    assert (found.settled, found.refused) == (span, 0)
    assert len(server.requests) == source.calls(Ask("Kraken", (series,), span)) == 1


@slow_enough
@given(market=markets(HOUR, 900))
def test_kraken_finds_each_close_once(
    server: PriceServer, web: Getter, market: tuple[History, Span, datetime]
) -> None:
    history, span, now = market
    server.date = now
    server.routes.update(KrakenDialect({("XBTUSD", "60"): history}, now).routes())
    opened = sorted(opens for opens in history if opens <= instant_of(now))
    final = {opens: history[opens] for opens in opened[-720:-1]}
    expected = closes(final, HOUR, span, instant_of(now))
    source = Kraken((server.url,))
    if opened and opened[-1] < span.start - 2 * HOUR - SECOND:
        with pytest.raises(fetch_errors.BadAnswer, match="none of its rows"):
            answer_of(source, XBT_HOUR, span, web)
        return
    found = answer_of(source, XBT_HOUR, span, web)
    assert priced(found.observations) == expected
    assert found.refused == 0
    # What is settled ends before the close of the candle that Kraken still holds open.
    until = min(instant_of(now), opened[-1] + HOUR - 1) if opened else instant_of(now)
    settled = Span(span.start, Instant(min(span.end, until)))
    assert found.settled == (settled if settled.start <= settled.end else None)


def test_the_last_candle_of_kraken_is_never_final(server: PriceServer, web: Getter) -> None:
    """Its answer may be older than the clock in its headers: the row may be of before the close."""
    dialect = kraken(server)
    end = at(2026, 3, 17, 10)
    dialect.now, server.date = utc(Instant(end - 1)), utc(end)
    span = Span(Instant(end - HOUR), end)
    found = answer_of(Kraken((server.url,)), XBT_HOUR, span, web)
    assert priced(found.observations) == [(end - HOUR, HOURLY[at(2026, 3, 17, 8)])]
    assert found.settled == Span(span.start, Instant(end - 1))
    dialect.bad = Bad.NEGATIVE  # of the last of two rows: what it says does not matter
    assert answer_of(Kraken((server.url,)), XBT_HOUR, span, web) == found


@pytest.mark.parametrize("bad", [b for b in Bad if b not in (Bad.MICROSECONDS, Bad.OTHER_PAIR)])
def test_a_bad_candle_of_kraken_is_refused_alone(
    server: PriceServer, web: Getter, bad: Bad
) -> None:
    kraken(server).bad = bad
    span = Span(at(2026, 3, 1), at(2026, 3, 17))
    if bad is Bad.ELSEWHERE:
        with pytest.raises(fetch_errors.BadAnswer, match="none of its rows"):
            answer_of(Kraken((server.url,)), XBT_DAY, span, web)
        return
    expected = closes(DAILY, DAY, span, instant_of(NOW))
    sent = len(expected) + 1  # with the one under way
    found = answer_of(Kraken((server.url,)), XBT_DAY, span, web)
    rows, refused = spoilt(expected, sent // 2, bad)
    # It has no way to be asked for an end: older rows than wanted are no fault.
    assert (priced(found.observations), found.refused) == (rows, refused * (bad != Bad.OUTSIDE))
    assert found.settled == span


def ohlc(**pairs: list[object]) -> Reply:
    return Reply.of({"error": [], "result": {**pairs, "last": 1773619200}})


@pytest.mark.parametrize(
    ("reply", "kind", "said"),
    [
        (Reply.of({"error": ["EQuery:Unknown asset pair"]}), fetch_errors.UnknownPair, "XBTUSD"),
        (Reply.of({"error": ["EGeneral:Too many requests"]}), fetch_errors.TooMany, "until"),
        (Reply.of({"error": ["EAPI:Rate limit exceeded"]}), fetch_errors.TooMany, "until"),
        (Reply.of({"error": ["EService:Unavailable"]}), fetch_errors.BadAnswer, "Unavailable"),
        (Reply.of({"error": "EOdd:" + "x" * 300}), fetch_errors.BadAnswer, "EOdd:xx"),
        (Reply.of({"error": []}), fetch_errors.BadAnswer, "answers of 0"),
        (ohlc(), fetch_errors.BadAnswer, "answers of 0"),
        (ohlc(XXBTZUSD=[], XETHZUSD=[]), fetch_errors.BadAnswer, "answers of 2"),
        (ohlc(XETHZUSD=[]), fetch_errors.BadAnswer, "XBTUSD was asked for, it answers of XETHZUSD"),
        (Reply.of({"error": [], "result": {"XXBTZUSD": {}}}), fetch_errors.BadAnswer, "has none"),
        (Reply.of([]), fetch_errors.BadAnswer, "has none"),
        (Reply.of({"error": ["EQuery:Unknown asset pair"]}, 400), fetch_errors.UnknownPair, ""),
    ],
)  # fmt: skip
def test_kraken_says_what_is_wrong(
    server: PriceServer,
    web: Getter,
    reply: Reply,
    kind: type[fetch_errors.SourceProblem],
    said: str,
    tmp_path: Path,
) -> None:
    kraken(server)
    server.fault(Instead(reply), OHLC)
    with pytest.raises(kind) as problem:
        answer_of(Kraken((server.url,)), XBT_DAY, Span(at(2026, 1, 1), at(2026, 2, 1)), web)
    assert said in str(problem.value)
    assert len(str(problem.value)) < 260
    if kind is fetch_errors.TooMany:
        asked = instant_of(datetime.now(UTC))
        parked = Limits(tmp_path / "limits.json", clock=lambda: asked).parked("Kraken")
        assert isinstance(parked, fetch_errors.TooMany), "all programs leave it alone for a while"


@pytest.mark.parametrize(
    ("asked", "answered", "same"),
    [
        ("XBTUSD", "XXBTZUSD", True), ("XBTUSD", "BTC/USD", True), ("BTCUSD", "XXBTZUSD", True),
        ("ETHUSD", "XETHZUSD", True), ("BNBUSD", "BNBUSD", True), ("USDTUSD", "USDTZUSD", True),
        ("SOLUSD", "SOL/USD", True), ("DOGEUSD", "XDGUSD", True), ("BNBUSD", "SOLUSD", False),
        ("BNBUSD", "BNBEUR", False), ("BNBUSD", "BNBUSDT", False),
    ],
)  # fmt: skip
def test_kraken_may_call_a_pair_by_another_name(
    server: PriceServer, web: Getter, asked: str, answered: str, same: bool
) -> None:
    kraken(server)
    rows = [[instant // SECOND, *["1.5"] * 6, 3] for instant in (at(2026, 3, 16), at(2026, 3, 17))]
    server.fault(Instead(ohlc(**{answered: rows})), OHLC)
    series = Series("Kraken", "BTC", "USD", asked, Interval.DAY)
    span = Span(at(2026, 3, 16), at(2026, 3, 17))
    if same:
        found = answer_of(Kraken((server.url,)), series, span, web)
        assert priced(found.observations) == [(at(2026, 3, 17), Decimal("1.5"))]
    else:
        with pytest.raises(fetch_errors.BadAnswer, match="was asked for"):
            answer_of(Kraken((server.url,)), series, span, web)


def test_kraken_without_the_dialects_pair(server: PriceServer, web: Getter) -> None:
    kraken(server).bad = Bad.OTHER_PAIR
    with pytest.raises(fetch_errors.BadAnswer, match="answers of ADAUSD"):
        answer_of(Kraken((server.url,)), XBT_DAY, Span(at(2026, 1, 1), at(2026, 2, 1)), web)


# -- CoinGecko -------------------------------------------------------------------------------------

BNB_PRICE = noise(3)
TODAY = (datetime.now(UTC) - timedelta(hours=1)).replace(minute=20, second=0, microsecond=0)
"""The free history ends by the clock of this machine, so its tests happen within two hours."""


def coingecko(server: PriceServer, now: datetime = NOW, **said: object) -> CoinGeckoDialect:
    server.date = now
    dialect = CoinGeckoDialect({"binancecoin": BNB_PRICE}, now, **said)  # type: ignore[arg-type]
    server.routes.update(dialect.routes("no-such-coin"))
    return dialect


def close_of(time: int, length: int = HOUR) -> int:
    """The close that a point stands for; the point itself where it is near none."""
    close = (time + length // 2) // length * length
    return close if abs(time - close) <= NEAR else time


def hours(span: Span, now: datetime, listed: int = 0) -> list[tuple[int, Decimal]]:
    """The points of the hours of a span, and the one of the present where it is of no hour."""
    hourly = [hour_point(hour) for hour in range(span.start // HOUR, span.end // HOUR + 2)]
    there = [time for time in hourly if listed <= time <= instant_of(now)]
    present = instant_of(now)
    if present >= listed and close_of(present) not in map(close_of, there):
        there.append(present)
    return [(time, BNB_PRICE(time)) for time in there if span.start <= close_of(time) <= span.end]


def midnights(span: Span) -> list[tuple[int, Decimal]]:
    """The points of the days of a span."""
    days = range(-(-span.start // DAY) * DAY, span.end + 1, DAY)
    return [(time, BNB_PRICE(time)) for time in days]


def test_coingecko_gives_ten_years_of_days_to_who_pays(server: PriceServer, web: Getter) -> None:
    coingecko(server, paid=True)
    source = CoinGecko(pro=True, hosts=(server.url,))
    span = Span(at(2016, 3, 17), instant_of(NOW))
    found = answer_of(source, COIN_DAY, span, web)
    assert priced(found.observations) == midnights(span)
    assert found.settled == Span(span.start, at(2026, 3, 17))
    assert len(server.requests) == source.calls(Ask("CoinGecko", (COIN_DAY,), span)) == 1


def test_coingecko_gives_a_year_of_hours_in_parts(server: PriceServer, web: Getter) -> None:
    coingecko(server, TODAY)
    source = CoinGecko(hosts=(server.url,))
    now = instant_of(TODAY)
    span = Span(Instant(now - 364 * DAY), now)
    found = answer_of(source, COIN_HOUR, span, web)
    assert priced(found.observations) == hours(span, TODAY)
    assert (found.settled, found.refused) == (span, 0)
    assert len(server.requests) == source.calls(Ask("CoinGecko", (COIN_HOUR,), span)) == 5
    for request in server.requests:
        days = (int(request.query["to"]) - int(request.query["from"])) / 86_400
        assert 1 < days < 90


def test_the_free_history_ends_and_what_lies_before_is_settled(
    server: PriceServer, web: Getter
) -> None:
    coingecko(server, TODAY)
    source, now = CoinGecko(hosts=(server.url,)), instant_of(TODAY)
    span = Span(Instant(now - 3_650 * DAY), now)
    found = answer_of(source, COIN_DAY, span, web)
    # The midnight of today is there from 00:35 on; the first one comes or not by the minute.
    there = Span(Instant(now - FREE_HISTORY + 2 * HOUR), Instant(now - 35 * 60 * SECOND))
    late = [point for point in priced(found.observations) if point[0] >= there.start]
    assert late == midnights(there)
    assert found.observations[0].time >= now - FREE_HISTORY
    assert found.settled is not None
    assert (found.settled.start, found.settled.end >= now - DAY) == (span.start, True)
    assert len(server.requests) == 1
    before = Span(span.start, Instant(now - 366 * DAY))
    assert answer_of(source, COIN_HOUR, before, web) == ([], before, 0)
    assert source.calls(Ask("CoinGecko", (COIN_HOUR,), before)) == 0
    assert len(server.requests) == 1


def test_who_pays_too_little_hears_where_history_ends(server: PriceServer, web: Getter) -> None:
    coingecko(server, TODAY)
    span = Span(Instant(instant_of(TODAY) - 800 * DAY), instant_of(TODAY))
    with pytest.raises(fetch_errors.HistoryEnds):
        answer_of(CoinGecko(pro=True, hosts=(server.url,)), COIN_DAY, span, web)


@slow_enough
@given(
    start=st.integers(0, 200 * 24 * 60),
    minutes=st.integers(0, 200 * 24 * 60),
    listed=st.integers(0, 200),
    present=st.integers(0, 100),
)
@pytest.mark.parametrize("series", [COIN_DAY, COIN_HOUR], ids=["1d", "1h"])
def test_coingecko_finds_each_point_once(
    server: PriceServer,
    web: Getter,
    series: Series,
    start: int,
    minutes: int,
    listed: int,
    present: int,
) -> None:
    begin = at(2025, 3, 1)
    span = Span(
        Instant(begin + start * 60 * SECOND), Instant(begin + (start + minutes) * 60 * SECOND)
    )
    now = utc(Instant(span.end + present * 60 * 60 * SECOND))
    first = utc(Instant(begin + listed * DAY))
    coingecko(server, now, listed=first, paid=True)
    server.requests.clear()
    source = CoinGecko(pro=True, hosts=(server.url,))
    found = answer_of(source, series, span, web)
    if series is COIN_HOUR:
        assert priced(found.observations) == hours(span, now, instant_of(first))
    else:
        whole = Span(max(span.start, instant_of(first)), span.end)
        days = {time for time, _price in midnights(whole)}
        seen = [close_of(one.time, DAY) for one in found.observations]
        assert len(seen) == len(set(seen))
        assert all(one.price == BNB_PRICE(one.time) for one in found.observations)
        # The first may have its point before the coin was listed, the last is there late.
        late = {day for day in days if day > instant_of(now) - 35 * 60 * SECOND}
        assert days - {instant_of(first)} - late <= set(seen) <= days
    assert found.refused == 0
    assert len(server.requests) <= source.calls(Ask("CoinGecko", (series,), span))
    length = series.interval.length
    newest = [max(one.time, close_of(one.time, length)) for one in found.observations]
    until = min(span.end, max([*newest, instant_of(now) - DAY]))
    assert found.settled == (Span(span.start, Instant(until)) if until >= span.start else None)


def test_a_midnight_that_is_late_is_asked_for_again(server: PriceServer, web: Getter) -> None:
    midnight = at(2026, 3, 17)
    dialect = coingecko(server, utc(Instant(midnight + 1_200 * SECOND)), paid=True)
    source = CoinGecko(pro=True, hosts=(server.url,))
    span = Span(at(2025, 3, 1), Instant(midnight + 1_200 * SECOND))
    first = answer_of(source, COIN_DAY, span, web)
    assert first.observations[-1].time == midnight - DAY
    assert first.settled is not None
    assert first.settled.end < midnight
    dialect.now = server.date = utc(Instant(midnight + HOUR))
    rest = Span(Instant(first.settled.end + 1), Instant(midnight + HOUR))
    second = answer_of(source, COIN_DAY, rest, web)
    assert [one.time - midnight < 60 * SECOND for one in second.observations] == [True]


@pytest.mark.parametrize("bad", [b for b in Bad if b not in (Bad.MICROSECONDS, Bad.OTHER_PAIR)])
def test_a_bad_point_of_coingecko_is_refused_alone(
    server: PriceServer, web: Getter, bad: Bad
) -> None:
    coingecko(server, paid=True).bad = bad
    span = Span(at(2026, 3, 1), at(2026, 3, 6))
    source = CoinGecko(pro=True, hosts=(server.url,))
    if bad is Bad.ELSEWHERE:
        with pytest.raises(fetch_errors.BadAnswer, match="none of its rows"):
            answer_of(source, COIN_HOUR, span, web)
        return
    expected = hours(span, NOW)
    found = answer_of(source, COIN_HOUR, span, web)
    assert (priced(found.observations), found.refused) == spoilt(expected, len(expected) // 2, bad)
    assert found.settled == span


def test_one_hour_is_found_though_its_point_is_off(server: PriceServer, web: Getter) -> None:
    """Its close is asked for, and its point lies some seconds before or after that."""
    coingecko(server, paid=True)
    source = CoinGecko(pro=True, hosts=(server.url,))
    sides = set()
    for hour in range(10):
        close = at(2026, 3, 16, hour)
        found = answer_of(source, COIN_HOUR, Span(close, close), web)
        point = hour_point(close // HOUR)
        assert priced(found.observations) == [(point, BNB_PRICE(point))]
        sides.add(point < close)
    assert sides == {True, False}


def test_a_point_to_come_is_refused_and_of_two_the_nearer_is_kept(
    server: PriceServer, web: Getter
) -> None:
    coingecko(server)
    now, hour = instant_of(NOW), at(2026, 3, 17, 9)
    offs = ((-200, 1), (20, 2), (299, 3), (1_800, 4))
    rows = [[(hour + off * SECOND) // 1_000, price] for off, price in offs]
    rows += [[(now + off * SECOND) // 1_000, 5] for off in (60, 301)]
    server.fault(Instead(Reply.of({"prices": rows})))
    span = Span(at(2026, 3, 17, 8), Instant(now + HOUR))
    found = answer_of(CoinGecko(pro=True, hosts=(server.url,)), COIN_HOUR, span, web)
    assert priced(found.observations) == [(hour + 20 * SECOND, 2), (hour + 1_800 * SECOND, 4)]
    assert found.settled == Span(span.start, Instant(hour + 1_800 * SECOND))
    assert found.refused == 1


def test_no_point_of_five_minutes_is_stored(server: PriceServer, web: Getter) -> None:
    coingecko(server, paid=True)
    span = Span(Instant(instant_of(NOW) - 2 * HOUR), instant_of(NOW))
    found = answer_of(CoinGecko(pro=True, hosts=(server.url,)), COIN_HOUR, span, web)
    assert priced(found.observations) == hours(span, NOW)


@pytest.mark.parametrize(
    ("reply", "kind", "said"),
    [
        (Reply.of({"error": {"status": {"error_code": 10012, "error_message": "range"}}}, 401),
         fetch_errors.HistoryEnds, "back"),
        (Reply.of({"status": {"error_code": 10002, "error_message": "API Key Missing"}}, 401),
         fetch_errors.KeyRefused, "API Key Missing"),
        (Reply.of({"error": {"status": {"error_code": 10005, "error_message": "plan"}}}, 401),
         fetch_errors.KeyRefused, "plan"),
        (Reply.of({"status": {"error_code": 10010, "error_message": "Invalid API key"}}, 400),
         fetch_errors.KeyRefused, "Invalid"),
        (Reply.of({"status": {"error_code": 10011, "error_message": "demo"}}, 400),
         fetch_errors.KeyRefused, "demo"),
        (Reply.of({"error": "unauthorised"}, 401), fetch_errors.KeyRefused, "unauthorised"),
        (Reply.of([], 401), fetch_errors.KeyRefused, "no prices"),
        (Reply.of({"error": "coin not found"}, 404), fetch_errors.UnknownPair, "binancecoin"),
        (Reply.of({"error": "nothing here"}, 404), fetch_errors.BadAnswer, "404: nothing here"),
        (Reply.of({"error": "invalid vs_currency"}, 400), fetch_errors.BadAnswer, "vs_currency"),
        (Reply.of({"status": {"error_code": 7, "error_message": "x" * 300}}),
         fetch_errors.BadAnswer, "7: xxx"),
        (Reply.of({"prices": {}}), fetch_errors.BadAnswer, "has none"),
        (Reply.of([]), fetch_errors.BadAnswer, "has none"),
        (Reply.of({"prices": [[1, 2, 3], None, "1"]}), fetch_errors.BadAnswer, "rows (3)"),
    ],
)  # fmt: skip
def test_coingecko_says_what_is_wrong(
    server: PriceServer,
    web: Getter,
    reply: Reply,
    kind: type[fetch_errors.SourceProblem],
    said: str,
) -> None:
    coingecko(server)
    server.fault(Instead(reply), chart_path("binancecoin"))
    source = CoinGecko(pro=True, hosts=(server.url,))
    with pytest.raises(kind) as problem:
        answer_of(source, COIN_DAY, Span(at(2026, 1, 1), at(2026, 2, 1)), web)
    assert said in str(problem.value)
    assert len(str(problem.value)) < 260


def test_coingecko_does_not_know_a_coin_or_a_currency(server: PriceServer, web: Getter) -> None:
    coingecko(server, paid=True)
    source, span = CoinGecko(pro=True, hosts=(server.url,)), Span(at(2026, 1, 1), at(2026, 2, 1))
    for symbol, currency, said in (
        ("no-such-coin", "USD", "no-such-coin"),
        ("binancecoin", "KZT", "binancecoin in KZT"),
    ):
        series = Series("CoinGecko", "BNB", currency, symbol, Interval.DAY)
        with pytest.raises(fetch_errors.UnknownPair, match=f"does not know {said}"):
            answer_of(source, series, span, web)
    assert len(server.requests) == 1


@pytest.mark.parametrize("paid", [False, True])
def test_the_key_goes_in_its_header_and_nowhere_else(
    server: PriceServer, web: Getter, paid: bool
) -> None:
    coingecko(server, TODAY, key="CG-secret", paid=paid)
    span = Span(Instant(instant_of(TODAY) - 3 * DAY), instant_of(TODAY))
    hosts = (server.url,)
    source = CoinGecko("CG-secret", pro=paid, hosts=hosts)
    assert answer_of(source, COIN_DAY, span, web).observations
    assert "CG-secret" not in repr(source)
    assert all("CG-secret" not in str(request.query) for request in server.requests)
    for wrong in ("", "CG-other"):
        with pytest.raises(fetch_errors.KeyRefused) as refusal:
            answer_of(CoinGecko(wrong, pro=paid, hosts=hosts), COIN_DAY, span, web)
        assert "CG-other" not in str(refusal.value)


def test_a_sources_own_words_are_told_on_one_line(server: PriceServer, web: Getter) -> None:
    words = "no\x1b[2J\nsuch \u202ething" + "x" * 300
    span = Span(Instant(instant_of(NOW) - 3 * DAY), instant_of(NOW))
    hosts = (server.url,)
    for source, series, body, status, kind in (
        (Binance(hosts), BNB_DAY, {"code": -1, "msg": words}, 400, fetch_errors.BadAnswer),
        (Kraken(hosts), XBT_DAY, {"error": [words]}, 200, fetch_errors.BadAnswer),
        (Kraken(hosts), XBT_DAY, {"error": [], "result": {words: []}}, 200, fetch_errors.BadAnswer),
        (CoinGecko(hosts=hosts), COIN_DAY, {"error": words}, 401, fetch_errors.KeyRefused),
        (CoinGecko(hosts=hosts), COIN_DAY, {"error": words}, 404, fetch_errors.BadAnswer),
    ):
        server.fault(Instead(Reply.of(body, status)))
        with pytest.raises(kind) as told:
            answer_of(source, series, span, web)
        reason = str(told.value.fields["reason"])
        assert r"no\x1b[2J such \u202ething" in reason
        assert reason.isprintable()
        assert len(reason) == fetch_errors.SourceProblem.longest


@recorded
def test_recorded_numbers_are_read_digit_for_digit() -> None:
    body = (SHARED_DATA / "api" / "coingecko_history_ethereum_2024-01-01.json").read_bytes()
    answer = Answer("host", 200, {}, body, None)
    prices = answer.json()["market_data"]["current_price"]
    assert {name: price_of(price) for name, price in prices.items()} == prices
    assert prices.keys() >= CURRENCIES
    assert "kzt" not in prices


@pytest.mark.parametrize(
    "text", [b"[1e99999999999999999999]", b"[" * 200_000, b"nonsense", b"\xff"]
)
def test_an_answer_that_no_json_is_read_as_such(text: bytes) -> None:
    with pytest.raises(fetch_errors.BadAnswer):
        Answer("host", 200, {}, text, None).json()
