"""The Approvals tab: the queue at the left, the dossier and the decision at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QDesktopServices,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.control_errors import LockedOut, NotSignedIn, WrongPassword
from alem_desktop.jobs.runner import Job
from alem_desktop.services.approvals import Decision, Waiting
from alem_desktop.services.evidence import Evidence
from alem_desktop.ui.approvals import deciding, guidance
from alem_desktop.ui.approvals.deciding import Copies, Signature
from alem_desktop.ui.approvals.decision import DecisionBar, Mode
from alem_desktop.ui.approvals.dossier import DossierPane
from alem_desktop.ui.approvals.loading import Case, Loaded, load, load_case
from alem_desktop.ui.approvals.queue import QueuePane, calm_text
from alem_desktop.ui.approvals.words import Voice
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, is_our_fault, text_of
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.words import grouped
from alem_desktop.ui.widgets.empty_state import EmptyState

_SOURCE = "approvals"
_QUEUE_SHARE, _QUEUE_WIDTH = 0.44, 600
"""The lists have this share of the width, or so much of it, but never more than half."""

Opener = Callable[[Path], object]


def open_with_desktop(path: Path) -> object:
    """Show a file with the program that the desktop has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class ApprovalsTab(QWidget):
    """What waits for a second person, and the decision on it.

    The lists are read in a job when the tab is shown and after each write by whomever; a dossier
    when it is selected. What is decided on is what was on the screen: its hash goes along.
    `opener` takes the copy of an evidence file. Signal: is_new_changed (whether its own next act
    is in sight; the window shows one filled button).
    """

    is_new_changed = Signal(bool)

    def __init__(
        self,
        context: BookContext,
        parent: QWidget | None = None,
        *,
        opener: Opener = open_with_desktop,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._opener = opener
        self._loaded: Loaded | None = None
        self._case: Case | None = None
        self._job: Job | None = None
        self._case_job: Job | None = None
        self._copies = Copies()
        self._decider = context.user
        self._is_old = True
        self._has_next_act = False
        self._is_parted = False
        self._build()
        self._make_actions()
        self._connect()
        self.retranslate()

    # -- what the window asks --------------------------------------------------------------------

    @property
    def loaded(self) -> Loaded | None:
        """The lists on the screen."""
        return self._loaded

    @property
    def case(self) -> Case | None:
        """The dossier on the screen, None before it has come or where many are selected."""
        return self._case

    @property
    def queue(self) -> QueuePane:
        """The lists."""
        return self._queue

    @property
    def dossier(self) -> DossierPane:
        """What is shown of the selection."""
        return self._dossier

    @property
    def decision(self) -> DecisionBar:
        """Reason, password and buttons."""
        return self._bar

    @property
    def empty(self) -> EmptyState:
        """What stands there when there is nothing to list at all."""
        return self._empty

    @property
    def is_new(self) -> bool:
        """Whether the tab's own next act is in sight."""
        return self._has_next_act

    def commands(self) -> Sequence[QAction]:
        """Acts of this tab, for the menus."""
        return (
            self._approve_action,
            self._reject_action,
            self._submit_action,
            self._withdraw_action,
            self._evidence_action,
        )

    def panes(self) -> Sequence[QWidget]:
        """What F6 leaps between, in reading order."""
        if self._stack.currentWidget() is self._empty:
            return (self._empty,)
        fields = () if self._bar.reason.isHidden() else (self._bar.reason,)
        return (*self._queue.panes(), self._dossier.page, *fields)

    def start_filter(self) -> None:
        """Ctrl+F: whose proposals."""
        self._queue.preparers.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_focus(self) -> None:
        """The list has the keys when the tab comes to the front."""
        if self._stack.currentWidget() is self._empty or not self._queue.take_focus():
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Ask the book again; what is on the screen stays until the answer is there."""
        self._is_old = False
        if self._job is not None:
            self._job.forget()
        context = self._context
        self._job = context.jobs.run(
            partial(load, context.book, context.user), self.on_loaded, self.on_failed
        )

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        voice = self._voice()
        self._queue = QueuePane(voice)
        self._dossier = DossierPane(voice)
        self._bar = DecisionBar()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._dossier, 1)
        column.addWidget(self._bar)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(1)
        self._parts.addWidget(self._queue)
        self._parts.addWidget(right)
        self._parts.splitterMoved.connect(self.on_parted)
        self._empty = EmptyState()
        self._empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._parts)
        self._stack.addWidget(self._empty)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _make_actions(self) -> None:
        self._approve_action = self._action(self.approve, "Ctrl+Return", "Ctrl+Enter")
        self._reject_action = self._action(self.begin_reject, "Ctrl+Backspace")
        self._submit_action = self._action(self.submit)
        self._withdraw_action = self._action(self.withdraw)
        self._evidence_action = self._action(self.open_evidence)

    def _action(self, act: Callable[[], object], *keys: str) -> QAction:
        action = QAction(self)
        if keys:
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _connect(self) -> None:
        context, bar = self._context, self._bar
        context.book_changed.connect(self.on_book_changed)
        context.user_changed.connect(self.on_user_changed)
        context.formats_changed.connect(self.on_formats_changed)
        self._queue.picked.connect(self.on_picked)
        self._queue.filter_changed.connect(self.on_picked)
        self._queue.evidence_wanted.connect(self.open_evidence)
        self._dossier.evidence_wanted.connect(self.copy_evidence)
        bar.approve_wanted.connect(self.approve)
        bar.reject_wanted.connect(self.reject)
        bar.withdraw_wanted.connect(self.withdraw)
        bar.submit_wanted.connect(self.submit)

    def retranslate(self) -> None:
        """The words in the language in force."""
        self._approve_action.setText(self.tr("&Approve"))
        self._reject_action.setText(self.tr("Re&ject…"))
        self._submit_action.setText(self.tr("&Submit draft for approval"))
        self._withdraw_action.setText(self.tr("&Withdraw"))
        self._evidence_action.setText(self.tr("Open e&vidence") + "\tSpace")
        self._bar.retranslate()

    # -- Qt --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_parted:
            width = self.width()
            wanted = max(round(width * _QUEUE_SHARE), current_theme().px(_QUEUE_WIDTH))
            queue = min(wanted, width // 2)
            self._parts.setSizes([queue, width - queue])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_evidence_action"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange and self._loaded is not None:
            self._queue.set_voice(self._voice())
            self._show_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self._queue.isAncestorOf(QApplication.focusWidget() or self):
                self.take_focus()
            else:
                self._queue.clear_filter()
                self.take_focus()
            return
        super().keyPressEvent(event)

    # -- answers ---------------------------------------------------------------------------------

    def on_loaded(self, loaded: Loaded) -> None:
        """The lists have come: the selection stays, or goes to what stands in its place."""
        self._job = None
        first = self._loaded is None
        self._loaded = loaded
        self._context.trouble("", _SOURCE)
        focused = QApplication.focusWidget()
        had_keys = first or focused is self._empty or focused in self._queue.tables
        before = [each.proposal.sequence for each in self._queue.chosen()]
        self._queue.show_loaded(loaded)
        nothing = not (loaded.waiting or loaded.drafts or loaded.decided)
        if nothing:
            self._empty.set_content(self.tr("Nothing to approve"), calm_text(loaded))
        self._stack.setCurrentWidget(self._empty if nothing else self._parts)
        if before != [each.proposal.sequence for each in self._queue.chosen()]:
            self._bar.clear()
        self._show_selection()
        if had_keys and (focused is None or self.isAncestorOf(focused)):
            self.take_focus()

    def on_failed(self, error: Exception) -> None:
        """The book could not be read: the last lists stay, the reason stands above them."""
        self._job = None
        self._is_old = True
        if is_our_fault(error):
            self._context.fail(error)
        else:
            self._context.trouble(text_of(error, Teller.of(self._context)), _SOURCE)

    def on_case(self, case: Case) -> None:
        """The dossier of the selected proposal has come."""
        self._case_job = None
        loaded, chosen = self._loaded, self._queue.chosen()
        if loaded is None or len(chosen) != 1:
            return
        if chosen[0].proposal.sequence == case.line.proposal.sequence:
            self._case = case
            self._dossier.show_line(case.line, case, loaded)
            self._offer()

    def on_case_failed(self, error: Exception) -> None:
        """The dossier could not be read; what the list knows stays."""
        self._case_job = None
        self._tell(error)

    # -- what is selected ------------------------------------------------------------------------

    def on_parted(self, _at: int, _number: int) -> None:
        """A person has parted lists and dossier otherwise."""
        self._is_parted = True

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote: read again, now or when next shown."""
        self._is_old = True
        if self.isVisible():
            self.reload()

    def on_user_changed(self) -> None:
        """Somebody comes, or a lock begins: a password never stays, and what one person typed is
        there again for that one, but not for another."""
        self._bar.passphrase.clear()
        if self._context.user != self._decider:
            self._decider = self._context.user
            self._bar.clear()
            self._bar.say("")
        self.on_book_changed(None)

    def on_formats_changed(self) -> None:
        """Figures and words in another language."""
        voice = self._voice()
        self._dossier.set_voice(voice)
        self._queue.set_voice(voice)
        self._show_selection()

    def on_picked(self) -> None:
        """A person selected something else."""
        self._bar.clear()
        self._bar.say("")
        self._show_selection()

    def _show_selection(self) -> None:
        """The dossier of one, the sums of many."""
        loaded, chosen = self._loaded, self._queue.chosen()
        if loaded is None:
            return
        if self._case_job is not None:
            self._case_job.forget()
            self._case_job = None
        if len(chosen) != 1:
            self._case = None
            if chosen:
                self._dossier.show_many(chosen, loaded)
            else:
                self._dossier.show_nothing(self.tr("Nothing is selected."))
            self._offer()
            return
        line = chosen[0]
        shown = self._case
        if shown is not None and shown.line.proposal == line.proposal:
            self._dossier.show_line(line, shown, loaded)  # until the book has answered anew
        else:
            self._case = None
            self._dossier.show_line(line, None, loaded)
        self._offer()
        self._case_job = self._context.jobs.run(
            partial(load_case, self._context.book, line.proposal.sequence),
            self.on_case,
            self.on_case_failed,
        )

    def _offer(self) -> None:
        """The buttons of what can be done with the selection, and what they do."""
        loaded, chosen = self._loaded, self._queue.chosen()
        if loaded is None:
            return
        mode = guidance.mode_of(chosen, loaded)
        limit = self._context.book.info.policies.second_approver_above
        text = guidance.guidance_text(chosen, loaded, self._voice(), limit)
        self._bar.set_mode(mode, text, has_key=loaded.has_key)
        decides, own = mode is Mode.DECIDE, mode in (Mode.OWN, Mode.OWN_DRAFT)
        self._approve_action.setEnabled(decides)
        self._reject_action.setEnabled(decides)
        self._withdraw_action.setEnabled(own)
        self._submit_action.setEnabled(mode is Mode.OWN_DRAFT)
        has_evidence = self._case is not None and bool(self._case.dossier.evidence)
        self._evidence_action.setEnabled(has_evidence)
        has_next_act = decides or mode is Mode.OWN_DRAFT
        if has_next_act != self._has_next_act:
            self._has_next_act = has_next_act
            self.is_new_changed.emit(has_next_act)

    # -- decisions -------------------------------------------------------------------------------

    def approve(self) -> None:
        """Approve what is selected and may be decided."""
        lines = self._to_decide()
        if not lines:
            return
        if len(self._queue.chosen()) == 1 and self._case is None:
            self._context.announce(self.tr("The checks are still on their way."))
            return
        signature = self._signature()
        if signature is not None:
            work = partial(deciding.approve, self._context.book, lines, signature)
            self._run(work, lines, self.tr("Approving %n proposals", "", len(lines)))

    def begin_reject(self) -> None:
        """Ctrl+Backspace: ask for the reason; it takes another key to reject."""
        if self._bar.mode is Mode.DECIDE:
            self._bar.ask_reason()

    def reject(self) -> None:
        """Reject what is selected and may be decided."""
        lines = self._to_decide()
        reason = self._reason()
        if not lines or reason is None:
            return
        signature = self._signature()
        if signature is not None:
            work = partial(deciding.reject, self._context.book, lines, reason, signature)
            self._run(work, lines, self.tr("Rejecting %n proposals", "", len(lines)))

    def withdraw(self) -> None:
        """Take back one's own."""
        if self._bar.mode not in (Mode.OWN, Mode.OWN_DRAFT) or self._bar.is_busy:
            return
        reason, context = self._reason(), self._context
        if reason is not None:
            line = self._queue.chosen()[0]
            self._run(partial(deciding.withdraw, context.book, line, reason, context.user), [line])

    def submit(self) -> None:
        """Ask for the approval of one's own draft."""
        if self._bar.mode is Mode.OWN_DRAFT and not self._bar.is_busy:
            line, context = self._queue.chosen()[0], self._context
            self._run(partial(deciding.submit, context.book, line, context.user), [line])

    def on_decided(self, decided: tuple[Sequence[Waiting], Decision]) -> None:
        """It is done: the next item is selected, and the keys are in the list."""
        lines, decision = decided
        self._bar.set_busy(False)
        self._bar.clear()
        self._queue.active.follow(lines)
        self._context.announce(self._done_text(lines, decision))
        self._queue.take_focus()
        self._context.changed(decision.change)

    def on_not_decided(self, error: Exception) -> None:
        """Nothing was decided: say why at the buttons, and look again at what waits."""
        self._bar.set_busy(False)
        self._bar.passphrase.clear()
        self._tell(error)
        if isinstance(error, WrongPassword | LockedOut | NotSignedIn):
            self._bar.mark(self._bar.passphrase)
            self._bar.ask_passphrase()
        else:
            self._queue.take_focus()
        self.reload()

    def _run(self, work: Callable[[], Decision], lines: Sequence[Waiting], label: str = "") -> None:
        self._bar.say("")
        self._bar.set_busy(True)
        kept = list(lines)
        is_many = len(kept) > 1
        self._context.jobs.run(
            lambda: (kept, work()),
            self.on_decided,
            self.on_not_decided,
            label=grouped(label, len(kept), self._context.formats) if is_many else "",
            leaves=self.tr("All of them, or none.") if is_many else "",
        )

    def _to_decide(self) -> list[Waiting]:
        """What of the selection may be decided now, as it is on the screen."""
        loaded = self._loaded
        if loaded is None or self._bar.mode is not Mode.DECIDE or self._bar.is_busy:
            return []
        chosen = self._queue.chosen()
        if len(chosen) == 1 and self._case is not None:
            chosen = [self._case.line]
        return [each for each in chosen if loaded.may_decide(each)]

    def _signature(self) -> Signature | None:
        """Who decides; None while the password is still wanted."""
        if not self._bar.needs_passphrase:
            return Signature(self._context.user, None)
        password = self._bar.passphrase.text()
        if password:
            return Signature(self._context.user, password)
        self._bar.want_passphrase()
        return None

    def _reason(self) -> str | None:
        """The reason that was typed; None while it is still wanted."""
        reason = self._bar.reason.text().strip()
        if reason:
            return reason
        self._bar.want_reason()
        return None

    def _done_text(self, lines: Sequence[Waiting], decision: Decision) -> str:
        formats, count = self._context.formats, len(lines)
        if decision.more and not decision.done:
            return self.tr("Your approval is kept; one more person has to approve.")
        if count > 1:
            return grouped(self.tr("%n proposals decided", "", count), count, formats)
        return self.tr("{reference}: done").format(reference=lines[0].proposal.reference)

    def _tell(self, error: Exception) -> None:
        if is_our_fault(error):
            self._context.fail(error)
        else:
            self._bar.say(text_of(error, Teller.of(self._context)))

    # -- evidence --------------------------------------------------------------------------------

    def open_evidence(self) -> None:
        """Space: the first file of the selected proposal."""
        if self._case is None:
            return
        files = self._case.dossier.evidence
        if files:
            self.copy_evidence(files[0])
        else:
            self._context.announce(self.tr("No evidence is attached."))

    def copy_evidence(self, file: Evidence) -> None:
        """Write a copy into a folder of this window, which goes with it, and open it."""
        self._context.jobs.run(
            partial(self._copies.copy, self._context.book, file.sha256),
            self.on_copied,
            self.on_case_failed,
        )

    def on_copied(self, path: Path) -> None:
        """The copy is there."""
        if self._opener(path) is False:
            said = self.tr("No program is known that opens {name}.").format(name=path.name)
            self._context.announce(said)

    def _voice(self) -> Voice:
        info = self._context.book.info
        return Voice(
            self._context.formats,
            self._context.book.calendar,
            info.functional_currency,
            info.presentation_currency,
        )
