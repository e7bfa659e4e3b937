"""The words of the Statements tab, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.statements.model import StatementKind
from alem_desktop.core.statements.questions import NO_PRICE
from alem_desktop.drawing.statements.terms import term_words
from alem_desktop.services.issuing import REPLACED, VOID, IssuedStatement
from alem_desktop.ui.price_words import flag_word
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone

translate = QCoreApplication.translate

LANGUAGE_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
"""Languages by their own names, whatever the language of the window."""


def kind_name(kind: StatementKind) -> str:
    """What a document is called, as on its pages."""
    return term_words(kind.document)


def kind_text(kind: str) -> str:
    """The same of the name that a record has; a name that is not known as it is."""
    try:
        return kind_name(StatementKind(kind))
    except ValueError:
        return kind


def form_name(form: tuple[str, ...]) -> str:
    """The languages of a page set, with a line between those that stand side by side."""
    return " | ".join(LANGUAGE_NAMES[code] for code in form)


def standing_badge(state: str) -> BadgeSpec:
    """How an issued statement stands."""
    if state == VOID:
        return BadgeSpec("circle-x", translate("Statements", "Void"), Tone.FAINT)
    if state == REPLACED:
        return BadgeSpec("undo-2", translate("Statements", "Replaced"), Tone.FAINT)
    return BadgeSpec("check", translate("Statements", "Issued"), Tone.GOOD)


def standing_text(issued: IssuedStatement) -> str:
    """Why an issued statement is not to be relied on any more; '' where it stands."""
    if issued.state == VOID:
        text = translate("Statements", "Void: {reason}")
        return text.format(reason=issued.void_reason or "")
    if issued.state == REPLACED:
        text = translate("Statements", "Replaced by {number}")
        return text.format(number=issued.replaced_by or "")
    return ""


def flag_text(flag: str) -> str:
    """What is doubtful about a price, or that there is none."""
    if flag == NO_PRICE:
        return translate("PriceFlags", "No price")
    return flag_word(flag)
