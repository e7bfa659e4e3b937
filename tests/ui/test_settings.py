"""Settings come back with the types that went in, whatever stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from alem_desktop.ui import settings as keys
from alem_desktop.ui.settings import Key, Settings


def all_keys() -> list[Key[object]]:
    return [value for value in vars(keys).values() if isinstance(value, Key)]


def test_names_are_unique() -> None:
    names = [key.name for key in all_keys()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("key", all_keys(), ids=lambda key: key.name)
def test_a_default_survives_being_written(tmp_path: Path, key: Key[object]) -> None:
    assert key.read(key.write(key.default)) == key.default
    settings = Settings(tmp_path / "s.ini", tmp_path / "a.alem")
    assert settings.get(key) == key.default


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (keys.TEXT_PERCENT, 150),
        (keys.THEME, "dark"),
        (keys.GEOMETRY, bytes(range(256))),
        (keys.HOLDINGS_LOTS, False),
        (keys.HOLDINGS_ORDER, ("name", "weight")),
        (keys.HOLDINGS_WIDTHS, {"name": 300}),
        (keys.HOLDINGS_FILTER, 'asset:BNB "Cold vault" =1+1'),
        (keys.USER_NAME, "Әйгерім Нұрланова"),
        (keys.REGISTER_SPLIT, (800, 425)),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_value_survives_a_restart(tmp_path: Path, key: Key[object], value: object) -> None:
    first = Settings(tmp_path / "s.ini", tmp_path / "a.alem")
    first.set(key, value)
    first.save()
    assert Settings(tmp_path / "s.ini", tmp_path / "a.alem").get(key) == value


def test_what_belongs_to_a_book_stays_with_it(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    one, other = settings.of_book(tmp_path / "a.alem"), settings.of_book(tmp_path / "b.alem")
    one.set(keys.HOLDINGS_FILTER, "BNB")
    one.set(keys.HOLDINGS_HIDDEN, ("trend",))
    assert one.get(keys.HOLDINGS_FILTER) == "BNB"
    assert other.get(keys.HOLDINGS_FILTER) == ""
    assert other.get(keys.HOLDINGS_HIDDEN) == ("trend",)  # a new book starts as the last one looked


def test_nonsense_in_the_file_is_the_default(tmp_path: Path) -> None:
    path = tmp_path / "s.ini"
    raw = QSettings(str(path), QSettings.Format.IniFormat)
    for key, text in (
        (keys.TEXT_PERCENT, "large"),
        (keys.THEME, "pink"),
        (keys.RECENT_BOOKS, "{not json"),
        (keys.GEOMETRY, "zz"),
    ):
        raw.setValue(key.name, text)
    raw.sync()
    settings = Settings(path)
    assert settings.get(keys.TEXT_PERCENT) == 100
    assert settings.get(keys.THEME) == "system"
    assert settings.get(keys.RECENT_BOOKS) == ()
    assert settings.get(keys.GEOMETRY) == b""


def test_recent_books_are_newest_first_and_few(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    for number in range(12):
        settings.remember_book(tmp_path / f"{number}.alem")
    settings.remember_book(tmp_path / "5.alem")
    recent = settings.get(keys.RECENT_BOOKS)
    assert recent[:2] == (str(tmp_path / "5.alem"), str(tmp_path / "11.alem"))
    assert len(recent) == len(set(recent)) == 8
    settings.forget_book(tmp_path / "5.alem")
    assert str(tmp_path / "5.alem") not in settings.get(keys.RECENT_BOOKS)
    assert settings.get(keys.LAST_BOOK) == ""
