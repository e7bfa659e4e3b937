"""One transaction unfolded, read only: what was said, what it moved, who recorded it when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.movements import Movement
from alem_desktop.core.transactions import TRADES, TransactionType
from alem_desktop.drawing.formats import exact, with_unit
from alem_desktop.drawing.tokens import GRID, PAGE_SIDE, RELATED
from alem_desktop.services import register
from alem_desktop.services.book import Book
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.transactions.labels import plain_label, rule
from alem_desktop.ui.transactions.register_columns import ratio_text
from alem_desktop.ui.transactions.words import (
    field_word,
    role_word,
    settlement_word,
    settling_word,
    type_word,
)
from alem_desktop.ui.widgets.badge import Badge, State, state_badge
from alem_desktop.ui.widgets.buttons import make_button, make_icon_button, name_icon_button
from alem_desktop.ui.widgets.key_caps import KeyCaps
from alem_desktop.ui.widgets.plain import plain_tip

_HOLDS = frozenset({TransactionType.LOCK, TransactionType.UNLOCK})


@dataclass(frozen=True, slots=True)
class _Fact:
    name: str
    text: str
    tip: str = ""


class DetailPanel(QWidget):
    """Shows a RegisterLine. Signals: `left` (Esc), `close_asked`, `duplicate_asked` (the line)."""

    left = Signal()
    close_asked = Signal()
    duplicate_asked = Signal(object)
    movements_shown = Signal()

    def __init__(self, context: BookContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line: RegisterLine | None = None
        self._movements: tuple[Movement, ...] = ()
        self._problem = ""
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
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
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self.setFocusProxy(self._scroll)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._duplicate = make_button("", icon="copy")
        self._duplicate.clicked.connect(self.on_duplicate)
        self._keys = KeyCaps()
        foot = QVBoxLayout()
        foot.setContentsMargins(PAGE_SIDE, RELATED, PAGE_SIDE, RELATED)
        foot.setSpacing(6)
        buttons = QHBoxLayout()
        buttons.addWidget(self._duplicate)
        buttons.addStretch(1)
        foot.addLayout(buttons)
        foot.addWidget(self._keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)
        context.formats_changed.connect(self.on_formats_changed)
        self.retranslate()

    @property
    def line(self) -> RegisterLine | None:
        """The transaction shown."""
        return self._line

    def texts(self) -> tuple[str, ...]:
        """All that is shown, from top to bottom."""
        content = self._scroll.widget()
        labels = content.findChildren(QLabel) if content is not None else []
        return tuple(label.text() for label in labels)

    def show_line(self, line: RegisterLine) -> None:
        """Show a transaction; its postings are read in the background."""
        self._line = line
        self._movements = ()
        self._problem = ""
        self._rebuild()
        self._context.jobs.run(
            partial(_movements_of, self._context.book, line.sequence),
            self.on_movements,
            self.on_movements_failed,
        )

    def on_movements(self, answer: tuple[int, tuple[Movement, ...]]) -> None:
        """The postings have come; those of another line are too late."""
        sequence, movements = answer
        if self._line is not None and self._line.sequence == sequence:
            self._movements = movements
            self._rebuild()
            self.movements_shown.emit()

    def on_movements_failed(self, problem: Exception) -> None:
        """The rest is shown; say why the postings are not."""
        if not isinstance(problem, LedgerError):
            raise problem
        self._problem = text_of(problem, Teller.of(self._context))
        self._rebuild()

    def on_duplicate(self) -> None:
        """The same again as a new draft."""
        if self._line is not None:
            self.duplicate_asked.emit(self._line)

    def on_formats_changed(self) -> None:
        """Figures in another language."""
        self.retranslate()

    def take_focus(self) -> None:
        """Put the focus here, for scrolling and Esc."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

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
        content = QWidget()
        content.setProperty("ground", "surface")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(PAGE_SIDE, 4, PAGE_SIDE, RELATED)
        layout.setSpacing(RELATED)
        layout.addLayout(_grid_of(self._facts(line)))
        layout.addWidget(rule())
        layout.addWidget(plain_label(self.tr("Postings"), "section"))
        if self._problem:
            layout.addWidget(_wrapped(self._problem, "error"))
        layout.addLayout(self._postings())
        layout.addWidget(rule())
        layout.addWidget(plain_label(self.tr("Record"), "section"))
        layout.addLayout(_grid_of(self._record(line)))
        layout.addStretch(1)
        self._scroll.setWidget(content)

    def _facts(self, line: RegisterLine) -> list[_Fact]:
        formats, t = self._context.formats, line.transaction
        facts = [
            _Fact(field_word("reference"), line.reference),
            _Fact(field_word("time"), *self._moment(line.time)),
            _Fact(field_word("account"), line.account),
            *([_Fact(field_word("to_account"), t.to_account)] if t.to_account else []),
            _Fact(
                field_word("quantity"),
                with_unit(formats.quantity(line.quantity), line.asset),
                exact(line.quantity),
            ),
        ]
        if t.to_quantity is not None and t.to_asset is not None:
            ratio = ratio_text(t.quantity, t.to_quantity, formats)
            received = with_unit(formats.quantity(t.to_quantity), t.to_asset)
            text = self.tr("{received}, {ratio}").format(received=received, ratio=ratio)
            facts.append(_Fact(field_word("to_quantity"), text, exact(t.to_quantity)))
        if t.valued and line.currency != line.asset:
            price = with_unit(formats.unit_price(line.price), line.currency)
            amount = with_unit(formats.money(line.amount), line.currency)
            facts.append(_Fact(field_word("price"), price, exact(line.price)))
            facts.append(_Fact(field_word("amount"), amount, exact(line.amount)))
        functional = self._context.book.info.functional_currency
        if line.currency != functional and (t.valued or t.rate != 1):
            rate = with_unit(formats.unit_price(t.rate), functional)
            facts.append(_Fact(self.tr("Rate used"), rate, exact(t.rate)))
        if line.fee:
            fee = with_unit(formats.quantity(line.fee), line.fee_asset)
            facts.append(_Fact(field_word("fee"), fee, exact(line.fee)))
        if t.fee_value is not None:
            value = with_unit(formats.money(t.fee_value), functional)
            facts.append(_Fact(self.tr("Value of fee"), value, exact(t.fee_value)))
        facts += [
            _Fact(
                self.tr("Lot {reference}").format(reference=lot.reference),
                with_unit(formats.quantity(lot.quantity), line.asset),
                exact(lot.quantity),
            )
            for lot in t.lots
        ]
        if line.type in TRADES:
            facts.append(_Fact(field_word("settlement"), settlement_word(line.settlement)))
        if t.settlement_time != t.time:
            facts.append(_Fact(settling_word(line.type), *self._moment(t.settlement_time)))
        facts += [
            _Fact(field_word(name), text)
            for name, text in (
                ("counterparty", line.counterparty),
                ("note", line.note),
            )
            if text
        ]
        if line.tx_hash:
            facts.append(_Fact(field_word("tx_hash"), line.tx_hash, line.tx_hash))
        return facts

    def _record(self, line: RegisterLine) -> list[_Fact]:
        return [
            _Fact(self.tr("Number"), self._context.formats.integer(line.sequence)),
            _Fact(self.tr("Recorded by"), line.user),
            _Fact(self.tr("Recorded at"), *self._moment(line.recorded_at)),
        ]

    def _moment(self, instant: Instant) -> tuple[str, str]:
        """Local time with its zone, and UTC below it; ISO 8601 in the tooltip."""
        formats = self._context.formats
        local = self._context.local(instant)
        zone = formats.zone(local.utcoffset())
        in_utc = formats.moment(calendar.utc(instant), seconds=True)
        text = f"{formats.moment(local, seconds=True)} {zone}\n{in_utc} UTC"
        return text, calendar.iso(instant)

    def _postings(self) -> QGridLayout:
        formats = self._context.formats
        functional, line = self._context.book.info.functional_currency, self._line
        grid = QGridLayout()
        grid.setHorizontalSpacing(RELATED)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        heads = (
            "",
            self.tr("Quantity"),
            self.tr("Cost, {currency}").format(currency=functional),
            self.tr("Held after"),
        )
        for at, head in enumerate(heads):
            grid.addWidget(plain_label(head, "hint", right=at > 0), 0, at)
        if not self._movements and line is not None and line.type in _HOLDS:
            words = self.tr("None: the quantity stays in the position.")
            grid.addWidget(_wrapped(words, "hint"), 1, 0, 1, 4)
        for place, m in enumerate(self._movements):
            row = 1 + 2 * place
            about = self.tr("{account}, {role}").format(
                account=m.account, role=role_word(m.role, incoming=m.quantity > 0)
            )
            grid.addWidget(_wrapped(about, "hint"), row + 1, 0, 1, 4)
            cells = (
                (m.asset, ""),
                (formats.quantity(m.quantity, signed=True), exact(m.quantity)),
                (formats.signed_money(m.cost), exact(m.cost)),
                (formats.quantity(m.quantity_after), exact(m.quantity_after)),
            )
            for at, (text, tip) in enumerate(cells):
                label = plain_label(text, "section" if at == 0 else "", right=at > 0)
                label.setToolTip("" if at == 0 else plain_tip(tip))
                grid.addWidget(label, row, at)
        return grid

    # -- the rest -------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """The words of the language in force."""
        name_icon_button(self._close, self.tr("Close"))
        self._duplicate.setText(self.tr("Duplicate as draft"))
        self._keys.set_keys((("Ctrl+D", self.tr("duplicate")), ("Esc", self.tr("back to list"))))
        self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _movements_of(book: Book, sequence: int) -> tuple[int, tuple[Movement, ...]]:
    return sequence, tuple(each.movement for each in register.movements(book, sequence))


def _wrapped(text: str, role: str = "") -> QLabel:
    label = plain_label(text, role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _grid_of(facts: list[_Fact]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(RELATED)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, fact in enumerate(facts):
        grid.addWidget(plain_label(fact.name, "label"), row, 0, Qt.AlignmentFlag.AlignTop)
        value = _wrapped(fact.text)
        value.setToolTip(plain_tip(fact.tip))
        grid.addWidget(value, row, 1)
    return grid
