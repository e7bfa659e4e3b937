"""Drafts that survive a restart: the one in the form, those put aside, and what carries over."""

from __future__ import annotations

import json
from typing import Any

from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import ENTRY_DRAFT

_ASIDE_MOST = 20
_PEOPLE = "people"

NOBODY = ""
"""Whose drafts they are in a book without users."""


class DraftStore:
    """Keeps drafts among the settings of a book, as one JSON text; in a book with users each
    person's apart, so that nobody goes on with what another has typed."""

    def __init__(self, context: BookContext) -> None:
        self._settings = context.settings
        try:
            kept = json.loads(self._settings.get(ENTRY_DRAFT) or "{}")
        except ValueError:
            kept = {}
        whole = kept if isinstance(kept, dict) else {}
        people = whole.get(_PEOPLE)
        self._people: dict[str, Any] = people if isinstance(people, dict) else {NOBODY: whole}
        self.owner = context.user if context.has_users else NOBODY
        self._kept = self._of(self.owner)

    def change_owner(self, name: str) -> None:
        """Whose drafts these are from now on; `NOBODY` where the book has no users."""
        self.owner = name
        self._kept = self._of(name)

    def _of(self, name: str) -> dict[str, Any]:
        kept = self._people.get(name)
        if not isinstance(kept, dict):
            kept = self._people[name] = {}
        return kept

    def current(self) -> str:
        """The draft that was in the form; the newest of those put aside when there is none."""
        current = self._kept.get("current", "")
        if not current and self._aside():
            current = self._aside().pop()
            self._kept["current"] = current
            self._write()
        return current if isinstance(current, str) else ""

    def carried(self) -> dict[str, str]:
        """What the next entry begins with."""
        carried = self._kept.get("carried")
        if not isinstance(carried, dict):
            return {}
        return {str(name): str(text) for name, text in carried.items()}

    def keep(self, draft: str) -> None:
        """Keep the draft in the form."""
        if self._kept.get("current") != draft:
            self._kept["current"] = draft
            self._write()

    def drop(self) -> None:
        """The draft in the form is recorded or discarded."""
        self._kept.pop("current", None)
        self._write()

    def put_aside(self, draft: str) -> None:
        """Make room in the form; the draft comes back when the form is free."""
        self._kept["aside"] = [*self._aside(), draft][-_ASIDE_MOST:]
        self._kept.pop("current", None)
        self._write()

    def carry(self, carried: dict[str, str]) -> None:
        """Remember what the next entry begins with."""
        self._kept["carried"] = carried
        self._write()

    def _aside(self) -> list[Any]:
        aside = self._kept.get("aside")
        return aside if isinstance(aside, list) else []

    def _write(self) -> None:
        own = {name: kept for name, kept in self._people.items() if kept}
        whole = self._kept if set(own) <= {NOBODY} else {_PEOPLE: own}
        self._settings.set(ENTRY_DRAFT, json.dumps(whole, ensure_ascii=False))
