"""The demo book: an invented fund with invented prices, the same on every machine.

Prices are a random walk in whole steps from a fixed seed, so no float and no market data is in
them, and their source says that they are invented.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.money import round_money
from alem_desktop.core.people import Permission
from alem_desktop.core.policy import Settlement
from alem_desktop.core.prices import Observation
from alem_desktop.core.transactions import Draft, TransactionType
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.prices import append_batch
from alem_desktop.services.recording import record

FUND = "Alem Crypto Fund"
SOURCE = "Invented for the demo"
USER = "demo"

CUSTODY = "Binance KZ · Custody"
TRADING = "Binance KZ · Trading"
VAULT = "Cold vault · 3 of 5"
BANK = "Settlement bank · KZT"
WALLET = "KZTE wallet · Treasury"

FIRST_DAY = date(2024, 1, 8)
_SEED = 20_240_108

_STARTS = {
    ("BNB", "USD"): ("312.40", 290, "0.01"),
    ("BTC", "USD"): ("46120.00", 240, "0.01"),
    ("ETH", "USD"): ("2335.10", 280, "0.01"),
    ("SOL", "USD"): ("97.55", 380, "0.0001"),
    ("USDT", "USD"): ("1.0002", 3, "0.0001"),
    ("KZTE", "KZT"): ("1.000", 2, "0.001"),
    ("USD", "KZT"): ("454.56", 38, "0.01"),
}
"""First price of a pair, the largest daily step in hundredths of a percent, and its tick."""


@dataclass(slots=True)
class _Market:
    """The invented daily closes of every pair, from the first day to the last."""

    last: date
    closes: dict[tuple[str, str], dict[date, Decimal]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, (pair, (start, widest, tick)) in enumerate(_STARTS.items()):
            dice = random.Random(_SEED + number)
            price, day = Decimal(start), FIRST_DAY
            closes: dict[date, Decimal] = {}
            while day <= self.last:
                closes[day] = price
                # Stable pairs are pulled back to where they began; the others drift up a little.
                step = dice.randint(-widest, widest)
                if widest < 10:
                    step += 1 if price < Decimal(start) else -1
                elif pair != ("USD", "KZT"):
                    step += 9
                else:
                    step += 1
                moved = price * (10_000 + step) / 10_000
                price = moved.quantize(Decimal(tick), ROUND_HALF_UP)
                day += timedelta(days=1)
            self.closes[pair] = closes

    def close(self, asset: str, day: date) -> Decimal:
        return self.closes[asset, "USD"][day]

    def observations(self, book_calendar: BookCalendar) -> Iterator[Observation]:
        for (base, quote), closes in self.closes.items():
            for day, price in closes.items():
                moment = book_calendar.valuation_point(day)
                yield Observation(base, quote, moment, price, SOURCE, day)


def create_demo(path: Path, until: date | None = None) -> Book:
    """Create the demo book; its prices reach to `until`, by default to yesterday."""
    if until is None:
        until = datetime.now(UTC).date() - timedelta(days=1)
    market = _Market(max(until, FIRST_DAY + timedelta(days=400)))
    new = NewBook(
        f"{FUND} (demo)",
        manager="Qazaqstan Venture Group",
        manager_place="Astana International Financial Centre",
    )
    book = create_book(path, new, USER)
    with book.taking(USER, Permission.IMPORT_PRICES) as connection:
        batch = list(market.observations(book.calendar))
        append_batch(connection, book, batch, "invented by a seeded generator", USER)
    record(book, list(_drafts(market, book.calendar, until)), USER)
    book.seen(book.head())
    return book


_PLAN = (
    # day after the first, type, account, asset, quantity, fee in USD
    (4, "purchase", CUSTODY, "BNB", "1250.5", "292.63"),
    (11, "purchase", CUSTODY, "BTC", "6.25", "216.18"),
    (32, "purchase", CUSTODY, "BNB", "980", "251.04"),
    (45, "purchase", CUSTODY, "ETH", "310.5", "188.75"),
    (67, "purchase", TRADING, "BNB", "150.00000412", "39.11"),
    (81, "purchase", CUSTODY, "SOL", "2400", "175.20"),
    (96, "purchase", TRADING, "USDT", "250418.337", ""),
    (124, "purchase", CUSTODY, "BNB", "1610.4", "402.77"),
    (138, "purchase", CUSTODY, "BTC", "4.8125", "190.40"),
    (171, "sale", CUSTODY, "BNB", "420", "105.92"),
    (190, "purchase", CUSTODY, "ETH", "204", "151.36"),
    (214, "purchase", CUSTODY, "BNB", "875.75", "240.18"),
    (236, "sale", CUSTODY, "SOL", "600", "58.31"),
    (263, "purchase", CUSTODY, "BTC", "3.5", "160.02"),
    (289, "purchase", CUSTODY, "SOL", "1850", "142.09"),
    (310, "purchase", CUSTODY, "BNB", "640", "190.55"),
    (342, "sale", CUSTODY, "ETH", "64.5", "60.88"),
    (371, "purchase", CUSTODY, "BNB", "1120", "331.70"),
    (398, "purchase", CUSTODY, "BTC", "2.745", "138.21"),
    (432, "purchase", CUSTODY, "ETH", "188.125", "120.45"),
    (467, "purchase", CUSTODY, "BNB", "500", "151.90"),
    (505, "sale", CUSTODY, "BTC", "1.25", "72.66"),
    (541, "purchase", CUSTODY, "SOL", "975", "88.12"),
    (578, "purchase", CUSTODY, "BNB", "700.25", "214.03"),
    (620, "purchase", CUSTODY, "BTC", "1.5", "96.40"),
    (655, "purchase", CUSTODY, "BNB", "425.5", "133.36"),
    (688, "sale", CUSTODY, "BNB", "260", "84.90"),
    (724, "purchase", CUSTODY, "ETH", "95.75", "70.14"),
    (759, "purchase", CUSTODY, "BNB", "310", "101.47"),
    (803, "purchase", CUSTODY, "SOL", "640", "61.73"),
    (846, "purchase", CUSTODY, "BNB", "298.4", "97.05"),
    (901, "purchase", CUSTODY, "BTC", "0.875", "66.20"),
    (955, "purchase", CUSTODY, "BNB", "180", "60.11"),
    (1010, "sale", CUSTODY, "SOL", "450", "47.64"),
)


_SAVED_FROM = 430
_INTEREST = ("412.331", "405.87", "418.2045")
"""What USDT in savings brings, month by month."""


def _drafts(market: _Market, book_calendar: BookCalendar, until: date) -> Iterator[Draft]:
    number = 0

    def draft(day: date, kind: TransactionType, account: str, asset: str, **said: object) -> Draft:
        nonlocal number
        number += 1
        moment = book_calendar.instant_at(day, time(10 + number % 7, (number * 13) % 60))
        reference = f"DEMO-{number:04d}"
        return Draft(reference, moment, kind, account, asset, **said)  # type: ignore[arg-type]

    vault = (("BNB", "5850", "1530000.00"), ("BTC", "12.5", "498750.25"))
    for asset, quantity, cost in vault:
        yield draft(
            FIRST_DAY,
            TransactionType.OPENING,
            VAULT,
            asset,
            quantity=Decimal(quantity),
            amount=Decimal(cost),
            currency="USD",
            note="Brought forward from the vault register",
        )
    for month, amount in enumerate(("4000000", "1500000", "1000000", "750000")):
        day = FIRST_DAY + timedelta(days=1 + 120 * month)
        yield draft(
            day,
            TransactionType.CONTRIBUTION,
            CUSTODY,
            "USD",
            quantity=Decimal(amount),
            counterparty="Ministry of Artificial Intelligence and Digital Development",
        )
    yield draft(
        FIRST_DAY + timedelta(days=2), TransactionType.CONTRIBUTION, TRADING, "USD",
        quantity=Decimal(350_000),
    )  # fmt: skip
    yield draft(
        FIRST_DAY + timedelta(days=3), TransactionType.CONTRIBUTION, BANK, "KZT",
        quantity=Decimal("318204775.40"),
    )  # fmt: skip
    issued = FIRST_DAY + timedelta(days=150)
    yield draft(
        issued, TransactionType.CONTRIBUTION, WALLET, "KZTE",
        quantity=Decimal(412_500_000), price=Decimal(1), currency="KZT",
    )  # fmt: skip
    for days, kind, account, asset, quantity, fee in _PLAN:
        day = FIRST_DAY + timedelta(days=days)
        if day > until:
            continue
        yield draft(
            day,
            TransactionType(kind),
            account,
            asset,
            quantity=Decimal(quantity),
            amount=round_money(Decimal(quantity) * market.close(asset, day)),
            currency="USD",
            fee=Decimal(fee) if fee else None,
            settlement=Settlement.CASH,
            counterparty="Binance Kazakhstan",
        )
    closing = FIRST_DAY + timedelta(days=700)
    if closing <= until:
        yield draft(
            closing, TransactionType.DISTRIBUTION, BANK, "KZT", quantity=Decimal(18_204_775),
            note="Returned to the owner",
        )  # fmt: skip
    for later in _rarer(market, until):
        yield draft(**later)


def _rarer(market: _Market, until: date) -> Iterator[dict[str, Any]]:
    """The fund's other acts: a pledge, interest in kind, a move to the vault with its gas, one
    asset for another, and what the custodian charges."""
    saved = FIRST_DAY + timedelta(days=_SAVED_FROM)
    acts: list[dict[str, Any]] = [
        {
            "day": saved,
            "kind": TransactionType.LOCK,
            "account": CUSTODY,
            "asset": "BNB",
            "quantity": Decimal(1_500),
            "note": "Pledged",
        }
    ]
    for month, quantity in enumerate(_INTEREST, start=1):
        day = saved + timedelta(days=30 * month)
        acts.append({
            "day": day,
            "kind": TransactionType.REWARD,
            "account": TRADING,
            "asset": "USDT",
            "quantity": Decimal(quantity),
            "price": market.close("USDT", min(day, market.last)),
            "currency": "USD",
            "counterparty": "Binance Kazakhstan",
            "note": "Interest",
        })  # fmt: skip
    moved, swapped, charged = (FIRST_DAY + timedelta(days=days) for days in (596, 640, 705))
    value = round_money(40 * market.close("ETH", min(swapped, market.last)))
    bought = (value / market.close("SOL", min(swapped, market.last))).quantize(Decimal("0.0001"))
    acts += [
        {
            "day": moved,
            "kind": TransactionType.TRANSFER,
            "account": CUSTODY,
            "asset": "BNB",
            "quantity": Decimal("830.5"),
            "to_account": VAULT,
            "fee": Decimal("0.0021"),
            "fee_asset": "BNB",
            "note": "To the vault",
        },
        {
            "day": swapped,
            "kind": TransactionType.EXCHANGE,
            "account": CUSTODY,
            "asset": "ETH",
            "quantity": Decimal(40),
            "amount": value,
            "currency": "USD",
            "to_asset": "SOL",
            "to_quantity": bought,
            "counterparty": "Binance Kazakhstan",
        },
        {
            "day": charged,
            "kind": TransactionType.FEE,
            "account": CUSTODY,
            "asset": "USD",
            "quantity": Decimal("1850.00"),
            "counterparty": "Binance Kazakhstan",
            "note": "Custody, fourth quarter",
        },
    ]
    yield from (act for act in acts if act["day"] <= until)
