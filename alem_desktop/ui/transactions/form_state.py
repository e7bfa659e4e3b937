"""What stands in the entry form, without widgets: texts as typed, and the Draft that they make.

The form keeps texts, since nothing that was typed may be lost, also what cannot be read yet. Of
quantity, unit price and amount two are given and the third is calculated; it yields to typing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from alem_desktop.core import calendar
from alem_desktop.core.assets import check_asset_code
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.errors import FieldError
from alem_desktop.core.money import MAX_DECIMALS
from alem_desktop.core.policy import Policies, Settlement
from alem_desktop.core.transactions import (
    UNVALUED,
    Draft,
    TransactionType,
    lots_text,
    third_figure,
)
from alem_desktop.drawing.entries import decimals_of
from alem_desktop.drawing.formats import AmountError, DateError, Formats, exact, parse_amount
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.transactions.form_fields import (
    AMOUNTS,
    CODES,
    COUNTED_IN,
    FIELDS,
    FIGURES,
    MOMENTS,
    Figures,
    at_face_value,
    figures_of,
    missing_figures,
    needed_fields,
    shown_fields,
)
from alem_desktop.ui.transactions.form_lots import lots_typed, toggled
from alem_desktop.ui.transactions.form_problems import (
    FieldProblem,
    amount_text,
    check_figure,
    check_line,
    missing_text,
    time_problem_text,
)
from alem_desktop.ui.transactions.form_times import MomentReader, time_text

_CARRIED = ("type", "asset", "account", "currency", "settlement")


@dataclass(frozen=True, slots=True)
class Naming:
    """What the form needs to know of the book: its days, its assets' decimals, its currencies.

    `rules`: those in force at an instant, or now.
    """

    calendar: BookCalendar
    functional_currency: str
    decimals: Callable[[str], int] = lambda code: MAX_DECIMALS
    rules: Callable[[Instant | None], Policies] = lambda instant: Policies()


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
        self._times = MomentReader(naming.calendar, now)
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
        for name in _CARRIED:
            text = (carried or {}).get(name, "")
            if text:
                self._texts[name] = text
        if self._texts["type"] not in list(TransactionType):
            self._texts["type"] = TransactionType.PURCHASE.value
        others = set(Settlement) - {self.naming.rules(None).settlement}
        if self._texts["settlement"] not in others:
            self._texts["settlement"] = ""
        self._given = []
        self._proposed = {}
        self._touched = False
        self.follow_rules()

    def carried(self) -> dict[str, str]:
        """What the next entry begins with; how it is paid, if that is not by the rule."""
        by_rule = self._proposed.get("settlement") == self._texts["settlement"]
        return {
            name: self._texts[name] for name in _CARRIED if not (name == "settlement" and by_rule)
        }

    def follow_rules(self) -> None:
        """Say how a trade is paid by the rule at the entry's time, unless a person chose it."""
        self.propose("settlement", self.naming.rules(self.instant()).settlement.value)

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
        return shown_fields(self.type, self._code("asset"))

    @property
    def figures(self) -> Figures:
        """What must be said of quantity, price and amount."""
        at_nil = self.naming.rules(self.instant()).rewards
        return figures_of(self.type, self._code("asset"), at_nil)

    @property
    def face_value(self) -> bool:
        """Whether money of a state comes or goes in itself: a quantity says it all."""
        return at_face_value(self.type, self._code("asset"))

    def edit(self, name: str, text: str) -> None:
        """Take what was typed or chosen in a field."""
        if text == self.text(name):
            return
        self._texts[name] = text
        self._touched = True
        if name in FIGURES:
            self._give(name, bool(text.strip()))
        if name == "time":
            self.follow_rules()

    def propose(self, name: str, text: str) -> None:
        """Fill a field that a person has not filled; a proposal alone is not worth keeping.

        A newer proposal takes the place of an older one.
        """
        if not self._texts[name] or self._texts[name] == self._proposed.get(name):
            self._texts[name] = self._proposed[name] = text
            if name == "time":
                self.follow_rules()

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
        elif name in MOMENTS:
            self._texts[name] = self._times.tidy(self._texts[name], name)
        elif name in CODES:
            self._texts[name] = self._code(name)
        elif name == "lots":
            self._texts[name] = lots_text(lots_typed(self._texts[name]))
        elif name not in AMOUNTS:
            self._texts[name] = self._texts[name].strip()
        return None

    def step_day(self, days: int, name: str = "time") -> None:
        """Move a moment by whole days of the book's calendar, keeping the time of day.

        One that is blank begins at the trade time, or now.
        """
        local = self._times.local(self._beginning(name))
        self.set_day(date.fromordinal(local.toordinal() + days), name)

    def set_day(self, day: date, name: str = "time") -> None:
        """Put a chosen day into a moment, keeping the time of day."""
        local = self._times.local(self._beginning(name))
        self.edit(name, time_text(datetime.combine(day, local.time().replace(microsecond=0))))

    def toggle_lot(self, reference: str, left: Decimal) -> None:
        """Take a lot that holds `left`, as far as the quantity needs it, or leave it out again."""
        try:
            chosen = lots_typed(self._texts["lots"])
        except FieldError:
            chosen = ()
        taken = toggled(chosen, reference, left, self.value("quantity"))
        self.edit("lots", lots_text(taken))

    def _beginning(self, name: str) -> Instant | None:
        found = self.instant(name)
        return self.instant() if found is None else found

    # -- the third figure -----------------------------------------------------------------------

    @property
    def calculated(self) -> str | None:
        """The figure that follows from the other two, when two are given."""
        given = set(self._given)
        if len(given) != 2 or "price" not in self.shown:
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
            self.calculated or "", self._decimals("quantity")
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

    def instant(self, name: str = "time") -> Instant | None:
        """The trade time, or another moment; None while it cannot be read."""
        try:
            return self._times.instant(self._texts[name], name)
        except (DateError, FieldError):
            return None

    def utc_text(self, name: str = "time") -> str:
        """The zone and a moment in UTC: "UTC+5, that is 09:32 UTC"."""
        return self._times.utc_text(self.instant(name), self.formats)

    def utc_hint(self, name: str = "time") -> str:
        """The same in the room beside the field."""
        return self._times.utc_hint(self.instant(name), self.formats)

    def problem(self, name: str) -> FieldProblem | None:
        """What is wrong with the text of one field by itself; None for a blank one."""
        text = self._texts[name].strip()
        if name not in self.shown or not text or name == self.calculated:
            return None
        try:
            self._check(name, text)
        except AmountError as error:
            asset = self._counted_in(name)
            return FieldProblem(name, amount_text(name, text, error, asset, self._typed))
        except DateError:
            return FieldProblem(name, time_problem_text(text))
        except FieldError as error:
            return FieldProblem(name, text_of(error, Teller(self.formats, self.naming.calendar)))
        except ValueError as error:
            return FieldProblem(name, str(error))
        return None

    def _check(self, name: str, text: str) -> None:
        """Raise what is wrong with a text that is not blank."""
        if name in AMOUNTS:
            self._amount(name)
        elif name in MOMENTS:
            self._times.check(text, name)
        elif name in CODES:
            check_asset_code(text, name)
        elif name == "lots":
            lots_typed(text)
        elif name not in ("type", "settlement"):
            check_line(text, name)

    def problems(self) -> tuple[FieldProblem, ...]:
        """All that keeps the form from being a Draft, in the order of its fields."""
        found = [problem for name in FIELDS if (problem := self.problem(name)) is not None]
        wrong, figures = {problem.field for problem in found}, self.figures
        found += [
            FieldProblem(name, missing_text(name, figures, money=self.face_value))
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
        shown = self.shown
        figures = {name: self._amount(name) for name in FIGURES if name in self._said_figures()}
        fee = self._readable("fee") if "fee" in shown else None
        settled = "settlement" in shown
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
            settlement=Settlement(self._texts["settlement"]) if settled else None,
            settlement_time=self.instant("settlement_time") if "settlement_time" in shown else None,
            counterparty=self._optional("counterparty"),
            tx_hash=self._optional("tx_hash"),
            note=self._optional("note"),
            to_account=self._optional("to_account"),
            to_asset=(self._code("to_asset") or None) if "to_asset" in shown else None,
            to_quantity=self._readable("to_quantity") if "to_quantity" in shown else None,
            lots=lots_typed(self._texts["lots"]) if "lots" in shown else (),
        )

    def _said_figures(self) -> list[str]:
        """Which of the three figures the draft says."""
        if self.figures is Figures.QUANTITY:
            return ["quantity"] if self._texts["quantity"].strip() else []
        return self._given

    @property
    def fee_asset(self) -> str:
        """The asset that a fee is in: the one named, else the currency (or the money moved)."""
        return self._code("fee_asset") or self.fee_default

    @property
    def fee_default(self) -> str:
        """What a fee is in where nothing is named."""
        if self.type in UNVALUED:
            return self.naming.functional_currency
        return self._code("asset") if self.face_value else self._code("currency")

    # -- keeping --------------------------------------------------------------------------------

    def as_json(self) -> str:
        """The draft as text for the settings; `restore` brings it back as it was.

        Without a reference that was proposed: another entry may have used it by then. Nor with how
        it is paid by the rule, which may be another by then.
        """
        texts = {name: text for name, text in self._texts.items() if text}
        for name in ("reference", "settlement"):
            if self._proposed.get(name) == self._texts[name]:
                texts.pop(name, None)
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
        self.follow_rules()
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
        self.follow_rules()

    def time_now(self) -> str:
        """The present minute in the book's zone, as the field shows it."""
        return time_text(self._times.local(None).replace(second=0, microsecond=0))

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

    def _counted_in(self, name: str) -> str:
        """The code of what a figure counts, '' of a price or an amount."""
        code = COUNTED_IN.get(name, "")
        return self.fee_asset if code == "fee_asset" else self._code(code) if code else ""

    def _decimals(self, name: str) -> int:
        code = self._counted_in(name)
        return self.naming.decimals(code) if code else MAX_DECIMALS

    def _amount(self, name: str) -> Decimal:
        """A field's figure. Raises AmountError, or ValueError with a sentence for the user."""
        decimals = self._decimals(name)
        value = parse_amount(self._texts[name], self.formats.language, decimals=decimals)
        check_figure(value, positive=name in ("quantity", "to_quantity"))
        return value

    def _readable(self, name: str) -> Decimal | None:
        try:
            return self._amount(name)
        except ValueError:  # AmountError is one
            return None

    def _typed(self, value: Decimal) -> str:
        return exact(value).replace(".", self.formats.point)

    def _missing(self) -> tuple[str, ...]:
        shown = self.shown
        needed = [*needed_fields(self.type)]
        if self._texts["fee_asset"].strip() and self.problem("fee_asset") is None:
            needed.append("fee")  # else what was typed beside it would be lost without a word
        missing = [name for name in needed if not self._texts[name].strip()]
        missing += missing_figures(self.figures, self._said_figures())
        return tuple(name for name in FIELDS if name in missing and name in shown)


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
