"""What is held is worth: exact figures, printed figures, totals that foot, weights, unknowns."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.assets import known_asset
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.money import ONE, plain, round_money
from alem_desktop.core.positions import (
    Holding,
    Position,
    Totals,
    day_change,
    gain_fraction,
    totals_of,
    value_positions,
)
from alem_desktop.core.prices import Price

DAY = date(2026, 11, 20)
POINT = BookCalendar("Asia/Almaty").valuation_point(DAY)


figures = st.integers(0, 10**16).map(lambda n: Decimal(n).scaleb(-6))


def holding(
    asset: str, quantity: str, cost: str, in_kzt: str | None = "0", account: str = "Custody"
) -> Holding:
    return Holding(
        account, known_asset(asset), Decimal(quantity), Decimal(cost),
        None if in_kzt is None else Decimal(in_kzt), 1,
    )  # fmt: skip


def priced(asset: str, currency: str, price: str) -> Price:
    return Price(asset, currency, Decimal(price), "Exchange", POINT, DAY, f"{asset}/{currency}")


def valued(
    *holdings: Holding, rate: str | None = "498.75", functional: str = "USD", **prices: str
) -> tuple[tuple[Position, ...], Totals]:
    """Prices by asset in USD, `KZTE="1.002"` in KZT; money at face value in itself."""

    def price_of(asset: str, currency: str) -> Price | None:
        if asset == currency:
            return Price(asset, currency, ONE, "face value", POINT, DAY, asset)
        return priced(asset, currency, prices[asset]) if asset in prices else None

    official = None if rate is None else priced("USD", "KZT", rate)
    return value_positions(holdings, price_of, official, functional, "KZT")


def shown(amounts: object) -> tuple[str | None, ...]:
    parts = (amounts.cost_basis, amounts.market_value, amounts.unrealised_gain)  # type: ignore[attr-defined]
    return tuple(None if part is None else f"{part:,.2f}" for part in parts)


def test_x1_the_kzt_value_is_the_rounded_usd_line_times_the_rate() -> None:
    """Worked figure X1: 420.25 BNB x 712.40 = 299,386.10 USD; x 498.75 = 149,318,817.38 KZT."""
    (bnb,), totals = valued(holding("BNB", "420.25", "268000.00", "130000000"), BNB="712.40")
    assert shown(bnb.printed.functional) == ("268,000.00", "299,386.10", "31,386.10")
    assert shown(bnb.printed.presentation)[1] == "149,318,817.38"
    assert shown(totals.printed.functional) == ("268,000.00", "299,386.10", "31,386.10")
    assert bnb.presentation.market_value == Decimal("149318817.375"), "the exact figure beside it"


def test_the_printed_usd_line_is_rounded_before_it_is_converted() -> None:
    (bnb,), _ = valued(holding("BNB", "0.001", "0"), BNB="5.00", rate="500")
    assert shown(bnb.printed.functional)[1] == "0.01"
    assert shown(bnb.printed.presentation)[1] == "5.00", "0.01 x 500, not 0.005 x 500"
    assert plain(bnb.presentation.market_value or ONE) == "2.5"


def test_an_asset_native_to_kzt_is_valued_in_it_first() -> None:
    (kzte,), _ = valued(
        holding("KZTE", "412500000", "791199.94", "412500000"), KZTE="1.002", rate="498.75"
    )
    assert kzte.price is not None
    assert kzte.price.currency == "KZT"
    assert shown(kzte.printed.presentation)[1] == "413,325,000.00"
    assert shown(kzte.printed.functional)[1] == "828,721.80"  # 413,325,000 / 498.75 = 828,721.8045
    (kzt,), _ = valued(holding("KZT", "1000.005", "2"), rate="498.75")
    assert shown(kzt.printed.presentation)[1] == "1,000.01", "and not 2.01 x 498.75 = 1,002.49"
    assert shown(kzt.printed.functional)[1] == "2.01"


def test_totals_are_the_sums_of_the_printed_lines() -> None:
    holdings = [holding("BNB", "1", "0.005", "0.005", account=str(n)) for n in range(3)]
    positions, totals = valued(*holdings, BNB="1.005", rate="1.5")
    assert [shown(p.printed.functional)[:2] for p in positions] == [("0.01", "1.01")] * 3
    assert shown(totals.printed.functional) == ("0.03", "3.03", "3.00")
    assert shown(totals.printed.presentation)[1] == "4.56", "1.01 x 1.5 = 1.515, printed 1.52"
    assert totals.functional.market_value == Decimal("3.015"), "the exact sum is another figure"


def test_an_unpriced_asset_is_blank_and_named_and_left_out() -> None:
    positions, totals = valued(
        holding("BNB", "2", "100", "45000"),
        holding("XYZ", "7", "50", "22500"),
        BNB="60",
        rate="450",
    )
    unknown = positions[1]
    assert unknown.price is None
    assert shown(unknown.functional) == ("50.00", None, None)
    assert shown(unknown.presentation) == ("22,500.00", None, None)
    assert shown(unknown.printed.functional)[1] is None
    assert unknown.weight is None
    assert totals.unpriced == ("XYZ",)
    assert shown(totals.functional) == ("150.00", "120.00", "20.00"), "cost counts all"
    assert shown(totals.presentation) == ("67,500.00", "54,000.00", "9,000.00")
    assert totals.gain_cost == (Decimal(100), Decimal(45000)), "a gain is on what is priced"
    assert gain_fraction(Decimal(20), totals.gain_cost.functional) == Decimal("0.2")


def test_a_total_of_nothing_priced_is_unknown() -> None:
    _, totals = valued(holding("XYZ", "7", "50"))
    assert totals.unpriced == ("XYZ",)
    assert shown(totals.functional) == ("50.00", None, None)
    assert totals.printed.functional.market_value is None
    assert totals.gain_cost == (None, None)
    assert totals.presentation.market_value is None
    _, empty = valued()
    assert shown(empty.functional) == ("0.00", "0.00", "0.00"), "nothing is worth nothing"


def test_without_a_rate_the_second_currency_is_unknown_but_the_first_stands() -> None:
    (bnb,), totals = valued(holding("BNB", "2", "100", None), BNB="60", rate=None)
    assert shown(bnb.functional) == ("100.00", "120.00", "20.00")
    assert shown(bnb.presentation) == (None, None, None)
    assert shown(totals.presentation) == (None, None, None)


def test_one_unknown_presentation_cost_leaves_the_gain_of_the_total_unknown() -> None:
    _, totals = valued(
        holding("BNB", "1", "50", "22500"), holding("BTC", "1", "50", None),
        BNB="60", BTC="70", rate="450",
    )  # fmt: skip
    assert shown(totals.presentation) == (None, "58,500.00", None)
    assert totals.gain_cost == (Decimal(100), None)


def test_weights_are_fractions_of_what_is_priced() -> None:
    positions, totals = valued(
        holding("BNB", "60", "0"), holding("BTC", "30", "0"), holding("ETH", "10", "0"),
        holding("XYZ", "999", "0"), BNB="1", BTC="1", ETH="1",
    )  # fmt: skip
    assert [p.weight for p in positions] == [
        Decimal("0.6"), Decimal("0.3"), Decimal("0.1"), None,
    ]  # fmt: skip
    assert [p.printed.weight for p in positions] == [
        Decimal("0.6"), Decimal("0.3"), Decimal("0.1"), None,
    ]  # fmt: skip
    assert totals.printed.weight == 1


def test_printed_weights_have_two_places_of_a_percent_and_may_miss_a_hundredth() -> None:
    positions, totals = valued(
        *[holding("BNB", "1", "0", account=str(n)) for n in range(3)], BNB="1"
    )
    assert [str(p.printed.weight) for p in positions] == ["0.3333"] * 3
    assert str(totals.printed.weight) == "0.9999"


def test_without_any_price_the_weights_have_no_sum() -> None:
    positions, totals = valued(holding("BNB", "1", "10"), holding("SOL", "2", "20"))
    assert [p.printed.weight for p in positions] == [None, None]
    assert totals.printed.weight is None, "unknown is never nought"


def test_all_worthless_has_no_weights() -> None:
    (position,), _ = valued(holding("BNB", "0.001", "5"), BNB="0.000001", rate="1")
    assert position.functional.market_value == Decimal("1e-9")
    assert position.printed.weight is None, "0.00 of 0.00 is no share"


@given(st.lists(st.tuples(figures.filter(bool), figures, st.booleans()), max_size=12))
def test_a_gain_is_its_value_less_the_cost_of_what_is_priced(
    held: list[tuple[Decimal, Decimal, bool]],
) -> None:
    holdings = [
        Holding(str(n), known_asset("BNB" if known else "XYZ"), quantity, cost, cost, 1)
        for n, (quantity, cost, known) in enumerate(held)
    ]
    _, totals = value_positions(
        holdings, lambda a, c: priced(a, c, "600") if a == "BNB" else None,
        priced("USD", "KZT", "450"), "USD", "KZT",
    )  # fmt: skip
    for figures_shown, cost in zip(
        (totals.printed.functional, totals.printed.presentation), totals.gain_cost, strict=True
    ):
        if figures_shown.unrealised_gain is None:
            assert cost is None
            continue
        assert figures_shown.market_value is not None
        assert cost is not None
        assert figures_shown.unrealised_gain == figures_shown.market_value - cost


def test_average_cost_is_per_unit() -> None:
    (bnb,), _ = valued(holding("BNB", "24.98125", "16000"), BNB="640")
    assert str((bnb.average_cost or ONE).quantize(Decimal("0.000001"))) == "640.480360"


def test_when_both_currencies_are_one_the_columns_are_alike() -> None:
    positions, _ = value_positions(
        [holding("BNB", "2", "100", "100")], lambda a, c: priced(a, c, "60"), None, "KZT", "KZT"
    )
    assert positions[0].functional == positions[0].presentation
    assert positions[0].printed.functional == positions[0].printed.presentation


@given(
    held=st.lists(st.tuples(figures.filter(bool), figures, figures), min_size=1, max_size=12),
    rate=st.integers(1, 10**6).map(lambda n: Decimal(n).scaleb(-2)),
)
def test_lines_are_rounded_once_and_totals_foot(
    held: list[tuple[Decimal, Decimal, Decimal]], rate: Decimal
) -> None:
    holdings = [
        Holding(str(n), known_asset("BNB"), quantity, cost, cost * rate, 1)
        for n, (quantity, cost, _price) in enumerate(held)
    ]
    by_account = iter([price for _, _, price in held])
    positions, totals = value_positions(
        holdings, lambda a, c: priced(a, c, str(next(by_account))), priced("USD", "KZT", str(rate)),
        "USD", "KZT",
    )  # fmt: skip
    for position, (quantity, cost, price) in zip(positions, held, strict=True):
        line, second = position.printed.functional, position.printed.presentation
        assert line.cost_basis == round_money(cost)
        assert line.market_value == round_money(quantity * price)
        assert line.unrealised_gain == line.market_value - line.cost_basis
        assert second.market_value == round_money(line.market_value * rate)
        assert position.functional.market_value == quantity * price
    for side in ("functional", "presentation"):
        for figure in ("cost_basis", "market_value", "unrealised_gain"):
            lines = [getattr(getattr(p.printed, side), figure) for p in positions]
            assert getattr(getattr(totals.printed, side), figure) == sum(lines, Decimal(0))
    for side in ("functional", "presentation"):
        whole = getattr(totals.printed, side)
        base = getattr(totals.gain_cost, side)
        assert whole.unrealised_gain == whole.market_value - base
    half = len(positions) // 2
    parts = totals_of(positions[:half]), totals_of(positions[half:])
    assert totals.printed.functional.market_value == sum(
        (part.printed.functional.market_value or Decimal(0) for part in parts), Decimal(0)
    )


@pytest.mark.parametrize("functional", ["KZT", "USD"])
def test_quantities_to_the_last_unit_are_worth_something_exact(functional: str) -> None:
    tiny = Holding("A", known_asset("BNB"), Decimal("1e-18"), Decimal(0), Decimal(0), 1)
    (position,), _ = value_positions(
        [tiny], lambda a, c: priced(a, c, "0.000000000000000001"), priced("USD", "KZT", "450"),
        functional, "KZT",
    )  # fmt: skip
    assert position.functional.market_value == Decimal("1e-36")


@pytest.mark.parametrize(
    ("value", "before", "flow", "moved", "fraction"),
    [
        ("110", "100", "0", "10", "0.1"),
        ("1110", "100", "1000", "10", "10/1100"),  # what came in is no gain, but it took part
        ("60", "100", "-50", "10", "0.1"),  # what went out is no loss
        ("5", "0", "0", "5", None),
        ("1000", "0", "1000", "0", "0"),
    ],
)
def test_a_day_change_is_what_prices_did(
    value: str, before: str, flow: str, moved: str, fraction: str | None
) -> None:
    change, of = day_change(Decimal(value), Decimal(before), Decimal(flow))
    assert change == Decimal(moved)
    if fraction is None:
        assert of is None
    else:
        assert of is not None
        above, _, below = fraction.partition("/")
        expected = Decimal(above) / Decimal(below or "1")
        assert round(of, 12) == round(expected, 12)
