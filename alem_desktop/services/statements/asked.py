"""Which statement is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from alem_desktop.core.statements.model import (
    Signatory,
    Statement,
    StatementBasis,
    StatementKind,
)
from alem_desktop.core.statements.questions import OpenQuestion
from alem_desktop.services.portfolio import Basis, Moment

STATED_BASIS: Final = {
    Basis.TRADE: StatementBasis.TRADE,
    Basis.SETTLEMENT: StatementBasis.SETTLEMENT,
}
"""A basis as a statement names it."""

ASKED_BASIS: Final = {stated: basis for basis, stated in STATED_BASIS.items()}
"""The basis that is asked for to get a statement of one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement that is asked for, before anything is looked up.

    `moment` closes it (None: now). `start` opens a period: its first day for transactions and
    realised gains, which count from that day's first instant; for a roll-forward the day whose
    valuation point opens it; for net assets the day to compare with, which may be None. `accounts`
    and `assets` narrow it down (none: all of the book), `basis` is asked of holdings. `known_at`:
    the newest record that may be used (None: all). `signatories` are told as they stand.
    """

    kind: StatementKind
    moment: Moment = None
    start: date | None = None
    accounts: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    basis: Basis = Basis.TRADE
    known_at: int | None = None
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A draft with what keeps it from being issued: assets without a price and doubtful prices on
    which nobody has decided, each in words such as “BNB: stale”."""

    statement: Statement
    undecided: tuple[OpenQuestion, ...]
