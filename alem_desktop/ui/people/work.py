"""What the list of users asks of the book; run by the job runner, in its thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from alem_desktop.core.people import Person, Role

if TYPE_CHECKING:
    from alem_desktop.services.book import Book, BookChange


@dataclass(frozen=True, slots=True)
class Done:
    """A change of the users. `person`: who is signed in now, where that is another than before."""

    change: BookChange
    person: Person | None = None


def people_in(book: Book) -> tuple[Person, ...]:
    """Everybody, in the order in which they were added."""
    from alem_desktop.services import access

    return access.people(book)


def add(book: Book, name: str, roles: str, password: str, user: str) -> Done:
    """Add a user. Whoever names the first administrator knows the password and goes on as the
    administrator: from then on nobody else may manage the users."""
    from alem_desktop.services import access, users

    change = users.add_user(book, name, roles, user, password or None)
    if book.session is None and Role.ADMINISTRATOR.value in roles.split(","):
        return Done(change, access.sign_in(book, name, password or None).person)
    return Done(change)


def change_roles(book: Book, name: str, roles: str, user: str) -> Done:
    """Give a user other roles."""
    from alem_desktop.services import users

    return Done(users.change_user(book, name, user, roles=roles))


def set_active(book: Book, name: str, active: bool, user: str) -> Done:
    """Let a user rest, or act again."""
    from alem_desktop.services import users

    return Done(users.change_user(book, name, user, active=active))


def new_password(book: Book, name: str, password: str, user: str) -> Done:
    """Give a user a new password and with it a new key, as the administrator."""
    from alem_desktop.services import users

    return Done(users.change_user(book, name, user, password=password))


def own_password(book: Book, name: str, old: str, new: str) -> Done:
    """Change one's own password, and stay signed in."""
    from alem_desktop.services import access, users

    change = users.change_own_password(book, name, old or None, new)
    return Done(change, access.sign_in(book, name, new).person)


def four_eyes_on(book: Book, user: str) -> Done:
    """From now on a second person approves what is recorded."""
    from alem_desktop.services import policies

    return Done(policies.change_policy(book, "four-eyes", "on", user))
