"""What the trail panel asks of the book; run by the job runner, in its thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from alem_desktop.services import trail
from alem_desktop.services.trail import (
    DisposalTrail,
    LotsTrail,
    PostingsTrail,
    PriceTrail,
    TransactionTrail,
)
from alem_desktop.ui.holdings.lines import Kind
from alem_desktop.ui.trail.subject import Disposed, Held, Subject

if TYPE_CHECKING:
    from alem_desktop.core.prices import Price
    from alem_desktop.services.book import Book

PAGE = 200
"""So many postings, or lots, are read at first; as many more each time that somebody asks."""


@dataclass(frozen=True, slots=True)
class Most:
    """How many postings and lots are wanted; of `lots` 0 are read while nobody looks at them."""

    postings: int = PAGE
    lots: int = 0


@dataclass(frozen=True, slots=True)
class HeldTrail:
    """What is behind a row of the holdings; None of what it has not, or was not asked for.

    `opening` is what the transaction moved that opened a lot.
    """

    postings: PostingsTrail | None = None
    lots: LotsTrail | None = None
    opening: TransactionTrail | None = None
    price: PriceTrail | None = None
    rate: PriceTrail | None = None


@dataclass(frozen=True, slots=True)
class DisposedTrail:
    """What is behind a row of the gains; `opening` of a lot: what its acquisition moved."""

    disposal: DisposalTrail
    opening: TransactionTrail | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """A subject with what is behind it, and how much was asked for."""

    subject: Subject
    most: Most
    found: HeldTrail | DisposedTrail


def load(book: Book, subject: Subject, most: Most) -> Loaded:
    """Read what is behind a row."""
    if isinstance(subject, Disposed):
        return Loaded(subject, most, _disposed(book, subject))
    return Loaded(subject, most, _held(book, subject, most))


def _held(book: Book, held: Held, most: Most) -> HeldTrail:
    line, answer = held.line, held.answer
    rate = _priced(book, held, answer.rate)
    if line is None or line.asset is None:
        return HeldTrail(rate=rate)
    price = _priced(book, held, line.price)
    if line.kind is Kind.LOT:
        return HeldTrail(opening=_opening(book, held), price=price, rate=rate)
    if not held.whole:  # a filter hides accounts: what is behind the asset is more than is shown
        return HeldTrail(price=price, rate=rate)
    account = line.account if line.kind is Kind.POSITION else None
    lots = None
    if most.lots:
        lots = trail.of_lots(book, answer, account, line.asset, most.lots)
    postings = trail.of_postings(book, answer, account, line.asset, most.postings)
    return HeldTrail(postings, lots, None, price, rate)


def _opening(book: Book, held: Held) -> TransactionTrail | None:
    assert held.line is not None
    return trail.of_reference(book, held.line.title, held.answer.known_at)


def _priced(book: Book, held: Held, price: Price | None) -> PriceTrail | None:
    return trail.of_price(book, price, held.answer.known_at)


def _disposed(book: Book, subject: Disposed) -> DisposedTrail:
    opening = None
    if subject.match is not None:
        opening = trail.of_acquisition(book, subject.match.lot)
    found = trail.of_disposal(book, subject.disposal, booked=subject.method is None)
    return DisposedTrail(found, opening)
