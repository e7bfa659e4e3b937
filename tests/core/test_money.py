"""Exact amounts: what text becomes a number, what a number becomes as text, and the roundings."""

import decimal
import threading
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core import errors
from alem_desktop.core.money import (
    MAX_INTEGER_DIGITS,
    decimal_places,
    divide,
    parse_number,
    parse_quantity,
    plain,
    round_money,
    share_of_cost,
    total,
)

amounts = st.decimals(
    min_value=Decimal("-1e20"), max_value=Decimal("1e20"), places=18, allow_nan=False
)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1E+3", "1000"),
        ("1E-18", "0.000000000000000001"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("0E-20", "0"),
        ("0E+5", "0"),
        ("-0E-30", "0"),
        ("1.2500", "1.25"),
        ("100", "100"),
        ("100.00", "100"),
        ("1200.0", "1200"),
        ("-3.10", "-3.1"),
        ("99999999999999.99", "99999999999999.99"),
        ("123456789012345678901234.123456789012345678",) * 2,
    ],
)
def test_plain_is_the_one_spelling(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text


@given(amounts, st.integers(0, 20))
def test_equal_numbers_have_equal_text_that_reads_back(number: Decimal, zeros: int) -> None:
    text = plain(number)
    longer = Decimal(f"{number:f}" + "0" * zeros)
    assert plain(longer) == text
    assert Decimal(text) == number
    assert "E" not in text
    assert text != "-0"
    assert not (("." in text) and text.endswith(("0", ".")))


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "abc", "1,234.56", "1 234", "1\u00a0234", "1e3", "1E+3", "NaN", "Infinity",
        "-Infinity", "sNaN", "$5", "5%", "0x10", "1_000", "1.2.3", ".", "-", "--1", "٣", "१२", "½",
        "１２", "1\n", "=1+1",
    ],
)  # fmt: skip
def test_what_is_no_plain_number_is_refused_by_its_field(text: str) -> None:
    with pytest.raises(errors.NotANumber) as caught:
        parse_number(text, "amount")
    assert caught.value.field == "amount"
    assert text[:37] in str(caught.value)


@pytest.mark.parametrize("text", ["0", "00.10", "5.", ".5", "+1.5", "1" * MAX_INTEGER_DIGITS])
def test_plain_numbers_are_taken_to_the_last_digit(text: str) -> None:
    assert parse_number(text, "amount") == Decimal(text)


def test_more_digits_than_any_supply_is_a_slip() -> None:
    with pytest.raises(errors.NumberTooLarge, match="24 digits"):
        parse_number("1" * (MAX_INTEGER_DIGITS + 1), "quantity")


def test_a_digit_that_cannot_be_kept_is_refused_never_rounded() -> None:
    kept = parse_quantity("0.123456789012345678", "quantity", "BNB")
    assert kept == Decimal("0.123456789012345678")
    with pytest.raises(errors.TooManyDecimals) as caught:
        parse_quantity("0.1234567890123456789", "quantity", "BNB")
    assert "19 decimals, BNB takes 18" in str(caught.value)
    assert parse_quantity("0.12345678901234567800000", "quantity", "BNB") == kept
    with pytest.raises(errors.TooManyDecimals):
        parse_quantity("1.5", "quantity", "JPY", decimals=0)


def test_a_sign_is_refused_but_minus_zero_is_zero() -> None:
    with pytest.raises(errors.NegativeNumber):
        parse_quantity("-0.01", "fee", "USD")
    assert plain(parse_quantity("-0", "fee", "USD")) == "0"


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        ("149318817.375", "149318817.38"),
        ("0.005", "0.01"),
        ("0.004999999999999999", "0.00"),
        ("2.675", "2.68"),
        ("1.005", "1.01"),
        ("-0.005", "-0.01"),
        ("-2.675", "-2.68"),
        ("99999999999999.99", "99999999999999.99"),
        ("99999999999999.995", "100000000000000.00"),
    ],
)
def test_money_is_rounded_half_up_away_from_zero(amount: str, printed: str) -> None:
    assert str(round_money(Decimal(amount))) == printed


@given(amounts)
def test_rounding_moves_money_by_half_a_cent_at_most(amount: Decimal) -> None:
    assert abs(round_money(amount) - amount) <= Decimal("0.005")
    assert round_money(-amount) == -round_money(amount)


def test_sums_and_products_of_eighteen_places_are_exact() -> None:
    small, large = Decimal("0.000000000000000001"), Decimal("99999999999999.99")
    assert total([large, small]) - large == small
    quantity, price = Decimal("123456789.123456789012345678"), Decimal("98765.432109876543210987")
    by_integers = 123456789123456789012345678 * 98765432109876543210987
    assert quantity * price == Decimal(by_integers).scaleb(-36)


def test_every_thread_counts_as_exactly_as_the_first() -> None:
    seen: list[Decimal] = []
    figure = Decimal("1234567890.123456789012345678")
    worker = threading.Thread(target=lambda: seen.append(figure * figure))
    worker.start()
    worker.join()
    assert seen == [Decimal(1234567890123456789012345678**2).scaleb(-36)]


def test_a_float_is_an_error_and_not_a_figure() -> None:
    with pytest.raises(decimal.FloatOperation):
        Decimal("1.10") + Decimal(0.1)  # noqa: RUF032


positive = st.integers(1, 10**36).map(lambda n: Decimal(n).scaleb(-18))


@given(cost=positive, whole=positive, thousandths=st.integers(0, 1000))
def test_a_share_of_cost_is_never_more_than_the_cost(
    cost: Decimal, whole: Decimal, thousandths: int
) -> None:
    part = whole * thousandths / 1000
    share = share_of_cost(cost, part, whole)
    assert 0 <= share <= cost
    assert abs(share - cost * thousandths / 1000) <= Decimal("0.5e-18")


def test_a_cost_below_the_smallest_part_is_not_overdrawn() -> None:
    cost = Decimal("0.9e-18")
    assert share_of_cost(cost, Decimal("0.8"), Decimal("0.9")) <= cost


@given(cost=positive, whole=positive)
def test_the_whole_takes_all_that_is_left(cost: Decimal, whole: Decimal) -> None:
    assert share_of_cost(cost, whole, whole) == cost


def test_a_quotient_has_eighteen_places_half_even() -> None:
    assert plain(divide(Decimal(1), Decimal(3))) == "0.333333333333333333"
    assert plain(divide(Decimal(2), Decimal(3))) == "0.666666666666666667"
    assert divide(Decimal("0.000000000000000001"), Decimal(2)) == 0
    assert plain(divide(Decimal("0.000000000000000003"), Decimal(2))) == "0.000000000000000002"


@pytest.mark.parametrize(
    ("number", "places"), [("1.250", 2), ("100", 0), ("1E+3", 0), ("0.000", 0), ("1E-18", 18)]
)
def test_places_are_those_that_carry_information(number: str, places: int) -> None:
    assert decimal_places(Decimal(number)) == places
