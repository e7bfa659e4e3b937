"""The columns of prices and rates, declared as data."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.price_rules import OVERRIDE
from alem_desktop.drawing.formats import exact
from alem_desktop.ui.price_words import doubt_sentence, flags_badge, source_text
from alem_desktop.ui.trail.cells import (
    Setting,
    moment_cell,
)
from alem_desktop.ui.trail.lines import (
    PriceLine,
)
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

translate = QCoreApplication.translate

WHAT, PAIR, PRICE, OF, AGE = "what", "pair", "price", "of", "age"
SOURCE, DOUBT, RECORD = "source", "doubt", "record"


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
        Column(DOUBT, translate("Trail", "Doubt"), cells.doubt, cells.doubt_text, priority=1),
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
            said = line.source == OVERRIDE
            word = translate("Trail", "Said") if said else translate("Trail", "Observed")
            return Cell(word, kind=RowKind.LOT)
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
        if line.flags:
            return Cell(badge=flags_badge(line.flags, text), kind=kind, spoken=text)
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
        text = source_text(line.source)
        return Cell(text, kind=self._kind(line), tip=text)

    def doubt(self, line: PriceLine) -> Cell:
        text = self.doubt_text(line) or ""
        return Cell(text, kind=self._kind(line), tone="warn", tip=text.replace("; ", "\n"))

    def doubt_text(self, line: PriceLine) -> str | None:
        """Why somebody should look before a document is signed; None of what is as it should be."""
        said = (doubt_sentence(doubt, self._formats) for doubt in line.doubts)
        return "; ".join(said) or None

    def record(self, line: PriceLine) -> Cell:
        return Cell(self._formats.integer(line.record), kind=self._kind(line))

    def _kind(self, line: PriceLine) -> RowKind:
        return RowKind.LOT if line.is_observed else RowKind.NORMAL
