"""Columns and cells of value, in one currency or two, as several statements have them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeAlias, TypeVar

from alem_desktop.core.positions import Figures, Position, Printed, Totals
from alem_desktop.core.statements.model import (
    Cell,
    Column,
    ColumnKind,
    Phrase,
    Subject,
    money_cell,
    trace_cell,
)
from alem_desktop.core.statements.terms import Term

Kind = TypeVar("Kind")
Figure: TypeAlias = Callable[[Figures], Decimal | None]


def value_of(figures: Figures) -> Decimal | None:
    """Market value."""
    return figures.market_value


def cost_of(figures: Figures) -> Decimal | None:
    """Cost basis."""
    return figures.cost_basis


def gain_of(figures: Figures) -> Decimal | None:
    """Unrealised gain."""
    return figures.unrealised_gain


def currencies_of(subject: Subject) -> tuple[str, ...]:
    """In which currencies figures stand: the functional one first."""
    if subject.two_currencies:
        return subject.functional_currency, subject.presentation_currency
    return (subject.functional_currency,)


def in_each(subject: Subject, functional: Kind, presentation: Kind) -> tuple[Kind, ...]:
    """One of each currency that figures stand in."""
    return (functional, presentation) if subject.two_currencies else (functional,)


def money_columns(subject: Subject, term: Term, kind: ColumnKind) -> tuple[Column, ...]:
    """A column of money for each currency; sums add them up."""
    return tuple(Column(term, kind, currency, sums=True) for currency in currencies_of(subject))


def line_cells(subject: Subject, position: Position, figure: Figure) -> tuple[Cell, ...]:
    """A figure of a position in each currency; traces where it rounds to nought."""
    printed = position.printed
    return in_each(
        subject,
        money_cell(figure(printed.functional), figure(position.functional)),
        money_cell(figure(printed.presentation), figure(position.presentation)),
    )


def weight_cell(of: Position | Totals) -> Cell:
    """The printed weight of a position or of a sum; a trace where it rounds to nought and the value
    is not nought."""
    return trace_cell(of.printed.weight, of.functional.market_value)


def sum_cells(subject: Subject, printed: Printed, figure: Figure) -> tuple[Decimal | None, ...]:
    """The same figure of a sum of printed lines."""
    return in_each(subject, figure(printed.functional), figure(printed.presentation))


def without(unpriced: Sequence[str], whole: Term, one_less: Term, many_less: Term) -> Phrase:
    """A label that names what a total leaves out: the assets that have no price."""
    if not unpriced:
        return Phrase(whole)
    if len(unpriced) == 1:
        return Phrase(one_less, {"asset": unpriced[0]})
    return Phrase(many_less, {"count": str(len(unpriced))})
