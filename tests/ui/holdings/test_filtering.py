"""Which positions a filter lets through."""

from __future__ import annotations

from datetime import date

import pytest

from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.ui.holdings.filtering import matching


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {"BNB@Custody", "USD@Custody", "BTC@Vault", "USD@Vault"}),
        ("bnb", {"BNB@Custody"}),
        ("vault", {"BTC@Vault", "USD@Vault"}),
        ("usd vault", {"USD@Vault"}),
        ("asset:usd", {"USD@Custody", "USD@Vault"}),
        ('account:"cust"', {"BNB@Custody", "USD@Custody"}),
        ('account:"cust', {"BNB@Custody", "USD@Custody"}),
        ("source:exchange", {"BNB@Custody", "BTC@Vault"}),
        ("asset:vault", set()),
        ("nothing", set()),
    ],
)
def test_words_and_fields(book: Book, text: str, found: set[str]) -> None:
    answer = portfolio.holdings(book, date(2024, 3, 6))
    kept = matching(answer.positions, text)
    assert {f"{p.asset.code}@{p.account}" for p in kept} == found


def test_dust_is_what_is_worth_less_than_one(book: Book) -> None:
    answer = portfolio.holdings(book, date(2024, 3, 6))
    assert len(matching(answer.positions, "", hide_dust=True)) == 4
    unpriced = portfolio.holdings(book, date(2024, 1, 12))
    assert len(matching(unpriced.positions, "", hide_dust=True)) == len(unpriced.positions)
