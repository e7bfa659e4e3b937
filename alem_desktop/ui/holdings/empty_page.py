"""What stands in place of the holdings when none can be listed: why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from alem_desktop.ui.widgets.empty_state import Act, EmptyState, Step
from alem_desktop.ui.widgets.key_caps import KeyCaps


class EmptyPage(EmptyState):
    """Three reasons. Its acts: import, prices, entry, open, now, clear."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()

    def take_focus(self) -> None:
        """The next likely act has the keys: the filled button, else the first one."""
        buttons = self.findChildren(QPushButton)
        for button in sorted(buttons, key=lambda each: each.property("kind") != "primary"):
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def say_no_match(self) -> None:
        """The filter lets nothing through."""
        self.set_content(
            self.tr("No position matches"),
            self.tr("Words look in assets, accounts and sources; asset:BNB looks in one place."),
            link=Act("clear", self.tr("Clear the filter"), "link"),
        )

    def say_nothing_then(self) -> None:
        """The day asked about is before all that was recorded, or after all was gone."""
        self.set_content(
            self.tr("Nothing was held then"),
            self.tr("The book has transactions, but none that left anything on that day."),
            link=Act("now", self.tr("Show what is held now"), "link"),
        )

    def say_new_book(self, pair: str, *, has_rate: bool) -> None:
        """Nothing was recorded yet: the first two things to do."""
        self.set_content(
            self.tr("This book has no transactions yet"),
            self.tr("Holdings appear here after the first one. Two things are needed."),
            (
                Step(
                    self.tr("Prices and official rates"),
                    self.tr(
                        "Import prices as CSV and the {pair} rates of the National Bank, so that "
                        "positions have a value and costs their official rate."
                    ).format(pair=pair),
                    (Act("prices", self.tr("Import prices")),),
                    done=has_rate,
                ),
                Step(
                    self.tr("Opening lots or past transactions"),
                    self.tr(
                        "Import a CSV file or a Binance export, or enter them by hand. A file "
                        "goes in whole or not at all."
                    ),
                    (
                        Act("entry", self.tr("Enter by hand")),
                        Act("import", self.tr("Import"), "primary"),
                    ),
                ),
            ),
            question=self.tr("Is the book elsewhere?"),
            link=Act("open", self.tr("Open another book"), "link"),
            foot=KeyCaps(
                (
                    ("Ctrl+I", self.tr("import")),
                    ("Ctrl+N", self.tr("new transaction")),
                    ("Ctrl+O", self.tr("open a book")),
                    ("F1", self.tr("keys")),
                )
            ),
        )
