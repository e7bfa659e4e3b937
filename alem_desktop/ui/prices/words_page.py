"""The page of what people said: prices of their own, and doubtful ones that they took."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from alem_desktop.core.calendar import Instant
from alem_desktop.core.people import Permission
from alem_desktop.core.price_rules import OVERRIDE
from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.jobs.runner import Job, JobCancelled
from alem_desktop.services.price_board import BoardLine, PriceWord
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.prices.line_table import LineTable
from alem_desktop.ui.prices.loading import load_words
from alem_desktop.ui.prices.word_columns import word_columns
from alem_desktop.ui.prices.words import pair_text, waiting_text, word_badge
from alem_desktop.ui.widgets.badge import BadgeSpec
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel, plain_tip


class WordsPage(QWidget):
    """Signals: price_wanted, accept_wanted (acts on the asset in sight)."""

    price_wanted = Signal()
    accept_wanted = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: BoardLine | None = None
        self._at = Instant(0)
        self._job: Job | None = None
        self.new_price = make_button("", icon="plus", parent=self)
        self.accept = make_button("", icon="check", parent=self)
        self.hint = PlainLabel(parent=self)
        self.hint.setProperty("role", "hint")
        self.hint.setWordWrap(True)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        columns, point = word_columns(context, self.badge_of), context.formats.point
        self.table: LineTable[PriceWord] = LineTable(columns, point, self)
        self.none = PlainLabel(parent=self)
        self.none.setProperty("role", "body2")
        self.none.setWordWrap(True)
        self.none.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, 0)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.none)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, 6, PAGE_SIDE, 6)
        head.setSpacing(RELATED)
        head.addWidget(self.new_price)
        head.addWidget(self.accept)
        head.addWidget(self.hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.new_price.clicked.connect(lambda _checked=False: self.price_wanted.emit())
        self.accept.clicked.connect(lambda _checked=False: self.accept_wanted.emit())
        context.user_changed.connect(self.show_acts)
        self.retranslate()

    @property
    def lines(self) -> tuple[PriceWord, ...]:
        """What is listed, the newest first."""
        return tuple(self.table.lines)

    def show_line(self, line: BoardLine | None, at: Instant) -> None:
        """Another asset or moment, or the same after something came."""
        self._line, self._at = line, at
        self.show_acts()
        self.reload()

    def take_focus(self) -> None:
        """The rows have the keys; what makes the first where there are none."""
        shown = self.table if self._stack.currentWidget() is self.table else self.new_price
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Ask the book, while the page is in sight."""
        if self._job is not None:
            self._job.forget()
            self._job = None
        line = self._line
        if line is None or not self.isVisible():
            return
        work = partial(load_words, self._context.book, line)
        self._job = self._context.jobs.run(work, self.on_loaded, self.on_failed)

    def show_acts(self) -> None:
        """Offer what this person may do, and what there is to do."""
        refusal = self._context.refusal(Permission.OVERRIDE)
        decided = self._why_not_accept()
        for button, why_not in ((self.new_price, refusal), (self.accept, refusal or decided)):
            button.setEnabled(not why_not)
            button.setToolTip(plain_tip(why_not))
        self.hint.setText(refusal)

    def badge_of(self, word: PriceWord) -> BadgeSpec:
        """Where something stands at the moment in sight."""
        price = None if self._line is None else self._line.price
        in_use = (
            price is not None
            and OVERRIDE in price.flags
            and any(o.time == word.time and o.source == OVERRIDE for o in price.observations)
        )
        return word_badge(word, self._at, in_use)

    # -- what happens ----------------------------------------------------------------------------

    def on_loaded(self, found: tuple[PriceWord, ...]) -> None:
        """What people said."""
        self._job = None
        self.table.show_lines(found)
        asset = "" if self._line is None else pair_text(self._line)
        text = self.tr("Nobody has said a price of {asset}, or taken a doubtful one.")
        self.none.setText(text.format(asset=asset))
        self._stack.setCurrentWidget(self.table if found else self.none)
        self.table.viewport().update()  # where a word stands may be another without being new

    def on_failed(self, error: Exception) -> None:
        """The book cannot be read."""
        self._job = None
        if not isinstance(error, JobCancelled):
            self._context.fail(error)

    def retranslate(self) -> None:
        """The words of the language in force."""
        self.new_price.setText(self.tr("New price"))
        self.accept.setText(self.tr("Take as it is"))
        self.table.setAccessibleName(self.tr("Said by hand"))
        self.table.declare(word_columns(self._context, self.badge_of), self._context.formats.point)
        self.show_acts()

    # -- how -------------------------------------------------------------------------------------

    def _why_not_accept(self) -> str:
        """Why there is nothing to take as it is; '' where there is."""
        line = self._line
        if line is None or not line.undecided:
            return self.tr("There is no flag to decide on.")
        waiting = line.accepting
        return "" if waiting is None else waiting_text(waiting, self._context.formats)
