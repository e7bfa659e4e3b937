"""Issuing and voiding: what will exist afterwards, and the one button that does it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.control_errors import DraftMoved
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.jobs.runner import Job, JobCancelled, Progress
from alem_desktop.services.statements.asked import Asked
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, is_our_fault, text_of
from alem_desktop.ui.statements.loading import Shown
from alem_desktop.ui.statements.numbering import Numbering
from alem_desktop.ui.statements.register_columns import when_text
from alem_desktop.ui.statements.words import kind_name
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.buttons import Kind, make_button
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from alem_desktop.services.issuing import IssuedStatement

translate = QCoreApplication.translate

_WIDTH = 480
_LONGEST = 2_000


class Question(QDialog):
    """A question, what will exist afterwards, and the verb; Cancel is the default.

    While it is being done Cancel asks it to stop, and nothing more: the dialog goes when it is
    known how it ended. `start` begins it; `doing` is said meanwhile, `stopped` when it was stopped.
    """

    def __init__(
        self,
        context: BookContext,
        kind: Kind,
        start: Callable[[], Job],
        doing: str,
        stopped: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._start, self._doing, self._stopped = start, doing, stopped
        self._job: Job | None = None
        self.heading, self.about = PlainLabel(parent=self), PlainLabel(parent=self)
        self.heading.setProperty("role", "panel")
        self.heading.setWordWrap(True)
        self.about.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.doing = PlainLabel(parent=self)
        self.doing.setProperty("role", "hint")
        self.doing.setWordWrap(True)
        self.progress.hide()
        self.doing.hide()
        self.trouble = Sentence(self)
        self.cancel_button = make_button(translate("Statements", "Cancel"), parent=self)
        self.cancel_button.clicked.connect(self.reject)
        self.act_button = make_button("", kind, parent=self)
        self.act_button.clicked.connect(self.submit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.act_button)
        self.body = QVBoxLayout()
        self.body.setSpacing(RELATED)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addWidget(self.heading)
        layout.addWidget(self.about)
        layout.addLayout(self.body)
        layout.addWidget(self.progress)
        layout.addWidget(self.doing)
        layout.addWidget(self.trouble)
        layout.addSpacing(RELATED)
        layout.addLayout(buttons)
        self.setMinimumWidth(current_theme().px(_WIDTH))
        context.jobs.progressed.connect(self.on_progressed)

    @property
    def is_running(self) -> bool:
        """Whether it is being done, or waits for its turn."""
        return self._job is not None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def submit(self) -> None:
        """Do it, once."""
        if self._job is None and self.is_ready():
            self.trouble.say("")
            self.act_button.setEnabled(False)
            self.progress.setRange(0, 0)
            self.progress.show()
            self.doing.setText(self._doing)
            self.doing.show()
            self.cancel_button.setFocus()
            self._fit()
            self._job = self._start()

    def is_ready(self) -> bool:
        """Whether all that is asked is said; says what is not."""
        return True

    def reject(self) -> None:
        """Leave it. What has begun is asked to stop; it may be too late for that, so that this
        stays until it is known."""
        if self._job is None:
            super().reject()
        elif not self._job.cancel_asked:
            self._job.cancel()
            self.cancel_button.setEnabled(False)
            self.doing.setText(translate("Statements", "Stopping…"))

    def on_progressed(self, progress: Progress) -> None:
        """So much of it is done."""
        if progress.job is self._job:
            self.progress.setRange(0, progress.total)
            self.progress.setValue(progress.done)

    def on_done(self, *_what: object) -> None:
        """It is done."""
        if self._job is not None:
            self._job = None
            self.accept()

    def on_failed(self, error: Exception) -> None:
        """It did not happen; why not."""
        if self._job is None:
            return
        self._job = None
        self.progress.hide()
        self.doing.hide()
        self.act_button.setEnabled(True)
        self.cancel_button.setEnabled(True)
        if isinstance(error, JobCancelled):
            self._context.announce(self._stopped)
            super().reject()
        elif isinstance(error, DraftMoved):
            super().reject()  # it is said where the other draft is shown
        elif is_our_fault(error):
            self._context.fail(error)
        else:
            self.trouble.say(text_of(error, Teller.of(self._context)))
            self.cancel_button.setFocus()
        self._fit()

    def _fit(self) -> None:
        """As high as what is said."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field; what cannot be undone takes its button, or
        Ctrl+Enter."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class IssueDialog(Question):
    """Gives a draft its number."""

    def __init__(
        self,
        context: BookContext,
        numbering: Numbering,
        shown: Shown,
        asked: Asked,
        replaces: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            "primary",
            partial(numbering.issue, asked, shown.statement, replaces),
            translate("IssueDialog", "Drawing its pages in English, Russian and Kazakh…"),
            translate("IssueDialog", "Nothing was issued."),
            parent,
        )
        numbering.issued.connect(self.on_done)
        numbering.failed.connect(self.on_failed)
        subject = shown.statement.subject
        name = kind_name(subject.kind)
        title = self.tr("Issue the document “{document}”?").format(document=name)
        self.setWindowTitle(title)
        self.heading.setText(title)
        series = f"{subject.kind.letters}-{subject.as_of.date.year}"
        said = [
            self.tr(
                "It gets the next number of the series {series}. Its figures and the fingerprints "
                "of its pages in English, Russian and Kazakh stay in the journal for ever; it "
                "prints again from there, whatever is recorded later."
            ).format(series=series)
        ]
        if replaces is not None:
            text = self.tr(
                "When issued, it replaces {number}, which stays in the register as replaced."
            )
            said.append(text.format(number=replaces))
        self.about.setText(" ".join(said))
        self.act_button.setText(self.tr("Issue"))
        self.cancel_button.setFocus()


class VoidDialog(Question):
    """Takes an issued statement back, with a reason."""

    def __init__(
        self,
        context: BookContext,
        numbering: Numbering,
        issued: IssuedStatement,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            "danger",
            self._void,
            translate("VoidDialog", "Writing it to the journal…"),
            translate("VoidDialog", "Nothing was voided."),
            parent,
        )
        self._numbering = numbering
        self._number = issued.number
        numbering.voided.connect(self.on_done)
        numbering.failed.connect(self.on_failed)
        title = self.tr("Void {number}?").format(number=issued.number)
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.about.setText(
            self.tr(
                "{document}, {when}. It keeps its number and stays in the register, marked as "
                "void with your reason; a paper of it is told as void when it is checked. This "
                "cannot be taken back."
            ).format(document=kind_name(issued.kind), when=when_text(issued, context))
        )
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_LONGEST)
        self.reason.textEdited.connect(self.on_typed)
        self.row = FormRow(self.tr("&Reason"), self.reason, parent=self)
        self.body.addWidget(self.row)
        self.act_button.setText(self.tr("Void"))
        self.reason.setFocus()

    def is_ready(self) -> bool:
        if self.reason.text().strip():
            return True
        self.row.set_error(self.tr("Say why. The reason stays in the journal."))
        self._fit()
        self.reason.setFocus()
        return False

    def _void(self) -> Job:
        self.reason.setEnabled(False)
        return self._numbering.void(self._number, self.reason.text())

    def on_failed(self, error: Exception) -> None:
        self.reason.setEnabled(True)
        super().on_failed(error)

    def on_typed(self, _text: str) -> None:
        """A reason is there: what was said of its want goes."""
        if self.reason.text().strip():
            self.row.clear_problem()
