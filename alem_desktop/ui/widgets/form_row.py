"""One row of a form: label, field, hint, and what is wrong under the field."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from alem_desktop.drawing.tokens import ICON_IN_TEXT, LABEL_WIDTH, RELATED
from alem_desktop.ui.icons import icon
from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.widgets.amount_field import AmountField
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.date_field import AsOfField
from alem_desktop.ui.widgets.plain import PlainLabel


class FormRow(QWidget):
    """Label left (92 px), fields, hint right; an error or warning with its icon below the field.

    The first field is the row's own: it takes the ring of an error and the label's mnemonic. An
    amount or date field reports its problems by itself; a choice between two readings is offered
    as two links. Signal `problem_changed` carries the sentence shown, '' once it is gone.
    """

    problem_changed = Signal(str)

    def __init__(
        self,
        label: str,
        *fields: QWidget,
        hint: str = "",
        field_width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """`field_width` in pixels of the design fixes the first field; 0 lets it fill the row."""
        super().__init__(parent)
        self._field_width = field_width
        self._label_least = 0
        self._field = fields[0]
        self._hint = hint
        self._problem = ""
        self._label = PlainLabel(parent=self)
        self._label.setProperty("role", "body2")
        self._label.setWordWrap(True)
        self._label.setBuddy(self._field)
        self._hint_label = PlainLabel(parent=self)
        self._hint_label.setProperty("role", "hint")
        line = QHBoxLayout()
        line.setSpacing(RELATED)
        for at, field in enumerate(fields):
            line.addWidget(field, 1 if at == 0 and not field_width else 0)
        line.addWidget(self._hint_label)
        if field_width:
            line.addStretch(1)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(RELATED)
        self._layout.setVerticalSpacing(4)
        self._layout.setColumnStretch(1, 1)
        self._layout.addWidget(self._label, 0, 0)
        self._layout.addLayout(line, 0, 1)
        self._below: _Below | None = None
        self.set_label(label)
        self._show_hint()
        self._resize_label()
        if isinstance(self._field, AmountField):
            self._field.problem_changed.connect(self.on_field_problem)
            self._field.calculated_changed.connect(self.on_calculated_changed)
        elif isinstance(self._field, AsOfField):
            self._field.problem_changed.connect(self.on_field_problem)

    @property
    def field(self) -> QWidget:
        """The row's own field."""
        return self._field

    @property
    def label(self) -> str:
        """The label as it was set."""
        return self._label.text()

    @property
    def problem(self) -> str:
        """The error shown, or ''."""
        return self._problem

    def set_label(self, label: str) -> None:
        """Name the field, again after a change of language; `&` marks the mnemonic."""
        self._label.setText(label)
        self._field.setAccessibleName(label.replace("&", ""))

    @property
    def label_need(self) -> int:
        """Pixels that the longest word of the label takes; a word does not wrap."""
        self._label.ensurePolished()
        words = self._label.text().replace("&", "").split()
        return max((self._label.fontMetrics().horizontalAdvance(each) for each in words), default=0)

    def widen_label(self, pixels: int) -> None:
        """Give the label so much room where that is more than the usual."""
        self._label_least = pixels
        self._resize_label()

    def set_hint(self, hint: str) -> None:
        """Show a unit or a short hint at the right."""
        self._hint = hint
        self._show_hint()

    def set_error(self, text: str) -> None:
        """Say what is wrong and what to do; '' takes it away."""
        self._show_problem(text, "error")

    def set_warning(self, text: str) -> None:
        """Say what is unusual; the form can still be submitted. '' takes it away."""
        self._show_problem(text, "warning")

    def clear_problem(self) -> None:
        """Take the error or warning away."""
        self._show_problem("", "")

    def on_field_problem(self, problem: str) -> None:
        """The field itself found a problem, or found it gone."""
        self.set_error(problem)
        readings = self._field.reading_texts if isinstance(self._field, AmountField) else ()
        if self._below is not None:
            self._below.offer(readings)

    def on_reading_chosen(self, at: int) -> None:
        """The user said which reading was meant."""
        if isinstance(self._field, AmountField) and self._field.readings is not None:
            self._field.set_reading(self._field.readings[at])
            self._field.setFocus()

    def on_calculated_changed(self, _calculated: bool) -> None:
        """The hint says whether the amount was computed."""
        self._show_hint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_hint()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._resize_label()

    def _resize_label(self) -> None:
        if hasattr(self, "_label"):
            width = max(current_theme().px(LABEL_WIDTH), self._label_least)
            self._label.setFixedWidth(width)
            if self._field_width:
                self._field.setFixedWidth(current_theme().px(self._field_width))

    def _show_hint(self) -> None:
        hint = self._hint
        if isinstance(self._field, AmountField) and self._field.calculated:
            calculated = self.tr("{unit}, calculated") if hint else self.tr("calculated")
            hint = calculated.format(unit=hint)
        self._hint_label.setText(hint)
        self._hint_label.setVisible(bool(hint))

    def _show_problem(self, text: str, level: str) -> None:
        if text and self._below is None:
            self._below = _Below(self)
            self._below.chosen.connect(self.on_reading_chosen)
            self._layout.addWidget(self._below, 1, 1)
        if self._below is not None:
            self._below.show_text(text, level)
        restyle(self._field, "problem", level if text else "")
        self._field.setAccessibleDescription(text)
        problem = text if level == "error" else ""
        if problem != self._problem:
            self._problem = problem
            self.problem_changed.emit(problem)


class _Below(QWidget):
    """The line under a field."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._text = PlainLabel(parent=self)
        self._text.setWordWrap(True)
        self._level = ""
        self._offers: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 2)
        self._layout.setSpacing(6)
        self._icon.setContentsMargins(0, 1, 0, 0)
        self._layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self._text, 1)
        self._layout.addStretch(0)

    def show_text(self, text: str, level: str) -> None:
        self._level = level
        self._text.setText(text)
        restyle(self._text, "role", level)
        self._draw_icon()
        self.offer([])
        self.setVisible(bool(text))

    def offer(self, texts: Sequence[str]) -> None:
        for button in self._offers:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._offers = [make_button(text, "link", parent=self) for text in texts]
        self._text.setWordWrap(not texts)
        self._layout.setStretch(1, 0 if texts else 1)
        self._layout.setStretch(self._layout.count() - 1, 1 if texts else 0)
        for at, button in enumerate(self._offers):
            button.setProperty("small", True)
            button.clicked.connect(lambda _checked=False, at=at: self.chosen.emit(at))
            self._layout.insertWidget(2 + at, button)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if event.type() in changes and hasattr(self, "_level"):
            self._draw_icon()

    def _draw_icon(self) -> None:
        if self._level:
            name = "circle-alert" if self._level == "error" else "triangle-alert"
            token = "danger" if self._level == "error" else "warn"
            size = current_theme().px(ICON_IN_TEXT)
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(icon(name, token).pixmap(QSize(size, size), ratio))
