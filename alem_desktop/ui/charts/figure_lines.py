"""Every figure of a period, line by line: value, basis and definition, or why it is blank."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.conventions import Figure
from alem_desktop.core.irr import IrrStatus
from alem_desktop.core.money import plain, round_money
from alem_desktop.core.performance import AssetFigures, Concentration, Performance
from alem_desktop.core.performance_words import tail_key
from alem_desktop.drawing.formats import Formats, exact, with_unit
from alem_desktop.services.performance import PerformanceAnswer
from alem_desktop.ui.charts.conventions import definitions
from alem_desktop.ui.messages import Teller, text_of

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure with what it rests on. Without a `key` it is the heading of those below it.

    `text` with `unit` as shown, `exact` as copied: a fraction where the unit is `%`.
    """

    name: str
    key: str = ""
    text: str = ""
    unit: str = ""
    exact: str = ""
    basis: str = ""
    definition: str = ""
    reason: str = ""
    trend: int = 0

    @property
    def is_heading(self) -> bool:
        """Whether it heads what is below."""
        return not self.key


def figure_lines(told: PerformanceAnswer, teller: Teller) -> list[FigureLine]:
    """All figures of a period, with headings."""
    lines = _Lines(told, teller)
    return [
        FigureLine(translate("Figures", "Value")),
        *lines.value(),
        FigureLine(translate("Figures", "Return")),
        *lines.returns(),
        FigureLine(translate("Figures", "Risk")),
        *lines.risk(),
        *lines.benchmark(),
        FigureLine(translate("Figures", "Concentration")),
        *lines.concentration(),
        *lines.assets(),
    ]


class _Lines:
    """An answer while its figures are written."""

    def __init__(self, told: PerformanceAnswer, teller: Teller) -> None:
        self._told, self._teller = told, teller
        self._measured: Performance = told.figures
        self._formats: Formats = teller.formats
        self._defined = definitions(told.conventions, teller.formats)

    def value(self) -> Iterator[FigureLine]:
        """What there was, what came and went, and what there is."""
        m, formats, currency = self._measured, self._formats, self._told.currency

        def money(amount: Decimal) -> str:
            return formats.money(round_money(amount))

        def signed(amount: Decimal) -> str:
            return formats.signed_money(round_money(amount))

        opening, closing = formats.date(m.start), formats.date(m.end)
        for key, name, figure, show, basis in (
            (
                "opening_value",
                translate("Figures", "Opening value"),
                m.opening_value,
                money,
                opening,
            ),
            (
                "closing_value",
                translate("Figures", "Closing value"),
                m.closing_value,
                money,
                closing,
            ),
            (
                "net_external_flow",
                translate("Figures", "Net external flow"),
                m.net_external_flow,
                signed,
                translate("Figures", "in less out"),
            ),
        ):
            yield self._line(key, name, figure, show, currency, basis)

    def returns(self) -> Iterator[FigureLine]:
        """What the period earned."""
        m = self._measured
        days = self._formats.days(m.days)
        for key, name, figure, basis in (
            ("twr", translate("Figures", "Time-weighted return"), m.twr, days),
            (
                "twr_annualised",
                translate("Figures", "Time-weighted return, annualised"),
                m.twr_annualised,
                translate("Figures", "to the power of {power}").format(power=f"365/{m.days}"),
            ),
            ("modified_dietz", translate("Figures", "Modified Dietz"), m.modified_dietz, days),
            (
                "irr",
                translate("Figures", "Money-weighted return (IRR)"),
                m.irr,
                self._irr_basis(m.irr_status),
            ),
        ):
            yield self._percent(key, name, figure, basis, signed=True)

    def risk(self) -> Iterator[FigureLine]:
        """How far it fell, how much it moved, and what could be lost in a day or ten."""
        m = self._measured
        name = translate("Figures", "Largest drawdown")
        yield self._percent("max_drawdown", name, m.drawdown, self._fall_basis())
        spread, count = m.volatility, self._observations(m.volatility.days)
        name = translate("Figures", "Volatility, daily")
        yield self._percent("volatility", name, spread.value, count)
        name = translate("Figures", "Volatility, annualised")
        yield self._percent("volatility.annualised", name, spread.annualised, f"√{m.year_days}")
        for tail in m.tails:
            level = with_unit(plain(tail.confidence * 100), "%")
            days, key = self._formats.days(tail.days), tail_key(tail)
            worst = translate("Figures", "the {worst} worst of {count}").format(
                worst=tail.worst, count=self._observations(tail.sample)
            )
            for figure, pattern, found in (
                (
                    "value_at_risk",
                    translate("Figures", "Value at risk, {level}, {days}"),
                    tail.value_at_risk,
                ),
                (
                    "expected_shortfall",
                    translate("Figures", "Expected shortfall, {level}, {days}"),
                    tail.expected_shortfall,
                ),
            ):
                yield self._percent(
                    f"{figure}.{key}", pattern.format(level=level, days=days), found, worst
                )

    def benchmark(self) -> Iterator[FigureLine]:
        """The period beside the benchmark; nothing where none was chosen."""
        m, against = self._measured, self._measured.benchmark
        if against is None:
            return
        yield FigureLine(translate("Figures", "Against {code}").format(code=against.code))
        matched = self._observations(against.matched_days)
        name = translate("Figures", "Return of {code}").format(code=against.code)
        days = self._formats.days(m.days)
        yield self._percent("benchmark.return", name, against.twr, days, signed=True)
        name = translate("Figures", "Tracking difference")
        found = against.tracking_difference
        line = self._percent("benchmark.tracking_difference", name, found, days, signed=True)
        yield replace(line, unit=translate("ChartsTab", "pp"))
        for key, name, figure in (
            ("benchmark.beta", translate("Figures", "Beta"), against.beta),
            ("benchmark.correlation", translate("Figures", "Correlation"), against.correlation),
        ):
            yield self._line(key, name, figure, self._number, "", matched)
        name = translate("Figures", "Tracking error, daily")
        yield self._percent("benchmark.tracking_error", name, against.tracking_error, matched)
        name = translate("Figures", "Tracking error, annualised")
        yearly = against.tracking_error_annualised
        key = "benchmark.tracking_error_annualised"
        yield self._percent(key, name, yearly, f"√{m.year_days}")

    def concentration(self) -> Iterator[FigureLine]:
        """How much of the value is in one asset, or with one account."""
        m = self._measured
        for keys, names, found in (
            (
                ("concentration_hhi", "effective_number"),
                (
                    translate("Figures", "Assets, HHI"),
                    translate("Figures", "Assets, effective number"),
                ),
                m.concentration,
            ),
            (
                ("account_hhi", "account_effective_number"),
                (
                    translate("Figures", "Accounts, HHI"),
                    translate("Figures", "Accounts, effective number"),
                ),
                m.account_concentration,
            ),
        ):
            figures = (found.hhi, found.effective_number)
            for key, name, figure in zip(keys, names, figures, strict=True):
                yield self._line(key, name, figure, self._number, "", self._largest(found))

    def assets(self) -> Iterator[FigureLine]:
        """At which price each holding breaks even, and how fast it can be sold."""
        for held in self._told.assets:
            yield FigureLine(held.asset)
            yield from self._asset(held)

    def _asset(self, held: AssetFigures) -> Iterator[FigureLine]:
        formats = self._formats
        quantity = with_unit(formats.quantity(held.quantity), held.asset)
        for key, name, figure in (
            ("break_even", translate("Figures", "Break-even price"), held.break_even),
            (
                "break_even_after_fee",
                translate("Figures", "Break-even price after exit fee"),
                held.break_even_after_fee,
            ),
            (
                "break_even_after_gains",
                translate("Figures", "Break-even price after realised gains"),
                held.break_even_after_gains,
            ),
        ):
            currency = self._told.currency
            yield self._line(f"assets.{key}", name, figure, formats.unit_price, currency, quantity)
        sources = ", ".join(held.sources)
        volume = translate("Figures", "Average volume of a day")
        yield self._line(
            "assets.average_volume",
            volume,
            held.average_volume,
            lambda amount: formats.quantity(amount, 2),
            held.asset,
            ", ".join(filter(None, (formats.days(held.volume_days), sources))),
        )
        part = translate("Figures", "{percent} of the volume").format(
            percent=with_unit(formats.weight(self._told.participation), "%")
        )
        name, unit = translate("Figures", "Days to liquidate"), translate("Figures", "days")
        figure = held.days_to_liquidate
        yield self._line("assets.days_to_liquidate", name, figure, self._number, unit, part)
        for days, figure in held.sold_in:
            name = translate("Figures", "Sold in {days}").format(days=formats.days(days))
            yield self._percent("assets.sold_in", name, figure, part)

    # How a line is written

    def _percent(
        self, key: str, name: str, figure: Figure, basis: str, *, signed: bool = False
    ) -> FigureLine:
        def show(value: Decimal) -> str:
            return self._formats.percent(value, signed=signed)

        line = self._line(key, name, figure, show, "%", basis)
        value = figure.value
        return replace(line, trend=(1 if value > 0 else -1) if signed and value else 0)

    def _line(
        self,
        key: str,
        name: str,
        figure: Figure,
        show: Callable[[Decimal], str],
        unit: str,
        basis: str,
    ) -> FigureLine:
        definition = self._defined.get(key, "")
        if figure.value is None:
            reason = "" if figure.reason is None else text_of(figure.reason, self._teller)
            return FigureLine(name, key, definition=definition, reason=reason)
        text = show(figure.value)
        return FigureLine(name, key, text, unit, exact(figure.value), basis, definition)

    def _number(self, value: Decimal) -> str:
        return self._formats.quantity(value, 4)

    def _observations(self, count: int) -> str:
        pattern = translate("Figures", "n = {count}")
        return pattern.format(count=self._formats.integer(count, grouped=True))

    def _largest(self, found: Concentration) -> str:
        if found.largest is None:
            return ""
        name, weight = found.largest
        percent = with_unit(self._formats.weight(weight), "%")
        return translate("Figures", "largest: {name}, {percent}").format(name=name, percent=percent)

    def _irr_basis(self, status: IrrStatus | None) -> str:
        words = {
            IrrStatus.UNIQUE: translate("Figures", "a year, the only rate"),
            IrrStatus.MULTIPLE: translate("Figures", "more than one rate"),
            IrrStatus.NONE: translate("Figures", "no rate"),
        }
        return "" if status is None else words[status]

    def _fall_basis(self) -> str:
        fall, formats = self._measured.max_drawdown, self._formats
        if fall is None:
            return translate("Figures", "it never fell")
        if fall.recovery is None:
            text = translate("Figures", "{peak} to {trough}, not recovered, under water {days}")
        else:
            text = translate(
                "Figures", "{peak} to {trough}, recovered {recovery}, under water {days}"
            )
        return text.format(
            peak=formats.date(fall.peak),
            trough=formats.date(fall.trough),
            recovery=formats.date(fall.recovery),
            days=formats.days(fall.days_under_water),
        )
