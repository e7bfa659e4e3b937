"""What the strip and the pinned totals of the Gains tab say: sums of printed lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.gains import PrintedTotals, printed_sum, printed_totals
from alem_desktop.core.policy import LotMethod
from alem_desktop.core.positions import gain_fraction
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.ui.gains.columns import (
    AMOUNT,
    COST,
    CURRENCY_GAIN,
    DAY,
    GAIN,
    PRICE_GAIN,
    PROCEEDS,
    Setting,
    gain_cell,
)
from alem_desktop.ui.gains.lines import EventLine, GainLine
from alem_desktop.ui.gains.loading import Loaded
from alem_desktop.ui.gains.words import method_name, methods_name, named
from alem_desktop.ui.holdings.words import change, counted
from alem_desktop.ui.widgets.columns import Cell
from alem_desktop.ui.widgets.figure_strip import Figure, Note

Total = tuple[dict[str, Cell], dict[str, Any], tuple[str, ...]]
"""Cells and native values by column key, and notes."""


def sums_of(lines: Iterable[GainLine], setting: Setting) -> PrintedTotals:
    """The sums of disposals in the currency that stands first."""
    return printed_totals(line.shown(setting.presentation) for line in lines)


def amount_of(lines: Iterable[EventLine], setting: Setting) -> Decimal | None:
    """The sum of income or of expenses in that currency."""
    return printed_sum(line.shown(setting.presentation) for line in lines)


def without_rate(
    disposals: Iterable[GainLine], events: Iterable[EventLine], setting: Setting
) -> str:
    """Which rows have an unknown figure, '' for none: what makes a sum unknown."""
    if not setting.presentation:
        return ""
    unknown = [line.reference for line in disposals if line.presentation.gain is None]
    unknown += [line.reference for line in events if line.presentation is None]
    if not unknown:
        return ""
    text = QCoreApplication.translate("Gains", "No {pair} rate for {references}")
    pair = f"{setting.functional}/{setting.presentation_code}"
    return text.format(pair=pair, references=named(unknown))


# -- strip -----------------------------------------------------------------------------------------


def blank_figures() -> tuple[Figure, ...]:
    """The strip before the first answer: what will stand there, without figures."""
    translate = QCoreApplication.translate
    return (
        Figure(translate("Gains", "Net realised gain"), "", large=True),
        Figure(translate("Gains", "Gains"), "", priority=1),
        Figure(translate("Gains", "Losses"), "", priority=1),
        Figure(translate("Gains", "Proceeds"), "", priority=3),
        Figure(translate("Gains", "Cost"), "", priority=3),
        Figure(translate("Gains", "Income"), "", priority=2),
        Figure(translate("Gains", "Expenses"), "", priority=2),
    )


def figures(loaded: Loaded, setting: Setting) -> tuple[Figure, ...]:
    """The period's sums: gains and losses also apart, income and expenses beside them."""
    translate = QCoreApplication.translate
    formats, code = setting.formats, setting.code
    lines = loaded.disposals.lines
    sums = sums_of(lines, setting)
    income = amount_of(loaded.income.lines, setting)
    expenses = amount_of(loaded.expenses.lines, setting)
    gained = [line.shown(setting.presentation).gain for line in lines]
    up = sum(1 for gain in gained if gain is not None and gain > 0)
    down = sum(1 for gain in gained if gain is not None and gain < 0)
    why = without_rate(lines, (), setting)
    known = sums.gain is not None  # else nobody knows how many of them gained
    percent = change(formats, gain_fraction(sums.gain, sums.cost_basis))
    return (
        Figure(
            translate("Gains", "Net realised gain"),
            formats.signed_money(sums.gain),
            code,
            translate("Gains", "{percent} of cost").format(percent=with_unit(percent, "%"))
            if percent
            else "",
            trend=_trend(sums.gain),
            large=True,
            tip=why,
        ),
        Figure(
            translate("Gains", "Gains"), formats.signed_money(sums.gains_only), code,
            disposals_text(up, formats) if known else "", trend=_trend(sums.gains_only),
            priority=1, tip=why,
        ),
        Figure(
            translate("Gains", "Losses"), formats.signed_money(sums.losses_only), code,
            disposals_text(down, formats) if known else "", trend=_trend(sums.losses_only),
            priority=1, tip=why,
        ),
        Figure(
            translate("Gains", "Proceeds"), formats.money(sums.proceeds), code,
            disposals_text(len(lines), formats), priority=3, tip=why,
        ),
        Figure(
            translate("Gains", "Cost"), formats.money(sums.cost_basis), code,
            _what_if(loaded.method), priority=3, tip=why,
        ),
        Figure(
            translate("Gains", "Income"), formats.money(income), code,
            entries_text(len(loaded.income.lines), formats), priority=2,
            tip=without_rate((), loaded.income.lines, setting),
        ),
        Figure(
            translate("Gains", "Expenses"), formats.money(expenses), code,
            entries_text(len(loaded.expenses.lines), formats), priority=2,
            tip=without_rate((), loaded.expenses.lines, setting),
        ),
    )  # fmt: skip


def notes(loaded: Loaded, setting: Setting) -> tuple[Note, ...]:
    """Which days and lot method the figures are of, and what they lack."""
    translate = QCoreApplication.translate
    formats = setting.formats
    first, last = formats.date(loaded.start), formats.date(loaded.end)
    days = translate("Gains", "{first} to {last}").format(first=first, last=last)
    if loaded.method is None:
        method = translate("Gains", "Lots by {method}").format(method=methods_name(loaded.own))
    else:
        method = _what_if(loaded.method)
    found = [Note(days), Note(method)]
    events = (*loaded.income.lines, *loaded.expenses.lines)
    lacks = without_rate(loaded.disposals.lines, events, setting)
    if lacks:
        pair = f"{setting.functional}/{setting.presentation_code}"
        short = translate("Gains", "{pair} rates are missing").format(pair=pair)
        found.append(Note(lacks, "triangle-alert", "warn", strong=True, short=short))
    return tuple(found)


def _what_if(method: LotMethod | None) -> str:
    if method is None:
        return ""
    return QCoreApplication.translate("Gains", "What if {method}").format(
        method=method_name(method)
    )


def disposals_text(n: int, formats: Formats) -> str:
    """So many disposals."""
    return counted(QCoreApplication.translate("Gains", "%n disposal(s)", "", n), n, formats)


def entries_text(n: int, formats: Formats) -> str:
    """So many transactions with income or expenses."""
    return counted(QCoreApplication.translate("Gains", "%n transaction(s)", "", n), n, formats)


def _trend(figure: Decimal | None) -> int:
    if not figure:
        return 0
    return 1 if figure > 0 else -1


# -- totals ----------------------------------------------------------------------------------------


def disposals_total(lines: Sequence[GainLine], count: str, setting: Setting) -> Total:
    """The row below the disposals that are in sight."""
    sums = sums_of(lines, setting)
    lacks = without_rate(lines, (), setting)
    translate = QCoreApplication.translate
    title = translate("Gains", "Total")
    cells = {
        DAY: Cell(title, count, strong=True, spoken=", ".join(filter(None, (title, count, lacks)))),
        PROCEEDS: _money(sums.proceeds, setting, lacks),
        COST: _money(sums.cost_basis, setting, lacks),
        GAIN: _gain(sums.gain, setting, lacks),
    }
    values: dict[str, Any] = {
        PROCEEDS: sums.proceeds,
        COST: sums.cost_basis,
        GAIN: sums.gain,
    }
    if setting.presentation:
        cells[PRICE_GAIN] = _gain(sums.price_gain, setting, lacks, translate("Gains", "Price gain"))
        cells[CURRENCY_GAIN] = _gain(
            sums.currency_gain, setting, lacks, translate("Gains", "Currency gain")
        )
        values |= {PRICE_GAIN: sums.price_gain, CURRENCY_GAIN: sums.currency_gain}
    return cells, values, (lacks,) if lacks else ()


def events_total(lines: Sequence[EventLine], count: str, setting: Setting) -> Total:
    """The row below the income or the expenses that are in sight."""
    amount, lacks = amount_of(lines, setting), without_rate((), lines, setting)
    title = QCoreApplication.translate("Gains", "Total")
    cells = {
        DAY: Cell(title, count, strong=True, spoken=", ".join(filter(None, (title, count, lacks)))),
        AMOUNT: _money(amount, setting, lacks),
    }
    return cells, {AMOUNT: amount}, (lacks,) if lacks else ()


def _money(amount: Decimal | None, setting: Setting, why: str) -> Cell:
    if amount is None:
        return _unknown(why)
    return Cell(setting.formats.money(amount), strong=True)


def _gain(gain: Decimal | None, setting: Setting, why: str, what: str = "") -> Cell:
    if gain is None:
        return _unknown(why)
    return gain_cell(setting, gain, strong=True, what=what)


def _unknown(why: str) -> Cell:
    unknown = QCoreApplication.translate("Gains", "unknown")
    return Cell(tip=why, spoken=f"{unknown}: {why}")
