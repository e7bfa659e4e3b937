"""The row of tools above the gains: which table, filter, how much is shown, export."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import GROUPS, PAGE_SIDE, RELATED, TOOL_ROW_HEIGHT
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.reading_order import read_in_order
from alem_desktop.ui.widgets.search_field import SearchField
from alem_desktop.ui.widgets.segmented import SegmentedControl

_FILTER, _FILTER_LEAST, _FILTER_SIDES = 250, 150, 78


class Table(StrEnum):
    """Which rows are in sight, by the name under which it is kept in the settings."""

    DISPOSALS = "disposals"
    INCOME = "income"
    EXPENSES = "expenses"


class ToolRow(QWidget):
    """Tools; in a narrow window words give way to icons with names.

    Signals: table_chosen (a Table), filter_changed (its text), export_wanted.
    """

    table_chosen = Signal(object)
    filter_changed = Signal(str)
    export_wanted = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._counts = dict.fromkeys(Table, 0)
        self._count_text = ""
        self._compact: bool | None = None
        self.tables = SegmentedControl((), self)
        self.filter = SearchField(parent=self)
        self._count = QLabel(self)
        self._count.setProperty("role", "label")
        self.export = make_button("", "quiet", icon="download", parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PAGE_SIDE, 0, RELATED, 0)
        layout.setSpacing(RELATED)
        layout.addWidget(self.tables)
        layout.addSpacing(RELATED)
        layout.addWidget(self.filter)
        layout.addStretch(1)
        layout.addWidget(self._count)
        layout.addSpacing(RELATED)
        layout.addWidget(self.export)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()
        self.tables.chosen.connect(self.table_chosen)
        self.filter.textChanged.connect(self.filter_changed)
        self.export.clicked.connect(lambda: self.export_wanted.emit())

    @property
    def table(self) -> Table:
        """Which rows are to be seen."""
        return Table(str(self.tables.value))

    @property
    def count_text(self) -> str:
        """How much is said to be shown."""
        return self._count_text

    def set_counts(self, counts: dict[Table, int], formats: Formats) -> None:
        """How many rows each table has, written in its name."""
        self._counts, self._formats = counts, formats
        self._name_tables()

    def set_count(self, text: str) -> None:
        """Say how much is shown."""
        self._count_text = text
        self._count.setText(text)
        self._arrange()

    def retranslate(self) -> None:
        """The words in the language in force."""
        self._name_tables()
        self.tables.setAccessibleName(self.tr("What is listed"))
        self.export.setAccessibleName(self.tr("Export"))
        read_in_order(self.tables, self.filter, self.export)
        self._compact = None
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

    def _name_tables(self) -> None:
        names = {
            Table.DISPOSALS: self.tr("Disposals"),
            Table.INCOME: self.tr("Income"),
            Table.EXPENSES: self.tr("Expenses"),
        }
        self.tables.set_options(
            [
                (table, f"{name} {self._formats.integer(self._counts[table], grouped=True)}")
                for table, name in names.items()
            ]
        )

    def _arrange(self) -> None:
        theme = current_theme()
        metrics = theme.metrics()
        name = self.export.accessibleName()
        full = (
            self.tables.sizeHint().width()
            + self._filter_width()
            + int(metrics.horizontalAdvance(self._count_text))
            + int(metrics.horizontalAdvance(name))
            + theme.px(56)
            + 6 * RELATED
            + PAGE_SIDE
            + GROUPS
        )
        compact = self.width() < full
        if compact == self._compact:
            return
        self._compact = compact
        self.export.setText("" if compact else name)
        self.export.setToolTip(name if compact else "")
        self.filter.set_placeholder(self.tr("Filter") if compact else self._placeholder())
        self.filter.setFixedWidth(theme.px(_FILTER_LEAST) if compact else self._filter_width())

    def _placeholder(self) -> str:
        return self.tr("Filter by asset, account or reference")

    def _filter_width(self) -> int:
        """The room in which what can be looked for is said whole."""
        theme = current_theme()
        words = int(theme.metrics().horizontalAdvance(self._placeholder()))
        return max(theme.px(_FILTER), words + theme.px(_FILTER_SIDES))
