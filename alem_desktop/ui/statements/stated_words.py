"""The words of the lines that say what a statement states of its own figures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.statements.notes import NoteKind

translate = QCoreApplication.translate

_WARNING = ("triangle-alert", "warn")
_NEWS = ("info", "text2")

_OF_ASSETS = frozenset(
    {
        NoteKind.UNPRICED, NoteKind.CLOSING_UNPRICED, NoteKind.OPENING_UNPRICED,
        NoteKind.STALE_PRICE, NoteKind.UNCHANGED_PRICE, NoteKind.PRICE_MOVE,
        NoteKind.SECOND_SOURCE, NoteKind.OFF_PAR, NoteKind.FALLBACK_SOURCE,
        NoteKind.OPENING_PRICES, NoteKind.DECIDED_PRICE, NoteKind.COMPARATIVE_DECISION,
        NoteKind.OVERRIDDEN, NoteKind.CLOSING_LEFT_OUT,
    }
)  # fmt: skip

_QUIET = frozenset(
    {
        NoteKind.CARRIED_RATE, NoteKind.WEIGHTS, NoteKind.NO_FOUR_EYES, NoteKind.FOUR_EYES,
        NoteKind.DECIDED_PRICE, NoteKind.COMPARATIVE_DECISION, NoteKind.OVERRIDDEN,
        NoteKind.PART_OF_BOOK, NoteKind.SETTLED_ONLY, NoteKind.THREE_LANGUAGES,
    }
)  # fmt: skip
"""What is good to know, and no doubt."""

_ICONS = {
    NoteKind.STALE_PRICE: ("clock-alert", "warn"),
    NoteKind.AWAITING: ("hourglass", "warn"),
}


def is_of_asset(kind: NoteKind) -> bool:
    """Whether such a note is about the price of one asset: several are told in one line."""
    return kind in _OF_ASSETS


def look_of(kind: NoteKind) -> tuple[str, str]:
    """Icon and colour token of a note."""
    return _ICONS.get(kind, _NEWS if kind in _QUIET else _WARNING)


def about_one(kind: NoteKind) -> str:
    """What is said of one asset, with the fields of its note."""
    looked_at = translate("StatementPreview", "{asset}: price looked at")
    no_price = translate("StatementPreview", "{asset} has no price")
    return {
        NoteKind.UNPRICED: no_price,
        NoteKind.CLOSING_UNPRICED: no_price,
        NoteKind.OPENING_UNPRICED: translate(
            "StatementPreview", "{asset} has no price at the beginning"
        ),
        NoteKind.STALE_PRICE: translate("StatementPreview", "{asset}: price is {hours} h old"),
        NoteKind.UNCHANGED_PRICE: translate(
            "StatementPreview", "{asset}: price the same for {count} closes"
        ),
        NoteKind.PRICE_MOVE: translate("StatementPreview", "{asset}: price moved by {percent} %"),
        NoteKind.SECOND_SOURCE: translate(
            "StatementPreview", "{asset}: {percent} % away from the price of {source}"
        ),
        NoteKind.OFF_PAR: translate(
            "StatementPreview", "{asset}: {percent} % away from its face value"
        ),
        NoteKind.FALLBACK_SOURCE: translate(
            "StatementPreview", "{asset}: price of another source, {source}"
        ),
        NoteKind.OPENING_PRICES: translate(
            "StatementPreview", "{asset}: price at the beginning is doubtful"
        ),
        NoteKind.DECIDED_PRICE: looked_at,
        NoteKind.COMPARATIVE_DECISION: looked_at,
        NoteKind.OVERRIDDEN: translate("StatementPreview", "{asset}: price set by hand"),
        NoteKind.CLOSING_LEFT_OUT: translate(
            "StatementPreview", "{asset}: its value at the end is in no total"
        ),
    }[kind]


def about_many(kind: NoteKind) -> str:
    """What is said of several assets: {count}, at least two, and the first of them as {assets}."""
    looked_at = translate("StatementPreview", "{count} prices looked at: {assets}")
    no_price = translate("StatementPreview", "{count} assets without a price: {assets}")
    return {
        NoteKind.UNPRICED: no_price,
        NoteKind.CLOSING_UNPRICED: no_price,
        NoteKind.OPENING_UNPRICED: translate(
            "StatementPreview", "{count} assets without a price at the beginning: {assets}"
        ),
        NoteKind.STALE_PRICE: translate("StatementPreview", "{count} prices are old: {assets}"),
        NoteKind.UNCHANGED_PRICE: translate(
            "StatementPreview", "{count} prices have stayed the same: {assets}"
        ),
        NoteKind.PRICE_MOVE: translate("StatementPreview", "{count} prices moved a lot: {assets}"),
        NoteKind.SECOND_SOURCE: translate(
            "StatementPreview", "{count} prices differ from another source: {assets}"
        ),
        NoteKind.OFF_PAR: translate(
            "StatementPreview", "{count} prices are away from the face value: {assets}"
        ),
        NoteKind.FALLBACK_SOURCE: translate(
            "StatementPreview", "{count} prices are of another source: {assets}"
        ),
        NoteKind.OPENING_PRICES: translate(
            "StatementPreview", "{count} prices at the beginning are doubtful: {assets}"
        ),
        NoteKind.DECIDED_PRICE: looked_at,
        NoteKind.COMPARATIVE_DECISION: looked_at,
        NoteKind.OVERRIDDEN: translate("StatementPreview", "{count} prices set by hand: {assets}"),
        NoteKind.CLOSING_LEFT_OUT: translate(
            "StatementPreview", "{count} values at the end are in no total: {assets}"
        ),
    }[kind]


def about_statement(kind: NoteKind) -> str:
    """What is said of a note that is of no one asset; '' where it is no news about this
    statement."""
    no_rate = translate("StatementPreview", "No {currency} rate, note {number}")
    return {
        NoteKind.BROKEN_JOURNAL: translate(
            "StatementPreview", "The journal does not hold, note {number}"
        ),
        NoteKind.NO_RATE: no_rate,
        NoteKind.NO_CHANGE_RATE: no_rate,
        NoteKind.UNKNOWN_PRESENTATION_COST: translate(
            "StatementPreview", "Cost in {currency} unknown, note {number}"
        ),
        NoteKind.UNKNOWN_GAINS: translate(
            "StatementPreview", "Gains in {currency} unknown, note {number}"
        ),
        NoteKind.FEE_UNKNOWN: translate("StatementPreview", "Fee not known, note {number}"),
        NoteKind.WITHOUT_LOTS: translate("StatementPreview", "Without lots, note {number}"),
        NoteKind.UNEXPLAINED: translate(
            "StatementPreview", "A part of the change is unexplained, note {number}"
        ),
        NoteKind.OPEN_NAMES: translate(
            "StatementPreview", "Users without a password, note {number}"
        ),
        NoteKind.AWAITING: translate("StatementPreview", "{count} await approval, note {number}"),
        NoteKind.CARRIED_RATE: translate(
            "StatementPreview", "{currency} rate of {date}, note {number}"
        ),
        NoteKind.WEIGHTS: translate("StatementPreview", "Weights are rounded, note {number}"),
        NoteKind.NO_FOUR_EYES: translate(
            "StatementPreview", "Entries without approval, note {number}"
        ),
        NoteKind.FOUR_EYES: translate("StatementPreview", "Four eyes in force, note {number}"),
        NoteKind.PART_OF_BOOK: translate(
            "StatementPreview", "Only a part of the book, note {number}"
        ),
        NoteKind.SETTLED_ONLY: translate("StatementPreview", "Only what is settled, note {number}"),
    }.get(kind, "")
