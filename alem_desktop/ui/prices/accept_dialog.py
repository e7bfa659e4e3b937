"""Taking a doubtful price as it is: the price, each doubt with its figures, and why it is right."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.control_errors import ReasonMissing
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.people import Permission
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.services import price_deciding
from alem_desktop.services.book import BookChange
from alem_desktop.services.price_board import BoardLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.price_words import doubt_sentence, flag_icon, flag_word, source_text
from alem_desktop.ui.prices.words import moment_text, pair_text, price_text, waiting_text
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import Sentence
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel

_WIDTH, _LONGEST = 560, 2_000


class AcceptDialog(QDialog):
    """Ctrl+Enter takes the price, Esc closes."""

    def __init__(
        self,
        context: BookContext,
        line: BoardLine,
        moment: date | None,
        day: date,
        *,
        four_eyes: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`line` has a price with flags nobody decided on, at `moment` (None: now), for valuations
        of `day`."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Take a price as it is"))
        self._context = context
        self._line, self._moment, self._day = line, moment, day
        self._four_eyes = four_eyes
        self._running = self._done = False
        self.heading = _wrapped("title", self)
        self.about = _wrapped("", self)
        self.doubts: list[Sentence] = []
        self.waiting: list[Sentence] = []
        self.then = _wrapped("label", self)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_LONGEST)
        self.reason.textEdited.connect(self.on_typed)
        self.row = FormRow(self.tr("&Reason"), self.reason, parent=self)
        self.word = Sentence(self)
        self.cancel_button = make_button(self.tr("Cancel"), parent=self)
        self.cancel_button.clicked.connect(self.reject)
        act = self.tr("Propose to take it") if four_eyes else self.tr("Take it")
        self.take_button = make_button(act, "primary", parent=self)
        self.take_button.clicked.connect(self.submit)
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)
        resize_to_fit(self, current_theme().px(_WIDTH), self.sizeHint().height())
        self.reason.setFocus()

    @property
    def is_done(self) -> bool:
        """Whether it is taken, or that is proposed."""
        return self._done

    def submit(self) -> None:
        """Take it, if there is a reason."""
        if self._running or self._done:
            return
        self.word.say("")
        refusal = self._context.refusal(Permission.OVERRIDE)
        if refusal:
            self.word.say(refusal)
            return
        if not self.reason.text().strip():
            self._want_reason(self.tr("Say why it is right after all. The reason stays."))
            return
        self._running = True
        self._context.jobs.run(
            partial(
                price_deciding.accept,
                self._context.book,
                self._line.asset,
                self._line.currency,
                self._moment,
                self.reason.text().strip(),
                self._context.user,
            ),
            self.on_taken,
            self.on_refused,
        )

    # -- what happens ----------------------------------------------------------------------------

    def on_typed(self, _text: str) -> None:
        """A reason is there: what was said of its want goes."""
        if self.reason.text().strip():
            self.row.clear_problem()

    def on_taken(self, change: BookChange) -> None:
        """It is in the book, or proposed."""
        self._running, self._done = False, True
        if change.proposed:
            text = self.tr("Proposed as {reference}, awaits approval")
            text = text.format(reference=change.proposed[0])
        else:
            text = self.tr("The price of {asset} is taken as it is")
            text = text.format(asset=pair_text(self._line))
        self._context.announce(text)
        self._context.changed(change)
        self.accept()

    def on_refused(self, error: Exception) -> None:
        """It is not: say why."""
        self._running = False
        if not isinstance(error, LedgerError):
            self._context.fail(error)
            return
        text = text_of(error, Teller.of(self._context))
        if isinstance(error, ReasonMissing):
            self._want_reason(text)
        else:
            self.word.say(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field goes on to the buttons."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not isinstance(self.focusWidget(), QAbstractButton):
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    # -- how -------------------------------------------------------------------------------------

    def _build(self) -> None:
        price, formats = self._line.price, self._context.formats
        assert price is not None
        title = self.tr("Take the price of {asset} as it is?")
        self.heading.setText(title.format(asset=pair_text(self._line)))
        about = self.tr("{price}, {source}, of {time}, for valuations of {day}.")
        self.about.setText(
            about.format(
                price=price_text(formats, price),
                source=source_text(price.source),
                time=moment_text(self._context, price.time),
                day=formats.date(self._day),
            )
        )
        text = self.tr("{flag}: {reason}")
        for doubt in price.doubts:
            if doubt.flag in self._line.undecided:
                said = Sentence(self)
                reason = doubt_sentence(doubt, formats)
                words = text.format(flag=flag_word(doubt.flag), reason=reason)
                said.say(words, icon=flag_icon(doubt.flag), role="warning")
                self.doubts.append(said)
        for word in self._line.pending:
            said = Sentence(self)
            said.say(waiting_text(word, formats), icon="hourglass", role="label")
            self.waiting.append(said)
        if self._four_eyes:
            then = self.tr("It awaits approval: until another person approves it, the flags stand.")
        else:
            then = self.tr("It counts at once, since four eyes are off.")
        both = self.tr("{then} Another price or another day needs another decision.")
        self.then.setText(both.format(then=then))
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.take_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        told = (*self.doubts, *self.waiting)
        for widget in (self.heading, self.about, *told, self.row, self.then, self.word):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def _want_reason(self, text: str) -> None:
        self.row.set_error(text)
        self.reason.setFocus()


def _wrapped(role: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel(parent=parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
