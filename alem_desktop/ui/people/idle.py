"""Notices that nobody has touched the keyboard or the mouse for a while."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def seconds_awake_or_not() -> float:
    """A clock that nobody can set, and that goes on while the computer sleeps, where it can."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class IdleWatch(QObject):
    """Signal: idle, once the time is over without a touch; begins anew with `start`."""

    idle = Signal()

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = seconds_awake_or_not
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self._limit = 0.0
        self._touched = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.on_time)

    @property
    def is_watching(self) -> bool:
        """Whether a pause would be noticed."""
        return self._timer.isActive()

    def start(self, seconds: float) -> None:
        """Watch from now on; 0 never says that anybody is idle. Being told the same again is no
        touch."""
        if self.is_watching and seconds == self._limit:
            return
        self.stop()
        if seconds <= 0:
            return
        self._limit, self._touched = seconds, self.clock()
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._wait(seconds)

    def stop(self) -> None:
        """Nobody asks any more."""
        self._timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def on_time(self) -> None:
        """The time is over unless somebody has touched something meanwhile."""
        left = self._limit - (self.clock() - self._touched)
        if left > 0:
            self._wait(left)
        else:
            self._end()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and self._timer.isActive():
            now = self.clock()
            if now - self._touched >= self._limit:
                # The computer has slept: whoever wakes it sees the figures of nobody.
                self._end()
                return True
            self._touched = now
        return False

    def _end(self) -> None:
        self.stop()
        self.idle.emit()

    def _wait(self, seconds: float) -> None:
        self._timer.start(max(1, int(seconds * 1000)))
