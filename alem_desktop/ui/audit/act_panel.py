"""One act in full: who, when, all that its record says, and the hash that seals it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from alem_desktop.core import calendar
from alem_desktop.drawing.formats import elide_hash
from alem_desktop.drawing.tokens import GROUPS, PAGE_SIDE
from alem_desktop.services.auditing import AuditLine
from alem_desktop.ui.audit.columns import field_columns, zoned_text
from alem_desktop.ui.audit.fields import FieldLine, field_lines
from alem_desktop.ui.audit.loading import Act
from alem_desktop.ui.audit.words import about_text, act_word
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.transactions.fitted_table import FittedTable
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.line_model import LineModel
from alem_desktop.ui.widgets.plain import PlainLabel, plain_tip

_LEAST_TABLE = 44
"""Header and the top of a line, however low the window is."""


class ActPanel(QWidget):
    """What is shown stays until the next act is here."""

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: AuditLine | None = None
        self._with_before = False
        self.title = PlainLabel("", self)
        self.title.setProperty("role", "panel")
        self.who = PlainLabel("", self)
        self.who.setProperty("role", "label")
        self.hash = PlainLabel("", self)
        self.hash.setProperty("role", "label")
        self.copy_button = make_button(self.tr("Copy hash"), "quiet", icon="copy", parent=self)
        self.copy_button.clicked.connect(self.on_copy)
        policy = QSizePolicy.Policy
        for label in (self.title, self.who):  # a long one is cut, and whole in its tip
            label.setSizePolicy(policy.Ignored, policy.Preferred)
        head = QGridLayout()
        head.setContentsMargins(PAGE_SIDE, 6, PAGE_SIDE, 6)
        head.setHorizontalSpacing(GROUPS)
        head.setVerticalSpacing(0)
        head.setColumnStretch(0, 1)
        head.addWidget(self.title, 0, 0)
        head.addWidget(self.who, 1, 0)
        head.addWidget(self.copy_button, 0, 1, Qt.AlignmentFlag.AlignRight)
        head.addWidget(self.hash, 1, 1, Qt.AlignmentFlag.AlignRight)
        columns = field_columns(with_before=False)
        self.model: LineModel[FieldLine] = LineModel(columns, self)
        self.table = FittedTable(columns, point=context.formats.point)
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("What the act says"))
        self.table.setMinimumHeight(current_theme().px(_LEAST_TABLE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addStretch(0)
        self.show_nothing()

    @property
    def line(self) -> AuditLine | None:
        """The act that is shown."""
        return self._line

    def show_act(self, act: Act) -> None:
        """Show all that there is of an act."""
        line = self._line = act.line
        about = about_text(line, self._context.formats)
        title = self.tr("{number}  {act}").format(number=line.sequence, act=act_word(line))
        self.title.setText(f"{title}: {about}" if about else title)
        self.title.setToolTip(plain_tip(self.title.text()))
        words = self.tr("{time}, by {user}")
        self.who.setText(words.format(time=zoned_text(line.at, self._context), user=line.user))
        self.who.setToolTip(calendar.iso(line.at))
        self.hash.setText(self.tr("Hash {hash}").format(hash=elide_hash(line.hash)))
        self.hash.setToolTip(line.hash)
        self.copy_button.setEnabled(True)
        lines = field_lines(act, self._context)
        with_before = any(each.changed for each in lines)
        if with_before != self._with_before:
            self._with_before = with_before
            columns = field_columns(with_before=with_before)
            self.model.set_lines(())
            self.model.set_columns(columns)
            self.table.set_columns(columns, point=self._context.formats.point)
        self.model.set_lines(lines)
        self.table.setVisible(bool(lines))
        self.table.fit()

    def show_nothing(self) -> None:
        """No act is chosen."""
        self._line = None
        self.title.setText(self.tr("Choose an act to see all of it"))
        self.who.setText("")
        self.hash.setText("")
        self.copy_button.setEnabled(False)
        self.model.set_lines(())
        self.table.hide()

    def take_focus(self) -> None:
        """Put the keys into the fields."""
        if not self.model.rowCount():
            self.copy_button.setFocus()
            return
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def has_keys(self, focused: QObject | None) -> bool:
        """Whether what has the focus is a part of the panel."""
        return isinstance(focused, QWidget) and self.isAncestorOf(focused)

    def on_copy(self) -> None:
        """The whole hash goes to the clipboard."""
        if self._line is not None:
            QGuiApplication.clipboard().setText(self._line.hash)
            self._context.announce(self.tr("The hash is on the clipboard"))
