"""All documents of a month's end, in the languages and formats that are ticked, into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.drawing.statements.form import Form, form_text
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.jobs.runner import Cancelled, Job, JobCancelled, Progress, Report
from alem_desktop.services.statement_names import CSV, PDF, XLSX
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.file_dialogs import folder_dialog
from alem_desktop.ui.messages import Teller, is_our_fault, text_of
from alem_desktop.ui.settings import STATEMENT_FOLDER
from alem_desktop.ui.statements.words import form_name, kind_name
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

if TYPE_CHECKING:
    from alem_desktop.drawing.statement_batch import Written
    from alem_desktop.services.book import Book, BookChange

_WIDTH = 520
_MONTHS = 36
_OFFERED: tuple[Form, ...] = (("en",), ("ru",), ("kk",), ("kk", "ru"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was written. `planned`: how many files there would have been, None of what came to its
    end."""

    written: Sequence[Written]
    change: BookChange
    planned: int | None = None


class BatchDialog(QDialog):
    """Asks for month, languages, formats and folder, and writes in a job that can be cancelled:
    what is written by then stays. The window behind it stays usable."""

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._is_done = False
        self._build()
        self._offer_months()
        self._propose_folder()
        context.jobs.progressed.connect(self.on_progressed)
        context.formats_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def month(self) -> date:
        """The first day of the month that is chosen."""
        return date.fromisoformat(str(self.months.currentData()))

    @property
    def wanted_forms(self) -> tuple[Form, ...]:
        """The languages that are ticked."""
        return tuple(form for form, box in self.forms.items() if box.isChecked())

    @property
    def endings(self) -> tuple[str, ...]:
        """The formats that are ticked."""
        return tuple(ending for ending, box in self.formats.items() if box.isChecked())

    def start(self) -> None:
        """Write the documents, if all that is asked is said."""
        if self._job is not None or not self._is_ready():
            return
        context, folder = self._context, Path(self.folder.text().strip()).expanduser()
        context.settings.set(STATEMENT_FOLDER, str(folder.parent))
        self._say("")
        self.outcome.hide()
        self.progress.setRange(0, 0)
        self.progress.show()
        self._job = context.jobs.run_with_progress(
            partial(
                _write, context.book, self.month, self.wanted_forms, folder, self.endings,
                context.user,
            ),
            self.on_written,
            self.on_failed,
            label=self.tr("Writing the documents of the month's end"),
            leaves=self.tr("The files that are finished stay."),
        )  # fmt: skip
        self._show_running()

    def reject(self) -> None:
        """Cancel what runs; the second time, or where nothing runs, close."""
        if self._job is not None and not self._job.cancel_asked:
            self._job.cancel()
            self.cancel_button.setEnabled(False)
            return
        super().reject()

    # -- what happens ----------------------------------------------------------------------------

    def on_progressed(self, progress: Progress) -> None:
        """So much is written."""
        if progress.job is self._job:
            self.progress.setRange(0, progress.total)
            self.progress.setValue(progress.done)

    def on_written(self, outcome: Outcome) -> None:
        """All is written, except what could not be made; or it was stopped, and whole files
        stay."""
        self._context.changed(outcome.change)
        written = outcome.written
        files = sum(1 for each in written if each.files)
        if outcome.planned is not None:
            text = self.tr("{kept} of {planned} kept")
            self._end(text.format(kept=files, planned=outcome.planned))
            return
        text = self.tr("%n files written: {folder}", "", files)
        said = [text.format(folder=self.folder.text().strip())]
        for each in written:
            if each.problem is not None:
                why = text_of(each.problem, Teller.of(self._context))
                said.append(f"{kind_name(each.kind)}: {why}")
        self._end("\n".join(said))

    def on_failed(self, error: Exception) -> None:
        """It could not begin, or not go on; whole files stay."""
        if isinstance(error, JobCancelled):
            self._end(self.tr("Cancelled; nothing was written"))
        else:
            self._end("")
            if is_our_fault(error):
                self._context.fail(error)
            else:
                self._say(text_of(error, Teller.of(self._context)))

    def on_month_chosen(self, _at: int) -> None:
        """Another month: another folder is proposed."""
        self._propose_folder()

    def on_choose_folder(self) -> None:
        """Ask for the folder in which the month's own is made."""
        start = str(Path(self.folder.text().strip()).expanduser().parent)
        dialog = folder_dialog(self, self.tr("Folder of the documents"), start)
        dialog.fileSelected.connect(self.on_folder_chosen)
        dialog.open()

    def on_folder_chosen(self, name: str) -> None:
        """The folder was chosen."""
        self.folder.setText(name)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.heading, self.about = PlainLabel(parent=self), PlainLabel(parent=self)
        self.heading.setProperty("role", "panel")
        self.about.setWordWrap(True)
        self.months = QComboBox(self)
        guard_wheel(self.months)
        self.months.activated.connect(self.on_month_chosen)
        self.forms = {form: QCheckBox(form_name(form), self) for form in _OFFERED}
        self.formats = {ending: QCheckBox(self) for ending in (PDF, XLSX, CSV)}
        for form, box in self.forms.items():
            box.setChecked(len(form) == 1)
            box.setObjectName(form_text(form))
        self.formats[PDF].setChecked(True)
        self.folder = QLineEdit(self)
        self.choose_button = make_button("", icon="folder-open", parent=self)
        self.choose_button.clicked.connect(self.on_choose_folder)
        self.month_row = FormRow("", self.months, parent=self)
        self.folder_row = FormRow("", self.folder, self.choose_button, parent=self)
        self._forms_title, self._formats_title = PlainLabel(parent=self), PlainLabel(parent=self)
        self.trouble = Sentence(self)
        self.outcome = PlainLabel(parent=self)
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.cancel_button = make_button("", parent=self)
        self.cancel_button.clicked.connect(self.reject)
        self.write_button = make_button("", "primary", icon="download", parent=self)
        self.write_button.clicked.connect(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        layout.addWidget(self.heading)
        layout.addWidget(self.about)
        layout.addWidget(self.month_row)
        for title, boxes in (
            (self._forms_title, self.forms.values()),
            (self._formats_title, self.formats.values()),
        ):
            title.setProperty("role", "body2")
            layout.addSpacing(RELATED)
            layout.addWidget(title)
            for box in boxes:
                layout.addWidget(box)
        layout.addSpacing(RELATED)
        layout.addWidget(self.folder_row)
        layout.addWidget(self.trouble)
        layout.addWidget(self.progress)
        layout.addWidget(self.outcome)
        layout.addSpacing(RELATED)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.write_button)
        layout.addLayout(buttons)
        self.setMinimumWidth(current_theme().px(_WIDTH))

    def _offer_months(self) -> None:
        """The months that are over, the newest first."""
        first = self._context.today().replace(day=1)
        for _month in range(_MONTHS):
            first = (first - timedelta(days=1)).replace(day=1)
            self.months.addItem("", first.isoformat())

    def _propose_folder(self) -> None:
        kept = self._context.settings.get(STATEMENT_FOLDER)
        folder = Path(kept) if kept else self._context.book.path.parent
        name = f"{self._context.book.path.stem}-{self.month:%Y-%m}"
        self.folder.setText(str(folder / name))

    def _is_ready(self) -> bool:
        """Whether something is ticked and a folder is named; says what is not."""
        if not self.endings:
            self._say(self.tr("Tick a format."))
        elif not self.wanted_forms and self.endings != (CSV,):
            self._say(self.tr("Tick a language."))
        elif not self.folder.text().strip():
            self._say(self.tr("Name a folder."))
        else:
            return True
        return False

    def _say(self, text: str) -> None:
        self.trouble.say(text)
        self._fit()

    def _end(self, text: str) -> None:
        """It is over; what came of it is said here and in the status line."""
        self._job = None
        self._is_done = bool(text)
        self.progress.hide()
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
        if text:
            self._context.announce(text.partition("\n")[0])
        self._show_running()

    def _show_running(self) -> None:
        is_running = self._job is not None
        for widget in (
            self.months, *self.forms.values(), *self.formats.values(), self.folder,
            self.choose_button, self.write_button,
        ):  # fmt: skip
            widget.setEnabled(not is_running)
        self.cancel_button.setEnabled(True)
        is_over = self._is_done and not is_running
        self.cancel_button.setText(self.tr("Close") if is_over else self.tr("Cancel"))
        if is_running:
            self.cancel_button.setFocus()
        self._fit()

    def _fit(self) -> None:
        """As high as what is said."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = layout.totalHeightForWidth(self.width())
        self.resize(self.width(), max(height, self.height()))

    # -- words -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words in the language in force."""
        title = self.tr("Documents of a month's end")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.about.setText(
            self.tr(
                "All five documents. What was issued for that month prints with its number, the "
                "rest as drafts."
            )
        )
        self.month_row.set_label(self.tr("&Month"))
        locale = QLocale(self._context.formats.language)
        for at in range(self.months.count()):
            day = date.fromisoformat(str(self.months.itemData(at)))
            name = locale.standaloneMonthName(day.month)
            self.months.setItemText(at, f"{name[:1].upper()}{name[1:]} {day.year}")
        self._forms_title.setText(self.tr("Languages"))
        self._formats_title.setText(self.tr("Formats"))
        self.formats[PDF].setText(self.tr("PDF"))
        self.formats[XLSX].setText(self.tr("Workbook (XLSX)"))
        self.formats[CSV].setText(self.tr("CSV, a file for each table"))
        self.folder_row.set_label(self.tr("&Folder"))
        self.choose_button.setText(self.tr("Choose…"))
        self.write_button.setText(self.tr("Write the files"))
        self._show_running()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "write_button"):
            self.retranslate()


def _write(
    book: Book,
    month: date,
    forms: Sequence[Form],
    folder: Path,
    endings: Sequence[str],
    user: str,
    report: Report,
    cancelled: Cancelled,
) -> Outcome:
    """In a job."""
    from alem_desktop.drawing.statement_batch import BatchStopped, month_end
    from alem_desktop.services.book import BookChange

    try:
        written = month_end(book, month, forms, folder, endings, user, report, cancelled)
    except BatchStopped as stop:
        return Outcome(stop.written, BookChange(book.head()), stop.planned)
    return Outcome(written, BookChange(book.head()))
