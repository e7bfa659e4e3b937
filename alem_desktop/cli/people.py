"""The command about the users of a book: user."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import head_of, instant, message, print_json, table
from alem_desktop.cli.signing import (
    NEW_PASSWORD,
    PASSWORD,
    acting,
    asked_for,
    new_password,
    person_of,
)
from alem_desktop.core.control_errors import NotAUser
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.people import Person, Role, roles_text
from alem_desktop.services import access, users
from alem_desktop.services.book import Book

ACTS = ("list", "add", "change", "password")


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add user."""
    user = commands.add_parser(
        "user",
        parents=[common],
        help="people of a book and their roles",
        description="list: everybody. add NAME --role ROLES; change NAME --role or --active; "
        "password: a new one for oneself, or (as administrator) for NAME. Passwords come from "
        "ALEM_PASSWORD (of --user) and ALEM_NEW_PASSWORD, or are asked for.",
    )
    user.add_argument("book", type=Path, metavar="BOOK")
    user.add_argument("act", choices=ACTS)
    user.add_argument("name", nargs="?", metavar="NAME")
    user.add_argument("--role", metavar=",".join(Role), help="one or more, with commas between")
    user.add_argument("--active", choices=("yes", "no"), help="whether the user may act")
    user.set_defaults(run=run_user)


def run_user(asked: Namespace) -> int:
    """List, add or change the users of a book."""
    if asked.act == "list":
        with opened(asked.book) as book:
            _list(book, asked.json)
        return 0
    with acting(asked) as book:
        if asked.act == "password":
            _password(book, asked)
        else:
            if asked.name is None:
                raise UsageProblem(reason=f"user {asked.act} takes a NAME.")
            if asked.act == "add":
                _add(book, asked)
            else:
                _change(book, asked)
        if asked.json:
            print_json({**head_of(book, book.head()), "users": _people(book)})
    return 0


def _list(book: Book, json: bool) -> None:
    if json:
        print_json({**head_of(book, book.head()), "users": _people(book)})
        return
    people = access.people(book)
    if not people:
        message("This book has no users: it takes any name, and four eyes are off.")
        return
    rows = [
        (
            person.name,
            roles_text(person.roles),
            "yes" if person.public_key else "no",
            "yes" if person.active else "no",
            str(person.failures),
        )
        for person in people
    ]
    print(table(("user", "roles", "password", "active", "wrong passwords"), rows, right=(4,)))


def _people(book: Book) -> list[dict[str, Any]]:
    return [_person(person) for person in access.people(book)]


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "roles": [role.value for role in Role if role in person.roles],
        "active": person.active,
        "password": person.public_key is not None,
        "public_key": person.public_key,
        "failures": person.failures,
        "failed_at": instant(person.failed_at),
        "sequence": person.sequence,
    }


def _add(book: Book, asked: Namespace) -> None:
    if asked.role is None:
        raise UsageProblem(reason=f"user add takes --role: one or more of {', '.join(Role)}.")
    password = new_password(book, asked.user, asked.name)
    users.add_user(book, asked.name, asked.role, asked.user, password)
    bare = "" if password else ", without a password: anybody can act in this name"
    message(f"{asked.name} is a user of the book{bare}.")


def _change(book: Book, asked: Namespace) -> None:
    if asked.role is None and asked.active is None:
        raise UsageProblem(reason="user change takes --role or --active.")
    active = None if asked.active is None else asked.active == "yes"
    users.change_user(book, asked.name, asked.user, roles=asked.role, active=active)
    message(f"{asked.name} is changed.")


def _password(book: Book, asked: Namespace) -> None:
    name = asked.name or asked.user
    if person_of(book, name) is None:
        raise NotAUser(user=name)
    said = os.environ.get(NEW_PASSWORD) or asked_for(f"New password of {name}: ")
    if not said:
        raise UsageProblem(reason=f"user password takes the new one from {NEW_PASSWORD}.")
    if name == asked.user:
        users.change_own_password(book, name, os.environ.get(PASSWORD), said)
    else:
        users.change_user(book, name, asked.user, password=said)
    message(f"{name} has a new password.")
