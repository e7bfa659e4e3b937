"""A chart as data: what is drawn, before anything is.

A `Picture` is made by `drawing.pictures` of what `services.charting` answers, drawn by
`drawing.plotting`, read out by the charts tab, and written as CSV. Nothing here needs matplotlib,
so the window can use it before that is loaded. Amounts stay exact; only the last step of drawing
makes floats of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from alem_desktop.core.series import DayTrades

FRACTION = "fraction"
"""Unit of a column of fractions, which a table shows as percentages."""


class Measure(StrEnum):
    """How a figure is written: an amount of money, a unit price, a fraction as a percentage, an
    index."""

    MONEY = "money"
    PRICE = "price"
    PERCENT = "percent"
    INDEX = "index"


class Dash(StrEnum):
    SOLID = "solid"
    DASHED = "dashed"


@dataclass(frozen=True, slots=True)
class Line:
    """A figure over the days of the picture; None is unknown and leaves a gap.

    `tone` names a colour of the tokens: `series:0` to `series:5`, `text3`, `loss`, `gain`.
    `read(at)` is the figure read out for a day, where that is not `values[at]`: the printed sum.
    `doubtful[at]`: the day's figure stands on a doubtful price, and is drawn dashed. `filled`: the
    area to nought is tinted. `labelled`: name and last figure stand at the line's end.
    """

    key: str
    name: str
    values: tuple[Decimal | None, ...]
    tone: str
    measure: Measure = Measure.MONEY
    width: float = 1.75
    dash: Dash = Dash.SOLID
    stepped: bool = False
    filled: bool = False
    labelled: bool = True
    doubtful: tuple[bool, ...] = ()
    read: Callable[[int], Decimal | None] | None = None

    def figure(self, at: int) -> Decimal | None:
        """The figure of a day as it is read out."""
        return self.values[at] if self.read is None else self.read(at)


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole over time, stacked on the parts before it; None: the day is unknown."""

    key: str
    name: str
    values: tuple[Decimal | None, ...]
    tone: str


@dataclass(frozen=True, slots=True)
class Marker:
    """What was bought (`side` "in") or sold ("out") on a day; `on` names the line it stands on."""

    at: int
    side: str
    on: str
    trades: DayTrades


@dataclass(frozen=True, slots=True)
class Spot:
    """A day of a line that is marked with a dot and told in words, as the deepest one; `on` names
    the line."""

    at: int
    on: str
    text: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One set of axes over the days of the picture.

    `unit` stands once at the top: a currency's code, or `%`. `from_zero`: the axis begins at
    nought; else it holds the figures closely. `weight` of its height among the panels. `note`
    stands inside, as “Drawdown from peak, %”. `may_be_log`: nothing in it is at or below nought by
    its nature, so it may be drawn on a log scale. `below`: nothing is above it.
    """

    key: str
    unit: str
    lines: tuple[Line, ...] = ()
    shares: tuple[Share, ...] = ()
    markers: tuple[Marker, ...] = ()
    spots: tuple[Spot, ...] = ()
    from_zero: bool = True
    weight: int = 1
    note: str = ""
    may_be_log: bool = False
    below: bool = False
    measure: Measure = Measure.MONEY


class Why(StrEnum):
    """What is the matter with a stretch of days."""

    UNKNOWN = "unknown"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, both included by index, that are drawn as what they are; `label` in a word or two."""

    first: int
    last: int
    why: Why
    label: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One month of a heat map, or a whole year (`month` 0): a fraction, None unknown (`tip`)."""

    year: int
    month: int
    value: Decimal | None
    tip: str = ""
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of what is held at the end of the period: its amount and share of the whole."""

    name: str
    amount: Decimal | None
    share: Decimal | None
    tone: str


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of the data behind a picture: `unit` is blank, a currency's code or `fraction`.

    `value(at)`: of the day, month or part with an index; text, a date, or an exact figure.
    `shown(at)`: what the table shows instead, the sum of printed lines where there is one.
    """

    key: str
    title: str
    unit: str
    value: Callable[[int], Decimal | date | str | None]
    measure: Measure | None = None
    shown: Callable[[int], Decimal | None] | None = None

    def on_screen(self, at: int) -> Decimal | date | str | None:
        """The cell as the table shows it; `value` is what copies and files take."""
        return self.value(at) if self.shown is None else self.shown(at)


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as data.

    `kind` as the command line names it. `caption`: whose figures, of which days, in which currency,
    by which convention. `dates` are the days of all panels, without gaps. `sentence` says why there
    is nothing to draw, blank where there is. `cells` make it a heat map, `bars` stand beside the
    panels. `rows` and `columns`: the data behind it, as the table and the CSV have them; `remark`
    of a day, in words, blank for none.
    """

    kind: str
    title: str
    caption: str
    currency: str
    dates: tuple[date, ...]
    panels: tuple[Panel, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    cells: tuple[Cell, ...] = ()
    bars: tuple[Bar, ...] = ()
    sentence: str = ""
    rows: int = 0
    columns: tuple[DataColumn, ...] = ()
    remark: Callable[[int], str] = field(default=lambda _at: "")
