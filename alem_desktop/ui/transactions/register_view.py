"""The register: filter and tools above, the table, and what it adds up to below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.errors import LedgerError, NotADay
from alem_desktop.drawing.formats import exact, with_unit
from alem_desktop.drawing.tokens import RELATED, TOOL_ROW_HEIGHT, TOTAL_HEIGHT
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.settings import REGISTER_FILTER, REGISTER_LAYOUT, REGISTER_SORT
from alem_desktop.ui.theme import current_theme, restyle
from alem_desktop.ui.transactions.labels import plain_label, rule
from alem_desktop.ui.transactions.register_columns import SORTS, register_columns
from alem_desktop.ui.transactions.register_copy import MOST_COPIED, copied_rows
from alem_desktop.ui.transactions.register_load import Asked, Loaded
from alem_desktop.ui.transactions.register_model import RegisterModel
from alem_desktop.ui.transactions.register_table import RegisterTable
from alem_desktop.ui.transactions.state_choice import StateChoice
from alem_desktop.ui.transactions.words import add_types, grouped, name_types
from alem_desktop.ui.widgets.buttons import make_icon_button, name_icon_button
from alem_desktop.ui.widgets.columns import Column
from alem_desktop.ui.widgets.empty_state import Act, EmptyState
from alem_desktop.ui.widgets.key_caps import KeyCaps
from alem_desktop.ui.widgets.search_field import SearchField
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

_FILTER_AFTER_MS = 200
_TIME_COLUMN = 1
_NARROW = 760


class RegisterView(QWidget):
    """Shows the transactions that match.

    Signals: `line_opened` (a RegisterLine), `current_changed`, `new_asked`, `import_asked`,
    `evidence_asked` (a RegisterLine), `menu_asked` (where on the screen, for the current line).
    """

    line_opened = Signal(object)
    current_changed = Signal()
    new_asked = Signal()
    import_asked = Signal()
    evidence_asked = Signal(object)
    menu_asked = Signal(QPoint)

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._columns = self._make_columns()
        self._model = RegisterModel(context, self._columns, self)
        self._wanted: RegisterLine | str | None = None
        self._top: RegisterLine | None = None
        self._filter_soon = QTimer(self)
        self._filter_soon.setSingleShot(True)
        self._filter_soon.setInterval(_FILTER_AFTER_MS)
        self._filter_soon.timeout.connect(self.ask)
        self._make_tools()
        self._make_table()
        self._make_foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools)
        layout.addWidget(self._stack, 1)
        layout.addWidget(rule())
        layout.addWidget(self._foot)
        self.setFocusProxy(self._table)
        self._restore()
        self._connect()
        self.retranslate()

    # -- what others ask ------------------------------------------------------------------------

    @property
    def model(self) -> RegisterModel:
        """The rows."""
        return self._model

    @property
    def table(self) -> RegisterTable:
        """The table itself."""
        return self._table

    @property
    def filter_field(self) -> SearchField:
        """Words and field:value."""
        return self._filter

    @property
    def types(self) -> QComboBox:
        """The choice of a type."""
        return self._types

    @property
    def account_choice(self) -> QComboBox:
        """The choice of an account."""
        return self._accounts

    @property
    def states(self) -> StateChoice:
        """The choice of a state, or of what has no evidence."""
        return self._states

    @property
    def count_text(self) -> str:
        """What is said of how much matches."""
        return self._count.text()

    @property
    def total_text(self) -> str:
        """The total of the purchases, as shown."""
        return self._total.text()

    def current_line(self) -> RegisterLine | None:
        """The line with the current cell."""
        index = self._table.currentIndex()
        return self._model.line(index.row()) if index.isValid() else None

    def query(self) -> Asked:
        """What the tools ask for."""
        kind, account = self._types.currentData(), self._accounts.currentData()
        sort, descending = "time", True
        header = self._table.horizontalHeader()
        section = header.sortIndicatorSection()
        if 0 <= section < len(self._columns):
            key = SORTS.get(self._columns[section].key)
            if key is not None:
                sort = key
                descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return Asked(
            text=self._filter.text().strip(),
            types=(str(kind),) if kind else (),
            accounts=(str(account),) if account else (),
            state=self._states.state,
            sort=sort,
            descending=descending,
            without_evidence=self._states.without_evidence,
        )

    def ask(self) -> None:
        """Show what the tools ask for; the selected line stays selected if it still matches."""
        line = self.current_line()
        self._wanted = line if self._wanted is None else self._wanted
        self._model.ask(self.query(), () if self._wanted is None else (self._wanted,))

    def refresh(self, select: str | None = None) -> None:
        """Read the same question again. `select`: a reference that is selected then, if it shows.

        Else the selected line and the first one in sight stay where they are.
        """
        top_row = self._table.rowAt(0)
        self._top = self._model.line(top_row) if top_row > 0 else None
        self._wanted = select or self._wanted or self.current_line()
        rows = range(max(top_row, 0), max(top_row, 0) + self._visible_rows())
        sought = [each for each in (self._wanted, self._top) if each is not None]
        self._model.refresh((rows.start, rows.stop), sought)

    def set_accounts(self, accounts: Sequence[str]) -> None:
        """What can be chosen among."""
        chosen = self._accounts.currentData()
        self._accounts.blockSignals(True)
        while self._accounts.count() > 1:
            self._accounts.removeItem(1)
        for account in accounts:
            self._accounts.addItem(account, account)
        self._accounts.setCurrentIndex(max(self._accounts.findData(chosen), 0))
        self._accounts.blockSignals(False)

    def take_focus(self) -> None:
        """Put the focus into the table, on a line."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._model.rowCount() and not self._table.selectionModel().hasSelection():
            self._select_row(max(self._table.currentIndex().row(), 0))

    def start_filter(self) -> None:
        """Ctrl+F."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def clear_filter(self) -> None:
        """Show everything again."""
        self.show_matching("")

    def show_matching(self, text: str) -> None:
        """Filter by a text alone."""
        for combo in (self._types, self._accounts, self._states):
            combo.blockSignals(True)
            combo.setCurrentIndex(0)
            combo.blockSignals(False)
        self._filter.setText(text)
        self._filter_soon.stop()
        self.ask()

    def save(self) -> None:
        """Keep the columns for the next start."""
        self._context.settings.set(REGISTER_LAYOUT, self._table.layout_text())

    # -- building -------------------------------------------------------------------------------

    def _make_columns(self) -> tuple[Column[RegisterLine], ...]:
        return register_columns(self._context.formats, self._context.book.calendar)

    def _make_tools(self) -> None:
        self._tools = QWidget()
        self._tools.setProperty("ground", "window")
        self._tools.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._filter = SearchField()
        self._filter.setMinimumWidth(150)
        self._filter.setMaximumWidth(260)
        self._states = StateChoice()
        self._types, self._accounts = QComboBox(), QComboBox()
        for combo in (self._types, self._accounts):
            combo.addItem("", "")
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(11)
            combo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        add_types(self._types)
        self._types.setMaxVisibleItems(self._types.count())
        guard_wheel(self._types, self._accounts)
        self._columns_button = make_icon_button("columns-3-cog", "")
        self._import_button = make_icon_button("file-down", "")
        layout = QHBoxLayout(self._tools)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(RELATED)
        layout.addWidget(self._filter, 1)
        layout.addWidget(self._states)
        layout.addWidget(self._types)
        layout.addWidget(self._accounts)
        layout.addStretch(1)
        layout.addWidget(self._columns_button)
        layout.addWidget(self._import_button)
        self._tools.setMinimumHeight(current_theme().px(TOOL_ROW_HEIGHT))

    def _make_table(self) -> None:
        self._table = RegisterTable(self._columns, self._context.formats.point)
        self._table.setModel(self._model)
        self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)

    def _make_foot(self) -> None:
        self._foot = QWidget()
        self._foot.setProperty("ground", "window")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._foot.setMinimumHeight(current_theme().px(TOTAL_HEIGHT))
        self._count = plain_label("", "label")
        self._total_word = plain_label("", "label")
        self._total = plain_label("", "section")
        self._keys = KeyCaps()
        layout = QHBoxLayout(self._foot)
        layout.setContentsMargins(14, 2, 14, 2)
        layout.setSpacing(RELATED)
        layout.addWidget(self._count)
        layout.addSpacing(RELATED)
        layout.addWidget(self._total_word)
        layout.addWidget(self._total)
        layout.addStretch(1)
        layout.addWidget(self._keys)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self.on_filter_typed)
        self._filter.returnPressed.connect(self.on_filter_entered)
        self._states.currentIndexChanged.connect(self.ask)
        self._types.currentIndexChanged.connect(self.ask)
        self._accounts.currentIndexChanged.connect(self.ask)
        self._columns_button.clicked.connect(self.on_columns_asked)
        self._import_button.clicked.connect(self.import_asked)
        header = self._table.horizontalHeader()
        header.sortIndicatorChanged.connect(self.on_sort_changed)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.on_columns_asked)
        self._table.opened.connect(self.on_opened)
        self._table.evidence_asked.connect(self.on_evidence_asked)
        self._table.columns_changed.connect(self.on_columns_changed)
        self._table.layout_changed.connect(self.save)
        self._table.copy_asked.connect(self.on_copy)
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._table.customContextMenuRequested.connect(self.on_menu_asked)
        self._table.selectionModel().currentRowChanged.connect(self.on_current_changed)
        self._model.loaded.connect(self.on_loaded)
        self._model.failed.connect(self.on_failed)
        self._model.pages_came.connect(self.on_pages)
        self._empty.act_chosen.connect(self.on_act_chosen)
        self._context.formats_changed.connect(self.on_formats_changed)

    def _restore(self) -> None:
        settings = self._context.settings
        self._table.restore_layout(settings.get(REGISTER_LAYOUT))
        keys = [column.key for column in self._columns]
        sort = settings.get(REGISTER_SORT)
        descending = not sort.startswith("+")
        section = keys.index(sort[1:]) if sort[1:] in keys else _TIME_COLUMN
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._table.horizontalHeader().setSortIndicator(section, order)
        self._filter.setText(settings.get(REGISTER_FILTER))

    # -- what happens ---------------------------------------------------------------------------

    def on_filter_typed(self, _text: str) -> None:
        """Typing in the filter; the question is asked when it pauses."""
        self._filter_soon.start()

    def on_filter_entered(self) -> None:
        """Enter in the filter asks at once and goes to the rows."""
        self._filter_soon.stop()
        self.ask()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_sort_changed(self, section: int, order: Qt.SortOrder) -> None:
        """A header was clicked. Without a sort the order is the book's own: newest first."""
        header = self._table.horizontalHeader()
        if section == -1 or self._columns[section].key not in SORTS:
            header.blockSignals(True)
            header.setSortIndicator(_TIME_COLUMN, Qt.SortOrder.DescendingOrder)
            header.blockSignals(False)
            section, order = _TIME_COLUMN, Qt.SortOrder.DescendingOrder
        sign = "-" if order == Qt.SortOrder.DescendingOrder else "+"
        self._context.settings.set(REGISTER_SORT, f"{sign}{self._columns[section].key}")
        header.viewport().update()
        self.ask()

    def on_loaded(self, answer: Loaded) -> None:
        """Rows have come: keep the place, say how much there is."""
        self._context.trouble("", "register")
        self._context.settings.set(REGISTER_FILTER, self._model.query.text)
        restyle(self._filter, "problem", "")
        restyle(self._count, "role", "label")
        self._table.make_room(line for lines in answer.pages.values() for line in lines)
        count = answer.count
        self._stack.setCurrentWidget(self._table if count.matching else self._empty)
        if not count.matching:
            self._say_empty(count.all)
        self._show_count()
        wanted, self._wanted = self._wanted, None
        top, self._top = self._top, None
        if top is not None and top.reference in answer.rows:
            self._table.scrollTo(
                self._model.index(answer.rows[top.reference], 0),
                RegisterTable.ScrollHint.PositionAtTop,
            )
        if wanted is not None:
            self._find(wanted, answer, reveal=isinstance(wanted, str) or top is None)
        if self._model.query.text and count.matching and not self._table.currentIndex().isValid():
            self._select_row(0)  # what was current is not among those found: Enter opens the first

    def _find(self, wanted: RegisterLine | str, answer: Loaded, *, reveal: bool) -> None:
        reference = wanted if isinstance(wanted, str) else wanted.reference
        row = answer.rows.get(reference)
        if row is not None:
            self._select_row(row, reveal=reveal)
        elif isinstance(wanted, str):
            self._context.announce(
                self.tr("{reference} is in the register; the filter does not show it.").format(
                    reference=reference
                )
            )

    def _select_row(self, row: int, *, reveal: bool = True) -> None:
        index = self._model.index(row, max(self._table.currentIndex().column(), 0))
        flags = QItemSelectionModel.SelectionFlag
        self._table.selectionModel().setCurrentIndex(
            index, flags.ClearAndSelect | flags.Rows | flags.Current
        )
        if reveal:
            self._table.scrollTo(index)

    def _show_count(self) -> None:
        count = self._model.count
        if count is None:
            return
        formats = self._context.formats
        matching = formats.integer(count.matching, grouped=True)
        words = grouped(self.tr("%n transactions", "", count.all), count.all, formats)
        if count.all == 1:
            words = self.tr("1 transaction")
        if count.matching != count.all:
            asked = self._model.query
            cut = isinstance(asked, Asked) and asked.cuts(count.matching)
            part = (
                self.tr("the oldest {matching} of {all}") if cut else self.tr("{matching} of {all}")
            )
            words = part.format(matching=matching, all=words)
        self._count.setText(words)
        currency = self._context.book.info.functional_currency
        self._total.setText(with_unit(formats.money(count.purchases_total), currency))
        self._total.setToolTip(with_unit(exact(count.purchases_total), currency))
        self._total_word.setText(self.tr("Approved purchases"))

    def _say_empty(self, whole: int) -> None:
        if whole:
            self._empty.set_content(
                self.tr("No transaction matches"),
                self.tr("Nothing in the register has what the filter asks for."),
                link=Act("clear", self.tr("Clear the filter")),
            )
        else:
            self._empty.set_content(
                self.tr("No transactions yet"),
                self.tr("The register fills with what you record or import."),
                link=Act("new", self.tr("New transaction")),
            )

    def on_act_chosen(self, key: str) -> None:
        """A button where the table would be."""
        if key == "clear":
            self.clear_filter()
        else:
            self.new_asked.emit()

    def on_pages(self, lines: object) -> None:
        """A page came while scrolling: its figures may need more room."""
        if isinstance(lines, tuple):
            self._table.make_room(lines)

    def on_columns_changed(self, columns: tuple[Column[RegisterLine], ...]) -> None:
        """The columns have more room, or speak another language."""
        self._columns = columns
        self._model.set_columns(columns)

    def on_failed(self, problem: Exception) -> None:
        """The rows that are here stay; say why there are no newer ones."""
        self._wanted = self._top = None
        if isinstance(problem, NotADay):  # a filter that cannot be read, or not yet
            restyle(self._filter, "problem", "warning")
            restyle(self._count, "role", "warning")
            self._count.setText(text_of(problem, Teller.of(self._context)))
            self._total_word.clear()
            self._total.clear()
            if self._model.count is None:
                self.clear_filter()
        elif isinstance(problem, LedgerError):
            self._context.trouble(text_of(problem, Teller.of(self._context)), "register")
        else:
            raise problem

    def on_opened(self) -> None:
        """Enter or a double click on a line."""
        line = self.current_line()
        if line is not None:
            self.line_opened.emit(line)

    def on_evidence_asked(self) -> None:
        """Space on a line."""
        line = self.current_line()
        if line is not None:
            self.evidence_asked.emit(line)

    def on_menu_asked(self, at: QPoint) -> None:
        """A right click, or the menu key, which speaks of the current line."""
        if self.current_line() is not None:
            self.menu_asked.emit(self._table.viewport().mapToGlobal(at))

    def on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        """Another line is the current one."""
        self.current_changed.emit()

    def on_copy(self) -> None:
        """Ctrl+C: read the selected rows in the background and put them on the clipboard."""
        ranges = self._table.selected_ranges()
        rows = sum(last - first + 1 for first, last in ranges)
        if not rows:
            return
        if rows > MOST_COPIED:
            most = self._context.formats.integer(MOST_COPIED, grouped=True)
            self._context.announce(
                self.tr("At most {most} rows can be copied. Narrow the selection.").format(
                    most=most
                )
            )
            return
        columns = self._table.copied_columns()
        self._copied_rows = rows
        self._context.jobs.run(
            partial(copied_rows, self._context.book, self._model.query, ranges, columns),
            self.on_copied,
            self.on_failed,
        )

    def on_copied(self, text: str) -> None:
        """The rows are read."""
        QGuiApplication.clipboard().setText(text)
        one = self._copied_rows == 1
        words = self.tr("%n rows copied", "", self._copied_rows)
        words = grouped(words, self._copied_rows, self._context.formats)
        self._context.announce(self.tr("1 row copied") if one else words)

    def on_columns_asked(self) -> None:
        """Which columns show; "Reset columns" brings the first order back."""
        menu = self._table.columns_menu()
        button = self._columns_button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def on_formats_changed(self) -> None:
        """Figures and headers in another language."""
        self.retranslate()

    # -- layout and language --------------------------------------------------------------------

    def _visible_rows(self) -> int:
        height = max(self._table.verticalHeader().defaultSectionSize(), 1)
        return self._table.viewport().height() // height + 2

    def retranslate(self) -> None:
        """The words of the language in force."""
        self._table.show_columns(self._make_columns(), self._context.formats.point)
        self._table.make_room(self._model.lines_here())
        self._filter.set_placeholder(self.tr("Filter, as asset:BNB"))
        self._types.setItemText(0, self.tr("All types"))
        name_types(self._types)
        self._types.setAccessibleName(self.tr("Type"))
        self._accounts.setItemText(0, self.tr("All accounts"))
        self._accounts.setAccessibleName(self.tr("Account"))
        name_icon_button(self._columns_button, self.tr("Columns"))
        name_icon_button(self._import_button, self.tr("Import transactions (Ctrl+I)"))
        self._table.setAccessibleName(self.tr("Transactions"))
        self._keys.set_keys(
            (
                ("Enter", self.tr("open")),
                ("Space", self.tr("evidence")),
                ("Ctrl+D", self.tr("duplicate")),
                ("Ctrl+R", self.tr("reverse")),
            )
        )
        if self._model.count is not None:
            self._say_empty(self._model.count.all)
        self._show_count()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "_foot"):
            self._table.make_room(self._model.lines_here())  # letters do not grow evenly

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < current_theme().px(_NARROW)
        self._accounts.setVisible(not narrow)
        self._types.setVisible(not narrow)
