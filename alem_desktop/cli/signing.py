"""Who acts on the command line: `--user`, and the password in the environment or asked for.

No option takes a password: what stands on a command line is seen by every user of the machine.
"""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from alem_desktop.cli.books import opened
from alem_desktop.core.people import Person
from alem_desktop.services import access
from alem_desktop.services.book import Book

PASSWORD, NEW_PASSWORD = "ALEM_PASSWORD", "ALEM_NEW_PASSWORD"
"""Names of the environment variables."""


@contextmanager
def acting(asked: Namespace) -> Iterator[Book]:
    """An open book in which the user is signed in, if the user has a password there."""
    with opened(asked.book) as book:
        sign_in(book, asked.user)
        yield book


def sign_in(book: Book, user: str) -> None:
    """Sign a user with a password in; others are asked when they do something."""
    person = person_of(book, user)
    if person is None or person.public_key is None or not person.active:
        return
    access.sign_in(book, user, os.environ.get(PASSWORD) or asked_for(f"Password of {user}: "))


def person_of(book: Book, user: str) -> Person | None:
    """The user of a name; None where there is none such."""
    return next((person for person in access.people(book) if person.name == user), None)


def new_password(book: Book, user: str, name: str) -> str | None:
    """The password that `name` is to have; None for none at all.

    ALEM_PASSWORD is taken for it only while nobody has to sign in with it.
    """
    said = os.environ.get(NEW_PASSWORD)
    if said is not None:
        return said or None
    person = person_of(book, user)
    if person is None or person.public_key is None:
        said = os.environ.get(PASSWORD)
    return said or asked_for(f"New password of {name} (empty: none): ")


def asked_for(prompt: str) -> str | None:
    """What a person types at a terminal without its being shown; None where nobody sits there."""
    if not sys.stdin.isatty():
        return None
    return getpass.getpass(prompt) or None
