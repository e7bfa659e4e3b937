"""What the statement says of its own figures, as short lines beside the pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.statements.model import Statement
from alem_desktop.core.statements.notes import NoteKind
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.statements.words import undecided_text

translate = QCoreApplication.translate

_WARNING = ("triangle-alert", "warn")
_NEWS = ("info", "text2")


@dataclass(frozen=True, slots=True)
class StatedLine:
    """One line: an icon of resources/icons, its colour token, and the words."""

    icon: str
    tone: str
    text: str


def open_lines(undecided: Sequence[str]) -> list[StatedLine]:
    """What keeps a draft from being issued, a line each."""
    return [StatedLine("circle-alert", "danger", undecided_text(said)) for said in undecided]


def stated_lines(statement: Statement, formats: Formats) -> list[StatedLine]:
    """The record used, and every note that a reader must weigh, with its number on the page."""
    used = translate("StatementPreview", "Records used: 1 to {sequence}")
    sequence = formats.integer(statement.subject.known_at.sequence)
    lines = [StatedLine("book-open", "text2", used.format(sequence=sequence))]
    for number, note in enumerate(statement.notes, 1):
        said = _said(note.kind)
        if said is not None:
            icon, tone, text = said
            fields = dict(note.fields)
            if "date" in fields:
                fields["date"] = formats.date(date.fromisoformat(fields["date"]))
            lines.append(StatedLine(icon, tone, text.format(number=number, **fields)))
    return lines


def _said(kind: NoteKind) -> tuple[str, str, str] | None:
    """Icon, tone and words of a note; None of one that is no news about this statement."""
    for tone, words in ((_WARNING, _warnings()), (_NEWS, _news())):
        if kind in words:
            return *_ICONS.get(kind, tone), words[kind]
    return None


def _warnings() -> dict[NoteKind, str]:
    """What a reader must weigh before trusting the figures."""
    doubtful = translate("StatementPreview", "{asset} price is doubtful, note {number}")
    unpriced = translate("StatementPreview", "{asset} has no price, note {number}")
    return {
        NoteKind.BROKEN_JOURNAL: translate(
            "StatementPreview", "The journal does not hold, note {number}"
        ),
        NoteKind.UNPRICED: unpriced,
        NoteKind.CLOSING_UNPRICED: unpriced,
        NoteKind.OPENING_UNPRICED: translate(
            "StatementPreview", "{asset} has no opening price, note {number}"
        ),
        NoteKind.NO_RATE: translate("StatementPreview", "No {currency} rate, note {number}"),
        NoteKind.NO_CHANGE_RATE: translate("StatementPreview", "No {currency} rate, note {number}"),
        NoteKind.STALE_PRICE: translate(
            "StatementPreview", "{asset} price is {hours} h old, note {number}"
        ),
        NoteKind.UNCHANGED_PRICE: doubtful,
        NoteKind.PRICE_MOVE: doubtful,
        NoteKind.SECOND_SOURCE: doubtful,
        NoteKind.OFF_PAR: doubtful,
        NoteKind.FALLBACK_SOURCE: doubtful,
        NoteKind.OPENING_PRICES: translate(
            "StatementPreview", "{asset} opening price is doubtful, note {number}"
        ),
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
    }


def _news() -> dict[NoteKind, str]:
    """What is good to know, and no doubt."""
    decided = translate("StatementPreview", "{asset} price looked at, note {number}")
    return {
        NoteKind.CARRIED_RATE: translate(
            "StatementPreview", "{currency} rate of {date}, note {number}"
        ),
        NoteKind.WEIGHTS: translate("StatementPreview", "Weights are rounded, note {number}"),
        NoteKind.NO_FOUR_EYES: translate(
            "StatementPreview", "Entries without approval, note {number}"
        ),
        NoteKind.FOUR_EYES: translate("StatementPreview", "Four eyes in force, note {number}"),
        NoteKind.DECIDED_PRICE: decided,
        NoteKind.COMPARATIVE_DECISION: decided,
        NoteKind.OVERRIDDEN: translate(
            "StatementPreview", "{asset} price set by hand, note {number}"
        ),
        NoteKind.PART_OF_BOOK: translate(
            "StatementPreview", "Only a part of the book, note {number}"
        ),
        NoteKind.SETTLED_ONLY: translate("StatementPreview", "Only what is settled, note {number}"),
    }


_ICONS = {
    NoteKind.STALE_PRICE: ("clock-alert", "warn"),
    NoteKind.AWAITING: ("hourglass", "warn"),
}
