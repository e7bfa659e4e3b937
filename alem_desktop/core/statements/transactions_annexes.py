"""Behind a transaction statement: what was reversed, and by what each entry is known."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from alem_desktop.core.calendar import SECOND, Instant
from alem_desktop.core.money import ONE, divide
from alem_desktop.core.statements.kinds import TYPES
from alem_desktop.core.statements.model import Column, ColumnKind, Phrase, Row, RowKind, Table
from alem_desktop.core.statements.rounding import short
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.statements.turnover import Entry


def reversed_entries(entries: Sequence[Entry]) -> Table | None:
    """Entries of the period that were reversed, with the record that did it."""
    if not entries:
        return None
    columns = (
        Column(Term.RECORD_NUMBER, ColumnKind.TEXT),
        Column(Term.TRADE_TIME, ColumnKind.MOMENT),
        Column(Term.TYPE, ColumnKind.TERM),
        Column(Term.ACCOUNT, ColumnKind.TEXT),
        Column(Term.ASSET, ColumnKind.TEXT, strong=True),
        Column(Term.QUANTITY, ColumnKind.QUANTITY),
        Column(Term.REFERENCE, ColumnKind.TEXT),
        Column(Term.REVERSAL, ColumnKind.TEXT),
        Column(Term.REVERSED_BY, ColumnKind.TEXT),
        Column(Term.REVERSED_TIME, ColumnKind.MOMENT),
        Column(Term.REASON, ColumnKind.TEXT, flexible=True),
    )
    rows = []
    for entry in entries:
        t, reversal = entry.transaction, entry.reversal
        assert reversal is not None
        rows.append(
            Row(
                RowKind.LINE,
                (
                    str(entry.sequence),
                    t.time,
                    TYPES[t.type],
                    t.account,
                    t.asset,
                    t.quantity,
                    t.reference,
                    str(reversal.sequence),
                    reversal.user,
                    _second(reversal.at),
                    reversal.reason or None,
                ),
            )
        )
    title, note = Phrase(Term.REVERSED_ENTRIES), Phrase(Term.REVERSED_NOTE)
    return Table("reversed", title, columns, tuple(rows), note)


def references_annex(functional_currency: str, entries: Sequence[Entry]) -> Table | None:
    """By what an entry is known elsewhere, who recorded and approved it, and when; settlement and
    rate where an entry has its own. Rates are told as a central bank tells them, in units of the
    entry's currency for one of the functional one."""
    if not entries:
        return None
    later = any(e.transaction.settlement_time != e.transaction.time for e in entries)
    rated = any(e.transaction.valued and e.transaction.rate != ONE for e in entries)
    approved = any(e.approved_by for e in entries)
    columns = [
        Column(Term.RECORD_NUMBER, ColumnKind.TEXT),
        Column(Term.REFERENCE, ColumnKind.TEXT, strong=True),
        Column(Term.COUNTERPARTY, ColumnKind.TEXT, flexible=True),
        *([Column(Term.SETTLEMENT_TIME, ColumnKind.MOMENT)] if later else []),
        *([Column(Term.RATE_FOR_ONE, ColumnKind.RATE, functional_currency)] if rated else []),
        Column(Term.PREPARED_BY, ColumnKind.TEXT),
        *([Column(Term.APPROVED_BY, ColumnKind.TEXT)] if approved else []),
        Column(Term.RECORDED_TIME, ColumnKind.MOMENT),
    ]

    def line(entry: Entry) -> Row:
        t = entry.transaction
        settled = t.settlement_time if t.settlement_time != t.time else None
        rate = _units_for_one(t.rate) if t.valued and t.rate != ONE else None
        return Row(
            RowKind.LINE,
            (
                str(entry.sequence),
                t.reference,
                t.counterparty,
                *([settled] if later else []),
                *([rate] if rated else []),
                entry.prepared_by,
                *([", ".join(entry.approved_by) or None] if approved else []),
                _second(entry.recorded_at),
            ),
        )

    title = Phrase(Term.REFERENCES_ANNEX)
    return Table("references", title, tuple(columns), tuple(map(line, entries)), annex=True)


def hashes_annex(entries: Sequence[Entry]) -> Table | None:
    """The hashes by which entries are found on their chains, in full."""
    hashed = [entry for entry in entries if entry.transaction.tx_hash]
    if not hashed:
        return None
    columns = (
        Column(Term.RECORD_NUMBER, ColumnKind.TEXT),
        Column(Term.ASSET, ColumnKind.TEXT, strong=True),
        Column(Term.TRANSACTION_HASH, ColumnKind.TEXT, flexible=True),
    )
    rows = tuple(
        Row(RowKind.LINE, (str(e.sequence), e.transaction.asset, e.transaction.tx_hash))
        for e in sorted(hashed, key=lambda entry: (entry.transaction.time, entry.sequence))
    )
    return Table("hashes", Phrase(Term.HASHES_ANNEX), columns, rows, annex=True)


def _units_for_one(rate: Decimal) -> Decimal | None:
    """A rate the other way round: 382.74 of the one that is 0.00261273972... to 36 places."""
    return short(divide(ONE, rate)) if rate else None


def _second(moment: Instant) -> Instant:
    """When a record was made, to the second: its number is what says which it is."""
    return Instant(moment // SECOND * SECOND)
