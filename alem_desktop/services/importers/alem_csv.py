"""The program's own CSV of transactions (CONTRACT.md, `--format alem`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from operator import itemgetter

from alem_desktop.core import errors, file_errors
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.money import parse_quantity
from alem_desktop.core.policy import Settlement
from alem_desktop.core.transactions import Draft, TransactionType

COLUMNS = (
    "reference",
    "time",
    "type",
    "account",
    "asset",
    "quantity",
    "price",
    "currency",
    "amount",
    "fee",
    "fee_asset",
    "settlement",
    "settlement_time",
    "counterparty",
    "tx_hash",
    "note",
    "to_account",
    "to_asset",
    "to_quantity",
    "lots",
)
REQUIRED = ("reference", "time", "type", "account", "asset")

_TYPES = {kind.value: kind for kind in TransactionType}
_SETTLEMENTS = {kind.value: kind for kind in Settlement}

DraftOf = Callable[[list[str]], Draft]


def reader_for(header: Sequence[str], calendar: BookCalendar, file: str) -> DraftOf:
    """A function from a row's cells to a draft, for a file with this header.

    Raises FileProblem for unknown, repeated or missing columns; the function raises FieldErrors.
    """
    names = [name.strip() for name in header]
    unknown = [name for name in names if name not in COLUMNS]
    if unknown:
        raise file_errors.UnknownColumn(
            file=file, row=1, column=unknown[0][:40], known=", ".join(COLUMNS)
        )
    repeated = [name for name in names if names.count(name) > 1]
    if repeated:
        raise file_errors.RepeatedColumn(file=file, row=1, column=repeated[0])
    missing = [name for name in REQUIRED if name not in names]
    if missing:
        raise file_errors.MissingColumn(file=file, row=1, column=missing[0])
    pick = itemgetter(*(names.index(name) if name in names else len(names) for name in COLUMNS))
    width = len(names)

    def draft_of(cells: list[str]) -> Draft:
        if len(cells) != width:
            raise file_errors.RaggedRow("", cells=len(cells), expected=width)
        cells.append("")
        return _draft(pick(cells), calendar)

    return draft_of


def _draft(cells: tuple[str, ...], calendar: BookCalendar) -> Draft:
    (
        reference,
        time,
        kind_text,
        account,
        asset,
        quantity,
        price,
        currency,
        amount,
        fee,
        fee_asset,
        settlement,
        settlement_time,
        counterparty,
        tx_hash,
        note,
        to_account,
        to_asset,
        to_quantity,
        lots,
    ) = cells
    reference, account, code = reference.strip(), account.strip(), _code(asset)
    kind = _TYPES.get(kind_text.strip())
    if kind is None:
        raise errors.UnknownType("type", found=kind_text[:40], known=", ".join(_TYPES))
    if not (reference and account and code):
        named = zip(("reference", "account", "asset"), (reference, account, code), strict=True)
        raise errors.MissingValue(next(name for name, text in named if not text), type=kind)
    if to_account or to_asset or to_quantity or lots:
        for field, text in zip(COLUMNS[-4:], cells[-4:], strict=True):
            if text.strip():
                raise errors.UnexpectedValue(field, type=kind)
    money = _code(currency) or None
    fee_code = _code(fee_asset) or None
    later = settlement_time.strip()
    return Draft(
        reference,
        calendar.parse_time(time.strip(), "time"),
        kind,
        account,
        code,
        _figure(quantity, "quantity", code),
        _figure(price, "price", "a price"),
        money,
        _figure(amount, "amount", "an amount"),
        _figure(fee, "fee", fee_code or money or "a fee"),
        fee_code,
        _settlement(settlement.strip()),
        calendar.parse_time(later, "settlement_time") if later else None,
        counterparty.strip() or None,
        tx_hash.strip() or None,
        note.strip() or None,
    )


def _code(text: str) -> str:
    """A code in capitals; one with other letters than A to Z is left for the check to refuse."""
    text = text.strip()
    return text.upper() if text.isascii() else text


def _figure(text: str, field: str, asset: str) -> Decimal | None:
    text = text.strip()
    return parse_quantity(text, field, asset) if text else None


def _settlement(text: str) -> Settlement | None:
    if not text:
        return None
    kind = _SETTLEMENTS.get(text)
    if kind is None:
        raise errors.UnknownSettlement("settlement", found=text[:40])
    return kind
