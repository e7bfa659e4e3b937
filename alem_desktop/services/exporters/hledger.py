"""A journal of hledger (1.25 and later): every entry balanced at cost, to the last digit.

Units stand in `Assets:<account>:<asset>` with what all of them cost or had cost, `40 BNB @@ 20000
USD`: so `hledger bal` gives positions and `hledger bal -B` their cost. Cost that moves without any
units is posted to the account `cost` below. The functional currency is posted as it is.

A commodity's directive has as many decimals as any of its amounts, because hledger balances and
shows to that many: nothing is rounded away on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from alem_desktop.core import calendar
from alem_desktop.core.assets import is_currency
from alem_desktop.core.money import decimal_places, plain
from alem_desktop.core.movements import Movement
from alem_desktop.core.transactions import Transaction
from alem_desktop.services.exporters.double_entry import Census, Labels, Posting
from alem_desktop.services.exporters.register import BookedEntry, Register

_PLAIN_SYMBOL = re.compile(r"[A-Za-z]+", re.ASCII)


def write(register: Register, path: Path) -> None:
    """Write the journal to `path`."""
    _Journal(register).write(path)


class _Journal:
    def __init__(self, register: Register) -> None:
        self._register = register
        self._accounts = Labels(_account_part, register.accounts())
        self._functional = register.functional
        self._parents: dict[tuple[str, str], str] = {}

    def write(self, path: Path) -> None:
        census = Census()
        for entry in self._register.entries():
            census.add(entry.day, self._postings(entry), self._functional)
        with path.open("w", encoding="utf-8", newline="\n") as file:
            self._write_head(file)
            self._write_commodities(file, census)
            for account in sorted(census.opened):
                file.write(f"account {account}\n")
            self._write_prices(file)
            for entry in self._register.entries():
                self._write_entry(file, entry)

    def _write_head(self, file: TextIO) -> None:
        head, info = self._register.head(), self._register.book.info
        file.write(
            f"; {_line(info.letterhead.fund)}: record {head.sequence}, fingerprint "
            f"{head.fingerprint}\n"
            f"; Dates are days in {info.time_zone}; cost is in {self._functional}.\n"
            "; hledger bal assets: positions; with -B: their cost; hledger bal income:gains:\n"
            "; realised gains (negative, as all income). Every digit is shown, as it is checked;\n"
            f"; with -c '1000.00 {self._functional}' fewer are.\n"
        )
        for name in self._register.accounts():
            if (label := self._accounts.of(name)) != name:
                file.write(f"; {label} is {name}\n")
        file.write("\ndecimal-mark .\n")

    def _write_commodities(self, file: TextIO, census: Census) -> None:
        shown = {code: used.places for code, used in census.used.items()}
        for _day, o in self._register.observations():
            if o.quote not in census.used:
                shown[o.quote] = max(shown.get(o.quote, 0), decimal_places(o.price))
        for code in self._register.codes():
            places = max(shown.get(code, 0), 2 if is_currency(code) else 0)
            file.write(f"commodity 1000.{'0' * places} {_symbol(code)}\n")

    def _write_prices(self, file: TextIO) -> None:
        for day, o in self._register.observations():
            file.write(
                f"P {day} {_symbol(o.base)} {plain(o.price)} {_symbol(o.quote)}  ; {o.source}\n"
            )

    def _write_entry(self, file: TextIO, entry: BookedEntry) -> None:
        t = entry.transaction
        kind = t.type.value
        who = f"{_description(t.counterparty)} | {kind}" if t.counterparty else kind
        lines = [f"\n{entry.day} * ({_code(t.reference)}) {who}"]
        lines += [f"    ; {note}" for note in _notes(t)]
        for account, amount, code, cost in self._postings(entry):
            at = "" if cost is None else f" @@ {plain(abs(cost))} {_symbol(self._functional)}"
            lines.append(f"    {account}  {plain(amount)} {_symbol(code)}{at}")
        file.write("\n".join(lines))
        file.write("\n")

    def _postings(self, entry: BookedEntry) -> Iterator[Posting]:
        for movement in entry.movements:
            yield from self._moved(movement)
        for account, amount in entry.counters:
            yield Posting(account, amount, self._functional)

    def _moved(self, movement: Movement) -> Iterator[Posting]:
        account = self._account(movement.account, movement.asset)
        quantity, cost = movement.quantity, movement.cost
        if movement.asset == self._functional:
            if quantity:
                yield Posting(account, quantity, self._functional)
            rest = cost - quantity
        elif quantity and cost * quantity >= 0:
            yield Posting(account, quantity, movement.asset, cost)
            return
        else:  # a total cost takes the sign of its units, so another one cannot stand beside them
            if quantity:
                yield Posting(account, quantity, movement.asset, cost * 0)
            rest = cost
        if rest:
            yield Posting(f"{account}:cost", rest, self._functional)

    def _account(self, name: str, asset: str) -> str:
        key = (name, asset)
        if key not in self._parents:
            self._parents[key] = f"Assets:{self._accounts.of(name)}:{asset}"
        return self._parents[key]


def _notes(t: Transaction) -> Iterator[str]:
    """The lines of comment below an entry: hledger reads them as tags."""
    yield f"time:{calendar.iso(t.time)}, type:{t.type.value}"
    if _code(t.reference) != t.reference:
        yield f"reference:{t.reference}"
    if t.counterparty and _description(t.counterparty) != t.counterparty:
        yield f"counterparty:{t.counterparty}"
    if t.tx_hash:
        yield f"tx_hash:{t.tx_hash}"
    if t.note:
        yield f"note:{t.note}"


def _symbol(code: str) -> str:
    """A commodity's symbol, in quotes where it has more than letters."""
    return code if _PLAIN_SYMBOL.fullmatch(code) else f'"{code}"'


def _account_part(name: str) -> str:
    """A name as one level of an account: two spaces would end it, a colon part it."""
    return _line(name).replace(":", "-").replace(";", ",")


def _code(reference: str) -> str:
    """A reference as it stands in parentheses."""
    return _line(reference).replace("(", "[").replace(")", "]")


def _description(text: str) -> str:
    """Text on an entry's own line, where a semicolon begins a comment and a bar ends the payee."""
    return _line(text).replace(";", ",").replace("|", "/")


def _line(text: str) -> str:
    """Text with single spaces; a no-break space counts as one, as it does for hledger."""
    return " ".join(text.split())
