"""Make the pictures of the README: the real window on the demo book, without a screen.

Run with the project's environment: .venv/bin/python packaging/screenshots.py [FOLDER]
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1440, 900)
SETTLE_MS = 900
"""Time for a tab to load and draw; a picture, not a test, so that waiting is good enough."""

sys.path.insert(0, str(ROOT))


def main(arguments: list[str]) -> int:
    """Write holdings.png, transactions.png, charts.png, gains.png and statements.png."""
    folder = Path(arguments[0]) if arguments else ROOT / "resources" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
            os.environ[name] = home
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from alem_desktop.services.demo import create_demo

        book = Path(home) / "demo.alem"
        create_demo(book).close()
        return _photograph(book, folder)


def _photograph(book: Path, folder: Path) -> int:
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QMainWindow

    from alem_desktop.app import run_window

    def window() -> QMainWindow:
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))

    def press(key: Qt.Key) -> Callable[[], None]:
        return lambda: QTest.keyClick(window(), key, Qt.KeyboardModifier.AltModifier)

    def save(name: str) -> Callable[[], None]:
        def grab() -> None:
            path = folder / name
            window().grab().save(str(path))
            print(path)

        return grab

    steps: Iterator[Callable[[], object]] = iter(
        (
            lambda: window().resize(*SIZE),
            save("holdings.png"),
            press(Qt.Key.Key_2),
            save("transactions.png"),
            press(Qt.Key.Key_3),
            lambda: None,
            save("charts.png"),
            press(Qt.Key.Key_4),
            save("gains.png"),
            press(Qt.Key.Key_7),
            lambda: None,
            save("statements.png"),
            lambda: QApplication.exit(0),
        )
    )

    def go_on() -> None:
        next(steps)()
        QTimer.singleShot(SETTLE_MS, go_on)

    def watch(event: str) -> None:
        if event == "usable":
            QTimer.singleShot(SETTLE_MS, go_on)

    return run_window(book, watch=watch)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
