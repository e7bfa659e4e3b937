"""What new records of the journal changed of the past: which assets moved, which prices came."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from alem_desktop.core.assets import is_currency
from alem_desktop.core.calendar import Instant, parse_iso
from alem_desktop.core.journal import Head, Kind, Record
from alem_desktop.core.transactions import Transaction, from_payload
from alem_desktop.storage import journal_store, position_store
from alem_desktop.storage.reading import Reader

MOST_RECORDS = 500
"""After more records than this it is quicker to read the book anew."""

_NO_MATTER = frozenset(
    {
        Kind.ACCOUNT_OPENED,
        Kind.ASSET_ADDED,
        Kind.TRANSACTION_DRAFTED,
        Kind.TRANSACTION_PROPOSED,
        Kind.ACT_PROPOSED,
        Kind.PROPOSAL_REJECTED,
        Kind.PRICE_ACCEPTED,
        Kind.USER_ADDED,
        Kind.USER_CHANGED,
        Kind.SESSION_OPENED,
        Kind.SESSION_REFUSED,
        Kind.EVIDENCE_ATTACHED,
        Kind.PERIOD_CLOSED,
        Kind.PERIOD_LOCKED,
        Kind.PERIOD_REOPENED,
        Kind.STATEMENT_ISSUED,
        Kind.STATEMENT_VOIDED,
        Kind.RECONCILED,
        Kind.PAPER_PRINTED,
        Kind.DATA_EXPORTED,
    }
)
"""Acts after which every figure of every day is what it was."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed. `moved_from`: the earliest instant at which `assets` moved otherwise than
    before; `prices_from`: the earliest at which a price is another; None: nothing did. `rates`:
    rates between currencies came in, which costs in the presentation currency are made with.
    """

    moved_from: Instant | None = None
    assets: frozenset[str] = frozenset()
    prices_from: Instant | None = None
    rates: bool = False

    def reach_before(self, since: Instant) -> bool:
        """Whether anything moved otherwise before an instant."""
        return self.moved_from is not None and self.moved_from < since


def changes_since(
    reader: Reader, before: Head, after: Head, most: int = MOST_RECORDS
) -> Changes | None:
    """What the records after `before`, up to `after`, changed; None where only a fresh look at the
    whole book can tell, or where they are more than `most`."""
    if not before.sequence <= after.sequence <= before.sequence + most:
        return None
    known = journal_store.record(reader, before.sequence)
    if known is None or known.hash != before.fingerprint:
        return None  # another file under the same name
    moved: list[Transaction] = []
    prices_from: Instant | None = None
    rates = False
    for record in journal_store.between(reader, before.sequence, after.sequence):
        if record.kind in _NO_MATTER:
            continue
        if record.kind == Kind.PRICES_IMPORTED:
            said = json.loads(record.payload)
            if said["count"] == "0":
                continue  # volumes alone
            first = parse_iso(said["first"])
            prices_from = first if prices_from is None else min(prices_from, first)
            rates = rates or any(all(map(is_currency, pair.split("/"))) for pair in said["pairs"])
        elif record.kind == Kind.PRICE_OVERRIDDEN:
            prices_from, rates = Instant(0), True
        elif (told := _moved_by(reader, record)) is None:
            return None
        else:
            moved += told
    if not moved:
        return Changes(prices_from=prices_from, rates=rates)
    since = min(t.time for t in moved)
    return Changes(since, _touched(reader, moved, since), prices_from, rates)


def _moved_by(reader: Reader, record: Record) -> list[Transaction] | None:
    """The transactions that a record put into the figures or took out; None where it is of another
    kind."""
    if record.kind == Kind.TRANSACTION_RECORDED:
        return [from_payload(record.sequence, record.payload)]
    if record.kind == Kind.PROPOSAL_APPROVED:
        proposal = journal_store.record(reader, int(json.loads(record.payload)["proposal"]))
        drafted = (Kind.TRANSACTION_DRAFTED, Kind.TRANSACTION_PROPOSED)
        if proposal is None or proposal.kind not in drafted:
            return []  # what another act does is a record of its own
        return [from_payload(proposal.sequence, proposal.payload)]
    if record.kind == Kind.TRANSACTION_REVERSED:
        reference = json.loads(record.payload)["reference"]
        found = journal_store.recorded_as(reader, reference)
        return [from_payload(*told) for told in journal_store.payloads(reader, found)]
    return None


def _touched(reader: Reader, moved: Iterable[Transaction], since: Instant) -> frozenset[str]:
    """Every asset whose positions may be others from an instant on: those that the transactions
    name, and those into which their lots were carried."""
    touched: set[str] = set()
    for t in moved:
        touched.update(filter(None, (t.asset, t.currency, t.fee_asset, t.to_asset)))
    carried = position_store.swaps_since(reader, since)
    while True:
        reached = {into for out, into in carried if out in touched} - touched
        if not reached:
            return frozenset(touched)
        touched |= reached
