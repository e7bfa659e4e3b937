"""What stands in place of the prices when there are none to list: why, and what fills it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from alem_desktop.ui.widgets.empty_state import Act, EmptyState, Step

IMPORT, ENTRY, FETCH, CLEAR = "import", "entry", "fetch", "clear"


class EmptyPage(EmptyState):
    """Two reasons. Its acts: import, entry, fetch, clear."""

    def link(self) -> QPushButton | None:
        """The first act that is offered."""
        buttons = self.findChildren(QPushButton)
        return next((each for each in buttons if each.isVisibleTo(self)), None)

    def take_focus(self) -> None:
        """The first act has the keys."""
        link = self.link()
        if link is not None:
            link.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_no_match(self) -> None:
        """The filter lets nothing through."""
        self.set_content(
            self.tr("No price matches"),
            self.tr("Words look in assets, sources and flags; asset:BNB looks in one place."),
            link=Act(CLEAR, self.tr("Clear the filter"), "link"),
        )

    def say_no_assets(self, *, can_fetch: bool) -> None:
        """The book has neither assets nor rates."""
        fetch = (Act(FETCH, self.tr("Fetch prices")),) if can_fetch else ()
        self.set_content(
            self.tr("This book has no assets yet"),
            self.tr("A price belongs to an asset. An asset comes with its first transaction."),
            (
                Step(
                    self.tr("Record a transaction"),
                    self.tr("What was bought is priced from then on."),
                    (Act(ENTRY, self.tr("New transaction")),),
                ),
                Step(
                    self.tr("Bring in prices and rates"),
                    self.tr("From files you have, or from the sources of the settings."),
                    (Act(IMPORT, self.tr("Import prices")), *fetch),
                ),
            ),
        )
