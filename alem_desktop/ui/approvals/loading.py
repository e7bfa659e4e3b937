"""What the tab asks of the book, in the background: the lists, and all about one proposal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core import calendar
from alem_desktop.core.approvals import ProposalKind, ProposalState
from alem_desktop.core.calendar import HOUR, Instant
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.people import Permission, Person
from alem_desktop.core.periods import Periods
from alem_desktop.core.prices import Price
from alem_desktop.services import (
    access,
    approvals,
    closing,
    overriding,
    policies,
    portfolio,
    previewing,
    price_deciding,
    register,
)
from alem_desktop.services.approvals import Dossier, Waiting
from alem_desktop.services.book import Book
from alem_desktop.services.overriding import Effect, Override
from alem_desktop.services.previewing import EntryPreview
from alem_desktop.services.register import RegisterLine

DECIDED_DAYS = 14
_OPEN = (ProposalState.PENDING, ProposalState.DRAFT)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The lists, each with the newest first; `user` asked for them at `at`."""

    waiting: tuple[Waiting, ...]
    drafts: tuple[Waiting, ...]
    decided: tuple[Waiting, ...]
    people: tuple[Person, ...]
    four_eyes: bool
    user: str
    at: Instant

    @property
    def person(self) -> Person | None:
        """Who asked; None of somebody who is no user of the book."""
        return next((each for each in self.people if each.name == self.user), None)

    @property
    def is_approver(self) -> bool:
        """Whether whoever asked may decide on others' work; in a book without users, all may."""
        person = self.person
        return not self.people or (person is not None and person.may(Permission.DECIDE))

    @property
    def is_preparer(self) -> bool:
        """Whether whoever asked may take back or submit what is their own."""
        person = self.person
        return not self.people or (person is not None and person.may(Permission.RECORD))

    @property
    def has_key(self) -> bool:
        """Whether a decision takes the password of whoever asked."""
        person = self.person
        return person is not None and person.public_key is not None

    def may_decide(self, line: Waiting) -> bool:
        """Whether whoever asked can decide on a proposal."""
        return (
            self.is_approver
            and line.proposal.state is ProposalState.PENDING
            and not self.is_own(line)
            and not self.has_approved(line)
        )

    def is_own(self, line: Waiting) -> bool:
        """Whether whoever asked had a hand in a proposal."""
        return self.user in line.proposal.preparers

    def has_approved(self, line: Waiting) -> bool:
        """Whether whoever asked has said yes to a proposal already."""
        return any(each.user == self.user for each in line.proposal.approvals)

    def deciders(self, line: Waiting) -> tuple[str, ...]:
        """Who else can decide on a proposal."""
        spent = {*line.proposal.preparers, *(each.user for each in line.proposal.approvals)}
        return tuple(
            each.name
            for each in self.people
            if each.may(Permission.DECIDE) and each.name not in spent and each.name != self.user
        )


@dataclass(frozen=True, slots=True)
class Case:
    """All about one proposal, as the book has it now.

    `preview`: what approving a transaction would do; `refusal`: why it could not be booked.
    `period`: why its time is not open. Of other acts, what they would change: `entry` (reversed),
    `price` (overridden) and the `effect` on values, `looked_at` (the doubtful price as it is now),
    `rule` (a policy's value now), `periods` (reopened).
    """

    dossier: Dossier
    periods: Periods
    preview: EntryPreview | None = None
    refusal: LedgerError | None = None
    period: LedgerError | None = None
    entry: RegisterLine | None = None
    price: Price | None = None
    effect: Effect | None = None
    looked_at: Price | None = None
    rule: str | None = None

    @property
    def line(self) -> Waiting:
        """The proposal with its content."""
        return self.dossier.waiting


def load(book: Book, user: str) -> Loaded:
    """Everything that the lists show."""
    now = calendar.now()
    since = now - DECIDED_DAYS * 24 * HOUR
    return Loaded(
        waiting=approvals.waiting(book)[::-1],
        drafts=approvals.drafts(book)[::-1],
        decided=tuple(
            each
            for each in approvals.decided(book)
            if each.proposal.decided_at is not None and each.proposal.decided_at >= since
        ),
        people=access.people(book),
        four_eyes=access.four_eyes(book),
        user=user,
        at=now,
    )


def load_case(book: Book, sequence: int) -> Case:
    """A proposal and what would come of it. Raises UnknownProposal."""
    dossier = approvals.dossier(book, sequence)
    line, periods = dossier.waiting, closing.periods_of(book)
    if line.proposal.state not in _OPEN:
        return Case(dossier, periods)
    if line.transaction is not None:
        return _transaction(book, dossier, periods)
    match line.proposal.kind:
        case ProposalKind.REVERSAL:
            return _reversal(book, dossier, periods)
        case ProposalKind.PRICE:
            return _price(book, dossier, periods)
        case ProposalKind.ACCEPTANCE:
            return _acceptance(book, dossier, periods)
        case ProposalKind.POLICY:
            field = line.content.get("field")
            found = (each.value for each in policies.in_force(book) if each.rule.field == field)
            return Case(dossier, periods, rule=next(found, None))
    return Case(dossier, periods)


def _transaction(book: Book, dossier: Dossier, periods: Periods) -> Case:
    t = dossier.waiting.transaction
    assert t is not None
    preview = refusal = None
    try:
        preview = previewing.preview_proposal(book, dossier.waiting.proposal.sequence)
    except LedgerError as problem:
        refusal = problem
    period = _closed(periods, "reference", t.time, t.note)
    return Case(dossier, periods, preview, refusal, period)


def _reversal(book: Book, dossier: Dossier, periods: Periods) -> Case:
    content = dossier.waiting.content
    try:
        entry = register.line_of(book, content["reference"])
    except LedgerError as problem:
        return Case(dossier, periods, refusal=problem)
    period = _closed(periods, "reference", entry.time, content.get("reason"))
    return Case(dossier, periods, period=period, entry=entry)


def _price(book: Book, dossier: Dossier, periods: Periods) -> Case:
    said = override_of(dossier.waiting)
    period = _closed(periods, "time", said.time, said.reason)
    try:
        effect = overriding.effect_of(book, said)
    except LedgerError as problem:
        return Case(dossier, periods, refusal=problem, period=period)
    return Case(dossier, periods, period=period, price=effect.price, effect=effect)


def _acceptance(book: Book, dossier: Dossier, periods: Periods) -> Case:
    content = dossier.waiting.content
    day = date.fromisoformat(content["day"])
    at = min(book.calendar.valuation_point(day), calendar.this_second())
    with book.database.look() as connection:
        try:
            price_deciding.check_standing(connection, book, content)
        except LedgerError as problem:
            return Case(dossier, periods, refusal=problem)
        finder = portfolio.price_finder(connection, book)
        price = finder.price(content["asset"], content["currency"], at, day)
    return Case(dossier, periods, looked_at=price)


def override_of(line: Waiting) -> Override:
    """The price that a proposal says."""
    content = line.content
    day, until = content.get("effective"), content.get("until")
    return Override(
        content["base"],
        content["quote"],
        calendar.parse_iso(content["time"]),
        Decimal(content["price"]),
        content["reason"],
        date.fromisoformat(day) if day else None,
        calendar.parse_iso(until) if until else None,
    )


def _closed(periods: Periods, field: str, time: Instant, note: str | None) -> LedgerError | None:
    try:
        periods.check(field, time, note)
    except LedgerError as problem:
        return problem
    return None
