"""The rows of a trail's tables, each with a name that stays and the transaction it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core.calendar import Instant
from alem_desktop.core.gains import PrintedDisposal
from alem_desktop.core.movements import Movement
from alem_desktop.core.positions import Position
from alem_desktop.core.price_rules import FACE_VALUE, Doubt
from alem_desktop.services.trail import (
    Earlier,
    LaterLots,
    LotsTrail,
    LotTrail,
    PostingsTrail,
    PriceTrail,
    TakenLot,
)
from alem_desktop.storage.position_store import BookedMovement


@dataclass(frozen=True, slots=True)
class PostingLine:
    """A posting, or (no `booked`) the sum of the earlier ones. `is_own`: the figure is of it."""

    key: str
    booked: BookedMovement | None
    earlier: Earlier | None = None
    is_own: bool = False

    @property
    def reference(self) -> str:
        """The transaction to open; '' of what is none."""
        return "" if self.booked is None else self.booked.reference

    @property
    def movement(self) -> Movement | None:
        """What was booked."""
        return None if self.booked is None else self.booked.movement

    @property
    def quantity(self) -> Decimal | None:
        """What it moved."""
        if self.earlier is not None:
            return self.earlier.quantity
        return None if self.booked is None else self.booked.movement.quantity

    @property
    def cost(self) -> Decimal | None:
        """By how much it changed the cost basis."""
        if self.earlier is not None:
            return self.earlier.cost
        return None if self.booked is None else self.booked.movement.cost

    @property
    def presentation_cost(self) -> Decimal | None:
        """The same at the rates of acquisition dates, None where one is unknown."""
        if self.earlier is not None:
            return self.earlier.presentation_cost
        return None if self.booked is None else self.booked.movement.presentation_cost

    @property
    def after(self) -> Decimal | None:
        """What its position held after it."""
        if self.earlier is not None:
            return self.earlier.quantity
        return None if self.booked is None else self.booked.movement.quantity_after


@dataclass(frozen=True, slots=True)
class LotLine:
    """An open lot, or (no `lot`) the sum of the later ones."""

    key: str
    lot: LotTrail | None
    later: LaterLots | None = None

    @property
    def reference(self) -> str:
        """The transaction that opened it."""
        return "" if self.lot is None else self.lot.lot.reference

    @property
    def quantity(self) -> Decimal | None:
        """What is left of it."""
        if self.later is not None:
            return self.later.quantity
        return None if self.lot is None else self.lot.lot.quantity

    @property
    def cost(self) -> Decimal | None:
        """What that cost."""
        if self.later is not None:
            return self.later.cost
        return None if self.lot is None else self.lot.lot.cost

    @property
    def presentation_cost(self) -> Decimal | None:
        """The same at the rate of the acquisition date, as printed."""
        if self.later is not None:
            return self.later.presentation_cost
        return None if self.lot is None else self.lot.presentation_cost


@dataclass(frozen=True, slots=True)
class TakenLine:
    """A lot that a disposal took. `is_own`: the figure is of it."""

    key: str
    lot: TakenLot
    is_own: bool = False

    @property
    def reference(self) -> str:
        """The transaction that opened it."""
        return self.lot.gain.match.reference

    def shown(self, presentation: bool) -> PrintedDisposal:
        """Its figures in one currency."""
        return self.lot.presentation if presentation else self.lot.functional


@dataclass(frozen=True, slots=True)
class PositionLine:
    """A position that a group or the total adds up."""

    key: str
    position: Position

    @property
    def reference(self) -> str:
        """It is many transactions."""
        return ""


@dataclass(frozen=True, slots=True)
class PriceLine:
    """A price or rate that was used, an observation below it, or one that is missing (no price).

    `day`: the date that it was given for, where the source named no instant. `doubts` are the
    reasons of `flags`. `record` is the journal's number.
    """

    key: str
    is_rate: bool
    is_observed: bool
    pair: str
    price: Decimal | None
    time: Instant | None = None
    day: date | None = None
    source: str = ""
    flags: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    record: int | None = None
    is_face_value: bool = False

    @property
    def reference(self) -> str:
        """A price is no transaction."""
        return ""


TrailLine = PostingLine | LotLine | TakenLine | PositionLine | PriceLine


def posting_lines(
    postings: Iterable[BookedMovement],
    earlier: Earlier | None = None,
    own: Movement | None = None,
) -> tuple[PostingLine, ...]:
    """A row for each posting after one for the earlier ones; `own` is the figure's."""
    found = [] if earlier is None else [PostingLine("earlier", None, earlier)]
    for booked in postings:
        m = booked.movement
        key = f"{m.sequence}:{m.leg}:{m.account}:{m.asset}"
        found.append(PostingLine(key, booked, is_own=m == own))
    return tuple(found)


def held_postings(trail: PostingsTrail) -> tuple[PostingLine, ...]:
    """The postings of a position."""
    return posting_lines(trail.postings, trail.earlier)


def lot_lines(trail: LotsTrail) -> tuple[LotLine, ...]:
    """A row for each lot before one for the later ones."""
    found = [LotLine(f"{lot.lot.key}:{lot.lot.account}", lot) for lot in trail.lots]
    if trail.later is not None:
        found.append(LotLine("later", None, trail.later))
    return tuple(found)


def position_lines(positions: Sequence[Position]) -> tuple[PositionLine, ...]:
    """A row for each position, as the table orders them by itself: the largest value first."""
    ordered = sorted(positions, key=_by_value)
    return tuple(PositionLine(f"{p.asset.code}@{p.account or ''}", p) for p in ordered)


def _by_value(position: Position) -> tuple[bool, Decimal, str, str]:
    value = position.functional.market_value
    return value is None, -(value or Decimal(0)), position.asset.code, position.account or ""


def price_lines(trail: PriceTrail | None, pair: str, *, is_rate: bool) -> tuple[PriceLine, ...]:
    """A price and the observations that it was made of, each below it; of none (of `pair`) a row
    that says so."""
    name = "rate" if is_rate else "price"
    if trail is None:
        return (PriceLine(name, is_rate, False, pair, None),)
    price = trail.price
    is_face_value = price.source == FACE_VALUE
    dated = any(each.observation.effective is not None for each in trail.observations)
    used = PriceLine(
        name,
        is_rate,
        False,
        price.path,
        price.price,
        None if is_face_value else price.time,
        price.date if dated else None,
        "" if is_face_value else price.source,
        price.flags,
        price.doubts,
        is_face_value=is_face_value,
    )
    observed = tuple(
        PriceLine(
            f"{name}:{number}",
            is_rate,
            True,
            f"{each.observation.base}/{each.observation.quote}",
            each.observation.price,
            each.observation.time,
            each.observation.effective,
            each.observation.source,
            record=each.batch,
        )
        for number, each in enumerate(trail.observations)
    )
    return (used, *observed)
