"""What closing is about, in words for somebody who sees it for the first time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.periods import CheckKind, CheckLine, Closure, CutOff, PeriodAct
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone

translate = QCoreApplication.translate

_MORE = re.compile(r"and (\d+) more")
_OPEN = {kind.value: kind for kind in CheckKind}


def check_word(kind: CheckKind) -> str:
    """A line of the checklist, as it is when it is done."""
    match kind:
        case CheckKind.NOTHING_WAITS:
            return translate("Periods", "Nothing awaits approval")
        case CheckKind.PRICED:
            return translate("Periods", "Every asset has a price")
        case CheckKind.FLAGS_DECIDED:
            return translate("Periods", "No price is doubtful")
        case CheckKind.EVIDENCE:
            return translate("Periods", "Every transaction has a file that shows it")
        case CheckKind.RECONCILED:
            return translate("Periods", "The custodians' lists agree with the book")
        case CheckKind.STATEMENT_ISSUED:
            return translate("Periods", "The statement of holdings is issued")


def check_remedy(kind: CheckKind) -> str:
    """What to do about a line that is open."""
    match kind:
        case CheckKind.NOTHING_WAITS:
            return translate("Periods", "Have it approved or rejected, and drafts submitted.")
        case CheckKind.PRICED:
            return translate("Periods", "Import the prices of that day.")
        case CheckKind.FLAGS_DECIDED:
            return translate("Periods", "Import fresh prices, or put one by hand with a reason.")
        case CheckKind.EVIDENCE:
            return translate("Periods", "Attach the confirmation to each.")
        case CheckKind.RECONCILED:
            return translate("Periods", "Compare the book with the custodians as of that day.")
        case CheckKind.STATEMENT_ISSUED:
            return translate("Periods", "Issue it as of that day.")


def check_badge(line: CheckLine) -> BadgeSpec:
    """Whether a line is done. What is advice only does not hold up the lock."""
    if line.done:
        return BadgeSpec("check", translate("Periods", "Done"), Tone.GOOD)
    if line.advice:
        return BadgeSpec("info", translate("Periods", "Advice"), Tone.INFO)
    return BadgeSpec("circle-alert", translate("Periods", "Open"), Tone.WARN)


def way_text(line: CheckLine) -> str:
    """What is in the way of a line, and what to do; '' of one that is done."""
    if line.done:
        return ""
    named = ", ".join(map(_named, line.open))
    return ". ".join(filter(None, (named, check_remedy(line.kind))))


def _named(name: str) -> str:
    """A name, or how many more there are, as the service counts them."""
    found = _MORE.fullmatch(name)
    if found is None:
        return name
    return translate("Periods", "and {count} more").format(count=found[1])


def summary_text(lines: Sequence[CheckLine]) -> str:
    """How far the checklist is."""
    left = sum(1 for line in lines if not line.done and not line.advice)
    if not left:
        return translate("Periods", "All that a lock takes is done.")
    if left == 1:
        return translate("Periods", "1 line is open: a lock takes a reason.")
    words = translate("Periods", "{count} lines are open: a lock takes a reason.")
    return words.format(count=left)


def cut_text(cut: CutOff | None, formats: Formats) -> str:
    """Up to which day, by which record."""
    if cut is None:
        return translate("Periods", "nothing yet")
    words = translate("Periods", "until {day} (record {number})")
    return words.format(day=formats.date(cut.until), number=cut.sequence)


def act_badge(closure: Closure) -> BadgeSpec:
    """What a past act did."""
    match closure:
        case Closure.CLOSED:
            return BadgeSpec("check", translate("Periods", "Closed"))
        case Closure.LOCKED:
            return BadgeSpec("lock", translate("Periods", "Locked"))
        case Closure.REOPENED:
            return BadgeSpec("undo-2", translate("Periods", "Reopened"))


def act_days(act: PeriodAct, formats: Formats) -> str:
    """The days that a past act was about."""
    if act.until is None:
        return translate("Periods", "all days")
    if act.closure is Closure.REOPENED:
        first = formats.date(act.until + timedelta(days=1))
        return translate("Periods", "from {day} on").format(day=first)
    return translate("Periods", "until {day}").format(day=formats.date(act.until))


def open_words(names: Sequence[str]) -> str:
    """Lines of the checklist that a lock left open, as the journal keeps them, in words."""
    return "; ".join(check_word(_OPEN[name]) if name in _OPEN else name for name in names)


def last_month_end(today: date) -> date:
    """The last day of the month before this one."""
    return today.replace(day=1) - timedelta(days=1)
