"""The line at the window's foot: what is known of the open book, and what runs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from alem_desktop.drawing.formats import NBSP, Formats
from alem_desktop.jobs.runner import Job, JobRunner, Progress
from alem_desktop.ui.widgets.status_line import Connection, StatusLine

if TYPE_CHECKING:
    from alem_desktop.core.journal import Head

_BUSY_AFTER_MS, _TASK_AFTER_MS = 200, 2000


class BookStatus(StatusLine):
    """Facts of the open book: how fresh its prices are, journal to which record, who works here.

    Where prices are not fetched it says to which day they reach, and nothing of being online.
    Signal: user_clicked (the name of who works here).
    """

    user_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head: Head | None = None
        self._verified: int | None = None
        self._broken = ""
        self._prices_to = ""
        self._fetched = ""
        for label in (self._user_icon, self._user, self._role):
            label.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show_tips()

    def set_prices_to(self, day: date | None, formats: Formats, *, is_open: bool = True) -> None:
        """To which day prices reach; None: the book has none."""
        if not is_open:
            self._prices_to = ""
        elif day is None:
            self._prices_to = self.tr("No prices imported yet")
        else:
            self._prices_to = self.tr("Prices to {date}").format(date=formats.date(day))
        self.set_last_fetch(self._fetched or self._prices_to)

    def set_fetched(self, connection: Connection | None, text: str) -> None:
        """How fetching stands, and when prices came last; '' where they are not fetched."""
        self._fetched = text
        self.set_connection(connection)
        self.set_last_fetch(text or self._prices_to)

    def set_head(self, head: Head | None) -> None:
        """The newest record; None without a book."""
        self._head = head
        self._show_journal()

    def set_verified(self, sequence: int | None, broken: str = "") -> None:
        """Up to which record the journal was found whole; `broken` names what was not."""
        self._verified, self._broken = sequence, broken
        self._show_journal()

    def retranslate_facts(self) -> None:
        """The journal's mark in the language in force."""
        self._show_journal()
        self._show_tips()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the name is a wish to be somebody else."""
        place = event.position().toPoint()
        shown = (self._user_icon, self._user, self._role)
        if event.button() == Qt.MouseButton.LeftButton and any(
            each.isVisible() and each.geometry().contains(place) for each in shown
        ):
            self.user_clicked.emit()
            return
        super().mouseReleaseEvent(event)

    def _show_tips(self) -> None:
        for label in (self._user_icon, self._user, self._role):
            label.setToolTip(self.tr("Switch user"))

    def _show_journal(self) -> None:
        head = self._head
        if head is None:
            self.set_journal("")
        elif self._broken:
            self.set_journal(self._broken, ok=False)
        elif self._verified is None:
            self.set_journal(
                self.tr("Record {sequence}, not verified yet").format(sequence=head.sequence)
            )
        elif self._verified >= head.sequence:
            self.set_journal(
                self.tr("Journal verified to record {sequence}").format(sequence=self._verified)
            )
        else:
            self.set_journal(
                self.tr("Verified to record {verified} of {sequence}").format(
                    verified=self._verified, sequence=head.sequence
                )
            )
        self.setToolTip(
            self.tr("Fingerprint of the book: {fingerprint}").format(fingerprint=head.fingerprint)
            if head
            else ""
        )


class JobWatch(QObject):
    """Shows that work runs: nothing for 0.2 s, then the busy pointer, after 2 s the status line.

    Work without a label (a table being read) never gets further than the pointer.
    """

    def __init__(self, jobs: JobRunner, status: StatusLine, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._status = status
        self._window = window
        self._job: Job | None = None
        self._progress: tuple[int, int] = (0, 0)
        self._shows_task = False
        self._pointer = self._timer(_BUSY_AFTER_MS, self.on_busy_long)
        self._task = self._timer(_TASK_AFTER_MS, self.on_task_long)
        jobs.began.connect(self.on_began)
        jobs.ended.connect(self.on_ended)
        jobs.progressed.connect(self.on_progressed)
        status.cancel_requested.connect(self.on_cancel)

    def on_began(self, job: Job) -> None:
        """A job runs."""
        self._job = job
        self._progress = (0, 0)
        self._pointer.start()
        if job.label:
            self._task.start()

    def on_ended(self, _job: Job) -> None:
        """It is over."""
        self._job = None
        self._pointer.stop()
        self._task.stop()
        self._window.unsetCursor()
        if self._shows_task:
            self._shows_task = False
            self._status.clear_task(self)

    def on_progressed(self, progress: Progress) -> None:
        """How far it is."""
        if progress.job is self._job:
            self._progress = (progress.done, progress.total)
            if self._shows_task:
                self._show_task()

    def on_busy_long(self) -> None:
        """Longer than anyone takes for at once."""
        if self._job is not None and self._job.label:
            self._window.setCursor(Qt.CursorShape.BusyCursor)

    def on_task_long(self) -> None:
        """Long enough to say what runs, and to let it be cancelled."""
        if self._job is not None:
            self._window.unsetCursor()
            self._shows_task = True
            self._show_task()

    def on_cancel(self, owner: object) -> None:
        """The cross beside the bar; it may be that of another task."""
        if owner is self and self._job is not None:
            self._job.cancel()

    def _show_task(self) -> None:
        if self._job is None:
            return
        done, total = self._progress
        text = self._job.label
        if total:  # lines of one job, bytes of another: parts of a hundred are read at a glance
            done, total = min(100 * done // total, 100), 100
            text = self.tr("{task}, {percent}").format(task=text, percent=f"{done}{NBSP}%")
        self._status.set_task(text, done, total, owner=self)

    def _timer(self, after_ms: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(act)
        return timer
