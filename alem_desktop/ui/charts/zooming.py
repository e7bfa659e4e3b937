"""Zooming and moving in time: what the wheel and the keys turn a stretch of days into."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

LEAST = 6.0
"""Days that the wheel comes down to; fewer can be dragged over."""
_QUIET_MS = 180
_STEP = 0.8
_PAN = 0.15


@dataclass(frozen=True, slots=True)
class Window:
    """What is in sight: from and to, in days counted from the first day of the picture."""

    first: float
    last: float

    @property
    def length(self) -> float:
        """The distance of its ends."""
        return self.last - self.first

    def zoomed(self, around: float, notches: float) -> Window:
        """Shorter by notches above zero, longer by those below; `around` stays where it is."""
        factor = max(_STEP**notches, LEAST / self.length if self.length > LEAST else 1.0)
        return Window(
            around - (around - self.first) * factor, around + (self.last - around) * factor
        )

    def moved(self, days: float) -> Window:
        """Later by so many days, earlier by those below zero."""
        return Window(self.first + days, self.last + days)

    def within(self, lowest: float, highest: float) -> Window:
        """Moved, and cut where it is too long, into what is known."""
        length = min(self.length, highest - lowest)
        first = min(max(self.first, lowest), highest - length)
        return Window(first, first + length)


class Zooming(QObject):
    """Gathers turns of the wheel until it rests.

    Signals: changed (the window in sight meanwhile is another), settled (a Window, once it rests).
    """

    changed = Signal()
    settled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whole = Window(0.0, 1.0)
        self._limits = (0.0, 1.0)
        self._window: Window | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.settle)

    @property
    def window(self) -> Window | None:
        """What is in sight while it is another than the picture's own days."""
        return self._window

    def begin(self, days: int, earliest: int, latest: int) -> None:
        """Another picture is shown, of so many days. What is known begins at `earliest` and ends
        at `latest`, both counted from its first day."""
        last = float(max(days - 1, 1))
        self._whole = Window(0.0, last)
        self._limits = (min(float(earliest), 0.0), max(float(latest), last))
        self._set(None)

    def zoom(self, around: float, notches: float) -> None:
        """Turn the wheel over a place."""
        self._go((self._window or self._whole).zoomed(around, notches))

    def pan(self, notches: float) -> None:
        """Turn it sideways: earlier above zero."""
        window = self._window or self._whole
        self._go(window.moved(-notches * _PAN * window.length))

    def settle(self) -> None:
        """It rests; also at once, for keys."""
        self._quiet.stop()
        if self._window is not None:
            self.settled.emit(self._window)

    def drop(self) -> None:
        """Nothing is to come of it."""
        self._set(None)

    def _go(self, window: Window) -> None:
        window = window.within(*self._limits)
        self._set(None if window == self._whole else window)
        if self._window is not None:
            self._quiet.start()

    def _set(self, window: Window | None) -> None:
        if window is None:
            self._quiet.stop()
        if window != self._window:
            self._window = window
            self.changed.emit()
