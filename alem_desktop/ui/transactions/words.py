"""The words of the tab that several of its parts share, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.policy import Settlement
from alem_desktop.core.transactions import TransactionType
from alem_desktop.drawing.formats import Formats

translate = QCoreApplication.translate


def type_word(kind: str) -> str:
    """A type of transaction as people read it."""
    match kind:
        case TransactionType.PURCHASE:
            return translate("TransactionType", "Purchase")
        case TransactionType.SALE:
            return translate("TransactionType", "Sale")
        case TransactionType.CONTRIBUTION:
            return translate("TransactionType", "Contribution")
        case TransactionType.DISTRIBUTION:
            return translate("TransactionType", "Distribution")
        case TransactionType.OPENING:
            return translate("TransactionType", "Opening")
    return kind.capitalize()


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
        "quantity": translate("EntryForm", "Quantity"),
        "price": translate("EntryForm", "Unit price"),
        "currency": translate("EntryForm", "Currency"),
        "amount": translate("EntryForm", "Amount"),
        "fee": translate("EntryForm", "Fee"),
        "fee_asset": translate("EntryForm", "Fee asset"),
        "settlement": translate("EntryForm", "Settlement"),
        "settlement_time": translate("EntryForm", "Settlement time"),
        "counterparty": translate("EntryForm", "Counterparty"),
        "reference": translate("EntryForm", "Reference"),
        "tx_hash": translate("EntryForm", "Hash"),
        "note": translate("EntryForm", "Note"),
    }
    return words.get(field, field)


def grouped(sentence: str, number: int, formats: Formats) -> str:
    """A sentence that Qt has put a number into, with the number's groups set apart."""
    return sentence.replace(str(number), formats.integer(number, grouped=True), 1)
