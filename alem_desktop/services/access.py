"""Who acts: signing in, and the check that stands before everything that changes a book.

`Book.taking` asks `authorise` inside the writer's transaction, so nothing that changes a book can
go round it, whatever window or command asks. A book without users accepts any name. A user with a
password has to be signed in in this process; what the user does is sealed with the user's key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from alem_desktop.core import calendar
from alem_desktop.core.assets import check_name
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import (
    ForeignKey,
    LockedOut,
    NobodyApproves,
    NoPassword,
    NotAUser,
    NotSignedIn,
    UserInactive,
    WrongPassword,
)
from alem_desktop.core.journal import Head, Kind, Record, next_record, parsed
from alem_desktop.core.people import Permission, Person
from alem_desktop.core.policy import FourEyes
from alem_desktop.core.seals import Seal, sealed_text
from alem_desktop.storage import journal_store, people_store, policy_store, seal_store
from alem_desktop.storage.reading import Reader

if TYPE_CHECKING:
    from alem_desktop.services.book import Book
    from alem_desktop.services.keys import PrivateKey

MINUTE = 60_000_000


@dataclass(frozen=True, slots=True)
class Session:
    """Who is signed in to a book in this process, with the key that seals what is done."""

    person: Person
    key: PrivateKey | None

    @property
    def name(self) -> str:
        return self.person.name


def people(book: Book) -> tuple[Person, ...]:
    """Every user there ever was; none in a book that any name may use."""
    with book.database.look() as connection:
        return people_store.people(connection)


def person_named(reader: Reader, name: str) -> Person:
    """An active user. Raises NotAUser or UserInactive."""
    person = people_store.person(reader, name)
    if person is None:
        raise NotAUser(user=name)
    if not person.active:
        raise UserInactive(user=name)
    return person


def four_eyes(book: Book, reader: Reader | None = None, at: Instant | None = None) -> bool:
    """Whether what is recorded at an instant (None: now) waits for a second person: the policy
    says so, and there are people to follow it."""
    if reader is None:
        with book.database.look() as connection:
            return four_eyes(book, connection, at)
    if not people_store.any_people(reader):
        return False
    moment = present_moment(reader) if at is None else at
    return book.timeline(reader).at(moment).four_eyes is FourEyes.ON


def present_moment(reader: Reader) -> Instant:
    """The moment by whose rules something is done: now, but not before the rules were last set,
    whatever the clock of this computer says."""
    return max(calendar.now(), policy_store.newest_change(reader))


def check_somebody_approves(
    connection: Reader, user: str, needed: int = 1, hands: Iterable[str] = ()
) -> None:
    """Raise NobodyApproves where what a user proposes would wait for ever: fewer than `needed`
    people may decide who have had no hand in it."""
    out = {user, *hands}
    deciding = [
        person
        for person in people_store.people(connection)
        if person.name not in out and person.may(Permission.DECIDE)
    ]
    if len(deciding) < needed:
        raise NobodyApproves(user=user, needed=needed, found=len(deciding))


def sign_in(book: Book, name: str, password: str | None) -> Session:
    """Let a user in; the book's session is the user's from then on, and the journal says so.

    Raises NotAUser, UserInactive, LockedOut, WrongPassword (which the journal keeps, too),
    NoPassword or NotSignedIn where a password is given or lacking against the book, ForeignKey.
    """
    session = _checked(book, check_name(name, "user"), password, opening=True)
    book.session = session
    return session


def _checked(book: Book, name: str, password: str | None, *, opening: bool) -> Session:
    """A session for who knows the password. The journal keeps each wrong one, and a right one
    where it opens a session or follows wrong ones."""
    refusal: Exception | None
    session: Session | None = None
    with book.database.write() as connection:
        person = person_named(connection, name)
        refusal = _locked_out(book, connection, person)
        if refusal is None:
            session = _opened(connection, person, password)
            if book.trusted is not None:
                pass  # what was changed from outside takes nothing more in
            elif session is None:
                _append(connection, book, name, Kind.SESSION_REFUSED, {"reason": "password"}, None)
            elif opening or person.failures:
                _append(connection, book, name, Kind.SESSION_OPENED, {}, session.key)
        if session is None and refusal is None:
            refusal = _wrong_password(book, connection, name)
        head = journal_store.head(connection)
    book.seen(head)
    if session is None:
        raise refusal or NotSignedIn(user=name)
    return session


def sign_out(book: Book) -> None:
    """Nobody is signed in any more; the key is forgotten."""
    book.session = None


def confirm(book: Book, name: str, password: str | None) -> None:
    """Check the password of who is signed in once more, before a decision; raises as `sign_in`
    does. Who is signed in stays so."""
    with book.database.look() as connection:
        person = person_named(connection, name)
    if person.public_key is None and not password:
        return
    _checked(book, name, password, opening=False)


def _opened(connection: Reader, person: Person, password: str | None) -> Session | None:
    """A session, None where the password is wrong."""
    if person.public_key is None:
        if password:
            raise NoPassword(user=person.name)
        return Session(person, None)
    if not password:
        raise NotSignedIn(user=person.name)
    from alem_desktop.services import keys  # a book without users does not need it

    credential = people_store.credential(connection, person.name)
    said = journal_store.record(connection, person.sequence)
    if credential is None or said is None:
        raise ForeignKey(user=person.name)
    if parsed(said.sequence, said.payload).get("credential") != keys.box_digest(credential):
        raise ForeignKey(user=person.name)  # its costs, too, are not to be believed
    key = keys.unboxed(credential, password)
    if key is None:
        return None
    if key.public != person.public_key:
        raise ForeignKey(user=person.name)
    return Session(person, key)


def _locked_out(book: Book, connection: Reader, person: Person) -> Exception | None:
    policies = book.timeline(connection).at(present_moment(connection))
    if person.failures < policies.lock_out_after or person.failed_at is None:
        return None
    until = Instant(person.failed_at + int(policies.lock_out_minutes * MINUTE))
    # A clock that was set back does not end the pause; one that was set forward cannot be told.
    if person.failed_at <= calendar.now() + MINUTE and calendar.now() >= until:
        return None
    return LockedOut(user=person.name, failures=person.failures, until=calendar.iso(until))


def _wrong_password(book: Book, connection: Reader, name: str) -> Exception:
    person = person_named(connection, name)
    locked = _locked_out(book, connection, person)
    if locked is not None:
        return locked
    policies = book.timeline(connection).at(present_moment(connection))
    left = policies.lock_out_after - Decimal(person.failures) % policies.lock_out_after
    return WrongPassword(user=name, left=int(left))


def _append(
    connection: Reader,
    book: Book,
    user: str,
    kind: Kind,
    payload: dict[str, str],
    key: PrivateKey | None,
) -> Record:
    """Keep an act of signing in, which needs no permission."""
    from alem_desktop.storage.derive_controls import ControlRows

    head = journal_store.head(connection)
    record = next_record(head, calendar.now(), user, kind, payload)
    journal_store.append(connection, [record])
    ControlRows(connection, book.calendar).take(record)
    if key is not None:
        seal(connection, book, user, key, head)
    return record


# -- the check before every change -----------------------------------------------------------------


def authorise(book: Book, connection: Reader, user: str, permission: Permission) -> Person | None:
    """Who acts, None in a book without users. Raises NotAllowed's children."""
    if not people_store.any_people(connection):
        return None
    person_named(connection, user)
    person = present(book, connection, user)
    if person is not None:
        person.check(permission)
    return person


def present(book: Book, connection: Reader, user: str) -> Person | None:
    """The user of this name, who is signed in if there is a password; None of no user.

    Raises NotSignedIn, also where the password was changed since.
    """
    person = people_store.person(connection, user)
    if person is not None and person.public_key is not None:
        key = key_of(book, user)
        if key is None or key.public != person.public_key:
            raise NotSignedIn(user=user)
    return person


def key_of(book: Book, user: str) -> PrivateKey | None:
    """The key of a user who is signed in here."""
    session = book.session
    return session.key if session is not None and session.name == user else None


@contextmanager
def sealing(book: Book, connection: Reader, person: Person | None) -> Iterator[None]:
    """What is recorded inside is sealed at the end, if the person has a key."""
    # Taken before: whoever signs out meanwhile has begun this all the same.
    key = None if person is None or person.public_key is None else key_of(book, person.name)
    before = journal_store.head(connection)
    yield
    if person is not None and key is not None:
        seal(connection, book, person.name, key, before)


def seal(connection: Reader, book: Book, user: str, key: PrivateKey, before: Head) -> None:
    """Sign the records that were made since `before`, if there are any."""
    head = journal_store.head(connection)
    if head.sequence == before.sequence:
        return
    first = before.sequence + 1
    text = sealed_text(book.info.book_id, first, head.sequence, head.fingerprint, user)
    seal_store.add(connection, Seal(first, head.sequence, user, key.sign(text)))
