"""A ledger of Beancount (3): units and cost booked apart, every entry balanced to the last digit.

Beancount makes unit prices of totals by division; so totals are not given to it. Units stand in
`Assets:Units:<account>:<asset>` against `Equity:Units:<asset>`, cost in the functional currency in
`Assets:Cost:<account>:<asset>` against gains, fees, rewards and the owner. The functional currency
is its own cost and stands under Cost alone.

It counts with 28 digits and rounds what is longer, without a word. Where the amounts of a commodity
could add up to more, their last digits stand in a commodity of their own, USD-FINE1: an amount is
the sum of both, and `Equity:Precision` takes what the parts of an entry leave over, which is zero
over both. No tolerance is allowed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from pathlib import Path
from typing import TextIO

from alem_desktop.core import calendar
from alem_desktop.core.money import ONE, ZERO, plain
from alem_desktop.core.prices import Observation
from alem_desktop.services.exporters.double_entry import Census, Labels, Posting, Used
from alem_desktop.services.exporters.register import BookedEntry, Register

DIGITS = 28
"""What Beancount's arithmetic keeps: Python's own decimal context, which it does not change."""

PRECISION = "Equity:Precision"
_BEFORE_ALL = date(1970, 1, 1)
_WORDS = frozenset({"TRUE", "FALSE", "NULL"})


@dataclass(frozen=True, slots=True)
class Scale:
    """The commodities that carry an amount, each from where the one before ends.

    `steps`: name, and the places after the point up to which it goes.
    """

    steps: tuple[tuple[str, int], ...]

    @staticmethod
    def of(code: str, used: Used, labels: Labels) -> Scale:
        """As many steps as it takes for no sum of any of the amounts to have over 28 digits."""
        whole = len(str(int(used.size) + used.count))
        steps = [(code, DIGITS - whole)]
        # Parts below a step are each smaller than its last place, and there are so many of them.
        width = DIGITS - len(str(4 * used.count))
        while steps[-1][1] < used.places:
            name = labels.fresh(f"{code}-FINE{len(steps)}")
            steps.append((name, steps[-1][1] + width))
        return Scale(tuple(steps))

    def parts(self, amount: Decimal) -> Iterator[tuple[str, Decimal]]:
        """The amount as a sum, name by name; parts that are zero are left out."""
        if len(self.steps) == 1:
            yield self.steps[0][0], amount
            return
        for name, places in self.steps:
            part = amount.quantize(ONE.scaleb(-places), ROUND_DOWN)
            if part:
                yield name, part
                amount -= part
            if not amount:
                return


def write(register: Register, path: Path) -> None:
    """Write the ledger to `path`."""
    _Ledger(register).write(path)


class _Ledger:
    def __init__(self, register: Register) -> None:
        self._register = register
        self._accounts = Labels(_component, register.accounts())
        self._codes = Labels(_commodity, register.codes())
        self._assets = Labels(_component, register.codes())
        self._functional = self._codes.of(register.functional)
        self._scales: dict[str, Scale] = {}
        self._named: dict[str, tuple[str, str]] = {}

    def write(self, path: Path) -> None:
        census = Census()
        for entry in self._register.entries():
            census.add(entry.day, self._postings(entry), self._functional)
        for code in sorted(census.used):
            self._scales[code] = Scale.of(code, census.used[code], self._codes)
        if any(len(scale.steps) > 1 for scale in self._scales.values()):
            census.opened[PRECISION] = min(census.opened.values())
        with path.open("w", encoding="utf-8", newline="\n") as file:
            self._write_head(file)
            self._write_commodities(file)
            for account in sorted(census.opened):
                file.write(f"{census.opened[account]} open {account}\n")
                if account in self._named:
                    name, asset = self._named[account]
                    file.write(f"  account: {_quoted(name)}\n  asset: {_quoted(asset)}\n")
            self._write_prices(file)
            for entry in self._register.entries():
                self._write_entry(file, entry)

    def _write_head(self, file: TextIO) -> None:
        head, info = self._register.head(), self._register.book.info
        file.write(
            f"; Record {head.sequence}, fingerprint {head.fingerprint}\n"
            f"; Dates are days in {info.time_zone}.\n"
            "; Assets:Cost is the cost of what is held, Assets:Units its quantity,\n"
            "; Income:Gains the realised gains (negative, as all income).\n"
            "; An amount in USD with one in USD-FINE1 is their sum: digits beyond the 28th.\n\n"
            f'option "title" {_quoted(info.letterhead.fund)}\n'
            f'option "operating_currency" "{self._functional}"\n'
            'option "tolerance_multiplier" "0"\n'
            'option "inferred_tolerance_default" "*:0"\n\n'
        )

    def _write_commodities(self, file: TextIO) -> None:
        for code in self._register.codes():
            label = self._codes.of(code)
            file.write(f"{_BEFORE_ALL} commodity {label}\n  name: {_quoted(code)}\n")
            scale = self._scales.get(label)
            for name, _places in scale.steps[1:] if scale else ():
                file.write(f"{_BEFORE_ALL} commodity {name}\n  name: {_quoted(code)}\n")
                file.write(f"{_BEFORE_ALL} price {name}  1 {label}\n")

    def _write_prices(self, file: TextIO) -> None:
        """Of each pair's day the one that is in force at its end: Beancount keeps one."""
        last: dict[tuple[date, str, str], Observation] = {}
        for day, o in self._register.observations():
            last[day, o.base, o.quote] = o
        for (day, base, quote), o in last.items():
            price = f"{plain(o.price)} {self._codes.of(quote)}"
            file.write(f"{day} price {self._codes.of(base)}  {price}\n")
            file.write(f"  source: {_quoted(o.source)}\n")

    def _write_entry(self, file: TextIO, entry: BookedEntry) -> None:
        t = entry.transaction
        payee = f"{_quoted(t.counterparty)} " if t.counterparty else ""
        lines = [f'\n{entry.day} * {payee}"{t.type.value}"']
        said = (
            ("reference", t.reference),
            ("time", calendar.iso(t.time)),
            ("tx_hash", t.tx_hash),
            ("note", t.note),
        )
        lines += [f"  {key}: {_quoted(text)}" for key, text in said if text]
        left: dict[str, Decimal] = {}
        for account, amount, code, _cost in self._postings(entry):
            for name, part in self._scales[code].parts(amount):
                lines.append(f"  {account}  {plain(part)} {name}")
                left[name] = left.get(name, ZERO) + part
        lines += [f"  {PRECISION}  {plain(-part)} {name}" for name, part in left.items() if part]
        file.write("\n".join(lines))
        file.write("\n")

    def _postings(self, entry: BookedEntry) -> Iterator[Posting]:
        functional = self._register.functional
        released: dict[str, Decimal] = {}
        for m in entry.movements:
            units = m.quantity - m.cost if m.asset == functional else m.quantity
            if units:
                code = self._codes.of(m.asset)
                yield Posting(self._account("Units", m.account, m.asset), units, code)
                released[m.asset] = released.get(m.asset, ZERO) - units
            if m.cost:
                account = self._account("Cost", m.account, m.asset)
                yield Posting(account, m.cost, self._functional)
        for asset, units in released.items():
            if units:
                account = f"Equity:Units:{self._assets.of(asset)}"
                yield Posting(account, units, self._codes.of(asset))
        for counter in entry.counters:
            yield Posting(counter.account, counter.amount, self._functional)

    def _account(self, what: str, name: str, asset: str) -> str:
        account = f"Assets:{what}:{self._accounts.of(name)}:{self._assets.of(asset)}"
        self._named[account] = (name, asset)
        return account


def _quoted(text: str) -> str:
    """Text as Beancount's strings are written."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _component(name: str) -> str:
    """A name as one level of an account: letters, digits and hyphens after a capital or digit."""
    kept = "".join(c if _is_letter(c) or unicodedata.category(c) == "Nd" else "-" for c in name)
    text = re.sub("-+", "-", kept).strip("-")
    first = text[:1].upper()
    if len(first) == 1 and unicodedata.category(first) in ("Lu", "Nd"):
        return first + text[1:]
    return f"X{text}"


def _is_letter(character: str) -> bool:
    return unicodedata.category(character).startswith("L")


def _commodity(code: str) -> str:
    """A code as Beancount's commodities are written: from a capital to a capital or digit."""
    text = re.sub(r"[^A-Z0-9._'-]", "-", code).rstrip("._'-")
    return text if text[:1].isalpha() and text not in _WORDS else f"X{text}"
