"""The files that show a transaction: what is attached, attaching more, opening one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.errors import LedgerError
from alem_desktop.core.people import Permission
from alem_desktop.drawing.formats import elide_hash
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.services import evidence
from alem_desktop.services.book import BookChange
from alem_desktop.services.evidence import Evidence, size_text
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.settings import LAST_FOLDER
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.evidence_folder import EvidenceFolder, Opener, open_outside
from alem_desktop.ui.transactions.labels import Sentence, plain_label
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import plain_tip

_ROW, _MOST_ROWS = 44, 4


class EvidenceSection(QWidget):
    """Lists what is attached to one transaction. Enter, Space or a double click opens a file.

    `opener` is what a copy is handed to.
    """

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opener: Opener = open_outside
        self.folder = EvidenceFolder()
        self._context = context
        self._reference = ""
        self._evidence: tuple[Evidence, ...] | None = None
        self._wants_focus = False
        self._title = plain_label("", "section")
        self._none = Sentence()
        self._list = QListWidget()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTabKeyNavigation(False)
        self._list.installEventFilter(self)
        self._list.itemDoubleClicked.connect(self.on_open)
        self._list.currentRowChanged.connect(self.on_current_changed)
        self._trouble = Sentence()
        self._attach = make_button("", icon="paperclip")
        self._attach.clicked.connect(self.on_attach)
        self._open = make_button("", icon="eye")
        self._open.clicked.connect(self.on_open)
        self._hint = plain_label("", "hint")
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self._attach)
        buttons.addWidget(self._open)
        buttons.addWidget(self._hint)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self._title, self._none, self._list, self._trouble):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.destroyed.connect(self.folder.remove)
        self.retranslate()
        self._show()

    # -- what others ask ------------------------------------------------------------------------

    @property
    def files(self) -> QListWidget:
        """The list of files."""
        return self._list

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said of each file; or that there is none."""
        if not self._list.count():
            return (self._none.text,) if self._none.text else ()
        return tuple(self._list.item(row).text() for row in range(self._list.count()))

    @property
    def problem(self) -> str:
        """Why the last act did not work."""
        return self._trouble.text

    @property
    def may_attach(self) -> bool:
        """Whether this person may attach a file."""
        return self._context.may(Permission.ATTACH)

    def show_acts(self) -> None:
        """Offer what this person may do."""
        self._attach.setVisible(self.may_attach)
        self._hint.setVisible(self.may_attach and not self._evidence)  # beside Open it has no room

    def show_evidence(self, reference: str, found: tuple[Evidence, ...] | None) -> None:
        """Show what is attached to a transaction; None while that is being read."""
        if reference != self._reference:
            self._trouble.say("")
        elif found is None:
            return  # what is in sight is of this transaction already
        self._reference, self._evidence = reference, found
        self._show()
        if self._wants_focus and (self._attach.hasFocus() or not self.may_attach):
            self.take_focus()

    def take_focus(self) -> None:
        """Go to the files; to what attaches one where there is none, or none is known yet."""
        self._wants_focus = self._evidence is None
        widget = self._list if self._evidence or not self.may_attach else self._attach
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def attach(self, paths: Iterable[Path]) -> None:
        """Keep files with the transaction, one after the other."""
        self._trouble.say("")
        for path in paths:
            work = partial(
                evidence.attach, self._context.book, self._reference, path, self._context.user
            )
            self._context.jobs.run(work, partial(self.on_attached, path.name), self.on_failed)

    def open_current(self) -> None:
        """Open the chosen file, as a copy that cannot be written to."""
        row = self._list.currentRow()
        if self._evidence is None or not 0 <= row < len(self._evidence):
            return
        self._trouble.say("")
        self._context.jobs.run(
            partial(self.folder.copy, self._context.book, self._evidence[row].sha256),
            self.on_copied,
            self.on_failed,
        )

    # -- what happens ---------------------------------------------------------------------------

    def on_attach(self) -> None:
        """Choose files."""
        settings = self._context.settings
        names = file_dialogs.open_names(
            self, self.tr("Attach evidence"), settings.get(LAST_FOLDER), self.tr("All files (*)")
        )
        if names:
            settings.set(LAST_FOLDER, str(Path(names[0]).parent))
            self.attach(map(Path, names))

    def on_attached(self, name: str, change: BookChange) -> None:
        """A file is in the book; what shows it reads the book again."""
        self._context.announce(self.tr("{file} is attached").format(file=name))
        self._context.changed(change)

    def on_open(self) -> None:
        """The button, or a double click."""
        self.open_current()

    def on_copied(self, path: Path) -> None:
        """The copy is there for another program."""
        if not self.opener(path):
            self._trouble.say(
                self.tr("No program here opens it. A copy is in {path}.").format(path=path),
                icon="info",
                role="label",
            )

    def on_failed(self, problem: Exception) -> None:
        """Nothing was attached or opened; say why."""
        if not isinstance(problem, LedgerError | OSError):
            raise problem
        self._trouble.say(text_of(problem, Teller.of(self._context)))

    def on_current_changed(self, _row: int) -> None:
        """Another file is chosen."""
        self._open.setEnabled(self._list.currentRow() >= 0)

    # -- showing --------------------------------------------------------------------------------

    def _show(self) -> None:
        found = self._evidence or ()
        chosen = self._list.currentRow()
        self._list.clear()
        for each in found:
            self._list.addItem(self._item(each))
        self._list.setVisible(bool(found))
        self._open.setVisible(bool(found))
        self._open.setEnabled(False)
        self.show_acts()
        if found:
            self._list.setCurrentRow(min(max(chosen, 0), len(found) - 1))
        self._measure()
        missing = self._evidence is not None and not found
        words = self.tr("No file shows this transaction.") if missing else ""
        self._none.say(words, icon="triangle-alert", role="warning")

    def _item(self, each: Evidence) -> QListWidgetItem:
        about = self.tr("{size}, SHA-256 {hash}, {user}").format(
            size=size_text(each.size), hash=elide_hash(each.sha256, 1), user=each.user
        )
        item = QListWidgetItem(f"{each.name}\n{about}")
        at = self._context.formats.moment(self._context.local(each.at), seconds=True)
        item.setToolTip(plain_tip(f"{each.name}\n{at}\n{each.sha256}"))
        return item

    def _measure(self) -> None:
        rows = min(self._list.count(), _MOST_ROWS)
        if rows:
            height = max(self._list.sizeHintForRow(0), current_theme().px(_ROW))
            self._list.setFixedHeight(rows * height)

    def retranslate(self) -> None:
        """The words of the language in force."""
        self._title.setText(self.tr("Evidence"))
        self._attach.setText(self.tr("Attach file…"))
        self._open.setText(self.tr("Open"))
        self._hint.setText(self.tr("or drop files here"))
        self._list.setAccessibleName(self.tr("Evidence"))
        self._show()

    # -- Qt -------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Space in the list open the file."""
        if watched is self._list and isinstance(event, QKeyEvent):
            wanted = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.type() == QEvent.Type.KeyPress and plain and event.key() in wanted:
                self.open_current()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "_hint"):
            self._measure()


def dropped_files(content: QMimeData) -> Sequence[Path]:
    """The files that are dragged; nothing of what is none."""
    return [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]
