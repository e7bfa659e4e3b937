"""The notes of a statement of net assets in sentences, in the language being spoken."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from alem_desktop.core.money import CENT
from alem_desktop.core.policy import DayBasis
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.price_words import source_words
from alem_desktop.drawing.speech import translate


def net_assets_note(note: Note, formats: Formats) -> str | None:
    """A note in a sentence or two; None for one that other statements have."""
    fields = note.fields
    match note.kind:
        case NoteKind.FEE_ACCRUAL:
            return _accrual(note, formats)
        case NoteKind.NO_FEE:
            return translate("Statement", "No management fee is in force, so none accrues.")
        case NoteKind.FEE_UNKNOWN:
            text = translate(
                "Statement",
                "The accrued management fee is unknown, as {assets} had no price on {date}; so "
                "net assets are left blank.",
            )
        case NoteKind.UNSETTLED_IN_ASSETS:
            return translate(
                "Statement",
                "What was bought and has not settled counts from its trade on, and so does its "
                "payment: it is no liability.",
            )
        case NoteKind.COMPARATIVE_RATE:
            text = translate(
                "Statement",
                "On {date} the rate was {rate} {quote} for 1 {base}, {source}, in force "
                "{effective}.",
            )
        case NoteKind.COMPARATIVE_DECISION:
            text = translate(
                "Statement",
                "The {asset} price of {date} was looked at and taken by {user}: {reason}",
            )
            if "approved_by" in fields:
                text = translate(
                    "Statement",
                    "The {asset} price of {date} was looked at and taken by {user}, approved by "
                    "{approved_by}: {reason}",
                )
        case NoteKind.INVOICE_EVEN:
            text = translate(
                "Statement",
                "Invoice {reference} of {date}: {invoiced} {currency}, as much as had accrued.",
            )
        case NoteKind.INVOICE_RELEASE:
            text = translate(
                "Statement",
                "Invoice {reference} of {date}: {invoiced} {currency} against {accrued} accrued; "
                "the difference of {difference} was written off.",
            )
        case NoteKind.INVOICE_EXPENSE:
            text = translate(
                "Statement",
                "Invoice {reference} of {date}: {invoiced} {currency} against {accrued} accrued; "
                "the difference of {difference} was charged.",
            )
        case NoteKind.CHANGE_ROUNDING:
            text = translate(
                "Statement",
                "In the change of net assets, Rounding is what each line and each part, rounded "
                "to {cent} once, leaves over.",
            )
            return text.format(cent=formats.money(CENT))
        case _:
            return None
    return text.format(**{name: _field(name, value, formats) for name, value in fields.items()})


def _accrual(note: Note, formats: Formats) -> str:
    days = {
        DayBasis.ACTUAL_365: translate("Statement", "actual days of 365"),
        DayBasis.ACTUAL_360: translate("Statement", "actual days of 360"),
    }
    text = translate(
        "Statement",
        "The management fee accrues each day on that day's value at {percent} % a year, {days}.",
    )
    if "since" in note.fields:
        text = translate(
            "Statement",
            "The management fee accrues each day on that day's value at {percent} % a year, "
            "{days}; what is owed has accrued since {since}.",
        )
    return text.format(
        percent=_field("percent", note.fields["percent"], formats),
        days=days[DayBasis(note.fields["basis"])],
        since=_field("since", note.fields.get("since", ""), formats),
    )


def _field(name: str, value: str, formats: Formats) -> str:
    match name:
        case "date" | "effective" | "since" if value:
            return formats.date(date.fromisoformat(value))
        case "rate":
            return formats.quantity(Decimal(value))
        case "accrued" | "difference" | "invoiced":
            return formats.money(Decimal(value))
        case "percent":
            return value.replace(".", formats.point)
        case "source":
            return source_words(value)
        case _:
            return value
