"""Importing 100,000 rows beside the floor (floor.py), and asking that book what it holds.

Each import is a process of its own; floor and ours take turns, so that a machine whose speed drifts
slows both, and the ratio is taken pair by pair. Both are timed inside their process, from the open
file to the end of the commit; what Python takes to start and to load modules is left out of both.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from tests.benchmarks.books import write_book

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
ROWS = 100_000
PAIRS = 5

OURS = """
import sys, time
from pathlib import Path
import sqlalchemy
from alem_desktop.core.policy import LotMethod, LotPool, Policies
from alem_desktop.services.book import NewBook, create_book
from alem_desktop.services.importing import import_file
policies = Policies(lot_method=LotMethod(sys.argv[4]), lot_pool=LotPool(sys.argv[5]))
book = create_book(Path(sys.argv[2]), NewBook("Benchmark", policies=policies), "benchmark")
begun = time.perf_counter()
outcome = import_file(book, Path(sys.argv[1]), user="benchmark")
spent = time.perf_counter() - begun
assert not outcome.rejected and outcome.accepted == int(sys.argv[3]), outcome
print(spent)
"""

HOLDINGS = """
import sys, time
from datetime import date
from pathlib import Path
from alem_desktop.services.book import open_book
from alem_desktop.services import portfolio
book, day = open_book(Path(sys.argv[1])), date.fromisoformat(sys.argv[2])
def asked():
    begun = time.perf_counter()
    portfolio.holdings(book, day)
    return time.perf_counter() - begun
print(asked(), min(asked() for _ in range(5)))
"""

DATES = (date(2016, 1, 1), date(2020, 6, 30), date(2024, 12, 31))


def measure(
    rows: int = ROWS, pairs: int = PAIRS
) -> tuple[list[tuple[float, float]], dict[date, tuple[float, float]]]:
    """Seconds of floor and import, pair by pair; seconds of the first and of a repeated question
    for the holdings of each date, the first in a new process."""
    times: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        source, book = Path(folder) / "trades.csv", Path(folder) / "book.alem"
        write_book(source, rows)
        for _ in range(pairs):
            for stale in Path(folder).glob("book.alem*"):
                stale.unlink()
            (floor,) = seconds_of(str(HERE / "floor.py"), str(source))
            ours = import_into(book, source, rows)
            times.append((floor, ours))
        asked = {}
        for day in DATES:
            cold, warm = seconds_of("-c", HOLDINGS, str(book), day.isoformat())
            asked[day] = cold, warm
    return times, asked


def import_into(
    book: Path, source: Path, rows: int, method: str = "fifo", pool: str = "account"
) -> float:
    """Import a file of so many rows into a new book of a lot method; the seconds it took."""
    (seconds,) = seconds_of("-c", OURS, str(source), str(book), str(rows), method, pool)
    return seconds


def seconds_of(*command: str) -> tuple[float, ...]:
    """The figures that Python prints when it runs a command in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, *command], env=environment, check=True, capture_output=True, text=True
    )
    return tuple(map(float, done.stdout.split()))


if __name__ == "__main__":
    begun = time.perf_counter()
    times, asked = measure(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
    for floor, ours in times:
        print(f"floor {floor:6.3f} s   import {ours:6.3f} s   {ours / floor:5.2f} x")
    floor, ours = (statistics.median(side) for side in zip(*times, strict=True))
    ratio = statistics.median(ours / floor for floor, ours in times)
    print(f"median {floor:5.3f} s   import {ours:6.3f} s   {ratio:5.2f} x")
    for day, (cold, warm) in asked.items():
        print(f"holdings {day}: first {cold * 1000:6.1f} ms, again {warm * 1000:6.1f} ms")
    print(f"({time.perf_counter() - begun:.0f} s in all)")
