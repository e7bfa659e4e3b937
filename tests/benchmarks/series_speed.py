"""The book day by day: ten years of twenty assets, over 100,000 transactions with daily prices.

The series of the whole fund is asked for in a new process (cold), again (warm), and after one new
transaction; then its figures, time-weighted and money-weighted return among them. The first chart
is timed from its question to the drawn picture, matplotlib's import included; then a redraw of five
lines of ten years, and the marking of a day. Beside it, where they are installed, what hledger and
ledger take for the value at 120 month ends of the same book, from our export.

`python -m tests.benchmarks.series_speed` prints them; with `--others` beside the other programs,
which takes minutes.
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

from tests.benchmarks.books import write_book, write_prices
from tests.benchmarks.import_speed import ROOT, ROWS, import_into, seconds_of

PRICES = """
import sys
from pathlib import Path
from alem_desktop.services.book import open_book
from alem_desktop.services.prices import import_prices
book = open_book(Path(sys.argv[1]))
outcome = import_prices(book, Path(sys.argv[2]), user="benchmark")
assert not outcome.rejected
print(0)
"""

SERIES = """
import sys, time
from datetime import date
from decimal import Decimal
from pathlib import Path
import sqlalchemy
from alem_desktop.core.calendar import instant_of
from alem_desktop.core.policy import Settlement
from alem_desktop.core.transactions import Draft, TransactionType
from alem_desktop.services import daily_values, portfolio
from alem_desktop.services.book import open_book
from alem_desktop.services.performance import PerformanceQuery, performance
from alem_desktop.services.recording import record
from datetime import UTC, datetime
book = open_book(Path(sys.argv[1]))
start, end = date(2015, 1, 1), date(2024, 12, 31)

def asked():
    begun = time.perf_counter()
    series = portfolio.value_series(book, start, end)
    assert len(series.days) == 3_653 and series.days[-1].market_value
    return time.perf_counter() - begun

cold = asked()
warm = min(asked() for _ in range(5))
after = []
for number, day in enumerate(["2024-12-30", "2024-11-29", "2020-01-02"] * 3):
    moment = instant_of(datetime.fromisoformat(day).replace(tzinfo=UTC))
    record(book, (Draft(f"N-{number}", moment, TransactionType.PURCHASE, "Account 1", "BNB",
           Decimal(1), Decimal(500), "USD", settlement=Settlement.EXTERNAL),), "benchmark")
    after.append(asked())
from alem_desktop.core.performance import measure
series = portfolio.value_series(book, start, end)
spent = []
for _ in range(5):
    begun = time.perf_counter()
    measure(series.days, "USD", {}, {})
    spent.append(time.perf_counter() - begun)
begun = time.perf_counter()
performance(book, PerformanceQuery(start, end, benchmark="BTC"))
print(cold, warm, sorted(after)[len(after) // 2], max(after), min(spent),
      time.perf_counter() - begun)
"""

CHART = """
import sys, time
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
application = QApplication([])
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import LIGHT
from alem_desktop.services import charting
from alem_desktop.services.book import open_book
from alem_desktop.services.charting import ChartKind, ChartQuery
book = open_book(Path(sys.argv[1]))
end = date(2024, 12, 31)

def drawn(kind, start, scope=charting.FUND, benchmark=None):
    begun = time.perf_counter()
    answer = charting.chart(book, ChartQuery(kind, start, end, "USD", scope, benchmark))
    answered = time.perf_counter()
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from alem_desktop.drawing.pictures import picture_of
    from alem_desktop.drawing.plotting import draw
    imported = time.perf_counter()
    figure = Figure(figsize=(1000 / 96, 560 / 96), dpi=96)
    canvas = FigureCanvasAgg(figure)
    formats = Formats("en")
    picture = picture_of(answer, formats)
    draw(figure, picture, LIGHT, formats)
    canvas.draw()
    canvas.buffer_rgba()
    done = time.perf_counter()
    return done - begun, done - imported

first, _ = drawn(ChartKind.VALUE, date(2024, 1, 1), benchmark="BTC")
redrawn = min(drawn(ChartKind.RETURNS, date(2015, 1, 1), benchmark="BTC")[1] for _ in range(5))
print(first, redrawn)
"""

CROSSHAIR = """
import statistics, sys, time
from datetime import date
from pathlib import Path
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
application = QApplication([])
from alem_desktop.drawing.formats import Formats
from alem_desktop.jobs.runner import JobRunner
from alem_desktop.services.book import open_book
from alem_desktop.ui.charts import ChartsTab
from alem_desktop.ui.charts.ranges import ChartRange
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import CHART_RANGE, Settings
path = Path(sys.argv[1])
book, jobs = open_book(path), JobRunner()
settings = Settings(path.with_suffix(".ini"), path)
settings.set(CHART_RANGE, ChartRange.ALL.value)
context = BookContext(book, jobs, Formats("en"), settings, "benchmark")
context.set_as_of(date(2024, 12, 31))
tab = ChartsTab(context)
tab.resize(1440, 760)
tab.show()
def rests():
    view = tab.view
    return not jobs.is_busy and tab.loaded is not None and view.plot.frame == view.frame()
while not rests():
    application.processEvents()
spent, view = [], tab.view
for x in range(60, view.width() - 120, 4):
    at = QPointF(x, view.height() / 2)
    begun = time.perf_counter()
    move = QMouseEvent(QEvent.Type.MouseMove, at, view.mapToGlobal(at), Qt.MouseButton.NoButton,
                       Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, move)
    application.processEvents()  # which paints
    spent.append(time.perf_counter() - begun)
jobs.close()
print(statistics.median(spent), max(spent))
"""


class Spent(NamedTuple):
    """Seconds: the series cold, warm, after one new transaction (the usual one and the worst), TWR,
    IRR and every other figure of its days, all figures of the period with assets and attribution,
    the first chart, a redraw of ten years, the marking of a day (the usual one and the worst); and
    by program what others take for 120 month ends."""

    cold: float
    warm: float
    after: float
    after_worst: float
    returns: float
    figures: float
    first_chart: float
    redraw: float
    crosshair: float
    crosshair_worst: float
    others: dict[str, float]


def measure(rows: int = ROWS, others: bool = False) -> Spent:
    """Measure everything; the cold ones are the median of three processes."""
    with tempfile.TemporaryDirectory() as folder:
        trades, prices = Path(folder) / "trades.csv", Path(folder) / "prices.csv"
        book = Path(folder) / "book.alem"
        write_book(trades, rows)
        write_prices(prices)
        import_into(book, trades, rows)
        seconds_of("-c", PRICES, str(book), str(prices))
        charts = [seconds_of("-c", CHART, str(book)) for _ in range(3)]
        crosshair = seconds_of("-c", CROSSHAIR, str(book))
        found = dict(_others(book, Path(folder))) if others else {}
        runs = []
        for number in range(3):
            copy = Path(folder) / f"copy-{number}.alem"
            shutil.copy(book, copy)
            runs.append(seconds_of("-c", SERIES, str(copy)))
    series = [statistics.median(column) for column in zip(*runs, strict=True)]
    chart = [statistics.median(column) for column in zip(*charts, strict=True)]
    return Spent(*series, *chart, *crosshair, found)


def _others(book: Path, folder: Path) -> Iterator[tuple[str, float]]:
    """What other programs take to value the same book at 120 month ends."""
    file = folder / "book.journal"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ours = [sys.executable, "-m", "alem_desktop", "export", str(book), "--format", "hledger"]
    subprocess.run([*ours, str(file)], env=environment, check=True, capture_output=True)
    plain = folder / "book.ledger"
    with file.open(encoding="utf-8") as said, plain.open("w", encoding="utf-8") as kept:
        kept.writelines(line for line in said if not line.startswith(_HLEDGERS_OWN))
    period = ["-b", "2015-01-01", "-e", "2025-01-01"]
    for program, question in (
        ("hledger", ["-f", str(file), "balance", "assets", "-M", "-H", "--value=end,USD", *period]),
        ("ledger", ["-f", str(plain), "register", "^Assets", "-M", "-X", "USD", *period]),
    ):
        path = shutil.which(program)
        if path is None:
            continue
        begun = time.perf_counter()
        subprocess.run([path, *question], env=environment, check=True, capture_output=True)
        yield program, time.perf_counter() - begun


_HLEDGERS_OWN = ("decimal-mark", "commodity ", "account ")
"""Directives that ledger does not read."""


if __name__ == "__main__":
    spent = measure(others="--others" in sys.argv)
    for name, seconds in spent._asdict().items():
        if name != "others":
            print(f"{name:14}{seconds * 1000:10.1f} ms")
    for program, seconds in spent.others.items():
        print(f"{program} {seconds:.1f} s, {seconds / spent.cold:.0f} times as long")
