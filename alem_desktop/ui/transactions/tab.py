"""The Transactions tab: the register, and beside it the entry form or one record unfolded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from alem_desktop.core.errors import LedgerError
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import LAST_FOLDER, REGISTER_SPLIT
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.detail_panel import DetailPanel
from alem_desktop.ui.transactions.entry_acts import EntryActs
from alem_desktop.ui.transactions.entry_mode import Outcome, done_text
from alem_desktop.ui.transactions.entry_panel import EntryPanel
from alem_desktop.ui.transactions.entry_warnings import regains_done
from alem_desktop.ui.transactions.import_dialog import ImportDialog
from alem_desktop.ui.transactions.register_view import RegisterView

PAGE_BELOW = 1100
"""Narrower than this, the panel takes the whole page."""

_PANEL_WIDTH = 468
_PANEL_LEAST = 410
_LEAST_WIDTH, _LEAST_HEIGHT = 480, 240


class TransactionsTab(QWidget):
    """The register and its panel. Reads the book when it is first shown.

    Signal: `panel_changed` (see `panel`).
    """

    panel_changed = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._first = True
        self._is_page = False
        self._recorded: str | None = None
        self._register = RegisterView(context)
        self._entry = EntryPanel(context)
        self._detail = DetailPanel(context)
        self._side = QStackedWidget()
        self._side.addWidget(self._entry)
        self._side.addWidget(self._detail)
        self._side.setMinimumWidth(current_theme().px(_PANEL_LEAST))
        self._side.hide()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self._register)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self.setFocusProxy(self._register)
        self._acts = EntryActs(context, self, self._line_in_hand)
        self._connect()
        self._on_panel_changed()

    # -- what the window asks -------------------------------------------------------------------

    @property
    def register(self) -> RegisterView:
        """The register."""
        return self._register

    @property
    def entry(self) -> EntryPanel:
        """The entry form."""
        return self._entry

    @property
    def detail(self) -> DetailPanel:
        """The detail of a record."""
        return self._detail

    @property
    def panel(self) -> QWidget | None:
        """What stands beside the register, if anything."""
        return None if self._side.isHidden() else self._side.currentWidget()

    def commands(self) -> Sequence[QAction]:
        """Acts of this tab, for the menus."""
        return (*self._acts.commands(), *self._entry.commands())

    def new_transaction(self) -> None:
        """Ctrl+N: show the form, with its draft if one was kept."""
        self._show_panel(self._entry)
        self._entry.begin_typing()

    def start_filter(self) -> None:
        """Ctrl+F."""
        if self._is_page:
            self._hide_panel()
        self._register.start_filter()

    def take_focus(self) -> None:
        """Where the keys go when the tab comes to the front."""
        if self._is_page and self.panel is not None:
            self.panel.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._register.take_focus()

    def show_matching(self, text: str) -> None:
        """Show what a filter text finds, whatever was chosen before."""
        if self._is_page:
            self._hide_panel()
        self._register.show_matching(text)

    def panes(self) -> Sequence[QWidget]:
        """What F6 leaps between, in reading order."""
        shown = [self._register.filter_field, self._register.table]
        if self._is_page and self.panel is not None:
            shown = []
        return [*shown, *([self.panel] if self.panel is not None else [])]

    def import_transactions(self, path: Path | None = None) -> None:
        """Ctrl+I: choose a file unless one is given, and preview what is in it."""
        if path is None:
            folder = self._context.settings.get(LAST_FOLDER)
            name = file_dialogs.open_name(
                self,
                self.tr("Import transactions"),
                folder,
                self.tr("CSV files (*.csv);;All files (*)"),
            )
            if not name:
                return
            path = Path(name)
            self._context.settings.set(LAST_FOLDER, str(path.parent))
        dialog = ImportDialog(self._context, path, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # -- building -------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._register.line_opened.connect(self.on_line_opened)
        self._register.current_changed.connect(self.on_current_changed)
        self._register.new_asked.connect(self.new_transaction)
        self._register.import_asked.connect(self.on_import_asked)
        self._register.menu_asked.connect(self.on_menu_asked)
        self._register.evidence_asked.connect(self.on_evidence_asked)
        self._acts.open_wanted.connect(self.on_line_opened)
        self._acts.duplicate_wanted.connect(self.on_duplicate_line)
        self._acts.correct_wanted.connect(self.on_correct_line)
        self._acts.anew_wanted.connect(self.on_anew_line)
        self._acts.entries_wanted.connect(self.on_entries_wanted)
        self._entry.recorded.connect(self.on_recorded)
        self._entry.left.connect(self.on_panel_left)
        self._entry.close_asked.connect(self.on_close_asked)
        self._detail.left.connect(self.on_close_asked)
        self._detail.close_asked.connect(self.on_close_asked)
        self._detail.duplicate_asked.connect(self.on_duplicate_line)
        self._detail.correct_asked.connect(self.on_correct_line)
        self._detail.anew_asked.connect(self.on_anew_line)
        self._detail.reverse_asked.connect(self._acts.reverse)
        self._context.book_changed.connect(self.on_book_changed)
        self._splitter.splitterMoved.connect(self.on_splitter_moved)

    # -- what happens ---------------------------------------------------------------------------

    def on_line_opened(self, line: RegisterLine) -> None:
        """Enter on a line unfolds it."""
        self._detail.show_line(line)
        self._show_panel(self._detail)
        if self._is_page:
            self._detail.take_focus()

    def on_evidence_asked(self, line: RegisterLine) -> None:
        """Space on a line unfolds it and goes to its files."""
        self._detail.show_line(line)
        self._show_panel(self._detail)
        self._detail.go_to_evidence()

    def on_current_changed(self) -> None:
        """With the detail open, it follows the current line."""
        line = self._register.current_line()
        if self.panel is self._detail and not self._is_page and line is not None:
            self._detail.show_line(line)

    def _line_in_hand(self) -> RegisterLine | None:
        """The line that an act is about: the one unfolded, else the current one."""
        return self._detail.line if self.panel is self._detail else self._register.current_line()

    def on_menu_asked(self, at: QPoint) -> None:
        """The menu of the current line."""
        line = self._register.current_line()
        if line is not None:
            self._acts.open_menu(line, at)

    def on_duplicate_line(self, line: RegisterLine) -> None:
        """The same again, as a draft in the form."""
        self._show_panel(self._entry)
        self._entry.duplicate(line)

    def on_correct_line(self, line: RegisterLine) -> None:
        """What is not approved, in the form, for another to take its place."""
        self._show_panel(self._entry)
        self._entry.correct(line)

    def on_anew_line(self, line: RegisterLine) -> None:
        """What is reversed, in the form, under another reference."""
        self._show_panel(self._entry)
        self._entry.anew(line)

    def on_entries_wanted(self, references: Sequence[str]) -> None:
        """Entries that stand in the way of a reversal."""
        self.show_matching(" ".join(f'reference:"{each}"' for each in references))

    def on_recorded(self, change: BookChange, reference: str) -> None:
        """An entry of the form is in the book: show it, selected, and say what became of it."""
        self._recorded = reference
        said = done_text(self._entry.outcome, reference)
        currency = self._context.book.info.functional_currency
        changed = regains_done(change.regains, self._context.formats, currency)
        if changed and self._entry.outcome is Outcome.RECORDED:
            said = self.tr("{recorded}. {changed}").format(recorded=said, changed=changed)
        self._context.announce(said)
        self._context.changed(change)

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote: the same rows again, with what is new among them."""
        recorded, self._recorded = self._recorded, None
        if not self._first:
            self._register.refresh(recorded)
            self._read_accounts()

    def on_panel_left(self) -> None:
        """Esc in the form: back to the list; the form stays if there is room."""
        if self._is_page:
            self._hide_panel()
        self._register.take_focus()

    def on_close_asked(self) -> None:
        """The panel makes room."""
        self._hide_panel()
        self._register.take_focus()

    def on_import_asked(self) -> None:
        """The button in the tool row."""
        self.import_transactions()

    def on_splitter_moved(self) -> None:
        """Keep the widths for the next start."""
        if not self._is_page and self.panel is not None:
            self._context.settings.set(REGISTER_SPLIT, tuple(self._splitter.sizes()))

    def on_accounts(self, accounts: tuple[str, ...]) -> None:
        """The accounts that can be chosen among."""
        self._register.set_accounts(accounts)

    def on_accounts_failed(self, problem: Exception) -> None:
        """The register itself says what is wrong with the book."""
        if not isinstance(problem, LedgerError):
            raise problem

    # -- the panel ------------------------------------------------------------------------------

    def _show_panel(self, panel: QWidget) -> None:
        was_hidden = self._side.isHidden()
        self._side.setCurrentWidget(panel)
        self._side.show()
        self._arrange()
        if was_hidden and not self._is_page:
            self._set_widths()
        self._on_panel_changed()

    def _hide_panel(self) -> None:
        self._side.hide()
        self._register.show()
        self._on_panel_changed()

    def _on_panel_changed(self) -> None:
        """Acts of the form are there while the form is."""
        for action in self._entry.commands():
            action.setEnabled(self.panel is self._entry)
        self.panel_changed.emit()

    def _arrange(self) -> None:
        """Side by side where there is room, else the panel as a page."""
        self._is_page = self.width() < current_theme().px(PAGE_BELOW)
        focused = QApplication.focusWidget()
        self._register.setVisible(self._side.isHidden() or not self._is_page)
        if focused is not None and not focused.isVisible() and self.panel is not None:
            self.panel.setFocus()

    def _set_widths(self) -> None:
        kept = self._context.settings.get(REGISTER_SPLIT)
        panel = kept[1] if len(kept) == 2 else current_theme().px(_PANEL_WIDTH)
        panel = min(max(panel, self._side.minimumWidth()), self.width() // 2)
        self._splitter.setSizes([self.width() - panel, panel])

    def _read_accounts(self) -> None:
        self._context.jobs.run(
            partial(_accounts, self._context.book), self.on_accounts, self.on_accounts_failed
        )

    # -- Qt -------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._acts.retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "_splitter"):
            self._side.setMinimumWidth(current_theme().px(_PANEL_LEAST))
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._first:
            self._first = False
            self._register.ask()
            self._read_accounts()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._entry.keep()
        self._register.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was_page = self._is_page
        self._arrange()
        if was_page and not self._is_page and self.panel is not None:
            self._set_widths()

    def minimumSizeHint(self) -> QSize:
        """Less than register and panel need side by side: narrow, only one of them shows."""
        theme = current_theme()
        return QSize(theme.px(_LEAST_WIDTH), theme.px(_LEAST_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panel is not None:
            self.on_close_asked()
        else:
            super().keyPressEvent(event)


def _accounts(book: Book) -> tuple[str, ...]:
    return book.accounts()
