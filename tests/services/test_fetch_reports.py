"""What came of a fetch, added up, told and logged; who may fetch at all, and with whose key."""

from __future__ import annotations

import json
import pickle
import re
import threading
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import keyring
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core import fetch_errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import RoleLacks
from alem_desktop.core.fetch_errors import NotConfigured, ServerFault, SourceProblem
from alem_desktop.core.prices import Observation
from alem_desktop.core.volumes import DayVolume
from alem_desktop.services.book import Book
from alem_desktop.services.fetching import command, log, plan, sources
from alem_desktop.services.fetching.memory import folder_of, memory_of
from alem_desktop.services.fetching.outcomes import (
    FetchReport,
    Kept,
    Outcome,
    Pair,
    Restated,
    State,
    Tally,
)
from alem_desktop.services.fetching.plan import Errand, FetchPlan, Wanted
from alem_desktop.services.price_settings import PriceSettings
from alem_desktop.services.quote_sources.source import Ask, Span
from alem_desktop.services.web.limit_file import Kind
from alem_desktop.services.web.limits import Limits
from alem_desktop.services.web.stop import Stop
from tests.fetching import let_fetch, serve_binance
from tests.price_server import PriceServer, restricted
from tests.samples import USER
from tests.services.test_source_keys import InMemory
from tests.ui.staffed import ADMIN, add_people

FAULT = ServerFault(host="https://api.binance.com", status=503)


@pytest.fixture
def server() -> Iterator[PriceServer]:
    with PriceServer() as made:
        yield made


def outcome(asset: str, source: str, state: State) -> Outcome:
    problem = FAULT if state is State.FAILED else None
    return Outcome(asset, source, frozenset(), state, problem=problem)


def report(*outcomes: Outcome) -> FetchReport:
    return FetchReport(Instant(0), Instant(1), outcomes)


def test_lacking_is_what_every_source_failed_for() -> None:
    unasked = Outcome("KZTE", "", frozenset(), State.UNASKED, problem=NotConfigured(asset="KZTE"))
    found = report(
        outcome("BNB", "Binance", State.FAILED),
        outcome("BNB", "Kraken", State.UNCHANGED),
        outcome("BTC", "Binance", State.FAILED),
        outcome("BTC", "Kraken", State.FAILED),
        outcome("ETH", "Binance", State.UPDATED),
        outcome("USD/KZT", "NBK", State.FAILED),
        unasked,
    )
    assert found.lacking == ("BTC", "USD/KZT")
    assert report(unasked).lacking == ()


def test_batches_add_up_pair_by_pair() -> None:
    def of(source: str, time: int, price: str = "600") -> Observation:
        return Observation("BNB", "USD", Instant(time), Decimal(price), source, None)

    def asked(source: str, refused: int = 0) -> Outcome:
        pairs = frozenset({Pair("BNB", "USD", source)})
        return Outcome("BNB", source, pairs, State.UNCHANGED, refused=refused)

    def traded(source: str, day: int) -> DayVolume:
        return DayVolume("BNB", "USD", date(2024, 3, day), Decimal(5), source)

    again = of("Kraken", 3, "601")
    batches = [
        Kept((of("Kraken", 1), of("Kraken", 2), of("Binance", 1)), (), (of("Kraken", 9),)),
        Kept((again,), (Restated(again, Decimal(600)),), ()),
        Kept((), (), (of("CoinGecko", 9),), (traded("Binance", 1), traded("Binance", 2))),
    ]
    found = report(asked("Kraken", refused=4), asked("Binance"), asked("CoinGecko"))
    found = found.with_tallies(map(Tally.of, batches))
    assert [(o.state, o.added, o.restated, o.refused) for o in found.outcomes] == [
        (State.UPDATED, 3, 1, 5),
        (State.UPDATED, 1, 0, 0),
        (State.UNCHANGED, 0, 0, 1),
    ]
    assert found.added == 4
    assert [o.volumes for o in found.outcomes] == [0, 2, 0]
    assert found.volumes == 2
    alone = report(asked("Binance")).with_tallies([Tally.of(batches[2])])
    assert alone.outcomes[0].state is State.UNCHANGED, "no price is new"


def test_what_is_planned_does_not_ask_whether_the_clock_may(book: Book) -> None:
    memory = memory_of(book.info.book_id)
    errands = plan.plan(book, PriceSettings(enabled=False), Wanted(), memory).errands
    assert {errand.asset for errand in errands} >= {"BNB", "BTC"}


def test_who_may_not_store_does_not_ask(book: Book, server: PriceServer) -> None:
    add_people(book)
    let_fetch(server)
    with pytest.raises(RoleLacks):
        command.fetch(book, Wanted(), ADMIN, Stop())
    assert not server.requests


def test_a_place_is_forgiven_to_who_sits_there(book: Book, server: PriceServer) -> None:
    serve_binance(server)
    let_fetch(server)
    server.fault(restricted())
    assert command.fetch(book, Wanted(), USER, Stop())[0].lacking == ("BNB", "BTC")
    assert command.fetch(book, Wanted(), USER, Stop())[0].lacking == ("BNB", "BTC")
    assert len(server.requests) == 1, "left alone, since nobody is there to know better"
    found, changes = command.fetch(book, Wanted(), USER, Stop(), manual=True)
    assert found.lacking == ()
    assert found.added > 0
    assert changes


# -- what is told and kept of a problem ------------------------------------------------------------

PROBLEMS = sorted(
    (
        kind
        for kind in vars(fetch_errors).values()
        if isinstance(kind, type) and issubclass(kind, SourceProblem)
    ),
    key=lambda kind: kind.__name__,
)
FIELD = re.compile(r"\{(\w+)\}")


@given(kind=st.sampled_from(PROBLEMS), texts=st.lists(st.text(max_size=500), min_size=9))
def test_whatever_a_host_says_is_one_line_that_prints(
    kind: type[SourceProblem], texts: list[str]
) -> None:
    names = dict.fromkeys(FIELD.findall(kind.template))
    problem = kind(**dict(zip(names, texts, strict=False)))
    assert str(problem).isprintable()
    assert problem.fields.keys() == names.keys()
    for said, whole in zip(map(str, problem.fields.values()), texts, strict=False):
        assert said.isprintable()
        assert len(said) <= kind.longest
        if whole.isprintable() and len(whole) <= kind.longest:
            assert said == " ".join(whole.split()), "what does no harm stays"
    again = pickle.loads(pickle.dumps(problem))
    assert (type(again), again.fields, str(again)) == (kind, problem.fields, str(problem))


def test_numbers_and_paths_stay_what_they_are() -> None:
    path = Path("/srv") / ("цены " * 40) / "ca.pem"
    problem = fetch_errors.BadBundle(path=path, reason="no such file")
    assert problem.fields["path"] == path
    assert str(path) in str(problem)
    odd = fetch_errors.FolderUnreadable(path=Path("/srv/a\x1b[2J\udcff"), reason="x")
    assert odd.fields["path"] == r"/srv/a\x1b[2J\udcff"
    assert fetch_errors.ServerFault(host="h", status=503).fields["status"] == 503


def failed(problem: SourceProblem) -> FetchReport:
    return report(Outcome("BNB", "Binance", frozenset(), State.FAILED, problem=problem))


def test_the_log_keeps_what_was_told() -> None:
    problem = fetch_errors.NotData(host="h", found="\x1b]0;owned\x07\u2028\x85\udcff<html>")
    log.write("a-book", failed(problem))
    log.write("a-book", failed(FAULT))
    lines = log.read("a-book")
    assert [str(line.problem) for line in lines] == [str(FAULT), str(problem)]
    assert r"\x1b]0;owned\x07 \udcff<html>" in str(problem)
    text = (folder_of("a-book") / log.FILE).read_text(encoding="utf-8")
    assert len(text.splitlines()) == 2


@pytest.mark.parametrize(
    "line",
    [
        "",
        "no JSON",
        "[" * 100_000,
        "[]",
        "{}",
        '{"time": Infinity}',
        '{"problem": ["NoNetwork", []]}',
        '{"problem": ["NoNetwork", {}]}',
        '{"problem": ["FetchRunning", {}]}',
        '{"problem": 7}',
    ],
    ids=lambda line: line[:30],
)
def test_a_line_of_the_log_that_cannot_be_read_is_left_out(line: str) -> None:
    log.write("a-book", failed(FAULT))
    path = folder_of("a-book") / log.FILE
    whole = json.loads(path.read_text(encoding="utf-8"))
    if line.startswith("{"):
        line = json.dumps({**whole, **json.loads(line)} if line != "{}" else {})
    path.write_text(f"{line}\n{json.dumps(whole)}\n", encoding="utf-8")
    assert [str(line.problem) for line in log.read("a-book")] == [str(FAULT)]


def test_a_log_that_cannot_be_written_costs_no_price(book: Book, server: PriceServer) -> None:
    serve_binance(server)
    let_fetch(server)
    (folder_of(book.info.book_id) / log.FILE).mkdir(parents=True)
    found, _changes = command.fetch(book, Wanted(), USER, Stop())
    assert found.added > 0
    assert log.read(book.info.book_id) == ()
    left = [path.name for path in folder_of(book.info.book_id).iterdir()]
    assert not [name for name in left if name.endswith(".part")]


# -- the key of who has one ------------------------------------------------------------------------


class Waiting(InMemory):
    """A keyring that asks its user to unlock it, until `unlocked` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.unlocked = threading.Event(), threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.set()
        self.unlocked.wait()
        return "CG-secret"


@pytest.fixture
def ring() -> Iterator[Waiting]:
    before, made = keyring.get_keyring(), Waiting()
    threads = set(threading.enumerate())
    keyring.set_keyring(made)
    yield made
    made.unlocked.set()
    for left_behind in set(threading.enumerate()) - threads:
        left_behind.join()
    keyring.set_keyring(before)


def keyed_plan(*asked: str) -> FetchPlan:
    asks = {name: (Ask(name, (), Span(Instant(0), Instant(1))),) for name in asked}
    everybody = ("Binance", "CoinGecko")
    errand = Errand("BNB", tuple((name, (), asks.get(name, ())) for name in everybody), 1)
    return FetchPlan((errand,), frozenset())


def test_the_keyring_is_asked_by_who_needs_a_key(ring: Waiting) -> None:
    ring.unlocked.set()
    assert sources.key_for(keyed_plan("Binance"), Stop()) == ""
    assert not ring.asked.is_set()
    assert sources.key_for(keyed_plan("Binance", "CoinGecko"), Stop()) == "CG-secret"


def test_a_fetch_without_the_source_of_the_key_leaves_the_keyring_alone(
    book: Book, server: PriceServer, ring: Waiting
) -> None:
    serve_binance(server)
    let_fetch(server)
    assert command.fetch(book, Wanted(), USER, Stop())[0].added > 0
    assert not ring.asked.is_set()


def let_ask_coingecko(server: PriceServer) -> None:
    let_fetch(
        server,
        order=["CoinGecko"],
        hosts={"CoinGecko": [server.url]},
        assets={"BNB": {"pairs": {"CoinGecko": {"symbol": "binancecoin", "quote": "USD"}}}},
    )


def test_nobody_waits_for_a_keyring_for_ever(
    book: Book, server: PriceServer, ring: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "KEY_WITHIN_S", 0.05)
    let_ask_coingecko(server)
    found, _changes = command.fetch(book, Wanted(assets=("BNB",)), USER, Stop())
    assert ring.asked.is_set()
    assert not found.stopped
    assert server.requests, "asked as anybody may ask"
    assert not [name for name in server.requests[0].headers if name.startswith("x-cg-")]


def test_a_fetch_that_waits_for_a_keyring_can_be_stopped(
    book: Book, server: PriceServer, ring: Waiting
) -> None:
    let_ask_coingecko(server)
    stop = Stop()
    stopping = threading.Thread(target=lambda: (ring.asked.wait(), stop.set()))
    stopping.start()
    found, changes = command.fetch(book, Wanted(assets=("BNB",)), USER, stop)
    stopping.join()
    assert (found.stopped, found.outcomes, changes) == (True, (), ())
    assert not server.requests


def test_who_has_stopped_asks_no_keyring(ring: Waiting) -> None:
    stop = Stop()
    stop.set()
    assert sources.key_for(keyed_plan("CoinGecko"), stop) == ""
    assert not ring.asked.is_set()


def test_what_has_no_question_is_not_forgiven(tmp_path: Path) -> None:
    limits = Limits(tmp_path / "limits.json")
    for name in ("Binance", "CoinGecko"):
        limits.park(name, Kind.RESTRICTED, "h", None)
    sources.forgive(limits, keyed_plan("CoinGecko"))
    assert limits.parked("CoinGecko") is None
    assert limits.parked("Binance") is not None
