"""The prices of the last 30 days: asked for once per day and set of assets, behind the figures.

Many assets are asked for a few at a time: what a person asks for meanwhile comes in between.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from alem_desktop.jobs.runner import Job
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.loading import load_histories

if TYPE_CHECKING:
    from alem_desktop.services.portfolio import HoldingsAnswer

AT_ONCE = 50
"""Assets of one job: a tenth of a second or two."""

Histories = dict[str, tuple[Decimal | None, ...]]
"""Prices by asset, the oldest first; None where none is known."""


class Trends(QObject):
    """Signals: came (new histories are in `histories`), failed (the exception)."""

    came = Signal()
    failed = Signal(object)

    def __init__(self, context: BookContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: tuple[tuple[str, ...], date] | None = None
        self._coming: Histories = {}
        self._job: Job | None = None
        self.histories: Histories = {}

    def want(self, answer: HoldingsAnswer) -> None:
        """Ask for the histories of an answer's assets, unless they were asked for already."""
        currency = self._context.book.info.functional_currency
        assets = tuple(sorted({p.asset.code for p in answer.positions} - {currency}))
        wanted = (assets, answer.as_of.date)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if self._job is not None:
            self._job.forget()
        self._coming = {}
        self._ask(*wanted)

    def forget(self) -> None:
        """The book was written to: ask again."""
        self._wanted = None

    def on_loaded(self, histories: Histories) -> None:
        """Some are there; the last ones complete the answer."""
        self._job = None
        self._coming |= histories
        if self._wanted is None:
            return
        assets, day = self._wanted
        left = tuple(asset for asset in assets if asset not in self._coming)
        if left:
            self._ask(left, day)
            return
        self.histories = self._coming
        self.came.emit()

    def _ask(self, assets: tuple[str, ...], day: date) -> None:
        self._job = self._context.jobs.run(
            partial(load_histories, self._context.book, assets[:AT_ONCE], day),
            self.on_loaded,
            self.failed.emit,
        )
