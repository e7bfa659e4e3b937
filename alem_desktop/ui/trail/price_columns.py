"""The columns of prices and rates, declared as data."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import exact
from alem_desktop.ui.holdings.words import flag_badge
from alem_desktop.ui.trail.cells import (
    Setting,
    moment_cell,
)
from alem_desktop.ui.trail.lines import (
    PriceLine,
)
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone, stale_badge
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

translate = QCoreApplication.translate

WHAT, PAIR, PRICE, OF, AGE = "what", "pair", "price", "of", "age"
SOURCE, RECORD = "source", "record"


def price_columns(setting: Setting) -> tuple[Column[PriceLine], ...]:
    """Prices and rates with the observations they were made of."""
    cells = _Prices(setting)
    return (
        Column(WHAT, translate("Trail", "What"), cells.what, lambda line: cells.what(line).text),
        Column(PAIR, translate("Trail", "Pair"), cells.pair, lambda line: line.pair),
        Column(
            PRICE, translate("Trail", "Price"), cells.price, lambda line: line.price,
            align=Align.FIGURE, decimals=setting.price_decimals,
        ),
        Column(OF, translate("Trail", "Of"), cells.of, cells.of_value),
        Column(AGE, translate("Trail", "Age"), cells.age, cells.age_text, priority=1),
        Column(
            SOURCE, translate("Trail", "Source"), cells.source, lambda line: line.source or None,
            priority=2,
        ),
        Column(
            RECORD, translate("Trail", "Journal record"), cells.record, lambda line: line.record,
            priority=3,
        ),
    )  # fmt: skip


class _Prices:
    """What each column makes of a price, a rate, or an observation below it."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._formats = setting.formats

    def what(self, line: PriceLine) -> Cell:
        if line.is_observed:
            return Cell(translate("Trail", "Observed"), kind=RowKind.LOT)
        name = translate("Trail", "Rate") if line.is_rate else translate("Trail", "Price")
        return Cell(name, strong=True)

    def pair(self, line: PriceLine) -> Cell:
        return Cell(line.pair, kind=self._kind(line))

    def price(self, line: PriceLine) -> Cell:
        text = self._formats.unit_price(line.price)
        return Cell(text, kind=self._kind(line), strong=not line.is_observed, tip=exact(line.price))

    def of(self, line: PriceLine) -> Cell:
        kind = self._kind(line)
        if line.price is None:
            name = translate("Trail", "No rate") if line.is_rate else translate("Trail", "No price")
            return Cell(badge=BadgeSpec("triangle-alert", name, Tone.WARN), kind=kind)
        if line.day is not None or line.time is None:
            return Cell(self._formats.date(line.day), kind=kind)
        cell = moment_cell(line.time, self._setting)
        return Cell(cell.text, tip=cell.tip, kind=kind)

    def of_value(self, line: PriceLine) -> Any:
        if line.price is None:
            return self.of(line).badge and translate("Trail", "unknown")
        if line.day is not None or line.time is None:
            return line.day
        return self._setting.calendar.local(line.time)

    def age(self, line: PriceLine) -> Cell:
        kind = self._kind(line)
        text = self.age_text(line) or ""
        for flag in line.flags:
            if flag == "stale" and text:
                return Cell(badge=stale_badge(text), kind=kind)
            return Cell(badge=flag_badge(flag), kind=kind)
        return Cell(text, kind=kind)

    def age_text(self, line: PriceLine) -> str | None:
        """How old it was at the valuation point."""
        at = self._setting.as_of
        if at is None or line.time is None:
            return None
        age = dt.timedelta(microseconds=at.valuation_point - line.time)
        return self._formats.age(age) if age else translate("Trail", "close")

    def source(self, line: PriceLine) -> Cell:
        if line.is_face_value:
            return Cell(translate("Trail", "Money in itself"), kind=self._kind(line))
        return Cell(line.source, kind=self._kind(line), tip=line.source)

    def record(self, line: PriceLine) -> Cell:
        return Cell(self._formats.integer(line.record), kind=self._kind(line))

    def _kind(self, line: PriceLine) -> RowKind:
        return RowKind.LOT if line.is_observed else RowKind.NORMAL
