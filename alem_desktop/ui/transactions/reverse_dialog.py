"""Reversing an entry: why, what stands in the way, and what comes in its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.errors import LedgerError, ReversalBreaks
from alem_desktop.drawing.formats import with_unit
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.services import access, reversing
from alem_desktop.services.book import BookChange
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.entry_warnings import regains_done
from alem_desktop.ui.transactions.labels import Sentence, plain_label
from alem_desktop.ui.transactions.words import type_word
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.form_row import FormRow

_WIDTH, _LIST_ROWS = 520, 5
_LONGEST = 2_000


class ReverseDialog(QDialog):
    """Asks for the reason, reverses (under four eyes: proposes it), then offers the entry anew.

    Signals: `anew_asked` (the line, to be recorded once more), `entries_wanted` (references of
    what depends on it, with commas between, to be looked at in the register).
    """

    anew_asked = Signal(object)
    entries_wanted = Signal(object)

    def __init__(
        self, context: BookContext, line: RegisterLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._line = line
        self._four_eyes = False
        self._running = False
        self._done = False
        self._dependents: tuple[str, ...] = ()
        self.heading = _wrapped("title")
        self.about = _wrapped("")
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST)
        self.reason.textEdited.connect(self.on_typed)
        self.row = FormRow("", self.reason)
        self.trouble = Sentence()
        self.dependents = QListWidget()
        self.dependents.hide()
        self.dependents.setTabKeyNavigation(False)
        self.show_button = make_button("", icon="list")
        self.show_button.clicked.connect(self.on_show)
        self.show_button.hide()
        self.cancel_button = make_button("")
        self.cancel_button.clicked.connect(self.reject)
        self.reverse_button = make_button("", "primary")
        self.reverse_button.clicked.connect(self.submit)
        self.anew_button = make_button("", "primary")
        self.anew_button.clicked.connect(self.on_anew)
        self.anew_button.hide()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self.show_button)
        buttons.addStretch(1)
        for button in (self.cancel_button, self.reverse_button, self.anew_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        layout.setSpacing(RELATED)
        for widget in (self.heading, self.about, self.row, self.trouble, self.dependents):
            layout.addWidget(widget)
        layout.addSpacing(RELATED)
        layout.addLayout(buttons)
        self.setMinimumWidth(current_theme().px(_WIDTH))
        self.retranslate()
        self.reason.setFocus()
        context.jobs.run(
            partial(access.four_eyes, context.book), self.on_four_eyes, self.on_not_known
        )

    @property
    def is_done(self) -> bool:
        """Whether the entry is reversed, or its reversal proposed."""
        return self._done

    def submit(self) -> None:
        """Reverse, if there is a reason."""
        if self._running or self._done:
            return
        reason = self.reason.text().strip()
        if not reason:
            self.row.set_error(
                self.tr("Say why. The reason stays in the journal, beside the entry.")
            )
            self.reason.setFocus()
            self._fit()
            return
        self._running = True
        self._say("")
        self._context.jobs.run(
            partial(
                reversing.reverse,
                self._context.book,
                (self._line.reference,),
                reason,
                self._context.user,
            ),
            self.on_reversed,
            self.on_failed,
        )

    # -- what happens ---------------------------------------------------------------------------

    def on_four_eyes(self, on: bool) -> None:
        """Whether a second person has to approve."""
        self._four_eyes = on
        self.retranslate()

    def on_not_known(self, problem: Exception) -> None:
        """The words stay as they are; reversing says what is wrong with the book."""
        if not isinstance(problem, LedgerError):
            raise problem

    def on_typed(self, _text: str) -> None:
        """A reason is there: what was said of its want goes."""
        if self.reason.text().strip():
            self.row.clear_problem()

    def on_reversed(self, change: BookChange) -> None:
        """It is done, or it waits: say which, and offer the entry anew."""
        self._running, self._done = False, True
        waits = self._line.reference in change.proposed
        self._context.changed(change)
        for widget in (self.row, self.reverse_button, self.show_button, self.dependents):
            widget.hide()
        self.anew_button.show()
        self.cancel_button.setText(self.tr("Close"))
        reference = self._line.reference
        if waits:
            heading = self.tr("The reversal of {reference} awaits approval")
            said = self.tr(
                "Another person has to approve it. Until then the entry counts as before."
            )
        else:
            heading = self.tr("{reference} is reversed")
            said = self.tr("It is out of every figure from its own time on.")
            currency = self._context.book.info.functional_currency
            changed = regains_done(change.regains, self._context.formats, currency)
            said = f"{said} {changed}".rstrip()
        self.heading.setText(heading.format(reference=reference))
        self.about.setText(said)
        self._context.announce(self.heading.text())
        self.anew_button.setFocus()
        self._fit(shrinks=True)

    def on_failed(self, problem: Exception) -> None:
        """Nothing was reversed; say why, and what stands in the way."""
        self._running = False
        if not isinstance(problem, LedgerError):
            raise problem
        self._say(text_of(problem, Teller.of(self._context)), problem)

    def on_show(self) -> None:
        """Look at what depends on the entry."""
        self.entries_wanted.emit(self._dependents)
        self.accept()

    def on_anew(self) -> None:
        """The same content in the form, under another reference."""
        self.accept()
        self.anew_asked.emit(self._line)

    def _say(self, text: str, problem: LedgerError | None = None) -> None:
        self._dependents = ()
        if isinstance(problem, ReversalBreaks):
            named = str(problem.fields["dependents"]).split(", ")
            self._dependents = tuple(name for name in named if name != "…")
        self.trouble.say(text)
        self.dependents.clear()
        self.dependents.addItems(self._dependents)
        self.dependents.setVisible(bool(self._dependents))
        if self._dependents:
            self.dependents.setCurrentRow(0)
            rows = min(len(self._dependents), _LIST_ROWS)
            self.dependents.setFixedHeight(rows * self.dependents.sizeHintForRow(0) + 4)
        self.show_button.setVisible(bool(self._dependents))
        self._fit()

    def _fit(self, *, shrinks: bool = False) -> None:
        """Be as high as what is said; a dialog whose question stands does not shrink under it."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = layout.totalHeightForWidth(self.width())
        self.resize(self.width(), height if shrinks else max(height, self.height()))

    # -- words ----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words of the language in force."""
        line, formats = self._line, self._context.formats
        day = formats.date(self._context.local(line.time).date())
        self.setWindowTitle(self.tr("Reverse a transaction"))
        self.heading.setText(self.tr("Reverse {reference}?").format(reference=line.reference))
        what = self.tr("{type} of {quantity}, {day}.").format(
            type=type_word(line.type),
            quantity=with_unit(formats.quantity(line.quantity), line.asset),
            day=day,
        )
        if self._four_eyes:
            then = self.tr(
                "The reversal is proposed: it takes effect when another person approves it. Then "
                "the entry is out of every figure from its own time on; it stays in the register."
            )
            act = self.tr("Propose the reversal")
        else:
            then = self.tr(
                "It will be out of every figure from its own time on. It stays in the register, "
                "marked as reversed, and its reference is not used again."
            )
            act = self.tr("Reverse")
        self.about.setText(f"{what} {then}")
        self.row.set_label(self.tr("&Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.show_button.setText(self.tr("Show them"))
        self.dependents.setAccessibleName(self.tr("What depends on it"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.reverse_button.setText(act)
        self.anew_button.setText(self.tr("Record it anew"))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field goes on; what cannot be undone takes its button, or Ctrl+Enter."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


def _wrapped(role: str) -> QLabel:
    label = plain_label("", role)
    label.setWordWrap(True)
    return label
