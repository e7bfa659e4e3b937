"""On what a statement rests, as the facts under its title, in the language being spoken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from alem_desktop.core.calendar import Instant, utc
from alem_desktop.core.money import CENT
from alem_desktop.core.policy import FeeTreatment, LotMethod, LotPool
from alem_desktop.core.statements.model import StatementBasis, StatementKind, Subject
from alem_desktop.drawing.price_words import source_words
from alem_desktop.drawing.speech import translate
from alem_desktop.drawing.statements.voice import Voice, clock, clock_of_day

PROGRAM: Final = "Alem Desktop"

_BOOKED: Final = (StatementKind.TRANSACTIONS, StatementKind.GAINS)
"""What rests on no price of a moment: each entry has its value and its rate."""
_NAMED_AT_MOST: Final = 12


def title_words(subject: Subject, voice: Voice) -> str:
    """What the document is called."""
    return voice.term(subject.kind.document)


def mark_words(subject: Subject) -> str:
    """The number of an issued statement, else the word Draft."""
    return subject.number or translate("Statement", "Draft")


def program_words(subject: Subject) -> str:
    """Which program made it."""
    return f"{PROGRAM} {subject.program_version}"


def facts(subject: Subject, voice: Voice) -> list[tuple[str, str]]:
    """Label and text of each fact, in order."""
    return list(_facts(subject, voice))


def _facts(subject: Subject, voice: Voice) -> Iterator[tuple[str, str]]:
    yield _state(subject)
    yield translate("Statement", "Scope"), _scope(subject)
    if subject.kind.has_period and subject.opening is not None:
        yield translate("Statement", "Period from"), _opening(subject, voice)
        yield translate("Statement", "Period to"), as_of(subject, voice)
    else:
        yield translate("Statement", "As of"), as_of(subject, voice)
        if subject.opening is not None:
            yield translate("Statement", "Compared with"), _opening(subject, voice)
    yield translate("Statement", "Known at"), _known_at(subject, voice)
    yield translate("Statement", "Basis"), _basis(subject)
    yield translate("Statement", "Currency"), _currencies(subject, voice)
    if subject.kind in _BOOKED:
        if subject.kind is StatementKind.GAINS and subject.two_currencies:
            rate = translate("Statement", "that of each transaction's date")
            yield translate("Statement", "Official rate"), rate
        yield translate("Statement", "Approval"), _approval(subject)
        return
    yield translate("Statement", "Prices"), _prices(subject, voice)
    if subject.two_currencies:
        yield translate("Statement", "Official rate"), _rate(subject, voice)
    yield translate("Statement", "Approval"), _approval(subject)


def _state(subject: Subject) -> tuple[str, str]:
    if subject.number is None:
        text = translate("Statement", "draft, not issued, unaudited")
        return translate("Statement", "State"), text
    if subject.replaces is None:
        text = translate("Statement", "{number}, final, unaudited")
    else:
        text = translate("Statement", "{number}, final, unaudited, replaces {replaced}")
    text = text.format(number=subject.number, replaced=subject.replaces)
    return translate("Statement", "Number"), text


def _scope(subject: Subject) -> str:
    """Whose accounts, and which of them and of their assets."""
    scope = subject.scope
    if not scope.accounts:
        if scope.account_count == 1:
            accounts = translate("Statement", "the one account of the book")
        else:
            accounts = translate(
                "Statement", "all %n accounts of the book", "", scope.account_count
            )
    else:
        text = translate("Statement", "of %n accounts these: {names}", "", scope.account_count)
        accounts = text.format(names=_named(scope.accounts))
    parts = [subject.letterhead.fund, accounts]
    if scope.assets:
        text = translate("Statement", "of the assets these: {names}")
        parts.append(text.format(names=_named(scope.assets)))
    return "; ".join(parts)


def _named(names: tuple[str, ...]) -> str:
    more = len(names) - _NAMED_AT_MOST
    if more <= 0:
        return ", ".join(names)
    text = translate("Statement", "{names} and %n more", "", more)
    return text.format(names=", ".join(names[:_NAMED_AT_MOST]))


def as_of(subject: Subject, voice: Voice) -> str:
    """On the book's clock and in UTC: `20 November 2026, 24:00 UTC+5 (19:00 UTC)`."""
    return _moment(subject.as_of.valuation_point, subject.as_of.date, voice)


def _opening(subject: Subject, voice: Voice) -> str:
    assert subject.opening is not None
    return _moment(subject.opening.instant, subject.opening.date, voice)


def _moment(instant: Instant, day: date, voice: Voice) -> str:
    """An instant of a day exactly, its date in UTC only where it is another one there."""
    formats = voice.formats
    local, in_utc = voice.calendar.local(instant), utc(instant)
    utc_time = clock(in_utc, formats)
    if in_utc.date() != day:
        utc_time = f"{formats.long_date(in_utc.date())}, {utc_time}"
    text = translate("Statement", "{date}, {time} {zone} ({utc_time} UTC)")
    return text.format(
        date=formats.long_date(day),
        time=clock_of_day(local, day, formats),
        zone=formats.zone(local.utcoffset()),
        utc_time=utc_time,
    )


def _known_at(subject: Subject, voice: Voice) -> str:
    formats, local = voice.formats, voice.calendar.local(subject.known_time)
    text = translate("Statement", "record {sequence}, {date}, {time} {zone}")
    return text.format(
        sequence=formats.integer(subject.known_at.sequence),
        date=formats.long_date(local.date()),
        time=formats.time(local, seconds=False),
        zone=formats.zone(local.utcoffset()),
    )


def _basis(subject: Subject) -> str:
    """From when on transactions count, which cost leaves with disposals, and where fees go."""
    capitalised = subject.policies.fees is FeeTreatment.CAPITALISE
    if subject.basis is StatementBasis.TRADE:
        if capitalised:
            text = translate("Statement", "trade date; {lots}; cost includes fees")
        else:
            text = translate("Statement", "trade date; {lots}; fees are an expense")
    elif capitalised:
        text = translate("Statement", "settlement date; {lots}; cost includes fees")
    else:
        text = translate("Statement", "settlement date; {lots}; fees are an expense")
    return text.format(lots=_lots(subject))


def _lots(subject: Subject) -> str:
    """Which cost left with disposals, and out of which pool."""
    policies = subject.policies
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


def _currencies(subject: Subject, voice: Voice) -> str:
    cent = voice.formats.money(CENT)
    if subject.two_currencies:
        text = translate(
            "Statement",
            "functional {functional}, presentation {presentation}; rounded to {cent}",
        )
    else:
        text = translate("Statement", "functional {functional}; rounded to {cent}")
    return text.format(
        functional=subject.functional_currency,
        presentation=subject.presentation_currency,
        cent=cent,
    )


def _prices(subject: Subject, voice: Voice) -> str:
    """By which rule a price is taken, whose most are, and in which order sources are asked."""
    local = voice.calendar.local(subject.as_of.valuation_point)
    time = clock_of_day(local, subject.as_of.date, voice.formats)
    if subject.usual_source:
        text = translate("Statement", "last at or before {time}, {source}")
    else:
        text = translate("Statement", "last at or before {time}")
    said = text.format(time=time, source=source_words(subject.usual_source))
    if subject.policies.price_sources:
        text = translate("Statement", "price sources in order: {order}")
        order = text.format(order=subject.policies.price_sources.replace(",", ", "))
        return f"{said}; {order}"
    return said


def _rate(subject: Subject, voice: Voice) -> str:
    rate = subject.rate
    if rate is None:
        text = translate("Statement", "none in force for {currency}")
        return text.format(currency=subject.presentation_currency)
    text = translate("Statement", "{rate} {quote} for 1 {base}, {source}, in force {date}")
    return text.format(
        rate=voice.formats.quantity(rate.rate),
        quote=rate.quote,
        base=rate.base,
        source=source_words(rate.source),
        date=voice.formats.date(rate.effective),
    )


def _approval(subject: Subject) -> str:
    if subject.four_eyes:
        return translate("Statement", "four eyes on: a second person approves each entry")
    return translate("Statement", "four eyes off")
