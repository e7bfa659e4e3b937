"""What the detail of a transaction says of it, row by row: a name and a text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy

from alem_desktop.core import calendar
from alem_desktop.core.approvals import ProposalState
from alem_desktop.core.calendar import Instant
from alem_desktop.core.transactions import TRADES
from alem_desktop.drawing.formats import exact, with_unit
from alem_desktop.drawing.tokens import RELATED
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.transactions.detail_load import Unfolded
from alem_desktop.ui.transactions.labels import plain_label
from alem_desktop.ui.transactions.register_columns import ratio_text
from alem_desktop.ui.transactions.words import field_word, settlement_word, settling_word
from alem_desktop.ui.widgets.plain import plain_tip

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the detail."""

    name: str
    text: str
    tip: str = ""


def facts_of(line: RegisterLine, context: BookContext) -> list[Fact]:
    """What was said of a transaction."""
    formats, t = context.formats, line.transaction
    facts = [
        Fact(field_word("reference"), line.reference),
        Fact(field_word("time"), *_moment(line.time, context)),
        Fact(field_word("account"), line.account),
        *([Fact(field_word("to_account"), t.to_account)] if t.to_account else []),
        Fact(
            field_word("quantity"),
            with_unit(formats.quantity(line.quantity), line.asset),
            exact(line.quantity),
        ),
    ]
    if t.to_quantity is not None and t.to_asset is not None:
        ratio = ratio_text(t.quantity, t.to_quantity, formats)
        received = with_unit(formats.quantity(t.to_quantity), t.to_asset)
        text = translate("DetailPanel", "{received}, {ratio}").format(
            received=received, ratio=ratio
        )
        facts.append(Fact(field_word("to_quantity"), text, exact(t.to_quantity)))
    facts += _money(line, context)
    facts += [
        Fact(
            translate("DetailPanel", "Lot {reference}").format(reference=lot.reference),
            with_unit(formats.quantity(lot.quantity), line.asset),
            exact(lot.quantity),
        )
        for lot in t.lots
    ]
    if line.type in TRADES:
        facts.append(Fact(field_word("settlement"), settlement_word(line.settlement)))
    if t.settlement_time != t.time:
        facts.append(Fact(settling_word(line.type), *_moment(t.settlement_time, context)))
    texts = (("counterparty", line.counterparty), ("note", line.note))
    facts += [Fact(field_word(name), text) for name, text in texts if text]
    if line.tx_hash:
        facts.append(Fact(field_word("tx_hash"), line.tx_hash, line.tx_hash))
    return facts


def _money(line: RegisterLine, context: BookContext) -> list[Fact]:
    formats, t = context.formats, line.transaction
    functional = context.book.info.functional_currency
    facts = []
    if t.valued and line.currency != line.asset:
        price = with_unit(formats.unit_price(line.price), line.currency)
        amount = with_unit(formats.money(line.amount), line.currency)
        facts.append(Fact(field_word("price"), price, exact(line.price)))
        facts.append(Fact(field_word("amount"), amount, exact(line.amount)))
    if line.currency != functional and (t.valued or t.rate != 1):
        rate = with_unit(formats.unit_price(t.rate), functional)
        facts.append(Fact(translate("DetailPanel", "Rate used"), rate, exact(t.rate)))
    if line.fee:
        fee = with_unit(formats.quantity(line.fee), line.fee_asset)
        facts.append(Fact(field_word("fee"), fee, exact(line.fee)))
    if t.fee_value is not None:
        value = with_unit(formats.money(t.fee_value), functional)
        facts.append(Fact(translate("DetailPanel", "Value of fee"), value, exact(t.fee_value)))
    return facts


def record_of(line: RegisterLine, context: BookContext, behind: Unfolded | None) -> list[Fact]:
    """Who brought a transaction into the book, who decided on it, and who took it out."""
    number = Fact(translate("DetailPanel", "Number"), context.formats.integer(line.sequence))
    at = _moment(line.recorded_at, context)
    proposal = None if behind is None else behind.proposal
    if proposal is None:
        facts = [
            number,
            Fact(translate("DetailPanel", "Recorded by"), line.user),
            Fact(translate("DetailPanel", "Recorded at"), *at),
        ]
    else:
        facts = [
            number,
            Fact(translate("DetailPanel", "Prepared by"), ", ".join(proposal.preparers)),
            Fact(translate("DetailPanel", "Prepared at"), *at),
        ]
        facts += [
            Fact(
                translate("DetailPanel", "Approved by"),
                f"{approval.user}\n{_moment(approval.at, context)[0]}",
                calendar.iso(approval.at),
            )
            for approval in proposal.approvals
        ]
        if proposal.state is ProposalState.REJECTED and proposal.decided_by is not None:
            assert proposal.decided_at is not None
            withdrawn = proposal.decided_by in proposal.preparers
            facts.append(
                Fact(
                    translate("DetailPanel", "Withdrawn by")
                    if withdrawn
                    else translate("DetailPanel", "Rejected by"),
                    f"{proposal.decided_by}\n{_moment(proposal.decided_at, context)[0]}",
                    calendar.iso(proposal.decided_at),
                )
            )
    if behind is not None and behind.reversal is not None:
        said = behind.reversal
        facts.append(
            Fact(
                translate("DetailPanel", "Reversed by"),
                f"{said.user}\n{_moment(said.at, context)[0]}",
                calendar.iso(said.at),
            )
        )
    return facts


def _moment(instant: Instant, context: BookContext) -> tuple[str, str]:
    """Local time with its zone, and UTC below it; ISO 8601 in the tooltip."""
    formats = context.formats
    local = context.local(instant)
    zone = formats.zone(local.utcoffset())
    in_utc = formats.moment(calendar.utc(instant), seconds=True)
    text = f"{formats.moment(local, seconds=True)} {zone}\n{in_utc} UTC"
    return text, calendar.iso(instant)


def wrapped(text: str, role: str = "") -> QLabel:
    """A text that goes on in further lines and can be copied."""
    label = plain_label(text, role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def grid_of(facts: list[Fact]) -> QGridLayout:
    """Rows of names and texts."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(RELATED)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, fact in enumerate(facts):
        grid.addWidget(plain_label(fact.name, "label"), row, 0, Qt.AlignmentFlag.AlignTop)
        value = wrapped(fact.text)
        value.setToolTip(plain_tip(fact.tip))
        grid.addWidget(value, row, 1)
    return grid
