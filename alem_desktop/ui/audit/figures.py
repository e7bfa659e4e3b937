"""The figures of a statement that later entries have made others, in words."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.statements.compared import Difference
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.formats import with_unit
from alem_desktop.drawing.statements.terms import term_words
from alem_desktop.ui.context import BookContext

translate = QCoreApplication.translate

_TERMS = {term.value: term for term in Term}
_PRICES = frozenset({Term.PRICE, Term.UNIT_COST, Term.AVERAGE_COST})
_HELD = frozenset(
    {
        Term.QUANTITY,
        Term.AVAILABLE,
        Term.LOCKED,
        Term.PENDING,
        Term.IN_TRANSIT,
        Term.QUANTITY_IN,
        Term.QUANTITY_OUT,
        Term.LOT_QUANTITY,
    }
)


def figure_name(change: Difference) -> str:
    """Which figure of which line of the statement."""
    cell = change.cell
    subject = ", ".join(_words(part) for part in cell.line)
    figure = _words(cell.column)
    if cell.unit:
        figure = f"{figure}, {cell.unit}"
    return translate("Audit", "{subject}: {figure}").format(subject=subject, figure=figure)


def figure_text(value: str | None, change: Difference, context: BookContext) -> str:
    """A figure with its unit; a cell that is blank or not there has none."""
    if value is None:
        return translate("Audit", "not there")
    try:
        figure = Decimal(value)
    except InvalidOperation:
        return _words(value)
    cell, formats = change.cell, context.formats
    term, unit = _TERMS.get(cell.column), cell.unit
    if term is Term.WEIGHT:
        return with_unit(formats.weight(figure), "%")
    if term in _PRICES:
        return with_unit(formats.unit_price(figure), unit)
    if term in _HELD:
        return with_unit(formats.quantity(figure), cell.line[0])
    return with_unit(formats.money(figure), unit) if unit else formats.quantity(figure)


def _words(part: str) -> str:
    """A part of a name in words; names of the book stay."""
    name, space, unit = part.partition(" ")
    term = _TERMS.get(name)
    if term is None:
        return part
    words = term_words(term)
    return f"{words}, {unit}" if space else words
