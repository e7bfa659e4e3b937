"""How a statement tells of prices: what is doubtful about one, by which rules it was found."""

from __future__ import annotations

from decimal import Decimal

from alem_desktop.core.limits import Limits
from alem_desktop.core.money import plain
from alem_desktop.core.policy import Policies, Stablecoin
from alem_desktop.core.price_rules import (
    FACE_VALUE,
    FALLBACK,
    JOINED,
    MOVE,
    OFF_PAR,
    OVERRIDE,
    PAR,
    SECOND_SOURCE,
    STALE,
)
from alem_desktop.core.price_rules import UNCHANGED as UNCHANGED_FLAG
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.speech import translate


def flag_words(flag: str) -> str:
    """A flag after a price's source and time."""
    known = {
        STALE: translate("Statement", "stale"),
        UNCHANGED_FLAG: translate("Statement", "unchanged for days"),
        MOVE: translate("Statement", "moved beyond its limit"),
        SECOND_SOURCE: translate("Statement", "differs from a second source"),
        OFF_PAR: translate("Statement", "off par"),
        FALLBACK: translate("Statement", "from a source outside the order"),
        OVERRIDE: translate("Statement", "set by hand"),
    }
    return known.get(flag, flag)


def source_words(source: str) -> str:
    """Where a price is from; sources that this program names itself in words."""
    own = {
        OVERRIDE: translate("Statement", "set by hand"),
        PAR: translate("Statement", "at par"),
        FACE_VALUE: translate("Statement", "face value"),
    }
    return JOINED.join(own.get(name, name) for name in source.split(JOINED))


def price_note(note: Note, formats: Formats) -> str | None:
    """A note about a price in a sentence; None for a note about something else."""
    fields = note.fields
    match note.kind:
        case NoteKind.STALE_PRICE:
            text = translate(
                "Statement", "The {asset} price is {hours} hours old; the limit is {limit}."
            )
            return text.format(
                asset=fields["asset"],
                hours=formats.integer(int(fields["hours"]), grouped=True),
                limit=fields["limit"].replace(".", formats.point),
            )
        case NoteKind.UNCHANGED_PRICE:
            text = translate(
                "Statement", "The {asset} price has not changed over {count} closes of its source."
            )
            return text.format(asset=fields["asset"], count=fields["count"])
        case NoteKind.PRICE_MOVE:
            text = translate(
                "Statement",
                "The {asset} price moved by {percent} % from {before} at the valuation point "
                "before; the limit is {limit} %.",
            )
        case NoteKind.SECOND_SOURCE:
            text = translate(
                "Statement",
                "{source} prices {asset} {percent} % away from the price used; the limit is "
                "{limit} %.",
            )
        case NoteKind.OFF_PAR:
            text = translate(
                "Statement",
                "{asset} is {percent} % off par, so it stands at its market price; par counts "
                "within {limit} %.",
            )
        case NoteKind.FALLBACK_SOURCE:
            text = translate(
                "Statement",
                "{asset} is priced by {source}, which the book's order of sources does not name.",
            )
        case NoteKind.OVERRIDDEN:
            text = translate(
                "Statement",
                "The {asset} price was set by a person, with a reason that the journal keeps.",
            )
        case NoteKind.DECIDED_PRICE:
            text = translate(
                "Statement", "The {asset} price was looked at and taken by {user}: {reason}"
            )
            if "approved_by" in fields:
                text = translate(
                    "Statement",
                    "The {asset} price was looked at and taken by {user}, approved by "
                    "{approved_by}: {reason}",
                )
        case _:
            return None
    return text.format(**{name: _figure(name, value, formats) for name, value in fields.items()})


def _figure(name: str, value: str, formats: Formats) -> str:
    if name == "percent":
        return formats.signed_money(Decimal(value))
    if name == "limit":
        return value.replace(".", formats.point)
    return formats.unit_price(Decimal(value)) if name == "before" else value


def price_rules(policies: Policies, formats: Formats) -> list[str]:
    """By which rules prices are found and doubted, a part each."""
    parts = []
    if policies.price_sources:
        order = policies.price_sources.replace(",", ", ")
        parts.append(translate("Statement", "price sources in order: {order}").format(order=order))
    if policies.stablecoin is Stablecoin.PAR:
        text = translate("Statement", "stablecoins count at par within {limit} %")
        parts.append(text.format(limit=_limits(policies.par_tolerance, formats, percent=True)))
    text = translate("Statement", "a price is stale after {hours} h")
    parts.append(text.format(hours=_limits(policies.stale_after_hours, formats)))
    text = translate(
        "Statement",
        "looked at are moves beyond {move} %, a second source more than {gap} % away, {closes} "
        "closes alike",
    )
    parts.append(
        text.format(
            move=_limits(policies.move_limit, formats, percent=True),
            gap=_limits(policies.second_source_gap, formats, percent=True),
            closes=_limits(policies.unchanged_after, formats),
        )
    )
    return parts


def _limits(limits: Limits, formats: Formats, *, percent: bool = False) -> str:
    """A limit with those of single assets in brackets."""

    def figure(limit: Decimal | None) -> str:
        if limit is None:
            return translate("Statement", "no limit")
        return plain(limit * 100 if percent else limit).replace(".", formats.point)

    own = ", ".join(f"{asset} {figure(limit)}" for asset, limit in limits.own)
    return f"{figure(limits.usual)} ({own})" if own else figure(limits.usual)
