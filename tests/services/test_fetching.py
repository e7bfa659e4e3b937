"""Fetching as a whole: from the settings over the network into the journal, with every fault."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core import calendar, fetch_errors
from alem_desktop.core.calendar import HOUR, Instant, utc
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.money import plain
from alem_desktop.core.prices import Observation
from alem_desktop.core.volumes import DayClose
from alem_desktop.services import portfolio, trust
from alem_desktop.services.book import Book, NewBook, create_book, open_book
from alem_desktop.services.fetching import keep, log, memory, plan
from alem_desktop.services.fetching.command import fetch
from alem_desktop.services.fetching.memory import Memory, merged, missing_spans
from alem_desktop.services.fetching.outcomes import Batch, FetchReport, Pair, Settled, State
from alem_desktop.services.fetching.plan import Wanted, runs_of
from alem_desktop.services.price_settings import load
from alem_desktop.services.prices import list_prices
from alem_desktop.services.quote_sources.source import Interval, Span
from alem_desktop.services.recording import record
from alem_desktop.services.volumes import average_volumes
from alem_desktop.services.web.stop import Stop
from alem_desktop.storage import volume_store
from tests import price_server
from tests.dialects import Bad
from tests.dialects.binance import PATH as KLINES
from tests.dialects.kraken import PATH as OHLC
from tests.dialects.nbk import PATH as RATES
from tests.market import Market, market, price
from tests.samples import FUND, USER, draft

DAY = 24 * HOUR


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Market]:
    """A market that stands still: no hour ends between two looks at it."""
    with market(tmp_path, monkeypatch) as made:
        monkeypatch.setattr(calendar, "now", lambda: calendar.instant_of(made.now))
        yield made


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Book]:
    """A book that has held BNB and BTC for five days, and no prices."""
    book = create_book(tmp_path / "fund.alem", NewBook(fund=FUND), USER)
    day = (datetime.now(UTC) - timedelta(days=5)).strftime("%Y-%m-%dT10:00:00Z")
    record(
        book,
        [
            draft("C-1", day, "contribution", "Custody", "USD", quantity="1000000"),
            draft(
                "P-1", day, "purchase", "Custody", "BNB",
                quantity="10", price="700", currency="USD",
            ),
            draft(
                "P-2", day, "purchase", "Custody", "BTC",
                quantity="1", price="90000", currency="USD",
            ),
        ],
        USER,
    )  # fmt: skip
    yield book
    book.close()


def fetched(book: Book, wanted: Wanted | None = None) -> FetchReport:
    report, _changes = fetch(book, wanted or Wanted(), USER, Stop())
    return report


def states(report: FetchReport) -> dict[tuple[str, str], State]:
    return {(o.asset, o.source): o.state for o in report.outcomes}


def problems(report: FetchReport) -> dict[tuple[str, str], type]:
    return {(o.asset, o.source): type(o.problem) for o in report.outcomes if o.problem is not None}


# -- all well --------------------------------------------------------------------------------------


def test_a_fetch_brings_what_the_sources_have_and_the_book_verifies(
    place: Market, held: Book
) -> None:
    report = fetched(held)
    assert states(report) == {
        ("BNB", "Binance"): State.UPDATED,
        ("BNB", "Kraken"): State.UPDATED,
        ("BTC", "Binance"): State.UPDATED,
        ("BTC", "Kraken"): State.UPDATED,
        ("USDT", "Kraken"): State.UPDATED,
        ("USDT", "CoinGecko"): State.UPDATED,
        ("USD/KZT", "NBK"): State.UPDATED,
    }
    for o, _batch in list_prices(held):
        assert o.source == "NBK" or o.time <= calendar.now(), "no candle that is under way"
        if o.base in ("BNB", "BTC") and o.source in ("Binance", "Kraken"):
            assert o.price == price(o.base, o.time), utc(o.time)
    hours = [
        o.time for o, _ in list_prices(held, "BNB", "USDT") if o.time > calendar.now() - 2 * DAY
    ]
    assert len(hours) == 48, "every hour of two days once"
    answer = portfolio.holdings(held)
    bnb = next(p for p in answer.positions if p.asset.code == "BNB")
    assert bnb.price is not None
    assert bnb.price.path == "BNB/USD", "Kraken's direct close is as new as Binance's crossed one"
    assert answer.rate is not None
    assert answer.rate.price == Decimal("500.25")
    assert answer.totals.unpriced == ()
    assert trust.verify(held.path).ok


def test_only_what_is_missing_is_asked_for(place: Market, held: Book) -> None:
    fetched(held)
    before = len(place.server.requests)
    head = held.head()
    report = fetched(held)
    assert len(place.server.requests) == before, "nothing new can have come: nobody is asked"
    assert {o.state for o in report.outcomes} <= {State.UNCHANGED, State.UNASKED}
    assert held.head() == head, "and nothing is written"
    forgotten = memory.folder_of(held.info.book_id) / "settled.json"
    forgotten.unlink()
    fetched(held)
    again = [r for r in place.server.requests[before:] if r.path == KLINES]
    spans = [(int(r.query["startTime"]), int(r.query["endTime"])) for r in again]
    assert spans, "what was before the listing is asked for again"
    listing = instant(place.now) // 1000 - 31 * DAY // 1000
    assert all(end <= listing for _start, end in spans)
    assert held.head() == head


def instant(moment: datetime) -> Instant:
    return calendar.instant_of(moment)


def test_as_few_calls_as_the_limits_allow(
    held: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A year of hours is nine pages of a thousand; the days of the nine years before are four. The
    candles of the last days, for what was traded on them, are one more: a year lies between, whose
    closes come by the hour."""
    with market(tmp_path, monkeypatch, days=400, hourly_days=365) as place:
        place.say({"daily_years": 10, "sources_wanted": 1, "rates": False})
        report = fetched(held, Wanted(assets=("BNB",)))
        assert states(report)["BNB", "Binance"] is State.UPDATED
        hourly = [r for r in place.server.requests if r.query.get("interval") == "1h"]
        daily = [r for r in place.server.requests if r.query.get("interval") == "1d"]
        assert len(hourly) == 9
        begins = [int(r.query["startTime"]) for r in daily]
        recent = instant(place.now) // 1_000 - 36 * DAY // 1_000
        assert sum(begin < recent for begin in begins) <= 4
        assert sum(begin >= recent for begin in begins) == 1
        assert sum(1 for _ in list_prices(held, "BNB", "USDT")) >= 365 * 24
    assert trust.verify(held.path).ok


def test_a_fetch_of_many_closes_is_few_records(place: Market, held: Book) -> None:
    before = held.head().sequence
    fetched(held)
    assert held.head().sequence == before + 1, "one batch, one record"


def test_a_restated_value_is_kept_beside_the_first_and_told(place: Market, held: Book) -> None:
    fetched(held, Wanted(assets=("BNB",), sources=("Binance",)))
    stored = {o.time: o.price for o, _ in list_prices(held, "BNB", "USDT")}
    time = sorted(stored)[-5]
    changed = Observation("BNB", "USDT", time, Decimal("1.5"), "Binance", None)
    kept, change = keep.keep(held, Batch((changed,), ()), frozenset({"BNB", "USDT"}), USER)
    assert change is not None
    assert [(r.observation.time, r.before) for r in kept.restated] == [(time, stored[time])]
    both = [o.price for o, _ in list_prices(held, "BNB", "USDT") if o.time == time]
    assert both == [stored[time], Decimal("1.5")], "the first is kept, the later one counts"
    again, change = keep.keep(held, Batch((changed,), ()), frozenset({"BNB", "USDT"}), USER)
    assert (again.added, change) == ((), None)
    assert trust.verify(held.path).ok


def test_what_is_of_the_future_or_of_no_asset_of_the_book_is_refused_and_counted(
    held: Book,
) -> None:
    now = calendar.now()
    listed = (
        Observation("BNB", "USD", Instant(now - HOUR), Decimal(700), "Binance", None),
        Observation("BNB", "USD", Instant(now + HOUR), Decimal(701), "Binance", None),
        Observation("DOGE", "USD", Instant(now - HOUR), Decimal(1), "Binance", None),
    )
    kept, _change = keep.keep(held, Batch(listed, ()), frozenset({"BNB", "USD"}), USER)
    assert [o.price for o in kept.added] == [700]
    assert kept.refused == listed[1:]
    before = held.head()
    assert keep.keep(held, Batch(listed[1:], ()), frozenset({"BNB", "USD"}), USER)[1] is None
    assert held.head() == before


def test_what_was_traded_on_a_day_is_kept_beside_its_close(place: Market, held: Book) -> None:
    """Of the days before the hours begin, which come with their closes, and of the last days, which
    come without: the closes of these are of the hours."""
    fetched(held, Wanted(assets=("BNB",)))
    today = place.now.date()
    with held.database.look() as reader:
        listed = list(volume_store.of_base(reader, "BNB", today - timedelta(days=400), today))
        found = average_volumes(reader, ("BNB", "BTC"), today)
    days = {each.date for each in listed}
    closes = {o.time for o, _ in list_prices(held, "BNB") if o.time % DAY == 0}
    assert days == {utc(Instant(time - DAY)).date() for time in closes}, "no hour is taken for one"
    assert max(days) == today - timedelta(days=1), "the day that is not over has none yet"
    for source, quote, volume in (
        ("Binance", "USDT", "21.63272"),
        ("Kraken", "USD", "288.69255"),
    ):
        said = {(v.quote, plain(v.volume)) for v in listed if v.source == source}
        assert said == {(quote, volume)}
    assert found.keys() == {"BNB"}
    assert found["BNB"].sources == ("Binance", "Kraken")
    assert found["BNB"].per_day == Decimal("21.63272") + Decimal("288.69255")
    assert trust.verify(held.path).ok
    head = held.head()
    (memory.folder_of(held.info.book_id) / "settled.json").unlink()
    fetched(held, Wanted(assets=("BNB",)))
    assert held.head() == head, "what was fetched again is known"


def of_day(day: int, price: str, volume: str) -> Observation:
    close = Instant(calendar.instant_of(datetime(2024, 3, day, tzinfo=UTC)) + DAY)
    observation = Observation("BNB", "USDT", close, Decimal(price), "Binance", None)
    return DayClose.of(observation, date(2024, 3, day), Decimal(volume))


def test_a_restated_volume_of_a_known_price_is_kept_beside_the_first(held: Book) -> None:
    known = frozenset({"BNB", "USDT"})
    batch = Batch((of_day(4, "400", "7"), of_day(5, "410", "8")), ())
    kept, change = keep.keep(held, batch, known, USER)
    assert (len(kept.added), change is not None) == (2, True)
    assert keep.keep(held, batch, known, USER)[1] is None
    again = Batch((of_day(4, "400.00", "7.0"), of_day(5, "410", "8.5")), ())
    kept, change = keep.keep(held, again, known, USER)
    assert (kept.added, kept.restated, kept.refused) == ((), (), ()), "no price is news"
    assert change is not None
    assert change.assets == {"BNB"}
    with held.database.look() as reader:
        found = average_volumes(reader, ("BNB",), date(2024, 3, 5))["BNB"]
    assert found.per_day == Decimal("7.75"), "(7 + 8.5) / 2"
    assert keep.keep(held, again, known, USER)[1] is None
    assert trust.verify(held.path).ok


def test_the_volume_of_what_is_refused_is_not_taken(held: Book) -> None:
    head = held.head()
    kept, change = keep.keep(held, Batch((of_day(4, "400", "7"),), ()), frozenset({"BNB"}), USER)
    assert (len(kept.refused), change, held.head()) == (1, None, head)


def test_dates_and_sources_can_be_asked_for(place: Market, held: Book) -> None:
    today = place.now.date()
    first, last = today - timedelta(days=20), today - timedelta(days=10)
    fetched(held, Wanted(("BNB",), first, last, ("Binance",)))
    times = [o.time for o, _ in list_prices(held)]
    assert times
    start, end = held.calendar.start_of(first), held.calendar.valuation_point(last)
    assert all(start <= time <= end for time in times)
    assert {o.source for o, _ in list_prices(held)} == {"Binance"}
    assert {request.path for request in place.server.requests} == {KLINES}


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (Wanted(assets=("DOGE",)), "does not know DOGE"),
        (Wanted(sources=("Yahoo",)), "“Yahoo” is not a source"),
    ],
)
def test_what_cannot_be_asked_for_is_said(
    place: Market, held: Book, wanted: Wanted, told: str
) -> None:
    with pytest.raises(UsageProblem, match=told):
        fetched(held, wanted)
    assert place.server.requests == []


def test_an_asset_that_nobody_quotes_is_named_and_not_priced_at_nothing(
    place: Market, tmp_path: Path
) -> None:
    book = create_book(tmp_path / "k.alem", NewBook(fund=FUND), USER)
    day = (place.now - timedelta(days=5)).strftime("%Y-%m-%dT10:00:00Z")
    record(book, [draft("K-1", day, "contribution", "Wallet", "KZTE",
                        quantity="5", amount="1")], USER)  # fmt: skip
    report = fetched(book)
    outcome = next(o for o in report.outcomes if o.asset == "KZTE")
    assert outcome.state is State.UNASKED
    assert isinstance(outcome.problem, fetch_errors.NotConfigured)
    assert list(list_prices(book, "KZTE")) == []
    book.close()


# -- faults ----------------------------------------------------------------------------------------

FAULTS = {
    "cut": (price_server.CutConnection(), fetch_errors.CutOff),
    "shorter": (price_server.WrongLength(), fetch_errors.CutOff),
    "bomb": (price_server.GzipBomb(), fetch_errors.TooLarge),
    "page": (price_server.html_page(), fetch_errors.NotData),
    "too many": (price_server.too_many(), fetch_errors.TooMany),
    "too many, for long": (price_server.too_many("3600"), fetch_errors.TooMany),
    "banned": (price_server.banned("7200"), fetch_errors.Banned),
    "restricted": (price_server.restricted(), fetch_errors.Restricted),
    "firewall": (price_server.firewall(), fetch_errors.Forbidden),
    "broken": (price_server.server_error(502), fetch_errors.ServerFault),
    "portal": (price_server.captive_portal("http://10.0.0.1/login"), fetch_errors.Elsewhere),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_source_that_fails_is_named_and_the_next_ones_stand_in(
    place: Market, held: Book, name: str
) -> None:
    """Binance fails in each way there is: the outcome says how, two others give prices, and the
    book is whole."""
    fault, kind = FAULTS[name]
    place.server.fault(fault, path=KLINES, times=100)
    report = fetched(held, Wanted(assets=("BNB",)))
    assert problems(report)["BNB", "Binance"] is kind
    assert states(report)["BNB", "Kraken"] is State.UPDATED
    assert states(report)["BNB", "CoinGecko"] is State.UPDATED, "it is asked as one has failed"
    assert "Binance" not in {o.source for o, _ in list_prices(held)}
    assert trust.verify(held.path).ok
    told = [line for line in log.read(held.info.book_id) if line.source == "Binance"]
    assert type(told[0].problem) is kind, "and the log remembers, in words"
    assert str(told[0].problem) == str(
        next(o.problem for o in report.outcomes if o.source == "Binance")
    )


def test_a_parked_source_is_not_asked_again_by_a_new_start(place: Market, held: Book) -> None:
    place.server.fault(price_server.banned("7200"), path=KLINES)
    fetched(held, Wanted(assets=("BNB",)))
    before = place.asked(KLINES)
    report = fetched(held, Wanted(assets=("BTC",)))
    assert place.asked(KLINES) == before
    outcome = next(o for o in report.outcomes if (o.asset, o.source) == ("BTC", "Binance"))
    assert isinstance(outcome.problem, fetch_errors.Banned)
    assert outcome.next_try is not None
    assert outcome.next_try > calendar.now() + HOUR


HARMLESS = {Bad.DUPLICATE, Bad.OUT_OF_ORDER, Bad.MICROSECONDS, Bad.JUMP, Bad.OTHER_PAIR}
"""What does not keep a row from being read; a jump is for the move limit to
flag, and candles do not say of which pair they are."""


@pytest.mark.parametrize("bad", list(Bad))
def test_bad_rows_are_refused_and_counted_and_the_book_takes_the_others(
    place: Market, held: Book, bad: Bad
) -> None:
    place.binance.bad = bad
    report = fetched(held, Wanted(assets=("BNB",), sources=("Binance",)))
    for o, _batch in list_prices(held):
        assert o.price > 0
        assert o.time <= calendar.now()
    outcome = next(o for o in report.outcomes if (o.asset, o.source) == ("BNB", "Binance"))
    if bad in HARMLESS:
        assert (outcome.state, outcome.refused) == (State.UPDATED, 0)
    else:
        assert outcome.refused or isinstance(outcome.problem, fetch_errors.BadAnswer)
    assert trust.verify(held.path).ok


def test_an_empty_answer_is_no_price_and_no_failure(place: Market, held: Book) -> None:
    place.server.fault(price_server.empty_array(), path=KLINES, times=100)
    report = fetched(held, Wanted(assets=("BNB",), sources=("Binance",)))
    assert states(report)["BNB", "Binance"] is State.UNCHANGED
    assert list(list_prices(held, "BNB")) == []


def test_no_network_at_all_is_told_as_such(place: Market, held: Book) -> None:
    nowhere = "http://127.0.0.1:9"
    place.say({"hosts": {n: [nowhere] for n in ("Binance", "Kraken", "CoinGecko", "NBK")}})
    before = held.head()
    report = fetched(held)
    assert report.is_offline
    assert {o.state for o in report.outcomes} == {State.FAILED}
    assert {type(o.problem) for o in report.outcomes} == {fetch_errors.NoNetwork}
    assert held.head() == before


def test_a_source_that_is_down_costs_one_attempt_and_not_one_an_asset(
    place: Market, held: Book
) -> None:
    place.server.fault(price_server.server_error(503), path=KLINES, times=100)
    fetched(held)
    assert place.asked(KLINES) == 3, "three tries for BNB, none for BTC"


def test_a_clock_that_is_years_off_is_noticed_and_nothing_is_stored(
    place: Market, held: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = held.head(), calendar.now
    with monkeypatch.context() as patch:
        patch.setattr(calendar, "now", lambda: Instant(real() + 900 * DAY))
        report = fetched(held)
    assert {type(o.problem) for o in report.outcomes} == {fetch_errors.ClockAhead}
    assert len(place.server.requests) == 2, "when two sources say so, nobody is asked any more"
    assert "is 21600 h ahead of that of 127.0.0.1" in str(report.outcomes[0].problem)
    assert report.clock_off_s is not None
    assert report.clock_off_s > 899 * 86_400
    assert held.head() == before


def test_a_clock_that_is_minutes_off_is_told_and_no_reason_to_have_no_prices(
    place: Market, held: Book
) -> None:
    place.server.date = datetime.now(UTC) - timedelta(minutes=20)
    report = fetched(held)
    assert report.added
    assert report.clock_off_s is not None
    assert 1_100 < report.clock_off_s < 1_300


def test_one_source_whose_clock_is_wrong_is_left_out_and_the_others_are_asked(
    place: Market, held: Book
) -> None:
    place.server.fault(price_server.Instead(dated(place, 400)), path=KLINES)
    report = fetched(held, Wanted(assets=("BNB",)))
    assert problems(report)["BNB", "Binance"] is fetch_errors.ClockAhead
    assert states(report)["BNB", "Kraken"] is State.UPDATED
    assert "Binance" not in {o.source for o, _ in list_prices(held)}


def dated(place: Market, days: int) -> price_server.Reply:
    """An empty answer of a host whose clock is some days behind."""
    date = format_datetime(place.now - timedelta(days=days), usegmt=True)
    return price_server.Reply.of([], Date=date)


def test_a_stop_leaves_whole_batches_and_the_next_fetch_goes_on(
    place: Market, held: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = Stop()
    monkeypatch.setattr("alem_desktop.services.fetching.run.BATCH_ROWS", 20)
    place.server.fault(price_server.Silence(), path=OHLC)

    def stop_when_asked() -> None:
        place.server.wait_for(3)
        stop.set()

    helper = threading.Thread(target=stop_when_asked)
    helper.start()
    report, changes = fetch(held, Wanted(), USER, stop)
    helper.join()
    assert report.stopped
    assert changes, "what was handed over stands"
    assert trust.verify(held.path).ok
    stored = {(o.base, o.time, o.source) for o, _ in list_prices(held)}
    assert stored
    report = fetched(held)
    assert not report.stopped
    after = [(o.base, o.time, o.source) for o, _ in list_prices(held)]
    assert len(after) == len(set(after)), "nothing came twice"
    assert stored < set(after)


def test_a_book_that_was_restored_gets_what_it_lost(
    place: Market, held: Book, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.alem"
    trust.backup(held, copy)
    fetched(held)
    stored = {(o, o.source) for o, _ in list_prices(held)}
    with closing(open_book(copy)) as restored:
        fetched(restored)
        assert {(o, o.source) for o, _ in list_prices(restored)} == stored


def test_a_currency_that_comes_later_gets_its_rates_too(place: Market, held: Book) -> None:
    fetched(held)
    day = (place.now - timedelta(days=4)).strftime("%Y-%m-%dT10:00:00Z")
    record(held, [draft("E-1", day, "contribution", "Bank", "EUR", quantity="5", amount="6")], USER)
    fetched(held)
    rated = {o.effective for o, _ in list_prices(held, "EUR", "KZT")}
    first = held.calendar.date_of(calendar.now()) - timedelta(days=30)
    assert {first, held.calendar.date_of(calendar.now())} <= rated


def test_a_source_with_few_hours_is_asked_for_days_before_them(
    held: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with market(tmp_path, monkeypatch, days=400, hourly_days=365) as place:
        place.say({"daily_years": 2, "rates": False})
        fetched(held, Wanted(assets=("BNB",), sources=("Kraken",)))
        days = {held.calendar.date_of(o.time) for o, _ in list_prices(held, "BNB", "USD")}
        today = held.calendar.date_of(calendar.now())
        assert {today - timedelta(days=n) for n in range(1, 380)} <= days


def test_files_that_disagree_are_taken_once_and_not_at_every_fetch(
    place: Market, held: Book, tmp_path: Path
) -> None:
    folder = tmp_path / "prices"
    folder.mkdir()
    for name, value in (("a", "700"), ("b-corrected", "701")):
        path = folder / f"{name}.csv"
        path.write_text(f"time,base,quote,price,source\n2026-01-05,BNB,USD,{value},Desk\n")
        os.utime(path, (1, 1))
    place.say({"folder": str(folder)})
    asked = Wanted(sources=("Folder",))
    assert fetched(held, asked).added == 2
    head = held.head()
    assert fetched(held, asked).added == 0
    assert held.head() == head
    assert [o.price for o, _ in list_prices(held, "BNB", "USD")] == [700, 701]


def test_one_missing_rate_is_one_question(place: Market, held: Book) -> None:
    fetched(held, Wanted(assets=("usd/kzt",)))
    assert len(place.nbk.days) == len(set(place.nbk.days)), "no date is asked for twice"
    first = held.calendar.date_of(calendar.now()) - timedelta(days=30)
    assert min(place.nbk.days) == first


# -- what is missing -------------------------------------------------------------------------------


@given(
    have=st.sets(st.integers(0, 60)),
    settled=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=4),
    first=st.integers(0, 30),
    length=st.integers(0, 40),
)
def test_missing_spans_hold_every_close_that_is_not_there_and_no_other(
    have: set[int], settled: list[tuple[int, int]], first: int, length: int
) -> None:
    span = Span(Instant(first * HOUR), Instant((first + length) * HOUR))
    done = [Span(Instant(a * HOUR), Instant((a + n) * HOUR)) for a, n in settled]
    off = [Instant(max(n * HOUR + 9, 0)) for n in have]
    found = list(missing_spans(span, HOUR, off, done, near=10))
    assert list(missing_spans(span, HOUR, off, done, near=8)) == list(
        missing_spans(span, HOUR, (), done)
    ), "what stands too far from the clock is no close"
    asked = {n for s in found for n in range(s.start // HOUR, s.end // HOUR + 1)}
    there = have | {n for a, length_ in settled for n in range(a, a + length_ + 1)}
    assert asked == set(range(first, first + length + 1)) - there
    assert all(a.end + HOUR < b.start for a, b in pairwise(found)), "as few"


@given(spans=st.lists(st.tuples(st.integers(0, 99), st.integers(0, 9)), max_size=12))
def test_merged_spans_hold_the_same_closes(spans: list[tuple[int, int]]) -> None:
    listed = [Span(Instant(a), Instant(a + n)) for a, n in spans]
    found = merged(listed, 1)
    assert {n for s in found for n in range(s.start, s.end + 1)} == {
        n for s in listed for n in range(s.start, s.end + 1)
    }
    assert all(a.end + 1 < b.start for a, b in pairwise(found))


def test_runs_of_dates() -> None:
    days = [datetime(2026, 1, n, tzinfo=UTC).date() for n in (1, 2, 3, 7, 9, 10)]
    assert [(a.day, b.day) for a, b in runs_of(days)] == [(1, 3), (7, 7), (9, 10)]
    assert list(runs_of([])) == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": [[1]]}', '{"a": [["x", 2]]}', "\x00"])
def test_a_memory_that_cannot_be_read_is_an_empty_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settled.json"
    path.write_text(text)
    pair = Pair("BNB", "USDT", "Binance")
    remembered = Memory(path)
    assert remembered.settled(pair, Interval.DAY) == ()
    settled = Settled(pair, Interval.DAY, Span(Instant(0), Instant(5 * DAY)))
    there = Observation(*pair[:2], Instant(2 * DAY), Decimal(1), pair.source, None)
    remembered.note(Batch((there,), (settled,)))
    assert Memory(path).settled(pair, Interval.DAY) == (
        Span(Instant(0), Instant(DAY)),
        Span(Instant(3 * DAY), Instant(5 * DAY)),
    ), "what was lacking, and not what came"


def test_the_log_reads_what_it_can_and_forgets_the_oldest(
    place: Market, held: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched(held)
    path = memory.folder_of(held.info.book_id) / log.FILE
    lines = log.read(held.info.book_id)
    assert {line.source for line in lines} == {"Binance", "Kraken", "CoinGecko", "NBK"}
    with path.open("a") as file:
        file.write('{"time": 1}\nnot json\n')
    assert log.read(held.info.book_id) == lines
    monkeypatch.setattr(log, "MOST_LINES", 5)
    fetched(held)
    assert len(path.read_text().splitlines()) == 5


def test_rates_are_wanted_from_the_first_entry_to_tomorrow(place: Market, held: Book) -> None:
    wanted = plan.plan(held, load(), Wanted(), memory.memory_of("x"))
    errand = next(e for e in wanted.errands if e.asset == "USD/KZT")
    ((_source, _series, asks),) = errand.sources
    days = {held.calendar.date_of(Instant(ask.span.end - 1)) for ask in asks}
    assert max(days) == held.calendar.date_of(calendar.now()) + timedelta(days=1)
    fetched(held, Wanted(assets=("USD",)))
    assert {request.path for request in place.server.requests} == {RATES}
