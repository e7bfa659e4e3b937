"""What pictures of all kinds share: whose figures they are, stretches of days, marks, columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.price_rules import OVERRIDE, STALE
from alem_desktop.core.series import DayTrades, Scope
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.drawing.picture import (
    FRACTION,
    DataColumn,
    Line,
    Marker,
    Measure,
    Spot,
    Stretch,
    Why,
)
from alem_desktop.drawing.price_words import flag_words
from alem_desktop.services.charting import ChartAnswer

translate = QCoreApplication.translate

LEAST_DAYS = 2
"""What a line needs."""


@dataclass(frozen=True, slots=True)
class Days:
    """An answer by its days, with how its language writes figures."""

    answer: ChartAnswer
    formats: Formats

    @property
    def dates(self) -> tuple[date, ...]:
        """The days, in order without gaps."""
        return tuple(day.date for day in self.answer.series.days)

    @property
    def currency(self) -> str:
        """The code of the currency that everything is told in."""
        return self.answer.series.currency

    @property
    def doubtful(self) -> tuple[bool, ...]:
        """The days whose value stands on a doubtful price."""
        return tuple(bool(day.flags) for day in self.answer.series.days)

    def caption(self, text: str, **more: str) -> str:
        """A caption whose `text` says {whose} figures, of which {first} to {last} day, and in which
        {currency}; without days only whose."""
        whose = whose_figures(self.answer.fund, self.answer.query.scope)
        if not self.dates:
            return whose
        return text.format(
            whose=whose,
            first=self.formats.date(self.dates[0]),
            last=self.formats.date(self.dates[-1]),
            currency=self.currency,
            **more,
        )

    def too_few(self) -> str:
        """Why there is no line: fewer than two days have a value. Blank where they do."""
        days = self.answer.series.days
        if not days:
            return translate("Chart", "Nothing was held in this period.")
        if sum(day.market_value is not None for day in days) >= LEAST_DAYS:
            return ""
        missing = sorted({asset for day in days for asset in day.unpriced})
        if missing:
            text = translate(
                "Chart", "A chart needs two days with a value. Prices are missing for: {assets}."
            )
            return text.format(assets=", ".join(missing))
        no_rate = any(day.market_value is None for day in days)
        if no_rate and self.currency != self.answer.functional_currency:
            text = translate(
                "Chart", "A chart needs two days with a value. The {currency} rate is missing."
            )
            return text.format(currency=self.currency)
        return translate("Chart", "A chart needs two days with a value.")

    def no_return(self) -> str:
        """Why there is no return, where there are days with a value and still none is known."""
        return translate(
            "Chart", "A return needs two days with a value, and every flow between them."
        )

    def no_cost(self) -> str:
        """Why there is no gain, where there are days with a value."""
        if self.answer.series.lacks_cost:
            text = translate("Chart", "Cost is not kept in {currency}, so there is no gain in it.")
            return text.format(currency=self.currency)
        return translate("Chart", "A gain needs two days with a value and a cost.")

    def remark(self, at: int) -> str:
        """What a reader of a day's value must know: a price or rate is missing, or what is
        doubtful."""
        day = self.answer.series.days[at]
        if day.unpriced:
            text = translate("Chart", "No price: {assets}")
            return text.format(assets=", ".join(day.unpriced))
        if day.market_value is None:
            if self.currency == self.answer.functional_currency:
                return ""
            return translate("Chart", "No {currency} rate").format(currency=self.currency)
        return flags_remark(day.flags)

    def stretches(self) -> tuple[Stretch, ...]:
        """The days without a value, and those with a doubtful one."""
        days = self.answer.series.days
        return stretches(
            [day.market_value is None for day in days],
            [day.flags for day in days],
            translate("Chart", "no value"),
        )

    def markers(self, on: str) -> tuple[Marker, ...]:
        """Marks of what was bought and sold, on a line."""
        days = self.answer.series.days
        if not days:
            return ()
        first = days[0].date
        placed = (((trades.date - first).days, trades) for trades in self.answer.trades)
        return tuple(
            Marker(at, "in" if trades.is_purchase else "out", on, trades)
            for at, trades in placed
            if 0 <= at < len(days)
        )

    def name(self) -> str:
        """The scope in a word, at the end of its line."""
        scope = self.answer.query.scope
        return scope.asset or scope.account or translate("Chart", "Fund")

    # Columns of the data

    def date_column(self) -> DataColumn:
        """The days."""
        dates = self.dates
        return DataColumn("date", translate("Chart", "Date"), "", lambda at: dates[at])

    def remark_column(self, remark: Callable[[int], str] | None = None) -> DataColumn:
        """What is to be said of a day, or nothing."""
        of = remark or self.remark
        return DataColumn("remark", translate("Chart", "Remark"), "", lambda at: of(at) or None)

    def money(
        self,
        key: str,
        title: str,
        value: Callable[[int], Decimal | None],
        shown: Callable[[int], Decimal | None] | None = None,
    ) -> DataColumn:
        """Amounts in the currency of the answer."""
        return DataColumn(key, title, self.currency, value, Measure.MONEY, shown)

    def trade_columns(self) -> tuple[DataColumn, ...]:
        """What was bought and sold on each day, functional, where anything was."""
        currency = self.answer.functional_currency
        sides = (
            ("bought", translate("Chart", "Purchases"), True),
            ("sold", translate("Chart", "Sales"), False),
        )
        return tuple(
            DataColumn(key, title, currency, self._traded(is_purchase), Measure.MONEY)
            for key, title, is_purchase in sides
            if any(trades.is_purchase is is_purchase for trades in self.answer.trades)
        )

    def _traded(self, is_purchase: bool) -> Callable[[int], Decimal | None]:
        by_date: dict[date, DayTrades] = {
            trades.date: trades
            for trades in self.answer.trades
            if trades.is_purchase is is_purchase
        }
        dates = self.dates

        def value(at: int) -> Decimal | None:
            trades = by_date.get(dates[at])
            return None if trades is None else trades.value

        return value


def fractions(key: str, title: str, values: Sequence[Decimal | None]) -> DataColumn:
    """Fractions by day, shown as percentages."""
    return DataColumn(key, title, FRACTION, lambda at: values[at], Measure.PERCENT)


def whose_figures(fund: str, scope: Scope) -> str:
    """The fund, and what of it is asked about: `Alem Crypto Fund, Cold vault, BNB`."""
    return ", ".join(part for part in (fund, scope.account, scope.asset) if part)


def known(values: Sequence[Decimal | None]) -> int:
    """How many figures are known."""
    return len(values) - values.count(None)


def deepest(line: Line, dates: Sequence[date], formats: Formats) -> tuple[Spot, ...]:
    """The day of the lowest figure, told with its date; none where nothing is below nought."""
    lowest = min((value for value in line.values if value is not None), default=Decimal(0))
    if lowest >= 0:
        return ()
    at = line.values.index(lowest)
    figure = with_unit(formats.percent(lowest), "%")
    text = translate("Chart", "{figure} on {date}")
    return (Spot(at, line.key, text.format(figure=figure, date=formats.date(dates[at]))),)


def stretches(
    unknown: Sequence[bool], flags: Sequence[tuple[str, ...]], no_figure: str
) -> tuple[Stretch, ...]:
    """Runs of days whose figure is unknown, and of those with a doubtful one, in order."""
    doubtful = [
        bool(of_day) and not missing for of_day, missing in zip(flags, unknown, strict=True)
    ]
    found = [Stretch(first, last, Why.UNKNOWN, no_figure) for first, last in _runs(unknown)]
    found += [
        Stretch(first, last, Why.DOUBTFUL, doubt_label(flags[first : last + 1]))
        for first, last in _runs(doubtful)
    ]
    return tuple(sorted(found, key=lambda stretch: stretch.first))


def doubt_label(flags: Sequence[tuple[str, ...]]) -> str:
    """Why the figures of some days are marked, in a word or two: there is little room."""
    found = {flag for of_day in flags for flag in of_day}
    if found == {STALE}:
        return translate("Chart", "stale price")
    if found == {OVERRIDE}:
        return translate("Chart", "price set by hand")
    return translate("Chart", "doubtful price")


def flags_remark(flags: Sequence[str]) -> str:
    """Everything that is doubtful about a day's prices, in words; blank for nothing."""
    if not flags:
        return ""
    text = translate("Chart", "Prices: {flags}")
    return text.format(flags=", ".join(flag_words(flag) for flag in flags))


def _runs(days: Sequence[bool]) -> list[tuple[int, int]]:
    """First and last index of each run of true days."""
    runs: list[tuple[int, int]] = []
    for at, day in enumerate(days):
        if not day:
            continue
        if runs and runs[-1][1] == at - 1:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs
