"""What stands in place of a table of gains when it has no rows: why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.gains.loading import Loaded
from alem_desktop.ui.gains.tools import Table
from alem_desktop.ui.widgets.empty_state import Act, EmptyState


class EmptyPage(EmptyState):
    """Three reasons. Its acts: clear, all, entry."""

    def link(self) -> QPushButton | None:
        """The act that is offered, if any."""
        links = self.findChildren(QPushButton)
        return next((each for each in links if each.isVisibleTo(self)), None)

    def take_focus(self) -> None:
        """The act has the keys."""
        link = self.link()
        if link is not None:
            link.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_no_match(self) -> None:
        """The filter lets nothing through."""
        self.set_content(
            self.tr("Nothing matches"),
            self.tr("Words look in assets, accounts and references; asset:BNB looks in one place."),
            link=Act("clear", self.tr("Clear the filter"), "link"),
        )

    def say_nothing_then(
        self, table: Table, loaded: Loaded, formats: Formats, *, is_all: bool
    ) -> None:
        """There are no such rows in the period; `is_all`: nor are there at another time."""
        titles = {
            Table.DISPOSALS: self.tr("No disposals in this period"),
            Table.INCOME: self.tr("No income in this period"),
            Table.EXPENSES: self.tr("No expenses in this period"),
        }
        sentences = {
            Table.DISPOSALS: self.tr(
                "A gain is realised when something is sold, exchanged or paid with. Nothing was, "
                "from {first} to {last}."
            ),
            Table.INCOME: self.tr(
                "Income is what came in without being bought. Nothing did, from {first} to {last}."
            ),
            Table.EXPENSES: self.tr(
                "A fee is an expense where the book's policy keeps it out of cost and proceeds. "
                "There is none from {first} to {last}."
            ),
        }
        sentence = sentences[table].format(
            first=formats.date(loaded.start), last=formats.date(loaded.end)
        )
        link, question = None, ""
        if not loaded.has_transactions:
            link = Act("entry", self.tr("New transaction"), "link")
            question = self.tr("The book has no transactions yet:")
        elif not is_all:
            link = Act("all", self.tr("Show all periods"), "link")
            question = self.tr("Was it at another time?")
        self.set_content(titles[table], sentence, question=question, link=link)
