"""The statement of net assets, gathered from the book at one instant of knowledge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from alem_desktop.core import calendar
from alem_desktop.core.accruals import FeeKind
from alem_desktop.core.attribution import NoRateForChange
from alem_desktop.core.calendar import AsOf
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.money import plain
from alem_desktop.core.positions import totals_of
from alem_desktop.core.price_decisions import PriceDecision, decisions_on
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.arrangement import usual_source
from alem_desktop.core.statements.model import Opening, Statement, Subject, Table
from alem_desktop.core.statements.net_assets import net_assets_figures, net_assets_tables
from alem_desktop.core.statements.net_assets_change import ChangeOfValue
from alem_desktop.core.statements.notes import Note, NoteKind, notes_of, undecided
from alem_desktop.core.statements.standing import Moment
from alem_desktop.core.statements.terms import Term
from alem_desktop.services import portfolio, rollforward
from alem_desktop.services.book import Book
from alem_desktop.services.net_assets import ManagementFee, NetAssetsAnswer, net_assets_in
from alem_desktop.services.portfolio import Basis, HoldingsAnswer
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.subject import (
    Conduct,
    check_whole_fund,
    conduct_of,
    signatories_of,
    subject_of,
)
from alem_desktop.storage import position_store, price_decision_store
from alem_desktop.storage.reading import Reader


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
    its valuation point. Raises UsageProblem for a day that is not before the moment, for a part of
    the book, and for the settlement basis.
    """
    check_whole_fund(asked)
    if asked.basis is not Basis.TRADE:
        raise UsageProblem(reason="Net assets are told on the trade basis only.")
    at = portfolio.as_of(book, asked.moment)
    with portfolio.knowledge(book, asked.known_at) as (connection, head):
        before = _comparative(connection, book, asked, at)

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
        conduct = conduct_of(connection, book, head, at)
        opening = None if before is None else Opening(before.date, before.valuation_point)
        source = usual_source(now.held.positions)
        subject = subject_of(
            connection, book, asked, head, at, opening, conduct, now.held.rate, source
        )
    moments = now.moment, None if then is None else then.moment
    tables = net_assets_tables(subject, *moments, change)
    more = [
        *([] if then is None else _notes_of_then(subject, then)),
        *_fee_notes(now, then),
        *_change_notes(tables, rateless),
    ]
    statement = Statement(
        subject,
        net_assets_figures(subject, moments[0]),
        tables,
        _notes(book, subject, conduct, now, more),
        signatories_of(asked),
    )
    return Prepared(statement, _undecided(now, then))


def _comparative(connection: Reader, book: Book, asked: Asked, at: AsOf) -> AsOf | None:
    """The moment to compare with."""
    if asked.start is not None:
        before = book.calendar.as_of(asked.start)
        if before.valuation_point >= at.valuation_point:
            raise UsageProblem(
                reason=f"Net assets as of {calendar.iso(at.valuation_point)} are compared with an "
                f"earlier day, not with {asked.start}."
            )
        return before
    begun = position_store.first_time(connection)
    if begun is None or begun >= at.cut:
        return None
    before = book.calendar.as_of(at.date.replace(day=1) - timedelta(days=1))
    return before if begun < before.cut else None


def _undecided(now: _Found, then: _Found | None) -> tuple[str, ...]:
    """What keeps it from being issued, of the moment compared with by its day."""
    found = undecided(now.held.positions, now.held.rate, now.at.date, now.decisions)
    if then is None:
        return found
    earlier = undecided(then.held.positions, then.held.rate, then.at.date, then.decisions)
    return (*found, *(f"{each} ({then.at.date})" for each in earlier))


# -- notes -----------------------------------------------------------------------------------------


_NOT_SHOWN = (NoteKind.WEIGHTS, NoteKind.UNKNOWN_PRESENTATION_COST)
"""What is said of figures that other statements have."""


def _notes(
    book: Book,
    subject: Subject,
    conduct: Conduct,
    now: _Found,
    more: Sequence[Note],
) -> tuple[Note, ...]:
    """What a reader must know, most urgent first: `more` after what is doubtful at the moment, and
    before how the figures are made."""
    notes = notes_of(
        now.held.positions,
        now.held.totals,
        now.held.rate,
        now.at,
        subject.functional_currency,
        subject.presentation_currency,
        subject.policies,
        book.trusted,
        conduct.four_eyes,
        conduct.awaiting,
        conduct.open_names,
        now.decisions,
    )
    notes = tuple(note for note in notes if note.kind not in _NOT_SHOWN)
    made = next(at for at, note in enumerate(notes) if note.kind is NoteKind.ROUNDING)
    unsettled: list[Note] = []
    if any(position.unsettled_quantity for position in now.held.positions):
        unsettled.append(Note(NoteKind.UNSETTLED_IN_ASSETS))
    return (*notes[:made], *more, *unsettled, *notes[made:])


def _notes_of_then(subject: Subject, then: _Found) -> Iterator[Note]:
    """What is doubtful at the moment compared with, and its rate."""
    day, rate = then.at.date.isoformat(), then.held.rate
    for asset in totals_of(then.held.positions).unpriced:
        yield Note(NoteKind.OPENING_UNPRICED, {"asset": asset, "date": day})
    if subject.two_currencies and rate is None:
        fields = {"currency": subject.presentation_currency, "date": day}
        yield Note(NoteKind.NO_RATE, fields)
    elif subject.two_currencies and rate is not None:
        yield Note(
            NoteKind.COMPARATIVE_RATE,
            {
                "rate": plain(rate.price),
                "base": rate.asset,
                "quote": rate.currency,
                "source": rate.source,
                "effective": rate.date.isoformat(),
                "date": day,
            },
        )
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


def _fee_notes(now: _Found, then: _Found | None) -> Sequence[Note]:
    """How the fee accrues, or why it is unknown."""
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
    return [Note(NoteKind.FEE_ACCRUAL, fields)]


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
