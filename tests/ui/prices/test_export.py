"""Prices as a file, and back again."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from alem_desktop.services import overriding
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.prices import import_prices, list_prices
from alem_desktop.ui.prices.tab import PricesTab
from tests.samples import FUND, USER
from tests.ui.prices.conftest import Show, bring, settle
from tests.ui.staffed import APPR


def saved(qtbot: QtBot, tab: PricesTab, path: Path, asset: str | None = None) -> list[str]:
    line = next((x for x in tab.table.rows.lines if x.asset == asset), None)
    tab.acts.export.save(path, line)
    settle(qtbot, tab)
    return path.read_text(encoding="utf-8").splitlines()


def test_all_of_it_can_be_imported_again(
    qtbot: QtBot, tab: PricesTab, book: Book, tmp_path: Path
) -> None:
    bring(
        book,
        tmp_path,
        "2024-03-06T10:00:00Z,BNB,USDT,0.000000000000000001,Other",
        "2024-03-06,BNB,USD,713,Test exchange",
    )
    lines = saved(qtbot, tab, tmp_path / "out.csv")
    assert lines[0] == "time,base,quote,price,source"
    assert "2024-03-06T10:00:00Z,BNB,USDT,0.000000000000000001,Other" in lines
    other = create_book(tmp_path / "other.alem", NewBook(fund=FUND), USER)
    result = import_prices(other, tmp_path / "out.csv", user=USER)
    assert not result.rejected
    assert [o for o, _batch in list_prices(other)] == [o for o, _batch in list_prices(book)]
    other.close()


def test_one_asset_alone(qtbot: QtBot, tab: PricesTab, tmp_path: Path) -> None:
    lines = saved(qtbot, tab, tmp_path / "btc.csv", "BTC")
    assert len(lines) == 4
    assert all(",BTC,USD," in line for line in lines[1:])
    rate = tab.table.rows.lines[0]
    assert tab.acts.export.file_name(rate).startswith("prices-USDKZT-")
    lines = saved(qtbot, tab, tmp_path / "rates.csv", "USD")
    assert len(lines) == 8
    assert all(",USD,KZT," in line for line in lines[1:])


def test_what_was_said_by_hand_goes_along(
    qtbot: QtBot, tab: PricesTab, book: Book, tmp_path: Path
) -> None:
    said = overriding.checked(book, "BNB", "USD", "2024-03-06", "700", "agreed")
    overriding.override(book, said, USER)
    lines = saved(qtbot, tab, tmp_path / "bnb.csv", "BNB")
    assert "2024-03-06T19:00:00Z,BNB,USD,700,by hand" in lines


def test_an_export_is_an_act_where_there_are_people(
    qtbot: QtBot, show: Show, staffed: Book, tmp_path: Path
) -> None:
    tab = show(staffed, APPR)
    head = staffed.head()
    saved(qtbot, tab, tmp_path / "out.csv")
    assert staffed.head().sequence == head.sequence + 1


def test_a_book_is_never_replaced_by_prices(
    qtbot: QtBot, tab: PricesTab, book: Book, tmp_path: Path
) -> None:
    told: list[Exception] = []
    tab._context.failed.connect(told.append)
    tab.acts.export.save(book.path, None)
    settle(qtbot, tab)
    assert len(told) == 1
    assert book.path.read_bytes().startswith(b"SQLite format 3")


def test_a_folder_that_is_not_there_is_named(qtbot: QtBot, tab: PricesTab, tmp_path: Path) -> None:
    failed: list[Exception] = []
    tab._context.failed.connect(failed.append)
    tab.acts.export.save(tmp_path / "gone" / "out.csv", None)
    settle(qtbot, tab)
    (problem,) = failed
    assert f"there is no folder {tmp_path / 'gone'}" in str(problem)
