"""The row of tabs with counts, and the tools at its right."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget

from alem_desktop.drawing.tokens import (
    FOCUS_RING,
    FONT_BODY,
    FONT_KEY,
    REGULAR,
    RELATED,
    SEMIBOLD,
    TAB_ROW_HEIGHT,
)
from alem_desktop.ui.theme import current_theme

_SIDE = 8
_MARGIN = 12
_BETWEEN = 8
_LEAST = 12
"""Where the window is narrow the space beside a word shrinks to this, before anything is cut."""

_BADGE = 16
_BADGE_GAP = 10


@dataclass(slots=True)
class _Tab:
    key: str
    text: str
    count: int = 0
    count_spoken: str = ""


class _Tabs(QTabBar):
    """A tab bar that paints its own tabs; keys and accessibility are Qt's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tabs: list[_Tab] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def tabSizeHint(self, at: int) -> QSize:
        theme = current_theme()
        sides = 2 * theme.px(_SIDE) + theme.px(_BETWEEN)
        return QSize(self._words_width(at) + sides, theme.px(TAB_ROW_HEIGHT))

    def minimumTabSizeHint(self, at: int) -> QSize:
        theme = current_theme()
        return QSize(self._words_width(at) + theme.px(_LEAST), theme.px(TAB_ROW_HEIGHT))

    def _words_width(self, at: int) -> int:
        """What the word of a tab and its count take."""
        theme = current_theme()
        width = theme.metrics(FONT_BODY, SEMIBOLD).horizontalAdvance(self.tabs[at].text)
        if self.tabs[at].count:
            width += theme.px(_BADGE_GAP) + self._badge_width(self.tabs[at].count)
        return int(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        tokens = theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        under = self.mapFromGlobal(self.cursor().pos())
        for at, tab in enumerate(self.tabs):
            whole = self.tabRect(at)
            room = whole.width() - self._words_width(at)
            between = min(theme.px(_BETWEEN), room // 3)
            rect = whole.adjusted(0, 0, -between, 0)
            active = at == self.currentIndex()
            hovered = rect.contains(under) and self.underMouse()
            weight = SEMIBOLD if active else REGULAR
            metrics = theme.metrics(FONT_BODY, weight)
            middle = rect.center().y()
            baseline = round(middle + metrics.capHeight() / 2)
            painter.setFont(theme.font(FONT_BODY, weight))
            painter.setPen(QColor(tokens.text_strong if active or hovered else tokens.text2))
            if not self.isTabEnabled(at):
                painter.setPen(QColor(tokens.disabled))
            left = rect.left() + (room - between) // 2
            painter.drawText(left, baseline, tab.text)
            if tab.count:
                wide = theme.metrics(FONT_BODY, SEMIBOLD).horizontalAdvance(tab.text)
                left += round(wide) + theme.px(_BADGE_GAP)
                self._paint_badge(painter, left, middle, tab.count)
            if active:
                height = theme.px(2)
                line = QRect(rect.left(), rect.bottom() + 1 - height, rect.width(), height)
                painter.fillRect(line, QColor(tokens.accent_text))
                if self.hasFocus():
                    width = theme.px(FOCUS_RING)
                    painter.setPen(QPen(QColor(tokens.focus), width))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    inset = theme.px(5)
                    ring = QRectF(rect).adjusted(width / 2, inset, -width / 2, -inset)
                    painter.drawRoundedRect(ring, 4, 4)
        painter.end()

    def _badge_width(self, count: int) -> int:
        theme = current_theme()
        text = theme.metrics(FONT_KEY, SEMIBOLD).horizontalAdvance(str(count))
        return max(theme.px(_BADGE), int(text) + theme.px(RELATED))

    def _paint_badge(self, painter: QPainter, left: int, middle: int, count: int) -> None:
        theme = current_theme()
        tokens = theme.tokens
        height = theme.px(_BADGE)
        box = QRect(left, round(middle - height / 2), self._badge_width(count), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.warn_soft))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(tokens.warn))
        painter.setFont(theme.font(FONT_KEY, SEMIBOLD))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))


class TabRow(QWidget):
    """Tabs by key, with the active one underlined; tools go to the right through `add_tool`.

    Signal `tab_chosen` carries the key whenever another tab becomes the current one.
    """

    tab_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = _Tabs(self)
        self._tabs.currentChanged.connect(self.on_current_changed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._layout.setSpacing(RELATED)
        self._layout.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)
        self._layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._retranslate()

    @property
    def current(self) -> str:
        """The key of the active tab, '' without tabs."""
        at = self._tabs.currentIndex()
        return self._tabs.tabs[at].key if at >= 0 else ""

    def tab_keys(self) -> list[str]:
        """The keys of all tabs, in order."""
        return [tab.key for tab in self._tabs.tabs]

    def add_tab(self, key: str, text: str) -> None:
        """Put a tab at the end; the first one becomes current."""
        self._tabs.tabs.append(_Tab(key, text))
        self._tabs.addTab(text)

    def set_text(self, key: str, text: str) -> None:
        """Rename a tab after a change of language."""
        at = self._place(key)
        self._tabs.tabs[at].text = text
        self._announce(at)

    def set_count(self, key: str, count: int, spoken: str = "") -> None:
        """Show how many things wait there, 0 for none; `spoken` says it in words."""
        at = self._place(key)
        tab = self._tabs.tabs[at]
        if (tab.count, tab.count_spoken) != (count, spoken):
            tab.count, tab.count_spoken = count, spoken
            self._announce(at)

    def set_current(self, key: str) -> None:
        """Go to a tab."""
        self._tabs.setCurrentIndex(self._place(key))

    def add_tool(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def on_current_changed(self, at: int) -> None:
        """The tab bar has another current tab."""
        if at >= 0:
            self.tab_chosen.emit(self._tabs.tabs[at].key)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current_theme().px(TAB_ROW_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = current_theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.window))
        below = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(below, QColor(tokens.line))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _place(self, key: str) -> int:
        return self.tab_keys().index(key)

    def _announce(self, at: int) -> None:
        """The tab bar's own text is what is read out and measured."""
        tab = self._tabs.tabs[at]
        spoken = tab.count_spoken or (str(tab.count) if tab.count else "")
        self._tabs.setTabText(at, " ".join(filter(None, (tab.text, spoken))))
        self._tabs.updateGeometry()
        self._tabs.update()

    def _retranslate(self) -> None:
        self._tabs.setAccessibleName(self.tr("Views of the book"))
