"""Whose book it is: the head of every document, known as soon as a book is open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who the statement is of. Blank parts are not printed."""

    fund: str
    bin: str = ""
    manager: str = ""
    manager_place: str = ""
