"""The words of the tab that several of its parts share, in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from alem_desktop.core.policy import Settlement
from alem_desktop.core.postings import Role
from alem_desktop.core.transactions import TransactionType
from alem_desktop.drawing.formats import Formats

translate = QCoreApplication.translate

_T = TransactionType
TYPE_GROUPS = (
    (_T.PURCHASE, _T.SALE, _T.EXCHANGE, _T.TOKEN_SWAP),
    (_T.TRANSFER, _T.LOCK, _T.UNLOCK),
    (_T.CONTRIBUTION, _T.DISTRIBUTION, _T.OPENING),
    (_T.REWARD, _T.FEE, _T.WRITE_OFF),
)
"""Types as they are chosen among: trades; what stays the fund's; what passes between the fund and
its owner; what it earns, pays and loses."""


def type_word(kind: str) -> str:
    """A type of transaction as people read it."""
    words: dict[str, str] = {
        _T.PURCHASE: translate("TransactionType", "Purchase"),
        _T.SALE: translate("TransactionType", "Sale"),
        _T.EXCHANGE: translate("TransactionType", "Exchange"),
        _T.TOKEN_SWAP: translate("TransactionType", "Token swap"),
        _T.TRANSFER: translate("TransactionType", "Transfer"),
        _T.LOCK: translate("TransactionType", "Lock"),
        _T.UNLOCK: translate("TransactionType", "Unlock"),
        _T.CONTRIBUTION: translate("TransactionType", "Contribution"),
        _T.DISTRIBUTION: translate("TransactionType", "Distribution"),
        _T.OPENING: translate("TransactionType", "Opening"),
        _T.REWARD: translate("TransactionType", "Reward"),
        _T.FEE: translate("TransactionType", "Fee"),
        _T.WRITE_OFF: translate("TransactionType", "Write-off"),
    }
    return words.get(kind, kind.capitalize())


def add_types(combo: QComboBox) -> None:
    """Offer all types, group by group; `name_types` gives them their words."""
    for at, group in enumerate(TYPE_GROUPS):
        if at or combo.count():
            combo.insertSeparator(combo.count())
        for kind in group:
            combo.addItem("", kind.value)


def name_types(combo: QComboBox) -> None:
    """Bring the types that `add_types` offers into the language in force."""
    for at, kind in _typed_items(combo):
        combo.setItemText(at, type_word(kind))


def _typed_items(combo: QComboBox) -> Iterator[tuple[int, str]]:
    known = frozenset(_T)
    for at in range(combo.count()):
        kind = combo.itemData(at)
        if kind in known:
            yield at, kind


def role_word(role: Role, *, incoming: bool) -> str:
    """Why a position moves, as people read it."""
    match role:
        case Role.PRINCIPAL:
            came = translate("Movement", "acquired")
            return came if incoming else translate("Movement", "disposed of")
        case Role.SETTLEMENT:
            came = translate("Movement", "money received")
            return came if incoming else translate("Movement", "money paid")
        case Role.FEE:
            return translate("Movement", "fee")
        case Role.TRANSFER:
            came = translate("Movement", "transfer in")
            return came if incoming else translate("Movement", "transfer out")
        case Role.SWAP:
            came = translate("Movement", "swapped in")
            return came if incoming else translate("Movement", "swapped out")
        case Role.POOLING:
            return translate("Movement", "lots pooled")
        case Role.RECOST:
            return translate("Movement", "cost shared out")


def settlement_word(settlement: str) -> str:
    """How a trade is paid."""
    if settlement == Settlement.EXTERNAL:
        return translate("Settlement", "External")
    return translate("Settlement", "Cash")


def field_word(field: str) -> str:
    """A field of the form by its CSV column name; the label beside it and in messages."""
    words = {
        "type": translate("EntryForm", "Type"),
        "asset": translate("EntryForm", "Asset"),
        "time": translate("EntryForm", "Trade time"),
        "account": translate("EntryForm", "Account"),
        "to_account": translate("EntryForm", "To account"),
        "quantity": translate("EntryForm", "Quantity"),
        "to_quantity": translate("EntryForm", "Received"),
        "to_asset": translate("EntryForm", "Asset received"),
        "price": translate("EntryForm", "Unit price"),
        "currency": translate("EntryForm", "Currency"),
        "amount": translate("EntryForm", "Amount"),
        "fee": translate("EntryForm", "Fee"),
        "fee_asset": translate("EntryForm", "Fee asset"),
        "lots": translate("EntryForm", "Lots"),
        "settlement": translate("EntryForm", "Settlement"),
        "settlement_time": translate("EntryForm", "Settlement time"),
        "counterparty": translate("EntryForm", "Counterparty"),
        "reference": translate("EntryForm", "Reference"),
        "tx_hash": translate("EntryForm", "Hash"),
        "note": translate("EntryForm", "Note"),
    }
    return words.get(field, field)


def settling_word(kind: str) -> str:
    """The label of the settlement time: when what was moved arrives, or a trade settles."""
    if kind == TransactionType.TRANSFER:
        return translate("EntryForm", "Arrives")
    return translate("EntryForm", "Settles")


def grouped(sentence: str, number: int, formats: Formats) -> str:
    """A sentence that Qt has put a number into, with the number's groups set apart."""
    return sentence.replace(str(number), formats.integer(number, grouped=True), 1)
