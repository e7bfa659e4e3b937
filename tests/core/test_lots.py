"""Lots and pools: which cost leaves with a disposal, and that none is lost or made."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core import errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.ledger import Ledger
from alem_desktop.core.lots import EMPTY, OpenLot, Pool, lot_id, pool_from
from alem_desktop.core.money import ONE, plain
from alem_desktop.core.movements import Entry
from alem_desktop.core.policy import LotMethod
from alem_desktop.core.postings import Posting, Role

FIFO, AVERAGE = LotMethod.FIFO, LotMethod.AVERAGE


def lot(number: int, quantity: str, cost: str, rate: str | None = "450", when: int = 0) -> OpenLot:
    return OpenLot(
        lot_id(number, 0), f"P-{number}", Instant(when or number), Decimal(quantity), Decimal(cost),
        None if rate is None else Decimal(rate),
    )  # fmt: skip


def pool_with(method: LotMethod, *lots: OpenLot) -> Pool:
    pool = pool_from(method, EMPTY, ())
    for each in lots:
        pool.acquire(each)
    return pool


X2 = (("40", "500"), ("30", "640"), ("50", "480"))


def x2(method: LotMethod) -> Pool:
    lots = [
        lot(n, quantity, str(Decimal(quantity) * Decimal(price)))
        for n, (quantity, price) in enumerate(X2, start=1)
    ]
    return pool_with(method, *lots)


@pytest.mark.parametrize(
    ("method", "cost", "gain", "left"),
    [
        (FIFO, "32800.00", "4400.00", "30400"),
        (LotMethod.LIFO, "30400.00", "6800.00", "32800"),
        (LotMethod.HIFO, "34200.00", "3000.00", "29000"),
        (AVERAGE, "31600.00", "5600.00", "31600"),
    ],
)
def test_x2_selling_60_at_620(method: LotMethod, cost: str, gain: str, left: str) -> None:
    """Worked figure X2: lots 40 at 500, 30 at 640, 50 at 480; 60 sold at 620 bring 37,200."""
    pool = x2(method)
    release = pool.release(Decimal(60))
    assert release.cost == Decimal(cost)
    assert Decimal(37_200) - release.cost == Decimal(gain)
    assert (pool.quantity, pool.cost) == (60, Decimal(left))


def test_x2_fifo_names_its_lots() -> None:
    release = x2(FIFO).release(Decimal(60))
    matches = [part.match for part in release.taken]
    assert [(m.reference, plain(m.quantity), plain(m.cost)) for m in matches] == [
        ("P-1", "40", "20000"),
        ("P-2", "20", "12800"),
    ]
    assert release.closed == (lot_id(1, 0),)


def test_under_average_the_oldest_leave_at_the_cost_of_all() -> None:
    """31,600 for 60 of 120, whichever they were: 40 of them 21,066.67, 20 of them 10,533.33."""
    release = x2(AVERAGE).release(Decimal(60))
    matches = [part.match for part in release.taken]
    assert [(m.reference, plain(m.quantity)) for m in matches] == [("P-1", "40"), ("P-2", "20")]
    assert sum(m.cost for m in matches) == release.cost == 31_600
    assert round(matches[0].cost, 2) == Decimal("21066.67")


def test_presentation_cost_is_at_each_lots_own_rate() -> None:
    pool = pool_with(FIFO, lot(1, "1", "100", "450"), lot(2, "1", "100", "500"))
    assert pool.rated_cost == 95_000
    release = pool.release(Decimal("1.5"))
    assert release.presentation_cost == 45_000 + 25_000
    assert pool.rated_cost == 25_000


def test_average_blends_the_rates() -> None:
    pool = pool_with(AVERAGE, lot(1, "1", "100", "450"), lot(2, "1", "100", "500"))
    assert pool.release(Decimal("1")).presentation_cost == 47_500


@pytest.mark.parametrize("method", [FIFO, AVERAGE])
def test_an_unknown_rate_leaves_presentation_cost_unknown(method: LotMethod) -> None:
    pool = pool_with(method, lot(1, "1", "100", None), lot(2, "1", "100", "500"))
    assert pool.unrated == 1
    assert pool.release(Decimal("0.5")).presentation_cost is None
    assert pool.unrated == 1


def test_under_fifo_it_is_known_again_when_the_lot_without_a_rate_is_gone() -> None:
    pool = pool_with(FIFO, lot(1, "1", "100", None), lot(2, "1", "100", "500"))
    assert pool.release(Decimal(1)).presentation_cost is None
    assert pool.unrated == 0
    assert pool.release(Decimal(1)).presentation_cost == 50_000


def test_under_average_it_is_known_again_when_the_pool_was_empty() -> None:
    pool = pool_with(AVERAGE, lot(1, "1", "100", None))
    pool.release(Decimal(1))
    pool.acquire(lot(2, "1", "100", "500"))
    assert pool.release(Decimal(1)).presentation_cost == 50_000


def test_ties_go_by_journal_order() -> None:
    pool = pool_with(FIFO, lot(7, "1", "70", when=5), lot(3, "1", "30", when=5))
    assert pool.release(Decimal(1)).cost == 30


def test_a_split_rounds_half_even_and_keeps_the_rest() -> None:
    pool = pool_with(FIFO, lot(1, "3", "0.000000000000000010"))
    parts = [pool.release(Decimal(1)).cost for _ in range(3)]
    assert [plain(part) for part in parts] == [
        "0.000000000000000003",
        "0.000000000000000004",  # 7 / 2 = 3.5, half even
        "0.000000000000000003",
    ]
    assert (pool.quantity, pool.cost) == (0, 0)


# -- properties ------------------------------------------------------------------------------------

quantities = st.integers(1, 10**24).map(lambda n: Decimal(n).scaleb(-18))
costs = st.integers(0, 10**28).map(lambda n: Decimal(n).scaleb(-18))
rates = st.one_of(st.none(), st.integers(1, 10**5).map(lambda n: Decimal(n).scaleb(-2)))


@dataclass(frozen=True)
class Step:
    """Buy `quantity` for `cost`, or (cost None) sell that many thousandths of what is held."""

    quantity: Decimal
    cost: Decimal | None
    rate: Decimal | None = None


purchases = st.builds(Step, quantities, costs, rates)
sales = st.builds(Step, st.integers(1, 1000).map(Decimal), st.none())
histories = st.lists(st.one_of(purchases, sales), max_size=30)


@given(method=st.sampled_from(LotMethod), history=histories)
def test_cost_in_is_cost_out_and_cost_left_to_the_last_digit(
    method: LotMethod, history: list[Step]
) -> None:
    pool = pool_from(method, EMPTY, ())
    came, went, quantity = Decimal(0), Decimal(0), Decimal(0)
    for number, step in enumerate(history, start=1):
        if step.cost is not None:
            pool.acquire(OpenLot(lot_id(number, 0), "P", Instant(number), step.quantity, step.cost,
                                 step.rate))  # fmt: skip
            came += step.cost
            quantity += step.quantity
        else:
            sold = (pool.quantity * step.quantity / 1000).quantize(Decimal("1e-18"))
            if not sold:
                continue
            release = pool.release(sold)
            went += release.cost
            quantity -= sold
            assert release.cost >= 0
            matches = [part.match for part in release.taken]
            assert sum((m.quantity for m in matches), Decimal(0)) == sold
            assert sum((m.cost for m in matches), Decimal(0)) == release.cost
            assert all(m.quantity > 0 for m in matches)
        assert came == went + pool.cost
        assert pool.quantity == quantity >= 0
        assert pool.cost >= 0
        if pool.quantity == 0:
            assert (pool.cost, pool.rated_cost, pool.unrated, pool.lot_count) == (0, 0, 0, 0)


@given(history=histories)
def test_fifo_takes_the_oldest_first_and_counts_its_lots(history: list[Step]) -> None:
    pool = pool_from(FIFO, EMPTY, ())
    open_lots: list[tuple[int, Decimal]] = []
    for number, step in enumerate(history, start=1):
        if step.cost is not None:
            pool.acquire(OpenLot(lot_id(number, 0), "P", Instant(number), step.quantity, step.cost,
                                 step.rate))  # fmt: skip
            open_lots.append((lot_id(number, 0), step.quantity))
            continue
        sold = (pool.quantity * step.quantity / 1000).quantize(Decimal("1e-18"))
        if not sold:
            continue
        expected: list[tuple[int, Decimal]] = []
        while sold:
            key, held = open_lots[0]
            part = min(held, sold)
            expected.append((key, part))
            open_lots[0] = (key, held - part)
            if part == held:
                open_lots.pop(0)
            sold -= part
        release = pool.release(sum((part for _, part in expected), Decimal(0)))
        assert [(part.match.lot, part.match.quantity) for part in release.taken] == expected
        assert pool.lot_count == len(open_lots)


# -- the ledger ------------------------------------------------------------------------------------


def moved(quantity: str, value: str = "0", account: str = "A") -> Posting:
    return Posting(account, "BNB", Decimal(quantity), Decimal(value), Role.PRINCIPAL)


def test_below_zero_is_refused_with_place_instant_and_what_is_missing() -> None:
    ledger = Ledger(FIFO, lambda _at: None)
    ledger.apply(Entry(Instant(1_705_312_800_000_000), 1, "P-1"), [moved("1.5")])
    with pytest.raises(errors.PositionBelowZero) as caught:
        ledger.apply(Entry(Instant(1_705_312_800_000_001), 2, "S-1"),
                     [moved("-1.500000000000000001")])  # fmt: skip
    assert str(caught.value) == (
        "A holds 1.5 BNB at 2024-01-15T10:00:00.000001Z, 1.500000000000000001 are needed: "
        "0.000000000000000001 are missing for S-1. Correct the quantity or record what came in "
        "first."
    )


def test_all_may_go_and_accounts_do_not_lend_each_other() -> None:
    ledger = Ledger(AVERAGE, lambda _at: ONE)
    ledger.apply(Entry(Instant(1), 1, "P-1"), [moved("1"), moved("5", account="B")])
    ledger.apply(Entry(Instant(1), 2, "S-1"), [moved("-1")])
    with pytest.raises(errors.PositionBelowZero):
        ledger.apply(Entry(Instant(2), 3, "S-2"), [moved("-0.000000000000000001")])


def test_a_movement_says_what_its_position_holds_after_it() -> None:
    ledger = Ledger(FIFO, lambda _at: Decimal(450))
    ledger.apply(Entry(Instant(1), 1, "P-1"), [moved("4", "100")])
    ledger.apply(Entry(Instant(2), 2, "S-1"), [moved("-1", "40")])
    bought, sold = ledger.effects.movements
    assert (bought.cost, bought.presentation_cost, bought.cost_after) == (100, 45_000, 100)
    assert (sold.quantity, sold.value, sold.cost, sold.presentation_cost) == (-1, 40, -25, -11_250)
    assert (sold.quantity_after, sold.cost_after, sold.rated_cost_after, sold.lots_after) == (
        3, 75, 33_750, 1,
    )  # fmt: skip
