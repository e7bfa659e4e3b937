"""The speed table: `python3 packaging/bootstrap.py bench`, or with `--quick` in fewer runs.

With `--others` the report of gains is timed beside what other programs need for it, which takes
minutes.

Ratios are taken side by side in one run, so that a slow or busy machine slows both sides. What a
line promises stands beside what was measured; the exit code is 1 when a promise is not kept.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import (
    control_speed,
    engine_speed,
    fetch_speed,
    import_speed,
    series_speed,
    startup,
    statement_speed,
)
from tests.benchmarks.books import write_book

OPEN_BOOK = 10_000
"""Transactions in the book that the window opens."""


class Line(NamedTuple):
    """One promise: what it costs beside what it is compared with, and how much more it may cost.

    `limit` is a ratio to `other_ms`, or milliseconds where there is nothing to compare with.
    """

    what: str
    ours_ms: float
    other: str
    other_ms: float | None
    limit: float

    @property
    def measured(self) -> float:
        return self.ours_ms if self.other_ms is None else self.ours_ms / self.other_ms

    @property
    def kept(self) -> bool:
        return self.measured <= self.limit


OTHERS = {"bean-query": 1 / 20, "hledger": 1 / 5}
"""How much of their time all gains may take: Beancount matches the lots itself, as we do; hledger
only adds up the gains that our export has worked out."""


def measure(quick: bool, others: bool) -> Iterator[Line]:
    """Measure everything, line by line."""
    with tempfile.TemporaryDirectory() as folder:
        rows, book = Path(folder) / "trades.csv", Path(folder) / "book.alem"
        write_book(rows, OPEN_BOOK)
        import_speed.import_into(book, rows, OPEN_BOOK)
        found = startup.measure(book, runs=5 if quick else 9)
    bare = found["bare"] * 1000
    yield Line("first paint of the window", found["painted"] * 1000, "bare window", bare, 1.5)
    what = f"usable, book of {OPEN_BOOK:,} transactions"
    yield Line(what, found["usable"] * 1000, "bare window", bare, 3)
    pairs, asked = import_speed.measure(pairs=3 if quick else 5)
    ours = statistics.median(ours / floor for floor, ours in pairs)
    floor = statistics.median(floor for floor, _ in pairs) * 1000
    yield Line(f"import of {import_speed.ROWS:,} rows", ours * floor, "plain Python", floor, 5)
    for day, (cold, warm) in asked.items():
        yield Line(f"holdings as of {day}, first", cold * 1000, "plain Python", floor, 3)
        yield Line(f"holdings as of {day}, again", warm * 1000, "", None, 20)
    yield from _engine(others)
    yield from _controls()
    yield from _series(others)
    yield from _statements()
    what = f"longest pause, {fetch_speed.CANDLES:,} candles come"
    yield Line(what, fetch_speed.longest_pause_ms(), "", None, 50)


def _engine(others: bool) -> Iterator[Line]:
    """Measure the accounting engine."""
    spent = engine_speed.measure(others=others)
    what = f"new purchase, book of {engine_speed.NEW_ROWS:,}"
    yield Line(what, spent.new * 1000, "", None, 20)
    what = f"late purchase, book of {import_speed.ROWS:,}"
    yield Line(f"{what}, a month", spent.month_back * 1000, "", None, 50)
    yield Line(f"{what}, 5 years", spent.five_years_back * 1000, "", None, 50)
    for program, seconds in spent.others.items():
        what = f"all gains of {import_speed.ROWS:,} rows, by lot"
        yield Line(what, spent.gains * 1000, program, seconds * 1000, OTHERS[program])


def _series(others: bool) -> Iterator[Line]:
    """Measure the book day by day, and its charts."""
    spent = series_speed.measure(others=others)
    yield Line("ten years of days, 20 assets, first", spent.cold * 1000, "", None, 600)
    yield Line("the same, again", spent.warm * 1000, "", None, 50)
    yield Line("the same, after a new transaction", spent.after * 1000, "", None, 50)
    yield Line("TWR, IRR and the rest over it", spent.returns * 1000, "", None, 100)
    yield Line("first chart, matplotlib included", spent.first_chart * 1000, "", None, 600)
    yield Line("redraw of ten years", spent.redraw * 1000, "", None, 40)
    yield Line("marking a day on the chart", spent.crosshair * 1000, "", None, 4)
    for program, seconds in spent.others.items():
        what = "ten years of days, by our 120 month ends"
        yield Line(what, spent.cold * 1000, program, seconds * 1000, 1 / 10)


def _statements() -> Iterator[Line]:
    """Measure previews and papers."""
    spent = statement_speed.measure(long=100)
    yield Line("click to preview of one page, first", spent.first * 1000, "", None, 500)
    many = f"{statement_speed.POSITIONS:,} positions"
    yield Line(f"click to preview, {many}, first", spent.first_long * 1000, "", None, 2000)
    page = spent.long.seconds / spent.long.pages
    yield Line("a page of a long PDF", page * 1000, "", None, 100)


def _controls() -> Iterator[Line]:
    """Measure what the controls cost."""
    spent = control_speed.measure()
    what = f"book of {control_speed.ROWS:,}, sealed"
    yield Line(f"purchase proposed, {what}", spent.proposed * 1000, "", None, 20)
    yield Line(f"the same approved, {what}", spent.approved * 1000, "", None, 20)
    yield Line("verify, 1,000 records", spent.verified * 1_000_000, "", None, 50)


def main(arguments: list[str]) -> int:
    """Print the table as it comes about."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="fewer runs, a rougher answer")
    options.add_argument("--others", action="store_true", help="beside other programs as well")
    said = options.parse_args(arguments)
    print(f"{'':44}{'ours':>10}{'beside':>26}{'measured':>12}{'at most':>10}")
    kept = True
    for line in measure(said.quick, said.others):
        beside = "" if line.other_ms is None else f"{line.other} {line.other_ms:,.0f} ms"
        unit = " ms" if line.other_ms is None else " x"
        places = ".2f" if line.measured >= 0.1 else ".1g"
        measured, limit = f"{line.measured:{places}}{unit}", f"{line.limit:g}{unit}"
        missed = "" if line.kept else "  missed"
        ours = f"{line.ours_ms:,.0f} ms"
        print(f"{line.what:44}{ours:>10}{beside:>26}{measured:>12}{limit:>10}{missed}", flush=True)
        kept = kept and line.kept
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
