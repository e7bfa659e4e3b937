"""The fields of the entry form: typed into, tidied on leaving, with what is wrong below each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget

from alem_desktop.core.policy import Settlement
from alem_desktop.core.transactions import TransactionType
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.transactions.code_combo import CodeCombo
from alem_desktop.ui.transactions.entry_row import FEE_WIDTH, MOMENT_WIDTH, TYPE_WIDTH, EntryRow
from alem_desktop.ui.transactions.entry_work import LotOffer, LotOffers, Names
from alem_desktop.ui.transactions.form_fields import (
    ACCOUNTS,
    AMOUNTS,
    CODES,
    FIELDS,
    FIGURES,
    MOMENTS,
    Figures,
)
from alem_desktop.ui.transactions.form_problems import FieldProblem
from alem_desktop.ui.transactions.form_state import FormState
from alem_desktop.ui.transactions.lots_field import LotsField
from alem_desktop.ui.transactions.moment_field import MomentField
from alem_desktop.ui.transactions.words import (
    add_types,
    field_word,
    name_types,
    settlement_word,
    settling_word,
)
from alem_desktop.ui.widgets.amount_field import AmountField
from alem_desktop.ui.widgets.segmented import SegmentedControl
from alem_desktop.ui.widgets.wheel_guard import guard_wheel

_BESIDE = {"asset": "type", "to_asset": "to_quantity", "currency": "price", "fee_asset": "fee"}
"""Fields that stand in the row of another."""


class EntryFields(QWidget):
    """Shows a FormState and feeds it.

    Signals: `edited` (a field of FIELDS) with every change by the user; `submit_asked` and
    `next_asked` for keys that a list of completions kept for itself; `lots_asked` when the open
    lots are wanted (answer with `show_lots`).
    """

    edited = Signal(str)
    submit_asked = Signal()
    next_asked = Signal()
    lots_asked = Signal()

    def __init__(self, state: FormState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._names = Names((), {}, "")
        self._filling = False
        self._make_fields()
        self._make_rows()
        self._connect()
        self.setFocusProxy(self._type)
        self.retranslate()

    # -- what the panel asks --------------------------------------------------------------------

    @property
    def widgets(self) -> dict[str, QWidget]:
        """The widget of each field of FIELDS."""
        return self._widgets

    def row(self, name: str) -> EntryRow:
        """The row in which a field stands."""
        return self._rows[_BESIDE.get(name, name)]

    def set_names(self, names: Names) -> None:
        """What can be chosen among; what is not among it will be created."""
        self._names = names
        codes = list(names.decimals)
        self._asset.set_names(codes)
        for name in ("currency", "to_asset"):
            self._combos[name].set_names(codes)
        for name in ACCOUNTS:
            self._combos[name].set_names(list(names.accounts))
        self.show_text("reference")
        self.show_text("settlement")
        self.show_shape()

    def show_lots(self, offers: LotOffers) -> None:
        """The open lots have come; those of another position are too late."""
        if (offers.account, offers.asset) == self.position:
            self._lots.show_offers(offers)

    @property
    def position(self) -> tuple[str, str]:
        """The account and asset that the form says, '' while one says nothing."""
        return self._state.text("account").strip(), self._code("asset")

    def decimals_of(self, code: str) -> int:
        """How many decimals an asset takes; one that is made by its first entry takes 18."""
        return self._names.decimals.get(code, 18)

    def focus(self, name: str) -> None:
        """Put the focus into a field, its text selected."""
        self._widgets[name].setFocus(Qt.FocusReason.TabFocusReason)

    def is_typing_in(self, name: str) -> bool:
        """Whether a field has the focus."""
        return self._widgets[name].hasFocus()

    def commit(self) -> str | None:
        """Read what was typed last, as leaving each field would.

        A beginning that became an account's name is returned: nobody has seen it yet.
        """
        shown = self._state.shown
        for name in CODES:
            self._combos[name].settle()
        settled = [name for name in ACCOUNTS if name in shown and self._combos[name].settle()]
        for name in AMOUNTS:
            self._amounts[name].commit()
        for name in FIELDS:
            if self._state.leave(name) is None:
                self.show_text(name)
        return self._combos[settled[0]].currentText() if settled else None

    def show_state(self) -> None:
        """Bring all fields to what the state says, with nothing wrong in any."""
        self._filling = True
        for name in ACCOUNTS:
            self._combos[name].forget()
        for name in FIELDS:
            self.show_text(name)
        self._filling = False
        self.clear_problems()
        self.show_calculated()
        self.show_shape()

    def clear_problems(self) -> None:
        """Nothing is said to be wrong."""
        for row in self._rows.values():
            row.clear_problem()

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Say at each field what is wrong with it."""
        for problem in reversed(problems):  # the first of a row is the one that stays
            row, widget = self.row(problem.field), self._widgets[problem.field]
            if isinstance(widget, AmountField) and widget.problem:
                row.on_field_problem(widget.problem)  # with its two readings to choose from
            else:
                row.set_field_error(widget, problem.text)

    def set_formats(self, formats: Formats) -> None:
        """Figures in the form of another language."""
        self._state.relocalise(formats)
        for field in self._amounts.values():
            field.set_formats(formats)
        self._filling = True
        for name in FIELDS:
            self.show_text(name)
        self._filling = False
        self.show_calculated()

    # -- building -------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self._type = QComboBox()
        add_types(self._type)
        self._type.setMaxVisibleItems(self._type.count())
        guard_wheel(self._type)
        self._combos = {name: CodeCombo() for name in CODES}
        self._combos |= {name: CodeCombo(completes=True) for name in ACCOUNTS}
        self._asset, self._fee_asset = self._combos["asset"], self._combos["fee_asset"]
        self._moments = {name: MomentField() for name in MOMENTS}
        self._lots = LotsField(lambda: self._state.formats)
        self._amounts = {name: AmountField(self._state.formats) for name in AMOUNTS}
        self._settlement = SegmentedControl([(choice.value, "") for choice in Settlement])
        self._widgets: dict[str, QWidget] = {
            "type": self._type,
            "settlement": self._settlement,
            "lots": self._lots,
            **self._combos,
            **self._moments,
            **self._amounts,
            **{name: QLineEdit() for name in ("counterparty", "reference", "tx_hash", "note")},
        }

    def _make_rows(self) -> None:
        w = self._widgets
        self._rows: dict[str, EntryRow] = {
            "type": EntryRow("", self._type, self._asset, width=TYPE_WIDTH),
            "time": EntryRow("", w["time"], width=MOMENT_WIDTH),
            "account": EntryRow("", w["account"], wide=True),
            "to_account": EntryRow("", w["to_account"], wide=True),
            "quantity": EntryRow("", w["quantity"]),
            "to_quantity": EntryRow("", w["to_quantity"], w["to_asset"]),
            "price": EntryRow("", w["price"], w["currency"]),
            "amount": EntryRow("", w["amount"]),
            "fee": EntryRow("", w["fee"], self._fee_asset, width=FEE_WIDTH),
            "lots": EntryRow("", self._lots, wide=True),
            "settlement": EntryRow("", self._settlement, width=0),
            "settlement_time": EntryRow("", w["settlement_time"], width=MOMENT_WIDTH),
            "counterparty": EntryRow("", w["counterparty"], wide=True),
            "reference": EntryRow("", w["reference"], wide=True),
            "tx_hash": EntryRow("", w["tx_hash"], wide=True),
            "note": EntryRow("", w["note"], wide=True),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in self._rows.values():
            column.addWidget(row)
        column.addStretch(1)

    def _connect(self) -> None:
        for name, widget in self._widgets.items():
            edit = widget.lineEdit() if isinstance(widget, QComboBox) else widget
            if isinstance(edit, QLineEdit):
                edit.textEdited.connect(partial(self._on_typed, name))
                edit.editingFinished.connect(partial(self._on_left, name))
            if isinstance(widget, CodeCombo):
                self._connect_combo(name, widget)
        for name, amount in self._amounts.items():
            amount.value_changed.connect(partial(self._on_value, name))
        self._type.activated.connect(self.on_type_chosen)
        self._settlement.chosen.connect(self.on_settlement_chosen)
        for name, field in self._moments.items():
            field.day_stepped.connect(partial(self._on_day_stepped, name))
            field.day_picked.connect(partial(self._on_day_picked, name))
        self._lots.lots_asked.connect(self.on_lots_asked)
        self._lots.lot_chosen.connect(self.on_lot_chosen)

    def _connect_combo(self, name: str, combo: CodeCombo) -> None:
        combo.textActivated.connect(partial(self._on_chosen, name))
        completer = combo.completer()
        assert completer is not None
        completer.activated.connect(partial(self._on_chosen, name))
        combo.gone_on.connect(self.next_asked)
        combo.submit_asked.connect(self.submit_asked)

    # -- typing ---------------------------------------------------------------------------------

    def _on_typed(self, name: str, text: str) -> None:
        self._state.edit(name, text)
        self._after_edit(name)

    def _on_chosen(self, name: str, text: str) -> None:
        self._state.edit(name, text)
        self._state.leave(name)
        self._after_edit(name)
        self._show_problems_of_row(name)

    def _on_value(self, name: str, _value: object) -> None:
        """An amount field has read what was typed, or one of two readings was chosen."""
        if not self._filling:
            self._state.edit(name, self._amounts[name].text())
            self._after_edit(name)
            self._show_problems_of_row(name)

    def on_type_chosen(self, at: int) -> None:
        """Another type has other fields; what they hid is kept."""
        self._state.edit("type", str(self._type.itemData(at)))
        self._after_edit("type")

    def on_settlement_chosen(self, value: object) -> None:
        """Paid from the account, or outside the book."""
        self._state.edit("settlement", str(value))
        self._after_edit("settlement")

    def _on_day_stepped(self, name: str, days: int) -> None:
        """Up and down in a moment step a day."""
        self._state.step_day(days, name)
        self._moments[name].setText(self._state.text(name))
        self._after_edit(name)

    def _on_day_picked(self, name: str, day: dt.date) -> None:
        """A day was chosen in the calendar."""
        self._state.set_day(day, name)
        self._moments[name].setText(self._state.text(name))
        self._after_edit(name)

    def on_lots_asked(self) -> None:
        """The list of open lots is to open: for what the fields before it say."""
        self._amounts["quantity"].commit()
        self.lots_asked.emit()

    def on_lot_chosen(self, lot: LotOffer) -> None:
        """A lot was taken from the list, or left out again."""
        self._state.toggle_lot(lot.reference, lot.quantity)
        self._lots.setText(self._state.text("lots"))
        self._after_edit("lots")

    def _after_edit(self, name: str) -> None:
        """Typing: the third figure follows, a shown error goes once it is mended, no new ones."""
        for other in FIGURES if name in FIGURES else (name,):
            self._clear_if_mended(self.row(other))
        if name == "time":
            self.show_text("settlement")  # by the rule of that time
        self.show_calculated()
        self.show_shape()
        self.edited.emit(name)

    def _on_left(self, name: str) -> None:
        """A blur, or Enter: tidy the field or say what is wrong in it."""
        if self._filling:
            return
        if self._state.leave(name) is None:
            self.show_text(name)
        self._show_problems_of_row(name)
        self.show_shape()

    def _show_problems_of_row(self, name: str) -> None:
        """What is wrong in a field that was left, or in one beside it: the first in their order.

        A figure that can be read in two ways so keeps its question, whatever is wrong beside it.
        """
        row = self.row(name)
        others = (other for other in FIELDS if self.row(other) is row)
        left = [other for other in others if other == name or not self.is_typing_in(other)]
        found = [self._state.problem(other) for other in left]
        if any(found):
            self.show_problems([problem for problem in found if problem is not None])
        else:
            self._clear_if_mended(row)

    def _clear_if_mended(self, row: EntryRow) -> None:
        """A shown error goes as soon as nothing in its row is wrong by itself."""
        fields = (name for name in FIELDS if self.row(name) is row)
        if row.problem and not any(self._state.problem(name) for name in fields):
            row.clear_problem()

    # -- showing --------------------------------------------------------------------------------

    def show_text(self, name: str) -> None:
        """Bring one field to what the state says."""
        widget, text = self._widgets[name], self._state.text(name)
        if isinstance(widget, AmountField):
            self._show_amount(name, widget, text)
        elif isinstance(widget, CodeCombo):
            widget.set_text(text)
        elif isinstance(widget, QLineEdit):
            if widget.text() != text:
                widget.setText(text)
        elif isinstance(widget, SegmentedControl):
            widget.set_value(text)
        elif isinstance(widget, QComboBox):
            widget.setCurrentIndex(widget.findData(text))

    def _show_amount(self, name: str, field: AmountField, text: str) -> None:
        value = self._state.value(name)
        if value is None and text:
            if field.text() != text:
                field.setText(text)
            return
        calculated = name == self._state.calculated
        if (value, calculated, text) != (field.value, field.calculated, field.text()):
            field.set_value(value, calculated=calculated)

    def show_calculated(self) -> None:
        """The third figure, in its field."""
        focused = QApplication.focusWidget()
        self._filling = True
        for name in FIGURES:
            field = self._amounts[name]
            mine = name == self._state.calculated
            emptied = not self._state.text(name)
            if mine or (field is not focused and (field.calculated or emptied)):
                field.set_value(self._state.value(name), calculated=mine)
        self._filling = False

    def show_shape(self) -> None:
        """The fields of the type, and what stands beside them."""
        state = self._state
        shown = state.shown
        for name, row in self._rows.items():
            row.setVisible(name in shown)
        asset, currency = self._code("asset"), self._code("currency")
        account = state.text("account").strip()
        for name, field in self._moments.items():
            instant = state.instant(name) or state.instant()
            field.set_day(None if instant is None else state.naming.calendar.date_of(instant))
            typed = bool(state.text(name).strip())
            hint = state.utc_hint(name) if typed else self._blank_moment_hint(name)
            self._rows[name].set_side_hint(hint, state.utc_text(name) if typed else "")
        hints = {
            "type": self._asset_hint(asset),
            "quantity": asset,
            "to_quantity": self._asset_hint(self._code("to_asset")),
            "amount": currency,
            "settlement": self._settlement_hint(currency, account),
        }
        for name, hint in hints.items():
            self._rows[name].set_side_hint(hint)
        for name in ACCOUNTS:
            hint = self._account_hint(state.text(name).strip())
            self._rows[name].set_side_hint(hint, role="warning")
        self._rows["settlement_time"].set_label(settling_word(state.type))
        looked_up = state.figures is Figures.QUANTITY_OR_TWO
        self._amounts["price"].setPlaceholderText(self._price_in_force() if looked_up else "")
        self._offer_fee_assets(asset, currency)

    def _blank_moment_hint(self, name: str) -> str:
        """What a blank moment means."""
        if name == "time":
            return self._state.utc_text(name)
        return self.tr("blank: at once")

    def _price_in_force(self) -> str:
        """What a blank price means where it may be blank."""
        if self._state.type is TransactionType.REWARD:
            return self.tr("at nil")
        return self.tr("stored price")

    def _code(self, name: str) -> str:
        """The code in a field, '' while it is none."""
        text = self._state.text(name).strip().upper()
        return "" if self._state.problem(name) is not None else text

    def _offer_fee_assets(self, asset: str, currency: str) -> None:
        """The currency and the asset first; what a blank means stands there in grey."""
        edit = self._fee_asset.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(self._state.fee_default)
        into = self._code("to_asset") if "to_asset" in self._state.shown else ""
        money = currency if "currency" in self._state.shown else self._state.fee_default
        first = list(dict.fromkeys(code for code in (money, asset, into) if code))
        others = [code for code in self._names.decimals if code not in first]
        self._fee_asset.set_names([*first, *others])

    def _asset_hint(self, asset: str) -> str:
        if not asset:
            return ""
        known = self._names.decimals.get(asset)
        if known is None:
            return self.tr("new asset") if self._names.reference else ""
        return self.tr("%n decimals", "", known)

    def _account_hint(self, account: str) -> str:
        names_are_here = bool(self._names.reference)
        is_new = account and names_are_here and account not in self._names.accounts
        return self.tr("new, will be created") if is_new else ""

    def _settlement_hint(self, currency: str, account: str) -> str:
        if self._state.text("settlement") == Settlement.EXTERNAL:
            return self.tr("paid outside the book")
        if not currency or not account:
            return ""
        return self.tr("{currency} of this account").format(currency=currency)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: a figure is read first, since its two readings may be what comes next."""
        focused = QApplication.focusWidget()
        if isinstance(focused, AmountField):
            focused.commit()
        return super().focusNextPrevChild(forward)

    def retranslate(self) -> None:
        """The words of the language in force."""
        name_types(self._type)
        self._settlement.set_options(
            [(choice.value, settlement_word(choice)) for choice in Settlement]
        )
        for moment in self._moments.values():
            moment.retranslate()
        self._lots.retranslate()
        for name, row in self._rows.items():
            row.set_label(field_word(name))
        for name, widget in self._widgets.items():
            widget.setAccessibleName(field_word(name))
            if isinstance(widget, CodeCombo) and (line := widget.lineEdit()) is not None:
                line.setAccessibleName(field_word(name))
        self.show_shape()
