"""What a fetch leaves the book without, and what asking again could change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.calendar import Instant
from alem_desktop.core.fetch_errors import NoNetwork, SourceProblem, UnknownPair
from alem_desktop.jobs.price_lack import lacks_all, may_come, missing, unknown_to_all
from alem_desktop.services.fetching.outcomes import FetchReport, Outcome, State

GONE = NoNetwork(host="api.binance.com")
UNKNOWN = UnknownPair(source="Kraken", symbol="SOLUSD", asset="SOL")


def outcome(asset: str, source: str, problem: SourceProblem | None = None) -> Outcome:
    state = State.UNCHANGED if problem is None else State.FAILED
    return Outcome(asset, source, frozenset(), state, problem=problem)


def report(*outcomes: Outcome) -> FetchReport:
    return FetchReport(Instant(0), Instant(0), outcomes)


BNB, NO_BNB, NO_BTC = (
    outcome("BNB", "Binance"),
    outcome("BNB", "Binance", GONE),
    outcome("BTC", "Binance", GONE),
)
RATE = outcome("USD/KZT", "NBK")
UNKNOWN_SOL = outcome("SOL", "Kraken", UNKNOWN)
NO_VOLUMES = Outcome("BNB", "Binance", frozenset(), State.UNCHANGED, problem=GONE)
UNASKED = Outcome("KZTE", "", frozenset(), State.UNASKED)


@pytest.mark.parametrize(
    ("found", "lacking", "unknown", "all_of_it", "again"),
    [
        (report(), (), (), False, False),
        (report(BNB, RATE), (), (), False, False),
        (report(BNB, NO_BTC), ("BTC",), (), False, True),
        (report(NO_BNB, NO_BTC, RATE), ("BNB", "BTC"), (), True, True),
        (report(NO_BNB, RATE, UNASKED), ("BNB",), (), True, True),
        (report(BNB, UNKNOWN_SOL), (), ("SOL",), False, False),
        (report(UNKNOWN_SOL), (), ("SOL",), False, False),
        (report(UNKNOWN_SOL, outcome("SOL", "Binance", GONE)), ("SOL",), (), False, True),
        (report(UNKNOWN_SOL, outcome("SOL", "CoinGecko")), (), (), False, False),
        (report(outcome("ETH", "Binance", GONE), BNB), ("ETH",), (), False, True),
        (report(NO_VOLUMES), (), (), False, False),  # its prices came
        (report(NO_VOLUMES, NO_BTC), ("BTC",), (), False, True),
    ],
)
def test_what_is_missing(
    found: FetchReport, lacking: tuple[str, ...], unknown: tuple[str, ...],
    all_of_it: bool, again: bool,
) -> None:  # fmt: skip
    """Of a book that holds BNB, BTC and KZTE."""
    assert missing(found) == lacking
    assert unknown_to_all(found) == unknown
    assert lacks_all(found, {"BNB", "BTC", "KZTE"}) is all_of_it
    assert may_come(found) is again


@given(
    st.lists(
        st.builds(
            outcome,
            st.sampled_from(["BNB", "BTC", "SOL"]),
            st.sampled_from(["Binance", "Kraken"]),
            st.sampled_from([None, GONE, UNKNOWN]),
        )
    ),
    st.sets(st.sampled_from(["BNB", "BTC", "SOL"])),
)
def test_every_asset_was_given_or_is_missing_or_unknown(
    outcomes: list[Outcome], held: set[str]
) -> None:
    found = report(*outcomes)
    given_ = {o.asset for o in outcomes if o.problem is None}
    parts = [given_, set(missing(found)), set(unknown_to_all(found))]
    assert set().union(*parts) == {o.asset for o in outcomes}
    assert sum(map(len, parts)) == len(set().union(*parts)), "and only one of these"
    assert lacks_all(found, held) == (bool(held & parts[1]) and not held & given_)
