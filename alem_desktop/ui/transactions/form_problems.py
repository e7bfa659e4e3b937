"""What the entry form says of a field: what is wrong in it, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import AmountError, AmountProblem, exact
from alem_desktop.ui.transactions.form_fields import COUNTED_IN, Figures

_NAME_LIMIT = 120
_TEXT_LIMIT = 2000
_NAMES = frozenset({"account", "to_account", "reference"})

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong in a field, and what to do about it."""

    field: str
    text: str


def check_figure(value: Decimal, *, positive: bool) -> None:
    """Raise ValueError with a sentence for a figure that no entry can have."""
    if value < 0:
        raise ValueError(
            translate(
                "EntryForm", "The type says which way it goes. Write the figure without a sign."
            )
        )
    if value == 0 and positive:
        raise ValueError(translate("EntryForm", "The quantity is zero. Write a figure above zero."))
    if value.adjusted() >= 24:
        raise ValueError(
            translate(
                "EntryForm", "The figure has more than 24 digits before the point. Correct it."
            )
        )


def check_line(text: str, field: str) -> None:
    """Raise ValueError with a sentence for a text that no record can hold."""
    limit = _NAME_LIMIT if field in _NAMES else _TEXT_LIMIT
    if len(text) > limit:
        raise ValueError(
            translate("EntryForm", "{count} characters, {limit} fit. Shorten it.").format(
                count=len(text), limit=limit
            )
        )
    if not text.isprintable():
        raise ValueError(
            translate("EntryForm", "It has characters that do not print. Type it anew.")
        )


def amount_text(
    name: str, typed: str, error: AmountError, asset: str, written: Callable[[Decimal], str]
) -> str:
    """Why a figure cannot be read. `asset`: what it is counted in; `written`: a figure as typed."""
    if error.code is AmountProblem.AMBIGUOUS and error.readings is not None:
        fraction, thousands = error.readings
        return translate("EntryForm", "{fraction} or {thousands}? Write {long} or {whole}.").format(
            fraction=written(fraction),
            thousands=exact(thousands),
            long=written(fraction) + "0",
            whole=exact(thousands),
        )
    if error.code is AmountProblem.DECIMALS:
        if name in COUNTED_IN:
            return translate(
                "EntryForm", "{found} decimals, {asset} takes {allowed}. Correct the figure."
            ).format(found=error.found, allowed=error.allowed, asset=asset)
        return translate(
            "EntryForm", "{found} decimals, {allowed} are kept. Correct the figure."
        ).format(found=error.found, allowed=error.allowed)
    sentences = {
        AmountProblem.CHARACTERS: translate(
            "EntryForm", "“{found}” is not a number. Write it as 1234.56."
        ),
        AmountProblem.GROUPING: translate(
            "EntryForm",
            "The separators of “{found}” do not make one number. Leave the group signs out.",
        ),
        AmountProblem.EXPRESSION: translate(
            "EntryForm", "The calculation “{found}” cannot be read. Correct it."
        ),
        AmountProblem.DIVISION: translate(
            "EntryForm", "Division by zero has no value. Correct the calculation."
        ),
        AmountProblem.INEXACT: translate(
            "EntryForm", "The result has no end of decimals. Write the figure that was agreed."
        ),
        AmountProblem.TOO_LONG: translate("EntryForm", "The figure is too long. Correct it."),
    }
    sentence = sentences.get(error.code, sentences[AmountProblem.CHARACTERS])
    return sentence.format(found=typed.strip()[:40])


def time_problem_text(typed: str) -> str:
    """Why a moment cannot be read."""
    return translate(
        "EntryForm", "“{found}” is not a date and time. Write it as 20.11.2026 14:32."
    ).format(found=typed[:40])


def missing_text(name: str, figures: Figures, *, money: bool) -> str:
    """What is missing in a field. `money`: the entry's asset is a currency at face value."""
    sentences = {
        "asset": translate("EntryForm", "The asset is missing. Choose one or type its code."),
        "time": translate("EntryForm", "The trade time is missing. Write it as 20.11.2026 14:32."),
        "account": translate("EntryForm", "The account is missing. Choose one or type a new name."),
        "to_account": translate(
            "EntryForm", "The account that it goes to is missing. Choose one or type a new name."
        ),
        "to_asset": translate(
            "EntryForm", "The asset that was received is missing. Choose one or type its code."
        ),
        "to_quantity": translate("EntryForm", "What was received is missing. Type how much."),
        "currency": translate(
            "EntryForm", "The currency is missing. Choose the one that was paid in."
        ),
        "reference": translate(
            "EntryForm", "The reference is missing. Type the number on the confirmation."
        ),
        "fee": translate("EntryForm", "The fee is missing. Type how much, or empty what it is in."),
    }
    if name in sentences:
        return sentences[name]
    if money:
        return translate("EntryForm", "The quantity is missing. Type how much money it was.")
    if figures is Figures.QUANTITY or (figures is Figures.QUANTITY_OR_TWO and name == "quantity"):
        return translate("EntryForm", "The quantity is missing. Type how much it was.")
    return translate(
        "EntryForm",
        "Two of quantity, unit price and amount are needed. Type this one or another.",
    )
