"""The values of rules in words."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.limits import Limits
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.ui.policies.entries import BY_ASSET, PERCENT, Entry, entry_of, unit_of
from alem_desktop.ui.policies.words import choices_of

translate = QCoreApplication.translate


def value_text(field: str, value: str, formats: Formats, currency: str) -> str:
    """A value as the book keeps it, in words."""
    entry = entry_of(field)
    if entry is Entry.CHOICE:
        return dict(choices_of(field)).get(value, value)
    if entry is Entry.TEXT:
        return value or translate("Policies", "nobody named")
    if entry is Entry.SOURCES:
        return value.replace(",", ", ") or translate("Policies", "the newest of all")
    if entry in BY_ASSET:
        return _limits_text(field, value, formats, currency)
    if not value:
        return translate("Policies", "never")
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number and field in ("idle_minutes", "management_fee"):
        never, none = translate("Policies", "never"), translate("Policies", "none")
        return never if field == "idle_minutes" else none
    unit = unit_of(field, currency)
    if entry is Entry.PERCENT:
        return with_unit(formats.quantity(number.scaleb(PERCENT)), unit)
    if entry is Entry.MONEY:
        return with_unit(formats.money(number), unit)
    return with_unit(_number(number, formats), unit)


def _limits_text(field: str, value: str, formats: Formats, currency: str) -> str:
    """A limit, and those of single assets: “36 hours; SOL: 72 hours; KZTE: no limit”."""
    unit, percent = unit_of(field, currency), entry_of(field) is Entry.PERCENT_LIMITS

    def said(limit: Decimal | None) -> str:
        if limit is None:
            return translate("Policies", "no limit")
        return with_unit(_number(limit.scaleb(PERCENT) if percent else limit, formats), unit)

    try:
        limits = Limits.stored(value)
    except (ValueError, ArithmeticError):
        return value
    own = (
        translate("Policies", "{asset}: {limit}").format(asset=asset, limit=said(limit))
        for asset, limit in limits.own
    )
    return "; ".join((said(limits.usual), *own))


def _number(number: Decimal, formats: Formats) -> str:
    if number == number.to_integral_value():
        return formats.integer(int(number), grouped=True)
    return formats.quantity(number)
