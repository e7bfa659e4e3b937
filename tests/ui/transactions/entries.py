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


def every_other_type() -> list[Draft]:
    """One entry of each type that the small book has none of, a day apart, in order of time."""
    t = TransactionType
    arrives = instant_of(FIRST + timedelta(days=24, hours=2))
    blank = {"price": None, "currency": None}

    def one(number: int, kind: TransactionType, quantity: str, **said: object) -> Draft:
        return draft_of(number, type=kind, quantity=Decimal(quantity), **said)

    return [
        one(21, t.SALE, "3", price=Decimal(330)),
        one(22, t.EXCHANGE, "2", price=Decimal(330), to_asset="ETH", to_quantity=Decimal("0.25")),
        one(23, t.TOKEN_SWAP, "4", to_asset="POL", to_quantity=Decimal(12), **blank),
        one(24, t.TRANSFER, "5", to_account=VAULT, settlement_time=arrives, **blank),
        one(25, t.DISTRIBUTION, "1", price=Decimal(333)),
        one(26, t.REWARD, "0.5", price=Decimal(334)),
        one(27, t.FEE, "0.1", **blank),
        one(28, t.WRITE_OFF, "0.2", **blank),
        one(29, t.OPENING, "3", asset="ETH", price=Decimal(2000)),
        one(30, t.LOCK, "1", **blank),
        one(31, t.UNLOCK, "0.4", **blank),
    ]
