"""What the tables of acts, of fields and of issued statements show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import Kind
from alem_desktop.core.statements.compared import Difference
from alem_desktop.drawing.formats import with_unit
from alem_desktop.services.auditing import AuditLine
from alem_desktop.ui.audit.fields import FieldLine
from alem_desktop.ui.audit.figures import figure_name, figure_text
from alem_desktop.ui.audit.loading import IssuedLine
from alem_desktop.ui.audit.words import about_text, act_word, kind_icon, why_text
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone
from alem_desktop.ui.widgets.columns import Cell, Column

translate = QCoreApplication.translate

_TIP = 600


def moment_text(instant: Instant, context: BookContext) -> str:
    """Date and time to the second, on the book's clock."""
    return context.formats.moment(context.local(instant), seconds=True)


def zoned_text(instant: Instant, context: BookContext) -> str:
    """The same with its distance from UTC."""
    zone = context.formats.zone(context.local(instant).utcoffset())
    return with_unit(moment_text(instant, context), zone)


def _tip(text: str) -> str:
    """What a pointer over a cell shows; of a very long text the beginning."""
    return text if len(text) <= _TIP else f"{text[:_TIP]}…"


def act_columns(context: BookContext) -> tuple[Column[AuditLine], ...]:
    """Who did what when and why."""
    formats = context.formats

    def act_cell(line: AuditLine) -> Cell:
        tone = "warn" if line.kind == Kind.SESSION_REFUSED else None
        return Cell(act_word(line), icon=kind_icon(line.kind), tone=tone)

    return (
        Column(
            key="number",
            title=translate("Audit", "No."),
            cell=lambda line: Cell(str(line.sequence), tone="text2"),
            value=lambda line: line.sequence,
            width=72,
        ),
        Column(
            key="time",
            title=translate("Audit", "Local time"),
            cell=lambda line: Cell(moment_text(line.at, context), tip=calendar.iso(line.at)),
            value=lambda line: calendar.iso(line.at),
            width=166,
        ),
        Column(
            key="user",
            title=translate("Audit", "Who"),
            cell=lambda line: Cell(line.user, tip=line.user),
            value=lambda line: line.user,
            width=140,
            priority=1,
        ),
        Column(
            key="act",
            title=translate("Audit", "Act"),
            cell=act_cell,
            value=act_word,
            width=190,
        ),
        Column(
            key="about",
            title=translate("Audit", "About"),
            cell=lambda line: Cell(about_text(line, formats), tip=about_text(line, formats)),
            value=lambda line: about_text(line, formats),
            width=210,
            priority=2,
        ),
        Column(
            key="why",
            title=translate("Audit", "Why"),
            cell=lambda line: Cell(why_text(line), tip=why_text(line)),
            value=why_text,
            width=160,
            priority=3,
        ),
    )


def field_columns(*, with_before: bool) -> tuple[Column[FieldLine], ...]:
    """What a record says; beside it what stood there before, where it changed something."""
    name: Column[FieldLine] = Column(
        key="field",
        title=translate("Audit", "Field"),
        cell=lambda line: Cell(line.name, tone="text2", tip=line.name),
        value=lambda line: line.name,
        width=170,
    )
    before: Column[FieldLine] = Column(
        key="before",
        title=translate("Audit", "Before"),
        cell=lambda line: Cell(line.before, tone="text2", tip=_tip(line.before)),
        value=lambda line: line.before,
        width=200,
    )
    after: Column[FieldLine] = Column(
        key="after",
        title=translate("Audit", "After") if with_before else translate("Audit", "What it says"),
        cell=lambda line: Cell(line.after, strong=line.changed, tip=_tip(line.whole or line.after)),
        value=lambda line: line.whole or line.after,
        width=90,
    )
    return (name, before, after) if with_before else (name, after)


def issued_columns(context: BookContext) -> tuple[Column[IssuedLine], ...]:
    """Issued statements, and whether they would come out otherwise today."""

    def as_of(line: IssuedLine) -> str:
        at = context.book.calendar.as_of(line.issued.as_of)
        return context.formats.date(at.date)

    return (
        Column(
            key="number",
            title=translate("Audit", "Number"),
            cell=lambda line: Cell(line.issued.number, strong=True),
            value=lambda line: line.issued.number,
            width=130,
        ),
        Column(
            key="as_of",
            title=translate("Audit", "As of"),
            cell=lambda line: Cell(as_of(line)),
            value=as_of,
            width=110,
        ),
        Column(
            key="state",
            title=translate("Audit", "Today"),
            cell=lambda line: Cell(badge=_issued_badge(line)),
            value=lambda line: _issued_badge(line).text,
            width=200,
        ),
        Column(
            key="user",
            title=translate("Audit", "Issued by"),
            cell=lambda line: Cell(line.issued.user),
            value=lambda line: line.issued.user,
            width=130,
            priority=1,
        ),
        Column(
            key="known_at",
            title=translate("Audit", "Records known"),
            cell=lambda line: Cell(str(line.issued.known_at), tone="text2"),
            value=lambda line: line.issued.known_at,
            width=110,
            priority=3,
        ),
        Column(
            key="replaces",
            title=translate("Audit", "Replaces"),
            cell=lambda line: Cell(line.issued.replaces or "", tone="text2"),
            value=lambda line: line.issued.replaces,
            width=120,
            priority=2,
        ),
    )


def _issued_badge(line: IssuedLine) -> BadgeSpec:
    if line.issued.voided_by is not None:
        return BadgeSpec("circle-x", translate("Audit", "Void"), Tone.FAINT)
    if line.changes:
        return BadgeSpec("equal-not", translate("Audit", "Would differ"), Tone.WARN)
    if line.issued.replaced_by is not None:
        return BadgeSpec("undo-2", translate("Audit", "Replaced"), Tone.FAINT)
    if line.problem is not None:
        return BadgeSpec("triangle-alert", translate("Audit", "Cannot be made"), Tone.WARN)
    return BadgeSpec("check", translate("Audit", "The same"), Tone.GOOD)


def change_columns(context: BookContext) -> tuple[Column[Difference], ...]:
    """Figures of an issued statement that would be others today."""
    return (
        Column(
            key="figure",
            title=translate("Audit", "Figure"),
            cell=lambda change: Cell(figure_name(change), tip=figure_name(change)),
            value=figure_name,
            width=300,
        ),
        Column(
            key="before",
            title=translate("Audit", "As issued"),
            cell=lambda change: Cell(figure_text(change.before, change, context), tone="text2"),
            value=lambda change: change.before,
            width=190,
        ),
        Column(
            key="after",
            title=translate("Audit", "Today"),
            cell=lambda change: Cell(figure_text(change.after, change, context), strong=True),
            value=lambda change: change.after,
            width=190,
        ),
    )
