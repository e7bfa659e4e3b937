"""The Statements tab: the form of a new one or the register of the issued, and the pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.control_errors import DraftMoved
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.people import Permission
from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.drawing.statements.form import Form, form_text, parse_form
from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.jobs.runner import Job, JobCancelled, Progress
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, is_our_fault, text_of
from alem_desktop.ui.settings import STATEMENT_FORM
from alem_desktop.ui.statements.draft_form import DraftForm
from alem_desktop.ui.statements.form_choice import FormChoice
from alem_desktop.ui.statements.issue_dialogs import IssueDialog, VoidDialog
from alem_desktop.ui.statements.loading import Offered, Shown, Wanted, load, offered
from alem_desktop.ui.statements.numbering import Numbering
from alem_desktop.ui.statements.pages_pane import PagesPane
from alem_desktop.ui.statements.paper_acts import PaperActs
from alem_desktop.ui.statements.print_question import PrintQuestion
from alem_desktop.ui.statements.register_page import RegisterPage
from alem_desktop.ui.statements.words import standing_text
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.reading_order import read_in_order
from alem_desktop.ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from alem_desktop.services.issuing import IssuedStatement

_PAUSE_MS = 250
"""So long nothing else is asked before the pages are made anew."""

_FORM_WIDTH, _REGISTER_WIDTH = 316, 560


class Mode(StrEnum):
    """What stands beside the pages."""

    NEW = "new"
    REGISTER = "register"


class StatementsTab(QWidget):
    """A statement as it will be printed, as it was issued, and what can be done with it.

    Its pages are made in a job, a moment after something else is asked for; those that are there
    stay meanwhile, but are not to be printed. Language and day are the tab's own and change nothing
    in the window. Signals: batch_wanted, way_chosen (a Way: to where something can be done about
    what is stated).
    """

    batch_wanted = Signal()
    way_chosen = Signal(object)
    is_new = True
    """Its own next act is always in sight: the window shows one filled button."""

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._mode = Mode.NEW
        self._shown: Shown | None = None
        self._drafted: Shown | None = None
        self._job: Job | None = None
        self._is_old = True
        self._is_register_old = True
        self._has_failed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.on_paused)
        self._told = ""
        self.papers = PaperActs(context, self)
        self.numbering = Numbering(context, self)
        self._build()
        self._make_actions()
        self._connect()
        self.retranslate()
        self._allow()

    # -- what the window asks --------------------------------------------------------------------

    @property
    def shown(self) -> Shown | None:
        """What is on the pages."""
        return self._shown

    @property
    def mode(self) -> Mode:
        """What stands beside the pages."""
        return self._mode

    @property
    def is_whole(self) -> bool:
        """Whether the pages are those of what is asked, from whatever record on."""
        shown = self._shown
        return shown is not None and not self._has_failed and shown.wanted == self._wanted()

    @property
    def is_newest(self) -> bool:
        """Whether they are from the newest record, too."""
        is_still = self._job is None and not self._pause.isActive()
        return self.is_whole and not self._is_old and is_still

    def commands(self) -> Sequence[QAction]:
        """Acts of this tab, for the menus."""
        return self._save_action, self._issue_action, self._replace_action, self._void_action

    def panes(self) -> Sequence[QWidget]:
        """What F6 leaps between, in reading order."""
        if self._mode is Mode.NEW:
            return self.draft.kind_box, *self.pages.panes()
        listed = () if self.register.table.isHidden() else (self.register.table,)
        return self.register.search, *listed, *self.pages.panes()

    def start_filter(self) -> None:
        """Ctrl+F: type what to look for among the issued ones."""
        self.show_mode(Mode.REGISTER)
        self.register.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.register.search.selectAll()

    def take_focus(self) -> None:
        """The pages have the keys when the tab comes to the front."""
        self.pages.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_mode(self, mode: Mode) -> None:
        """The form, or the register."""
        if mode is self._mode:
            return
        self._mode = mode
        self.modes.set_value(mode)
        self._side.setCurrentWidget(self.draft if mode is Mode.NEW else self.register)
        self._measure()
        if mode is Mode.REGISTER and self._is_register_old:
            self._reload_register()
        self.ask()

    def show_number(self, number: str) -> None:
        """An issued statement, in the register."""
        self.show_mode(Mode.REGISTER)
        self._is_register_old = False
        self.register.choose(number)

    def open_new(self, kind: StatementKind) -> None:
        """The form for a document, whatever was in sight before."""
        is_other = self.draft.ask_for(kind)
        if self._mode is not Mode.NEW:
            self.show_mode(Mode.NEW)
        elif is_other:
            self.ask()

    def print_shown(self) -> None:
        """Ctrl+P: ask for the printer, if what is asked is on the pages. Of a statement that is
        void or replaced ask first whether that is meant."""
        shown = self._shown
        if shown is None or not self.is_whole:
            self._context.announce(self.tr("There is nothing to print yet"))
        elif self._may(Permission.EXPORT):
            standing = self._standing()
            if standing:
                question = PrintQuestion(str(shown.number), standing, self)
                question.print_wanted.connect(partial(self.papers.ask_printer, shown))
                self._open(question)
            else:
                self.papers.ask_printer(shown)

    def ask(self) -> None:
        """Something else is to be shown: at once what is there already, else after a pause."""
        self._forget_job()
        self._has_failed = False
        self._told = ""
        wanted = self._wanted()
        drafted = self._drafted
        if wanted is None:
            self._pause.stop()
            self._show(None)
        elif not self._is_sound:
            self._pause.stop()  # what is wrong is said at its field
        elif drafted is not None and drafted.wanted == wanted and not self._is_old:
            self._pause.stop()
            self._show(drafted)
        else:
            self._pause.start()
        self._allow()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        context = self._context
        form = self._kept_form()
        self.modes = SegmentedControl((), self)
        self.draft = DraftForm(context, FormChoice(form), self)
        self.register = RegisterPage(context, FormChoice(form), self)
        self._side = QStackedWidget(self)
        self._side.addWidget(self.draft)
        self._side.addWidget(self.register)
        self.pages = PagesPane(self)
        self._left = QWidget(self)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, 0)
        head.addWidget(self.modes)
        head.addStretch(1)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(head)
        left.addWidget(self._side, 1)
        edge = QFrame(self)
        edge.setProperty("rule", True)
        edge.setFixedWidth(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._left)
        layout.addWidget(edge)
        layout.addWidget(self.pages, 1)

    def _make_actions(self) -> None:
        self._save_action = self._action(self.on_save_wanted, "Ctrl+S", "Ctrl+E")
        self._issue_action = self._action(self.on_issue_wanted)
        self._replace_action = self._action(self.register.on_replace)
        self._void_action = self._action(self.register.on_void)

    def _action(self, act: Callable[[], object], *keys: str) -> QAction:
        action = QAction(self)
        if keys:
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _connect(self) -> None:
        context, draft, register = self._context, self.draft, self.register
        context.as_of_changed.connect(self.on_as_of_changed)
        context.book_changed.connect(self.on_book_changed)
        context.formats_changed.connect(self.on_formats_changed)
        context.user_changed.connect(self._allow)
        self.modes.chosen.connect(self.on_mode_chosen)
        draft.changed.connect(self.ask)
        draft.said.connect(context.announce)
        draft.way_chosen.connect(self.way_chosen)
        draft.laid_out.connect(self.order)
        draft.issue_wanted.connect(self.on_issue_wanted)
        draft.batch_wanted.connect(self.batch_wanted)
        register.chosen.connect(self.on_number_chosen)
        register.void_wanted.connect(self.on_void_wanted)
        register.replace_wanted.connect(self.on_replace_wanted)
        for part in (draft, register):
            part.form_changed.connect(self.on_form_changed)
            part.print_wanted.connect(self.print_shown)
            part.save_wanted.connect(self.on_save_wanted)
        self.papers.failed.connect(self.on_failed_act)
        self.papers.done.connect(self.on_done)
        self.papers.said.connect(context.announce)
        self.numbering.issued.connect(self.on_issued)
        self.numbering.failed.connect(self.on_not_issued)
        self.pages.stop_wanted.connect(self.on_stop_wanted)
        context.jobs.progressed.connect(self.on_progressed)

    # -- asking ----------------------------------------------------------------------------------

    def _wanted(self) -> Wanted | None:
        """What is to be on the pages; None of a register in which nothing is chosen."""
        if self._mode is Mode.NEW:
            return Wanted(self.draft.asked, self.draft.form.form)
        current = self.register.current
        return None if current is None else Wanted(None, self.register.form.form, current.number)

    @property
    def _is_sound(self) -> bool:
        """Whether what is asked can be answered."""
        return self._mode is Mode.REGISTER or self.draft.is_sound

    def on_paused(self) -> None:
        """Nothing else was asked for a moment: make the pages."""
        wanted = self._wanted()
        if wanted is None or not self._is_sound or not self.isVisible():
            self._is_old = True
            self._allow()
            return
        context = self._context
        known = None if self._is_old else self._shown
        self._is_old = False
        self._job = context.jobs.run_with_progress(
            partial(load, context.book, wanted, known),
            self.on_shown,
            self.on_failed,
            label=self.tr("Preparing the statement"),
            leaves=self.tr("Nothing is written to the book."),
        )
        self._allow()

    def on_progressed(self, progress: Progress) -> None:
        """The pages are made so far."""
        if progress.job is self._job:
            self.pages.preparing.set_progress(progress.done, progress.total)

    def on_stop_wanted(self) -> None:
        """A person does not want to wait for the pages."""
        if self._job is not None or self._pause.isActive():
            self._pause.stop()
            self._forget_job()
            self.on_failed(JobCancelled())

    def on_shown(self, shown: Shown) -> None:
        """The pages are there."""
        self._job = None
        if shown.number is None:
            self._drafted = shown
        self._show(shown)
        if self._is_old:  # somebody wrote meanwhile
            self._pause.start()
        self._allow()

    def on_failed(self, error: Exception) -> None:
        """It could not be made; the last pages stay, but are not to be printed."""
        self._job = None
        self._is_old = self._has_failed = True
        self._allow()
        if isinstance(error, JobCancelled):
            self._say(self.tr("Stopped. Change something, or come back to this tab, to go on."))
        else:
            self._tell(error)

    def _show(self, shown: Shown | None) -> None:
        self._shown = shown
        self.pages.set_pages(None if shown is None else shown.pages)
        if shown is not None and shown.number is None:
            self.draft.show_draft(shown)
        self._say(self._told)

    def _forget_job(self) -> None:
        if self._job is not None:
            self._job.forget()
            self._job = None

    def _reload_register(self) -> None:
        self._is_register_old = False
        self.register.reload()

    # -- what happens ----------------------------------------------------------------------------

    def on_mode_chosen(self, mode: object) -> None:
        """The form, or the register, by a person."""
        self.show_mode(Mode(str(mode)))

    def on_number_chosen(self, _number: str) -> None:
        """Another issued statement."""
        if self._mode is Mode.REGISTER:
            self.ask()

    def on_form_changed(self) -> None:
        """Another language of the pages; the same in form and register."""
        part = self.draft if self._mode is Mode.NEW else self.register
        form = part.form.form
        for choice in (self.draft.form, self.register.form):
            choice.set_form(form)
        self._context.settings.set(STATEMENT_FORM, form_text(form))
        self.ask()

    def on_as_of_changed(self, _day: object) -> None:
        """The window asks about another day."""
        changed = self.draft.set_until(self._context.as_of or self._context.today())
        if changed and self._mode is Mode.NEW:
            self.ask()

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote: read again, now or when next shown. What is being made comes first, so
        that prices which come one after the other do not keep the pages away."""
        self._is_old = self._is_register_old = True
        if self.isVisible():
            self._read_again()
        self._allow()

    def on_offered(self, found: Offered) -> None:
        """What the book has to choose from."""
        self.draft.offer(found)

    def on_formats_changed(self) -> None:
        """Another language of the window; the pages follow it until theirs is chosen."""
        form = self._kept_form()
        for choice in (self.draft.form, self.register.form):
            choice.set_form(form)
        self.retranslate()
        self.draft.retranslate()
        self.register.retranslate()
        if self.isVisible():
            self.ask()
        else:
            self._is_old = True

    # -- acts ------------------------------------------------------------------------------------

    def on_save_wanted(self) -> None:
        """Ask where the file goes."""
        if self._shown is not None and self.is_whole and self._may(Permission.EXPORT):
            self.papers.ask_file(self._shown)

    def on_issue_wanted(self) -> None:
        """Ask whether the draft is to get its number."""
        shown = self._shown
        if shown is None or shown.number is not None or not self.is_newest or shown.undecided:
            return
        if self._may(Permission.ISSUE):
            asked, replaces = self.draft.asked, self.draft.replaces
            self._open(IssueDialog(self._context, self.numbering, shown, asked, replaces, self))

    def on_issued(self, statement: Statement) -> None:
        """It is in the journal: show it from there."""
        self.draft.on_leave_replaced()
        self.show_number(str(statement.subject.number))

    def on_not_issued(self, error: Exception) -> None:
        """Nothing was issued, or voided. A draft that is another by now is shown, and said to
        be."""
        if isinstance(error, DraftMoved):
            self._is_old = True
            self.ask()
            self._told = text_of(error, Teller.of(self._context))
            self._say(self._told)

    def on_void_wanted(self, issued: IssuedStatement) -> None:
        """Ask why the chosen one is to be void."""
        if self._may(Permission.ISSUE):
            self._open(VoidDialog(self._context, self.numbering, issued, self))

    def on_replace_wanted(self, issued: IssuedStatement) -> None:
        """A draft of the same as the chosen one, from what is known now."""
        shown = self._shown
        if shown is not None and shown.number == issued.number and self._may(Permission.ISSUE):
            self.draft.replace(issued.number, shown.statement)
            self.show_mode(Mode.NEW)

    def on_failed_act(self, error: Exception) -> None:
        """It was not printed, or not written."""
        self._tell(error)

    def on_done(self, text: str) -> None:
        """It is printed, or written."""
        self._say("")
        self._context.announce(text)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _may(self, permission: Permission) -> bool:
        refusal = self._context.refusal(permission)
        if refusal:
            self._context.announce(refusal)
        return not refusal

    def _none_text(self) -> str:
        """Why there are no pages."""
        if self._mode is Mode.REGISTER:
            return self.tr("No statement is chosen.") if self.register.lines else ""
        return self.tr("There are no pages.") if self._has_failed else ""

    def _tell(self, error: Exception) -> None:
        if is_our_fault(error):
            self._context.fail(error)
        else:
            self._say(text_of(error, Teller.of(self._context)))

    def _say(self, text: str) -> None:
        (self.draft if self._mode is Mode.NEW else self.register).say(text)

    def _standing(self) -> str:
        """Why the statement on the pages is not to be relied on; '' where it stands."""
        shown, current = self._shown, self.register.current
        if shown is None or shown.number is None or current is None:
            return ""
        return standing_text(current) if current.number == shown.number else ""

    def _allow(self) -> None:
        """Offer what can be done now, and say above the pages how they stand."""
        self.pages.set_preparing(self._job is not None or self._pause.isActive())
        self.pages.say_none(self._none_text())
        self.pages.warn(self._standing())
        is_whole = self.is_whole
        is_new = self._mode is Mode.NEW
        self.draft.allow(is_whole=is_whole and is_new, is_newest=self.is_newest)
        self.register.allow(is_whole=is_whole and not is_new)
        buttons = self.draft if is_new else self.register
        self._save_action.setEnabled(buttons.save_button.isEnabled())
        self._issue_action.setEnabled(is_new and self.draft.issue_button.isEnabled())
        for action, button in (
            (self._replace_action, self.register.replace_button),
            (self._void_action, self.register.void_button),
        ):
            action.setEnabled(not is_new and button.isEnabled())

    # -- Qt --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old or self._is_register_old:
            self._read_again()

    def _read_again(self) -> None:
        context = self._context
        context.jobs.run(partial(offered, context.book), self.on_offered)
        if self._mode is Mode.REGISTER:
            self._reload_register()
        if self._job is None and not self._pause.isActive():
            self.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and hasattr(self, "_void_action"):
            self._measure()  # words or text have another size
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_void_action"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.take_focus()
            return
        super().keyPressEvent(event)

    # -- words and sizes -------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.modes.set_options(((Mode.NEW, self.tr("New")), (Mode.REGISTER, self.tr("Register"))))
        self.modes.set_value(self._mode)
        self.modes.setAccessibleName(self.tr("New statement or register"))
        self._save_action.setText(self.tr("&Save the statement as…"))
        self._issue_action.setText(self.tr("&Issue the statement…"))
        self._replace_action.setText(self.tr("R&eplace the issued statement…"))
        self._void_action.setText(self.tr("&Void the issued statement…"))
        self.order()
        self._measure()

    def order(self) -> None:
        """Tab goes as one reads: what is asked, the tools, small pages, pages, acts."""
        stops = [*self.draft.stops(), *self.register.stops()]
        acts = [*self.draft.acts(), *self.register.acts()]
        read_in_order(self.modes, *stops, *self.pages.stops(), *acts)

    def _measure(self) -> None:
        """The form is as wide as its fields are read best, the register takes up to a half."""
        theme = current_theme()
        usual = _FORM_WIDTH if self._mode is Mode.NEW else _REGISTER_WIDTH
        width = min(theme.px(usual), self.width() // 2)
        self.register.put_acts(width)
        self._left.setFixedWidth(max(width, self._left.minimumSizeHint().width()))

    def _kept_form(self) -> Form:
        """The language of the pages that was chosen, else the window's."""
        kept = self._context.settings.get(STATEMENT_FORM)
        try:
            return parse_form(kept or self._context.formats.language)
        except UsageProblem:
            return (self._context.formats.language,)
