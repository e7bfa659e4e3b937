"""Gains by day: what was realised since the opening, what is not, and both together."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import Line, Panel, Picture
from alem_desktop.drawing.pictures.parts import LEAST_DAYS, Days, known
from alem_desktop.services.charting import ChartAnswer, GainDays

translate = QCoreApplication.translate


def gains_picture(answer: ChartAnswer, formats: Formats) -> Picture:
    """Realised gain added up since the opening, unrealised gain at the end of each day, and their
    sum; nought is a line."""
    days = Days(answer, formats)
    gains = answer.gains or GainDays((), ())
    sums = tuple(
        None if realised is None or unrealised is None else realised + unrealised
        for realised, unrealised in zip(gains.realised, gains.unrealised, strict=True)
    )
    lines = (
        Line("total", translate("Chart", "Total"), sums, "series:0", doubtful=days.doubtful),
        Line(
            "realised",
            translate("Chart", "Realised"),
            gains.realised,
            "series:1",
            width=1.2,
            stepped=True,
        ),
        Line(
            "unrealised", translate("Chart", "Unrealised"), gains.unrealised, "series:3", width=1.2
        ),
    )
    caption = translate(
        "Chart",
        "{whose}. Gain realised since {first} and not realised, until {last}, {currency}",
    )
    enough = max(known(line.values) for line in lines) >= LEAST_DAYS
    return Picture(
        kind="gains",
        title=translate("Chart", "Gains"),
        caption=days.caption(caption),
        currency=days.currency,
        dates=days.dates,
        panels=(Panel("gains", days.currency, lines),),
        stretches=days.stretches(),
        sentence="" if enough else days.too_few() or days.no_cost(),
        rows=len(days.dates),
        columns=(
            days.date_column(),
            days.money(
                "realised", translate("Chart", "Realised gain"), lambda at: gains.realised[at]
            ),
            days.money(
                "unrealised", translate("Chart", "Unrealised gain"), lambda at: gains.unrealised[at]
            ),
            days.money("total", translate("Chart", "Total"), lambda at: sums[at]),
            days.remark_column(),
        ),
        remark=days.remark,
    )
