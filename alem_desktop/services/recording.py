"""Recording transactions: the one path by which anything said becomes part of the book.

Form, import and command line all go through `Recorder`: check, complete, value, chain, derive -
inside one database transaction, so that all of it happens or none.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from alem_desktop.core import calendar, errors
from alem_desktop.core.approvals import ProposalKind, ProposalState
from alem_desktop.core.assets import (
    Asset,
    check_asset_code,
    check_name,
    known_asset,
)
from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import (
    VERSION,
    Head,
    Kind,
    Record,
    canonical,
    next_record,
    parsed,
    sealed,
)
from alem_desktop.core.money import MAX_DECIMALS, ONE, ZERO, at_rate, decimal_places, divide, plain
from alem_desktop.core.people import Permission
from alem_desktop.core.periods import NOTHING_CLOSED
from alem_desktop.core.policy import Policies
from alem_desktop.core.postings import needs_fee_value
from alem_desktop.core.prices import Price
from alem_desktop.core.regains import Regain
from alem_desktop.core.transactions import (
    UNVALUED,
    Draft,
    Transaction,
    TransactionType,
    completed,
    differing_field,
    from_payload,
    to_payload,
    valued,
)
from alem_desktop.services import access, scratch
from alem_desktop.services.book import CLOCK_TOLERANCE, Book, BookChange
from alem_desktop.services.portfolio import price_finder
from alem_desktop.services.weighing import Weighing
from alem_desktop.storage import journal_store, name_store, period_store, proposal_store
from alem_desktop.storage.reading import Reader, trial

FLUSH_RECORDS = 25_000
"""Records held before an import in order of time writes them away."""

_RECORDED = Kind.TRANSACTION_RECORDED.value

_is_plain_name = re.compile(r"[!-~](?:[ -~]{0,100}[!-~])?", re.ASCII).fullmatch
"""Whether `check_name` has nothing to do: at its price, a twentieth of a large import."""

_ACTS = "|".join(
    kind.value.upper()
    for kind in ProposalKind
    if kind not in (ProposalKind.TRANSACTION, ProposalKind.REVERSAL)
)
_is_act = re.compile(rf"(?:{_ACTS})-\d+", re.ASCII).fullmatch
"""Whether a reference is one by which another act is called that was proposed."""

_FIRST_OF_RARE = Draft._fields.index("to_account")
_UNSAID = (None, None, None, ())
"""What only the rarer types say: another account or asset, and named lots."""

_new = tuple.__new__
"""Makes a named tuple from its fields at a third of the cost of naming its class."""


class Recorder:
    """Takes drafts inside one database transaction and books them in `finish`.

    `take` raises a FieldError for a draft that cannot be recorded; the ones taken before it stay
    taken, so that an import can go on and list every bad row before it gives up.

    Under four eyes what is taken is proposed: it waits for a second person. `at_once`: as if it
    were approved, for a trial. `revising`: a reference that was proposed and is not approved gets
    the new content. `unsubmitted`: as drafts, which nobody is asked to approve yet.
    """

    def __init__(
        self,
        connection: Reader,
        book: Book,
        user: str,
        *,
        at_once: bool = False,
        revising: bool = False,
        unsubmitted: bool = False,
    ) -> None:
        info = book.info
        self._connection = connection
        self._book = book
        self._user = check_name(user, "user")
        self._now = calendar.now()
        self._latest_known = self._now + CLOCK_TOLERANCE
        self._head = journal_store.head(connection)
        self._accounts = set(name_store.account_names(connection))
        self._assets = {asset.code: asset for asset in name_store.all_assets(connection)}
        self._references: dict[str, int] = {}
        self._records: list[Record] = []
        self._sequences = array("Q")
        self._waits = False
        self._flushed_to: Instant | None = None
        self._batch_from: Instant | None = None
        self._latest: Instant | None = None
        self._touched_accounts: set[str] = set()
        self._touched_assets: set[str] = set()
        self._opened: set[tuple[str | None, ...]] = set()
        self._earliest: Instant | None = None
        self._finder = price_finder(connection, book)
        self._derivation = scratch.derivation(connection, info)
        self._timeline = self._derivation.timeline
        self._at_once = at_once
        self._revising = revising
        self._proposing = unsubmitted or (not at_once and access.four_eyes(book, connection))
        self._proposal = (
            Kind.TRANSACTION_DRAFTED if unsubmitted else Kind.TRANSACTION_PROPOSED
        ).value
        self._proposed: list[tuple[int, Transaction]] = []
        self._periods = period_store.periods(connection)
        self._weighing = Weighing(connection, book) if self._proposing else None
        self._unsubmitted = unsubmitted
        self._approvable: set[int] = set()

    def expect(self, references: Sequence[str] | None = None) -> None:
        """Look up at once which references are in the book already (None: any may come)."""
        self._references.update(name_store.sequences_of(self._connection, references))

    def take(self, draft: Draft) -> int | None:
        """Record a draft; its record's number, None when the same was recorded before."""
        known = self._references.get(draft.reference)
        transaction = self.transaction_of(draft, known)
        payload = to_payload(transaction)
        reference = transaction.reference
        before = self._references.get(reference)
        proposing = self._proposing
        if before is not None:
            if not self._may_replace(reference):
                self._compare(before, reference, payload)
                return None
            proposing = not self._at_once
        elif _is_act(reference):
            raise errors.ReferenceOfAct("reference", found=reference)
        if self._periods is not NOTHING_CLOSED:
            self._periods.check("time", transaction.time, transaction.note)
        _, _, _, account, asset, _, _, currency, _, _, fee_asset = transaction[:11]
        named: tuple[str | None, ...] = account, asset, currency, fee_asset
        if draft[_FIRST_OF_RARE:] != _UNSAID:
            self._check_lots(transaction)
            named = (*named, transaction.to_account, transaction.to_asset)
        if named not in self._opened:
            self._open(named)
        kind = self._proposal if proposing else _RECORDED
        if proposing:
            payload = self._weighed(transaction, payload)
        record = sealed(self._head, self._now, self._user, kind, VERSION, payload)
        sequence = record.sequence
        self._records.append(record)
        self._head = _new(Head, (sequence, record.hash))
        if proposing:
            self._derivation.propose(record, transaction)
            self._proposed.append((sequence, transaction))
        else:
            self._derivation.take_transaction(sequence, transaction)
        self._references[reference] = sequence
        self._sequences.append(sequence)
        time = transaction.time
        latest = self._latest
        if latest is not None and time >= latest and self._batch_from is not None:
            self._latest = time  # as in a file in order of time
        else:
            self._note_time(time)
        return sequence

    def finish(self) -> BookChange:
        """Write and derive all that was taken.

        Raises PositionBelowZero, NotAvailable or the error of a named lot; then nothing is kept.
        """
        self._write_records()
        if self._proposed:
            self._derivation.write_proposed()
            self._try_proposed()
        self._derivation.finish()
        return BookChange(
            self._head,
            tuple(self._sequences),
            frozenset(self._touched_accounts),
            frozenset(self._touched_assets),
            self._earliest,
            regains=self._regains(),
            proposed=tuple(transaction.reference for _, transaction in self._proposed),
        )

    def _weighed(self, transaction: Transaction, payload: str) -> str:
        """A payload that says how many approvals it takes, where one is not enough."""
        if self._weighing is None:
            self._weighing = Weighing(self._connection, self._book)
        needed = self._weighing.approvals(transaction)
        if not self._unsubmitted:
            self._check_approvable(transaction.reference, needed)
        if needed == 1:
            return payload
        said = parsed(self._head.sequence + 1, payload)
        return canonical({**said, "approvals": str(needed)})

    def _check_approvable(self, reference: str, needed: int) -> None:
        """Raise NobodyApproves where a proposal would wait for ever."""
        before = None
        if reference in self._references:
            before = proposal_store.changeable(self._connection, reference)
        if before is not None:
            access.check_somebody_approves(self._connection, self._user, needed, before[1])
        elif needed not in self._approvable:
            access.check_somebody_approves(self._connection, self._user, needed)
            self._approvable.add(needed)

    def _may_replace(self, reference: str) -> bool:
        """Whether a reference is of a proposal that gets new content. What was rejected may come
        again in any way, what waits only by one who means it. In a trial it makes room."""
        found = proposal_store.changeable(self._connection, reference)
        if found is None:
            return False
        if not self._revising and found[2] is not ProposalState.REJECTED:
            return False
        if self._at_once:
            self._connection.exec_driver_sql(
                "DELETE FROM transactions WHERE sequence = ?", (found[0],)
            )
        return True

    def _try_proposed(self) -> None:
        """Refuse what could not be booked if it were approved now, alone or with all that waits."""
        try:
            self._try(self._proposed)
        except errors.SHORTAGES:
            waiting = proposal_store.waiting_transactions(self._connection)
            payloads = journal_store.payloads(self._connection, waiting)
            every = [(sequence, from_payload(sequence, text)) for sequence, text in payloads]
            if len(every) == len(self._proposed):
                raise
            self._try(every)

    def _try(self, proposed: Sequence[tuple[int, Transaction]]) -> None:
        with trial(self._connection):
            derivation = scratch.derivation(self._connection, self._book.info)
            for sequence, transaction in proposed:
                derivation.post_late(sequence, transaction)
            derivation.finish()

    def _regains(self) -> tuple[Regain, ...]:
        """The gains of earlier entries that became others; one's own are new."""
        if not self._sequences:
            return ()
        first = self._sequences[0]
        return tuple(each for each in self._derivation.regains if each.sequence < first)

    def flush_some(self) -> None:
        """Write a long import's rows away while they come in order of time, to spare memory."""
        ordered = self._flushed_to is None or (
            self._batch_from is not None and self._batch_from >= self._flushed_to
        )
        if len(self._records) >= FLUSH_RECORDS and ordered and not self._waits:
            self._write_records()
            # What is short now may be made good by an earlier entry further down the file.
            self._waits = not self._derivation.finish_if_possible()

    @property
    def sequence(self) -> int:
        """The newest record taken."""
        return self._head.sequence

    def sequence_of(self, reference: str) -> int | None:
        """The record under which a reference was taken or found."""
        return self._references.get(reference)

    def last_moving(self, short: errors.FieldError) -> int | None:
        """The last record taken that moved the position which goes short, before it does."""
        until = calendar.parse_iso(str(short.fields["time"]))
        found: tuple[Instant, int] | None = None
        payloads = journal_store.payloads(self._connection, self._sequences)
        for sequence, payload in payloads:
            t = from_payload(sequence, payload)
            moves = short.fields["asset"] in (t.asset, t.currency, t.fee_asset)
            if t.account == short.fields["account"] and moves and t.time <= until:
                found = max(found or (t.time, sequence), (t.time, sequence))
        return None if found is None else found[1]

    def _write_records(self) -> None:
        journal_store.append(self._connection, self._records)
        self._records = []
        self._flushed_to, self._batch_from = self._latest, None

    def _note_time(self, time: Instant) -> None:
        if self._batch_from is None or time < self._batch_from:
            self._batch_from = time
            if self._earliest is None or time < self._earliest:
                self._earliest = time
        if self._latest is None or time > self._latest:
            self._latest = time

    def _compare(self, sequence: int, reference: str, payload: str) -> None:
        """Raise ReferenceChanged unless a record says the same as `payload`."""
        first_unwritten = self._head.sequence - len(self._records) + 1
        if sequence >= first_unwritten:
            text = self._records[sequence - first_unwritten].payload
        else:
            found = journal_store.record(self._connection, sequence)
            assert found is not None
            text = found.payload
        before, now = parsed(sequence, text), parsed(self._head.sequence + 1, payload)
        field = differing_field(before, now)
        if field is not None:
            raise errors.ReferenceChanged(
                "reference",
                reference=reference,
                differs=field,
                was=before.get(field, "nothing"),
                now=now.get(field, "nothing"),
            )

    def transaction_of(self, draft: Draft, known: int | None = None) -> Transaction:
        """The checked, completed and valued transaction of a draft; raises FieldError.

        `known`: the record that said it before. It is completed under the rules that were known
        then, so that the same row says the same whatever rule has changed since.
        """
        draft = self._tidied(draft)
        if draft.time > self._latest_known:
            raise errors.FutureTime("time", found=calendar.iso(draft.time))
        info = self._book.info
        timeline = self._timeline
        if known is not None and not timeline.constant:
            timeline = timeline.known_at(known)
        policies = timeline.first if timeline.constant else timeline.at(draft.time)
        transaction = completed(draft, info.functional_currency, policies)
        self._check_decimals(draft)
        if draft.type is TransactionType.FEE and transaction.price == transaction.amount == 0:
            return self._fee_at_market(transaction)
        if transaction.currency == info.functional_currency and not transaction.fee:
            return transaction
        return self._valued(transaction, policies)

    # -- checks ----------------------------------------------------------------------------------

    def _tidied(self, draft: Draft) -> Draft:
        """The draft with its names and codes as the book spells them; raises FieldError."""
        reference, _, _, account, asset, _, _, currency, _, _, fee_asset, _, _, *texts = draft[:16]
        assets = self._assets
        if (
            account in self._accounts
            and asset in assets
            and (currency is None or currency in assets)
            and (fee_asset is None or fee_asset in assets)
            and (_is_plain_name(reference) or reference in self._references)
            and not any(texts)
            and draft[_FIRST_OF_RARE:] == _UNSAID
        ):
            return draft  # as in nearly every row of a large import
        tidy: dict[str, Any] = {}
        if reference not in self._references:
            tidy["reference"] = check_name(reference, "reference")
        if account not in self._accounts:
            tidy["account"] = check_name(account, "account")
        if asset not in assets:
            tidy["asset"] = check_asset_code(asset, "asset")
        if currency is not None and currency not in assets:
            tidy["currency"] = check_asset_code(currency, "currency")
        if fee_asset is not None and fee_asset not in assets:
            tidy["fee_asset"] = check_asset_code(fee_asset, "fee_asset")
        if draft.to_account is not None and draft.to_account not in self._accounts:
            tidy["to_account"] = check_name(draft.to_account, "to_account")
        if draft.to_asset is not None and draft.to_asset not in assets:
            tidy["to_asset"] = check_asset_code(draft.to_asset, "to_asset")
        for field in ("counterparty", "tx_hash", "note"):
            text = getattr(draft, field)
            if text is not None:
                tidy[field] = check_name(text, field, longest=2_000)
        return draft._replace(**tidy)

    def _check_decimals(self, draft: Draft) -> None:
        _, _, _, _, asset, quantity, price, currency, amount, fee, fee_asset = draft[:11]
        if quantity is not None:
            self._check_places("quantity", quantity, asset)
        if price is not None:
            self._check_places("price", price, None)
        if amount is not None:
            self._check_places("amount", amount, None)
        if fee is not None:
            self._check_places("fee", fee, fee_asset or currency)
        if draft.to_quantity is not None:
            self._check_places("to_quantity", draft.to_quantity, draft.to_asset)
        for choice in draft.lots:
            self._check_places("lots", choice.quantity, asset)

    def _check_places(self, field: str, figure: Decimal, code: str | None) -> None:
        asset = self._assets.get(code) if code else None
        limit = MAX_DECIMALS if asset is None else asset.decimals
        text = str(figure)
        if limit == MAX_DECIMALS >= len(text) and "E" not in text:
            return
        places = decimal_places(figure)
        if places > limit:
            named = code or f"a {field}"
            raise errors.TooManyDecimals(
                field, found=plain(figure), decimals=places, asset=named, limit=limit
            )

    def _check_lots(self, t: Transaction) -> None:
        """Refuse lots of transactions that the book does not know."""
        for choice in t.lots:
            known = self._references.get(choice.reference)
            if known is None:
                known = name_store.sequences_of(self._connection, (choice.reference,)).get(
                    choice.reference
                )
            if known is None:
                raise errors.UnknownLot(
                    "lots",
                    lot=choice.reference,
                    asset=t.asset,
                    needed=plain(choice.quantity),
                    reference=t.reference,
                )

    def _fee_at_market(self, t: Transaction) -> Transaction:
        """A `fee` transaction that names no amount, at the stored price of what it paid."""
        functional = self._book.info.functional_currency
        day = self._book.calendar.date_of(t.time)
        price = self._finder.booking_price(t.asset, functional, t.time, day)
        if price is None:
            raise errors.NoValueForFee(
                "quantity",
                asset=t.asset,
                currency=functional,
                time=calendar.iso(t.time),
                quantity=plain(t.quantity),
            )
        return t._replace(fee_value=at_rate(t.quantity, price.price))

    def _valued(self, t: Transaction, policies: Policies) -> Transaction:
        functional = self._book.info.functional_currency
        rate = ONE
        money_moves = t.type not in UNVALUED or (t.fee and not t.fee_in_kind)
        if t.currency != functional and money_moves:
            day = self._book.calendar.date_of(t.time)
            found = self._rate(t.currency, t.time, day)
            if found is None:
                raise errors.NoValueForCurrency(
                    "currency", base=t.currency, quote=functional, date=day
                )
            rate = found.price
        fee_value: Decimal | None = None
        if needs_fee_value(t, policies):
            fee_value = self._fee_value(t, rate)
        elif t.fee_in_kind:
            fee_value = ZERO  # kept back from what arrives, so it is worth nothing by itself
        if rate == ONE and fee_value is None:
            return t
        return valued(t, rate, fee_value)

    def _rate(self, currency: str, time: Instant, day: date) -> Price | None:
        """What one `currency` is worth in the functional currency as of a transaction."""
        functional = self._book.info.functional_currency
        return self._finder.booking_price(currency, functional, time, day)

    def _fee_value(self, t: Transaction, rate: Decimal) -> Decimal:
        """The fee at the stored price; where none is, the traded asset at the trade's own."""
        functional = self._book.info.functional_currency
        day = self._book.calendar.date_of(t.time)
        price = self._finder.booking_price(t.fee_asset, functional, t.time, day)
        if price is not None:
            return at_rate(t.fee, price.price)
        if t.fee_asset == t.asset and t.valued:
            return at_rate(t.fee * t.price, rate)
        if t.fee_asset == t.to_asset and t.valued and t.to_quantity:
            return divide(t.fee * t.value, t.to_quantity)
        raise errors.NoValueForFee(
            "fee",
            asset=t.fee_asset,
            currency=functional,
            time=calendar.iso(t.time),
            quantity=plain(t.fee),
        )

    # -- the journal -----------------------------------------------------------------------------

    def _open(self, named: tuple[str | None, ...]) -> None:
        """Open the accounts and add the assets that a transaction is the first to name together."""
        self._opened.add(named)
        for account in (named[0], *named[4:5]):
            if account is None:
                continue
            self._touched_accounts.add(account)
            if account not in self._accounts:
                self._act(Kind.ACCOUNT_OPENED, {"name": account})
                self._accounts.add(account)
        for code in (*named[1:4], *named[5:]):
            if code is None:
                continue
            self._touched_assets.add(code)
            if code not in self._assets:
                asset = known_asset(code)
                self._act(Kind.ASSET_ADDED, _asset_payload(asset))
                self._assets[code] = asset

    def _act(self, kind: Kind, payload: dict[str, str]) -> None:
        record = next_record(self._head, self._now, self._user, kind, payload)
        self._records.append(record)
        self._head = Head(record.sequence, record.hash)
        self._derivation.take(record)


def record(
    book: Book,
    drafts: Sequence[Draft],
    user: str,
    *,
    revising: bool = False,
    unsubmitted: bool = False,
) -> BookChange:
    """Record drafts, all or none. Raises the FieldError of the first that cannot be.

    Under four eyes they are proposed (see `Recorder`).
    """
    with book.taking(user, Permission.RECORD) as connection:
        recorder = Recorder(connection, book, user, revising=revising, unsubmitted=unsubmitted)
        recorder.expect([check_name(draft.reference, "reference") for draft in drafts])
        for draft in drafts:
            if recorder.take(draft) is None:
                raise errors.RecordedAlready("reference", reference=draft.reference)
        change = recorder.finish()
    book.seen(change.head)
    return change


def next_reference(book: Book) -> str:
    """A reference that is not in the book yet, for an entry that has none of its own."""
    with book.database.look() as connection:
        number = journal_store.head(connection).sequence + 1
        while name_store.has_reference(connection, f"ALEM-{number}"):
            number += 1
    return f"ALEM-{number}"


def _asset_payload(asset: Asset) -> dict[str, str]:
    payload = {
        "asset_class": asset.asset_class.value,
        "code": asset.code,
        "decimals": str(asset.decimals),
    }
    if asset.native_currency is not None:
        payload["native_currency"] = asset.native_currency
    return payload
