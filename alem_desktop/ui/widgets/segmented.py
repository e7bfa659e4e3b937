"""An exclusive choice between a few values, all in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from alem_desktop.drawing.tokens import CONTROL_HEIGHT, FONT_BODY, SEMIBOLD
from alem_desktop.ui.theme import current_theme

_SIDE = 14
_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class SegmentButton(QPushButton):
    """One of the values; as wide as its bold text, so that choosing moves nothing."""

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = theme.metrics(FONT_BODY, SEMIBOLD).horizontalAdvance(self.text())
        return QSize(int(width) + 2 * theme.px(_SIDE), theme.px(CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()  # the control goes round, Qt's groups stop at the ends
        else:
            super().keyPressEvent(event)


class SegmentedControl(QWidget):
    """Buttons in a row, one stop for Tab; the arrow keys choose.

    Signal `chosen` carries the value that the user chose, not one set by the program.
    """

    chosen = Signal(object)

    def __init__(
        self, options: Sequence[tuple[object, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self._buttons: list[SegmentButton] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self.on_clicked)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_options(options)

    @property
    def value(self) -> object:
        """The chosen value, None without options."""
        at = self._group.checkedId()
        return self._values[at] if 0 <= at < len(self._values) else None

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Values and their words; the choice stays if its value is still there."""
        before = self.value
        self._values = [value for value, _text in options]
        while len(self._buttons) > len(options):
            button = self._buttons.pop()
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.deleteLater()
        while len(self._buttons) < len(options):
            button = SegmentButton(self)
            self._put_in_reach(button)
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button, len(self._buttons))
            self._layout.addWidget(button)
            self._buttons.append(button)
        last = len(options) - 1
        for at, (_value, text) in enumerate(options):
            edge = "only" if last == 0 else {0: "first", last: "last"}.get(at, "middle")
            self._buttons[at].setProperty("edge", edge)
            self._buttons[at].setText(text)
        if self._values:
            self.set_value(before if before in self._values else self._values[0])

    def set_value(self, value: object) -> None:
        """Choose without a signal; raises ValueError for a value that is not offered."""
        at = self._values.index(value)
        self._buttons[at].setChecked(True)
        for place, button in enumerate(self._buttons):
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if place == at else Qt.FocusPolicy.ClickFocus
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None or not self._values:
            super().keyPressEvent(event)
            return
        self._choose((self._group.checkedId() + step) % len(self._values))

    def on_clicked(self, at: int) -> None:
        """A button was clicked."""
        self._choose(at)

    def _put_in_reach(self, button: SegmentButton) -> None:
        """Tab follows the order in which widgets were made, and this one may come late: it goes to
        where the control stands."""
        if self._buttons:
            QWidget.setTabOrder(self._buttons[-1], button)
            return
        # Behind a widget without focus Qt puts nothing, but behind the last of its children.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(self, button)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _choose(self, at: int) -> None:
        self.set_value(self._values[at])
        self._buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(self._values[at])
