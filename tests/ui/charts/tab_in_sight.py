"""The charts tab in sight, and what tests ask it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from alem_desktop.drawing.picture import Picture
from alem_desktop.services.charting import ChartAnswer, ChartKind
from alem_desktop.ui.charts import ChartsTab
from alem_desktop.ui.context import BookContext


class Charts:
    """A tab in sight, and the questions that a test asks it."""

    def __init__(self, qtbot: QtBot, context: BookContext, size: tuple[int, int] = (1280, 720)):
        self.bot, self.context = qtbot, context
        self.tab = ChartsTab(context)
        qtbot.addWidget(self.tab)
        self.tab.resize(*size)
        with qtbot.waitExposed(self.tab):
            self.tab.show()
        self.settle()

    def settle(self) -> None:
        def rests() -> bool:
            tab, view = self.tab, self.tab.view
            if self.context.jobs.is_busy or tab.loaded is None:
                return False
            return view.plot is None or view.plot.frame == view.frame()

        self.bot.waitUntil(rests, timeout=20_000)

    @property
    def answer(self) -> ChartAnswer:
        assert self.tab.loaded is not None
        return self.tab.loaded.answer

    @property
    def picture(self) -> Picture:
        assert self.tab.loaded is not None
        return self.tab.loaded.plot.picture

    @property
    def days(self) -> tuple[date, date]:
        return self.answer.series.days[0].date, self.answer.series.days[-1].date

    def choose(self, kind: ChartKind) -> None:
        self.tab.tools.kind_chosen.emit(kind)
        self.settle()

    def ask(self, **changes: object) -> None:
        self.tab.filters.changed.emit(replace(self.tab.state.asked, **changes))  # type: ignore[arg-type]
        self.settle()
