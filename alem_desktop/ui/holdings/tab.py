"""The Holdings tab: strip, tools, tree and total over one answer of the book."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from alem_desktop.core.positions import Position, totals_of
from alem_desktop.jobs.runner import Job
from alem_desktop.ui.context import PRESENTATION, BookContext
from alem_desktop.ui.holdings import columns as declared
from alem_desktop.ui.holdings.awaiting import HoldingsStrip, awaiting_note, awaiting_tip
from alem_desktop.ui.holdings.column_layout import COMPACT_BELOW, ColumnLayout
from alem_desktop.ui.holdings.columns import ALL_KEYS, NAME, Setting
from alem_desktop.ui.holdings.filtering import matching
from alem_desktop.ui.holdings.fitting import setting_for
from alem_desktop.ui.holdings.folding import Folding
from alem_desktop.ui.holdings.holdings_tree import HoldingsTree
from alem_desktop.ui.holdings.lines import (
    NOTHING_SHOWN,
    Grouping,
    Kind,
    Lots,
    build,
    functional_of,
    presentation_of,
)
from alem_desktop.ui.holdings.loading import Loaded, Place, load, load_lots
from alem_desktop.ui.holdings.model import HoldingsModel, place_of
from alem_desktop.ui.holdings.periods import Periods
from alem_desktop.ui.holdings.sorting import Sorting
from alem_desktop.ui.holdings.strip import Strip, blank_figures
from alem_desktop.ui.holdings.strip_notes import StripNotes
from alem_desktop.ui.holdings.tools import ToolRow
from alem_desktop.ui.holdings.total_row import TotalLine, TotalRow
from alem_desktop.ui.holdings.trends import Trends
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.settings import (
    HOLDINGS_FILTER,
    HOLDINGS_GROUP,
    HOLDINGS_HIDE_DUST,
    HOLDINGS_LOTS,
)
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.tables import copy_cell

_AGES_EVERY_MS = 60_000


if TYPE_CHECKING:
    from alem_desktop.ui.holdings.columns_popup import ColumnsPopup
    from alem_desktop.ui.holdings.empty_page import EmptyPage
    from alem_desktop.ui.holdings.export import ExportActs


class HoldingsTab(QWidget):
    """What is held. Reads the book when first shown, and whenever an answer may have changed.

    Signals: import_wanted, prices_wanted and entry_wanted (acts of the window), approvals_wanted
    (what waits is to be looked at), position_opened (account and asset whose transactions are
    wanted), why_wanted (the trail of the current figure is), answered (a new answer is on the
    screen), is_new_changed (whether the book has no transactions yet).
    """

    import_wanted = Signal()
    prices_wanted = Signal()
    entry_wanted = Signal()
    open_wanted = Signal()
    now_wanted = Signal()
    approvals_wanted = Signal()
    position_opened = Signal(str, str)
    why_wanted = Signal()
    answered = Signal()
    is_new_changed = Signal(bool)

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._settings = context.settings
        self._loaded: Loaded | None = None
        self._trends = Trends(context, self)
        self._periods = Periods(context, self)
        self._job: Job | None = None
        self._shown: tuple[Position, ...] = ()
        self._popup: ColumnsPopup | None = None
        self._empty: EmptyPage | None = None
        self._export: ExportActs | None = None
        self._is_compact = False
        self._is_new = False
        self._grouping = Grouping(self._settings.get(HOLDINGS_GROUP))
        self._setting = self._wanted_setting()
        found = declared.columns(self._setting)
        point = context.formats.point
        self._strip = HoldingsStrip(self)
        self._show_strip()
        self._tools = ToolRow(self)
        self._tree = HoldingsTree(found, point=point, parent=self)
        self._model = HoldingsModel(found, self._tree)
        self._tree.setModel(self._model)
        self._total = TotalRow(self._tree, found, point=point, parent=self)
        self._tree.total = self._total
        self._layout_of_columns = ColumnLayout(self._tree, self._settings)
        layout = self._page = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip)
        layout.addWidget(self._tools)
        layout.addWidget(self._tree, 1)
        layout.addWidget(self._total)
        self._ages = QTimer(self)
        self._ages.setInterval(_AGES_EVERY_MS)
        self._ages.timeout.connect(self.on_ages_old)
        self._restore_tools()
        self._sorting = Sorting(self._tree, self._model, self._settings)
        self._folding = Folding(self._tree, self._model, self._settings)
        self._make_actions()
        self._connect()
        self.retranslate()

    # -- what the window asks --------------------------------------------------------------------

    @property
    def tree(self) -> HoldingsTree:
        """The table."""
        return self._tree

    @property
    def model(self) -> HoldingsModel:
        """Its rows."""
        return self._model

    @property
    def total(self) -> TotalRow:
        """The row below it."""
        return self._total

    @property
    def strip(self) -> HoldingsStrip:
        """The figures above."""
        return self._strip

    @property
    def tools(self) -> ToolRow:
        """The tools between them."""
        return self._tools

    @property
    def empty(self) -> EmptyPage:
        """What stands there when nothing can be listed."""
        if self._empty is None:
            from alem_desktop.ui.holdings.empty_page import EmptyPage

            self._empty = EmptyPage(self)
            self._empty.act_chosen.connect(self.on_act_chosen)
            self._page.insertWidget(self._page.indexOf(self._tree) + 1, self._empty, 1)
        return self._empty

    @property
    def export(self) -> ExportActs:
        """Copies and files of the table."""
        if self._export is None:
            from alem_desktop.ui.holdings.export import ExportActs

            self._export = ExportActs(self._context, self._tree, self._total)
        return self._export

    @property
    def column_layout(self) -> ColumnLayout:
        """Where the columns stand."""
        return self._layout_of_columns

    @property
    def is_new(self) -> bool:
        """Whether the book has no transactions yet."""
        return self._is_new

    @property
    def loaded(self) -> Loaded | None:
        """The answer on the screen."""
        return self._loaded

    @property
    def positions(self) -> tuple[Position, ...]:
        """The positions in sight, which the total adds up."""
        return self._shown

    def commands(self) -> Sequence[QAction]:
        """Acts of this tab, for the menus."""
        return (
            self._lots_action,
            self._dust_action,
            self._unfold_action,
            self._fold_action,
            self._columns_action,
            self._sort_action,
            self._export_action,
        )

    def start_filter(self) -> None:
        """Ctrl+F: type what to look for."""
        self._tools.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tools.filter.selectAll()

    def panes(self) -> Sequence[QWidget]:
        """What F6 leaps between, in reading order."""
        return (self._tools.filter, self._tree if self._tree.isVisible() else self.empty)

    def take_focus(self) -> None:
        """The table has the keys when the tab is opened, and says where in it they go."""
        if self._tree.isVisible():
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
            at = self._tree.currentIndex()
            at = at if at.isValid() else self._model.index(0, 0)
            if at.isValid() and not self._tree.selectionModel().hasSelection():
                self._tree.make_current(at)
        elif self._empty is not None and self._empty.isVisible():
            self._empty.take_focus()

    def reload(self) -> None:
        """Ask the book again; what is on the screen stays until the answer is there."""
        if self._job is not None:
            self._job.forget()
        places = self._folding.open_places() if self._tools.lots.isChecked() else []
        self._job = self._context.jobs.run(
            partial(load, self._context.book, self._context.as_of, places),
            self.on_loaded,
            self.on_failed,
        )

    # -- building --------------------------------------------------------------------------------

    def _restore_tools(self) -> None:
        tools, settings = self._tools, self._settings
        tools.grouping.set_value(self._grouping)
        tools.lots.setChecked(settings.get(HOLDINGS_LOTS))
        tools.dust.setChecked(settings.get(HOLDINGS_HIDE_DUST))
        tools.filter.setText(settings.get(HOLDINGS_FILTER))

    def _make_actions(self) -> None:
        self._lots_action = self._action(self._tools.lots.click, checkable=True)
        self._dust_action = self._action(self._tools.dust.click, checkable=True)
        self._unfold_action = self._action(self.on_unfold_all)
        self._fold_action = self._action(self.on_fold_all)
        self._columns_action = self._action(self.on_columns_wanted)
        self._sort_action = self._action(self._sorting.step, "Ctrl+Shift+S")
        self._export_action = self._action(self.on_export_wanted, "Ctrl+E")
        self._sync_actions()

    def _action(self, act: object, keys: str = "", *, checkable: bool = False) -> QAction:
        action = QAction(self)
        action.setCheckable(checkable)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        action.triggered.connect(lambda _checked=False: act())  # type: ignore[operator]
        return action

    def _connect(self) -> None:
        context, tools, tree = self._context, self._tools, self._tree
        context.as_of_changed.connect(self.on_as_of_changed)
        context.currency_changed.connect(self.on_currency_changed)
        context.book_changed.connect(self.on_book_changed)
        context.formats_changed.connect(self.on_formats_changed)
        self._trends.came.connect(self.on_trends)
        self._trends.failed.connect(self.on_failed)
        self._periods.came.connect(self.on_periods)
        self._periods.failed.connect(self.on_failed)
        tools.grouping_chosen.connect(self.on_grouping_chosen)
        tools.filter_changed.connect(self.on_filter_changed)
        tools.lots_toggled.connect(self.on_lots_toggled)
        tools.dust_toggled.connect(self.on_dust_toggled)
        tools.columns_wanted.connect(self.on_columns_wanted)
        tools.export_wanted.connect(self.on_export_wanted)
        tools.statement_wanted.connect(context.statement_wanted)
        tools.filter.returnPressed.connect(self.take_focus)
        self._strip.approvals_wanted.connect(self.approvals_wanted)
        tree.expanded.connect(self.on_expanded)
        tree.row_opened.connect(self.on_row_opened)
        tree.customContextMenuRequested.connect(self.on_context_menu)
        header = tree.header()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.on_columns_wanted)
        self._layout_of_columns.changed.connect(self.on_columns_changed)

    def retranslate(self) -> None:
        """Words in the language in force."""
        self._lots_action.setText(self.tr("&Lots below positions"))
        self._dust_action.setText(self.tr("Hide &dust"))
        self._unfold_action.setText(self.tr("&Unfold all"))
        self._fold_action.setText(self.tr("F&old all"))
        self._columns_action.setText(self.tr("&Columns…"))
        self._sort_action.setText(self.tr("&Sort by the current column"))
        self._export_action.setText(self.tr("&Export holdings…"))
        self._tree.setAccessibleName(self.tr("Holdings"))
        self._tools.retranslate()

    # -- Qt --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._loaded is None and self._job is None:
            self.reload()
        self._want_periods()
        self._ages.start()

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self._ages.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_ages"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._layout_of_columns.measure(anew=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact = self.width() < current_theme().px(COMPACT_BELOW)
        if compact != self._is_compact:
            self._is_compact = compact
            self._renew_columns()
            self._layout_of_columns.measure(anew=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._tools.filter.text():
                self._tools.filter.clear()
            self.take_focus()
            return
        super().keyPressEvent(event)

    # -- answers ---------------------------------------------------------------------------------

    def on_loaded(self, loaded: Loaded) -> None:
        """An answer has come: put it where the last one stood."""
        self._job = None
        before, self._loaded = self._loaded, loaded
        same_day = before is not None and before.answer.as_of.date == loaded.answer.as_of.date
        self._context.trouble("", "holdings")
        self._show(keep_order=same_day)
        if before is None and self.window().focusWidget() in (None, self._tree):
            self.take_focus()  # the table that waited for its first rows
        self._trends.want(loaded.answer)
        self._want_periods()
        self.answered.emit()

    def on_failed(self, error: Exception) -> None:
        """The book could not be read: the last figures stay, the reason stands above them."""
        from alem_desktop.ui.messages import Teller, is_our_fault, text_of

        self._job = None
        if is_our_fault(error):
            self._context.fail(error)
        else:
            self._context.trouble(text_of(error, Teller.of(self._context)), "holdings")

    def on_trends(self) -> None:
        """The prices of 30 days have come."""
        self._show_branches(keep_order=True)

    def on_periods(self) -> None:
        """The figures of periods have come: they fill their places in the strip."""
        self._show_strip()

    def on_lots(self, key: str, place: Place, lots: Lots) -> None:
        """The lots of an unfolded position have come."""
        if self._loaded is None or not self._model.has_row(key):
            return
        self._loaded.lots[place] = lots
        self._model.show_lots(key, lots)
        self._renew_columns()
        self._layout_of_columns.measure()

    def _want_periods(self) -> None:
        """Ask for the figures of periods; out of sight nobody needs them with every write."""
        if self._loaded is not None and self.isVisible():
            self._periods.want(self._loaded.answer)

    # -- what changes the answer -----------------------------------------------------------------

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote."""
        self._trends.forget()
        if self._loaded is not None or self._job is not None:
            self.reload()

    def on_as_of_changed(self, _day: object) -> None:
        """Another day is asked about."""
        if self._loaded is not None or self._job is not None:
            self.reload()

    def on_ages_old(self) -> None:
        """A minute is over: ages are older, and now is later."""
        if self._context.as_of is None and not self._context.jobs.is_busy:
            self.reload()

    # -- what changes the view of it -------------------------------------------------------------

    def on_currency_changed(self, _currency: str) -> None:
        """The other currency stands first."""
        self._show(keep_order=False)
        self._layout_of_columns.measure(anew=True)

    def on_formats_changed(self) -> None:
        """Figures are written as another language does."""
        if self._loaded is None:
            self._show_strip()
            self._renew_columns()
        else:
            self._show(keep_order=True)
        self._layout_of_columns.measure(anew=True)

    def on_grouping_chosen(self, grouping: Grouping) -> None:
        """Other groups of the same positions."""
        current = self._current_place()
        self._grouping = grouping
        self._settings.set(HOLDINGS_GROUP, grouping.value)
        self._folding.forget()
        self._show(keep_order=False)
        self._select_place(current)

    def on_filter_changed(self, text: str) -> None:
        """Other words to look for."""
        self._settings.set(HOLDINGS_FILTER, text)
        self._show(keep_order=False)

    def on_lots_toggled(self, shown: bool) -> None:
        """Lots below positions or not."""
        self._settings.set(HOLDINGS_LOTS, shown)
        self._sync_actions()
        self._show(keep_order=True)

    def on_dust_toggled(self, hidden: bool) -> None:
        """Small positions in sight or not."""
        self._settings.set(HOLDINGS_HIDE_DUST, hidden)
        self._sync_actions()
        self._show(keep_order=True)

    def on_expanded(self, index: QModelIndex) -> None:
        """A row was unfolded: its lots are asked for."""
        if self._loaded is None or not self._model.wants_lots(index):
            return
        line = self._model.line(index)
        place = place_of(line)
        known = self._loaded.lots.get(place)
        if known is not None:
            self._model.show_lots(line.key, known)
            return
        self._context.jobs.run(
            partial(_lots_for, self._context.book, self._loaded, line.key, place),
            self._on_lots_loaded,
            self.on_failed,
        )

    def on_unfold_all(self) -> None:
        """Groups and positions are unfolded."""
        self._tree.expandAll()

    def on_fold_all(self) -> None:
        """Everything is folded."""
        self._tree.collapseAll()

    def on_row_opened(self, index: QModelIndex) -> None:
        """Enter: the transactions behind a row."""
        line = self._model.line(index)
        self.position_opened.emit(line.account or "", line.asset or "")

    # -- columns, export -------------------------------------------------------------------------

    def on_columns_wanted(self, *_where: object) -> None:
        """Choose columns: from the tool row, the menu or the header's own."""
        if self._popup is None:
            from alem_desktop.ui.holdings.columns_popup import ColumnsPopup

            self._popup = ColumnsPopup(self)
            self._popup.chosen.connect(self._layout_of_columns.choose)
            self._popup.reset_wanted.connect(self._layout_of_columns.reset)
        titles = {column.key: f"{column.title} {column.unit}" for column in self._model.columns}
        order = [(key, titles[key].strip()) for key in self._layout_of_columns.order()]
        self._popup.fill(order, self._layout_of_columns.hidden, NAME)
        button = self._tools.columns
        self._popup.open_at(button.mapToGlobal(QPoint(button.width(), button.height() + 2)))

    def on_columns_changed(self) -> None:
        """Another number of columns is in sight."""
        self._show_count()

    def on_export_wanted(self) -> None:
        """Copy or save what is on the screen."""
        button = self._tools.export
        self.export.open_menu(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def on_context_menu(self, at: QPoint) -> None:
        """The menu of a row."""
        index = self._tree.indexAt(at)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Transactions of this row"), partial(self.on_row_opened, index))
        menu.addAction(self.tr("&Why this figure?") + "\tF8", self.why_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("&Copy rows") + "\tCtrl+C", self._tree.on_copy_rows)
        menu.addAction(
            self.tr("Copy the cell as &shown") + "\tCtrl+Shift+C", partial(copy_cell, self._tree)
        )
        menu.popup(self._tree.viewport().mapToGlobal(at))

    def on_act_chosen(self, key: str) -> None:
        """A button of the empty page."""
        signals = {
            "import": self.import_wanted,
            "prices": self.prices_wanted,
            "entry": self.entry_wanted,
            "open": self.open_wanted,
            "now": self.now_wanted,
        }
        if key == "clear":
            self._tools.dust.setChecked(False)
            self._tools.filter.clear()
            self.take_focus()
        else:
            signals[key].emit()

    # -- showing ---------------------------------------------------------------------------------

    def _show(self, *, keep_order: bool) -> None:
        loaded = self._loaded
        if loaded is None:
            return
        answer = loaded.answer
        self._shown = matching(
            answer.positions,
            self._tools.filter.text(),
            hide_dust=self._tools.dust.isChecked(),
        )
        self._show_strip()
        self._renew_columns()
        self._show_branches(keep_order=keep_order)
        self._show_total()
        self._show_count()
        self._show_page()
        self._layout_of_columns.measure()

    def _show_strip(self) -> None:
        loaded, context = self._loaded, self._context
        if loaded is None:
            self._strip.set_content(blank_figures((context.as_of or context.today()).year))
            return
        answer, formats, info = loaded.answer, context.formats, context.book.info
        pair = (info.functional_currency, info.presentation_currency)
        presentation = context.currency == PRESENTATION
        periods = self._periods.dashboard_for(answer)
        strip = Strip(answer, periods, formats, pair, presentation=presentation)
        waiting = awaiting_note(loaded.awaiting, formats)
        notes = StripNotes(answer, formats, context.book.calendar, pair, waits=waiting is not None)
        tip = awaiting_tip(loaded.awaiting, formats)
        self._strip.show_figures(strip.figures(), notes.notes(), waiting, tip)

    def _show_branches(self, *, keep_order: bool) -> None:
        loaded = self._loaded
        if loaded is None:
            return
        lots = self._tools.lots.isChecked()
        branches = build(
            self._shown,
            loaded.answer.as_of,
            self._grouping,
            lots=lots,
            histories=self._trends.histories,
        )
        self._model.show_branches(branches, keep_order=keep_order)
        self._model.forget_lots(keep=loaded.lots.keys())
        for line in list(self._model.lines()):
            found = loaded.lots.get(place_of(line)) if line.kind is Kind.POSITION else None
            if found is not None and lots:
                self._model.show_lots(line.key, found)
        self._folding.restore()

    def _renew_columns(self) -> None:
        self._take_setting(self._wanted_setting())

    def _wanted_setting(self) -> Setting:
        bars = not self._is_compact
        return setting_for(self._context, self._shown, self._loaded, self._grouping, bars=bars)

    def _take_setting(self, setting: Setting) -> None:
        if setting == self._setting and self._model.columns[0].title == self._first_title():
            return
        self._setting = setting
        found = declared.columns(setting)
        point = setting.formats.point
        self._model.set_columns(found)
        self._tree.set_columns(found, point=point)
        self._total.set_columns(found, point=point)

    def _first_title(self) -> str:
        return declared.columns(self._setting)[0].title

    def _show_total(self) -> None:
        sums = totals_of(self._shown)
        functional, presentation = functional_of(sums), presentation_of(sums)
        if self._lacks_rate():
            presentation = NOTHING_SHOWN
        first, second = (
            (presentation, functional) if self._setting.presentation else (functional, presentation)
        )
        weight = sums.printed.weight if self._shown else None
        self._total.set_total(
            self._setting,
            TotalLine(self._positions_text(), first, second, weight, sums.unpriced),
        )

    def _lacks_rate(self) -> bool:
        """Whether nothing can be said in the presentation currency."""
        info = self._context.book.info
        same = info.functional_currency == info.presentation_currency
        return self._loaded is not None and self._loaded.answer.rate is None and not same

    def _positions_text(self) -> str:
        shown = len(self._shown)
        whole = len(self._loaded.answer.positions) if self._loaded else 0
        if shown == whole:
            return counted(self.tr("%n position(s)", "", shown), shown, self._context.formats)
        return self.tr("{shown} of {all} positions").format(
            shown=self._count(shown), all=self._count(whole)
        )

    def _count(self, number: int) -> str:
        return self._context.formats.integer(number, grouped=True)

    def _show_count(self) -> None:
        if self._loaded is None:
            return
        accounts = len({position.account for position in self._shown})
        in_accounts = counted(
            self.tr("in %n account(s)", "", accounts), accounts, self._context.formats
        )
        text = f"{self._positions_text()} {in_accounts}"
        layout = self._layout_of_columns
        shown, whole = layout.shown_count(), len(ALL_KEYS)
        columns = ""
        if shown < whole:
            columns = self.tr("{shown} of {all} columns").format(shown=shown, all=whole)
        filtered = len(self._shown) != len(self._loaded.answer.positions)
        short = self._positions_text() if filtered or not columns else columns
        self._tools.set_count(" · ".join(filter(None, (text, columns))), short)

    def _show_page(self) -> None:
        """The table, or the sentence that says why there is none."""
        loaded = self._loaded
        assert loaded is not None
        has_rows = bool(self._shown)
        had_focus = self._tree.hasFocus()
        if not has_rows:
            self._fill_empty(loaded)
        self._tree.setVisible(has_rows)
        if self._empty is not None:
            self._empty.setVisible(not has_rows)
        is_new = not loaded.answer.positions and loaded.transactions == 0
        if is_new != self._is_new:
            self._is_new = is_new
            self.is_new_changed.emit(is_new)
        self._tools.setVisible(not is_new)
        self._total.setVisible(not is_new)
        if had_focus and not has_rows:
            if is_new or not self._tools.filter.text():
                self.empty.take_focus()
            else:
                self.start_filter()

    def _fill_empty(self, loaded: Loaded) -> None:
        if loaded.answer.positions:
            self.empty.say_no_match()
        elif loaded.transactions:
            self.empty.say_nothing_then()
        else:
            info = self._context.book.info
            pair = f"{info.functional_currency}/{info.presentation_currency}"
            self.empty.say_new_book(pair, has_rate=loaded.answer.rate is not None)

    # -- select ----------------------------------------------------------------------------------

    def _current_place(self) -> Place | None:
        index = self._tree.currentIndex()
        return place_of(self._model.line(index)) if index.isValid() else None

    def _select_place(self, place: Place | None) -> None:
        """The same position under other groups."""
        if place is None:
            return
        for line in self._model.lines():
            if line.kind is Kind.POSITION and place_of(line) == place:
                self._tree.setCurrentIndex(self._model.index_of(line.key))
                return

    def _sync_actions(self) -> None:
        self._lots_action.setChecked(self._tools.lots.isChecked())
        self._dust_action.setChecked(self._tools.dust.isChecked())

    def _on_lots_loaded(self, found: tuple[str, Place, Lots]) -> None:
        self.on_lots(*found)


def _lots_for(book: object, loaded: Loaded, key: str, place: Place) -> tuple[str, Place, Lots]:
    return key, place, load_lots(book, loaded.answer, place)  # type: ignore[arg-type]
