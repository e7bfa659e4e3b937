"""Roll-forward: the parts lead to the closing, gains stand apart, transfers do not show."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.money import ZERO, round_money
from alem_desktop.core.rollforward import (
    NOTHING,
    Change,
    Roll,
    RollForward,
    Standing,
    netted,
    roll_forward,
    sum_rolls,
)
from alem_desktop.core.statements.printed_rolls import printed_roll


def standing(units: str, cost: str, fair_value: str | None) -> Standing:
    worth = None if fair_value is None else Decimal(fair_value)
    return Standing(Decimal(units), Decimal(cost), worth)


def bought(units: str, cost: str, asset: str = "BNB", sequence: int = 1) -> Change:
    return Change(sequence, asset, Decimal(units), Decimal(cost), Decimal(cost))


def sold(units: str, cost: str, proceeds: str, asset: str = "BNB", sequence: int = 2) -> Change:
    return Change(sequence, asset, -Decimal(units), -Decimal(cost), Decimal(proceeds))


def carried(units: str, cost: str, asset: str = "BNB", sequence: int = 3) -> Change:
    return Change(sequence, asset, Decimal(units), Decimal(cost), ZERO, carried=True)


def rolled(opening: Standing, closing: Standing, *changes: Change) -> RollForward:
    (only,) = roll_forward({"BNB": opening}, {"BNB": closing}, changes).assets
    return only


def figures(roll: Roll | None) -> tuple[Decimal, ...] | None:
    if roll is None:
        return None
    return (
        roll.opening, roll.additions, roll.disposals, roll.gains, roll.losses, roll.closing,
        roll.difference,
    )  # fmt: skip


def test_a_period_in_units_cost_and_fair_value() -> None:
    """10 units at cost 5,000 worth 6,000; 4 bought for 2,400; 6 sold for 3,900 releasing 3,000.

    Left: 8 units, cost 4,400, at 620 = 4,960. Gain: realised 900, unrealised from 1,000 to 560,
    so 900 - 440 = 460; and 6,000 + 2,400 - 3,900 + 460 = 4,960.
    """
    bnb = rolled(
        standing("10", "5000", "6000"),
        standing("8", "4400", "4960"),
        bought("4", "2400"),
        sold("6", "3000", "3900"),
    )
    assert figures(bnb.units) == (10, 4, -6, 0, 0, 8, 0)
    assert figures(bnb.cost) == (5000, 2400, -3000, 0, 0, 4400, 0)
    assert figures(bnb.fair_value) == (6000, 2400, -3900, 460, 0, 4960, 0)


def test_gains_and_losses_are_decided_per_asset_net() -> None:
    """BNB gains 100 realised and loses 30 unrealised: gain 70. BTC loses 50. Totals 70 and -50."""
    forward = roll_forward(
        {"BNB": standing("2", "200", "260"), "BTC": standing("1", "900", "1000")},
        {"BNB": standing("1", "100", "130"), "BTC": standing("1", "900", "950")},
        [sold("1", "100", "200")],
    )
    bnb, btc = forward.assets
    assert (bnb.asset, btc.asset) == ("BNB", "BTC")
    assert figures(bnb.fair_value) == (260, 0, -200, 70, 0, 130, 0)
    assert figures(btc.fair_value) == (1000, 0, 0, 0, -50, 950, 0)
    assert figures(forward.fair_value) == (1260, 0, -200, 70, -50, 1080, 0)
    assert figures(forward.cost) == (1100, 0, -100, 0, 0, 1000, 0)
    assert forward.fair_value is not None
    assert forward.fair_value.net_gain == 20


def test_a_transfer_between_own_accounts_shows_nowhere() -> None:
    """3 of 10 units move with cost 1,500 in two lots: neither added nor disposed of."""
    bnb = rolled(
        standing("10", "5000", "6000"),
        standing("10", "5000", "6100"),
        carried("-3", "-1500"),
        carried("2", "1000"),
        carried("1", "500"),
    )
    assert figures(bnb.units) == (10, 0, 0, 0, 0, 10, 0)
    assert figures(bnb.cost) == (5000, 0, 0, 0, 0, 5000, 0)
    assert figures(bnb.fair_value) == (6000, 0, 0, 100, 0, 6100, 0)


def test_only_rows_of_one_transaction_and_asset_are_netted() -> None:
    rows = [carried("-3", "-9", sequence=4), carried("3", "9", sequence=5), bought("1", "3")]
    assert netted(rows) == (
        bought("1", "3"),
        carried("-3", "-9", sequence=4)._replace(value=Decimal(9)),
        carried("3", "9", sequence=5)._replace(value=Decimal(9)),
    )
    assert netted([carried("-3", "-9"), carried("3", "9", asset="BTC")])[1].asset == "BTC"


def test_a_fee_on_a_transfer_is_a_disposal_beside_it() -> None:
    """5 move, 0.5 is paid in kind, worth 350, cost 250: the gain of 100 is realised."""
    bnb = rolled(
        standing("10", "5000", "7000"),
        standing("9.5", "4750", "6650"),
        carried("-5", "-2500", sequence=2),
        carried("5", "2500", sequence=2),
        sold("0.5", "250", "350", sequence=2),
    )
    assert figures(bnb.units) == (10, 0, Decimal("-0.5"), 0, 0, Decimal("9.5"), 0)
    # Realised 100; unrealised 2,000 before and 1,900 after: net 0, as the price stood still.
    assert figures(bnb.fair_value) == (7000, 0, -350, 0, 0, 6650, 0)


def test_a_token_swap_leaves_one_asset_and_enters_the_other_at_cost() -> None:
    """100 OLD, cost 400, worth 600 become 10 NEW worth 650: together 50 more than before."""
    forward = roll_forward(
        {"OLD": standing("100", "400", "600")},
        {"NEW": standing("10", "400", "650")},
        [carried("-100", "-400", asset="OLD"), carried("10", "400", asset="NEW")],
    )
    new, old = forward.assets
    assert figures(old.units) == (100, 0, -100, 0, 0, 0, 0)
    assert figures(old.fair_value) == (600, 0, -400, 0, -200, 0, 0)
    assert figures(new.fair_value) == (0, 400, 0, 250, 0, 650, 0)
    assert forward.fair_value is not None
    assert forward.fair_value.net_gain == 50


def test_cost_that_was_not_conserved_is_a_difference() -> None:
    """1 sold releases 40 of 100, but 70 and not 60 are said to be left."""
    bnb = rolled(standing("2", "100", "100"), standing("1", "70", "80"), sold("1", "40", "50"))
    assert (bnb.units.difference, bnb.cost.difference) == (0, 10)
    assert bnb.fair_value is not None
    assert bnb.fair_value.difference == 10


def test_an_unknown_price_leaves_fair_value_unknown_and_named() -> None:
    forward = roll_forward(
        {"BNB": standing("1", "10", "12"), "XYZ": standing("1", "5", None)},
        {"BNB": standing("1", "10", "13"), "XYZ": standing("1", "5", "6")},
        [],
    )
    assert forward.assets[1].fair_value is None
    assert figures(forward.assets[1].cost) == (5, 0, 0, 0, 0, 5, 0)
    assert forward.unpriced == ("XYZ",)
    assert figures(forward.fair_value) == (12, 0, 0, 1, 0, 13, 0)
    assert forward.cost.closing == 15, "cost counts all"


def test_nothing_held_needs_no_price() -> None:
    """All 2 are bought and sold in the period: no price at either end is asked for."""
    bnb = rolled(
        standing("0", "0", None), standing("0", "0", None), bought("2", "10"), sold("2", "10", "9")
    )
    assert figures(bnb.fair_value) == (0, 10, -9, 0, -1, 0, 0)


def test_of_nothing_priced_the_sum_is_unknown_and_of_nothing_it_is_zero() -> None:
    unpriced = {"XYZ": standing("1", "5", None)}
    assert roll_forward(unpriced, unpriced, []).fair_value is None
    empty = roll_forward({"BNB": NOTHING}, {}, [])
    assert empty.assets == ()
    assert figures(empty.fair_value) == (0, 0, 0, 0, 0, 0, 0)


def test_paper_rounds_each_part_once_and_its_total_is_the_sum_of_lines() -> None:
    """Three lines of 1.005 print as 1.01; their total is 3.03, where the exact sum is 3.015."""
    line = rolled(standing("1", "1.005", "1.005"), standing("1", "1.005", "1.005")).cost
    end = round_money(line.closing)
    printed = printed_roll(line, end, end)
    assert printed.closing == Decimal("1.01")
    assert sum_rolls([printed] * 3).closing == Decimal("3.03")
    assert sum_rolls([line] * 3).closing == Decimal("3.015")


@pytest.mark.parametrize(
    "change",
    [
        Change(1, "BNB", Decimal(1), Decimal(-1), Decimal(1)),
        Change(1, "BNB", Decimal(-1), Decimal(1), Decimal(1)),
        Change(1, "BNB", Decimal(-1), Decimal(-1), Decimal(-1)),
        Change(1, "BNB", Decimal(0), Decimal(1), Decimal(1)),
        Change(1, "BNB", Decimal(1), Decimal(5), Decimal(6)),
        Change(1, "BNB", Decimal(1), Decimal(-1), Decimal(1), carried=True),
    ],
)
def test_signs_that_contradict_each_other_are_refused(change: Change) -> None:
    with pytest.raises(ValueError, match="Change"):
        roll_forward({}, {}, [change])


# -- properties ------------------------------------------------------------------------------------

amounts = st.integers(0, 10**24).map(lambda n: Decimal(n).scaleb(-12))
parts = st.integers(1, 999).map(lambda n: Decimal(n) / 1000)
steps = st.lists(
    st.tuples(st.sampled_from(["buy", "sell", "move"]), amounts, amounts, parts), max_size=15
)


def walk(opening: Standing, history: Sequence[tuple[str, Decimal, Decimal, Decimal]]) -> (
    tuple[list[Change], Decimal, Decimal]
):  # fmt: skip
    """Changes of one asset in which no cost is lost, and the units and cost they leave."""
    units, cost = opening.units, opening.cost
    changes: list[Change] = []
    for number, (kind, quantity, value, part) in enumerate(history):
        if kind == "buy" and quantity:
            changes.append(Change(number, "BNB", quantity, value, value))
            units, cost = units + quantity, cost + value
        elif units:
            out, released = units * part, round_money(cost * part)
            released = min(released, cost)
            if kind == "sell":
                changes.append(Change(number, "BNB", -out, -released, value))
                units, cost = units - out, cost - released
            else:
                changes.append(Change(number, "BNB", -out, -released, ZERO, carried=True))
                changes.append(Change(number, "BNB", out, released, ZERO, carried=True))
    return changes, units, cost


@given(units=amounts, cost=amounts, before=amounts, after=amounts, history=steps)
def test_every_conserved_history_ties(
    units: Decimal,
    cost: Decimal,
    before: Decimal,
    after: Decimal,
    history: list[tuple[str, Decimal, Decimal, Decimal]],
) -> None:
    opening = Standing(units, cost, before) if units else NOTHING
    changes, left, cost_left = walk(opening, history)
    closing = Standing(left, cost_left, after)
    forward = roll_forward({"BNB": opening}, {"BNB": closing}, changes)
    for roll in (forward.cost, forward.fair_value, *(asset.units for asset in forward.assets)):
        assert roll is not None
        assert roll.difference == 0
        assert roll.additions >= 0 >= roll.disposals
        assert roll.gains >= 0 >= roll.losses
        assert not (roll.gains and roll.losses)


@given(units=amounts, cost=amounts, lost=amounts, history=steps)
def test_what_was_lost_of_cost_is_the_difference_of_cost_and_of_fair_value(
    units: Decimal,
    cost: Decimal,
    lost: Decimal,
    history: list[tuple[str, Decimal, Decimal, Decimal]],
) -> None:
    changes, left, cost_left = walk(Standing(units, cost, ZERO) if units else NOTHING, history)
    start = {"BNB": Standing(units, cost, units)} if units else {}
    forward = roll_forward(start, {"BNB": Standing(left, cost_left + lost, left)}, changes)
    assert forward.cost.difference == lost
    assert forward.fair_value is not None
    assert forward.fair_value.difference == lost
