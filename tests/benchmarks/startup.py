"""First paint and first figures of the window, beside a bare PySide6 window in the same run.

Each start is a process of its own, timed from before it is made until it reports what happened;
bare and ours take turns, so that a machine whose speed drifts slows both. Medians are compared.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""Set where programs are built and tested, seldom where they are used: every start would compile
the whole program anew."""

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        QApplication.exit(0)
app = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("bare"))
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from alem_desktop.app import run_window
def watch(event):
    print(event, flush=True)
    if event == "usable":
        QApplication.exit(0)
run_window(Path(sys.argv[1]), watch=watch)
"""


def measure(book: Path, runs: int = 9) -> dict[str, float]:
    """Median seconds: `bare` first paint, our `painted` and `usable` with `book`."""
    times: dict[str, list[float]] = {"bare": [], "painted": [], "usable": []}
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **{name: value for name, value in os.environ.items() if name != _NO_BYTECODE},
            "HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_DATA_HOME": home,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }
        for run in range(runs + 1):
            bare = _events([sys.executable, "-c", BARE], environment)
            ours = _events([sys.executable, "-c", OURS, str(book)], environment)
            if run:  # the first start fills the disk cache
                times["bare"].append(bare["painted"])
                times["painted"].append(ours["painted"])
                times["usable"].append(ours["usable"])
    return {name: statistics.median(values) for name, values in times.items()}


def _events(command: list[str], environment: dict[str, str]) -> dict[str, float]:
    """When a process said each of its words, in seconds since it was made."""
    begun = time.perf_counter()
    found: dict[str, float] = {}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            found.setdefault(line.strip(), time.perf_counter() - begun)
        process.wait(timeout=60)
    return found


if __name__ == "__main__":
    medians = measure(Path(sys.argv[1]))
    for name, seconds in medians.items():
        print(f"{name:8} {seconds * 1000:7.1f} ms  {seconds / medians['bare']:.2f} x bare")
