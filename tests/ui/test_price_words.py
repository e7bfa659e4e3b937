"""Every flag has a word, an icon, and a sentence with the figures behind it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from alem_desktop.core.price_rules import FLAGS, Doubt
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.price_words import (
    doubt_sentence,
    flag_icon,
    flag_word,
    flags_badge,
    flags_text,
    source_text,
)

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"


def doubt(flag: str, found: str = "", limit: str = "", other: str = "") -> Doubt:
    return Doubt(flag, Decimal(found) if found else None, Decimal(limit) if limit else None, other)


@pytest.mark.parametrize("flag", FLAGS)
def test_every_flag_has_a_word_and_an_icon(flag: str) -> None:
    assert flag_word(flag) != flag
    assert (ICONS / f"{flag_icon(flag)}.svg").is_file()


def test_a_flag_of_a_newer_program_keeps_its_name() -> None:
    assert flag_word("eclipse") == "eclipse"
    assert doubt_sentence(Doubt("eclipse"), Formats("en")) == "eclipse"
    assert flag_icon("eclipse") == "triangle-alert"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (doubt("stale", "41", "36"), "41\xa0h old, limit 36\xa0h"),
        (doubt("stale", "36", "36"), "over 36\xa0h old, limit 36\xa0h"),
        (doubt("stale", "75", "72"), "75\xa0h old, limit 72\xa0h"),
        (doubt("stale", "5", "1.5"), "5\xa0h old, limit 1.5\xa0h"),
        (doubt("stale", "480", "36"), "20\xa0days old, limit 36\xa0h"),
        (doubt("stale", "290", "240"), "12\xa0days old, limit 10\xa0days"),
        (doubt("stale", "241", "240"), "241\xa0h old, limit 240\xa0h"),
        (doubt("unchanged", "3", "3"), "3 closes alike"),
        (doubt("move", "0.312", "0.25", "640"), "moved +31.20\xa0% from 640.00, limit 25\xa0%"),
        (doubt("move", "-0.5", "0.025", "2"), "moved −50.00\xa0% from 2.0000, limit 2.5\xa0%"),
        (
            doubt("second-source", "0.0241", "0.02", "Kraken"),
            "Kraken is +2.41\xa0% away, limit 2\xa0%",
        ),
        (doubt("off-par", "-0.031", "0.01"), "−3.10\xa0% off par, limit 1\xa0%"),
        (doubt("fallback", other="Kraken"), "Kraken is not in the order of sources"),
        (doubt("override"), "said by hand"),
    ],
)
def test_a_doubt_says_its_figures(found: Doubt, said: str) -> None:
    assert doubt_sentence(found, Formats("en")) == said


def test_figures_follow_the_language() -> None:
    said = doubt_sentence(doubt("stale", "5", "1.5"), Formats("ru"))
    assert "1,5\xa0" in said


def test_a_badge_names_two_flags_and_counts_the_rest(qtbot: QtBot) -> None:
    assert flags_badge(("stale",), "41\xa0h").text == "41\xa0h old"
    assert flags_badge(("stale",), "41\xa0h").icon == "clock-alert"
    assert flags_badge(("move",), "41\xa0h").text == "Large move"
    assert flags_badge(("stale", "off-par", "fallback"), "2\xa0days").text == (
        "2\xa0days old, Off par +1"
    )
    assert flags_text(("move", "off-par")) == "Large move, Off par"


def test_sources_keep_their_names() -> None:
    assert source_text("Binance + Kraken") == "Binance + Kraken"
    assert source_text("override") == "set by hand"
    assert source_text("Binance + par") == "Binance + at par"
