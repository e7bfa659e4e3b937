"""The data behind a picture as a table and as text for other programs."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import DataColumn, Measure, Picture
from alem_desktop.drawing.picture_csv import unit_of
from alem_desktop.ui.widgets.columns import Align, Cell, Column, exact_text

_SAMPLED = 30


def is_by_day(picture: Picture) -> bool:
    """Whether its rows are days, which the table shows the latest first."""
    return not picture.cells and picture.rows == len(picture.dates) and bool(picture.columns)


def row_order(picture: Picture) -> list[int]:
    """The rows as the table has them."""
    rows = range(picture.rows)
    return list(reversed(rows)) if is_by_day(picture) else list(rows)


def sample(picture: Picture) -> list[int]:
    """Rows by which a table of many is measured: the first and last ones, the highest and lowest
    of each line, and some in between."""
    rows = range(picture.rows)
    found = {*rows[:_SAMPLED], *rows[-_SAMPLED:], *rows[:: max(picture.rows // _SAMPLED, 1)]}
    for panel in picture.panels if is_by_day(picture) else ():
        for line in panel.lines:
            known = [(value, at) for at, value in enumerate(line.values) if value is not None]
            if known:
                found |= {min(known)[1], max(known)[1]}
    return sorted(found)


def columns(picture: Picture, formats: Formats) -> list[Column[int]]:
    """The table's columns; its lines are row numbers."""
    return [_column(each, formats) for each in picture.columns]


def as_text(picture: Picture) -> str:
    """The figures as TSV with headers, exact, in the order of the data."""
    lines = [[f"{each.title} {unit_of(each)}".strip() for each in picture.columns]]
    lines += [
        [" ".join(exact_text(column.value(row)).split()) for column in picture.columns]
        for row in range(picture.rows)
    ]
    return "\n".join("\t".join(line) for line in lines) + "\n"


def figure_text(value: Decimal | None, measure: Measure | None, formats: Formats) -> str:
    """A figure as it is read out, without its unit."""
    match measure:
        case Measure.MONEY:
            return formats.money(value)
        case Measure.PRICE:
            return formats.unit_price(value)
        case Measure.PERCENT:
            return formats.percent(value)
        case Measure.INDEX:
            return formats.quantity(value, 4)
        case _:
            return formats.quantity(value)


SIGNED = frozenset({"gain", "realised", "unrealised", "total"})
"""Keys of columns and lines that are gains: they carry a sign."""


def signed_text(key: str, value: Decimal | None, measure: Measure | None, formats: Formats) -> str:
    """A figure as it is read out, with the sign of a gain."""
    if key in SIGNED:
        return formats.signed_money(value)
    return figure_text(value, measure, formats)


def _column(column: DataColumn, formats: Formats) -> Column[int]:
    is_figure = column.measure is not None

    def cell(row: int) -> Cell:
        value = column.on_screen(row)
        if isinstance(value, dt.date):
            return Cell(formats.date(value))
        if isinstance(value, Decimal):
            return Cell(signed_text(column.key, value, column.measure, formats))
        return Cell("" if value is None else str(value))

    def value(row: int) -> Any:
        """What is copied under the column's header: of a percentage what it says in percent."""
        found = column.value(row)
        if column.measure is Measure.PERCENT and isinstance(found, Decimal):
            return found.scaleb(2)
        return found

    return Column(
        column.key,
        column.title,
        cell,
        value,
        unit="%" if column.measure is Measure.PERCENT else column.unit,
        align=Align.FIGURE if is_figure else Align.LEFT,
        decimals=6 if column.measure is Measure.PRICE else 4 if _is_index(column) else 2,
    )


def _is_index(column: DataColumn) -> bool:
    return column.measure is Measure.INDEX
