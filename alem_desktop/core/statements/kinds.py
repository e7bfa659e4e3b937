"""The terms of what transactions are, and of the rules by which lots are chosen."""

from __future__ import annotations

from collections.abc import Mapping

from alem_desktop.core.policy import LotMethod
from alem_desktop.core.postings import Role
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.transactions import TransactionType

_T = TransactionType

TYPES: Mapping[TransactionType, Term] = {
    _T.PURCHASE: Term.TYPE_PURCHASE,
    _T.SALE: Term.TYPE_SALE,
    _T.EXCHANGE: Term.TYPE_EXCHANGE,
    _T.TOKEN_SWAP: Term.TYPE_TOKEN_SWAP,
    _T.TRANSFER: Term.TYPE_TRANSFER,
    _T.CONTRIBUTION: Term.TYPE_CONTRIBUTION,
    _T.DISTRIBUTION: Term.TYPE_DISTRIBUTION,
    _T.REWARD: Term.TYPE_REWARD,
    _T.FEE: Term.TYPE_FEE,
    _T.WRITE_OFF: Term.TYPE_WRITE_OFF,
    _T.OPENING: Term.TYPE_OPENING,
    _T.LOCK: Term.TYPE_LOCK,
    _T.UNLOCK: Term.TYPE_UNLOCK,
}
"""Every type, in the order in which statements tell them."""

METHODS: Mapping[LotMethod, Term] = {
    LotMethod.FIFO: Term.METHOD_FIFO,
    LotMethod.LIFO: Term.METHOD_LIFO,
    LotMethod.HIFO: Term.METHOD_HIFO,
    LotMethod.AVERAGE: Term.METHOD_AVERAGE,
}


def nature_of(kind: str, role: Role, incoming: bool) -> Term:
    """Why a position moved: the type of the transaction, but a fee in kind is a fee, and the money
    side of a trade is money paid or received. A change of rules has the type “policy”."""
    if role is Role.FEE:
        return Term.TYPE_FEE
    if role is Role.SETTLEMENT:
        return Term.MONEY_RECEIVED if incoming else Term.MONEY_PAID
    return Term.RULE_CHANGED if kind == "policy" else TYPES[TransactionType(kind)]
