"""What the table of past acts shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import Instant
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.periods.loading import LoadedPeriods
from alem_desktop.ui.periods.words import act_badge, act_days
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone
from alem_desktop.ui.widgets.columns import Cell, Column

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """Something that was done about periods, or that awaits approval."""

    badge: BadgeSpec
    days: str
    user: str
    at: Instant
    why: str


def history_lines(loaded: LoadedPeriods, context: BookContext) -> list[HistoryLine]:
    """What waits, then what was done, the newest first."""
    formats = context.formats
    lines = []
    for waiting in loaded.waiting:
        proposal, said = waiting.proposal, waiting.content
        first = formats.date(date.fromisoformat(said["until"]) + timedelta(days=1))
        lines.append(
            HistoryLine(
                BadgeSpec("hourglass", translate("Periods", "Proposed"), Tone.WARN),
                translate("Periods", "from {day} on").format(day=first),
                proposal.preparers[0],
                proposal.proposed_at,
                f"{proposal.reference}: {said['reason']}",
            )
        )
    lines += [
        HistoryLine(act_badge(act.closure), act_days(act, formats), act.user, act.at, act.reason)
        for act in loaded.history
    ]
    return lines


def history_columns(context: BookContext) -> Sequence[Column[HistoryLine]]:
    """Who did what when and why."""

    def day(line: HistoryLine) -> str:
        return context.formats.date(context.local(line.at).date())

    def moment(line: HistoryLine) -> str:
        return context.formats.moment(context.local(line.at), seconds=True)

    return (
        Column(
            key="act",
            title=translate("Periods", "Act"),
            cell=lambda line: Cell(badge=line.badge),
            value=lambda line: line.badge.text,
            width=126,
        ),
        Column(
            key="days",
            title=translate("Periods", "Days"),
            cell=lambda line: Cell(line.days, tip=line.days),
            value=lambda line: line.days,
            width=138,
        ),
        Column(
            key="time",
            title=translate("Periods", "When"),
            cell=lambda line: Cell(day(line), tone="text2", tip=moment(line)),
            value=moment,
            width=92,
            priority=2,
        ),
        Column(
            key="user",
            title=translate("Periods", "Who"),
            cell=lambda line: Cell(line.user, tip=line.user),
            value=lambda line: line.user,
            width=112,
            priority=1,
        ),
        Column(
            key="why",
            title=translate("Periods", "Why"),
            cell=lambda line: Cell(line.why, tip=line.why),
            value=lambda line: line.why,
            width=120,
            priority=3,
        ),
    )
