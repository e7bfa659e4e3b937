"""Python's collector of cycles, kept to the GUI thread.

Left alone, it runs in whichever thread happens to allocate. In a job it may then take apart an
object of Qt whose thread is the window's: Qt's lock is held there while Python's is waited for, and
the other way round in the window, and both stand still for ever. So it is switched off while a
window is open, and run from a timer of the window's own thread, by Python's own thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1_000
"""How often it is looked whether there is enough to collect."""


class Collector(QObject):
    """Collects in the thread that made it, from `start` to `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.on_time_to_look)
        self._was_on = False

    def start(self) -> None:
        """From now on nothing is collected elsewhere."""
        if self._timer.isActive():
            return
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again, if it was."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    def on_time_to_look(self) -> None:
        """Collect, if there is enough."""
        collect_due()


def collect_due() -> None:
    """Collect the oldest generation that has come due, and with it the younger ones."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation] > 0:
            gc.collect(generation)
            return
