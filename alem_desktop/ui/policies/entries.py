"""How the value of a rule is given, and what is typed against what the book keeps."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.money import plain
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.policies.limits import said_limits, typed_limits

translate = QCoreApplication.translate

PERCENT = 2
"""By so many places a percentage is more than its fraction."""


class Entry(Enum):
    """How a value of a rule is given."""

    CHOICE = "choice"
    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    TEXT = "text"
    SOURCES = "sources"
    LIMITS = "limits"
    PERCENT_LIMITS = "percent limits"


_ENTRIES = {
    "stale_after_hours": Entry.LIMITS,
    "management_fee": Entry.PERCENT,
    "management_fee_payee": Entry.TEXT,
    "second_approver_above": Entry.MONEY,
    "evidence_limit_mb": Entry.NUMBER,
    "lock_out_after": Entry.NUMBER,
    "lock_out_minutes": Entry.NUMBER,
    "idle_minutes": Entry.NUMBER,
    "price_sources": Entry.SOURCES,
    "par_tolerance": Entry.PERCENT_LIMITS,
    "move_limit": Entry.PERCENT_LIMITS,
    "second_source_gap": Entry.PERCENT_LIMITS,
    "unchanged_after": Entry.LIMITS,
    "liquidity_participation": Entry.PERCENT,
}
BY_ASSET = (Entry.LIMITS, Entry.PERCENT_LIMITS)
"""Entries with one limit for all assets and others for some."""


def entry_of(field: str) -> Entry:
    """How a rule's value is given; most are chosen among a few."""
    return _ENTRIES.get(field, Entry.CHOICE)


def unit_of(field: str, currency: str) -> str:
    """What a typed value counts; '' of a choice or a text."""
    return {
        "stale_after_hours": translate("Policies", "hours"),
        "par_tolerance": "%",
        "move_limit": "%",
        "second_source_gap": "%",
        "unchanged_after": translate("Policies", "closes"),
        "management_fee": translate("Policies", "% a year"),
        "second_approver_above": currency,
        "evidence_limit_mb": translate("Policies", "MB"),
        "lock_out_after": translate("Policies", "tries"),
        "lock_out_minutes": translate("Policies", "minutes"),
        "idle_minutes": translate("Policies", "minutes"),
        "liquidity_participation": translate("Policies", "% of the volume"),
    }.get(field, "")


def stored_text(field: str, number: Decimal | None) -> str:
    """A typed number as the book takes it: a percentage is a fraction there, none is blank."""
    if number is None:
        return ""
    return plain(number.scaleb(-PERCENT) if entry_of(field) is Entry.PERCENT else number)


def typed_number(field: str, value: str) -> Decimal | None:
    """The inverse of `stored_text`: the number that a person would type."""
    if not value:
        return None
    number = Decimal(value)
    return number.scaleb(PERCENT) if entry_of(field) is Entry.PERCENT else number


def typed_text(field: str, value: str, formats: Formats) -> str:
    """What a person would type, of a rule that is given as text."""
    entry = entry_of(field)
    if entry is Entry.SOURCES:
        return value.replace(",", ", ")
    if entry in BY_ASSET:
        return typed_limits(value, formats.point, percent=entry is Entry.PERCENT_LIMITS)
    return value


def said_text(field: str, typed: str, formats: Formats) -> str:
    """What was typed, as core takes it (`core.policy.checked_value`)."""
    entry = entry_of(field)
    if entry in BY_ASSET:
        return said_limits(typed, formats.point, percent=entry is Entry.PERCENT_LIMITS)
    return typed.strip()


def typing_help(field: str, formats: Formats) -> str:
    """How a value is typed that is more than a word or a number; '' of the others."""
    entry = entry_of(field)
    if entry is Entry.SOURCES:
        return translate("Policies", "Names with commas between, the first one first.")
    if entry not in BY_ASSET:
        return ""
    text = translate(
        "Policies", "One limit for all assets, then others for some: {example}. “none”: no limit."
    )
    example = "25,BTC=15,USDT=none" if unit_of(field, "") == "%" else "36,SOL=72,KZTE=none"
    if field == "unchanged_after":
        example = "3,BTC=5,KZTE=none"
    return text.format(example=typed_limits(example, formats.point, percent=False))
