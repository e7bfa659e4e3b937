"""The figures of a statement that later entries have made others, in words."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import with_unit
from alem_desktop.services.approvals import FieldChange
from alem_desktop.ui.context import BookContext

translate = QCoreApplication.translate

_PRESENTED = "value, presentation"


def figure_name(change: FieldChange) -> str:
    """Which figure of which position, or of the whole statement."""
    subject, _colon, figure = change.field.rpartition(": ")
    words = {
        "quantity": translate("Audit", "quantity"),
        "cost": translate("Audit", "cost"),
        "value": translate("Audit", "value"),
        _PRESENTED: translate("Audit", "value"),
    }
    whole = translate("Audit", "Total") if subject == "total" else subject
    return translate("Audit", "{subject}: {figure}").format(
        subject=whole, figure=words.get(figure, figure)
    )


def figure_text(value: str | None, change: FieldChange, context: BookContext) -> str:
    """A figure with its unit; a line that is not there has none."""
    if value is None:
        return translate("Audit", "not there")
    try:
        figure = Decimal(value)
    except InvalidOperation:
        return value
    subject, _colon, name = change.field.rpartition(": ")
    info, formats = context.book.info, context.formats
    if name == "quantity":
        return with_unit(formats.quantity(figure), subject.partition(", ")[0])
    presented = name == _PRESENTED
    currency = info.presentation_currency if presented else info.functional_currency
    return with_unit(formats.money(figure), currency)
