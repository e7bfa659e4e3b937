"""The figures of a period as tables for people: each with what it rests on, or why it is blank."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from alem_desktop.cli.output import table
from alem_desktop.core.attribution import Attribution
from alem_desktop.core.conventions import Figure
from alem_desktop.core.money import plain, round_money
from alem_desktop.core.performance import Performance
from alem_desktop.core.performance_words import holding_reasons
from alem_desktop.drawing.formats import Formats
from alem_desktop.services.book import Book
from alem_desktop.services.performance import PerformanceAnswer

_PARTS = ("opening", "flow", "income", "fees", "price", "currency", "residual", "closing")
_MOST_DIGITS = 9
"""Longer figures are told by their power of ten: nobody reads them."""

Row = tuple[str, str, str]


def performance_table(book: Book, answer: PerformanceAnswer) -> str:
    """Every figure with a short basis; what is held at the end; the change of value by asset."""
    rows = list(_rows(answer))
    lines = [_title(book, answer), "", table(("figure", "value", "basis"), rows, right=(1,))]
    lines += _doubts(answer)
    if answer.assets:
        lines += ["", _held_table(answer), *_held_reasons(answer)]
    lines += ["", *_change_lines(answer)]
    lines += ["", "What each figure means is said with --json, under “conventions”."]
    return "\n".join(lines)


def _doubts(answer: PerformanceAnswer) -> list[str]:
    """How many days stand on doubtful prices, and why."""
    m = answer.figures
    if not m.doubtful_days:
        return []
    why = ", ".join(f"{flag} {days}" for flag, days in m.doubtful)
    return [f"Days on doubtful prices or rates: {m.doubtful_days} of {m.days + 1} ({why})."]


def _title(book: Book, answer: PerformanceAnswer) -> str:
    query = answer.query
    ends = (book.calendar.valuation_point(day) for day in (query.start, query.end))
    opened_at, closed_at = (f"{book.calendar.local(end):%Y-%m-%d %H:%M %z}" for end in ends)
    part = ", ".join(filter(None, query.scope))
    what = f"{book.info.letterhead.fund}{f' ({part})' if part else ''}"
    return f"{what}, {opened_at} to {closed_at}, {answer.currency}, record {answer.head.sequence}"


def _rows(answer: PerformanceAnswer) -> Iterator[Row]:
    formats, m = Formats("en"), answer.figures

    def percent(value: Decimal) -> str:
        if value.adjusted() > _MOST_DIGITS:  # a day's rate told for a year
            return f"{value.scaleb(2):+.2E} %"
        return f"{formats.percent(value)} %"

    def share(value: Decimal) -> str:
        return f"{formats.percent(value, signed=False)} %"

    def number(value: Decimal) -> str:
        return formats.quantity(round(value, 4))

    chained = "1 day" if m.days == 1 else f"{m.days} days"
    if m.stretches:
        chained += f", without a value: {m.days_bridged}, stretches: {m.stretches}"
    yield _row("opening value", m.opening_value, formats.money, f"end of {m.start}")
    yield _row("closing value", m.closing_value, formats.money, f"end of {m.end}")
    yield _row("net external flow", m.net_external_flow, formats.signed_money, "in less out")
    yield _row("time-weighted return", m.twr, percent, chained)
    yield _row("  annualised", m.twr_annualised, percent, f"365/{m.days}")
    yield _row("modified Dietz", m.modified_dietz, percent, f"weights (days - day)/{m.days}")
    status = "" if m.irr_status is None else f", {m.irr_status.value}"
    yield _row("internal rate of return", m.irr, percent, f"yearly, days/365{status}")
    yield _row("deepest fall", m.drawdown, percent, _fall(m))
    spread = m.volatility
    yield _row("volatility, daily", spread.value, share, f"n = {spread.days} daily returns")
    yield _row("  annualised", spread.annualised, share, f"x sqrt({m.year_days})")
    for tail in m.tails:
        name = f"{plain(tail.confidence * 100)} %, {tail.days} d"
        basis = f"{tail.worst} worst of n = {tail.sample}"
        yield _row(f"value at risk {name}", tail.value_at_risk, share, f"{basis}, the last of them")
        yield _row(f"  expected shortfall {name}", tail.expected_shortfall, share, f"{basis}, mean")
    for title, weights in (
        ("HHI of assets", m.concentration),
        ("HHI of accounts", m.account_concentration),
    ):
        largest = ""
        if weights.largest is not None:
            largest = f"largest: {weights.largest[0]}, {share(weights.largest[1])}"
        yield _row(title, weights.hhi, number, largest)
        yield _row("  effective number", weights.effective_number, number, "1 / HHI")
    yield from _benchmark_rows(m, percent, share, number)


def _row(name: str, figure: Figure, show: Callable[[Decimal], str], basis: str) -> Row:
    if figure.value is None:
        return name, "", str(figure.reason)
    return name, show(figure.value), basis


def _fall(m: Performance) -> str:
    fall = m.max_drawdown
    if fall is None:
        return "it never fell"
    until = "not recovered" if fall.recovery is None else f"recovered {fall.recovery}"
    return f"{fall.peak} to {fall.trough}, {until}, {fall.days_under_water} days under water"


def _benchmark_rows(
    m: Performance,
    percent: Callable[[Decimal], str],
    share: Callable[[Decimal], str],
    number: Callable[[Decimal], str],
) -> Iterator[Row]:
    b = m.benchmark
    if b is None:
        return
    matched = f"n = {b.matched_days} matched days"
    yield _row(f"return of {b.code}", b.twr, percent, f"{m.start} to {m.end}")
    yield _row("  tracking difference", b.tracking_difference, percent, f"TWR less {b.code}")
    yield _row("  beta", b.beta, number, matched)
    yield _row("  correlation", b.correlation, number, matched)
    yield _row("  tracking error, daily", b.tracking_error, share, matched)
    yearly = b.tracking_error_annualised
    yield _row("  tracking error, annualised", yearly, share, f"x sqrt({m.year_days})")


def _held_table(answer: PerformanceAnswer) -> str:
    formats = Formats("en")
    rows = [
        (
            each.asset,
            formats.quantity(each.quantity),
            formats.unit_price(each.break_even.value),
            formats.unit_price(each.break_even_after_fee.value),
            formats.unit_price(each.break_even_after_gains.value),
            _rounded(each.average_volume, 2),
            _rounded(each.days_to_liquidate, 2),
            *(_share(part, formats) for _days, part in each.sold_in),
        )
        for each in answer.assets
    ]
    sold = [f"in {days} d" for days, _part in answer.assets[0].sold_in]
    headers = ("held", "quantity", "break-even", "after fee", "after gains", "volume/day", "days")
    return table((*headers, *sold), rows, right=range(1, len(headers) + len(sold)))


def _rounded(figure: Figure, places: int) -> str:
    return "" if figure.value is None else Formats("en").quantity(round(figure.value, places))


def _share(figure: Figure, formats: Formats) -> str:
    return "" if figure.value is None else f"{formats.weight(figure.value)} %"


def _held_reasons(answer: PerformanceAnswer) -> list[str]:
    """Why figures of a holding are blank, each reason once."""
    said = (str(why) for each in answer.assets for _name, why in holding_reasons(each))
    return list(dict.fromkeys(said))


def _change_lines(answer: PerformanceAnswer) -> list[str]:
    """The change of value by asset, with the whole below; each figure rounded once."""
    formats = Formats("en")
    lines = []
    rows = [
        (each.asset, *(_money(getattr(each, part), part, formats) for part in _PARTS))
        for each in answer.by_asset
    ]
    whole = answer.attribution
    if whole is not None:
        rows.append(("Total", *_whole(whole, formats)))
    if rows:
        headers = (f"change, {answer.currency}", *_PARTS)
        lines.append(table(headers, rows, right=range(1, len(headers))))
    if answer.attribution_reason is not None:
        lines.append(str(answer.attribution_reason))
    return lines


def _whole(whole: Attribution, formats: Formats) -> list[str]:
    values = {**{part: getattr(whole, part) for part in _PARTS[1:-1]}}
    values |= {"opening": whole.opening_value, "closing": whole.closing_value}
    return [_money(values[part], part, formats) for part in _PARTS]


def _money(amount: Decimal, part: str, formats: Formats) -> str:
    shown = round_money(amount)
    return formats.money(shown) if part in ("opening", "closing") else formats.signed_money(shown)
