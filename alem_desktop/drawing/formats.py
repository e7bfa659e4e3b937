"""Figures, dates and times as text in English, Russian and Kazakh; exact from end to end.

What people type is read by `entries`, whose names stand here too, so that both directions are
found in one place.
"""

import datetime as dt
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Literal

from alem_desktop.core.statements.rounding import price_places
from alem_desktop.drawing.entries import (
    AmountError,
    AmountProblem,
    DateError,
    decimals_of,
    parse_amount,
    parse_date,
    parse_moment,
    parse_time,
)

__all__ = [
    "LANGUAGES",
    "MINUS",
    "NBSP",
    "NOT_APPLICABLE",
    "AmountError",
    "AmountProblem",
    "DateError",
    "Formats",
    "Language",
    "elide_hash",
    "exact",
    "parse_amount",
    "parse_date",
    "parse_moment",
    "parse_time",
    "with_unit",
]

Language = Literal["en", "ru", "kk"]
LANGUAGES: tuple[Language, ...] = ("en", "ru", "kk")

MINUS = "\u2212"
NBSP = "\u00a0"
ELLIPSIS = "\u2026"
NOT_APPLICABLE = "\u2014"

_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)
_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_HOURS_UNTIL = 48 * _HOUR  # beyond two days an age is counted in days


@dataclass(frozen=True, slots=True)
class _Words:
    """What differs between the languages."""

    point: str
    group: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    minute: str
    hour: str
    days: tuple[str, str, str]  # for 1, for 2 to 4, for 5 and more


_WORDS: dict[str, _Words] = {
    "en": _Words(
        point=".",
        group=",",
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        short_months=(
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "May",
            "Jun",
            "Jul",
            "Aug",
            "Sep",
            "Oct",
            "Nov",
            "Dec",
        ),
        minute="min",
        hour="h",
        days=("day", "days", "days"),
    ),
    "ru": _Words(
        point=",",
        group=NBSP,
        months=(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ),
        short_months=(
            "янв",
            "фев",
            "мар",
            "апр",
            "май",
            "июн",
            "июл",
            "авг",
            "сен",
            "окт",
            "ноя",
            "дек",
        ),
        minute="мин",
        hour="ч",
        days=("день", "дня", "дней"),
    ),
    "kk": _Words(
        point=",",
        group=NBSP,
        months=(
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйек",
            "қазан",
            "қараша",
            "желтоқсан",
        ),
        short_months=(
            "қаң",
            "ақп",
            "нау",
            "сәу",
            "мам",
            "мау",
            "шіл",
            "там",
            "қыр",
            "қаз",
            "қар",
            "жел",
        ),
        minute="мин",
        hour="сағ",
        days=("күн", "күн", "күн"),
    ),
}


def with_unit(text: str, unit: str) -> str:
    """Join a figure and its unit so that no line breaks between them; '' stays ''."""
    return f"{text}{NBSP}{unit}" if text else ""


def exact(value: Decimal | None) -> str:
    """The whole value for machines: `.` decimals, no grouping, no exponent; '' for unknown."""
    if value is None:
        return ""
    return f"{_without_zero_sign(value):f}"


def elide_hash(digest: str, groups: int = 2) -> str:
    """A hash in groups of 4, its middle left out: `3f2a 91c0 … 77de 01b4`."""
    parts = [digest[at : at + 4] for at in range(0, len(digest), 4)]
    if len(parts) <= 2 * groups:
        return NBSP.join(parts)
    tail = digest[-4 * groups :]
    last = [tail[at : at + 4] for at in range(0, len(tail), 4)]
    return NBSP.join([*parts[:groups], ELLIPSIS, *last])


@dataclass(frozen=True)
class Formats:
    """How one language writes figures, dates and times.

    Figures are rounded half-up (away from zero on a tie) where a number of decimals is shown.
    None is unknown and gives ''; a value that is not zero but would show as zero gives `<0.01`.
    A minus sign is U+2212; `signed` adds a plus to what is above zero.
    """

    language: str
    _words: _Words = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        words = _WORDS.get(self.language)
        if words is None:
            raise ValueError(f"no formats for the language {self.language!r}")
        object.__setattr__(self, "_words", words)

    @property
    def point(self) -> str:
        """The decimal sign."""
        return self._words.point

    # Figures

    def money(self, amount: Decimal | None) -> str:
        """An amount of money, two decimals always: `1,234,567.89`."""
        return self._fixed(amount, 2, signed=False)

    def signed_money(self, amount: Decimal | None) -> str:
        """A change or a gain: `+220,701.82`, `−496.35`; zero has no sign."""
        return self._fixed(amount, 2, signed=True)

    def fixed(self, figure: Decimal | None, places: int) -> str:
        """A figure with as many decimals as asked, as an axis has them: `2.50`."""
        return self._fixed(figure, places, signed=False)

    def quantity(
        self, quantity: Decimal | None, decimals: int = 18, *, signed: bool = False
    ) -> str:
        """A quantity with 2 decimals at least and the asset's at most: `150.00000412`."""
        return self._fixed(quantity, max(decimals, 2), signed=signed, least=2)

    def unit_price(self, price: Decimal | None) -> str:
        """A price of one unit; its size decides the decimals: `109,384.50`, `0.001918`."""
        if price is None:
            return ""
        return self._fixed(price, price_places(price), signed=False)

    def percent(self, fraction: Decimal | None, *, signed: bool = True) -> str:
        """A return or change as percent without its sign `%`: 0.1201 gives `+12.01`."""
        if fraction is None:
            return ""
        return self._fixed(fraction.scaleb(2, _EXACT), 2, signed=signed)

    def weight(self, fraction: Decimal | None) -> str:
        """A share as percent, a level without plus: 0.5014 gives `50.14`."""
        return self.percent(fraction, signed=False)

    def integer(self, number: int | None, *, grouped: bool = False) -> str:
        """A number of a record or transaction (`1174`); counts may be grouped (`12,450`)."""
        if number is None:
            return ""
        digits = str(abs(number))
        sign = MINUS if number < 0 else ""
        return sign + (self._grouped(digits) if grouped else digits)

    def entry(self, amount: Decimal | None) -> str:
        """The form an amount takes in the field where it was typed; always read back as itself.

        Two decimals at least, and nothing is rounded away. `402.125` would be ambiguous to read
        (see `parse_amount`), so it is shown as `402.1250`.
        """
        if amount is None:
            return ""
        places = max(2, decimals_of(amount))
        text = self._fixed(amount, places, signed=False)
        ambiguous = places == 3 and 1 <= amount.copy_abs() < 1000
        return text + "0" if ambiguous else text

    # Dates and times

    def date(self, day: dt.date | None) -> str:
        """`20 Nov 2026`, or `20.11.2026` in Russian and Kazakh."""
        if day is None:
            return ""
        if self.language == "en":
            return f"{day.day} {self.short_month(day)} {day.year}"
        return f"{day:%d.%m.}{day.year:04}"

    def long_date(self, day: dt.date | None) -> str:
        """`5 March 2026`, `5 марта 2026 г.`, `2026 ж. 5 наурыз`."""
        if day is None:
            return ""
        month = self._words.months[day.month - 1]
        if self.language == "kk":
            return f"{day.year}{NBSP}ж. {day.day} {month}"
        if self.language == "ru":
            return f"{day.day} {month} {day.year}{NBSP}г."
        return f"{day.day} {month} {day.year}"

    def short_month(self, day: dt.date) -> str:
        """The month's short name, as charts show it: `Feb`."""
        return self._words.short_months[day.month - 1]

    def time(self, moment: dt.time | dt.datetime | None, *, seconds: bool = True) -> str:
        """`18:00:04`, or `18:00` without seconds."""
        if moment is None:
            return ""
        return f"{moment:%H:%M:%S}" if seconds else f"{moment:%H:%M}"

    def moment(self, moment: dt.datetime | None, *, seconds: bool = False) -> str:
        """Date and time: `20 Nov 2026, 18:00`."""
        if moment is None:
            return ""
        return f"{self.date(moment.date())}, {self.time(moment, seconds=seconds)}"

    def zone(self, offset: dt.timedelta | None) -> str:
        """The distance from UTC: `UTC+5`, `UTC−3:30`, `UTC`."""
        if offset is None:
            return ""
        minutes = abs(offset) // dt.timedelta(minutes=1)
        if minutes == 0:
            return "UTC"
        sign = MINUS if offset < dt.timedelta(0) else "+"
        hours, rest = divmod(minutes, 60)
        return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")

    def age(self, age: dt.timedelta | None) -> str:
        """How old something is, rounded down: `2 min`, `41 h`, `12 days`."""
        if age is None:
            return ""
        seconds = max(age, dt.timedelta(0)) // dt.timedelta(seconds=1)
        if seconds < _HOUR:
            return with_unit(str(seconds // _MINUTE), self._words.minute)
        if seconds < _HOURS_UNTIL:
            return with_unit(str(seconds // _HOUR), self._words.hour)
        return self.days(seconds // _DAY)

    def days(self, count: int) -> str:
        """A number of days with its word in the right form: `379 days`, `21 день`."""
        one, few, many = self._words.days
        if self.language == "ru":
            tens, ones = count % 100, count % 10
            if ones == 1 and tens != 11:
                word = one
            elif 2 <= ones <= 4 and not 12 <= tens <= 14:
                word = few
            else:
                word = many
        else:
            word = one if count == 1 else many
        return with_unit(self.integer(count, grouped=True), word)

    # How a figure is put together

    def _fixed(
        self, value: Decimal | None, places: int, *, signed: bool, least: int | None = None
    ) -> str:
        if value is None:
            return ""
        shown = _rounded(value, places)
        sign = MINUS if value < 0 else "+" if signed and value > 0 else ""
        below = shown == 0 and value != 0
        if below:
            shown = Decimal((0, (1,), -places))
        whole, _, decimals = f"{shown.copy_abs():f}".partition(".")
        if least is not None:
            decimals = decimals.rstrip("0").ljust(least, "0")
        text = self._grouped(whole) + (self._words.point + decimals if decimals else "")
        return f"{sign}<{text}" if below else sign + text

    def _grouped(self, digits: str) -> str:
        return f"{int(digits):,}".replace(",", self._words.group)


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal((0, (1,), -places)), context=_EXACT)


def _without_zero_sign(value: Decimal) -> Decimal:
    return value.copy_abs() if value == 0 else value
