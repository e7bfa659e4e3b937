"""The form of a new statement: which document, of when and of what, and who signs it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.people import Permission
from alem_desktop.core.statements.model import Statement, StatementBasis, StatementKind
from alem_desktop.drawing.tokens import GROUPS, PAGE_SIDE, RELATED
from alem_desktop.services.portfolio import Basis
from alem_desktop.services.statements.asked import Asked
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import STATEMENT_KIND, STATEMENT_SPAN
from alem_desktop.ui.statements.form_choice import FormChoice
from alem_desktop.ui.statements.loading import Offered, Shown
from alem_desktop.ui.statements.period_rows import PeriodRows
from alem_desktop.ui.statements.periods import span_of
from alem_desktop.ui.statements.scope_choice import ScopeChoice
from alem_desktop.ui.statements.signing_rows import SigningRows
from alem_desktop.ui.statements.stated_list import StatedList
from alem_desktop.ui.statements.words import kind_name
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.badge import Badge, State, state_badge
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel, plain_tip
from alem_desktop.ui.widgets.scroll_column import ScrollColumn
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

_BESIDE = 2
"""Buttons side by side."""

_LOW = 300
"""Lower than this there is no room for fields above the acts."""

_NARROWED = frozenset({StatementKind.HOLDINGS, StatementKind.TRANSACTIONS, StatementKind.GAINS})
"""Documents that can be of some accounts or assets alone."""


class DraftForm(QWidget):
    """What is asked, what the draft says of itself, and what can be done with it.

    Signals: changed (something else is asked, by a person), form_changed (another language),
    print_wanted, save_wanted, issue_wanted, batch_wanted, said (a sentence for the status line),
    way_chosen (a Way, of a line of what is stated), laid_out (what Tab visits is other).
    """

    changed = Signal()
    form_changed = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    issue_wanted = Signal()
    batch_wanted = Signal()
    said = Signal(str)
    way_chosen = Signal(object)
    laid_out = Signal()

    def __init__(
        self, context: BookContext, form: FormChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: Shown | None = None
        self._replaces: str | None = None
        self._refusal = ""
        self._beside = 0
        self.form = form
        self._build()
        self._restore()
        self._connect()
        self.retranslate()

    # -- what is asked ---------------------------------------------------------------------------

    @property
    def kind(self) -> StatementKind:
        """The document that is chosen."""
        return StatementKind(str(self.kind_box.currentData()))

    @property
    def replaces(self) -> str | None:
        """The number of the statement that this one is to replace."""
        return self._replaces

    @property
    def is_sound(self) -> bool:
        """Whether what is asked can be answered: its days are in order."""
        return self.when.is_sound

    @property
    def asked(self) -> Asked:
        """What is asked of the book."""
        kind = self.kind
        is_narrowed = kind in _NARROWED
        return Asked(
            kind,
            self.when.moment,
            self.when.start,
            self.accounts.chosen if is_narrowed else (),
            self.assets.chosen if is_narrowed else (),
            Basis(str(self.basis_box.currentData()))
            if kind is StatementKind.HOLDINGS
            else Basis.TRADE,
            signatories=self.signing.signatories,
        )

    def set_kind(self, kind: StatementKind) -> None:
        """Choose a document, without a signal."""
        self.kind_box.setCurrentIndex(self.kind_box.findData(kind.value))
        self._context.settings.set(STATEMENT_KIND, kind.value)
        self._show_rows()

    def ask_for(self, kind: StatementKind) -> bool:
        """Choose another document, without a signal; whether it is another."""
        if kind is self.kind:
            return False
        self._forget_replaced()
        self.set_kind(kind)
        return True

    def set_until(self, day: date) -> bool:
        """The window asks about another day; whether that changes what is asked here."""
        changed = self.when.set_until(day)
        if changed:
            self._forget_replaced()
        return changed

    def replace(self, number: str, statement: Statement) -> None:
        """Ask for what replaces an issued statement: the same, from what is known now."""
        subject = statement.subject
        self.set_kind(subject.kind)
        opening = None if subject.opening is None else subject.opening.date
        self.when.set_exactly(opening, subject.as_of.date, subject.as_of.valuation_point)
        self.accounts.choose(subject.scope.accounts)
        self.assets.choose(subject.scope.assets)
        is_settled = subject.basis is StatementBasis.SETTLEMENT
        basis = Basis.SETTLEMENT if is_settled else Basis.TRADE
        self.basis_box.setCurrentIndex(self.basis_box.findData(basis.value))
        self._replaces = number
        self._show_state()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        context = self._context
        self.title = PlainLabel(parent=self)
        self.title.setProperty("role", "panel")
        self.title.setWordWrap(True)
        self.state = Badge(state_badge(State.DRAFT), self)
        self.record = PlainLabel(parent=self)
        self.record.setProperty("role", "label")
        self.replaced = PlainLabel(parent=self)
        self.replaced.setWordWrap(True)
        self.leave_replaced = make_button("", "link", parent=self)
        self.kind_box = QComboBox(self)
        for kind in StatementKind:
            self.kind_box.addItem("", kind.value)
        self.when = PeriodRows(context.formats, context.today, self)
        self.accounts, self.assets = ScopeChoice(self), ScopeChoice(self)
        self.basis_box = QComboBox(self)
        for basis in Basis:
            self.basis_box.addItem("", basis.value)
        guard_wheel(self.kind_box, self.basis_box)
        for box in (self.kind_box, self.basis_box):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
        self.signing = SigningRows(context, self)
        self.stated = StatedList(self)
        self.kind_row = FormRow("", self.kind_box, parent=self)
        self.accounts_row = FormRow("", self.accounts, parent=self)
        self.assets_row = FormRow("", self.assets, parent=self)
        self.basis_row = FormRow("", self.basis_box, parent=self)
        self.trouble = Sentence(self)
        self.hint = PlainLabel(parent=self)
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        self.print_button = make_button("", "primary", icon="printer", parent=self)
        self.save_button = make_button("", icon="download", parent=self)
        self.issue_button = make_button("", icon="landmark", parent=self)
        self.batch_button = make_button("", icon="file-text", parent=self)
        self._lay_out()

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.addWidget(self.state)
        state.addStretch(1)
        state.addWidget(self.record)
        self._scroll = ScrollColumn(self)
        column = self._scroll.column
        column.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, RELATED)
        column.setSpacing(RELATED)
        column.addWidget(self.title)
        column.addLayout(state)
        column.addWidget(self.replaced)
        column.addWidget(self.leave_replaced, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(_rule(self))
        for row in (
            self.kind_row, self.when, self.accounts_row, self.assets_row, self.basis_row,
        ):  # fmt: skip
            column.addWidget(row)
        column.addSpacing(GROUPS - RELATED)
        column.addWidget(self.form)
        column.addSpacing(GROUPS - RELATED)
        column.addWidget(self.signing)
        column.addWidget(_rule(self))
        column.addWidget(self.stated)
        column.addStretch(1)
        self._acts = QGridLayout()
        self._acts.setHorizontalSpacing(RELATED)
        self._acts.setVerticalSpacing(RELATED)
        self._acts.setColumnStretch(_BESIDE, 1)
        self._put_acts(_BESIDE)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(RELATED)
        foot.addWidget(_rule(self))
        foot.addWidget(self.trouble)
        foot.addWidget(self.hint)
        foot.addLayout(self._acts)
        self._outside = QVBoxLayout()
        self._outside.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, GROUPS)
        self._outside.addWidget(self._foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._outside)

    def _restore(self) -> None:
        settings = self._context.settings
        self.when.set_until(self._context.as_of or self._context.today())
        self.when.set_span(span_of(settings.get(STATEMENT_SPAN)))
        try:
            kind = StatementKind(settings.get(STATEMENT_KIND))
        except ValueError:
            kind = StatementKind.HOLDINGS
        self.set_kind(kind)

    def _connect(self) -> None:
        self.kind_box.activated.connect(self.on_kind_chosen)
        self.when.changed.connect(self.on_when_changed)
        self.when.said.connect(self.said)
        for scope in (self.accounts, self.assets):
            scope.changed.connect(self.on_what_changed)
        self.basis_box.activated.connect(self.on_what_changed)
        self.signing.changed.connect(self.changed)
        self.stated.way_chosen.connect(self.way_chosen)
        self.stated.filled.connect(self.laid_out)
        self.form.changed.connect(self.form_changed)
        self.leave_replaced.clicked.connect(self.on_leave_replaced)
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.issue_button.clicked.connect(self.issue_wanted)
        self.batch_button.clicked.connect(self.batch_wanted)

    # -- what happens ----------------------------------------------------------------------------

    def on_kind_chosen(self, _at: int) -> None:
        """Another document."""
        self._forget_replaced()
        self.set_kind(self.kind)
        self.changed.emit()

    def on_when_changed(self) -> None:
        """Another day or period."""
        self._context.settings.set(STATEMENT_SPAN, self.when.span.value)
        self.on_what_changed()

    def on_what_changed(self, _at: int = 0) -> None:
        """It is of something else, so that it replaces nothing any more."""
        self._forget_replaced()
        self.changed.emit()

    def on_leave_replaced(self) -> None:
        """It is to stand for itself."""
        self._forget_replaced()
        self.kind_box.setFocus()

    # -- showing ---------------------------------------------------------------------------------

    def offer(self, offered: Offered) -> None:
        """What the book has to choose from."""
        self.accounts.offer(offered.accounts)
        self.assets.offer(offered.assets)
        self.signing.offer(offered.people)

    def show_draft(self, shown: Shown) -> None:
        """A draft is on the pages."""
        self._shown = shown
        opening = shown.statement.subject.opening
        self.when.show_compared(None if opening is None else opening.date)
        self.say("")
        self._show_state()

    def say(self, trouble: str) -> None:
        """What is wrong; '' when nothing is."""
        self.trouble.say(trouble)

    def allow(self, *, is_whole: bool, is_newest: bool) -> None:
        """Offer what can be done, and say in the tips why not. `is_whole`: what is on the pages is
        what is asked; `is_newest`: and what the book says now."""
        context, shown = self._context, self._shown
        there = is_whole and shown is not None
        may_take = context.refusal(Permission.EXPORT)
        for button in (self.print_button, self.save_button, self.batch_button):
            button.setToolTip(plain_tip(may_take))
        self.print_button.setEnabled(there and not may_take)
        self.save_button.setEnabled(there and not may_take)
        self.batch_button.setEnabled(not may_take)
        refusal = context.refusal(Permission.ISSUE)
        if refusal != self._refusal:
            self._refusal = refusal
            self._show_state()
        if not refusal and shown is not None and shown.undecided:
            refusal = self.tr("Something is undecided; see the list above")
        self.issue_button.setEnabled(there and is_newest and not refusal)
        usual = self.tr("Give it the next number and keep its figures in the journal for ever")
        self.issue_button.setToolTip(plain_tip(refusal or usual))
        self.issue_button.setAccessibleDescription(refusal or usual)

    def _forget_replaced(self) -> None:
        if self._replaces is not None:
            self._replaces = None
            self._show_state()

    def _show_rows(self) -> None:
        """The rows that the chosen document asks for."""
        kind = self.kind
        self.when.set_kind(kind)
        self.accounts_row.setVisible(kind in _NARROWED)
        self.assets_row.setVisible(kind in _NARROWED)
        self.basis_row.setVisible(kind is StatementKind.HOLDINGS)
        self.title.setText(kind_name(kind))

    def _show_state(self) -> None:
        formats, shown = self._context.formats, self._shown
        record = ""
        if shown is not None:
            sequence = formats.integer(shown.statement.subject.known_at.sequence)
            record = self.tr("record {sequence}").format(sequence=sequence)
        self.record.setText(record)
        self.stated.show_statement(shown, formats, self._refusal)
        is_replacing = self._replaces is not None
        self.replaced.setText(
            self.tr("When issued, it replaces {number}.").format(number=self._replaces)
        )
        self.replaced.setVisible(is_replacing)
        self.leave_replaced.setVisible(is_replacing)

    # -- words -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words in the language in force."""
        for at, kind in enumerate(StatementKind):
            self.kind_box.setItemText(at, kind_name(kind))
        self.kind_row.set_label(self.tr("&Document"))
        self.accounts_row.set_label(self.tr("Accounts"))
        self.accounts.set_words(
            self.tr("Accounts"), self.tr("All accounts"), self.tr("{count} accounts")
        )
        self.assets_row.set_label(self.tr("Assets"))
        self.assets.set_words(self.tr("Assets"), self.tr("All assets"), self.tr("{count} assets"))
        self.basis_row.set_label(self.tr("&Basis"))
        self.basis_box.setItemText(0, self.tr("Trade date"))
        self.basis_box.setItemText(1, self.tr("Settlement date"))
        self.state.set_spec(state_badge(State.DRAFT))
        self.leave_replaced.setText(self.tr("Replace nothing"))
        self.hint.setText(
            self.tr("A draft carries no number. Its figures can be asked for again at any time.")
        )
        self.print_button.setText(self.tr("Print"))
        self.save_button.setText(self.tr("Save as…"))
        self.issue_button.setText(self.tr("Issue…"))
        self.batch_button.setText(self.tr("Batch…"))
        self.when.set_formats(self._context.formats)
        self._show_rows()
        self._show_state()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab visits, in reading order, down to the acts."""
        return (
            self.leave_replaced, self.kind_box, *self.when.stops(), self.accounts, self.assets,
            self.basis_box, self.form.language, self.form.pair, *self.signing.stops(),
            *self.stated.ways,
        )  # fmt: skip

    def acts(self) -> tuple[QWidget, ...]:
        """The buttons, in reading order."""
        return self.print_button, self.save_button, self.issue_button, self.batch_button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_foot()

    def _place_foot(self) -> None:
        """The acts stay in sight below what scrolls; in a low window they scroll with it, one below
        the other where two would make it wider than its fields."""
        column = self._scroll.column
        is_low = self.height() < current_theme().px(_LOW)
        if is_low != (column.indexOf(self._foot) >= 0):
            focused: QWidget | None = QApplication.focusWidget()
            has_keys = focused is not None and self._foot.isAncestorOf(focused)
            (column if is_low else self._outside).addWidget(self._foot)
            if has_keys and focused is not None:
                focused.setFocus(Qt.FocusReason.OtherFocusReason)  # another parent takes it away
            margin = 0 if is_low else GROUPS
            self._outside.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, margin)
        widest = max(act.sizeHint().width() for act in self.acts())
        is_narrow = is_low and _BESIDE * widest + RELATED > self.form.minimumSizeHint().width()
        self._put_acts(1 if is_narrow else _BESIDE)

    def _put_acts(self, columns: int) -> None:
        """So many buttons side by side."""
        if columns == self._beside:
            return
        self._beside = columns
        for at, act in enumerate(self.acts()):
            self._acts.addWidget(act, at // columns, at % columns, Qt.AlignmentFlag.AlignLeft)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "batch_button"):
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "batch_button"):
            self._place_foot()


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setProperty("rule", True)
    rule.setFixedHeight(1)
    return rule
