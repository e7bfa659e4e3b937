"""Answers merged into the tree: the rows an answer says, in the places it says, in few signals."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.holdings.columns import Setting, columns
from alem_desktop.ui.holdings.lines import NOTHING_SHOWN, Branch, HoldingLine, Kind, Lots
from alem_desktop.ui.holdings.model import HoldingsModel

CALENDAR = BookCalendar("Asia/Almaty")
LINE = HoldingLine(
    key="", kind=Kind.POSITION, title="", account="Custody", asset="BNB", count=1,
    quantity=Decimal(1), functional=NOTHING_SHOWN, presentation=NOTHING_SHOWN, price=None,
    rate=None, weight=None, as_of=CALENDAR.as_of(date(2024, 3, 6)),
)  # fmt: skip


def branch(key: str, quantity: int = 1, *, has_lots: bool = False) -> Branch:
    return Branch(replace(LINE, key=key, title=key, quantity=Decimal(quantity)), (), has_lots)


def lots(*keys: str) -> Lots:
    lines = tuple(replace(LINE, key=key, title=key, kind=Kind.LOT) for key in keys)
    return Lots(lines, 2, lines)


def keys(model: HoldingsModel, parent: QModelIndex | None = None) -> str:
    parent = parent or QModelIndex()
    return "".join(
        model.line(model.index(row, 0, parent)).key for row in range(model.rowCount(parent))
    )


@pytest.fixture
def model(qtbot: QtBot) -> HoldingsModel:
    """An empty model that Qt's own tester watches."""
    made = HoldingsModel(columns(Setting(Formats("en"), "USD", "KZT", False, CALENDAR)))
    made.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        made, QAbstractItemModelTester.FailureReportingMode.Warning, made
    )
    return made


@pytest.mark.parametrize(
    ("before", "answer", "kept", "signals"),
    [
        ("", "abc", "abc", 1),
        ("abc", "abcd", "abcd", 1),
        ("abc", "xyabc", "xyabc", 1),
        ("abc", "axybzc", "axybzc", 2),
        ("abc", "c", "c", 1),
        ("abcde", "ace", "ace", 2),
        ("abc", "cba", "abc", 0),
        ("abc", "cxba", "abcx", 1),
        ("abc", "cxbya", "abcxy", 1),
        ("abc", "bxy", "bxy", 3),
        ("abc", "", "", 1),
    ],
)
def test_rows_keep_their_places_and_new_ones_follow_their_neighbours(
    model: HoldingsModel, before: str, answer: str, kept: str, signals: int
) -> None:
    model.show_branches([branch(key) for key in before])
    counted: list[int] = []
    model.rowsInserted.connect(lambda *_where: counted.append(1))
    model.rowsRemoved.connect(lambda *_where: counted.append(-1))
    model.show_branches([branch(key) for key in answer])
    assert keys(model) == kept
    assert len(counted) == signals
    model.show_branches([branch(key) for key in answer], keep_order=False)
    assert keys(model) == answer
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        assert model.index_of(model.line(index).key) == index


def test_only_changed_rows_are_announced(model: HoldingsModel) -> None:
    model.show_branches([branch(key) for key in "abcdef"])
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.show_branches([branch(key, 2 if key in "bce" else 1) for key in "abcdef"])
    assert changed == [(1, 2), (4, 4)]


def test_lots_are_merged_below_their_position(model: HoldingsModel) -> None:
    model.show_branches([branch("p", has_lots=True), branch("q", has_lots=True)])
    model.show_lots("p", lots(*"1234"))
    p = model.index_of("p")
    second = QPersistentModelIndex(model.index(1, 0, p))
    model.show_lots("p", lots(*"2435"))
    assert keys(model, p) == "2435".replace("43", "34"), "known rows stay in their places"
    assert second.row() == 0
    assert [line.key for line in model.lines()] == ["p", "q"]
    assert [depth for depth, _line in model.lines_to_measure()] == [1, 2, 2, 2, 2, 1]
    model.forget_lots()
    assert not second.isValid()
    assert model.wants_lots(p)
    assert [depth for depth, _line in model.lines_to_measure()] == [1, 1]


def test_indexes_follow_their_rows_through_a_sort(model: HoldingsModel) -> None:
    chance = random.Random(7)
    names = [chr(ord("a") + number) for number in range(26)]
    model.show_branches([branch(name, chance.randint(1, 9)) for name in names])
    held = {name: QPersistentModelIndex(model.index_of(name)) for name in names}
    for descending in (False, True):
        model.sort_by("quantity", descending=descending)
        shown = [model.line(model.index(row, 0)) for row in range(26)]
        quantities = [line.quantity or Decimal(0) for line in shown]
        assert quantities == sorted(quantities, reverse=descending)
        assert all(model.line(index).key == name for name, index in held.items())
    model.sort_by(None)
    assert keys(model) == "".join(names)
