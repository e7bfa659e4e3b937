"""Colours of charts: named by tone, readable as text."""

import pytest

from alem_desktop.drawing.tokens import DARK, LIGHT, Tokens, high_contrast
from alem_desktop.drawing.tones import READABLE, colour_of, contrast, label_colour, mixed, tint

THEMES = [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)]
TONES = [*(f"series:{number}" for number in range(6)), "text3", "loss", "gain"]


def test_tones_are_tokens() -> None:
    assert colour_of(LIGHT, "series:1") == LIGHT.series[1]
    assert colour_of(DARK, "loss") == DARK.loss


@pytest.mark.parametrize("tokens", THEMES)
def test_names_of_lines_can_be_read(tokens: Tokens) -> None:
    for tone in TONES:
        assert contrast(label_colour(tokens, tone), tokens.surface) >= READABLE
    assert label_colour(LIGHT, "series:0") == LIGHT.series[0]
    assert label_colour(LIGHT, "series:1") == LIGHT.text2, "the series' own has 3.4"


@pytest.mark.parametrize("tokens", THEMES)
def test_strong_text_reads_on_a_tint(tokens: Tokens) -> None:
    for tone in TONES:
        colour = colour_of(tokens, tone)
        share = tint(colour, tokens, 0.8)
        assert 0.3 < share <= 0.8
        assert contrast(tokens.text_strong, mixed(colour, tokens.surface, share)) >= READABLE


def test_colours_mix() -> None:
    assert mixed("#FFFFFF", "#000000", 0.5) == "#808080"
    assert mixed("#123456", "#FFFFFF", 1) == "#123456"
    assert mixed("#123456", "#FFFFFF", 0) == "#FFFFFF"
