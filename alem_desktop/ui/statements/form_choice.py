"""In which language the pages are, or in which two side by side; the window keeps its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from alem_desktop.drawing.statements.form import FORMS, Form, form_text, parse_form
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.statements.words import LANGUAGE_NAMES, form_name
from alem_desktop.ui.widgets.segmented import SegmentedControl
from alem_desktop.ui.widgets.wheel_guard import guard_wheel


class FormChoice(QWidget):
    """Signal: changed (by a person)."""

    changed = Signal()

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._label = QLabel(self)
        self._label.setProperty("role", "body2")
        single = (form[0] for form in FORMS if len(form) == 1)
        options = [(code, LANGUAGE_NAMES[code]) for code in single]
        self.language = SegmentedControl(options, self)
        self.pair = QComboBox(self)
        self.pair.addItem("", "")
        for each in FORMS:
            if len(each) > 1:
                self.pair.addItem(form_name(each), form_text(each))
        self._label.setBuddy(self.pair)
        guard_wheel(self.pair)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        for widget in (self._label, self.language, self.pair):
            layout.addWidget(widget)
        self.language.chosen.connect(self.on_language_chosen)
        self.pair.activated.connect(self.on_pair_chosen)
        self.set_form(form)
        self.retranslate()

    @property
    def form(self) -> Form:
        """What is chosen."""
        return self._form

    def set_form(self, form: Form) -> None:
        """Choose without a signal."""
        self._form = form
        self.language.set_value(form[0])
        place = self.pair.findData(form_text(form)) if len(form) > 1 else 0
        self.pair.setCurrentIndex(max(place, 0))

    def on_language_chosen(self, code: object) -> None:
        """One language."""
        self._take((str(code),))

    def on_pair_chosen(self, _at: int) -> None:
        """Two languages, or one again."""
        text = str(self.pair.currentData())
        self._take(parse_form(text) if text else (self._form[0],))

    def retranslate(self) -> None:
        """The words in the language in force."""
        self._label.setText(self.tr("Language of the pages"))
        self.language.setAccessibleName(self.tr("Language of the pages"))
        self.pair.setAccessibleName(self.tr("Two languages side by side"))
        self.pair.setItemText(0, self.tr("One language"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "pair"):
            self.retranslate()

    def _take(self, form: Form) -> None:
        before = self._form
        self.set_form(form)
        if form != before:
            self.changed.emit()
