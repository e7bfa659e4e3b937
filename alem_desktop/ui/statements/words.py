"""The words of the Statements tab, in the language of the window."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.statements.model import StatementKind
from alem_desktop.core.statements.notes import NO_PRICE
from alem_desktop.ui.price_words import flag_word
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone

translate = QCoreApplication.translate

LANGUAGE_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
"""Languages by their own names, whatever the language of the window."""


def kind_name(kind: StatementKind) -> str:
    """What a document is called."""
    match kind:
        case StatementKind.HOLDINGS:
            return translate("Statements", "Statement of holdings")
        case StatementKind.TRANSACTIONS:
            return translate("Statements", "Transaction statement")
        case StatementKind.GAINS:
            return translate("Statements", "Realised gains report")
        case StatementKind.NET_ASSETS:
            return translate("Statements", "Statement of net assets")
        case StatementKind.ROLLFORWARD:
            return translate("Statements", "Fair value roll-forward")
        case _:
            assert_never(kind)


def kind_text(kind: str) -> str:
    """The same of the name that a record has; a name that is not known as it is."""
    try:
        return kind_name(StatementKind(kind))
    except ValueError:
        return kind


def form_name(form: tuple[str, ...]) -> str:
    """The languages of a page set, with a line between those that stand side by side."""
    return " | ".join(LANGUAGE_NAMES[code] for code in form)


ISSUED, REPLACED, VOID = "issued", "replaced", "void"
"""How an issued statement stands, by the names of the register."""


def standing_badge(state: str) -> BadgeSpec:
    """How an issued statement stands."""
    if state == VOID:
        return BadgeSpec("circle-x", translate("Statements", "Void"), Tone.FAINT)
    if state == REPLACED:
        return BadgeSpec("undo-2", translate("Statements", "Replaced"), Tone.FAINT)
    return BadgeSpec("check", translate("Statements", "Issued"), Tone.GOOD)


def undecided_text(said: str) -> str:
    """What keeps a statement from being issued (“BNB: stale, move”), in words."""
    about, colon, flags = said.rpartition(": ")
    words = [_flag(each) for each in flags.split(", ")]
    return f"{about}{colon}{', '.join(words)}"


def _flag(flag: str) -> str:
    if flag == NO_PRICE:
        return translate("PriceFlags", "No price")
    return flag_word(flag)
