"""What the columns of a trail are made for, and the cells that several of its tables have."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core import calendar
from alem_desktop.core.calendar import AsOf, BookCalendar, Instant
from alem_desktop.drawing.formats import Formats, exact, with_unit
from alem_desktop.ui.holdings.columns import tone_of
from alem_desktop.ui.widgets.columns import Cell

translate = QCoreApplication.translate

EVERY_PLACE = 60
"""More places than a product of a quantity and a price has."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the columns are made for: language, calendar, currencies and the widest figures.

    `presentation`: whether the figure is in the presentation currency. `as_of` is that of the
    holdings; the day of a disposal has none.
    """

    formats: Formats
    calendar: BookCalendar
    functional: str
    presentation_code: str
    presentation: bool
    as_of: AsOf | None = None
    quantity_decimals: int = 2
    price_decimals: int = 2
    asset: str = ""

    @property
    def code(self) -> str:
        """The currency of the figure."""
        return self.presentation_code if self.presentation else self.functional

    @property
    def one_currency(self) -> bool:
        """Whether the book counts in one currency only."""
        return self.functional == self.presentation_code


def moment_cell(instant: Instant, setting: Setting) -> Cell:
    """An instant on the book's clock; with seconds and in UTC on hover."""
    formats, local = setting.formats, setting.calendar.local(instant)
    zone = formats.zone(local.utcoffset())
    in_utc = formats.moment(calendar.utc(instant), seconds=True)
    tip = f"{formats.moment(local, seconds=True)} {zone}\n{in_utc} UTC"
    return Cell(formats.moment(local), tip=tip)


def money_cell(
    amount: Decimal | None, setting: Setting, *, signed: bool = False, strong: bool = False
) -> Cell:
    """Money as printed; blank for unknown."""
    formats = setting.formats
    if amount is None:
        return Cell(spoken=translate("Trail", "unknown"))
    text = formats.signed_money(amount) if signed else formats.money(amount)
    return Cell(text, strong=strong, tone=tone_of(amount) if signed else None)


def held_cell(days: int, formats: Formats) -> Cell:
    """For how many days something was held."""
    spoken = translate("Trail", "Held {days}").format(days=formats.days(days))
    return Cell(formats.integer(days, grouped=True), spoken=spoken)


def rate_cell(rate: Decimal | None, day: dt.date, setting: Setting) -> Cell:
    """The official rate of a lot's acquisition day."""
    if rate is None:
        text = translate("Trail", "No {base}/{quote} rate is in force on {date}. Import the rate.")
        reason = text.format(
            base=setting.functional,
            quote=setting.presentation_code,
            date=setting.formats.date(day),
        )
        return Cell(tip=reason, spoken=f"{translate('Trail', 'unknown')}: {reason}")
    tip = with_unit(exact(rate), setting.presentation_code)
    return Cell(setting.formats.unit_price(rate), tip=tip)


def no_rate_then(setting: Setting) -> str:
    """Why a cost is unknown in the presentation currency."""
    text = translate(
        "Trail",
        "Cost in {currency} is at the rate of each purchase's own date; at least one of them is "
        "not stored.",
    )
    return text.format(currency=setting.presentation_code)
