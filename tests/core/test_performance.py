"""Every figure of a period from its days; what the days cannot support is blank and says why."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core import conventions
from alem_desktop.core.attribution import AssetGain, Moved, attribute_asset
from alem_desktop.core.benchmark import Benchmark
from alem_desktop.core.concentration import NothingToWeigh, concentration_of
from alem_desktop.core.conventions import DEFINITIONS, Convention, Figure
from alem_desktop.core.irr import IrrStatus
from alem_desktop.core.performance import Performance, measure
from alem_desktop.core.performance_words import conventions_of
from alem_desktop.core.returns import UndefinedReturn
from alem_desktop.core.series import SeriesDay

DAY = date(2025, 12, 31)
ZERO = Decimal(0)


def on(number: int) -> date:
    return DAY + timedelta(days=number)


def day(number: int, value: str | None, inflow: str = "0", outflow: str = "0") -> SeriesDay:
    worth = None if value is None else Decimal(value)
    missing = ("XYZ",) if value is None else ()
    return SeriesDay(on(number), worth, None, Decimal(inflow), Decimal(outflow), missing)


def measured(days: Sequence[SeriesDay], **said: object) -> Performance:
    return measure(days, "USD", {}, {}, **said)  # type: ignore[arg-type]


def filled_up(*said: SeriesDay) -> list[SeriesDay]:
    """The days said, and between them days on which the value stood still."""
    found = [said[0]]
    for each in said[1:]:
        while found[-1].date + timedelta(days=1) < each.date:
            before = found[-1]
            found.append(
                SeriesDay(before.date + timedelta(days=1), before.market_value, None, ZERO, ZERO)
            )
        found.append(each)
    return found


# -- worked and published figures ------------------------------------------------------------------


def test_x4_by_three_methods() -> None:
    """X4: 500,000 grows to 450,000 by day 11 of 31, +150,000, ends at 690,000: TWR 3.50 %, Modified
    Dietz 6.70 %, gain 40,000. The flow counts at the start of the 12th day for the one and at the
    end of the 11th for the other."""
    days = filled_up(
        day(0, "500000"), day(10, "500000"), day(11, "450000"),
        day(12, "600000", inflow="150000"), day(31, "690000"),
    )  # fmt: skip
    found = measured(days)
    assert found.twr.value == Decimal("0.035")
    assert found.net_external_flow.value == 150_000
    # Day 12 of 31 has the weight 19/31.
    exact = Decimal(40_000) / (500_000 + Decimal(150_000) * 19 / 31)
    assert found.modified_dietz.value == exact.quantize(Decimal("1E-18"))
    assert found.twr_annualised.value is None
    assert found.irr_status is IrrStatus.UNIQUE


def test_x4_with_the_flow_on_its_own_day() -> None:
    days = filled_up(day(0, "500000"), day(11, "600000", inflow="150000"), day(31, "690000"))
    assert round(measured(days).modified_dietz.value or ZERO, 4) == Decimal("0.0670")


def test_the_textbook_share() -> None:
    """CFA Institute, “Discounted cash flow applications”: 200, a second share at 225 after a year,
    both sold at 235 after the next, 5 of dividend a share: 15.00 % and 6.67 % a year link to
    10.75 % a year; money-weighted it is 9.39 %."""
    days = filled_up(
        day(0, "200"), day(365, "225", outflow="5"), day(366, "450", inflow="225"),
        day(730, "470", outflow="10"),
    )  # fmt: skip
    found = measured(days)
    assert found.twr.value == (Decimal("1.15") * 480 / 450 - 1).quantize(Decimal("1E-18"))
    assert round(found.twr_annualised.value or ZERO, 4) == Decimal("0.1075")
    # In the book the second share is paid on its day, and the dividend the same evening.
    same_day = filled_up(
        day(0, "200"), day(365, "450", inflow="225", outflow="5"), day(730, "470", outflow="10")
    )
    assert round(measured(same_day).irr.value or ZERO, 4) == Decimal("0.0939")


def test_annualised_from_365_days_on() -> None:
    """1.1 in 365 days is 10 % a year, 1.21 in 730 too."""
    assert measured(filled_up(day(0, "100"), day(365, "110"))).twr_annualised.value == Decimal(
        "0.1"
    )
    assert measured(filled_up(day(0, "100"), day(730, "121"))).twr_annualised.value == Decimal(
        "0.1"
    )
    short = measured(filled_up(day(0, "100"), day(364, "110")))
    assert short.twr.value == Decimal("0.1")
    assert short.twr_annualised.value is short.volatility.annualised.value is None
    assert str(short.twr_annualised.reason) == (
        "A period of 364 days is not annualised: it takes 365."
    )
    assert short.irr.value is not None


def test_all_can_be_lost() -> None:
    found = measured(filled_up(day(0, "100"), day(365, "0")))
    assert (found.twr.value, found.twr_annualised.value) == (-1, -1)
    assert (found.irr.value, found.irr_status) == (None, IrrStatus.NONE)
    assert found.drawdown.value == -1


def test_in_and_out_in_turns_has_no_single_rate() -> None:
    """The pump of Lorie and Savage: opening 1,600, then 10,000 out, then 10,000 owed back in."""
    days = filled_up(
        day(0, "1600"), day(365, "100", outflow="10000"), day(730, "100", inflow="10100")
    )
    found = measured(days)
    assert (found.irr.value, found.irr_status) == (None, IrrStatus.MULTIPLE)
    assert "More than one rate" in str(found.irr.reason)


def test_what_never_fell_has_a_fall_of_nought() -> None:
    found = measured([day(0, "100"), day(1, "110")])
    assert (found.max_drawdown, found.drawdown) == (None, Figure(Decimal(0)))


# -- what is unknown -------------------------------------------------------------------------------


def test_days_without_a_value_are_chained_as_one_period() -> None:
    days = [day(0, "100"), day(1, None), day(2, None), day(3, "121"), day(4, "121")]
    found = measured(days)
    assert found.twr.value == Decimal("0.21")
    assert (found.stretches, found.days_bridged) == (1, 2)
    assert found.volatility.days == 1, "a return over three days is none of a day"
    (twr,) = [each for each in conventions_of(found, "USD") if each.figure == "twr"]
    assert twr.text.endswith("each chained as one period: 1; days in them: 2.")


@pytest.mark.parametrize("end", [0, 2])
def test_without_a_value_at_an_end_there_is_no_return(end: int) -> None:
    values: list[str | None] = ["100", "105", "110"]
    values[end] = None
    found = measured([day(number, value) for number, value in enumerate(values)])
    figures = (found.twr, found.twr_annualised, found.modified_dietz, found.irr, found.drawdown)
    for figure in figures:
        assert figure.value is None
        assert isinstance(figure.reason, conventions.NoValueThen)
        assert str(figure.reason) == (
            f"The value on {on(end)} is unknown: no price of XYZ is known then. Import prices "
            "first."
        )
    assert found.irr_status is None


def test_without_a_rate_the_currency_is_named() -> None:
    found = measured([day(0, "100"), day(1, None)._replace(unpriced=())])
    assert str(found.closing_value.reason) == (
        "The value on 2026-01-01 is unknown in USD: no rate is known then. Import rates first."
    )


def test_an_unknown_flow_leaves_no_return_but_the_values() -> None:
    days = [day(0, "100"), day(1, "105")._replace(inflow=None), day(2, "110"), day(3, "111")]
    found = measured(days)
    assert (found.opening_value.value, found.closing_value.value) == (100, 111)
    for figure in (found.net_external_flow, found.twr, found.modified_dietz, found.irr):
        assert figure.value is None
        assert isinstance(figure.reason, conventions.FlowUnknown)


def test_where_nothing_was_invested_there_is_no_return() -> None:
    found = measured([day(0, "0"), day(1, "0"), day(2, "0")])
    assert isinstance(found.twr.reason, conventions.NothingInvested)
    assert isinstance(found.modified_dietz.reason, UndefinedReturn)
    assert isinstance(found.irr.reason, conventions.NoRateOfReturn)
    assert found.volatility.days == 0


def test_a_value_out_of_nothing_has_no_return() -> None:
    found = measured([day(0, "0"), day(1, "7"), day(2, "8")])
    assert isinstance(found.twr.reason, UndefinedReturn)


def test_a_fund_that_begins_in_the_period_is_measured_from_then() -> None:
    """Days before the first money are no returns of nought: they would water the spread down."""
    days = [day(0, "0"), day(1, "0"), day(2, "110", inflow="100"), day(3, "121")]
    found = measured(days)
    assert found.twr.value == Decimal("0.21")
    assert (found.volatility.days, found.volatility.value.value) == (2, 0)


def test_a_period_has_a_day() -> None:
    with pytest.raises(ValueError, match="a day after the one"):
        measured([day(0, "100")])


# -- beside a benchmark ----------------------------------------------------------------------------


def test_the_benchmark_is_its_price_over_that_of_the_opening() -> None:
    days = [day(0, "100"), day(1, "102"), day(2, "104.04"), day(3, None), day(4, "110")]
    prices = [Decimal(price) for price in ("50", "50.5", "51.005", "51", "52")]
    found = measured(days, benchmark=Benchmark("BTC", prices)).benchmark
    assert found is not None
    assert found.twr.value == Decimal("0.04")
    assert found.tracking_difference.value == Decimal("0.06")
    assert found.matched_days == 2
    assert isinstance(found.beta.reason, conventions.BenchmarkAlike)
    assert found.tracking_error.value == 0
    assert isinstance(found.tracking_error_annualised.reason, conventions.UnderAYear)


def test_days_without_a_price_of_the_benchmark_are_not_matched() -> None:
    days = [day(n, str(100 + n)) for n in range(5)]
    prices = [Decimal(1), None, Decimal(2), Decimal(3), Decimal(4)]
    found = measured(days, benchmark=Benchmark("BTC", prices)).benchmark
    assert found is not None
    assert found.matched_days == 2
    prices[0] = None
    blank = measured(days, benchmark=Benchmark("BTC", prices)).benchmark
    assert blank is not None
    assert str(blank.twr.reason) == (
        "No price of BTC in USD is known on 2025-12-31. Import prices first."
    )
    assert blank.tracking_difference.reason is blank.twr.reason


# -- concentration ---------------------------------------------------------------------------------


def test_x10_with_its_largest() -> None:
    """X10: weights 60/30/10: HHI 0.46, effective number 2.17."""
    values = {"BNB": Decimal(60), "BTC": Decimal(30), "USD": Decimal(10), "XYZ": ZERO}
    found = concentration_of(values, DAY)
    assert found.hhi.value == Decimal("0.46")
    assert round(found.effective_number.value or ZERO, 2) == Decimal("2.17")
    assert found.largest == ("BNB", Decimal("0.6"))


def test_without_a_price_of_a_part_no_weight_is_known() -> None:
    found = concentration_of({"BNB": Decimal(60), "XYZ": None}, DAY)
    assert (found.hhi.value, found.largest) == (None, None)
    assert "XYZ" in str(found.hhi.reason)
    assert isinstance(concentration_of({}, DAY).hhi.reason, NothingToWeigh)


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(1, 10**9), min_size=1))
def test_concentration_lies_between_one_over_n_and_one(values: dict[str, int]) -> None:
    found = concentration_of({name: Decimal(value) for name, value in values.items()}, DAY)
    assert found.hhi.value is not None
    assert found.effective_number.value is not None
    assert 1 / Decimal(len(values)) - Decimal("1E-18") <= found.hhi.value <= 1
    assert 1 <= found.effective_number.value <= len(values) + Decimal("1E-12")
    assert found.largest is not None
    assert found.largest[1] >= found.hhi.value - Decimal("1E-18")


# -- conventions -----------------------------------------------------------------------------------


def test_every_figure_says_what_it_means_and_a_blank_one_why() -> None:
    days = [day(0, "100"), day(1, "102"), day(2, "101")]
    found = measured(days, benchmark=Benchmark("BTC", [Decimal(1)] * 3))
    said = {each.figure: each for each in conventions_of(found, "USD")}
    for name in (
        "opening_value", "closing_value", "net_external_flow", "twr", "twr_annualised",
        "modified_dietz", "irr", "irr_status", "max_drawdown", "volatility",
        "volatility.annualised", "value_at_risk", "value_at_risk.95_1", "value_at_risk.99_10",
        "expected_shortfall", "concentration_hhi", "effective_number", "benchmark.beta",
        "benchmark.tracking_error",
    ):  # fmt: skip
        assert said[name].text, name
    assert said["twr"].reason is None
    assert said["value_at_risk"].text.endswith(
        "Too few returns (horizon in days: 1): 2, at least 20 are needed for 95 %."
    )
    assert said["volatility"].text.startswith("Sample standard deviation (n - 1) of n = 2 simple")


def test_every_definition_is_a_sentence_with_its_fields() -> None:
    for key, template in DEFINITIONS.items():
        assert template.endswith("."), key
        assert template == conventions.definition(key)
    told = Convention("twr", (conventions.filled("twr", days=9),))
    assert "over 9 days" in told.text
    assert told.sentences[0].template == DEFINITIONS["twr"]


# -- by asset --------------------------------------------------------------------------------------


def test_an_asset_is_explained_by_what_was_paid_for_it() -> None:
    """1,000 worth 1,100 (cost 900); 500 paid for more, 40 as a reward, 10 as a fee, 300 from a sale
    of what had cost 200; in the end worth 1,500 with a cost of 1,230: realised 100, unrealised 270
    after 200."""
    moved = [
        Moved(on(1), Decimal(500)),
        Moved(on(2), Decimal(40), income=Decimal(40)),
        Moved(on(3), Decimal(-10), expense=Decimal(10)),
        Moved(on(4), Decimal(-300)),
    ]
    gain = AssetGain("BNB", Decimal(100), Decimal(200), Decimal(270))
    change, items = attribute_asset(Decimal(1_100), Decimal(1_500), moved, gain)
    assert (change.flow, change.income, change.fees, change.price) == (200, 40, -10, 170)
    assert change.residual == 0
    assert len(items) == 4


# -- properties ------------------------------------------------------------------------------------

growths = st.integers(-500, 500).map(lambda n: 1 + Decimal(n).scaleb(-3))
flows = st.one_of(st.just(ZERO), st.integers(1, 10**6).map(Decimal))
steps = st.lists(st.tuples(growths, flows, flows), min_size=1, max_size=40)


def grown(steps: Sequence[tuple[Decimal, Decimal, Decimal]], flowing: bool) -> list[SeriesDay]:
    """Days that grow as said, with flows or without; never more goes out than is there."""
    days, value = [day(0, "1000")], Decimal(1_000)
    for number, (growth, inflow, outflow) in enumerate(steps, 1):
        came, went = (inflow, outflow) if flowing else (ZERO, ZERO)
        value = (value + came) * growth
        went = min(went, value / 2)
        value -= went
        days.append(SeriesDay(on(number), value, None, came, went))
    return days


@given(steps)
def test_flows_are_no_performance(steps: list[tuple[Decimal, Decimal, Decimal]]) -> None:
    still, flowing = measured(grown(steps, False)), measured(grown(steps, True))
    assert still.twr.value is not None
    assert flowing.twr.value is not None
    assert abs(still.twr.value - flowing.twr.value) <= Decimal("1E-18")
    assert still.max_drawdown == flowing.max_drawdown
    spreads = still.volatility.value.value, flowing.volatility.value.value
    assert spreads[0] == spreads[1]


@given(steps, steps)
def test_periods_chain(
    first: list[tuple[Decimal, Decimal, Decimal]], then: list[tuple[Decimal, Decimal, Decimal]]
) -> None:
    """(1 + a)(1 + b) - 1, wherever the period is cut."""
    days = grown([*first, *then], True)
    whole, a, b = (measured(part) for part in (days, days[: len(first) + 1], days[len(first) :]))
    assert whole.twr.value is not None
    assert a.twr.value is not None
    assert b.twr.value is not None
    chained = (1 + a.twr.value) * (1 + b.twr.value) - 1
    assert abs(chained - whole.twr.value) <= Decimal("1E-17") * max(1, abs(whole.twr.value) + 1)


@given(steps)
def test_without_flows_all_three_returns_agree(
    steps: list[tuple[Decimal, Decimal, Decimal]],
) -> None:
    found = measured(grown(steps, False))
    assert found.twr.value == found.modified_dietz.value
    assert found.irr.value is not None
    assert found.twr.value is not None
    yearly = (1 + found.twr.value) ** (Decimal(365) / found.days) - 1
    assert abs(found.irr.value - yearly) <= Decimal("1E-12") * (1 + abs(yearly))
