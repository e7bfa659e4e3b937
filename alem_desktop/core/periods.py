"""Closed and locked periods: until which day, and what may still be dated in them.

A soft close says that a period is done but for late entries, each of which has to say why. A lock
takes nothing more. Either is a cut-off: everything before its instant belongs to it. Reopening
moves the cut-off back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import PeriodClosed, PeriodLocked
from alem_desktop.core.journal import Kind


class Closure(StrEnum):
    """How firmly a period is closed; `REOPENED` moves both cut-offs back."""

    CLOSED = "closed"
    LOCKED = "locked"
    REOPENED = "reopened"


PERIOD_KINDS = {
    Kind.PERIOD_CLOSED: Closure.CLOSED,
    Kind.PERIOD_LOCKED: Closure.LOCKED,
    Kind.PERIOD_REOPENED: Closure.REOPENED,
}
"""The records that close and open."""


class PeriodAct(NamedTuple):
    """A record that closed, locked or reopened: `until` is the last day that is closed after it,
    None where nothing is; `end` the instant that ends that day."""

    sequence: int
    closure: Closure
    until: date | None
    end: Instant
    user: str
    at: Instant
    reason: str


@dataclass(frozen=True, slots=True)
class CutOff:
    """Up to where a period is closed in one way, by which record."""

    until: date
    end: Instant
    sequence: int


@dataclass(frozen=True, slots=True)
class Periods:
    """What of a book is closed, and what locked. A locked day is closed, too."""

    closed: CutOff | None = None
    locked: CutOff | None = None

    def check(self, field: str, time: Instant, note: str | None, shown: str | None = None) -> None:
        """Raise PeriodLocked for what happens at `time`, or PeriodClosed where no note says why."""
        if self.locked is not None and time < self.locked.end:
            raise PeriodLocked(field, **_told(self.locked, time, shown))
        if self.closed is not None and time < self.closed.end and not note:
            raise PeriodClosed(field, **_told(self.closed, time, shown))


NOTHING_CLOSED = Periods()
"""Of a book in which every period is open."""


def _told(cut: CutOff, time: Instant, shown: str | None) -> dict[str, object]:
    return {
        "time": shown or calendar.iso(time),
        "until": cut.until.isoformat(),
        "sequence": cut.sequence,
    }


def periods_after(acts: Iterable[PeriodAct]) -> Periods:
    """What is closed and locked after acts in order of their records."""
    found: dict[Closure, CutOff | None] = {Closure.CLOSED: None, Closure.LOCKED: None}
    for act in acts:
        cut = None if act.until is None else CutOff(act.until, act.end, act.sequence)
        if act.closure is not Closure.REOPENED:
            found[act.closure] = cut
            continue
        for closure, before in found.items():
            if before is not None and before.end > act.end:
                found[closure] = cut
    closed, locked = found[Closure.CLOSED], found[Closure.LOCKED]
    return NOTHING_CLOSED if closed is locked is None else Periods(closed, locked)


class CheckKind(StrEnum):
    """The lines of the checklist that is gone through before a period is locked."""

    NOTHING_WAITS = "nothing awaits approval"
    PRICED = "every asset is priced"
    FLAGS_DECIDED = "no price is flagged"
    EVIDENCE = "every transaction has evidence"
    RECONCILED = "custodians are reconciled"
    STATEMENT_ISSUED = "the statement of holdings is issued"


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line: whether it holds, and what is in the way. `advice`: one may lock all the same."""

    kind: CheckKind
    done: bool
    open: tuple[str, ...] = ()
    advice: bool = False
