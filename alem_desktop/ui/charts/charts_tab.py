"""The charts tab: it asks for what is chosen, and shows the answer everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from alem_desktop.jobs.runner import Job
from alem_desktop.ui.charts.asked import Offered
from alem_desktop.ui.charts.body import Body
from alem_desktop.ui.charts.chart_acts import ChartActs
from alem_desktop.ui.charts.chart_strip import ChartStrip
from alem_desktop.ui.charts.chart_tools import ChartTools
from alem_desktop.ui.charts.chart_view import ChartView
from alem_desktop.ui.charts.day_reader import DayReader
from alem_desktop.ui.charts.filters import FiltersPopup
from alem_desktop.ui.charts.loading import Loaded, Question, load
from alem_desktop.ui.charts.output import Output
from alem_desktop.ui.charts.period_choice import PeriodChoice
from alem_desktop.ui.charts.state import ChartState
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import CHART_SIDE_PANEL
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.tables import LedgerTable

_STRIP_FROM = 320
"""From this height on there is room for the strip above a plot."""


class ChartsTab(QWidget):
    """What the book is worth over time, up to the day and in the currency of the context.

    Every choice is a question to a job, which draws the picture, too; until the answer is there
    the last one stays. Signal `transaction_wanted`: the reference of a mark that was opened.
    """

    transaction_wanted = Signal(str)

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._loaded: Loaded | None = None
        self._offered: Offered | None = None
        self._job: Job | None = None
        self._is_old = True
        self.state = ChartState(context, self)
        self.tools = ChartTools(self)
        self.filters = FiltersPopup(self)
        self.strip = ChartStrip(self)
        self.body = Body(self, wants_panel=context.settings.get(CHART_SIDE_PANEL))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.tools, self.strip):
            layout.addWidget(part)
        layout.addWidget(self.body, 1)
        self.output = Output(context, self)
        self.acts = ChartActs(self, self.output)
        self.reader = DayReader(self.view, self.body.read_out, self)
        self.periods = PeriodChoice(context, self.state, self.view, self)
        self._connect_choices()
        self._connect_plot()
        self.retranslate()

    def _connect_choices(self) -> None:
        context, tools, acts, state = self._context, self.tools, self.acts, self.state
        context.as_of_changed.connect(self.on_outdated)
        context.book_changed.connect(self.on_book_changed)
        context.formats_changed.connect(self.on_language)
        state.changed.connect(self.on_outdated)
        for source in (tools.kind_chosen, acts.kind_chosen):
            source.connect(state.set_kind)
        tools.range_chosen.connect(state.choose_range)
        for wanted in (tools.period_wanted, acts.days.triggered):
            wanted.connect(self.on_days_wanted)
        acts.shorter.triggered.connect(self.periods.on_shorter)
        acts.longer.triggered.connect(self.periods.on_longer)
        for wanted in (tools.scope_wanted, acts.scope.triggered):
            wanted.connect(self.on_scope_wanted)
        tools.benchmark_chosen.connect(self.on_benchmark_chosen)
        tools.table_wanted.connect(acts.table.trigger)
        tools.panel_wanted.connect(acts.panel.trigger)
        tools.export_wanted.connect(self.on_export_wanted)
        tools.more_wanted.connect(self.on_more_wanted)
        for back in (tools.back_wanted, self.view.back_wanted, acts.back.triggered):
            back.connect(self.on_back_wanted)
        self.filters.changed.connect(state.set_asked)
        acts.log_chosen.connect(self.on_log_chosen)

    def _connect_plot(self) -> None:
        context, view, acts, body = self._context, self.view, self.acts, self.body
        view.trades_wanted.connect(self.on_trades_wanted)
        view.copy_wanted.connect(self.output.copy_figures)
        view.picture_wanted.connect(self.output.copy_picture)
        view.menu_wanted.connect(acts.open_context)
        self.reader.said.connect(context.announce)
        body.panel.said.connect(context.announce)
        body.panel_shown.connect(self.on_panel_shown)
        body.empty.act_chosen.connect(self.on_entry_wanted)
        self.strip.all_wanted.connect(self.show_all_figures)
        acts.all_figures.triggered.connect(self.show_all_figures)
        acts.table.triggered.connect(self.on_table_wanted)
        acts.panel.triggered.connect(self.on_panel_wanted)
        acts.next_trade.triggered.connect(partial(self._go_to_trade, 1))
        acts.previous_trade.triggered.connect(partial(self._go_to_trade, -1))

    # -- what the window asks --------------------------------------------------------------------

    @property
    def loaded(self) -> Loaded | None:
        """The answer on the screen."""
        return self._loaded

    @property
    def view(self) -> ChartView:
        """The plot."""
        return self.body.view

    @property
    def pages(self) -> QStackedWidget:
        """The plot, its figures as a table, or what stands there instead."""
        return self.body.pages

    @property
    def table(self) -> LedgerTable:
        """The figures as a table."""
        return self.body.table

    def commands(self) -> Sequence[QAction]:
        """The tab's acts, for the menus."""
        return self.acts.commands()

    def panes(self) -> Sequence[QWidget]:
        """What F6 leaps between, in reading order."""
        stops = (self.tools.range_stop(), self.strip, self.body.stop())
        return tuple(dict.fromkeys((*stops, self.body.panel.first_stop())))

    def take_focus(self) -> None:
        """Where the keys go when the tab comes to the front."""
        self.body.stop().setFocus(Qt.FocusReason.OtherFocusReason)

    # -- asking ----------------------------------------------------------------------------------

    def on_book_changed(self, _change: object = None) -> None:
        """Somebody wrote: the choices may be others, too."""
        self._offered = None
        self.on_outdated()

    def on_language(self) -> None:
        """Pictures have words in them."""
        self.retranslate()
        self.on_outdated()

    def on_outdated(self, _change: object = None) -> None:
        """Something else is asked: ask now, or when next shown."""
        self._is_old = True
        if self.isVisible():
            self._ask_if_old()

    def _ask_if_old(self) -> None:
        if not self._is_old:
            return
        self._is_old = False
        if self._job is not None and not self._job.is_done:
            self._job.forget()
        context, state = self._context, self.state
        self.view.set_log(state.asked.log)
        question = Question(
            state.asked,
            state.period,
            context.as_of or context.today(),
            state.currency,
            context.formats,
            self.view.frame(),
            self._offered,
        )
        work = partial(load, context.book, question)
        self._job = context.jobs.run(work, self.on_loaded, self.on_failed)
        self._show_choices()

    def on_loaded(self, loaded: Loaded) -> None:
        """The answer is there, drawn: put it everywhere."""
        self._job = None
        self._loaded, self._offered = loaded, loaded.offered
        self._context.trouble("", "charts")
        answer, plot = loaded.answer, loaded.plot
        self.output.take(plot if answer.series.days else None)
        self.strip.tell(loaded.strip, loaded.notes)
        self.periods.show(loaded)
        self.body.show_loaded(loaded)
        if answer.series.days:
            self.reader.show_plot(plot, loaded.reader)
        self.view.setAccessibleName(plot.picture.title)
        self._show_choices()

    def on_failed(self, error: Exception) -> None:
        """It could not be told: what was shown stays, and the reason stands above."""
        from alem_desktop.ui.messages import Teller, is_our_fault, text_of

        self._job = None
        self._is_old = True  # the next look tries again
        if is_our_fault(error):
            self._context.fail(error)
        else:
            self._context.trouble(text_of(error, Teller.of(self._context)), "charts")

    def _show_choices(self) -> None:
        """What is asked, in the tools and menus; the answer may still be on its way."""
        state, loaded = self.state, self._loaded
        offered = replace(self._offered or Offered(), currency=self._context.currency_code)
        panels = () if loaded is None else loaded.plot.picture.panels
        may_be_log = any(panel.may_be_log for panel in panels)
        asked = state.asked if self._offered is None else self._offered.able(state.asked)
        self.tools.show_asked(asked, offered)
        self.filters.show_asked(asked, offered, may_be_log=may_be_log)
        self.acts.show_asked(state.asked, may_be_log=may_be_log, may_go_back=state.may_go_back)
        text = ""
        if loaded is not None and loaded.answer.series.days:
            days, formats = loaded.answer.series.days, loaded.question.formats
            text = self.tr("{first} to {last}").format(
                first=formats.date(days[0].date), last=formats.date(days[-1].date)
            )
        self.tools.show_period(state.period, text, may_go_back=state.may_go_back)

    # -- what the user does ----------------------------------------------------------------------

    def on_days_wanted(self) -> None:
        """Type or pick the days."""
        self.periods.open_below(self.tools.anchor(self.tools.period))

    def on_scope_wanted(self) -> None:
        """Choose account, asset, currency and benchmark."""
        self.filters.open_below(self.tools.scope)

    def on_benchmark_chosen(self, code: str | None) -> None:
        """Against what."""
        self.state.set_asked(replace(self.state.asked, benchmark=code))

    def on_log_chosen(self, log: bool) -> None:
        """On which scale."""
        self.state.set_asked(replace(self.state.asked, log=log))

    def on_export_wanted(self) -> None:
        """The ways out."""
        button = self.tools.export
        self.acts.export.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def on_more_wanted(self) -> None:
        """What has no room in the row."""
        button = self.tools.more
        self.acts.open_more(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def on_entry_wanted(self, _key: str) -> None:
        """Something is to be recorded."""
        self._context.entry_wanted.emit()

    def on_back_wanted(self) -> None:
        """The period before."""
        self.state.go_back()

    def on_trades_wanted(self, day: int, corner: QPoint) -> None:
        """What was bought and sold on a day: opens the transaction, or offers several."""
        loaded = self._loaded
        if loaded is None:
            return
        days = loaded.reader.trades_on(day)
        references = {trade.reference for each in days for trade in each.trades}
        if len(references) == 1:
            self.transaction_wanted.emit(references.pop())
        elif references:
            self.acts.open_trades(
                corner,
                days,
                loaded.question.formats,
                loaded.answer.functional_currency,
                self.transaction_wanted.emit,
            )

    def on_table_wanted(self) -> None:
        """Change between the plot and its figures."""
        is_table = self.acts.table.isChecked()
        self.tools.show_table(is_table=is_table)
        self.body.show_table(is_table=is_table)
        self.take_focus()

    def on_panel_wanted(self) -> None:
        """Show or hide the figures at the side."""
        wanted = self.acts.panel.isChecked()
        if self.body.is_wide:
            self._context.settings.set(CHART_SIDE_PANEL, wanted)
        self.body.show_panel(wanted=wanted)
        if not self.body.is_wide or self.focusWidget() is None:
            self.take_focus()

    def on_panel_shown(self, is_open: bool) -> None:
        """They are in sight, or not: by the user's wish, or for want of room."""
        self.acts.panel.setChecked(is_open)
        self.tools.show_panel(is_open=is_open)

    def show_all_figures(self) -> None:
        """Every figure of the period with its definition."""
        if self._loaded is None or self._loaded.answer.performance is None:
            return
        from alem_desktop.ui.charts.figures_dialog import FiguresDialog

        dialog = FiguresDialog(self._loaded.answer, self._context, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _go_to_trade(self, step: int, _checked: bool = False) -> None:
        self.reader.go_to_trade(step)

    # -- Qt --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_if_old()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """Without what goes where there is no room for it, else the window would grow."""
        least = super().minimumSizeHint()
        height = self.tools.minimumSizeHint().height() + self.body.minimumSizeHint().height()
        return QSize(least.width(), height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "reader"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.tools.retranslate()
        self.filters.retranslate()
        self.acts.retranslate()
        self.body.retranslate()
        self.tools.show_table(is_table=self.acts.table.isChecked())
        if self._loaded is None:
            self.view.setAccessibleName(self.tr("Chart"))

    def _make_room(self) -> None:
        """With large text in a low window the plot comes first."""
        self.strip.setVisible(self.height() >= current_theme().px(_STRIP_FROM))
