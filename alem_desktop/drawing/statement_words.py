"""Every word of a holding statement, in the language of its formats and of the translators.

Sentences are whole, with named places, so that a translation may order them as it likes.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import BookCalendar, utc
from alem_desktop.core.policy import (
    FeeInKind,
    FeeTreatment,
    LotMethod,
    LotPool,
    Rewards,
    Settlement,
)
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.holdings import HoldingsStatement, SectionKind
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.price_words import flag_words, price_note, price_rules, source_words

translate = QCoreApplication.translate

PROGRAM = "Alem Desktop"


class StatementWords:
    """The texts of one statement; nothing here adds or rounds a figure."""

    def __init__(self, statement: HoldingsStatement, formats: Formats) -> None:
        self._statement = statement
        self._formats = formats
        self._calendar = BookCalendar(statement.time_zone)

    # What the document is

    @property
    def title(self) -> str:
        return translate("Statement", "Statement of holdings")

    @property
    def mark(self) -> str:
        """The number of an issued statement, else the word Draft."""
        return self._statement.number or translate("Statement", "Draft")

    @property
    def is_draft(self) -> bool:
        return self._statement.number is None

    def facts(self) -> list[tuple[str, str]]:
        """Label and text of each fact under the title, in order."""
        statement = self._statement
        facts = [
            self._state(),
            (translate("Statement", "As of"), self.as_of()),
            (translate("Statement", "Known at"), self._known_at()),
            (translate("Statement", "Scope"), self._scope()),
            (translate("Statement", "Basis"), self._basis()),
            (translate("Statement", "Prices"), self._price_rule()),
        ]
        if statement.presentation_currency != statement.functional_currency:
            facts.append((translate("Statement", "Official rate"), self._rate()))
        return facts

    def _state(self) -> tuple[str, str]:
        number, replaces = self._statement.number, self._statement.replaces
        if number is None:
            text = translate("Statement", "draft, not issued, unaudited")
            return translate("Statement", "State"), text
        if replaces is None:
            text = translate("Statement", "{number}, final, unaudited").format(number=number)
        else:
            text = translate("Statement", "{number}, final, unaudited, replaces {replaced}")
            text = text.format(number=number, replaced=replaces)
        return translate("Statement", "Number"), text

    def as_of(self) -> str:
        """On the book's clock and in UTC: `20 November 2026, 24:00 UTC+5 (19:00 UTC)`."""
        as_of = self._statement.as_of
        local = self._calendar.local(as_of.valuation_point)
        in_utc = utc(as_of.valuation_point)
        clock = self._clock(local, as_of.date)
        text = translate("Statement", "{date}, {time} {zone} ({utc_time} UTC)")
        utc_time = self._time(in_utc)
        if in_utc.date() != as_of.date:
            utc_time = f"{self._formats.long_date(in_utc.date())}, {utc_time}"
        return text.format(
            date=self._formats.long_date(as_of.date),
            time=clock,
            zone=self._formats.zone(local.utcoffset()),
            utc_time=utc_time,
        )

    def _clock(self, local: datetime, day: date) -> str:
        """A time of `day`; the midnight that ends it is 24:00."""
        if local.date() == day + timedelta(days=1) and local == local.replace(
            hour=0, minute=0, second=0, microsecond=0
        ):
            return "24:00"
        return self._time(local)

    def _time(self, moment: datetime) -> str:
        """To the minute; seconds and their parts only where there are any."""
        text = self._formats.time(moment, seconds=bool(moment.second or moment.microsecond))
        if moment.microsecond:
            text += self._formats.point + f"{moment.microsecond:06}".rstrip("0")
        return text

    def _known_at(self) -> str:
        local = self._calendar.local(self._statement.known_time)
        text = translate("Statement", "record {sequence}, {date}, {time} {zone}")
        return text.format(
            sequence=self._formats.integer(self._statement.known_at.sequence),
            date=self._formats.long_date(local.date()),
            time=self._formats.time(local, seconds=False),
            zone=self._formats.zone(local.utcoffset()),
        )

    def _scope(self) -> str:
        accounts = self._statement.accounts
        if accounts == 1:
            return translate("Statement", "the one account of the book")
        return translate("Statement", "all %n accounts of the book", "", accounts)

    def _basis(self) -> str:
        policies = self._statement.policies
        texts = {
            FeeTreatment.CAPITALISE: translate(
                "Statement", "trade date; {lots}; cost includes fees"
            ),
            FeeTreatment.EXPENSE: translate("Statement", "trade date; {lots}; fees are an expense"),
        }
        return texts[policies.fees].format(lots=self._lots())

    def _lots(self) -> str:
        """Which cost left with disposals, and out of which pool."""
        policies = self._statement.policies
        by_account = policies.lot_pool is LotPool.ACCOUNT
        if policies.lot_method is LotMethod.AVERAGE:
            if by_account:
                return translate("Statement", "moving average cost, account by account")
            return translate("Statement", "moving average cost of the whole fund")
        if by_account:
            text = translate("Statement", "{method} lots, account by account")
        else:
            text = translate("Statement", "{method} lots of the whole fund")
        return text.format(method=policies.lot_method.value.upper())

    def _price_rule(self) -> str:
        statement = self._statement
        local = self._calendar.local(statement.as_of.valuation_point)
        clock = self._clock(local, statement.as_of.date)
        if not statement.usual_source:
            return translate("Statement", "last at or before {time}").format(time=clock)
        text = translate("Statement", "last at or before {time}, {source}")
        return text.format(time=clock, source=source_words(statement.usual_source))

    def _rate(self) -> str:
        statement, rate = self._statement, self._statement.rate
        if rate is None:
            text = translate("Statement", "none in force for {currency}")
            return text.format(currency=statement.presentation_currency)
        text = translate("Statement", "{rate} {quote} for 1 {base}, {source}, in force {date}")
        return text.format(
            rate=self._formats.quantity(rate.price),
            quote=statement.presentation_currency,
            base=statement.functional_currency,
            source=source_words(rate.source),
            date=self._formats.date(rate.date),
        )

    # Net asset value and lines

    def nav_label(self) -> str:
        """Names what the figure leaves out."""
        unpriced = self._statement.totals.unpriced
        if not unpriced:
            return translate("Statement", "Net asset value")
        if len(unpriced) == 1:
            text = translate("Statement", "Net asset value, without {asset}, which has no price")
            return text.format(asset=unpriced[0])
        return translate(
            "Statement",
            "Net asset value, without %n assets, which have no price",
            "",
            len(unpriced),
        )

    def total_label(self) -> str:
        unpriced = self._statement.totals.unpriced
        if not unpriced:
            return translate("Statement", "Total net assets")
        if len(unpriced) == 1:
            text = translate("Statement", "Total net assets without {asset}")
            return text.format(asset=unpriced[0])
        return translate("Statement", "Total net assets without %n assets", "", len(unpriced))

    def section(self, kind: SectionKind) -> str:
        if kind is SectionKind.DIGITAL_ASSETS:
            return translate("Statement", "Digital assets")
        return translate("Statement", "Stablecoins and cash")

    def note_reference(self, number: int) -> str:
        return translate("Statement", "note {number}").format(number=number)

    # Prices that differ

    def other_prices_title(self) -> str:
        statement = self._statement
        if not statement.usual_source:
            return translate("Statement", "Sources of prices")
        text = translate("Statement", "Prices other than {source}, {date}")
        return text.format(
            source=source_words(statement.usual_source),
            date=self._formats.date(statement.as_of.date),
        )

    def price_origin(self, price: Price) -> str:
        """Source, the way it was found where it was not direct, day, time and flags."""
        local = self._calendar.local(price.time)
        when = self._formats.date(price.date)
        if local.date() == price.date:
            when = f"{when}, {self._formats.time(local, seconds=False)}"
        parts = [source_words(price.source), when]
        if price.path not in (price.asset, f"{price.asset}/{price.currency}"):
            parts.insert(1, price.path)
        return ", ".join([*parts, *(flag_words(flag) for flag in price.flags)])

    # Notes

    def notes(self) -> list[str]:
        return [self._note(note) for note in self._statement.notes]

    def _note(self, note: Note) -> str:
        about_price = price_note(note, self._formats)
        if about_price is not None:
            return about_price
        fields = note.fields
        match note.kind:
            case NoteKind.BROKEN_JOURNAL:
                text = translate(
                    "Statement",
                    "This book does not verify: it was changed or damaged after record {trusted}. "
                    "No figure here can be relied on.",
                )
                return text.format(trusted=self._formats.integer(int(fields["trusted"])))
            case NoteKind.UNPRICED:
                text = translate(
                    "Statement",
                    "{asset} has no price at or before this moment. Its value is left blank and "
                    "is in no total.",
                )
                return text.format(asset=fields["asset"])
            case NoteKind.NO_RATE:
                text = translate(
                    "Statement",
                    "No {currency} rate is in force on {date}. Values in {currency} are left "
                    "blank.",
                )
                day = self._formats.date(date.fromisoformat(fields["date"]))
                return text.format(currency=fields["currency"], date=day)
            case NoteKind.CARRIED_RATE:
                text = translate(
                    "Statement",
                    "The {currency} rate is that of {date}, the last one stored at or before this "
                    "date.",
                )
                day = self._formats.date(date.fromisoformat(fields["date"]))
                return text.format(currency=fields["currency"], date=day)
            case NoteKind.UNKNOWN_PRESENTATION_COST:
                text = translate(
                    "Statement",
                    "Cost in {currency} is unknown: a rate of a day of purchase is missing.",
                )
                return text.format(currency=fields["currency"])
            case NoteKind.ROUNDING:
                return self._rounding()
            case NoteKind.WEIGHTS:
                text = translate(
                    "Statement", "The printed weights add up to {sum}, as each is rounded."
                )
                return text.format(sum=self._formats.money(Decimal(fields["sum"])))
            case NoteKind.NO_FOUR_EYES:
                return translate(
                    "Statement", "Entries of this book are not approved by a second person."
                )
            case NoteKind.FOUR_EYES:
                return translate(
                    "Statement",
                    "Four eyes: what is recorded counts once a second person has approved it.",
                )
            case NoteKind.OPEN_NAMES:
                return translate(
                    "Statement",
                    "There are users without a password: anybody could act in their names.",
                )
            case NoteKind.AWAITING:
                return translate(
                    "Statement",
                    "%n transactions await approval and are in no figure.",
                    "",
                    int(note.fields["count"]),
                )
            case NoteKind.RULES:
                return self._rules()
            case _:
                raise AssertionError(note.kind)

    def _rounding(self) -> str:
        statement = self._statement
        text = translate(
            "Statement", "Each value is rounded to 0.01 once; totals add up the printed lines."
        )
        text = text.replace("0.01", self._formats.money(Decimal("0.01")))
        if statement.rate is None or (
            statement.presentation_currency == statement.functional_currency
        ):
            return text
        rule = translate(
            "Statement",
            "Value in {presentation} is the printed {functional} value times the rate.",
        )
        if self._has_native():
            rule = translate(
                "Statement",
                "Value in {presentation} is the printed {functional} value times the rate, but "
                "what is native to {presentation} is valued in it first.",
            )
        rule = rule.format(
            presentation=statement.presentation_currency,
            functional=statement.functional_currency,
        )
        return f"{text} {rule}"

    def _rules(self) -> str:
        """The rules in force that the head of the page does not tell."""
        policies = self._statement.policies
        in_kind = {
            FeeInKind.DISPOSAL: translate("Statement", "a fee paid in an asset is a disposal"),
            FeeInKind.REDUCE: translate(
                "Statement", "a fee kept back in an asset reduces what was received"
            ),
        }
        paid = {
            Settlement.CASH: translate("Statement", "trades are paid from the account"),
            Settlement.EXTERNAL: translate("Statement", "trades are paid outside the book"),
        }
        rewards = {
            Rewards.FAIR_VALUE: translate("Statement", "rewards come in at fair value"),
            Rewards.NIL: translate("Statement", "rewards come in at no cost"),
        }
        parts = [
            in_kind[policies.fee_in_kind],
            paid[policies.settlement],
            rewards[policies.rewards],
        ]
        parts += price_rules(policies, self._formats)
        limit = policies.second_approver_above
        if limit is not None:
            text = translate("Statement", "two approvals from {amount} {currency} on")
            money = self._formats.money(limit)
            parts.append(text.format(amount=money, currency=self._statement.functional_currency))
        return translate("Statement", "Rules in force: {rules}.").format(rules="; ".join(parts))

    def _has_native(self) -> bool:
        native = self._statement.presentation_currency
        return any(
            line.asset.native_currency == native
            for section in self._statement.sections
            for line in section.lines
        )

    # Annex and foot

    def annex_title(self) -> str:
        if self._statement.policies.lot_method is LotMethod.AVERAGE:
            text = translate("Statement", "Annex. Cost and unrealised gain, {currency}")
        else:
            text = translate("Statement", "Annex. Lots, cost and unrealised gain, {currency}")
        return text.format(currency=self._statement.functional_currency)

    def annex_difference(self, more: Decimal) -> str:
        """How the lots' printed values add up against those of the positions."""
        if more > 0:
            text = translate(
                "Statement",
                "Values here are rounded lot by lot and add to {amount} {currency} more than the "
                "same assets in the statement, where positions are rounded.",
            )
        else:
            text = translate(
                "Statement",
                "Values here are rounded lot by lot and add to {amount} {currency} less than the "
                "same assets in the statement, where positions are rounded.",
            )
        return text.format(
            amount=self._formats.money(abs(more)), currency=self._statement.functional_currency
        )

    def code_explained(self, page: int) -> str:
        if self.is_draft:
            text = translate(
                "Statement",
                "The code on page {page} holds the moment, the totals and the fingerprint of this "
                "draft.",
            )
        else:
            text = translate(
                "Statement",
                "The code on page {page} holds the number, the moment, the totals and the "
                "fingerprint of this statement.",
            )
        return text.format(page=page)

    def program(self) -> str:
        return f"{PROGRAM} {self._statement.program_version}"

    def page_of(self, page: int, pages: int) -> str:
        return translate("Statement", "Page {page} of {pages}").format(page=page, pages=pages)

    def acquired(self, day: date | None) -> str:
        return self._formats.date(day)
