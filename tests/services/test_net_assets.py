"""Net assets of a real book: assets by kind, the accrued fee, invoices and their true-up."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.core.accruals import Direction
from alem_desktop.core.assets import AssetClass
from alem_desktop.services.book import Book
from alem_desktop.services.net_assets import net_assets_of
from alem_desktop.services.policies import change_policy
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from tests.samples import at, draft, price_file


@pytest.fixture
def fund(empty_book: Book, tmp_path: Path) -> Book:
    """5,000,000 USD of money from 1 January 2026 on, 2 % a year from then, at a rate of 500."""
    import_prices(
        empty_book, price_file(tmp_path / "r.csv", "2026-01-01,USD,KZT,500,NBK"), user="u"
    )
    record(empty_book, [draft("C", "2025-12-31T19:00:00Z", "contribution", "Bank", "USD",
                              quantity="5000000")], "u")  # fmt: skip
    change_policy(empty_book, "management-fee", "0.02", "u", at("2025-12-31T19:00:00Z"))
    change_policy(empty_book, "management-fee-payee", "QVG", "u", at("2025-12-31T19:00:00Z"))
    return empty_book


def test_x9_accrues_over_thirty_days(fund: Book) -> None:
    """X9: 5,000,000 x 0.02 x 30 / 365 = 8,219.18; actual/360 would be 8,333.33."""
    answer = net_assets_of(fund, date(2026, 1, 30))
    (fee,) = answer.functional.liabilities
    assert fee.amount == Decimal("8219.18")
    assert answer.functional.total_assets == 5_000_000
    assert answer.functional.net == Decimal("4991780.82")
    assert answer.presentation is not None
    assert answer.presentation.net == Decimal("2495890410.00")
    by_kind = {line.kind: line.value for line in answer.functional.assets}
    assert by_kind == {
        AssetClass.CRYPTO: 0, AssetClass.STABLECOIN: 0, AssetClass.CURRENCY: 5_000_000,
    }  # fmt: skip
    change_policy(fund, "management-fee-basis", "actual/360", "u", at("2025-12-31T19:00:00Z"))
    (fee,) = net_assets_of(fund, date(2026, 1, 30)).functional.liabilities
    assert fee.amount == Decimal("8333.33")


def test_an_invoice_takes_what_accrued_and_is_trued_up(fund: Book) -> None:
    """January accrues 5,000,000 x 0.02 x 31 / 365 = 8,493.15; the invoice says 8,500.00, 6.85 more.

    From 1 February on the base is 4,991,500: ten days are 4,991,500 x 0.02 x 10 / 365 = 2,735.07.
    """
    record(fund, [draft("I-1", "2026-01-31T18:59:00Z", "fee", "Bank", "USD", quantity="8500",
                        counterparty="QVG")], "u")  # fmt: skip
    answer = net_assets_of(fund, date(2026, 2, 10))
    assert answer.fee.account is not None
    (settled,) = answer.fee.account.settled
    # The invoice is paid before the day's end, so the base of its own day is what is left.
    accrued = (5_000_000 * 30 + Decimal(4_991_500)) * Decimal("0.02") / 365
    assert settled.true_up.accrued == round(accrued, 2) == Decimal("8492.68")
    assert settled.true_up.difference == Decimal("8500.00") - Decimal("8492.68")
    assert settled.true_up.direction is Direction.FURTHER_EXPENSE
    assert answer.fee.account.since == date(2026, 2, 1)
    (fee,) = answer.functional.liabilities
    assert fee.amount == Decimal("2735.07")


def test_another_payee_is_no_invoice(fund: Book) -> None:
    record(fund, [draft("I-1", "2026-01-10T00:00:00Z", "fee", "Bank", "USD", quantity="100",
                        counterparty="Auditor")], "u")  # fmt: skip
    answer = net_assets_of(fund, date(2026, 1, 30))
    assert answer.fee.account is not None
    assert answer.fee.account.settled == ()


def test_a_rate_that_changes_counts_from_its_day(fund: Book) -> None:
    """15 days at 2 % and 15 at 1 %: 5,000,000 x (0.02 x 15 + 0.01 x 15) / 365 = 6,164.38."""
    change_policy(fund, "management-fee", "0.01", "u", at("2026-01-15T19:00:00Z"))
    (fee,) = net_assets_of(fund, date(2026, 1, 30)).functional.liabilities
    assert fee.amount == Decimal("6164.38")
    assert len(net_assets_of(fund, date(2026, 1, 30)).fee.schedule) == 30


def test_a_day_without_a_value_leaves_the_fee_unknown(fund: Book) -> None:
    record(fund, [draft("O", "2026-01-20T00:00:00Z", "opening", "Vault", "BNB", quantity="1",
                        amount="900")], "u")  # fmt: skip
    answer = net_assets_of(fund, date(2026, 1, 30))
    assert answer.fee.account is None
    assert answer.fee.gap is not None
    assert (answer.fee.gap.date, answer.fee.gap.unpriced) == (date(2026, 1, 20), ("BNB",))
    assert answer.functional.unpriced == ("BNB",)
    assert answer.functional.liabilities == ()


def test_nothing_accrues_without_a_rate_or_before_the_book_began(book: Book, fund: Book) -> None:
    assert net_assets_of(book, date(2024, 3, 6)).functional.liabilities == ()
    before = net_assets_of(fund, date(2025, 12, 1))
    assert before.functional.liabilities == ()
    assert before.functional.net == 0


def test_an_unfinished_day_does_not_accrue(fund: Book) -> None:
    at_noon = net_assets_of(fund, at("2026-01-30T07:00:00Z"))
    assert len(at_noon.fee.schedule) == 29
