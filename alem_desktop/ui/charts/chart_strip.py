"""The strip of figures of a period, each of which says on demand how it is computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from alem_desktop.drawing.tokens import GROUPS, RADIUS, RELATED
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.figure_strip import Figure, FigureStrip, Note
from alem_desktop.ui.widgets.plain import PlainLabel

_WIDTH = 380
_HELD = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of the strip with its definition in words; `basis` says of which days it is, from
    what, and (`reason`) why there is none."""

    figure: Figure
    definition: str
    basis: str = ""
    reason: str = ""


class ChartStrip(FigureStrip):
    """Figures that explain themselves: by a click, by Enter or F1 on the current one.

    One stop for Tab; left and right go from figure to figure. Signal `all_wanted`: the page of all
    figures is.
    """

    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._told: tuple[Told, ...] = ()
        self._current = 0
        self._popup: DefinitionPopup | None = None

    @property
    def told(self) -> tuple[Told, ...]:
        """The figures with what they say of themselves."""
        return self._told

    @property
    def popup(self) -> DefinitionPopup | None:
        """The definition in sight."""
        popup = self._popup
        return popup if popup is not None and popup.isVisible() else None

    def tell(self, told: Sequence[Told], notes: Sequence[Note] = ()) -> None:
        """Show other figures."""
        self._told = tuple(told)
        self.set_content([each.figure for each in told], notes)
        self._current = min(self._current, max(len(self._places) - 1, 0))
        self._describe()

    def explain(self, at: int) -> None:
        """Show the definition of a figure below it."""
        if not 0 <= at < len(self._places):
            return
        self._current = at
        self._describe()
        figure, rect = self._places[at]
        told = next(each for each in self._told if each.figure is figure)
        if self._popup is None:
            self._popup = DefinitionPopup(self)
            self._popup.all_wanted.connect(self.all_wanted)
        self._popup.open_at(told, self.mapToGlobal(QPoint(rect.left(), rect.bottom())))
        self.update()

    # Qt

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F1
            and event.modifiers() in _HELD
        ):
            event.accept()  # here it asks about the figure, not for the list of keys
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._places) - 1
        steps = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.modifiers() not in _HELD:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F1, Qt.Key.Key_Space):
            self.explain(self._current)
        elif key in steps and last >= 0:
            self._current = min(max(steps[key], 0), last)
            self._describe()
            self.update()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at is not None:
            self.explain(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus() or not self._places:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_theme().tokens.focus), 2))
        ring = QRectF(self._hit(self._places[min(self._current, len(self._places) - 1)][1]))
        painter.drawRoundedRect(ring.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _hit(self, rect: QRect) -> QRect:
        """A figure with the room around it."""
        return rect.adjusted(-RELATED, 2, RELATED, -3)

    def _at(self, place: QPoint) -> int | None:
        for at, (_figure, rect) in enumerate(self._places):
            if self._hit(rect).contains(place):
                return at
        return None

    def _describe(self) -> None:
        """The current figure in words, with how to hear its definition."""
        if not self._places:
            self.setAccessibleDescription("")
            return
        figure = self._places[min(self._current, len(self._places) - 1)][0]
        value = " ".join(filter(None, (figure.value, figure.shown_unit))) or figure.tip
        text = self.tr("{figure}: {value}. Enter says how it is computed.")
        self.setAccessibleDescription(text.format(figure=figure.label, value=value))


class DefinitionPopup(QFrame):
    """How one figure is computed, of which days it is, and the way to all figures. Esc closes.

    Signal `all_wanted`.
    """

    all_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("ground", "surface")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._title, self._value = PlainLabel(parent=self), PlainLabel(parent=self)
        self._text, self._basis = PlainLabel(parent=self), PlainLabel(parent=self)
        self._title.setProperty("role", "section")
        self._value.setProperty("role", "figure")
        self._basis.setProperty("role", "label")
        for label in (self._text, self._basis):
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self._all = make_button("", "link", parent=self)
        self._all.clicked.connect(self.on_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(GROUPS, GROUPS, GROUPS, RELATED)
        column.setSpacing(RELATED)
        for widget in (self._title, self._value, self._text, self._basis):
            column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._all)
        column.addLayout(foot)

    @property
    def text(self) -> str:
        """All that it says."""
        labels = (self._title, self._value, self._text, self._basis)
        return "\n".join(label.text() for label in labels if not label.isHidden())

    def open_at(self, told: Told, corner: QPoint) -> None:
        """Show a definition with the left upper corner there, within the window."""
        figure = told.figure
        value = " ".join(filter(None, (figure.value, figure.shown_unit)))
        self._title.setText(figure.label)
        self._value.setText(value)
        self._value.setVisible(bool(value))
        self._text.setText(told.definition)
        self._basis.setText("\n".join(filter(None, (told.reason, told.basis))))
        self._basis.setVisible(bool(self._basis.text()))
        self._all.setText(self.tr("All figures of the period"))
        self.setAccessibleName(self.text)
        self.setFixedWidth(current_theme().px(_WIDTH))
        self.adjustSize()
        self.setFixedHeight(self.heightForWidth(self.width()))
        parent = self.parentWidget()
        window = (parent or self).window()
        left = window.mapToGlobal(QPoint(0, 0)).x()
        x = min(corner.x(), left + window.width() - self.width() - RELATED)
        self.move(max(x, left), corner.y())
        self.show()
        self._all.setFocus(Qt.FocusReason.PopupFocusReason)

    def on_all(self) -> None:
        """Every figure there is."""
        self.close()
        self.all_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
