"""Realised gains in both currencies, split into what the price and what the currency did."""

from datetime import date
from decimal import Decimal

from alem_desktop.core.calendar import Instant
from alem_desktop.core.gains import Disposal, Expense, gain_totals
from alem_desktop.core.movements import Movement
from alem_desktop.core.policy import FeeTreatment, Policies
from alem_desktop.core.postings import Role
from alem_desktop.core.transactions import completed
from tests.samples import draft


def disposal(
    proceeds: str, cost: str, rate: str | None = "510", cost_in_kzt: str | None = "376000"
) -> Disposal:
    movement = Movement(
        "A", "BNB", Instant(1), 1, 0, Role.PRINCIPAL, Decimal(-20), Decimal(proceeds),
        -Decimal(cost), None, Decimal(0), Decimal(0), Decimal(0), 0, 0,
    )  # fmt: skip
    return Disposal(
        "S-1", movement, date(2026, 1, 1), Decimal(proceeds), Decimal(cost),
        None if rate is None else Decimal(rate),
        None if cost_in_kzt is None else Decimal(cost_in_kzt), (),
    )  # fmt: skip


def test_x5_price_gain_at_the_closing_rate_and_currency_gain_on_cost() -> None:
    """Worked figure X5: 20 units, cost 800 at 470, now 900 at 510: 1,660,000 KZT gained."""
    gained = disposal("18000", "16000", "510", str(16_000 * 470))
    assert gained.quantity == 20
    assert gained.gain == 2_000
    assert gained.presentation_gain == 1_660_000
    assert gained.price_gain == 1_020_000
    assert gained.currency_gain == 640_000


def test_an_unknown_rate_leaves_its_part_unknown_and_the_rest_known() -> None:
    no_rate = disposal("900", "800", rate=None)
    assert (no_rate.gain, no_rate.presentation_proceeds, no_rate.price_gain) == (100, None, None)
    assert (no_rate.presentation_gain, no_rate.currency_gain) == (None, None)
    no_cost = disposal("900", "800", cost_in_kzt=None)
    assert (no_cost.presentation_proceeds, no_cost.price_gain) == (459_000, 51_000)
    assert (no_cost.presentation_gain, no_cost.currency_gain) == (None, None)


def test_gains_and_losses_are_totalled_apart() -> None:
    entry = draft("P", "2024-01-15T10:00:00Z", "purchase", "A", "BNB",
                  quantity="1", price="100", currency="USD", fee="7.50")  # fmt: skip
    expensed = Policies(fees=FeeTreatment.EXPENSE)
    expense = Expense.of(completed(entry, "USD", expensed), expensed)
    assert expense is not None
    assert (expense.asset, expense.quantity, expense.amount) == (
        "USD",
        Decimal("7.50"),
        Decimal("7.50"),
    )
    assert Expense.of(completed(entry, "USD", Policies()), Policies()) is None
    totals = gain_totals([disposal("900", "800"), disposal("500", "650")], [expense])
    assert (totals.proceeds, totals.cost_basis, totals.gain) == (1400, 1450, -50)
    assert (totals.gains_only, totals.losses_only) == (100, -150)
    assert (totals.income, totals.expenses) == (0, Decimal("7.50"))
