"""Which parts a trail has, and which of them answers for a figure."""

from __future__ import annotations

from alem_desktop.ui.holdings.lines import Kind
from alem_desktop.ui.trail.subject import Chosen, Disposed, Figure, Held, Section, Subject

_OF_COST = frozenset((Figure.AVERAGE_COST, Figure.COST, Figure.GAIN, Figure.GAIN_PERCENT))
_BY_LOTS = frozenset((Figure.QUANTITY, Figure.COST, Figure.GAIN, Figure.CURRENCY_GAIN))


def sections_of(subject: Subject) -> tuple[Section, ...]:
    """The parts of a row's trail, in the order in which they are offered."""
    if isinstance(subject, Disposed):
        return _of_disposal(subject)
    return _of_held(subject)


def lead(subject: Subject, chosen: Chosen) -> Section:
    """The part that is shown first for a figure: the one that it is made of."""
    offered = sections_of(subject)
    if isinstance(subject, Disposed):
        wanted = _for_disposal(subject, chosen.figure)
    else:
        wanted = _for_held(subject, chosen.figure)
    return next(section for section in (*wanted, *offered) if section in offered)


def _of_held(held: Held) -> tuple[Section, ...]:
    found: list[Section] = []
    line = held.line
    is_many = line is None or line.kind is Kind.GROUP
    if is_many:
        found.append(Section.POSITIONS)
    if line is not None and line.asset is not None and held.whole:
        found.append(Section.POSTINGS)
        if line.kind is not Kind.LOT and any(p.lot_count for p in held.positions):
            found.append(Section.LOTS)
    if (line is not None and line.asset is not None) or held.answer.rate is not None:
        found.append(Section.PRICES)
    return tuple(found)


def _for_held(held: Held, figure: Figure) -> tuple[Section, ...]:
    line = held.line
    if (line is None or line.kind is Kind.GROUP) and figure is not Figure.PRICE:
        return (Section.POSITIONS,)
    if figure is Figure.QUANTITY:
        return (Section.POSTINGS,)
    if figure in _OF_COST:
        return (Section.LOTS, Section.POSTINGS)
    return (Section.PRICES,)


def _of_disposal(subject: Disposed) -> tuple[Section, ...]:
    found: list[Section] = []
    if subject.disposal.matches is not None:
        found.append(Section.LOTS)
    if subject.method is None or subject.match is not None:
        found.append(Section.POSTINGS)
    found.append(Section.PRICES)
    return tuple(found)


def _for_disposal(subject: Disposed, figure: Figure) -> tuple[Section, ...]:
    if figure is Figure.PRICE_GAIN:
        return (Section.PRICES,)
    if subject.match is None and figure in _BY_LOTS:
        return (Section.LOTS, Section.POSTINGS)
    return (Section.POSTINGS,)
