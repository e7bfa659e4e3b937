"""The Gains tab: period and method, strip, and disposals, income or expenses over their total."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QVBoxLayout, QWidget

from alem_desktop.core.policy import LotMethod
from alem_desktop.jobs.runner import Job, JobCancelled
from alem_desktop.ui.context import PRESENTATION, BookContext
from alem_desktop.ui.gains import columns as declared
from alem_desktop.ui.gains import sums
from alem_desktop.ui.gains.columns import HELD, OF_PRESENTATION, Setting
from alem_desktop.ui.gains.empty_page import EmptyPage
from alem_desktop.ui.gains.export import ExportActs
from alem_desktop.ui.gains.lines import EventLine, GainLine, Kind, matching
from alem_desktop.ui.gains.loading import Loaded, Rows, load
from alem_desktop.ui.gains.page import TablePage
from alem_desktop.ui.gains.periods import Period, period_of
from alem_desktop.ui.gains.picker import PeriodBar
from alem_desktop.ui.gains.tools import Table, ToolRow
from alem_desktop.ui.gains.words import method_name, methods_name
from alem_desktop.ui.settings import (
    GAINS_FILTER,
    GAINS_FROM,
    GAINS_PERIOD,
    GAINS_SORT,
    GAINS_TABLE,
    GAINS_TO,
)
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.figure_strip import FigureStrip
from alem_desktop.ui.widgets.message_bar import Level, Message, MessageAction, MessageBar
from alem_desktop.ui.widgets.tables import copy_cell

_STRIP_FROM = 340
"""From this height on there is room for the strip above a few rows."""


class GainsTab(QWidget):
    """What disposals brought, up to the day and in the currency of the context.

    A period is read in a job when the tab is shown and whenever its answer may have changed; until
    it is there the last one stays, and strip and banner say of which days and method it is. A
    what-if is asked of a copy that the service makes, never of the book. Signals:
    transaction_wanted (the reference of a row that was opened), why_wanted (the trail of the
    current figure is).
    """

    transaction_wanted = Signal(str)
    why_wanted = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._loaded: Loaded | None = None
        self._job: Job | None = None
        self._is_old = True
        self._build()
        self._restore()
        self._make_actions()
        self._connect()
        self.retranslate()
        self._strip.set_content(sums.blank_figures())

    # -- what the window asks --------------------------------------------------------------------

    @property
    def loaded(self) -> Loaded | None:
        """The answer on the screen."""
        return self._loaded

    @property
    def picker(self) -> PeriodBar:
        """The period and the lot method."""
        return self._picker

    @property
    def banner(self) -> MessageBar:
        """What says that the figures are not the book's."""
        return self._banner

    @property
    def strip(self) -> FigureStrip:
        """The sums of the period."""
        return self._strip

    @property
    def tools(self) -> ToolRow:
        """The tools above the table."""
        return self._tools

    @property
    def disposals(self) -> TablePage[GainLine]:
        """The disposals with their lots."""
        return self._disposals

    @property
    def income(self) -> TablePage[EventLine]:
        """What came in without being bought."""
        return self._income

    @property
    def expenses(self) -> TablePage[EventLine]:
        """Fees that are no part of cost or proceeds."""
        return self._expenses

    @property
    def empty(self) -> EmptyPage:
        """What stands there when nothing can be listed."""
        return self._empty

    @property
    def export(self) -> ExportActs:
        """Copies and files of what is listed."""
        return self._export

    @property
    def page(self) -> TablePage[Any]:
        """The table that is chosen."""
        return self._pages[self._tools.table]

    def commands(self) -> Sequence[QAction]:
        """Acts of this tab, for the menus."""
        return (
            self._open_action,
            self._unfold_action,
            self._fold_action,
            self._sort_action,
            self._book_action,
            self._export_action,
        )

    def panes(self) -> Sequence[QWidget]:
        """What F6 leaps between, in reading order."""
        shown = self._stack.currentWidget()
        table = shown.tree if isinstance(shown, TablePage) else self._empty.link()
        tools = self._picker.period_box, self._picker.method_box, self._tools.filter
        return tools if table is None else (*tools, table)

    def start_filter(self) -> None:
        """Ctrl+F: type what to look for."""
        self._tools.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tools.filter.selectAll()

    def take_focus(self) -> None:
        """The table has the keys when the tab comes to the front, else what can fill it."""
        shown = self._stack.currentWidget()
        if isinstance(shown, TablePage):
            shown.take_focus()
        elif self._empty.link() is not None:
            self._empty.take_focus()
        else:
            self._picker.period_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_period(self, period: Period) -> None:
        """Ask about a named period."""
        self._picker.set_period(period)
        self.on_period_changed()

    def reload(self) -> None:
        """Ask the book again; what is on the screen stays until the answer is there."""
        self._is_old = False
        if self._job is not None:
            self._job.forget()
        start, end = self._picker.days
        method = self._picker.method
        label = leaves = ""
        if method is not None:
            label = self.tr("Gains if {method}").format(method=method_name(method))
            leaves = self.tr("Nothing is written to the book.")
        self._job = self._context.jobs.run(
            partial(load, self._context.book, start, end, method),
            self.on_loaded,
            self.on_failed,
            label=label,
            leaves=leaves,
        )

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        context = self._context
        self._picker = PeriodBar(
            context.formats, context.today, context.book.info.policies.lot_method, self
        )
        self._banner = MessageBar(parent=self)
        self._strip = FigureStrip(self)
        self._tools = ToolRow(context.formats, self)
        point, settings = context.formats.point, context.settings
        gains = declared.columns(self._setting(Rows()))
        events = declared.event_columns(self._setting(Rows()))
        self._disposals: TablePage[GainLine] = TablePage(gains, point, settings, GAINS_SORT)
        self._income: TablePage[EventLine] = TablePage(events, point, settings)
        self._expenses: TablePage[EventLine] = TablePage(events, point, settings)
        self._pages: dict[Table, TablePage[Any]] = {
            Table.DISPOSALS: self._disposals,
            Table.INCOME: self._income,
            Table.EXPENSES: self._expenses,
        }
        self._empty = EmptyPage()
        self._stack = QStackedWidget(self)
        for page in (*self._pages.values(), self._empty):
            self._stack.addWidget(page)
        self._income.tree.setRootIsDecorated(False)
        self._expenses.tree.setRootIsDecorated(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._picker)
        layout.addWidget(self._banner)
        layout.addWidget(self._strip)
        layout.addWidget(self._tools)
        layout.addWidget(self._stack, 1)
        self._export = ExportActs(context, self)

    def _restore(self) -> None:
        settings, picker = self._context.settings, self._picker
        picker.set_until(self._until())
        period = period_of(settings.get(GAINS_PERIOD))
        picker.set_period(period, settings.get(GAINS_FROM), settings.get(GAINS_TO))
        self._tools.tables.set_value(Table(settings.get(GAINS_TABLE)))
        self._tools.filter.setText(settings.get(GAINS_FILTER))
        self._stack.setCurrentWidget(self.page)

    def _make_actions(self) -> None:
        self._open_action = self._action(self.on_open_wanted)
        self._unfold_action = self._action(self._disposals.unfold_all)
        self._fold_action = self._action(self._disposals.fold_all)
        self._sort_action = self._action(self.on_sort_wanted, "Ctrl+Shift+S")
        self._book_action = self._action(self.on_book_method)
        self._export_action = self._action(self.on_export_wanted, "Ctrl+E")
        self._book_action.setEnabled(False)

    def _action(self, act: object, keys: str = "") -> QAction:
        action = QAction(self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        action.triggered.connect(lambda _checked=False: act())  # type: ignore[operator]
        return action

    def _connect(self) -> None:
        context, tools = self._context, self._tools
        context.as_of_changed.connect(self.on_as_of_changed)
        context.book_changed.connect(self.on_book_changed)
        context.currency_changed.connect(self.on_look_changed)
        context.formats_changed.connect(self.on_look_changed)
        self._picker.period_changed.connect(self.on_period_changed)
        self._picker.method_chosen.connect(self.on_method_chosen)
        self._picker.said.connect(context.announce)
        self._banner.action_chosen.connect(self.on_book_method)
        tools.table_chosen.connect(self.on_table_chosen)
        tools.filter_changed.connect(self.on_filter_changed)
        tools.export_wanted.connect(self.on_export_wanted)
        tools.filter.returnPressed.connect(self.take_focus)
        self._empty.act_chosen.connect(self.on_act_chosen)
        for page in self._pages.values():
            page.opened.connect(self.transaction_wanted)
            page.arranged.connect(self._show_count)
            page.tree.customContextMenuRequested.connect(self.on_context_menu)

    def retranslate(self) -> None:
        """The words in the language in force."""
        self._open_action.setText(self.tr("&Open transaction"))
        self._unfold_action.setText(self.tr("&Unfold all"))
        self._fold_action.setText(self.tr("F&old all"))
        self._sort_action.setText(self.tr("&Sort by the current column"))
        self._book_action.setText(self.tr("Gains by the &book's own method"))
        self._export_action.setText(self.tr("&Export gains…"))
        self._disposals.tree.setAccessibleName(self.tr("Disposals"))
        self._income.tree.setAccessibleName(self.tr("Income"))
        self._expenses.tree.setAccessibleName(self.tr("Expenses"))
        self._picker.retranslate()
        self._tools.retranslate()

    # -- Qt --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_export_action"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._show()
        elif event.type() == QEvent.Type.StyleChange:
            self._make_room()
            for page in self._pages.values():
                page.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._tools.filter.clear()
            self.take_focus()
            return
        super().keyPressEvent(event)

    # -- answers ---------------------------------------------------------------------------------

    def on_loaded(self, loaded: Loaded) -> None:
        """An answer has come: put it where the last one stood."""
        self._job = None
        before, self._loaded = self._loaded, loaded
        self._picker.show_first(loaded.start)
        self._picker.set_own(loaded.own, loaded.what_ifs)
        self._context.trouble("", "gains")
        self._show()
        if before is None and self._has_keys_below():
            self.take_focus()  # the table that waited for its first rows

    def on_failed(self, error: Exception) -> None:
        """The book could not be read: the last figures stay, the reason stands above them."""
        from alem_desktop.ui.messages import Teller, is_our_fault, text_of

        self._job = None
        if isinstance(error, JobCancelled):  # taken back in the status line
            shown = self._loaded
            self._picker.set_method(None if shown is None else shown.method)
            return
        self._is_old = True
        if is_our_fault(error):
            self._context.fail(error)
        else:
            self._context.trouble(text_of(error, Teller.of(self._context)), "gains")

    # -- what changes the answer -----------------------------------------------------------------

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote: read again, now or when next shown."""
        self._is_old = True
        if self.isVisible():
            self.reload()

    def on_as_of_changed(self, _day: object) -> None:
        """Another day is asked about: this month and the like are others."""
        if self._picker.set_until(self._until()):
            self.on_book_changed(None)

    def on_period_changed(self) -> None:
        """Another period is asked for."""
        period, settings = self._picker.period, self._context.settings
        settings.set(GAINS_PERIOD, period.value)
        is_own = period is Period.CUSTOM
        start, end = self._picker.days
        settings.set(GAINS_FROM, start if is_own else None)
        settings.set(GAINS_TO, end if is_own else None)
        self.reload()

    def on_method_chosen(self, _method: LotMethod | None) -> None:
        """Another lot method is asked about."""
        self.reload()

    def on_book_method(self, _key: str = "") -> None:
        """Back to the book's own figures."""
        if self._picker.method is not None:
            self._picker.set_method(None)
            self.reload()
            self.take_focus()

    # -- what changes the view of it -------------------------------------------------------------

    def on_look_changed(self, _change: object = None) -> None:
        """Another currency or language: the same rows, written anew."""
        self._picker.set_formats(self._context.formats)
        self._show()

    def on_table_chosen(self, table: Table) -> None:
        """Disposals, income or expenses."""
        self._context.settings.set(GAINS_TABLE, table.value)
        self._show_page()
        self._show_count()

    def on_filter_changed(self, text: str) -> None:
        """Other words to look for."""
        self._context.settings.set(GAINS_FILTER, text)
        self._show()

    def on_sort_wanted(self) -> None:
        """What a click on the current column's header does."""
        self.page.step_sort()

    def on_open_wanted(self) -> None:
        """The transaction of the current row."""
        index = self.page.tree.currentIndex()
        if index.isValid():
            self.page.on_row_opened(index)

    def on_export_wanted(self) -> None:
        """Copy or save what is listed."""
        if self._loaded is None or not self.page.model.lines:
            return
        button = self._tools.export
        corner = button.mapToGlobal(QPoint(0, button.height() + 2))
        self._export.open_menu(corner, self.page, self._tools.table, self._loaded)

    def on_context_menu(self, at: QPoint) -> None:
        """The menu of a row."""
        tree = self.page.tree
        index: QModelIndex = tree.indexAt(at)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(
            self.tr("&Open transaction") + "\tEnter", partial(self.page.on_row_opened, index)
        )
        menu.addAction(self.tr("&Why this figure?") + "\tF8", self.why_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("&Copy rows") + "\tCtrl+C", tree.on_copy_rows)
        menu.addAction(
            self.tr("Copy the cell as &shown") + "\tCtrl+Shift+C", partial(copy_cell, tree)
        )
        menu.popup(tree.viewport().mapToGlobal(at))

    def on_act_chosen(self, key: str) -> None:
        """A button of the empty page."""
        if key == "clear":
            self._tools.filter.clear()
            self.take_focus()
        elif key == "all":
            self.show_period(Period.ALL)
        else:
            self._context.entry_wanted.emit()

    def _make_room(self) -> None:
        """With large text in a low window rows come first: the total says the sums, too."""
        self._strip.setVisible(self.height() >= current_theme().px(_STRIP_FROM))

    # -- showing ---------------------------------------------------------------------------------

    def _until(self) -> Any:
        return self._context.as_of or self._context.today()

    def _setting(self, rows: Rows[Any]) -> Setting:
        info = self._context.book.info
        return Setting(
            self._context.formats,
            info.functional_currency,
            info.presentation_currency,
            self._context.currency == PRESENTATION,
            self._loaded.method if self._loaded is not None else None,
            rows.quantity_decimals,
        )

    def _show(self) -> None:
        loaded = self._loaded
        if loaded is None:
            self._strip.set_content(sums.blank_figures())
            return
        setting = self._setting(loaded.disposals)
        self._strip.set_content(sums.figures(loaded, setting), sums.notes(loaded, setting))
        self._show_banner(loaded)
        self._show_disposals(loaded.disposals, setting)
        self._show_events(Table.INCOME, loaded.income)
        self._show_events(Table.EXPENSES, loaded.expenses)
        self._show_page()
        self._show_count()

    def _show_banner(self, loaded: Loaded) -> None:
        self._book_action.setEnabled(loaded.method is not None)
        if loaded.method is None:
            self._banner.set_messages(())
            return
        own = methods_name(loaded.own)
        text = self.tr("What if {method}: the book itself stays {own}")
        back = MessageAction("book", self.tr("Back to {own}").format(own=own))
        text = text.format(method=method_name(loaded.method), own=own)
        self._banner.set_messages((Message(Level.INFO, text, actions=(back,)),))

    def _show_disposals(self, rows: Rows[GainLine], setting: Setting) -> None:
        lines = matching(rows.lines, self._tools.filter.text())
        hidden = set(() if setting.presentation else OF_PRESENTATION)
        if not any(line.kind is Kind.LOT for _depth, line in rows.widest):
            hidden.add(HELD)
        page, point = self._disposals, setting.formats.point
        page.set_columns(declared.columns(setting), point, hidden)
        page.show_lines(lines, rows.widest)
        count = self._count(Table.DISPOSALS, len(lines))
        page.set_total(*sums.disposals_total(lines, count, setting))
        page.arrange()

    def _show_events(self, table: Table, rows: Rows[EventLine]) -> None:
        setting, page = self._setting(rows), self._pages[table]
        lines = matching(rows.lines, self._tools.filter.text())
        page.set_columns(declared.event_columns(setting), setting.formats.point)
        page.show_lines(lines, rows.widest)
        page.set_total(*sums.events_total(lines, self._count(table, len(lines)), setting))
        page.arrange()

    def _count(self, table: Table, shown: int) -> str:
        """How many rows are in sight, and of how many where a filter hides some."""
        formats, whole = self._context.formats, self._wholes()[table]
        is_gains = table is Table.DISPOSALS
        if shown == whole:
            counted = sums.disposals_text if is_gains else sums.entries_text
            return counted(whole, formats)
        if is_gains:
            text = self.tr("{shown} of {all} disposals")
        else:
            text = self.tr("{shown} of {all} transactions")
        return text.format(
            shown=formats.integer(shown, grouped=True), all=formats.integer(whole, grouped=True)
        )

    def _wholes(self) -> dict[Table, int]:
        """How many rows each table has without a filter."""
        loaded = self._loaded
        if loaded is None:
            return dict.fromkeys(Table, 0)
        return {
            Table.DISPOSALS: len(loaded.disposals.lines),
            Table.INCOME: len(loaded.income.lines),
            Table.EXPENSES: len(loaded.expenses.lines),
        }

    def _show_count(self) -> None:
        if self._loaded is None:
            return
        counts = self._wholes()
        self._tools.set_counts(counts, self._context.formats)
        shown, whole = self.page.shown_count
        columns = ""
        if shown < whole and self.page.model.lines:
            columns = self.tr("{shown} of {all} columns").format(shown=shown, all=whole)
        table, rows = self._tools.table, len(self.page.model.lines)
        count = self._count(table, rows)
        filtered = rows != counts[table]
        self._tools.set_count(" · ".join(filter(None, (count if filtered else "", columns))))

    def _show_page(self) -> None:
        """The table, or the sentence that says why there is none."""
        loaded = self._loaded
        if loaded is None:
            self._stack.setCurrentWidget(self.page)
            return
        had_focus = self._has_keys_below()
        has_rows = bool(self.page.model.lines)
        for each in (self._tools.export, self._export_action, self._open_action):
            each.setEnabled(has_rows)
        is_folding = has_rows and self._tools.table is Table.DISPOSALS
        for each in (self._unfold_action, self._fold_action):
            each.setEnabled(is_folding)
        if not has_rows:
            self._fill_empty(loaded)
        self._stack.setCurrentWidget(self.page if has_rows else self._empty)
        if had_focus:
            self.take_focus()

    def _fill_empty(self, loaded: Loaded) -> None:
        table = self._tools.table
        if self._wholes()[table]:
            self._empty.say_no_match()
        else:
            is_all = self._picker.period is Period.ALL
            self._empty.say_nothing_then(table, loaded, self._context.formats, is_all=is_all)

    def _has_keys_below(self) -> bool:
        """Whether the keys are in the table, or in what stands in its place."""
        focused = QApplication.focusWidget()
        return focused is not None and self._stack.isAncestorOf(focused)
