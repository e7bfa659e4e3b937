"""The statement of holdings before it is printed: the same pages, on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMarginsF, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPageLayout, QPageSize, QPainter, QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.people import Permission
from alem_desktop.core.statements.holdings import HoldingsStatement
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.page_layout import to_millimetres
from alem_desktop.drawing.statement_pages import PdfFile, StatementPages, write_pdf
from alem_desktop.drawing.tokens import GROUPS, ICON, PAGE_SIDE, RELATED, TOOL_ROW_HEIGHT
from alem_desktop.jobs.runner import Job
from alem_desktop.services import auditing, issuing
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.statements.holdings import holdings_statement
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.icons import icon
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.settings import LAST_FOLDER
from alem_desktop.ui.statements.page_view import Fit, PageView
from alem_desktop.ui.statements.stated import stated_lines
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.badge import Badge, State, state_badge
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button, name_icon_button
from alem_desktop.ui.widgets.date_field import AsOfField
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.key_caps import KeyCaps
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.scroll_column import ScrollColumn

_PANEL = 316
_WIDTH, _HEIGHT = 1280, 820
_SECOND = 1_000_000
PREVIEW = "preview"
"""What is printed of a statement that has no number."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement with its pages, as a job brings them."""

    statement: HoldingsStatement
    pages: StatementPages


class StatementPreview(QDialog):
    """A draft of the statement with its pages, to be printed or saved as PDF. Esc closes.

    It begins with the day of the context; another day may be asked here without changing it there.
    """

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._context = context
        self._day: date | None = context.as_of
        self._prepared: Prepared | None = None
        self._job: Job | None = None
        self._printer: QPrinter | None = None
        self._number: str | None = None
        self._build()
        self._make_actions()
        self._retranslate()
        resize_to_fit(self, _WIDTH, _HEIGHT)
        context.book_changed.connect(self.on_asked_again)
        context.formats_changed.connect(self.on_formats_changed)
        current_theme().changed.connect(self.on_theme_changed)
        self._prepare()

    # What it is made of

    def _build(self) -> None:
        self.pages = PageView(self)
        self.pages.zoom_changed.connect(self.on_zoom_changed)
        self.pages.page_changed.connect(self.on_page_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_panel())
        edge = QFrame(self)
        edge.setProperty("rule", True)
        edge.setFixedWidth(1)
        layout.addWidget(edge)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._build_tools())
        right.addWidget(self.pages, 1)
        layout.addLayout(right, 1)
        self._measure()

    def _build_panel(self) -> QWidget:
        self._panel = QWidget(self)
        self._title = PlainLabel(parent=self._panel)
        self._title.setProperty("role", "panel")
        self.state = Badge(state_badge(State.DRAFT), self._panel)
        self._record = PlainLabel(parent=self._panel)
        self._record.setProperty("role", "label")
        self.as_of = AsOfField(self._context.formats, self._context.today, self._panel)
        self.as_of.set_date(self._day or self._context.today())
        self.as_of.date_changed.connect(self.on_date_changed)
        self.as_of.refused.connect(self.on_date_refused)
        self.prepared_by = QLineEdit(self._context.user, self._panel)
        self.prepared_by.setMaxLength(80)
        self.prepared_by.editingFinished.connect(self.on_name_edited)
        self._as_of_row = FormRow("", self.as_of, parent=self._panel)
        self._name_row = FormRow("", self.prepared_by, parent=self._panel)
        self._stated_title = PlainLabel(parent=self._panel)
        self._stated_title.setProperty("role", "section")
        self._stated = QGridLayout()
        self._stated.setHorizontalSpacing(RELATED)
        self._stated.setVerticalSpacing(RELATED)
        self._stated.setColumnStretch(1, 1)
        self._trouble = PlainLabel(parent=self._panel)
        self._trouble.setProperty("role", "error")
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._hint = PlainLabel(parent=self._panel)
        self._hint.setProperty("role", "hint")
        self._hint.setWordWrap(True)
        self.print_button = make_button("", "primary", icon="printer", parent=self._panel)
        self.print_button.clicked.connect(self.on_print_wanted)
        self.save_button = make_button("", icon="download", parent=self._panel)
        self.save_button.clicked.connect(self.on_save_wanted)
        self.issue_button = make_button("", icon="landmark", parent=self._panel)
        self.issue_button.clicked.connect(self.on_issue_wanted)
        state = QHBoxLayout()
        state.addWidget(self.state)
        state.addStretch(1)
        state.addWidget(self._record)
        buttons = QGridLayout()  # the words of three do not fit side by side in each language
        buttons.setSpacing(RELATED)
        buttons.addWidget(self.print_button, 0, 0)
        buttons.addWidget(self.save_button, 0, 1)
        buttons.addWidget(self.issue_button, 1, 0, 1, 2)
        scroll = ScrollColumn(self._panel)
        column = scroll.column
        column.setContentsMargins(PAGE_SIDE, GROUPS, PAGE_SIDE, RELATED)
        column.setSpacing(RELATED)
        column.addWidget(self._title)
        column.addLayout(state)
        column.addWidget(self._rule())
        column.addWidget(self._as_of_row)
        column.addWidget(self._name_row)
        column.addWidget(self._rule())
        column.addWidget(self._stated_title)
        column.addLayout(self._stated)
        column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, GROUPS)
        foot.setSpacing(RELATED)
        foot.addWidget(self._trouble)
        foot.addWidget(self._hint)
        foot.addLayout(buttons)
        whole = QVBoxLayout(self._panel)  # the acts stay in sight, what is above them scrolls
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)
        return self._panel

    def _rule(self) -> QFrame:
        rule = QFrame(self._panel)
        rule.setProperty("rule", True)
        rule.setFixedHeight(1)
        return rule

    def _build_tools(self) -> QWidget:
        self._tools = QWidget(self)
        self._tools.setProperty("ground", "window")
        self._tools.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.smaller = make_icon_button("zoom-out", "", self._tools)
        self.smaller.clicked.connect(self.pages.zoom_out)
        self.zoom_text = PlainLabel(parent=self._tools)
        self.zoom_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.larger = make_icon_button("zoom-in", "", self._tools)
        self.larger.clicked.connect(self.pages.zoom_in)
        self.fit_page = make_button("", "quiet", parent=self._tools)
        self.fit_page.clicked.connect(self.on_fit_page)
        self.fit_width = make_button("", "quiet", parent=self._tools)
        self.fit_width.clicked.connect(self.on_fit_width)
        self.page_text = PlainLabel(parent=self._tools)
        self.page_text.setProperty("role", "body2")
        self.keys = KeyCaps(parent=self._tools)
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 0)
        row.setSpacing(RELATED)
        for widget in (
            self.smaller,
            self.zoom_text,
            self.larger,
            self.fit_page,
            self.fit_width,
        ):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.page_text)
        row.addStretch(1)
        row.addWidget(self.keys)
        return self._tools

    def _make_actions(self) -> None:
        for keys, slot in (
            ("Ctrl+P", self.on_print_wanted),
            ("Ctrl+S", self.on_save_wanted),
            ("Ctrl++", self.pages.zoom_in),
            ("Ctrl+=", self.pages.zoom_in),
            ("Ctrl+-", self.pages.zoom_out),
            ("Ctrl+0", self.on_fit_page),
            ("PgDown", self.on_page_down),
            ("PgUp", self.on_page_up),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(slot)
            self.addAction(action)

    @property
    def statement(self) -> HoldingsStatement | None:
        """The statement shown; None before it was gathered."""
        return None if self._prepared is None else self._prepared.statement

    # Gathering the figures

    def _prepare(self) -> None:
        """Gather the statement and lay its pages out, in a job; the last pages stay meanwhile."""
        if self._job is not None and not self._job.is_done:
            self._job.forget()
        work = partial(
            _prepared,
            self._context.book,
            self._day,
            self.prepared_by.text().strip(),
            self._context.formats,
            self._number,
        )
        self._job = self._context.jobs.run(work, self.on_prepared, self.on_failed)

    def on_prepared(self, prepared: Prepared) -> None:
        """The pages are there."""
        self._prepared = prepared
        self._say("")
        self.pages.set_pages(prepared.pages)
        self._show_facts()
        for button in self._buttons():
            button.setEnabled(True)
        may = self._context.may(Permission.ISSUE)
        self.issue_button.setEnabled(may and prepared.statement.number is None)
        self.issue_button.setToolTip(
            self._context.refusal(Permission.ISSUE)
            or self.tr("Give it the next number and keep its figures in the journal for ever")
        )

    def on_failed(self, error: Exception) -> None:
        """It could not be gathered; the last pages stay, but are not to be printed."""
        for button in self._buttons():
            button.setEnabled(False)
        self._say(text_of(error, Teller.of(self._context)))

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.print_button, self.save_button, self.issue_button

    def on_asked_again(self, _change: object = None) -> None:
        """The book has changed: gather the figures again."""
        self._prepare()

    def on_date_changed(self, day: date) -> None:
        """Another day is asked about; today is the same as now."""
        today = self._context.today()
        self._day = None if day >= today else day
        self._number = None
        if self._day is None:
            self.as_of.set_date(today)
        if day > today:
            text = self.tr("{date} is in the future; showing today")
            self._hint.setText(text.format(date=self._context.formats.date(day)))
        self._prepare()

    def on_date_refused(self, problem: str) -> None:
        """What was typed is no date; the day before stands again."""
        self._hint.setText(problem)

    def on_name_edited(self) -> None:
        """Another name is to stand under the statement."""
        shown = "" if self.statement is None else self.statement.prepared_by
        if self.prepared_by.text().strip() != shown:
            self._prepare()

    def on_formats_changed(self) -> None:
        """Another language."""
        self.as_of.set_formats(self._context.formats)
        self._retranslate()
        self._prepare()

    # Showing them

    def _show_facts(self) -> None:
        statement = self.statement
        if statement is None:
            return
        formats = self._context.formats
        record = self.tr("record {sequence}").format(
            sequence=formats.integer(statement.known_at.sequence)
        )
        self.state.setVisible(statement.number is None)
        self._record.setText(record if statement.number is None else statement.number)
        if statement.number is not None and self._hint.text() == self._draft_words():
            self._hint.setText("")
        while self._stated.count():
            item = self._stated.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        size = current_theme().px(ICON)
        for row, line in enumerate(stated_lines(statement, formats)):
            mark = QLabel(self._panel)
            picture = icon(line.icon, line.tone).pixmap(QSize(size, size), self.devicePixelRatioF())
            mark.setPixmap(picture)
            text = PlainLabel(line.text, self._panel)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            self._stated.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self._stated.addWidget(text, row, 1)
        self.on_page_changed(self.pages.page)

    def on_page_changed(self, _page: int) -> None:
        """Another page is at the top."""
        count = self.pages.page_count
        if not count:
            self.page_text.setText("")
            return
        seen = self.pages.visible_pages()
        if len(seen) > 1 and seen[0] == self.pages.page:
            text = self.tr("Pages {first} to {last} of {count}").format(
                first=seen[0] + 1, last=seen[-1] + 1, count=count
            )
        else:
            text = self.tr("Page {page} of {count}").format(page=self.pages.page + 1, count=count)
        self.page_text.setText(text)

    def on_zoom_changed(self, zoom: float) -> None:
        """The pages have another size."""
        self.zoom_text.setText(f"{round(zoom * 100)}\u00a0%")
        self.on_page_changed(self.pages.page)

    def on_fit_page(self) -> None:
        """Whole pages in sight."""
        self.pages.set_fit(Fit.PAGE)

    def on_fit_width(self) -> None:
        """Pages as wide as the view."""
        self.pages.set_fit(Fit.WIDTH)

    def on_page_down(self) -> None:
        """The next page."""
        self.pages.go_to(self.pages.page + self.pages.pages_at_once)

    def on_page_up(self) -> None:
        """The page before."""
        self.pages.go_to(self.pages.page - self.pages.pages_at_once)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pages.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_stated"):
            self._retranslate()

    def on_theme_changed(self) -> None:
        """Icons are drawn anew; the paper stays white."""
        self._measure()
        self._show_facts()

    # Printing

    def on_print_wanted(self) -> None:
        """Ask for the printer; what it prints is painted by what is on the screen."""
        if self._prepared is None or not self.print_button.isEnabled():
            return
        printer = new_printer(self._prepared.pages.title)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self._prepared.pages.page_count)
        self._printer = printer
        dialog.accepted.connect(self.on_print_accepted)
        QDialog.open(dialog)

    def on_print_accepted(self) -> None:
        """The printer was chosen."""
        if self._printer is not None:
            self.print_to(self._printer)
            self._printer = None

    def print_to(self, printer: QPrinter) -> None:
        """Paint the wanted pages on a printer."""
        if self._prepared is None:
            return
        pages = self._prepared.pages
        first = printer.fromPage() or 1
        last = min(printer.toPage() or pages.page_count, pages.page_count)
        set_paper(printer)
        painter = QPainter()
        if not painter.begin(printer):
            self._say(self.tr("The printer did not start. Check it, then print again."))
            return
        wanted = list(range(first - 1, last))
        if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
            wanted.reverse()
        for at, page in enumerate(wanted):
            if at:
                printer.newPage()
            painter.save()
            to_millimetres(painter)
            pages.paint(painter, page)
            painter.restore()
        painter.end()
        self._note(len(wanted), printer.printerName() or self.tr("printer"))
        self._context.announce(self.tr("Sent to the printer: %n pages", "", len(wanted)))

    def _note(self, pages: int, target: str) -> None:
        """A paper that leaves the book is an act of its own, where somebody can be named."""
        number = self._number or PREVIEW
        work = partial(
            auditing.note_print, self._context.book, self._context.user, number, pages, target
        )
        self._context.jobs.run(work, self._context.changed, self.on_not_saved)

    # Issuing

    def on_issue_wanted(self) -> None:
        """Give the statement its number; from then on it is what was issued."""
        if self.statement is None or not self.issue_button.isEnabled():
            return
        self.issue_button.setEnabled(False)
        moment = self.statement.as_of.date if self._day is not None else None
        language = self._context.formats.language
        work = partial(_issued, self._context.book, moment, self._context.user, language)
        self._context.jobs.run(
            work, self.on_issued, self.on_not_issued, label=self.tr("Issuing the statement")
        )

    def on_issued(self, issued: tuple[str | None, BookChange]) -> None:
        """It has a number, and the journal its figures."""
        self._number, change = issued
        self._context.announce(self.tr("Issued as {number}").format(number=self._number))
        self._context.changed(change)

    def on_not_issued(self, error: Exception) -> None:
        """Why it cannot be issued now; nothing has a number."""
        self.issue_button.setEnabled(True)
        self._say(text_of(error, Teller.of(self._context)))

    # Saving

    def on_save_wanted(self) -> None:
        """Ask where the PDF goes."""
        if self.statement is None or not self.save_button.isEnabled():
            return
        folder = self._context.settings.get(LAST_FOLDER)
        dialog = QFileDialog(self, self.tr("Save PDF"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        called = self.statement.number or "draft"
        dialog.selectFile(f"holdings-{self.statement.as_of.date.isoformat()}-{called}.pdf")
        dialog.fileSelected.connect(self.save_pdf)
        dialog.open()

    def save_pdf(self, name: str) -> None:
        """Write the pages that are shown, in a job."""
        if self.statement is None:
            return
        path = Path(name)
        self._context.settings.set(LAST_FOLDER, str(path.parent))
        work = partial(write_pdf, self.statement, self._context.formats, path)
        self._context.jobs.run(
            work, self.on_saved, self.on_not_saved, label=self.tr("Saving the statement")
        )

    def on_saved(self, written: PdfFile) -> None:
        """The PDF is on disk."""
        self._say("")
        text = self.tr("Saved: {path}").format(path=written.path)
        self._hint.setText(text)
        self._note(written.pages, written.path.name)
        self._context.announce(text)

    def on_not_saved(self, error: Exception) -> None:
        """The PDF could not be written; nothing half-written is left."""
        self._say(text_of(error, Teller.of(self._context)))

    # Words and sizes

    def _say(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))

    def _measure(self) -> None:
        theme = current_theme()
        self._panel.setFixedWidth(theme.px(_PANEL))
        self._tools.setFixedHeight(theme.px(TOOL_ROW_HEIGHT + 2))
        self.zoom_text.setFixedWidth(theme.px(44))

    def _draft_words(self) -> str:
        return self.tr("A draft carries no number. Its figures can be asked for again at any time.")

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Statement of holdings"))
        self._title.setText(self.tr("Statement of holdings"))
        self.state.set_spec(state_badge(State.DRAFT))
        self._as_of_row.set_label(self.tr("&As of"))
        self._name_row.set_label(self.tr("Prepared &by"))
        self._stated_title.setText(self.tr("Stated on the page"))
        self._hint.setText(self._draft_words())
        self.print_button.setText(self.tr("Print"))
        self.save_button.setText(self.tr("Save PDF"))
        self.issue_button.setText(self.tr("Issue"))
        self.issue_button.setToolTip(
            self.tr("Give it the next number and keep its figures in the journal for ever")
        )
        name_icon_button(self.smaller, self.tr("Smaller (Ctrl+−)"))
        name_icon_button(self.larger, self.tr("Larger (Ctrl++)"))
        self.fit_page.setText(self.tr("Fit page"))
        self.fit_width.setText(self.tr("Fit width"))
        self.pages.setAccessibleName(self.tr("Pages of the statement"))
        self.keys.set_keys(
            [
                ("PgUp PgDn", self.tr("page")),
                ("Ctrl+P", self.tr("print")),
                ("Esc", self.tr("close")),
            ]
        )
        self.on_zoom_changed(self.pages.zoom)
        self._show_facts()


def new_printer(title: str) -> QPrinter:
    """A printer of the system's, set for A4 to the paper's edge."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    set_paper(printer)
    return printer


def set_paper(printer: QPrinter) -> None:
    """A4 upright; the page's own margins are what stays white."""
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    printer.setFullPage(True)


def _prepared(
    book: Book, day: date | None, prepared_by: str, formats: Formats, number: str | None
) -> Prepared:
    """In a job. Now is taken to the second, as it will stand on the page."""
    if number is not None:
        issued = issuing.reissued(book, number)
        return Prepared(issued, StatementPages(issued, formats))
    moment = Instant(calendar.now() // _SECOND * _SECOND) if day is None else day
    statement = holdings_statement(book, moment, None, prepared_by)
    return Prepared(statement, StatementPages(statement, formats))


def _issued(
    book: Book, day: date | None, user: str, language: str
) -> tuple[str | None, BookChange]:
    """In a job."""
    number = issuing.issue_holdings(book, day, user, language).number
    return number, BookChange(book.head())
