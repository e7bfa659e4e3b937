"""The columns of the log of fetching."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import Instant, parse_iso
from alem_desktop.services.fetching.log import LogLine
from alem_desktop.services.fetching.outcomes import State
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.prices.fetching import result_text
from alem_desktop.ui.prices.words import moment_text
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone
from alem_desktop.ui.widgets.columns import Align, Cell, Column

translate = QCoreApplication.translate


def state_badge(state: State) -> BadgeSpec:
    """How one question ended."""
    match state:
        case State.UPDATED:
            return BadgeSpec("check", translate("Prices", "Updated"), Tone.GOOD)
        case State.UNCHANGED:
            return BadgeSpec("minus", translate("Prices", "Unchanged"))
        case State.FAILED:
            return BadgeSpec("triangle-alert", translate("Prices", "Failed"), Tone.WARN)
        case State.UNASKED:
            return BadgeSpec("circle-dashed", translate("Prices", "Not asked"), Tone.FAINT)


def next_try(line: LogLine) -> Instant | None:
    """When a source said that it may be asked again."""
    until = None if line.problem is None else line.problem.fields.get("until")
    try:
        return None if until is None else parse_iso(str(until))
    except ValueError:
        return None


def log_columns(context: BookContext) -> Sequence[Column[LogLine]]:
    """When, for what, whom, how it ended, how many, why, and when again."""
    formats = context.formats

    def time(line: LogLine) -> Cell:
        text = formats.moment(context.local(line.time), seconds=True)
        return Cell(text, tip=moment_text(context, line.time, seconds=True))

    def count(number: int) -> Cell:
        return Cell(formats.integer(number, grouped=True) if number else "")

    def result(line: LogLine) -> str:
        return result_text(line.state, line.added, line.problem, context)

    def again(line: LogLine) -> Cell:
        at = next_try(line)
        return Cell("" if at is None else formats.moment(context.local(at)), tone="text2")

    return (
        Column("time", translate("Prices", "Time"), time, lambda x: x.time, width=176),
        Column(
            "asset", translate("Prices", "Asset"), lambda x: Cell(x.asset, strong=True),
            lambda x: x.asset, width=84,
        ),
        Column(
            "source", translate("Prices", "Source"), lambda x: Cell(x.source, tip=x.source),
            lambda x: x.source, width=96, priority=2,
        ),
        Column(
            "state", translate("Prices", "Result"), lambda x: Cell(badge=state_badge(x.state)),
            lambda x: x.state.value, width=104, priority=1,
        ),
        Column(
            "added", translate("Prices", "New"), lambda x: count(x.added), lambda x: x.added,
            align=Align.FIGURE, decimals=0, width=64, priority=3,
        ),
        Column(
            "restated", translate("Prices", "Restated"), lambda x: count(x.restated),
            lambda x: x.restated, align=Align.FIGURE, decimals=0, width=78, priority=6,
        ),
        Column(
            "refused", translate("Prices", "Refused"), lambda x: count(x.refused),
            lambda x: x.refused, align=Align.FIGURE, decimals=0, width=74, priority=5,
        ),
        Column(
            "again", translate("Prices", "Next try"), again, next_try, width=140, priority=4,
        ),
        Column(
            "why", translate("Prices", "In words"), lambda x: Cell(result(x), tip=result(x)),
            result, width=180,
        ),
    )  # fmt: skip
