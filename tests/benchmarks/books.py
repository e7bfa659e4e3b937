"""Makes a file of transactions as large as one likes, the same for the same seed.

`python tests/benchmarks/books.py 100000 trades.csv`; recorded with external settlement, so that no
money has to come in first.
"""

from __future__ import annotations

import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

ASSETS = ("BNB", "BTC", "ETH", "SOL", "XRP", "ADA", "DOT", "LTC", "TRX", "ATOM")
ASSETS += tuple(f"{code}2" for code in ASSETS)
ACCOUNTS = tuple(f"Account {number}" for number in range(5))
BEGINNING = datetime(2015, 1, 1, tzinfo=UTC)
DAYS = 3_650
"""Ten years."""

PLACES = 8
HEADER = "reference,time,type,account,asset,quantity,price,currency,fee,settlement\n"


def write_book(path: Path, rows: int, seed: int = 1) -> None:
    """Write `rows` trades in order of time: 60 % purchases, and sales of at most half a holding."""
    chance = random.Random(seed)
    held: dict[tuple[str, str], int] = {}
    step = timedelta(days=DAYS) / rows
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER)
        for number in range(rows):
            asset, account = chance.choice(ASSETS), chance.choice(ACCOUNTS)
            holding = held.get((account, asset), 0)
            if chance.random() < 0.4 and holding > 0:
                kind, units = "sale", chance.randint(1, max(1, holding // 2))
                held[account, asset] = holding - units
            else:
                kind, units = "purchase", chance.randint(1, 10**10)
                held[account, asset] = holding + units
            time = (BEGINNING + step * number).isoformat(timespec="seconds")
            quantity = f"{units // 10**PLACES}.{units % 10**PLACES:0{PLACES}d}"
            price = f"{chance.randint(1, 99_999)}.{chance.randint(0, 99):02d}"
            file.write(
                f"R{number},{time.removesuffix('+00:00')}Z,{kind},{account},{asset},"
                f"{quantity},{price},USD,,external\n"
            )


def write_prices(path: Path, seed: int = 2) -> None:
    """Write a close of every asset and an official rate for every day, as a random walk."""
    chance = random.Random(seed)
    prices = dict.fromkeys(ASSETS, 50000.0)
    rate = 400.0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("time,base,quote,price,source\n")
        for number in range(DAYS + 3):
            day = (BEGINNING + timedelta(days=number)).date()
            for asset in ASSETS:
                prices[asset] = max(prices[asset] * (1 + chance.gauss(0, 0.02)), 1)
                file.write(f"{day},{asset},USD,{prices[asset]:.8f},Benchmark\n")
            rate *= 1 + chance.gauss(0, 0.002)
            file.write(f"{day},USD,KZT,{rate:.2f},NBK\n")


if __name__ == "__main__":
    write_book(Path(sys.argv[2]), int(sys.argv[1]))
