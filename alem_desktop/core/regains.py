"""Realised gains that a late act made others than they were."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.calendar import Instant


class Regain(NamedTuple):
    """One disposal's gain before and after, in the functional currency; `after` is None where the
    disposal is gone, its entry having been reversed."""

    sequence: int
    account: str
    asset: str
    time: Instant
    before: Decimal
    after: Decimal | None = None
