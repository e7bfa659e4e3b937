"""What a trail is asked of: a row of a table, and the figure of it that is current."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from PySide6.QtCore import SignalInstance

from alem_desktop.core.gains import Disposal, PrintedDisposal
from alem_desktop.core.lots import Match
from alem_desktop.core.policy import LotMethod
from alem_desktop.core.positions import Position, Totals
from alem_desktop.services.portfolio import HoldingsAnswer
from alem_desktop.ui.holdings.lines import HoldingLine


class Figure(Enum):
    """What a column tells of a row."""

    QUANTITY = "quantity"
    AVERAGE_COST = "average-cost"
    COST = "cost"
    PRICE = "price"
    VALUE = "value"
    GAIN = "gain"
    GAIN_PERCENT = "gain-percent"
    WEIGHT = "weight"
    PROCEEDS = "proceeds"
    PRICE_GAIN = "price-gain"
    CURRENCY_GAIN = "currency-gain"


class Section(Enum):
    """A part of a trail, a table each."""

    POSITIONS = "positions"
    POSTINGS = "postings"
    LOTS = "lots"
    PRICES = "prices"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The current figure as its table shows it; `text` is '' where it is unknown, for a `reason`.

    `presentation`: whether it is in the presentation currency.
    """

    figure: Figure
    presentation: bool
    title: str
    text: str
    unit: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A row of the holdings: a lot, a position, a group, or (no `line`) the total.

    `positions` are those that it adds up; `whole`: whether they are all that the book holds of the
    asset, and not what a filter leaves. `answer` is what the table shows.
    """

    key: str
    line: HoldingLine | None
    positions: tuple[Position, ...]
    totals: Totals
    whole: bool
    answer: HoldingsAnswer

    @property
    def position(self) -> Position | None:
        """The one position that the row is, or that its lot is of."""
        return self.positions[0] if len(self.positions) == 1 and self.line is not None else None

    @property
    def asset(self) -> str | None:
        """The one asset of the row."""
        return None if self.line is None else self.line.asset


@dataclass(frozen=True, slots=True)
class Disposed:
    """A row of the gains: a disposal, or (`match`) a lot that it took.

    `method` is that of a what-if, None for the book's own; `own` are the book's in the period.
    `version` tells answers apart.
    """

    key: str
    disposal: Disposal
    match: Match | None
    functional: PrintedDisposal
    presentation: PrintedDisposal
    method: LotMethod | None
    own: tuple[LotMethod, ...]
    version: object

    def shown(self, presentation: bool) -> PrintedDisposal:
        """The disposal's figures in one currency."""
        return self.presentation if presentation else self.functional


Subject = Held | Disposed


def version_of(subject: Subject) -> object:
    """What is another object when the table has another answer."""
    return subject.answer if isinstance(subject, Held) else subject.version


class Source(Protocol):
    """A table whose current figure a trail follows.

    `changed` is emitted when another figure may be current.
    """

    changed: SignalInstance

    def current(self) -> tuple[Subject, Chosen] | None:
        """The current row and figure, None without any."""
        ...

    def choose_total(self) -> None:
        """Make the total of the current column the current figure; nothing where there is none."""
        ...

    def go_to(self, account: str | None, asset: str) -> None:
        """Make a position's row current, if the table has it."""
        ...
