"""An amount as it is typed, kept exact."""

from decimal import Decimal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from alem_desktop.drawing.formats import AmountError, AmountProblem, Formats, exact, parse_amount
from alem_desktop.ui.theme import restyle

# The digit row by physical key. X11 and Wayland count from 10, Windows from 2; macOS numbers its
# keys in no order and gives them as virtual keys.
_PLAIN_ROW, _SHIFTED_ROW = "1234567890-=", "!@#$%^&*()_+"
_XKB_FIRST, _WINDOWS_FIRST = 10, 2
_MAC_KEYS = (18, 19, 20, 21, 23, 22, 26, 28, 25, 29, 27, 24)


class AmountField(QLineEdit):
    """A line edit whose text is read as a Decimal when the focus leaves or Enter is pressed.

    A text that is not an amount stays as it was typed, with the problem in words; the value is
    then None. A value set by the program as calculated yields to typing. Signals: `value_changed`
    (Decimal or None, by the user), `problem_changed` (a sentence, or ''), `calculated_changed`.
    """

    value_changed = Signal(object)
    problem_changed = Signal(str)
    calculated_changed = Signal(bool)

    def __init__(
        self,
        formats: Formats,
        *,
        decimals: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`decimals` is the most that the asset or currency takes."""
        super().__init__(parent)
        self._formats = formats
        self._decimals = decimals
        self._value: Decimal | None = None
        self._error: AmountError | None = None
        self._problem = ""
        self._calculated = False
        self._shown = ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.textEdited.connect(self.on_text_edited)
        self.editingFinished.connect(self.commit)

    @property
    def value(self) -> Decimal | None:
        """The amount; None while the field is empty or its text is not an amount."""
        return self._value

    @property
    def problem(self) -> str:
        """What is wrong with the text, in words, or ''."""
        return self._problem

    @property
    def readings(self) -> tuple[Decimal, Decimal] | None:
        """The two values an ambiguous text may mean, to be offered; see `set_reading`."""
        return self._error.readings if self._error is not None else None

    @property
    def reading_texts(self) -> tuple[str, ...]:
        """The readings as the language in force writes them, without groups: `1.234`, `1234`."""
        return tuple(
            exact(reading).replace(".", self._formats.point) for reading in self.readings or ()
        )

    @property
    def calculated(self) -> bool:
        """Whether the program computed the value."""
        return self._calculated

    def set_value(self, value: Decimal | None, *, calculated: bool = False) -> None:
        """Show a value, without `value_changed`."""
        self._value = value
        self._show()
        self._set_error(None)
        self._set_calculated(calculated)

    def set_reading(self, value: Decimal) -> None:
        """The user said which of the `readings` was meant."""
        self._accept(value)

    def set_decimals(self, decimals: int | None) -> None:
        """Another asset takes another number of decimals; a typed text is read again."""
        self._decimals = decimals
        if self.text():
            self._read_again()

    def set_formats(self, formats: Formats) -> None:
        """Write the amount as another language does."""
        self._formats = formats
        if self._error is None:
            self._show()
        else:
            self._set_error(self._error)

    def commit(self) -> None:
        """Read what was typed; called when the focus leaves, on Enter, and before a submit."""
        if self.text() != self._shown:
            self._read_again()

    def on_text_edited(self, text: str) -> None:
        """Typing takes a calculated value over; a shown problem goes once the text is valid."""
        self._set_calculated(False)
        if self._error is not None:
            try:
                parse_amount(text, self._formats.language, decimals=self._decimals)
            except AmountError as error:
                if error.code is not AmountProblem.EMPTY:
                    return
            self._set_error(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = self._typed(event)
        if typed is not None:
            self.insert(typed)
            self.textEdited.emit(self.text())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        ):
            self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._error is not None:
            self._set_error(self._error)

    def _typed(self, event: QKeyEvent) -> str | None:
        """What a key of the digit row or the pad's decimal key means, where it differs."""
        modifiers = event.modifiers()
        text = event.text()
        if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return None
        if self.isReadOnly() or not text:
            return None
        if modifiers & Qt.KeyboardModifier.KeypadModifier:
            return self._formats.point if text in (",", ".") else None
        at = _place_in_digit_row(event)
        if at is None or text in "0123456789":
            return None
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            return _SHIFTED_ROW[at] if text.isalpha() else None
        if at >= 10 and not text.isalpha():
            return None  # minus and equals stand there on most layouts
        return _PLAIN_ROW[at]

    def _read_again(self) -> None:
        try:
            value = parse_amount(self.text(), self._formats.language, decimals=self._decimals)
        except AmountError as error:
            if error.code is AmountProblem.EMPTY:
                self._accept(None)
                return
            self._shown = self.text()
            self._set_error(error)
            self._change_value(None)
            return
        self._accept(value)

    def _accept(self, value: Decimal | None) -> None:
        changed = value != self._value
        self._value = value
        self._show()
        self._set_error(None)
        if changed:
            self.value_changed.emit(value)

    def _change_value(self, value: Decimal | None) -> None:
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _show(self) -> None:
        self._shown = self._formats.entry(self._value)
        if self.text() != self._shown:
            self.setText(self._shown)

    def _set_error(self, error: AmountError | None) -> None:
        self._error = error
        problem = self._sentence(error) if error is not None else ""
        if problem != self._problem:
            self._problem = problem
            self.setAccessibleDescription(problem)
            restyle(self, "problem", "error" if problem else "")
            self.problem_changed.emit(problem)

    def _set_calculated(self, calculated: bool) -> None:
        if calculated != self._calculated:
            self._calculated = calculated
            self.calculated_changed.emit(calculated)

    def _sentence(self, error: AmountError) -> str:
        text = self.text().strip()
        match error.code:
            case AmountProblem.AMBIGUOUS if error.readings is not None:
                one, other = error.readings
                return self.tr("{decimal} or {thousands}?").format(
                    decimal=f"{one}".replace(".", self._formats.point), thousands=f"{other}"
                )
            case AmountProblem.DECIMALS:
                return self.tr("{found} decimals are given, {allowed} are possible.").format(
                    found=error.found, allowed=error.allowed
                )
            case AmountProblem.GROUPING:
                return self.tr(
                    "The separators in “{text}” do not make one number."
                    " Leave the group separators out."
                ).format(text=text)
            case AmountProblem.EXPRESSION:
                return self.tr(
                    "“{text}” cannot be calculated. Use numbers, + - * / and parentheses."
                ).format(text=text)
            case AmountProblem.DIVISION:
                return self.tr("Division by zero has no value.")
            case AmountProblem.INEXACT:
                return self.tr(
                    "The result has no end of decimals. Type the amount that was agreed."
                )
            case _:
                return self.tr("“{text}” is not an amount. Write digits, as 1234.56.").format(
                    text=text
                )


def _place_in_digit_row(event: QKeyEvent) -> int | None:
    platform = QGuiApplication.platformName()
    if platform == "cocoa":
        key = event.nativeVirtualKey()
        return _MAC_KEYS.index(key) if key in _MAC_KEYS else None
    at = event.nativeScanCode() - (_WINDOWS_FIRST if platform == "windows" else _XKB_FIRST)
    return at if 0 <= at < len(_PLAIN_ROW) else None
