"""Below the strip: the plot or what stands in its place, and the figures at its side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import GRID, PAGE_SIDE, RELATED
from alem_desktop.ui.charts.chart_view import ChartView
from alem_desktop.ui.charts.figures_table import columns, row_order, sample
from alem_desktop.ui.charts.loading import Loaded
from alem_desktop.ui.charts.plot import Plot
from alem_desktop.ui.charts.read_out import ReadOut
from alem_desktop.ui.charts.side_panel import SidePanel
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.cells import cell_width
from alem_desktop.ui.widgets.empty_state import Act, EmptyState
from alem_desktop.ui.widgets.key_caps import KeyCaps
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.tables import LedgerTable, LineModel, size_columns

_PANEL_FROM = 1100
"""From this width on there is room for figures beside the plot."""
_KEYS_FROM = 300
"""From this height on there is room for keys below it."""


class Body(QWidget):
    """One page of several, and the side panel; what is not in sight is not filled.

    Signal `panel_shown`: whether the side panel is in sight.
    """

    panel_shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, wants_panel: bool = True) -> None:
        super().__init__(parent)
        self._loaded: Loaded | None = None
        self._is_table = self._table_is_old = False
        self._wants_panel = wants_panel
        self._panel_is_page = False
        self.read_out = ReadOut(self)
        self.view = ChartView(self)
        self.table = LedgerTable([], parent=self)
        self.keys = KeyCaps(parent=self)
        self.waiting = PlainLabel(parent=self)
        self.waiting.setProperty("role", "body2")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # held until the chart is there
        self.plot_page = QWidget(self)
        column = QVBoxLayout(self.plot_page)
        column.setContentsMargins(0, 0, 0, RELATED)
        column.setSpacing(0)
        column.addWidget(self.read_out)
        column.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_SIDE, GRID, PAGE_SIDE, 0)
        foot.addWidget(self.keys, 1)
        column.addLayout(foot)
        self.empty = EmptyState(self)
        self.pages = QStackedWidget(self)
        for page in (self.waiting, self.plot_page, self.table, self.empty):
            self.pages.addWidget(page)
        self.panel = SidePanel(self)
        self.panel.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.panel)

    @property
    def is_wide(self) -> bool:
        """Whether there is room for the panel beside the plot."""
        return self.width() >= current_theme().px(_PANEL_FROM)

    @property
    def has_figures(self) -> bool:
        """Whether there is an answer with days."""
        return self._loaded is not None and bool(self._loaded.answer.series.days)

    def show_loaded(self, loaded: Loaded) -> None:
        """Show another answer."""
        self._loaded = loaded
        self._table_is_old = True
        self.panel.show_figures(loaded.side)
        if self.has_figures:
            dates = loaded.plot.picture.dates or tuple(d.date for d in loaded.answer.series.days)
            earliest = (min(loaded.earliest or dates[0], dates[0]) - dates[0]).days
            self.view.show_plot(loaded.plot, earliest, (loaded.question.end - dates[0]).days)
        else:
            self._fill_empty(loaded)
        self._name_keys()
        self._show_page()

    def show_table(self, *, is_table: bool) -> None:
        """The figures as a table, or the plot."""
        self._is_table = is_table
        self._show_page()

    def show_panel(self, *, wanted: bool) -> None:
        """The figures at the side, or in place of the plot where there is no room for both; in a
        wide window what is wanted holds on."""
        if self.is_wide:
            self._wants_panel = wanted
        else:
            self._panel_is_page = wanted
        self._fold()

    def stop(self) -> QWidget:
        """What has the keys here."""
        shown = self.pages.currentWidget()
        if not self.pages.isVisibleTo(self):
            return self.panel.first_stop()
        if shown is self.plot_page:
            return self.view
        if shown is self.empty:
            return self.empty.findChild(QPushButton) or self.empty
        return self.table if shown is self.table else self.waiting

    def minimumSizeHint(self) -> QSize:
        """Of the plot alone: the keys below it, and what is at its side, go."""
        least = self.view.minimumSizeHint()
        height = self.read_out.minimumSizeHint().height() + least.height() + RELATED + GRID
        return QSize(least.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "panel"):
            self._fold()

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.waiting.setText(self.tr("Reading the figures of each day"))
        self._name_keys()
        if self._loaded is not None and not self.has_figures:
            self._fill_empty(self._loaded)

    def _name_keys(self) -> None:
        is_map = self._loaded is not None and bool(self._loaded.plot.picture.cells)
        keys = [("Alt+← →", self.tr("period"))]
        if is_map:
            keys[:0] = [
                ("← → ↑ ↓", self.tr("by month")),
                ("Enter", self.tr("days of the month")),
            ]
        else:
            keys[:0] = [
                ("← →", self.tr("move by day")),
                ("Shift+← →", self.tr("by month")),
                ("F3", self.tr("next purchase")),
            ]
            keys += [("Space", self.tr("begin a period")), ("Ctrl+↑ ↓", self.tr("zoom"))]
        keys += [("Ctrl+C", self.tr("copy figures")), ("Ctrl+T", self.tr("table"))]
        self.keys.set_keys(keys)

    def _show_page(self) -> None:
        loaded = self._loaded
        if loaded is None:
            return
        had_keys = self.stop().hasFocus()
        if not self.has_figures:
            self.pages.setCurrentWidget(self.empty)
        elif self._is_table:
            self._fill_table(loaded.plot)
            self.pages.setCurrentWidget(self.table)
        else:
            self.pages.setCurrentWidget(self.plot_page)
        self._fold()
        if had_keys:
            self.stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        """The plot comes first, then what is at its side, then the keys below it."""
        is_wide = self.is_wide
        if is_wide:
            self._panel_is_page = False
        is_open = self.has_figures and (self._wants_panel if is_wide else self._panel_is_page)
        self.panel.set_page(is_page=not is_wide)
        self.panel.setVisible(is_open)
        self.pages.setVisible(is_wide or not is_open)
        self.keys.setVisible(self.height() >= current_theme().px(_KEYS_FROM))
        self.panel_shown.emit(is_open)

    def _fill_table(self, plot: Plot) -> None:
        if not self._table_is_old:
            return
        self._table_is_old = False
        shown = columns(plot.picture, plot.formats)
        before = self.table.model()
        model: LineModel[int] = LineModel(shown, self.table)
        model.set_lines(row_order(plot.picture))
        self.table.set_columns(shown, point=plot.formats.point)
        self.table.setModel(model)
        if before is not None:
            before.deleteLater()
        size_columns(self.table, rows=1)
        rows, header = sample(plot.picture), self.table.horizontalHeader()
        for at, column in enumerate(shown):
            widest = max(cell_width(column, column.cell(row), plot.formats.point) for row in rows)
            header.resizeSection(at, max(header.sectionSize(at), widest))
        self.table.setAccessibleName(self.tr("Figures of {title}").format(title=plot.picture.title))

    def _fill_empty(self, loaded: Loaded) -> None:
        question = loaded.question
        text = self.tr("Nothing was held up to {date}. A chart needs two days with a value.")
        self.empty.set_content(
            self.tr("No chart yet"),
            text.format(date=question.formats.date(question.end)),
            question=self.tr("Record what the fund holds:"),
            link=Act("entry", self.tr("New transaction"), "link"),
        )
