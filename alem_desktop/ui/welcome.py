"""The first-run page: no book is open yet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from alem_desktop.ui.settings import RECENT_BOOKS, Settings
from alem_desktop.ui.widgets.empty_state import Act, EmptyState, Step
from alem_desktop.ui.widgets.key_caps import KeyCaps

_RECENT = "recent:"


class WelcomePage(QWidget):
    """Create a book, open one, or look around in the demo book.

    Signals: new_wanted, open_wanted, demo_wanted, path_wanted (a Path).
    """

    new_wanted = Signal()
    open_wanted = Signal()
    demo_wanted = Signal()
    path_wanted = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        self._steps = EmptyState(self)
        self._steps.act_chosen.connect(self.on_act_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._steps)
        self.refresh()

    def refresh(self) -> None:
        """Words in the language in force, and the book that was open last."""
        recent = self._settings.get(RECENT_BOOKS)
        link = None
        if recent:
            link = Act(_RECENT + recent[0], Path(recent[0]).name, "link")
        self._steps.set_content(
            self.tr("No book is open"),
            self.tr(
                "A book is one file with all that a fund has recorded. Start in one of three ways."
            ),
            (
                Step(
                    self.tr("A new book"),
                    self.tr("For a fund that starts here: its name, its currencies and its rules."),
                    (Act("new", self.tr("Create a book"), "primary"),),
                ),
                Step(
                    self.tr("A book that exists"),
                    self.tr("A file that ends in .alem, from this machine or a backup."),
                    (Act("open", self.tr("Open a book")),),
                ),
                Step(
                    self.tr("The demo book"),
                    self.tr("An invented fund with invented prices, to look around in."),
                    (Act("demo", self.tr("Open the demo")),),
                ),
            ),
            question=self.tr("Open last:"),
            link=link,
            foot=KeyCaps(
                (
                    ("Ctrl+Shift+N", self.tr("new book")),
                    ("Ctrl+O", self.tr("open a book")),
                    ("F1", self.tr("keys")),
                    ("Ctrl+Q", self.tr("quit")),
                )
            ),
        )

    def take_focus(self) -> None:
        """The first act has the keys."""
        first = self._steps.first_button()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_act_chosen(self, key: str) -> None:
        """A button was pressed."""
        if key.startswith(_RECENT):
            self.path_wanted.emit(Path(key.removeprefix(_RECENT)))
            return
        {"new": self.new_wanted, "open": self.open_wanted, "demo": self.demo_wanted}[key].emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_steps"):
            had_focus = self.focusWidget() is not None
            self.refresh()
            if had_focus:  # the button that had it is another one now
                self.take_focus()
