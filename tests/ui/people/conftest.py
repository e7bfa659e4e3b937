"""Books with users, for the windows that ask who is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from alem_desktop.services import access, policies, users
from alem_desktop.services.book import Book
from tests import samples

ADMIN, PREPARER, APPROVER = "Aigerim Nurlanova", "Bolat Sadykov", "Dana Omarova"
HELPER = "Visitor"
"""Has no password."""
PASSWORDS = {
    ADMIN: "rule with care",
    PREPARER: "buy low, sell high",
    APPROVER: "look twice, sign once",
}


def add_people(book: Book) -> None:
    """An administrator, who adds the others; nobody is signed in at the end."""
    users.add_user(book, ADMIN, "administrator", samples.USER, PASSWORDS[ADMIN])
    access.sign_in(book, ADMIN, PASSWORDS[ADMIN])
    users.add_user(book, PREPARER, "preparer", ADMIN, PASSWORDS[PREPARER])
    users.add_user(book, APPROVER, "approver", ADMIN, PASSWORDS[APPROVER])
    users.add_user(book, HELPER, "auditor", ADMIN)
    access.sign_out(book)


@pytest.fixture
def peopled(book: Book) -> Path:
    """The small book with users, not open anywhere."""
    add_people(book)
    book.close()
    return book.path


@pytest.fixture
def impatient(book: Book) -> Path:
    """As `peopled`, with a pause after two wrong passwords and a lock after three idle minutes."""
    add_people(book)
    access.sign_in(book, ADMIN, PASSWORDS[ADMIN])
    policies.change_policy(book, "lock-out-after", "2", ADMIN)
    policies.change_policy(book, "idle-minutes", "3", ADMIN)
    book.close()
    return book.path
