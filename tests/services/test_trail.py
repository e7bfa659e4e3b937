"""What a person looks at of a trail is bounded, and adds up to the figure whatever is left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from alem_desktop.core.money import round_money, total
from alem_desktop.services import portfolio, trail
from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
from tests.samples import CUSTODY, USER, VAULT, draft

DAY = date(2024, 3, 6)

MOVES = (
    draft(
        "T-1", "2024-03-05T13:00:00Z", "transfer", CUSTODY, "BNB", quantity="5", to_account=VAULT
    ),
    draft(
        "P-5", "2024-03-05T14:00:00Z", "purchase", VAULT, "BNB", quantity="2", price="620",
        currency="USD",
    ),
    draft(
        "S-2", "2024-03-05T15:00:00Z", "sale", CUSTODY, "BNB", quantity="7", price="621",
        currency="USD",
    ),
)  # fmt: skip
"""BNB in two accounts, with movements at one instant in both."""


@pytest.mark.parametrize("most", [1, 2, 3, 4, 7, 100])
@pytest.mark.parametrize("account", [CUSTODY, VAULT, None])
def test_postings_add_up_whatever_is_left_out(book: Book, account: str | None, most: int) -> None:
    record(book, MOVES, USER)
    answer = portfolio.holdings(book, DAY, by="asset" if account is None else "account")
    position = next(p for p in answer.positions if (p.account, p.asset.code) == (account, "BNB"))
    whole = trail.of_position(book, account, "BNB", DAY)
    assert whole is not None
    found = trail.of_postings(book, answer, account, "BNB", most)
    assert found.postings == whole.postings[-most:]
    assert found.count == len(whole.postings)
    assert (found.earlier is None) == (most >= len(whole.postings))
    assert found.quantity == position.quantity
    assert found.cost == position.functional.cost_basis
    assert found.presentation_cost == position.presentation.cost_basis


def test_postings_of_all_accounts_are_in_economic_order(book: Book) -> None:
    record(book, MOVES, USER)
    whole = trail.of_position(book, None, "BNB", DAY)
    assert whole is not None
    times = [each.movement.time for each in whole.postings]
    assert times == sorted(times)


@pytest.mark.parametrize("most", [1, 2, 100])
def test_lots_add_up_whatever_is_left_out(book: Book, most: int) -> None:
    answer = portfolio.holdings(book, DAY)
    position = next(p for p in answer.positions if p.asset.code == "BNB")
    found = trail.of_lots(book, answer, CUSTODY, "BNB", most)
    assert found is not None
    assert [lot.lot.reference for lot in found.lots] == ["P-2", "P-3"][:most]
    assert [lot.held_days for lot in found.lots] == [34, 15][:most]
    assert found.count == position.lot_count == 2
    assert found.quantity == position.quantity
    assert found.cost == position.functional.cost_basis
    rates = Decimal("449.25"), Decimal("451.75")
    costs = [lot.presentation_cost for lot in found.lots]
    assert costs == [Decimal("2875200.00"), Decimal("10842000.00")][:most]
    assert [lot.lot.rate for lot in found.lots] == list(rates)[:most]
    if found.later is not None:
        assert found.later.presentation_cost == Decimal("10842000.00")


def test_a_disposal_adds_up_lot_by_lot(book: Book) -> None:
    (disposal,) = portfolio.gains(book, date(2024, 3, 5), DAY).disposals
    found = trail.of_disposal(book, disposal)
    assert found.lots is not None
    assert [lot.gain.match.reference for lot in found.lots] == ["P-1", "P-2"]
    assert [lot.rate for lot in found.lots] == [Decimal("452.50"), Decimal("449.25")]
    assert total(lot.gain.gain for lot in found.lots) == disposal.gain
    assert total(lot.functional.gain or 0 for lot in found.lots) == round_money(disposal.gain)
    for lot in found.lots:
        parts = lot.presentation
        assert parts.price_gain is not None
        assert parts.currency_gain is not None
        assert parts.gain == parts.price_gain + parts.currency_gain
    assert found.rate is not None
    assert found.rate.price.price == Decimal("447.10")
    assert found.rate.observations[0].batch is not None
    assert found.postings is not None
    own = next(each.movement for each in found.postings if each.movement == disposal.movement)
    assert own.value + own.cost == disposal.gain


def test_nothing_is_booked_of_what_is_only_asked_about(book: Book) -> None:
    (disposal,) = portfolio.gains(book, date(2024, 3, 5), DAY).disposals
    assert trail.of_disposal(book, disposal, booked=False).postings is None


def test_a_transaction_is_found_by_its_reference(book: Book) -> None:
    found = trail.of_reference(book, "P-1")
    assert found is not None
    assert {each.reference for each in found.postings} == {"P-1"}
    assert trail.of_reference(book, "nothing") is None
