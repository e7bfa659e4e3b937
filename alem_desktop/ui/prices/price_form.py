"""The fields of a new price: of what, in what, from when to when, how much, why, shown by what."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from alem_desktop.core.errors import FieldError
from alem_desktop.core.money import MAX_DECIMALS, plain
from alem_desktop.drawing.formats import DateError
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.services.price_board import BoardLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.policies.editor import at_left
from alem_desktop.ui.prices.files_field import FilesField
from alem_desktop.ui.prices.moment_edit import MomentEdit
from alem_desktop.ui.prices.price_work import Said, moment_said
from alem_desktop.ui.transactions.code_combo import CodeCombo
from alem_desktop.ui.widgets.amount_field import AmountField
from alem_desktop.ui.widgets.form_row import FormRow
from alem_desktop.ui.widgets.plain import PlainLabel
from alem_desktop.ui.widgets.segmented import SegmentedControl

INSTANT, SPAN = "instant", "span"
_LONGEST = 2_000
_CODE_WIDTH, _TIME_WIDTH, _PRICE_WIDTH = 130, 190, 170


class PriceForm(QWidget):
    """Signal: edited (something else is said than before)."""

    edited = Signal()

    def __init__(
        self, context: BookContext, line: BoardLine | None, when: str, parent: QWidget | None = None
    ) -> None:
        """`line`: whose price it is at first; `when`: for which day or instant."""
        super().__init__(parent)
        self._context = context
        self._seen: tuple[str, ...] = ()
        self.base, self.quote = CodeCombo(self), CodeCombo(self)
        self.kind = SegmentedControl(
            ((INSTANT, self.tr("From a time on")), (SPAN, self.tr("For a span"))), self
        )
        self.time = MomentEdit(context, self, today_is_now=True)
        self.until = MomentEdit(context, self)
        self.price = AmountField(context.formats, decimals=MAX_DECIMALS, parent=self)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_LONGEST)
        self.files = FilesField(context, self)
        self.kind_hint = PlainLabel(parent=self)
        self.kind_hint.setProperty("role", "hint")
        self.kind_hint.setWordWrap(True)
        self._make_rows()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RELATED)
        for row in self.rows():
            layout.addWidget(row)
        layout.insertWidget(layout.indexOf(self.kind_row) + 1, self.kind_hint)
        if line is not None:
            self.base.setEditText(line.asset)
            self.quote.setEditText(line.currency)
        self.time.setText(when)
        self._connect()
        self.on_kind_chosen(INSTANT)

    def rows(self) -> Iterator[FormRow]:
        """The rows, from top to bottom."""
        yield from (
            self.base_row, self.quote_row, self.kind_row, self.time_row, self.until_row,
            self.price_row, self.reason_row, self.files_row,
        )  # fmt: skip

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, from top to bottom."""
        return (
            self.base, self.quote, self.kind, self.time, self.until, self.price, self.reason,
            *self.files.stops(),
        )  # fmt: skip

    @property
    def pair(self) -> tuple[str, str]:
        """Whose price it is, and in what, as typed."""
        return self.base.currentText().strip().upper(), self.quote.currentText().strip().upper()

    def set_codes(self, codes: tuple[str, ...]) -> None:
        """What can be priced, and in what."""
        self.base.set_names(codes)
        self.quote.set_names(codes)

    def said(self, *, complete: bool) -> Said | None:
        """What the form says; None where something is missing or wrong. `complete`: the rows say
        what, and the reason counts too."""
        self.price.commit()
        base, quote = self.pair
        time = self._moment(self.time, self.time_row, complete)
        until: str | None = ""
        if self.kind.value == SPAN:
            until = self._moment(self.until, self.until_row, complete)
        price = self.price.value
        reason = self.reason.text().strip()
        if complete:
            self._tell_missing(base, quote, reason)
        if not base or not quote or time is None or until is None or price is None:
            return None
        if complete and not reason:
            return None
        return Said(base, quote, time, until, plain(price), reason)

    def row_of(self, error: FieldError) -> FormRow | None:
        """The row at which something is wrong; None where it has none here."""
        rows = {
            "base": self.base_row,
            "quote": self.quote_row,
            "time": self.time_row,
            "as-of": self.time_row,
            "until": self.until_row,
            "price": self.price_row,
            "reason": self.reason_row,
        }
        return rows.get(error.field or "")

    def clear_refusals(self) -> None:
        """What the book said of the fields as they were goes; what they lack or say themselves
        stays. Typing a reason clears what was said of that."""
        base, quote = self.pair
        times = (self.time.text(), self.until.text())
        texts = (base, quote, str(self.kind.value), *times, self.price.text())
        if texts == self._seen:  # a field was only left, perhaps for the one that was refused
            return
        self._seen = texts
        for row, is_said in (
            (self.base_row, bool(base)),
            (self.quote_row, bool(quote)),
            (self.time_row, self.time.is_moment),
            (self.until_row, self.until.is_moment),
            (self.price_row, self.price.value is not None and not self.price.problem),
        ):
            if is_said:
                row.clear_problem()

    def first_problem(self) -> FormRow | None:
        """The first row that says what is wrong."""
        return next((row for row in self.rows() if row.problem), None)

    # -- what happens ----------------------------------------------------------------------------

    def on_kind_chosen(self, kind: object) -> None:
        """From a time on until something newer is observed, or for a span whatever is observed."""
        is_span = kind == SPAN
        self.until_row.setVisible(is_span)
        if not is_span:
            self.until_row.clear_problem()
        self.kind_hint.setText(
            self.tr("It counts until then, whatever is observed meanwhile, and never afterwards.")
            if is_span
            else self.tr("It counts from then on, until something newer is observed.")
        )
        self.edited.emit()

    def on_edited(self, _what: object = None) -> None:
        """A field was left, or something was chosen."""
        base, quote = self.pair
        hint = self.tr("{quote} for one {base}").format(quote=quote, base=base)
        self.price_row.set_hint(hint if base and quote else "")
        self.edited.emit()

    def on_typing(self, _text: str = "") -> None:
        """What was said of a field's want goes with the typing."""
        if self.reason.text().strip():
            self.reason_row.clear_problem()

    # -- how -------------------------------------------------------------------------------------

    def _make_rows(self) -> None:
        self.base_row = FormRow(self.tr("&Asset"), self.base, field_width=_CODE_WIDTH, parent=self)
        self.quote_row = FormRow(self.tr("&In"), self.quote, field_width=_CODE_WIDTH, parent=self)
        self.kind_row = FormRow(self.tr("Holds"), at_left(self.kind), parent=self)
        self.time_row = FormRow(self.tr("&From"), self.time, field_width=_TIME_WIDTH, parent=self)
        self.until_row = FormRow(
            self.tr("&Until"), self.until, field_width=_TIME_WIDTH, parent=self
        )
        self.price_row = FormRow(
            self.tr("&Price"), self.price, field_width=_PRICE_WIDTH, parent=self
        )
        self.reason_row = FormRow(self.tr("&Reason"), self.reason, parent=self)
        self.files_row = FormRow(self.tr("&Evidence"), self.files, parent=self)

    def _connect(self) -> None:
        for combo in (self.base, self.quote):
            combo.textActivated.connect(self.on_edited)
            edit = combo.lineEdit()
            assert edit is not None
            edit.editingFinished.connect(self.on_edited)
        self.kind.chosen.connect(self.on_kind_chosen)
        for moment, row in ((self.time, self.time_row), (self.until, self.until_row)):
            moment.said.connect(row.set_hint)
            moment.problem_changed.connect(row.set_error)
            moment.committed.connect(self.on_edited)
            moment.commit()
        self.price.value_changed.connect(self.on_edited)
        self.reason.textEdited.connect(self.on_typing)
        self.reason.editingFinished.connect(self.on_edited)
        self.on_edited()

    def _moment(self, field: MomentEdit, row: FormRow, complete: bool) -> str | None:
        context = self._context
        try:
            return moment_said(field.text(), context.book.calendar, context.today())
        except DateError:
            if complete:
                row.set_error(field.problem_of(field.text()))
        except FieldError as error:
            if complete:
                row.set_error(text_of(error, Teller.of(context)))
        return None

    def _tell_missing(self, base: str, quote: str, reason: str) -> None:
        if not base:
            self.base_row.set_error(self.tr("Choose whose price it is."))
        if not quote:
            self.quote_row.set_error(self.tr("Choose in which currency."))
        if self.price.value is None and not self.price.problem:
            self.price_row.set_error(self.tr("Give the price of one unit."))
        if not reason:
            self.reason_row.set_error(
                self.tr("Say why, and where it is from. The reason stays in the journal.")
            )
