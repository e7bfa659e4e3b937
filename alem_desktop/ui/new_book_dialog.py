"""The form for a new book: who the fund is, and the rules its ledger keeps for good."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core.assets import is_currency
from alem_desktop.core.errors import FieldError, LedgerError
from alem_desktop.core.policy import (
    FeeInKind,
    FeeTreatment,
    FourEyes,
    LotMethod,
    Policies,
    Settlement,
)
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui import file_dialogs
from alem_desktop.ui.messages import text_of
from alem_desktop.ui.screen import room_on_screen
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.buttons import make_button
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.scroll_column import ScrollColumn
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

if TYPE_CHECKING:
    from alem_desktop.ui.people.first_people import FirstPeople

_WIDTH = 620
_BIN_DIGITS = 12


class NewBookDialog(QDialog):
    """Asks what a book is to be. Signal: wanted (a Path, a NewBook and the users that it begins
    with, which are none where somebody works alone); the asker creates it and answers with
    `accept` or `show_error`."""

    wanted = Signal(object, object, object)

    def __init__(self, folder: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._folder = _existing(folder)
        self._path_typed = False
        self.setWindowTitle(self.tr("New book"))
        self.fund = QLineEdit(self)
        self.bin = QLineEdit(self)
        self.manager = QLineEdit(self)
        self.place = QLineEdit(self)
        self.functional = QLineEdit("USD", self)
        self.presentation = QLineEdit("KZT", self)
        self.zone = QLineEdit("Asia/Almaty", self)
        self.method = self._choice(
            (LotMethod.FIFO, self.tr("First in, first out (FIFO)")),
            (LotMethod.AVERAGE, self.tr("Moving average")),
        )
        self.fees = self._choice(
            (FeeTreatment.CAPITALISE, self.tr("Part of cost and proceeds")),
            (FeeTreatment.EXPENSE, self.tr("An expense of their own")),
        )
        self.fee_in_kind = self._choice(
            (FeeInKind.DISPOSAL, self.tr("A disposal at fair value")),
            (FeeInKind.REDUCE, self.tr("Less of what was bought")),
        )
        self.settlement = self._choice(
            (Settlement.CASH, self.tr("From the account's own money")),
            (Settlement.EXTERNAL, self.tr("Outside the book")),
        )
        self.eyes = self._choice(
            (FourEyes.OFF, self.tr("Works alone")),
            (FourEyes.ON, self.tr("Four eyes: a preparer and an approver")),
        )
        self.people: FirstPeople | None = None
        self.path = QLineEdit(self)
        browse = make_button(self.tr("Choose…"), parent=self)
        browse.clicked.connect(self.on_browse)
        self._rows = {
            "fund": FormRow(self.tr("&Name"), self.fund, parent=self),
            "bin": FormRow(
                self.tr("&BIN"), self.bin, hint=self.tr("optional"), field_width=180, parent=self
            ),
            "manager": FormRow(
                self.tr("&Manager"), self.manager, hint=self.tr("optional"), parent=self
            ),
            "manager_place": FormRow(
                self.tr("&Place"), self.place, hint=self.tr("optional"), parent=self
            ),
            "functional": FormRow(
                self.tr("Cost &kept in"), self.functional, field_width=90,
                hint=self.tr("the currency of cost and gain"), parent=self,
            ),
            "presentation": FormRow(
                self.tr("A&lso shown in"), self.presentation, field_width=90,
                hint=self.tr("the second column, at official rates"), parent=self,
            ),
            "zone": FormRow(
                self.tr("&Time zone"), self.zone, field_width=180,
                hint=self.tr("its midnight ends the day"), parent=self,
            ),
            "method": FormRow(self.tr("&Lots"), self.method, parent=self),
            "fees": FormRow(self.tr("Fees"), self.fees, parent=self),
            "fee_in_kind": FormRow(self.tr("Fees in kind"), self.fee_in_kind, parent=self),
            "settlement": FormRow(self.tr("Trades paid"), self.settlement, parent=self),
            "eyes": FormRow(self.tr("&Who works"), self.eyes, parent=self),
            "path": FormRow(self.tr("F&ile"), self.path, browse, parent=self),
        }  # fmt: skip
        who = QLabel(self.tr("Fund"), self)
        rules = QLabel(self.tr("Its rules, recorded with the first entry"), self)
        for heading in (who, rules):
            heading.setProperty("role", "panel")
        self._problem = QLabel(self)
        self._problem.setProperty("role", "error")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._create = make_button(self.tr("Create the book"), "primary", parent=self)
        self._create.clicked.connect(self.submit)
        cancel = make_button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self._problem, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._create)
        self._scroll = ScrollColumn(self)
        column = self._scroll.column
        column.setContentsMargins(GROUPS, GROUPS, GROUPS, 0)
        column.setSpacing(6)
        column.addWidget(who)
        for name, row in self._rows.items():
            if name == "functional":
                column.addSpacing(RELATED)
                column.addWidget(rules)
            if name == "path":
                column.addSpacing(RELATED)
            column.addWidget(row)
        column.addStretch(1)
        self.eyes.currentIndexChanged.connect(self.on_eyes_changed)
        buttons.setContentsMargins(GROUPS, RELATED, GROUPS, GROUPS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(buttons)
        self._buttons = buttons
        self.setMinimumWidth(min(current_theme().px(_WIDTH), room_on_screen(self).width()))
        for name, row in self._rows.items():
            if isinstance(row.field, QLineEdit):
                row.field.textEdited.connect(partial(self.on_edited, name))
        self.fund.textChanged.connect(self.on_fund_changed)
        self.path.textEdited.connect(self.on_path_typed)
        self._propose_path()
        self._grow()
        self.fund.setFocus()

    def submit(self) -> None:
        """Check what can be checked here, then ask for the book."""
        from alem_desktop.services.book import NewBook

        self._clear()
        wrong = {name: problem for name in self._rows if (problem := self._problem_of(name))}
        for name in reversed(wrong):  # the focus ends at the first
            self.show_problem(name, wrong[name])
        named = self.people if self.four_eyes else None
        if named is not None and named.problems() and not wrong:
            self._grow()
            self._scroll.ensureWidgetVisible(named)
            return
        if wrong:
            return
        path = Path(self.path.text().strip()).expanduser()
        if path.suffix != ".alem":
            path = path.with_name(path.name + ".alem")
        policies = Policies(
            lot_method=LotMethod(self.method.currentData()),
            fees=FeeTreatment(self.fees.currentData()),
            fee_in_kind=FeeInKind(self.fee_in_kind.currentData()),
            settlement=Settlement(self.settlement.currentData()),
            four_eyes=FourEyes(self.eyes.currentData()),
            language=self._language,
        )
        new = NewBook(
            self.fund.text().strip(),
            self.functional.text().strip().upper(),
            self.presentation.text().strip().upper(),
            self.zone.text().strip(),
            policies,
            self.bin.text().strip(),
            self.manager.text().strip(),
            self.place.text().strip(),
        )
        self._create.setEnabled(False)
        self.wanted.emit(path, new, named.people() if named is not None else ())

    @property
    def four_eyes(self) -> bool:
        """Whether the book begins with a preparer and an approver."""
        return bool(self.eyes.currentData() == FourEyes.ON)

    def on_eyes_changed(self, _index: int) -> None:
        """With four eyes, ask who they are."""
        if self.people is None:
            from alem_desktop.ui.people.first_people import FirstPeople

            self.people = FirstPeople(self)
            column = self._scroll.column
            column.insertWidget(column.indexOf(self._rows["eyes"]) + 1, self.people)
            before: QWidget = self.eyes
            for field in self.people.in_order():
                QWidget.setTabOrder(before, field)
                before = field
        self.people.setVisible(self.four_eyes)
        if not self.four_eyes:
            self.people.forget_passwords()
        self._grow()
        if self.four_eyes:
            self._scroll.ensureWidgetVisible(self.people)

    def done(self, result: int) -> None:
        if self.people is not None:
            self.people.forget_passwords()
        super().done(result)

    def show_error(self, error: Exception) -> None:
        """The book could not be created: say why, at the field if it is one's."""
        self._create.setEnabled(True)
        named = error.fields if isinstance(error, LedgerError) else {}
        field = error.field if isinstance(error, FieldError) else ""
        name = next((name for name in (field, "zone", "path") if name in named), field)
        if name in self._rows:
            self.show_problem(name, text_of(error))
        else:
            self._problem.setText(text_of(error))
            self._grow()

    def show_problem(self, name: str, text: str) -> None:
        """Say at a field what is wrong, and go there."""
        row = self._rows[name]
        row.set_error(text)
        row.field.setFocus()
        self._grow()
        self._scroll.ensureWidgetVisible(row)

    def on_fund_changed(self, _text: str) -> None:
        """The file is named like the fund until somebody names it."""
        self._rows["fund"].clear_problem()
        if not self._path_typed:
            self._propose_path()

    def on_path_typed(self, _text: str) -> None:
        """The file has a name of its own."""
        self._path_typed = True

    def on_edited(self, name: str, _text: str) -> None:
        """A shown problem goes as soon as its field is right again."""
        if self._rows[name].problem and not self._problem_of(name):
            self._rows[name].clear_problem()

    def on_browse(self) -> None:
        """Choose a folder and a name."""
        name = file_dialogs.save_name(
            self, self.tr("New book"), self.path.text(), self.tr("Books (*.alem)")
        )
        if name:
            self._path_typed = True
            self.path.setText(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on to the next; on a button it is the button's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _problem_of(self, name: str) -> str:
        """What can be seen to be wrong with a field before anybody else is asked, or ''."""
        field = self._rows[name].field
        text = field.text().strip() if isinstance(field, QLineEdit) else ""
        if name == "fund" and not text:
            return self.tr("Write the fund's name as statements print it.")
        if name == "bin" and text and not (len(text) == _BIN_DIGITS and _is_digits(text)):
            return self.tr("A BIN has 12 digits. Write all of them, or leave it empty.")
        if name in ("functional", "presentation") and not is_currency(text.upper()):
            return self.tr(
                "“{found}” is not a currency. Write the three letters of one, as USD or KZT."
            ).format(found=text)
        if name == "path" and not text:
            return self.tr("Write where the book is to be kept.")
        return ""

    def _grow(self) -> None:
        """Be as high as the contents, within the screen; beyond that they scroll."""
        room = room_on_screen(self).height()
        wanted = self._scroll.whole_height() + self._buttons.sizeHint().height()
        self.resize(max(self.width(), self.minimumWidth()), min(max(wanted, self.height()), room))

    def _propose_path(self) -> None:
        name = re.sub(r"[^\w .-]+", "", self.fund.text()).strip() or self.tr("Fund")
        self.path.setText(str(self._folder / f"{name}.alem"))

    def _clear(self) -> None:
        self._problem.setText("")
        if self.people is not None:
            self.people.clear_problems()
        for row in self._rows.values():
            row.clear_problem()

    def _choice(self, *options: tuple[str, str]) -> QComboBox:
        box = QComboBox(self)
        for value, text in options:
            box.addItem(text, str(value))
        guard_wheel(box)
        return box


def _existing(folder: str) -> Path:
    """The folder that was used last, else Documents, else the home: the first that is there."""
    standard = QStandardPaths.StandardLocation
    places = [folder] if folder else []
    places += [
        QStandardPaths.writableLocation(place)
        for place in (standard.DocumentsLocation, standard.HomeLocation)
    ]
    return next((Path(place) for place in places if Path(place).is_dir()), Path.home())


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdecimal()
