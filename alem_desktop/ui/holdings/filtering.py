"""Which positions a typed filter lets through."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from alem_desktop.core.positions import Position
from alem_desktop.core.price_rules import FACE_VALUE
from alem_desktop.core.prices import Price
from alem_desktop.ui.holdings.lines import DUST
from alem_desktop.ui.price_words import flags_text, source_text

_FIELDS = ("asset", "account", "source", "flag")


def matching(
    positions: Iterable[Position], text: str, *, hide_dust: bool = False
) -> tuple[Position, ...]:
    """Positions of which every word is found in some shown text.

    `asset:BNB`, `account:vault`, `source:binance` and `flag:stale` look in one place only; words
    in quotes stay together. Upper and lower case are the same. A flag is found by its name of
    core/price_rules.py and by its words; a position without a price has the flag `unpriced`.
    """
    words = _words(text)
    return tuple(
        position
        for position in positions
        if not (hide_dust and _is_dust(position)) and all(_matches(position, w) for w in words)
    )


def _words(text: str) -> list[str]:
    try:
        return [word.casefold() for word in shlex.split(text)]
    except ValueError:  # an open quote while typing
        return text.casefold().replace('"', " ").replace("'", " ").split()


def _matches(position: Position, word: str) -> bool:
    field, colon, wanted = word.partition(":")
    places = _places(position)
    if colon and field in _FIELDS:
        return wanted in places[field]
    return any(word in place for place in places.values())


def _places(position: Position) -> dict[str, str]:
    price, source = position.price, ""
    words = ["unpriced"]
    if price is not None:
        source = f"{price.source} {source_text(price.source)}"
        flags = _flags(position, price)
        words = [*flags, flags_text(flags)]
    return {
        "asset": position.asset.code.casefold(),
        "account": (position.account or "").casefold(),
        "source": source.casefold(),
        "flag": " ".join(words).casefold(),
    }


def _flags(position: Position, price: Price) -> tuple[str, ...]:
    """What is doubtful; of money in another currency than the book's, about its rate."""
    rate = position.rate
    if price.source == FACE_VALUE and rate is not None and rate.asset != position.asset.code:
        return rate.flags
    return price.flags


def _is_dust(position: Position) -> bool:
    value = position.functional.market_value
    return value is not None and value < DUST
