"""Commands that answer lot by lot: open lots, realised gains."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from alem_desktop.cli import trails
from alem_desktop.cli.answers import (
    add_known_at,
    add_moment,
    add_period,
    add_trail,
    known_at_of,
    moment_of,
    period_of,
)
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import amount, head_of, instant, print_json, table
from alem_desktop.cli.output import asked as asked_for
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.gains import (
    Disposal,
    Expense,
    GainTotals,
    Income,
    LotGain,
    PrintedDisposal,
    lot_gains,
    printed_totals,
)
from alem_desktop.core.lots import Match
from alem_desktop.core.money import round_money, total
from alem_desktop.core.policy import LotMethod, chosen
from alem_desktop.core.positions import OpenLotLine
from alem_desktop.drawing.formats import Formats
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import GainsAnswer


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add lots and gains."""
    lots = commands.add_parser("lots", parents=[common], help="open lots")
    lots.add_argument("book", type=Path, metavar="BOOK")
    add_moment(lots)
    lots.add_argument("--lot-method", metavar="METHOD", help="what if, whatever lots are named")
    lots.add_argument("--asset", metavar="CODE")
    lots.add_argument("--account", metavar="NAME")
    add_trail(lots)
    lots.set_defaults(run=run_lots)

    gains = commands.add_parser("gains", parents=[common], help="disposals with their lots")
    gains.add_argument("book", type=Path, metavar="BOOK")
    add_period(gains, required=True)
    add_known_at(gains)
    gains.add_argument("--lot-method", metavar="METHOD", help="what if, whatever lots are named")
    add_trail(gains)
    gains.set_defaults(run=run_gains)


def method_of(text: str | None) -> LotMethod | None:
    """What --lot-method names."""
    return None if text is None else chosen(LotMethod, text, "lot method")


def _check_trail(asked: Namespace) -> None:
    """Nothing is booked of a what-if, so there is nothing to unfold. Raises UsageProblem."""
    if asked.trail and asked.lot_method is not None:
        raise UsageProblem(reason="--trail unfolds what is booked: leave out --lot-method.")


def run_lots(asked: Namespace) -> int:
    """Open lots as of a moment."""
    _check_trail(asked)
    with opened(asked.book) as book:
        answer = portfolio.lots(
            book,
            moment_of(book, asked.as_of),
            known_at_of(book, asked),
            asked.account,
            asked.asset.upper() if asked.asset else None,
            method_of(asked.lot_method),
        )
        if asked.json:
            told = [_lot(lot) for lot in answer.lots]
            if asked.trail:
                trails.add_to_lots(book, answer, known_at_of(book, asked), told)
            print_json(
                {
                    **head_of(book, answer.head),
                    **asked_for(answer.as_of, known_at_of(book, asked)),
                    "lots": told,
                }
            )
            return 0
        formats = Formats("en")
        rows = [
            (
                lot.lot or "average",
                "" if lot.acquired_on is None else lot.acquired_on.isoformat(),
                lot.asset,
                lot.account,
                formats.quantity(lot.quantity),
                formats.unit_price(lot.unit_cost),
                formats.money(lot.printed.cost_basis),
                formats.money(lot.printed.market_value),
            )
            for lot in answer.lots
        ]
    headers = ("lot", "acquired", "asset", "account", "quantity", "unit cost", "cost", "value")
    print(table(headers, rows, right=(4, 5, 6, 7)))
    return 0


def _lot(lot: OpenLotLine) -> dict[str, Any]:
    return {
        "lot": lot.lot,
        "account": lot.account,
        "asset": lot.asset,
        "acquired_at": instant(lot.acquired_at),
        "quantity": amount(lot.quantity),
        "cost_basis": amount(lot.cost_basis),
        "unit_cost": amount(lot.unit_cost),
        "market_value": amount(lot.functional.market_value),
        "unrealised_gain": amount(lot.functional.unrealised_gain),
    }


def run_gains(asked: Namespace) -> int:
    """Realised gains of a period."""
    _check_trail(asked)
    start, end = period_of(asked)
    assert start is not None
    assert end is not None
    with opened(asked.book) as book:
        answer = portfolio.gains(
            book, start, end, known_at_of(book, asked), method_of(asked.lot_method)
        )
        if asked.json:
            disposals = [_disposal(book, disposal) for disposal in answer.disposals]
            if asked.trail:
                trails.add_to_disposals(book, answer, known_at_of(book, asked), disposals)
            print_json(
                {
                    **head_of(book, answer.head),
                    "from": start.isoformat(),
                    "to": end.isoformat(),
                    "known_at": known_at_of(book, asked),
                    "disposals": disposals,
                    "income": [_earned(each) for each in answer.income],
                    "expenses": [_earned(each) for each in answer.expenses],
                    "totals": _gain_totals(answer.totals),
                }
            )
        else:
            print(gains_table(book, answer))
    return 0


def gains_table(book: Book, answer: GainsAnswer) -> str:
    """Disposals as printed, their lots below each; income and expenses; totals of the lines."""
    formats = Formats("en")
    printed = [PrintedDisposal.functional(disposal) for disposal in answer.disposals]
    rows: list[tuple[str, ...]] = []
    for disposal, line in zip(answer.disposals, printed, strict=True):
        rows.append(
            (
                disposal.date.isoformat(),
                disposal.movement.asset,
                disposal.movement.account,
                formats.quantity(disposal.quantity),
                formats.money(line.proceeds),
                formats.money(line.cost_basis),
                formats.signed_money(line.gain),
                "",
                disposal.reference,
            )
        )
        rows += [
            (
                f"  {book.calendar.date_of(part.match.acquired_at)}",
                "",
                "",
                formats.quantity(part.match.quantity),
                formats.money(part.proceeds),
                formats.money(part.match.cost),
                formats.signed_money(part.gain),
                str(part.held_days),
                f"  {part.match.reference}",
            )
            for part in lot_gains(disposal, book.calendar) or ()
        ]
    totals = printed_totals(printed)
    rows.append(
        (
            "Total", "", "", "", formats.money(totals.proceeds), formats.money(totals.cost_basis),
            formats.signed_money(totals.gain), "", "",
        )
    )  # fmt: skip
    headers = ("date", "asset", "account", "quantity", "proceeds", "cost", "gain", "days")
    lines = [table((*headers, "reference, lots"), rows, right=(3, 4, 5, 6, 7))]
    currency = book.info.functional_currency
    lines.append(
        f"Gains {formats.signed_money(totals.gains_only)}, "
        f"losses {formats.signed_money(totals.losses_only)} {currency}"
    )
    named: tuple[tuple[str, Sequence[Income | Expense]], ...] = (
        ("Income", answer.income),
        ("Expenses", answer.expenses),
    )
    for title, entries in named:
        if entries:
            lines += ["", _earned_table(book, title, entries)]
    return "\n".join(lines)


def _earned_table(book: Book, title: str, entries: Sequence[Income | Expense]) -> str:
    """Income or expenses, a line each, with the sum of the lines."""
    formats = Formats("en")
    amounts = [round_money(each.amount) for each in entries]
    rows = [
        (
            book.calendar.date_of(each.time).isoformat(),
            each.asset,
            formats.quantity(each.quantity),
            formats.money(shown),
            each.reference,
        )
        for each, shown in zip(entries, amounts, strict=True)
    ]
    rows.append(("Total", "", "", formats.money(total(amounts)), ""))
    headers = (title.lower(), "asset", "quantity", book.info.functional_currency, "reference")
    return table(headers, rows, right=(2, 3))


def _disposal(book: Book, d: Disposal) -> dict[str, Any]:
    parts = lot_gains(d, book.calendar)
    return {
        "reference": d.reference,
        "time": instant(d.movement.time),
        "account": d.movement.account,
        "asset": d.movement.asset,
        "quantity": amount(d.quantity),
        "proceeds": amount(d.proceeds),
        "cost_basis": amount(d.cost_basis),
        "gain": amount(d.gain),
        "presentation": {
            "proceeds": amount(d.presentation_proceeds),
            "cost_basis": amount(d.presentation_cost),
            "gain": amount(d.presentation_gain),
            "price_gain": amount(d.price_gain),
            "currency_gain": amount(d.currency_gain),
        },
        "matches": None if parts is None else [_match(part.match) for part in parts],
        "by_lot": None if parts is None else [_by_lot(part) for part in parts],
    }


def _match(match: Match) -> dict[str, Any]:
    return {
        "lot": match.reference,
        "acquired_at": instant(match.acquired_at),
        "quantity": amount(match.quantity),
        "cost_basis": amount(match.cost),
    }


def _by_lot(part: LotGain) -> dict[str, Any]:
    return {
        **_match(part.match),
        "proceeds": amount(part.proceeds),
        "gain": amount(part.gain),
        "holding_days": part.held_days,
        "presentation": {
            "proceeds": amount(part.presentation_proceeds),
            "cost_basis": amount(part.match.presentation_cost),
            "gain": amount(part.presentation_gain),
            "price_gain": amount(part.price_gain),
            "currency_gain": amount(part.currency_gain),
        },
    }


def _earned(entry: Income | Expense) -> dict[str, Any]:
    return {
        "reference": entry.reference,
        "time": instant(entry.time),
        "asset": entry.asset,
        "quantity": amount(entry.quantity),
        "amount": amount(entry.amount),
    }


def _gain_totals(totals: GainTotals) -> dict[str, Any]:
    return {
        "proceeds": amount(totals.proceeds),
        "cost_basis": amount(totals.cost_basis),
        "gain": amount(totals.gain),
        "gains_only": amount(totals.gains_only),
        "losses_only": amount(totals.losses_only),
        "income": amount(totals.income),
        "expenses": amount(totals.expenses),
    }
