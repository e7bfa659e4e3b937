"""What is read out of a picture: the figures of a day, of a month, of a stretch being chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.money import round_money
from alem_desktop.core.series import DayTrades
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.drawing.picture import Cell, Line, Measure, Picture, Share
from alem_desktop.ui.charts.figures_table import SIGNED, signed_text
from alem_desktop.ui.charts.read_out import Mark, Reading, Shape

translate = QCoreApplication.translate

_NAMED = 3
"""Assets of a day's trades that are named; of more the number."""


class PictureReader:
    """Reads one picture out, day by day or month by month, in no time: the pointer asks for it.

    What was bought and sold stands in the `functional` currency.
    """

    def __init__(self, picture: Picture, formats: Formats, functional: str) -> None:
        self._picture, self._formats, self._functional = picture, formats, functional
        self._trades: dict[int, list[DayTrades]] = {}
        for panel in picture.panels:
            for marker in panel.markers:
                self._trades.setdefault(marker.at, []).append(marker.trades)
        self._widest = {
            line.key: _widest(line, formats) for panel in picture.panels for line in panel.lines
        }

    @property
    def days_with_trades(self) -> list[int]:
        """The days that have a mark, in order."""
        return sorted(self._trades)

    def trades_on(self, at: int) -> list[DayTrades]:
        """What was traded on a day, purchases before sales."""
        return sorted(self._trades.get(at, ()), key=lambda trades: not trades.is_purchase)

    def read(self, at: int) -> tuple[str, list[Reading]]:
        """Title and readings of a day, or of a month."""
        picture, formats = self._picture, self._formats
        if picture.cells:
            cell = picture.cells[at]
            return cell_title(cell, formats), cell_readings(cell, formats)
        return formats.date(picture.dates[at]), self._day(at)

    def _day(self, at: int) -> list[Reading]:
        """All that a day shows, in the order of the panels."""
        picture, formats = self._picture, self._formats
        found = []
        for panel in picture.panels:
            found += [_of_line(line, at, formats, self._widest[line.key]) for line in panel.lines]
            found += [_of_share(share, at, formats) for share in panel.shares]
        if picture.kind == "value":
            found[2:2] = _gain(picture, at, formats)
        for trades in self.trades_on(at):
            found.append(_of_trades(trades, formats, self._functional))
        remark = picture.remark(at)
        if remark:
            found.append(Reading("", remark, tone="warn"))
        return found


def cell_readings(cell: Cell, formats: Formats) -> list[Reading]:
    """A month's return, or why there is none."""
    if cell.value is None:
        return [Reading("", cell.tip or translate("ChartsTab", "Unknown"), tone="warn")]
    name = translate("ChartsTab", "Return")
    found = [Reading(name, _percent(cell.value, formats), tone=trend_tone(cell.value))]
    if cell.partial:
        found.append(Reading("", translate("ChartsTab", "part of it"), tone="text2"))
    return found


def cell_title(cell: Cell, formats: Formats) -> str:
    """The month, or the year: `Mar 2026`."""
    if not cell.month:
        return str(cell.year)
    return f"{formats.short_month(date(cell.year, cell.month, 1))} {cell.year}"


def trend_tone(value: Decimal | None) -> str:
    """The colour token of a gain or a loss; nought has none."""
    return "text_strong" if not value else "gain" if value > 0 else "loss"


def _of_line(line: Line, at: int, formats: Formats, widest: str) -> Reading:
    value = line.figure(at)
    mark = Mark(Shape.AREA if line.filled else Shape.LINE, line.tone, line.width, line.dash)
    tone = trend_tone(value) if line.key in SIGNED else "text_strong"
    return Reading(line.name, _read(line, value, formats), mark, tone, widest)


def _widest(line: Line, formats: Formats) -> str:
    """The longest figure of a line: its highest or its lowest."""
    known = [each for each in line.values if each is not None]
    ends = (min(known), max(known)) if known else ()
    return max((_read(line, each, formats) for each in ends), key=len, default="")


def _of_share(share: Share, at: int, formats: Formats) -> Reading:
    value = share.values[at]
    text = with_unit(formats.weight(value), "%")
    return Reading(share.name, text, Mark(Shape.AREA, share.tone), widest=f"00{formats.point}00 %")


def _of_trades(trades: DayTrades, formats: Formats, functional: str) -> Reading:
    assets = list(dict.fromkeys(trade.asset for trade in trades.trades))
    named = ", ".join(assets[:_NAMED])
    if len(assets) > _NAMED:
        named += f" +{len(assets) - _NAMED}"
    if trades.is_purchase:
        name = translate("ChartsTab", "Purchase of {assets}").format(assets=named)
    else:
        name = translate("ChartsTab", "Sale of {assets}").format(assets=named)
    shape = Shape.BOUGHT if trades.is_purchase else Shape.SOLD
    text = with_unit(formats.money(round_money(trades.value)), functional)
    return Reading(name, text, Mark(shape, "text2", 1.2))


def _gain(picture: Picture, at: int, formats: Formats) -> Sequence[Reading]:
    """Unrealised gain, as the holdings of the day print it; it has no line of its own."""
    for column in picture.columns:
        if column.key == "gain":
            value = column.on_screen(at)
            if isinstance(value, Decimal):
                text = formats.signed_money(value)
                name = translate("ChartsTab", "Gain")
                return [Reading(name, text, tone=trend_tone(value), widest=text)]
    return []


def _read(line: Line, value: Decimal | None, formats: Formats) -> str:
    text = signed_text(line.key, value, line.measure, formats)
    return with_unit(text, "%") if line.measure is Measure.PERCENT else text


def _percent(value: Decimal, formats: Formats) -> str:
    return with_unit(formats.percent(value), "%")
