"""The findings of a look over the book, below the tabs: what, where, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.findings import Finding, PlaceKind, counted
from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.services.checks import CheckReport
from alem_desktop.ui.checks.words import (
    count_text,
    finding_text,
    fix_text,
    place_text,
    severity_badge,
)
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button, name_icon_button
from alem_desktop.ui.widgets.columns import Cell, Column
from alem_desktop.ui.widgets.empty_state import EmptyState
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.plain import PlainLabel

_LEAST_HEIGHT = 150
"""Head, one line of the table and the foot: what is left at twice the text size."""


class ChecksPanel(QWidget):
    """A table of findings, the chosen one in full, and its acts. Esc leaves it.

    Signals: open_wanted and mend_wanted (a Finding), again_wanted, left.
    """

    open_wanted = Signal(object)
    mend_wanted = Signal(object)
    again_wanted = Signal()
    left = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._teller = Teller.of(context)
        self._report: CheckReport | None = None
        self._new: frozenset[object] = frozenset()
        self.setObjectName("checks")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._columns = self._make_columns()
        self._build()
        self.retranslate()
        self._measure()

    # -- what others ask -------------------------------------------------------------------------

    @property
    def report(self) -> CheckReport | None:
        """What is shown; None while the book is looked over for the first time."""
        return self._report

    @property
    def model(self) -> LineModel[Finding]:
        """The findings, the worst first."""
        return self._model

    def show_running(self) -> None:
        """The book is being looked over; what was found before stays until there is an answer."""
        if self._report is None:
            self.summary.setText(self.tr("The book is being checked…"))

    def show_report(self, report: CheckReport, new: Sequence[Finding] = ()) -> None:
        """Show what was found, with the first of `new` as the current line."""
        before = self.current()
        focused = QApplication.focusWidget()
        is_first = self._report is None
        self._report = report
        self._teller = Teller.of(self._context)
        self._new = frozenset(finding.key for finding in new)
        self._model.set_lines(report.findings)
        self._say_summary()
        self._pages.setCurrentWidget(self.table if report.findings else self.empty)
        had_keys = focused is not None and self.isAncestorOf(focused)
        if focused is self.table or (is_first and had_keys):
            self.take_focus()  # a table that hides would give the keys away
        self._foot.setVisible(bool(report.findings))
        wanted = self._new or ({before.key} if before is not None else set())
        rows = [row for row, each in enumerate(report.findings) if each.key in wanted]
        if report.findings:
            index = self._model.index(rows[0] if rows else 0, 0)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.on_current_changed()

    def show_stopped(self) -> None:
        """The look was stopped, or failed: what was found before still stands."""
        self._say_summary()

    def current(self) -> Finding | None:
        """The finding of the current line."""
        index = self.table.currentIndex()
        return self._model.line(index) if index.isValid() else None

    def take_focus(self) -> None:
        """Put the keys into the findings, or on what there is to do without any."""
        shown = self._report is not None and bool(self._report.findings)
        target: QWidget = self.table if shown else self.again_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.title = PlainLabel(parent=self)
        self.title.setProperty("role", "panel")
        self.summary = PlainLabel(parent=self)
        self.summary.setProperty("role", "label")
        self.again_button = make_button("", "quiet", icon="refresh-cw", parent=self)
        self.again_button.clicked.connect(self.again_wanted)
        self.close_button = make_icon_button("x", "", self)
        self.close_button.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, 5, RELATED, 5)
        head.setSpacing(RELATED)
        head.addWidget(self.title)
        head.addWidget(self.summary, 1)
        head.addWidget(self.again_button)
        head.addWidget(self.close_button)
        self._model: LineModel[Finding] = LineModel(self._columns, self)
        self.table = FittedTable(self._columns)
        self.table.setModel(self._model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.doubleClicked.connect(self.on_opened)
        self.table.selectionModel().currentRowChanged.connect(self.on_current_changed)
        self.empty = EmptyState(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        policy = QSizePolicy.Policy
        self._pages.setSizePolicy(policy.Expanding, policy.Ignored)  # the foot is never cut
        self._foot = self._make_foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._foot)

    def _make_foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setProperty("ground", "window")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.whole = PlainLabel(parent=foot)
        self.whole.setWordWrap(True)
        self.offer = PlainLabel(parent=foot)
        self.offer.setProperty("role", "label")
        self.offer.setWordWrap(True)
        self.open_button = make_button("", parent=foot)
        self.open_button.clicked.connect(self.on_opened)
        self.mend_button = make_button("", parent=foot)
        self.mend_button.clicked.connect(self.on_mend)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.whole)
        words.addWidget(self.offer)
        row = QHBoxLayout(foot)
        row.setContentsMargins(PAGE_SIDE, 6, RELATED, 6)
        row.setSpacing(RELATED)
        row.addLayout(words, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.mend_button)
        foot.hide()
        return foot

    def _make_columns(self) -> tuple[Column[Finding], ...]:
        return (
            Column(
                key="severity",
                title=self.tr("Severity"),
                cell=lambda finding: Cell(badge=severity_badge(finding.severity)),
                value=lambda finding: finding.severity.value,
                width=116,
            ),
            Column(
                key="date",
                title=self.tr("Date"),
                cell=lambda finding: Cell(self._context.formats.date(finding.place.date)),
                value=lambda finding: finding.place.date,
                width=104,
                priority=2,
            ),
            Column(
                key="place",
                title=self.tr("Where"),
                cell=lambda finding: Cell(place_text(finding), tip=place_text(finding)),
                value=place_text,
                width=150,
                priority=1,
            ),
            Column(
                key="finding",
                title=self.tr("Finding"),
                cell=self._finding_cell,
                value=lambda finding: finding_text(finding, self._teller),
                width=400,
            ),
        )

    def _finding_cell(self, finding: Finding) -> Cell:
        text = finding_text(finding, self._teller)
        return Cell(text, tip=text, strong=finding.key in self._new)

    # -- what happens ----------------------------------------------------------------------------

    def on_current_changed(self, *_indexes: QModelIndex) -> None:
        """Another line is current: the whole of what it says, and what it offers."""
        finding = self.current()
        if finding is None:
            return
        self.whole.setText(finding_text(finding, self._teller))
        self.offer.setText(fix_text(finding, self._teller))
        is_entry = finding.place.kind is PlaceKind.TRANSACTION
        self.open_button.setText(
            self.tr("Open transaction") if is_entry else self.tr("Open position")
        )
        self.open_button.setVisible(is_entry or not finding.about_rates)
        self.mend_button.setVisible(not is_entry)

    def on_opened(self, *_index: object) -> None:
        """Enter, a double click or the button: go there."""
        finding = self.current()
        if finding is not None:
            self.open_wanted.emit(finding)

    def on_mend(self) -> None:
        """The offered fix."""
        finding = self.current()
        if finding is not None:
            self.mend_wanted.emit(finding)

    def _say_summary(self) -> None:
        report = self._report
        if report is None:
            self.summary.setText("")
            return
        formats = self._context.formats
        counts = [
            count_text(severity, count, formats)
            for severity, count in counted(report.findings).items()
        ]
        day = formats.date(report.as_of.date)
        if counts:
            self.summary.setText(
                self.tr("As of {date}: {counts}").format(date=day, counts=", ".join(counts))
            )
        else:
            self.summary.setText(self.tr("As of {date}").format(date=day))
        self._fill_empty(report)

    def _fill_empty(self, report: CheckReport) -> None:
        formats = self._context.formats
        self.empty.set_content(
            self.tr("Nothing found"),
            self.tr(
                "Looked at: {transactions} transactions and {positions} positions. Compared: "
                "missing and stale prices and rates, rewards and openings without a value, "
                "transfers with one side or long on their way, gaps in references, entries "
                "recorded twice, prices far off the stored ones, large fees."
            ).format(
                transactions=formats.integer(report.transactions, grouped=True),
                positions=formats.integer(report.positions, grouped=True),
            ),
        )

    # -- Qt --------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words of the language in force."""
        self._teller = Teller.of(self._context)
        self._columns = self._make_columns()
        self._model.set_columns(self._columns)
        self.table.set_columns(self._columns, point=self._context.formats.point)
        self.title.setText(self.tr("Checks"))
        self.again_button.setText(self.tr("Check again"))
        name_icon_button(self.close_button, self.tr("Close the findings"))
        self.mend_button.setText(self.tr("Import prices…"))
        self.table.setAccessibleName(self.tr("Findings"))
        self.setAccessibleName(self.tr("Checks"))
        self._say_summary()
        self.on_current_changed()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_foot"):
            self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.on_opened()
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        self.setMinimumHeight(current_theme().px(_LEAST_HEIGHT))
