"""Giving a statement the next number of its kind and year, and voiding one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from alem_desktop.core import calendar, errors
from alem_desktop.core.assets import check_name
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import (
    ApprovedByAnother,
    DraftMoved,
    NotOver,
    OvertakenOften,
    PreparedByIssuer,
    ReasonMissing,
    ReplacedAlready,
    ReplacesNothing,
    StandsAlready,
    UndecidedFlags,
    UnknownStatement,
    VoidAlready,
)
from alem_desktop.core.journal import Kind
from alem_desktop.core.people import Permission
from alem_desktop.core.statements.issued import (
    Matter,
    SigningFault,
    has_all_languages,
    in_three_languages,
    issued_payload,
    matter_of,
    matter_of_v1,
    says_the_same,
    signing_fault,
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
from alem_desktop.storage.statement_store import ISSUED, IssuedStatement

Digests = Mapping[str, str]
"""SHA-256 of a statement's PDF by form: “en”, “kk+ru”."""

DigestOf = Callable[[Statement], Digests]
Stopped = Callable[[], bool]

TRIES: Final = 5
"""How often a statement is made while others write what it tells of, before it is given up."""

_UNTOLD: Final = frozenset(
    {
        Kind.SESSION_OPENED,
        Kind.SESSION_REFUSED,
        Kind.EVIDENCE_ATTACHED,
        Kind.RECONCILED,
        Kind.PERIOD_CLOSED,
        Kind.PERIOD_LOCKED,
        Kind.PERIOD_REOPENED,
        Kind.STATEMENT_ISSUED,
        Kind.STATEMENT_VOIDED,
        Kind.PAPER_PRINTED,
        Kind.DATA_EXPORTED,
    }
)
"""Acts of which no statement tells anything: neither its figures nor its notes."""


@dataclass(frozen=True, slots=True)
class _Ready:
    """A statement that can be kept, and whether it was signed as four eyes want it."""

    statement: Statement
    four_eyes: bool


def issue(
    book: Book,
    asked: Asked,
    user: str,
    digest_of: DigestOf | None = None,
    replaces: str | None = None,
    seen: Statement | None = None,
    stopped: Stopped | None = None,
) -> Statement:
    """Give a statement the next number of its kind and year, and keep all that it says.

    Its year is that of the day it is as of. Under four eyes the user approves it, and another
    prepared it; without, the user prepared it unless somebody else is named. `digest_of` tells the
    hashes of its pages in the forms that are kept; it is slow, and others write meanwhile. `seen`
    is the draft that the user looked at: no other is issued, and where no moment is asked for, it
    is that draft's, or else the last second that is over. `stopped` is asked between the steps, the
    last time when nobody else can write any more.

    Raises NotOver for a day that is not, UndecidedFlags, UnknownStatement, ReplacesNothing or
    ReplacedAlready for what it replaces, StandsAlready where one of the same stands that it does
    not replace, DraftMoved where `seen` is not what it would say, OvertakenOften, Cancelled, and
    NotAllowed's children.
    """
    asked = _over(book, asked, seen)
    for _try in range(TRIES):
        with book.database.look() as connection:
            access.authorise(book, connection, user, Permission.ISSUE)
        ready = _ready(book, asked, user, replaces, seen)
        _check_wanted(stopped)
        statement, digests = _with_digests(ready.statement, digest_of)
        with book.taking(user, Permission.ISSUE) as connection:
            _check_wanted(stopped)
            if digest_of is None:  # no pages show the number: it may be the one that is next now
                statement = _numbered(connection, statement)
            if _is_current(connection, book, statement, ready.four_eyes):
                change = _keep(connection, book, user, statement, digests)
                break
    else:
        raise OvertakenOften
    book.seen(change.head)
    return statement


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


def _over(book: Book, asked: Asked, seen: Statement | None) -> Asked:
    """The question with a moment that is over. Raises NotOver, TimeTooEarly, and UsageProblem for
    an earlier knowledge."""
    if asked.known_at is not None:
        raise errors.UsageProblem(
            reason="A statement is issued of what is known now: leave out the record."
        )
    limit = calendar.now()
    if asked.moment is None and seen is None:
        asked = replace(asked, moment=Instant(limit - limit % calendar.SECOND))
    elif asked.moment is None and seen is not None:
        # A draft of now is as of the end of the second in which it was made.
        limit = calendar.this_second()
        asked = replace(asked, moment=seen.subject.as_of.valuation_point)
    at = portfolio.as_of(book, asked.moment)
    if at.valuation_point > limit:
        raise NotOver(day=at.date.isoformat())
    if at.valuation_point < calendar.EARLIEST:
        raise errors.TimeTooEarly("as-of", found=at.date.isoformat())
    return asked


def _check_wanted(stopped: Stopped | None) -> None:
    if stopped is not None and stopped():
        raise errors.Cancelled


def _ready(
    book: Book, asked: Asked, user: str, replaces: str | None, seen: Statement | None
) -> _Ready:
    """The statement with the number that is next now, ready to be kept."""
    prepared = prepare(book, asked)
    drawn = prepared.statement
    if seen is not None and not says_the_same(seen, drawn):
        raise DraftMoved
    if prepared.undecided:
        raise UndecidedFlags(flags=", ".join(map(str, prepared.undecided)))
    with book.database.look() as connection:
        four_eyes = access.four_eyes(book, connection)
        if replaces is not None:
            _check_replaced(book, connection, replaces, drawn.subject)
        for standing in _standing_of(book, connection, drawn.subject):
            if standing != replaces:
                raise StandsAlready(number=standing)
        numbered = _numbered(connection, drawn)
    subject = replace(numbered.subject, replaces=replaces)
    signatories = _signed(drawn.signatories, user, four_eyes)
    return _Ready(replace(drawn, subject=subject, signatories=signatories), four_eyes)


def _with_digests(statement: Statement, digest_of: DigestOf | None) -> tuple[Statement, Digests]:
    """The statement as it is kept, with the hashes of its pages; where they are kept in all
    languages it says so, which its pages show."""
    if digest_of is None:
        return statement, {}
    said = in_three_languages(statement)
    digests = digest_of(said)
    if has_all_languages(digests):
        return said, digests
    return statement, digest_of(statement)


def _numbered(connection: Reader, statement: Statement) -> Statement:
    """The statement with the number that is next now."""
    number = _next_number(connection, statement.subject)
    return replace(statement, subject=replace(statement.subject, number=number))


def _is_current(connection: Reader, book: Book, statement: Statement, four_eyes: bool) -> bool:
    """Whether nothing was written that a statement tells of, no other got its number, and it is
    signed by the rules of this moment. `four_eyes`: whether it was signed as they want it."""
    subject = statement.subject
    head = journal_store.head(connection)
    since = journal_store.between(connection, subject.known_at.sequence, head.sequence)
    return (
        all(record.kind in _UNTOLD for record in since)
        and _next_number(connection, subject) == subject.number
        and access.four_eyes(book, connection) == four_eyes
        and not _is_overtaken(connection, book, subject)
    )


def _is_overtaken(connection: Reader, book: Book, subject: Subject) -> bool:
    """Whether meanwhile something else came to stand for the same, or for what it replaces."""
    if any(each != subject.replaces for each in _standing_of(book, connection, subject)):
        return True
    if subject.replaces is None:
        return False
    replaced = statement_store.by_number(connection, subject.replaces)
    return replaced is None or replaced.replaced_by is not None


def _signed(
    signatories: tuple[Signatory, ...], user: str, four_eyes: bool
) -> tuple[Signatory, ...]:
    """The same with the user where nobody is named for what the user does.

    Raises PreparedByIssuer and ApprovedByAnother for what four eyes do not allow.
    """
    role = Term.APPROVED_BY if four_eyes else Term.PREPARED_BY
    signed = tuple(
        replace(each, name=user) if each.role is role and not each.name else each
        for each in signatories
    )
    if four_eyes:
        match signing_fault(signed, user):
            case SigningFault.PREPARED:
                raise PreparedByIssuer(user=user)
            case SigningFault.NOT_APPROVED:
                named = next(each.name for each in signed if each.role is Term.APPROVED_BY)
                raise ApprovedByAnother(user=user, named=named)
    return signed


def _next_number(connection: Reader, subject: Subject) -> str:
    prefix = f"{subject.kind.letters}-{subject.as_of.date.year}-"
    return f"{prefix}{statement_store.count_with(connection, prefix) + 1:04d}"


def _keep(
    connection: Reader, book: Book, user: str, statement: Statement, digests: Digests
) -> BookChange:
    payload = issued_payload(statement, digests)
    return acts.perform(connection, book, user, [Act(Kind.STATEMENT_ISSUED, payload)])


def _standing(connection: Reader, number: str) -> IssuedStatement:
    """A statement that nothing stands for. Raises UnknownStatement or ReplacedAlready."""
    found = statement_store.by_number(connection, number)
    if found is None:
        raise UnknownStatement(number=number)
    if found.replaced_by is not None:
        raise ReplacedAlready(number=number, newer=found.replaced_by)
    return found


def _standing_of(book: Book, connection: Reader, subject: Subject) -> Iterator[str]:
    """The numbers that stand for the same kind, period, moment, scope and basis."""
    opening = None if subject.opening is None else subject.opening.date
    for each in statement_store.as_of(connection, subject.kind, subject.as_of.valuation_point):
        is_one = each.state == ISSUED and each.opening == opening
        if is_one and _matter(book, connection, each) == matter_of(subject):
            yield each.number


def _check_replaced(book: Book, connection: Reader, number: str, subject: Subject) -> None:
    """Raise unless a statement was issued, of the same as this one, and nothing replaces it."""
    old = _standing(connection, number)
    if _matter(book, connection, old) != matter_of(subject):
        raise ReplacesNothing(number=number)


def _matter(book: Book, connection: Reader, old: IssuedStatement) -> Matter:
    said = kept_statement(book, connection, old)
    return matter_of_v1(old.as_of) if said is None else matter_of(said.subject)
