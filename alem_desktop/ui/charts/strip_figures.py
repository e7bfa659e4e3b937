"""The figures of the strip, made of an answer; run in the job that asked for it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.conventions import Figure as CoreFigure
from alem_desktop.core.money import divide
from alem_desktop.core.performance import Performance
from alem_desktop.core.risk import volatility
from alem_desktop.drawing.formats import with_unit
from alem_desktop.drawing.picture import Picture
from alem_desktop.services.charting import BenchmarkDays, ChartAnswer
from alem_desktop.ui.charts.chart_strip import Told
from alem_desktop.ui.charts.conventions import definitions
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.price_words import flag_icon
from alem_desktop.ui.widgets.figure_strip import Figure, Note

translate = QCoreApplication.translate


def strip_figures(answer: ChartAnswer, teller: Teller) -> tuple[Told, ...]:
    """Value, returns and risk of the period; blank with the reason where there is none."""
    if not answer.series.days:
        return ()
    return tuple(_Strip(answer, teller).all())


def strip_notes(answer: ChartAnswer, picture: Picture) -> tuple[Note, ...]:
    """What is doubtful or missing on the last day."""
    days = answer.series.days
    if not days or picture.cells or picture.sentence:
        return ()
    remark = picture.remark(len(days) - 1)
    flags = days[-1].flags
    icon = flag_icon(flags[0]) if len(flags) == 1 else "triangle-alert"
    return (Note(remark, icon, "warn", strong=True),) if remark else ()


class _Strip:
    """An answer while its figures are written."""

    def __init__(self, answer: ChartAnswer, teller: Teller) -> None:
        self._answer, self._teller, self._formats = answer, teller, teller.formats
        told = answer.performance
        self._defined = {} if told is None else definitions(told.conventions, teller.formats)

    def all(self) -> list[Told]:
        """The figures, from left to right."""
        told = self._answer.performance
        value = self._value()
        if told is None:
            return [value]
        measured = told.figures
        return [
            value,
            self._time_weighted(measured),
            self._money_weighted(measured),
            self._against(measured),
            self._drawdown(measured),
            self._volatility(measured),
        ]

    def _value(self) -> Told:
        series, formats = self._answer.series, self._formats
        last = len(series.days) - 1
        printed = series.printed(last)
        gain, second = printed.unrealised_gain, ""
        if gain is not None:
            pattern = translate("ChartsTab", "{amount} unrealised")
            second = pattern.format(amount=formats.signed_money(gain))
        date = formats.date(series.days[last].date)
        told = self._answer.performance
        reason = None if told is None else told.figures.closing_value.reason
        why = "" if printed.market_value is not None or reason is None else self._tell(reason)
        figure = Figure(
            translate("ChartsTab", "Value"),
            formats.money(printed.market_value),
            series.currency,
            second or date,
            large=True,
            tip=why,
        )
        return Told(figure, self._defined.get("closing_value", ""), date, why)

    def _time_weighted(self, measured: Performance) -> Told:
        days, other = self._days(measured), self._benchmark_return(measured)
        return self._told(
            "twr",
            translate("ChartsTab", "Time-weighted return"),
            measured.twr,
            "%",
            (days, other),
            signed=True,
            priority=1,
        )

    def _money_weighted(self, measured: Performance) -> Told:
        over = translate("ChartsTab", "over {days}").format(days=self._days(measured))
        return self._told(
            "irr",
            translate("ChartsTab", "Money-weighted (IRR)"),
            measured.irr,
            translate("ChartsTab", "% a year"),
            (over, ""),
            signed=True,
            priority=3,
        )

    def _against(self, measured: Performance) -> Told:
        label = translate("ChartsTab", "Against benchmark")
        against = measured.benchmark
        if against is None:
            why = translate("ChartsTab", "No benchmark was chosen.")
            return Told(Figure(label, "", priority=2, tip=why), "", reason=why)
        other = self._benchmark_return(measured)
        return self._told(
            "benchmark.tracking_difference",
            label,
            against.tracking_difference,
            translate("ChartsTab", "pp"),
            (translate("ChartsTab", "time-weighted"), other),
            signed=True,
            priority=2,
        )

    def _drawdown(self, measured: Performance) -> Told:
        fall, days = measured.max_drawdown, self._answer.benchmark
        when = "" if fall is None else self._formats.date(fall.trough)
        other = "" if days is None else self._named(days.code, _lowest(days))
        return self._told(
            "max_drawdown",
            translate("ChartsTab", "Largest drawdown"),
            measured.drawdown,
            "%",
            (when, other),
            priority=2,
        )

    def _volatility(self, measured: Performance) -> Told:
        spread, days = measured.volatility, self._answer.benchmark
        is_yearly = spread.annualised.value is not None
        unit = (
            translate("ChartsTab", "% a year") if is_yearly else translate("ChartsTab", "% a day")
        )
        other = ""
        if days is not None:
            theirs = _volatility_of(days, measured.days, measured.year_days, yearly=is_yearly)
            other = self._named(days.code, theirs, signed=False)
        return self._told(
            "volatility.annualised" if is_yearly else "volatility",
            translate("ChartsTab", "Volatility"),
            spread.annualised if is_yearly else spread.value,
            unit,
            (translate("ChartsTab", "daily"), other),
            priority=4,
        )

    def _told(
        self,
        key: str,
        label: str,
        found: CoreFigure,
        unit: str,
        seconds: tuple[str, str],
        *,
        signed: bool = False,
        priority: int = 0,
    ) -> Told:
        """A fraction as percent, with what it is beside: its basis, and the benchmark's."""
        why = "" if found.reason is None else self._tell(found.reason)
        value, second = found.value, ", ".join(filter(None, seconds))
        trend = (1 if value > 0 else -1) if signed and value else 0
        figure = Figure(
            label,
            self._formats.percent(value, signed=signed),
            unit,
            second if value is not None else "",
            trend,
            priority=priority,
            short_second=next(filter(None, reversed(seconds)), "") if value is not None else "",
            tip=why,
        )
        measured = self._answer.performance
        assert measured is not None
        dates = (self._formats.date(day) for day in (measured.figures.start, measured.figures.end))
        basis = translate("ChartsTab", "{first} to {last}").format(
            **dict(zip(("first", "last"), dates, strict=True))
        )
        definition = self._defined.get(key, "")
        if key == "volatility.annualised":
            definition = f"{self._defined.get('volatility', '')} {definition}".strip()
        return Told(figure, definition, ". ".join(filter(None, (basis, second))), why)

    def _days(self, measured: Performance) -> str:
        return self._formats.days(measured.days)

    def _benchmark_return(self, measured: Performance) -> str:
        against = measured.benchmark
        return "" if against is None else self._named(against.code, against.twr.value)

    def _named(self, code: str, value: Decimal | None, *, signed: bool = True) -> str:
        """A benchmark's own figure behind its code; '' where it is unknown."""
        text = with_unit(self._formats.percent(value, signed=signed), "%")
        return f"{code}\u00a0{text}" if text else ""

    def _tell(self, reason: Exception) -> str:
        return text_of(reason, self._teller)


def _lowest(days: BenchmarkDays) -> Decimal | None:
    known = [value for value in days.drawdown if value is not None]
    return min(known) if known else None


def _volatility_of(
    days: BenchmarkDays, length: int, year_days: int, *, yearly: bool
) -> Decimal | None:
    """The volatility of a benchmark's own price, as that of the scope is told."""
    pairs: Sequence[tuple[Decimal | None, Decimal | None]]
    pairs = list(zip(days.index, days.index[1:], strict=False))
    returns = [
        divide(after - before, before)
        for before, after in pairs
        if before is not None and after is not None and before
    ]
    spread = volatility(returns, length, year_days)
    return spread.annualised.value if yearly else spread.value.value
