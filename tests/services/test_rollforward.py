"""Periods of a real book: rolled forward with a tie-out, and the change of value explained."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.core import errors
from alem_desktop.services import rollforward
from alem_desktop.services.book import Book
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.reversing import reverse
from tests.samples import draft, price_file


def test_x3_ties(empty_book: Book, tmp_path: Path) -> None:
    """X3: 480,000 + 62,000 - 30,000 + gain 28,000 = 540,000, difference 0.

    800 at 600 are worth 480,000. 100 are bought for 62,000, 50 sold for 30,000 (cost 50 x 600); 850
    are worth 540,000 in the end. Gain: nothing realised (30,000 - 30,000), and unrealised 540,000 -
    (480,000 + 62,000 - 30,000) = 28,000.
    """
    record(empty_book, [
        draft("O", "2024-01-01T00:00:00Z", "opening", "A", "BNB", quantity="800", amount="480000"),
        draft("P", "2024-02-01T00:00:00Z", "purchase", "A", "BNB", quantity="100",
              amount="62000", currency="USD", settlement="external"),
        draft("S", "2024-02-15T00:00:00Z", "sale", "A", "BNB", quantity="50",
              amount="30000", currency="USD", settlement="external"),
    ], "u")  # fmt: skip
    last = Decimal(540_000) / 850
    import_prices(empty_book, price_file(
        tmp_path / "p.csv", "2024-01-31,BNB,USD,600,X",
        f"2024-02-29,BNB,USD,{last.quantize(Decimal('1E-18'))},X"), user="u")  # fmt: skip
    answer = rollforward.roll(empty_book, date(2024, 1, 31), date(2024, 2, 29))
    (bnb,) = answer.rolls.assets
    assert bnb.fair_value is not None
    assert bnb.fair_value.opening == 480_000
    assert bnb.fair_value.additions == 62_000
    assert bnb.fair_value.disposals == -30_000
    assert round(bnb.fair_value.gains, 2) == Decimal("28000.00")
    assert bnb.fair_value.losses == 0
    assert round(bnb.fair_value.closing, 2) == Decimal("540000.00")
    assert bnb.fair_value.difference == 0
    assert (bnb.units.opening, bnb.units.additions, bnb.units.disposals, bnb.units.closing) == (
        800, 100, -50, 850,
    )  # fmt: skip
    assert bnb.cost.closing == 480_000 + 62_000 - 30_000


def test_x11_is_explained_in_both_currencies(empty_book: Book, tmp_path: Path) -> None:
    """X11: 180,000 USD at 500 open 90,000,000 KZT; +20,000 USD at 505; price +10,000 USD; closing
    rate 515: 210,000 x 515 = 108,150,000 = 90,000,000 + flow 10,100,000 + price 5,150,000 +
    currency 2,900,000 (180,000 x 15 + 20,000 x 10), residual 0.
    """
    import_prices(empty_book, price_file(
        tmp_path / "p.csv", "2024-01-31,USD,KZT,500,NBK", "2024-02-10,USD,KZT,505,NBK",
        "2024-02-29,USD,KZT,515,NBK", "2024-01-31,BNB,USD,600,X",
        "2024-02-10,BNB,USD,500,X", "2024-02-29,BNB,USD,617.647058823529411765,X",
    ), user="u")  # fmt: skip
    record(empty_book, [
        draft("O", "2024-01-01T00:00:00Z", "opening", "A", "BNB", quantity="300", amount="180000"),
        draft("P", "2024-02-10T06:00:00Z", "purchase", "A", "BNB", quantity="40",
              amount="20000", currency="USD", settlement="external"),
    ], "u")  # fmt: skip
    answer = rollforward.roll(empty_book, date(2024, 1, 31), date(2024, 2, 29))
    assert answer.change is not None
    change = answer.change
    assert (change.opening_value, change.flow) == (180_000, 20_000)
    assert round(change.price, 2) == 10_000
    assert (change.currency, change.income, change.fees, change.residual) == (0, 0, 0, 0)
    assert answer.presented is not None
    assert answer.presented.attribution is not None
    shown = answer.presented.attribution
    assert (shown.opening_value, shown.flow) == (90_000_000, 10_100_000)
    assert (round(shown.price, 2), shown.currency) == (5_150_000, 2_900_000)
    assert round(shown.closing_value, 2) == 108_150_000
    assert shown.residual == 0


def test_rewards_and_fees_are_told_apart_from_prices(book: Book) -> None:
    """One BNB of reward at 700 and a fee of half a BNB worth 350 on 6 March, nothing else moved."""
    record(book, [
        draft("R", "2024-03-06T06:00:00Z", "reward", "Custody", "BNB", quantity="1", price="700",
              currency="USD"),
        draft("F", "2024-03-06T07:00:00Z", "fee", "Custody", "BNB", quantity="0.5", amount="350",
              currency="USD"),
    ], "u")  # fmt: skip
    answer = rollforward.roll(book, date(2024, 3, 5), date(2024, 3, 6))
    assert answer.change is not None
    assert (answer.change.income, answer.change.fees, answer.change.flow) == (700, -350, 0)
    # 60 BNB rose from 621 to 712.40, the reward from 700; half a BNB left for 350 instead of 712.40
    # x 0.5; half a bitcoin rose from 63,776.05 to 66,074.04.
    bnb = 60 * (Decimal("712.40") - 621) + (Decimal("712.40") - 700) + 350 - Decimal("356.20")
    btc = (Decimal("66074.04") - Decimal("63776.05")) / 2
    assert answer.change.price == bnb + btc
    assert answer.change.residual == 0


def test_an_unpriced_asset_leaves_the_change_unknown_and_is_named(book: Book) -> None:
    record(book, [draft("O", "2024-03-06T06:00:00Z", "opening", "Vault", "SOL", quantity="1",
                        amount="100")], "u")  # fmt: skip
    answer = rollforward.roll(book, date(2024, 3, 5), date(2024, 3, 6))
    assert answer.rolls.unpriced == ("SOL",)
    assert (answer.change, answer.presented) == (None, None)
    (sol,) = [each for each in answer.rolls.assets if each.asset == "SOL"]
    assert (sol.units.closing, sol.cost.difference, sol.fair_value) == (1, 0, None)


def test_a_transfer_shows_nowhere_but_its_fee(book: Book) -> None:
    record(book, [draft("T", "2024-03-06T06:00:00Z", "transfer", "Custody", "BNB", quantity="10",
                        to_account="Vault", fee="0.01", fee_asset="BNB")], "u")  # fmt: skip
    answer = rollforward.roll(book, date(2024, 3, 5), date(2024, 3, 6))
    (bnb,) = [each for each in answer.rolls.assets if each.asset == "BNB"]
    assert (bnb.units.additions, bnb.units.disposals) == (0, Decimal("-0.01"))


def test_what_was_reversed_is_in_no_period(book: Book) -> None:
    reverse(book, ["S-1"], "wrong", "u")
    answer = rollforward.roll(book, date(2024, 3, 4), date(2024, 3, 6))
    assert [each.units.disposals for each in answer.rolls.assets] == [0, 0, 0]


def test_the_postings_of_the_period_add_up_to_the_roll(book: Book) -> None:
    start, end = date(2024, 1, 31), date(2024, 3, 6)
    answer = rollforward.roll(book, start, end)
    behind = rollforward.postings_of_period(book, start, end)
    for rolled in answer.rolls.assets:
        moved = sum(each.movement.quantity for each in behind[rolled.asset])
        assert rolled.units.opening + moved == rolled.units.closing


@pytest.mark.parametrize("end", [date(2024, 3, 5), date(2024, 3, 4)])
def test_a_period_ends_after_it_opens(book: Book, end: date) -> None:
    with pytest.raises(errors.UsageProblem, match="must be after"):
        rollforward.roll(book, date(2024, 3, 5), end)
