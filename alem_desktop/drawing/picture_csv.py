"""The data behind a picture as CSV, for other programs."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.spreadsheet_text import harmless_line
from alem_desktop.drawing.formats import exact
from alem_desktop.drawing.picture import FRACTION, DataColumn, Picture


def csv_text(picture: Picture) -> str:
    """Columns with a header that names their unit, days as ISO dates, figures in full with a dot;
    blank is unknown. Lines end in LF. Text that a spreadsheet would take for a formula has an
    apostrophe before it."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(harmless_line(_title(column)) for column in picture.columns)
    for at in range(picture.rows):
        rows.writerow(_cell(column.value(at)) for column in picture.columns)
    return out.getvalue()


def _title(column: DataColumn) -> str:
    """A column's header with the unit of its exact figures, in the language in force."""
    unit = unit_of(column)
    return f"{column.title}, {unit}" if unit else column.title


def unit_of(column: DataColumn) -> str:
    """The unit of a column's exact figures, in the language in force."""
    if column.unit == FRACTION:
        return QCoreApplication.translate("Chart", "fraction")
    return column.unit


def _cell(value: Decimal | date | str | None) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return exact(value)
    return value.isoformat() if isinstance(value, date) else harmless_line(value)
