"""What the pages of the price settings have in common."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.transactions.labels import plain_label
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.scroll_column import ScrollColumn


class SettingsPart(ScrollColumn):
    """A page. Each has `show_settings`, which begins with some, and `taken`, which gives them back
    as they were changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setContentsMargins(GROUPS, RELATED, GROUPS, RELATED)
        self.column.setSpacing(RELATED)

    def rows(self) -> Mapping[str, FormRow]:
        """The rows by the entries that they stand for, as BadPriceSettings.place begins."""
        return {}

    def row_of(self, place: str) -> FormRow | None:
        """The row of an entry; None where this page has none for it."""
        for name, row in self.rows().items():
            if place == name or place.startswith((f"{name}.", f"{name}[")):
                return row
        return None

    def clear_problems(self) -> None:
        """Nothing is wrong (yet)."""
        for row in self.rows().values():
            row.clear_problem()

    def add_section(self, title: str, hint: str = "") -> None:
        """A title between rows."""
        self.column.addWidget(plain_label(title, "section"))
        if hint:
            self.add_hint(hint)

    def add_hint(self, text: str) -> None:
        """A sentence that explains the row above or the section below."""
        label = plain_label(text, "hint")
        label.setWordWrap(True)
        self.column.addWidget(label)

    def add_check(self, text: str) -> QCheckBox:
        """A thing that is so or not."""
        box = QCheckBox(text, self)
        self.column.addWidget(box)
        return box

    def add_text(self, label: str, *more: QWidget, placeholder: str = "") -> FormRow:
        """A row with a line of text."""
        field = QLineEdit(self)
        field.setPlaceholderText(placeholder)
        row = FormRow(label, field, *more, parent=self)
        self.column.addWidget(row)
        return row


def text_in(row: FormRow) -> str:
    """What stands in a row made by `add_text`."""
    field = row.field
    assert isinstance(field, QLineEdit)
    return field.text().strip()


def put_text(row: FormRow, text: str) -> None:
    """Show text in it."""
    field = row.field
    assert isinstance(field, QLineEdit)
    field.setText(text)
