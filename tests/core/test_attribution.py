"""Attribution: five parts explain a change of value in both currencies, and nothing is left."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.attribution import (
    AssetGain,
    Attribution,
    Item,
    NoRateForChange,
    Part,
    Rates,
    attribute,
    presented,
)
from alem_desktop.core.calendar import Instant
from alem_desktop.core.gains import Expense
from alem_desktop.core.ledger import Ledger
from alem_desktop.core.money import ZERO, total
from alem_desktop.core.movements import Entry
from alem_desktop.core.policy import FeeTreatment, LotMethod, Policies
from alem_desktop.core.postings import external_flow, postings_of
from alem_desktop.core.rollforward import Change, Standing, roll_forward
from alem_desktop.core.transactions import completed, valued
from tests.samples import draft

DAY = date(2026, 3, 1)
OPENING, CLOSING = date(2026, 2, 28), date(2026, 3, 31)


def gain(asset: str, realised: str, before: str, after: str) -> AssetGain:
    return AssetGain(asset, Decimal(realised), Decimal(before), Decimal(after))


def item(part: Part, amount: str, day: int = 1) -> Item:
    return Item(part, DAY + timedelta(days=day), Decimal(amount))


def rates(**by_day: str) -> Callable[[date], Decimal | None]:
    """d01="500": the rate of 1 March; opening and closing by name."""
    days = {"opening": OPENING, "closing": CLOSING}
    table = {
        days.get(name) or date(2026, 3, int(name[1:])): Decimal(rate)
        for name, rate in by_day.items()
    }
    return table.get


def usd_kzt(on: Callable[[date], Decimal | None]) -> Rates:
    return Rates("USD", "KZT", OPENING, CLOSING, on)


def parts(told: Attribution | None) -> tuple[Decimal, ...]:
    assert told is not None
    return (told.flow, told.income, told.fees, told.price, told.currency, told.residual)


ITEMS = (
    item(Part.FLOW, "1000", 1),
    item(Part.FLOW, "-200", 4),
    item(Part.INCOME, "30", 4),
    item(Part.FEE, "-5", 9),
)
GAINS = (gain("BNB", "90", "100", "60"), gain("USDT", "0", "0", "-1"), gain("EUR", "3", "4", "9"))


def test_each_part_in_the_functional_currency() -> None:
    """Flow 1,000 - 200; income 30; fee -5; BNB 90 + (60 - 100) = 50, USDT -1; EUR 3 + 5 = 8.

    10,000 + 800 + 30 - 5 + 49 + 8 = 10,882. A stablecoin is no currency: its gain is a price gain.
    """
    told = attribute(Decimal(10_000), Decimal(10_882), ITEMS, GAINS)
    assert parts(told) == (800, 30, -5, 49, 8, 0)
    assert told.change == 882


def test_what_is_not_explained_is_the_residual() -> None:
    told = attribute(Decimal(100), Decimal(107), [item(Part.FLOW, "5")], [])
    assert told.residual == 2


def test_each_part_in_the_presentation_currency() -> None:
    """Rates 500 at the opening, 505, 506, 507 on the days, 510 at the closing.

    Flow 1,000 x 505 - 200 x 506 = 403,800; income 30 x 506 = 15,180; fee -5 x 507 = -2,535; price
    49 x 510 = 24,990. Currency 10,000 x 10 + 1,000 x 5 - 200 x 4 + 30 x 4 - 5 x 3 + 8 x 510 =
    108,385. From 5,000,000 to 10,882 x 510 = 5,549,820.
    """
    functional = attribute(Decimal(10_000), Decimal(10_882), ITEMS, GAINS)
    told = presented(
        functional,
        ITEMS,
        usd_kzt(rates(opening="500", d02="505", d05="506", d10="507", closing="510")),
    ).attribution
    assert parts(told) == (403_800, 15_180, -2_535, 24_990, 108_385, 0)
    assert told is not None
    assert (told.opening_value, told.closing_value) == (5_000_000, 5_549_820)


@pytest.mark.parametrize(
    ("known", "missing"),
    [
        ({"d02": "5", "closing": "5"}, "2026-02-28"),
        ({"opening": "5", "closing": "5"}, "2026-03-02"),
        ({"opening": "5", "d02": "5"}, "2026-03-31"),
    ],
)
def test_an_unknown_rate_leaves_presentation_unknown_and_says_why(
    known: dict[str, str], missing: str
) -> None:
    items = [item(Part.FLOW, "1")]
    functional = attribute(ZERO, Decimal(1), items, [])
    unknown = presented(functional, items, usd_kzt(rates(**known)))
    assert unknown.attribution is None
    assert isinstance(unknown.reason, NoRateForChange)
    assert str(unknown.reason) == (
        f"No USD/KZT rate is in force on {missing}, so the change of value in KZT is unknown. "
        "Import the USD rate of that day or an earlier one."
    )


@pytest.mark.parametrize("wrong", [item(Part.FEE, "1"), item(Part.INCOME, "-1")])
def test_a_wrong_sign_is_refused(wrong: Item) -> None:
    with pytest.raises(ValueError, match="wrong sign"):
        attribute(ZERO, ZERO, [wrong], [])


# -- properties ------------------------------------------------------------------------------------

money = st.integers(-(10**16), 10**16).map(lambda n: Decimal(n).scaleb(-6))
positive = st.integers(1, 10**12).map(lambda n: Decimal(n).scaleb(-6))
dated = st.integers(0, 29).map(lambda n: DAY + timedelta(days=n))
flows = st.builds(Item, st.just(Part.FLOW), dated, money)
asset_gains = st.builds(AssetGain, st.sampled_from(["BNB", "EUR", "KZT"]), money, money, money)


@given(
    opening=money,
    off=st.one_of(st.just(ZERO), money),
    items=st.lists(flows, max_size=8),
    gains=st.lists(asset_gains, max_size=5),
    by_day=st.lists(positive, min_size=32, max_size=32),
)
def test_the_presentation_residual_is_the_functional_one_at_the_closing_rate(
    opening: Decimal,
    off: Decimal,
    items: list[Item],
    gains: list[AssetGain],
    by_day: list[Decimal],
) -> None:
    explained = total(i.amount for i in items) + total(g.gain for g in gains)
    functional = attribute(opening, opening + explained + off, items, gains)
    assert functional.residual == off
    told = presented(functional, items, usd_kzt(lambda day: by_day[(day - OPENING).days]))
    assert told.attribution is not None
    assert told.attribution.residual == off * by_day[-1]


@given(opening=money, items=st.lists(flows, max_size=5), rate=positive)
def test_where_the_rate_stands_still_there_is_no_currency_gain(
    opening: Decimal, items: list[Item], rate: Decimal
) -> None:
    functional = attribute(opening, opening + total(i.amount for i in items), items, [])
    told = presented(functional, items, usd_kzt(lambda _day: rate)).attribution
    assert told is not None
    assert (told.currency, told.residual) == (0, 0)
    assert told.flow == functional.flow * rate


class SmallBook:
    """Account A of a book in USD that also holds tenge and BNB; a trade's fee is a thousandth."""

    def __init__(self, method: LotMethod, policies: Policies, kzt: Decimal, bnb: Decimal) -> None:
        self.ledger = Ledger(method, lambda _at: None)
        self.policies = policies
        self.prices = {"USD": Decimal(1), "KZT": kzt, "BNB": bnb}
        self.items: dict[int, list[Item]] = {}

    def standings(self) -> dict[str, Standing]:
        pools = {asset: self.ledger.pool("A", asset) for asset in self.prices}
        return {
            asset: Standing(pool.quantity, pool.cost, pool.quantity * self.prices[asset])
            for asset, pool in pools.items()
        }

    def record(self, number: int, kind: str, money: str, share: Decimal, price: Decimal) -> None:
        """Bring in a share of `price` units of money, or trade or take out a share of what is
        held; nothing if nothing is."""
        trade = kind in ("purchase", "sale")
        asset = "BNB" if trade else money
        held = self.ledger.pool("A", "BNB" if kind == "sale" else money).quantity
        quantity = ((price if kind == "contribution" else held) * share).quantize(MICRO)
        figures = {"quantity": quantity}
        if trade:
            amount = quantity * price if kind == "sale" else quantity
            fee = (amount / 1000).quantize(MICRO)
            if kind == "purchase":
                amount -= fee
                quantity = (amount / price).quantize(MICRO)
            figures = {"quantity": quantity, "amount": amount, "fee": fee}
        if not quantity:
            return
        said = draft(
            f"T-{number}", "2026-03-01T00:00:00Z", kind, "A", asset, currency=money, **figures
        )
        rate = self.prices[money] * (2 if money == "KZT" else 1)
        made = valued(completed(said, "USD", self.policies), rate, None)
        entry = Entry(Instant(number), number, said.reference)
        self.ledger.apply(entry, postings_of(made, self.policies))
        expense = Expense.of(made, self.policies)
        fee_paid = ZERO if expense is None else -expense.amount
        self.items[number] = [
            Item(Part.FLOW, DAY, external_flow(made)),
            Item(Part.FEE, DAY, fee_paid),
        ]


MICRO = Decimal("1e-6")
steps = st.tuples(
    st.sampled_from(["contribution", "distribution", "purchase", "purchase", "sale"]),
    st.sampled_from(["USD", "KZT"]),
    st.integers(1, 999).map(lambda n: Decimal(n) / 1000),
    st.integers(1, 10**6).map(lambda n: Decimal(n).scaleb(-3)),
)
histories = st.lists(steps, max_size=20)


@given(
    before=histories,
    after=histories,
    method=st.sampled_from(LotMethod),
    fees=st.sampled_from(FeeTreatment),
    kzt=st.integers(1, 10**4).map(lambda n: Decimal(n).scaleb(-6)),
    bnb=st.integers(1, 10**6).map(lambda n: Decimal(n).scaleb(-3)),
)
def test_a_ledger_leaves_no_residual_and_no_difference(
    before: list[tuple[str, str, Decimal, Decimal]],
    after: list[tuple[str, str, Decimal, Decimal]],
    method: LotMethod,
    fees: FeeTreatment,
    kzt: Decimal,
    bnb: Decimal,
) -> None:
    """Whatever was recorded before a period and in it, in money of two states, it is explained."""
    book = SmallBook(method, Policies(fees=fees), kzt, bnb)
    for number, step in enumerate(before):
        book.record(number, *step)
    opening = book.standings()
    start = len(book.ledger.effects.movements)
    for number, step in enumerate(after, start=len(before)):
        book.record(number, *step)
    book.prices |= {"BNB": bnb * 3, "KZT": kzt / 4}
    closing = book.standings()

    changes = [
        Change(m.sequence, m.asset, m.quantity, m.cost, m.value)
        for m in book.ledger.effects.movements[start:]
    ]
    forward = roll_forward(opening, closing, changes)
    assert all(asset.units.difference == 0 for asset in forward.assets)
    assert forward.fair_value is not None
    assert (forward.cost.difference, forward.fair_value.difference) == (0, 0)

    gains = [
        AssetGain(
            asset,
            total(change.realised_gain for change in changes if change.asset == asset),
            (opening[asset].worth or ZERO) - opening[asset].cost,
            (closing[asset].worth or ZERO) - closing[asset].cost,
        )
        for asset in book.prices
    ]
    told = attribute(
        total(end.worth or ZERO for end in opening.values()),
        total(end.worth or ZERO for end in closing.values()),
        [item for number, items in book.items.items() if number >= len(before) for item in items],
        gains,
    )
    assert told.residual == 0
    assert told.price + told.currency == forward.fair_value.net_gain
