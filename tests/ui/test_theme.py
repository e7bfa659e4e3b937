"""Light, dark and text size, switched while the program runs."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from alem_desktop.drawing.tokens import DARK, LIGHT
from alem_desktop.ui.icons import icon, pixmap
from alem_desktop.ui.theme import Choice, Theme, current_theme, restyle
from alem_desktop.ui.widgets.buttons import make_button


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = current_theme()
    theme.set_choice(Choice.LIGHT)
    theme.set_text_percent(100)
    yield theme
    theme.set_choice(Choice.LIGHT)
    theme.set_text_percent(100)


def test_there_is_one_theme(theme: Theme) -> None:
    assert current_theme() is theme
    assert theme.tokens == LIGHT


def test_switching_changes_palette_and_sheet_and_says_so(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_choice(Choice.DARK)
    assert theme.tokens == DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    assert DARK.text in qapp.styleSheet()
    assert LIGHT.text not in qapp.styleSheet()


def test_text_size_scales_sizes_and_fonts_within_limits(qapp: QApplication, theme: Theme) -> None:
    theme.set_text_percent(200)
    assert theme.px(28) == 56
    assert theme.font(13).pixelSize() == 26
    assert qapp.font().pixelSize() == 26
    theme.set_text_percent(500)
    assert theme.text_percent == 200
    theme.set_text_percent(10)
    assert theme.text_percent == 90
    assert theme.px(1) == 1
    assert theme.px(0) == 0


def test_the_same_choice_again_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_choice(Choice.LIGHT)
        theme.set_text_percent(100)


def test_an_icon_follows_the_theme_without_being_set_again(theme: Theme) -> None:
    check = icon("check", "gain")

    def colour() -> str:
        image = check.pixmap(16, 16).toImage()
        opaque = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 250
        ]
        return opaque[0].name().upper()

    assert colour() == LIGHT.gain
    theme.set_choice(Choice.DARK)
    assert colour() == DARK.gain


def test_an_icon_is_drawn_for_the_screen_it_is_on(theme: Theme) -> None:
    sharp = pixmap("search", size=16, ratio=2.0)
    assert (sharp.width(), sharp.devicePixelRatio()) == (32, 2.0)
    assert icon("search").pixmap(16, 16).width() == 16


def test_restyle_makes_the_sheet_look_again(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton("Reverse")
    qtbot.addWidget(button)
    button.ensurePolished()
    restyle(button, "kind", "danger")
    assert button.palette().color(QPalette.ColorRole.ButtonText).name().upper() == LIGHT.danger


def test_what_is_disabled_looks_so_and_keeps_its_tick(qtbot: QtBot, theme: Theme) -> None:
    for choice, tokens in ((Choice.LIGHT, LIGHT), (Choice.DARK, DARK)):
        theme.set_choice(choice)
        danger = make_button("Void", "danger")
        ticked, blank = QCheckBox("a"), QCheckBox("a")
        ticked.setChecked(True)
        for widget in (danger, ticked, blank):
            qtbot.addWidget(widget)
            widget.setEnabled(False)
        assert _colours(danger) & {tokens.disabled.upper()}
        assert not _colours(danger) & {tokens.danger.upper()}
        assert ticked.grab().toImage() != blank.grab().toImage(), "a tick can be told"


def _colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in places}
