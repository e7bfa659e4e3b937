"""The contrasts that the design promises, measured as WCAG 2.2 defines them."""

import re
from dataclasses import fields

import pytest

from alem_desktop.drawing.tokens import DARK, LIGHT, Tokens, high_contrast

THEMES = [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)]
themes = pytest.mark.parametrize("tokens", THEMES, ids=["light", "dark", "light+", "dark+"])


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@themes
def test_every_token_is_a_colour(tokens: Tokens) -> None:
    for field in fields(tokens):
        value = getattr(tokens, field.name)
        if field.name not in ("name", "dark"):
            for colour in value if isinstance(value, tuple) else (value,):
                assert re.fullmatch("#[0-9A-F]{6}", colour), field.name


@themes
def test_text_reaches_4_5_where_it_stands(tokens: Tokens) -> None:
    for text in (tokens.text_strong, tokens.text, tokens.text2, tokens.accent_text, tokens.gain):
        for ground in (tokens.surface, tokens.window, tokens.group, tokens.hover, tokens.selected):
            assert contrast(text, ground) >= 4.5, (text, ground)
    for ground in (tokens.surface, tokens.window, tokens.sunken):
        assert contrast(tokens.text3, ground) >= 4.5
    assert contrast(tokens.loss, tokens.surface) >= 4.5
    assert contrast(tokens.loss, tokens.selected) >= 4.5
    assert contrast(tokens.warn, tokens.warn_soft) >= 4.5
    assert contrast(tokens.danger, tokens.surface) >= 4.5
    assert contrast(tokens.danger, tokens.danger_soft) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.accent_text, tokens.accent_soft) >= 4.5


@themes
def test_borders_and_graphics_reach_3(tokens: Tokens) -> None:
    for ground in (tokens.surface, tokens.window, tokens.selected):
        assert contrast(tokens.focus, ground) >= 3
    assert contrast(tokens.field, tokens.surface) >= 3
    assert contrast(tokens.field, tokens.window) >= 2.95
    assert contrast(tokens.bar, tokens.surface) >= 3
    for series in tokens.series:
        assert contrast(series, tokens.surface) >= 3.2


def test_contrasts_are_those_of_the_design() -> None:
    stated = {
        "text_strong": (19.5, 15.4, 15.3, 10.4),
        "text": (17.8, 14.1, 12.1, 8.2),
        "text2": (7.8, 6.2, 7.5, 5.1),
        "text3": (5.2, 4.1, 5.6, 3.8),
        "accent_text": (6.5, 5.1, 7.5, 5.1),
        "gain": (6.0, 4.7, 7.6, 5.1),
        "loss": (5.9, 4.6, 7.5, 5.1),
    }
    for name, figures in stated.items():
        measured = [
            contrast(getattr(tokens, name), ground)
            for tokens in (LIGHT, DARK)
            for ground in (tokens.surface, tokens.selected)
        ]
        assert measured == pytest.approx(figures, abs=0.06), name


def test_more_contrast_means_borders_as_dark_as_text() -> None:
    tokens = high_contrast(LIGHT)
    assert tokens.field == tokens.line == tokens.text == LIGHT.text_strong
