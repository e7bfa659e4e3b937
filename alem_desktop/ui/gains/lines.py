"""The lines of the gains tables, made from an answer once, in the background."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.gains import (
    Disposal,
    Expense,
    Income,
    PrintedDisposal,
    held_days,
    printed_at,
)
from alem_desktop.core.lots import Match
from alem_desktop.core.money import decimal_places, round_money

_FIELDS = ("asset", "account", "reference")
_NOTHING = PrintedDisposal(None, None, None)

Row = TypeVar("Row", "GainLine", "EventLine")


class Kind(Enum):
    """What a row is: a disposal, a lot below it, or the sentence that stands for its lots."""

    DISPOSAL = "disposal"
    LOT = "lot"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class GainLine:
    """A row, with its figures as printed in both currencies and the rows below it.

    `day` is that of the disposal, or of the lot's acquisition. `of` is what the figures were
    rounded from: it tells a small figure from none. `places` are the texts that a filter looks in.
    """

    key: str
    kind: Kind
    reference: str
    day: date | None
    asset: str
    account: str
    quantity: Decimal | None
    functional: PrintedDisposal
    presentation: PrintedDisposal
    of: Disposal | Match | None = None
    held_days: int | None = None
    below: tuple[GainLine, ...] = ()
    places: tuple[str, ...] = ()

    def shown(self, presentation: bool) -> PrintedDisposal:
        """The figures in one currency."""
        return self.presentation if presentation else self.functional


@dataclass(frozen=True, slots=True)
class EventLine:
    """A row of income or expenses: the functional amount, exact and as printed in both currencies.

    `presentation` is None where no rate of the day is known.
    """

    key: str
    reference: str
    day: date
    asset: str
    quantity: Decimal
    exact: Decimal
    functional: Decimal
    presentation: Decimal | None
    places: tuple[str, ...] = ()

    @property
    def below(self) -> tuple[EventLine, ...]:
        """Nothing stands below it."""
        return ()

    def shown(self, presentation: bool) -> Decimal | None:
        """The amount in one currency."""
        return self.presentation if presentation else self.functional


def disposal_lines(disposals: Iterable[Disposal], calendar: BookCalendar) -> tuple[GainLine, ...]:
    """One row per disposal in the answer's order, with its lots below it."""
    return tuple(_disposal_line(disposal, calendar) for disposal in disposals)


def _disposal_line(disposal: Disposal, calendar: BookCalendar) -> GainLine:
    movement = disposal.movement
    key = f"{movement.sequence}:{movement.leg}"
    if disposal.matches is None:
        below: tuple[GainLine, ...] = (_note(key),)
    else:
        below = tuple(
            _lot_line(f"{key}:{number}", match, disposal, calendar)
            for number, match in enumerate(disposal.matches)
        )
    return GainLine(
        key=key,
        kind=Kind.DISPOSAL,
        reference=disposal.reference,
        day=disposal.date,
        asset=movement.asset,
        account=movement.account,
        quantity=disposal.quantity,
        functional=PrintedDisposal.functional(disposal),
        presentation=PrintedDisposal.presentation(disposal),
        of=disposal,
        below=below,
        places=_places(movement.asset, movement.account, disposal.reference),
    )


def _lot_line(key: str, match: Match, disposal: Disposal, calendar: BookCalendar) -> GainLine:
    cost = match.presentation_cost
    return GainLine(
        key=key,
        kind=Kind.LOT,
        reference=match.reference,
        day=calendar.date_of(match.acquired_at),
        asset="",
        account="",
        quantity=match.quantity,
        functional=PrintedDisposal(None, round_money(match.cost), None),
        presentation=PrintedDisposal(None, None if cost is None else round_money(cost), None),
        of=match,
        held_days=held_days(match.acquired_at, disposal.date, calendar),
    )


def _note(key: str) -> GainLine:
    return GainLine(f"{key}:note", Kind.NOTE, "", None, "", "", None, _NOTHING, _NOTHING)


def event_lines(
    events: Sequence[Income | Expense],
    calendar: BookCalendar,
    rates: Mapping[date, Decimal | None],
) -> tuple[EventLine, ...]:
    """One row per income or expense in the answer's order, converted at the rate of its day."""
    found = []
    for number, event in enumerate(events):
        day = calendar.date_of(event.time)
        found.append(
            EventLine(
                key=f"{event.reference}:{number}",
                reference=event.reference,
                day=day,
                asset=event.asset,
                quantity=event.quantity,
                exact=event.amount,
                functional=round_money(event.amount),
                presentation=printed_at(event.amount, rates.get(day)),
                places=_places(event.asset, "", event.reference),
            )
        )
    return tuple(found)


# -- filter ----------------------------------------------------------------------------------------


def matching(lines: Sequence[Row], text: str) -> tuple[Row, ...]:
    """Rows of which every word is found in asset, account or reference.

    `asset:BNB`, `account:vault` and `reference:S-1` look in one place only; words in quotes stay
    together. Upper and lower case are the same.
    """
    words = _words(text)
    if not words:
        return tuple(lines)
    return tuple(line for line in lines if all(_matches(line.places, word) for word in words))


def _words(text: str) -> list[str]:
    try:
        return [word.casefold() for word in shlex.split(text)]
    except ValueError:  # an open quote while typing
        return text.casefold().replace('"', " ").replace("'", " ").split()


def _matches(places: tuple[str, ...], word: str) -> bool:
    field, colon, wanted = word.partition(":")
    if colon and field in _FIELDS:
        return wanted in places[_FIELDS.index(field)]
    return any(word in place for place in places)


def _places(asset: str, account: str, reference: str) -> tuple[str, ...]:
    return asset.casefold(), account.casefold(), reference.casefold()


# -- room ------------------------------------------------------------------------------------------


def most_decimals(quantities: Iterable[Decimal | None], least: int = 2) -> int:
    """The places that a column must reserve for these quantities."""
    return max((decimal_places(each) for each in quantities if each is not None), default=least)


def widest(lines: Sequence[GainLine]) -> tuple[tuple[int, GainLine], ...]:
    """The rows of which one has the widest cell of each column, each with its depth from 1.

    A figure is widest where it is largest or smallest, so that of ten thousand rows a few dozen
    are measured.
    """
    lots = [line for parent in lines for line in parent.below if line.kind is Kind.LOT]
    return tuple(
        (depth, line)
        for depth, rows in ((1, lines), (2, lots))
        for line in _extremes(rows, _MEASURES)
    )


def widest_events(lines: Sequence[EventLine]) -> tuple[tuple[int, EventLine], ...]:
    """The same of income or expenses."""
    return tuple((1, line) for line in _extremes(lines, _EVENT_MEASURES))


_Measure = Callable[[Row], Decimal | int | None]


def _extremes(lines: Sequence[Row], measures: Sequence[_Measure[Row]]) -> Iterable[Row]:
    found: dict[str, Row] = {}
    for measure in measures:
        known = [(size, at) for at, line in enumerate(lines) if (size := measure(line)) is not None]
        for _size, at in (min(known), max(known)) if known else ():
            found[lines[at].key] = lines[at]
    return found.values()


_MEASURES: tuple[_Measure[GainLine], ...] = (
    lambda line: len(line.reference),
    lambda line: len(line.asset),
    lambda line: len(line.account),
    lambda line: line.quantity,
    lambda line: line.functional.proceeds,
    lambda line: line.functional.cost_basis,
    lambda line: line.functional.gain,
    lambda line: line.presentation.proceeds,
    lambda line: line.presentation.cost_basis,
    lambda line: line.presentation.gain,
    lambda line: line.presentation.price_gain,
    lambda line: line.presentation.currency_gain,
    lambda line: line.held_days,
)
_EVENT_MEASURES: tuple[_Measure[EventLine], ...] = (
    lambda line: len(line.reference),
    lambda line: len(line.asset),
    lambda line: line.quantity,
    lambda line: line.functional,
    lambda line: line.presentation,
)
