"""`--trail`: under each figure of an answer, the postings, lots and prices behind it."""

from __future__ import annotations

from datetime import date
from typing import Any

from alem_desktop.cli.output import amount, instant
from alem_desktop.services import rollforward, trail
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import GainsAnswer, HoldingsAnswer, LotsAnswer
from alem_desktop.services.trail import PriceTrail
from alem_desktop.storage.position_store import BookedMovement


def add_to_positions(book: Book, answer: HoldingsAnswer, positions: list[dict[str, Any]]) -> None:
    """Give each position its postings, open lots, price and rate."""
    found = trail.of_holdings(book, answer)
    for told in positions:
        behind = found[told["account"], told["asset"]]
        told["trail"] = {
            "postings": [_posting(each) for each in behind.postings],
            "lots": [
                {
                    "lot": lot.reference,
                    "account": lot.account,
                    "acquired_at": instant(lot.acquired_at),
                    "quantity": amount(lot.quantity),
                    "cost_basis": amount(lot.cost),
                }
                for lot in behind.lots
            ],
            "price": _price(behind.price),
            "rate": _price(behind.rate),
        }


def add_to_lots(
    book: Book, answer: LotsAnswer, known_at: int | None, lots: list[dict[str, Any]]
) -> None:
    """Give each lot the postings of the transaction that opened it; none under average."""
    numbers = {lot.sequence for lot in answer.lots if lot.sequence is not None}
    found = trail.of_transactions(book, numbers, known_at)
    for lot, told in zip(answer.lots, lots, strict=True):
        behind = None if lot.sequence is None else found[lot.sequence]
        told["trail"] = {
            "postings": [] if behind is None else [_posting(each) for each in behind.postings]
        }


def add_to_disposals(
    book: Book, answer: GainsAnswer, known_at: int | None, disposals: list[dict[str, Any]]
) -> None:
    """Give each disposal all that its transaction moved."""
    numbers = {disposal.movement.sequence for disposal in answer.disposals}
    found = trail.of_transactions(book, numbers, known_at)
    for disposal, told in zip(answer.disposals, disposals, strict=True):
        postings = found[disposal.movement.sequence].postings
        told["trail"] = {"postings": [_posting(each) for each in postings]}


def add_to_rolls(
    book: Book, start: date, end: date, known_at: int | None, assets: list[dict[str, Any]]
) -> None:
    """Give each asset's roll the postings of the period."""
    found = rollforward.postings_of_period(book, start, end, known_at)
    for told in assets:
        told["trail"] = {"postings": [_posting(each) for each in found.get(told["asset"], ())]}


def _posting(booked: BookedMovement) -> dict[str, Any]:
    m = booked.movement
    return {
        "reference": booked.reference or None,
        "record": m.sequence or None,
        "time": instant(m.time),
        "type": booked.type,
        "account": m.account,
        "asset": m.asset,
        "role": m.role.value,
        "quantity": amount(m.quantity),
        "value": amount(m.value),
        "cost_basis": amount(m.cost),
        "quantity_after": amount(m.quantity_after),
        "cost_basis_after": amount(m.cost_after),
    }


def _price(behind: PriceTrail | None) -> dict[str, Any] | None:
    if behind is None:
        return None
    return {
        "price": amount(behind.price.price),
        "path": behind.price.path,
        "flags": list(behind.price.flags),
        "observations": [
            {
                "base": o.observation.base,
                "quote": o.observation.quote,
                "time": instant(o.observation.time),
                "date": None if o.observation.effective is None else str(o.observation.effective),
                "price": amount(o.observation.price),
                "source": o.observation.source,
                "record": o.batch,
            }
            for o in behind.observations
        ],
    }
