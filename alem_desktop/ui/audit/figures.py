"""The figures of a statement that later entries have made others, in words."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.formats import with_unit
from alem_desktop.drawing.statements.terms import term_words
from alem_desktop.services.approvals import FieldChange
from alem_desktop.ui.context import BookContext

translate = QCoreApplication.translate

_TERMS = {term.value: term for term in Term}
_PRICES = frozenset({Term.PRICE, Term.UNIT_COST, Term.AVERAGE_COST})
_HELD = frozenset(
    {
        Term.QUANTITY,
        Term.AVAILABLE,
        Term.NOT_AVAILABLE,
        Term.LOCKED,
        Term.PENDING,
        Term.IN_TRANSIT,
        Term.QUANTITY_IN,
        Term.QUANTITY_OUT,
        Term.LOT_QUANTITY,
    }
)


def figure_name(change: FieldChange) -> str:
    """Which figure of which line of the statement (`core.statements.compared` has the names)."""
    line, column = _parts(change)
    subject = ", ".join(_words(part) for part in line.split(", "))
    return translate("Audit", "{subject}: {figure}").format(subject=subject, figure=_words(column))


def figure_text(value: str | None, change: FieldChange, context: BookContext) -> str:
    """A figure with its unit; a cell that is blank or not there has none."""
    if value is None:
        return translate("Audit", "not there")
    try:
        figure = Decimal(value)
    except InvalidOperation:
        return _words(value)
    line, column = _parts(change)
    name, _space, unit = column.partition(" ")
    term, formats = _TERMS.get(name), context.formats
    if term is Term.WEIGHT:
        return with_unit(formats.weight(figure), "%")
    if term in _PRICES:
        return with_unit(formats.unit_price(figure), unit)
    if term in _HELD:
        return with_unit(formats.quantity(figure), line.partition(", ")[0])
    return with_unit(formats.money(figure), unit) if unit else formats.quantity(figure)


def _parts(change: FieldChange) -> tuple[str, str]:
    """The line and the column, with its unit."""
    line, _colon, column = change.field.rpartition(": ")
    return line, column


def _words(part: str) -> str:
    """A part of a name in words; names of the book stay."""
    name, space, unit = part.partition(" ")
    term = _TERMS.get(name)
    if term is None:
        return part
    words = term_words(term)
    return f"{words}, {unit}" if space else words
