"""Prices of the last days come a few assets at a time, so that they hold up nobody."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from alem_desktop.services import portfolio
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.holdings import trends
from alem_desktop.ui.holdings.trends import Trends


def test_what_is_asked_meanwhile_comes_before_the_last_of_them(
    qtbot: QtBot, context: BookContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trends, "AT_ONCE", 1)
    answer = portfolio.holdings(context.book)
    assets = {p.asset.code for p in answer.positions} - {context.book.info.functional_currency}
    assert len(assets) > 1
    order: list[str] = []
    asked = Trends(context, context)
    asked.came.connect(lambda: order.append("trends"))
    asked.want(answer)
    context.jobs.run(lambda: order.append("asked meanwhile"))
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["asked meanwhile", "trends"]
    assert set(asked.histories) == assets
    assert all(len(prices) == 30 for prices in asked.histories.values())
