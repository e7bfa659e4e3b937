"""What came of a fetch, added up; and who may fetch at all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import RoleLacks
from alem_desktop.core.fetch_errors import FetchingOff, NotConfigured, ServerFault
from alem_desktop.core.prices import Observation
from alem_desktop.services.book import Book
from alem_desktop.services.fetching import command, plan
from alem_desktop.services.fetching.memory import memory_of
from alem_desktop.services.fetching.outcomes import (
    FetchReport,
    Kept,
    Outcome,
    Pair,
    Restated,
    State,
    Tally,
)
from alem_desktop.services.fetching.plan import Wanted
from alem_desktop.services.price_settings import PriceSettings
from alem_desktop.services.web.stop import Stop
from tests.fetching import let_fetch, serve_binance
from tests.price_server import PriceServer, restricted
from tests.samples import USER
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

    again = of("Kraken", 3, "601")
    batches = [
        Kept((of("Kraken", 1), of("Kraken", 2), of("Binance", 1)), (), (of("Kraken", 9),)),
        Kept((again,), (Restated(again, Decimal(600)),), ()),
        Kept((), (), (of("CoinGecko", 9),)),
    ]
    found = report(asked("Kraken", refused=4), asked("Binance"), asked("CoinGecko"))
    found = found.with_tallies(map(Tally.of, batches))
    assert [(o.state, o.added, o.restated, o.refused) for o in found.outcomes] == [
        (State.UPDATED, 3, 1, 5),
        (State.UPDATED, 1, 0, 0),
        (State.UNCHANGED, 0, 0, 1),
    ]
    assert found.added == 4


def test_nothing_is_planned_while_it_is_switched_off(book: Book) -> None:
    with pytest.raises(FetchingOff):
        plan.plan(book, PriceSettings(enabled=False), Wanted(), memory_of(book.info.book_id))


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
