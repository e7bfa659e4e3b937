"""The price of an asset, with what was bought and sold at it, and what a unit had cost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import DataColumn, Line, Measure, Panel, Picture
from alem_desktop.drawing.pictures.parts import (
    LEAST_DAYS,
    Days,
    flags_remark,
    known,
    stretches,
)
from alem_desktop.services.charting import ChartAnswer, PriceDays

translate = QCoreApplication.translate


def price_picture(answer: ChartAnswer, formats: Formats) -> Picture:
    """Price and average cost of an asset's unit at each day's valuation point."""
    days = Days(answer, formats)
    found = answer.prices
    prices = found or PriceDays(answer.query.scope.asset or "", (), (), ())
    caption = translate(
        "Chart",
        "{whose}. Price of {asset} at the end of each day, {first} to {last}, {currency}",
    )
    is_shown = known(prices.prices) >= LEAST_DAYS
    too_few = translate("Chart", "A chart needs two days with a price of {asset}.")

    def remark(at: int) -> str:
        if prices.prices[at] is None:
            return translate("Chart", "No price: {assets}").format(assets=prices.asset)
        return flags_remark(prices.flags[at])

    return Picture(
        kind="price",
        title=translate("Chart", "Price of {asset}").format(asset=prices.asset),
        caption=days.caption(caption, asset=prices.asset),
        currency=days.currency,
        dates=days.dates,
        panels=(_panel(days, prices),) if is_shown else (),
        stretches=stretches(
            [price is None for price in prices.prices],
            prices.flags,
            translate("Chart", "no price"),
        ),
        sentence="" if is_shown else too_few.format(asset=prices.asset),
        rows=len(prices.prices),
        columns=(
            *_columns(days, prices),
            *days.trade_columns(),
            days.remark_column(remark),
        ),
        remark=remark if found is not None else lambda _at: "",
    )


def _panel(days: Days, prices: PriceDays) -> Panel:
    lines = [
        Line(
            "price",
            translate("Chart", "Price"),
            prices.prices,
            "series:0",
            Measure.PRICE,
            doubtful=tuple(bool(flags) for flags in prices.flags),
        )
    ]
    if known(prices.average_costs):
        lines.append(
            Line(
                "average_cost",
                translate("Chart", "Average cost"),
                prices.average_costs,
                "text3",
                Measure.PRICE,
                width=1.2,
                stepped=True,
            )
        )
    unit = translate("Chart", "{currency} per {asset}")
    return Panel(
        "price",
        unit.format(currency=days.currency, asset=prices.asset),
        tuple(lines),
        markers=days.markers("price"),
        from_zero=False,
        may_be_log=True,
        measure=Measure.PRICE,
    )


def _columns(days: Days, prices: PriceDays) -> tuple[DataColumn, ...]:
    return (
        days.date_column(),
        DataColumn(
            "price",
            translate("Chart", "Price"),
            days.currency,
            lambda at: prices.prices[at],
            Measure.PRICE,
        ),
        DataColumn(
            "average_cost",
            translate("Chart", "Average cost"),
            days.currency,
            lambda at: prices.average_costs[at],
            Measure.PRICE,
        ),
    )
