"""How long the window stands still while 100,000 candles are fetched and stored.

The server is a process of its own: in this one it would take the turns that are measured. A timer
of the window ticks as often as it can; the longest pause between two ticks is what somebody would
feel. Everything that the window does on new prices (figures, strips, marks) goes on meanwhile.
"""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[2]
ASSETS = {"BNB": "BNBUSDT", "BTC": "BTCUSDT", "ETH": "ETHUSDT", "SOL": "SOLUSDT"}
CANDLES = 100_000
DAYS = CANDLES // (24 * len(ASSETS)) + 1

SERVER = """
import sys
from datetime import UTC, datetime, timedelta
from alem_desktop.core.calendar import HOUR
from tests.dialects import walk
from tests.dialects.binance import BinanceDialect
from tests.price_server import PriceServer
days, symbols = int(sys.argv[1]), sys.argv[2:]
now = datetime.now(UTC)
first = now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days)
histories = {
    (symbol, "1h"): walk(first, 24 * (days + 1), HOUR, seed=seed, start="600")
    for seed, symbol in enumerate(symbols)
}
histories |= {(symbol, "1d"): {} for symbol in symbols}
with PriceServer() as server:
    server.routes.update(BinanceDialect(histories, now).routes())
    print(server.url, flush=True)
    sys.stdin.readline()
"""


@dataclass(frozen=True)
class Measured:
    """`stored` candles in `seconds`; pauses of the window in milliseconds."""

    stored: int
    seconds: float
    longest_ms: float
    usual_ms: float
    late: int
    """Pauses above 50 ms."""


def measure(book: Path) -> Measured:
    """Fetch into a book in a window of this process, which must not have one yet."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from alem_desktop.app import Starter
    from alem_desktop.ui.main_window import MainWindow
    from alem_desktop.ui.settings import Settings
    from alem_desktop.ui.single import BookClaim

    app = QApplication([])
    settings, claim = Settings(), BookClaim()
    claim.take(book)
    window = MainWindow(settings.of_book(book))
    starter = Starter(window, settings, claim, book)
    window.painted.connect(starter.on_painted)
    window.resize(1440, 900)
    window.show()
    _run_until(app, lambda: starter.workspace is not None and starter.workspace.context is not None)
    space = starter.workspace
    assert space is not None
    _run_until(app, lambda: not space.jobs.is_busy and not space.checks.is_busy)
    _run_for(app, 3)
    pauses: list[float] = []
    last = [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        pauses.append(now - last[0])
        last[0] = now

    timer = QTimer()
    timer.timeout.connect(tick)
    begun = last[0] = time.perf_counter()
    timer.start(0)
    space.fetching.fetch()
    _run_until(app, lambda: not space.fetching.state.is_running and not space.jobs.is_busy)
    timer.stop()
    seconds = time.perf_counter() - begun
    report = space.fetching.state.last
    problem = space.fetching.state.problem
    starter.finish()
    assert report is not None, problem
    return Measured(
        report.added,
        seconds,
        max(pauses) * 1000,
        statistics.quantiles(pauses, n=1000)[-1] * 1000,
        sum(pause > 0.05 for pause in pauses),
    )


def _run_until(app: QApplication, holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 300
    while not holds():
        assert time.monotonic() < until, "it takes too long"
        app.processEvents()


def _run_for(app: QApplication, seconds: float) -> None:
    until = time.monotonic() + seconds
    _run_until(app, lambda: time.monotonic() >= until)


def main() -> None:
    """Serve, measure, say."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        os.environ |= {
            "HOME": folder,
            "XDG_CONFIG_HOME": folder,
            "XDG_DATA_HOME": folder,
            "XDG_STATE_HOME": folder,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "ALEM_PRICE_SETTINGS": str(home / "prices.json"),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        }
        server = subprocess.Popen(
            [sys.executable, "-c", SERVER, str(DAYS), *ASSETS.values()],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert server.stdout is not None
            url = server.stdout.readline().strip()
            said = {
                "order": ["Binance"],
                "sources_wanted": 1,
                "hosts": {"Binance": [url]},
                "assets": {
                    code: {"pairs": {"Binance": {"symbol": symbol, "quote": "USD"}}}
                    for code, symbol in ASSETS.items()
                },
                "rates": False,
                "hourly_days": DAYS - 1,
                "daily_years": 20,
                "at_open": False,
            }
            (home / "prices.json").write_text(json.dumps(said), encoding="utf-8")
            from alem_desktop.ui.opening import demo_path, open_demo

            book = demo_path()
            open_demo(book).book.close()
            found = measure(book)
        finally:
            server.communicate("\n", timeout=20)
    print(
        f"{found.stored:,} candles in {found.seconds:.1f} s; the window stood still for "
        f"{found.longest_ms:.1f} ms at most, {found.usual_ms:.1f} ms in 999 of 1,000 turns; "
        f"{found.late} pauses above 50 ms"
    )


def longest_pause_ms() -> float:
    """The longest pause, measured in a process of its own, since a process has one window."""
    said = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.fetch_speed"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    found = re.search(r"stood still for ([\d.]+) ms", said.stdout)
    assert found is not None, said.stdout
    return float(found[1])


if __name__ == "__main__":
    main()
