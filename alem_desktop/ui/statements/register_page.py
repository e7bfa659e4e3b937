"""The register of statements: what was issued, how it stands, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.people import Permission
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.drawing.tokens import GROUPS, PAGE_SIDE, RELATED
from alem_desktop.jobs.runner import Job, JobCancelled
from alem_desktop.services.issuing import ISSUED, STATES, VOID, IssuedStatement, StatementQuery
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.prices.line_table import LineTable
from alem_desktop.ui.statements.form_choice import FormChoice
from alem_desktop.ui.statements.loading import register
from alem_desktop.ui.statements.register_columns import register_columns, when_text
from alem_desktop.ui.statements.words import kind_name, standing_badge
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.badge import Badge, State, state_badge
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel, plain_tip
from alem_desktop.ui.widgets.scroll_column import ScrollColumn
from alem_desktop.ui.widgets.search_field import SearchField
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

_PAUSE_MS, _LEAST_TABLE = 250, 120


class RegisterPage(QWidget):
    """Search, kind and state above the table; the chosen one's facts and acts below it.

    Signals: chosen (a number, '' of none), form_changed (another language), print_wanted,
    save_wanted, void_wanted and replace_wanted (an IssuedStatement), new_wanted.
    """

    chosen = Signal(str)
    form_changed = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    void_wanted = Signal(object)
    replace_wanted = Signal(object)

    def __init__(
        self, context: BookContext, form: FormChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._wanted = ""
        self._told = ""
        self._is_loading = False
        self._beside = 0
        self.form = form
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self._build()
        self._connect()
        self.retranslate()
        self._show_chosen()

    @property
    def lines(self) -> tuple[IssuedStatement, ...]:
        """What is listed."""
        return tuple(self.table.lines)

    @property
    def current(self) -> IssuedStatement | None:
        """The chosen statement."""
        index = self.table.currentIndex()
        return self.table.rows.line(index) if index.isValid() else None

    def choose(self, number: str) -> None:
        """Go to a number, now or once it is listed; a filter that hides it gives way."""
        self._wanted = number
        if not self._go_to_wanted():
            self._clear_filter()
            self.reload()

    def reload(self) -> None:
        """Ask the book for what the filter names."""
        self._pause.stop()
        if self._job is not None:
            self._job.forget()
        kind, state = str(self.kinds.currentData()), str(self.states.currentData())
        query = StatementQuery(
            text=self.search.text().strip(),
            kind=StatementKind(kind) if kind else None,
            state=state or None,
        )
        states = {each: standing_badge(each).text for each in STATES}
        work = partial(register, self._context.book, query, states)
        self._job = self._context.jobs.run(work, self.on_loaded, self.on_failed)

    def take_focus(self) -> None:
        """The rows have the keys; the search where there are none."""
        (self.table if self.lines else self.search).setFocus()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        context = self._context
        self.search = SearchField("", self)
        self.kinds, self.states = QComboBox(self), QComboBox(self)
        for box, values in (
            (self.kinds, [kind.value for kind in StatementKind]),
            (self.states, list(STATES)),
        ):
            box.addItem("", "")
            for value in values:
                box.addItem("", value)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        guard_wheel(self.kinds, self.states)
        point = context.formats.point
        self.table: LineTable[IssuedStatement] = LineTable(register_columns(context), point, self)
        self.none = PlainLabel(parent=self)
        self.none.setProperty("role", "body2")
        self.none.setWordWrap(True)
        self.clear_button = make_button("", "link", parent=self)
        self.title = PlainLabel(parent=self)
        self.title.setProperty("role", "section")
        self.state = Badge(state_badge(State.DRAFT), self)
        self.facts = PlainLabel(parent=self)
        self.facts.setProperty("role", "hint")
        self.facts.setWordWrap(True)
        self.trouble = Sentence(self)
        self.print_button = make_button("", "primary", icon="printer", parent=self)
        self.save_button = make_button("", icon="download", parent=self)
        self.replace_button = make_button("", icon="refresh-cw", parent=self)
        self.void_button = make_button("", "danger", icon="circle-x", parent=self)
        filters = QHBoxLayout()
        filters.setSpacing(RELATED)
        filters.addWidget(self.kinds)
        filters.addWidget(self.states)
        head = QVBoxLayout()
        head.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, RELATED)
        head.setSpacing(RELATED)
        head.addWidget(self.search)
        head.addLayout(filters)
        head.addWidget(self.none)
        head.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._below = QWidget(self)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, GROUPS)
        below.setSpacing(RELATED)
        name = QHBoxLayout()
        name.addWidget(self.title)
        name.addWidget(self.state)
        name.addStretch(1)
        below.addLayout(name)
        below.addWidget(self.facts)
        below.addWidget(self.form)
        below.addWidget(self.trouble)
        self._acts = QGridLayout()
        self._acts.setHorizontalSpacing(RELATED)
        self._acts.setVerticalSpacing(RELATED)
        self._acts.setColumnStretch(2, 1)
        below.addLayout(self._acts)
        self.put_acts(0)
        scroll = ScrollColumn(self)  # for a window that is too low for all of it
        layout = scroll.column
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._below)
        self._filler = QWidget(self)
        layout.addWidget(self._filler, 1)
        self._measure()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.on_filter_changed)
        self.search.returnPressed.connect(self.take_focus)
        self.clear_button.clicked.connect(self.on_clear)
        self.kinds.activated.connect(self.on_filter_changed)
        self.states.activated.connect(self.on_filter_changed)
        self.table.selectionModel().currentRowChanged.connect(self.on_current_changed)
        self.form.changed.connect(self.form_changed)
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.replace_button.clicked.connect(self.on_replace)
        self.void_button.clicked.connect(self.on_void)

    # -- what happens ----------------------------------------------------------------------------

    def on_filter_changed(self, _what: object = None) -> None:
        """Another filter, once no more is typed."""
        self._pause.start()

    def on_clear(self) -> None:
        """Everything that was issued is to be listed again."""
        self._clear_filter()
        self.reload()
        self.search.setFocus()

    def on_loaded(self, lines: tuple[IssuedStatement, ...]) -> None:
        """What the filter names. The chosen one stays chosen wherever it stands now: what others
        issue meanwhile comes above it."""
        self._job = None
        wanted = self._wanted or self._told
        self._is_loading = True
        self.table.declare(register_columns(self._context, lines), self._context.formats.point)
        self.table.show_lines(lines)
        self._wanted, is_told = wanted, bool(self._wanted)
        if not self._go_to_wanted() and not is_told:
            self._wanted = ""
        self._is_loading = False
        self.on_current_changed()
        self._say_none()
        self._show_chosen()

    def on_failed(self, error: Exception) -> None:
        """The book cannot be read."""
        self._job = None
        if not isinstance(error, JobCancelled):
            self._context.fail(error)

    def on_current_changed(self, *_rows: object) -> None:
        """Another statement is chosen, or none is left."""
        if self._is_loading:
            return
        current = self.current
        number = "" if current is None else current.number
        self._show_chosen()
        if number != self._told:
            self._told = number
            self.chosen.emit(number)

    def on_void(self) -> None:
        """The chosen one is to be void."""
        if self.current is not None:
            self.void_wanted.emit(self.current)

    def on_replace(self) -> None:
        """Another is to be issued in place of the chosen one."""
        if self.current is not None:
            self.replace_wanted.emit(self.current)

    def say(self, trouble: str) -> None:
        """What is wrong with showing the chosen one; '' when nothing is."""
        self.trouble.say(trouble)

    def allow(self, *, is_whole: bool) -> None:
        """Offer what can be done, and say in the tips why not."""
        context, current = self._context, self.current
        may_take = context.refusal(Permission.EXPORT)
        for button in (self.print_button, self.save_button):
            button.setEnabled(is_whole and current is not None and not may_take)
            button.setToolTip(plain_tip(may_take))
        refusal = context.refusal(Permission.ISSUE)
        stands = current is not None and current.state == ISSUED
        is_void = current is not None and current.state == VOID
        was_replaced = current is not None and current.replaced_by is not None
        self.void_button.setEnabled(stands and not refusal)
        self.void_button.setToolTip(plain_tip(refusal))
        self.replace_button.setEnabled(
            is_whole and (stands or is_void) and not was_replaced and not refusal
        )
        self.replace_button.setToolTip(plain_tip(refusal))

    def _clear_filter(self) -> None:
        self.search.clear()
        self.kinds.setCurrentIndex(0)
        self.states.setCurrentIndex(0)

    def _go_to_wanted(self) -> bool:
        for row, line in enumerate(self.lines):
            if line.number == self._wanted:
                self._wanted = ""
                self.table.setCurrentIndex(self.table.rows.index(row, 0))
                self.on_current_changed()
                return True
        return False

    def _show_chosen(self) -> None:
        line = self.current
        self._below.setVisible(line is not None)
        self._filler.setVisible(line is None and not self.lines)
        self.table.setVisible(bool(self.lines))
        if line is not None:
            self.title.setText(line.number)
            self.state.set_spec(standing_badge(line.state))
            self.facts.setText(self._facts(line))

    def _facts(self, line: IssuedStatement) -> str:
        """By whom and when it was issued, and what became of it."""
        context = self._context
        moment = context.formats.moment(context.local(line.recorded_at))
        said = [
            self.tr("{document}, {when}. Issued by {user}, {moment}, from records 1 to {known}.")
            .format(
                document=kind_name(line.kind), when=when_text(line, context), user=line.user,
                moment=moment, known=context.formats.integer(line.known_at),
            )
        ]  # fmt: skip
        if line.scope:
            said.append(self.tr("Only {scope}.").format(scope=line.scope))
        if line.replaces is not None:
            said.append(self.tr("It replaces {number}.").format(number=line.replaces))
        if line.replaced_by is not None:
            said.append(self.tr("It was replaced by {number}.").format(number=line.replaced_by))
        if line.voided_by is not None:
            text = self.tr("Void by {user}: {reason}")
            said.append(text.format(user=line.voided_by, reason=line.void_reason or ""))
        return " ".join(said)

    def _say_none(self) -> None:
        is_filtered = bool(
            self.search.text().strip() or self.kinds.currentData() or self.states.currentData()
        )
        if is_filtered:
            text = self.tr("No statement matches.")
        else:
            text = self.tr(
                "No statement was issued yet. One gets its number when it is issued, and its "
                "pages can be printed again from the journal at any time."
            )
        self.none.setText(text)
        self.none.setVisible(not self.lines)
        self.clear_button.setVisible(is_filtered and not self.lines)

    # -- words -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words in the language in force."""
        context = self._context
        self.search.set_placeholder(self.tr("Number, day, person, state"))
        self.kinds.setAccessibleName(self.tr("Document"))
        self.kinds.setItemText(0, self.tr("All documents"))
        for at, kind in enumerate(StatementKind, 1):
            self.kinds.setItemText(at, kind_name(kind))
        self.states.setAccessibleName(self.tr("State"))
        self.states.setItemText(0, self.tr("All states"))
        for at, state in enumerate(STATES, 1):
            self.states.setItemText(at, standing_badge(state).text)
        self.table.setAccessibleName(self.tr("Issued statements"))
        self.table.declare(register_columns(context, self.lines), context.formats.point)
        self.print_button.setText(self.tr("Print"))
        self.save_button.setText(self.tr("Save as…"))
        self.replace_button.setText(self.tr("Replace…"))
        self.void_button.setText(self.tr("Void…"))
        self.clear_button.setText(self.tr("Clear the search"))
        self._say_none()
        self._show_chosen()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab visits, in reading order, down to the acts."""
        return (
            self.search, self.kinds, self.states, self.clear_button, self.table,
            self.form.language, self.form.pair,
        )  # fmt: skip

    def put_acts(self, width: int) -> None:
        """Two buttons side by side where the page is so wide, else one below the other."""
        two = 2 * max(act.sizeHint().width() for act in self.acts()) + RELATED
        columns = 2 if two + 2 * PAGE_SIDE + self._bar_width <= width else 1
        if columns == self._beside:
            return
        self._beside = columns
        for at, act in enumerate(self.acts()):
            self._acts.addWidget(act, at // columns, at % columns, Qt.AlignmentFlag.AlignLeft)

    @property
    def _bar_width(self) -> int:
        return self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)

    def acts(self) -> tuple[QWidget, ...]:
        """The buttons, in reading order."""
        return self.print_button, self.save_button, self.replace_button, self.void_button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_filler"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.table.setMinimumHeight(current_theme().px(_LEAST_TABLE))
