"""What stands where a table would be: why it is empty, and the acts that fill it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from alem_desktop.drawing.tokens import GROUPS, ICON, RELATED
from alem_desktop.ui.icons import icon
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import Kind, make_button
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.scroll_column import ScrollColumn

_WIDTH = 640


@dataclass(frozen=True, slots=True)
class Act:
    """A button; `key` is what `act_chosen` carries."""

    key: str
    text: str
    kind: Kind = "outlined"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is needed, ticked when done."""

    title: str
    text: str
    acts: tuple[Act, ...] = ()
    done: bool = False


class EmptyState(QWidget):
    """A title, one sentence, numbered steps with their buttons, and a last line with a link.

    Signal `act_chosen` carries the key of the pressed button.
    """

    act_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: ScrollColumn | None = None
        self._ticks: list[QLabel] = []
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(GROUPS, 0, GROUPS, 0)
        self._outer.addStretch(1)
        self._outer.addStretch(1)

    def set_content(
        self,
        title: str,
        sentence: str,
        steps: Sequence[Step] = (),
        *,
        question: str = "",
        link: Act | None = None,
        foot: QWidget | None = None,
    ) -> None:
        """Show other steps; `foot` (as a row of key caps) is put below, and owned from then on."""
        if self._content is not None:
            self._outer.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._ticks = []
        content = self._content = ScrollColumn(self)
        layout = content.column
        layout.setContentsMargins(0, GROUPS, 0, GROUPS)
        layout.setSpacing(0)
        layout.addStretch(1)
        layout.addWidget(_label(title, "title", content))
        layout.addSpacing(RELATED)
        layout.addWidget(_label(sentence, "body2", content))
        layout.addSpacing(GROUPS)
        for number, step in enumerate(steps, 1):
            layout.addWidget(_rule(content))
            layout.addWidget(self._step(number, step, content))
        if steps:
            layout.addWidget(_rule(content))
            layout.addSpacing(GROUPS)
        if link is not None:
            line = QHBoxLayout()
            line.setSpacing(4)
            line.addWidget(_label(question, "body2", content), 0)
            line.addWidget(self._button(link, content))
            line.addStretch(1)
            layout.addLayout(line)
        layout.addStretch(3)
        if foot is not None:
            layout.addWidget(foot)
        self._outer.insertWidget(1, content, 8)
        if self.isVisible():
            content.show()  # at once, so that a button of it can take the keys
        self._measure()
        self._draw_ticks()

    def first_button(self) -> QPushButton | None:
        """The act offered first, of the steps that are shown now."""
        return None if self._content is None else self._content.findChild(QPushButton)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if event.type() in changes and hasattr(self, "_ticks"):
            self._measure()
            self._draw_ticks()

    def _step(self, number: int, step: Step, parent: QWidget) -> QWidget:
        row = QWidget(parent)
        layout = QGridLayout(row)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setHorizontalSpacing(RELATED)
        layout.setVerticalSpacing(2)
        layout.setColumnMinimumWidth(0, 26)
        layout.setColumnStretch(1, 1)
        mark = _label("" if step.done else str(number), "number", row)
        mark.setWordWrap(False)
        if step.done:
            mark.setAccessibleName(self.tr("Done"))
            self._ticks.append(mark)
        layout.addWidget(mark, 0, 0, 2, 1)
        layout.addWidget(_label(step.title, "section", row), 0, 1)
        layout.addWidget(_label(step.text, "body2", row), 1, 1)
        for at, act in enumerate(step.acts):
            layout.addWidget(self._button(act, row), 0, 2 + at, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _button(self, act: Act, parent: QWidget) -> QWidget:
        button = make_button(act.text, act.kind, parent=parent)
        button.clicked.connect(lambda _checked=False, key=act.key: self.act_chosen.emit(key))
        return button

    def _measure(self) -> None:
        if self._content is not None:
            self._content.setMaximumWidth(current_theme().px(_WIDTH))

    def _draw_ticks(self) -> None:
        side = current_theme().px(ICON)
        picture = icon("check", "gain").pixmap(QSize(side, side), self.devicePixelRatioF())
        for tick in self._ticks:
            tick.setPixmap(picture)


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = PlainLabel(text, parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setProperty("rule", True)
    rule.setFixedHeight(1)
    return rule
