"""Whether a paper is one of this book's statements: the verdict, and what it rests on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.drawing.paper_verdict import PaperKind, PaperVerdict
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.jobs.runner import Cancelled, Job, JobCancelled, Report
from alem_desktop.services.issuing import ISSUED
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.icons import icon
from alem_desktop.ui.messages import Teller, is_our_fault, text_of
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from alem_desktop.services.book import Book

_WIDTH, _ICON, _MOST_ROWS = 640, 28, 9

_GOOD = ("shield-check", "gain")
_WARNING = ("triangle-alert", "warn")
_BAD = ("circle-x", "danger")
_UNKNOWN = ("circle-help", "text2")

_MARKS = {
    PaperKind.GENUINE: _GOOD,
    PaperKind.SAME_PAGES: _GOOD,
    PaperKind.ALTERED_PAGES: _BAD,
    PaperKind.ALTERED_FIGURES: _BAD,
    PaperKind.DRAFT: ("circle-dashed", "text2"),
    PaperKind.OTHER_BOOK: _WARNING,
    PaperKind.UNKNOWN_NUMBER: _BAD,
    PaperKind.UNVOUCHED: _BAD,
    PaperKind.NOT_OURS: _UNKNOWN,
    PaperKind.UNREADABLE: _UNKNOWN,
}


def mark_of(verdict: PaperVerdict) -> tuple[str, str]:
    """Icon and colour token of a verdict. A genuine paper of what is void or replaced is no
    longer to be relied on, nor is anything that a book says which does not verify."""
    issued = verdict.issued
    if not verdict.book_ok:
        return _BAD
    if verdict.is_as_issued and issued is not None and issued.state != ISSUED:
        return _WARNING
    if verdict.kind is PaperKind.DRAFT and verdict.same_figures is False:
        return _BAD
    return _MARKS[verdict.kind]


class PaperDialog(QDialog):
    """Checks a file in a job, which can be cancelled; the window behind it stays usable."""

    def __init__(self, context: BookContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._path = path
        self._verdict: PaperVerdict | None = None
        self.mark = QLabel(self)
        self.headline, self.file = PlainLabel(parent=self), PlainLabel(parent=self)
        self.headline.setProperty("role", "panel")
        self.headline.setWordWrap(True)
        self.file.setProperty("role", "hint")
        self.file.setWordWrap(True)
        self.details = QListWidget(self)
        self.details.setWordWrap(True)
        self.details.setTabKeyNavigation(False)
        self.details.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.details.hide()
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.trouble = Sentence(self)
        self.close_button = make_button("", "primary", parent=self)
        self.close_button.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.setSpacing(GROUPS)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(RELATED)
        words.addWidget(self.headline)
        words.addWidget(self.file)
        words.addWidget(self.progress)
        words.addWidget(self.trouble)
        words.addWidget(self.details, 1)
        words.addStretch(0)
        head.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addLayout(head, 1)
        layout.addSpacing(RELATED)
        layout.addLayout(buttons)
        self.setMinimumWidth(current_theme().px(_WIDTH))
        current_theme().changed.connect(self._draw_mark)
        self._job: Job | None = context.jobs.run_with_progress(
            partial(_check, context.book, path),
            self.on_checked,
            self.on_failed,
            label=self.tr("Checking the paper"),
            leaves=self.tr("Nothing is written to the book."),
        )
        self.retranslate()
        self.close_button.setFocus()

    @property
    def verdict(self) -> PaperVerdict | None:
        """What the paper is, once it is known."""
        return self._verdict

    def reject(self) -> None:
        """Close; what runs is stopped."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    # -- what happens ----------------------------------------------------------------------------

    def on_checked(self, verdict: PaperVerdict) -> None:
        """It is known what the paper is."""
        self._job = None
        self._verdict = verdict
        self.progress.hide()
        self.retranslate()
        self._context.announce(self.headline.text())

    def on_failed(self, error: Exception) -> None:
        """It could not be checked, or a person stopped it."""
        self._job = None
        self.progress.hide()
        if isinstance(error, JobCancelled):
            self.headline.setText(self.tr("Cancelled; the paper was not checked"))
        elif is_our_fault(error):
            self._context.fail(error)
        else:
            self.headline.setText(self.tr("The paper could not be checked"))
            self.trouble.say(text_of(error, Teller.of(self._context)))
        self.close_button.setText(self.tr("Close"))

    # -- words -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words in the language in force."""
        from alem_desktop.drawing.paper_words import verdict_words

        self.setWindowTitle(self.tr("Check of a paper"))
        self.file.setText(str(self._path))
        self.details.setAccessibleName(self.tr("What was found"))
        is_running = self._job is not None
        self.close_button.setText(self.tr("Cancel") if is_running else self.tr("Close"))
        if self._verdict is not None:
            headline, *details = verdict_words(self._verdict)
            self.headline.setText(headline)
            self.setAccessibleDescription(headline)
            self.details.clear()
            self.details.addItems(details)
            self.details.setVisible(bool(details))
            if details:
                self.details.setCurrentRow(0)
        elif is_running:
            self.headline.setText(self.tr("Checking the paper…"))
        self._draw_mark()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "close_button"):
            self.retranslate()

    def _draw_mark(self) -> None:
        verdict = self._verdict
        name, token = ("file-text", "text2") if verdict is None else mark_of(verdict)
        side = current_theme().px(_ICON)
        picture = icon(name, token).pixmap(QSize(side, side), self.devicePixelRatioF())
        self.mark.setPixmap(picture)

    def _fit(self) -> None:
        """As high as what is said, the list up to a few rows; it takes what a larger window has."""
        rows = min(self.details.count(), _MOST_ROWS)
        height = sum(self.details.sizeHintForRow(row) for row in range(rows))
        self.details.setMinimumHeight(height + RELATED)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        """In the middle of the window that it stands beside."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None and not event.spontaneous():
            middle = parent.window().frameGeometry().center()
            self.move(middle - self.rect().center())


def _check(book: Book, path: Path, _report: Report, cancelled: Cancelled) -> PaperVerdict:
    """In a job."""
    from alem_desktop.drawing.paper_check import check_paper

    return check_paper(book, path, cancelled)
