"""Which source's price is taken, and what makes one doubtful: hand-worked tables and properties."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.calendar import HOUR, BookCalendar, Instant
from alem_desktop.core.errors import FieldError, LedgerError, UsageProblem
from alem_desktop.core.limits import Limits
from alem_desktop.core.money import plain
from alem_desktop.core.price_decisions import PriceDecision, decisions_on, open_flags
from alem_desktop.core.price_finding import PriceFinder
from alem_desktop.core.price_rules import FLAGS, Doubt, PriceRules, check_source
from alem_desktop.core.prices import Observation, Price
from tests.core.test_prices import Listed

ALMATY = BookCalendar("Asia/Almaty")
DAY = date(2024, 3, 6)
POINT = ALMATY.valuation_point(DAY)


def seen(
    base: str, quote: str, price: str, source: str = "Binance", hours: float = 0, days: int = 0
) -> Observation:
    """What a source said so long before the valuation point."""
    time = Instant(POINT - int(hours * HOUR) - days * 24 * HOUR)
    return Observation(base, quote, time, Decimal(price), source, None)


def found(*listed: Observation, rules: PriceRules | None = None, asset: str = "BNB") -> Price:
    finder = PriceFinder(Listed(*listed), ALMATY, rules or PriceRules())
    price = finder.price(asset, "USD", POINT, DAY)
    assert price is not None
    return price


def limits(usual: str | None, **own: str | None) -> Limits:
    return Limits(
        None if usual is None else Decimal(usual),
        tuple(sorted((a, None if v is None else Decimal(v)) for a, v in own.items())),
    )


# -- the order of sources --------------------------------------------------------------------------

BINANCE = seen("BNB", "USD", "700", "Binance", hours=3)
KRAKEN = seen("BNB", "USD", "701", "Kraken", hours=1)
GECKO = seen("BNB", "USD", "702", "CoinGecko", hours=2)


@pytest.mark.parametrize(
    ("order", "taken", "flags"),
    [
        ((), "Kraken", ()),  # without an order: whoever is newest
        (("Binance", "Kraken"), "Binance", ()),
        (("Kraken", "Binance"), "Kraken", ()),
        (("Elsewhere", "CoinGecko"), "CoinGecko", ()),
        (("Elsewhere",), "Kraken", ("fallback",)),  # the others come last, the newest of them
    ],
)
def test_the_first_source_in_the_order_is_taken(
    order: tuple[str, ...], taken: str, flags: tuple[str, ...]
) -> None:
    price = found(BINANCE, KRAKEN, GECKO, rules=PriceRules(sources=order))
    assert (price.source, price.flags) == (taken, flags)


def test_a_source_that_is_too_old_gives_way_to_the_next() -> None:
    old = seen("BNB", "USD", "650", "Binance", hours=37)
    rules = PriceRules(sources=("Binance", "Kraken"))
    assert found(old, KRAKEN, rules=rules).source == "Kraken"


def test_where_all_are_too_old_the_newest_is_taken_and_flagged() -> None:
    older = seen("BNB", "USD", "650", "Binance", hours=50)
    newer = seen("BNB", "USD", "655", "Kraken", hours=40)
    price = found(older, newer, rules=PriceRules(sources=("Binance", "Kraken")))
    assert (price.source, price.flags) == ("Kraken", ("stale",))
    assert price.doubts == (Doubt("stale", Decimal(40), Decimal(36)),)


def test_a_young_way_over_another_code_goes_before_an_old_direct_price() -> None:
    direct = seen("BNB", "USD", "600", "File", days=30)
    crossed = (
        seen("BNB", "USDT", "700", "Binance", hours=1),
        seen("USDT", "USD", "0.999", "Kraken", hours=1),
    )
    price = found(direct, *crossed)
    assert (price.path, price.price) == ("BNB/USDT/USD", Decimal("699.300"))
    assert price.source == "Binance + Kraken"


PAIRS = (
    seen("BNB", "USD", "701", "Kraken", hours=1),
    seen("BNB", "USDT", "700", "Binance", hours=2),
    seen("USDT", "USD", "1", "Kraken", hours=2),
)
"""As the sources are set by default: Binance does not quote the dollar itself."""


@pytest.mark.parametrize(
    ("order", "path"),
    [
        (("Binance", "Kraken"), "BNB/USDT/USD"),
        (("Binance",), "BNB/USDT/USD"),
        (("Kraken", "Binance"), "BNB/USD"),
        ((), "BNB/USD"),  # the newest
    ],
)
def test_the_order_is_of_the_assets_own_source_whichever_way_it_goes(
    order: tuple[str, ...], path: str
) -> None:
    price = found(*PAIRS, rules=PriceRules(sources=order))
    assert (price.path, price.flags) == (path, ())


def test_without_an_order_the_newest_is_taken_whichever_way_it_goes() -> None:
    old = seen("BNB", "USD", "600", "File", hours=30)
    rules = PriceRules(second_source_gap=limits(None))
    assert found(old, *PAIRS[1:], rules=rules).path == "BNB/USDT/USD"


def test_a_word_about_a_stablecoin_hides_no_doubt_about_what_is_quoted_in_it() -> None:
    """USDT is said to be 1; Binance's BNB jumps tenfold, and Kraken's does not."""
    said = seen("USDT", "USD", "1", "override", hours=50)
    listed = (
        seen("BNB", "USDT", "700", "Binance", days=1),
        seen("BNB", "USDT", "7000", "Binance"),
        seen("BNB", "USD", "700", "Kraken"),
    )
    for order, source, flags in (
        (("Binance", "Kraken"), "Binance + override", {"move", "second-source", "override"}),
        (("Kraken", "Binance"), "Kraken", {"second-source"}),
    ):
        finder = PriceFinder(
            Listed(*listed, spans=[(said, said.time, POINT)]), ALMATY, PriceRules(sources=order)
        )
        price = finder.price("BNB", "USD", POINT, DAY)
        assert price is not None
        assert (price.source, set(price.flags)) == (source, flags)
        assert open_flags(price, DAY, ()), "somebody has to look at it"


def test_an_absurd_price_is_as_doubtful_when_it_is_used_a_day_later() -> None:
    listed = (seen("BNB", "USD", "700", days=2), seen("BNB", "USD", "7000", hours=25))
    assert found(*listed).flags == ("move",)


def test_a_move_of_an_inverted_pair_is_that_of_the_price() -> None:
    """A dollar bought 0.00125 BNB and buys 0.0015: the price fell from 800 by a sixth."""
    listed = (seen("USD", "BNB", "0.00125", days=1), seen("USD", "BNB", "0.0015"))
    price = found(*listed, rules=PriceRules(move_limit=limits("0.16")))
    assert [(d.flag, str(d.found)[:7]) for d in price.doubts] == [("move", "-0.1666")]


def test_an_instant_is_overtaken_by_its_own_pair_whatever_the_other_leg_does() -> None:
    usdt = seen("USDT", "USD", "1", "Kraken", hours=6)
    word = seen("BNB", "USDT", "650", "override", hours=5)
    newer = seen("BNB", "USDT", "700", "Binance", hours=0.5)
    assert found(usdt, word, newer).price == 700
    older = seen("BNB", "USD", "702", "Kraken", hours=7)
    assert found(usdt, word, older).price == 650


def test_a_close_at_a_valuation_point_is_of_the_day_that_ends_there() -> None:
    assert found(seen("BNB", "USD", "700")).date == DAY


def test_how_old_is_too_old_may_differ_by_asset() -> None:
    rules = PriceRules(stale_after=limits("36", SOL="72", BNB=None))
    assert found(seen("SOL", "USD", "1", hours=70), rules=rules, asset="SOL").flags == ()
    assert found(seen("SOL", "USD", "1", hours=73), rules=rules, asset="SOL").flags == ("stale",)
    assert found(seen("BNB", "USD", "1", days=300), rules=rules).flags == (), "no limit"
    assert found(seen("BTC", "USD", "1", hours=37), rules=rules, asset="BTC").flags == ("stale",)


# -- moves, closes alike, a second source ----------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "now", "flags"),
    [
        ("100", "125", ()),  # at the limit
        ("100", "125.000000000000000001", ("move",)),
        ("100", "75", ()),
        ("100", "74.99", ("move",)),
    ],
)
def test_a_move_beyond_the_limit_is_flagged(before: str, now: str, flags: tuple[str, ...]) -> None:
    price = found(seen("BNB", "USD", before, days=1), seen("BNB", "USD", now))
    assert price.flags == flags


def test_a_move_tells_its_figures() -> None:
    price = found(seen("BNB", "USD", "640", days=1), seen("BNB", "USD", "839.68"))
    assert price.doubts == (Doubt("move", Decimal("0.312"), Decimal("0.25"), "640"),)


def test_a_move_is_held_against_the_same_source_only() -> None:
    other = seen("BNB", "USD", "100", "Kraken", days=1)
    assert found(other, seen("BNB", "USD", "200")).flags == (), "Binance said nothing before"


def test_a_price_that_was_stale_the_day_before_is_no_close_to_compare_with() -> None:
    assert found(seen("BNB", "USD", "100", days=20), seen("BNB", "USD", "200")).flags == ()


@pytest.mark.parametrize(
    ("closes", "rules", "flags"),
    [
        (["7", "7", "7"], limits("3"), ("unchanged",)),
        (["7", "7.0", "7"], limits("3"), ("unchanged",)),
        (["7", "8", "7"], limits("3"), ()),
        (["8", "7", "7"], limits("3"), ()),
        (["7", "7"], limits("3"), ()),
        (["7", "7"], limits("2"), ("unchanged",)),
        (["7", "7", "7"], limits("3", BNB=None), ()),
        (["7", "7", "7"], limits("4"), ()),
    ],
)
def test_closes_alike_are_flagged(
    closes: Sequence[str], rules: Limits, flags: tuple[str, ...]
) -> None:
    listed = [seen("BNB", "USD", p, days=n) for n, p in enumerate(reversed(closes))]
    assert found(*listed, rules=PriceRules(unchanged_after=rules)).flags == flags


def test_one_observation_that_is_carried_over_is_old_and_not_unchanged() -> None:
    rules = PriceRules(stale_after=limits("100"))
    assert found(seen("BNB", "USD", "7", days=3), rules=rules).flags == ()


def test_a_stablecoin_at_one_stands_as_it_is_meant_to() -> None:
    listed = [seen("USDT", "USD", "1.0000", days=n) for n in range(5)]
    assert found(*listed, asset="USDT").flags == ()
    off = [seen("USDT", "USD", "0.9990", days=n) for n in range(5)]
    assert found(*off, asset="USDT").flags == ("unchanged",)


@pytest.mark.parametrize(
    ("second", "flags"),
    [("714", ()), ("714.01", ("second-source",)), ("686", ()), ("685.99", ("second-source",))],
)
def test_a_second_source_too_far_away_is_flagged(second: str, flags: tuple[str, ...]) -> None:
    rules = PriceRules(sources=("Binance", "Kraken"))
    other = seen("BNB", "USD", second, "Kraken")
    price = found(seen("BNB", "USD", "700"), other, rules=rules)
    assert (price.source, price.flags) == ("Binance", flags)


def test_a_second_source_is_held_against_what_was_said_when_it_spoke() -> None:
    """The market moved by 10 % in five hours; Kraken spoke before that, and agreed."""
    rules = PriceRules(sources=("Binance", "Kraken"))
    before, now = seen("BNB", "USD", "700", hours=6), seen("BNB", "USD", "770", hours=1)
    agreed = seen("BNB", "USD", "701", "Kraken", hours=5)
    assert found(before, now, agreed, rules=rules).flags == ()
    apart = seen("BNB", "USD", "740", "Kraken", hours=5)
    assert found(before, now, apart, rules=rules).flags == ("second-source",)


def test_a_second_source_counts_by_whichever_way_it_comes_and_only_while_young() -> None:
    crossed = (seen("BNB", "USDT", "800", "Kraken"), seen("USDT", "USD", "1", "Kraken"))
    rules = PriceRules(sources=("Binance", "Kraken"))
    price = found(seen("BNB", "USD", "700"), *crossed, rules=rules)
    assert price.flags == ("second-source",)
    assert price.doubts[0].other == "Kraken"
    old = seen("BNB", "USD", "800", "Kraken", hours=37)
    assert found(seen("BNB", "USD", "700"), old, rules=rules).flags == ()


def test_an_asset_is_not_blamed_for_the_gap_of_another() -> None:
    """Binance says 800 USDT and Kraken 700 USD for a BNB: that is BNB's gap, and none of USDT's."""
    listed = (
        seen("USDT", "USD", "1", "Kraken"),
        seen("BNB", "USDT", "800", "Binance"),
        seen("BNB", "USD", "700", "Kraken"),
    )
    assert found(*listed, asset="USDT").flags == ()
    assert found(*listed).flags == ("second-source",)


# -- stablecoins -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("market", "price", "flags"),
    [
        ("0.995", "1", ()),
        ("0.99", "1", ()),  # at the tolerance
        ("1.01", "1", ()),
        ("0.9899", "0.9899", ("off-par",)),
        ("1.0101", "1.0101", ("off-par",)),
    ],
)
def test_par_holds_within_its_tolerance(market: str, price: str, flags: tuple[str, ...]) -> None:
    rules = PriceRules(par=True)
    at_par = found(seen("USDT", "USD", market, "Kraken"), rules=rules, asset="USDT")
    assert (plain(at_par.price), at_par.flags) == (price, flags)
    assert at_par.source == ("Kraken" if flags else "par")
    assert at_par.observations[0].price == Decimal(market), "what the market said stands behind it"
    market_price = found(seen("USDT", "USD", market, "Kraken"), asset="USDT")
    assert (plain(market_price.price), market_price.flags) == (market, ()), "by default the market"


def test_par_is_no_answer_where_the_market_said_nothing() -> None:
    finder = PriceFinder(Listed(), ALMATY, PriceRules(par=True))
    assert finder.price("USDT", "USD", POINT, DAY) is None


def test_a_cross_over_a_stablecoin_is_at_par_too() -> None:
    legs = (seen("BNB", "USDT", "700"), seen("USDT", "USD", "0.998", "Kraken"))
    price = found(*legs, rules=PriceRules(par=True))
    assert (price.price, price.source) == (700, "Binance + par")


# -- what people said ------------------------------------------------------------------------------


def spoken(price: str, hours: float = 0) -> Observation:
    return seen("BNB", "USD", price, "override", hours=hours)


def test_a_price_for_an_instant_goes_before_all_sources_until_something_newer_is_observed() -> None:
    rules = PriceRules(sources=("Binance",))
    assert found(BINANCE, spoken("650"), rules=rules).flags == ("override",)
    assert found(BINANCE, spoken("650", hours=3), rules=rules).price == 650, "at the same instant"
    assert found(BINANCE, spoken("650", hours=4), rules=rules).price == 700


def test_a_price_for_a_span_holds_at_every_instant_of_it_and_never_after() -> None:
    said = spoken("650", hours=5)
    span = (said, said.time, Instant(POINT - HOUR))
    for hours, price in ((6, 600), (5, 650), (3, 650), (1, 650), (0.5, 700), (0, 700)):
        at = Instant(POINT - int(hours * HOUR))
        before = seen("BNB", "USD", "600", hours=20)
        finder = PriceFinder(Listed(before, BINANCE, spans=[span]), ALMATY, PriceRules())
        got = finder.price("BNB", "USD", at, DAY)
        assert got is not None
        assert got.price == price, hours
        assert ("override" in got.flags) is (price == 650)


def test_the_newest_word_about_a_span_counts_and_an_inverted_pair_hears_it() -> None:
    first, second = spoken("650", hours=5), spoken("800", hours=4)
    spans = [(first, first.time, POINT), (second, second.time, POINT)]
    finder = PriceFinder(Listed(BINANCE, spans=spans), ALMATY, PriceRules())
    turned = finder.price("USD", "BNB", POINT, DAY)
    assert turned is not None
    assert (turned.price, turned.flags) == (Decimal("0.00125"), ("override",))


def test_the_newest_word_about_a_span_counts_whichever_way_round_it_was_said() -> None:
    straight, turned = spoken("130", hours=5), seen("USD", "BNB", "0.01", "override", hours=5)
    for spans, price in (((straight, turned), 100), ((turned, straight), 130)):
        listed = Listed(BINANCE, spans=[(said, said.time, POINT) for said in spans])
        finder = PriceFinder(listed, ALMATY, PriceRules())
        there, back = (finder.price(*pair, POINT, DAY) for pair in (("BNB", "USD"), ("USD", "BNB")))
        assert there is not None
        assert back is not None
        assert there.price == price
        assert abs(there.price * back.price - 1) < Decimal("1E-30"), "both ways agree"


def test_an_old_word_for_an_instant_is_stale_like_any_other_price() -> None:
    assert found(spoken("650", hours=40)).flags == ("stale", "override")


# -- decisions -------------------------------------------------------------------------------------


def decision(
    price: Price, *flags: str, day: date = DAY, sequence: int = 9, gap: Decimal | None = None
) -> PriceDecision:
    return PriceDecision(
        sequence, price.asset, price.currency, day, price.price, price.source, price.time,
        flags, gap, "appr", None, "seen",
    )  # fmt: skip


def test_a_decision_is_about_one_price_for_one_day_and_the_flags_that_were_there() -> None:
    price = found(seen("BNB", "USD", "100", days=1), seen("BNB", "USD", "200"))
    assert open_flags(price, DAY, ()) == ("move",)
    assert open_flags(price, DAY, [decision(price, "move")]) == ()
    assert open_flags(price, DAY, [decision(price, "stale")]) == ("move",)
    assert open_flags(price, DAY + timedelta(days=1), [decision(price, "move")]) == ("move",)
    another = found(seen("BNB", "USD", "100", days=1), seen("BNB", "USD", "201"))
    assert open_flags(another, DAY, [decision(price, "move")]) == ("move",)
    both = [decision(price, "move", sequence=12), decision(price, "move"), decision(price, "stale")]
    assert decisions_on(price, DAY, both) == (both[1], both[0]), "those that count, in order"


@pytest.mark.parametrize(
    ("then", "flags"),
    [
        ("0.0214", ()),
        ("0.03", ()),
        ("0.021", ("second-source",)),  # it has gone farther since
        ("-0.05", ("second-source",)),  # and was on the other side
    ],
)
def test_a_decision_does_not_outlive_a_gap_that_grows(then: str, flags: tuple[str, ...]) -> None:
    rules = PriceRules(sources=("Binance", "Kraken"))
    price = found(seen("BNB", "USD", "700"), seen("BNB", "USD", "714.98", "Kraken"), rules=rules)
    made = decision(price, "second-source", gap=Decimal(then))
    assert open_flags(price, DAY, [made]) == flags


def test_what_a_person_said_is_decided_unless_it_is_stale() -> None:
    assert open_flags(found(spoken("650")), DAY, ()) == ()
    assert open_flags(found(spoken("650", hours=40)), DAY, ()) == ("stale",)


# -- properties ------------------------------------------------------------------------------------

SOURCES = ("Binance", "Kraken", "CoinGecko", "File")
observations = st.lists(
    st.builds(
        seen,
        st.just("BNB"),
        st.just("USD"),
        st.integers(1, 10_000).map(str),
        st.sampled_from(SOURCES),
        st.integers(0, 100),
    ),
    min_size=1,
    max_size=12,
)


@given(listed=observations, order=st.permutations(SOURCES).map(tuple))
def test_a_young_price_is_never_passed_over_for_a_later_source_or_an_old_one(
    listed: list[Observation], order: tuple[str, ...]
) -> None:
    price = found(*listed, rules=PriceRules(sources=order))
    young = {o.source for o in listed if POINT - o.time <= 36 * HOUR}
    if young:
        assert price.source == min(young, key=order.index)
        assert "stale" not in price.flags
    else:
        assert price.time == max(o.time for o in listed)
        assert "stale" in price.flags
    assert price.time == max(o.time for o in listed if o.source == price.source)
    assert list(price.flags) == sorted(price.flags, key=FLAGS.index)
    assert price.flags == tuple(dict.fromkeys(doubt.flag for doubt in price.doubts))


codes = st.sampled_from(["BNB", "BTC", "SOL", "USDT", "KZTE"])
figures = st.none() | st.decimals("0.000001", "1000", places=6)


@given(usual=figures, own=st.dictionaries(codes, figures))
def test_limits_come_back_from_what_is_stored_and_from_what_a_person_types(
    usual: Decimal | None, own: dict[str, Decimal | None]
) -> None:
    said = Limits(usual, tuple(sorted(own.items())))
    assert Limits.stored(str(said)) == said
    assert Limits.said(str(said).replace(",", " , ").replace("=", " = "), "stale-after") == said
    for code, limit in own.items():
        assert said.of(code) == limit
    assert said.of("ETH") == usual


def test_a_percentage_is_a_fraction() -> None:
    assert Limits.said("25%, BTC=12.5 %", "move-limit", percent=True) == limits("0.25", BTC="0.125")


@pytest.mark.parametrize(
    "text", ["", "36%", "36,48", "36,=2", "BNB=1", "-1", "1e3", "36,BNB=", "0"]
)
def test_what_is_no_limit_is_refused(text: str) -> None:
    with pytest.raises((UsageProblem, FieldError)):
        Limits.said(text, "stale-after")


@pytest.mark.parametrize(
    "name",
    [
        "override",
        "OverRide",
        "оverride",
        "ｏverride",
        "face  value",
        "pаr",
        "A + override",
        "",
        "a" * 61,
    ],
)
def test_nothing_from_outside_passes_for_what_this_program_says(name: str) -> None:
    with pytest.raises(LedgerError):
        check_source(name)
