"""What stands in the entry form, without widgets: texts as typed, and the Draft that they make.

The form keeps texts, since nothing that was typed may be lost, also what cannot be read yet. Of
quantity, unit price and amount two are given and the third is calculated; it yields to typing. A
`FieldProblem` names its field as the CSV column of CONTRACT.md, as a `FieldError` does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core import calendar
from alem_desktop.core.assets import check_asset_code, is_currency
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.errors import FieldError, NotATime
from alem_desktop.core.money import MAX_DECIMALS
from alem_desktop.core.policy import Settlement
from alem_desktop.core.transactions import TRADES, Draft, TransactionType, third_figure
from alem_desktop.drawing.entries import decimals_of
from alem_desktop.drawing.formats import (
    AmountError,
    AmountProblem,
    DateError,
    Formats,
    exact,
    parse_amount,
    parse_date,
    parse_moment,
)
from alem_desktop.ui.messages import Teller, text_of

FIGURES = ("quantity", "price", "amount")
AMOUNTS = (*FIGURES, "fee")
FIELDS = (
    "type",
    "asset",
    "time",
    "account",
    "quantity",
    "price",
    "currency",
    "amount",
    "fee",
    "fee_asset",
    "settlement",
    "counterparty",
    "reference",
    "tx_hash",
    "note",
)
"""In the order in which the form shows them and problems are visited."""

_COMMON = frozenset({"type", "asset", "time", "account", "quantity", "reference", "note"})
_VALUED = frozenset({"price", "currency", "amount"})
_FEES = frozenset({"fee", "fee_asset"})
_PARTIES = frozenset({"counterparty", "tx_hash"})
_SHOWN: Mapping[TransactionType, frozenset[str]] = {
    TransactionType.PURCHASE: _COMMON | _VALUED | _FEES | _PARTIES | {"settlement"},
    TransactionType.SALE: _COMMON | _VALUED | _FEES | _PARTIES | {"settlement"},
    TransactionType.CONTRIBUTION: _COMMON | _VALUED | _FEES | _PARTIES,
    TransactionType.DISTRIBUTION: _COMMON | _VALUED | _FEES | _PARTIES,
    TransactionType.OPENING: _COMMON | _VALUED,
}
_CARRIED = ("type", "asset", "account", "currency", "settlement")
_NAME_LIMIT = 120
_TEXT_LIMIT = 2000
_OFFSET = re.compile(r"\d{4}-\d{2}-\d{2}T.*(?:[zZ]|[+-]\d{2}:?\d{2})", re.ASCII)


translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong in a field, and what to do about it."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Naming:
    """What the form needs to know of the book: its days, its assets' decimals, its currencies."""

    calendar: BookCalendar
    functional_currency: str
    settlement: Settlement
    decimals: Callable[[str], int] = lambda code: MAX_DECIMALS


class FormState:
    """The texts of one entry. `edit` is typing; `leave` is a blur, which tidies what it can."""

    def __init__(
        self,
        naming: Naming,
        formats: Formats,
        now: Callable[[], Instant] = calendar.now,
    ) -> None:
        self.naming = naming
        self.formats = formats
        self._now = now
        self._texts: dict[str, str] = {}
        self._given: list[str] = []
        self._proposed: dict[str, str] = {}
        self._touched = False
        self.clear()

    # -- texts ----------------------------------------------------------------------------------

    def clear(self, carried: Mapping[str, str] | None = None) -> None:
        """An empty form; `carried` brings the type, account and currency of the last entry."""
        self._texts = dict.fromkeys(FIELDS, "")
        self._texts["type"] = TransactionType.PURCHASE.value
        self._texts["currency"] = self.naming.functional_currency
        self._texts["settlement"] = self.naming.settlement.value
        for name in _CARRIED:
            text = (carried or {}).get(name, "")
            if text:
                self._texts[name] = text
        if self._texts["type"] not in list(TransactionType):
            self._texts["type"] = TransactionType.PURCHASE.value
        if self._texts["settlement"] not in list(Settlement):
            self._texts["settlement"] = self.naming.settlement.value
        self._given = []
        self._proposed = {}
        self._touched = False

    def carried(self) -> dict[str, str]:
        """What the next entry begins with."""
        return {name: self._texts[name] for name in _CARRIED}

    def text(self, name: str) -> str:
        """What stands in a field; the calculated figure in its local form."""
        if name == self.calculated:
            return self._calculated_text()
        return self._texts[name]

    @property
    def type(self) -> TransactionType:
        """The chosen type."""
        return TransactionType(self._texts["type"])

    @property
    def touched(self) -> bool:
        """Whether a person has typed anything that would be missed."""
        return self._touched

    @property
    def shown(self) -> frozenset[str]:
        """The fields that an entry of this type and asset has."""
        fields = _SHOWN[self.type]
        if self.face_value:
            fields = fields - _VALUED
        return fields

    @property
    def face_value(self) -> bool:
        """Whether money of a state comes or goes in itself: a quantity says it all."""
        return self.type not in TRADES and is_currency(self._code("asset"))

    def edit(self, name: str, text: str) -> None:
        """Take what was typed or chosen in a field."""
        if text == self.text(name):
            return
        self._texts[name] = text
        self._touched = True
        if name in FIGURES:
            self._give(name, bool(text.strip()))

    def propose(self, name: str, text: str) -> None:
        """Fill a field that a person has not filled; a proposal alone is not worth keeping.

        A newer proposal takes the place of an older one.
        """
        if not self._texts[name] or self._texts[name] == self._proposed.get(name):
            self._texts[name] = self._proposed[name] = text

    def leave(self, name: str) -> FieldProblem | None:
        """A blur: bring the field into its local form, or say what is wrong with it."""
        if name not in self.shown or not self._texts[name].strip():
            if name not in FIGURES:
                self._texts[name] = self._texts[name].strip()
            return None
        problem = self.problem(name)
        if problem is not None:
            return problem
        if name in AMOUNTS and name != self.calculated:
            self._texts[name] = self.formats.entry(self._amount(name))
        elif name == "time":
            self._texts[name] = self._tidy_time(self._texts[name])
        elif name in ("asset", "currency", "fee_asset"):
            self._texts[name] = self._code(name)
        elif name not in AMOUNTS:
            self._texts[name] = self._texts[name].strip()
        return None

    def step_day(self, days: int) -> None:
        """Move the trade time by whole days of the book's calendar, keeping the time of day."""
        instant = self.instant()
        local = self.naming.calendar.local(self._now() if instant is None else instant)
        self.set_day(date.fromordinal(local.toordinal() + days))

    def set_day(self, day: date) -> None:
        """Put a chosen day into the trade time, keeping the time of day."""
        instant = self.instant()
        local = self.naming.calendar.local(self._now() if instant is None else instant)
        self.edit("time", _time_text(datetime.combine(day, local.time().replace(microsecond=0))))

    # -- the third figure -----------------------------------------------------------------------

    @property
    def calculated(self) -> str | None:
        """The figure that follows from the other two, when two are given."""
        given = set(self._given)
        if len(given) != 2 or self.face_value:
            return None
        return next(name for name in FIGURES if name not in given)

    def value(self, name: str) -> Decimal | None:
        """The figure in an amount field, as shown; None for a blank or unreadable one."""
        return self.calculated_shown() if name == self.calculated else self._readable(name)

    def calculated_value(self) -> Decimal | None:
        """The third figure, exact (a quotient to 18 places), None while it cannot be known."""
        name = self.calculated
        if name is None:
            return None
        values = {other: self._readable(other) for other in FIGURES if other != name}
        if None in values.values():
            return None
        return third_figure(*(values.get(figure) for figure in FIGURES))

    def calculated_shown(self) -> Decimal | None:
        """The third figure as the form shows it, rounded to what people read; never to nothing."""
        value = self.calculated_value()
        if value is None:
            return None
        places = {"amount": 2, "price": _price_places(value)}.get(
            self.calculated or "", self._decimals("asset")
        )
        shown = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        return shown if shown or not value else value

    def _calculated_text(self) -> str:
        return self.formats.entry(self.calculated_shown())

    def _give(self, name: str, has_text: bool) -> None:
        """A figure was typed: it is given now, and one of the others may have to yield."""
        others = [other for other in self._given if other != name]
        if not has_text:
            self._given = others
            return
        self._given = [*others, name]
        if len(self._given) == 3 and not self._agree():
            yields = "amount" if name == "price" else "price"
            self._given.remove(yields)
            self._texts[yields] = ""

    def _agree(self) -> bool:
        """Whether three typed figures agree to the last place of the amount, as a record must."""
        quantity, price, amount = (self._readable(name) for name in FIGURES)
        if quantity is None or price is None or amount is None:
            return False
        place = Decimal(1).scaleb(-max(2, decimals_of(amount)))  # money is typed to the cent
        return abs(quantity * price - amount) * 2 <= place

    # -- reading --------------------------------------------------------------------------------

    def instant(self) -> Instant | None:
        """The trade time, None while it cannot be read."""
        try:
            return self._instant(self._texts["time"])
        except (DateError, FieldError):
            return None

    def utc_text(self) -> str:
        """The zone and the trade time in UTC: "UTC+5, that is 09:32 UTC"."""
        instant = self.instant()
        if instant is None:
            return self.naming.calendar.zone_name
        local, in_utc = self.naming.calendar.local(instant), calendar.utc(instant)
        zone = self.formats.zone(local.utcoffset())
        clock = self.formats.time(in_utc, seconds=bool(in_utc.second))
        if in_utc.date() != local.date():
            clock = f"{self.formats.date(in_utc.date())}, {clock}"
        return translate("EntryForm", "{zone}, that is {time} UTC").format(zone=zone, time=clock)

    def utc_hint(self) -> str:
        """The same in the room beside the field: where UTC has another day, the zone goes."""
        instant = self.instant()
        if instant is None:
            return self.utc_text()
        local, in_utc = self.naming.calendar.local(instant), calendar.utc(instant)
        if in_utc.date() == local.date():
            return self.utc_text()
        return translate("EntryForm", "{time} UTC").format(time=self.formats.moment(in_utc))

    def problem(self, name: str) -> FieldProblem | None:
        """What is wrong with the text of one field by itself; None for a blank one."""
        text = self._texts[name].strip()
        if name not in self.shown or not text or name == self.calculated:
            return None
        try:
            if name in AMOUNTS:
                self._amount(name)
            elif name == "time":
                self._check_time(text)
            elif name in ("asset", "currency", "fee_asset"):
                check_asset_code(text, name)
            elif name not in ("type", "settlement"):
                _check_line(text, _NAME_LIMIT if name in ("account", "reference") else _TEXT_LIMIT)
        except AmountError as error:
            return FieldProblem(name, self._amount_text(name, error))
        except DateError:
            return FieldProblem(
                name,
                translate(
                    "EntryForm", "“{found}” is not a date and time. Write it as 20.11.2026 14:32."
                ).format(found=text[:40]),
            )
        except FieldError as error:
            return FieldProblem(name, text_of(error, Teller(self.formats, self.naming.calendar)))
        except ValueError as error:
            return FieldProblem(name, str(error))
        return None

    def problems(self) -> tuple[FieldProblem, ...]:
        """All that keeps the form from being a Draft, in the order of its fields."""
        found = [problem for name in FIELDS if (problem := self.problem(name)) is not None]
        wrong = {problem.field for problem in found}
        found += [
            FieldProblem(name, self._missing_text(name))
            for name in self._missing()
            if name not in wrong
        ]
        return tuple(sorted(found, key=lambda problem: FIELDS.index(problem.field)))

    def first_empty(self) -> str | None:
        """The first required field with nothing in it: where typing begins."""
        missing = set(self._missing())
        return next((name for name in FIELDS if name in missing), None)

    def draft(self) -> Draft | None:
        """The entry as said, or None while `problems` has some."""
        if self.problems():
            return None
        instant = self.instant()
        assert instant is not None
        shown, given = self.shown, self._given
        figures = {
            name: self._amount(name)
            for name in FIGURES
            if name in shown and (name in given or (name == "quantity" and self.face_value))
        }
        fee = self._readable("fee") if "fee" in shown else None
        trade = self.type in TRADES
        return Draft(
            reference=self._texts["reference"].strip(),
            time=instant,
            type=self.type,
            account=self._texts["account"].strip(),
            asset=self._code("asset"),
            quantity=figures.get("quantity"),
            price=figures.get("price"),
            currency=self._code("currency") or None if "currency" in shown else None,
            amount=figures.get("amount"),
            fee=fee or None,
            fee_asset=(self._code("fee_asset") or None) if fee else None,
            settlement=Settlement(self._texts["settlement"]) if trade else None,
            counterparty=self._optional("counterparty"),
            tx_hash=self._optional("tx_hash"),
            note=self._optional("note"),
        )

    @property
    def fee_asset(self) -> str:
        """The asset that a fee is in: the one named, else the currency (or the money moved)."""
        named = self._code("fee_asset")
        return named or (self._code("asset") if self.face_value else self._code("currency"))

    # -- keeping --------------------------------------------------------------------------------

    def as_json(self) -> str:
        """The draft as text for the settings; `restore` brings it back as it was.

        Without a reference that was proposed: another entry may have used it by then.
        """
        texts = {name: text for name, text in self._texts.items() if text}
        if self._proposed.get("reference") == self._texts["reference"]:
            texts.pop("reference", None)
        return json.dumps({"texts": texts, "given": self._given}, ensure_ascii=False)

    def restore(self, kept: str) -> bool:
        """Put a kept draft into the form. False, and nothing changes, when it is not one."""
        try:
            content = json.loads(kept)
            texts, given = content["texts"], content["given"]
            if not isinstance(texts, dict) or not isinstance(given, list):
                return False
            TransactionType(texts.get("type", "purchase"))
            Settlement(texts.get("settlement", "cash"))
        except (ValueError, TypeError, KeyError):
            return False
        self.clear()
        for name in FIELDS:
            text = texts.get(name)
            if isinstance(text, str):
                self._texts[name] = text
        self._given = [name for name in FIGURES if name in given]
        self._touched = True
        return True

    def take(self, values: Mapping[str, str], figures: Iterable[tuple[str, Decimal]]) -> None:
        """Fill the form from a record (Ctrl+D): texts as they are, figures in local form."""
        self.clear()
        for name, text in values.items():
            self._texts[name] = text
        for name, value in figures:
            self._texts[name] = self.formats.entry(value)
            if name in FIGURES:
                self._given.append(name)
        self._touched = True

    def time_now(self) -> str:
        """The present minute in the book's zone, as the field shows it."""
        local = self.naming.calendar.local(self._now())
        return _time_text(local.replace(second=0, microsecond=0))

    def relocalise(self, formats: Formats) -> None:
        """Bring the figures into the form of another language."""
        readable = {
            name: value
            for name in AMOUNTS
            if self._texts[name] and (value := self._readable(name)) is not None
        }
        self.formats = formats
        for name, value in readable.items():
            self._texts[name] = formats.entry(value)

    # -- details --------------------------------------------------------------------------------

    def _code(self, name: str) -> str:
        return self._texts[name].strip().upper()

    def _optional(self, name: str) -> str | None:
        return (self._texts[name].strip() or None) if name in self.shown else None

    def _decimals(self, name: str) -> int:
        code = self.fee_asset if name == "fee_asset" else self._code(name)
        return self.naming.decimals(code) if code else MAX_DECIMALS

    def _amount(self, name: str) -> Decimal:
        """A field's figure. Raises AmountError, or ValueError with a sentence for the user."""
        limit = {"quantity": "asset", "fee": "fee_asset"}.get(name)
        decimals = self._decimals(limit) if limit else MAX_DECIMALS
        value = parse_amount(self._texts[name], self.formats.language, decimals=decimals)
        if value < 0:
            raise ValueError(
                translate(
                    "EntryForm", "The type says which way it goes. Write the figure without a sign."
                )
            )
        if value == 0 and name == "quantity":
            raise ValueError(
                translate("EntryForm", "The quantity is zero. Write a figure above zero.")
            )
        if value.adjusted() >= 24:
            raise ValueError(
                translate(
                    "EntryForm", "The figure has more than 24 digits before the point. Correct it."
                )
            )
        return value

    def _readable(self, name: str) -> Decimal | None:
        try:
            return self._amount(name)
        except ValueError:  # AmountError is one
            return None

    def _amount_text(self, name: str, error: AmountError) -> str:
        if error.code is AmountProblem.AMBIGUOUS and error.readings is not None:
            fraction, thousands = error.readings
            return translate(
                "EntryForm", "{fraction} or {thousands}? Write {long} or {whole}."
            ).format(
                fraction=self._typed(fraction),
                thousands=exact(thousands),
                long=self._typed(fraction) + "0",
                whole=exact(thousands),
            )
        if error.code is AmountProblem.DECIMALS:
            code = self._code("asset") if name == "quantity" else self.fee_asset
            if name in ("quantity", "fee"):
                return translate(
                    "EntryForm", "{found} decimals, {asset} takes {allowed}. Correct the figure."
                ).format(found=error.found, allowed=error.allowed, asset=code)
            return translate(
                "EntryForm", "{found} decimals, {allowed} are kept. Correct the figure."
            ).format(found=error.found, allowed=error.allowed)
        sentences = {
            AmountProblem.CHARACTERS: translate(
                "EntryForm", "“{found}” is not a number. Write it as 1234.56."
            ),
            AmountProblem.GROUPING: translate(
                "EntryForm",
                "The separators of “{found}” do not make one number. Leave the group signs out.",
            ),
            AmountProblem.EXPRESSION: translate(
                "EntryForm", "The calculation “{found}” cannot be read. Correct it."
            ),
            AmountProblem.DIVISION: translate(
                "EntryForm", "Division by zero has no value. Correct the calculation."
            ),
            AmountProblem.INEXACT: translate(
                "EntryForm", "The result has no end of decimals. Write the figure that was agreed."
            ),
            AmountProblem.TOO_LONG: translate("EntryForm", "The figure is too long. Correct it."),
        }
        sentence = sentences.get(
            error.code, translate("EntryForm", "“{found}” is not a number. Write it as 1234.56.")
        )
        return sentence.format(found=self._texts[name].strip()[:40])

    def _typed(self, value: Decimal) -> str:
        return exact(value).replace(".", self.formats.point)

    def _missing(self) -> tuple[str, ...]:
        shown = self.shown
        needed = ["asset", "time", "account", "reference"]
        if self.type in TRADES:
            needed.append("currency")
        if self._texts["fee_asset"].strip() and self.problem("fee_asset") is None:
            needed.append("fee")  # else what was typed beside it would be lost without a word
        missing = [name for name in needed if not self._texts[name].strip()]
        if self.face_value:
            if not self._texts["quantity"].strip():
                missing.append("quantity")
        else:
            wanted = 2 - len(self._given)
            missing += [name for name in FIGURES if name not in self._given][: max(wanted, 0)]
        return tuple(name for name in FIELDS if name in missing and name in shown)

    def _missing_text(self, name: str) -> str:
        sentences = {
            "asset": translate("EntryForm", "The asset is missing. Choose one or type its code."),
            "time": translate(
                "EntryForm", "The trade time is missing. Write it as 20.11.2026 14:32."
            ),
            "account": translate(
                "EntryForm", "The account is missing. Choose one or type a new name."
            ),
            "currency": translate(
                "EntryForm", "The currency is missing. Choose the one that was paid in."
            ),
            "reference": translate(
                "EntryForm", "The reference is missing. Type the number on the confirmation."
            ),
            "fee": translate(
                "EntryForm", "The fee is missing. Type how much, or empty what it is in."
            ),
        }
        if name in sentences:
            return sentences[name]
        if self.face_value:
            return translate("EntryForm", "The quantity is missing. Type how much money it was.")
        return translate(
            "EntryForm",
            "Two of quantity, unit price and amount are needed. Type this one or another.",
        )

    def _check_time(self, text: str) -> None:
        instant = self._instant(text)
        if instant > self._now():
            raise ValueError(
                translate(
                    "EntryForm", "{time} is in the future. A book records what has happened."
                ).format(time=text)
            )
        if instant < calendar.EARLIEST:
            raise ValueError(
                translate(
                    "EntryForm", "{time} is before 2009, when the first crypto asset came."
                ).format(time=text)
            )

    def _instant(self, text: str) -> Instant:
        """Local time of the book; ISO 8601 with an offset is taken as it says."""
        text = text.strip()
        if _OFFSET.fullmatch(text):
            return self.naming.calendar.parse_time(text, "time")
        today = self.naming.calendar.date_of(self._now())
        try:
            moment = parse_moment(text, today)
        except DateError:
            moment = datetime.combine(parse_date(text, today), datetime.min.time())
        try:
            return self.naming.calendar.instant_at(moment.date(), moment.time())
        except (OverflowError, ValueError) as problem:
            raise NotATime("time", found=text[:40]) from problem

    def _tidy_time(self, text: str) -> str:
        if _OFFSET.fullmatch(text.strip()):
            return text.strip()  # an hour that comes twice cannot be said without its offset
        return _time_text(self.naming.calendar.local(self._instant(text)))


def _price_places(price: Decimal) -> int:
    """The decimals of a unit price, by its size (design system, section 4)."""
    size = abs(price)
    if not size or size >= 10:
        return 2
    if size >= Decimal("0.1"):
        return 4
    if size >= Decimal("0.0001"):
        return 6
    return min(3 - size.adjusted(), MAX_DECIMALS)


def _time_text(moment: datetime) -> str:
    """The form in which a trade time stands in its field, the same in every language."""
    return f"{moment:%d.%m.}{moment.year:04} {moment:%H:%M}" + (
        f":{moment:%S}" if moment.second else ""
    )


def _check_line(text: str, limit: int) -> None:
    if len(text) > limit:
        raise ValueError(
            translate("EntryForm", "{count} characters, {limit} fit. Shorten it.").format(
                count=len(text), limit=limit
            )
        )
    if not text.isprintable():
        raise ValueError(
            translate("EntryForm", "It has characters that do not print. Type it anew.")
        )
