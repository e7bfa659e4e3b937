"""The row of tools above the holdings: grouping, filter, what is shown, columns, export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from alem_desktop.drawing.tokens import GROUPS, PAGE_SIDE, RELATED, TOOL_ROW_HEIGHT
from alem_desktop.ui.holdings.lines import Grouping
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.search_field import SearchField
from alem_desktop.ui.widgets.segmented import SegmentedControl

_FILTER, _FILTER_LEAST = 250, 150


class ToolRow(QWidget):
    """Tools; in a narrow window words give way to icons with names.

    Signals: grouping_chosen (a Grouping), filter_changed (its text), lots_toggled, dust_toggled,
    columns_wanted, export_wanted, statement_wanted.
    """

    grouping_chosen = Signal(object)
    filter_changed = Signal(str)
    lots_toggled = Signal(bool)
    dust_toggled = Signal(bool)
    columns_wanted = Signal()
    export_wanted = Signal()
    statement_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count_text = self._short_count = ""
        self._compact = False
        self._group_label = QLabel(self)
        self._group_label.setProperty("role", "label")
        self.grouping = SegmentedControl((), self)
        self.filter = SearchField(parent=self)
        self.lots = QCheckBox(self)
        self.dust = QCheckBox(self)
        self._count = QLabel(self)
        self._count.setProperty("role", "label")
        self.columns = make_button("", "quiet", icon="columns-3-cog", parent=self)
        self.export = make_button("", "quiet", icon="download", parent=self)
        self.statement = make_button("", "quiet", icon="printer", parent=self)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(RELATED)
        self._layout.addWidget(self._group_label)
        self._layout.addWidget(self.grouping)
        self._layout.addSpacing(RELATED)
        self._layout.addWidget(self.filter)
        self._layout.addSpacing(RELATED)
        self._layout.addWidget(self.lots)
        self._layout.addWidget(self.dust)
        self._layout.addStretch(1)
        self._layout.addWidget(self._count)
        self._layout.addSpacing(RELATED)
        for button in self._buttons():
            self._layout.addWidget(button)
        self._layout.setContentsMargins(PAGE_SIDE, 0, RELATED, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()
        self._connect()

    def set_count(self, text: str, short: str) -> None:
        """Say how much is shown; `short` where there is little room."""
        self._count_text, self._short_count = text, short
        self._arrange()

    def retranslate(self) -> None:
        """The words in the language in force."""
        self._group_label.setText(self.tr("Group by"))
        self.grouping.set_options(
            (
                (Grouping.ASSET, self.tr("Asset")),
                (Grouping.ACCOUNT, self.tr("Account")),
                (Grouping.NONE, self.tr("None")),
            )
        )
        self.grouping.setAccessibleName(self.tr("Group by"))
        self.lots.setText(self.tr("Lots"))
        self.lots.setToolTip(self.tr("Show the lots below a position"))
        self.dust.setText(self.tr("Hide dust"))
        self.dust.setToolTip(self.tr("Leave out what is worth less than 1"))
        for button, name in zip(
            self._buttons(),
            (self.tr("Columns"), self.tr("Export"), self.tr("Statement")),
            strict=True,
        ):
            button.setAccessibleName(name)
            button.setProperty("name", name)
        self._compact = None  # type: ignore[assignment]
        self._arrange()

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

    def _buttons(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        return self.columns, self.export, self.statement

    def _connect(self) -> None:
        self.grouping.chosen.connect(self.grouping_chosen)
        self.filter.textChanged.connect(self.filter_changed)
        self.lots.toggled.connect(self.lots_toggled)
        self.dust.toggled.connect(self.dust_toggled)
        self.columns.clicked.connect(lambda: self.columns_wanted.emit())
        self.export.clicked.connect(lambda: self.export_wanted.emit())
        self.statement.clicked.connect(lambda: self.statement_wanted.emit())

    def _arrange(self) -> None:
        """Words while they fit, then icons; check boxes are in the View menu, too."""
        theme = current_theme()
        compact = self.width() < self._full_width()
        if compact != self._compact:
            self._compact = compact
            self._group_label.setVisible(not compact)
            self.lots.setVisible(not compact)
            self.dust.setVisible(not compact)
            for button in self._buttons():
                name = str(button.property("name"))
                button.setText("" if compact else name)
                button.setToolTip(name if compact else "")
            self.filter.set_placeholder(
                self.tr("Filter") if compact else self.tr("Filter by asset or account")
            )
            self.filter.setFixedWidth(theme.px(_FILTER_LEAST if compact else _FILTER))
        self._count.setText(self._short_count if compact else self._count_text)

    def _full_width(self) -> int:
        """What everything takes with words."""
        theme = current_theme()
        metrics = theme.metrics()
        words = sum(
            metrics.horizontalAdvance(str(button.property("name"))) + theme.px(56)
            for button in self._buttons()
        )
        parts = (
            self._group_label.sizeHint().width(),
            self.grouping.sizeHint().width(),
            theme.px(_FILTER),
            self.lots.sizeHint().width(),
            self.dust.sizeHint().width(),
            int(metrics.horizontalAdvance(self._count_text)),
        )
        return int(words) + sum(parts) + 10 * RELATED + PAGE_SIDE + GROUPS
