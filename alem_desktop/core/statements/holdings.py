"""A statement's figures as data: all that its pages say, before anything is drawn.

The same frozen `HoldingsStatement` is what the preview, the printer, the PDF and the JSON answer
show. Texts that people read are named here by kind with their fields, so that one set of figures
prints in every language.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

from alem_desktop.core import calendar
from alem_desktop.core.calendar import AsOf, Instant
from alem_desktop.core.journal import Head
from alem_desktop.core.letterhead import Letterhead
from alem_desktop.core.money import ZERO, divide, plain, total
from alem_desktop.core.policy import Policies
from alem_desktop.core.positions import (
    Figures,
    OpenLotLine,
    Position,
    Totals,
    is_money,
    sum_figures,
    totals_of,
)
from alem_desktop.core.price_rules import FACE_VALUE
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.notes import Note


class SectionKind(StrEnum):
    DIGITAL_ASSETS = "digital assets"
    MONEY = "stablecoins and cash"


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one kind with their subtotal, which is the sum of the printed lines."""

    kind: SectionKind
    lines: tuple[Position, ...]
    subtotal: Totals


@dataclass(frozen=True, slots=True)
class LotGroup:
    """The open lots of one asset, with the sums of their printed figures."""

    asset: str
    lots: tuple[OpenLotLine, ...]
    subtotal: Figures

    @property
    def quantity(self) -> Decimal:
        """What the lots hold together."""
        return total(lot.quantity for lot in self.lots)

    @property
    def unit_cost(self) -> Decimal | None:
        """Exact cost per unit over all the lots."""
        quantity = self.quantity
        cost = total(lot.cost_basis for lot in self.lots)
        return divide(cost, quantity) if quantity else None


@dataclass(frozen=True, slots=True)
class HoldingsStatement:
    """A statement of holdings, complete.

    `number` is None for a preview, which prints the word Draft. `known_at` is the newest record
    used, `known_time` its instant. `usual_source` priced most lines; `other_prices` lists the
    prices that differ from it in source or day. `prepared_by` may be blank.
    """

    letterhead: Letterhead
    number: str | None
    replaces: str | None
    as_of: AsOf
    known_at: Head
    known_time: Instant
    time_zone: str
    functional_currency: str
    presentation_currency: str
    policies: Policies
    accounts: int
    sections: tuple[Section, ...]
    totals: Totals
    rate: Price | None
    usual_source: str
    other_prices: tuple[Price, ...]
    notes: tuple[Note, ...]
    annex: tuple[LotGroup, ...]
    prepared_by: str
    program_version: str

    @property
    def annex_total(self) -> Figures:
        """The sums of the annex's printed lots."""
        return sum_figures(group.subtotal for group in self.annex)

    @property
    def annex_excess(self) -> Decimal:
        """By how much the annex's values, rounded lot by lot, exceed the lines of its assets."""
        assets = {group.asset for group in self.annex}
        lines = total(
            line.printed.functional.market_value or ZERO
            for section in self.sections
            for line in section.lines
            if line.asset.code in assets
        )
        return (self.annex_total.market_value or ZERO) - lines

    @property
    def check_code(self) -> str:
        """Eight hex digits in two groups over every figure printed, to compare two papers by."""
        digest = hashlib.sha256(self.figures_text().encode()).hexdigest().upper()
        return f"{digest[:4]}-{digest[4:8]}"

    def figures_text(self) -> str:
        """The printed figures as canonical JSON; equal statements have equal text."""
        figures = {
            "as_of": calendar.iso(self.as_of.valuation_point),
            "fingerprint": self.known_at.fingerprint,
            "fund": self.letterhead.fund,
            "lines": [
                [
                    line.account,
                    line.asset.code,
                    plain(line.quantity),
                    *(_text(f) for f in (line.printed.functional, line.printed.presentation)),
                ]
                for section in self.sections
                for line in section.lines
            ],
            "sequence": self.known_at.sequence,
            "totals": [
                _text(self.totals.printed.functional),
                _text(self.totals.printed.presentation),
            ],
        }
        return json.dumps(figures, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def code_text(self) -> str:
        """What the QR code holds: number, fund, instant, totals, fingerprint, check code."""
        printed = self.totals.printed
        parts = (
            self.number or "draft",
            self.letterhead.fund,
            calendar.iso(self.as_of.valuation_point),
            f"{_money(printed.functional)} {self.functional_currency}",
            f"{_money(printed.presentation)} {self.presentation_currency}",
            self.known_at.fingerprint,
            self.check_code,
        )
        return "\n".join(parts)


def _text(figures: Figures) -> list[str | None]:
    parts = (figures.cost_basis, figures.market_value, figures.unrealised_gain)
    return [None if part is None else plain(part) for part in parts]


def _money(figures: Figures) -> str:
    return "" if figures.market_value is None else f"{figures.market_value:.2f}"


def sections_of(positions: Sequence[Position]) -> tuple[Section, ...]:
    """Positions by kind, digital assets first; inside, by value, the largest asset first."""
    weight_of: dict[str, tuple[bool, object]] = {}
    for position in positions:
        code = position.asset.code
        value = position.printed.functional.market_value
        before = weight_of.get(code, (True, 0))
        unpriced = value is None
        held = before[1] if unpriced else before[1] + value  # type: ignore[operator]
        weight_of[code] = (unpriced and before[0], held)

    def order(position: Position) -> tuple[object, ...]:
        unpriced, held = weight_of[position.asset.code]
        value = position.printed.functional.market_value or 0
        return (unpriced, -held, position.asset.code, -value, position.account or "")  # type: ignore[operator]

    sections = []
    for kind, money in ((SectionKind.DIGITAL_ASSETS, False), (SectionKind.MONEY, True)):
        lines = tuple(sorted((p for p in positions if is_money(p.asset) is money), key=order))
        if lines:
            sections.append(Section(kind, lines, totals_of(lines)))
    return tuple(sections)


def lot_groups(lots: Sequence[OpenLotLine]) -> tuple[LotGroup, ...]:
    """Lots by asset in the order given, each group with the sums of its printed lines."""
    groups = []
    for asset, lines in groupby(lots, key=lambda lot: lot.asset):
        group = tuple(lines)
        groups.append(LotGroup(asset, group, sum_figures(lot.printed for lot in group)))
    return tuple(groups)


def usual_source(positions: Sequence[Position]) -> str:
    """The source that priced the most value of digital assets; blank when nothing was priced."""
    priced: dict[str, Decimal] = {}
    for position in positions:
        price, value = position.price, position.functional.market_value
        if price is not None and price.source != FACE_VALUE and not is_money(position.asset):
            priced[price.source] = priced.get(price.source, ZERO) + (value or ZERO)
    return max(priced, key=lambda source: (priced[source], source), default="")


def other_prices(positions: Sequence[Position], source: str, day: date) -> tuple[Price, ...]:
    """Prices from elsewhere than `source`, or of another day than the statement's."""
    found: dict[str, Price] = {}
    for position in positions:
        price = position.price
        if price is None or price.source == FACE_VALUE:
            continue
        if price.source != source or price.date != day or price.flags:
            found.setdefault(position.asset.code, price)
    return tuple(found.values())
