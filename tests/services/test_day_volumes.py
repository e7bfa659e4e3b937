"""What was traded on the last days: asked for once when a day is over, beside the prices and never
at their cost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core import calendar, fetch_errors
from alem_desktop.core.calendar import HOUR, Instant, instant_of
from alem_desktop.core.prices import Observation
from alem_desktop.core.volumes import DayClose
from alem_desktop.services import trust
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.fetching import keep, memory
from alem_desktop.services.fetching.command import fetch
from alem_desktop.services.fetching.day_volumes import RECENT_DAYS, asks, closes_of
from alem_desktop.services.fetching.memory import Memory, within
from alem_desktop.services.fetching.outcomes import Batch, FetchReport, Pair, Settled, State
from alem_desktop.services.fetching.plan import Wanted
from alem_desktop.services.prices import list_prices
from alem_desktop.services.quote_sources.source import Interval, Series, Span
from alem_desktop.services.recording import record
from alem_desktop.services.volumes import average_volumes
from alem_desktop.services.web.stop import Stop
from alem_desktop.storage import volume_store
from tests.dialects.binance import PATH as KLINES
from tests.dialects.kraken import PATH as OHLC
from tests.market import Market, market, price
from tests.price_server import Reply, Request
from tests.samples import FUND, USER, draft

DAY = 24 * HOUR
BINANCE, KRAKEN = Decimal("21.63272"), Decimal("288.69255")
"""What the dialects say was traded in each of their candles."""

CALM = ("BNB", "BTC")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Market]:
    """A market at twenty past ten, some days ago: so its days to come are known already."""
    with market(tmp_path, monkeypatch, days=60, hourly_days=50) as made:
        monkeypatch.setattr(calendar, "now", lambda: instant_of(made.now))
        made.say({"rates": False})
        midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        move(made, midnight - timedelta(days=7) + timedelta(hours=10, minutes=20))
        yield made


@pytest.fixture
def held(place: Market, tmp_path: Path) -> Iterator[Book]:
    """A book that has held BNB and BTC for five days, and no prices."""
    book = a_book(place, tmp_path / "fund.alem")
    yield book
    book.close()


def a_book(place: Market, path: Path) -> Book:
    book = create_book(path, NewBook(fund=FUND), USER)
    day = (place.now - timedelta(days=5)).strftime("%Y-%m-%dT10:00:00Z")
    bought = [
        draft("C-1", day, "contribution", "Custody", "USD", quantity="1000000"),
        draft("P-1", day, "purchase", "Custody", "BNB", quantity="10", price="7", currency="USD"),
        draft("P-2", day, "purchase", "Custody", "BTC", quantity="1", price="9", currency="USD"),
    ]
    record(book, bought, USER)
    return book


def move(place: Market, now: datetime) -> None:
    """Let it be another time, by every clock."""
    place.now = place.server.date = now
    for dialect in (place.binance, place.kraken, place.coingecko):
        dialect.now = now


def later(place: Market, **by: float) -> None:
    move(place, place.now + timedelta(**by))


def fetched(book: Book, wanted: Wanted | None = None) -> FetchReport:
    report, _changes = fetch(book, wanted or Wanted(assets=CALM), USER, Stop())
    return report


def by_day(place: Market, since: int = 0) -> list[Request]:
    """The questions for candles of days of BNB and BTC, from the `since`-th question on. (Of hours
    of USDT this market knows the last two days alone, so its closes of days are asked for again.)
    """
    asked = place.server.requests[since:]
    days = [r for r in asked if r.query.get("interval") in ("1d", "1440")]
    return [r for r in days if r.query.get("pair") != "USDTUSD"]


def days_of(book: Book, base: str, source: str) -> list[date]:
    """The days whose volume is stored, in order."""
    with book.database.look() as reader:
        stored = list(volume_store.of_base(reader, base, date(2000, 1, 1), date(9000, 1, 1)))
    return [each.date for each in stored if each.source == source]


def last_days(place: Market, count: int) -> list[date]:
    """The last days that are over, in order."""
    return [place.now.date() - timedelta(days=n) for n in range(count, 0, -1)]


def prices_of(book: Book) -> list[Observation]:
    return [o for o, _batch in list_prices(book)]


def changed(place: Market, change: Callable[[dict[str, str], list[Any]], list[Any]]) -> None:
    """Let Binance answer of days otherwise: `change` makes its rows anew, of a question."""
    proper = place.server.routes[KLINES]

    def route(request: Request) -> Reply:
        reply = proper(request)
        if request.query.get("interval") != "1d" or reply.status != 200:
            return reply
        return Reply.of(change(request.query, json.loads(reply.body)))

    place.server.routes[KLINES] = route


def opens(day: date) -> int:
    """When the candle of a day opens, as Binance says it."""
    return instant_of(datetime(day.year, day.month, day.day, tzinfo=UTC)) // 1_000


# -- day by day ------------------------------------------------------------------------------------


def test_the_first_fetch_brings_prices_and_the_volumes_of_the_last_days(
    place: Market, held: Book
) -> None:
    before = held.head().sequence
    report = fetched(held)
    assert {o.state for o in report.outcomes if o.source != "CoinGecko"} == {State.UPDATED}
    assert held.head().sequence == before + 1, "one batch, one record"
    yesterday = place.now.date() - timedelta(days=1)
    for asset in CALM:
        stored = days_of(held, asset, "Binance")
        assert stored[-RECENT_DAYS:] == last_days(place, RECENT_DAYS)
        gap = place.now.date() - timedelta(days=RECENT_DAYS + 1)
        assert gap not in stored, "older ones only where the closes of days are wanted"
        assert days_of(held, asset, "Kraken")[-RECENT_DAYS:] == last_days(place, RECENT_DAYS)
    with held.database.look() as reader:
        found = average_volumes(reader, CALM, yesterday)
    for asset in CALM:
        average = found[asset]
        assert (average.days, average.last) == (30, yesterday)
        assert average.sources == ("Binance", "Kraken")
        assert average.per_day == BINANCE + KRAKEN
    assert report.volumes == sum(
        len(days_of(held, asset, source))
        for asset in (*CALM, "USDT")
        for source in ("Binance", "Kraken")
    )
    assert trust.verify(held.path).ok


def test_kraken_is_asked_once_where_its_closes_and_its_volumes_follow_one_another(
    place: Market, held: Book
) -> None:
    """It gives closes of hours for thirty days: the closes of days before them and the volumes of
    the days after them are one question."""
    fetched(held, Wanted(assets=("BNB",), sources=("Kraken",)))
    pairs = [r.query["pair"] for r in by_day(place) if r.path == OHLC]
    assert sorted(pairs) == ["BNBUSD"]


def test_an_hour_later_only_the_hour_is_asked_for(place: Market, held: Book) -> None:
    fetched(held)
    for _hour in range(3):
        later(place, hours=1)
        before = len(place.server.requests)
        report = fetched(held)
        asked = place.server.requests[before:]
        assert by_day(place, before) == []
        spot = [r for r in asked if r.path in (KLINES, OHLC)]
        assert len(spot) == 5, "BNB and BTC of two sources, USDT of Kraken: as ever"
        assert (report.added > 0, report.volumes) == (True, 0)
    before = len(place.server.requests)
    fetched(held)
    assert len(place.server.requests) == before


def test_a_day_later_one_day_is_asked_for_and_only_once(place: Market, held: Book) -> None:
    fetched(held)
    for _day in range(2):
        later(place, days=1)
        before = len(place.server.requests)
        report = fetched(held)
        asked = by_day(place, before)
        assert len(asked) == 4, "of each pair and source"
        yesterday = place.now.date() - timedelta(days=1)
        for request in asked:
            if request.path == KLINES:
                span = request.query["startTime"], request.query["endTime"]
                assert span == (str(opens(yesterday)),) * 2
        assert sum(o.volumes for o in report.outcomes if o.asset in CALM) == 4
        assert days_of(held, "BNB", "Binance")[-RECENT_DAYS:] == last_days(place, RECENT_DAYS)
        later(place, hours=1)
        before = len(place.server.requests)
        assert fetched(held).volumes == 0
        assert by_day(place, before) == []
    with held.database.look() as reader:
        found = average_volumes(reader, CALM, place.now.date() - timedelta(days=1))
    assert [found[asset].days for asset in CALM] == [30, 30]
    assert trust.verify(held.path).ok


def test_days_that_were_missed_are_one_question(place: Market, held: Book) -> None:
    fetched(held)
    later(place, days=4)
    before = len(place.server.requests)
    assert fetched(held, Wanted(assets=("BNB",), sources=("Binance",))).volumes == 4
    assert len(by_day(place, before)) == 1


def test_a_book_from_before_volumes_were_kept_gets_those_of_its_last_days(
    place: Market, held: Book, tmp_path: Path
) -> None:
    fetched(held)
    older = a_book(place, tmp_path / "older.alem")
    known = frozenset({*CALM, "USD", "USDT"})
    bare = tuple(Observation(*o) for o in prices_of(held))
    keep.keep(older, Batch(bare, ()), known, USER)
    assert days_of(older, "BNB", "Binance") == []
    report = fetched(older)
    assert (report.added, {o.state for o in report.outcomes}) == (0, {State.UNCHANGED})
    for source in ("Binance", "Kraken"):
        assert days_of(older, "BNB", source) == last_days(place, RECENT_DAYS)
    assert prices_of(older) == list(bare), "no price came twice"
    assert trust.verify(older.path).ok
    older.close()


# -- what there is not -----------------------------------------------------------------------------


@pytest.mark.parametrize("lacks", ["candle", "volume"])
def test_a_day_of_which_a_source_says_nothing_is_asked_for_once(
    place: Market, held: Book, lacks: str
) -> None:
    day = place.now.date() - timedelta(days=4)

    def without(_query: dict[str, str], rows: list[Any]) -> list[Any]:
        if lacks == "candle":
            return [row for row in rows if row[0] != opens(day)]
        return [[*row[:5], "n/a", *row[6:]] if row[0] == opens(day) else row for row in rows]

    changed(place, without)
    fetched(held)
    missing = [each for each in last_days(place, RECENT_DAYS) if each != day]
    assert days_of(held, "BNB", "Binance")[-len(missing) :] == missing
    for hour in range(2):
        later(place, hours=hour)
        before = len(place.server.requests)
        fetched(held)
        assert by_day(place, before) == [], "it was found to lack that day"
    later(place, days=1)
    before = len(place.server.requests)
    fetched(held)
    assert len(by_day(place, before)) == 4
    assert {r.query["startTime"] for r in by_day(place, before) if r.path == KLINES} == {
        str(opens(place.now.date() - timedelta(days=1)))
    }


def test_a_listing_of_late_is_asked_for_its_days_alone(place: Market, held: Book) -> None:
    listed = place.now.date() - timedelta(days=9)
    changed(place, lambda _query, rows: [row for row in rows if row[0] >= opens(listed)])
    fetched(held)
    assert days_of(held, "BNB", "Binance") == last_days(place, 9)
    before = len(place.server.requests)
    fetched(held)
    assert len(place.server.requests) == before


def test_a_day_that_its_source_has_not_closed_yet_is_asked_for_again(
    place: Market, held: Book
) -> None:
    """Kraken's last candle is under way until a trade begins the next one."""
    fetched(held)
    midnight = (place.now + timedelta(days=1)).replace(hour=0, minute=0, second=0)
    move(place, midnight + timedelta(seconds=40))
    place.kraken.now = midnight - timedelta(seconds=1)
    yesterday = place.now.date() - timedelta(days=1)
    fetched(held)
    assert days_of(held, "BNB", "Binance")[-1] == yesterday
    assert days_of(held, "BNB", "Kraken")[-1] == yesterday - timedelta(days=1)
    later(place, hours=1)
    before = len(place.server.requests)
    fetched(held)
    assert {r.path for r in by_day(place, before)} == {OHLC}, "and of nobody else"
    assert days_of(held, "BNB", "Kraken")[-1] == yesterday


def test_a_lost_memory_costs_questions_and_no_records(place: Market, held: Book) -> None:
    fetched(held)
    head = held.head()
    (memory.folder_of(held.info.book_id) / "settled.json").unlink()
    fetched(held)
    assert held.head() == head


# -- never at the cost of a price ------------------------------------------------------------------


def test_candles_of_days_change_no_price_of_an_hour(place: Market, held: Book) -> None:
    """Their closes are another's here: what is stored is what the hours say, once."""
    changed(place, lambda _query, rows: [[*row[:4], "1.5", *row[5:]] for row in rows])
    report = fetched(held, Wanted(assets=CALM, sources=("Binance",)))
    later(place, days=1)
    again = fetched(held, Wanted(assets=CALM, sources=("Binance",)))
    assert again.volumes == len(CALM)
    assert sum(o.restated for o in (*report.outcomes, *again.outcomes)) == 0
    hours_from = instant_of(place.now) - 50 * DAY
    stored = [o for o in prices_of(held) if o.time >= hours_from]
    assert stored
    assert all(o.price == price(o.base, o.time) for o in stored)
    assert len({(o.base, o.time) for o in stored}) == len(stored)


def test_volumes_that_fail_are_told_and_no_price_is_lacking(place: Market, held: Book) -> None:
    proper = place.server.routes[KLINES]

    def route(request: Request) -> Reply:
        recent = int(request.query["startTime"]) > opens(place.now.date() - timedelta(days=40))
        if request.query["interval"] == "1d" and recent:
            return Reply.of({"code": -1100, "msg": "Illegal characters"}, 400)
        return proper(request)

    place.server.routes[KLINES] = route
    report = fetched(held)
    for asset in CALM:
        outcome = next(o for o in report.outcomes if (o.asset, o.source) == (asset, "Binance"))
        assert outcome.state is State.UPDATED
        assert isinstance(outcome.problem, fetch_errors.BadAnswer)
    asked = {(o.asset, o.source) for o in report.outcomes}
    assert ("BNB", "CoinGecko") not in asked, "nobody stands in: two sources gave prices"
    assert (report.failed, report.lacking) == ((), ())
    hours = [o for o in prices_of(held) if o.source == "Binance" and o.base == "BNB"]
    assert max(o.time for o in hours) == instant_of(place.now) // HOUR * HOUR
    assert days_of(held, "BNB", "Kraken")[-RECENT_DAYS:] == last_days(place, RECENT_DAYS)
    place.server.routes[KLINES] = proper
    later(place, hours=1)
    fetched(held)
    assert days_of(held, "BNB", "Binance")[-RECENT_DAYS:] == last_days(place, RECENT_DAYS)


def test_a_source_without_volumes_is_asked_for_prices_as_ever(place: Market, held: Book) -> None:
    wanted = Wanted(assets=("BNB",), sources=("CoinGecko",))
    fetched(held, wanted)
    before = len(place.server.requests)
    later(place, days=1)
    assert fetched(held, wanted).volumes == 0
    assert len(place.server.requests) - before == 1


# -- a span that somebody names --------------------------------------------------------------------


def test_a_span_brings_the_volumes_of_its_days_and_of_no_others(place: Market, held: Book) -> None:
    """Of all of them, also where it lies far back: its closes are wanted, so its volumes are."""
    today = place.now.date()
    first, last = today - timedelta(days=48), today - timedelta(days=40)
    wanted = Wanted(("BNB",), first, last, ("Binance",))
    fetched(held, wanted)
    start, end = held.calendar.start_of(first), held.calendar.valuation_point(last)
    stored = days_of(held, "BNB", "Binance")
    closes = [Instant(opens(day) * 1_000 + DAY) for day in stored]
    assert closes == list(range(-(-start // DAY) * DAY, end + 1, DAY))
    assert len(closes) == 9
    before = len(place.server.requests)
    fetched(held, wanted)
    assert len(place.server.requests) == before


def test_an_end_without_a_beginning_brings_the_last_days_before_it(
    place: Market, held: Book
) -> None:
    place.say({"hourly_days": 60})
    last = place.now.date() - timedelta(days=10)
    fetched(held, Wanted(("BNB",), None, last, ("Binance",)))
    over = [last - timedelta(days=n) for n in range(RECENT_DAYS, 0, -1)]
    assert days_of(held, "BNB", "Binance") == over, "the day of the end ends after it, by UTC"


def test_where_no_prices_are_wanted_no_volumes_are(place: Market, held: Book) -> None:
    fetched(held, Wanted(("BNB",), None, place.now.date() - timedelta(days=800), ("Binance",)))
    assert place.server.requests == []


# -- the questions ---------------------------------------------------------------------------------

SERIES = Series("Binance", "BNB", "USDT", "BNBUSDT", Interval.DAY)


def spans() -> st.SearchStrategy[list[Span]]:
    """As those of missing closes: in order, with a close between."""

    def made(lengths: list[tuple[int, int]]) -> list[Span]:
        found, at = [], 0
        for gap, length in lengths:
            at += gap + 2
            found.append(Span(Instant(at * DAY), Instant((at + length) * DAY)))
            at += length
        return found

    return st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=5).map(made)


def numbers(listed: list[Span] | tuple[Span, ...]) -> list[int]:
    return [n for span in listed for n in range(span.start // DAY, span.end // DAY + 1)]


@given(prices=spans(), volumes=st.none() | st.tuples(st.integers(0, 60), st.integers(0, 40)))
def test_questions_hold_every_close_once_and_say_which_are_wanted(
    prices: list[Span], volumes: tuple[int, int] | None
) -> None:
    span = None
    if volumes is not None:
        first, length = volumes
        span = Span(Instant(first * DAY), Instant((first + length) * DAY))
    found = list(asks(SERIES, prices, span))
    asked = numbers([ask.span for ask in found])
    assert asked == sorted({*numbers(prices), *(numbers([span]) if span else ())})
    wanted = [
        n for ask in found for n in numbers((ask.span,) if ask.closes is None else ask.closes)
    ]
    assert wanted == numbers(prices)
    assert sum(ask.volumes_only for ask in found) <= 1
    assert len(found) <= len(prices) + 1


def test_the_days_that_are_over() -> None:
    """35 of them at any time of a day, from the first instant of it to its last."""
    for now in (100 * DAY, 100 * DAY + 1, 101 * DAY - 1):
        assert closes_of(Span(Instant(0), Instant(now)), whole=False) == Span(
            Instant(66 * DAY), Instant(100 * DAY)
        )
    long = Span(Instant(3 * DAY + 1), Instant(100 * DAY + 5))
    assert closes_of(long, whole=True) == Span(Instant(4 * DAY), Instant(100 * DAY))
    short = Span(Instant(90 * DAY), Instant(100 * DAY))
    assert closes_of(short, whole=False) == short, "no earlier than prices are wanted"
    assert closes_of(Span(Instant(DAY + 1), Instant(2 * DAY - 1)), whole=True) is None
    assert closes_of(Span(Instant(9 * DAY), Instant(2 * DAY)), whole=False) is None


def test_volumes_that_are_lacking_are_remembered_apart_from_closes(tmp_path: Path) -> None:
    pair, whole = Pair("BNB", "USDT", "Binance"), Span(Instant(DAY), Instant(4 * DAY))
    closes = [
        Observation(*pair[:2], Instant(n * DAY), Decimal(1), pair.source, None) for n in (1, 2, 3)
    ]
    said = DayClose.of(closes[1], date(1970, 1, 2), Decimal(5))
    settled = (
        Settled(pair, Interval.DAY, Span(Instant(DAY), Instant(2 * DAY))),
        Settled(pair, Interval.DAY, whole, of_volumes=True),
    )
    Memory(tmp_path / "settled.json").note(Batch((closes[0], said), settled, (closes[2],)))
    remembered = Memory(tmp_path / "settled.json")
    assert remembered.settled(pair, Interval.DAY) == ()
    assert remembered.settled(pair, Interval.DAY, of_volumes=True) == (
        Span(Instant(DAY), Instant(DAY)),
        Span(Instant(3 * DAY), Instant(4 * DAY)),
    )


def test_parts_within_a_span() -> None:
    parts = [Span(Instant(a), Instant(b)) for a, b in ((0, 2), (4, 6), (8, 9), (11, 12))]
    inside = within(Span(Instant(2), Instant(8)), parts)
    assert [tuple(part) for part in inside] == [(2, 2), (4, 6), (8, 8)]


def test_a_candle_of_the_future_or_of_no_asset_of_the_book_brings_no_volume(
    place: Market, held: Book
) -> None:
    now = Instant(instant_of(place.now) // DAY * DAY)

    def candle(base: str, time: int) -> Observation:
        close = Observation(base, "USD", Instant(time), Decimal(1), "Binance", None)
        return DayClose.of(close, calendar.utc(Instant(time - DAY)).date(), Decimal(5))

    listed = (candle("BNB", now), candle("BNB", now + 2 * DAY), candle("DOGE", now))
    kept, change = keep.keep(held, Batch((), (), listed), frozenset({"BNB", "USD"}), USER)
    assert [v.base for v in kept.volumes] == ["BNB"]
    assert (kept.added, kept.refused) == ((), listed[1:])
    assert change is not None
    assert prices_of(held) == []
