"""Issuing statements: a number, and the figures kept in the journal for ever.

What was issued can be made again at any time from the records that it knew; what came in later
and would have changed it is told beside it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from alem_desktop.core import calendar, errors
from alem_desktop.core.approvals import content_hash
from alem_desktop.core.control_errors import (
    NotOver,
    ReplacesNothing,
    StatementDiffers,
    UndecidedFlags,
    UnknownStatement,
)
from alem_desktop.core.journal import Kind, parsed
from alem_desktop.core.people import Permission
from alem_desktop.core.statements.holdings import HoldingsStatement
from alem_desktop.core.statements.notes import undecided
from alem_desktop.services import acts, portfolio
from alem_desktop.services.acts import Act
from alem_desktop.services.approvals import FieldChange
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import Moment
from alem_desktop.services.statements import holdings
from alem_desktop.storage import journal_store, price_decision_store, statement_store
from alem_desktop.storage.reading import Reader
from alem_desktop.storage.statement_store import IssuedStatement as IssuedStatement

PREFIX = "SH"
"""First letters of the number of a statement of holdings."""

HOLDINGS = "holdings"


def issue_holdings(
    book: Book, moment: Moment, user: str, language: str = "en", replaces: str | None = None
) -> HoldingsStatement:
    """Give a statement of holdings the next number of its year and keep its figures.

    Its year is that of the day it is as of. Raises NotOver for a day that is not, UndecidedFlags,
    UnknownStatement or ReplacesNothing for what it replaces, and NotAllowed's children.
    """
    at = portfolio.as_of(book, moment)
    if moment is not None and at.valuation_point > calendar.now():
        raise NotOver(day=at.date.isoformat())
    if at.valuation_point < calendar.EARLIEST:
        raise errors.TimeTooEarly("as-of", found=at.date.isoformat())
    with book.taking(user, Permission.ISSUE) as connection:
        drawn = holdings.holdings_statement(book, moment, prepared_by=user)
        lines = [line for section in drawn.sections for line in section.lines]
        day = drawn.as_of.date
        decisions = price_decision_store.decisions(connection, day)
        open_still = undecided(lines, drawn.rate, day, decisions)
        if open_still:
            raise UndecidedFlags(flags=", ".join(open_still))
        if replaces is not None:
            _check_replaced(connection, replaces, drawn)
        prefix = f"{PREFIX}-{drawn.as_of.date.year}-"
        number = f"{prefix}{statement_store.count_with(connection, prefix) + 1:04d}"
        issued = replace(drawn, number=number, replaces=replaces)
        payload = {
            "as_of": calendar.iso(issued.as_of.valuation_point),
            "check_code": issued.check_code,
            "figures": json.loads(issued.figures_text()),
            "figures_sha256": content_hash(issued.figures_text()),
            "kind": HOLDINGS,
            "known_at": str(issued.known_at.sequence),
            "language": language,
            "number": number,
            "prices": _prices(issued),
        }
        if replaces is not None:
            payload["replaces"] = replaces
        change = acts.perform(connection, book, user, [Act(Kind.STATEMENT_ISSUED, payload)])
    book.seen(change.head)
    return issued


def _check_replaced(connection: Reader, number: str, drawn: HoldingsStatement) -> None:
    """Raise unless a statement was issued, of the same moment, and stands."""
    old = statement_store.by_number(connection, number)
    if old is None:
        raise UnknownStatement(number=number)
    if old.as_of != drawn.as_of.valuation_point:
        raise ReplacesNothing(number=number, why=f"as of {calendar.iso(old.as_of)}")
    for other in statement_store.issued(connection):
        if other.replaces == number:
            raise ReplacesNothing(number=number, why=f"replaced by {other.number} already")


def _prices(drawn: HoldingsStatement) -> list[dict[str, str]]:
    """The prices that the figures rest on."""
    found = {}
    for section in drawn.sections:
        for line in section.lines:
            price = line.price
            if price is not None:
                found[price.asset] = {
                    "asset": price.asset,
                    "currency": price.currency,
                    "path": price.path,
                    "price": str(price.price),
                    "source": price.source,
                    "time": calendar.iso(price.time),
                }
    return list(found.values())


def issued(book: Book) -> tuple[IssuedStatement, ...]:
    """Every statement that was issued, in order."""
    with book.database.look() as connection:
        return statement_store.issued(connection)


def reissued(book: Book, number: str) -> HoldingsStatement:
    """An issued statement made again from the records that it knew.

    Raises UnknownStatement, or StatementDiffers where the figures are not those that were kept.
    """
    with book.database.look() as connection:
        found = statement_store.by_number(connection, number)
        if found is None:
            raise UnknownStatement(number=number)
        record = journal_store.record(connection, found.sequence)
    assert record is not None
    said = parsed(record.sequence, record.payload)
    drawn = holdings.holdings_statement(book, found.as_of, found.known_at, found.user)
    again = replace(drawn, number=number, replaces=found.replaces)
    if content_hash(again.figures_text()) != said["figures_sha256"]:
        raise StatementDiffers(number=number)
    return again


@dataclass(frozen=True, slots=True)
class LateChange:
    """A statement that would come out otherwise today, and in which figures."""

    issued: IssuedStatement
    changes: tuple[FieldChange, ...]


def late_changes(book: Book) -> tuple[LateChange, ...]:
    """Issued statements that later entries, corrections or prices would have changed."""
    found = []
    for each in issued(book):
        now = json.loads(holdings.holdings_statement(book, each.as_of).figures_text())
        with book.database.look() as connection:
            record = journal_store.record(connection, each.sequence)
        assert record is not None
        then = parsed(record.sequence, record.payload)["figures"]
        changes = _compared(then, now)
        if changes:
            found.append(LateChange(each, changes))
    return tuple(found)


_FIGURES = ("cost", "value", "gain")


def _compared(then: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[FieldChange, ...]:
    """The figures of lines and totals that are others."""
    before, after = _flat(then), _flat(now)
    names = [*before, *(name for name in after if name not in before)]
    return tuple(
        FieldChange(name, before.get(name), after.get(name))
        for name in names
        if before.get(name) != after.get(name)
    )


def _flat(figures: Mapping[str, Any]) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for account, asset, quantity, functional, presentation in figures["lines"]:
        name = f"{asset}, {account}"
        found[f"{name}: quantity"] = quantity
        found |= _named(name, functional, presentation)
    return found | _named("total", *figures["totals"])


def _named(
    name: str, functional: list[str | None], presentation: list[str | None]
) -> dict[str, str | None]:
    """Cost, value and gain of a line in both currencies."""
    own = {f"{name}: {part}": value for part, value in zip(_FIGURES, functional, strict=True)}
    other = zip(_FIGURES, presentation, strict=True)
    return own | {f"{name}: {part}, presentation": value for part, value in other}
