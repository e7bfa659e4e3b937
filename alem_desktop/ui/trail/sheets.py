"""The tables of a trail: what was read, as columns, rows and the sum below them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.gains import PrintedDisposal, printed_sum
from alem_desktop.core.money import round_money
from alem_desktop.core.positions import Figures
from alem_desktop.services.trail import LotsTrail, PostingsTrail, TransactionTrail
from alem_desktop.storage.position_store import BookedMovement
from alem_desktop.ui.holdings.lines import most_decimals
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.trail import lot_columns, position_columns, posting_columns, price_columns
from alem_desktop.ui.trail.cells import Setting, money_cell
from alem_desktop.ui.trail.lines import (
    PostingLine,
    PriceLine,
    TakenLine,
    TrailLine,
    held_postings,
    lot_lines,
    position_lines,
    posting_lines,
    price_lines,
)
from alem_desktop.ui.trail.loading import DisposedTrail, HeldTrail, Loaded
from alem_desktop.ui.trail.sections import sections_of
from alem_desktop.ui.trail.subject import Chosen, Disposed, Figure, Held, Section
from alem_desktop.ui.widgets.columns import Cell, Column

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. `hidden`: columns that say nothing here; `total`: the sum's cells by column key
    with their native `values`, none without a sum, and `notes` what a reader of it must know.
    `ends_new`: the last row is the newest.

    `more`: what reads further rows, '' where all are there.
    """

    title: str
    columns: tuple[Column[Any], ...]
    lines: tuple[TrailLine, ...]
    hidden: frozenset[str] = frozenset()
    total: Mapping[str, Cell] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    ends_new: bool = False
    more: str = ""


def sheets_of(loaded: Loaded, chosen: Chosen, setting: Setting) -> dict[Section, Sheet]:
    """Every table of a trail, in the order in which they are offered; of what was not read yet, an
    empty one."""
    subject, found = loaded.subject, loaded.found
    if isinstance(subject, Disposed):
        assert isinstance(found, DisposedTrail)
        made = _of_disposal(subject, found, setting)
    else:
        assert isinstance(found, HeldTrail)
        made = _of_held(subject, found, chosen, setting)
    return {section: made[section] for section in sections_of(subject)}


# -- holdings --------------------------------------------------------------------------------------


def _of_held(
    held: Held, found: HeldTrail, chosen: Chosen, setting: Setting
) -> dict[Section, Sheet]:
    setting = replace(setting, asset=held.asset or "", as_of=held.answer.as_of)
    is_one = held.position is not None and held.line is not None and held.line.account is not None
    sheets = {Section.POSITIONS: _positions(held, setting)}
    if found.opening is not None:
        sheets[Section.POSTINGS] = _transaction(found.opening.postings, setting)
    else:
        sheets[Section.POSTINGS] = _postings(found.postings, setting, is_one=is_one)
    sheets[Section.LOTS] = _lots(held, found.lots, setting, is_one=is_one)
    sheets[Section.PRICES] = _prices(held, found, chosen, setting)
    return sheets


def _postings(trail: PostingsTrail | None, setting: Setting, *, is_one: bool) -> Sheet:
    columns = posting_columns
    title = translate("Trail", "Postings")
    hidden = {columns.ASSET}
    if is_one:
        hidden.add(columns.ACCOUNT)
    if setting.one_currency or not setting.presentation:
        hidden.add(columns.OTHER_COST)
    if trail is None:
        return Sheet(title, columns.posting_columns(setting), (), frozenset(hidden))
    lines = held_postings(trail)
    setting = replace(setting, quantity_decimals=_places(_quantities(lines)))
    count = counted(
        translate("Trail", "%n posting(s)", "", trail.count), trail.count, setting.formats
    )
    total = {
        columns.TIME: Cell(translate("Trail", "Sum"), count, strong=True),
        columns.QUANTITY: Cell(setting.formats.quantity(trail.quantity), strong=True),
        columns.COST: money_cell(trail.cost, setting, strong=True),
    }
    values = {columns.QUANTITY: trail.quantity, columns.COST: trail.cost}
    if columns.OTHER_COST not in hidden:
        total[columns.OTHER_COST] = money_cell(trail.presentation_cost, setting, strong=True)
        values[columns.OTHER_COST] = trail.presentation_cost or Decimal(0)
    return Sheet(
        _with_count(title, trail.count, setting),
        columns.posting_columns(setting),
        lines,
        frozenset(hidden),
        total,
        values,
        _rounding((_rounded(line.cost) for line in lines), _rounded(trail.cost)),
        ends_new=True,
        more="" if trail.earlier is None else translate("Trail", "Show earlier"),
    )


def _transaction(
    postings: tuple[BookedMovement, ...], setting: Setting, own: object = None, title: str = ""
) -> Sheet:
    """All that one transaction moved, whatever asset: no sum."""
    columns = posting_columns
    lines = posting_lines(postings, own=own)  # type: ignore[arg-type]
    setting = replace(setting, asset="", quantity_decimals=_places(_quantities(lines)))
    hidden = {columns.OTHER_COST} if setting.one_currency or not setting.presentation else set()
    return Sheet(
        _with_count(title or translate("Trail", "Acquisition"), len(lines), setting),
        columns.posting_columns(setting),
        lines,
        frozenset(hidden),
    )


def _quantities(lines: Iterable[PostingLine]) -> Iterable[Decimal | None]:
    return (figure for line in lines for figure in (line.quantity, line.after))


def _lots(held: Held, trail: LotsTrail | None, setting: Setting, *, is_one: bool) -> Sheet:
    columns = lot_columns
    hidden = {columns.ACCOUNT} if is_one else set()
    if setting.one_currency:
        hidden |= {columns.RATE, columns.OTHER_COST}
    # Counted in the answer, before anybody reads them.
    count = sum(position.lot_count for position in held.positions)
    title = _with_count(translate("Trail", "Open lots"), count, setting)
    if trail is None:
        return Sheet(title, columns.lot_columns(setting), (), frozenset(hidden))
    lines = lot_lines(trail)
    printed = held.totals.printed.presentation.cost_basis
    setting = replace(
        setting,
        quantity_decimals=_places(line.quantity for line in lines),
        price_decimals=_decimals(
            (None if line.lot is None else line.lot.lot.rate for line in lines), setting
        ),
    )
    words = counted(
        translate("Trail", "%n open lot(s)", "", trail.count), trail.count, setting.formats
    )
    total = {
        columns.ACQUIRED: Cell(translate("Trail", "Sum"), words, strong=True),
        columns.QUANTITY: Cell(setting.formats.quantity(trail.quantity), strong=True),
        columns.COST: money_cell(trail.cost, setting, strong=True),
        columns.OTHER_COST: money_cell(printed, setting, strong=True),
    }
    values = {
        columns.QUANTITY: trail.quantity,
        columns.COST: trail.cost,
        columns.OTHER_COST: printed,
    }
    return Sheet(
        _with_count(translate("Trail", "Open lots"), trail.count, setting),
        columns.lot_columns(setting),
        lines,
        frozenset(hidden),
        total,
        values,
        _rounding((_rounded(line.cost) for line in lines), _rounded(trail.cost)),
        more="" if trail.later is None else translate("Trail", "Show later"),
    )


def _positions(held: Held, setting: Setting) -> Sheet:
    columns = position_columns
    lines = position_lines(held.positions)
    setting = replace(setting, quantity_decimals=_places(line.position.quantity for line in lines))
    sums = held.totals.printed
    own, other = sums.functional, sums.presentation
    if setting.presentation:
        own, other = other, own
    formats, n = setting.formats, len(lines)
    count = counted(translate("Trail", "%n position(s)", "", n), n, formats)
    total = {
        columns.ASSET: Cell(translate("Trail", "Sum"), count, strong=True),
        columns.COST: money_cell(own.cost_basis, setting, strong=True),
        columns.VALUE: money_cell(own.market_value, setting, strong=True),
        columns.OTHER_VALUE: money_cell(other.market_value, setting, strong=True),
        columns.GAIN: money_cell(own.unrealised_gain, setting, signed=True, strong=True),
        columns.WEIGHT: Cell(formats.weight(sums.weight), strong=True),
    }
    values = _values(own, other)
    values[columns.WEIGHT] = sums.weight
    quantity = None if held.line is None else held.line.quantity
    if quantity is not None:
        total[columns.QUANTITY] = Cell(formats.quantity(quantity), strong=True)
        values[columns.QUANTITY] = quantity
    title = _with_count(translate("Trail", "Positions"), len(lines), setting)
    hidden = {columns.OTHER_VALUE} if setting.one_currency else set()
    return Sheet(title, columns.position_columns(setting), lines, frozenset(hidden), total, values)


def _values(own: Figures, other: Figures) -> dict[str, Any]:
    columns = position_columns
    return {
        columns.COST: own.cost_basis,
        columns.VALUE: own.market_value,
        columns.OTHER_VALUE: other.market_value,
        columns.GAIN: own.unrealised_gain,
    }


def _prices(held: Held, found: HeldTrail, chosen: Chosen, setting: Setting) -> Sheet:
    """The price and the rate; the one first that the figure is made with last."""
    currency = setting.functional
    if held.line is not None and held.line.price is not None:
        currency = held.line.price.currency
    pair = f"{setting.functional}/{setting.presentation_code}"
    rate = () if setting.one_currency else price_lines(found.rate, pair, is_rate=True)
    if held.asset is None:
        return _price_sheet(translate("Trail", "Rate"), rate, setting)
    price = price_lines(found.price, f"{held.asset}/{currency}", is_rate=False)
    is_converted = chosen.presentation != (currency == setting.presentation_code)
    of_cost = chosen.figure in (Figure.COST, Figure.AVERAGE_COST)
    lines = (*rate, *price) if is_converted and not of_cost else (*price, *rate)
    title = translate("Trail", "Price and rate") if rate else translate("Trail", "Price")
    return _price_sheet(title, lines, setting)


def _price_sheet(title: str, lines: tuple[PriceLine, ...], setting: Setting) -> Sheet:
    decimals = _decimals((line.price for line in lines), setting)
    made = price_columns.price_columns(replace(setting, price_decimals=decimals))
    hidden = set() if any(line.doubts for line in lines) else {price_columns.DOUBT}
    return Sheet(title, made, lines, frozenset(hidden))


# -- gains -----------------------------------------------------------------------------------------


def _of_disposal(subject: Disposed, found: DisposedTrail, setting: Setting) -> dict[Section, Sheet]:
    movement, day = subject.disposal.movement, subject.disposal.date
    setting = replace(setting, asset=movement.asset, as_of=setting.calendar.as_of(day))
    pair = f"{setting.functional}/{setting.presentation_code}"
    sheets = {
        Section.LOTS: _taken(subject, found, setting),
        Section.PRICES: _price_sheet(
            translate("Trail", "Rate"),
            price_lines(found.disposal.rate, pair, is_rate=True),
            setting,
        ),
    }
    if found.opening is not None:
        sheets[Section.POSTINGS] = _acquisition(found.opening, movement.asset, setting)
    else:
        sheets[Section.POSTINGS] = _transaction(
            found.disposal.postings or (), setting, movement, translate("Trail", "Postings")
        )
    return sheets


def _acquisition(opening: TransactionTrail, asset: str, setting: Setting) -> Sheet:
    """What brought a lot; its own posting is the one of the lot's asset that came in."""
    own = next(
        (
            each.movement
            for each in opening.postings
            if each.movement.asset == asset and each.movement.quantity > 0
        ),
        None,
    )
    return _transaction(opening.postings, setting, own)


def _taken(subject: Disposed, found: DisposedTrail, setting: Setting) -> Sheet:
    columns, disposal = lot_columns, subject.disposal
    lots = found.disposal.lots or ()
    lines = tuple(
        TakenLine(f"{number}:{lot.gain.match.lot}", lot, is_own=lot.gain.match == subject.match)
        for number, lot in enumerate(lots)
    )
    setting = replace(
        setting,
        quantity_decimals=_places(lot.gain.match.quantity for lot in lots),
        price_decimals=_decimals((lot.rate for lot in lots), setting),
    )
    hidden = set()
    if not setting.presentation or setting.one_currency:
        hidden = {columns.RATE, columns.PRICE_GAIN, columns.CURRENCY_GAIN}
    shown = subject.shown(setting.presentation)
    count = counted(translate("Trail", "%n lot(s)", "", len(lots)), len(lots), setting.formats)
    total = {
        columns.ACQUIRED: Cell(translate("Trail", "Sum"), count, strong=True),
        columns.QUANTITY: Cell(setting.formats.quantity(disposal.quantity), strong=True),
    }
    values: dict[str, Any] = {columns.QUANTITY: disposal.quantity}
    notes: tuple[str, ...] = ()
    for key, of, signed in _TAKEN:
        if key not in hidden:
            total[key] = money_cell(of(shown), setting, signed=signed, strong=True)
            values[key] = of(shown)
            printed = (of(line.shown(setting.presentation)) for line in lines)
            notes = notes or _rounding(printed, of(shown))
    title = _with_count(translate("Trail", "Lots"), len(lots), setting)
    return Sheet(
        title, columns.taken_columns(setting), lines, frozenset(hidden), total, values, notes
    )


_TAKEN: tuple[tuple[str, Callable[[PrintedDisposal], Decimal | None], bool], ...] = (
    (lot_columns.PROCEEDS, lambda each: each.proceeds, False),
    (lot_columns.COST, lambda each: each.cost_basis, False),
    (lot_columns.GAIN, lambda each: each.gain, True),
    (lot_columns.PRICE_GAIN, lambda each: each.price_gain, True),
    (lot_columns.CURRENCY_GAIN, lambda each: each.currency_gain, True),
)
"""The figures of a lot that are added up: where they stand, and whether they carry a sign."""


# -- parts -----------------------------------------------------------------------------------------


def _rounding(lines: Iterable[Decimal | None], whole: Decimal | None) -> tuple[str, ...]:
    """What to know where printed lines do not add up to a sum that is rounded by itself."""
    added = printed_sum(lines)
    if added is None or whole is None or added == whole:
        return ()
    return (translate("Trail", "Lines are rounded each, the sum once"),)


def _rounded(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else round_money(amount)


def _places(quantities: Iterable[Decimal | None]) -> int:
    return most_decimals(quantities)


def _decimals(prices: Iterable[Decimal | None], setting: Setting) -> int:
    """The places that a column of unit prices must reserve."""
    point = setting.formats.point
    texts = (setting.formats.unit_price(price) for price in prices)
    return max((len(text.rpartition(point)[2]) for text in texts if text), default=2)


def _with_count(title: str, count: int, setting: Setting) -> str:
    return f"{title} {setting.formats.integer(count, grouped=True)}"
