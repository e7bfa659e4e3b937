"""Statements made by hand from core's own functions, for whatever draws them; answers of charts
stand in tests/drawing/answers.py."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import cycle

from alem_desktop.core.assets import known_asset
from alem_desktop.core.calendar import AsOf, BookCalendar, Instant
from alem_desktop.core.journal import Head
from alem_desktop.core.money import round_money
from alem_desktop.core.policy import LotMethod, Policies
from alem_desktop.core.positions import (
    Figures,
    Holding,
    OpenLotLine,
    Position,
    value_positions,
)
from alem_desktop.core.price_rules import FACE_VALUE, Doubt
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.holdings import (
    HoldingsStatement,
    Letterhead,
    lot_groups,
    other_prices,
    sections_of,
    usual_source,
)
from alem_desktop.core.statements.notes import notes_of

CALENDAR = BookCalendar("Asia/Almaty")
DAY = date(2026, 11, 20)
AS_OF = CALENDAR.as_of(DAY)
SOURCE = "Binance Kazakhstan"
FUND = Letterhead(
    "Alem Crypto Fund",
    "000000000000",
    "Qazaqstan Venture Group",
    "Astana International Financial Centre",
)

# account, asset, quantity, cost, cost in KZT
HELD = (
    ("Binance KZ · Custody", "BNB", "12742.40", "11203455.12", "5712004112.40"),
    ("Cold vault · 3 of 5", "BNB", "5850.00", "6078305.29", "3101221904.77"),
    ("Binance KZ · Trading", "BNB", "150.00000412", "156823.35", "81120771.05"),
    ("Binance KZ · Custody", "BTC", "44.745", "4049609.02", "2094571203.41"),
    ("Cold vault · 3 of 5", "BTC", "28", "2672081.43", "1385091222.11"),
    ("Binance KZ · Custody", "ETH", "1857.625", "5969125.40", "3088711004.90"),
    ("Binance KZ · Custody", "SOL", "9200", "940040.36", "488172144.66"),
    ("Binance KZ · Trading", "TON", "0.00131", "0.0043", "2.19"),
    ("Binance KZ · Trading", "USDT", "250418.337", "250418.337", "130558104.55"),
    ("KZTE wallet · Treasury", "KZTE", "412500000", "791199.94", "412500000"),
    ("Settlement bank · USD", "USD", "1284416.52", "1284416.52", "669643396.87"),
    ("Settlement bank · KZT", "KZT", "318204775.40", "610336.00", "318204775.40"),
)
PRICES = {
    "BNB": "1042.18",
    "BTC": "109384.50",
    "ETH": "3712.40",
    "SOL": "176.85",
    "TON": "3.2180",
    "USDT": "1.0002",
    "USD": "1",
    "KZTE": "1",
    "KZT": "1",
}
STALE_AT = CALENDAR.parse_time("2026-11-19T07:00:00+05:00", "time")


def price_of(code: str, currency: str, as_of: AsOf = AS_OF, **changed: str) -> Price | None:
    """The price of an asset: SOL's is stale, KZTE's the issuer's, currencies' their own."""
    text = changed.get(code, PRICES.get(code, ""))
    if not text:
        return None
    amount = Decimal(text)
    if code == currency:
        return Price(
            code, currency, Decimal(1), FACE_VALUE, as_of.valuation_point, as_of.date, code
        )
    path = f"{code}/{currency}"
    if code == "SOL":
        doubt = Doubt("stale", Decimal(41), Decimal(36))
        return Price(
            code, currency, amount, SOURCE, STALE_AT, date(2026, 11, 19), path, ("stale",),
            doubts=(doubt,),
        )  # fmt: skip
    source = "issuer" if code == "KZTE" else SOURCE
    seen = Instant(as_of.valuation_point - 60_000_000)
    return Price(code, currency, amount, source, seen, as_of.date, path)


def official_rate(text: str = "521.36") -> Price:
    """Tenge for a dollar, by the National Bank."""
    seen = CALENDAR.valuation_point(DAY)
    return Price("USD", "KZT", Decimal(text), "NBK", seen, DAY, "USD/KZT")


def holdings(rows: Sequence[tuple[str, str, str, str, str | None]] = HELD) -> list[Holding]:
    """Holdings from rows of account, asset, quantity, cost, cost in KZT."""
    return [
        Holding(
            account,
            known_asset(code),
            Decimal(quantity),
            Decimal(cost),
            None if presentation is None else Decimal(presentation),
            1,
        )
        for account, code, quantity, cost, presentation in rows
    ]


def lots_of(positions: Sequence[Position], parts: int = 3) -> list[OpenLotLine]:
    """Each digital position cut into lots, rounded one by one."""
    lots = []
    number = 1003
    for position in sorted(positions, key=lambda p: p.asset.code):
        if position.price is None or position.asset.native_currency is not None:
            continue
        left, cost_left = position.quantity, position.functional.cost_basis or Decimal(0)
        for part in range(parts):
            last = part == parts - 1
            quantity = left if last else round_money(position.quantity / (parts + part))
            cost = cost_left if last else round_money(cost_left / (2 + part))
            left, cost_left = left - quantity, cost_left - cost
            if not quantity:
                continue
            value = quantity * position.price.price
            acquired = date(2025, 10, 2) + timedelta(days=17 * (number - 1003) % 400)
            lots.append(
                OpenLotLine(
                    lot=str(number),
                    account=position.account or "",
                    asset=position.asset.code,
                    acquired_at=CALENDAR.start_of(acquired),
                    acquired_on=acquired,
                    quantity=quantity,
                    cost_basis=cost,
                    held_days=(DAY - acquired).days,
                    functional=Figures(cost, value, value - cost),
                    printed=Figures(
                        round_money(cost),
                        round_money(value),
                        round_money(value) - round_money(cost),
                    ),
                )
            )
            number += 7
    return lots


def statement(
    rows: Sequence[tuple[str, str, str, str, str | None]] = HELD,
    *,
    rate: Price | None = None,
    has_rate: bool = True,
    number: str | None = None,
    prepared_by: str = "Aigerim Nurlanova",
    letterhead: Letterhead = FUND,
    presentation: str = "KZT",
    as_of: AsOf = AS_OF,
    lot_parts: int = 3,
    lot_method: LotMethod = LotMethod.FIFO,
    **prices: str,
) -> HoldingsStatement:
    """A statement valued, summed and noted by core; `prices` replaces some (blank: unpriced)."""
    policies = Policies(lot_method=lot_method)
    same = presentation == "USD"
    used = None if same or not has_rate else rate or official_rate()
    positions, totals = value_positions(
        holdings(rows),
        lambda code, currency: price_of(code, currency, as_of, **prices),
        used,
        "USD",
        presentation,
    )
    source = usual_source(positions)
    lots = lots_of(positions, lot_parts)
    if lot_method is LotMethod.AVERAGE:
        lots = [replace(lot, lot=None, acquired_at=None, acquired_on=None) for lot in lots]
    return HoldingsStatement(
        letterhead=letterhead,
        number=number,
        replaces=None,
        as_of=as_of,
        known_at=Head(4512, hashlib.sha256(b"record 4512").hexdigest()),
        known_time=CALENDAR.parse_time("2026-11-20T18:31:04.250000+05:00", "time"),
        time_zone="Asia/Almaty",
        functional_currency="USD",
        presentation_currency=presentation,
        policies=policies,
        accounts=len({row[0] for row in rows}),
        sections=sections_of(positions),
        totals=totals,
        rate=used,
        usual_source=source,
        other_prices=other_prices(positions, source, as_of.date),
        notes=notes_of(positions, totals, used, as_of, "USD", presentation, policies),
        annex=lot_groups(lots),
        prepared_by=prepared_by,
        program_version="0.1.0",
    )


def many_rows(count: int) -> list[tuple[str, str, str, str, str | None]]:
    """Rows of a book with many accounts."""
    codes = cycle(("BNB", "BTC", "ETH", "SOL", "USDT"))
    return [
        (
            f"Client wallet {at:05}",
            next(codes),
            f"{1 + at % 97}.{at:06}",
            f"{100 + at * 13 % 9000}.{at % 100:02}",
            f"{52136 + at * 6777}.11",
        )
        for at in range(count)
    ]
