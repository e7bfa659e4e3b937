"""The figures of periods in the strip: asked for after each answer, and never before it.

Of a book of ten years they take a second to work out when they are first asked for.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from alem_desktop.jobs.runner import Job
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.loading import load_dashboard

if TYPE_CHECKING:
    from alem_desktop.services.dashboard import Dashboard
    from alem_desktop.services.portfolio import HoldingsAnswer


class Periods(QObject):
    """Signals: came (`dashboard_for` has new figures), failed (the exception)."""

    came = Signal()
    failed = Signal(object)

    def __init__(self, context: BookContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._dashboard: Dashboard | None = None

    def dashboard_for(self, answer: HoldingsAnswer) -> Dashboard | None:
        """The last figures known of an answer's day; those of another day say nothing of it."""
        known = self._dashboard
        return known if known is not None and known.as_of.date == answer.as_of.date else None

    def want(self, answer: HoldingsAnswer) -> None:
        """Ask for the figures of an answer's moment."""
        if self._job is not None:
            self._job.forget()
        self._job = self._context.jobs.run(
            partial(load_dashboard, self._context.book, answer, self._dashboard),
            self.on_loaded,
            self.on_failed,
        )

    def on_loaded(self, found: Dashboard) -> None:
        """They are there."""
        self._job = None
        self._dashboard = found
        self.came.emit()

    def on_failed(self, error: Exception) -> None:
        """They could not be worked out: the last known stay."""
        self._job = None
        self.failed.emit(error)
