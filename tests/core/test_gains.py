"""Realised gains in both currencies, split into what the price and what the currency did."""

from datetime import date
from decimal import Decimal

from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.gains import (
    Disposal,
    Expense,
    Income,
    PrintedDisposal,
    gain_totals,
    held_days,
    printed_at,
    printed_totals,
)
from alem_desktop.core.movements import Movement
from alem_desktop.core.policy import FeeTreatment, Policies
from alem_desktop.core.postings import Role
from alem_desktop.core.transactions import completed
from tests.samples import at, draft


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


def test_a_printed_line_adds_up_and_is_rounded_once() -> None:
    """Proceeds 10.005 print as 10.01 and cost 4.004 as 4.00, so the line says 6.01; exact is 6.001.

    At 450.5 KZT: 10.005 x 450.5 = 4507.2525 -> 4507.25; cost at its own rates 1801.996 -> 1802.00;
    gain 2705.25, of which price 6.001 x 450.5 = 2703.4505 -> 2703.45 and currency the rest, 1.80.
    """
    sold = disposal("10.005", "4.004", "450.5", "1801.996")
    assert PrintedDisposal.functional(sold) == PrintedDisposal(
        Decimal("10.01"), Decimal("4.00"), Decimal("6.01")
    )
    assert PrintedDisposal.presentation(sold) == PrintedDisposal(
        Decimal("4507.25"), Decimal("1802.00"), Decimal("2705.25"), Decimal("2703.45"),
        Decimal("1.80"),
    )  # fmt: skip


def test_a_printed_total_is_the_sum_of_the_printed_lines() -> None:
    """Three times 0.005 prints three times 0.01: 0.03 stands below, not the 0.02 of 0.015."""
    small = [PrintedDisposal.functional(disposal("0.005", "0")) for _ in range(3)]
    assert printed_totals(small).proceeds == Decimal("0.03")
    mixed = [PrintedDisposal.functional(disposal(p, c)) for p, c in (("9", "8"), ("5", "6.5"))]
    sums = printed_totals(mixed)
    assert (sums.proceeds, sums.cost_basis, sums.gain) == (14, Decimal("14.5"), Decimal("-0.5"))
    assert (sums.gains_only, sums.losses_only) == (1, Decimal("-1.5"))
    assert sums.price_gain is None, "there is no such part in the functional currency"
    assert printed_totals([]).gain == 0


def test_an_unknown_line_makes_the_sums_of_its_columns_unknown() -> None:
    known = PrintedDisposal.presentation(disposal("900", "800", "510", "376000"))
    no_rate = PrintedDisposal.presentation(disposal("900", "800", rate=None))
    no_cost = PrintedDisposal.presentation(disposal("900", "800", cost_in_kzt=None))
    assert (no_rate.proceeds, no_rate.gain, no_rate.price_gain) == (None, None, None)
    assert no_rate.cost_basis == 376_000
    assert (no_cost.proceeds, no_cost.price_gain, no_cost.currency_gain) == (459_000, 51_000, None)
    assert printed_totals([known, no_rate]).cost_basis == 752_000
    assert printed_totals([known, no_rate]).proceeds is None
    assert printed_totals([known, no_cost]).price_gain == 102_000
    assert printed_totals([known, no_cost]).gains_only is None


def test_income_is_totalled_and_converted_like_any_amount() -> None:
    received = Income("R-1", Instant(1), "BNB", Decimal("0.5"), Decimal("310.005"))
    assert gain_totals([], [], [received]).income == Decimal("310.005")
    assert printed_at(received.amount, Decimal("447.10")) == Decimal("138603.24")  # 138603.2355
    assert printed_at(received.amount, None) is None


def test_days_held_are_days_of_the_book() -> None:
    """23:30 in Almaty on 4 March, sold half an hour later on the 5th: one day of the book."""
    almaty = BookCalendar("Asia/Almaty")
    evening = at("2024-03-04T23:30:00+05:00")
    assert held_days(evening, date(2024, 3, 5), almaty) == 1
    assert held_days(evening, date(2024, 3, 4), almaty) == 0
    assert held_days(evening, date(2025, 3, 4), almaty) == 365
