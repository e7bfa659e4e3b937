"""An editable choice of names that the book knows; a new name can be typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QSizePolicy, QWidget

from alem_desktop.ui.widgets.wheel_guard import guard_wheel


class CodeCombo(QComboBox):
    """Offers names and completes what is typed; `textEdited` of its line edit says what is typed.

    Enter goes on to the next field (it does not add to the list); the arrow keys open the list.
    Leaving the field takes what is marked in the list, and a known name in its own spelling; both
    are said by `textActivated`. Signals: `gone_on`, `submit_asked`: Enter or Ctrl+Enter was pressed
    over the list of completions, which keeps those keys for itself.
    """

    gone_on = Signal()
    submit_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, completes: bool = False) -> None:
        """`completes`: leaving takes the first name that begins with what was typed.

        For names, not for codes: USD must never become USDT. Who types the same beginning again
        means it: so a new name can be the beginning of a known one.
        """
        super().__init__(parent)
        self._completes = completes
        self._told = ""
        self._insisted = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self._go_on = QTimer(self)
        self._go_on.setSingleShot(True)
        self._go_on.setInterval(0)
        self._go_on.timeout.connect(self.on_gone_on)
        self._submits = False
        edit = self.lineEdit()
        assert edit is not None
        edit.textEdited.connect(self.on_told)
        self.textActivated.connect(self.on_told)
        edit.editingFinished.connect(self.on_left)  # before whoever asks for the text then
        edit.returnPressed.connect(self.on_return)
        guard_wheel(self)

    def set_names(self, names: Sequence[str]) -> None:
        """What is offered; the text stays."""
        if [self.itemText(at) for at in range(self.count())] == list(names):
            return
        text = self.currentText()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(list(names))
            self.setCurrentIndex(-1)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show a text without saying that it was typed."""
        self._told = text
        if text != self.currentText():
            with QSignalBlocker(self):
                self.setCurrentIndex(self.findText(text, Qt.MatchFlag.MatchFixedString))
                self.setEditText(text)

    def forget(self) -> None:
        """Another entry begins: what was insisted on in the last one is not meant in this."""
        self._insisted = ""

    def settle(self) -> bool:
        """Take what is meant, as leaving does, and close the list. Whether a name was completed.

        For an act that needs the text at once, with the focus still here.
        """
        completer = self.completer()
        popup = None if completer is None else completer.popup()
        if popup is not None:
            popup.hide()
        text = self.currentText()
        self.on_left()
        return self.currentText().casefold() != text.strip().casefold()

    def on_told(self, text: str) -> None:
        """Others know of this text."""
        self._told = text

    def on_left(self) -> None:
        """A blur or Enter: what is meant by the text is taken, and said if it is another."""
        text = self.currentText()
        meant = self._meant(text)
        if meant != text:
            with QSignalBlocker(self):
                self.setEditText(meant)
        if meant != self._told:  # marked in the list by the arrow keys, or completed here
            self.textActivated.emit(meant)

    def _meant(self, text: str) -> str:
        typed = text.strip().casefold()
        names = [self.itemText(at) for at in range(self.count())]
        known = next((name for name in names if name.casefold() == typed), None)
        if known is not None or not typed:
            return text if known is None else known
        if not self._completes or typed == self._insisted:
            return text
        begun = next((name for name in names if name.casefold().startswith(typed)), None)
        if begun is None:
            return text
        self._insisted = typed
        return begun

    def on_return(self) -> None:
        """Enter: the completions take it for themselves, so the form is told apart."""
        completer = self.completer()
        popup = None if completer is None else completer.popup()
        if popup is not None and popup.isVisible():
            keys = QApplication.keyboardModifiers()
            self._submits = bool(keys & Qt.KeyboardModifier.ControlModifier)
            self._go_on.start()

    def on_gone_on(self) -> None:
        """The list of completions is closed."""
        if self._submits:
            self.submit_asked.emit()
        else:
            self.gone_on.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() & (
            Qt.KeyboardModifier.AltModifier
        ):
            self.showPopup()
            return
        super().keyPressEvent(event)
