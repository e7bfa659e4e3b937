"""The chart's figures as a table, for reading out and for copies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.positions import Figures
from alem_desktop.core.series import ValueSeries
from alem_desktop.drawing.chart_figures import (
    Currency,
    currency_code,
    day_figures,
    purchases_by_day,
)
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.price_words import flags_text
from alem_desktop.ui.widgets.columns import Align, Cell, Column, exact_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of the table; `bought` is in the functional currency, None for nothing."""

    day: date
    figures: Figures
    bought: Decimal | None
    remark: str


def day_lines(series: ValueSeries, currency: Currency) -> list[DayLine]:
    """The days of a series, the latest first."""
    bought = purchases_by_day(series.purchases)
    return [
        DayLine(
            day.date, day_figures(day, currency), bought.get(day.date), remark(series, at, currency)
        )
        for at, day in reversed(list(enumerate(series.days)))
    ]


def remark(series: ValueSeries, index: int, currency: Currency) -> str:
    """What a reader of a day's value must know: a price or rate is missing, or what is doubtful."""
    day = series.days[index]
    if day.unpriced:
        text = translate("ChartsTab", "No price: {assets}")
        return text.format(assets=", ".join(day.unpriced))
    if day_figures(day, currency).market_value is None:
        code = currency_code(series, currency)
        return translate("ChartsTab", "No {currency} rate").format(currency=code)
    if not day.flags:
        return ""
    return translate("ChartsTab", "Prices: {flags}").format(flags=flags_text(day.flags))


def columns(series: ValueSeries, formats: Formats, currency: Currency) -> list[Column[DayLine]]:
    """The table's columns in the language in force."""
    code = currency_code(series, currency)

    def money(key: str, title: str, of: Callable[[DayLine], Decimal | None]) -> Column[DayLine]:
        return Column(
            key,
            title,
            lambda line: Cell(formats.money(of(line))),
            of,
            unit=code,
            align=Align.FIGURE,
        )

    return [
        Column(
            "date",
            translate("ChartsTab", "Date"),
            lambda line: Cell(formats.date(line.day)),
            lambda line: line.day,
        ),
        money("value", translate("ChartsTab", "Value"), lambda line: line.figures.market_value),
        money("cost", translate("ChartsTab", "Cost"), lambda line: line.figures.cost_basis),
        Column(
            "gain",
            translate("ChartsTab", "Unrealised gain"),
            lambda line: Cell(formats.signed_money(line.figures.unrealised_gain)),
            lambda line: line.figures.unrealised_gain,
            unit=code,
            align=Align.FIGURE,
        ),
        Column(
            "bought",
            translate("ChartsTab", "Purchases"),
            lambda line: Cell(formats.money(line.bought)),
            lambda line: line.bought,
            unit=series.functional_currency,
            align=Align.FIGURE,
            priority=2,
        ),
        Column(
            "remark",
            translate("ChartsTab", "Remark"),
            lambda line: Cell(line.remark),
            lambda line: line.remark,
            priority=1,
        ),
    ]


def as_text(series: ValueSeries, formats: Formats, currency: Currency) -> str:
    """The figures as TSV with headers, the earliest day first, exact."""
    shown = columns(series, formats, currency)
    lines = [[f"{column.title} {column.unit}".strip() for column in shown]]
    lines += [
        [exact_text(column.value(line)) for column in shown]
        for line in reversed(day_lines(series, currency))
    ]
    return "\n".join("\t".join(line) for line in lines) + "\n"
