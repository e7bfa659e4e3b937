"""Words of the Prices tab that several of its parts share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.approvals import ProposalState
from alem_desktop.core.assets import AssetClass
from alem_desktop.core.calendar import Instant, utc
from alem_desktop.core.money import plain
from alem_desktop.core.price_rules import OVERRIDE, STALE
from alem_desktop.core.prices import Observation, Price
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.services.price_board import BoardLine, DayState, PriceWord
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.price_words import (
    doubt_lines,
    doubt_sentence,
    flag_icon,
    flag_word,
    source_text,
)
from alem_desktop.ui.widgets.badge import BadgeSpec, State, Tone, state_badge

translate = QCoreApplication.translate


# -- a line of the board ---------------------------------------------------------------------------


def kind_word(line: BoardLine) -> str:
    """What a line is about, after its code."""
    if line.is_rate:
        return translate("Prices", "exchange rate")
    if line.asset_class is AssetClass.STABLECOIN:
        return translate("Prices", "stablecoin")
    return translate("Prices", "crypto asset")


def pair_text(line: BoardLine) -> str:
    """A line by what it prices: an asset by its code, a rate by its pair."""
    return f"{line.asset}/{line.currency}" if line.is_rate else line.asset


def badges_of(line: BoardLine) -> tuple[BadgeSpec, ...]:
    """What somebody should look at, loudly; what was decided, calmly; that there is no price; that
    somebody has said something of it which awaits approval."""
    waiting = (state_badge(State.AWAITING),) if line.pending else ()
    price = line.price
    if price is None:
        matters = line.is_held or line.is_rate
        tone = Tone.WARN if matters else Tone.QUIET
        icon = "triangle-alert" if matters else "minus"
        return (BadgeSpec(icon, translate("Prices", "No price"), tone), *waiting)
    found = [
        BadgeSpec(flag_icon(flag), flag_word(flag), Tone.WARN)
        for flag in price.flags
        if flag in line.undecided
    ]
    for flag in price.flags:
        if flag == OVERRIDE:
            found.append(BadgeSpec(flag_icon(flag), flag_word(flag)))
        elif flag not in line.undecided:
            text = translate("Prices", "{flag}, taken").format(flag=flag_word(flag))
            found.append(BadgeSpec("check", text, Tone.GOOD))
    return (*found, *waiting)


def flags_tip(line: BoardLine, formats: Formats) -> str:
    """Every doubt with its figures, who took the price in spite of it, and what awaits approval."""
    waiting = [waiting_text(word, formats) for word in line.pending]
    if line.price is None:
        return "\n".join([no_price_text(line), *waiting])
    lines = doubt_lines(line.price, formats)
    decision = line.decision
    if decision is not None:
        text = translate("Prices", "Taken as it is by {user}: {reason}")
        lines.append(text.format(user=decision.user, reason=decision.reason))
    return "\n".join([*lines, *waiting])


def waiting_text(word: PriceWord, formats: Formats) -> str:
    """What somebody said of a price that another has to approve yet."""
    price = with_unit(formats.unit_price(word.price), word.quote)
    if word.is_override:
        text = translate(
            "Prices", "{reference} awaits approval: {user} says that {asset} costs {price}."
        )
    else:
        text = translate(
            "Prices", "{reference} awaits approval: {user} takes {asset} at {price} as it is."
        )
    return text.format(reference=word.reference, user=word.user, asset=word.base, price=price)


def no_price_text(line: BoardLine) -> str:
    """Why a price is blank."""
    text = translate("Prices", "No price of {asset} in {currency} is known at this moment.")
    return text.format(asset=line.asset, currency=line.currency)


def doubts_text(price: Price, formats: Formats) -> str:
    """Every doubt of a price in one line."""
    return "; ".join(doubt_sentence(doubt, formats) for doubt in price.doubts)


def price_text(formats: Formats, price: Price) -> str:
    """A price with its unit, as the table shows it."""
    return with_unit(formats.unit_price(price.price), price.currency)


def crossed_path(price: Price) -> str:
    """The codes walked, where there are more than two; else ''."""
    return price.path if price.path.count("/") > 1 else ""


def age_text(line: BoardLine, at: Instant, formats: Formats) -> str:
    """How old a price is at a moment; of a rate, which belongs to a date, that date while it is
    not too old."""
    if line.price is None:
        return ""
    if line.is_rate and STALE not in line.undecided:
        return formats.date(line.price.date)
    return formats.age(utc(at) - utc(line.price.time))


def moment_text(context: BookContext, instant: Instant, *, seconds: bool = False) -> str:
    """An instant on the book's clock, with its zone."""
    local = context.local(instant)
    shown = context.formats.moment(local, seconds=seconds or bool(local.second))
    return with_unit(shown, context.formats.zone(local.utcoffset()))


def end_of_day_text(context: BookContext, instant: Instant) -> str:
    """The day that an instant ends, as it was said; the instant itself where it ends none."""
    days = context.book.calendar
    day = days.date_of(Instant(instant - 1))
    if days.valuation_point(day) == instant:
        return context.formats.date(day)
    return context.formats.moment(context.local(instant))


def observation_text(context: BookContext, o: Observation) -> str:
    """One observation in a line: pair, price, source and time."""
    formats = context.formats
    when = moment_text(context, o.time) if o.effective is None else formats.date(o.effective)
    return translate("Prices", "{base}/{quote} {price}, {source}, {time}").format(
        base=o.base,
        quote=o.quote,
        price=plain(o.price).replace(".", formats.point),
        source=source_text(o.source),
        time=when,
    )


# -- days ------------------------------------------------------------------------------------------


def day_state_word(state: DayState) -> str:
    """What a day of the calendar has."""
    match state:
        case DayState.PRICED:
            return translate("Prices", "Priced")
        case DayState.CARRIED:
            return translate("Prices", "Carried over")
        case DayState.FLAGGED:
            return translate("Prices", "Doubtful")
        case DayState.OVERRIDDEN:
            return translate("Prices", "Said by hand")
        case DayState.MISSING:
            return translate("Prices", "Missing")
        case DayState.BEFORE:
            return translate("Prices", "Before the book")


# -- what people said ------------------------------------------------------------------------------


def word_badge(word: PriceWord, at: Instant, in_use: bool) -> BadgeSpec:
    """Where something that a person said stands at a moment; `in_use`: the asset's price at the
    moment is this one."""
    if word.state is ProposalState.REPLACED:
        return BadgeSpec("undo-2", translate("Prices", "Replaced"), Tone.FAINT)
    if word.state is not ProposalState.APPROVED:
        return state_badge(_STATES[word.state])
    if word.until is not None and word.until < at:
        return BadgeSpec("clock", translate("Prices", "Expired"), Tone.FAINT)
    if word.is_override and word.until is None and not in_use:
        return BadgeSpec("clock", translate("Prices", "Overtaken"), Tone.FAINT)
    return BadgeSpec("check", translate("Prices", "In force"), Tone.GOOD)


_STATES = {
    ProposalState.DRAFT: State.DRAFT,
    ProposalState.PENDING: State.AWAITING,
    ProposalState.REJECTED: State.REJECTED,
}


def word_kind(word: PriceWord) -> str:
    """What a person said: a price, or that a doubtful one is right."""
    if word.is_override:
        return translate("Prices", "New price")
    return translate("Prices", "Taken as it is")
