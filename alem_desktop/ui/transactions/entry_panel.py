"""The entry panel: the fields, a live preview, and the buttons that record the entry."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import PeriodClosed
from alem_desktop.core.errors import FieldError, LedgerError
from alem_desktop.core.people import Permission
from alem_desktop.core.policy import Policies, PolicyTimeline
from alem_desktop.drawing.formats import exact, with_unit
from alem_desktop.drawing.tokens import GROUPS, PAGE_SIDE, RELATED
from alem_desktop.services.book import BookChange
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.drafts import NOBODY, DraftStore
from alem_desktop.ui.transactions.entry_fields import EntryFields
from alem_desktop.ui.transactions.entry_frame import EntryFoot, EntryHead
from alem_desktop.ui.transactions.entry_mode import (
    Outcome,
    Revised,
    approvers_text,
    done_text,
    noted,
    outcome_of,
    revised_in,
    revised_of,
    with_reason,
)
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
from alem_desktop.ui.transactions.form_filling import Figures, all_of_it, once_more
from alem_desktop.ui.transactions.form_problems import FieldProblem
from alem_desktop.ui.transactions.form_state import FormState, Naming
from alem_desktop.ui.transactions.labels import rule
from alem_desktop.ui.transactions.preview_pane import PreviewPane
from alem_desktop.ui.transactions.words import field_word

_PREVIEW_AFTER_MS = 150
_TWO_COLUMNS_FROM = 760


class EntryPanel(QWidget):
    """Takes one entry at a time. What is typed is kept as a draft until it is in the book.

    Under four eyes what it takes is submitted for approval, or saved as a draft of the register. An
    entry that is not approved can be corrected (`correct`): another takes its place.

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
        self._revised: Revised | None = None
        self._four_eyes = False
        self._approvers: tuple[str, ...] = ()
        self._unsubmitted = False
        self._outcome = Outcome.RECORDED
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
        return self._foot.word.text

    @property
    def outcome(self) -> Outcome:
        """What became of the entry that was recorded last."""
        return self._outcome

    @property
    def revised(self) -> Revised | None:
        """The entry that is being corrected; None where a new one is made."""
        return self._revised

    @property
    def notice(self) -> str:
        """What is said above the fields: which entry is replaced, and why."""
        return self._head.notice.text

    @property
    def record_button(self) -> QPushButton:
        """Records the entry, or submits it."""
        return self._foot.record

    @property
    def keep_button(self) -> QPushButton:
        """Keeps the draft, under four eyes in the register."""
        return self._foot.keep

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
        texts, figures = once_more(line)
        self._take({**texts, "time": self._state.time_now()}, figures)

    def anew(self, line: RegisterLine) -> None:
        """Put all that a reversed record says into the form, under another reference."""
        self._take(*all_of_it(line, self._context.book.calendar))

    def correct(self, line: RegisterLine) -> None:
        """Put a record that is not approved into the form; what comes of it takes its place."""
        if self._revised is not None and self._revised.sequence == line.sequence:
            self.begin_typing()
            return
        texts, figures = all_of_it(line, self._context.book.calendar)
        self._take({**texts, "reference": line.reference}, figures, revised_of(line))
        self._context.jobs.run(
            partial(with_reason, self._context.book, revised_of(line)),
            self.on_reason,
            self.on_names_failed,
        )

    def on_reason(self, revised: Revised) -> None:
        """Why the entry that is being corrected was rejected."""
        if self._revised is not None and self._revised.sequence == revised.sequence:
            self._revised = revised
            self._show_mode()
            self.keep()

    def _take(
        self, texts: dict[str, str], figures: Figures, revised: Revised | None = None
    ) -> None:
        if self._state.touched:
            self._drafts.put_aside(self._as_json())
        self._discarded = ""
        self._state.take(texts, figures)
        self._revised = revised
        if revised is None:
            self._state.propose("reference", self._reference)
        self._show_state()
        self.keep()
        self.read_names()
        self._fields.focus("quantity")

    def _as_json(self) -> str:
        return noted(self._state.as_json(), self._revised)

    def keep(self) -> None:
        """Keep what is typed over a restart; said in the heading."""
        if self._state.touched:
            self._drafts.keep(self._as_json())
            now = self._context.local(calendar.now())
            time = self._context.formats.time(now, seconds=False)
            self._head.kept.setText(self.tr("Draft kept {time}").format(time=time))

    # -- building -------------------------------------------------------------------------------

    def _make_frame(self) -> None:
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._head, self._foot = EntryHead(), EntryFoot()
        layout.addLayout(self._head)
        layout.addWidget(self._make_middle(), 1)
        layout.addWidget(rule())
        layout.addLayout(self._foot)

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
        self._foot.record.clicked.connect(self.submit)
        self._foot.keep.clicked.connect(self.on_keep)
        self._foot.discard.clicked.connect(self.on_discard)
        self._head.close.clicked.connect(self.on_close)
        self._context.book_changed.connect(self.on_book_changed)
        self._context.user_changed.connect(self.on_user_changed)
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
            self._foot.word.say("")
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
        self._foot.word.say(self._text_of(problem))

    def on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Drafts are kept on every blur."""
        if old is not None and old is not new and self.isAncestorOf(old):
            self.keep()

    def _begin(self) -> None:
        """A new form: the draft that was kept, or an empty one with what carries over."""
        kept = self._drafts.current()
        if kept and self._state.restore(kept):
            self._revised = revised_in(kept)
        else:
            self._revised = None
            self._state.clear(self._drafts.carried())
            self._state.propose("time", self._state.time_now())
        self._state.propose("reference", self._reference)
        self._show_state()

    def _show_state(self) -> None:
        self._seen_alike.clear()
        self._fields.show_state()
        self._show_mode()
        self._foot.word.say("")
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
        field = _field_of(problem)
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
        """Record the entry, or go to the first field that keeps it from being recorded.

        Under four eyes it is submitted for approval.
        """
        self._record(unsubmitted=False)

    def _record(self, *, unsubmitted: bool) -> None:
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
            self._foot.word.say(text.format(account=completed))
            return
        draft = self._state.draft()
        assert draft is not None
        self._foot.word.say("")
        self._recording = self._state.as_json()
        self._recording_reference = draft.reference
        self._unsubmitted = unsubmitted
        self.keep()
        self._context.jobs.run(
            partial(
                record_entry,
                self._context.book,
                draft,
                self._context.user,
                frozenset(self._seen_alike),
                self._revised is not None,
                unsubmitted,
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
        self._foot.word.say(count.format(names=names))
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
        reference = self._recording_reference
        self._outcome = outcome_of(outcome, reference, unsubmitted=self._unsubmitted)
        self._drafts.carry(self._state.carried())
        if unchanged:  # else somebody typed on meanwhile, and that is kept
            self._reference = ""  # it has just been used; another one comes with the names
            self._drafts.drop()
            self._head.kept.setText("")
            self._begin()
            self.begin_typing()
            if self._outcome is not Outcome.RECORDED:
                icon = "hourglass" if self._outcome is Outcome.SUBMITTED else "circle-dashed"
                said = self.tr("{sentence}.").format(sentence=done_text(self._outcome, reference))
                self._foot.word.say(said, icon=icon, role="label")
        self.recorded.emit(outcome, reference)
        self.read_names()

    def _ask_again(self, alike: Sequence[RegisterLine]) -> None:
        self._seen_alike.update(line.reference for line in alike)
        words = alike_text(alike, self._context.formats, self._context.book.calendar)
        again = self.tr("{warning} Press Ctrl+Enter once more to record it.").format(warning=words)
        self._foot.word.say(again, icon="triangle-alert", role="warning")

    def on_record_failed(self, problem: Exception) -> None:
        """Nothing was recorded and nothing that was typed is lost."""
        self._recording = None
        if not isinstance(problem, LedgerError):
            self._foot.word.say(self.tr("Nothing was recorded. The draft is kept."))
            raise problem
        text = self._text_of(problem)
        field = _field_of(problem) if isinstance(problem, FieldError) else ""
        if field in self._state.shown:
            self._show_problems([FieldProblem(field, text)])
        else:
            self._foot.word.say(text)
        if self._preview.preview is None:
            self._preview.clear()  # it may have said the same before

    # -- the draft ------------------------------------------------------------------------------

    def on_keep(self) -> None:
        """Ctrl+S: the draft is kept here, under four eyes as one that others see in the book."""
        self.keep()
        if self._proposes:
            self._record(unsubmitted=True)
            return
        if self._state.touched:
            self._context.settings.save()
            self._context.announce(self.tr("Draft kept. It is here after a restart, too."))

    def on_discard(self) -> None:
        """Empty the form; the same button brings it back until something is typed."""
        if self._discarded:
            brought, self._discarded = self._discarded, ""
            self._state.restore(brought)
            self._revised = revised_in(brought)
            self._state.propose("reference", self._reference)
            self._show_state()
            self.keep()
        else:
            self._discarded = self._as_json() if self._state.touched else ""
            self._drafts.drop()
            self._head.kept.setText("")
            self._begin()
        self._show_discard()
        self.begin_typing()

    def _show_discard(self) -> None:
        revises = self._revised is not None
        self._foot.show_discard(bring_back=bool(self._discarded), revises=revises)
        self._foot.fit(self.width())

    @property
    def _proposes(self) -> bool:
        """Whether what is recorded waits for a second person."""
        return self._four_eyes or self._revised is not None

    def _show_mode(self) -> None:
        """What the form makes, and what its buttons do with it."""
        revised = self._revised
        reference = self.widget("reference")
        assert isinstance(reference, QLineEdit)
        reference.setReadOnly(revised is not None)
        self._head.show_mode(revised, self._context.formats)
        self._preview.set_proposes(self._proposes)
        self._foot.show_mode(
            proposes=self._proposes,
            may_record=self._context.may(Permission.RECORD),
            approvers=(
                approvers_text(self._approvers, self._context.user) if self._four_eyes else ""
            ),
        )
        self._record_action.setText(
            self.tr("Submit transaction for approval")
            if self._proposes
            else self.tr("Record transaction")
        )
        self._keep_action.setText(
            self.tr("Save as draft") if self._proposes else self.tr("Keep draft")
        )
        self._show_discard()

    def on_close(self) -> None:
        """The panel makes room; the draft is kept."""
        self.keep()
        self.close_asked.emit()

    # -- the book and the language --------------------------------------------------------------

    def on_names(self, names: Names) -> None:
        """What the book knows has come."""
        self._reference = names.reference
        self._rules = names.rules
        self._four_eyes, self._approvers = names.four_eyes, names.approvers
        self._show_mode()
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

    def on_user_changed(self) -> None:
        """Another person: who may record, and who else can approve, are others, and so is what
        was typed. While nobody is signed in, it waits for who typed it."""
        context = self._context
        owner = context.user if context.has_users else NOBODY
        signed_in = context.person is not None or not context.has_users
        if signed_in and owner != self._drafts.owner:
            self.keep()
            self._drafts.change_owner(owner)
            self._begin()
        self._show_mode()
        self.read_names()

    def on_formats_changed(self) -> None:
        """Figures in the form of another language."""
        self._fields.set_formats(self._context.formats)
        self._preview.set_formats(self._context.formats)

    def retranslate(self) -> None:
        """The words of the language in force."""
        self._show_mode()

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
        self._foot.fit(self.width())
        wide = self.width() >= current_theme().px(_TWO_COLUMNS_FROM)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        direction = sideways if wide else down
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)
            self._columns.setSpacing(2 * GROUPS if wide else RELATED)
            self._columns.setStretch(0, 1 if wide else 0)


def _field_of(problem: FieldError) -> str:
    """The field at which something is to be done: a closed period wants a note that says why."""
    return "note" if isinstance(problem, PeriodClosed) else problem.field
