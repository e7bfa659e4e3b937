"""One row of the entry form."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.widgets.form_row import FormRow

FIELD_WIDTH, MOMENT_WIDTH, TYPE_WIDTH, FEE_WIDTH, SIDE_WIDTH = 150, 172, 136, 112, 80


class EntryRow(FormRow):
    """A form row whose fields have a width of their own, and whose second field can be at fault.

    `wide`: the first field takes the whole row. Texts of people in it are never read as HTML.
    """

    def __init__(
        self, label: str, *fields: QWidget, width: int = FIELD_WIDTH, wide: bool = False
    ) -> None:
        super().__init__(label, *fields)
        self.fields = fields
        self._width = width
        self._wide = wide
        self._tip = ""
        self._measure()
        if not wide:
            self._end_line_with_hint()
        self._show_plain()

    def set_error(self, text: str) -> None:
        super().set_error(text)
        self._unmark_others()
        self._show_plain()

    def set_warning(self, text: str) -> None:
        super().set_warning(text)
        self._show_plain()

    def set_field_error(self, field: QWidget, text: str) -> None:
        """Say what is wrong in one of the row's fields, and mark that one."""
        self.set_error(text)
        if field is not self.field and text:
            restyle(self.field, "problem", "")
            restyle(field, "problem", "error")
            field.setAccessibleDescription(text)

    def clear_problem(self) -> None:
        super().clear_problem()
        self._unmark_others()

    def on_field_problem(self, problem: str) -> None:
        if problem and problem == self.problem:
            return  # it is asked already, and one of its answers may have the focus
        others = set(self.findChildren(QPushButton))
        super().on_field_problem(problem)
        before = self.field
        for choice in self.findChildren(QPushButton):
            if choice not in others:  # an answer: it comes next by Tab
                choice.show()
                QWidget.setTabOrder(before, choice)
                before = choice

    def set_side_hint(self, text: str, tip: str = "", *, role: str = "hint") -> None:
        """The hint at the right; what is too long for it is in the tooltip, if that is empty."""
        self._tip = tip
        if self._hint_label.property("role") != role:
            restyle(self._hint_label, "role", role)
        self.set_hint(text)

    def _show_hint(self) -> None:
        self._whole_hint: str | None = None  # while the row shows it, which moves its label
        super()._show_hint()
        self._whole_hint = self._hint_label.text()
        if hasattr(self, "_wide"):
            self._fit_hint()

    def _fit_hint(self) -> None:
        """A hint that does not fit ends in dots, and its tooltip says the whole."""
        label, whole = self._hint_label, self._whole_hint
        if whole is None:
            return
        shown = whole
        layout = self.layout()
        if not self._wide and layout is not None and label.isVisible():
            layout.activate()  # a hint that was hidden has no room yet
            right = Qt.TextElideMode.ElideRight
            shown = label.fontMetrics().elidedText(whole, right, label.width())
        label.setText(shown)
        self.setToolTip(self._tip or (whole if shown != whole else ""))

    def _unmark_others(self) -> None:
        for field in self.fields[1:]:
            restyle(field, "problem", "")
            field.setAccessibleDescription("")

    def _measure(self) -> None:
        theme = current_theme()
        if self._wide:
            return
        if self._width:
            self.fields[0].setFixedWidth(theme.px(self._width))
        for field in self.fields[1:]:
            if isinstance(field, QComboBox):
                field.setFixedWidth(theme.px(SIDE_WIDTH))

    def _end_line_with_hint(self) -> None:
        """The hint takes what is left of the line and never makes the form wider."""
        grid = self.layout()
        item = grid.itemAtPosition(0, 1) if isinstance(grid, QGridLayout) else None
        line = item.layout() if item is not None else None
        if not isinstance(line, QBoxLayout):
            return
        line.setStretch(0, 0)
        last = line.itemAt(line.count() - 1)
        hint = last.widget() if last is not None else None
        if hint is not None:
            hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            hint.installEventFilter(self)
            line.setStretchFactor(hint, 1)
        line.addStretch(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._hint_label:
            self._fit_hint()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        styled = event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange)
        if styled and hasattr(self, "_wide"):
            self._measure()

    def _show_plain(self) -> None:
        for label in self.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)
