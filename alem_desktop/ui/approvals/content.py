"""What a proposal says, as names with texts and figures with units."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.money import at_rate, divide
from alem_desktop.core.policy import Settlement
from alem_desktop.core.postings import money_total
from alem_desktop.core.transactions import TRADES, Transaction, TransactionType
from alem_desktop.drawing.formats import exact, with_unit
from alem_desktop.services.approvals import Waiting
from alem_desktop.ui.approvals import price_acts
from alem_desktop.ui.approvals.loading import Case
from alem_desktop.ui.approvals.words import Voice
from alem_desktop.ui.transactions.words import field_word, settling_word, type_word

translate = QCoreApplication.translate

Amount = tuple[str, str, str, bool, str]
"""Name, figure and unit; whether it is the total; the exact figure."""


def facts_of(t: Transaction, voice: Voice) -> list[tuple[str, str]]:
    """What a transaction says beside its figures."""
    rows = [(field_word("time"), voice.moment(t.time)), (field_word("account"), t.account)]
    if t.to_account:
        rows.append((field_word("to_account"), t.to_account))
    if t.type in TRADES:
        bought = t.type is TransactionType.PURCHASE
        name = translate("Approvals", "Paid from") if bought else translate("Approvals", "Paid to")
        inside = f"{t.account} · {t.currency}"
        is_external = t.settlement is Settlement.EXTERNAL
        rows.append((name, translate("Approvals", "outside the book") if is_external else inside))
    if t.settlement_time != t.time:
        rows.append((settling_word(t.type), voice.moment(t.settlement_time)))
    rows.append((field_word("reference"), t.reference))
    lots = "; ".join(
        f"{lot.reference} {with_unit(voice.formats.quantity(lot.quantity), t.asset)}"
        for lot in t.lots
    )
    for name, said in (
        (field_word("lots"), lots),
        (field_word("counterparty"), t.counterparty),
        (field_word("tx_hash"), t.tx_hash),
        (field_word("note"), t.note),
    ):
        if said:
            rows.append((name, said))
    return rows


def amounts_of(t: Transaction, case: Case | None, voice: Voice) -> list[Amount]:
    """The figures of a transaction, its total in each currency of the book."""
    formats, functional = voice.formats, voice.functional
    quantity = with_unit(formats.quantity(t.quantity), t.asset)
    rows: list[Amount] = []
    if t.valued and t.currency != t.asset:
        price = formats.unit_price(t.price)
        name = translate("Approvals", "{quantity} at {price}").format(
            quantity=quantity, price=price
        )
        rows.append((name, formats.money(t.amount), t.currency, False, exact(t.amount)))
    else:
        figure = formats.quantity(t.quantity)
        rows.append((field_word("quantity"), figure, t.asset, False, exact(t.quantity)))
    if t.fee:
        rows.append(_fee(t, voice))
    preview = None if case is None else case.preview
    if preview is not None and preview.received_quantity is not None:
        received = preview.received_quantity
        said = formats.quantity(received)
        rows.append(
            (translate("Approvals", "Received after fee"), said, t.asset, False, exact(received))
        )
    if not t.valued and not t.value:
        return rows
    total = money_total(t) if t.valued else t.value
    currency = t.currency if t.valued else functional
    rows.append((_total_word(t), formats.money(total), currency, True, exact(total)))
    if currency != functional:
        value = at_rate(total, t.rate)
        rows.append(("", formats.money(value), functional, False, exact(value)))
    presentation = voice.presentation
    if preview is not None and presentation not in (currency, functional):
        value_there = preview.total_presentation
        if value_there is None:
            said = translate("Approvals", "No {currency} rate for this date").format(
                currency=presentation
            )
            rows.append((said, "", "", False, ""))
        else:
            figure = formats.money(value_there)
            rows.append(("", figure, presentation, False, exact(value_there)))
    return rows


def _fee(t: Transaction, voice: Voice) -> Amount:
    formats = voice.formats
    if t.fee_asset == t.currency and t.amount:
        share = formats.weight(divide(t.fee, t.amount))
        name = translate("Approvals", "Fee {percent}").format(percent=with_unit(share, "%"))
        return name, formats.money(t.fee), t.fee_asset, False, exact(t.fee)
    return field_word("fee"), formats.quantity(t.fee), t.fee_asset, False, exact(t.fee)


def _total_word(t: Transaction) -> str:
    match t.type:
        case TransactionType.PURCHASE:
            return translate("Approvals", "Total cost")
        case TransactionType.SALE:
            return translate("Approvals", "Proceeds")
    return translate("Approvals", "Value")


def act_facts(line: Waiting, case: Case | None, voice: Voice) -> list[tuple[str, str]]:
    """What another act than a transaction is about, and why it is wanted."""
    content = line.content
    rows = []
    entry = None if case is None else case.entry
    if entry is not None:
        quantity = with_unit(voice.formats.quantity(entry.quantity), entry.asset)
        said = f"{type_word(entry.type)} {quantity}, {entry.account}, {voice.moment(entry.time)}"
        rows.append((translate("Approvals", "Entry"), said))
    if line.proposal.kind is ProposalKind.PRICE:
        rows += price_acts.override_facts(line, case, voice)
    elif line.proposal.kind is ProposalKind.ACCEPTANCE:
        rows += price_acts.acceptance_facts(line, voice)
    if content.get("reason"):
        rows.append((translate("Approvals", "Reason"), content["reason"]))
    rows.append((field_word("reference"), line.proposal.reference))
    return rows
