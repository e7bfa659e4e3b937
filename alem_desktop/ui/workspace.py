"""What stands in the window: tabs, messages and status around one open book. It hands work on."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.jobs.runner import JobRunner
from alem_desktop.ui.book_desk import BookDesk
from alem_desktop.ui.checking import Checking
from alem_desktop.ui.commands import Commands
from alem_desktop.ui.look import Look
from alem_desktop.ui.main_window import MainWindow
from alem_desktop.ui.messages import BugReporter, Teller, is_our_fault, text_of
from alem_desktop.ui.settings import (
    CURRENCY,
    GEOMETRY,
    TAB,
    TRAIL_OPEN,
    Settings,
    user_name,
)
from alem_desktop.ui.single import BookClaim
from alem_desktop.ui.statements.drops import PaperDrops
from alem_desktop.ui.status import BookStatus, JobWatch
from alem_desktop.ui.theme import Choice
from alem_desktop.ui.troubles import Troubles
from alem_desktop.ui.verifying import Verifying
from alem_desktop.ui.widgets.edit_keys import EditKeys
from alem_desktop.ui.widgets.message_bar import Level, MessageBar
from alem_desktop.ui.widgets.tab_row import TabRow
from alem_desktop.ui.window_acts import WindowActs, filter_word

if TYPE_CHECKING:
    from alem_desktop.services.book import Book
    from alem_desktop.ui.book_acts import BookActs
    from alem_desktop.ui.context import BookContext
    from alem_desktop.ui.fetching.fetching import Fetching
    from alem_desktop.ui.header_tools import HeaderTools
    from alem_desktop.ui.opening import Facts, Opened
    from alem_desktop.ui.people.locking import Locking
    from alem_desktop.ui.trail.panel import TrailPanel
    from alem_desktop.ui.trail.trailing import Trailing
    from alem_desktop.ui.welcome import WelcomePage

TABS = {
    "holdings": ("alem_desktop.ui.holdings.tab", "HoldingsTab"),
    "transactions": ("alem_desktop.ui.transactions.tab", "TransactionsTab"),
    "charts": ("alem_desktop.ui.charts.charts_tab", "ChartsTab"),
    "gains": ("alem_desktop.ui.gains.tab", "GainsTab"),
    "approvals": ("alem_desktop.ui.approvals.tab", "ApprovalsTab"),
    "prices": ("alem_desktop.ui.prices.tab", "PricesTab"),
    "statements": ("alem_desktop.ui.statements.tab", "StatementsTab"),
}
"""Tabs in order; a tab's module is imported when it is first shown."""

_MENU_OF_TAB = {
    "holdings": "view",
    "transactions": "transactions",
    "charts": "reports",
    "gains": "reports",
    "approvals": "transactions",
    "prices": "prices",
    "statements": "reports",
}
_DIGIT_SCAN_CODES = {"xcb": 9, "wayland": 9, "windows": 1, "offscreen": 9}
"""Native scan code of a digit key is the digit plus this; for layouts with letters there."""


class Workspace(QWidget):
    """One open book, or the first-run page while there is none.

    Signals: book_opened (its context), book_closed, usable (whenever an answer about the holdings
    has come to the screen).
    """

    book_opened = Signal(object)
    book_closed = Signal()
    usable = Signal()

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        settings: Settings,
        reporter: BugReporter,
        claim: BookClaim,
        jobs: JobRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._settings = settings
        self._reporter = reporter
        self._jobs = jobs
        jobs.setParent(self)
        self._checks = JobRunner(self)
        self._desk = BookDesk(jobs, settings, claim, self)
        self._desk.language = look.language
        self._commands = Commands(self)
        self._edit_keys = EditKeys(look.app, self)
        self._context: BookContext | None = None
        self._acts: BookActs | None = None
        self._tools: HeaderTools | None = None
        self._welcome: WelcomePage | None = None
        self._facts: Facts | None = None
        self._tabs: dict[str, QWidget] = {}
        self._tab_actions: dict[str, list[QAction]] = {}
        self._trails: Trailing | None = None
        self._closing = False
        self._is_shut = False
        self._build()
        self._verifying = Verifying(self._status, self._troubles, self)
        self._checking = Checking(self._checks, self._troubles, self._below, self)
        self._locking: Locking | None = None
        self._fetching: Fetching | None = None
        self._window_acts = WindowActs(self, look, settings, window)
        self._tick_choices()
        self._connect()
        self._name_tabs()
        PaperDrops(self._window_acts.check_paper_at, self, self._window_acts.say)
        window.may_close = self.may_close
        window.furnish(self)

    # -- for the program and for tests -----------------------------------------------------------

    @property
    def context(self) -> BookContext | None:
        """The open book's context."""
        return self._context

    @property
    def acts(self) -> BookActs | None:
        """What can be done with the open book."""
        return self._acts

    @property
    def commands(self) -> Commands:
        """The acts and their keys."""
        return self._commands

    @property
    def jobs(self) -> JobRunner:
        """The background thread for ledger work."""
        return self._jobs

    @property
    def checks(self) -> JobRunner:
        """The background thread for verification."""
        return self._checks

    @property
    def desk(self) -> BookDesk:
        """Where books are opened and created."""
        return self._desk

    @property
    def window_acts(self) -> WindowActs:
        """What menus and keys do."""
        return self._window_acts

    @property
    def verifying(self) -> Verifying:
        """What verifies the journal."""
        return self._verifying

    @property
    def checking(self) -> Checking:
        """What looks the book over."""
        return self._checking

    @property
    def locking(self) -> Locking:
        """What asks who is there; made with the first book."""
        if self._locking is None:
            from alem_desktop.ui.people.locking import Locking

            self._locking = Locking(self)
        return self._locking

    @property
    def fetching(self) -> Fetching:
        """What fetches prices, and says how that stands; made with the first book."""
        if self._fetching is None:
            from alem_desktop.ui.fetching.fetching import Fetching

            fetching = Fetching(self._status, self._troubles, lambda: self.is_locked, self)
            fetching.changed.connect(self.on_fetching_changed)
            fetching.price_wanted.connect(self._window_acts.new_price)
            fetching.settings_wanted.connect(self._window_acts.price_settings)
            fetching.prices_wanted.connect(partial(self.show_tab, "prices"))
            self._fetching = fetching
        return self._fetching

    @property
    def is_locked(self) -> bool:
        """Whether the book is hidden until somebody signs in."""
        return self._locking is not None and self._locking.is_locked

    @property
    def trails(self) -> Trailing | None:
        """What shows why a figure is what it is; made when it is first asked for."""
        if self._trails is None and self._context is not None:
            from alem_desktop.ui.trail.trailing import Trailing

            trails = self._trails = Trailing(self._context, self._below, self._pages, self)
            trails.transaction_wanted.connect(self.show_transaction)
            trails.opened_changed.connect(self._commands.action("view.trail").setChecked)
            trails.left.connect(self.on_panel_left)
            trails.follow(self.current_tab)
        return self._trails

    @property
    def trail_panel(self) -> TrailPanel | None:
        """The trail of the current figure, while it is in sight."""
        return None if self._trails is None else self._trails.panel

    @property
    def status(self) -> BookStatus:
        """The line at the foot."""
        return self._status

    @property
    def troubles(self) -> Troubles:
        """What the message bar shows."""
        return self._troubles

    @property
    def tools(self) -> HeaderTools | None:
        """As-of date, currency and new transaction."""
        return self._tools

    @property
    def tab_row(self) -> TabRow:
        """The row of tabs."""
        return self._tab_row

    def tab(self, key: str) -> Any:
        """A tab, built when it is asked for."""
        if key not in self._tabs:
            self._build_tab(key)
        return self._tabs[key]

    @property
    def current_tab(self) -> Any:
        """The tab in sight, None without a book."""
        return self._tabs.get(self._tab_row.current) if self._context is not None else None

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._tab_row = TabRow(self)
        for key in TABS:
            self._tab_row.add_tab(key, key)
        self._bar = MessageBar(parent=self)
        self._troubles = Troubles(self._bar)
        self._pages = QStackedWidget(self)
        self._blank = QWidget(self._pages)
        self._blank.setProperty("ground", "surface")
        self._blank.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages.addWidget(self._blank)
        self._status = BookStatus(self)
        self._body = QWidget(self)
        layout, body = QVBoxLayout(self), QVBoxLayout(self._body)
        for each in (layout, body):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        self._below = QSplitter(Qt.Orientation.Vertical, self)
        self._below.setChildrenCollapsible(False)
        self._below.setHandleWidth(1)
        self._below.addWidget(self._pages)
        for widget in (self._tab_row, self._bar, self._below):
            body.addWidget(widget, 1 if widget is self._below else 0)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._status)
        JobWatch(self._jobs, self._status, self)
        JobWatch(self._checks, self._status, self)

    def _connect(self) -> None:
        self._tab_row.tab_chosen.connect(self.on_tab_chosen)
        desk = self._desk
        desk.opening.connect(self.on_opening)
        desk.opened.connect(self.on_opened)
        desk.failed.connect(self.on_open_failed)
        desk.said.connect(self._status.say)
        desk.refused.connect(partial(self._troubles.say, "open"))
        desk.claim.raise_wanted.connect(self.on_raise_wanted)
        self._look.language_changed.connect(self.on_language_changed)
        self._checking.open_wanted.connect(self._window_acts.open_finding)
        self._checking.mend_wanted.connect(self._window_acts.mend_finding)
        self._checking.left.connect(self.on_panel_left)
        self._look.changed.connect(self._tick_choices)
        for jobs in (self._jobs, self._checks):
            jobs.unheard.connect(self.on_failed)

    # -- opening and closing a book --------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Open the book at `path` in place of the one that is open."""
        self._desk.open_path(path)

    def open_demo(self) -> None:
        """Open the demo book, made at the first time."""
        self._desk.open_demo()

    def on_opening(self, _path: Path) -> None:
        """Another book is on its way: put away the one that is open."""
        self._leave_book()
        self._troubles.clear("open")
        self._tab_row.show()
        self._pages.setCurrentWidget(self._blank)
        QTimer.singleShot(0, self, _warm_up)

    def on_opened(self, opened: Opened) -> None:
        """A book is open: build what stands around it."""
        from alem_desktop.ui.book_acts import BookActs
        from alem_desktop.ui.context import BookContext
        from alem_desktop.ui.header_tools import HeaderTools

        book = opened.book
        settings = self._settings.of_book(book.path)
        context = self._context = BookContext(
            book, self._jobs, self._look.formats, settings, user_name(self._settings), self
        )
        context.set_currency(settings.get(CURRENCY))
        context.announced.connect(self._status.say)
        context.troubles_changed.connect(self.on_troubles_changed)
        context.failed.connect(self.on_failed)
        context.book_changed.connect(self.on_book_changed)
        context.as_of_changed.connect(self.on_as_of_changed)
        context.currency_changed.connect(self.on_currency_changed)
        context.statement_wanted.connect(self._window_acts.show_statement)
        context.entry_wanted.connect(self._window_acts.new_transaction)
        self.fetching.begin(context)
        self._acts = BookActs(context, self._checks, self)
        self._tools = HeaderTools(context, self._tab_row)
        self._tools.entry_wanted.connect(self._window_acts.new_transaction)
        self._tools.fetch_wanted.connect(self._window_acts.fetch_prices)
        self._tools.fit(self.width())
        self._tab_row.add_tool(self._tools)
        self._tab_row.show()
        self._commands.set_book_open(True)
        self.on_fetching_changed()
        self._status.set_user(context.user, "")
        self.on_facts(opened.facts)
        self._set_title()
        tab = settings.get(TAB)
        self._tab_row.set_current(tab)
        self.on_tab_chosen(tab)
        self._focus_tab(self.tab(tab))
        context.start_watching()
        self._verifying.begin(self._acts, opened.facts.head.sequence)
        self._checking.begin(context)
        self._count_waiting()
        self.locking.begin(context, opened.people)
        self.book_opened.emit(context)

    def on_open_failed(self, _path: Path, error: Exception) -> None:
        """The book cannot be opened: say why, and what else there is."""
        self.show_welcome()
        if is_our_fault(error):
            self._reporter.on_found(error)
        else:
            self._troubles.say(
                "open", text_of(error), act=(self.tr("Open another book"), self._desk.choose)
            )

    def close_book(self) -> None:
        """Back to the first-run page."""
        self._leave_book()
        self._desk.release()
        self.show_welcome()

    def _leave_book(self) -> None:
        """Take down everything that stands around the open book."""
        context = self._context
        if context is None:
            return
        self._close_dialogs()
        self._keep_settings()
        self._verifying.stop()
        self._checking.stop()
        self.fetching.stop()
        if self._trails is not None:
            self._trails.stop()
            self._trails.deleteLater()
            self._trails = None
        context.stop_watching()
        if self._acts is not None:
            self._acts.stop()
        self._context = self._acts = self._facts = None
        self.locking.stop()
        self._tab_row.set_count("approvals", 0)
        self._pages.setCurrentWidget(self._blank)
        for actions in self._tab_actions.values():
            for action in actions:
                self._remove_from_menus(action)
        self._tab_actions = {}
        for tab in self._tabs.values():
            self._pages.removeWidget(tab)
            tab.deleteLater()
        self._tabs = {}
        if self._tools is not None:
            self._tools.hide()
            self._tools.setParent(None)
            self._tools.deleteLater()
            self._tools = None
        self._troubles.clear_all()
        self._commands.set_book_open(False)
        self._status.set_head(None)
        self._status.set_prices_to(None, self._look.formats, is_open=False)
        self._status.set_user("", "")
        self._jobs.run(context.book.close)
        context.deleteLater()
        self._set_title()
        self.book_closed.emit()

    def cover(self) -> None:
        """Hide all that is of the book, and take its acts away; only closing it is left."""
        self._body.hide()
        for actions in self._tab_actions.values():
            for action in actions:
                action.setVisible(False)
        self._commands.set_book_open(False)
        close = self._commands.action("book.close")
        close.setEnabled(True)
        close.setVisible(True)
        self.fetching.on_locked_changed()

    def show_cover(self, page: QWidget) -> None:
        """Show a page in place of the book."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, page, 1)
        page.show()  # the layout would only do it when the program comes round to it

    def uncover(self) -> None:
        """Show again what was hidden, as it was."""
        self._body.show()
        if self._context is not None:
            self._commands.set_book_open(True)
            self.on_fetching_changed()
            self.on_tab_chosen(self._tab_row.current)
            self.fetching.on_locked_changed()

    def show_welcome(self) -> None:
        """No book is open: the ways to one."""
        if self._welcome is None:
            from alem_desktop.ui.welcome import WelcomePage

            self._welcome = WelcomePage(self._settings, self._pages)
            self._welcome.new_wanted.connect(self._desk.ask_for_new)
            self._welcome.open_wanted.connect(self._desk.choose)
            self._welcome.demo_wanted.connect(self._desk.open_demo)
            self._welcome.path_wanted.connect(self._desk.open_path)
            self._pages.addWidget(self._welcome)
        else:
            self._welcome.refresh()
        self._tab_row.hide()
        self._pages.setCurrentWidget(self._welcome)
        self._welcome.take_focus()

    # -- tabs ------------------------------------------------------------------------------------

    def show_tab(self, key: str) -> None:
        """Go to a tab, with the keys in what it shows."""
        if self.is_locked:
            return
        self._tab_row.set_current(key)
        if self._context is not None:
            self._focus_tab(self.tab(key))

    def step_tab(self, step: int) -> None:
        """The next tab, or the one before."""
        keys = self._tab_row.tab_keys()
        self.show_tab(keys[(keys.index(self._tab_row.current) + step) % len(keys)])

    def on_tab_chosen(self, key: str) -> None:
        """Another tab is current: build it if it is new, show it and its acts."""
        self._tick_choices()
        context = self._context
        if context is None:
            return
        tab = self.tab(key)
        had_focus = QApplication.focusWidget()
        self._pages.setCurrentWidget(tab)
        context.settings.set(TAB, key)
        for other, actions in self._tab_actions.items():
            for action in actions:
                action.setVisible(other == key)
        self.on_next_act_changed()
        self._commands.action("edit.filter").setEnabled(hasattr(tab, "start_filter"))
        self._commands.action("view.trail").setEnabled(hasattr(tab, "why_wanted"))
        if self._trails is not None:
            self._trails.follow(tab)
        elif key != "holdings":  # there the first figures come before all else
            self._restore_trail()
        if not isinstance(had_focus, QTabBar):  # there the arrow keys go on to the next tab
            self._focus_tab(tab)

    def _build_tab(self, key: str) -> None:
        assert self._context is not None
        module, name = TABS[key]
        tab: Any = getattr(import_module(module), name)(self._context, self._pages)
        self._tabs[key] = tab
        self._pages.addWidget(tab)
        actions = list(tab.commands())
        menu = self._commands.menu(_MENU_OF_TAB[key])
        if actions:
            line = menu.addSeparator()
            menu.addActions(actions)
            actions.append(line)
        self._tab_actions[key] = actions
        if key == "holdings":
            tab.import_wanted.connect(self._window_acts.import_transactions)
            tab.prices_wanted.connect(self._window_acts.import_prices)
            tab.entry_wanted.connect(self._window_acts.new_transaction)
            tab.open_wanted.connect(self._desk.choose)
            tab.now_wanted.connect(self._window_acts.as_of_now)
            tab.approvals_wanted.connect(partial(self.show_tab, "approvals"))
            tab.position_opened.connect(self.show_transactions_of)
            tab.answered.connect(self.on_answered)
            tab.is_new_changed.connect(self.on_next_act_changed)
        if key in ("charts", "gains"):
            tab.transaction_wanted.connect(self.show_transaction)
        if hasattr(tab, "why_wanted"):
            tab.why_wanted.connect(self.on_why_wanted)
        if key == "approvals":
            tab.is_new_changed.connect(self.on_next_act_changed)
        if key == "prices":
            tab.prices_wanted.connect(self._window_acts.import_prices)
        if key == "statements":
            tab.batch_wanted.connect(self._window_acts.batch_statements)
            tab.way_chosen.connect(self._window_acts.follow)
        if key == "transactions":
            tab.panel_changed.connect(self.on_next_act_changed)

    def _focus_tab(self, tab: Any) -> None:
        tab.take_focus()

    def show_transactions_of(self, account: str, asset: str) -> None:
        """The transactions behind a row of the holdings."""
        words = [
            filter_word(field, value)
            for field, value in (("account", account), ("asset", asset))
            if value
        ]
        self.show_tab("transactions")
        self.tab("transactions").register.filter_field.setText(" ".join(words))

    def show_transaction(self, reference: str) -> None:
        """One transaction, by its reference."""
        self.show_tab("transactions")
        self.tab("transactions").show_matching(filter_word("reference", reference))

    # -- what happens ----------------------------------------------------------------------------

    def on_answered(self) -> None:
        """Holdings are on the screen."""
        self.usable.emit()
        self.fetching.on_figures()
        if self._trails is None and self._context is not None:
            self._restore_trail()

    def on_fetching_changed(self) -> None:
        """Fetching began or ended, or somebody else is there: what can be asked is another."""
        is_running = self.fetching.state.is_running
        self._commands.action("prices.stop").setEnabled(is_running)
        self._window_acts.allow_fetching()
        if self._tools is not None:
            self._tools.set_fetching(is_running)

    def on_why_wanted(self) -> None:
        """The menu of a row asks why its figure is what it is."""
        if self.trails is not None:
            self.trails.open()

    def _restore_trail(self) -> None:
        """The trail was open when the book was last closed."""
        assert self._context is not None
        if self._context.settings.get(TRAIL_OPEN) and self.trails is not None:
            self.trails.open()

    def on_next_act_changed(self, *_what: object) -> None:
        """One filled button is in sight: the tab's own next act, else a new transaction."""
        tab = self.current_tab
        if self._tools is None or tab is None:
            return
        is_entry = getattr(tab, "panel", None) is not None and tab.panel is tab.entry
        self._tools.set_next_act(not (is_entry or getattr(tab, "is_new", False)))

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote: the facts of the status line are others."""
        if self._context is not None:
            from alem_desktop.ui.opening import facts_of

            self._jobs.run(partial(facts_of, self._context.book), self.on_facts, self.on_failed)
            self._count_waiting()

    def _count_waiting(self) -> None:
        """How many proposals await approval, beside the name of their tab."""
        assert self._context is not None
        book = self._context.book
        self._jobs.run(partial(_waiting_in, book), self.on_waiting_counted, self.on_failed)

    def on_waiting_counted(self, count: int) -> None:
        """So many proposals wait; too late for a book that is left."""
        if self._context is not None:
            spoken = self.tr("%n waiting", "", count) if count else ""
            self._tab_row.set_count("approvals", count, spoken)

    def on_facts(self, facts: Facts) -> None:
        """The newest record, and to which day prices reach; too late for a book that is left."""
        if self._context is None:
            return
        self._status.set_head(facts.head)
        self._status.set_prices_to(facts.prices_to, self._look.formats)
        self._facts = facts
        self._context.trouble(self._clock_trouble(facts), "clock")

    def _clock_trouble(self, facts: Facts) -> str:
        if facts.made_in_future is None or self._context is None:
            return ""
        made = self._look.formats.moment(self._context.local(facts.made_in_future))
        return self.tr(
            "The clock of this computer is behind: record {sequence} was made {moment}. Set it "
            "right; every record keeps the time that it was told."
        ).format(sequence=facts.head.sequence, moment=made)

    def on_troubles_changed(self) -> None:
        """A tab says that something is wrong, or is right again."""
        if self._context is None:
            return
        texts = self._context.troubles
        if texts:
            self._troubles.say("context", texts[0], level=Level.WARNING)
        else:
            self._troubles.clear("context")

    def on_failed(self, error: Exception) -> None:
        """An act did not happen, and has no place of its own to say so."""
        if is_our_fault(error):
            self._reporter.on_found(error)
        else:
            teller = None if self._context is None else Teller.of(self._context)
            self._troubles.say("act", text_of(error, teller))

    def on_as_of_changed(self, _day: object) -> None:
        """Another day is asked about."""
        self._troubles.clear("act")

    def on_currency_changed(self, currency: str) -> None:
        """The other currency stands first."""
        if self._context is not None:
            self._context.settings.set(CURRENCY, currency)

    def on_panel_left(self) -> None:
        """A panel below the tabs has gone: back to the tab."""
        if self._context is not None:
            self._focus_tab(self.tab(self._tab_row.current))

    def on_raise_wanted(self) -> None:
        """The same book was started again: this is its window."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def on_language_changed(self, _language: str) -> None:
        """Everything is said in another language from now on."""
        self._commands.retranslate()
        self._name_tabs()
        self._window_acts.retranslate()
        self._tick_choices()
        self._set_title()
        if self._context is not None:
            self._context.set_formats(self._look.formats)
        self._checking.retranslate()
        if self._facts is not None:
            self.on_facts(self._facts)
        self._status.retranslate_facts()

    # -- Qt --------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._tools is not None:
            self._tools.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._tools is not None:
            self._tools.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+digit by the physical key, for layouts that have letters there."""
        offset = _DIGIT_SCAN_CODES.get(QGuiApplication.platformName())
        if offset is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            place = event.nativeScanCode() - offset - 1
            keys = self._tab_row.tab_keys()
            if self._context is not None and 0 <= place < len(keys):
                self.show_tab(keys[place])
                return
        super().keyPressEvent(event)

    def may_close(self) -> bool:
        """Asked by the window: end everything, or ask first what is to become of a running task."""
        running = self._jobs.labelled or self._checks.labelled
        if running is not None and not self._closing:
            self._ask_to_stop(running.label, running.leaves)
            return False
        self.shut_down()
        return True

    def shut_down(self) -> None:
        """Keep what is to be kept, end both threads, let the book go. Twice does no harm."""
        if self._is_shut:
            return
        self._is_shut = True
        self._close_dialogs()
        self._keep_settings()
        self._verifying.stop()
        self._checking.stop()
        if self._locking is not None:
            self._locking.idle.stop()
        if self._fetching is not None:
            self._fetching.stop()
        context = self._context
        if context is not None:
            context.stop_watching()
        for tab in self._tabs.values():
            tab.hide()  # a form keeps its draft
        self._checks.close()
        self._jobs.close()
        if context is not None:
            context.book.close()
        self._desk.release()
        self._settings.save()

    # -- parts -----------------------------------------------------------------------------------

    def _ask_to_stop(self, label: str, leaves: str) -> None:
        from alem_desktop.ui.stop_dialog import StopDialog

        dialog = StopDialog(label, leaves, self)
        dialog.setObjectName("stop")
        dialog.accepted.connect(self.on_stop_accepted)
        self.dialog(dialog)

    def on_stop_accepted(self) -> None:
        """Close although something runs."""
        self._closing = True
        self._window.close()

    def _close_dialogs(self) -> None:
        """What stands over the window belongs to the book that is going."""
        for dialog in self.findChildren(QDialog):
            dialog.close()

    def _keep_settings(self) -> None:
        settings = self._context.settings if self._context is not None else self._settings
        settings.set(GEOMETRY, self._window.geometry_bytes())

    def _name_tabs(self) -> None:
        texts = {
            "holdings": self.tr("Holdings"),
            "transactions": self.tr("Transactions"),
            "charts": self.tr("Charts"),
            "gains": self.tr("Gains"),
            "approvals": self.tr("Approvals"),
            "prices": self.tr("Prices"),
            "statements": self.tr("Statements"),
        }
        for key, text in texts.items():
            self._tab_row.set_text(key, text)

    def _set_title(self) -> None:
        name = "Alem Desktop"
        if self._context is not None:
            fund = self._context.book.info.letterhead.fund
            name = f"{fund} · {self._context.book.path.name} · {name}"
        self._window.setWindowTitle(name)

    def _tick_choices(self) -> None:
        for key in TABS:
            self._commands.action(f"view.{key}").setChecked(key == self._tab_row.current)
        for choice in Choice:
            chosen = choice is self._look.theme.choice
            self._commands.action(f"look.{choice}").setChecked(chosen)
        for code in ("en", "ru", "kk"):
            self._commands.action(f"language.{code}").setChecked(code == self._look.language)

    def dialog(self, dialog: QDialog) -> None:
        """Show a dialog over the window; it is gone when closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _remove_from_menus(self, action: QAction) -> None:
        for key in _MENU_OF_TAB.values():
            self._commands.menu(key).removeAction(action)


def _waiting_in(book: Book) -> int:
    """How many proposals await approval."""
    from alem_desktop.services.awaiting import count_waiting

    return count_waiting(book)


def _warm_up() -> None:
    """Import what the first tab needs while the book is being opened in its thread."""
    import_module("alem_desktop.ui.context")
    import_module("alem_desktop.ui.header_tools")
    import_module("alem_desktop.ui.holdings.tab")
