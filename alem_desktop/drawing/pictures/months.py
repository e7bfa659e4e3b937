"""The return of each month and year, as a heat map."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import FRACTION, Cell, DataColumn, Measure, Picture
from alem_desktop.drawing.pictures.parts import Days
from alem_desktop.services.charting import ChartAnswer

translate = QCoreApplication.translate


def months_picture(answer: ChartAnswer, formats: Formats) -> Picture:
    """Time-weighted returns of calendar months, and of whole years after theirs."""
    days = Days(answer, formats)
    months = sorted(answer.months, key=lambda month: (month.year, month.month or 13))
    missing = translate("Chart", "A value or a flow of this time is missing.")
    cells = tuple(
        Cell(
            month.year,
            month.month,
            month.value,
            missing if month.value is None else "",
            partial=not month.is_whole,
        )
        for month in months
    )
    caption = translate(
        "Chart", "{whose}. Time-weighted return of each month, {first} to {last}, {currency}, %"
    )
    is_shown = any(cell.value is not None for cell in cells)
    return Picture(
        kind="months",
        title=translate("Chart", "Returns by month"),
        caption=days.caption(caption),
        currency=days.currency,
        dates=days.dates,
        cells=cells,
        sentence="" if is_shown else days.too_few() or days.no_return(),
        rows=len(cells),
        columns=_columns(cells),
        remark=lambda at: _remark(cells[at]),
    )


def _columns(cells: tuple[Cell, ...]) -> tuple[DataColumn, ...]:
    return (
        DataColumn(
            "period",
            translate("Chart", "Month or year"),
            "",
            lambda at: _period(cells[at]),
        ),
        DataColumn(
            "return",
            translate("Chart", "Return"),
            FRACTION,
            lambda at: cells[at].value,
            Measure.PERCENT,
        ),
        DataColumn(
            "remark", translate("Chart", "Remark"), "", lambda at: _remark(cells[at]) or None
        ),
    )


def _period(cell: Cell) -> str:
    """As ISO 8601 writes it: `2026-03`, `2026`."""
    return f"{cell.year}-{cell.month:02}" if cell.month else str(cell.year)


def _remark(cell: Cell) -> str:
    if cell.value is None:
        return cell.tip
    return translate("Chart", "Part of the month or year") if cell.partial else ""
