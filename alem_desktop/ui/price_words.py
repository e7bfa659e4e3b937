"""What is doubtful about a price, in the words of the window; the statement's own stand in
drawing/price_words.py."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.money import plain
from alem_desktop.core.price_rules import (
    FACE_VALUE,
    FALLBACK,
    MOVE,
    OFF_PAR,
    OVERRIDE,
    PAR,
    SECOND_SOURCE,
    STALE,
    UNCHANGED,
    Doubt,
)
from alem_desktop.core.prices import Price
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone, stale_badge

translate = QCoreApplication.translate

_NAMED = 2
_DAY_HOURS = 24
_HOURS_UNTIL = 240
"""What is older is told in days; a rate's limit is as long."""

_ICONS = {
    STALE: "clock-alert",
    UNCHANGED: "minus",
    MOVE: "chart-line",
    SECOND_SOURCE: "equal-not",
    FALLBACK: "list",
    OVERRIDE: "user",
}


def flag_word(flag: str) -> str:
    """A flag in a word or two; one that a newer program wrote by its own name."""
    words = {
        STALE: translate("PriceFlags", "Stale"),
        UNCHANGED: translate("PriceFlags", "Unchanged"),
        MOVE: translate("PriceFlags", "Large move"),
        SECOND_SOURCE: translate("PriceFlags", "Sources differ"),
        OFF_PAR: translate("PriceFlags", "Off par"),
        FALLBACK: translate("PriceFlags", "Other source"),
        OVERRIDE: translate("PriceFlags", "Set by hand"),
    }
    return words.get(flag, flag)


def flags_text(flags: Iterable[str]) -> str:
    """Several flags in a line."""
    return ", ".join(flag_word(flag) for flag in flags)


def flag_icon(flag: str) -> str:
    """The icon of a flag."""
    return _ICONS.get(flag, "triangle-alert")


def flags_badge(flags: Sequence[str], age: str = "") -> BadgeSpec:
    """The badge of a flagged price; `age` as `Formats.age` writes it says how old a stale one is.

    Two flags are named, of more the number; the whole is for the tip (`doubt_lines`).
    """
    words = [stale_badge(age).text if flag == STALE and age else flag_word(flag) for flag in flags]
    rest = len(words) - _NAMED
    text = ", ".join(words[:_NAMED]) + (f" +{rest}" if rest > 0 else "")
    return BadgeSpec(flag_icon(flags[0]), text, Tone.WARN)


def source_text(source: str) -> str:
    """Whose a price is: sources have names of their own, the book's own ways have words."""
    words = {
        OVERRIDE: translate("PriceFlags", "set by hand"),
        PAR: translate("PriceFlags", "at par"),
        FACE_VALUE: translate("PriceFlags", "face value"),
    }
    return " + ".join(words.get(part, part) for part in source.split(" + "))


def doubt_sentence(doubt: Doubt, formats: Formats) -> str:
    """Why a price is flagged, with the figures behind it: “41 h old, limit 36 h”."""
    found, limit = doubt.found, doubt.limit
    if doubt.flag == STALE and found is not None and limit is not None:
        return _age_sentence(found, limit, formats)
    if doubt.flag == UNCHANGED and found is not None:
        n = int(found)
        return counted(translate("PriceFlags", "%n close(s) alike", "", n), n, formats)
    percent = with_unit(formats.percent(found), "%")
    at_most = "" if limit is None else percent_text(limit, formats)
    words = {
        MOVE: translate("PriceFlags", "moved {percent} from {before}, limit {limit}"),
        SECOND_SOURCE: translate("PriceFlags", "{source} is {percent} away, limit {limit}"),
        OFF_PAR: translate("PriceFlags", "{percent} off par, limit {limit}"),
        FALLBACK: translate("PriceFlags", "{source} is not in the order of sources"),
        OVERRIDE: translate("PriceFlags", "said by hand"),
    }
    before = formats.unit_price(Decimal(doubt.other)) if doubt.flag == MOVE else ""
    text = words.get(doubt.flag, doubt.flag)
    return text.format(
        percent=percent, before=before, limit=at_most, source=source_text(doubt.other)
    )


def doubt_lines(price: Price, formats: Formats) -> list[str]:
    """Every flag of a price with its reason, a line each."""
    text = translate("PriceFlags", "{flag}: {reason}")
    return [
        flag_word(doubt.flag)  # there is no figure to it
        if doubt.flag == OVERRIDE
        else text.format(flag=flag_word(doubt.flag), reason=doubt_sentence(doubt, formats))
        for doubt in price.doubts
    ]


def percent_text(fraction: Decimal, formats: Formats) -> str:
    """A limit that is a fraction, as the percentage that was said: 0.25 gives `25 %`."""
    return with_unit(limit_figure(fraction * 100, formats), "%")


def limit_figure(limit: Decimal, formats: Formats) -> str:
    """A limit as it was said, without decimals that nobody said: `36`, `1.5`."""
    return plain(limit).replace(".", formats.point)


def _age_sentence(found: Decimal, limit: Decimal, formats: Formats) -> str:
    """Hours while they are few, so that 41 stands against 36; then days."""
    if found >= _HOURS_UNTIL and found // _DAY_HOURS > limit // _DAY_HOURS:
        age = formats.age(timedelta(hours=int(found)))
        whole = limit % _DAY_HOURS == 0 and limit >= _HOURS_UNTIL
        at_most = formats.days(int(limit) // _DAY_HOURS) if whole else _hours(limit, formats)
    else:
        age, at_most = _hours(found, formats), _hours(limit, formats)
    text = translate("PriceFlags", "{age} old, limit {limit}")
    if found <= limit:  # by minutes
        text = translate("PriceFlags", "over {age} old, limit {limit}")
    return text.format(age=age, limit=at_most)


def _hours(hours: Decimal, formats: Formats) -> str:
    return translate("PriceFlags", "{hours}\u00a0h").format(hours=limit_figure(hours, formats))
