"""What the two import dialogs share: heading, tools, table, progress, and the line of buttons."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.errors import LedgerError, RowProblem
from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.jobs.runner import Job, JobCancelled, Progress
from alem_desktop.services.importing import Cancelled
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.screen import resize_to_fit, room_on_screen
from alem_desktop.ui.transactions.error_file import errors_csv
from alem_desktop.ui.transactions.labels import Sentence, plain_label, rule
from alem_desktop.ui.widgets.buttons import make_button

_PROGRESS_WIDTH = 160
_LEAST = QSize(480, 360)


class FileDialog(QDialog):
    """A file on its way into the book. Esc stops what runs, then closes; the book is as it was.

    `tools` and `options` stand in one row, or one over the other where the dialog is narrow.
    """

    def __init__(self, context: BookContext, path: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.context = context
        self.path = path
        self._job: Job | None = None
        self._stopped = False
        self.heading = plain_label("", "title")
        self.heading.setWordWrap(True)
        self.about = plain_label("", "label")
        self.about.setWordWrap(True)
        head = QVBoxLayout()
        head.setContentsMargins(PAGE_SIDE, 12, PAGE_SIDE, 10)
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.about)
        tools = QWidget()
        tools.setProperty("ground", "window")
        tools.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tools, self.options = QHBoxLayout(), QHBoxLayout()
        self._tool_rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, tools)
        self._tool_rows.setContentsMargins(PAGE_SIDE, 5, PAGE_SIDE, 5)
        self._tool_rows.setSpacing(RELATED)
        for row in (self.tools, self.options):
            row.setSpacing(RELATED)
            self._tool_rows.addLayout(row)
        self.middle = QVBoxLayout()
        self.middle.setContentsMargins(0, 0, 0, 0)
        foot = QWidget()
        foot.setProperty("ground", "window")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.word = Sentence()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(_PROGRESS_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._progress = plain_label("", "label")
        self.save_errors_button = make_button("", "quiet", icon="download")
        self.save_errors_button.hide()
        self.cancel_button = make_button("")
        self.import_button = make_button("", "primary")
        self.import_button.setEnabled(False)
        below = QVBoxLayout(foot)
        below.setContentsMargins(PAGE_SIDE, 10, PAGE_SIDE, 12)
        below.setSpacing(RELATED)
        below.addWidget(self.word)
        line = QHBoxLayout()
        line.setSpacing(RELATED)
        line.addWidget(self._bar)
        line.addWidget(self._progress)
        line.addStretch(1)
        line.addWidget(self.cancel_button)
        line.addWidget(self.import_button)
        below.addLayout(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(tools)
        layout.addLayout(self.middle, 1)
        layout.addWidget(rule())
        layout.addWidget(foot)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self.start_import)
        self.save_errors_button.clicked.connect(self.on_save_errors)
        context.jobs.progressed.connect(self.on_progressed)
        context.import_begun.emit()
        # Else the dialog could not be narrower than both rows of tools side by side.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        room = parent.size() if parent is not None else None
        if room is not None and room.width() > 500:
            width, height = min(room.width() - 90, 1260), min(room.height() - 90, 800)
            resize_to_fit(self, width, height)
        else:
            resize_to_fit(self, 1040, 680)

    # -- for the two dialogs --------------------------------------------------------------------

    def problems(self) -> tuple[RowProblem, ...]:
        """What is wrong with the file, row by row."""
        return ()

    def start_import(self) -> None:
        """The button of the dialog."""

    @property
    def is_busy(self) -> bool:
        """Whether the file is being read or imported."""
        return self._job is not None

    @property
    def stopped(self) -> bool:
        """Whether the user stopped what ran last."""
        return self._stopped

    def began(self, job: Job, words: str) -> None:
        """A job of this dialog runs; its progress shows here."""
        self._job = job
        self._stopped = False
        self._bar.setRange(0, 0)
        self._bar.show()
        self._progress.setText(words)
        self._progress.show()
        self.import_button.setEnabled(False)
        self.cancel_button.setText(self.tr("Stop"))

    def ended(self) -> None:
        """The job is over, however it went."""
        self._job = None
        self._bar.hide()
        self._progress.hide()
        self.cancel_button.setText(self.tr("Cancel"))

    def say_failed(self, problem: Exception) -> None:
        """Why the job did not end well; the book is as it was."""
        self.ended()
        if isinstance(problem, JobCancelled | Cancelled):
            self.word.say(self.tr("Stopped. Nothing was imported."), icon="info", role="label")
        elif isinstance(problem, LedgerError | OSError):
            self.word.say(text_of(problem, Teller.of(self.context)))
        else:
            raise problem

    # -- what happens ---------------------------------------------------------------------------

    def on_progressed(self, progress: Progress) -> None:
        """How far the job of this dialog is."""
        if progress.job is self._job and progress.total:
            self._bar.setRange(0, 1000)
            self._bar.setValue(progress.done * 1000 // progress.total)

    def on_next_asked(self) -> None:
        """Enter in a field goes on to what stands next."""
        self.focusNextPrevChild(True)

    def on_save_errors(self) -> None:
        """Ask where the list of errors is to go."""
        proposed = self.path.with_name(f"{self.path.stem}-errors.csv")
        name = file_dialogs.save_name(
            self, self.tr("Save errors as CSV"), str(proposed), self.tr("CSV files (*.csv)")
        )
        if name:
            self.save_errors(Path(name))

    def save_errors(self, path: Path) -> None:
        """Write the errors to a file that no spreadsheet will run formulas from."""
        self.context.jobs.run(
            partial(_write, path, errors_csv(self.problems())),
            self.on_errors_saved,
            self.on_errors_not_saved,
        )

    def on_errors_saved(self, path: Path) -> None:
        """The list is on disk."""
        self.word.say(self.tr("Saved: {path}").format(path=path), icon="check", role="label")

    def on_errors_not_saved(self, problem: Exception) -> None:
        """The list could not be written; say why."""
        if not isinstance(problem, OSError):
            raise problem
        self.word.say(text_of(problem, Teller.of(self.context)))

    def reject(self) -> None:
        """Esc or Cancel: stop what runs first; a second time closes."""
        if self._job is not None and not self._stopped:
            self._stopped = True
            self._job.cancel()
            self._progress.setText(self.tr("Stopping…"))
            return
        if self._job is not None:
            self._job.forget()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if ctrl and self.import_button.isEnabled():
                self.start_import()
            elif not ctrl and isinstance(focused, QPushButton):
                focused.click()
            elif not ctrl and isinstance(focused, QLineEdit | QComboBox):
                self.on_next_asked()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and hasattr(self, "_tool_rows"):
            self._arrange()
        return done

    def _arrange(self) -> None:
        """The tools in one row where there is room for them, else in two."""
        rows = self._tool_rows
        margins = rows.contentsMargins()
        sides = margins.left() + margins.right()
        widths = [row.minimumSize().width() for row in (self.tools, self.options)]
        direction = QBoxLayout.Direction
        fits = sum(widths) + rows.spacing() + sides <= self.width()
        wanted = direction.LeftToRight if fits else direction.TopToBottom
        if rows.direction() != wanted:
            rows.setDirection(wanted)
        least = min(max(*widths, _LEAST.width()) + sides, room_on_screen(self).width())
        if least != self.minimumWidth():
            self.setMinimumWidth(least)
        self._keep_height()

    def _keep_height(self) -> None:
        """Never so low that a field or the last line of a text is cut, while the screen allows."""
        layout = self.layout()
        if layout is None:
            return
        needed = max(layout.totalMinimumHeightForWidth(self.width()), _LEAST.height())
        least = min(needed, room_on_screen(self).height())
        if least != self.minimumHeight():
            self.setMinimumHeight(least)


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="")
    return path
