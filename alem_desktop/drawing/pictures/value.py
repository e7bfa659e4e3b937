"""Value against cost, with what was bought and sold, and the fall from the highest below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.positions import figures
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import Dash, DataColumn, Line, Measure, Panel, Picture
from alem_desktop.drawing.pictures.parts import LEAST_DAYS, Days, deepest, fractions, known
from alem_desktop.services.charting import ChartAnswer

translate = QCoreApplication.translate


def value_picture(answer: ChartAnswer, formats: Formats) -> Picture:
    """Value and cost at the end of each day. What is read out and stands in the table are the
    printed sums, the same as the holdings of that day show; lines and files are of exact ones."""
    days = Days(answer, formats)
    drawdown = _drawdown_panel(days)
    caption = translate(
        "Chart", "{whose}. Value and cost at the end of each day, {first} to {last}, {currency}"
    )
    return Picture(
        kind="value",
        title=translate("Chart", "Value and cost"),
        caption=days.caption(caption),
        currency=days.currency,
        dates=days.dates,
        panels=(_value_panel(days), *drawdown),
        stretches=days.stretches(),
        sentence=days.too_few(),
        rows=len(days.dates),
        columns=_columns(days),
        remark=days.remark,
    )


def _value_panel(days: Days) -> Panel:
    series = days.answer.series
    lines = [
        Line(
            "value",
            translate("Chart", "Value"),
            tuple(day.market_value for day in series.days),
            "series:0",
            doubtful=days.doubtful,
            read=lambda at: series.printed(at).market_value,
        )
    ]
    costs = tuple(day.cost_basis for day in series.days)
    if known(costs):
        lines.append(
            Line(
                "cost",
                translate("Chart", "Cost"),
                costs,
                "text3",
                width=1.2,
                stepped=True,
                read=lambda at: series.printed(at).cost_basis,
            )
        )
    benchmark = days.answer.benchmark
    if benchmark is not None:
        name = translate("Chart", "In {asset}").format(asset=benchmark.code)
        lines.append(
            Line("benchmark", name, benchmark.same_money, "series:1", width=1.2, dash=Dash.DASHED)
        )
    return Panel(
        "value",
        days.currency,
        tuple(lines),
        markers=days.markers("cost" if known(costs) else "value"),
        weight=3,
        may_be_log=True,
    )


def _drawdown_panel(days: Days) -> tuple[Panel, ...]:
    """None where the return index is unknown."""
    values = tuple(day.drawdown for day in days.answer.returns)
    if known(values) < LEAST_DAYS:
        return ()
    line = Line(
        "drawdown",
        translate("Chart", "Drawdown"),
        values,
        "loss",
        Measure.PERCENT,
        width=1.0,
        filled=True,
        labelled=False,
    )
    panel = Panel(
        "drawdown",
        "%",
        (line,),
        spots=deepest(line, days.dates, days.formats),
        note=translate("Chart", "Drawdown from peak, %"),
        below=True,
        measure=Measure.PERCENT,
    )
    return (panel,)


def _columns(days: Days) -> tuple[DataColumn, ...]:
    answer = days.answer
    printed, each = answer.series.printed, answer.series.days
    columns = [
        days.date_column(),
        days.money(
            "value",
            translate("Chart", "Value"),
            lambda at: each[at].market_value,
            lambda at: printed(at).market_value,
        ),
        days.money(
            "cost",
            translate("Chart", "Cost"),
            lambda at: each[at].cost_basis,
            lambda at: printed(at).cost_basis,
        ),
        days.money(
            "gain",
            translate("Chart", "Unrealised gain"),
            lambda at: figures(each[at].cost_basis, each[at].market_value).unrealised_gain,
            lambda at: printed(at).unrealised_gain,
        ),
    ]
    benchmark = answer.benchmark
    if benchmark is not None:
        title = translate("Chart", "Same money in {asset}").format(asset=benchmark.code)
        columns.append(days.money("benchmark", title, lambda at: benchmark.same_money[at]))
    if answer.returns:
        falls = [day.drawdown for day in answer.returns]
        columns.append(fractions("drawdown", translate("Chart", "Drawdown"), falls))
    return (*columns, *days.trade_columns(), days.remark_column())
