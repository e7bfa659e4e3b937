"""What Ctrl+K can go to: commands of the menus, and what is in the book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from alem_desktop.services.book import Book
    from alem_desktop.services.register import RegisterLine

MOST = 12
"""Rows shown at once: more is read more slowly than another letter is typed."""

_READ = 60


class Kind(Enum):
    """What can be gone to, in the order in which equally good matches stand."""

    TRANSACTION = auto()
    ASSET = auto()
    ACCOUNT = auto()
    COMMAND = auto()


@dataclass(frozen=True)
class Place:
    """Something to go to: its name, and at the right its keys or what it is."""

    kind: Kind
    name: str
    hint: str = ""
    action: QAction | None = None


def matching(places: Sequence[Place], text: str, found: Sequence[Place] = ()) -> list[Place]:
    """At most `MOST` places whose names have every word of `text`, the likeliest first.

    `found` matches already, by number or reference. Upper and lower case are the same in every
    alphabet. Names that begin with the text come first, then those with a word that does. Without
    a text there are the commands alone.
    """
    wanted = text.strip().casefold()
    if not wanted:
        return [place for place in places if place.kind is Kind.COMMAND][:MOST]
    words = wanted.split()

    def rank(place: Place) -> tuple[int, int]:
        name = place.name.casefold()
        if name.startswith(wanted) or place.kind is Kind.TRANSACTION:
            return 0, place.kind.value
        begins = any(part.startswith(words[0]) for part in name.split())
        return 1 if begins else 2, place.kind.value

    fit = [p for p in places if all(word in p.name.casefold() for word in words)]
    return sorted((*found, *fit), key=rank)[:MOST]


def commands_of(menu: QMenu, pattern: str, path: str = "") -> list[Place]:
    """The acts of a menu that can be done now; `pattern` joins a submenu's name and its act's."""
    places: list[Place] = []
    for action in menu.actions():
        inner = action.menu()
        text, _tab, keys = action.text().partition("\t")
        name = text.replace("&&", "\0").replace("&", "").replace("\0", "&")
        if action.isSeparator() or not action.isVisible() or not action.isEnabled():
            continue
        if isinstance(inner, QMenu):
            places += commands_of(inner, pattern, name)
        elif name:
            keys = keys or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            shown = pattern.format(menu=path, command=name) if path else name
            places.append(Place(Kind.COMMAND, shown, keys, action))
    return places


def names_in(book: Book) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes of the assets and names of the accounts; in a job."""
    return tuple(asset.code for asset in book.assets()), book.accounts()


def transactions_in(book: Book, text: str) -> tuple[RegisterLine, ...]:
    """The transaction of this number or reference, and the newest with this text; in a job."""
    from alem_desktop.services.register import RegisterQuery, lines_named, page

    wanted = text.casefold()
    quoted = text.replace('"', " ")
    newest_first = RegisterQuery(f'"{quoted}"', sort="number")
    found = list(lines_named(book, text))
    found += [
        line
        for line in page(book, newest_first, 0, _READ)
        if line not in found and wanted in line.reference.casefold()
    ]
    return tuple(found[:MOST])
