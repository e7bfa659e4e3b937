"""The change of net assets in the form in which sovereign funds print it: from the opening to the
closing ones by flow, income, fees, price and currency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.attribution import Attribution
from alem_desktop.core.money import round_money, total
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.model import (
    Column,
    ColumnKind,
    Phrase,
    Row,
    RowKind,
    Subject,
    Table,
)
from alem_desktop.core.statements.standing import Moment
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.statements.valued import in_each, money_columns


@dataclass(frozen=True, slots=True)
class ChangeOfValue:
    """Why the value of the assets changed between two moments, in the functional currency and in
    the presentation currency, where it is known there."""

    functional: Attribution
    presentation: Attribution | None


def change_table(
    subject: Subject, then: Moment, now: Moment, change: ChangeOfValue
) -> Table | None:
    """Opening net assets and what happened since, down to the closing ones.

    In the presentation currency the change of what is owed stands at the closing rate, as price
    gains do, and what the moving rate did to what was owed already is a part of currency.

    Parts are rounded once each. What the roundings of parts and of lines come to has a line of its
    own, and so has what the transactions themselves leave unexplained; it is nought in every book
    whose transactions balance.
    """
    opening, closing = then.net(subject), now.net(subject)
    owed_then, owed = then.liabilities(subject), now.liabilities(subject)
    at_closing = in_each(subject, owed_then[0], _at_rate(owed_then[0], now.rate))
    explained = in_each(subject, change.functional, change.presentation)
    columns = [
        _Parts.of(*parts)
        for parts in zip(opening, closing, owed_then, at_closing, owed, explained, strict=True)
    ]
    if all(column is None for column in columns):
        return None
    lines = [
        (term, tuple(None if column is None else column.lines[term] for column in columns))
        for term in _CHANGES
    ]
    rows = [
        Row(RowKind.LINE, (term, *cells))
        for term, cells in lines
        if term not in _ONLY_WHERE_ANY or any(cells)
    ]
    sums = tuple(None if column is None else column.closing for column in columns)
    rows.append(Row(RowKind.TOTAL, (None, *sums), Phrase(Term.CLOSING_NET_ASSETS)))
    assert subject.opening is not None, "what changed has an opening"
    fields = {
        "start": subject.opening.date.isoformat(),
        "end": subject.as_of.date.isoformat(),
    }
    return Table(
        "change",
        Phrase(Term.CHANGE_OF_NET_ASSETS, fields),
        (
            Column(Term.KIND, ColumnKind.TERM, flexible=True, strong=True),
            *money_columns(subject, Term.AMOUNT, ColumnKind.MONEY),
        ),
        tuple(rows),
    )


_CHANGES = (
    Term.OPENING_NET_ASSETS,
    Term.FLOW,
    Term.INCOME,
    Term.FEES_PAID,
    Term.PRICE_GAIN,
    Term.CURRENCY_GAIN,
    Term.ACCRUED_FEE_CHANGE,
    Term.RESIDUAL,
    Term.ROUNDING,
)
_ONLY_WHERE_ANY = (Term.RESIDUAL, Term.ROUNDING)


def _at_rate(amount: Decimal | None, rate: Price | None) -> Decimal | None:
    return None if amount is None or rate is None else round_money(amount * rate.price)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The change in one currency: its lines as printed, and what they add up to."""

    lines: dict[Term, Decimal]
    closing: Decimal

    @staticmethod
    def of(
        opening: Decimal | None,
        closing: Decimal | None,
        owed_then: Decimal | None,
        at_closing: Decimal | None,
        owed: Decimal | None,
        change: Attribution | None,
    ) -> _Parts | None:
        """None where a part of it is unknown. What is owed is negative; `at_closing` is what was
        owed at the opening, at the closing rate."""
        if opening is None or closing is None or change is None:
            return None
        if owed_then is None or at_closing is None or owed is None:
            return None
        lines = {
            Term.OPENING_NET_ASSETS: opening,
            Term.FLOW: round_money(change.flow),
            Term.INCOME: round_money(change.income),
            Term.FEES_PAID: round_money(change.fees),
            Term.PRICE_GAIN: round_money(change.price),
            Term.CURRENCY_GAIN: round_money(change.currency) + at_closing - owed_then,
            Term.ACCRUED_FEE_CHANGE: owed - at_closing,
            Term.RESIDUAL: round_money(change.residual),
        }
        lines[Term.ROUNDING] = closing - total(lines.values())
        return _Parts(lines, closing)
