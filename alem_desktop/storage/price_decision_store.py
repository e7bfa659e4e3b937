"""What was decided of doubtful prices."""

from __future__ import annotations

from datetime import date

from alem_desktop.core.money import plain
from alem_desktop.core.price_decisions import PriceDecision
from alem_desktop.storage.reading import Reader, figure, moment, stored

_COLUMNS = ", ".join(PriceDecision._fields)


def add(reader: Reader, new: PriceDecision) -> None:
    """Keep what a record says was decided."""
    marks = ", ".join("?" * len(new))
    texts = {
        "day": new.day.isoformat(),
        "price": plain(new.price),
        "flags": ",".join(new.flags),
        "gap": None if new.gap is None else plain(new.gap),
    }
    row = tuple((new._asdict() | texts).values())
    reader.exec_driver_sql(f"INSERT INTO price_decisions ({_COLUMNS}) VALUES ({marks})", row)


def decisions(reader: Reader, day: date | None = None) -> tuple[PriceDecision, ...]:
    """Every decision, or those for valuations of a day, in order."""
    rows = reader.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM price_decisions WHERE day = coalesce(?, day) ORDER BY sequence",
        (None if day is None else day.isoformat(),),
    )
    return tuple(
        PriceDecision(
            row.sequence,
            row.asset,
            row.currency,
            stored(date.fromisoformat, row.day),
            figure(row.price),
            row.source,
            moment(row.time),
            tuple(row.flags.split(",")),
            None if row.gap is None else figure(row.gap),
            row.user,
            row.approved_by,
            row.reason,
        )
        for row in rows
    )
