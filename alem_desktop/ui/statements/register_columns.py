"""The columns of the register of statements."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from alem_desktop.services.issuing import ISSUED, IssuedStatement
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.statements.words import kind_name, standing_badge
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.columns import Cell, Column, RowKind

translate = QCoreApplication.translate

_DOCUMENT, _DOCUMENT_AT_MOST, _CELL_SIDE = 150, 190, 10


def when_text(issued: IssuedStatement, context: BookContext) -> str:
    """The day of a statement, or the first and last day of its period."""
    closing = closing_text(issued, context)
    if issued.opening is None or not issued.kind.has_period:
        return closing
    return f"{context.formats.date(issued.opening)} – {closing}"


def closing_text(issued: IssuedStatement, context: BookContext) -> str:
    """The day that a statement is as of."""
    return context.formats.date(context.book.calendar.as_of(issued.as_of).date)


def opening_of(issued: IssuedStatement) -> date | None:
    """The first day of the period of a statement that has one."""
    return issued.opening if issued.kind.has_period else None


def _width(texts: Iterable[str]) -> int:
    """Of a column that shows the longest of texts whole, in pixels of the design; of one that would
    leave no room for itself, the end of the longest gives way."""
    metrics = current_theme().metrics()
    widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
    unscaled = math.ceil(widest * 100 / current_theme().text_percent) + 2 * _CELL_SIDE
    return min(max(unscaled, _DOCUMENT), _DOCUMENT_AT_MOST)


def register_columns(
    context: BookContext, lines: Sequence[IssuedStatement] = ()
) -> Sequence[Column[IssuedStatement]]:
    """Number, document, days, state, by whom and when, what it replaces and what replaced it.

    A column that is blank in every line goes before those that are cut for want of room.
    """
    formats = context.formats
    has_periods = any(opening_of(line) for line in lines)
    documents = {kind_name(line.kind) for line in lines}

    def kind(line: IssuedStatement) -> RowKind:
        return RowKind.NORMAL if line.state == ISSUED else RowKind.REVERSED

    def text(said: str, line: IssuedStatement, *, muted: bool = True) -> Cell:
        return Cell(said, tone="text2" if muted else None, kind=kind(line), tip=said)

    def opening(line: IssuedStatement) -> str:
        return formats.date(opening_of(line)) if opening_of(line) else ""

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
            width=_width(documents), priority=1,
        ),
        Column(
            "from", translate("Statements", "From"),
            lambda x: text(opening(x), x, muted=False), lambda x: x.opening, width=104,
            priority=2 if has_periods else 9,
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
