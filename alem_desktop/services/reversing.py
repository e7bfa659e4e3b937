"""Reversing: an entry that was wrong leaves all figures, from its own time on, and stays readable.

Nothing is edited. A reversal is a record that names its entry and says why; the entry keeps its
place in the register, marked as reversed, and its reference is never used again.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from alem_desktop.core import errors
from alem_desktop.core.approvals import ProposalKind, ProposalState
from alem_desktop.core.assets import check_name
from alem_desktop.core.control_errors import ReasonMissing
from alem_desktop.core.journal import Kind
from alem_desktop.core.money import ZERO, plain
from alem_desktop.core.people import Permission
from alem_desktop.core.transactions import from_payload
from alem_desktop.services import access, acts
from alem_desktop.services.acts import Act
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.weighing import Weighing
from alem_desktop.storage import journal_store, name_store, period_store, proposal_store
from alem_desktop.storage.reading import Reader, trial

MOST_NAMED = 20
"""Entries named that depend on one that is to be reversed: nobody reads more at once."""


def reverse(book: Book, references: Sequence[str], reason: str, user: str) -> BookChange:
    """Reverse entries, all or none; each is out of every figure from its own time on.

    Under four eyes the reversals are proposed, each under the reference of its entry. Raises
    UnknownReference, ReversedAlready, NotStanding, PeriodLocked, or ReversalBreaks, which names
    what depends on them.
    """
    if not reason.strip():
        raise ReasonMissing(act="a reversal")
    reason = check_name(reason, "reason", longest=2_000)
    wanted = list(dict.fromkeys(check_name(each, "reference") for each in references))
    broken = None
    try:
        with book.taking(user, Permission.REVERSE) as connection:
            _check(connection, wanted, reason)
            if access.four_eyes(book, connection):
                with trial(connection):
                    _reversed(connection, book, wanted, reason, user)
                contents = [(each, {"reason": reason, "reference": each}) for each in wanted]
                needed = _approvals(connection, book, wanted)
                kind = ProposalKind.REVERSAL
                change = acts.propose(connection, book, user, kind, contents, needed)
            else:
                change = _reversed(connection, book, wanted, reason, user)
    except errors.SHORTAGES as problem:
        broken = problem
    if broken is not None:
        raise _explained(book, wanted, broken, user)
    book.seen(change.head)
    return change


def _approvals(connection: Reader, book: Book, wanted: Sequence[str]) -> list[int]:
    """How many approvals each reversal takes: as many as its entry would today."""
    weighing = Weighing(connection, book)
    numbers = name_store.sequences_of(connection, wanted)
    found = []
    for reference in wanted:
        (told,) = journal_store.payloads(connection, [numbers[reference]])
        found.append(weighing.approvals(from_payload(*told)))
    return found


def _check(connection: Reader, wanted: Sequence[str], reason: str) -> None:
    """Raise unless each of these entries stands, and no reversal of it waits."""
    for reference in wanted:
        check_standing(connection, reference, reason)
        waits = proposal_store.by_reference(connection, reference)
        if waits is not None and waits.state is ProposalState.PENDING:
            raise errors.ReversalWaits("reference", reference=reference, sequence=waits.sequence)


def check_standing(connection: Reader, reference: str, reason: str) -> None:
    """Raise unless an entry stands, in a period that is open; a late reversal has its reason."""
    if not name_store.has_reference(connection, reference):
        raise errors.UnknownReference("reference", reference=reference)
    sequence = name_store.reversal_of(connection, reference)
    if sequence is not None:
        raise errors.ReversedAlready("reference", reference=reference, sequence=sequence)
    state, time = name_store.standing(connection, reference)
    if state != "approved":
        raise errors.NotStanding("reference", reference=reference, state=state)
    period_store.periods(connection).check("reference", time, reason)


def _reversed(
    connection: Reader, book: Book, references: Sequence[str], reason: str, user: str
) -> BookChange:
    payloads = [{"reason": reason, "reference": reference} for reference in references]
    return acts.perform(
        connection, book, user, [Act(Kind.TRANSACTION_REVERSED, each) for each in payloads]
    )


def _explained(
    book: Book, wanted: Sequence[str], first: errors.FieldError, user: str
) -> errors.ReversalBreaks:
    """Why entries cannot be reversed, with what would have to be reversed before them."""
    dependents = _dependents(book, wanted, first, user)
    named = ", ".join(dependents[:MOST_NAMED])
    if len(dependents) > MOST_NAMED:
        named += ", …"
    told = first.fields
    return errors.ReversalBreaks(
        reference=", ".join(wanted),
        dependents=named,
        dependent=told["reference"],
        needed=told["needed"],
        asset=told["asset"],
        account=told["account"],
        left=_left(first),
        time=told["time"],
    )


def _left(broken: errors.FieldError) -> str:
    """How much of what an entry needs would still be there, as the ledger's refusal tells it."""
    told = broken.fields
    if isinstance(broken, errors.NotAvailable):
        return plain(Decimal(str(told["position"])) - Decimal(str(told["held"])))
    return str(told.get("left", told.get("position", told.get("held", plain(ZERO)))))


def _dependents(
    book: Book, wanted: Sequence[str], first: errors.FieldError, user: str
) -> list[str]:
    """Entries that would have to be reversed too, in the order in which they are found wanting."""
    found: list[str] = []
    problem = first
    while len(found) <= MOST_NAMED:
        reference = str(problem.fields["reference"])
        if reference in found or reference in wanted:
            break
        found.append(reference)
        try:
            with book.trying() as connection:
                _reversed(connection, book, [*wanted, *found], "trial", user)
        except errors.SHORTAGES as another:
            problem = another
        else:
            break
    return found
