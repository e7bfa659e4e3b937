"""What the statement says of its own figures, as short lines beside the pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.statements.holdings import HoldingsStatement
from alem_desktop.core.statements.notes import NoteKind
from alem_desktop.drawing.formats import Formats

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StatedLine:
    """One line: an icon of resources/icons, its colour token, and the words."""

    icon: str
    tone: str
    text: str


def stated_lines(statement: HoldingsStatement, formats: Formats) -> list[StatedLine]:
    """The record used, and every note that a reader must weigh, with its number on the page."""
    used = translate("StatementPreview", "Records used: 1 to {sequence}")
    sequence = formats.integer(statement.known_at.sequence)
    lines = [StatedLine("book-open", "text2", used.format(sequence=sequence))]
    for number, note in enumerate(statement.notes, 1):
        fields = dict(note.fields)
        if "date" in fields:
            fields["date"] = formats.date(date.fromisoformat(fields["date"]))
        match note.kind:
            case NoteKind.BROKEN_JOURNAL:
                icon, tone = "triangle-alert", "warn"
                text = translate("StatementPreview", "The journal does not hold, note {number}")
            case NoteKind.UNPRICED:
                icon, tone = "triangle-alert", "warn"
                text = translate("StatementPreview", "{asset} has no price, note {number}")
            case NoteKind.NO_RATE:
                icon, tone = "triangle-alert", "warn"
                text = translate("StatementPreview", "No {currency} rate, note {number}")
            case NoteKind.CARRIED_RATE:
                icon, tone = "info", "text2"
                text = translate("StatementPreview", "{currency} rate of {date}, note {number}")
            case NoteKind.STALE_PRICE:
                icon, tone = "clock-alert", "warn"
                text = translate(
                    "StatementPreview", "{asset} price is {hours} h old, note {number}"
                )
            case NoteKind.UNKNOWN_PRESENTATION_COST:
                icon, tone = "triangle-alert", "warn"
                text = translate("StatementPreview", "Cost in {currency} unknown, note {number}")
            case NoteKind.WEIGHTS:
                icon, tone = "info", "text2"
                text = translate("StatementPreview", "Weights are rounded, note {number}")
            case NoteKind.NO_FOUR_EYES:
                icon, tone = "info", "text2"
                text = translate("StatementPreview", "Entries without approval, note {number}")
            case NoteKind.FOUR_EYES:
                icon, tone = "info", "text2"
                text = translate("StatementPreview", "Four eyes in force, note {number}")
            case NoteKind.OPEN_NAMES:
                icon, tone = "triangle-alert", "warn"
                text = translate("StatementPreview", "Users without a password, note {number}")
            case NoteKind.AWAITING:
                icon, tone = "hourglass", "warn"
                text = translate("StatementPreview", "{count} await approval, note {number}")
            case (
                NoteKind.UNCHANGED_PRICE
                | NoteKind.PRICE_MOVE
                | NoteKind.SECOND_SOURCE
                | NoteKind.OFF_PAR
                | NoteKind.FALLBACK_SOURCE
            ):
                icon, tone = "triangle-alert", "warn"
                text = translate("StatementPreview", "{asset} price is doubtful, note {number}")
            case NoteKind.DECIDED_PRICE:
                icon, tone = "info", "text2"
                text = translate("StatementPreview", "{asset} price looked at, note {number}")
            case NoteKind.OVERRIDDEN:
                icon, tone = "info", "text2"
                text = translate("StatementPreview", "{asset} price set by hand, note {number}")
            case NoteKind.ROUNDING | NoteKind.RULES:
                continue
            case _:
                assert_never(note.kind)
        lines.append(StatedLine(icon, tone, text.format(number=number, **fields)))
    return lines
