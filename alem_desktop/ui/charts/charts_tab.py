"""The charts tab: figures, period, the plot with its crosshair, and the same as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.money import round_money
from alem_desktop.core.positions import Figures
from alem_desktop.core.series import ValueSeries
from alem_desktop.drawing.chart_figures import (
    Currency,
    between,
    currency_code,
    day_figures,
    gain_fraction,
    purchases_by_day,
)
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.drawing.tokens import LIGHT, PAGE_SIDE, RELATED, TOOL_ROW_HEIGHT
from alem_desktop.jobs.runner import Job
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book, BookChange
from alem_desktop.ui.charts.chart_view import ChartView, load_charts
from alem_desktop.ui.charts.figures_table import as_text, columns, day_lines, remark
from alem_desktop.ui.charts.ranges import ChartRange, first_day, range_of
from alem_desktop.ui.charts.read_out import Reading, ReadOut
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.price_words import flag_icon
from alem_desktop.ui.settings import CHART_FOLDER, CHART_RANGE
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.empty_state import Act, EmptyState
from alem_desktop.ui.widgets.figure_strip import Figure, FigureStrip, Note
from alem_desktop.ui.widgets.key_caps import KeyCaps
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.reading_order import read_in_order
from alem_desktop.ui.widgets.segmented import SegmentedControl
from alem_desktop.ui.widgets.tables import LedgerTable, LineModel, size_columns

_IMAGE_SIZE = (1200, 640)


class ChartsTab(QWidget):
    """Value against cost over time, as of the day and in the currency of the context.

    The whole series is read once in a job, with matplotlib's import when it is the first one; a
    period is a part of it. Until it is there the last chart stays.
    """

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._series: ValueSeries | None = None
        self._shown: ValueSeries | None = None
        self._end = context.today()
        self._loaded_end: date | None = None
        self._fund = ""
        self._range = range_of(context.settings.get(CHART_RANGE))
        self._pinned: int | None = None
        self._hovered: int | None = None
        self._job: Job | None = None
        self._is_old = True
        self._build()
        self._make_actions()
        self._retranslate()
        context.as_of_changed.connect(self.on_outdated)
        context.book_changed.connect(self.on_outdated)
        context.currency_changed.connect(self.on_look_changed)
        context.formats_changed.connect(self.on_look_changed)
        current_theme().changed.connect(self.on_theme_changed)

    # What it is made of

    def _build(self) -> None:
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ranges = SegmentedControl(parent=self)
        self.ranges.chosen.connect(self.on_range_chosen)
        self.period = PlainLabel(parent=self)
        self.period.setProperty("role", "label")
        self.table_button = make_button("", "quiet", icon="table", parent=self)
        self.table_button.clicked.connect(self.on_table_wanted)
        self.save_button = make_button("", "quiet", icon="download", parent=self)
        self.save_button.clicked.connect(self.on_save_wanted)
        self._tools = QWidget(self)
        self._tools.setProperty("ground", "window")
        self._tools.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 0)
        tools.setSpacing(RELATED)
        tools.addWidget(self.ranges)
        tools.addWidget(self.period)
        tools.addStretch(1)
        tools.addWidget(self.table_button)
        tools.addWidget(self.save_button)
        self.strip = FigureStrip(self)
        self.read_out = ReadOut(self)
        self.view = ChartView(self)
        self.view.day_pointed.connect(self.on_day_pointed)
        self.view.day_chosen.connect(self.on_day_chosen)
        self.view.copy_asked.connect(self.on_copy)
        self.table = LedgerTable([], parent=self)
        self.keys = KeyCaps(parent=self)
        self.waiting = PlainLabel(parent=self)
        self.waiting.setProperty("role", "body2")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # held until the chart is there
        plot = QWidget(self)
        column = QVBoxLayout(plot)
        column.setContentsMargins(0, 0, 0, RELATED)
        column.setSpacing(0)
        column.addWidget(self.read_out)
        column.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_SIDE, 4, PAGE_SIDE, 0)
        foot.addWidget(self.keys, 1)
        column.addLayout(foot)
        self._plot = plot
        self.empty = EmptyState(self)
        self.empty.act_chosen.connect(self.on_act_chosen)
        self.pages = QStackedWidget(self)
        for page in (self.waiting, plot, self.table, self.empty):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools)
        layout.addWidget(self.strip)
        layout.addWidget(self.pages, 1)
        self._measure()

    def _make_actions(self) -> None:
        def action(keys: str, slot: object) -> QAction:
            made = QAction(self)
            made.setShortcut(QKeySequence(keys))
            # Of the whole window: they are in its menus, and the date above belongs to the tab too.
            # While another tab is in sight the window hides them, and their keys with them.
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            made.triggered.connect(slot)
            self.addAction(made)
            return made

        self.next_purchase = action("F3", self.on_next_purchase)
        self.previous_purchase = action("Shift+F3", self.on_previous_purchase)
        self.shorter_range = action("Alt+Left", self.on_shorter)
        self.longer_range = action("Alt+Right", self.on_longer)
        self.table_view = action("Ctrl+T", self.on_table_wanted)
        self.table_view.setCheckable(True)
        self.save_image_action = action("", self.on_save_wanted)
        self.copy_figures = QAction(self)
        self.copy_figures.triggered.connect(self.on_copy)

    def commands(self) -> Sequence[QAction]:
        """The tab's acts, for the menus."""
        return (
            self.table_view,
            self.next_purchase,
            self.previous_purchase,
            self.shorter_range,
            self.longer_range,
            self.copy_figures,
            self.save_image_action,
        )

    def panes(self) -> Sequence[QWidget]:
        """What F6 leaps between, in reading order."""
        ranges = self.ranges.findChildren(QAbstractButton)
        return (*(each for each in ranges if each.isChecked()), self._page_with_keys())

    def take_focus(self) -> None:
        """Where the keys go when the tab comes to the front."""
        self._page_with_keys().setFocus(Qt.FocusReason.OtherFocusReason)

    def _page_with_keys(self) -> QWidget:
        if self.pages.currentWidget() is self._plot:
            return self.view
        if self.pages.currentWidget() is self.empty:
            return self.empty.findChild(QPushButton) or self.empty
        return self.table if self.pages.currentWidget() is self.table else self.waiting

    # What is shown

    @property
    def range(self) -> ChartRange:
        """The period shown."""
        return self._range

    @property
    def shown(self) -> ValueSeries | None:
        """The part of the series that is shown; None before it was read."""
        return self._shown

    @property
    def shown_day(self) -> int | None:
        """The index in `shown` of the day whose figures are read out."""
        if self._shown is None or not self._shown.days:
            return None
        last = len(self._shown.days) - 1
        chosen = self._hovered if self._hovered is not None else self._pinned
        return last if chosen is None else min(chosen, last)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load_if_old()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "pages"):
            self._retranslate()
            self._show_series()

    # Reading the series

    def on_outdated(self, _change: object = None) -> None:
        """The book or the day asked about has changed: read again, now or when next shown."""
        self._is_old = True
        if self.isVisible():
            self._load_if_old()

    def _load_if_old(self) -> None:
        if not self._is_old:
            return
        self._is_old = False
        if self._job is not None and not self._job.is_done:
            self._job.forget()
        self._end = self._context.as_of or self._context.today()
        work = partial(_load, self._context.book, self._end)
        self._job = self._context.jobs.run(work, self.on_loaded, self.on_failed)

    def on_loaded(self, series: ValueSeries) -> None:
        """The series is there, and matplotlib with it."""
        self._series, self._loaded_end = series, self._end
        self._fund = self._context.book.info.letterhead.fund
        self._show_series()

    def on_failed(self, error: Exception) -> None:
        """It could not be read; what was shown stays, and the next change tries again."""
        self._is_old = True
        self._context.fail(error)

    # Showing it

    def on_look_changed(self, _change: object = None) -> None:
        """Another currency or language: the same days, written and drawn anew."""
        self._retranslate()
        self._show_series()

    def on_theme_changed(self) -> None:
        """Other colours or another text size; the plot redraws itself."""
        self._measure()

    def on_range_chosen(self, chosen: object) -> None:
        """A period was chosen."""
        self._set_range(ChartRange(str(chosen)))

    def on_shorter(self) -> None:
        """One period to the left."""
        self._step_range(-1)

    def on_longer(self) -> None:
        """One period to the right."""
        self._step_range(1)

    def _step_range(self, step: int) -> None:
        all_ranges = list(ChartRange)
        at = min(max(all_ranges.index(self._range) + step, 0), len(all_ranges) - 1)
        self._set_range(all_ranges[at])
        self.ranges.set_value(self._range)

    def _set_range(self, chosen: ChartRange) -> None:
        if chosen is not self._range:
            self._range = chosen
            self._context.settings.set(CHART_RANGE, chosen.value)
            self._show_series()

    @property
    def _currency(self) -> Currency:
        return cast(Currency, self._context.currency)

    def _show_series(self) -> None:
        """Put the chosen part of the series everywhere."""
        if self._series is None or self._loaded_end is None:
            self.strip.set_content(())
            return
        formats = self._context.formats
        start = first_day(self._range, self._loaded_end)
        shown = self._shown = between(self._series, start, self._loaded_end)
        self._pinned = self._hovered = None
        self._show_strip()
        for each in (self.save_button, self.save_image_action, self.copy_figures):
            each.setEnabled(bool(shown.days))
        if not shown.days:
            self.period.setText("")
            self._show_empty()
            return
        text = self.tr("{first} to {last}")
        self.period.setText(
            text.format(
                first=formats.date(shown.days[0].date), last=formats.date(shown.days[-1].date)
            )
        )
        self._show_table(shown, formats)
        self.view.show_series(shown, formats, self._currency)
        self._set_widest(shown, formats)
        self._show_day()
        self.pages.setCurrentWidget(self.table if self.table_view.isChecked() else self._plot)

    def _show_empty(self) -> None:
        until = self._context.formats.date(self._loaded_end)
        text = self.tr("Nothing was held up to {date}. A chart needs two days with a value.")
        self.empty.set_content(
            self.tr("No chart yet"),
            text.format(date=until),
            question=self.tr("Record what the fund holds:"),
            link=Act("entry", self.tr("New transaction"), "link"),
        )
        self.pages.setCurrentWidget(self.empty)

    def on_act_chosen(self, _key: str) -> None:
        """Something is to be recorded."""
        self._context.entry_wanted.emit()

    def _show_strip(self) -> None:
        """Value, cost and gain on the last day asked about."""
        series, formats = self._series, self._context.formats
        if series is None or not series.days:
            self.strip.set_content(())
            return
        day = series.days[-1]
        figures = day_figures(day, self._currency)
        code = currency_code(series, self._currency)
        when = formats.date(day.date)
        gain = figures.unrealised_gain
        share = formats.percent(gain_fraction(figures))
        trend = 0 if not gain else 1 if gain > 0 else -1
        why = self._why_unknown(figures)
        of_cost = self.tr("{percent} of cost").format(percent=with_unit(share, "%"))
        notes = []
        remarked = remark(series, len(series.days) - 1, self._currency)
        if remarked:
            is_known = figures.market_value is not None
            one = is_known and len(day.flags) == 1
            icon = flag_icon(day.flags[0]) if one else "triangle-alert"
            notes.append(Note(remarked, icon, "warn", strong=True))
        self.strip.set_content(
            [
                Figure(
                    self.tr("Value"),
                    formats.money(figures.market_value),
                    code,
                    when if figures.market_value is not None else why,
                    large=True,
                    tip=why,
                ),
                Figure(self.tr("Cost"), formats.money(figures.cost_basis), code, priority=1),
                Figure(
                    self.tr("Unrealised gain"),
                    formats.signed_money(gain),
                    code,
                    of_cost if share else "",
                    trend,
                    priority=0,
                    tip=why,
                ),
            ],
            notes,
        )

    def _why_unknown(self, figures: Figures) -> str:
        if figures.market_value is not None or self._series is None:
            return ""
        return remark(self._series, len(self._series.days) - 1, self._currency)

    def _show_table(self, shown: ValueSeries, formats: Formats) -> None:
        cols = columns(shown, formats, self._currency)
        self.table.set_columns(cols, point=formats.point)
        model = self.table.model()
        if isinstance(model, LineModel):
            model.set_columns(cols)
        else:
            model = LineModel(cols, self.table)
            self.table.setModel(model)
        model.set_lines(day_lines(shown, self._currency))
        size_columns(self.table)

    # The marked day

    def on_day_pointed(self, day: int | None) -> None:
        """The pointer is over a day, or has left: then the chosen day, or the last, is back."""
        self._hovered = day
        self._show_day()

    def on_day_chosen(self, day: int | None) -> None:
        """A key or a click went to a day, which stays."""
        self._pinned, self._hovered = day, None
        self._show_day()

    def on_next_purchase(self) -> None:
        """To the next day on which something was bought."""
        self._go_to_purchase(1)

    def on_previous_purchase(self) -> None:
        """To the day before on which something was bought."""
        self._go_to_purchase(-1)

    def _go_to_purchase(self, step: int) -> None:
        """From the marked day; round the ends, so that F3 always leads somewhere."""
        shown, here = self._shown, self.shown_day
        if shown is None or here is None:
            return
        days = [self.view.index_of(day) for day in purchases_by_day(shown.purchases)]
        if not days:
            self._context.announce(self.tr("Nothing was bought in this period"))
            return
        later = [day for day in days if day > here]
        earlier = [day for day in days if day < here]
        if step > 0:
            self.on_day_chosen(later[0] if later else days[0])
        else:
            self.on_day_chosen(earlier[-1] if earlier else days[-1])

    def _show_day(self) -> None:
        shown, at = self._shown, self.shown_day
        if shown is None or at is None:
            return
        self.read_out.show_readings(
            self._context.formats.date(shown.days[at].date), self._readings(shown, at)
        )
        self.view.mark(at, crosshair=self._hovered is not None or self._pinned is not None)
        self.view.describe(self.read_out.text)

    def _readings(self, shown: ValueSeries, at: int) -> list[Reading]:
        formats = self._context.formats
        day = shown.days[at]
        figures = day_figures(day, self._currency)
        gain = figures.unrealised_gain
        tone = "text_strong" if not gain else "gain" if gain > 0 else "loss"
        readings = [
            Reading(self.tr("Value"), formats.money(figures.market_value), "value"),
            Reading(self.tr("Cost"), formats.money(figures.cost_basis), "cost"),
            Reading(self.tr("Gain"), formats.signed_money(gain), tone=tone),
        ]
        bought = purchases_by_day(shown.purchases).get(day.date)
        if bought is not None:
            text = with_unit(formats.money(round_money(bought)), shown.functional_currency)
            assets = ", ".join(
                dict.fromkeys(p.asset for p in shown.purchases if p.date == day.date)
            )
            name = self.tr("Purchase of {assets}").format(assets=assets)
            readings.append(Reading(name, text, "purchase"))
        else:
            readings.append(Reading(self.tr("Purchase"), "", "purchase"))
        remarked = remark(shown, at, self._currency)
        if remarked:
            readings.append(Reading("", remarked, tone="warn"))
        return readings

    def _set_widest(self, shown: ValueSeries, formats: Formats) -> None:
        """Reserve the room of the longest figures of the period."""
        found: list[set[str]] = [set(), set(), set()]
        for day in shown.days:
            figures = day_figures(day, self._currency)
            found[0].add(formats.money(figures.market_value))
            found[1].add(formats.money(figures.cost_basis))
            found[2].add(formats.signed_money(figures.unrealised_gain))
        self.read_out.set_widest([max(texts, key=len, default="") for texts in found])

    # Copies, pictures, the table

    def on_copy(self) -> None:
        """Put the figures of the period on the clipboard."""
        if self._shown is None or not self._shown.days:
            return
        text = as_text(self._shown, self._context.formats, self._currency)
        QGuiApplication.clipboard().setText(text)
        self._context.announce(self.tr("Copied: %n days", "", len(self._shown.days)))

    def on_table_wanted(self) -> None:
        """Change between the plot and the table."""
        sender = self.sender()
        if sender is not self.table_view:
            self.table_view.setChecked(not self.table_view.isChecked())
        shows_table = self.table_view.isChecked()
        if self._shown is not None and self._shown.days:
            page = self.table if shows_table else self._plot
            self.pages.setCurrentWidget(page)
            (self.table if shows_table else self.view).setFocus()
        self._name_table_button()

    def on_save_wanted(self) -> None:
        """Ask where the picture goes."""
        if self._shown is None or not self._shown.days:
            return
        kept = self._context.settings.get(CHART_FOLDER)
        dialog = QFileDialog(self, self.tr("Save image"), kept)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [self.tr("PNG picture (*.png)"), self.tr("SVG drawing (*.svg)"), self.tr("PDF (*.pdf)")]
        )
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(
            lambda name: dialog.setDefaultSuffix(name.rpartition("*.")[2].rstrip(")"))
        )
        dialog.selectFile(f"value-{self._shown.days[-1].date.isoformat()}")
        dialog.fileSelected.connect(self.save_image)
        dialog.open()

    def save_image(self, name: str) -> None:
        """Write the picture, light and with its caption, in a job."""
        if self._shown is None:
            return
        path = Path(name)
        self._context.settings.set(CHART_FOLDER, str(path.parent))
        context = self._context
        save = partial(_save, self._shown, path, context.formats, self._currency, self._fund)
        work = partial(_exported, context.book, context.user, path, save)
        self._context.jobs.run(work, self.on_saved, self.on_not_saved)

    def on_saved(self, saved: tuple[Path, BookChange | None]) -> None:
        """The picture is on disk, and the act is kept where somebody can be named."""
        path, change = saved
        self._context.changed(change)
        self._context.announce(self.tr("Image saved: {path}").format(path=path))

    def on_not_saved(self, error: Exception) -> None:
        """The picture could not be written."""
        self._context.fail(error)

    # Words and sizes

    def _measure(self) -> None:
        self._tools.setFixedHeight(current_theme().px(TOOL_ROW_HEIGHT + 2))

    def _name_table_button(self) -> None:
        shows_table = self.table_view.isChecked()
        self.table_button.setText(self.tr("Chart") if shows_table else self.tr("Table"))
        self.table_button.set_icon("chart-line" if shows_table else "table")

    def _retranslate(self) -> None:
        self.ranges.set_options(
            [
                (ChartRange.MONTH, self.tr("1M")),
                (ChartRange.QUARTER, self.tr("3M")),
                (ChartRange.HALF_YEAR, self.tr("6M")),
                (ChartRange.YEAR_TO_DATE, self.tr("YTD")),
                (ChartRange.YEAR, self.tr("1Y")),
                (ChartRange.ALL, self.tr("All")),
            ]
        )
        self.ranges.set_value(self._range)
        read_in_order(self.ranges, self.table_button, self.save_button)
        self.ranges.setAccessibleName(self.tr("Period"))
        self.save_button.setText(self.tr("Save image"))
        self._name_table_button()
        self.waiting.setText(self.tr("Reading the figures of each day"))
        self.view.setAccessibleName(self.tr("Chart of value and cost"))
        self.table.setAccessibleName(self.tr("Value and cost of each day"))
        self.table_view.setText(self.tr("Figures as a &table"))
        self.next_purchase.setText(self.tr("&Next purchase"))
        self.previous_purchase.setText(self.tr("&Previous purchase"))
        self.shorter_range.setText(self.tr("&Shorter period"))
        self.longer_range.setText(self.tr("&Longer period"))
        self.save_image_action.setText(self.tr("Save &image…"))
        self.copy_figures.setText(self.tr("&Copy figures"))
        self.keys.set_keys(
            [
                ("← →", self.tr("move by day")),
                ("Shift+← →", self.tr("by month")),
                ("F3", self.tr("next purchase")),
                ("Alt+← →", self.tr("period")),
                ("Ctrl+C", self.tr("copy figures")),
                ("Ctrl+T", self.tr("table")),
            ]
        )


def _load(book: Book, end: date) -> ValueSeries:
    """In a job: all days up to `end`, and what draws them."""
    load_charts()
    return portfolio.value_series(book, None, end)


def _save(series: ValueSeries, path: Path, formats: Formats, currency: Currency, fund: str) -> Path:
    from alem_desktop.drawing.value_chart import save_value_chart

    return save_value_chart(series, path, LIGHT, formats, currency, _IMAGE_SIZE, fund=fund)


def _exported(
    book: Book, user: str, path: Path, save: Callable[[], Path]
) -> tuple[Path, BookChange | None]:
    from alem_desktop.services import auditing  # when the first picture is saved

    return path, auditing.exporting(book, user, "chart", path, save)
