"""How fresh prices are: the newest and oldest from outside, counted by asset."""

from datetime import date
from decimal import Decimal

from alem_desktop.core.assets import known_asset
from alem_desktop.core.calendar import HOUR, Instant
from alem_desktop.core.money import ONE, ZERO
from alem_desktop.core.positions import Holding, Position, value_positions
from alem_desktop.core.price_ages import PriceAges, price_ages
from alem_desktop.core.price_rules import FACE_VALUE, STALE
from alem_desktop.core.prices import Price

DAY = date(2026, 11, 20)
NOW = Instant(1_800_000_000_000_000)


def priced(asset: str, hours: int, *flags: str, source: str = "Exchange") -> Price:
    """A price that is so many hours old."""
    time = Instant(NOW - hours * HOUR)
    return Price(asset, "USD", ONE, source, time, DAY, f"{asset}/USD", flags)


def valued(*prices: Price, unpriced: str = "TON") -> tuple[Position, ...]:
    """One of each asset in two accounts, and of one that has no price."""
    known = {price.asset: price for price in prices}
    held = [
        Holding(account, known_asset(asset), ONE, ZERO, ZERO, 1)
        for account in ("Custody", "Vault")
        for asset in (*known, unpriced)
    ]
    positions, _totals = value_positions(
        held, lambda asset, _currency: known.get(asset), None, "USD", "USD"
    )
    return positions


RATE = Price("USD", "KZT", Decimal(500), "NBK", Instant(NOW - 5 * HOUR), DAY, "USD/KZT")


def test_newest_oldest_and_stale_are_of_assets() -> None:
    bnb, btc, sol = priced("BNB", 1), priced("BTC", 3), priced("SOL", 41, STALE)
    money = priced("USD", 0, source=FACE_VALUE)
    assert price_ages(valued(bnb, btc, sol, money), RATE) == PriceAges(bnb, sol, 3, 1)


def test_without_a_price_from_outside_it_is_the_rate() -> None:
    money = priced("USD", 0, source=FACE_VALUE)
    assert price_ages(valued(money), RATE) == PriceAges(RATE, RATE, 0, 0)
    assert price_ages(valued(money), None) is None
    assert price_ages((), None) is None
