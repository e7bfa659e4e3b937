"""The figures at the side of the plot: what is held, how it came to be, what it brought."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.charts.side_blocks import RowsBlock, SharesBlock, SideBlock
from alem_desktop.ui.charts.side_figures import SideFigures
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.scroll_column import ScrollColumn

_WIDTH = 322


class SidePanel(QWidget):
    """Allocation, shares over time, contribution to gain, and from opening to closing value.

    Signal `said`: a sentence for the status line.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.allocation, self.contribution = RowsBlock(self), RowsBlock(self)
        self.shares, self.bridge = SharesBlock(self), RowsBlock(self)
        self._why = PlainLabel(parent=self)
        self._why.setProperty("role", "hint")
        self._why.setWordWrap(True)
        self._why.setContentsMargins(12, 8, 12, 8)
        self._scroll = ScrollColumn(self)
        column = self._scroll.column
        column.setContentsMargins(0, 2, 0, RELATED)
        column.setSpacing(RELATED)
        for block in self._blocks():
            block.hide()
            block.copied.connect(self.on_copied)
            column.addWidget(block)
        column.addWidget(self._why)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(self._scroll)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_figures(self, figures: SideFigures) -> None:
        """Other figures; a block without any is not there."""
        self.setAccessibleName(self.tr("Figures at the side"))
        self.allocation.set_content(figures.allocation)
        self.shares.set_content(figures.shares)
        self.contribution.set_content(figures.contribution)
        self.bridge.set_content(figures.bridge)
        self._why.setText(figures.reason)
        self._why.setVisible(bool(figures.reason))

    def set_page(self, *, is_page: bool) -> None:
        """Whether it stands in place of the plot and not beside it."""
        policy = QSizePolicy.Policy.Expanding if is_page else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Expanding)

    def first_stop(self) -> QWidget:
        """Where the keys come to."""
        return next((block for block in self._blocks() if not block.isHidden()), self)

    def on_copied(self, text: str) -> None:
        """A block gave its figures."""
        QGuiApplication.clipboard().setText(text)
        self.said.emit(self.tr("Figures copied"))

    def sizeHint(self) -> QSize:
        return QSize(current_theme().px(_WIDTH), 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(_WIDTH) // 2, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = current_theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.fillRect(0, 0, 1, self.height(), QColor(tokens.line))
        painter.end()

    def _blocks(self) -> tuple[SideBlock, ...]:
        return self.allocation, self.shares, self.contribution, self.bridge
