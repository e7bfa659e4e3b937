"""The accounting engine on a book of 100,000 transactions: a late entry, and the report of gains.

A late purchase is recorded a month back and in the middle of ten years, each in a position that has
moved since; it is timed from the draft to the end of the commit, everything derived anew. The
report of all gains, lot by lot, is timed in a new process, from the open book to the answer; beside
it, where they are installed, what hledger and Beancount take to say the gains of the same book from
our export.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.books import write_book
from tests.benchmarks.import_speed import ROOT, ROWS, import_into

LATE = """
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
for day in ("2024-11-29", "2019-12-31"):
    spent = []
    for number in range(6):
        moment = instant_of(datetime.fromisoformat(day).replace(tzinfo=UTC))
        late = Draft(f"late-{day}-{number}", moment, TransactionType.PURCHASE, "Account 1", "BNB",
                     Decimal(1), Decimal(500), "USD", settlement=Settlement.EXTERNAL)
        begun = time.perf_counter()
        change = record(book, (late,), "benchmark")
        spent.append(time.perf_counter() - begun)
    print(statistics.median(spent[1:]))
"""

GAINS = """
import sys, time
from datetime import date
from pathlib import Path
from alem_desktop.services.book import open_book
from alem_desktop.services import portfolio
book = open_book(Path(sys.argv[1]))
begun = time.perf_counter()
answer = portfolio.gains(book, date(2015, 1, 1), date(2024, 12, 31))
print(time.perf_counter() - begun)
assert sum(len(each.matches) for each in answer.disposals) >= len(answer.disposals) > 30_000
"""


class Spent(NamedTuple):
    """Seconds: a late entry a month back and in mid-history, the report of gains, and by program
    what others take for it."""

    month_back: float
    mid_history: float
    gains: float
    others: dict[str, float]


def measure(rows: int = ROWS) -> Spent:
    """Measure everything once; the gains are the best of three."""
    with tempfile.TemporaryDirectory() as folder:
        source, book = Path(folder) / "trades.csv", Path(folder) / "book.alem"
        write_book(source, rows)
        import_into(book, source, rows)
        gains = min(_ours(GAINS, book)[0] for _ in range(3))
        others = dict(_others(book, Path(folder)))
        month_back, mid_history = _ours(LATE, book)
    return Spent(month_back, mid_history, gains, others)


def _others(book: Path, folder: Path) -> list[tuple[str, float]]:
    """What other programs take to say the gains of the book."""
    found = []
    for format, program, question in (
        ("hledger", "hledger", ["-f", "{file}", "balance", "income:gains", "--depth=9"]),
        ("beancount", "bean-query", ["{file}", "SELECT account, sum(position) GROUP BY account"]),
    ):
        path = shutil.which(program) or shutil.which(program, path=str(Path(sys.executable).parent))
        if path is None:
            continue
        file = folder / f"book.{format}"
        ours = [sys.executable, "-m", "alem_desktop", "export", str(book), "--format", format]
        subprocess.run([*ours, str(file)], env=_environment(), check=True, capture_output=True)
        asked = [part.format(file=file) for part in question]
        begun = time.perf_counter()
        subprocess.run([path, *asked], check=True, capture_output=True)
        found.append((program, time.perf_counter() - begun))
    return found


def _ours(script: str, book: Path) -> list[float]:
    done = subprocess.run(
        [sys.executable, "-c", script, str(book)],
        env=_environment(),
        check=True,
        capture_output=True,
        text=True,
    )
    return [float(text) for text in done.stdout.split()]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "BEANCOUNT_DISABLE_LOAD_CACHE": "1"}


if __name__ == "__main__":
    spent = measure(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
    print(f"late entry: a month back {spent.month_back * 1000:.0f} ms, "
          f"mid-history {spent.mid_history * 1000:.0f} ms")  # fmt: skip
    print(f"gains {spent.gains:.2f} s")
    for program, seconds in spent.others.items():
        print(f"{program} {seconds:.1f} s, {seconds / spent.gains:.0f} times as long")
