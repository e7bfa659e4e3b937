"""Choosing account, asset, currency and benchmark, and the days of one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QLabel, QWidget

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import GROUPS, RELATED
from alem_desktop.ui.charts.asked import Asked, Offered
from alem_desktop.ui.charts.ranges import Span
from alem_desktop.ui.gains.picker import DayField
from alem_desktop.ui.theme import current_theme
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

_FIELD_WIDTH = 220


class CodeBox(QComboBox):
    """A choice of one code, or of none. Signal `code_chosen`: by the user."""

    code_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: tuple[str | None, ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        guard_wheel(self)
        self.activated.connect(self.on_activated)

    @property
    def code(self) -> str | None:
        """What is chosen; None for none."""
        at = self.currentIndex()
        return self._codes[at] if 0 <= at < len(self._codes) else None

    def offer(
        self, none: str | None, codes: Sequence[str], code: str | None, word: str = "{code}"
    ) -> None:
        """Offer codes, before them in words (`none`) to choose none of them, and choose one.

        One that is not among them is offered, too: it was asked for. `word` says a code.
        """
        wanted: list[str | None] = [*([None] if none is not None else []), *codes]
        if code not in wanted:
            wanted.append(code)
        texts = [none or "" if each is None else word.format(code=each) for each in wanted]
        if wanted != list(self._codes) or texts != [self.itemText(n) for n in range(self.count())]:
            self._codes = tuple(wanted)
            self.clear()
            self.addItems(texts)
        self.setCurrentIndex(wanted.index(code))

    def on_activated(self, at: int) -> None:
        """The user chose."""
        self.code_chosen.emit(self._codes[at])


class _Popup(QFrame):
    """A small form over the window; Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("ground", "surface")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(GROUPS, GROUPS, GROUPS, GROUPS)
        self.form.setSpacing(RELATED)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def open_below(self, anchor: QWidget) -> None:
        """Show below a button, within its window."""
        self.adjustSize()
        window = anchor.window()
        corner = anchor.mapTo(window, QPoint(0, anchor.height() + 2))
        left = max(0, min(corner.x(), window.width() - self.width() - RELATED))
        top = max(0, min(corner.y(), window.height() - self.height() - RELATED))
        self.move(window.mapToGlobal(QPoint(left, top)))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def add(self, field: QWidget) -> QLabel:
        """A row with a label that has no words yet."""
        label = QLabel(self)
        label.setProperty("role", "label")
        label.setBuddy(field)
        self.form.addRow(label, field)
        return label


class FiltersPopup(_Popup):
    """Account, asset, currency, benchmark and the scale. Signal `changed` carries an Asked."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked, self._offered = Asked(), Offered()
        self.account, self.asset = CodeBox(self), CodeBox(self)
        self.currency, self.benchmark = CodeBox(self), CodeBox(self)
        self.log = QCheckBox(self)
        self._labels = [
            self.add(box) for box in (self.account, self.asset, self.currency, self.benchmark)
        ]
        self.form.addRow(self.log)
        for box, change in (
            (self.account, lambda code: {"account": code}),
            (self.asset, lambda code: {"asset": code}),
            (self.currency, self._currency_change),
            (self.benchmark, lambda code: {"benchmark": code}),
        ):
            box.code_chosen.connect(self._taking(change))
        self.log.clicked.connect(self._taking(lambda ticked: {"log": ticked}))
        self.retranslate()

    def show_asked(self, asked: Asked, offered: Offered, *, may_be_log: bool) -> None:
        """What is asked and what there is to choose from, without a signal."""
        self._asked, self._offered = asked, offered
        self.log.setEnabled(may_be_log)
        self.log.setChecked(asked.log and may_be_log)
        self.log.setToolTip(
            "" if may_be_log else self.tr("What this chart shows may be 0 or below.")
        )
        self.account.offer(self.tr("All accounts"), offered.accounts, asked.account)
        self.asset.offer(self.tr("All assets"), offered.assets, asked.asset)
        self.currency.offer(None, offered.currencies, asked.currency or offered.currency)
        self.benchmark.offer(self.tr("None"), offered.benchmarks, asked.benchmark)

    def open_below(self, anchor: QWidget) -> None:
        for box in (self.account, self.asset, self.currency, self.benchmark):
            box.setMinimumWidth(current_theme().px(_FIELD_WIDTH))
        super().open_below(anchor)
        self.account.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """The words in the language in force."""
        words = (self.tr("Account"), self.tr("Asset"), self.tr("Currency"), self.tr("Benchmark"))
        boxes = (self.account, self.asset, self.currency, self.benchmark)
        for label, box, text in zip(self._labels, boxes, words, strict=True):
            label.setText(text)
            box.setAccessibleName(text)
        self.log.setText(self.tr("Logarithmic scale"))

    def _currency_change(self, code: str) -> dict[str, Any]:
        """The window's own currency is followed, any other one is kept."""
        return {"currency": None if code == self._offered.currency else code}

    def _taking(self, change: Callable[[Any], dict[str, Any]]) -> Callable[[object], None]:
        return lambda value: self.changed.emit(replace(self._asked, **change(value)))


class PeriodPopup(_Popup):
    """The first and the last day of a period of one's own. Signal `span_chosen` carries a Span."""

    span_chosen = Signal(object)

    def __init__(self, formats: Formats, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats
        self.first = DayField(formats, today, self)
        self.last = DayField(formats, today, self)
        self._labels = [self.add(field) for field in (self.first, self.last)]
        self._note = PlainLabel(parent=self)
        self._note.setProperty("role", "error")
        self._note.setWordWrap(True)
        self._note.hide()
        self.form.addRow(self._note)
        for field in (self.first, self.last):
            field.date_changed.connect(self.on_day_changed)
            field.problem_changed.connect(self._say)
        self.retranslate()

    def show_span(self, span: Span, formats: Formats) -> None:
        """The days that are shown now, without a signal."""
        self._formats = formats
        for field, day in ((self.first, span.first), (self.last, span.last)):
            field.set_formats(formats)
            field.set_date(day)
        self._say("")

    def open_below(self, anchor: QWidget) -> None:
        super().open_below(anchor)
        self.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def on_day_changed(self, _day: date) -> None:
        """A day was typed or picked; a first day after the last one shows nothing yet."""
        span = Span(self.first.date, self.last.date)
        if span.first >= span.last:
            self._say(self.tr("The first day must be before the last one."))
            return
        self._say("")
        self.span_chosen.emit(span)

    def retranslate(self) -> None:
        """The words in the language in force."""
        for label, text in zip(self._labels, (self.tr("From"), self.tr("To")), strict=True):
            label.setText(text)
        self.first.set_name(self.tr("First day of the period"))
        self.last.set_name(self.tr("Last day of the period"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_labels"):
            self.retranslate()

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self.adjustSize()
