"""How fetching stands, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from alem_desktop.core.calendar import Instant
from alem_desktop.core.fetch_errors import (
    Elsewhere,
    NoAnswer,
    NoNetwork,
    NotData,
    ServerFault,
    SourceProblem,
    UnknownPair,
)
from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.price_job import FetchState
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.book import Book
from alem_desktop.services.fetching.outcomes import FetchReport, Outcome, State
from alem_desktop.services.fetching.run import Progress
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.fetching.outage import outage_of, stale_among
from alem_desktop.ui.fetching.words import connection_of, done_text, freshness, progress_text
from alem_desktop.ui.settings import Settings
from alem_desktop.ui.widgets.status_line import Connection
from tests.samples import USER, at

MINUTE = 60_000_000
NO_NETWORK = NoNetwork(host="api.binance.com")
FAULT = ServerFault(host="api.kraken.com", status=503)


@pytest.fixture
def context(qapp: QObject, book: Book, tmp_path: object) -> BookContext:
    """The small book in English; nothing of it runs in the background."""
    return BookContext(book, JobRunner(), Formats("en"), Settings(), USER)


def outcome(asset: str, source: str, problem: SourceProblem | None = None, new: int = 0) -> Outcome:
    state = State.UPDATED if new else State.UNCHANGED if problem is None else State.FAILED
    return Outcome(asset, source, frozenset(), state, new, problem=problem)


def report(*outcomes: Outcome, ended: str = "2026-11-20T13:42:16Z") -> FetchReport:
    return FetchReport(at(ended), at(ended), outcomes)


GOOD = report(outcome("BNB", "Binance", new=5))
OFFLINE = report(outcome("BNB", "Binance", NO_NETWORK), outcome("BTC", "Kraken", NO_NETWORK))
PARTLY = report(outcome("BNB", "Binance", new=1), outcome("BTC", "Kraken", FAULT))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (FetchState(), None),
        (FetchState(is_on=True), None),
        (FetchState(answered=True, last=GOOD), None),
        (FetchState(is_on=True, answered=True, last=GOOD), Connection.ONLINE),
        (FetchState(is_on=True, answered=False, is_offline=True, last=OFFLINE), Connection.OFFLINE),
        (FetchState(is_on=True, answered=True, last=PARTLY), Connection.ONLINE),
        (
            FetchState(is_on=True, answered=True, last=PARTLY, lacks_all=True),
            Connection.PRICES_UNAVAILABLE,
        ),
        (FetchState(is_on=True, answered=False, last=PARTLY), Connection.PRICES_UNAVAILABLE),
    ],
)
def test_the_dot(state: FetchState, said: Connection | None) -> None:
    assert connection_of(state) is said


def test_freshness(context: BookContext, monkeypatch: pytest.MonkeyPatch) -> None:
    now = at("2026-11-20T13:42:04Z")
    monkeypatch.setattr(context, "today", lambda: context.book.calendar.date_of(now))
    state = FetchState(
        is_on=True,
        last=GOOD,
        came_at=at("2026-11-20T13:00:04Z"),
        next_at=at("2026-11-20T14:02:00Z"),
    )
    space = "\N{NO-BREAK SPACE}"
    assert freshness(state, context, now) == (
        f"Last prices 18:00:04, 42{space}min ago. Next at 19:02"
    )
    assert freshness(replace(state, last=PARTLY), context, now).endswith("Next try 19:02")
    assert freshness(replace(state, came_at=now), context, now).startswith("Last prices 18:42:04. ")
    tomorrow = replace(state, next_at=at("2026-11-20T19:02:00Z"))
    assert freshness(tomorrow, context, now).endswith("Next at 21 Nov 2026, 00:02")
    assert freshness(replace(state, is_on=False), context, now) == ""
    assert freshness(FetchState(is_on=True), context, now) == ""


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (None, "Fetching prices"),
        (Progress(0, 0, "BNB", "Binance"), "Fetching prices"),
        (Progress(12, 91, "BNB", "Binance"), "Prices: 12 of 91 answers, BNB, Binance"),
        (Progress(1_200, 9_100, "", ""), "Prices: 1,200 of 9,100 answers"),
    ],
)
def test_progress(context: BookContext, progress: Progress | None, said: str) -> None:
    assert progress_text(progress, context) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (report(outcome("BNB", "Binance", new=1_234)), "Prices fetched: 1,234 new"),
        (report(outcome("BNB", "Binance")), "Prices fetched: nothing is new"),
        (PARTLY, "Prices fetched: 1 new. No answer to use from Kraken"),
        (replace(PARTLY, stopped=True), "Stopped. Kept: 1 new price"),
        (replace(OFFLINE, stopped=True), "Stopped. Nothing new had come"),
    ],
)
def test_what_was_done(context: BookContext, found: FetchReport, said: str) -> None:
    assert done_text(found, context) == said


def test_an_outage_says_who_what_and_when(
    context: BookContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = at("2026-11-20T13:42:16Z")
    monkeypatch.setattr(context, "today", lambda: context.book.calendar.date_of(now))
    state = FetchState(
        is_on=True, came_at=at("2026-11-20T13:00:04Z"), next_at=Instant(now + 4 * MINUTE)
    )
    space = "\N{NO-BREAK SPACE}"
    offline = outage_of(state, OFFLINE, context, now)
    assert offline.text == (
        "No price source can be reached. Values use stored prices; the last came 18:00:04, "
        f"42{space}min ago."
    )
    assert offline.hint == "Next try 18:46:16"
    assert offline.details[2:] == (
        ("Tried", "18:42:16: Binance, Kraken. This computer seems to have no network."),
    )
    partly = outage_of(state, PARTLY, context, now)
    assert partly.text.startswith("Nobody gave prices of BTC.")
    assert partly.details[1][1].startswith("New prices for BTC.")
    assert [line for _term, line in partly.details[2:]] == [
        f"18:42:16: Kraken: {FAULT}",
        "Answered: Binance.",
    ]
    unknown = UnknownPair(source="Kraken", symbol="BTCX", asset="BTC")
    both = report(outcome("BTC", "Binance", FAULT), outcome("BTC", "Kraken", unknown))
    assert outage_of(FetchState(), both, context, now).text == (
        "None of Binance, Kraken gave prices. Values use the prices that are stored."
    )
    assert outage_of(FetchState(), both, context, now).hint == ""
    alone = report(outcome("BTC", "Binance", FAULT))
    assert outage_of(state, alone, context, now).text.startswith("Binance gave no prices.")


UNKNOWN = UnknownPair(source="Kraken", symbol="ETHUSD", asset="ETH")
PAGE = NotData(host="api.binance.com", found="<!DOCTYPE html><html><head>")
LOGIN = Elsewhere(host="api.kraken.com", location="http://login.hotel.example/?a=<b>")


def told(context: BookContext, found: FetchReport) -> list[str]:
    """What the bar says was tried, without the time that the first line begins with."""
    outage = outage_of(FetchState(is_on=True), found, context, found.ended)
    first, *others = [line for _term, line in outage.details[2:]]
    _before, _time, rest = first.partition("18:42:16: ")
    return [rest, *others]


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        pytest.param(
            [outcome("BNB", "Binance", PAGE), outcome("BNB", "Kraken", LOGIN)],
            [
                "Binance, Kraken: a page came, and no prices. The network may want somebody to "
                "sign in first: open a browser."
            ],
            id="one sentence for a network that wants a sign-in",
        ),
        pytest.param(
            [
                outcome("BNB", "Binance", NO_NETWORK),
                outcome("BNB", "Kraken", NoAnswer(host="api.kraken.com", seconds=10)),
                outcome("BNB", "CoinGecko", NO_NETWORK),
                outcome("USD/KZT", "NBK"),
            ],
            [
                "Binance, CoinGecko: cannot be reached.",
                "Kraken: no answer in time.",
                "Answered: NBK.",
            ],
            id="sources with one cause stand together",
        ),
        pytest.param(
            [
                outcome("BTC", "Binance", FAULT),
                outcome("BNB", "Binance"),
                outcome("ETH", "Kraken", UNKNOWN),
                outcome("BNB", "Kraken"),
            ],
            [f"Binance: {FAULT}", "Answered: Binance, Kraken."],
            id="who answered for anything, and no pair that is not known",
        ),
        pytest.param(
            [
                outcome("BTC", name, ServerFault(host=name, status=500 + place))
                for place, name in enumerate(("A", "B", "C", "D", "E"))
            ],
            [
                *(
                    f"{name}: {ServerFault(host=name, status=500 + place)}"
                    for place, name in enumerate(("A", "B", "C"))
                ),
                "2 more causes stand in the log of the fetches.",
            ],
            id="not all of many",
        ),
    ],
)
def test_a_cause_is_told_once(
    context: BookContext, outcomes: list[Outcome], said: list[str]
) -> None:
    assert told(context, report(*outcomes)) == said


def test_a_pair_that_nobody_knows_is_no_outage(context: BookContext) -> None:
    found = report(outcome("BNB", "Binance", new=2), outcome("ETH", "Kraken", UNKNOWN))
    assert done_text(found, context) == ("Prices fetched: 2 new. No source knows the pair of ETH")
    now = found.ended
    state = FetchState(is_on=True, answered=True, last=found, next_at=Instant(now + 4 * MINUTE))
    assert connection_of(state) is Connection.ONLINE
    assert "Next at" in freshness(state, context, now)


def test_stale_is_what_is_held_and_old(book: Book) -> None:
    """Prices of the small book end in March 2024."""
    assert stale_among(book, {"BNB", "BTC", "SOL"}) == ("BNB", "BTC")
    assert stale_among(book, {"BTC"}) == ("BTC",)
    assert stale_among(book, set()) == ()
