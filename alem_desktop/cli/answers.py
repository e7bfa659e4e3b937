"""Commands that answer: transactions and holdings."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from alem_desktop.cli import trails
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import (
    amount,
    figures,
    head_of,
    instant,
    message,
    print_json,
    rate_of,
    table,
)
from alem_desktop.cli.output import (
    asked as asked_for,
)
from alem_desktop.core import errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import plain
from alem_desktop.core.positions import Position, Totals
from alem_desktop.core.price_rules import FACE_VALUE
from alem_desktop.core.prices import Price
from alem_desktop.core.transactions import Transaction, TransactionType, lots_text
from alem_desktop.drawing.formats import Formats
from alem_desktop.services import access, approvals, awaiting, portfolio, register
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import Basis, HoldingsAnswer, Moment
from alem_desktop.services.register import RegisterLine, RegisterQuery

STATES = ("draft", "pending", "approved", "rejected", "reversed")


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add transactions and holdings."""
    listed = commands.add_parser("transactions", parents=[common], help="the register")
    listed.add_argument("book", type=Path, metavar="BOOK")
    add_period(listed)
    listed.add_argument("--state", choices=STATES)
    listed.add_argument("--asset", metavar="CODE")
    listed.add_argument("--account", metavar="NAME")
    add_known_at(listed)
    listed.set_defaults(run=run_transactions)

    held = commands.add_parser("holdings", parents=[common], help="positions and their value")
    held.add_argument("book", type=Path, metavar="BOOK")
    add_moment(held)
    held.add_argument("--by", default="account", choices=("account", "asset"))
    held.add_argument("--basis", default="trade", choices=[*Basis], help="default: trade")
    add_trail(held)
    held.set_defaults(run=run_holdings)


def add_moment(command: ArgumentParser) -> None:
    """Add --as-of and --known-at."""
    command.add_argument("--as-of", metavar="DATE|INSTANT", help="default: now")
    add_known_at(command)


def add_known_at(command: ArgumentParser) -> None:
    """Add --known-at."""
    command.add_argument(
        "--known-at",
        metavar="SEQUENCE|INSTANT",
        help="answer from the records up to this one, or up to this moment (default: all)",
    )


def known_at_of(book: Book, asked: Namespace) -> int | None:
    """The record that --known-at names, by its number or by a moment. Raises UsageProblem."""
    text = asked.known_at
    if text is None or text.isdecimal():
        return None if text is None else int(text)
    moment = book.calendar.as_of(book.calendar.parse_as_of(text))
    return portfolio.known_by(book, moment.valuation_point)


def add_period(command: ArgumentParser, required: bool = False) -> None:
    """Add --from and --to."""
    command.add_argument("--from", dest="start", metavar="DATE", required=required)
    command.add_argument("--to", dest="end", metavar="DATE", required=required)


def add_trail(command: ArgumentParser) -> None:
    """Add --trail."""
    command.add_argument(
        "--trail", action="store_true", help="with --json: the postings, lots and prices behind"
    )


def moment_of(book: Book, text: str | None) -> Moment:
    """What --as-of names."""
    return None if text is None else book.calendar.parse_as_of(text)


def date_of(text: str | None, option: str) -> date | None:
    """What --from or --to names. Raises UsageProblem."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise errors.UsageProblem(
            reason=f"{option} takes a date such as 2026-11-20, not “{text[:40]}”."
        ) from problem


def period_of(asked: Namespace) -> tuple[date | None, date | None]:
    """What --from and --to name. Raises UsageProblem, also when they are the wrong way round."""
    start, end = date_of(asked.start, "--from"), date_of(asked.end, "--to")
    if start is not None and end is not None and end < start:
        raise errors.UsageProblem(reason=f"--to {end} is before --from {start}.")
    return start, end


# -- transactions ----------------------------------------------------------------------------------


def run_transactions(asked: Namespace) -> int:
    """List the register in economic order."""
    start, end = period_of(asked)
    with opened(asked.book) as book:
        query = RegisterQuery(
            assets=(asked.asset.upper(),) if asked.asset else (),
            accounts=(asked.account,) if asked.account else (),
            state=asked.state,
            since=start,
            until=end,
            descending=False,
        )
        known_at = known_at_of(book, asked)
        lines = register.page(book, query, known_at=known_at)
        head = book.head() if known_at is None else portfolio.head_at(book, known_at)
        if asked.json:
            yes = approvals.approvers_of(book, [line.sequence for line in lines])
            told = [_transaction(x, _approved_by(x, yes.get(x.sequence, ()))) for x in lines]
            print_json({**head_of(book, head), "transactions": told})
            return 0
        formats = Formats("en")
        rows = [
            (
                str(line.sequence),
                f"{book.calendar.local(line.time):%Y-%m-%d %H:%M}",
                line.type.value,
                line.account,
                line.asset,
                formats.quantity(line.quantity),
                f"{formats.money(line.amount)} {line.currency}" if line.transaction.valued else "",
                line.state,
                line.reference,
            )
            for line in lines
        ]
    headers = ("no.", "time", "type", "account", "asset", "quantity", "amount", "state")
    print(table((*headers, "reference"), rows, right=(0, 5, 6)))
    return 0


def _approved_by(line: RegisterLine, names: tuple[str, ...]) -> str | None:
    """Who approved what counts; one of two approvals is none yet."""
    counts = line.state in ("approved", "reversed")
    return ", ".join(names) or None if counts else None


def _amount(t: Transaction) -> str | None:
    """What a transaction is worth in its currency; of a write-off the proceeds, which are none."""
    if t.valued or t.type is TransactionType.WRITE_OFF:
        return amount(t.amount)
    return None


def _transaction(line: RegisterLine, approved_by: str | None = None) -> dict[str, Any]:
    t = line.transaction
    return {
        "reference": t.reference,
        "time": instant(t.time),
        "type": t.type.value,
        "state": line.state,
        "account": t.account,
        "asset": t.asset,
        "quantity": amount(t.quantity),
        "price": amount(t.price) if t.valued else None,
        "amount": _amount(t),
        "currency": t.currency,
        "fee": amount(t.fee),
        "fee_asset": t.fee_asset,
        "settlement": t.settlement.value,
        "settlement_time": instant(t.settlement_time),
        "counterparty": t.counterparty,
        "tx_hash": t.tx_hash,
        "note": t.note,
        "to_account": t.to_account,
        "to_asset": t.to_asset,
        "to_quantity": amount(t.to_quantity),
        "lots": lots_text(t.lots) or None,
        "reverses": None,
        "reversed_by": line.reversed_by,
        "prepared_by": line.user,
        "approved_by": approved_by,
        "sequence": line.sequence,
        "recorded_at": instant(line.recorded_at),
    }


# -- holdings --------------------------------------------------------------------------------------


def run_holdings(asked: Namespace) -> int:
    """Positions as of a moment."""
    if asked.trail and Basis(asked.basis) is not Basis.TRADE:
        raise errors.UsageProblem(reason="--trail unfolds what is booked: leave out --basis.")
    with opened(asked.book) as book:
        answer = portfolio.holdings(
            book,
            moment_of(book, asked.as_of),
            known_at_of(book, asked),
            asked.by,
            Basis(asked.basis),
        )
        if asked.json:
            told = holdings_json(book, answer)
            if access.people(book):
                told["awaiting_approval"] = _awaiting(book, asked)
            if asked.trail:
                trails.add_to_positions(book, answer, told["positions"])
            print_json(told)
        else:
            print(holdings_table(book, answer))
            moment, known_at = moment_of(book, asked.as_of), known_at_of(book, asked)
            _tell_of_waiting(awaiting.awaiting_of(book, moment, known_at))
            for code in answer.totals.unpriced:
                message(f"{code} has no price at that moment and is left out of the total value.")
    return 0


def _awaiting(book: Book, asked: Namespace) -> dict[str, Any]:
    """What waits for a second person and is in no figure above."""
    moment, known_at = moment_of(book, asked.as_of), known_at_of(book, asked)
    found = awaiting.awaiting_of(book, moment, known_at)
    return {
        "count": found.count,
        "positions": [
            {"account": account, "asset": asset, "quantity": amount(quantity)}
            for account, asset, quantity in found.positions
        ],
    }


def _tell_of_waiting(found: awaiting.Awaiting) -> None:
    if not found.count:
        return
    many = "1 transaction awaits" if found.count == 1 else f"{found.count} transactions await"
    moved = ", ".join(
        f"{'+' if quantity > 0 else ''}{plain(quantity)} {asset} in {account}"
        for account, asset, quantity in found.positions
    )
    message(f"{many} approval and {'is' if found.count == 1 else 'are'} not included: {moved}")


def holdings_json(book: Book, answer: HoldingsAnswer) -> dict[str, Any]:
    """The answer as CONTRACT.md shows it."""
    return {
        **head_of(book, answer.head),
        **asked_for(answer.as_of, answer.known_at),
        "positions": [_position(position) for position in answer.positions],
        "totals": _totals(answer.totals),
    }


def _position(p: Position) -> dict[str, Any]:
    price = p.price
    return {
        "account": p.account,
        "asset": p.asset.code,
        "quantity": amount(p.quantity),
        "available_quantity": amount(p.available_quantity),
        "locked_quantity": amount(p.locked_quantity),
        "pending_quantity": amount(p.pending_quantity),
        "cost_basis": amount(p.functional.cost_basis),
        "average_cost": amount(p.average_cost),
        "price": None if price is None else amount(price.price),
        "price_currency": None if price is None else price.currency,
        "price_source": None if price is None else price.source,
        "price_time": None if price is None else instant(price.time),
        "price_flags": [] if price is None else list(price.flags),
        "price_path": None if price is None else price.path,
        "market_value": amount(p.functional.market_value),
        "unrealised_gain": amount(p.functional.unrealised_gain),
        "weight": amount(p.weight),
        "presentation": {**rate_of(p.rate), **figures(p.presentation)},
    }


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        **figures(totals.functional),
        "presentation": figures(totals.presentation),
        "unpriced": list(totals.unpriced),
        "quarantined": [],
    }


def holdings_table(book: Book, answer: HoldingsAnswer) -> str:
    """The holdings as a table of printed figures, with a total of its lines."""
    formats = Formats("en")
    info = book.info
    at = answer.as_of.valuation_point
    rows = [
        (
            p.asset.code,
            p.account or "",
            formats.quantity(p.quantity),
            "" if p.price is None else formats.unit_price(p.price.price),
            "" if p.price is None else p.price.currency,
            _origin(p.price, at),
            formats.money(p.printed.functional.cost_basis),
            formats.money(p.printed.functional.market_value),
            formats.money(p.printed.presentation.market_value),
            formats.weight(p.printed.weight),
        )
        for p in answer.positions
    ]
    printed = answer.totals.printed
    rows.append(
        (
            "Total",
            "",
            "",
            "",
            "",
            "",
            formats.money(printed.functional.cost_basis),
            formats.money(printed.functional.market_value),
            formats.money(printed.presentation.market_value),
            formats.weight(printed.weight),
        )
    )
    headers = (
        "asset",
        "account",
        "quantity",
        "price",
        "in",
        "source, age",
        f"cost {info.functional_currency}",
        f"value {info.functional_currency}",
        f"value {info.presentation_currency}",
        "weight %",
    )
    point = book.calendar.local(at)
    title = f"{info.letterhead.fund}, {point:%Y-%m-%d %H:%M %z}, record {answer.head.sequence}"
    return "\n".join(
        [title, "", table(headers, rows, right=(2, 3, 6, 7, 8, 9)), *_footnotes(book, answer)]
    )


def _origin(price: Price | None, at: Instant) -> str:
    """Where a price is from, how old it is, and what is wrong with it."""
    if price is None:
        return "no price"
    if price.source == FACE_VALUE:
        return price.source
    age = Formats("en").age(timedelta(microseconds=at - price.time))
    return ", ".join([price.source, age, *price.flags])


def _footnotes(book: Book, answer: HoldingsAnswer) -> list[str]:
    """The rate used, and what the totals leave out."""
    info, rate = book.info, answer.rate
    formats = Formats("en")
    notes = []
    if info.functional_currency != info.presentation_currency:
        pair = f"{info.presentation_currency} for 1 {info.functional_currency}"
        if rate is None:
            notes.append(f"No rate of {pair}: values in {info.presentation_currency} are unknown.")
        else:
            flags = "".join(f", {flag}" for flag in rate.flags)
            notes.append(f"Rate {plain(rate.price)} {pair}, {rate.source}, {rate.date}{flags}")
    for p in answer.positions:
        parts = [
            f"{formats.quantity(part)} {what}"
            for part, what in ((p.locked_quantity, "locked"), (p.pending_quantity, "on its way"))
            if part
        ]
        if parts:
            where = f" in {p.account}" if p.account else ""
            notes.append(f"Of the {p.asset.code}{where}: {', '.join(parts)}")
    if answer.totals.unpriced:
        notes.append(f"Not in the totals, without a price: {', '.join(answer.totals.unpriced)}")
    return notes
