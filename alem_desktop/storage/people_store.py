"""The users of a book, as its records make them, and the boxes in which their keys lie."""

from __future__ import annotations

from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.core.people import Person, Role
from alem_desktop.storage.reading import Reader, moment, stored


class Credential(NamedTuple):
    """A private key in a box that a password opens: argon2id with `salt`, `passes` and `memory`
    (bytes) makes the box's key. Salt and box are hex digits."""

    name: str
    salt: str
    passes: int
    memory: int
    box: str


_PERSON = "SELECT name, roles, public_key, active, sequence, failures, failed_at FROM people"


def people(reader: Reader) -> tuple[Person, ...]:
    """Every user there ever was, in the order in which they were added."""
    return tuple(map(_person, reader.exec_driver_sql(f"{_PERSON} ORDER BY rowid")))


def person(reader: Reader, name: str) -> Person | None:
    """One user by name."""
    row = reader.exec_driver_sql(f"{_PERSON} WHERE name = ?", (name,)).first()
    return None if row is None else _person(row)


def any_people(reader: Reader) -> bool:
    """Whether the book has users at all."""
    return reader.exec_driver_sql("SELECT 1 FROM people LIMIT 1").scalar() is not None


def _person(row: tuple[str, str, str | None, int, int, int, int | None]) -> Person:
    name, roles, key, active, sequence, failures, failed_at = row
    return Person(
        name,
        frozenset(stored(Role, role) for role in roles.split(",")),
        key,
        bool(active),
        sequence,
        failures,
        None if failed_at is None else moment(failed_at),
    )


def put(connection: Reader, found: Person) -> None:
    """Keep a user as a record says."""
    roles = ",".join(role.value for role in Role if role in found.roles)
    connection.exec_driver_sql(
        "INSERT INTO people (name, roles, public_key, active, sequence, failures, failed_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET roles = excluded.roles, "
        "public_key = excluded.public_key, active = excluded.active, "
        "sequence = excluded.sequence, failures = excluded.failures, "
        "failed_at = excluded.failed_at",
        (
            found.name,
            roles,
            found.public_key,
            int(found.active),
            found.sequence,
            found.failures,
            found.failed_at,
        ),
    )


def failed(connection: Reader, name: str, at: Instant) -> None:
    """Count a wrong password."""
    connection.exec_driver_sql(
        "UPDATE people SET failures = failures + 1, failed_at = ? WHERE name = ?", (at, name)
    )


def came_in(connection: Reader, name: str) -> None:
    """Forget the wrong passwords before a right one."""
    connection.exec_driver_sql(
        "UPDATE people SET failures = 0, failed_at = NULL WHERE name = ?", (name,)
    )


def credential(reader: Reader, name: str) -> Credential | None:
    """The box of a user's key."""
    row = reader.exec_driver_sql(
        "SELECT name, salt, passes, memory, box FROM credentials WHERE name = ?", (name,)
    ).first()
    return None if row is None else Credential(*row)


def credentials(reader: Reader) -> tuple[Credential, ...]:
    """Every box that is kept."""
    rows = reader.exec_driver_sql(
        "SELECT name, salt, passes, memory, box FROM credentials ORDER BY name"
    )
    return tuple(Credential(*row) for row in rows)


def put_credential(connection: Reader, new: Credential) -> None:
    """Keep the box of a user's key, in place of an earlier one, whose bytes are overwritten."""
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO credentials (name, salt, passes, memory, box) "
        "VALUES (?, ?, ?, ?, ?)",
        tuple(new),
    )
    connection.exec_driver_sql("PRAGMA secure_delete = OFF")
