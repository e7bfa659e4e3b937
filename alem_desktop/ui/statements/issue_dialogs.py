"""Issuing and voiding: what will exist afterwards, and the one button that does it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from alem_desktop.core.statements.model import Statement
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.jobs.runner import Cancelled, Job, JobCancelled, Report
from alem_desktop.services.importing import Cancelled as WorkCancelled
from alem_desktop.services.statements.asked import Asked
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, is_our_fault, text_of
from alem_desktop.ui.statements.loading import Shown
from alem_desktop.ui.statements.register_columns import when_text
from alem_desktop.ui.statements.words import kind_name
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.buttons import Kind, make_button
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from alem_desktop.services.book import Book, BookChange
    from alem_desktop.services.issuing import IssuedStatement

translate = QCoreApplication.translate

_WIDTH = 480
_LONGEST = 2_000


class _Question(QDialog):
    """A question, what will exist afterwards, and the verb; Cancel is the default."""

    def __init__(self, context: BookContext, kind: Kind, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self.heading, self.about = PlainLabel(parent=self), PlainLabel(parent=self)
        self.heading.setProperty("role", "panel")
        self.heading.setWordWrap(True)
        self.about.setWordWrap(True)
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
        layout.addWidget(self.trouble)
        layout.addSpacing(RELATED)
        layout.addLayout(buttons)
        self.setMinimumWidth(current_theme().px(_WIDTH))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def submit(self) -> None:
        """Do it, once."""
        if self._job is None and self.is_ready():
            self.trouble.say("")
            self.act_button.setEnabled(False)
            self._job = self.start()

    def is_ready(self) -> bool:
        """Whether all that is asked is said; says what is not."""
        return True

    def start(self) -> Job:
        """The job that does it."""
        raise NotImplementedError

    def reject(self) -> None:
        """Leave it; what has begun is asked to stop, and nothing of it is kept."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def on_failed(self, error: Exception) -> None:
        """It did not happen; why not."""
        self._job = None
        self.act_button.setEnabled(True)
        if isinstance(error, JobCancelled | WorkCancelled):
            return
        if is_our_fault(error):
            self._context.fail(error)
        else:
            self.trouble.say(text_of(error, Teller.of(self._context)))
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


class IssueDialog(_Question):
    """Gives a draft its number. Signal: issued (the statement that is in the journal now)."""

    issued = Signal(object)

    def __init__(
        self,
        context: BookContext,
        shown: Shown,
        asked: Asked,
        replaces: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "primary", parent)
        self._asked, self._replaces = asked, replaces
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
            text = self.tr("It replaces {number}, which stays in the register as replaced.")
            said.append(text.format(number=replaces))
        self.about.setText(" ".join(said))
        self.act_button.setText(self.tr("Issue"))
        self.cancel_button.setFocus()

    def start(self) -> Job:
        context = self._context
        return context.jobs.run_with_progress(
            partial(_issue, context.book, self._asked, context.user, self._replaces),
            self.on_issued,
            self.on_failed,
            label=self.tr("Issuing the statement"),
            leaves=self.tr("No number is given."),
        )

    def on_issued(self, outcome: tuple[Statement, BookChange]) -> None:
        """It has a number, and the journal all that it says."""
        statement, change = outcome
        self._job = None
        self.accept()
        text = self.tr("Issued as {number}").format(number=statement.subject.number)
        self._context.announce(text)
        self._context.changed(change)
        self.issued.emit(statement)


class VoidDialog(_Question):
    """Takes an issued statement back, with a reason."""

    def __init__(
        self, context: BookContext, issued: IssuedStatement, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "danger", parent)
        self._number = issued.number
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

    def start(self) -> Job:
        context = self._context
        work = partial(_void, context.book, self._number, self.reason.text(), context.user)
        return context.jobs.run(work, self.on_voided, self.on_failed)

    def on_typed(self, _text: str) -> None:
        """A reason is there: what was said of its want goes."""
        if self.reason.text().strip():
            self.row.clear_problem()

    def on_voided(self, change: BookChange) -> None:
        """It is void."""
        self._job = None
        self.accept()
        self._context.announce(self.tr("{number} is void").format(number=self._number))
        self._context.changed(change)


def _issue(
    book: Book,
    asked: Asked,
    user: str,
    replaces: str | None,
    report: Report,
    cancelled: Cancelled,
) -> tuple[Statement, BookChange]:
    """In a job."""
    from alem_desktop.drawing.statement_pdf import statement_digest
    from alem_desktop.drawing.statements.form import FORMS, form_text
    from alem_desktop.services import issuing
    from alem_desktop.services.book import BookChange

    forms = [form for form in FORMS if len(form) == 1]

    def digests(statement: Statement) -> dict[str, str]:
        found = {}
        for at, form in enumerate(forms):
            if cancelled():
                raise JobCancelled
            report(at, len(forms))
            found[form_text(form)] = statement_digest(statement, form, cancelled)
        report(len(forms), len(forms))
        return found

    statement = issuing.issue(book, asked, user, digests, replaces)
    return statement, BookChange(book.head())


def _void(book: Book, number: str, reason: str, user: str) -> BookChange:
    """In a job."""
    from alem_desktop.services import issuing

    return issuing.void(book, number, reason, user)
