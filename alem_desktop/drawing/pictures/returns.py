"""The return since the opening, and the fall from its highest, beside a benchmark's."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.money import ONE
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import Dash, DataColumn, Line, Measure, Panel, Picture
from alem_desktop.drawing.pictures.parts import LEAST_DAYS, Days, deepest, fractions, known
from alem_desktop.services.charting import ChartAnswer

translate = QCoreApplication.translate


def returns_picture(answer: ChartAnswer, formats: Formats) -> Picture:
    """The time-weighted return since the opening, as a percentage."""
    days = Days(answer, formats)
    values = _since_opening([day.index for day in answer.returns])
    benchmark = answer.benchmark
    others = None if benchmark is None else _since_opening(benchmark.index)
    lines = _lines(days, "return", "series:0", values, others)
    caption = translate(
        "Chart", "{whose}. Time-weighted return since {first}, until {last}, {currency}"
    )
    return _picture(
        days,
        "returns",
        translate("Chart", "Return"),
        caption,
        Panel("returns", "%", lines, measure=Measure.PERCENT),
        (
            fractions("return", translate("Chart", "Return"), values),
            DataColumn(
                "index",
                translate("Chart", "Index"),
                "",
                lambda at: answer.returns[at].index,
                Measure.INDEX,
            ),
            fractions(
                "day",
                translate("Chart", "Return of the day"),
                [day.simple_return for day in answer.returns],
            ),
        ),
        others,
    )


def drawdown_picture(answer: ChartAnswer, formats: Formats) -> Picture:
    """How far the return index is below its highest."""
    days = Days(answer, formats)
    values = tuple(day.drawdown for day in answer.returns)
    benchmark = answer.benchmark
    others = None if benchmark is None else benchmark.drawdown
    lines = _lines(days, "drawdown", "loss", values, others)
    caption = translate(
        "Chart",
        "{whose}. Time-weighted return index below its highest, {first} to {last}, {currency}",
    )
    return _picture(
        days,
        "drawdown",
        translate("Chart", "Drawdown"),
        caption,
        Panel(
            "drawdown",
            "%",
            lines,
            spots=deepest(lines[0], days.dates, formats),
            below=True,
            measure=Measure.PERCENT,
        ),
        (fractions("drawdown", translate("Chart", "Drawdown"), values),),
        others,
    )


def _lines(
    days: Days,
    key: str,
    tone: str,
    values: tuple[Decimal | None, ...],
    others: tuple[Decimal | None, ...] | None,
) -> tuple[Line, ...]:
    is_fall = tone == "loss"
    own = Line(
        key,
        days.name(),
        values,
        tone,
        Measure.PERCENT,
        width=1.2 if is_fall else 1.75,
        filled=is_fall,
        doubtful=days.doubtful,
    )
    benchmark = days.answer.benchmark
    if others is None or benchmark is None:
        return (own,)
    other = Line(
        "benchmark",
        benchmark.code,
        others,
        "series:1",
        Measure.PERCENT,
        width=1.2,
        dash=Dash.DASHED,
    )
    return own, other


def _picture(
    days: Days,
    kind: str,
    title: str,
    caption: str,
    panel: Panel,
    columns: tuple[DataColumn, ...],
    others: tuple[Decimal | None, ...] | None,
) -> Picture:
    benchmark = days.answer.benchmark
    if others is not None and benchmark is not None:
        columns = (*columns, fractions("benchmark", benchmark.code, others))
    enough = known(panel.lines[0].values) >= LEAST_DAYS
    return Picture(
        kind=kind,
        title=title,
        caption=days.caption(caption),
        currency=days.currency,
        dates=days.dates,
        panels=(panel,),
        stretches=days.stretches(),
        sentence="" if enough else days.too_few() or days.no_return(),
        rows=len(days.dates),
        columns=(days.date_column(), *columns, days.remark_column()),
        remark=days.remark,
    )


def _since_opening(index: Sequence[Decimal | None]) -> tuple[Decimal | None, ...]:
    """An index, 1 at the opening, as what has been earned since."""
    return tuple(None if value is None else value - ONE for value in index)
