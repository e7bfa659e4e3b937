"""The columns of the holdings table, declared as data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core import calendar
from alem_desktop.core.money import decimal_places
from alem_desktop.core.positions import Figures
from alem_desktop.core.prices import Price
from alem_desktop.drawing.formats import NOT_APPLICABLE, Formats, with_unit
from alem_desktop.ui.holdings.lines import HoldingLine, Kind, Shown, is_face_value
from alem_desktop.ui.holdings.words import change, counted, without
from alem_desktop.ui.price_words import doubt_lines, flags_badge, source_text
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone
from alem_desktop.ui.widgets.columns import (
    Align,
    Cell,
    Column,
    RowKind,
    exact_text,
)

NAME, QUANTITY, AVERAGE_COST, COST_BASIS = "name", "quantity", "average_cost", "cost_basis"
PRICE, SOURCE, VALUE, OTHER_VALUE = "price", "source", "market_value", "other_value"
GAIN, GAIN_PERCENT, WEIGHT, TREND = "gain", "gain_percent", "weight", "trend"

ALL_KEYS = (
    NAME, QUANTITY, AVERAGE_COST, COST_BASIS, PRICE, SOURCE, VALUE, OTHER_VALUE, GAIN,
    GAIN_PERCENT, WEIGHT, TREND,
)  # fmt: skip

_KINDS = {Kind.GROUP: RowKind.GROUP, Kind.POSITION: RowKind.NORMAL, Kind.LOT: RowKind.LOT}
_THOUSAND = Decimal(1000)
_PERCENT_DECIMALS = 12
_SOURCE_LETTERS = 14


@dataclass(frozen=True, slots=True)
class Setting:
    """What the columns are made for: language, currencies, and what stands in the table.

    `presentation`: whether the presentation currency stands first. `largest_weight` is the scale
    that all weight bars share; without `bars` there is no room for them.
    """

    formats: Formats
    functional: str
    presentation_code: str
    presentation: bool
    calendar: calendar.BookCalendar
    quantity_decimals: int = 2
    cost_decimals: int = 2
    price_decimals: int = 2
    largest_weight: Decimal = Decimal(1)
    bars: bool = True

    @property
    def first(self) -> str:
        """The code of the currency that stands first."""
        return self.presentation_code if self.presentation else self.functional

    @property
    def second(self) -> str:
        """The code of the other one."""
        return self.functional if self.presentation else self.presentation_code


def columns(setting: Setting) -> tuple[Column[HoldingLine], ...]:
    """All columns in the book's order."""
    translate = QCoreApplication.translate
    cells = _Cells(setting)
    first, second = setting.first, setting.second
    return (
        Column(NAME, translate("Holdings", "Asset / account"), cells.name, _name_value),
        Column(
            QUANTITY, translate("Holdings", "Quantity"), cells.quantity, lambda line: line.quantity,
            align=Align.FIGURE, decimals=setting.quantity_decimals,
        ),
        Column(
            AVERAGE_COST, translate("Holdings", "Average cost"), cells.average_cost,
            lambda line: line.average_cost(setting.presentation), unit=first,
            align=Align.FIGURE, decimals=setting.cost_decimals, priority=4,
        ),
        Column(
            COST_BASIS, translate("Holdings", "Cost basis"), cells.cost_basis,
            lambda line: cells.figures(line).cost_basis, unit=first, align=Align.FIGURE,
            priority=3,
        ),
        Column(
            PRICE, translate("Holdings", "Price"), cells.price, cells.price_value, unit=first,
            align=Align.FIGURE, decimals=setting.price_decimals, priority=1,
        ),
        Column(
            SOURCE, translate("Holdings", "Price source"), cells.source, cells.source_value,
            unit=translate("Holdings", "age"), priority=1,
        ),
        Column(
            VALUE, translate("Holdings", "Market value"), cells.value,
            lambda line: cells.figures(line).market_value, unit=first, align=Align.FIGURE,
        ),
        Column(
            OTHER_VALUE, translate("Holdings", "Market value"), cells.other_value,
            lambda line: cells.other(line).printed.market_value, unit=second,
            align=Align.FIGURE, priority=2,
        ),
        Column(
            GAIN, translate("Holdings", "Unrealised gain"), cells.gain,
            lambda line: cells.figures(line).unrealised_gain, unit=first, align=Align.FIGURE,
        ),
        Column(
            GAIN_PERCENT, translate("Holdings", "Gain"), cells.gain_percent,
            lambda line: percent_of(line.gain_fraction(setting.presentation)), unit="%",
            align=Align.FIGURE,
        ),
        Column(
            WEIGHT, translate("Holdings", "Weight"), cells.weight,
            lambda line: percent_of(line.weight),
            unit=translate("Holdings", "% of NAV") if setting.bars else "%", align=Align.FIGURE,
        ),
        Column(
            TREND, translate("Holdings", "30 days"), cells.trend, lambda _line: None, width=74,
            priority=5,
        ),
    )  # fmt: skip


def copied(column: Column[HoldingLine], line: HoldingLine) -> str:
    """What a copy or an export says of a line: the exact value, in the unit of the header.

    Where a row has no price source, it says what is there instead, as the screen does.
    """
    if column.key == SOURCE and (line.kind is Kind.LOT or line.price is None):
        cell = column.cell(line)
        shown = cell.badge.text if cell.badge else cell.text
        return " ".join(shown.split())  # other programs take a no-break space for a letter
    return exact_text(column.value(line))


def percent_of(fraction: Decimal | None) -> Decimal | None:
    """A fraction as the percent figure that its header promises, to at most 12 decimals."""
    if fraction is None:
        return None
    percent = fraction.scaleb(2)
    places = min(max(decimal_places(percent), 2), _PERCENT_DECIMALS)
    return percent.quantize(Decimal(1).scaleb(-places))


class _Cells:
    """What each column makes of a line."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._formats = setting.formats

    def figures(self, line: HoldingLine) -> Figures:
        return line.shown(self._setting.presentation).printed

    def other(self, line: HoldingLine) -> Shown:
        return line.shown(not self._setting.presentation)

    def name(self, line: HoldingLine) -> Cell:
        kind = _KINDS[line.kind]
        if line.kind is Kind.LOT:
            day = self._formats.date(line.acquired_on)
            text = " · ".join(filter(None, (line.title, day)))
            if not text:
                text = QCoreApplication.translate("Holdings", "At average cost")
            return Cell(text, kind=kind)
        if line.kind is Kind.GROUP:
            return Cell(line.title, self._count_text(line), kind=kind, strong=True)
        if line.shows_price and line.title == line.asset:
            return Cell(line.title, line.account or "", kind=kind, strong=True)
        return Cell(line.title, self._count_text(line), kind=kind)

    def quantity(self, line: HoldingLine) -> Cell:
        text = self._formats.quantity(line.quantity)
        return self._plain(line, text, with_unit(text, line.asset or ""))

    def average_cost(self, line: HoldingLine) -> Cell:
        if line.kind is Kind.GROUP and line.asset is None:
            return Cell(kind=RowKind.GROUP)
        setting = self._setting
        cost = line.average_cost(setting.presentation)
        if cost is None:
            return self._unknown(line, self._cost_reason(line))
        if cost == 0:
            return self._plain(line, NOT_APPLICABLE)
        exact = with_unit(f"{cost.normalize():f}", setting.first)
        return self._plain(line, self._formats.unit_price(cost), exact)

    def cost_basis(self, line: HoldingLine) -> Cell:
        shown = line.shown(self._setting.presentation)
        return self._amount(line, shown.printed.cost_basis, shown.exact.cost_basis, cost=True)

    def price_value(self, line: HoldingLine) -> Decimal | None:
        return line.price_in(self._setting.first) if line.shows_price else None

    def price(self, line: HoldingLine) -> Cell:
        if not line.shows_price:
            return Cell(kind=_KINDS[line.kind])
        price = line.price_in(self._setting.first)
        if price is None:
            return self._unknown(line, self._price_reason(line))
        exact = with_unit(f"{price.normalize():f}", self._setting.first)
        path = line.price.path if line.price else ""
        return self._plain(line, self._formats.unit_price(price), f"{exact} · {path}")

    def source(self, line: HoldingLine) -> Cell:
        translate = QCoreApplication.translate
        kind = _KINDS[line.kind]
        if line.kind is Kind.LOT:
            if line.held_days is None:
                return Cell(kind=kind)
            held = translate("Holdings", "Held {days}").format(
                days=self._formats.days(line.held_days)
            )
            return Cell(held, tone="text2", kind=kind)
        if not line.shows_price:
            return Cell(kind=kind)
        price = line.price
        if price is None:
            badge = BadgeSpec("triangle-alert", translate("Holdings", "No price"), Tone.WARN)
            return Cell(badge=badge, kind=kind, tip=self._price_reason(line))
        tip = self._price_tip(line)
        if is_face_value(line):
            return self._face_value(line, kind, tip)
        age = self._age(line)
        if price.flags:
            return self._flagged(price, self._formats.age(age), kind, tip)
        when = self._formats.age(age) if age else translate("Holdings", "close")
        source = _short(source_text(price.source))
        return Cell(f"{source} · {when}", tone="text2", kind=kind, tip=tip)

    def source_value(self, line: HoldingLine) -> str | None:
        """Whose price it is, whole; of a currency at face value whose rate, as in its cell."""
        if line.kind is Kind.LOT:
            return None if line.acquired_on is None else line.acquired_on.isoformat()
        if line.price is None or not line.shows_price:
            return None
        if not is_face_value(line):
            return line.price.source
        if self._is_base(line) or line.rate is None:
            return QCoreApplication.translate("Holdings", "Base")
        return line.rate.source

    def value(self, line: HoldingLine) -> Cell:
        shown = line.shown(self._setting.presentation)
        return self._amount(line, shown.printed.market_value, shown.exact.market_value)

    def other_value(self, line: HoldingLine) -> Cell:
        shown = self.other(line)
        return self._amount(line, shown.printed.market_value, shown.exact.market_value)

    def gain(self, line: HoldingLine) -> Cell:
        gain = self.figures(line).unrealised_gain
        if gain is None:
            return self._unknown(line, self._value_reason(line) or self._cost_reason(line))
        text = self._formats.signed_money(gain)
        return Cell(
            text,
            tone=tone_of(gain),
            kind=_KINDS[line.kind],
            spoken=self._spoken(gain, text),
            tip=without(line.unpriced),
        )

    def gain_percent(self, line: HoldingLine) -> Cell:
        kind = _KINDS[line.kind]
        figures = self.figures(line)
        if figures.unrealised_gain is None:
            return Cell(kind=kind)
        fraction = line.gain_fraction(self._setting.presentation)
        if fraction is None:
            return Cell(NOT_APPLICABLE, kind=kind, tone="text2")
        return Cell(
            change(self._formats, fraction),
            kind=kind,
            tone=tone_of(fraction),
            trend=trend_of(fraction),
            tip=without(line.unpriced),
        )

    def weight(self, line: HoldingLine) -> Cell:
        kind = _KINDS[line.kind]
        if line.kind is Kind.LOT:
            return Cell(kind=kind)
        if line.weight is None:
            return self._unknown(line, self._value_reason(line))
        exact = line.functional.exact.market_value
        text = self._formats.weight(line.weight)
        if line.weight == 0 and exact:
            text = self._formats.weight(Decimal("0.00001"))
        scale = self._setting.largest_weight
        bar: int | None = None
        if self._setting.bars:
            bar = int(line.weight / scale * _THOUSAND) if scale > 0 and line.weight > 0 else 0
        return Cell(text, kind=kind, bar=bar, spoken=spoken_weight(text))

    def trend(self, line: HoldingLine) -> Cell:
        kind = _KINDS[line.kind]
        known = [price for price in line.history if price is not None]
        if len(known) < 2:
            return Cell(kind=kind)
        spoken = QCoreApplication.translate("Holdings", "30 days {percent} percent").format(
            percent=change(self._formats, known[-1] / known[0] - 1)
        )
        return Cell(kind=kind, spoken=spoken, tip=spoken)

    # -- parts -----------------------------------------------------------------------------------

    def _amount(
        self,
        line: HoldingLine,
        printed: Decimal | None,
        exact: Decimal | None,
        *,
        cost: bool = False,
    ) -> Cell:
        if printed is None:
            reason = self._cost_reason(line) if cost else self._value_reason(line)
            return self._unknown(line, reason)
        tip = "" if cost else without(line.unpriced)
        return self._plain(line, money_text(self._formats, printed, exact), tip)

    def _plain(self, line: HoldingLine, text: str, tip: str = "") -> Cell:
        tone = "text2" if line.kind is Kind.LOT else None
        return Cell(text, kind=_KINDS[line.kind], tone=tone, tip=tip)

    def _unknown(self, line: HoldingLine, reason: str) -> Cell:
        unknown = QCoreApplication.translate("Holdings", "unknown")
        spoken = f"{unknown}: {reason}" if reason else ""
        return Cell(kind=_KINDS[line.kind], tip=reason, spoken=spoken)

    def _spoken(self, gain: Decimal, text: str) -> str:
        translate = QCoreApplication.translate
        if gain > 0:
            return translate("Holdings", "Gain {amount}").format(
                amount=with_unit(text, self._setting.first)
            )
        if gain < 0:
            return translate("Holdings", "Loss {amount}").format(
                amount=with_unit(text, self._setting.first)
            )
        return translate("Holdings", "No gain")

    def _price_reason(self, line: HoldingLine) -> str:
        """Why there is no price in the currency that stands first."""
        translate = QCoreApplication.translate
        when = self._moment(line.as_of.valuation_point)
        if line.price is not None:
            return self._rate_reason(line)
        return translate(
            "Holdings",
            "No price of {asset} is stored at or before {time}. Import prices, and its value "
            "appears.",
        ).format(asset=line.asset or line.title, time=when)

    def _rate_reason(self, line: HoldingLine) -> str:
        return QCoreApplication.translate(
            "Holdings", "No {base}/{quote} rate is in force on {date}. Import the rate."
        ).format(
            base=self._setting.functional,
            quote=self._setting.presentation_code,
            date=self._formats.date(line.as_of.date),
        )

    def _value_reason(self, line: HoldingLine) -> str:
        if line.kind is Kind.GROUP and line.asset is None:
            return QCoreApplication.translate("Holdings", "Nothing here has a price.")
        if line.price is None:
            return self._price_reason(line)
        return self._rate_reason(line) if line.rate is None else ""

    def _cost_reason(self, line: HoldingLine) -> str:
        if not self._setting.presentation:
            return ""
        if line.kind is Kind.LOT:
            return QCoreApplication.translate(
                "Holdings", "The cost of a lot is kept in {currency}."
            ).format(currency=self._setting.functional)
        return QCoreApplication.translate(
            "Holdings",
            "Cost in {currency} is at the rate of each purchase's own date; at least one of them "
            "is not stored.",
        ).format(currency=self._setting.presentation_code)

    def _face_value(self, line: HoldingLine, kind: RowKind, tip: str) -> Cell:
        translate = QCoreApplication.translate
        rate = line.rate
        if self._is_base(line) or rate is None:
            return Cell(translate("Holdings", "Base"), tone="text2", kind=kind, tip=tip)
        if rate.flags:
            days = self._formats.days((line.as_of.date - rate.date).days)
            return self._flagged(rate, days, kind, tip)
        age = dt.timedelta(microseconds=line.as_of.valuation_point - rate.time)
        when = self._formats.age(age) if age else translate("Holdings", "close")
        text = f"{_short(source_text(rate.source))} · {when}"
        return Cell(text, tone="text2", kind=kind, tip=tip)

    def _flagged(self, price: Price, age: str, kind: RowKind, tip: str) -> Cell:
        """An amber badge in place of the source; read out with every flag."""
        spoken = "; ".join(doubt_lines(price, self._formats))
        return Cell(badge=flags_badge(price.flags, age), kind=kind, tip=tip, spoken=spoken)

    def _is_base(self, line: HoldingLine) -> bool:
        """Whether it is the currency that stands first."""
        return line.asset == self._setting.first

    def _count_text(self, line: HoldingLine) -> str:
        translate = QCoreApplication.translate
        n = line.count
        if line.kind is Kind.POSITION:
            if line.is_money or not n:
                return ""
            return counted(translate("Holdings", "%n lot(s)", "", n), n, self._formats)
        if line.asset is not None:
            return counted(translate("Holdings", "%n account(s)", "", n), n, self._formats)
        return counted(translate("Holdings", "%n asset(s)", "", n), n, self._formats)

    def _price_tip(self, line: HoldingLine) -> str:
        """What is doubtful; exact price, source, time on the book's clock and in UTC, and the path
        walked, of a crossed one each pair; the rate."""
        price = line.price
        if price is None:
            return ""
        lines = doubt_lines(price, self._formats)
        lines += [
            f"{price.path}: {with_unit(f'{price.price.normalize():f}', price.currency)}",
            f"{source_text(price.source)}, {self._moment(price.time)} "
            f"({self._formats.moment(calendar.utc(price.time))} UTC)",
        ]
        if len(price.observations) > 1:
            lines += [
                f"{leg.base}/{leg.quote}: {leg.price.normalize():f}, {source_text(leg.source)}, "
                f"{self._moment(leg.time)}"
                for leg in price.observations
            ]
        if line.rate is not None:
            rate = line.rate
            lines.append(
                f"{rate.path}: {rate.price.normalize():f}, {source_text(rate.source)}, "
                f"{self._formats.date(rate.date)}"
            )
            lines += doubt_lines(rate, self._formats)
        return "\n".join(lines)

    def _moment(self, instant: int) -> str:
        return self._formats.moment(self._setting.calendar.local(calendar.Instant(instant)))

    def _age(self, line: HoldingLine) -> dt.timedelta:
        time = line.price.time if line.price else line.as_of.valuation_point
        return dt.timedelta(microseconds=line.as_of.valuation_point - time)


def _short(source: str) -> str:
    """A source by its first letters, so that the age behind it is never cut; whole in the tip."""
    return source if len(source) <= _SOURCE_LETTERS else f"{source[: _SOURCE_LETTERS - 1].strip()}…"


def _name_value(line: HoldingLine) -> str:
    parts = [line.title]
    if line.kind is Kind.LOT and line.acquired_on is not None:
        parts.append(line.acquired_on.isoformat())
    if line.shows_price and line.kind is Kind.POSITION and line.account not in (None, line.title):
        parts.append(line.account or "")
    return " · ".join(filter(None, parts))


def money_text(formats: Formats, printed: Decimal | None, exact: Decimal | None) -> str:
    """Money as printed; what is there but prints as nothing is shown as below a hundredth."""
    if printed is not None and printed == 0 and exact:
        return formats.money(exact)
    return formats.money(printed)


def spoken_weight(percent: str) -> str:
    if not percent:
        return ""
    text = QCoreApplication.translate("Holdings", "Weight {percent} percent of NAV")
    return text.format(percent=percent)


def tone_of(figure: Decimal | None) -> str | None:
    if not figure:
        return None
    return "gain" if figure > 0 else "loss"


def trend_of(figure: Decimal | None) -> int:
    if not figure:
        return 0
    return 1 if figure > 0 else -1
