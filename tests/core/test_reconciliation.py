"""Reconciliation: every difference shows, is explained to the last digit, or stays open."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.reconciliation import (
    ExplainsNothing,
    ItemKind,
    LineStatus,
    Reconciliation,
    ReconcilingItem,
    reconcile,
)

MATCHED, EXPLAINED, OPEN = LineStatus


def balances(**quantities: str) -> dict[tuple[str, str], Decimal]:
    """Custody_BNB="750": what account Custody holds of BNB."""
    made = {}
    for name, quantity in quantities.items():
        account, asset = name.split("_")
        made[account, asset] = Decimal(quantity)
    return made


def item(quantity: str, asset: str = "BNB", account: str = "Custody") -> ReconcilingItem:
    return ReconcilingItem(account, asset, ItemKind.GAS, Decimal(quantity), "0xabc")


def told(answer: Reconciliation) -> list[tuple[str, str, Decimal, Decimal, LineStatus]]:
    return [(n.account, n.asset, n.difference, n.open_break, n.status) for n in answer.lines]


def test_equal_sides_match() -> None:
    answer = reconcile(balances(Custody_BNB="750.00"), balances(Custody_BNB="750"))
    assert told(answer) == [("Custody", "BNB", 0, 0, MATCHED)]
    assert answer.breaks == 0


def test_what_items_leave_stays_open() -> None:
    """749.9 - 750 = -0.1; gas explains -0.04; -0.06 is open."""
    answer = reconcile(balances(Custody_BNB="750"), balances(Custody_BNB="749.9"), [item("-0.04")])
    assert told(answer) == [("Custody", "BNB", Decimal("-0.1"), Decimal("-0.06"), OPEN)]
    assert answer.breaks == 1


def test_items_that_explain_too_much_leave_a_break() -> None:
    answer = reconcile(balances(Custody_BNB="1"), balances(Custody_BNB="1"), [item("-0.5")])
    assert told(answer) == [("Custody", "BNB", 0, Decimal("0.5"), OPEN)]


def test_an_asset_that_one_side_lacks_is_a_difference() -> None:
    answer = reconcile(
        balances(Custody_BNB="5", Custody_BTC="1", Custody_OLD="0"),
        balances(Custody_BNB="5", Custody_XYZ="2"),
    )
    assert told(answer) == [
        ("Custody", "BNB", 0, 0, MATCHED),
        ("Custody", "BTC", -1, -1, OPEN),
        ("Custody", "XYZ", 2, 2, OPEN),
    ]
    assert answer.breaks == 2


def test_accounts_do_not_net_and_accounts_not_named_are_not_compared() -> None:
    answer = reconcile(balances(A_BNB="5", B_BNB="5", C_BNB="5"), balances(A_BNB="6", B_BNB="4"))
    assert [line.account for line in answer.lines] == ["A", "B"]
    assert answer.breaks == 2


def test_an_item_of_an_account_not_named_is_refused() -> None:
    with pytest.raises(ExplainsNothing) as caught:
        reconcile(balances(A_BNB="1"), balances(A_BNB="1"), [item("1", account="B")])
    assert str(caught.value) == (
        "0xabc explains a difference of BNB in B, but the other side says nothing of B. Correct "
        "the account or take the explanation out."
    )


def test_an_item_of_no_quantity_is_refused() -> None:
    with pytest.raises(ValueError, match="explains some quantity"):
        reconcile(balances(Custody_BNB="1"), balances(Custody_BNB="1"), [item("0")])


# -- properties ------------------------------------------------------------------------------------

quantities = st.integers(0, 10**24).map(lambda n: Decimal(n).scaleb(-18))
keys = st.tuples(st.sampled_from("AB"), st.sampled_from(["BNB", "BTC", "USDT"]))
sides = st.dictionaries(keys, quantities)


@given(book=sides, counterpart=sides)
def test_what_the_book_lacks_is_explained_by_booking_it(
    book: dict[tuple[str, str], Decimal], counterpart: dict[tuple[str, str], Decimal]
) -> None:
    answer = reconcile(book, counterpart)
    assert answer.breaks == sum(line.difference != 0 for line in answer.lines)
    items = [
        ReconcilingItem(line.account, line.asset, ItemKind.TIMING, line.difference, "T")
        for line in answer.lines
        if line.difference
    ]
    explained = reconcile(book, counterpart, items)
    assert explained.breaks == 0
    assert sum(line.status is EXPLAINED for line in explained.lines) == len(items)
    assert reconcile(counterpart, counterpart).breaks == 0
