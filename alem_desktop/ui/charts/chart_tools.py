"""The row of tools above the charts: which chart, which days, of what, against what, and out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from alem_desktop.drawing.tokens import CONTROL_HEIGHT, PAGE_SIDE, RELATED, TOOL_ROW_HEIGHT
from alem_desktop.services.charting import ChartKind
from alem_desktop.ui.charts.asked import Asked, Offered, kind_name, scope_text
from alem_desktop.ui.charts.filters import CodeBox
from alem_desktop.ui.charts.ranges import USUAL, ChartRange, Period
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.reading_order import read_in_order
from alem_desktop.ui.widgets.segmented import SegmentedControl
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

_BUTTON_SIDES, _ICON_ROOM = 24, 26
_SCOPE_MOST = 220
_LEAST = 5
"""The narrowest of the forms, counted from 0."""


class ChartTools(QWidget):
    """Tools; as the window grows narrower labels go, then words give way to icons with names, the
    benchmark to the filters, and the periods to a list; at last all but chart, period and scope go
    into one menu.

    Signals: kind_chosen (a ChartKind), range_chosen (a ChartRange), period_wanted and
    scope_wanted (the popups below their buttons), benchmark_chosen (a code or None), back_wanted,
    table_wanted, panel_wanted, export_wanted, more_wanted.
    """

    kind_chosen = Signal(object)
    range_chosen = Signal(object)
    period_wanted = Signal()
    scope_wanted = Signal()
    benchmark_chosen = Signal(object)
    back_wanted = Signal()
    table_wanted = Signal()
    panel_wanted = Signal()
    export_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._offered = Asked(), Offered()
        self._level = -1
        self._may_go_back = False
        self._period: Period = USUAL
        self._period_text = ""
        self.kind = QComboBox(self)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for kind in ChartKind:
            self.kind.addItem("", kind)
        self.ranges = SegmentedControl(parent=self)
        self.range_box = QComboBox(self)
        self.range_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.period = make_button("", "quiet", icon="calendar", parent=self)
        self.back = make_button("", "quiet", icon="undo-2", parent=self)
        self._show_label, self._benchmark_label = QLabel(self), QLabel(self)
        self.scope = make_button("", icon="chevron-down", parent=self)
        self.scope.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its sign stands at the end
        self.benchmark = CodeBox(self)
        self.table = make_button("", "quiet", icon="table", parent=self)
        self.panel = make_button("", "quiet", icon="panel-right", parent=self)
        self.export = make_button("", "quiet", icon="download", parent=self)
        self.more = make_button("", "quiet", icon="list", parent=self)
        guard_wheel(self.kind, self.range_box)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PAGE_SIDE, 0, RELATED, 0)
        layout.setSpacing(RELATED)
        for widget in (self.kind, self.ranges, self.range_box, self.period, self.back):
            layout.addWidget(widget)
        layout.addStretch(1)
        for label, field in (
            (self._show_label, self.scope),
            (self._benchmark_label, self.benchmark),
        ):
            label.setProperty("role", "label")
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        for button in (*self._at_end(), self.more):
            layout.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        self.kind.activated.connect(lambda at: self.kind_chosen.emit(self.kind.itemData(at)))
        self.ranges.chosen.connect(self.range_chosen)
        self.range_box.activated.connect(
            lambda at: self.range_chosen.emit(self.range_box.itemData(at))
        )
        self.benchmark.code_chosen.connect(self.benchmark_chosen)
        for button, signal in (
            (self.period, self.period_wanted),
            (self.back, self.back_wanted),
            (self.scope, self.scope_wanted),
            (self.table, self.table_wanted),
            (self.panel, self.panel_wanted),
            (self.export, self.export_wanted),
            (self.more, self.more_wanted),
        ):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())

    # What is shown

    def show_asked(self, asked: Asked, offered: Offered) -> None:
        """What is asked and what there is to choose from, without a signal."""
        self._asked, self._offered = asked, offered
        self.kind.setCurrentIndex(self.kind.findData(asked.kind))
        self.benchmark.offer(self.tr("None"), offered.benchmarks, asked.benchmark)
        self._arrange(anew=True)

    def show_period(self, period: Period, text: str, *, may_go_back: bool) -> None:
        """The named period, or none, and its days in words."""
        self._period, self._period_text = period, text
        self._tick_range()
        self._may_go_back = may_go_back
        self._arrange(anew=True)

    def show_table(self, *, is_table: bool) -> None:
        """Whether the figures stand as a table, and the button leads back to the plot."""
        self.table.set_icon("chart-line" if is_table else "table")
        self._name(self.table, self.tr("Chart") if is_table else self.tr("Table"), " (Ctrl+T)")
        self._arrange(anew=True)

    def show_panel(self, *, is_open: bool) -> None:
        """Whether the figures at the side are in sight."""
        name = self.tr("Hide figures at the side") if is_open else self.tr("Figures at the side")
        self._name(self.panel, name)
        self.panel.setToolTip(name)

    def retranslate(self) -> None:
        """The words in the language in force."""
        for at in range(self.kind.count()):
            self.kind.setItemText(at, kind_name(self.kind.itemData(at)))
        words = {
            ChartRange.MONTH: self.tr("1M"),
            ChartRange.QUARTER: self.tr("3M"),
            ChartRange.HALF_YEAR: self.tr("6M"),
            ChartRange.YEAR_TO_DATE: self.tr("YTD"),
            ChartRange.YEAR: self.tr("1Y"),
            ChartRange.ALL: self.tr("All"),
        }
        self.ranges.set_options(list(words.items()))
        self.range_box.clear()
        for named, word in words.items():
            self.range_box.addItem(word, named)
        self._tick_range()
        self.range_box.setPlaceholderText(self.tr("Own dates"))
        self._show_label.setText(self.tr("Show"))
        self._benchmark_label.setText(self.tr("Benchmark"))
        self.kind.setAccessibleName(self.tr("Chart"))
        for each in (self.ranges, self.range_box):
            each.setAccessibleName(self.tr("Period"))
        self.benchmark.setAccessibleName(self.tr("Benchmark"))
        self._name(self.back, self.tr("Back"), " (Esc)")
        self._name(self.export, self.tr("Export"))
        self._name(self.more, self.tr("More"))
        self.benchmark.offer(self.tr("None"), self._offered.benchmarks, self._asked.benchmark)
        read_in_order(
            self.kind, self.ranges, self.range_box, self.period, self.back, self.scope,
            self.benchmark, self.table, self.panel, self.export,
        )  # fmt: skip
        self._arrange(anew=True)

    def range_stop(self) -> QWidget:
        """What has the keys for the periods."""
        if self.range_box.isVisibleTo(self):
            return self.range_box
        buttons = self.ranges.findChildren(QPushButton)
        return next((each for each in buttons if each.isChecked()), buttons[0])

    def anchor(self, button: QWidget) -> QWidget:
        """Where a popup of a button stands: below the menu that it has gone into, if it has."""
        return button if button.isVisibleTo(self) else self.more

    # Sizes

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current_theme().px(TOOL_ROW_HEIGHT) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().tokens.window))
        painter.end()

    def _at_end(self) -> tuple[QPushButton, ...]:
        return self.table, self.panel, self.export

    def _tick_range(self) -> None:
        """Tick the named period that is shown, or none."""
        self.range_box.setCurrentIndex(self.range_box.findData(self._period))
        if isinstance(self._period, ChartRange):
            self.ranges.set_value(self._period)
            return
        for button in self.ranges.findChildren(QPushButton):
            button.group().setExclusive(False)
            button.setChecked(False)
            button.group().setExclusive(True)

    def _name(self, button: QPushButton, name: str, keys: str = "") -> None:
        button.setAccessibleName(name)
        button.setProperty("name", name)
        button.setProperty("tip", name + keys)

    def _arrange(self, *, anew: bool = False) -> None:
        """The widest form that there is room for."""
        level = next((at for at in range(_LEAST) if self._width_of(at) <= self.width()), _LEAST)
        if level == self._level and not anew:
            return
        self._level = level
        self.period.setText(self._period_text if level < 2 else "")
        self.period.setToolTip(self._period_text if level >= 2 else self.tr("Choose the days"))
        self.period.setAccessibleName(
            self.tr("Days shown: {period}").format(period=self._period_text)
        )
        for button in (*self._at_end(), self.back, self.more):
            name = str(button.property("name") or "")
            has_words = level < 1 and button not in (self.panel, self.more)
            button.setText(name if has_words else "")
            button.setToolTip(str(button.property("tip") or name))
        for button in (self.period, *self._at_end()):
            button.setVisible(level < _LEAST)
        self.back.setVisible(self._may_go_back and level < _LEAST)
        self.more.setVisible(level == _LEAST)
        self._show_label.setVisible(level < 1)
        self._benchmark_label.setVisible(level < 2)
        self.benchmark.setVisible(level < 3)
        self.ranges.setVisible(level < 4)
        self.range_box.setVisible(level >= 4)
        self.benchmark.setToolTip(self.tr("Benchmark") if level >= 2 else "")
        self._write_scope(level)

    def _write_scope(self, level: int) -> None:
        theme = current_theme()
        text = scope_text(self._asked)
        most = theme.px(_SCOPE_MOST if level < 3 else _SCOPE_MOST * 2 // 3)
        room = most - theme.px(_BUTTON_SIDES + _ICON_ROOM)
        shown = theme.metrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.scope.setText(shown.replace("&", "&&"))
        self.scope.setToolTip(self.tr("Account, asset, currency, benchmark and scale"))
        self.scope.setAccessibleName(self.tr("Show: {scope}").format(scope=text))

    def _width_of(self, level: int) -> int:
        """What everything takes in a form, from all words (0) on."""
        theme = current_theme()
        metrics = theme.metrics()

        def button(text: str, *, icon: bool = True) -> float:
            words = metrics.horizontalAdvance(text)
            return words + theme.px(_BUTTON_SIDES + (_ICON_ROOM if icon else 0))

        back = [self.back] if self._may_go_back else []
        names = [
            "" if level >= 1 or each is self.panel else str(each.property("name") or "")
            for each in (*self._at_end(), *back)
        ]
        parts: list[float] = [
            self.kind.sizeHint().width(),
            (self.ranges if level < 4 else self.range_box).sizeHint().width(),
            button(self._period_text if level < 2 else ""),
            min(button(scope_text(self._asked)), theme.px(_SCOPE_MOST)),
            *map(button, names),
        ]
        if level < 1:
            parts.append(self._show_label.sizeHint().width())
        if level < 2:
            parts.append(self._benchmark_label.sizeHint().width())
        if level < 3:
            parts.append(self.benchmark.sizeHint().width())
        gaps = RELATED * len(parts) + PAGE_SIDE + RELATED
        return int(sum(parts)) + gaps + theme.px(CONTROL_HEIGHT) // 4
