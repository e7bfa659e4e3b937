"""The statement of net assets, gathered from the book at one instant of knowledge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alem_desktop.core.accruals import FeeKind
from alem_desktop.core.attribution import NoRateForChange
from alem_desktop.core.calendar import AsOf
from alem_desktop.core.money import plain
from alem_desktop.core.positions import totals_of
from alem_desktop.core.price_decisions import PriceDecision, decisions_on
from alem_desktop.core.prices import Price
from alem_desktop.core.statement_errors import TradeBasisOnly
from alem_desktop.core.statements.arrangement import usual_source
from alem_desktop.core.statements.fee_notes import invoice_notes
from alem_desktop.core.statements.holding_notes import value_notes
from alem_desktop.core.statements.keeping import Keeping, in_order
from alem_desktop.core.statements.model import Opening, Statement, Subject, Table
from alem_desktop.core.statements.net_assets import net_assets_figures, net_assets_tables
from alem_desktop.core.statements.net_assets_change import ChangeOfValue
from alem_desktop.core.statements.notes import Note, NoteKind, comparative_rate
from alem_desktop.core.statements.period import compared_with
from alem_desktop.core.statements.questions import OpenQuestion, undecided
from alem_desktop.core.statements.standing import Moment
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import portfolio, rollforward
from alem_desktop.services.book import Book
from alem_desktop.services.net_assets import ManagementFee, NetAssetsAnswer, net_assets_in
from alem_desktop.services.portfolio import Basis, HoldingsAnswer
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.subject import (
    check_whole_fund,
    keeping_of,
    signatories_of,
    subject_of,
)
from alem_desktop.storage import position_store, price_decision_store


@dataclass(frozen=True, slots=True)
class _Found:
    """What the book knows of one moment. `decisions`: on doubtful prices of its day."""

    at: AsOf
    held: HoldingsAnswer
    net: NetAssetsAnswer
    decisions: tuple[PriceDecision, ...]

    @property
    def fee(self) -> ManagementFee:
        return self.net.fee

    @property
    def moment(self) -> Moment:
        """The same as the statement is made of."""
        owed = (self.net.functional, self.net.presentation)
        functional, presentation = (
            None if net is None or self.fee.gap is not None else net.total_liabilities
            for net in owed
        )
        return Moment(
            self.held.positions,
            self.held.rate,
            {FeeKind.MANAGEMENT: (functional, presentation)},
        )


def prepare(book: Book, asked: Asked) -> Prepared:
    """A draft of the statement of net assets as of a moment, beside the net assets of a day before.

    That day is `asked.start`, or else the last day of the month before, if the book had begun by
    its valuation point. Raises NotEarlier for a day that is not before the moment, WholeFundOnly
    for a part of the book, and TradeBasisOnly.
    """
    check_whole_fund(asked)
    if asked.basis is not Basis.TRADE:
        raise TradeBasisOnly()
    at = portfolio.as_of(book, asked.moment)
    with portfolio.knowledge(book, asked.known_at) as (connection, head):
        begun = position_store.first_time(connection)
        before = compared_with(book.calendar, at, begun, asked.start)

        def found(moment: AsOf, by: str) -> HoldingsAnswer:
            return portfolio.holdings_in(connection, head, book, moment, asked.known_at, by)

        def all_of(moment: AsOf) -> _Found:
            held = found(moment, "account")
            decisions = price_decision_store.decisions(connection, moment.date)
            return _Found(moment, held, net_assets_in(connection, book, held), decisions)

        now, then = all_of(at), None if before is None else all_of(before)
        change, rateless = None, None
        if before is not None:
            first, last = found(before, "asset"), found(at, "asset")
            explained, shown = rollforward.change_between(connection, book, first, last)
            if explained is not None and shown is not None:
                change = ChangeOfValue(explained, shown.attribution)
                rateless = shown.reason
        keeping = keeping_of(connection, book, head, at)
        opening = None if before is None else Opening(before.date, before.valuation_point)
        source = usual_source(now.held.positions)
        subject = subject_of(
            connection, book, asked, head, at, opening, keeping, now.held.rate, source
        )
    moments = now.moment, None if then is None else then.moment
    tables = net_assets_tables(subject, *moments, change)
    statement = Statement(
        subject,
        net_assets_figures(subject, moments[0]),
        tables,
        _notes(subject, keeping, now, then, _change_notes(tables, rateless)),
        signatories_of(asked),
    )
    return Prepared(statement, _undecided(now, then))


def _undecided(now: _Found, then: _Found | None) -> tuple[OpenQuestion, ...]:
    """What keeps it from being issued, of the moment compared with by its day."""
    found = undecided(now.held.positions, now.held.rate, now.at.date, now.decisions)
    if then is None:
        return found
    earlier = undecided(then.held.positions, then.held.rate, then.at.date, then.decisions)
    return (*found, *(each.of_day(then.at.date) for each in earlier))


# -- notes -----------------------------------------------------------------------------------------


def _notes(
    subject: Subject, keeping: Keeping, now: _Found, then: _Found | None, of_change: Iterable[Note]
) -> tuple[Note, ...]:
    """What a reader must know, the moment itself before the one that it is compared with."""
    held = now.held
    making = [
        *([] if then is None else _notes_of_then(subject, then)),
        *_fee_notes(subject, now, then),
        *of_change,
    ]
    if any(position.unsettled_quantity for position in held.positions):
        making.append(Note(NoteKind.UNSETTLED_IN_ASSETS))
    making.append(Note(NoteKind.ROUNDING))
    doubts = value_notes(subject, held.positions, held.totals.unpriced, held.rate, keeping)
    return in_order(keeping, doubts, making)


def _notes_of_then(subject: Subject, then: _Found) -> Iterator[Note]:
    """What is doubtful at the moment compared with, and its rate."""
    day, rate = then.at.date.isoformat(), then.held.rate
    for asset in totals_of(then.held.positions).unpriced:
        yield Note(NoteKind.OPENING_UNPRICED, {"asset": asset, "date": day})
    if subject.two_currencies and rate is None:
        fields = {"currency": subject.presentation_currency, "date": day}
        yield Note(NoteKind.NO_RATE, fields)
    elif subject.two_currencies and rate is not None:
        yield comparative_rate(rate, then.at.date)
    for name, price in _flagged(then.held).items():
        fields = {"asset": name, "flags": ", ".join(price.flags), "date": day}
        yield Note(NoteKind.OPENING_PRICES, fields)
        for decision in decisions_on(price, then.at.date, then.decisions):
            decided = {"user": decision.user, "reason": decision.reason}
            if decision.approved_by is not None:
                decided["approved_by"] = decision.approved_by
            yield Note(NoteKind.COMPARATIVE_DECISION, {"asset": name, "date": day, **decided})


def _flagged(held: HoldingsAnswer) -> dict[str, Price]:
    found = {
        position.asset.code: position.price
        for position in held.positions
        if position.price is not None and position.price.flags
    }
    if held.rate is not None and held.rate.flags:
        found[f"{held.rate.asset}/{held.rate.currency}"] = held.rate
    return found


def _fee_notes(subject: Subject, now: _Found, then: _Found | None) -> Sequence[Note]:
    """How the fee accrues and what invoices took of it, or why it is unknown."""
    fee = now.fee
    gap = fee.gap or (None if then is None else then.fee.gap)
    if gap is not None:
        fields = {"date": gap.date.isoformat(), "assets": ", ".join(gap.unpriced)}
        return [Note(NoteKind.FEE_UNKNOWN, fields)]
    if not fee.yearly_rate and not fee.schedule:
        return [Note(NoteKind.NO_FEE)]
    fields = {"percent": plain(fee.yearly_rate * 100), "basis": fee.basis.value}
    if fee.account is not None and fee.account.since is not None:
        fields["since"] = fee.account.since.isoformat()
    notes = [Note(NoteKind.FEE_ACCRUAL, fields)]
    if fee.account is not None:
        before = None if then is None else then.fee.account
        notes += invoice_notes(fee.account, before, subject.functional_currency)
    return notes


def _change_notes(tables: Sequence[Table], rateless: NoRateForChange | None) -> Iterator[Note]:
    """What the change of net assets leaves open."""
    if rateless is not None:
        fields = {
            "currency": str(rateless.fields["quote"]),
            "date": str(rateless.fields["date"]),
        }
        yield Note(NoteKind.NO_CHANGE_RATE, fields)
    lines = {row.cells[0] for table in tables if table.name == "change" for row in table.lines()}
    if Term.ROUNDING in lines:
        yield Note(NoteKind.CHANGE_ROUNDING)
