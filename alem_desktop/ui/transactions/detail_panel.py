"""One transaction unfolded: what was said, where it stands, what it moved, the files that show it,
and who prepared, decided and recorded it when."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from alem_desktop.core.approvals import CHANGEABLE
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.people import Permission
from alem_desktop.drawing.tokens import PAGE_SIDE, RELATED
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.transactions.detail_facts import facts_of, grid_of, record_of, wrapped
from alem_desktop.ui.transactions.detail_load import Unfolded, unfold_named
from alem_desktop.ui.transactions.detail_postings import postings_grid, postings_title
from alem_desktop.ui.transactions.detail_standing import standing_of
from alem_desktop.ui.transactions.evidence_section import EvidenceSection, dropped_files
from alem_desktop.ui.transactions.labels import Sentence, plain_label, rule
from alem_desktop.ui.transactions.words import type_word
from alem_desktop.ui.widgets.badge import Badge, State, state_badge
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button, name_icon_button
from alem_desktop.ui.widgets.key_caps import KeyCaps


class DetailPanel(QWidget):
    """Shows a RegisterLine. Files dropped on it become its evidence.

    Signals: `left` (Esc), `close_asked`; acts asked for, each with the line: `duplicate_asked`,
    `reverse_asked`, `correct_asked` (of what is not approved), `anew_asked` (of what is reversed);
    `unfolded` when all that stands behind the line is shown.
    """

    left = Signal()
    close_asked = Signal()
    duplicate_asked = Signal(object)
    reverse_asked = Signal(object)
    correct_asked = Signal(object)
    anew_asked = Signal(object)
    unfolded = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: RegisterLine | None = None
        self._behind: Unfolded | None = None
        self._problem = ""
        self._is_old = False
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._title = plain_label("", "panel")
        self._badge = Badge(state_badge(State.APPROVED))
        self._close = make_icon_button("x", "")
        self._close.clicked.connect(self.close_asked)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_SIDE, RELATED, RELATED, 4)
        head.setSpacing(RELATED)
        head.addWidget(self._title)
        head.addWidget(self._badge)
        head.addStretch(1)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._make_middle(), 1)
        layout.addWidget(rule())
        layout.addLayout(self._make_foot())
        context.formats_changed.connect(self.on_formats_changed)
        context.book_changed.connect(self.on_book_changed)
        context.user_changed.connect(self.on_user_changed)
        self.retranslate()

    def _make_middle(self) -> QScrollArea:
        content = QWidget()
        content.setProperty("ground", "surface")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.evidence = EvidenceSection(self._context)
        self._above, self._below = QWidget(), QWidget()
        self._inside = QVBoxLayout(content)
        self._inside.setContentsMargins(PAGE_SIDE, 4, PAGE_SIDE, RELATED)
        self._inside.setSpacing(RELATED)
        self._inside.addWidget(self._above)
        self._inside.addWidget(rule())
        self._inside.addWidget(self.evidence)
        self._inside.addWidget(rule())
        self._inside.addWidget(self._below)
        self._inside.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self._scroll)
        return self._scroll

    def _make_foot(self) -> QVBoxLayout:
        self._duplicate = make_button("", icon="copy")
        self._duplicate.clicked.connect(partial(self._ask, self.duplicate_asked))
        self._correct = make_button("", icon="file-text")
        self._correct.clicked.connect(partial(self._ask, self.correct_asked))
        self._reverse = make_button("", icon="undo-2")
        self._reverse.clicked.connect(partial(self._ask, self.reverse_asked))
        self._anew = make_button("", icon="plus")
        self._anew.clicked.connect(partial(self._ask, self.anew_asked))
        self._keys = KeyCaps()
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        for button in (self._correct, self._anew, self._duplicate):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._reverse)
        foot = QVBoxLayout()
        foot.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, RELATED)
        foot.setSpacing(6)
        foot.addLayout(buttons)
        foot.addWidget(self._keys)
        return foot

    # -- what others ask ------------------------------------------------------------------------

    @property
    def line(self) -> RegisterLine | None:
        """The transaction shown."""
        return self._line

    @property
    def behind(self) -> Unfolded | None:
        """What stands behind it; None while that is being read."""
        return self._behind

    @property
    def badge(self) -> Badge:
        """The state beside the heading."""
        return self._badge

    @property
    def can_correct(self) -> bool:
        """Whether the content may still become another, and this person may propose that."""
        may = self._context.may(Permission.RECORD)
        return may and self._line is not None and may_correct(self._line)

    @property
    def can_reverse(self) -> bool:
        """Whether the transaction counts, nobody has asked for its reversal, and this person
        may."""
        line, behind = self._line, self._behind
        waits = behind is not None and behind.waiting_reversal is not None
        may = self._context.may(Permission.REVERSE)
        return may and line is not None and line.state == State.APPROVED and not waits

    def texts(self) -> tuple[str, ...]:
        """All that is shown, from top to bottom."""
        above = (label.text() for label in self._above.findChildren(QLabel))
        below = (label.text() for label in self._below.findChildren(QLabel))
        return (*above, *self.evidence.texts, *below)

    def show_line(self, line: RegisterLine) -> None:
        """Show a transaction; what stands behind it is read in the background."""
        self._line, self._behind = line, None
        self._problem = ""
        self.evidence.show_evidence(line.reference, None)
        self._rebuild()
        self._read()

    def on_unfolded(self, answer: tuple[RegisterLine, Unfolded]) -> None:
        """All of it has come; that of another transaction is too late."""
        line, behind = answer
        if self._line is None or self._line.reference != line.reference:
            return
        self._line, self._behind = line, behind
        self._problem = ""
        if behind.refusal is not None:
            self._problem = text_of(behind.refusal, Teller.of(self._context))
        self.evidence.show_evidence(line.reference, behind.evidence)
        self._rebuild()
        self.unfolded.emit()

    def on_not_unfolded(self, problem: Exception) -> None:
        """What the register knows is shown; say why the rest is not."""
        if not isinstance(problem, LedgerError):
            raise problem
        self._problem = text_of(problem, Teller.of(self._context))
        self._rebuild()

    def on_book_changed(self, _change: object) -> None:
        """Somebody wrote: the transaction may stand elsewhere, or have another file."""
        self._is_old = True
        if self.isVisible():
            self._read()

    def on_user_changed(self) -> None:
        """Another person, who may do other things with the same transaction."""
        self.evidence.show_acts()
        self._rebuild()

    def on_formats_changed(self) -> None:
        """Figures in another language."""
        self.retranslate()

    def take_focus(self) -> None:
        """Put the focus here, for scrolling and Esc."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_evidence(self) -> None:
        """Put the focus to the files, or to what attaches one."""
        self.evidence.take_focus()
        self._scroll.ensureWidgetVisible(self.evidence)

    def _read(self) -> None:
        if self._line is None:
            return
        self._is_old = False
        self._context.jobs.run(
            partial(unfold_named, self._context.book, self._line.reference),
            self.on_unfolded,
            self.on_not_unfolded,
        )

    def _ask(self, signal: object, *_clicked: bool) -> None:
        if self._line is not None:
            signal.emit(self._line)  # type: ignore[attr-defined]

    # -- showing --------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        line = self._line
        if line is None:
            return
        number = self._context.formats.integer(line.sequence)
        self._title.setText(
            self.tr("{type} {number}").format(type=type_word(line.type), number=number)
        )
        try:
            self._badge.set_spec(state_badge(State(line.state)))
        except ValueError:
            self._badge.hide()
        self._above = self._put_in_place(self._above, self._make_above(line))
        self._below = self._put_in_place(self._below, self._make_below(line))
        self._correct.setVisible(self.can_correct)
        self._reverse.setVisible(self.can_reverse)
        may = self._context.may(Permission.RECORD)
        self._anew.setVisible(may and line.state == State.REVERSED)
        self._duplicate.setVisible(may)
        self._show_keys()

    def _put_in_place(self, old: QWidget, new: QWidget) -> QWidget:
        self._inside.replaceWidget(old, new)
        old.hide()
        old.setParent(None)
        old.deleteLater()
        return new

    def _make_above(self, line: RegisterLine) -> QWidget:
        part, layout = _part()
        behind = self._behind
        if behind is not None:
            for text, icon, role in standing_of(line, self._context, behind):
                sentence = Sentence(part)  # shown before it is laid out: never a window itself
                sentence.say(text, icon=icon, role=role)
                layout.addWidget(sentence)
        layout.addLayout(grid_of(facts_of(line, self._context)))
        layout.addWidget(rule())
        layout.addWidget(plain_label(postings_title(line), "section"))
        if self._problem:
            layout.addWidget(wrapped(self._problem, "error"))
        movements = () if behind is None else behind.movements
        layout.addLayout(postings_grid(line, movements, self._context))
        return part

    def _make_below(self, line: RegisterLine) -> QWidget:
        part, layout = _part()
        layout.addWidget(plain_label(self.tr("Record"), "section"))
        layout.addLayout(grid_of(record_of(line, self._context, self._behind)))
        return part

    def _show_keys(self) -> None:
        keys = []
        if self._context.may(Permission.RECORD):
            keys.append(("Ctrl+D", self.tr("duplicate")))
        if self.can_correct:
            keys.insert(0, ("F2", self.tr("correct")))
        if self.can_reverse:
            keys.append(("Ctrl+R", self.tr("reverse")))
        self._keys.set_keys((*keys, ("Esc", self.tr("back to list"))))

    # -- the rest -------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words of the language in force."""
        name_icon_button(self._close, self.tr("Close"))
        self._duplicate.setText(self.tr("Duplicate as draft"))
        self._correct.setText(self.tr("Correct"))
        self._reverse.setText(self.tr("Reverse…"))
        self._anew.setText(self.tr("Record it anew"))
        self.evidence.retranslate()
        self._show_keys()
        self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        taken = self.evidence.may_attach and dropped_files(event.mimeData())
        if self._line is not None and taken:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.evidence.attach(dropped_files(event.mimeData()))


def may_correct(line: RegisterLine) -> bool:
    """Whether a line of the register is a proposal whose content may still become another."""
    return line.state in CHANGEABLE


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(RELATED)
    return part, layout
