"""Colours of charts: a tone's name as a colour of the theme, and how well one reads on another."""

from __future__ import annotations

from functools import cache

from alem_desktop.drawing.tokens import Tokens

READABLE = 4.5
"""The least contrast of text with its ground (WCAG 2.2, level AA)."""


def colour_of(tokens: Tokens, tone: str) -> str:
    """The colour of a tone as a picture names it: `series:0`, `text3`, `loss`."""
    name, _colon, number = tone.partition(":")
    return tokens.series[int(number)] if number else str(getattr(tokens, name))


def label_colour(tokens: Tokens, tone: str) -> str:
    """The same colour where it can be read as text on the surface, else the second text colour."""
    colour = colour_of(tokens, tone)
    return colour if contrast(colour, tokens.surface) >= READABLE else tokens.text2


@cache
def mixed(colour: str, ground: str, share: float) -> str:
    """`share` of a colour over its ground; opaque, so that print and screen agree."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(
        f"{round(255 * (over * share + under * (1 - share))):02X}" for over, under in pairs
    )


@cache
def tint(colour: str, tokens: Tokens, most: float) -> float:
    """The largest share of a colour over the surface, up to `most`, on which strong text reads."""
    hundredths = round(most * 100)
    while hundredths and not _reads(mixed(colour, tokens.surface, hundredths / 100), tokens):
        hundredths -= 1
    return hundredths / 100


def _reads(ground: str, tokens: Tokens) -> bool:
    return contrast(tokens.text_strong, ground) >= READABLE


@cache
def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21. Source: WCAG 2.2, contrast ratio."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
