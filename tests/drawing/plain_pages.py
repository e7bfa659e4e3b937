"""Pages of rows and rules, of any number and size, for what writes and prints pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from PySide6.QtGui import QPainter

from alem_desktop.core.calendar import Instant
from alem_desktop.drawing.page_layout import RULE, Canvas, Style, Typeface
from alem_desktop.drawing.pdf_finish import PdfIdentity
from alem_desktop.services.statement_files import Attachment

WRITTEN = dt.datetime(2026, 11, 20, 13, 31, 4, tzinfo=dt.UTC)
IDENTITY = PdfIdentity(
    title="Выписка <об активах> & Әлем",
    creator="Alem Desktop 0.1.0",
    identifier="SH-2026-0001",
    written_at=Instant(int(WRITTEN.timestamp()) * 1_000_000),
    languages=("kk", "ru"),
)
FILES = (
    Attachment("statement.json", "application/json", b'{"a":"1"}', "All figures"),
    Attachment("lots.csv", "text/csv", b"Row\nline\n", "Table lots"),
)


@dataclass
class PlainPages:
    """Each page has its number, rows of words and figures, and a rule under each."""

    page_count: int = 1
    width: float = 210.0
    height: float = 297.0
    rows: int = 8
    words: str = "Custody at Әлем Қоры"
    face: Typeface = field(default_factory=Typeface)

    def paint(self, painter: QPainter, page: int) -> None:
        canvas = Canvas(painter, self.face)
        canvas.text(17, 12, f"Page {page + 1} of {self.page_count}", Style(12, 600))
        for row in range(self.rows):
            y = 20 + 4 * row
            canvas.text(17, y, f"{self.words}, row {row}", Style(8.4))
            canvas.text_to(self.width - 17, y, f"{page * 1000 + row:,}.00", Style(8.4))
            canvas.rule(17, self.width - 17, y + 1, 0.18, RULE)
