"""What cannot be said of a price, at the field where it was said."""

from __future__ import annotations

from alem_desktop.core.errors import FieldError, LedgerError


class NoPriceInItself(FieldError):
    template = "{asset} has no price in itself. Name another currency."


class NotOfThisBook(FieldError):
    """`known`: the codes that the book knows."""

    template = "{asset} is not an asset of this book. It knows: {known}."


class SpanEndsFirst(FieldError):
    template = (
        "A price that holds until {until} would end before it begins at {time}. Name a later end."
    )


class SpanTooLong(FieldError):
    template = (
        "A price cannot be said for more than a year ahead. Name an earlier end, and look at it "
        "again then."
    )


class NoSuchPrice(LedgerError):
    template = "There is no price of {asset} in {currency} at {time}."


class NothingDoubtful(LedgerError):
    template = "The price of {asset} in {currency} at {time} has no flag to decide on."


class AnotherPrice(LedgerError):
    template = (
        "The price of {asset} in {currency} on {day} is another one by now. Reject this, and look "
        "at the new one."
    )


class SaidAlready(LedgerError):
    template = "{reference} says the same and awaits approval already."
