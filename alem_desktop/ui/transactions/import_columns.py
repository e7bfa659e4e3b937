"""The columns of an import's preview."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from alem_desktop.core import calendar
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.money import plain
from alem_desktop.core.spreadsheet_text import harmless
from alem_desktop.core.transactions import Draft, lots_text
from alem_desktop.drawing.formats import exact
from alem_desktop.services.importers.said import Said
from alem_desktop.services.importing import ImportLine
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.transactions.column_room import with_room
from alem_desktop.ui.transactions.words import field_word, type_word
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

translate = QCoreApplication.translate

READY, DUPLICATE, ERROR = "ready", "duplicate", "error"

RARE = ("to_quantity", "fee", "lots", "settlement_time")
"""Columns that are shown when a line of the file says something in them."""

TOLD = (*RARE, "to_account")
"""Columns of which the preview needs to know whether a line says something in them."""

STANDS_IN = {"to_account": "account", "to_asset": "asset", "fee_asset": "fee"}
"""Columns of a file that are shown in the cells of another."""

_FIGURES = frozenset({"quantity", "to_quantity", "price", "amount", "fee"})
_WHOLE = _FIGURES | {"row", "result", "asset"}
_PLAIN_FIGURE = re.compile(r"(\d{1,24}(?:\.\d{1,18})?)(?:[A-Z][A-Z0-9]*)?", re.ASCII)
"""A figure as files write it; exchanges glue its unit to it."""

_SAID_MOST, _TIP_MOST = 26, 500
"""Letters of a cell that is shown as the file says it, and of its tooltip."""


def state_badge_of(state: str) -> BadgeSpec:
    """Ready is quiet; a duplicate and an error stand out."""
    if state == READY:
        return BadgeSpec("check", translate("Import", "Ready"), Tone.GOOD)
    if state == DUPLICATE:
        return BadgeSpec("copy", translate("Import", "Duplicate"), Tone.WARN)
    return BadgeSpec("circle-alert", translate("Import", "Error"), Tone.DANGER)


def problem_text(line: ImportLine, teller: Teller) -> str:
    """What is wrong with a line, with the column at fault; blank when it is ready."""
    if line.error is not None:
        return fault_text(line.column, line.error, teller)
    if line.record is not None:
        return translate("Import", "Already in the book as {record}").format(record=line.record)
    if line.same_row is not None:
        return translate("Import", "Same as line {row}").format(row=line.same_row)
    return ""


def fault_text(column: str | None, error: LedgerError, teller: Teller) -> str:
    """A finding in the language in force, after the column at fault unless it names that itself."""
    text = text_of(error, teller)
    return f"{field_word(column)}: {text}" if column and "{field}" not in error.template else text


class _Cells:
    """Makes the cells: of a line's draft, or where it has none, of what its file says."""

    def __init__(self, teller: Teller, said: Said) -> None:
        self._teller = teller
        self._formats = teller.formats
        self._said = said

    def row(self, line: ImportLine) -> Cell:
        return self._cell(line, self._formats.integer(line.row))

    def date(self, line: ImportLine) -> Cell:
        if line.draft is None:
            return self._as_said(line, "time")
        day = self._teller.calendar.date_of(line.draft.time)
        return self._cell(line, self._formats.date(day), "time")

    def type(self, line: ImportLine) -> Cell:
        if line.draft is None:
            return self._as_said(line, "type")
        return self._cell(line, type_word(line.draft.type), "type")

    def text(self, name: str, line: ImportLine) -> Cell:
        """A currency, a reference or the like."""
        if line.draft is None:
            return self._as_said(line, name)
        text = getattr(line.draft, name) or ""
        return self._cell(line, text, name, text)

    def passing(self, name: str, line: ImportLine) -> Cell:
        """An account or an asset, and the one it becomes: "BNB → ETH"."""
        text = " ".join(self.passing_text(name, line).split())
        return self._cell(line, text if line.draft else _cut(text), name, text[:_TIP_MOST])

    def passing_text(self, name: str, line: ImportLine) -> str:
        if line.draft is None:
            one, other = self._text(name, line), self._text(f"to_{name}", line)
        else:
            one, other = getattr(line.draft, name), getattr(line.draft, f"to_{name}")
        return f"{one} → {other}" if other else str(one)

    def lots(self, line: ImportLine) -> Cell:
        """The lots that a line names."""
        if line.draft is None:
            return self._as_said(line, "lots")
        text = lots_text(line.draft.lots)
        return self._cell(line, text, "lots", text)

    def settled(self, line: ImportLine) -> Cell:
        """When a trade settles, or what was moved arrives."""
        if line.draft is None:
            return self._as_said(line, "settlement_time")
        instant = line.draft.settlement_time
        if instant is None:
            return Cell()
        local = self._teller.calendar.local(instant)
        text = self._formats.moment(local)
        return self._cell(line, text, "settlement_time", calendar.iso(instant))

    def figure(self, name: str, line: ImportLine) -> Cell:
        """A figure with all its decimals, to be compared with its source."""
        value = self.value(name, line)
        if isinstance(value, str):
            return self._as_said(line, name)
        if value is None and name == "amount" and line.draft is not None:
            product = _product(line.draft)
            return self._cell(line, self._formats.money(product), name, exact(product))
        return self._cell(line, self._formats.quantity(value), name, exact(value))

    def fee(self, line: ImportLine) -> Cell:
        if line.draft is None:
            unit = self._text("fee_asset", line)
            cell = self._as_said(line, "fee")
            return replace(cell, text=f"{cell.text} {unit}".strip()) if cell.text else cell
        if not line.draft.fee:
            return Cell()
        unit = line.draft.fee_asset or line.draft.currency or ""
        text = f"{self._formats.quantity(line.draft.fee)} {unit}"
        return self._cell(line, text, "fee", f"{plain(line.draft.fee)} {unit}")

    def result(self, line: ImportLine) -> Cell:
        return Cell(badge=state_badge_of(line.state))

    def problem(self, line: ImportLine) -> Cell:
        text = self.problem_text(line)
        tone = "danger" if line.state == ERROR else "text2"
        return Cell(" ".join(text.split()), tone=tone, tip=text)

    def problem_text(self, line: ImportLine) -> str:
        return problem_text(line, self._teller)

    def value(self, name: str, line: ImportLine) -> Any:
        """A figure or text for copies; what could not be read as text that runs no formula."""
        if line.draft is not None:
            value = getattr(line.draft, name)
            if value is None and name == "price":
                return self._said.prices.get(line.row)
            if name == "lots":
                return lots_text(line.draft.lots) or None
            if name == "settlement_time":
                return None if value is None else calendar.iso(value)
            return value
        text = self._text(name, line)
        figure = _PLAIN_FIGURE.fullmatch(text) if name in _FIGURES else None
        return Decimal(figure[1]) if figure is not None else harmless(text) or None

    def _text(self, name: str, line: ImportLine) -> str:
        return self._said.rows.get(line.row, {}).get(name, "")

    def _as_said(self, line: ImportLine, name: str) -> Cell:
        text = " ".join(self._text(name, line).split())
        return self._cell(line, _cut(text), name, text[:_TIP_MOST])

    def _cell(self, line: ImportLine, text: str, column: str = "", tip: str = "") -> Cell:
        fault = STANDS_IN.get(line.column or "", line.column)
        at_fault = line.state == ERROR and bool(column) and fault == column
        kind = RowKind.REVERSED if line.state == DUPLICATE else RowKind.NORMAL  # as quiet as one
        return Cell(text, tone="danger" if at_fault else None, kind=kind, tip=tip)


def _cut(text: str) -> str:
    """What a file says, in the room of a cell."""
    return text if len(text) <= _SAID_MOST else text[: _SAID_MOST - 1] + "…"


def _product(draft: Draft) -> Decimal | None:
    if draft.quantity is None or draft.price is None:
        return None
    return draft.quantity * draft.price


def with_room_for(
    columns: Iterable[Column[ImportLine]], lines: Sequence[ImportLine], point: str
) -> tuple[Column[ImportLine], ...]:
    """The columns with room for all the figures and badges of some lines."""
    return tuple(
        with_room(column, map(column.cell, lines), point) if column.key in _WHOLE else column
        for column in columns
    )


def import_columns(
    teller: Teller, said: Said, rare: Collection[str] = ()
) -> tuple[Column[ImportLine], ...]:
    """The line's number in the file, what it says, and what is wrong with it.

    `rare`: the columns of TOLD that some line says something in.
    """
    columns = _columns(_Cells(teller, said))
    if "to_account" in rare:
        columns = tuple(map(_beside_transfers, columns))
    return tuple(column for column in columns if column.key not in RARE or column.key in rare)


def _beside_transfers(column: Column[ImportLine]) -> Column[ImportLine]:
    """A column where lines say where things went: the account stays, a price can go."""
    if column.key == "account":
        return replace(column, width=180, priority=0)
    return replace(column, priority=2) if column.key == "price" else column


def _columns(cells: _Cells) -> tuple[Column[ImportLine], ...]:
    return (
        Column(
            key="row",
            title=translate("Import", "Line"),
            cell=cells.row,
            value=lambda line: line.row,
            align=Align.FIGURE,
            decimals=0,
            width=56,
        ),
        Column(
            key="time",
            title=translate("Import", "Date"),
            cell=cells.date,
            value=partial(cells.value, "time"),
            width=96,
        ),
        Column(
            key="type",
            title=field_word("type"),
            cell=cells.type,
            value=partial(cells.value, "type"),
            width=88,
        ),
        Column(
            key="account",
            title=field_word("account"),
            cell=partial(cells.passing, "account"),
            value=partial(cells.passing_text, "account"),
            width=120,
            priority=3,
        ),
        Column(
            key="asset",
            title=field_word("asset"),
            cell=partial(cells.passing, "asset"),
            value=partial(cells.passing_text, "asset"),
            width=62,
        ),
        Column(
            key="quantity",
            title=field_word("quantity"),
            cell=partial(cells.figure, "quantity"),
            value=partial(cells.value, "quantity"),
            align=Align.FIGURE,
            decimals=8,
            width=140,
        ),
        Column(
            key="to_quantity",
            title=field_word("to_quantity"),
            cell=partial(cells.figure, "to_quantity"),
            value=partial(cells.value, "to_quantity"),
            align=Align.FIGURE,
            decimals=4,
            width=96,
            priority=1,
        ),
        Column(
            key="price",
            title=translate("Import", "Price"),
            cell=partial(cells.figure, "price"),
            value=partial(cells.value, "price"),
            align=Align.FIGURE,
            decimals=4,
            width=104,
        ),
        Column(
            key="amount",
            title=field_word("amount"),
            cell=partial(cells.figure, "amount"),
            value=partial(cells.value, "amount"),
            align=Align.FIGURE,
            width=116,
        ),
        Column(
            key="currency",
            title=field_word("currency"),
            cell=partial(cells.text, "currency"),
            value=partial(cells.value, "currency"),
            width=76,
        ),
        Column(
            key="fee",
            title=field_word("fee"),
            cell=cells.fee,
            value=partial(cells.value, "fee"),
            width=104,
            priority=2,
        ),
        Column(
            key="lots",
            title=field_word("lots"),
            cell=cells.lots,
            value=partial(cells.value, "lots"),
            width=110,
            priority=4,
        ),
        Column(
            key="settlement_time",
            title=field_word("settlement_time"),
            cell=cells.settled,
            value=partial(cells.value, "settlement_time"),
            width=130,
            priority=5,
        ),
        Column(
            key="reference",
            title=field_word("reference"),
            cell=partial(cells.text, "reference"),
            value=partial(cells.value, "reference"),
            width=112,
            priority=3,
        ),
        Column(
            key="result",
            title=translate("Import", "Result"),
            cell=cells.result,
            value=lambda line: line.state,
            width=100,
        ),
        Column(
            key="problem",
            title=translate("Import", "Problem"),
            cell=cells.problem,
            value=cells.problem_text,
            width=180,
        ),
    )
