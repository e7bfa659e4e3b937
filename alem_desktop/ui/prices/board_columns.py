"""The columns of the table of prices, declared as data."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import decimal_places
from alem_desktop.core.price_rules import STALE
from alem_desktop.drawing.formats import with_unit
from alem_desktop.services.price_board import TREND_DAYS, BoardLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.price_words import doubt_sentence, source_text
from alem_desktop.ui.prices.words import (
    age_text,
    badges_of,
    crossed_path,
    flags_tip,
    kind_word,
    moment_text,
    no_price_text,
    observation_text,
    pair_text,
)
from alem_desktop.ui.widgets.cells import split_figure
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

ASSET, PRICE, CURRENCY, SOURCE, AGE = "asset", "price", "currency", "source", "age"
FLAGS, TREND, MISSING = "flags", "trend", "missing"

_TREND_WIDTH = 84


@dataclass(frozen=True, slots=True)
class Setting:
    """What the columns are made for: the window, the moment of the board, and how many decimals
    the longest price shows."""

    context: BookContext
    at: Instant
    decimals: int = 2


def most_decimals(context: BookContext, lines: tuple[BoardLine, ...]) -> int:
    """The places that the column of prices must reserve."""
    formats = context.formats
    shown = [formats.unit_price(line.price.price) for line in lines if line.price is not None]
    return max((len(split_figure(text, formats.point)[1]) - 1 for text in shown), default=2)


def board_columns(setting: Setting) -> tuple[Column[BoardLine], ...]:
    """All columns, in their order on the screen."""
    cells = _Cells(setting)
    translate = QCoreApplication.translate
    return (
        Column(ASSET, translate("Prices", "Asset"), cells.asset, pair_text),
        Column(
            PRICE, translate("Prices", "Price"), cells.price,
            lambda line: None if line.price is None else line.price.price,
            align=Align.FIGURE, decimals=setting.decimals,
        ),
        Column(CURRENCY, translate("Prices", "In"), cells.currency, lambda line: line.currency),
        Column(
            SOURCE, translate("Prices", "Source"), cells.source,
            lambda line: None if line.price is None else source_text(line.price.source),
            unit=translate("Prices", "path where crossed"), priority=2,
        ),
        Column(
            AGE, translate("Prices", "Age"), cells.age,
            lambda line: None if line.price is None else line.price.time,
            unit=translate("Prices", "rate: its date"), priority=1,
        ),
        Column(FLAGS, translate("Prices", "To look at"), cells.flags, cells.flags_value),
        Column(
            TREND, translate("Prices", "30 days"), cells.trend, lambda _line: None,
            width=_TREND_WIDTH, priority=4,
        ),
        Column(
            MISSING, translate("Prices", "Days missing"), cells.missing, lambda line: line.missing,
            unit=translate("Prices", "of 30"), align=Align.FIGURE, decimals=0, priority=3,
        ),
    )  # fmt: skip


class _Cells:
    """What each column makes of a line; what is not held is dimmed."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._context = setting.context
        self._formats = setting.context.formats

    def asset(self, line: BoardLine) -> Cell:
        spoken = f"{pair_text(line)}, {kind_word(line)}"
        if not (line.is_held or line.is_rate):
            not_held = QCoreApplication.translate("Prices", "not held")
            spoken = f"{spoken}, {not_held}"
        return Cell(
            pair_text(line), second=kind_word(line), strong=_matters(line), kind=_kind(line),
            spoken=spoken,
        )  # fmt: skip

    def price(self, line: BoardLine) -> Cell:
        price = line.price
        if price is None:
            reason = no_price_text(line)
            return Cell(kind=_kind(line), tip=reason, spoken=reason)
        text = self._formats.unit_price(price.price)
        exact = with_unit(_exact(price.price, self._formats.point), line.currency)
        tip = "\n".join(
            [f"{exact} · {price.path}", *(observation_text(self._context, o)
                                         for o in price.observations)]
        )  # fmt: skip
        return Cell(text, kind=_kind(line), tip=tip, spoken=with_unit(text, line.currency))

    def currency(self, line: BoardLine) -> Cell:
        return Cell(line.currency, tone="text2", kind=_kind(line))

    def source(self, line: BoardLine) -> Cell:
        price = line.price
        if price is None:
            return Cell(kind=_kind(line))
        source, path = source_text(price.source), crossed_path(price)
        return Cell(source, second=path, kind=_kind(line), tip=f"{source} · {price.path}")

    def age(self, line: BoardLine) -> Cell:
        if line.price is None:
            return Cell(kind=_kind(line))
        price, is_stale = line.price, STALE in line.undecided
        reasons = [doubt_sentence(d, self._formats) for d in price.doubts if d.flag == STALE]
        return Cell(
            age_text(line, self._setting.at, self._formats),
            icon="clock-alert" if is_stale else "",
            tone="warn" if is_stale else None,
            kind=_kind(line),
            tip="\n".join([moment_text(self._context, price.time, seconds=True), *reasons]),
        )

    def flags(self, line: BoardLine) -> Cell:
        badges = badges_of(line)
        tip = flags_tip(line, self._formats)
        if not badges:
            spoken = QCoreApplication.translate("Prices", "Nothing to look at")
            return Cell(kind=_kind(line), spoken=spoken)
        said = ", ".join(badge.text for badge in badges)
        return Cell(badge=badges[0], kind=_kind(line), tip=tip, spoken=f"{said}. {tip}")

    def flags_value(self, line: BoardLine) -> int | None:
        """How much is to be decided; an unpriced line is more than all flags."""
        if line.price is None:
            return 100
        return len(line.undecided) or None

    def trend(self, line: BoardLine) -> Cell:
        known = [price for price in line.trend if price is not None]
        if len(known) < 2:
            return Cell(kind=_kind(line))
        text = QCoreApplication.translate(
            "Prices", "{days} days: from {first} to {last}, lowest {low}, highest {high}"
        ).format(
            days=TREND_DAYS,
            first=self._formats.unit_price(known[0]),
            last=self._formats.unit_price(known[-1]),
            low=self._formats.unit_price(min(known)),
            high=self._formats.unit_price(max(known)),
        )
        return Cell(kind=_kind(line), tip=text, spoken=text)

    def missing(self, line: BoardLine) -> Cell:
        text = self._formats.integer(line.missing)
        return Cell(text, kind=_kind(line), tone=None if line.missing else "text3")


def _matters(line: BoardLine) -> bool:
    return line.is_held or line.is_rate


def _kind(line: BoardLine) -> RowKind:
    return RowKind.NORMAL if _matters(line) else RowKind.LOT


def _exact(price: Decimal, point: str) -> str:
    return f"{price:.{max(decimal_places(price), 2)}f}".replace(".", point)
