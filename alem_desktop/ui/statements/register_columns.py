"""The columns of the register of statements."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from alem_desktop.services.issuing import IssuedStatement
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.statements.words import ISSUED, kind_name, standing_badge
from alem_desktop.ui.widgets.columns import Cell, Column, RowKind

translate = QCoreApplication.translate


def when_text(issued: IssuedStatement, context: BookContext) -> str:
    """The day of a statement, or the first and last day of its period."""
    closing = closing_text(issued, context)
    if issued.opening is None or not issued.kind.has_period:
        return closing
    return f"{context.formats.date(issued.opening)} – {closing}"


def closing_text(issued: IssuedStatement, context: BookContext) -> str:
    """The day that a statement is as of."""
    return context.formats.date(context.book.calendar.as_of(issued.as_of).date)


def register_columns(context: BookContext) -> Sequence[Column[IssuedStatement]]:
    """Number, document, days, state, by whom and when, what it replaces and what replaced it."""
    formats = context.formats

    def kind(line: IssuedStatement) -> RowKind:
        return RowKind.NORMAL if line.state == ISSUED else RowKind.REVERSED

    def text(said: str, line: IssuedStatement, *, muted: bool = True) -> Cell:
        return Cell(said, tone="text2" if muted else None, kind=kind(line), tip=said)

    def opening(line: IssuedStatement) -> str:
        is_period = line.kind.has_period and line.opening is not None
        return formats.date(line.opening) if is_period else ""

    def moment(line: IssuedStatement) -> str:
        return formats.moment(context.local(line.recorded_at))

    return (
        Column(
            "number", translate("Statements", "Number"),
            lambda x: Cell(x.number, strong=True, kind=kind(x)), lambda x: x.number, width=112,
        ),
        Column(
            "document", translate("Statements", "Document"),
            lambda x: text(kind_name(x.kind), x, muted=False), lambda x: x.kind.value,
            width=150, priority=1,
        ),
        Column(
            "from", translate("Statements", "From"),
            lambda x: text(opening(x), x, muted=False), lambda x: x.opening, width=104,
            priority=2,
        ),
        Column(
            "as_of", translate("Statements", "As of"),
            lambda x: text(closing_text(x, context), x, muted=False), lambda x: x.as_of,
            width=104,
        ),
        Column(
            "state", translate("Statements", "State"),
            lambda x: Cell(badge=standing_badge(x.state), kind=kind(x)), lambda x: x.state,
            width=84,
        ),
        Column(
            "user", translate("Statements", "Issued by"), lambda x: text(x.user, x),
            lambda x: x.user, width=120, priority=3,
        ),
        Column(
            "moment", translate("Statements", "Issued at"), lambda x: text(moment(x), x),
            lambda x: x.recorded_at, width=130, priority=4,
        ),
        Column(
            "replaces", translate("Statements", "Replaces"),
            lambda x: text(x.replaces or "", x), lambda x: x.replaces, width=112, priority=6,
        ),
        Column(
            "replaced_by", translate("Statements", "Replaced by"),
            lambda x: text(x.replaced_by or "", x), lambda x: x.replaced_by, width=112,
            priority=5,
        ),
    )  # fmt: skip
