"""The columns of an import's preview."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.money import plain
from alem_desktop.core.transactions import Draft
from alem_desktop.drawing.formats import Formats, exact
from alem_desktop.services.importing import ImportLine
from alem_desktop.ui.messages import text_of
from alem_desktop.ui.transactions.words import field_word, type_word
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

translate = QCoreApplication.translate

READY, DUPLICATE, ERROR = "ready", "duplicate", "error"


def state_badge_of(state: str) -> BadgeSpec:
    """Ready is quiet; a duplicate and an error stand out."""
    if state == READY:
        return BadgeSpec("check", translate("Import", "Ready"), Tone.GOOD)
    if state == DUPLICATE:
        return BadgeSpec("copy", translate("Import", "Duplicate"), Tone.WARN)
    return BadgeSpec("circle-alert", translate("Import", "Error"), Tone.DANGER)


def problem_text(line: ImportLine) -> str:
    """What is wrong with a line, with the column at fault; blank when it is ready."""
    if line.error is not None:
        return fault_text(line.column, line.error)
    if line.record is not None:
        return translate("Import", "Already in the book as {record}").format(record=line.record)
    if line.same_row is not None:
        return translate("Import", "Same as line {row}").format(row=line.same_row)
    return ""


def fault_text(column: str | None, error: LedgerError) -> str:
    """A finding in the language in force, after the column at fault."""
    return f"{field_word(column)}: {text_of(error)}" if column else text_of(error)


class _Cells:
    def __init__(self, formats: Formats, days: BookCalendar) -> None:
        self._formats = formats
        self._days = days

    def row(self, line: ImportLine) -> Cell:
        return self._cell(line, self._formats.integer(line.row))

    def date(self, line: ImportLine) -> Cell:
        if line.draft is None:
            return Cell()
        day = self._days.date_of(line.draft.time)
        return self._cell(line, self._formats.date(day), "time")

    def type(self, line: ImportLine) -> Cell:
        return self._cell(line, type_word(line.draft.type) if line.draft else "", "type")

    def account(self, line: ImportLine) -> Cell:
        return self._cell(line, line.draft.account if line.draft else "", "account")

    def asset(self, line: ImportLine) -> Cell:
        return self._cell(line, line.draft.asset if line.draft else "", "asset")

    def quantity(self, line: ImportLine) -> Cell:
        value = line.draft.quantity if line.draft else None
        return self._cell(line, self._formats.quantity(value), "quantity", exact(value))

    def price(self, line: ImportLine) -> Cell:
        value = line.draft.price if line.draft else None
        return self._cell(line, self._formats.unit_price(value), "price", exact(value))

    def amount(self, line: ImportLine) -> Cell:
        value = line.draft.amount if line.draft else None
        if line.draft and value is None and line.draft.price is not None:
            value = _product(line.draft)
        return self._cell(line, self._formats.money(value), "amount", exact(value))

    def currency(self, line: ImportLine) -> Cell:
        return self._cell(line, (line.draft.currency or "") if line.draft else "", "currency")

    def fee(self, line: ImportLine) -> Cell:
        if line.draft is None or not line.draft.fee:
            return Cell()
        unit = line.draft.fee_asset or line.draft.currency or ""
        text = f"{self._formats.quantity(line.draft.fee)} {unit}"
        return self._cell(line, text, "fee", f"{plain(line.draft.fee)} {unit}")

    def reference(self, line: ImportLine) -> Cell:
        text = line.draft.reference if line.draft else ""
        return self._cell(line, text, "reference", text)

    def result(self, line: ImportLine) -> Cell:
        return Cell(badge=state_badge_of(line.state))

    def problem(self, line: ImportLine) -> Cell:
        text = problem_text(line)
        tone = "danger" if line.state == ERROR else "text2"
        return Cell(" ".join(text.split()), tone=tone, tip=text)

    def _cell(self, line: ImportLine, text: str, column: str = "", tip: str = "") -> Cell:
        at_fault = line.state == ERROR and bool(column) and line.column == column
        kind = RowKind.REVERSED if line.state == DUPLICATE else RowKind.NORMAL  # as quiet as one
        return Cell(text, tone="danger" if at_fault else None, kind=kind, tip=tip)


def _product(draft: Draft) -> Decimal | None:
    if draft.quantity is None or draft.price is None:
        return None
    return draft.quantity * draft.price


def import_columns(formats: Formats, days: BookCalendar) -> tuple[Column[ImportLine], ...]:
    """The line's number in the file, what it says, and what is wrong with it."""
    cells = _Cells(formats, days)

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
            value=lambda line: line.draft.time if line.draft else None,
            width=96,
        ),
        Column(
            key="type",
            title=field_word("type"),
            cell=cells.type,
            value=lambda line: line.draft.type if line.draft else None,
            width=96,
        ),
        Column(
            key="account",
            title=field_word("account"),
            cell=cells.account,
            value=lambda line: line.draft.account if line.draft else None,
            width=120,
            priority=5,
        ),
        Column(
            key="asset",
            title=field_word("asset"),
            cell=cells.asset,
            value=lambda line: line.draft.asset if line.draft else None,
            width=62,
        ),
        Column(
            key="quantity",
            title=field_word("quantity"),
            cell=cells.quantity,
            value=lambda line: line.draft.quantity if line.draft else None,
            align=Align.FIGURE,
            decimals=8,
            width=140,
        ),
        Column(
            key="price",
            title=translate("Import", "Price"),
            cell=cells.price,
            value=lambda line: line.draft.price if line.draft else None,
            align=Align.FIGURE,
            decimals=4,
            width=104,
            priority=2,
        ),
        Column(
            key="amount",
            title=field_word("amount"),
            cell=cells.amount,
            value=lambda line: line.draft.amount if line.draft else None,
            align=Align.FIGURE,
            width=116,
            priority=3,
        ),
        Column(
            key="currency",
            title=field_word("currency"),
            cell=cells.currency,
            value=lambda line: line.draft.currency if line.draft else None,
            width=76,
            priority=3,
        ),
        Column(
            key="fee",
            title=field_word("fee"),
            cell=cells.fee,
            value=lambda line: line.draft.fee if line.draft else None,
            width=104,
            priority=4,
        ),
        Column(
            key="reference",
            title=field_word("reference"),
            cell=cells.reference,
            value=lambda line: line.draft.reference if line.draft else None,
            width=112,
            priority=1,
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
            value=problem_text,
            width=220,
        ),
    )
