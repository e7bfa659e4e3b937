"""What the value consists of: shares over time, and amounts at the end of the period."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Context, Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.money import ZERO, divide
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import FRACTION, Bar, DataColumn, Measure, Panel, Picture, Share
from alem_desktop.drawing.pictures.parts import Days
from alem_desktop.services.charting import AllocationDays, ChartAnswer, Part

translate = QCoreApplication.translate

MOST_SHARES = 6
"""As many as there are colours; of more parts the lesser ones are one together."""
_REST_TONE = "text3"
_DRAWN = Context(prec=12)
"""Shares are drawn, and read out to the hundredth of a percent: more digits cost time only."""


def allocation_picture(answer: ChartAnswer, formats: Formats) -> Picture:
    """Shares of value at the end of each day. A day on which any part is unknown has none."""
    days = Days(answer, formats)
    found = answer.allocation or AllocationDays("asset", ())
    wholes = _wholes(found.parts, len(days.dates))
    named, rest = _named(found.parts, wholes)
    tones = {part.name: f"series:{number}" for number, part in enumerate(named)}
    caption = translate(
        "Chart", "{whose}. Shares of value at the end of each day, {first} to {last}, {currency}"
    )
    sentence = days.too_few()
    if not sentence and sum(bool(whole) for whole in wholes) < 2:
        sentence = translate("Chart", "A chart needs two days with a value.")
    return Picture(
        kind="allocation",
        title=translate("Chart", "Allocation"),
        caption=days.caption(caption),
        currency=days.currency,
        dates=days.dates,
        panels=(
            Panel(
                "allocation",
                "%",
                shares=_shares(named, rest, tones, wholes),
                measure=Measure.PERCENT,
            ),
        ),
        stretches=days.stretches(),
        bars=_bars(found.parts, tones, wholes),
        sentence=sentence,
        rows=len(days.dates),
        columns=_columns(days, found.parts, wholes),
        remark=days.remark,
    )


def _wholes(parts: Sequence[Part], days: int) -> list[Decimal | None]:
    """The sum of the parts on each day; None where any of them is unknown."""
    wholes: list[Decimal | None] = []
    for values in zip(*(part.values for part in parts), strict=True):
        amounts = [value for value in values if value is not None]
        wholes.append(sum(amounts, ZERO) if len(amounts) == len(values) else None)
    return wholes or [None] * days


def _named(
    parts: Sequence[Part], wholes: Sequence[Decimal | None]
) -> tuple[list[Part], list[Part]]:
    """The parts that have a colour of their own: those whose share was once the largest."""
    if len(parts) <= MOST_SHARES:
        return list(parts), []

    def peak(part: Part) -> Decimal:
        shares = (
            _DRAWN.divide(value, whole)
            for value, whole in zip(part.values, wholes, strict=True)
            if value is not None and whole
        )
        return max(shares, default=ZERO)

    chosen = {part.name for part in sorted(parts, key=peak, reverse=True)[: MOST_SHARES - 1]}
    return (
        [part for part in parts if part.name in chosen],
        [part for part in parts if part.name not in chosen],
    )


def _shares(
    named: Sequence[Part],
    rest: Sequence[Part],
    tones: dict[str, str],
    wholes: Sequence[Decimal | None],
) -> tuple[Share, ...]:
    shares = [
        Share(f"part:{part.name}", part.name, _fractions(part.values, wholes), tones[part.name])
        for part in named
    ]
    if rest:
        amounts = [
            None if None in values else sum((v for v in values if v is not None), ZERO)
            for values in zip(*(part.values for part in rest), strict=True)
        ]
        name = translate("Chart", "Other")
        shares.append(Share("rest", name, _fractions(amounts, wholes), _REST_TONE))
    return tuple(shares)


def _fractions(
    values: Sequence[Decimal | None], wholes: Sequence[Decimal | None]
) -> tuple[Decimal | None, ...]:
    return tuple(
        _DRAWN.divide(value, whole) if whole and value is not None else None
        for value, whole in zip(values, wholes, strict=True)
    )


def _bars(
    parts: Sequence[Part], tones: dict[str, str], wholes: Sequence[Decimal | None]
) -> tuple[Bar, ...]:
    """What is held at the end; what was sold before has no bar."""
    if not wholes:
        return ()
    whole = wholes[-1]
    return tuple(
        Bar(
            part.name,
            part.values[-1],
            divide(part.values[-1], whole) if whole and part.values[-1] is not None else None,
            tones.get(part.name, _REST_TONE),
        )
        for part in parts
        if part.values[-1] is None or part.values[-1]
    )


def _columns(
    days: Days, parts: Sequence[Part], wholes: Sequence[Decimal | None]
) -> tuple[DataColumn, ...]:
    columns = [days.date_column()]
    for part in parts:
        columns.append(days.money(f"amount:{part.name}", part.name, _amounts(part)))
        title = translate("Chart", "{name}, share").format(name=part.name)
        columns.append(
            DataColumn(f"share:{part.name}", title, FRACTION, _exact(part, wholes), Measure.PERCENT)
        )
    return (*columns, days.remark_column())


def _amounts(part: Part) -> Callable[[int], Decimal | None]:
    return lambda at: part.values[at]


def _exact(part: Part, wholes: Sequence[Decimal | None]) -> Callable[[int], Decimal | None]:
    """A part's share to 18 places."""

    def share(at: int) -> Decimal | None:
        value, whole = part.values[at], wholes[at]
        return divide(value, whole) if whole and value is not None else None

    return share
