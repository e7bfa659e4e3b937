"""What the statement says of its own figures, as short lines beside the pages.

However many assets have the same trouble, they are one line: a book of thousands of unpriced assets
is told as quickly as one of two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.price_rules import FALLBACK, MOVE, OFF_PAR, SECOND_SOURCE, STALE, UNCHANGED
from alem_desktop.core.statements.model import Statement
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.questions import NO_PRICE, OpenQuestion
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.statements.stated_words import (
    about_many,
    about_one,
    about_statement,
    is_of_asset,
    look_of,
)
from alem_desktop.ui.statements.words import flag_text

translate = QCoreApplication.translate

MOST_LINES = 12
"""So many lines are read; what is more stands on the page."""

_NAMED, _IN_TIP = 3, 60
"""Assets of a line that are named, and those that its tip names."""

_DOUBTS = {
    NO_PRICE: NoteKind.UNPRICED,
    STALE: NoteKind.STALE_PRICE,
    UNCHANGED: NoteKind.UNCHANGED_PRICE,
    MOVE: NoteKind.PRICE_MOVE,
    SECOND_SOURCE: NoteKind.SECOND_SOURCE,
    OFF_PAR: NoteKind.OFF_PAR,
    FALLBACK: NoteKind.FALLBACK_SOURCE,
}
"""The note that tells more of a flag."""


class Goal(Enum):
    """Where in the window something can be done about a line."""

    PRICES = auto()
    APPROVALS = auto()
    USERS = auto()
    JOURNAL = auto()


@dataclass(frozen=True, slots=True)
class Way:
    """Where a line leads; `name`: the asset or the pair of currencies whose price it is about."""

    goal: Goal
    name: str = ""


@dataclass(frozen=True, slots=True)
class StatedLine:
    """One line: an icon of resources/icons, its colour token, and the words."""

    icon: str
    tone: str
    text: str
    tip: str = ""
    way: Way | None = None


_GOALS = {
    NoteKind.AWAITING: Goal.APPROVALS,
    NoteKind.OPEN_NAMES: Goal.USERS,
    NoteKind.BROKEN_JOURNAL: Goal.JOURNAL,
    NoteKind.NO_RATE: Goal.PRICES,
    NoteKind.NO_CHANGE_RATE: Goal.PRICES,
    NoteKind.CARRIED_RATE: Goal.PRICES,
}


def open_lines(
    undecided: Sequence[OpenQuestion], statement: Statement, formats: Formats, refusal: str = ""
) -> list[StatedLine]:
    """What keeps a draft from being issued, a line for each kind of trouble. `refusal`: why who
    works here may not issue at all."""
    lines = [StatedLine("lock", "text2", refusal)] if refusal else []
    known = {
        (note.kind, note.fields["asset"]): note
        for note in statement.notes
        if "asset" in note.fields
    }
    groups: dict[tuple[str, date | None], list[str]] = {}
    for each in undecided:
        for flag in each.flags:
            groups.setdefault((flag, each.day), []).append(each.name)
    for (flag, day), group in groups.items():
        names = sorted(group)
        kind = _DOUBTS.get(flag)
        if len(names) > 1 and kind is not None:
            said = _of_many(kind, names, formats)
        elif kind is not None and day is None and (note := known.get((kind, names[0]))):
            said = about_one(kind).format(**_shown(note, formats))
        elif flag == NO_PRICE:
            said = about_one(NoteKind.UNPRICED).format(asset=names[0])
        else:
            said = f"{_some(names)}: {flag_text(flag)}"
        if day is not None:
            said = translate("StatementPreview", "{said}, at the end of {date}").format(
                said=said, date=formats.date(day)
            )
        way = Way(Goal.PRICES, names[0])
        lines.append(StatedLine("circle-alert", "danger", said, _all_of(names), way))
    return _most(lines, formats)


def stated_lines(statement: Statement, formats: Formats) -> list[StatedLine]:
    """The record used, and what a reader must weigh, with the numbers of its notes on the page."""
    used = translate("StatementPreview", "Records used: 1 to {sequence}")
    sequence = formats.integer(statement.subject.known_at.sequence)
    lines = [StatedLine("book-open", "text2", used.format(sequence=sequence))]
    groups: dict[tuple[NoteKind, int], list[tuple[int, Note]]] = {}
    for number, note in enumerate(statement.notes, 1):
        if is_of_asset(note.kind):
            groups.setdefault((note.kind, 0), []).append((number, note))
        elif about_statement(note.kind):
            groups[note.kind, number] = [(number, note)]
    lines += (_line(kind, group, formats) for (kind, _at), group in groups.items())
    return _most(lines, formats)


def _line(kind: NoteKind, group: Sequence[tuple[int, Note]], formats: Formats) -> StatedLine:
    """Notes of a kind in one line."""
    icon, tone = look_of(kind)
    numbers = [formats.integer(number) for number, _note in group]
    first = group[0][1]
    if not is_of_asset(kind):
        text = about_statement(kind).format(number=numbers[0], **_shown(first, formats))
        goal = _GOALS.get(kind)
        way = None if goal is None else Way(goal)
        return StatedLine(icon, tone, text, way=way)
    names = sorted({note.fields["asset"] for _number, note in group})
    way = Way(Goal.PRICES, names[0])
    if len(group) == 1:
        said = about_one(kind).format(**_shown(first, formats))
        text = translate("StatementPreview", "{said}, note {number}")
        text = text.format(said=said, number=numbers[0])
    else:
        text = translate("StatementPreview", "{said}, notes {first} to {last}").format(
            said=_of_many(kind, names, formats), first=numbers[0], last=numbers[-1]
        )
    return StatedLine(icon, tone, text, _all_of(names), way)


def _of_many(kind: NoteKind, names: Sequence[str], formats: Formats) -> str:
    count = formats.integer(len(names), grouped=True)
    return about_many(kind).format(count=count, assets=_some(names))


def _some(names: Sequence[str]) -> str:
    """The first names: “A0001, A0002, A0003 …”."""
    named = ", ".join(names[:_NAMED])
    return f"{named} …" if len(names) > _NAMED else named


def _all_of(names: Sequence[str]) -> str:
    """The names that a line leaves out, for its tip; '' where it leaves out none."""
    if len(names) <= _NAMED:
        return ""
    return ", ".join(names[:_IN_TIP]) + (" …" if len(names) > _IN_TIP else "")


def _most(lines: list[StatedLine], formats: Formats) -> list[StatedLine]:
    """Not more lines than are read; the last one counts the others."""
    if len(lines) <= MOST_LINES:
        return lines
    kept = lines[: MOST_LINES - 1]
    more = translate("StatementPreview", "And {count} more, see the notes on the page")
    count = formats.integer(len(lines) - len(kept), grouped=True)
    return [*kept, StatedLine("list", "text2", more.format(count=count))]


def _shown(note: Note, formats: Formats) -> dict[str, str]:
    """The fields of a note as the window writes such things."""
    fields = dict(note.fields)
    if "date" in fields:
        fields["date"] = formats.date(date.fromisoformat(fields["date"]))
    for name in ("percent", "hours"):
        if name in fields:
            fields[name] = fields[name].replace(".", formats.point).replace("-", "−")
    return fields
