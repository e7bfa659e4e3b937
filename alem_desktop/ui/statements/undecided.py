"""What keeps a statement from being issued, as values: the services say “BNB: stale, move”, and of
another day than its own “BNB: stale (2026-10-31)”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r" \((\d{4}-\d\d-\d\d)\)\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Open:
    """One question that is open: the asset or pair of currencies, what is doubtful about its price
    (`NO_PRICE` or a flag of the price rules), and of which day, None of the statement's own."""

    name: str
    flag: str
    day: date | None = None


def open_questions(said: Iterable[str]) -> Iterator[Open]:
    """Every question of what the services say, in their order."""
    for each in said:
        found = _DAY.search(each)
        day = None if found is None else date.fromisoformat(found.group(1))
        name, _colon, flags = _DAY.sub("", each).rpartition(": ")
        for flag in flags.split(", "):
            yield Open(name, flag, day)
