"""The columns of postings, declared as data."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import exact
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.trail.cells import (
    Setting,
    moment_cell,
    no_rate_then,
)
from alem_desktop.ui.trail.lines import (
    PostingLine,
)
from alem_desktop.ui.transactions.words import role_word, type_word
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

translate = QCoreApplication.translate

TIME, REFERENCE, TYPE, ROLE = "time", "reference", "type", "role"
ACCOUNT, ASSET, QUANTITY, VALUE = "account", "asset", "quantity", "value"
COST, OTHER_COST, AFTER = "cost", "other_cost", "after"

_BY_POLICY = "policy"
"""The type of what no transaction moved, but a change of policy."""


def posting_columns(setting: Setting) -> tuple[Column[PostingLine], ...]:
    """Time, what it was, and what it moved; of the earlier ones their sum."""
    cells = _Postings(setting)
    return (
        Column(TIME, translate("Trail", "Time"), cells.time, cells.time_value),
        Column(
            REFERENCE, translate("Trail", "Reference"), cells.reference,
            lambda line: line.reference or None,
        ),
        Column(
            TYPE, translate("Trail", "Type"), cells.type, lambda line: cells.type(line).text,
            priority=4,
        ),
        Column(
            ROLE, translate("Trail", "Role"), cells.role, lambda line: cells.role(line).text,
            priority=5,
        ),
        Column(
            ACCOUNT, translate("Trail", "Account"), cells.account,
            lambda line: line.booked and line.booked.movement.account, priority=3,
        ),
        Column(
            ASSET, translate("Trail", "Asset"), cells.asset,
            lambda line: line.booked and line.booked.movement.asset,
        ),
        Column(
            QUANTITY, translate("Trail", "Quantity"), cells.quantity, lambda line: line.quantity,
            unit=setting.asset, align=Align.FIGURE, decimals=setting.quantity_decimals,
        ),
        Column(
            VALUE, translate("Trail", "Value"), cells.value,
            lambda line: line.booked and line.booked.movement.value, unit=setting.functional,
            align=Align.FIGURE, priority=2,
        ),
        Column(
            COST, translate("Trail", "Cost"), cells.cost, lambda line: line.cost,
            unit=setting.functional, align=Align.FIGURE, priority=2 if setting.presentation else 0,
        ),
        Column(
            OTHER_COST, translate("Trail", "Cost"), cells.other_cost,
            lambda line: line.presentation_cost, unit=setting.presentation_code,
            align=Align.FIGURE,
        ),
        Column(
            AFTER, translate("Trail", "Held after"), cells.after, lambda line: line.after,
            unit=setting.asset, align=Align.FIGURE, decimals=setting.quantity_decimals, priority=1,
        ),
    )  # fmt: skip


class _Postings:
    """What each column makes of a posting."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._formats = setting.formats

    def time(self, line: PostingLine) -> Cell:
        if line.earlier is not None:
            n = line.earlier.count
            text = translate("Trail", "%n earlier posting(s)", "", n)
            return Cell(counted(text, n, self._formats), kind=RowKind.GROUP)
        if line.booked is None:
            return Cell()
        return moment_cell(line.booked.movement.time, self._setting)

    def time_value(self, line: PostingLine) -> Any:
        if line.booked is None:
            return self.time(line).text
        return self._setting.calendar.local(line.booked.movement.time)

    def reference(self, line: PostingLine) -> Cell:
        if line.earlier is not None:
            more = translate("Trail", "Enter shows more")
            return Cell(more, kind=RowKind.GROUP, tone="accent_text")
        return Cell(line.reference, strong=line.is_own, tip=line.reference)

    def type(self, line: PostingLine) -> Cell:
        if line.booked is None:
            return Cell(kind=RowKind.GROUP)
        if line.booked.type == _BY_POLICY:
            return Cell(translate("Trail", "Change of policy"))
        return Cell(type_word(line.booked.type))

    def role(self, line: PostingLine) -> Cell:
        if line.booked is None:
            return Cell(kind=RowKind.GROUP)
        movement = line.booked.movement
        word = role_word(movement.role, incoming=movement.quantity > 0)
        return Cell(word[:1].upper() + word[1:])

    def account(self, line: PostingLine) -> Cell:
        account = "" if line.booked is None else line.booked.movement.account
        return Cell(account, tip=account, kind=_kind(line))

    def asset(self, line: PostingLine) -> Cell:
        asset = "" if line.booked is None else line.booked.movement.asset
        return Cell(asset, strong=line.is_own, kind=_kind(line))

    def quantity(self, line: PostingLine) -> Cell:
        quantity = line.quantity
        text = self._formats.quantity(quantity, signed=line.booked is not None)
        return Cell(text, kind=_kind(line), strong=line.is_own, tip=exact(quantity))

    def value(self, line: PostingLine) -> Cell:
        if line.booked is None:
            return Cell(kind=RowKind.GROUP)
        value = line.booked.movement.value
        return Cell(self._formats.money(value), strong=line.is_own, tip=exact(value))

    def cost(self, line: PostingLine) -> Cell:
        return self._change(line, line.cost)

    def other_cost(self, line: PostingLine) -> Cell:
        cost = line.presentation_cost
        if cost is None:
            reason = no_rate_then(self._setting)
            unknown = translate("Trail", "unknown")
            return Cell(kind=_kind(line), tip=reason, spoken=f"{unknown}: {reason}")
        return self._change(line, cost)

    def after(self, line: PostingLine) -> Cell:
        after = line.after
        return Cell(self._formats.quantity(after), kind=_kind(line), tip=exact(after))

    def _change(self, line: PostingLine, cost: Decimal | None) -> Cell:
        """A change of cost with its sign; the sum of the earlier ones is a level."""
        if line.booked is None:
            return Cell(self._formats.money(cost), kind=RowKind.GROUP, tip=exact(cost))
        return Cell(self._formats.signed_money(cost), strong=line.is_own, tip=exact(cost))


def _kind(line: PostingLine) -> RowKind:
    return RowKind.GROUP if line.booked is None else RowKind.NORMAL
