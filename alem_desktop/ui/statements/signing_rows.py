"""Who prepared, checked and approved: a name and a position each, remembered for the book."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from alem_desktop.core.people import Permission
from alem_desktop.core.statements.model import Signatory
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.settings import STATEMENT_SIGNATORIES
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

_LONGEST = 80
_ROLES = (Term.PREPARED_BY, Term.CHECKED_BY, Term.APPROVED_BY)
_PARTS = 2


class NameBox(QComboBox):
    """A name, typed or taken from those of the book."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        field = self.lineEdit()
        assert field is not None
        field.setMaxLength(_LONGEST)
        guard_wheel(self)

    @property
    def name(self) -> str:
        """The name, '' of nobody."""
        return self.currentText().strip()

    def offer(self, names: Sequence[str]) -> None:
        """Names to choose from; the one that stands there stays."""
        if names != [self.itemText(at) for at in range(self.count())]:
            text = self.currentText()
            self.clear()
            self.addItems(list(names))
            self.setEditText(text)


class SigningRows(QWidget):
    """Three people. Signal: changed (by a person, once a field is left)."""

    changed = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.names = tuple(NameBox(self) for _role in _ROLES)
        self.positions = tuple(QLineEdit(self) for _role in _ROLES)
        self.rows = tuple(FormRow("", box, parent=self) for box in self.names)
        self._below = tuple(FormRow("", field, parent=self) for field in self.positions)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(4)
        for at, (row, below) in enumerate(zip(self.rows, self._below, strict=True)):
            layout.addWidget(row, 3 * at, 0)
            layout.addWidget(below, 3 * at + 1, 0)
            layout.setRowMinimumHeight(3 * at + 2, RELATED - 4 if at < len(_ROLES) - 1 else 0)
            line = self.names[at].lineEdit()
            assert line is not None
            line.textChanged.connect(self._show_positions)
        self._usual = ""
        self._is_typed = False
        self._restore()
        self._told = self.signatories
        context.user_changed.connect(self.on_user_changed)
        for box, field in zip(self.names, self.positions, strict=True):
            field.setMaxLength(_LONGEST)
            field.editingFinished.connect(self.on_edited)
            line = box.lineEdit()
            assert line is not None
            line.editingFinished.connect(self.on_edited)
            box.activated.connect(self.on_chosen)
        self._show_positions()
        self.retranslate()

    @property
    def signatories(self) -> tuple[Signatory, ...]:
        """The three; blank parts are signed by hand."""
        return tuple(
            Signatory(role, box.name, field.text().strip())
            for role, box, field in zip(_ROLES, self.names, self.positions, strict=True)
        )

    def offer(self, names: Sequence[str]) -> None:
        """Names to choose from."""
        for box in self.names:
            box.offer(list(names))

    def stops(self) -> tuple[QWidget, ...]:
        """The fields in reading order."""
        pairs = zip(self.names, self.positions, strict=True)
        return tuple(field for pair in pairs for field in pair)

    def on_chosen(self, _at: int) -> None:
        """A name of the list was chosen."""
        self.on_edited()

    def on_edited(self) -> None:
        """A name or a position may be another: keep it, and say so once."""
        signatories = self.signatories
        if signatories != self._told:
            self._told = signatories
            self._is_typed = self.names[0].name != self._usual
            self._keep()
            self.changed.emit()

    def on_user_changed(self) -> None:
        """Somebody else works here: what was named for the one before is not for this one."""
        self._restore()
        if self.signatories != self._told:
            self._told = self.signatories
            self.changed.emit()

    def retranslate(self) -> None:
        """The words in the language in force."""
        words = (self.tr("Prepared &by"), self.tr("C&hecked by"), self.tr("App&roved by"))
        spoken = (
            self.tr("Position of who prepared it"),
            self.tr("Position of who checked it"),
            self.tr("Position of who approved it"),
        )
        for row, field, text, name in zip(self.rows, self.positions, words, spoken, strict=True):
            row.set_label(text)
            field.setPlaceholderText(self.tr("Position"))
            field.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_told"):
            self.retranslate()

    def _show_positions(self, _text: str = "") -> None:
        """A position is asked for once there is a name for it."""
        for box, field, below in zip(self.names, self.positions, self._below, strict=True):
            below.setVisible(bool(box.name or field.text().strip()))

    @property
    def _preparer(self) -> str:
        """Who prepares it unless somebody else is named: the one who works here, if that is what
        one of that role does. Who may issue approves what another prepared, and is named when it is
        issued."""
        context = self._context
        approves = context.has_users and context.may(Permission.ISSUE)
        return context.user if context.may(Permission.RECORD) and not approves else ""

    def _restore(self) -> None:
        """The names of who checks are those of the book; who prepared and who approved are named
        anew by each who works here."""
        kept = self._context.settings.get(STATEMENT_SIGNATORIES)
        names, whose = kept[:-1], kept[-1:]
        if len(kept) != _PARTS * len(_ROLES) + 1:
            names, whose = ("",) * (_PARTS * len(_ROLES)), ()
        is_own = whose == (self._context.user,)
        self._usual = self._preparer
        for at, (role, box, field) in enumerate(
            zip(_ROLES, self.names, self.positions, strict=True)
        ):
            is_theirs = is_own or role is Term.CHECKED_BY
            box.setEditText(names[_PARTS * at] if is_theirs else "")
            field.setText(names[_PARTS * at + 1] if is_theirs else "")
        preparer = self.names[0]
        self._is_typed = bool(preparer.name)
        if not self._is_typed:
            preparer.setEditText(self._usual)

    def _keep(self) -> None:
        parts = [text for each in self.signatories for text in (each.name, each.position)]
        if not self._is_typed:
            parts[0] = ""  # it follows whoever works here
        self._context.settings.set(STATEMENT_SIGNATORIES, (*parts, self._context.user))
