"""The accounting engine: late and new entries, and the report of gains.

A late purchase is recorded in a book of 100,000 transactions a month back and five years back, in
a position that has moved since; it is timed from the draft to the end of the commit, everything
derived anew. So is a new purchase in a book of 10,000. The report of all gains, lot by lot, is
timed in a new process, from the open book to the answer; beside it, where they are installed, what
hledger and Beancount take to say the gains of the same book from our export.

`python -m tests.benchmarks.engine_speed` prints them; with `--others` beside other programs, which
takes minutes; with `--methods` late entries under every lot method and pool, which takes some more.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.books import write_book
from tests.benchmarks.import_speed import ROOT, ROWS, import_into, seconds_of

NEW_ROWS = 10_000
"""Transactions in the book into which a new purchase is recorded."""

MONTH_BACK, FIVE_YEARS_BACK, NOW = "2024-11-29", "2019-12-31", "2025-01-02"
"""The books of the benchmark go from 2015 to the end of 2024."""

METHODS = ("fifo", "lifo", "hifo", "average")
POOLS = ("account", "fund")

RECORD = """
import statistics, sys, time
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
import sqlalchemy
from alem_desktop.core.calendar import instant_of
from alem_desktop.core.policy import Settlement
from alem_desktop.core.transactions import Draft, TransactionType
from alem_desktop.services.book import open_book
from alem_desktop.services.recording import record
book = open_book(Path(sys.argv[1]))
for day in sys.argv[2:]:
    spent = []
    for number in range(12):
        moment = instant_of(datetime.fromisoformat(day).replace(tzinfo=UTC))
        entry = Draft(f"{day}-{number}", moment, TransactionType.PURCHASE, "Account 1", "BNB",
                      Decimal(1), Decimal(500), "USD", settlement=Settlement.EXTERNAL)
        begun = time.perf_counter()
        record(book, (entry,), "benchmark")
        spent.append(time.perf_counter() - begun)
    print(statistics.median(spent[1:]))
"""

GAINS = """
import sys, time
from datetime import date
from pathlib import Path
from alem_desktop.core.policy import LotMethod
from alem_desktop.services.book import open_book
from alem_desktop.services import portfolio
book = open_book(Path(sys.argv[1]))
method = LotMethod(sys.argv[2]) if sys.argv[2:] else None
begun = time.perf_counter()
answer = portfolio.gains(book, date(2015, 1, 1), date(2024, 12, 31), method=method)
print(time.perf_counter() - begun)
assert sum(len(each.matches) for each in answer.disposals) >= len(answer.disposals) > 0
"""


class Spent(NamedTuple):
    """Seconds: a purchase recorded now, a month back and five years back, the report of gains, the
    same as it would be under another lot method, and by program what others take for it."""

    new: float
    month_back: float
    five_years_back: float
    gains: float
    what_if: float
    others: dict[str, float]


def measure(rows: int = ROWS, others: bool = False) -> Spent:
    """Measure everything once; entries are the median of eleven, gains of six."""
    with tempfile.TemporaryDirectory() as folder:
        source, book = Path(folder) / "trades.csv", Path(folder) / "book.alem"
        small = Path(folder) / "small.alem"
        write_book(source, NEW_ROWS)
        import_into(small, source, NEW_ROWS)
        (new,) = seconds_of("-c", RECORD, str(small), NOW)
        write_book(source, rows)
        import_into(book, source, rows)
        gains = [seconds_of("-c", GAINS, str(book))[0] for _ in range(3)]
        (what_if,) = seconds_of("-c", GAINS, str(book), "lifo")
        found = dict(_others(book, Path(folder))) if others else {}
        # Again after the others: a machine's speed drifts in the minutes that they take.
        gains += [seconds_of("-c", GAINS, str(book))[0] for _ in range(3)]
        late = seconds_of("-c", RECORD, str(book), MONTH_BACK, FIVE_YEARS_BACK)
    return Spent(new, *late, statistics.median(gains), what_if, found)


def by_method(rows: int = ROWS) -> Iterator[tuple[str, str, float, float, float]]:
    """Of each lot method and pool: the seconds of an import, and of a late entry a month back and
    five years back."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "trades.csv"
        write_book(source, rows)
        for pool in POOLS:
            for method in METHODS:
                book = Path(folder) / f"{method}-{pool}.alem"
                imported = import_into(book, source, rows, method, pool)
                late = seconds_of("-c", RECORD, str(book), MONTH_BACK, FIVE_YEARS_BACK)
                yield method, pool, imported, *late


def _others(book: Path, folder: Path) -> Iterator[tuple[str, float]]:
    """What other programs take to say the gains of the book."""
    for format, program, question in (
        ("hledger", "hledger", ["-f", "{file}", "balance", "income:gains", "--depth=9"]),
        ("beancount", "bean-query", ["{file}", "SELECT account, sum(position) GROUP BY account"]),
    ):
        path = shutil.which(program) or shutil.which(program, path=str(Path(sys.executable).parent))
        if path is None:
            continue
        file = folder / f"book.{format}"
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "BEANCOUNT_DISABLE_LOAD_CACHE": "1",
        }
        ours = [sys.executable, "-m", "alem_desktop", "export", str(book), "--format", format]
        subprocess.run([*ours, str(file)], env=environment, check=True, capture_output=True)
        asked = [part.format(file=file) for part in question]
        begun = time.perf_counter()
        subprocess.run([path, *asked], env=environment, check=True, capture_output=True)
        yield program, time.perf_counter() - begun


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:] if text.isdigit()]
    rows = numbers[0] if numbers else ROWS
    spent = measure(rows, others="--others" in sys.argv)
    print(f"new entry in a book of {NEW_ROWS:,}: {spent.new * 1000:.1f} ms")
    print(f"late entry: a month back {spent.month_back * 1000:.1f} ms, "
          f"five years back {spent.five_years_back * 1000:.1f} ms")  # fmt: skip
    print(f"gains {spent.gains:.2f} s, as they would be under LIFO {spent.what_if:.1f} s")
    for program, seconds in spent.others.items():
        print(f"{program} {seconds:.1f} s, {seconds / spent.gains:.0f} times as long")
    if "--methods" in sys.argv:
        for method, pool, imported, *late in by_method(rows):
            month, years = (f"{seconds * 1000:7.1f} ms" for seconds in late)
            print(f"{method:8}{pool:8} import {imported:5.1f} s   late entry {month} {years}")
