"""Acts and keys: nothing dead, nothing twice."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from alem_desktop.ui.commands import COMMANDS, MENUS, Commands


def test_ids_and_keys_are_unique() -> None:
    assert max(Counter(command.id for command in COMMANDS).values()) == 1
    keys = Counter(keys for command in COMMANDS for keys in command.keys)
    assert max(keys.values()) == 1


def test_keys_can_be_typed_on_every_layout() -> None:
    for command in COMMANDS:
        for keys in command.keys:
            assert not QKeySequence(keys).isEmpty()
            assert len(keys) > 1, f"{command.id}: a bare letter"
            assert "Ctrl+Alt" not in keys, f"{command.id}: AltGr on some layouts"


def test_every_command_stands_in_a_menu() -> None:
    menus = {key for key, _text in MENUS}
    assert {command.menu for command in COMMANDS} <= menus


def test_what_is_not_bound_is_in_no_menu(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    commands, done = Commands(window), []
    commands.bind("help.keys", lambda: done.append("keys"))
    commands.bind("book.backup", lambda: done.append("backup"))
    commands.build(window.menuBar())
    shown = [action.text() for action in window.menuBar().actions() if action.isVisible()]
    assert shown == ["&Help"]
    commands.set_book_open(True)
    shown = [action.text() for action in window.menuBar().actions() if action.isVisible()]
    assert shown == ["&Book", "&Help"]
    commands.action("help.keys").trigger()
    assert done == ["keys"]
