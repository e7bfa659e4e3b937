"""Giving a statement the next number of its kind and year, and voiding one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from alem_desktop.core import calendar, errors
from alem_desktop.core.assets import check_name
from alem_desktop.core.control_errors import (
    NotOver,
    PreparedByIssuer,
    ReasonMissing,
    ReplacedAlready,
    ReplacesNothing,
    UndecidedFlags,
    UnknownStatement,
    VoidAlready,
)
from alem_desktop.core.journal import Kind
from alem_desktop.core.people import Permission
from alem_desktop.core.statements.issued import (
    Matter,
    issued_payload,
    matter_of,
    matter_of_v1,
    names_as_preparer,
)
from alem_desktop.core.statements.model import Signatory, Statement, Subject
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import access, acts, portfolio
from alem_desktop.services.acts import Act
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.issuing.reprints import kept_statement
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from alem_desktop.storage import journal_store, statement_store
from alem_desktop.storage.reading import Reader
from alem_desktop.storage.statement_store import IssuedStatement

Digests = Mapping[str, str]
"""SHA-256 of a statement's PDF by form: “en”, “kk+ru”."""

TRIES: Final = 3
"""How often a statement is prepared beside others who write, before it makes them wait."""


def issue(
    book: Book,
    asked: Asked,
    user: str,
    digest_of: Callable[[Statement], Digests] | None = None,
    replaces: str | None = None,
) -> Statement:
    """Give a statement the next number of its kind and year, and keep all that it says.

    Its year is that of the day it is as of. Under four eyes the user approves it, and another
    prepared it; without, the user prepared it unless somebody else is named. `digest_of` tells the
    hashes of its pages in the forms that are kept; it is slow, and others write meanwhile.

    Raises NotOver for a day that is not, UndecidedFlags, UnknownStatement, ReplacesNothing or
    ReplacedAlready for what it replaces, and NotAllowed's children.
    """
    _check_moment(book, asked)
    for _try in range(TRIES):
        with book.database.look() as connection:
            access.authorise(book, connection, user, Permission.ISSUE)
        ready = _ready(book, asked, user, replaces)
        digests = {} if digest_of is None else digest_of(ready)
        with book.taking(user, Permission.ISSUE) as connection:
            if journal_store.head(connection) == ready.subject.known_at:
                change = _keep(connection, book, user, ready, digests)
                break
    else:
        with book.taking(user, Permission.ISSUE) as connection:
            ready = _ready(book, asked, user, replaces)
            digests = {} if digest_of is None else digest_of(ready)
            change = _keep(connection, book, user, ready, digests)
    book.seen(change.head)
    return ready


def void(book: Book, number: str, reason: str, user: str) -> BookChange:
    """Take an issued statement back: it keeps its number, and is void from then on.

    Raises ReasonMissing, UnknownStatement, VoidAlready, ReplacedAlready, and NotAllowed's children.
    """
    if not reason.strip():
        raise ReasonMissing(act="voiding a statement")
    reason = check_name(reason, "reason", longest=2_000)
    with book.taking(user, Permission.ISSUE) as connection:
        found = _standing(connection, number)
        if found.voided_by is not None:
            raise VoidAlready(number=number, voider=found.voided_by)
        said = {"number": number, "reason": reason}
        change = acts.perform(connection, book, user, [Act(Kind.STATEMENT_VOIDED, said)])
    book.seen(change.head)
    return change


def _check_moment(book: Book, asked: Asked) -> None:
    """Refuse a moment that is not over, and an earlier knowledge."""
    if asked.known_at is not None:
        raise errors.UsageProblem(
            reason="A statement is issued of what is known now: leave out the record."
        )
    at = portfolio.as_of(book, asked.moment)
    if asked.moment is not None and at.valuation_point > calendar.now():
        raise NotOver(day=at.date.isoformat())
    if at.valuation_point < calendar.EARLIEST:
        raise errors.TimeTooEarly("as-of", found=at.date.isoformat())


def _ready(book: Book, asked: Asked, user: str, replaces: str | None) -> Statement:
    """The statement with the number that is next now, ready to be kept."""
    four_eyes = access.four_eyes(book)
    prepared = prepare(book, _signed(asked, user, four_eyes))
    if four_eyes and names_as_preparer(prepared.statement.signatories, user):
        raise PreparedByIssuer(user=user)
    if prepared.undecided:
        raise UndecidedFlags(flags=", ".join(prepared.undecided))
    drawn = prepared.statement
    with book.database.look() as connection:
        if replaces is not None:
            _check_replaced(connection, replaces, drawn.subject)
        number = _next_number(connection, drawn.subject)
    return replace(drawn, subject=replace(drawn.subject, number=number, replaces=replaces))


def _signed(asked: Asked, user: str, four_eyes: bool) -> Asked:
    """The same with the user where nobody is named for what the user does."""
    role = Term.APPROVED_BY if four_eyes else Term.PREPARED_BY
    named = {each.role: each for each in asked.signatories}
    given = named.get(role, Signatory(role))
    if not given.name:
        named[role] = replace(given, name=user)
    return replace(asked, signatories=tuple(named.values()))


def _next_number(connection: Reader, subject: Subject) -> str:
    prefix = f"{subject.kind.letters}-{subject.as_of.date.year}-"
    return f"{prefix}{statement_store.count_with(connection, prefix) + 1:04d}"


def _keep(
    connection: Reader, book: Book, user: str, ready: Statement, digests: Digests
) -> BookChange:
    payload = issued_payload(ready, digests)
    return acts.perform(connection, book, user, [Act(Kind.STATEMENT_ISSUED, payload)])


def _standing(connection: Reader, number: str) -> IssuedStatement:
    """A statement that nothing stands for. Raises UnknownStatement or ReplacedAlready."""
    found = statement_store.by_number(connection, number)
    if found is None:
        raise UnknownStatement(number=number)
    if found.replaced_by is not None:
        raise ReplacedAlready(number=number, newer=found.replaced_by)
    return found


def _check_replaced(connection: Reader, number: str, subject: Subject) -> None:
    """Raise unless a statement was issued, of the same as this one, and nothing replaces it."""
    old = _standing(connection, number)
    if _matter(connection, old) != matter_of(subject):
        raise ReplacesNothing(number=number)


def _matter(connection: Reader, old: IssuedStatement) -> Matter:
    said = kept_statement(connection, old)
    return matter_of_v1(old.as_of) if said is None else matter_of(said.subject)
