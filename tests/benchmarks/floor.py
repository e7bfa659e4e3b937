"""The least that an import can be: the same file, in plain Python with sqlite3.

One pass and one table: reference, instant, exact figures, a chain of hashes over the rows, a unique
index on the reference and one to find an asset's trades by. No checks, no journal beside the table,
no lots. `python tests/benchmarks/floor.py trades.csv` prints the seconds it took.
"""

from __future__ import annotations

import csv
import hashlib
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

PLACES = 8
"""Figures are kept as whole numbers of hundred-millionths; an amount has twice as many places."""

SCHEMA = """
CREATE TABLE trades (
    id INTEGER PRIMARY KEY, reference TEXT NOT NULL, time INTEGER NOT NULL, type TEXT NOT NULL,
    account TEXT NOT NULL, asset TEXT NOT NULL, quantity INTEGER NOT NULL, price INTEGER NOT NULL,
    currency TEXT NOT NULL, amount TEXT NOT NULL, hash TEXT NOT NULL
);
CREATE UNIQUE INDEX trades_reference ON trades (reference);
CREATE INDEX trades_asset ON trades (account, asset, time);
"""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def import_plainly(source: Path, target: Path) -> None:
    """Import a file that `books.write_book` made into a new database, all in one transaction."""
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.executescript(SCHEMA)
        connection.execute("BEGIN IMMEDIATE")
        with source.open(encoding="utf-8", newline="") as file:
            connection.executemany(
                "INSERT INTO trades VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                _trades(csv.reader(file)),
            )
        connection.execute("COMMIT")


def _trades(rows: Iterator[list[str]]) -> Iterator[tuple[str | int, ...]]:
    next(rows)
    sha256, parse, chained = hashlib.sha256, datetime.fromisoformat, ""
    for row in rows:
        reference, moment, kind, account, asset, quantity_text, price_text, currency, _, _ = row
        instant = (parse(moment) - _EPOCH) // _MICROSECOND
        quantity, price = _scaled(quantity_text), _scaled(price_text)
        chained = sha256(f"{chained}\n{','.join(row)}".encode()).hexdigest()
        amount = str(quantity * price)
        yield (
            reference, instant, kind, account, asset, quantity, price, currency, amount, chained,
        )  # fmt: skip


def _scaled(text: str) -> int:
    whole, _, part = text.partition(".")
    return int(whole + part.ljust(PLACES, "0"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        import_plainly(Path(sys.argv[1]), Path(folder) / "floor.db")
        print(time.perf_counter() - begun)
