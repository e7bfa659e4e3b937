"""Quantity, price and amount: any two give the third, and all three must agree."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alem_desktop.core import errors
from alem_desktop.core.money import plain
from alem_desktop.core.policy import FeeInKind, LotMethod, Policies, Settlement
from alem_desktop.core.transactions import LotChoice, Transaction, completed
from tests.samples import at, draft


def made(
    kind: str = "purchase", asset: str = "BNB", policies: Policies | None = None, **said: object
) -> Transaction:
    if kind in ("purchase", "sale"):
        said.setdefault("currency", "USD")
    entry = draft("T-1", "2024-01-15T10:00:00Z", kind, "Custody", asset, **said)
    return completed(entry, "USD", policies or Policies())


@pytest.mark.parametrize(
    ("said", "quantity", "price", "amount"),
    [
        ({"quantity": "420.25", "price": "712.40"}, "420.25", "712.4", "299386.1"),
        ({"quantity": "3", "amount": "10"}, "3", "3.333333333333333333", "10"),
        ({"price": "640", "amount": "16000"}, "25", "640", "16000"),
        ({"quantity": "1", "price": "2", "amount": "2"}, "1", "2", "2"),
        ({"quantity": "2", "amount": "0"}, "2", "0", "0"),
        ({"quantity": "2", "price": "0"}, "2", "0", "0"),
        (
            {"quantity": "0.000000000000000001", "price": "0.000000000000000001"},
            "0.000000000000000001", "0.000000000000000001", "0." + "0" * 35 + "1",
        ),
        (
            {"quantity": "99999999999999.99", "price": "0.999999999999999999"},
            "99999999999999.99", "0.999999999999999999", "99999999999999.98990000000000000001",
        ),
    ],
)  # fmt: skip
def test_two_figures_give_the_third(
    said: dict[str, str], quantity: str, price: str, amount: str
) -> None:
    t = made(**said)
    assert (plain(t.quantity), plain(t.price), plain(t.amount)) == (quantity, price, amount)


@pytest.mark.parametrize(
    ("quantity", "price", "amount", "agrees"),
    [
        ("3", "3.3333", "10.00", True),
        ("3", "3.3333", "10.0", True),
        ("3", "3.3333", "9.9999", True),
        ("3", "3.3333", "10.0000", False),
        ("420.25", "712.40", "299386.10", True),
        ("420.25", "712.40", "299386.11", False),
        ("2", "0.0025", "0.01", True),  # half of the last place is half up: 0.005 -> 0.01
        ("2", "0.0025", "0.00", True),  # and half of it is as near to 0.00
        ("2", "0.0026", "0.00", False),
        ("1", "100", "100", True),
        ("1", "100.6", "100", False),
    ],
)
def test_three_figures_agree_to_the_last_place_of_the_amount(
    quantity: str, price: str, amount: str, agrees: bool
) -> None:
    said = {"quantity": quantity, "price": price, "amount": amount}
    if agrees:
        assert plain(made(**said).amount) == plain(Decimal(amount)), "the amount is as written"
        return
    with pytest.raises(errors.FiguresDisagree) as caught:
        made(**said)
    assert caught.value.field == "amount"
    assert f"amount says {plain(Decimal(amount))}" in str(caught.value)


def test_a_disagreement_says_found_and_expected() -> None:
    with pytest.raises(errors.FiguresDisagree) as caught:
        made(quantity="2", price="10.50", amount="20.00")
    assert "quantity 2 x price 10.5 = 21, but amount says 20" in str(caught.value)


@pytest.mark.parametrize(
    ("said", "error", "field"),
    [
        ({}, errors.TwoOfThreeNeeded, "quantity"),
        ({"quantity": "1"}, errors.TwoOfThreeNeeded, "amount"),
        ({"price": "1"}, errors.TwoOfThreeNeeded, "quantity"),
        ({"amount": "1"}, errors.TwoOfThreeNeeded, "quantity"),
        ({"quantity": "0", "price": "1"}, errors.NotPositive, "quantity"),
        ({"price": "0", "amount": "5"}, errors.NotPositive, "price"),
        ({"price": "5", "amount": "0"}, errors.NotPositive, "amount"),
        ({"quantity": "-1", "price": "1"}, errors.NegativeNumber, "quantity"),
        ({"quantity": "1", "price": "-1"}, errors.NegativeNumber, "price"),
        ({"quantity": "1", "amount": "-1"}, errors.NegativeNumber, "amount"),
        ({"quantity": "1", "price": "1", "fee": "-1"}, errors.NegativeNumber, "fee"),
        ({"quantity": "1", "price": "1", "currency": None}, errors.MissingValue, "currency"),
        ({"quantity": "1", "price": "1", "currency": "BNB"}, errors.SameAsset, "currency"),
        ({"price": "1000000000000", "amount": "0.0000001"}, errors.TooSmallAtPrice, "amount"),
    ],
)  # fmt: skip
def test_figures_that_cannot_be(
    said: dict[str, str], error: type[errors.FieldError], field: str
) -> None:
    with pytest.raises(errors.FieldError) as caught:
        made(**said)
    assert isinstance(caught.value, error)
    assert caught.value.field == field


def test_a_sale_cannot_cost_more_than_it_brings() -> None:
    assert made("sale", quantity="1", price="10", fee="10").fee == 10
    with pytest.raises(errors.FeeTooLarge, match=r"The fee 10\.01 is more than the amount 10"):
        made("sale", quantity="1", price="10", fee="10.01")


def test_a_fee_that_is_kept_back_leaves_something() -> None:
    """Kept back from what was bought, a fee is less than that; paid apart, it may be more."""
    said = {"quantity": "1", "price": "1", "fee": "1", "fee_asset": "BNB"}
    assert made(**said).fee == 1
    kept_back = Policies(fee_in_kind=FeeInKind.REDUCE)
    with pytest.raises(errors.FeeLeavesNothing, match="A fee of 1 leaves nothing of the quantity"):
        made(policies=kept_back, **said)


def test_no_lot_is_named_under_the_average() -> None:
    average = Policies(lot_method=LotMethod.AVERAGE)
    lots = (LotChoice("P-1", Decimal(1)),)
    with pytest.raises(errors.LotsUnderAverage):
        made("sale", policies=average, quantity="1", price="10", lots=lots)
    assert made("sale", quantity="1", price="10", lots=lots).lots == lots


def test_settlement_belongs_to_trades_and_comes_after() -> None:
    with pytest.raises(errors.UnexpectedValue):
        made("contribution", quantity="1", price="1", settlement=Settlement.CASH)
    early = at("2024-01-15T09:59:59.999999Z")
    with pytest.raises(errors.FieldError) as caught:
        made(quantity="1", price="1", settlement_time=early)
    assert caught.value.field == "settlement_time"
    assert made(quantity="1", price="1").settlement_time == at("2024-01-15T10:00:00Z")


def test_money_comes_at_face_value() -> None:
    t = made("contribution", "USD", quantity="100.50")
    assert (t.currency, plain(t.price), plain(t.amount)) == ("USD", "1", "100.5")
    t = made("contribution", "KZT", quantity="5000")
    assert (t.currency, t.fee_asset, plain(t.amount)) == ("KZT", "KZT", "5000")
    for kind in ("contribution", "distribution", "opening"):
        with pytest.raises(errors.FieldError):
            made(kind, "USD", quantity="100", amount="150", currency="USD")
        with pytest.raises(errors.FieldError):
            made(kind, "USD", quantity="100", price="1.5")
    assert plain(made("opening", "USD", quantity="100", amount="100").amount) == "100"


figures = st.integers(1, 10**24).map(lambda n: Decimal(n).scaleb(-9))


@given(quantity=figures, price=figures)
def test_the_third_figure_brings_back_the_other_two(quantity: Decimal, price: Decimal) -> None:
    by_product = made(quantity=quantity, price=price)
    assert by_product.amount == quantity * price
    by_price = made(quantity=quantity, amount=by_product.amount)
    assert abs(by_price.price - price) <= Decimal("0.5e-18")
    by_quantity = made(price=price, amount=by_product.amount)
    assert by_quantity.quantity == quantity


@given(quantity=figures, price=figures, places=st.integers(0, 18), off=st.integers(1, 9))
def test_an_amount_off_in_its_last_place_is_always_refused(
    quantity: Decimal, price: Decimal, places: int, off: int
) -> None:
    place = Decimal(1).scaleb(-places)
    right = (quantity * price).quantize(place, "ROUND_HALF_UP")
    assume(right > 0)
    assert made(quantity=quantity, price=price, amount=right).amount == right
    with pytest.raises(errors.FiguresDisagree):
        made(quantity=quantity, price=price, amount=right + off * place)
