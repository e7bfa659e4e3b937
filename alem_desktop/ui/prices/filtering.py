"""Which lines of the board a typed filter lets through, and in which order they stand."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from operator import itemgetter

from alem_desktop.services.price_board import BoardLine, is_of
from alem_desktop.ui.price_words import flags_text, source_text
from alem_desktop.ui.prices.words import kind_word, pair_text
from alem_desktop.ui.widgets.columns import Column

Key = tuple[str, str]
"""By what a line is known: its asset and the currency that it is priced in."""

_FIELDS = ("asset", "source", "flag")


def key_of(line: BoardLine) -> Key:
    """By what a line is known."""
    return line.asset, line.currency


def is_about(line: BoardLine, base: str, quote: str) -> bool:
    """Whether a pair is one of a line."""
    return is_of(line.asset, line.currency, base, quote)


def usual_order(lines: Iterable[BoardLine]) -> list[BoardLine]:
    """The official rate, what is held, then what is not; each as the board has it."""
    return sorted(lines, key=lambda line: (not line.is_rate, not line.is_held))


def in_order(
    lines: Sequence[BoardLine], column: Column[BoardLine] | None, *, descending: bool
) -> list[BoardLine]:
    """Lines by the native value of a column (None: the usual order); what is unknown stands last
    either way."""
    usual = usual_order(lines)
    if column is None:
        return usual
    values = [(column.value(line), line) for line in usual]
    known = [each for each in values if each[0] is not None]
    known.sort(key=itemgetter(0), reverse=descending)
    return [line for _value, line in known] + [line for value, line in values if value is None]


def matching(lines: Iterable[BoardLine], text: str) -> list[BoardLine]:
    """Lines of which every word is found in some shown text.

    `asset:BNB`, `source:kraken` and `flag:stale` look in one place only; words in quotes stay
    together. Upper and lower case are the same.
    """
    words = _words(text)
    return [line for line in lines if all(_matches(line, word) for word in words)]


def _words(text: str) -> list[str]:
    try:
        return [word.casefold() for word in shlex.split(text)]
    except ValueError:  # an open quote while typing
        return text.casefold().replace('"', " ").replace("'", " ").split()


def _matches(line: BoardLine, word: str) -> bool:
    places = _places(line)
    field, colon, wanted = word.partition(":")
    if colon and field in _FIELDS:
        return wanted in places[field]
    return any(word in place for place in places.values())


def _places(line: BoardLine) -> dict[str, str]:
    price = line.price
    flags = ("missing", "unpriced") if price is None else (*price.flags, flags_text(price.flags))
    source = "" if price is None else f"{source_text(price.source)} {price.path}"
    return {
        "asset": f"{pair_text(line)} {line.asset} {kind_word(line)}".casefold(),
        "source": source.casefold(),
        "flag": " ".join(flags).casefold(),
    }
