"""The register's columns as data: what each shows of a line, and what a copy of it says."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt

from alem_desktop.core import calendar
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.money import divide
from alem_desktop.core.transactions import OUTGOING, TransactionType
from alem_desktop.drawing.formats import Formats, exact, with_unit
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.transactions.words import type_word
from alem_desktop.ui.widgets.badge import State, state_badge
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

translate = QCoreApplication.translate

SORTS = {
    "sequence": "number",
    "time": "time",
    "type": "type",
    "asset": "asset",
    "quantity": "quantity",
    "price": "price",
    "amount": "amount",
    "currency": "currency",
    "state": "state",
    "reference": "reference",
    "counterparty": "counterparty",
    "note": "note",
}
"""What the book can sort by, by column."""

OPTIONAL = ("reference", "fee", "fee_asset", "counterparty", "note")
"""Hidden until someone asks for them."""


def signed(line: RegisterLine, value: Decimal) -> Decimal:
    """A figure of a line with the direction of its asset; what stays the fund's has no sign."""
    return -value if line.type in OUTGOING else value


def total_of(line: RegisterLine) -> Decimal:
    """The money of a line with its fee in money: paid for a purchase, got for a sale."""
    if not line.fee or line.fee_asset != line.currency:
        return line.amount
    if line.type == TransactionType.PURCHASE:
        return line.amount + line.fee
    if line.type == TransactionType.SALE:
        return line.amount - line.fee
    return line.amount


def asset_text(line: RegisterLine) -> str:
    """The asset of a line, and what it became: "BNB → ETH"."""
    into = line.transaction.to_asset
    return line.asset if into is None else f"{line.asset} → {into}"


def account_text(line: RegisterLine) -> str:
    """The account of a line, and where it went: "Custody → Cold vault"."""
    into = line.transaction.to_account
    return line.account if into is None else f"{line.account} → {into}"


class _Cells:
    """Makes the cells in one language for one book."""

    def __init__(self, formats: Formats, days: BookCalendar) -> None:
        self._formats = formats
        self._days = days

    def number(self, line: RegisterLine) -> Cell:
        text = self._formats.integer(line.sequence)
        return Cell(text, kind=_kind(line), tip=line.reference)

    def date(self, line: RegisterLine) -> Cell:
        local = self._days.local(line.time)
        zone = self._formats.zone(local.utcoffset())
        tip = f"{self._formats.moment(local, seconds=True)} {zone}\n{calendar.iso(line.time)}"
        return Cell(self._formats.date(local.date()), kind=_kind(line), tip=tip)

    def date_value(self, line: RegisterLine) -> dt.date:
        return self._days.date_of(line.time)

    def type(self, line: RegisterLine) -> Cell:
        return Cell(type_word(line.type), kind=_kind(line))

    def place(self, line: RegisterLine) -> Cell:
        asset, account = asset_text(line), account_text(line)
        tip, t = f"{asset}, {account}", line.transaction
        if t.to_asset is not None and t.to_quantity is not None:
            gone = with_unit(self._formats.quantity(t.quantity), t.asset)
            came = with_unit(self._formats.quantity(t.to_quantity), t.to_asset)
            ratio = ratio_text(t.quantity, t.to_quantity, self._formats)
            tip = f"{gone} → {came}, {ratio}\n{account}"
        return Cell(asset, second=account, strong=True, kind=_kind(line), tip=tip)

    def quantity(self, line: RegisterLine) -> Cell:
        value = signed(line, line.quantity)
        return Cell(self._formats.quantity(value), kind=_kind(line), tip=exact(value))

    def price(self, line: RegisterLine) -> Cell:
        if not _priced(line):
            return Cell(kind=_kind(line))
        tip = with_unit(exact(line.price), line.currency)
        return Cell(self._formats.unit_price(line.price), kind=_kind(line), tip=tip)

    def total(self, line: RegisterLine) -> Cell:
        value = _signed_total(line)
        if value is None:
            return Cell(kind=_kind(line))
        tip = with_unit(exact(value), line.currency)
        return Cell(self._formats.money(value), kind=_kind(line), tip=tip)

    def currency(self, line: RegisterLine) -> Cell:
        return Cell(_currency(line) or "", tone="text2", kind=_kind(line))

    def state(self, line: RegisterLine) -> Cell:
        try:
            badge = state_badge(State(line.state))
        except ValueError:
            return Cell(line.state, kind=_kind(line))
        return Cell(badge=badge, kind=_kind(line), tip=badge.text)

    def reference(self, line: RegisterLine) -> Cell:
        return self._words(line, line.reference)

    def fee(self, line: RegisterLine) -> Cell:
        if not line.fee:
            return Cell(kind=_kind(line))
        tip = with_unit(exact(line.fee), line.fee_asset)
        return Cell(self._formats.quantity(line.fee), kind=_kind(line), tip=tip)

    def fee_asset(self, line: RegisterLine) -> Cell:
        return Cell(line.fee_asset if line.fee else "", tone="text2", kind=_kind(line))

    def counterparty(self, line: RegisterLine) -> Cell:
        return self._words(line, line.counterparty)

    def note(self, line: RegisterLine) -> Cell:
        return self._words(line, line.note)

    def _words(self, line: RegisterLine, text: str | None) -> Cell:
        shown = " ".join((text or "").split())
        return Cell(shown, kind=_kind(line), tip=text or "")


def ratio_text(quantity: Decimal, into: Decimal, formats: Formats) -> str:
    """What one unit became: "1:3", or "3:1" where it is less than one."""
    if into >= quantity:
        return f"1:{_short(divide(into, quantity), formats)}"
    return f"{_short(divide(quantity, into), formats)}:1"


def _short(value: Decimal, formats: Formats) -> str:
    """A ratio above one with four decimals at most."""
    whole = value == value.to_integral_value()
    shown = value.quantize(Decimal(1) if whole else Decimal("0.0001"))
    return f"{shown:f}".replace(".", formats.point)


def _priced(line: RegisterLine) -> bool:
    """Whether the price says something; of money moved as itself it would be 1."""
    return line.transaction.valued and line.currency != line.asset


def _currency(line: RegisterLine) -> str | None:
    """What price and total are in, where there are any."""
    return line.currency if line.transaction.valued else None


def _signed_total(line: RegisterLine) -> Decimal | None:
    return signed(line, total_of(line)) if line.transaction.valued else None


def _kind(line: RegisterLine) -> RowKind:
    """What is in no figure stands back: drafts, what waits, what was rejected or reversed."""
    return RowKind.NORMAL if line.state == State.APPROVED else RowKind.REVERSED


def register_columns(formats: Formats, days: BookCalendar) -> tuple[Column[RegisterLine], ...]:
    """All columns in their first order, the optional ones last.

    Trades are in several currencies, so the code has a column of its own instead of a header.
    """
    cells = _Cells(formats, days)

    return (
        Column(
            key="sequence",
            title=translate("Register", "No."),
            cell=cells.number,
            value=lambda line: line.sequence,
            align=Align.FIGURE,
            decimals=0,
            width=58,
        ),
        Column(
            key="time",
            title=translate("Register", "Date"),
            cell=cells.date,
            value=cells.date_value,
            width=94,
        ),
        Column(
            key="type",
            title=translate("Register", "Type"),
            cell=cells.type,
            value=lambda line: line.type,
            width=116,
            priority=2,
        ),
        Column(
            key="asset",
            title=translate("Register", "Asset and account"),
            cell=cells.place,
            value=lambda line: f"{asset_text(line)} {account_text(line)}",
            width=150,
        ),
        Column(
            key="quantity",
            title=translate("Register", "Quantity"),
            cell=cells.quantity,
            value=lambda line: signed(line, line.quantity),
            align=Align.FIGURE,
            decimals=4,
            width=140,
        ),
        Column(
            key="price",
            title=translate("Register", "Price"),
            cell=cells.price,
            value=lambda line: line.price if _priced(line) else None,
            align=Align.FIGURE,
            decimals=4,
            width=92,
            priority=3,
        ),
        Column(
            key="amount",
            title=translate("Register", "Total"),
            cell=cells.total,
            value=_signed_total,
            align=Align.FIGURE,
            width=118,
        ),
        Column(
            key="currency",
            title=translate("Register", "Currency"),
            cell=cells.currency,
            value=_currency,
            width=66,
        ),
        Column(
            key="state",
            title=translate("Register", "State"),
            cell=cells.state,
            value=lambda line: line.state,
            width=100,
            priority=1,
        ),
        Column(
            key="reference",
            title=translate("Register", "Reference"),
            cell=cells.reference,
            value=lambda line: line.reference,
            width=120,
            priority=6,
            elide=Qt.TextElideMode.ElideMiddle,
        ),
        Column(
            key="fee",
            title=translate("Register", "Fee"),
            cell=cells.fee,
            value=lambda line: line.fee or None,
            align=Align.FIGURE,
            width=120,
            priority=5,
        ),
        Column(
            key="fee_asset",
            title=translate("Register", "Fee asset"),
            cell=cells.fee_asset,
            value=lambda line: line.fee_asset if line.fee else None,
            width=76,
            priority=5,
        ),
        Column(
            key="counterparty",
            title=translate("Register", "Counterparty"),
            cell=cells.counterparty,
            value=lambda line: line.counterparty,
            width=130,
            priority=7,
        ),
        Column(
            key="note",
            title=translate("Register", "Note"),
            cell=cells.note,
            value=lambda line: line.note,
            width=180,
            priority=8,
        ),
    )
