"""The worked figures of the field, X1 to X11 (X6 apart), each with its arithmetic."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest

from alem_desktop.core.accruals import accrued, value_per_unit
from alem_desktop.core.assets import known_asset
from alem_desktop.core.attribution import (
    AssetGain,
    Item,
    Part,
    Rates,
    attribute,
    presented,
)
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.concentration import break_even, effective_number, hhi
from alem_desktop.core.gains import Disposal
from alem_desktop.core.ledger import Ledger
from alem_desktop.core.lots import EMPTY, OpenLot, lot_id, pool_from
from alem_desktop.core.money import ZERO, round_money
from alem_desktop.core.movements import Entry, Movement
from alem_desktop.core.policy import DayBasis, LotMethod
from alem_desktop.core.positions import Holding, value_positions
from alem_desktop.core.postings import Posting, Role
from alem_desktop.core.prices import Price
from alem_desktop.core.reconciliation import ItemKind, LineStatus, ReconcilingItem, reconcile
from alem_desktop.core.returns import (
    Flow,
    Period,
    modified_dietz,
    period_gain,
    time_weighted_return,
)
from alem_desktop.core.revaluation import Revalued, revalue
from alem_desktop.core.rollforward import Change, Standing, roll_forward

DAY = date(2026, 11, 20)


def places(number: Decimal, count: int) -> Decimal:
    """As printed with so many places, half up."""
    return number.quantize(Decimal(1).scaleb(-count), ROUND_HALF_UP)


def test_x1_value_cost_and_unrealised_gain_in_both_currencies() -> None:
    """420.25 x 712.40 = 299,386.10 USD; less cost 268,000.00 = 31,386.10.

    299,386.10 x 498.75 = 149,318,817.375, printed 149,318,817.38 KZT.
    """
    point = BookCalendar("Asia/Almaty").valuation_point(DAY)

    def price(asset: str, currency: str, text: str) -> Price:
        pair = f"{asset}/{currency}"
        return Price(asset, currency, Decimal(text), "Exchange", point, DAY, pair)

    bnb = Holding("Custody", known_asset("BNB"), Decimal("420.25"), Decimal(268_000), None, 1)
    _, totals = value_positions(
        [bnb],
        lambda asset, currency: price(asset, currency, "712.40"),
        price("USD", "KZT", "498.75"),
        "USD",
        "KZT",
    )
    assert totals.printed.functional.market_value == Decimal("299386.10")
    assert totals.printed.functional.unrealised_gain == Decimal("31386.10")
    assert totals.printed.presentation.market_value == Decimal("149318817.38")


@pytest.mark.parametrize(
    ("method", "cost", "gain"),
    [
        # 40 x 500 + 20 x 640 = 20,000 + 12,800
        (LotMethod.FIFO, "32800.00", "4400.00"),
        # 20,000 + 19,200 + 24,000 = 63,200 for 120 units; x 60 / 120
        (LotMethod.AVERAGE, "31600.00", "5600.00"),
    ],
)
def test_x2_cost_and_gain_by_lot_method(method: LotMethod, cost: str, gain: str) -> None:
    """Lots 40 at 500, 30 at 640, 50 at 480; 60 sold at 620 bring 37,200."""
    bought = [("40", "20000"), ("30", "19200"), ("50", "24000")]
    pool = pool_from(method, EMPTY, ())
    ledger = Ledger(method, lambda _at: None)

    def post(number: int, quantity: str, value: str) -> None:
        moved = Posting("A", "BNB", Decimal(quantity), Decimal(value), Role.PRINCIPAL)
        ledger.apply(Entry(Instant(number), number, f"T-{number}"), [moved])

    for number, (quantity, value) in enumerate(bought, start=1):
        when, key = Instant(number), lot_id(number, 0)
        pool.acquire(OpenLot(key, f"P-{number}", when, Decimal(quantity), Decimal(value), None))
        post(number, quantity, value)
    post(4, "-60", "37200")
    assert pool.release(Decimal(60)).cost == Decimal(cost)
    sale = ledger.effects.movements[-1]
    assert (-sale.cost, sale.value + sale.cost) == (Decimal(cost), Decimal(gain))


def test_x3_roll_forward_of_fair_value() -> None:
    """480,000 + 62,000 - 30,000 + gain 28,000 = 540,000; tie-out 0.00.

    Cost 400,000 + 62,000 - 25,000 = 437,000. The gain by itself: realised 30,000 - 25,000 = 5,000;
    unrealised 540,000 - 437,000 = 103,000 after 480,000 - 400,000 = 80,000: 23,000 more.
    """
    forward = roll_forward(
        {"BNB": Standing(Decimal(800), Decimal(400_000), Decimal(480_000))},
        {"BNB": Standing(Decimal(850), Decimal(437_000), Decimal(540_000))},
        [
            Change(1, "BNB", Decimal(100), Decimal(62_000), Decimal(62_000)),
            Change(2, "BNB", Decimal(-50), Decimal(-25_000), Decimal(30_000)),
        ],
    )
    roll = forward.assets[0].fair_value
    assert roll is not None
    assert (roll.opening, roll.additions, roll.disposals) == (480_000, 62_000, -30_000)
    assert (roll.gains, roll.losses, roll.closing) == (28_000, 0, 540_000)
    assert roll.difference == 0
    assert forward.assets[0].units.difference == forward.cost.difference == 0


def test_x4_time_weighted_and_modified_dietz() -> None:
    """500,000 is 450,000 by day 11 of 31, 150,000 come in, 690,000 at the end.

    TWR 450/500 x 690/(450 + 150) = 0.9 x 1.15 = 1.035. Gain 690,000 - 500,000 - 150,000 = 40,000;
    Dietz 40,000 / (500,000 + 150,000 x 20/31) = 40,000 / 596,774.19 = 6.70 %.
    """
    start, flow_day, end = date(2026, 10, 1), date(2026, 10, 11), date(2026, 10, 31)
    opening, closing, inflow = Decimal(500_000), Decimal(690_000), Decimal(150_000)
    before = Period(start, flow_day, opening, Decimal(450_000))
    after = Period(flow_day, end, Decimal(450_000), closing, inflow=inflow)
    assert time_weighted_return([before, after]) == Decimal("0.035")
    flows = [Flow(11, inflow)]
    assert period_gain(opening, closing, flows) == Decimal("40000.00")
    assert places(modified_dietz(start, end, opening, closing, flows), 4) == Decimal("0.0670")


def test_x5_gain_in_the_presentation_currency_by_price_and_rate() -> None:
    """20 units, cost 800 at 470, now 900 at 510.

    20 x 900 x 510 - 20 x 800 x 470 = 9,180,000 - 7,520,000 = 1,660,000 KZT: price 20 x 100 x 510 =
    1,020,000 at the closing rate, currency 20 x 800 x 40 = 640,000 on cost.
    """
    movement = Movement(
        "A", "BNB", Instant(1), 1, 0, Role.PRINCIPAL, Decimal(-20), Decimal(18_000),
        Decimal(-16_000), Decimal(-7_520_000), ZERO, ZERO, ZERO, 0, 0,
    )  # fmt: skip
    gained = Disposal(
        "S-1", movement, DAY, Decimal(18_000), Decimal(16_000), Decimal(510), Decimal(7_520_000), ()
    )
    assert gained.presentation_gain == Decimal("1660000.00")
    assert (gained.price_gain, gained.currency_gain) == (1_020_000, 640_000)


def test_x7_a_difference_explained_by_two_gas_payments() -> None:
    """749.9916 - 750 = -0.0084 = -0.0042 - 0.0042; open break 0."""
    key = ("Custody", "BNB")
    gas = [
        ReconcilingItem(*key, ItemKind.GAS, Decimal("-0.0042"), reference)
        for reference in ("0xa1", "0xb2")
    ]
    answer = reconcile({key: Decimal(750)}, {key: Decimal("749.9916")}, gas)
    (line,) = answer.lines
    assert (line.difference, line.open_break) == (Decimal("-0.0084"), 0)
    assert (line.status, answer.breaks) == (LineStatus.EXPLAINED, 0)
    unexplained = reconcile({key: Decimal(750)}, {key: Decimal("749.9916")})
    assert (unexplained.lines[0].status, unexplained.breaks) == (LineStatus.OPEN, 1)


def test_x8_revaluation_model() -> None:
    """Cost 100,000. At 120,000: up 20,000, OCI. At 90,000: down 30,000, of which the surplus of
    20,000 from OCI and 10,000 a loss. At 105,000: up 15,000, of which 10,000 reverse the loss in
    profit and 5,000 are OCI."""
    asset = Revalued(Decimal(100_000))
    booked = []
    for value in (120_000, 90_000, 105_000):
        revaluation = revalue(asset, Decimal(value))
        booked.append((revaluation.oci, revaluation.profit_or_loss))
        asset = revaluation.after
    assert booked == [(20_000, 0), (-20_000, -10_000), (5_000, 10_000)]
    assert asset == Revalued(Decimal(100_000), surplus=Decimal(5_000))


def test_x9_fee_accrued_and_value_per_unit() -> None:
    """5,000,000 x 0.02 x 30 / 365 = 8,219.178...; 1,234,567.89 / 9,500 = 129.954514..."""
    fee = accrued(Decimal(5_000_000), Decimal("0.02"), 30, DayBasis.ACTUAL_365)
    assert round_money(fee) == Decimal("8219.18")
    assert value_per_unit(Decimal("1234567.89"), Decimal(9_500)) == Decimal("129.9545")


def test_x10_concentration_and_break_even() -> None:
    """0.6 x 0.6 + 0.3 x 0.3 + 0.1 x 0.1 = 0.46; 1 / 0.46 = 2.1739...

    Break-even of X1: 268,000 / 420.25 = 637.71564...; / 0.999 = 638.35399...
    """
    weights = [Decimal("0.6"), Decimal("0.3"), Decimal("0.1")]
    assert hhi(weights) == Decimal("0.46")
    assert places(effective_number(weights), 2) == Decimal("2.17")
    cost, quantity = Decimal(268_000), Decimal("420.25")
    assert places(break_even(cost, quantity), 4) == Decimal("637.7156")
    assert places(break_even(cost, quantity, exit_fee=Decimal("0.001")), 4) == Decimal("638.3540")


def test_x11_change_of_value_in_the_presentation_currency() -> None:
    """180,000 USD at 500 = 90,000,000 KZT; +20,000 USD at 505; price +10,000 USD; closing at 515.

    Flow 20,000 x 505 = 10,100,000; price 10,000 x 515 = 5,150,000; currency 180,000 x 15 +
    20,000 x 10 = 2,900,000; closing 210,000 x 515 = 108,150,000; residual 0.
    """
    start, middle, end = date(2026, 10, 31), date(2026, 11, 10), DAY
    items = [Item(Part.FLOW, middle, Decimal(20_000))]
    gains = [AssetGain("BNB", Decimal(4_000), Decimal(1_000), Decimal(7_000))]
    functional = attribute(Decimal(180_000), Decimal(210_000), items, gains)
    assert (functional.flow, functional.price, functional.residual) == (20_000, 10_000, 0)
    known = {start: Decimal(500), middle: Decimal(505), end: Decimal(515)}
    told = presented(functional, items, Rates("USD", "KZT", start, end, known.get)).attribution
    assert told is not None
    assert (told.opening_value, told.closing_value) == (90_000_000, 108_150_000)
    assert (told.flow, told.price, told.currency) == (10_100_000, 5_150_000, 2_900_000)
    assert (told.income, told.fees, told.residual) == (0, 0, 0)
