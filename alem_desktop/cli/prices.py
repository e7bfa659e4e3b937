"""Commands about prices that are there: prices import, list, export, override, accept."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from typing import Any

from alem_desktop.cli import fetching
from alem_desktop.cli.answers import moment_of
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.files import row_of, rows_of, tell_of_rows, warn_of_clock
from alem_desktop.cli.output import (
    amount,
    figures,
    head_of,
    instant,
    message,
    print_json,
    print_path,
    table,
)
from alem_desktop.cli.signing import acting
from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.assets import check_asset_code, known_asset
from alem_desktop.core.file_errors import FileProblem
from alem_desktop.core.positions import Figures, valued_natively
from alem_desktop.drawing.formats import Formats
from alem_desktop.services import auditing, overriding, price_deciding, price_export, prices
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.overriding import Effect, Held


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add the prices commands."""
    group = commands.add_parser("prices", help="prices and official rates")
    inner = group.add_subparsers(dest="act", metavar="ACT", required=True)
    fetching.add_acts(inner, common)
    _add_files(inner, common)
    _add_words(inner, common)


def _add_files(inner: Commands, common: ArgumentParser) -> None:
    load = inner.add_parser("import", parents=[common], help="from CSV or NBK XML")
    load.add_argument("book", type=Path, metavar="BOOK")
    load.add_argument("file", type=Path, metavar="FILE")
    load.add_argument("--asset", metavar="CODE", help="where the file does not say")
    load.add_argument("--quote", metavar="CODE", help="where the file does not say")
    load.add_argument("--source", metavar="NAME", help="where the file does not say")
    load.set_defaults(run=run_import)
    saved = inner.add_parser("export", parents=[common], help="CSV that can be imported again")
    saved.add_argument("book", type=Path, metavar="BOOK")
    saved.add_argument("out", type=Path, metavar="OUT")
    listed = inner.add_parser("list", parents=[common], help="what is stored")
    listed.add_argument("book", type=Path, metavar="BOOK")
    for each, run in ((saved, run_export), (listed, run_list)):
        each.add_argument("--asset", metavar="CODE")
        each.add_argument("--quote", metavar="CODE")
        each.set_defaults(run=run)


def _add_words(inner: Commands, common: ArgumentParser) -> None:
    said = inner.add_parser(
        "override", parents=[common], help="a price said by a person, approved by another"
    )
    said.add_argument("book", type=Path, metavar="BOOK")
    said.add_argument("--base", required=True, metavar="CODE")
    said.add_argument("--quote", required=True, metavar="CODE")
    said.add_argument("--time", required=True, metavar="DATE|INSTANT")
    said.add_argument(
        "--until", default="", metavar="DATE|INSTANT", help="the last moment of a span"
    )
    said.add_argument("--price", required=True, metavar="PRICE")
    said.add_argument("--reason", required=True, metavar="TEXT")
    said.set_defaults(run=run_override)
    taken = inner.add_parser(
        "accept", parents=[common], help="take a doubtful price as it is, with a reason"
    )
    taken.add_argument("book", type=Path, metavar="BOOK")
    taken.add_argument("--asset", required=True, metavar="CODE")
    taken.add_argument("--currency", metavar="CODE", help="default: in which it is valued")
    taken.add_argument("--as-of", metavar="DATE|INSTANT", help="default: now")
    taken.add_argument("--reason", required=True, metavar="TEXT")
    taken.set_defaults(run=run_accept)


# -- files -----------------------------------------------------------------------------------------


def run_import(asked: Namespace) -> int:
    """Import a price file. JSON counts its prices; how many volumes came is said beside it."""
    with acting(asked) as book:
        warn_of_clock(book)
        try:
            outcome = prices.import_prices(
                book,
                asked.file,
                asset=asked.asset,
                quote=asked.quote,
                source=asked.source,
                user=asked.user,
            )
        except FileProblem as problem:
            outcome = prices.PriceImport(0, 0, (row_of(problem),))
        rejected = rows_of(outcome.rejected, named=False)
        if asked.json:
            print_json(
                {
                    **head_of(book, book.head()),
                    "accepted": outcome.accepted,
                    "duplicates": outcome.duplicates,
                    "rejected": rejected,
                }
            )
        tell_of_rows(
            outcome.rejected, outcome.accepted, outcome.duplicates, False, prices.MOST_PROBLEMS
        )
        fetching.tell_of_volumes(outcome.volumes)
    return 2 if rejected else 0


def run_export(asked: Namespace) -> int:
    """Write prices as a file; its path."""
    base, quote = _codes(asked)

    def chosen(of: str, in_code: str) -> bool:
        return base in (None, of) and quote in (None, in_code)

    with acting(asked) as book:
        head = book.head()
        write = partial(price_export.export_prices, book, asked.out, chosen)
        auditing.exporting(book, asked.user, "prices", asked.out, write)
        if asked.json:
            print_json({**head_of(book, head), "files": [str(asked.out)]})
        else:
            print_path(asked.out)
    return 0


def run_list(asked: Namespace) -> int:
    """List the stored observations."""
    base, quote = _codes(asked)
    with opened(asked.book) as book:
        head = book.head()
        stored = list(prices.list_prices(book, base, quote))
        if asked.json:
            print_json(
                {
                    **head_of(book, head),
                    "prices": [
                        {
                            "time": instant(o.time),
                            "date": None if o.effective is None else o.effective.isoformat(),
                            "base": o.base,
                            "quote": o.quote,
                            "price": amount(o.price),
                            "source": o.source,
                            "batch": batch,
                        }
                        for o, batch in stored
                    ],
                }
            )
            return 0
        rows = [
            (
                o.effective.isoformat() if o.effective else str(instant(o.time)),
                o.base,
                o.quote,
                str(amount(o.price)),
                o.source,
            )
            for o, _batch in stored
        ]
    print(table(("time", "base", "quote", "price", "source"), rows, right=(3,)))
    return 0


def _codes(asked: Namespace) -> tuple[str | None, str | None]:
    return (
        asked.asset.upper() if asked.asset else None,
        asked.quote.upper() if asked.quote else None,
    )


# -- what people say -------------------------------------------------------------------------------


def run_override(asked: Namespace) -> int:
    """Propose a price, or put it into force where four eyes are off."""
    with acting(asked) as book:
        said = overriding.checked(
            book, asked.base, asked.quote, asked.time, asked.price, asked.reason, asked.until
        )
        effect = overriding.effect_of(book, said)
        change = overriding.override(book, said, asked.user)
        reference = _reference(change, ProposalKind.PRICE)
        if asked.json:
            price = effect.price
            print_json(
                {
                    **head_of(book, change.head),
                    "reference": reference,
                    "state": "pending" if change.proposed else "approved",
                    "until": instant(said.until),
                    "price_before": None if price is None else amount(price.price),
                    "effect": _effect_json(effect),
                }
            )
            return 0
        before = effect.price
        was = "" if before is None else f" (it was {amount(before.price)} by {before.source})"
        message(f"{reference} {_standing(change)}{was}.")
        for line in _effect_lines(book, said.base, effect):
            message(line)
        print(reference)
    return 0


def run_accept(asked: Namespace) -> int:
    """Take a doubtful price as it is, or propose to."""
    with acting(asked) as book:
        code = check_asset_code(asked.asset, "asset")
        change = price_deciding.accept(
            book,
            code,
            asked.currency or _valued_in(book, code),
            moment_of(book, asked.as_of),
            asked.reason,
            asked.user,
        )
        reference = _reference(change, ProposalKind.ACCEPTANCE)
        if asked.json:
            state = "pending" if change.proposed else "approved"
            print_json({**head_of(book, change.head), "reference": reference, "state": state})
            return 0
        message(f"{reference} {_standing(change)}.")
        print(reference)
    return 0


def _valued_in(book: Book, code: str) -> str:
    """The currency in which an asset's price stands in the holdings."""
    info = book.info
    asset = next((each for each in book.assets() if each.code == code), known_asset(code))
    native = valued_natively(asset, info.functional_currency, info.presentation_currency)
    return info.presentation_currency if native else info.functional_currency


def _reference(change: BookChange, kind: ProposalKind) -> str:
    """By which name what was said is called: that of the proposal, or its record's."""
    own = f"{kind.value.upper()}-{change.head.sequence}"
    return change.proposed[0] if change.proposed else own


def _standing(change: BookChange) -> str:
    return "awaits the approval of another person" if change.proposed else "is in force"


def _effect_json(effect: Effect) -> dict[str, Any]:
    def whole(totals: Any) -> dict[str, Any]:
        return {**figures(totals.functional), "presentation": figures(totals.presentation)}

    def held(of_asset: Held) -> dict[str, Any]:
        return {**figures(of_asset.functional), "presentation": figures(of_asset.presentation)}

    return {
        "asset": {"before": held(effect.asset_before), "after": held(effect.asset_after)},
        "totals": {"before": whole(effect.whole_before), "after": whole(effect.whole_after)},
    }


def _effect_lines(book: Book, code: str, effect: Effect) -> list[str]:
    """What the price does to the value at its instant."""
    currency = book.info.functional_currency
    before, after = effect.whole_before.printed, effect.whole_after.printed
    presented = book.info.presentation_currency
    lines = [
        _change(
            f"Value of {code}",
            effect.asset_before.functional,
            effect.asset_after.functional,
            currency,
        ),
        _change("Value of all holdings", before.functional, after.functional, currency),
    ]
    if presented != currency:
        lines.append(
            _change("Value of all holdings", before.presentation, after.presentation, presented)
        )
    return lines


def _change(what: str, before: Figures, after: Figures, currency: str) -> str:
    shown = [
        "unknown" if value is None else Formats("en").money(value)
        for value in (before.market_value, after.market_value)
    ]
    return f"{what} at that moment: {shown[0]} before, {shown[1]} after, {currency}."
