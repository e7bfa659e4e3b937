"""What stands at the side of the plot, made of an answer; run in the job that asked for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.money import divide, round_money, total
from alem_desktop.drawing.formats import Formats, exact, with_unit
from alem_desktop.drawing.picture import Picture
from alem_desktop.drawing.pictures.allocation import allocation_picture
from alem_desktop.drawing.scales import date_ticks
from alem_desktop.services.charting import ChartAnswer, ChartKind
from alem_desktop.ui.charts.readings import trend_tone
from alem_desktop.ui.charts.side_blocks import Band, Rows, Shares, SideRow
from alem_desktop.ui.messages import Teller, text_of

if TYPE_CHECKING:
    from alem_desktop.core.attribution import AssetAttribution

translate = QCoreApplication.translate

_MOST = 5
"""Rows of a block; what is left over is one more."""
_TICKS = 5


@dataclass(frozen=True, slots=True)
class SideFigures:
    """The blocks, None for one without figures; `reason`: why the change is not explained."""

    allocation: Rows | None
    shares: Shares | None
    contribution: Rows | None
    bridge: Rows | None
    reason: str = ""


def side_figures(answer: ChartAnswer, teller: Teller) -> SideFigures:
    """The figures at the side of an answer."""
    told, formats = answer.performance, teller.formats
    reason = None if told is None else told.attribution_reason
    shown = None if answer.allocation is None else allocation_picture(answer, formats)
    return SideFigures(
        _allocation(answer, shown, formats),
        _shares(answer, shown, formats),
        None if told is None else _contribution(told.by_asset, answer.series.currency, formats),
        _bridge(answer, formats),
        "" if reason is None else text_of(reason, teller),
    )


def _allocation(answer: ChartAnswer, shown: Picture | None, formats: Formats) -> Rows | None:
    """What is held at the end; where a part is unknown, so is the whole."""
    days = answer.series.days
    value = answer.series.printed(len(days) - 1).market_value if days else None
    bars = () if shown is None else shown.bars
    held = [(bar.name, bar.amount, bar.tone) for bar in bars if bar.amount is not None]
    if not held or value is None or len(held) < len(bars):
        return None
    parts = _folded([(name, round_money(amount), tone) for name, amount, tone in held])
    largest = max(amount for _name, amount, _tone in parts)
    rows = [
        SideRow(
            name,
            formats.money(amount),
            exact(amount),
            _share(amount, value, formats),
            divide(amount, largest) if largest > 0 and amount > 0 else None,
            tone,
        )
        for name, amount, tone in parts
    ]
    text = translate("ChartsTab", "Total")
    rows.append(SideRow(text, formats.money(value), exact(value), strong=True))
    note = translate("ChartsTab", "{date}, {currency}").format(
        date=formats.date(days[-1].date), currency=answer.series.currency
    )
    return Rows(translate("ChartsTab", "Allocation"), note, tuple(rows))


def _shares(answer: ChartAnswer, shown: Picture | None, formats: Formats) -> Shares | None:
    """Shares by day, in the colours of the chart of them; where that is what is shown, they need
    not stand beside it again."""
    days = answer.series.days
    if shown is None or shown.sentence or answer.query.kind is ChartKind.ALLOCATION:
        return None
    parts = shown.panels[0].shares
    bands = tuple(
        Band(part.name, part.tone, tuple(None if v is None else float(v) for v in part.values))
        for part in parts
    )
    spoken = tuple(
        f"{part.name} {with_unit(formats.weight(part.values[-1]), '%')}"
        for part in parts
        if part.values[-1] is not None
    )
    title = translate("ChartsTab", "Share over time")
    return Shares(title, "%", bands, _ticks(days[0].date, days[-1].date, formats), spoken)


def _contribution(
    by_asset: Sequence[AssetAttribution], currency: str, formats: Formats
) -> Rows | None:
    gains = [(each.asset, gain_of(each), "") for each in by_asset]
    gains = _folded(sorted((g for g in gains if g[1]), key=lambda gain: -abs(gain[1])))
    gains.sort(key=lambda gain: (bool(gain[2]), -gain[1]))  # what was left over stays last
    if not gains:
        return None
    whole = total(gain for _asset, gain, _tone in gains)
    largest = max(abs(gain) for _asset, gain, _tone in gains)
    rows = [
        SideRow(
            name,
            formats.signed_money(round_money(gain)),
            exact(gain),
            _share(gain, whole, formats),
            divide(gain, largest),
            trend_tone(gain),
            trend_tone(gain),
        )
        for name, gain, _tone in gains
    ]
    text = formats.signed_money(round_money(whole))
    rows.append(SideRow(translate("ChartsTab", "Gain in period"), text, exact(whole), strong=True))
    note = translate("ChartsTab", "{currency} and share").format(currency=currency)
    return Rows(translate("ChartsTab", "Contribution to gain"), note, tuple(rows))


def _bridge(answer: ChartAnswer, formats: Formats) -> Rows | None:
    told, days = answer.performance, answer.series.days
    change = None if told is None else told.attribution
    if change is None or not days:
        return None
    on = translate("ChartsTab", "Value on {date}")

    def row(name: str, amount: Decimal, *, signed: bool, strong: bool = False) -> SideRow:
        rounded = round_money(amount)
        text = formats.signed_money(rounded) if signed else formats.money(rounded)
        return SideRow(name, text, exact(amount), strong=strong)

    rows = [row(on.format(date=formats.date(days[0].date)), change.opening_value, signed=False)]
    for name, amount in (
        (translate("ChartsTab", "Paid in less paid out"), change.flow),
        (translate("ChartsTab", "Income"), change.income),
        (translate("ChartsTab", "Fees"), change.fees),
        (translate("ChartsTab", "Gain by price"), change.price),
        (translate("ChartsTab", "Gain by exchange rates"), change.currency),
        (translate("ChartsTab", "Unexplained"), change.residual),
    ):
        if amount:
            rows.append(row(name, amount, signed=True))
    closing = on.format(date=formats.date(days[-1].date))
    rows.append(row(closing, change.closing_value, signed=False, strong=True))
    title = translate("ChartsTab", "From opening to closing value")
    return Rows(title, answer.series.currency, tuple(rows), muted=True)


def gain_of(change: AssetAttribution) -> Decimal:
    """What an asset brought in the period: its change of value that was not paid for."""
    return change.closing - change.opening - change.flow


def _folded(
    parts: Sequence[tuple[str, Decimal, str]],
) -> list[tuple[str, Decimal, str]]:
    """The first parts, and the sum of what is left over."""
    if len(parts) <= _MOST + 1:
        return list(parts)
    rest = total(amount for _name, amount, _tone in parts[_MOST:])
    return [*parts[:_MOST], (translate("Chart", "Other"), rest, "text3")]


def _share(amount: Decimal, whole: Decimal, formats: Formats) -> str:
    return with_unit(formats.weight(divide(amount, whole)), "%") if whole else ""


def _ticks(first: date, last: date, formats: Formats) -> tuple[tuple[float, str], ...]:
    """Round days between two dates, as places from 0 to 1 with their words."""
    kind, days = date_ticks(first, last, _TICKS)
    length = (last - first).days

    def word(day: date) -> str:
        month = formats.short_month(day)
        if kind == "days":
            return f"{day.day} {month}"
        return str(day.year) if day.month == 1 else month

    return tuple(((day - first).days / length, word(day)) for day in days)
