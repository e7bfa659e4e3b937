"""The entry panel: the fields, a live preview, and the buttons that record the entry."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import FieldError, LedgerError
from alem_desktop.core.policy import Policies, PolicyTimeline
from alem_desktop.drawing.formats import exact, with_unit
from alem_desktop.drawing.tokens import GROUPS, PAGE_SIDE, RELATED
from alem_desktop.services.book import BookChange
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.drafts import DraftStore
from alem_desktop.ui.transactions.entry_fields import EntryFields
from alem_desktop.ui.transactions.entry_row import EntryRow
from alem_desktop.ui.transactions.entry_warnings import alike_text
from alem_desktop.ui.transactions.entry_work import (
    HeldBack,
    Names,
    Trial,
    open_lots,
    read_names,
    record_entry,
    try_out,
)
from alem_desktop.ui.transactions.form_problems import FieldProblem
from alem_desktop.ui.transactions.form_state import FormState, Naming
from alem_desktop.ui.transactions.labels import Sentence, plain_label, rule
from alem_desktop.ui.transactions.preview_pane import PreviewPane
from alem_desktop.ui.transactions.words import field_word
from alem_desktop.ui.widgets.badge import Badge, State, state_badge
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button, name_icon_button
from alem_desktop.ui.widgets.key_caps import KeyCaps

_PREVIEW_AFTER_MS = 150
_TWO_COLUMNS_FROM = 760


class EntryPanel(QWidget):
    """Takes one entry at a time. What is typed is kept as a draft until it is in the book.

    Signals: `recorded` (a BookChange and the reference); `left` when Esc goes back to the list;
    `close_asked` when the panel is to make room.
    """

    recorded = Signal(object, str)
    left = Signal()
    close_asked = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._drafts = DraftStore(context)
        self._reference = ""
        self._rules: PolicyTimeline | None = None
        self._seen_alike: set[str] = set()
        info = context.book.info
        naming = Naming(
            context.book.calendar,
            info.functional_currency,
            self._decimals_of,
            self._rules_at,
        )
        self._state = FormState(naming, context.formats)
        self._fields = EntryFields(self._state)
        self._recording: str | None = None
        self._recording_reference = ""
        self._trying = False
        self._discarded = ""
        self._preview_soon = QTimer(self)
        self._preview_soon.setSingleShot(True)
        self._preview_soon.setInterval(_PREVIEW_AFTER_MS)
        self._preview_soon.timeout.connect(self.on_preview_due)
        self._make_frame()
        self._make_actions()
        self.setFocusProxy(self._fields)
        self._connect()
        self.retranslate()
        self._begin()
        self.read_names()

    def _decimals_of(self, code: str) -> int:
        return self._fields.decimals_of(code)

    def _rules_at(self, instant: Instant | None) -> Policies:
        """The rules at an instant; until their history is read, those in force now."""
        rules = self._rules
        if rules is None or instant is None:
            return self._context.book.info.policies
        return rules.at(instant)

    # -- what others ask ------------------------------------------------------------------------

    @property
    def state(self) -> FormState:
        """The texts of the form."""
        return self._state

    @property
    def preview(self) -> PreviewPane:
        """The preview below or beside the fields."""
        return self._preview

    @property
    def foot_text(self) -> str:
        """What stands beside the buttons."""
        return self._trouble.text

    def row(self, field: str) -> EntryRow:
        """The row in which a field of FIELDS stands."""
        return self._fields.row(field)

    def widget(self, field: str) -> QWidget:
        """The widget of a field of FIELDS."""
        return self._fields.widgets[field]

    def commands(self) -> tuple[QAction, ...]:
        """Acts of the form, for the menus."""
        return self._record_action, self._keep_action

    def begin_typing(self) -> None:
        """Put the focus where typing begins: the first required field with nothing in it."""
        self._fields.focus(self._state.first_empty() or "quantity")

    def read_names(self) -> None:
        """Read accounts, assets and the next reference again."""
        self._context.jobs.run(
            partial(read_names, self._context.book), self.on_names, self.on_names_failed
        )

    def duplicate(self, line: RegisterLine) -> None:
        """Put a record into the form as a new draft; what was in the form is kept for later.

        The lots that it took are not named again: they may have gone with it.
        """
        if self._state.touched:
            self._drafts.put_aside(self._state.as_json())
        t = line.transaction
        figures = [("quantity", t.quantity)]
        if t.valued:
            third_agrees = t.quantity * t.price == t.amount
            figures.append(("price", t.price) if third_agrees else ("amount", t.amount))
        if t.to_quantity is not None:
            figures.append(("to_quantity", t.to_quantity))
        if t.fee:
            figures.append(("fee", t.fee))
        self._state.take(
            {
                "type": line.type.value,
                "asset": line.asset,
                "account": line.account,
                "to_account": t.to_account or "",
                "to_asset": t.to_asset or "",
                "currency": line.currency,
                "fee_asset": line.fee_asset if line.fee else "",
                "settlement": line.settlement,
                "counterparty": line.counterparty or "",
                "note": line.note or "",
                "time": self._state.time_now(),
            },
            figures,
        )
        self._state.propose("reference", self._reference)
        self._show_state()
        self.keep()
        self.read_names()
        self._fields.focus("quantity")

    def keep(self) -> None:
        """Keep what is typed over a restart; said in the heading."""
        if self._state.touched:
            self._drafts.keep(self._state.as_json())
            now = self._context.local(calendar.now())
            time = self._context.formats.time(now, seconds=False)
            self._kept.setText(self.tr("Draft kept {time}").format(time=time))

    # -- building -------------------------------------------------------------------------------

    def _make_frame(self) -> None:
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._make_head())
        layout.addWidget(self._make_middle(), 1)
        layout.addWidget(rule())
        layout.addLayout(self._make_foot())

    def _make_head(self) -> QHBoxLayout:
        self._title = plain_label("", "panel")
        self._badge = Badge(state_badge(State.DRAFT))
        self._kept = plain_label("", "hint", right=True)
        self._close = make_icon_button("x", "")
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, RELATED, RELATED, 4)
        head.setSpacing(RELATED)
        head.addWidget(self._title)
        head.addWidget(self._badge)
        head.addWidget(self._kept, 1)
        head.addWidget(self._close)
        return head

    def _make_middle(self) -> QScrollArea:
        info = self._context.book.info
        self._preview = PreviewPane(
            self._context.formats,
            self._context.book.calendar,
            info.functional_currency,
            info.presentation_currency,
        )
        inside = QWidget()
        inside.setProperty("ground", "surface")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, inside)
        self._columns.setContentsMargins(PAGE_SIDE, 4, PAGE_SIDE, RELATED)
        self._columns.setSpacing(RELATED)
        self._columns.addWidget(self._fields, 0)
        self._columns.addWidget(self._preview, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._scroll

    def _make_foot(self) -> QVBoxLayout:
        self._trouble = Sentence()
        self._record_button = make_button("", "primary")
        self._keep_button = make_button("")
        self._discard_button = make_button("", "quiet")
        self._keys = KeyCaps()
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self._record_button)
        buttons.addWidget(self._keep_button)
        buttons.addStretch(1)
        buttons.addWidget(self._discard_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, RELATED)
        foot.setSpacing(6)
        foot.addWidget(self._trouble)
        foot.addLayout(buttons)
        foot.addWidget(self._keys)
        return foot

    def _make_actions(self) -> None:
        self._record_action = QAction(self)
        self._record_action.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self._record_action.triggered.connect(self.submit)
        self._keep_action = QAction(self)
        self._keep_action.setShortcut(QKeySequence("Ctrl+S"))
        self._keep_action.triggered.connect(self.on_keep)
        for action in (self._record_action, self._keep_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    def _connect(self) -> None:
        self._fields.edited.connect(self.on_edited)
        self._fields.next_asked.connect(self.on_next_asked)
        self._fields.lots_asked.connect(self.on_lots_asked)
        self._fields.submit_asked.connect(self.submit)
        self._record_button.clicked.connect(self.submit)
        self._keep_button.clicked.connect(self.on_keep)
        self._discard_button.clicked.connect(self.on_discard)
        self._close.clicked.connect(self.on_close)
        self._context.book_changed.connect(self.on_book_changed)
        self._context.formats_changed.connect(self.on_formats_changed)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self.on_focus_changed)

    # -- typing ---------------------------------------------------------------------------------

    def on_edited(self, name: str) -> None:
        """Something was typed or chosen: the preview follows when it pauses."""
        if self._discarded:
            self._discarded = ""
            self._show_discard()
        if not self.row(name).problem:
            self._trouble.say("")
        self._preview_soon.start()

    def on_next_asked(self) -> None:
        """Enter over a list of completions takes the text and goes on, as anywhere."""
        self.focusNextPrevChild(True)

    def on_lots_asked(self) -> None:
        """Read the open lots of the position at the entry's time."""
        work = partial(
            open_lots,
            self._context.book,
            self._state.type,
            *self._fields.position,
            self._state.instant(),
        )
        self._context.jobs.run(work, self._fields.show_lots, self.on_lots_failed)

    def on_lots_failed(self, problem: Exception) -> None:
        """A lot can still be typed; say why they are not listed."""
        if not isinstance(problem, LedgerError):
            raise problem
        self._trouble.say(self._text_of(problem))

    def on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Drafts are kept on every blur."""
        if old is not None and old is not new and self.isAncestorOf(old):
            self.keep()

    def _begin(self) -> None:
        """A new form: the draft that was kept, or an empty one with what carries over."""
        kept = self._drafts.current()
        if not (kept and self._state.restore(kept)):
            self._state.clear(self._drafts.carried())
            self._state.propose("time", self._state.time_now())
        self._state.propose("reference", self._reference)
        self._show_state()

    def _show_state(self) -> None:
        self._seen_alike.clear()
        self._fields.show_state()
        self._trouble.say("")
        self._preview.clear()
        self._show_fee_value()
        self._preview_soon.start()

    # -- the preview ----------------------------------------------------------------------------

    def on_preview_due(self) -> None:
        """Try the draft out, unless a trial still runs; its end asks again."""
        if self._trying:
            return
        draft = self._state.draft()
        if draft is None:
            self._preview.clear()
            self._show_fee_value()
            return
        self._trying = True
        self._context.jobs.run(
            partial(try_out, self._context.book, draft), self.on_tried, self.on_try_failed
        )

    def on_tried(self, trial: Trial) -> None:
        """Show what recording would do, if the form still says the same."""
        self._trying = False
        if trial.draft != self._state.draft():
            self._preview_soon.start()
            return
        problem = trial.problem
        if trial.preview is not None:
            self._preview.show_preview(trial.preview, trial.alike)
        elif problem is not None:
            self._show_refusal(problem)
        typing = self._fields.is_typing_in("reference")
        if problem is not None and problem.field == "reference" and not typing:
            self.row("reference").set_error(self._text_of(problem))
        self._show_fee_value()

    def _show_refusal(self, problem: FieldError) -> None:
        """Why the entry cannot be recorded, unless its field says so already."""
        text = self._text_of(problem)
        field = problem.field
        if field in self._state.shown and self.row(field).problem == text:
            self._preview.clear()
        else:
            self._preview.show_problem(text)

    def _text_of(self, problem: LedgerError) -> str:
        return text_of(problem, Teller.of(self._context))

    def on_try_failed(self, problem: Exception) -> None:
        """The book could not be asked; recording says why in full."""
        self._trying = False
        if not isinstance(problem, LedgerError):
            raise problem
        self._preview.show_problem(self._text_of(problem))

    def _show_fee_value(self) -> None:
        """What a fee in kind is worth, beside it."""
        shown = self._preview.preview
        value = None if shown is None else shown.transaction.fee_value
        currency = self._context.book.info.functional_currency
        text = with_unit(self._context.formats.money(value), currency)
        tip = with_unit(exact(value), currency)
        self.row("fee").set_side_hint(f"= {text}" if text else "", tip)

    # -- recording ------------------------------------------------------------------------------

    def submit(self) -> None:
        """Record the entry, or go to the first field that keeps it from being recorded."""
        if self._recording is not None:
            return
        completed = self._fields.commit()
        self._fields.clear_problems()
        problems = self._state.problems()
        if problems:
            self._show_problems(problems)
            return
        if completed is not None:  # what is recorded stays: not under a name nobody has read
            text = self.tr(
                "The account is now “{account}”. Record once more if it is the right one."
            )
            self._trouble.say(text.format(account=completed))
            return
        draft = self._state.draft()
        assert draft is not None
        self._trouble.say("")
        self._recording = self._state.as_json()
        self._recording_reference = draft.reference
        self.keep()
        self._context.jobs.run(
            partial(
                record_entry,
                self._context.book,
                draft,
                self._context.user,
                frozenset(self._seen_alike),
            ),
            self.on_recorded,
            self.on_record_failed,
        )

    def _show_problems(self, problems: Sequence[FieldProblem]) -> None:
        self._fields.show_problems(problems)
        names = ", ".join(dict.fromkeys(field_word(problem.field) for problem in problems))
        count = self.tr("%n fields to correct: {names}", "", len(problems))
        if len(problems) == 1:
            count = self.tr("1 field to correct: {names}")
        self._trouble.say(count.format(names=names))
        first = problems[0].field
        self.widget(first).setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self.row(first), 0, GROUPS)

    def on_recorded(self, outcome: BookChange | HeldBack) -> None:
        """The entry is in the book: the form is free for the next one.

        What may be there already is recorded when the same is asked for once more.
        """
        unchanged = self._recording == self._state.as_json()
        self._recording = None
        if isinstance(outcome, HeldBack):
            self._ask_again(outcome.alike)
            return
        self._drafts.carry(self._state.carried())
        if unchanged:  # else somebody typed on meanwhile, and that is kept
            self._reference = ""  # it has just been used; another one comes with the names
            self._drafts.drop()
            self._kept.setText("")
            self._begin()
            self.begin_typing()
        self.recorded.emit(outcome, self._recording_reference)
        self.read_names()

    def _ask_again(self, alike: Sequence[RegisterLine]) -> None:
        self._seen_alike.update(line.reference for line in alike)
        words = alike_text(alike, self._context.formats, self._context.book.calendar)
        again = self.tr("{warning} Press Ctrl+Enter once more to record it.").format(warning=words)
        self._trouble.say(again, icon="triangle-alert", role="warning")

    def on_record_failed(self, problem: Exception) -> None:
        """Nothing was recorded and nothing that was typed is lost."""
        self._recording = None
        if not isinstance(problem, LedgerError):
            self._trouble.say(self.tr("Nothing was recorded. The draft is kept."))
            raise problem
        text = self._text_of(problem)
        if isinstance(problem, FieldError) and problem.field in self._state.shown:
            self._show_problems([FieldProblem(problem.field, text)])
        else:
            self._trouble.say(text)
        if self._preview.preview is None:
            self._preview.clear()  # it may have said the same before

    # -- the draft ------------------------------------------------------------------------------

    def on_keep(self) -> None:
        """Ctrl+S."""
        self.keep()
        if self._state.touched:
            self._context.settings.save()
            self._context.announce(self.tr("Draft kept. It is here after a restart, too."))

    def on_discard(self) -> None:
        """Empty the form; the same button brings it back until something is typed."""
        if self._discarded:
            brought, self._discarded = self._discarded, ""
            self._state.restore(brought)
            self._state.propose("reference", self._reference)
            self._show_state()
            self.keep()
        else:
            self._discarded = self._state.as_json() if self._state.touched else ""
            self._drafts.drop()
            self._kept.setText("")
            self._begin()
        self._show_discard()
        self.begin_typing()

    def _show_discard(self) -> None:
        bring_back = bool(self._discarded)
        self._discard_button.setText(self.tr("Bring back") if bring_back else self.tr("Discard"))

    def on_close(self) -> None:
        """The panel makes room; the draft is kept."""
        self.keep()
        self.close_asked.emit()

    # -- the book and the language --------------------------------------------------------------

    def on_names(self, names: Names) -> None:
        """What the book knows has come."""
        self._reference = names.reference
        self._rules = names.rules
        self._state.follow_rules()
        self._state.propose("reference", names.reference)
        self._fields.set_names(names)
        self._preview_soon.start()

    def on_names_failed(self, problem: Exception) -> None:
        """The form works without the lists; the register says what is wrong with the book."""
        if not isinstance(problem, LedgerError):
            raise problem

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote: positions, accounts and the next reference may be others."""
        self.read_names()

    def on_formats_changed(self) -> None:
        """Figures in the form of another language."""
        self._fields.set_formats(self._context.formats)
        self._preview.set_formats(self._context.formats)

    def retranslate(self) -> None:
        """The words of the language in force."""
        self._title.setText(self.tr("New transaction"))
        self._badge.set_spec(state_badge(State.DRAFT))
        name_icon_button(self._close, self.tr("Close the form, keep the draft"))
        self._record_button.setText(self.tr("Record"))
        self._record_action.setText(self.tr("Record transaction"))
        self._keep_button.setText(self.tr("Keep draft"))
        self._keep_action.setText(self.tr("Keep draft"))
        self._show_discard()
        self._keys.set_keys(
            (
                ("Ctrl+Enter", self.tr("record")),
                ("=", self.tr("calculate")),
                ("Esc", self.tr("back to list")),
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._fields.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.focusNextPrevChild(True)
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= current_theme().px(_TWO_COLUMNS_FROM)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        direction = sideways if wide else down
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
            self._columns.setSpacing(2 * GROUPS if wide else RELATED)
            self._columns.setStretch(0, 1 if wide else 0)
