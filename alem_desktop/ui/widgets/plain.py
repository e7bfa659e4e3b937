"""Text from a book is shown as text, whatever it looks like.

Qt takes a label's or a tool tip's text for HTML when it begins like it, so a note such as
`<b>paid</b>` would be shown in bold, and one with an image would be fetched.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that never reads HTML."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


def plain_tip(text: str) -> str:
    """A tool tip that shows `text` letter by letter."""
    if "<" not in text:
        return text
    from html import escape  # brings the names of two thousand characters with it

    return escape(text).replace("\n", "<br>")
