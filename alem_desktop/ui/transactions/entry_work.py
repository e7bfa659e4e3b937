"""What the entry form asks of the book in the background."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP

from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import FieldError, LedgerError, RecordedAlready, ReferenceChanged
from alem_desktop.core.people import Permission
from alem_desktop.core.policy import LotMethod, LotPool, PolicyTimeline
from alem_desktop.core.transactions import Draft, TransactionType
from alem_desktop.services import access, portfolio, register
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.previewing import EntryPreview, alike, preview
from alem_desktop.services.recording import next_reference, record
from alem_desktop.services.register import RegisterLine


class ReferenceTaken(FieldError):
    """The reference of the entry is that of another one, which is `number` in the register."""

    template = str(
        QT_TRANSLATE_NOOP(
            "LedgerError",
            "{reference} is already used by transaction {number}. Use the number on this trade's "
            "confirmation.",
        )
    )


class DecidedMeanwhile(LedgerError):
    """The entry that was being corrected is approved."""

    template = str(
        QT_TRANSLATE_NOOP(
            "LedgerError",
            "{reference} was approved meanwhile and cannot be corrected. Reverse it and record it "
            "anew.",
        )
    )


@dataclass(frozen=True, slots=True)
class Names:
    """What the book knows: accounts, decimals by asset, a reference for the next entry, its rules.

    `rules` are None while they have not been read. `four_eyes`: whether what is recorded now waits
    for a second person, who is one of `approvers`.
    """

    accounts: tuple[str, ...]
    decimals: dict[str, int]
    reference: str
    rules: PolicyTimeline | None = None
    four_eyes: bool = False
    approvers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying a draft out: what it would do, or why it cannot be recorded, or both.

    `alike`: recorded entries that it may repeat.
    """

    draft: Draft
    preview: EntryPreview | None
    problem: FieldError | None
    alike: tuple[RegisterLine, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldBack:
    """Nothing was recorded: first somebody has to see which entries the draft may repeat."""

    alike: tuple[RegisterLine, ...]


@dataclass(frozen=True, slots=True)
class LotOffer:
    """An open lot that can be named: what of it is left, and at what cost, functional."""

    reference: str
    acquired_on: date
    quantity: Decimal
    cost: Decimal


@dataclass(frozen=True, slots=True)
class LotOffers:
    """The open lots of a position, oldest first; `average`: the rule in force tells none apart."""

    account: str
    asset: str
    lots: tuple[LotOffer, ...]
    average: bool = False


def read_names(book: Book) -> Names:
    """Read what the form offers."""
    decimals = {asset.code: asset.decimals for asset in book.assets()}
    four_eyes = access.four_eyes(book)
    people = access.people(book) if four_eyes else ()
    approvers = tuple(person.name for person in people if person.may(Permission.DECIDE))
    return Names(
        book.accounts(), decimals, next_reference(book), book.timeline(), four_eyes, approvers
    )


def try_out(book: Book, draft: Draft) -> Trial:
    """Preview a draft. A reference that is taken does not keep the figures from being shown."""
    try:
        return _tried(book, draft, preview(book, draft), None)
    except FieldError as problem:
        if problem.field != "reference":
            return Trial(draft, None, problem)
        problem = _said_by_number(book, problem)
        try:
            other = draft._replace(reference=next_reference(book))
            return _tried(book, draft, preview(book, other), problem)
        except FieldError as further:
            return Trial(draft, None, further)


def _tried(book: Book, draft: Draft, found: EntryPreview, problem: FieldError | None) -> Trial:
    others = [reference for reference in found.alike if reference != draft.reference]
    return Trial(draft, found, problem, _lines(book, others))


def record_entry(
    book: Book,
    draft: Draft,
    user: str,
    seen: Collection[str],
    revising: bool = False,
    unsubmitted: bool = False,
) -> BookChange | HeldBack:
    """Record a draft, unless it may repeat entries whose references nobody has `seen`.

    `revising`: it takes the place of what was proposed under its reference; `unsubmitted`: nobody
    is asked to approve it yet. Raises FieldError, where a reference of another entry is said by its
    number, or DecidedMeanwhile.
    """
    try:
        unseen = [reference for reference in alike(book, draft) if reference not in seen]
        if unseen:
            return HeldBack(_lines(book, unseen))
        return record(book, (draft,), user, revising=revising, unsubmitted=unsubmitted)
    except (ReferenceChanged, RecordedAlready) as problem:
        if revising:
            raise DecidedMeanwhile(reference=draft.reference) from problem
        raise _said_by_number(book, problem) from problem


def open_lots(
    book: Book, kind: TransactionType, account: str, asset: str, instant: Instant | None
) -> LotOffers:
    """The lots that an entry at an instant (None: now) can name."""
    at = portfolio.as_of(book, instant).cut
    policies = book.timeline().at(at)
    average = policies.lot_method is LotMethod.AVERAGE
    if average or not account or not asset:
        return LotOffers(account, asset, (), average)
    carried = kind in (TransactionType.TRANSFER, TransactionType.TOKEN_SWAP)
    # A disposal may take from the whole fund; what is carried lies in the account itself.
    place = None if policies.lot_pool is LotPool.FUND and not carried else account
    found: dict[str, LotOffer] = {}
    for line in portfolio.open_lots(book, instant, account=place, asset=asset):
        if line.lot is None or line.acquired_on is None:
            continue
        one = LotOffer(line.lot, line.acquired_on, line.quantity, line.cost_basis)
        before = found.get(line.lot)
        if before is not None:  # parcels of one lot
            one = replace(
                before, quantity=before.quantity + one.quantity, cost=before.cost + one.cost
            )
        found[line.lot] = one
    return LotOffers(account, asset, tuple(found.values()))


def _lines(book: Book, references: Collection[str]) -> tuple[RegisterLine, ...]:
    return tuple(register.line_of(book, reference) for reference in references)


def _said_by_number(book: Book, problem: FieldError) -> FieldError:
    if not isinstance(problem, ReferenceChanged):
        return problem
    reference = str(problem.fields["reference"])
    number = register.line_of(book, reference).sequence
    return ReferenceTaken("reference", reference=reference, number=number)
