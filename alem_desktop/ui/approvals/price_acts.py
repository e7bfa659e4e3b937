"""Prices that people say, and doubtful ones that they take: what a second person looks at."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.checks import PRICE_TOLERANCE
from alem_desktop.core.prices import Price
from alem_desktop.drawing.formats import NOT_APPLICABLE, exact, with_unit
from alem_desktop.services.approvals import Waiting
from alem_desktop.services.overriding import Override
from alem_desktop.ui.approvals.loading import Case, override_of
from alem_desktop.ui.approvals.verdicts import Check, Effect, Verdict
from alem_desktop.ui.approvals.words import Voice, accepted_day, accepted_flags
from alem_desktop.ui.price_words import (
    doubt_lines,
    doubt_sentence,
    flag_word,
    flags_text,
    source_text,
)
from alem_desktop.ui.transactions.words import field_word

translate = QCoreApplication.translate


# -- a price in the place of another ---------------------------------------------------------------


def override_facts(line: Waiting, case: Case | None, voice: Voice) -> list[tuple[str, str]]:
    """From when on a price counts, how long, and what it comes in the place of."""
    said = override_of(line)
    rows = [(translate("Approvals", "As of"), _moment(said.time, voice))]
    if said.until is not None:
        rows = [
            (translate("Approvals", "Holds from"), _moment(said.time, voice)),
            (translate("Approvals", "Holds until"), _moment(said.until, voice)),
        ]
    if said.effective is not None:
        rows.append((translate("Approvals", "Rate of"), voice.formats.date(said.effective)))
    if case is not None and case.price is not None:
        rows.append((translate("Approvals", "Replaces"), _price_text(case.price, voice)))
    return rows


def override_effects(case: Case, voice: Voice) -> list[Effect]:
    """The price, and the value that rests on it: of the asset and of everything."""
    said, before, formats = override_of(case.line), case.price, voice.formats
    now, change = NOT_APPLICABLE, ""
    if before is not None:
        now = formats.unit_price(before.price)
        change = with_unit(formats.percent(_share(said, before)), "%")
    name = translate("Approvals", "{asset}, price in {currency}")
    name = name.format(asset=said.base, currency=said.quote)
    found = [Effect(name, now, change, formats.unit_price(said.price), exact(said.price))]
    effect = case.effect
    if effect is None:
        return found
    held = (
        effect.asset_before.functional.market_value,
        effect.asset_after.functional.market_value,
    )
    name = translate("Approvals", "{asset}, value in {currency}")
    if any(held) and said.base != voice.functional:
        found.append(_value(name.format(asset=said.base, currency=voice.functional), *held, voice))
    name = translate("Approvals", "Net asset value, {currency}")
    was, will = effect.whole_before.printed, effect.whole_after.printed
    found.append(
        _value(
            name.format(currency=voice.functional),
            was.functional.market_value,
            will.functional.market_value,
            voice,
        )
    )
    if voice.presentation != voice.functional:
        found.append(
            _value(
                name.format(currency=voice.presentation),
                was.presentation.market_value,
                will.presentation.market_value,
                voice,
            )
        )
    return found


def override_checks(case: Case, voice: Voice) -> list[Check]:
    """Whether it is far from what it replaces, whether that was doubtful, and for how long."""
    said, price = override_of(case.line), case.price
    found = []
    if said.until is not None:
        text = translate("Approvals", "Counts whatever sources say meanwhile")
        until = translate("Approvals", "until {time}").format(time=voice.moment(said.until))
        found.append(Check(Verdict.CONSIDER, text, until))
    if price is None:
        if case.refusal is None:
            text = translate("Approvals", "There is no other price")
            found.append(Check(Verdict.PASSED, text, f"{said.base}/{said.quote}"))
        return found
    share = _share(said, price)
    near = share is not None and abs(share) <= PRICE_TOLERANCE
    text = translate("Approvals", "Near the price that it replaces")
    if not near:
        text = translate("Approvals", "Far from the price that it replaces")
    percent = with_unit(voice.formats.percent(share), "%")
    found.append(Check(Verdict.PASSED if near else Verdict.CONSIDER, text, percent))
    doubts = "; ".join(doubt_lines(price, voice.formats))
    if doubts:
        text = translate("Approvals", "The price that it replaces is doubtful")
        found.append(Check(Verdict.PASSED, text, doubts))
    else:
        text = translate("Approvals", "Nothing is doubtful about the price that it replaces")
        found.append(Check(Verdict.CONSIDER, text, source_text(price.source)))
    return found


# -- a doubtful price taken as it is ---------------------------------------------------------------


def acceptance_facts(line: Waiting, voice: Voice) -> list[tuple[str, str]]:
    """The price that was looked at, whose it is, and for which day."""
    content = line.content
    price = voice.formats.unit_price(Decimal(content["price"]))
    return [
        (translate("Approvals", "Valuations of"), voice.formats.date(accepted_day(line))),
        (field_word("price"), with_unit(price, content["currency"])),
        (translate("Approvals", "Source"), source_text(content["source"])),
        (translate("Approvals", "Observed"), voice.moment(calendar.parse_iso(content["time"]))),
        (translate("Approvals", "Flags"), flags_text(accepted_flags(line))),
    ]


def acceptance_effects(line: Waiting, voice: Voice) -> list[Effect]:
    """No figure changes; what is open about a price of a day is decided."""
    name = translate("Approvals", "{asset}, {day}: flags to decide on")
    name = name.format(asset=line.content["asset"], day=voice.formats.date(accepted_day(line)))
    return [Effect(name, flags_text(accepted_flags(line)), "", translate("Approvals", "none"))]


def acceptance_checks(case: Case, voice: Voice) -> list[Check]:
    """Whether the price is still the one that was looked at, and each flag with its reason."""
    price, accepted = case.looked_at, accepted_flags(case.line)
    if case.refusal is not None or price is None:
        return []
    text = translate("Approvals", "The price is still the one that was looked at")
    found = [Check(Verdict.PASSED, text, _price_text(price, voice))]
    for doubt in price.doubts:
        reason = doubt_sentence(doubt, voice.formats)
        if doubt.flag in accepted:
            found.append(Check(Verdict.CONSIDER, flag_word(doubt.flag), reason))
        else:
            text = translate("Approvals", "Flagged since, and not decided by this: {flag}")
            text = text.format(flag=flag_word(doubt.flag))
            found.append(Check(Verdict.CONSIDER, text, reason))
    return found


# -- parts -----------------------------------------------------------------------------------------


def _share(said: Override, price: Price) -> Decimal | None:
    """How far a price that is said is from the one that it replaces, as a fraction of that."""
    return (said.price - price.price) / price.price if price.price else None


def _price_text(price: Price, voice: Voice) -> str:
    figure = with_unit(voice.formats.unit_price(price.price), price.currency)
    text = translate("Approvals", "{price}, {source}, {time}")
    return text.format(
        price=figure, source=source_text(price.source), time=voice.moment(price.time)
    )


def _moment(at: Instant, voice: Voice) -> str:
    """A moment; of the one that ends a day, which day: who says a price says it of a day."""
    day = voice.days.as_of(at)
    if day.cut != at:
        return voice.moment(at)
    text = translate("Approvals", "{time} (end of {day})")
    return text.format(time=voice.moment(at), day=voice.formats.date(day.date))


def _value(name: str, before: Decimal | None, after: Decimal | None, voice: Voice) -> Effect:
    money = voice.formats.money
    change = None if before is None or after is None else after - before
    return Effect(
        name,
        NOT_APPLICABLE if before is None else money(before),
        voice.formats.signed_money(change) if change else "",
        NOT_APPLICABLE if after is None else money(after),
        exact(after),
    )
