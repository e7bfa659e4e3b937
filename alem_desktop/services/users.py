"""The users of a book: adding one, changing one, passwords."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from alem_desktop.core.assets import check_name
from alem_desktop.core.control_errors import (
    FirstPassword,
    LastAdministrator,
    LastApprover,
    NotAllowed,
    NotAUser,
    OwnPassword,
    RoleLacks,
    UserExists,
)
from alem_desktop.core.journal import Kind
from alem_desktop.core.people import (
    ALLOWED,
    Permission,
    Person,
    Role,
    looks_like,
    parse_roles,
    roles_text,
    two_pairs_of_eyes,
)
from alem_desktop.services import access, acts, keys
from alem_desktop.services.acts import Act
from alem_desktop.services.book import Book, BookChange
from alem_desktop.storage import journal_store, people_store, proposal_store
from alem_desktop.storage.people_store import Credential
from alem_desktop.storage.reading import Reader


def add_user(
    book: Book, name: str, roles: str, user: str, password: str | None = None
) -> BookChange:
    """Add a user. Without a password anybody can act in the name, and nothing is sealed.

    While a book is being set up, anybody may; see `being_set_up`. Raises UserExists, UnknownRole,
    RolesDoNotMix, PasswordTooShort, or NotAllowed's children.
    """
    name, held = check_name(name, "user"), parse_roles(roles)
    with _managing(book, user, held) as connection:
        for person in people_store.people(connection):
            if looks_like(person.name, name):
                raise UserExists(user=person.name)
        before, key = journal_store.head(connection), None
        payload = {"name": name, "roles": roles_text(held)}
        if password:
            key, credential = keys.new_key(name, password)
            people_store.put_credential(connection, credential)
            payload |= {"public_key": key.public, "credential": keys.box_digest(credential)}
        change = acts.perform(connection, book, user, [Act(Kind.USER_ADDED, payload)])
        if key is not None and name == user:  # who adds oneself seals that, too
            access.seal(connection, book, name, key, before)
    book.seen(change.head)
    return change


def change_user(
    book: Book,
    name: str,
    user: str,
    *,
    roles: str | None = None,
    active: bool | None = None,
    password: str | None = None,
) -> BookChange:
    """Change a user's roles, let the user rest or act again, or give a new password (and key).

    Raises NotAUser, LastAdministrator, OwnPassword, and as `add_user` does.
    """
    held = None if roles is None else parse_roles(roles)
    if password and name == user:
        raise OwnPassword(user=name)
    with _managing(book, user, held or frozenset()) as connection:
        person = people_store.person(connection, name)
        if person is None:
            raise NotAUser(user=name)
        after = person.roles if held is None else held
        acting = person.active if active is None else active
        if Role.ADMINISTRATOR in person.roles and not (acting and Role.ADMINISTRATOR in after):
            _keep_an_administrator(connection, person)
        if not two_pairs_of_eyes(_with(connection, person, after, acting)) and (
            access.four_eyes(book, connection)
            and two_pairs_of_eyes(people_store.people(connection))
        ):
            raise LastApprover(user=name)
        public, credential = person.public_key, people_store.credential(connection, name)
        if password:
            key, credential = keys.new_key(name, password)
            people_store.put_credential(connection, credential)
            public = key.public
        said = _said(person, after, acting, public, credential)
        if password:
            said["what"] = "password"
        change = acts.perform(connection, book, user, [Act(Kind.USER_CHANGED, said)])
    book.seen(change.head)
    return change


def change_own_password(book: Book, name: str, old: str | None, new: str) -> BookChange:
    """Put one's key into another box; of a user without a password, make the first key.

    The key stays the same, so what it sealed before still holds. Raises as `sign_in` does, and
    FirstPassword: anybody could take a name without one, so the administrator gives the first.
    """
    with book.database.look() as connection:
        person = access.person_named(connection, name)
        ruled = _ruled(connection)
    if person.public_key is None and ruled:
        raise FirstPassword(user=name)
    session = access.sign_in(book, name, old)
    with book.setting_up(name) as connection:  # asked again who it is; sealed with the old key
        person = access.person_named(connection, name)
        before = journal_store.head(connection)
        if session.key is None:
            key, credential = keys.new_key(name, new)
        else:
            key, credential = session.key, keys.boxed(name, session.key, new)
        people_store.put_credential(connection, credential)
        said = _said(person, person.roles, True, key.public, credential)
        said["what"] = "password"
        change = acts.perform(connection, book, name, [Act(Kind.USER_CHANGED, said)])
        if person.public_key is None:
            access.seal(connection, book, name, key, before)
    access.sign_out(book)
    book.seen(change.head)
    return change


def being_set_up(reader: Reader) -> bool:
    """Whether anybody may still add users: there is no administrator yet, and nothing was ever
    proposed under four eyes."""
    if any(Role.ADMINISTRATOR in person.roles for person in people_store.people(reader)):
        return False
    return not proposal_store.any_proposals(reader)


def _ruled(reader: Reader) -> bool:
    """Whether the book has an active administrator."""
    return any(
        Role.ADMINISTRATOR in person.roles and person.active
        for person in people_store.people(reader)
    )


@contextmanager
def _managing(book: Book, user: str, roles: frozenset[Role]) -> Iterator[Reader]:
    """The writer for one who may manage the users now: an administrator; while the book is being
    set up anybody; where it has none, an approver, to add an administrator and no other."""
    with book.database.look() as connection:
        ruled = _ruled(connection)
        setting_up = being_set_up(connection)
    if ruled:
        with book.taking(user, Permission.USERS) as connection:
            yield connection
        return
    if not setting_up:
        if roles != {Role.ADMINISTRATOR}:
            raise RoleLacks(
                user=user,
                roles="no administrator is there yet",
                act=Permission.USERS.value,
                may=roles_text(ALLOWED[Permission.USERS]),
            )
        with book.taking(user, Permission.DECIDE) as connection:
            if _ruled(connection):
                raise NotAllowed(reason="An administrator has just been added. Ask them.")
            yield connection
        return
    with book.setting_up(user) as connection:
        if not being_set_up(connection):
            raise NotAllowed(reason="Somebody else has just set the book up. Try again.")
        yield connection


def _with(
    connection: Reader, changed: Person, roles: frozenset[Role], active: bool
) -> list[Person]:
    """Everybody, one of them changed."""
    return [
        replace(person, roles=roles, active=active) if person.name == changed.name else person
        for person in people_store.people(connection)
    ]


def _keep_an_administrator(connection: Reader, leaving: Person) -> None:
    others = [
        person
        for person in people_store.people(connection)
        if person.active and Role.ADMINISTRATOR in person.roles and person.name != leaving.name
    ]
    if not others:
        raise LastAdministrator(user=leaving.name)


def _said(
    person: Person,
    roles: frozenset[Role],
    active: bool,
    key: str | None,
    credential: Credential | None,
) -> dict[str, str]:
    said = {
        "active": "yes" if active else "no",
        "name": person.name,
        "roles": roles_text(roles),
    }
    if key is not None:
        said["public_key"] = key
    if credential is not None:
        said["credential"] = keys.box_digest(credential)
    return said
