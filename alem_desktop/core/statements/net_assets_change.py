"""The change of net assets in the form in which sovereign funds print it: from the opening to the
closing ones by flow, income, fees, price and currency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.attribution import Attribution
from alem_desktop.core.money import round_money
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.change_of_value import (
    PrintedChange,
    change_rows,
    printed_change,
)
from alem_desktop.core.statements.model import Column, ColumnKind, Phrase, Subject, Table
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
    """Opening net assets and what happened since, down to the closing ones; None where a part of
    it is unknown in every currency.

    In the presentation currency the change of what is owed stands at the closing rate, as price
    gains do, and what the moving rate did to what was owed already is a part of currency.
    """
    owed_then = then.liabilities(subject)
    columns = [
        _told(*figures)
        for figures in zip(
            in_each(subject, change.functional, change.presentation),
            then.net(subject),
            now.net(subject),
            owed_then,
            in_each(subject, owed_then[0], _at_rate(owed_then[0], now.rate)),
            now.liabilities(subject),
            strict=True,
        )
    ]
    rows = change_rows(columns, Term.OPENING_NET_ASSETS, Term.CLOSING_NET_ASSETS)
    if not rows:
        return None
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
        rows,
    )


def _at_rate(amount: Decimal | None, rate: Price | None) -> Decimal | None:
    return None if amount is None or rate is None else round_money(amount * rate.price)


def _told(
    change: Attribution | None,
    opening: Decimal | None,
    closing: Decimal | None,
    owed_then: Decimal | None,
    at_closing: Decimal | None,
    owed: Decimal | None,
) -> PrintedChange | None:
    """The change in one currency; None where a part of it is unknown. What is owed is negative;
    `at_closing` is what was owed at the opening, at the closing rate."""
    if change is None or opening is None or closing is None:
        return None
    if owed_then is None or at_closing is None or owed is None:
        return None
    besides = {
        Term.CURRENCY_GAIN: at_closing - owed_then,
        Term.ACCRUED_FEE_CHANGE: owed - at_closing,
    }
    return printed_change(change, opening, closing, besides)
