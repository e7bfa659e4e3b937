"""The Prices tab: what is known of every price, and below it all that is known of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.calendar import Instant, now
from alem_desktop.core.people import Permission
from alem_desktop.jobs.runner import Job, JobCancelled
from alem_desktop.services.fetching.outcomes import FetchReport
from alem_desktop.services.price_board import BoardLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.prices import empty_page, kept
from alem_desktop.ui.prices.acts import Asked, PriceActs
from alem_desktop.ui.prices.board_columns import Setting, most_decimals
from alem_desktop.ui.prices.board_table import BoardTable
from alem_desktop.ui.prices.empty_page import EmptyPage
from alem_desktop.ui.prices.fetch_line import FetchLine
from alem_desktop.ui.prices.fetching import Said, said_of
from alem_desktop.ui.prices.filtering import matching
from alem_desktop.ui.prices.loading import LoadedBoard, load_board
from alem_desktop.ui.prices.panel import BelowPanel, Page
from alem_desktop.ui.prices.tools import ToolRow
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.tables import copy_cell

_BOTH_FROM = 520
"""From this height on table and pages stand one over the other; below it one at a time."""
_AGE_EVERY_MS = 60_000
_SHARES = (45, 55)


class PricesTab(QWidget):
    """Prices at the moment of the context. The board is read in a job when the tab is shown and
    whenever its answer may have changed; until it is there the last one stays.

    Signal: prices_wanted (a file with prices is to be chosen, which the window does).
    """

    prices_wanted = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._fetching = context.fetching
        self._loaded: LoadedBoard | None = None
        self._report: FetchReport | None = None
        self._job: Job | None = None
        self._is_old = True
        self._is_low = True  # until the height is known: it asks for less room
        self._build()
        self._restore()
        self._connect()
        self.retranslate()
        self._ages = QTimer(self)
        self._ages.setInterval(_AGE_EVERY_MS)
        self._ages.timeout.connect(self.on_time_passed)
        self.on_user_changed()
        self._show_fetching()

    # -- what the window asks --------------------------------------------------------------------

    @property
    def loaded(self) -> LoadedBoard | None:
        """The answer on the screen."""
        return self._loaded

    @property
    def line(self) -> BoardLine | None:
        """The current line."""
        return self.table.line

    def commands(self) -> Sequence[QAction]:
        """Acts of this tab, for the menus."""
        return self.acts.commands()

    def panes(self) -> Sequence[QWidget]:
        """What F6 leaps between, in reading order."""
        if self._stack.currentWidget() is self.empty:
            link = self.empty.link()
            return (self.tools.filter,) if link is None else (self.tools.filter, link)
        return self.tools.filter, self.table, self.below.focus_widget()

    def start_filter(self) -> None:
        """Ctrl+F: type what to look for."""
        self.tools.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.filter.selectAll()

    def take_focus(self) -> None:
        """The table has the keys when the tab comes to the front, else what can fill it."""
        if self._stack.currentWidget() is self.empty:
            self.empty.take_focus()
        elif self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.below.take_focus()

    def fetch(self) -> None:
        """Fetch what is missing, or stop what is being fetched."""
        if self._fetching is None:
            return
        if self._fetching.state.is_running:
            self._fetching.cancel()
        elif not self._context.refusal(Permission.IMPORT_PRICES):
            self._fetching.fetch()

    def new_price(self) -> None:
        """A price of one's own for the asset and the day in sight."""
        self.acts.new_price()

    def show_settings(self) -> None:
        """Who is asked for prices, how, and when."""
        self.acts.show_settings()

    def reload(self) -> None:
        """Ask the book again; what is on the screen stays until the answer is there."""
        self._is_old = False
        if self._job is not None:
            self._job.forget()
        self._job = self._context.jobs.run(
            partial(load_board, self._context.book, self._context.as_of),
            self.on_loaded,
            self.on_failed,
        )

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        context = self._context
        self.tools = ToolRow(self)
        self.said = FetchLine(self)
        self.table = BoardTable(Setting(context, now()), self)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.below = BelowPanel(context, self)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.below)
        self.below.hide()
        self.empty = EmptyPage(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tools)
        layout.addWidget(self.said)
        layout.addWidget(self._stack, 1)
        self.acts = PriceActs(context, self, lambda: self.table.line, self._moment_asked)

    def _restore(self) -> None:
        settings = self._context.settings
        self.tools.filter.setText(settings.get(kept.FILTER))
        pages = [page.value for page in Page]
        page = settings.get(kept.PAGE)
        self.below.show_page(Page(page) if page in pages else Page.CALENDAR)
        sizes = settings.get(kept.SPLIT)
        self.splitter.setSizes(list(sizes) if len(sizes) == 2 else [9 * s for s in _SHARES])
        order = settings.get(kept.SORT)
        keys = [column.key for column in self.table.rows.columns]
        if order[:1] in ("+", "-") and order[1:] in keys:
            descending = order[0] == "-"
            way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header = self.table.horizontalHeader()
            header.setSortIndicator(keys.index(order[1:]), way)
            self.table.sort_by(order[1:], descending=descending)
        self.below.go_to_day(self._context.as_of or self._context.today())

    def _connect(self) -> None:
        context, tools = self._context, self.tools
        context.as_of_changed.connect(self.on_as_of_changed)
        context.book_changed.connect(self.on_book_changed)
        context.formats_changed.connect(self.on_formats_changed)
        context.user_changed.connect(self.on_user_changed)
        tools.filter_changed.connect(self.on_filter_changed)
        tools.filter.returnPressed.connect(self.take_focus)
        tools.fetch_wanted.connect(self.fetch)
        tools.import_wanted.connect(self.prices_wanted)
        tools.export_wanted.connect(self.on_export_wanted)
        tools.price_wanted.connect(self.acts.new_price)
        tools.settings_wanted.connect(self.acts.show_settings)
        self.acts.settings_saved.connect(self.on_settings_saved)
        self.said.log_wanted.connect(self.on_log_wanted)
        self.table.line_changed.connect(self.on_line_changed)
        self.table.opened.connect(self.on_opened)
        self.table.customContextMenuRequested.connect(self.on_context_menu)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self.on_sort_chosen)
        self.splitter.splitterMoved.connect(self.on_splitter_moved)
        self.below.left.connect(self.on_left)
        self.below.page_chosen.connect(self.on_page_chosen)
        self.below.price_wanted.connect(self.acts.new_price)
        self.below.accept_wanted.connect(self.acts.take_as_it_is)
        self.below.import_wanted.connect(self.prices_wanted)
        self.below.settings_wanted.connect(self.acts.show_settings)
        self.empty.act_chosen.connect(self.on_act_chosen)
        if self._fetching is not None:
            self._fetching.state_changed.connect(self.on_fetching_changed)
            self._fetching.finished.connect(self.on_fetched)

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.acts.retranslate()
        self.table.setAccessibleName(self.tr("Prices"))
        self.tools.retranslate()
        self.said.retranslate()
        self.below.retranslate()

    # -- Qt --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ages.start()
        if self._is_old:
            self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ages.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_ages"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._show()
            self._show_fetching()
        elif event.type() == QEvent.Type.StyleChange:
            self._make_room()
            self.table.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() == Qt.Key.Key_F5:
            self.fetch()
        elif event.key() == Qt.Key.Key_Escape:
            self.tools.filter.clear()
            self.take_focus()
        else:
            super().keyPressEvent(event)

    # -- answers ---------------------------------------------------------------------------------

    def on_loaded(self, loaded: LoadedBoard) -> None:
        """An answer has come: put it where the last one stood."""
        self._job = None
        before, self._loaded = self._loaded, loaded
        self._context.trouble("", "price-board")
        self._show()
        self._show_fetching()
        if before is None and _has_keys(self):
            self.take_focus()

    def on_failed(self, error: Exception) -> None:
        """The book could not be read: the last prices stay, the reason stands above them."""
        from alem_desktop.ui.messages import Teller, is_our_fault, text_of

        self._job = None
        if isinstance(error, JobCancelled):
            return
        self._is_old = True
        if is_our_fault(error):
            self._context.fail(error)
        else:
            self._context.trouble(text_of(error, Teller.of(self._context)), "price-board")

    # -- what changes the answer -----------------------------------------------------------------

    def on_book_changed(self, _change: object = None) -> None:
        """Somebody wrote: read again, now or when next shown."""
        self._is_old = True
        if self.isVisible():
            self.reload()

    def on_as_of_changed(self, day: date | None) -> None:
        """Another day is asked about, on the pages too."""
        self.below.go_to_day(day or self._context.today())
        self.on_book_changed()

    def on_time_passed(self) -> None:
        """Prices of now have grown older."""
        if self._context.as_of is None and not self._context.jobs.is_busy:
            self.reload()

    def on_settings_saved(self) -> None:
        """Others are asked from now on, or at other times."""
        if self._fetching is not None:
            self._fetching.watch()
        self.on_book_changed()

    def on_user_changed(self) -> None:
        """Another person works here, who may do other things."""
        context, tools = self._context, self.tools
        import_refusal = context.refusal(Permission.IMPORT_PRICES)
        no_service = self.tr("Prices are not fetched for this book.")
        can_fetch = self._fetching is not None
        tools.allow(tools.fetch, import_refusal if can_fetch else no_service)
        tools.allow(tools.load, import_refusal)
        tools.allow(tools.export, context.refusal(Permission.EXPORT))
        tools.allow(tools.new_price, context.refusal(Permission.OVERRIDE))

    # -- fetching --------------------------------------------------------------------------------

    def on_fetching_changed(self, _state: object) -> None:
        """It began, came further, ended, or waits for the network."""
        self._show_fetching()

    def on_fetched(self, report: FetchReport) -> None:
        """A fetch is over: what came of it is in the log."""
        self._report = report
        self._show_fetching()
        if self.below.page is Page.LOG:
            self.below.log.reload()

    def on_export_wanted(self) -> None:
        """The button: its menu hangs below it."""
        button = self.tools.export
        self.acts.export_prices(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def on_log_wanted(self) -> None:
        """What came of fetching, for every asset."""
        self.below.log.show_all()
        self.below.show_page(Page.LOG)
        self.on_opened()

    # -- what changes the view of it -------------------------------------------------------------

    def on_formats_changed(self) -> None:
        """Another language: the same rows, written anew."""
        self._show()

    def on_filter_changed(self, text: str) -> None:
        """Other words to look for."""
        self._context.settings.set(kept.FILTER, text)
        self._show()

    def on_sort_chosen(self, section: int, order: Qt.SortOrder) -> None:
        """A header was clicked; the third click gives back the usual order."""
        descending = order == Qt.SortOrder.DescendingOrder
        key = self.table.rows.columns[section].key if section >= 0 else None
        self.table.sort_by(key, descending=descending)
        sign = "-" if descending else "+"
        self._context.settings.set(kept.SORT, f"{sign}{key}" if key else "")

    def on_line_changed(self) -> None:
        """Another asset: the pages are about it."""
        self._show_below()

    def on_opened(self) -> None:
        """Enter on a row: go on to what is known of it."""
        if self._is_low:
            self.below.show()
            self.table.hide()
            self._show_below()
        self.below.take_focus()

    def on_left(self) -> None:
        """Back to the table."""
        if self._is_low:
            self.table.show()
            self.below.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_page_chosen(self, page: Page) -> None:
        """Another page below."""
        self._context.settings.set(kept.PAGE, page.value)

    def on_splitter_moved(self, _at: int, _handle: int) -> None:
        """Another share for the table."""
        self._context.settings.set(kept.SPLIT, tuple(self.splitter.sizes()))

    def on_context_menu(self, at: QPoint) -> None:
        """The menu of a row."""
        if not self.table.indexAt(at).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.acts.of_line())
        menu.addSeparator()
        menu.addAction(self.tr("&Copy rows") + "\tCtrl+C", self.table.on_copy_rows)
        menu.addAction(
            self.tr("Copy the cell as &shown") + "\tCtrl+Shift+C", partial(copy_cell, self.table)
        )
        menu.popup(self.table.viewport().mapToGlobal(at))

    def on_act_chosen(self, key: str) -> None:
        """A button of the empty page."""
        if key == empty_page.CLEAR:
            self.tools.filter.clear()
            self.take_focus()
        elif key == empty_page.ENTRY:
            self._context.entry_wanted.emit()
        elif key == empty_page.FETCH:
            self.fetch()
        else:
            self.prices_wanted.emit()

    # -- showing ---------------------------------------------------------------------------------

    def _show(self) -> None:
        loaded = self._loaded
        if loaded is None:
            return
        lines, at = loaded.board.lines, loaded.board.as_of.valuation_point
        self.table.set_setting(Setting(self._context, at, most_decimals(self._context, lines)))
        found = matching(lines, self.tools.filter.text())
        self.table.show_lines(found)
        self._show_count(len(found), lines)
        has_assets = any(not line.is_rate or line.price is not None for line in lines)
        if not has_assets:
            self.empty.say_no_assets(can_fetch=self._fetching is not None)
        elif not found:
            self.empty.say_no_match()
        self._stack.setCurrentWidget(self.splitter if found and has_assets else self.empty)
        self._show_below()

    def _show_count(self, shown: int, lines: Sequence[BoardLine]) -> None:
        formats, whole = self._context.formats, len(lines)
        texts = [counted(self.tr("%n line(s)", "", whole), whole, formats)]
        if shown != whole:
            text = self.tr("{shown} of {all}")
            texts = [text.format(shown=formats.integer(shown), all=formats.integer(whole))]
        flagged = sum(bool(line.undecided) for line in lines)
        missing = sum(line.price is None for line in lines)
        if flagged:
            texts.append(self.tr("{n} to look at").format(n=formats.integer(flagged)))
        if missing:
            texts.append(self.tr("{n} without a price").format(n=formats.integer(missing)))
        self.tools.set_counts(texts)

    def _show_below(self) -> None:
        loaded, line = self._loaded, self.line
        at = Instant(0) if loaded is None else loaded.board.as_of.valuation_point
        unsourced = loaded is not None and line is not None and line.asset in loaded.unsourced
        self.below.show_line(line, at, unsourced=unsourced)

    def _show_fetching(self) -> None:
        loaded, said = self._loaded, None
        running = False
        if self._fetching is not None:
            state = self._fetching.state
            running = state.is_running
            said = said_of(state, self._context, self._report)
        problem = None if loaded is None else loaded.settings_problem
        if problem is not None and not running:
            from alem_desktop.ui.messages import Teller, text_of

            said = Said(text_of(problem, Teller.of(self._context)), "triangle-alert", "warn")
        self.said.say(said)
        self.tools.set_running(running)

    def _moment_asked(self) -> Asked:
        """What an act is about: the moment of the board, and the day in sight below it."""
        loaded = self._loaded
        return Asked(
            self._context.as_of,
            self._context.today() if loaded is None else loaded.board.as_of.date,
            self.below.day if _has_keys(self.below) else self._context.as_of,
            loaded is not None and loaded.four_eyes,
        )

    def _make_room(self) -> None:
        """In a low window table and pages stand there one at a time."""
        is_low = self.height() < current_theme().px(_BOTH_FROM)
        if is_low == self._is_low:
            return
        self._is_low = is_low
        self.below.back.setVisible(is_low)
        on_page = is_low and _has_keys(self.below)
        self.below.setVisible(not is_low or on_page)
        self.table.setVisible(not (is_low and on_page))


def _has_keys(widget: QWidget) -> bool:
    """Whether what has the focus is in a widget."""
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)
