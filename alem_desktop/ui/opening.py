"""Opening, creating and asking about a book; run by the job runner, in its thread.

Everything heavy (SQLAlchemy among it) is imported here, when the window stands already.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from alem_desktop.paths import data_dir

if TYPE_CHECKING:
    from alem_desktop.core.calendar import Instant
    from alem_desktop.core.journal import Head
    from alem_desktop.core.people import Person
    from alem_desktop.services.book import Book, NewBook


@dataclass(frozen=True, slots=True)
class Facts:
    """What the status line says of a book. `made_in_future` as `Book.made_in_future`."""

    head: Head
    prices_to: date | None
    made_in_future: Instant | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A book that was opened, the facts about it, and its users."""

    book: Book
    facts: Facts
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """A user that a new book begins with. `roles` as `core.people.parse_roles` reads them. The
    password shows itself nowhere, whatever prints this."""

    name: str
    roles: str
    password: str = field(repr=False)


def open_path(path: Path) -> Opened:
    """Open the book at `path`. Raises the BookProblem that says why not."""
    from alem_desktop.services.book import open_book

    return _opened(open_book(path))


def create_at(path: Path, new: NewBook, user: str, people: Sequence[FirstPerson] = ()) -> Opened:
    """Create a book, with the users that it begins with, and open it.

    The first of them is the administrator, who adds the others. When anything fails no file is
    left: a book with half of its people would take what they do for anybody's.
    """
    from alem_desktop.services import access, users
    from alem_desktop.services.book import create_book
    from alem_desktop.storage import engine

    book = create_book(path, new, user)
    try:
        adder = user
        for person in people:
            users.add_user(book, person.name, person.roles, adder, person.password)
            if adder == user and book.session is None:
                adder = access.sign_in(book, person.name, person.password).name
        access.sign_out(book)
        return _opened(book)
    except BaseException:
        book.close()
        engine.remove(path)
        raise


def open_demo(path: Path) -> Opened:
    """Open the demo book, made at the first time."""
    from alem_desktop.services.book import open_book
    from alem_desktop.services.demo import create_demo

    if path.exists():
        return _opened(open_book(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    return _opened(create_demo(path))


def demo_path() -> Path:
    """Where the demo book is kept."""
    return data_dir() / "demo.alem"


def facts_of(book: Book) -> Facts:
    """The newest record, and the day of the newest price that counts by now: tomorrow's official
    rate is known today."""
    from alem_desktop.core.calendar import now
    from alem_desktop.services.portfolio import newest_price_time

    newest = newest_price_time(book, now())
    if newest is None:
        return Facts(book.head(), None, book.made_in_future())
    # A price at a day's valuation point, the first instant of the next day, belongs to that day.
    last_day = book.calendar.date_of(newest - 1)  # type: ignore[arg-type]
    return Facts(book.head(), last_day, book.made_in_future())


def _opened(book: Book) -> Opened:
    from alem_desktop.services.access import people

    try:
        return Opened(book, facts_of(book), people(book))
    except BaseException:
        book.close()
        raise
