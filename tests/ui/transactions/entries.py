"""Entries that the tests of this folder record."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from alem_desktop.core.calendar import instant_of
from alem_desktop.core.transactions import Draft, TransactionType

CUSTODY, VAULT = "Binance KZ · Custody", "Cold vault · 3 of 5"
FIRST = datetime(2024, 1, 10, 6, 0, tzinfo=UTC)


def draft_of(number: int, **said: object) -> Draft:
    """A purchase of 2 BNB paid outside the book, one a day; `said` changes it."""
    values: dict[str, object] = {
        "reference": f"T-{number}",
        "time": instant_of(FIRST + timedelta(days=number)),
        "type": TransactionType.PURCHASE,
        "account": CUSTODY,
        "asset": "BNB",
        "quantity": Decimal(2),
        "price": Decimal(300) + number,
        "currency": "USD",
    }
    return Draft(**(values | said))  # type: ignore[arg-type]
