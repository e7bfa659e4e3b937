"""The page of the log: what was asked of whom, what came, what failed and why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.jobs.runner import Job, JobCancelled
from alem_desktop.services.fetching.log import LogLine
from alem_desktop.services.price_board import BoardLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.prices.fetching import result_text
from alem_desktop.ui.prices.line_table import LineTable
from alem_desktop.ui.prices.loading import load_log
from alem_desktop.ui.prices.log_columns import log_columns
from alem_desktop.ui.prices.words import pair_text
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.segmented import SegmentedControl

THIS, ALL = "this", "all"


class LogPage(QWidget):
    """The newest first, of all assets or of the one in sight."""

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: BoardLine | None = None
        self._all: tuple[LogLine, ...] = ()
        self._job: Job | None = None
        self.which = SegmentedControl((), self)
        self.hint = PlainLabel(parent=self)
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        columns, point = log_columns(context), context.formats.point
        self.table: LineTable[LogLine] = LineTable(columns, point, self)
        self.none = PlainLabel(parent=self)
        self.none.setProperty("role", "body2")
        self.none.setWordWrap(True)
        self.none.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, 0)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.said = PlainLabel(parent=self)
        self.said.setWordWrap(True)
        self.said.setContentsMargins(PAGE_SIDE, 6, PAGE_SIDE, RELATED)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.none)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, 6, PAGE_SIDE, 6)
        head.setSpacing(RELATED)
        head.addWidget(self.which)
        head.addWidget(self.hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.said)
        self.table.selectionModel().currentRowChanged.connect(self.on_row_changed)
        self.which.chosen.connect(self.on_which_chosen)
        self.retranslate()

    @property
    def lines(self) -> tuple[LogLine, ...]:
        """What is listed, the newest first."""
        return tuple(self.table.lines)

    def show_line(self, line: BoardLine | None) -> None:
        """Another asset, or the same after something came."""
        self._line = line
        self._name()
        self._show()
        self.reload()

    def show_all(self) -> None:
        """The lines of every asset."""
        self.which.set_value(ALL)
        self._show()

    def take_focus(self) -> None:
        """The rows have the keys; the choice where there are none."""
        if self._stack.currentWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for button in self.which.findChildren(QAbstractButton):
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read the log, while the page is in sight."""
        if self._job is not None:
            self._job.forget()
            self._job = None
        if self.isVisible():
            work = partial(load_log, self._context.book)
            self._job = self._context.jobs.run(work, self.on_loaded, self.on_failed)

    # -- what happens ----------------------------------------------------------------------------

    def on_loaded(self, found: tuple[LogLine, ...]) -> None:
        """What came of fetching."""
        self._job = None
        self._all = found
        self._show()

    def on_failed(self, error: Exception) -> None:
        """The disk cannot be read."""
        self._job = None
        if not isinstance(error, JobCancelled):
            self._context.fail(error)

    def on_which_chosen(self, _which: object) -> None:
        """Of one asset, or of all."""
        self._show()

    def on_row_changed(self, *_indexes: object) -> None:
        """Another line: all that it says, since the table may cut it."""
        index = self.table.currentIndex()
        lines = self.table.lines
        text = ""
        if 0 <= index.row() < len(lines):
            line = lines[index.row()]
            what = result_text(line.state, line.added, line.problem, self._context)
            text = self.tr("{asset}, {source}: {what}").format(
                asset=line.asset, source=line.source or self.tr("no source"), what=what
            )
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.which.setAccessibleName(self.tr("Whose lines are listed"))
        self.hint.setText(self.tr("Kept on this computer; the prices themselves are in the book."))
        self.table.setAccessibleName(self.tr("Fetch log"))
        self.table.declare(log_columns(self._context), self._context.formats.point)
        self._name()
        self._show()

    # -- how -------------------------------------------------------------------------------------

    def _name(self) -> None:
        asset = "" if self._line is None else pair_text(self._line)
        chosen = self.which.value or ALL
        this = asset or self.tr("This asset")
        self.which.set_options(((ALL, self.tr("All")), (THIS, this)))
        self.which.set_value(chosen)

    def _show(self) -> None:
        lines = self._all
        if self.which.value == THIS and self._line is not None:
            lines = tuple(line for line in lines if _is_of(line, self._line))
        self.table.show_lines(lines)
        if self._all:
            text = self.tr("Nothing has been fetched for {asset} from this computer yet.")
            asset = "" if self._line is None else pair_text(self._line)
            self.none.setText(text.format(asset=asset))
        else:
            self.none.setText(self.tr("Nothing has been fetched from this computer yet."))
        self._stack.setCurrentWidget(self.table if lines else self.none)
        self.on_row_changed()


def _is_of(line: LogLine, asset: BoardLine) -> bool:
    """Whether a line of the log is about an asset; the rates of all currencies come together."""
    own = {asset.asset, f"{asset.asset}/{asset.currency}", f"{asset.currency}/{asset.asset}"}
    return line.asset in own or (asset.is_rate and line.asset == line.source)
