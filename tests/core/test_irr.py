"""Internal rate of return: yearly, to 18 places, and certain of whether there is just one."""

from datetime import date, timedelta
from decimal import Decimal
from math import prod

import pytest
import pyxirr
from hypothesis import given, settings
from hypothesis import strategies as st

from alem_desktop.core import roots
from alem_desktop.core.irr import DatedAmount, Irr, IrrStatus, internal_rate_of_return
from alem_desktop.core.power_sums import Term, sign_at
from alem_desktop.core.sign_rules import most_roots

DAY = date(2024, 1, 1)


def amounts(*said: tuple[int, str]) -> list[DatedAmount]:
    return [DatedAmount(day, Decimal(amount)) for day, amount in said]


def rate(*said: tuple[int, str]) -> Decimal:
    found = internal_rate_of_return(amounts(*said))
    assert found.status is IrrStatus.UNIQUE
    assert found.rate is not None
    return found.rate


def status(*said: tuple[int, str]) -> IrrStatus:
    found = internal_rate_of_return(amounts(*said))
    assert found.rate is None or found.status is IrrStatus.UNIQUE
    return found.status


# -- worked and published figures ------------------------------------------------------------------


def test_a_year_is_its_own_rate() -> None:
    assert rate((0, "-1000"), (365, "1100")) == Decimal("0.1")
    assert rate((0, "-1000"), (365, "1000")) == 0
    assert str(rate((0, "-1000"), (365, "1000"))) == "0E-18"


def test_a_rate_is_yearly_also_for_less_than_a_year() -> None:
    """(1.01)^(365/73) = 1.01^5 = 1.0510100501."""
    assert rate((0, "-1000"), (73, "1010")) == Decimal("0.0510100501")


def test_it_is_rounded_once_to_18_places() -> None:
    """Two years at sqrt(2): 0.414213562373095048801688724..."""
    assert rate((0, "-1"), (730, "2")) == Decimal("0.414213562373095049")


def test_the_example_of_a_spreadsheet() -> None:
    """Microsoft's documentation of XIRR: 37.3362535 %, “accurate within 0.000001 percent”."""
    found = rate((0, "-10000"), (60, "2750"), (303, "4250"), (411, "3250"), (456, "2750"))
    assert abs(found - Decimal("0.373362535")) < Decimal("1E-8")


def test_the_money_weighted_return_of_the_textbook() -> None:
    """CFA Institute, “Discounted cash flow applications”: a share at 200, a second one at 225 after
    a year with a dividend of 5, both sold at 235 after the next with 5 each: 9.39 %."""
    found = rate((0, "-200"), (365, "-220"), (730, "480"))
    assert round(found, 4) == Decimal("0.0939")


def test_the_pump_has_two_rates() -> None:
    """J. Lorie and L. Savage, 1955: -1,600, +10,000, -10,000 come out even at 25 % and at 400 %."""
    assert status((0, "-1600"), (365, "10000"), (730, "-10000")) is IrrStatus.MULTIPLE


def test_some_flows_have_no_rate() -> None:
    """Brealey, Myers and Allen, “Principles of Corporate Finance”: +1,000, -3,000, +2,500."""
    assert status((0, "1000"), (365, "-3000"), (730, "2500")) is IrrStatus.NONE


def test_a_rate_that_touches_is_no_single_one() -> None:
    """-1 + 2v - v^2 = -(1 - v)^2."""
    assert status((0, "-1"), (365, "2"), (730, "-1")) is IrrStatus.MULTIPLE


@pytest.mark.parametrize(
    "said",
    [
        (),
        ((0, "0"), (9, "0")),
        ((0, "-1000"),),
        ((0, "-1000"), (9, "0")),
        ((0, "-1000"), (9, "-5")),
        ((0, "-1000"), (0, "1000")),
        ((5, "-1000"), (5, "1001")),
    ],
)
def test_where_all_goes_one_way_there_is_none(said: tuple[tuple[int, str], ...]) -> None:
    assert status(*said) is IrrStatus.NONE


def test_amounts_of_a_day_count_together_and_in_any_order() -> None:
    apart = rate((30, "700"), (0, "-400"), (10, "-100"), (0, "-200"), (10, "50"))
    assert apart == rate((0, "-600"), (10, "-50"), (30, "700"))


def test_days_count_from_any_day_on() -> None:
    assert rate((700, "-600"), (730, "700")) == rate((0, "-600"), (30, "700"))


def test_leading_nothing_does_not_count() -> None:
    assert rate((0, "0"), (100, "-600"), (465, "660")) == Decimal("0.1")


def test_one_day_can_be_astronomical() -> None:
    """2^365 - 1 has 110 digits; told to 28."""
    assert rate((0, "-1"), (1, "2")) == Decimal("7.515336264876266329246337910E+109")
    assert rate((0, "-1E24"), (1, "1E-18")) == -1


def test_a_mixed_project_with_one_rate_is_told_it() -> None:
    """The account is overdrawn in the middle (-100, +230, -50, +10): the signs alone leave three
    rates open."""
    assert rate((0, "-100"), (365, "230"), (730, "-50"), (1095, "10")) > 1


def test_two_rates_that_are_close_are_two() -> None:
    """(v - 0.9)(v - 0.9001), times 1 - the coefficients are exact."""
    close = ((0, "0.81009"), (365, "-1.8001"), (730, "1"))
    assert status(*close) is IrrStatus.MULTIPLE
    apart = ((0, "0.81010"), (365, "-1.8001"), (730, "1"))
    assert status(*apart) is IrrStatus.NONE


# -- ten years of days -----------------------------------------------------------------------------


def daily(seed: int, size: int, days: int = 3_650) -> list[DatedAmount]:
    """An opening, a flow a day, and a closing, from a congruence: the same on every machine."""
    state = seed
    found = [DatedAmount(0, Decimal(-1_000_000))]
    for day in range(1, days):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        found.append(DatedAmount(day, Decimal((state >> 33) % (2 * size) - size).scaleb(-2)))
    return [*found, DatedAmount(days, Decimal(1_500_000))]


def xirr(said: list[DatedAmount]) -> float | None:
    return pyxirr.xirr(
        [DAY + timedelta(days=day) for day, _ in said], [float(amount) for _, amount in said]
    )


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("size", [50_000, 2_000_000])
def test_a_flow_on_every_day_of_ten_years(seed: int, size: int) -> None:
    said = daily(seed, size)
    found = internal_rate_of_return(said)
    assert found.status is IrrStatus.UNIQUE
    assert found.rate is not None
    assert float(found.rate) == pytest.approx(xirr(said), rel=1e-7, abs=1e-9)


def test_flows_as_great_as_the_fund_are_decided_too() -> None:
    """What the cheaper rules leave open is cut into intervals: one rate, whatever the signs say."""
    found = internal_rate_of_return(daily(3, 40_000_000, 700))
    assert found.status in IrrStatus


# -- properties ------------------------------------------------------------------------------------

money = st.integers(1, 10**9).map(lambda cents: Decimal(cents).scaleb(-2))
days = st.integers(1, 4_000)


@given(
    paid=st.lists(st.tuples(days, money), max_size=12),
    opening=money,
    yearly=st.integers(-900, 3_000).map(lambda n: Decimal(n).scaleb(-3)),
)
def test_the_rate_that_made_the_closing_is_found(
    paid: list[tuple[int, Decimal]], opening: Decimal, yearly: Decimal
) -> None:
    """Money that goes in only, grown at a rate to the end, has that rate and no other."""
    end = 4_001
    closing = sum(
        (
            amount * (1 + yearly) ** (Decimal(end - day) / 365)
            for day, amount in [(0, opening), *paid]
        ),
        Decimal(0),
    )
    flows = [DatedAmount(0, -opening), *(DatedAmount(day, -amount) for day, amount in paid)]
    found = internal_rate_of_return([*flows, DatedAmount(end, closing)])
    assert found == Irr(found.rate, IrrStatus.UNIQUE)
    assert abs(found.rate - yearly) <= Decimal("1E-18")


@given(
    flows=st.lists(st.tuples(days, money, st.booleans()), max_size=12), opening=money, closing=money
)
def test_another_library_says_the_same(
    flows: list[tuple[int, Decimal, bool]], opening: Decimal, closing: Decimal
) -> None:
    said = [
        DatedAmount(0, -opening),
        *(DatedAmount(day, amount if out else -amount) for day, amount, out in flows),
        DatedAmount(4_001, closing),
    ]
    found = internal_rate_of_return(said)
    other = xirr(said)
    if found.rate is None:
        return
    if other is not None and abs(other) < 1e6:
        assert float(found.rate) == pytest.approx(other, rel=1e-6, abs=1e-6)


Polynomial = list[Decimal]


def product(factors: list[Polynomial]) -> Polynomial:
    made = [Decimal(1)]
    for factor in factors:
        made = [
            sum(
                (
                    made[at - place] * factor[place]
                    for place in range(len(factor))
                    if 0 <= at - place < len(made)
                ),
                Decimal(0),
            )
            for at in range(len(made) + len(factor) - 1)
        ]
    return made


simple = st.integers(600, 1_400).map(lambda n: [Decimal(-n).scaleb(-3), Decimal(1)])
"""v - root, root between 0.6 and 1.4."""
bare = st.one_of(
    st.integers(1, 3_000).map(lambda n: [Decimal(n).scaleb(-3), Decimal(1)]),
    st.tuples(st.integers(-1_400, 1_400), st.integers(1, 500)).map(
        lambda at: [
            (Decimal(at[0]) ** 2 + Decimal(at[1]) ** 2).scaleb(-6),
            Decimal(-2 * at[0]).scaleb(-3),
            Decimal(1),
        ]
    ),
)
"""v + number, or a square above zero: no root above zero."""


@settings(max_examples=150, deadline=None)
@given(
    roots_of=st.lists(simple, max_size=4, unique_by=lambda factor: factor[0]),
    rest=st.lists(bare, max_size=4),
    gap=st.sampled_from([1, 7, 30, 365]),
    sign=st.sampled_from([1, -1]),
)
def test_as_many_rates_are_found_as_there_are(
    roots_of: list[Polynomial], rest: list[Polynomial], gap: int, sign: int
) -> None:
    made = product([*roots_of, *rest])
    said = [DatedAmount(at * gap, sign * amount) for at, amount in enumerate(made)]
    found = internal_rate_of_return(said)
    terms = [Term(day, amount) for day, amount in said if amount]
    expected = [IrrStatus.NONE, IrrStatus.UNIQUE, IrrStatus.MULTIPLE][min(len(roots_of), 2)]
    assert found.status is expected
    assert roots.count(terms) == min(len(roots_of), 2)
    if found.rate is not None:
        exact = (-roots_of[0][0]) ** (-Decimal(365) / gap) - 1
        assert abs(found.rate - exact) <= max(Decimal("1E-18"), exact * Decimal("1E-27"))


@settings(max_examples=150, deadline=None)
@given(
    roots_of=st.lists(simple, max_size=4, unique_by=lambda factor: factor[0]),
    rest=st.lists(bare, max_size=3),
    at=st.floats(0.5, 1.5),
)
def test_the_rule_of_laguerre_bounds_the_roots_with_their_parity(
    roots_of: list[Polynomial], rest: list[Polynomial], at: float
) -> None:
    terms = [Term(day, a) for day, a in enumerate(product([*roots_of, *rest])) if a]
    most = most_roots(terms, at)
    if most is not None:
        assert most >= len(roots_of)
        assert (most - len(roots_of)) % 2 == 0


def test_a_sign_in_doubt_is_none() -> None:
    terms = [Term(0, Decimal("-0.9")), Term(1, Decimal(1))]
    assert sign_at(terms, Decimal("0.9")) == 0
    assert sign_at(terms, Decimal("0.9") + Decimal("1E-45")) == 1
    assert prod((sign_at(terms, Decimal("0.8")), sign_at(terms, Decimal(1)))) == -1
