"""A price that a person says: what it is, what it changes, and that another has to agree."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from alem_desktop.core.control_errors import ReasonMissing
from alem_desktop.core.errors import FieldError, LedgerError
from alem_desktop.core.people import Permission
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.jobs.runner import Job, JobCancelled
from alem_desktop.services.price_board import BoardLine, PriceWord, is_of
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.prices.effect_rows import EffectRows
from alem_desktop.ui.prices.moment_edit import day_form
from alem_desktop.ui.prices.price_form import PriceForm
from alem_desktop.ui.prices.price_work import (
    Recorded,
    Said,
    Surroundings,
    Tried,
    record_price,
    surroundings,
    try_price,
)
from alem_desktop.ui.prices.words import waiting_text
from alem_desktop.ui.screen import resize_to_fit
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.labels import Sentence, rule
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.reading_order import read_in_order
from alem_desktop.ui.widgets.scroll_column import ScrollColumn

_WIDTH, _HEIGHT = 640, 640


class PriceDialog(QDialog):
    """Ctrl+Enter records, Esc closes. Nothing is recorded whose effect was not in sight."""

    def __init__(
        self,
        context: BookContext,
        line: BoardLine | None,
        day: date | None,
        parent: QWidget | None = None,
    ) -> None:
        """`line`, `day`: what it is about at first; no day: now."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("New price"))
        self._context = context
        self._tried: Said | None = None
        self._pending: tuple[PriceWord, ...] = ()
        self._job: Job | None = None
        self._running = self._done = False
        when = day_form(day) if day is not None and day < context.today() else _now(context)
        self.form = PriceForm(context, line, when, self)
        self.effect = EffectRows(context, self)
        self.about = PlainLabel(parent=self)
        self.about.setProperty("role", "label")
        self.about.setWordWrap(True)
        self.waiting = Sentence(self)
        self.word = Sentence(self)
        self.cancel_button = make_button(self.tr("Cancel"), parent=self)
        self.cancel_button.clicked.connect(self.reject)
        self.record_button = make_button(self.tr("Record"), "primary", parent=self)
        self.record_button.clicked.connect(self.submit)
        self._build()
        self.form.edited.connect(self.on_edited)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)
        resize_to_fit(self, current_theme().px(_WIDTH), current_theme().px(_HEIGHT))
        first = self.form.base if line is None else self.form.price
        first.setFocus()
        context.jobs.run(partial(surroundings, context.book), self.on_known, self.on_not_known)
        self.on_edited()

    @property
    def is_done(self) -> bool:
        """Whether the price is recorded or proposed."""
        return self._done

    def submit(self) -> None:
        """Record, if the form is complete and its effect is in sight."""
        if self._running or self._done:
            return
        self.word.say("")
        said = self.form.said(complete=True)
        problem = self.form.first_problem()
        if said is None or problem is not None:
            if problem is not None:
                problem.field.setFocus()
            return
        refusal = self._context.refusal(Permission.OVERRIDE)
        if refusal:
            self.word.say(refusal)
            return
        if not self._shows(said):
            self._try(said)
            self.word.say(
                self.tr("Look at what it changes, then record it."), icon="info", role="label"
            )
            return
        self._running = True
        work = partial(
            record_price, self._context.book, said, self.form.files.paths, self._context.user
        )
        self._context.jobs.run(work, self.on_recorded, self.on_refused)

    # -- what happens ----------------------------------------------------------------------------

    def on_known(self, known: Surroundings) -> None:
        """What can be priced, and who has to agree."""
        self.form.set_codes(known.codes)
        self._pending = known.pending
        self._show_waiting()
        if known.four_eyes:
            self.record_button.setText(self.tr("Propose"))
            self.about.setText(
                self.tr(
                    "It awaits approval: until another person approves it, the old price counts."
                )
            )
        else:
            self.about.setText(
                self.tr("It counts at once, since four eyes are off. The old price is kept.")
            )

    def on_not_known(self, error: Exception) -> None:
        """The book cannot be read; recording says why."""
        if not isinstance(error, LedgerError):
            self._context.fail(error)

    def on_edited(self) -> None:
        """Something else is said: see what it would do."""
        self.form.clear_refusals()
        self._show_waiting()
        said = None if self._done else self.form.said(complete=False)
        if said is None:
            self._tried = None
            self.effect.say_nothing("")
        elif not self._shows(said):
            self._try(said)

    def on_tried(self, said: Said, tried: Tried) -> None:
        """What it would do."""
        self._job = None
        self._tried = said
        self.effect.show_effect(tried.override, tried.effect)

    def on_not_tried(self, error: Exception) -> None:
        """It cannot be: say why at its field, or where the figures would stand."""
        self._job = None
        self._tried = None
        if isinstance(error, JobCancelled):
            return
        if not isinstance(error, LedgerError):
            self._context.fail(error)
            return
        text = text_of(error, Teller.of(self._context))
        self.word.say("")
        row = self.form.row_of(error) if isinstance(error, FieldError) else None
        if row is None:
            self.effect.say_nothing(text)
        else:
            row.set_error(text)
            self.effect.say_nothing("")

    def on_recorded(self, recorded: Recorded) -> None:
        """It is in the book: in force, or proposed."""
        self._running, self._done = False, True
        for change in recorded.changes:
            self._context.changed(change)
        if recorded.waits:
            text = self.tr("Proposed as {reference}, awaits approval")
        else:
            text = self.tr("Recorded as {reference}")
        text = text.format(reference=recorded.reference)
        self._context.announce(text)
        if recorded.problem is None:
            self.accept()
            return
        why = text_of(recorded.problem, Teller.of(self._context))
        said = self.tr("{done}, but its files are not attached: {why}")
        self.word.say(said.format(done=text, why=why), role="warning", icon="triangle-alert")
        self.form.setEnabled(False)
        self.record_button.hide()
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setFocus()

    def on_refused(self, error: Exception) -> None:
        """It is not: say why, where it is to be mended."""
        self._running = False
        if not isinstance(error, LedgerError):
            self._context.fail(error)
            return
        text = text_of(error, Teller.of(self._context))
        row = self.form.row_of(error) if isinstance(error, FieldError) else None
        if isinstance(error, ReasonMissing):
            row = self.form.reason_row
        if row is None:
            self.word.say(text)
        else:
            row.set_error(text)
            row.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on to the next."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not isinstance(self.focusWidget(), QAbstractButton):
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    # -- how -------------------------------------------------------------------------------------

    def _build(self) -> None:
        heading = PlainLabel(self.tr("New price"), self)
        heading.setProperty("role", "title")
        scroll = ScrollColumn(self)
        scroll.column.setContentsMargins(GROUPS, GROUPS, GROUPS, RELATED)
        scroll.column.setSpacing(RELATED)
        scroll.column.addWidget(heading)
        scroll.column.addWidget(self.form)
        scroll.column.addWidget(self.waiting)
        scroll.column.addWidget(rule())
        scroll.column.addWidget(self.effect)
        scroll.column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(GROUPS, RELATED, GROUPS, GROUPS)
        foot.setSpacing(RELATED)
        foot.addWidget(self.word)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self.about, 1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.record_button)
        foot.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)
        read_in_order(*self.form.stops(), self.cancel_button, self.record_button)

    def _show_waiting(self) -> None:
        """What somebody said of the same asset already."""
        base, quote = self.form.pair
        about = [word for word in self._pending if is_of(base, quote, word.base, word.quote)]
        texts = (waiting_text(word, self._context.formats) for word in about)
        self.waiting.say("\n".join(texts), icon="hourglass", role="label")

    def _shows(self, said: Said) -> bool:
        """Whether the figures in sight are of what is said, whatever its reason."""
        tried = self._tried
        return tried is not None and _figures_of(tried) == _figures_of(said)

    def _try(self, said: Said) -> None:
        if self._job is not None:
            self._job.forget()
        self._job = self._context.jobs.run(
            partial(try_price, self._context.book, said),
            partial(self.on_tried, said),
            self.on_not_tried,
        )


def _figures_of(said: Said) -> tuple[str, ...]:
    return said.base, said.quote, said.time, said.until, said.price


def _now(context: BookContext) -> str:
    """The present minute, as it stands in the field."""
    from alem_desktop.core import calendar
    from alem_desktop.ui.transactions.form_times import time_text

    return time_text(context.local(calendar.now()).replace(second=0, microsecond=0))
