"""What was closed, locked and reopened."""

from __future__ import annotations

from datetime import date

from alem_desktop.core.periods import Closure, PeriodAct, Periods, periods_after
from alem_desktop.storage.reading import Reader, moment, stored


def add(connection: Reader, act: PeriodAct) -> None:
    """Keep an act."""
    until = None if act.until is None else act.until.isoformat()
    connection.exec_driver_sql(
        "INSERT INTO periods (sequence, closure, until, end, user, at, reason) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (act.sequence, act.closure.value, until, act.end, act.user, act.at, act.reason),
    )


def acts(reader: Reader) -> tuple[PeriodAct, ...]:
    """Every act, in order."""
    rows = reader.exec_driver_sql(
        "SELECT sequence, closure, until, end, user, at, reason FROM periods ORDER BY sequence"
    )
    return tuple(
        PeriodAct(
            row[0],
            stored(Closure, row[1]),
            None if row[2] is None else stored(date.fromisoformat, row[2]),
            moment(row[3]),
            row[4],
            moment(row[5]),
            row[6],
        )
        for row in rows
    )


def periods(reader: Reader) -> Periods:
    """What is closed and locked now."""
    return periods_after(acts(reader))
